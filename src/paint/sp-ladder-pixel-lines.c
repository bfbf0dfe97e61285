/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Upright and level lines fill whole pixels. Bends are strokes for Cairo to draw one by one, which
 * would take most of a frame where there are many: in a ladder that is seen from afar, where lines
 * are one pixel wide. Those are drawn as Xiaolin Wu draws lines: step by step, each step shared by
 * the two pixels beside it. */

#include "paint/sp-ladder-pixels.h"

#include <math.h>

/* How long a piece of a bend is, in pixels. */
#define STEP 4.0

/* A line that runs along a row or a column of pixels. */
typedef struct
{
  SpLadderPoint p[4];
} Piece;

/* What bends are drawn with. */
typedef struct
{
  SpLadderPixels pixels;
  int channels[3]; /* blue, green and red, from the lowest bits of a pixel on */
} Pen;

/* Moves @point, where a line runs upright or level, so that the line fills whole pixels: one of odd
 * width runs through their middles. */
static SpLadderPoint
snap (cairo_t *cr, SpLadderPoint point, gboolean upright, int width)
{
  double across = width % 2 / 2.0;

  cairo_user_to_device (cr, &point.x, &point.y);
  if (upright)
    return (SpLadderPoint){ sp_ladder_pixels_round (point.x - across) + across,
                            sp_ladder_pixels_round (point.y) };
  return (SpLadderPoint){ sp_ladder_pixels_round (point.x),
                          sp_ladder_pixels_round (point.y - across) + across };
}

static gboolean
is_upright (SpLadderPoint a, SpLadderPoint b)
{
  return fabs (b.x - a.x) < fabs (b.y - a.y);
}

/* Adds the pieces of @line to @straight that are upright or level, and to @bends the others. */
static void
sort_pieces (cairo_t *cr, const SpLadderLine *line, int width, GArray *straight, GArray *bends)
{
  for (guint i = 0; i + 3 < line->n_points; i += 3)
    {
      const SpLadderPoint *p = &line->points[i];
      gboolean starts_upright = is_upright (p[0], p[1]);
      gboolean ends_upright = is_upright (p[2], p[3]);
      gboolean is_straight = p[0].x == p[3].x || p[0].y == p[3].y;
      Piece piece = {
        { snap (cr, p[0], starts_upright, width), snap (cr, p[1], starts_upright, width),
          snap (cr, p[2], ends_upright, width), snap (cr, p[3], ends_upright, width) }
      };

      g_array_append_val (is_straight ? straight : bends, piece);
    }
}

static void
fill_straight (const SpLadderPixels *pixels, const GArray *pieces, int width, SpRgb color)
{
  for (guint i = 0; i < pieces->len; i++)
    {
      const SpLadderPoint *p = g_array_index (pieces, Piece, i).p;
      gboolean upright = p[0].x == p[3].x;
      int left = floor (MIN (p[0].x, p[3].x) - (upright ? width / 2.0 : 0.0));
      int top = floor (MIN (p[0].y, p[3].y) - (upright ? 0.0 : width / 2.0));
      cairo_rectangle_int_t box = { left, top, upright ? width : fabs (p[3].x - p[0].x),
                                    upright ? fabs (p[3].y - p[0].y) : width };

      sp_ladder_pixels_fill (pixels, box, color);
    }
}

/* Many short strokes are much faster than one that is tangled. */
static void
stroke_bends (cairo_t *cr, const GArray *pieces, int width, SpRgb color)
{
  cairo_save (cr);
  cairo_identity_matrix (cr);
  cairo_set_line_width (cr, width);
  cairo_set_source_rgb (cr, color.red, color.green, color.blue);
  for (guint i = 0; i < pieces->len; i++)
    {
      const SpLadderPoint *p = g_array_index (pieces, Piece, i).p;

      cairo_move_to (cr, p[0].x, p[0].y);
      cairo_curve_to (cr, p[1].x, p[1].y, p[2].x, p[2].y, p[3].x, p[3].y);
      cairo_stroke (cr);
    }
  cairo_restore (cr);
}

