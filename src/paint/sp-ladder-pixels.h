/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Boxes and lines on whole pixels: for the painter alone. */

#pragma once

#include "core/ladder/sp-ladder-layout.h"
#include "paint/sp-palette.h"

#include <cairo.h>
#include <math.h>

G_BEGIN_DECLS

/**
 * SpLadderBoxLook:
 * @radius: of the corners, in pixels
 * @border: how wide the outline is, in pixels
 * @outside: what the boxes stand on
 * @line: the colour of the outline
 * @inside: the colour of the boxes
 *
 * How boxes look.
 */
typedef struct
{
  double radius;
  int border;
  SpRgb outside;
  SpRgb line;
  SpRgb inside;
} SpLadderBoxLook;

/** An image whose pixels are read or written, and those of them that may be. */
typedef struct
{
  guchar *data;
  gsize stride;
  cairo_rectangle_int_t clip;
} SpLadderPixels;

static inline guint32 *
sp_ladder_pixels_get (const SpLadderPixels *self, int x, int y)
{
  return (guint32 *) (self->data + y * self->stride) + x;
}

/* Rounds so that what is moved by whole pixels stays the same, to either side of zero. */
static inline double
sp_ladder_pixels_round (double x)
{
  return floor (x + 0.5);
}

gboolean sp_ladder_pixels_are_known (cairo_t *cr);
SpLadderPixels sp_ladder_pixels_open (cairo_t *cr);
void sp_ladder_pixels_fill (const SpLadderPixels *self, cairo_rectangle_int_t box, SpRgb color);
int sp_ladder_pixels_find_width (cairo_t *cr, double width);
void sp_ladder_pixels_draw_boxes (cairo_t *cr, const GArray *boxes, const SpLadderBoxLook *look);
void sp_ladder_pixels_draw_rule (cairo_t *cr, double x, double y, double width, SpRgb color);
void sp_ladder_pixels_draw_lines (cairo_t *cr,
                                  const SpLadderLine *lines,
                                  const GArray *moves,
                                  int width,
                                  SpRgb color);

G_END_DECLS
