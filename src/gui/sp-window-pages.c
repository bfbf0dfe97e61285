/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pages of the window. They are made when they are first shown: a start pays for one of them. */

#include "gui/sp-window-private.h"

#include "gui/ads/sp-ads-page.h"
#include "gui/choose/sp-choose-page.h"
#include "gui/compare/sp-compare-page.h"
#include "gui/ladder/sp-ladder-page.h"
#include "gui/plan/sp-plan-page.h"
#include "gui/sp-css.h"

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

/* Returns: how many pages the pack fills */
guint
sp_window_n_pages (const SpPack *pack)
{
  guint n = 0;

  for (guint i = 0; i < sp_n_page_kinds; i++)
    n += sp_pack_fills_place (pack, sp_page_kinds[i].name);
  return n;
}

/* The names in the bar at the bottom, in the ordinary size of letters: as libadwaita has them, bold, in
 * three quarters of the size, with so much room beside each and beside all of them. */
#define NAME_SIZE .75
#define NAME_PADDING 16
#define BAR_PADDING 12

/* Returns: the width that the longest name of a page needs in the bar, in pixels */
static int
measure_longest_name (GtkWidget *window, const SpPack *pack)
{
  int longest = 0;

  for (guint i = 0; i < sp_n_page_kinds; i++)
    if (sp_pack_fills_place (pack, sp_page_kinds[i].name))
      {
        g_autoptr (PangoLayout) name =
            gtk_widget_create_pango_layout (window, _ (sp_page_kinds[i].title));
        g_autoptr (PangoAttrList) bold = pango_attr_list_new ();
        int width;

        pango_attr_list_insert (bold, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
        pango_layout_set_attributes (name, bold);
        pango_layout_get_pixel_size (name, &width, NULL);
        longest = MAX (longest, (int) (NAME_SIZE * width) + NAME_PADDING);
      }
  return longest;
}

/**
 * sp_window_fit_names:
 * @window: a window with a bar at the bottom
 * @pack: what is open
 * @width: how wide the bar is, in pixels
 *
 * libadwaita cuts the names of pages that it has no room for. Where letters are large, they are whole in
 * the size that everybody else sees.
 */
void
sp_window_fit_names (GtkWidget *window, const SpPack *pack, int width)
{
  int needed = (int) sp_window_n_pages (pack) * measure_longest_name (window, pack) + BAR_PADDING;

  sp_css_set_class (window, "small-names", needed > width);
}
