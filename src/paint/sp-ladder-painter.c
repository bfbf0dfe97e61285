/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "paint/sp-ladder-painter.h"
#include "paint/sp-ladder-drawing.h"

/* In points of the usual font; where text is larger, everything is. */
#define TEXT_WIDTH 104.0
#define PADDING_ACROSS 15.0
#define PADDING_DOWN 12.0
#define BOX_GAP 20.0
#define ROW_GAP 58.0

static void
add_text (SpLadderPainter *self, GPtrArray *texts, const char *text, PangoWeight weight)
{
  PangoAlignment alignment = texts == self->levels ? PANGO_ALIGN_LEFT : PANGO_ALIGN_CENTER;

  g_ptr_array_add (
      texts, sp_ladder_text_new (self->context, text, weight, TEXT_WIDTH * self->unit, alignment));
}

static const char *
get_level_title (const SpLadderPainter *self, int level)
{
  const char *title = sp_pack_get_level_title (self->ladder->pack, level);

  return title != NULL ? title : "";
}

static int
compare_levels (gconstpointer a, gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

/* Rows are the levels that have rungs, from the lowest. */
static void
add_level_titles (SpLadderPainter *self)
{
  const SpLadderGraph *graph = &self->ladder->graph;
  g_autoptr (GArray) levels = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < graph->n_nodes; i++)
    g_array_append_val (levels, graph->nodes[i].level);
  g_array_sort (levels, compare_levels);
  for (guint i = 0; i < levels->len; i++)
    if (i == 0 || g_array_index (levels, int, i) != g_array_index (levels, int, i - 1))
      add_text (self, self->levels, get_level_title (self, g_array_index (levels, int, i)),
                PANGO_WEIGHT_NORMAL);
}

static void
add_texts (SpLadderPainter *self)
{
  for (guint i = 0; i < self->ladder->n_rungs; i++)
    add_text (self, self->rungs, sp_ladder_get_rung (self->ladder, i)->title, PANGO_WEIGHT_MEDIUM);
  for (guint i = 0; i < self->ladder->n_roles; i++)
    add_text (self, self->lanes, sp_ladder_get_role (self->ladder, i)->title, PANGO_WEIGHT_BOLD);
  add_level_titles (self);
}

static void
measure (SpLadderPart part, guint index, double *width, double *height, gpointer user_data)
{
  SpLadderPainter *self = user_data;

  switch (part)
    {
    case SP_LADDER_PART_RUNG:
      sp_ladder_text_measure (g_ptr_array_index (self->rungs, index), width, height);
      *width = MAX (*width + 2.0 * PADDING_ACROSS * self->unit, TEXT_WIDTH * self->unit);
      *height += 2.0 * PADDING_DOWN * self->unit;
      break;
    case SP_LADDER_PART_LANE_TITLE:
      sp_ladder_text_measure (g_ptr_array_index (self->lanes, index), width, height);
      break;
    case SP_LADDER_PART_LEVEL_TITLE:
      sp_ladder_text_measure (g_ptr_array_index (self->levels, index), width, height);
      break;
    default:
      g_assert_not_reached ();
    }
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

/**
 * sp_ladder_painter_new:
 * @ladder: the ladders; they have to stay while they are painted
 * @context: (nullable): how text looks, or %NULL for the usual font at 11 points
 * @mirrored: whether they run from right to left
 *
 * Measures the titles and lays the ladders out.
 *
 * Returns: (transfer full): what paints them
 */
SpLadderPainter *
sp_ladder_painter_new (const SpLadder *ladder, PangoContext *context, gboolean mirrored)
{
  SpLadderOptions options;
  SpLadderPainter *self;

  g_return_val_if_fail (ladder != NULL, NULL);

  self = g_new0 (SpLadderPainter, 1);
  self->ladder = ladder;
  self->mirrored = mirrored;
  self->context = context != NULL ? g_object_ref (context) : make_context ();
  self->unit = get_font_size (self->context) / SP_LADDER_USUAL_FONT;
  self->rungs = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_ladder_text_free);
  self->lanes = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_ladder_text_free);
  self->levels = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_ladder_text_free);
  add_texts (self);

  options = get_options (self);
  self->layout = sp_ladder_layout_new (&ladder->graph, measure, self, &options);
  self->bounds = g_new (SpLadderBox, self->layout->n_lines);
  for (guint i = 0; i < self->layout->n_lines; i++)
    self->bounds[i] = find_bounds (&self->layout->lines[i]);
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

  g_ptr_array_unref (self->rungs);
  g_ptr_array_unref (self->lanes);
  g_ptr_array_unref (self->levels);
  g_object_unref (self->context);
  sp_ladder_layout_free (self->layout);
  g_free (self->bounds);
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
  const GPtrArray *all[3];

  g_return_val_if_fail (self != NULL, FALSE);

  all[0] = self->rungs;
  all[1] = self->lanes;
  all[2] = self->levels;
  for (guint a = 0; a < G_N_ELEMENTS (all); a++)
    for (guint i = 0; i < all[a]->len; i++)
      if (sp_ladder_text_lacks_letters (all[a]->pdata[i]))
        return TRUE;
  return FALSE;
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
