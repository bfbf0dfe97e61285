/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "paint/sp-palette.h"

#include <math.h>

/* A palette as it is written down: colours as 0xRRGGBB, roles in the order of SpColor. */
typedef struct
{
  guint32 background;
  guint32 surface;
  guint32 text;
  guint32 dim_text;
  guint32 line;
  guint32 rule;
  guint32 highlight;
  guint32 roles[SP_N_COLORS];
  double stroke;
  gboolean patterned;
} Entry;

static const Entry entries[SP_N_PALETTES] = {
  [SP_PALETTE_LIGHT] = { 0xfafafa,
                         0xffffff,
                         0x2e2e2e,
                         0x5e5c64,
                         0x77767b,
                         0xdedede,
                         0x1c71d8,
                         { 0x1c71d8, 0xc64600, 0x26853d, 0x813d9c, 0xc01c28, 0x0e7f7c, 0x9a6e00,
                           0xc2387e, 0x865e3c, 0x5c6670 },
                         1.25,
                         FALSE },
  [SP_PALETTE_DARK] = { 0x242424,
                        0x303030,
                        0xffffff,
                        0xc0bfbc,
                        0x98969c,
                        0x3d3d3d,
                        0x78aeed,
                        { 0x78aeed, 0xffa348, 0x57e389, 0xdc8add, 0xff8a80, 0x5bc8c4, 0xf8e45c,
                          0xf49ac1, 0xcdab8f, 0xb0bac4 },
                        1.25,
                        FALSE },
  [SP_PALETTE_HIGH_CONTRAST_LIGHT] = { 0xffffff,
                                       0xffffff,
                                       0x000000,
                                       0x2e2e2e,
                                       0x3d3846,
                                       0x77767b,
                                       0x0d4a94,
                                       { 0x0d4a94, 0x8f3300, 0x10551f, 0x5b2373, 0x8f0f18, 0x064f4d,
                                         0x614500, 0x8a1f56, 0x573a22, 0x363f48 },
                                       2.0,
                                       FALSE },
  [SP_PALETTE_HIGH_CONTRAST_DARK] = { 0x000000,
                                      0x101010,
                                      0xffffff,
                                      0xe6e6e6,
                                      0xdeddda,
                                      0x77767b,
                                      0x99c1f1,
                                      { 0x99c1f1, 0xffbe6f, 0x8ff0a4, 0xe8b3ea, 0xffb4ae, 0x8be0dd,
                                        0xf9f06b, 0xf9c3dc, 0xdfc7b2, 0xd3dae1 },
                                      2.0,
                                      FALSE },
  [SP_PALETTE_PRINT] = { 0xffffff,
                         0xffffff,
                         0x000000,
                         0x333333,
                         0x555555,
                         0xb0b0b0,
                         0x000000,
                         { 0 },
                         1.0,
                         TRUE },
};

static SpRgb
from_hex (guint32 hex)
{
  return (SpRgb){ (hex >> 16 & 0xff) / 255.0, (hex >> 8 & 0xff) / 255.0, (hex & 0xff) / 255.0 };
}

/**
 * sp_palette_get:
 * @kind: where something is drawn
 *
 * Returns: its colours
 */
SpPalette
sp_palette_get (SpPaletteKind kind)
{
  const Entry *entry = &entries[kind];
  SpPalette palette;

  palette.background = from_hex (entry->background);
  palette.surface = from_hex (entry->surface);
  palette.text = from_hex (entry->text);
  palette.dim_text = from_hex (entry->dim_text);
  palette.line = from_hex (entry->line);
  palette.rule = from_hex (entry->rule);
  palette.highlight = from_hex (entry->highlight);
  for (guint i = 0; i < SP_N_COLORS; i++)
    palette.roles[i] = from_hex (entry->roles[i]);
  palette.stroke = entry->stroke;
  palette.patterned = entry->patterned;
  return palette;
}

static double
to_linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
get_luminance (SpRgb color)
{
  return 0.2126 * to_linear (color.red) + 0.7152 * to_linear (color.green) +
         0.0722 * to_linear (color.blue);
}

/**
 * sp_rgb_get_contrast:
 * @a: a colour
 * @b: a colour
 *
 * Returns: their contrast as WCAG 2 has it, 1 to 21
 */
double
sp_rgb_get_contrast (SpRgb a, SpRgb b)
{
  double first = get_luminance (a);
  double second = get_luminance (b);

  return (MAX (first, second) + 0.05) / (MIN (first, second) + 0.05);
}
