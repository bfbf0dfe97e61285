/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/pack/sp-pack.h"
#include "paint/sp-palette.h"
#include "paint/sp-sheet-canvas.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/** The most boards on one post; the last one counts the roles that got none. */
#define SP_SIGNPOST_MAX_BOARDS 5

/**
 * SpSignpostBoard:
 * @x: where it begins, at the left
 * @y: where it begins, at the top
 * @width: from its straight end to its tip
 * @height: how high it is
 * @points_left: where its tip is
 * @is_cut: whether its title is too long for it
 *
 * Where a board is, in the units of the layout.
 */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
  gboolean points_left;
  gboolean is_cut;
} SpSignpostBoard;

/**
 * SpSignpost:
 *
 * A post with a board for each role of a pack: all that a decision can lead to. Laid out once for a
 * width, then drawn on any surface.
 */
typedef struct _SpSignpost SpSignpost;

SpSignpost *sp_signpost_new (const SpPack *pack,
                             PangoContext *context,
                             double width,
                             gboolean is_rtl) G_GNUC_WARN_UNUSED_RESULT;
void sp_signpost_free (SpSignpost *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpSignpost, sp_signpost_free)

double sp_signpost_get_height (const SpSignpost *self);
guint sp_signpost_get_n_boards (const SpSignpost *self);
SpSignpostBoard sp_signpost_get_board (const SpSignpost *self, guint position);
double sp_signpost_draw_on_canvas (const SpSheetCanvas *canvas, gconstpointer pack);
void sp_signpost_draw (const SpSignpost *self, cairo_t *cr, const SpPalette *palette);

G_END_DECLS
