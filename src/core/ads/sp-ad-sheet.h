/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an ad says, to read or to take along. */

#pragma once

#include "core/ads/sp-ad.h"
#include "core/plan/sp-plan-record.h"
#include "core/sheet/sp-sheet.h"

G_BEGIN_DECLS

SpSheet *sp_ad_sheet_new (const SpPack *pack,
                          const SpAd *ad,
                          const SpPlanRecord *record) G_GNUC_WARN_UNUSED_RESULT;
SpSheet *sp_ads_sheet_new (const SpPack *pack, const GPtrArray *ads) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
