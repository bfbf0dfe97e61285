/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a person brings to a plan: goals, ratings, and what is noted about the steps. */

#pragma once

#include "core/plan/sp-plan.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/** The section with the ratings. */
#define SP_PLAN_SECTION_RATINGS "ratings"

/** The longest note about a step, in bytes. */
#define SP_PLAN_MAX_NOTE 2000

/**
 * SpSkillRecord:
 * @rating: how well the skill is known, as for sp_plan_new()
 * @rated_at: when that was said, in seconds since 1970
 * @note: (owned) (nullable): what the person noted about learning it
 * @due: (owned) (nullable): the day to be done by, YYYY-MM-DD
 * @done: (owned) (nullable): the day when the step was ticked off, YYYY-MM-DD
 * @before: the rating before the step was ticked off
 */
typedef struct
{
  gint8 rating;
  gint64 rated_at;
  char *note;
  char *due;
  char *done;
  gint8 before;
} SpSkillRecord;

/**
 * SpPlanRecord:
 * @pack: (owned): whose skills these are
 * @targets: the goals
 * @n_targets: how many of them there are, 0 to %SP_PLAN_MAX_TARGETS
 * @skills: (owned): one for each skill of @pack
 */
typedef struct
{
  SpPack *pack;
  SpPlanTarget targets[SP_PLAN_MAX_TARGETS];
  guint n_targets;
  SpSkillRecord *skills;
} SpPlanRecord;

SpPlanRecord *sp_plan_record_new (SpPack *pack) G_GNUC_WARN_UNUSED_RESULT;
SpPlanRecord *sp_plan_record_copy (const SpPlanRecord *self) G_GNUC_WARN_UNUSED_RESULT;
void sp_plan_record_free (SpPlanRecord *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpPlanRecord, sp_plan_record_free)

gboolean
sp_plan_find_target (const SpPack *pack, const char *kind, const char *id, SpPlanTarget *target);
SpPlan *sp_plan_record_make_plan (const SpPlanRecord *self) G_GNUC_WARN_UNUSED_RESULT;
GArray *sp_plan_record_find_rungs_in_reach (const SpPlanRecord *self,
                                            guint max_missing) G_GNUC_WARN_UNUSED_RESULT;

/**
 * SpPlanRecordVisit:
 * @section: the name of a section
 * @key: what in it
 * @skill: the position of a skill in the pack, or -1
 * @data: what belongs to it
 */
typedef void (*SpPlanRecordVisit) (const char *section, const char *key, int skill, gpointer data);

void sp_plan_record_visit (const SpPack *pack, SpPlanRecordVisit visit, gpointer data);
JsonNode *sp_plan_record_get (const SpPlanRecord *self,
                              const char *section,
                              int skill) G_GNUC_WARN_UNUSED_RESULT;
void sp_plan_record_set (SpPlanRecord *self, const char *section, int skill, JsonNode *value);

G_END_DECLS
