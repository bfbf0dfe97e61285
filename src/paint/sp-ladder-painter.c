/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "paint/sp-ladder-painter.h"
#include "paint/sp-ladder-drawing.h"

#include <math.h>
#include <stdlib.h>

/* In points of the usual font; where text is larger, everything is. */
#define PADDING_ACROSS 15.0
#define PADDING_DOWN 12.0
#define BOX_GAP 20.0
#define ROW_GAP 58.0

/* What stays free around words that have little room. */
#define EDGE_ACROSS 3.0
#define EDGE_DOWN 2.0

/* Letters are at least that high on a screen, in pixels, and that large a part of what is usual for who
 * reads them. */
#define SMALLEST_LETTERS 11.0
#define SMALLEST_PART 0.75

/* Short titles are laid out anew when their letters have got so much larger. */
#define LETTERS_STEP 1.05

static void
measure (SpLadderPart part, guint index, double *width, double *height, gpointer user_data)
{
  SpLadderPainter *self = user_data;

  sp_ladder_text_measure (sp_ladder_titles_get (self->titles, part, index), width, height);
  if (part != SP_LADDER_PART_RUNG)
    return;
  *width = MAX (*width + 2.0 * PADDING_ACROSS * self->unit, SP_LADDER_TEXT_WIDTH * self->unit);
  *height += 2.0 * PADDING_DOWN * self->unit;
}

/* A Bézier curve stays inside the box of its control points. */
static SpLadderBox
find_bounds (const SpLadderLine *line)
{
  double left = line->points[0].x;
  double right = left;
  double top = line->points[0].y;
  double bottom = top;

  for (guint i = 1; i < line->n_points; i++)
    {
      left = MIN (left, line->points[i].x);
      right = MAX (right, line->points[i].x);
      top = MIN (top, line->points[i].y);
      bottom = MAX (bottom, line->points[i].y);
    }
  return (SpLadderBox){ left, top, right - left, bottom - top };
}

static PangoContext *
make_context (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoFontDescription *font = pango_font_description_from_string ("Sans 11");

  /* A point of the font is a point of the drawing. */
  pango_cairo_context_set_resolution (context, 72.0);
  pango_context_set_font_description (context, font);
  pango_font_description_free (font);
  return context;
}

/* Returns how many units of the drawing the text is high. */
static double
get_font_size (PangoContext *context)
{
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = (double) pango_font_description_get_size (font) / PANGO_SCALE;
  double resolution = pango_cairo_context_get_resolution (context);

  if (pango_font_description_get_size_is_absolute (font))
    return size;
  /* A context that was not told has what Pango thinks is usual. */
  return size * (resolution > 0.0 ? resolution : 96.0) / 72.0;
}

static SpLadderOptions
get_options (const SpLadderPainter *self)
{
  SpLadderOptions options = SP_LADDER_OPTIONS_DEFAULT;

  options.margin *= self->unit;
  options.box_gap = BOX_GAP * self->unit;
  options.line_gap *= self->unit;
  options.row_gap = ROW_GAP * self->unit;
  options.track_gap *= self->unit;
  options.port_gap *= self->unit;
  options.lane_gap *= self->unit;
  options.mirrored = self->mirrored;
  return options;
}

/* The titles that the layout is made for have all the room that they want. */
static SpLadderTitles *
new_titles (const SpLadderPainter *self, double letters)
{
  SpLadderRoom room = { self->layout, self->insides, self->numbers, letters, self->unit };

  return sp_ladder_titles_new (self->ladder, self->context, &room);
}

/* Returns what of a box is free for words. */
static SpLadderBox
find_inside (const SpLadderPainter *self, guint node)
{
  SpLadderBox box = self->layout->boxes[node];
  double edge = EDGE_ACROSS * self->unit;
  double stripe = self->ladder->graph.nodes[node].lane != SP_LADDER_NO_LANE
                      ? SP_LADDER_STRIPE + SP_LADDER_STRIPE_GAP
                      : 0.0;

  box.x += edge + (self->mirrored ? 0.0 : stripe);
  box.y += EDGE_DOWN * self->unit;
  box.width -= 2.0 * edge + stripe;
  box.height -= 2.0 * EDGE_DOWN * self->unit;
  return box;
}

static int
compare_places (gconstpointer a, gconstpointer b, gpointer data)
{
  const SpLadderPainter *self = data;
  guint first = *(const guint *) a;
  guint second = *(const guint *) b;
  int first_level = self->ladder->graph.nodes[first].level;
  int second_level = self->ladder->graph.nodes[second].level;
  const SpLadderBox *one = &self->layout->boxes[first];
  const SpLadderBox *other = &self->layout->boxes[second];
  double right = one->x - other->x;
  double down = one->y + one->height / 2.0 - other->y - other->height / 2.0;

  if (first_level != second_level)
    return first_level < second_level ? -1 : 1;
  if (fabs (down) > 1.0)
    return down > 0.0 ? -1 : 1;
  return self->mirrored ? (right < 0.0) - (right > 0.0) : (right > 0.0) - (right < 0.0);
}

