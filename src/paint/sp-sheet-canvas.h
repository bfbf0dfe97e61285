/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/sheet/sp-sheet.h"
#include "paint/sp-palette.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/**
 * SpSheetCanvas:
 * @context: the font
 * @cr: (nullable): where to draw, from the corner of the drawing on; %NULL only to measure
 * @width: how wide the drawing is
 * @is_rtl: whether lines start at the right
 * @palette: the colours
 * @height: how high each part of a drawing that takes pages is
 * @part: which of those parts to draw, from 0 on
 *
 * A place on a sheet of paper or in a window, in the units of @context.
 */
struct _SpSheetCanvas
{
  PangoContext *context;
  cairo_t *cr;
  double width;
  gboolean is_rtl;
  SpPalette palette;
  double height;
  guint part;
};

G_END_DECLS
