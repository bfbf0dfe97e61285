/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/pack/sp-pack.h"

G_BEGIN_DECLS

/** The level of a skill that a rung does not ask for. */
#define SP_SKILL_LEVEL_NONE -1

/**
 * SpSkillGain:
 * @skill: the position of the skill in the pack
 * @from: the #SpSkillLevel that the lower rung asks for, or %SP_SKILL_LEVEL_NONE
 * @to: the one that the other asks for; higher
 */
typedef struct
{
  guint skill;
  int from;
  int to;
} SpSkillGain;

/**
 * SpRungDifference:
 * @skills: (owned) (element-type SpSkillGain): what has to be known better
 * @certificates: (owned) (element-type guint): positions in the pack of certificates that are new
 * @duties: (owned) (element-type SpDuty): the duties that come with another role; the pack's
 *
 * What one rung asks beyond another. The pack has to stay while this is used.
 */
typedef struct
{
  GArray *skills;
  GArray *certificates;
  GPtrArray *duties;
} SpRungDifference;

const char *sp_skill_level_get_id (SpSkillLevel level);
const char *sp_skill_level_get_title (SpSkillLevel level);

SpRungDifference *sp_rung_difference_new (const SpPack *pack,
                                          const SpRung *from,
                                          const SpRung *to) G_GNUC_WARN_UNUSED_RESULT;
void sp_rung_difference_free (SpRungDifference *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpRungDifference, sp_rung_difference_free)

G_END_DECLS
