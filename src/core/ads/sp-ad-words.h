/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was read, in words. */

#pragma once

#include "core/ads/sp-ad-asked.h"

G_BEGIN_DECLS

/** So many things an ad can say beside the work. */
#define SP_AD_N_SAID 7

const char *sp_ad_get_verdict_id (SpAdVerdict verdict);
const char *sp_ad_get_language_id (SpAdLanguage language);
const char *sp_ad_get_part_id (SpAdPart part);
const char *sp_ad_get_part_title (SpAdPart part);
const char *sp_ad_get_certainty (double confidence);
char *sp_ad_describe_verdict (const SpPack *pack, const SpAd *ad) G_GNUC_WARN_UNUSED_RESULT;
char *sp_ad_describe_fit (const SpPack *pack, const SpAd *ad) G_GNUC_WARN_UNUSED_RESULT;
char *sp_ad_describe_share (const char *title, int percent) G_GNUC_WARN_UNUSED_RESULT;
void sp_ad_get_percents (const SpAd *ad, int *percents);
const char *sp_ad_said_get_title (guint what);
char *sp_ad_said_quote (const SpAdSaid *said, guint what) G_GNUC_WARN_UNUSED_RESULT;
char *sp_ad_describe_asked (const SpPack *pack, const SpAdAsked *asked) G_GNUC_WARN_UNUSED_RESULT;
char *sp_ad_quote (const SpAd *ad, SpHit place) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
