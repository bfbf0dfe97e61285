/* SPDX-License-Identifier: GPL-3.0-or-later */

/* For core/ads alone: how much what was found speaks for each role. */

#pragma once

#include "core/ads/sp-ad-reader.h"

G_BEGIN_DECLS

/** The value of a phrase that means nothing, whatever is in it. */
#define SP_AD_TERM_NOTHING 0

/**
 * SpAdEvidence:
 * @text: an ad
 * @folded: @text as it is searched
 * @words: (element-type SpAdWord): its words
 * @sentences: (element-type SpAdSentence): its sentences
 * @matches: (element-type SpAdMatch): the terms in it
 * @contrasts: what sp_ad_evidence_contrast() returned for the pack
 *
 * What there is to weigh.
 */
typedef struct
{
  const char *text;
  const SpFoldedText *folded;
  const GArray *words;
  const GArray *sentences;
  const GArray *matches;
  const double *contrasts;
} SpAdEvidence;

/**
 * SpAdStrength:
 * @topic: how much speaks for any of the roles
 * @elsewhere: how much speaks for other work
 */
typedef struct
{
  double topic;
  double elsewhere;
} SpAdStrength;

guint sp_ad_term_for_skill (guint skill);
guint sp_ad_term_for_elsewhere (guint index);
gboolean sp_ad_term_is_for_skill (guint term, guint *skill);
double *sp_ad_evidence_contrast (const SpPack *pack) G_GNUC_WARN_UNUSED_RESULT;
GArray *sp_ad_evidence_weigh (const SpPack *pack,
                              const SpAdEvidence *evidence,
                              SpAdStrength *strength) G_GNUC_WARN_UNUSED_RESULT;
gboolean sp_ad_evidence_tells_duties (const GArray *sentences);
double sp_ad_evidence_get_part_weight (SpAdPart part, gboolean tells_duties);
double sp_ad_evidence_get_skill_weight (const SpSkill *skill);
gboolean sp_ad_evidence_is_name (const SpAdEvidence *evidence, const SpAdMatch *match);

G_END_DECLS
