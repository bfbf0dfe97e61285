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

/* Where headings stand that may keep to the edges of what is in sight, in units of the drawing. */
typedef struct
{
  double edge;
  double width;  /* of the strip with the titles of the levels */
  double height; /* of the strip with those of the lanes */
  double
      across; /* room in front of the drawing, because its titles are larger than it was made for */
  double down;
} Strips;

/* Measures the largest of @n titles in letters so much larger than the drawing. */
static SpLadderBox
measure_titles (SpLadderTitles *titles, SpLadderPart part, guint n, double letters)
{
  SpLadderBox largest = { 0 };

  for (guint i = 0; i < n; i++)
    {
      double width;
      double height;

      sp_ladder_text_measure (sp_ladder_titles_get (titles, part, i), &width, &height);
      largest.width = MAX (largest.width, width * letters);
      largest.height = MAX (largest.height, height * letters);
    }
  return largest;
}

static Strips
find_strips (const SpLadderPainter *self, SpLadderTitles *titles, double letters)
{
  guint n_rows = self->layout->n_rows;
  guint n_lanes = self->layout->n_lanes;
  double width = measure_titles (titles, SP_LADDER_PART_LEVEL_TITLE, n_rows, letters).width;
  double height = measure_titles (titles, SP_LADDER_PART_LANE_TITLE, n_lanes, letters).height;
  double made_for = measure_titles (self->titles, SP_LADDER_PART_LEVEL_TITLE, n_rows, 1.0).width;
  double made_high = measure_titles (self->titles, SP_LADDER_PART_LANE_TITLE, n_lanes, 1.0).height;
  double edge = EDGE * get_margin (self);

  return (Strips){ .edge = edge,
                   .width = width > 0.0 ? width + 2.0 * edge : 0.0,
                   .height = height > 0.0 ? height + 2.0 * edge : 0.0,
                   .across = MAX (0.0, width - made_for),
                   .down = MAX (0.0, height - made_high) };
}

/**
 * sp_ladder_painter_measure_headings:
 * @self: a painter
 * @scale: how many pixels of a screen a unit of the drawing is
 * @strips: (out): the strip with the titles of the levels at one side, and that with the titles of the
 *   lanes at the top: how wide and how high they are; 0 if there are none
 * @lead: (out): how much room a small drawing needs at the same side and at the top, because its titles
 *   are larger than those it was laid out for
 *
 * Says how much of what is in sight titles cover that keep to its edges, in pixels. `x` is across, `y`
 * is down.
 */
