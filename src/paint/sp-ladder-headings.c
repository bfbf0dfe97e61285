/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The titles of lanes and levels. Where only a part of the ladders is in sight they keep to its
 * edges, so that one always knows where one is. */

#include "paint/sp-ladder-drawing.h"

/* Between a strip of titles and the edge of what is in sight, as a part of the margin. */
#define EDGE 0.5

static double
get_margin (const SpLadderPainter *painter)
{
  const SpLadderOptions usual = SP_LADDER_OPTIONS_DEFAULT;

  return usual.margin * painter->unit;
}

/**
 * sp_ladder_painter_measure_headings:
 * @self: a painter
 * @width: (out): of the strip with the titles of the levels, 0 if there are none
 * @height: (out): of the strip with the titles of the lanes, 0 if there are none
 *
 * Says how much of what is in sight titles cover that keep to its edges.
 */
void
sp_ladder_painter_measure_headings (const SpLadderPainter *self, double *width, double *height)
{
  const SpLadderLayout *layout;

  g_return_if_fail (self != NULL);
  g_return_if_fail (width != NULL && height != NULL);

  layout = self->layout;
  *width = 0.0;
  *height = 0.0;
  for (guint i = 0; i < layout->n_rows; i++)
    *width = MAX (*width, layout->rows[i].title.width);
  for (guint i = 0; i < layout->n_lanes; i++)
    *height = MAX (*height, layout->lanes[i].title.height);
  *width += *width > 0.0 ? 2.0 * EDGE * get_margin (self) : 0.0;
  *height += *height > 0.0 ? 2.0 * EDGE * get_margin (self) : 0.0;
}

/* Draws a faint rule between two levels. */
void
sp_ladder_drawing_draw_rules (const SpLadderDrawing *self)
{
  const SpLadderLayout *layout = self->painter->layout;
  const SpLadderBox *visible = &self->visible;

  sp_ladder_drawing_set_color (self, self->palette->rule);
  cairo_set_line_width (self->cr, MAX (1.0, self->pixel));
  for (guint i = 0; i + 1 < layout->n_rows; i++)
    {
      const SpLadderRow *upper = &layout->rows[i + 1];
      double y = (upper->y + upper->height + layout->rows[i].y) / 2.0;

      if (y < visible->y || y > visible->y + visible->height)
        continue;
      cairo_move_to (self->cr, visible->x, y);
      cairo_line_to (self->cr, visible->x + visible->width, y);
    }
  cairo_stroke (self->cr);
}

static void
fill (const SpLadderDrawing *self, double x, double y, double width, double height, SpRgb color)
{
  sp_ladder_drawing_set_color (self, color);
  cairo_rectangle (self->cr, x, y, width, height);
  cairo_fill (self->cr);
}

/* Draws the titles of the levels, at least as far inside as @width of what is in sight. */
static void
draw_levels (const SpLadderDrawing *self, double width)
{
  const SpLadderLayout *layout = self->painter->layout;
  const SpLadderBox *visible = &self->visible;
  g_autofree SpLadderBox *boxes = g_new (SpLadderBox, layout->n_rows);
  gboolean mirrored = self->painter->mirrored;
  double edge = EDGE * get_margin (self->painter);
  double left = visible->x + edge;
  double right = visible->x + visible->width - edge;
  double end = layout->width;
  gboolean is_away =
      mirrored ? right < end - get_margin (self->painter) : left > get_margin (self->painter);

  for (guint i = 0; i < layout->n_rows; i++)
    {
      SpLadderBox box = layout->rows[i].title;

      if (self->marks->keeps_headings && is_away)
        box.x = mirrored ? right - box.width : left;
      boxes[i] = box;
    }
  if (self->marks->keeps_headings && is_away)
    fill (self, mirrored ? visible->x + visible->width - width : visible->x, visible->y, width,
          visible->height, self->palette->background);
  sp_ladder_drawing_draw_texts (self, self->painter->levels, boxes, self->palette->dim_text);
}

/* Returns where the title of a lane stands best over what is in sight of it. */
static double
find_lane_title (const SpLadderDrawing *self, const SpLadderLane *lane, double levels_width)
{
  gboolean mirrored = self->painter->mirrored;
  double left = self->visible.x + (mirrored ? 0.0 : levels_width);
  double right = self->visible.x + self->visible.width - (mirrored ? levels_width : 0.0);
  double first = MAX (left, lane->band.x);
  double last = MIN (right, lane->band.x + lane->band.width);
  double wished = (first + last - lane->title.width) / 2.0;

  return CLAMP (wished, lane->band.x, lane->band.x + lane->band.width - lane->title.width);
}

static void
draw_lanes (const SpLadderDrawing *self, double levels_width, double height)
{
  const SpLadderLayout *layout = self->painter->layout;
  const SpLadderBox *visible = &self->visible;
  g_autofree SpLadderBox *boxes = g_new (SpLadderBox, layout->n_lanes);
  double edge = EDGE * get_margin (self->painter);
  gboolean is_away = visible->y + edge > get_margin (self->painter);

  for (guint i = 0; i < layout->n_lanes; i++)
    {
      SpLadderBox box = layout->lanes[i].title;

      if (self->marks->keeps_headings)
        box.x = find_lane_title (self, &layout->lanes[i], levels_width);
      if (self->marks->keeps_headings && is_away)
        box.y = visible->y + edge;
      boxes[i] = box;
    }
  if (self->marks->keeps_headings && is_away)
    {
      fill (self, visible->x, visible->y, visible->width, height, self->palette->background);
      sp_ladder_drawing_set_color (self, self->palette->rule);
      cairo_rectangle (self->cr, visible->x, visible->y + height, visible->width, 1.0);
      cairo_fill (self->cr);
    }
  sp_ladder_drawing_draw_texts (self, self->painter->lanes, boxes, self->palette->text);
}

void
sp_ladder_drawing_draw_headings (const SpLadderDrawing *self)
{
  double width;
  double height;

  if (!self->legible)
    return;
  sp_ladder_painter_measure_headings (self->painter, &width, &height);
  if (self->painter->layout->n_rows > 0)
    draw_levels (self, width);
  if (self->painter->layout->n_lanes > 0)
    draw_lanes (self, width, height);
}
