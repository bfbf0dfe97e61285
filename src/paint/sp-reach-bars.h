/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "paint/sp-palette.h"
#include "paint/sp-sheet-canvas.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

double sp_reach_bars_draw (const GArray *kinds,
                           PangoContext *context,
                           double width,
                           gboolean is_rtl,
                           cairo_t *cr,
                           const SpPalette *palette);
double sp_reach_bars_draw_on_sheet (const SpSheetCanvas *canvas, gconstpointer kinds);

G_END_DECLS