/* Notes what is asked for again and again once it is known where everything is. */
static void
note_places (SpLadderPainter *self)
{
  guint n = self->layout->n_boxes;

  self->bounds = g_new (SpLadderBox, self->layout->n_lines);
  for (guint i = 0; i < self->layout->n_lines; i++)
    self->bounds[i] = find_bounds (&self->layout->lines[i]);
  self->insides = g_new (SpLadderBox, n);
  self->order = g_new (guint, n);
  self->numbers = g_new (guint, n);
  for (guint i = 0; i < n; i++)
    {
      self->insides[i] = find_inside (self, i);
      self->order[i] = i;
    }
  /* That of GLib is deprecated, and what takes its place is newer than the floor. Without a box there
   * is no array either, which the C library does not take. */
  if (n > 0)
    qsort_r (self->order, n, sizeof *self->order, compare_places, self);
  for (guint i = 0; i < n; i++)
    self->numbers[self->order[i]] = i + 1;
}

/**
 * sp_ladder_painter_new:
 * @ladder: the ladders; they have to stay while they are painted
 * @context: (nullable): how text looks, or %NULL for the usual font at 11 points
 * @mirrored: whether they run from right to left
 *
 * Measures the titles and lays the ladders out, each level in one row.
 *
 * Returns: (transfer full): what paints them
 */
SpLadderPainter *
sp_ladder_painter_new (const SpLadder *ladder, PangoContext *context, gboolean mirrored)
{
  return sp_ladder_painter_new_in_shape (ladder, context, mirrored, 0.0);
}

/**
 * sp_ladder_painter_new_in_shape:
 * @ladder: the ladders; they have to stay while they are painted
 * @context: (nullable): how text looks, or %NULL for the usual font at 11 points
 * @mirrored: whether they run from right to left
 * @aspect: how many times as wide as high the room for them is, or 0
 *
 * Measures the titles and lays the ladders out so that they are large in that room.
 *
 * Returns: (transfer full): what paints them
 */
SpLadderPainter *
sp_ladder_painter_new_in_shape (const SpLadder *ladder,
                                PangoContext *context,
                                gboolean mirrored,
                                double aspect)
{
  SpLadderOptions options;
  SpLadderPainter *self;

  g_return_val_if_fail (ladder != NULL, NULL);

  self = g_new0 (SpLadderPainter, 1);
  self->ladder = ladder;
  self->mirrored = mirrored;
  self->context = context != NULL ? g_object_ref (context) : make_context ();
  self->font_size = get_font_size (self->context);
  self->unit = self->font_size / SP_LADDER_USUAL_FONT;
  self->titles = new_titles (self, 1.0);

  options = get_options (self);
  options.aspect = aspect;
  self->layout = sp_ladder_layout_new (&ladder->graph, measure, self, &options);
  note_places (self);
  return self;
}

/**
 * sp_ladder_painter_free:
 * @self: (transfer full): a painter
 */
void
sp_ladder_painter_free (SpLadderPainter *self)
{
  g_return_if_fail (self != NULL);

  sp_ladder_titles_free (self->titles);
  g_clear_pointer (&self->short_titles, sp_ladder_titles_free);
  g_object_unref (self->context);
  sp_ladder_layout_free (self->layout);
  g_free (self->bounds);
  g_free (self->insides);
  g_free (self->order);
  g_free (self->numbers);
  g_free (self);
}

/**
 * sp_ladder_painter_get_layout:
 * @self: a painter
 *
 * Returns: (transfer none): where everything is, in points
 */
const SpLadderLayout *
sp_ladder_painter_get_layout (const SpLadderPainter *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->layout;
}

/**
 * sp_ladder_painter_lacks_letters:
 * @self: a painter
 *
 * Returns: whether some of the text is in letters that no installed font has
 */
gboolean
sp_ladder_painter_lacks_letters (const SpLadderPainter *self)
{
  guint sizes[3];

  g_return_val_if_fail (self != NULL, FALSE);

  sizes[SP_LADDER_PART_RUNG] = self->layout->n_boxes;
  sizes[SP_LADDER_PART_LANE_TITLE] = self->layout->n_lanes;
  sizes[SP_LADDER_PART_LEVEL_TITLE] = self->layout->n_rows;
  for (guint part = 0; part < G_N_ELEMENTS (sizes); part++)
    for (guint i = 0; i < sizes[part]; i++)
      if (sp_ladder_text_lacks_letters (sp_ladder_titles_get (self->titles, part, i)))
        return TRUE;
  return FALSE;
}

/**
 * sp_ladder_painter_get_order:
 * @self: a painter
 *
 * Returns: (transfer none): the nodes as one reads them, upwards and along each level; the number that
 *   stands for a rung where there is no room for words is its place here, from 1
 */