void
sp_ladder_painter_measure_headings (SpLadderPainter *self,
                                    double scale,
                                    SpLadderPoint *strips,
                                    SpLadderPoint *lead)
{
  Strips found;

  g_return_if_fail (self != NULL && scale > 0.0);
  g_return_if_fail (strips != NULL && lead != NULL);

  found = find_strips (self, sp_ladder_painter_get_titles (self, scale),
                       sp_ladder_painter_get_letters (self, scale));
  *strips = (SpLadderPoint){ found.width * scale, found.height * scale };
  *lead = (SpLadderPoint){ found.across * scale, found.down * scale };
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

/* Makes @box as large as the title in it. */
static void
size_title (const SpLadderDrawing *self, SpLadderPart part, guint index, SpLadderBox *box)
{
  sp_ladder_text_measure (sp_ladder_titles_get (self->titles, part, index), &box->width,
                          &box->height);
  box->width *= self->letters;
  box->height *= self->letters;
}

/* Returns where a title of @size stands best between @start and @end: in the middle of what is in sight
 * of that, from @first to @last. */
static double
find_middle (double start, double end, double first, double last, double size)
{
  double wished = (MAX (first, start) + MIN (last, end) - size) / 2.0;

  return CLAMP (wished, start, MAX (start, end - size));
}

static double
get_bottom (const SpLadderBox *box)
{
  return box->y + box->height;
}

/* Returns where the title of a level stands best beside what is in sight of it, which may be moves
 * alone. It does not leave the stretch of its level, and stays away rather than being cut. */
static double
find_level_title (const SpLadderDrawing *self, const Strips *strips, guint row, double height)
{
  const SpLadderRow *rows = self->painter->layout->rows;
  double y = rows[row].y + (rows[row].height - height) / 2.0;

  if (!self->marks->keeps_headings)
    return y;
  y = MIN (y, get_bottom (&self->visible) - strips->edge - height);
  y = MAX (y, self->visible.y + strips->height + strips->edge);
  if (row > 0)
    y = MIN (y, (rows[row].y + rows[row].height + rows[row - 1].y) / 2.0 - height);
  if (row + 1 < self->painter->layout->n_rows)
    y = MAX (y, (rows[row + 1].y + rows[row + 1].height + rows[row].y) / 2.0);
  return y >= self->visible.y + strips->height && y + height <= get_bottom (&self->visible)
             ? y
             : self->visible.y - 2.0 * height;
}

/* Draws the titles of the levels, at least as far inside as their strip. */
static void
draw_levels (const SpLadderDrawing *self, const Strips *strips)
{
  const SpLadderLayout *layout = self->painter->layout;
  const SpLadderBox *visible = &self->visible;
  g_autofree SpLadderBox *boxes = g_new (SpLadderBox, layout->n_rows);
  gboolean mirrored = self->painter->mirrored;
  double margin = get_margin (self->painter) - strips->across;
  double left = visible->x + strips->edge;
  double right = visible->x + visible->width - strips->edge;
  gboolean is_away =
      self->marks->keeps_headings && (mirrored ? right < layout->width - margin : left > margin);

  for (guint i = 0; i < layout->n_rows; i++)
    {
      SpLadderBox *box = &boxes[i];

      size_title (self, SP_LADDER_PART_LEVEL_TITLE, i, box);
      box->y = find_level_title (self, strips, i, box->height);
      if (mirrored)
        box->x = (is_away ? right : layout->width - margin) - box->width;
      else
        box->x = is_away ? left : margin;
    }
  if (is_away)
    fill (self, mirrored ? visible->x + visible->width - strips->width : visible->x, visible->y,
          strips->width, visible->height, self->palette->background);
  sp_ladder_drawing_draw_titles (self, SP_LADDER_PART_LEVEL_TITLE, layout->n_rows, boxes,
                                 self->palette->dim_text);
}

/* Returns where the title of a lane stands best over what is in sight of it. */
static double
find_lane_title (const SpLadderDrawing *self,
                 const SpLadderLane *lane,
                 const Strips *strips,
                 double width)
{
  gboolean mirrored = self->painter->mirrored;
  double left = self->visible.x + (mirrored ? 0.0 : strips->width);
  double right = self->visible.x + self->visible.width - (mirrored ? strips->width : 0.0);

  if (!self->marks->keeps_headings)
    return lane->band.x + (lane->band.width - width) / 2.0;
  return find_middle (lane->band.x, lane->band.x + lane->band.width, left, right, width);
}

static void
draw_lanes (const SpLadderDrawing *self, const Strips *strips)
{
  const SpLadderLayout *layout = self->painter->layout;
  const SpLadderBox *visible = &self->visible;
  g_autofree SpLadderBox *boxes = g_new (SpLadderBox, layout->n_lanes);
  double margin = get_margin (self->painter) - strips->down;
  gboolean is_away = self->marks->keeps_headings && visible->y + strips->edge > margin;

  for (guint i = 0; i < layout->n_lanes; i++)
    {
      SpLadderBox *box = &boxes[i];

      size_title (self, SP_LADDER_PART_LANE_TITLE, i, box);
      box->x = find_lane_title (self, &layout->lanes[i], strips, box->width);
      box->y = is_away ? visible->y + strips->edge : margin;
    }
  if (is_away)
    {
      fill (self, visible->x, visible->y, visible->width, strips->height,
            self->palette->background);
      sp_ladder_drawing_set_color (self, self->palette->rule);
      cairo_rectangle (self->cr, visible->x, visible->y + strips->height, visible->width,
                       MAX (1.0, self->pixel));
      cairo_fill (self->cr);
    }
  sp_ladder_drawing_draw_titles (self, SP_LADDER_PART_LANE_TITLE, layout->n_lanes, boxes,
                                 self->palette->text);
}

void
sp_ladder_drawing_draw_headings (const SpLadderDrawing *self)
{
  Strips strips;

  if (!self->has_words)
    return;
  strips = find_strips (self->painter, self->titles, self->letters);
  draw_levels (self, &strips);
  draw_lanes (self, &strips);
}
