/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/choose/sp-decision.h"
#include "paint/sp-palette.h"
#include "paint/sp-sheet-canvas.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/**
 * SpScoreBarsPlace:
 * @y: where the row of a role begins, in the units of the layout
 * @height: how high it is, its name and its number with it
 * @bar_x: where the bar begins, at the left
 * @bar_width: how long it is
 * @bar_y: where the bar begins, at the top
 * @bar_height: how thick it is
 */
typedef struct
{
  double y;
  double height;
  double bar_x;
  double bar_width;
  double bar_y;
  double bar_height;
} SpScoreBarsPlace;

/**
 * SpScoreBars:
 *
 * The scores of all roles as bars from a common zero line, best first, each with its name and its
 * number. Laid out once for a width, then drawn on any surface.
 */
typedef struct _SpScoreBars SpScoreBars;

SpScoreBars *sp_score_bars_new (const SpDecision *decision,
                                PangoContext *context,
                                double width,
                                gboolean is_rtl) G_GNUC_WARN_UNUSED_RESULT;
void sp_score_bars_free (SpScoreBars *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpScoreBars, sp_score_bars_free)

double sp_score_bars_get_height (const SpScoreBars *self);
double sp_score_bars_get_zero (const SpScoreBars *self);
int sp_score_bars_get_extent (const SpScoreBars *self);
SpScoreBarsPlace sp_score_bars_get_place (const SpScoreBars *self, guint rank);
double sp_score_bars_draw_on_canvas (const SpSheetCanvas *canvas, gconstpointer decision);
void sp_score_bars_draw (const SpScoreBars *self, cairo_t *cr, const SpPalette *palette);

G_END_DECLS