const guint *
sp_ladder_painter_get_order (const SpLadderPainter *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->order;
}

/**
 * sp_ladder_painter_get_readable_scale:
 * @self: a painter
 *
 * Returns: how many pixels of a screen a unit of the drawing is where its letters are as small as they
 *   get; where the drawing is smaller, they do not get smaller with it
 */
double
sp_ladder_painter_get_readable_scale (const SpLadderPainter *self)
{
  g_return_val_if_fail (self != NULL, 1.0);

  return MAX (SMALLEST_PART, SMALLEST_LETTERS / self->font_size);
}

/* Returns how much larger letters are than a drawing of @scale pixels a unit. */
double
sp_ladder_painter_get_letters (const SpLadderPainter *self, double scale)
{
  return MAX (1.0, sp_ladder_painter_get_readable_scale (self) / scale);
}

/* Returns for letters of which size titles are laid out where they are of another one. */
static double
round_letters (double letters)
{
  return pow (LETTERS_STEP, ceil (log (letters) / log (LETTERS_STEP) - 1e-6));
}

/* Returns the titles for a drawing of @scale pixels a unit. */
SpLadderTitles *
sp_ladder_painter_get_titles (SpLadderPainter *self, double scale)
{
  double letters = sp_ladder_painter_get_letters (self, scale);
  double step = round_letters (letters);

  if (letters <= 1.0)
    return self->titles;
  if (self->short_titles == NULL || sp_ladder_titles_get_letters (self->short_titles) != step)
    {
      g_clear_pointer (&self->short_titles, sp_ladder_titles_free);
      self->short_titles = new_titles (self, step);
    }
  return self->short_titles;
}

/**
 * sp_ladder_painter_has_number:
 * @self: a painter
 * @node: a rung
 * @scale: how many pixels of a screen a unit of the drawing is
 *
 * Returns: whether a number stands for the title of the rung in so small a drawing
 */
gboolean
sp_ladder_painter_has_number (SpLadderPainter *self, guint node, double scale)
{
  g_return_val_if_fail (self != NULL && node < self->layout->n_boxes, FALSE);

  return sp_ladder_titles_get_form (sp_ladder_painter_get_titles (self, scale), node) ==
         SP_LADDER_FORM_NUMBER;
}

/**
 * sp_ladder_painter_has_numbers:
 * @self: a painter
 * @scale: how many pixels of a screen a unit of the drawing is
 *
 * Returns: whether numbers stand for the titles of some rungs in so small a drawing
 */
gboolean
sp_ladder_painter_has_numbers (SpLadderPainter *self, double scale)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (sp_ladder_painter_get_letters (self, scale) <= 1.0)
    return FALSE;
  for (guint i = 0; i < self->layout->n_boxes; i++)
    if (sp_ladder_painter_has_number (self, i, scale))
      return TRUE;
  return FALSE;
}

/**
 * sp_ladder_painter_is_cut:
 * @self: a painter
 * @node: a rung
 * @scale: how many pixels of a screen a unit of the drawing is
 *
 * Returns: whether less than the whole title stands in the box of the rung
 */
gboolean
sp_ladder_painter_is_cut (SpLadderPainter *self, guint node, double scale)
{
  SpLadderTitles *titles;

  g_return_val_if_fail (self != NULL && node < self->layout->n_boxes, FALSE);

  titles = sp_ladder_painter_get_titles (self, scale);
  return sp_ladder_titles_get_form (titles, node) != SP_LADDER_FORM_TITLE ||
         sp_ladder_text_is_cut (sp_ladder_titles_get (titles, SP_LADDER_PART_RUNG, node));
}

/**
 * sp_ladder_painter_has_all_words:
 * @self: a painter
 * @scale: how many pixels of a screen a unit of the drawing is
 *
 * Returns: whether whole titles stand in all boxes, so that all of it can be read
 */
gboolean
sp_ladder_painter_has_all_words (SpLadderPainter *self, double scale)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->layout->n_boxes; i++)
    if (sp_ladder_painter_is_cut (self, i, scale))
      return FALSE;
  return TRUE;
}

/**
 * sp_ladder_painter_draw:
 * @self: a painter
 * @cr: where to draw; its clip says what is in sight, its matrix the scale
 * @palette: the colours
 * @marks: (nullable): what stands out
 *
 * Draws the part of the ladders that is in sight, with the background.
 */
void
sp_ladder_painter_draw (SpLadderPainter *self,
                        cairo_t *cr,
                        const SpPalette *palette,
                        const SpLadderMarks *marks)
{
  static const SpLadderMarks none = { NULL, -1, FALSE };

  g_return_if_fail (self != NULL);
  g_return_if_fail (cr != NULL && palette != NULL);

  sp_ladder_drawing_draw (self, cr, palette, marks != NULL ? marks : &none);
}
