/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/ads/sp-ad.h"
#include "core/plan/sp-plan-record.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SP_TYPE_ADS_ANSWER (sp_ads_answer_get_type ())

G_DECLARE_FINAL_TYPE (SpAdsAnswer, sp_ads_answer, SP, ADS_ANSWER, AdwBin)

void sp_ads_answer_show (SpAdsAnswer *self, const SpAd *ad, const SpPlanRecord *record);
gboolean sp_ads_answer_select (SpAdsAnswer *self, guint finding);
gboolean sp_ads_answer_focus_selected (SpAdsAnswer *self);

G_END_DECLS
