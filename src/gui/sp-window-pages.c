/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pages of the window. They are made when they are first shown: a start pays for one of them. */

#include "gui/sp-window-private.h"

#include "gui/ads/sp-ads-page.h"
#include "gui/choose/sp-choose-page.h"
#include "gui/compare/sp-compare-page.h"
#include "gui/ladder/sp-ladder-page.h"
#include "gui/plan/sp-plan-page.h"

#include <glib/gi18n.h>

const SpPageKind sp_page_kinds[] = {
  { SP_PLACE_COMPARE, N_ ("Compare"), "sp-compare-symbolic", sp_compare_page_get_type },
  { SP_PLACE_CHOOSE, N_ ("Choose"), "sp-choose-symbolic", sp_choose_page_get_type },
  { SP_PLACE_LADDER, N_ ("Ladders"), "sp-ladder-symbolic", sp_ladder_page_get_type },
  { SP_PLACE_PLAN, N_ ("Plan"), "sp-plan-symbolic", sp_plan_page_get_type },
  { SP_PLACE_ADS, N_ ("Job Ads"), "sp-ads-symbolic", sp_ads_page_get_type },
};

const guint sp_n_page_kinds = G_N_ELEMENTS (sp_page_kinds);

/* Returns the page of that name, or NULL. */
const SpPageKind *
sp_page_kind_find (const char *name)
{
  for (guint i = 0; i < sp_n_page_kinds; i++)
    if (g_strcmp0 (sp_page_kinds[i].name, name) == 0)
      return &sp_page_kinds[i];
  return NULL;
}
