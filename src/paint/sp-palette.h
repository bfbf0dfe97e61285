/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/pack/sp-pack.h"

G_BEGIN_DECLS

/** Where something is drawn. */
typedef enum
{
  SP_PALETTE_LIGHT,
  SP_PALETTE_DARK,
  SP_PALETTE_HIGH_CONTRAST_LIGHT,
  SP_PALETTE_HIGH_CONTRAST_DARK,
  SP_PALETTE_PRINT,
  SP_N_PALETTES
} SpPaletteKind;

/** A colour in sRGB, 0 to 1 each. */
typedef struct
{
  double red;
  double green;
  double blue;
} SpRgb;

/**
 * SpPalette:
 * @background: of the page
 * @surface: of a box
 * @text: on both
 * @dim_text: on both, for what is said in passing
 * @line: moves and the outline of boxes
 * @rule: faint lines that only guide the eye
 * @highlight: the route and the selection
 * @roles: what an #SpColor looks like on a box
 * @stroke: the width of a usual line, in points
 * @patterned: colours are told apart by patterns, too
 *
 * Colours for one place. Text has a contrast of at least 4.5:1 to what it stands on, and all but
 * @rule one of at least 3:1.
 */
typedef struct
{
  SpRgb background;
  SpRgb surface;
  SpRgb text;
  SpRgb dim_text;
  SpRgb line;
  SpRgb rule;
  SpRgb highlight;
  SpRgb roles[SP_N_COLORS];
  double stroke;
  gboolean patterned;
} SpPalette;

SpPalette sp_palette_get (SpPaletteKind kind);
double sp_rgb_get_contrast (SpRgb a, SpRgb b);

G_END_DECLS
