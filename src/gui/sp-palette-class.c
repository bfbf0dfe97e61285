/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/sp-palette-class.h"

#include <adwaita.h>

static const char *const classes[SP_N_COLORS] = {
  [SP_COLOR_BLUE] = "sp-blue",     [SP_COLOR_ORANGE] = "sp-orange", [SP_COLOR_GREEN] = "sp-green",
  [SP_COLOR_PURPLE] = "sp-purple", [SP_COLOR_RED] = "sp-red",       [SP_COLOR_TEAL] = "sp-teal",
  [SP_COLOR_YELLOW] = "sp-yellow", [SP_COLOR_PINK] = "sp-pink",     [SP_COLOR_BROWN] = "sp-brown",
  [SP_COLOR_SLATE] = "sp-slate",
};

/**
 * sp_palette_get_css_class:
 * @color: an #SpColor
 *
 * Returns: (transfer none): the class of the style sheet that sets this colour
 */
const char *
sp_palette_get_css_class (int color)
{
  g_return_val_if_fail (color >= 0 && color < SP_N_COLORS, classes[0]);

  return classes[color];
}

/**
 * sp_palette_get_kind_of_style:
 *
 * Returns: the palette that goes with the style of the desktop at the moment, for what is drawn in a
 *   window
 */
SpPaletteKind
sp_palette_get_kind_of_style (void)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  gboolean is_dark = adw_style_manager_get_dark (style);

  if (adw_style_manager_get_high_contrast (style))
    return is_dark ? SP_PALETTE_HIGH_CONTRAST_DARK : SP_PALETTE_HIGH_CONTRAST_LIGHT;
  return is_dark ? SP_PALETTE_DARK : SP_PALETTE_LIGHT;
}
