/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/sp-palette-class.h"

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
