/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/ads/sp-ad-survey.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SP_TYPE_ADS_MANY (sp_ads_many_get_type ())

G_DECLARE_FINAL_TYPE (SpAdsMany, sp_ads_many, SP, ADS_MANY, AdwBin)

void sp_ads_many_read (SpAdsMany *self, SpPack *pack, SpAdReader *reader, GPtrArray *files);
void sp_ads_many_cancel (SpAdsMany *self);
void sp_ads_many_clear (SpAdsMany *self);
const SpAdSurvey *sp_ads_many_get_survey (SpAdsMany *self);

G_END_DECLS
