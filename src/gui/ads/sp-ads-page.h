/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/sp-page.h"

G_BEGIN_DECLS

#define SP_TYPE_ADS_PAGE (sp_ads_page_get_type ())

G_DECLARE_FINAL_TYPE (SpAdsPage, sp_ads_page, SP, ADS_PAGE, SpPage)

G_END_DECLS
