/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was read, in words. */

#pragma once

#include "core/ads/sp-ad.h"

G_BEGIN_DECLS

const char *sp_ad_get_verdict_id (SpAdVerdict verdict);
const char *sp_ad_get_part_id (SpAdPart part);
const char *sp_ad_get_part_title (SpAdPart part);
const char *sp_ad_get_certainty (double confidence);
char *sp_ad_describe_verdict (const SpPack *pack, const SpAd *ad) G_GNUC_WARN_UNUSED_RESULT;
char *sp_ad_describe_fit (const SpPack *pack, const SpAd *ad) G_GNUC_WARN_UNUSED_RESULT;
char *sp_ad_describe_shares (const SpPack *pack, const SpAd *ad) G_GNUC_WARN_UNUSED_RESULT;
void sp_ad_get_percents (const SpAd *ad, int *percents);
char *sp_ad_quote (const SpAd *ad, const SpAdFinding *finding) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
