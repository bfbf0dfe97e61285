/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What follows from an ad for the person who reads it: what of it one has, and what to ask back. */

#pragma once

#include "core/ads/sp-ad.h"
#include "core/plan/sp-plan-record.h"

G_BEGIN_DECLS

/**
 * SpAdAsked:
 * @skill: a position in the skills of the pack
 * @part: the part of the ad that asks most for it; never %SP_AD_PART_OTHER
 * @rating: how well the person has it, as in #SpSkillRecord
 * @needed: how well the role needs it: a step of the scale counted from 1
 *
 * A skill that an ad asks for, against what the person has. It is missing where @rating is less than
 * @needed.
 */
typedef struct
{
  guint skill;
  SpAdPart part;
  int rating;
  int needed;
} SpAdAsked;

GArray *sp_ad_list_asked (const SpAd *ad, const SpPlanRecord *record) G_GNUC_WARN_UNUSED_RESULT;
SpPlanRecord *sp_ad_add_to_plan (const SpAd *ad,
                                 const SpPlanRecord *record,
                                 const char *note) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *sp_ad_list_questions (const SpPack *pack, const SpAd *ad) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