/* Lets the pixel at @x, @y have @part of the colour, 0 to 256. */
static void
tint (const Pen *self, int x, int y, int part)
{
  const cairo_rectangle_int_t *clip = &self->pixels.clip;
  guint32 *pixel;
  guint32 value;

  if (x < clip->x || x >= clip->x + clip->width || y < clip->y || y >= clip->y + clip->height)
    return;
  pixel = sp_ladder_pixels_get (&self->pixels, x, y);
  value = *pixel;
  for (guint i = 0; i < G_N_ELEMENTS (self->channels); i++)
    {
      guint shift = 8 * i;
      int channel = value >> shift & 0xff;

      channel += (self->channels[i] - channel) * part / 256;
      value = (value & ~(0xffu << shift)) | (guint32) channel << shift;
    }
  *pixel = value;
}

/* Draws a piece that is nearly straight: a step for each pixel along the axis that it follows more. */
static void
draw_step (const Pen *self, SpLadderPoint a, SpLadderPoint b)
{
  gboolean steep = fabs (b.y - a.y) > fabs (b.x - a.x);
  double from = steep ? a.y : a.x;
  double to = steep ? b.y : b.x;
  double start = steep ? a.x : a.y;
  double slope = from != to ? ((steep ? b.x : b.y) - start) / (to - from) : 0.0;
  int last = ceil (MAX (from, to) - 0.5);

  for (int along = ceil (MIN (from, to) - 0.5); along < last; along++)
    {
      double across = start + slope * (along + 0.5 - from) - 0.5;
      int first = floor (across);
      int part = (across - first) * 256.0;

      tint (self, steep ? first : along, steep ? along : first, 256 - part);
      tint (self, steep ? first + 1 : along, steep ? along : first + 1, part);
    }
}

static SpLadderPoint
find_point (const SpLadderPoint *p, double t)
{
  double u = 1.0 - t;
  double parts[] = { u * u * u, 3.0 * u * u * t, 3.0 * u * t * t, t * t * t };
  SpLadderPoint point = { 0.0, 0.0 };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      point.x += parts[i] * p[i].x;
      point.y += parts[i] * p[i].y;
    }
  return point;
}

static void
draw_bend (const Pen *self, const SpLadderPoint *p)
{
  guint n = 2 + hypot (p[3].x - p[0].x, p[3].y - p[0].y) / STEP;
  SpLadderPoint last = p[0];

  for (guint i = 1; i <= n; i++)
    {
      SpLadderPoint next = find_point (p, (double) i / n);

      draw_step (self, last, next);
      last = next;
    }
}

static void
draw_thin_bends (const SpLadderPixels *pixels, const GArray *bends, SpRgb color)
{
  Pen pen = { *pixels, { color.blue * 255.0, color.green * 255.0, color.red * 255.0 } };

  for (guint i = 0; i < bends->len; i++)
    draw_bend (&pen, g_array_index (bends, Piece, i).p);
}

/* Draws the lines of @moves (element-type guint), @width pixels wide. */
void
sp_ladder_pixels_draw_lines (cairo_t *cr,
                             const SpLadderLine *lines,
                             const GArray *moves,
                             int width,
                             SpRgb color)
{
  g_autoptr (GArray) straight = g_array_new (FALSE, FALSE, sizeof (Piece));
  g_autoptr (GArray) bends = g_array_new (FALSE, FALSE, sizeof (Piece));
  SpLadderPixels pixels = sp_ladder_pixels_open (cr);

  for (guint i = 0; i < moves->len; i++)
    sort_pieces (cr, &lines[g_array_index (moves, guint, i)], width, straight, bends);
  fill_straight (&pixels, straight, width, color);
  if (width == 1)
    draw_thin_bends (&pixels, bends, color);
  cairo_surface_mark_dirty (cairo_get_target (cr));
  if (width > 1)
    stroke_bends (cr, bends, width, color);
}
