/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "paint/sp-ladder-painter.h"
#include "paint/sp-ladder-text.h"
#include "paint/sp-ladder-trace.h"

#include <math.h>

/* In points of the usual font; where text is larger, everything is. */
#define USUAL_FONT 11.0
#define TEXT_WIDTH 128.0
#define PADDING_ACROSS 16.0
#define PADDING_DOWN 13.0
#define ROUNDING 8.0
#define STRIPE 6.0

/* How far a drawn curve may be off, in pixels. */
#define TOLERANCE 0.4

/* Text that would be smaller than this, in pixels, is not drawn: nobody could read it. */
#define SMALLEST_TEXT 7.0

struct _SpLadderPainter
{
  const SpLadder *ladder; /* (not owned) */
  PangoContext *context;  /* (owned) */
  GPtrArray *rungs;       /* (owned) (element-type SpLadderText): the titles, measured once */
  GPtrArray *lanes;       /* (owned) (element-type SpLadderText) */
  GPtrArray *levels;      /* (owned) (element-type SpLadderText): of the rows */
  SpLadderLayout *layout; /* (owned) */
  SpLadderBox *bounds;    /* (owned): of each line */
  double unit;            /* how much larger the text is than usual */
  gboolean mirrored;
};

/* One drawing. */
typedef struct
{
  const SpLadderPainter *painter;
  cairo_t *cr;
  const SpPalette *palette;
  SpLadderBox visible;
  gboolean legible;      /* whether text is large enough to be drawn */
  gboolean *route_nodes; /* (owned): for each node whether the route meets it */
  gboolean *route_moves; /* (owned): for each move whether it is part of the route */
  int selected;
} Drawing;

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
  options.box_gap *= self->unit;
  options.line_gap *= self->unit;
  options.row_gap *= self->unit;
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
  self->unit = get_font_size (self->context) / USUAL_FONT;
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

static gboolean
is_visible (const Drawing *self, const SpLadderBox *box)
{
  return box->x <= self->visible.x + self->visible.width &&
         self->visible.x <= box->x + box->width &&
         box->y <= self->visible.y + self->visible.height &&
         self->visible.y <= box->y + box->height;
}

static void
set_color (const Drawing *self, SpRgb color)
{
  cairo_set_source_rgb (self->cr, color.red, color.green, color.blue);
}

/* Draws those of the titles whose boxes are in sight, each in the middle of its box. */
static void
draw_texts (const Drawing *self,
            const GPtrArray *texts,
            gconstpointer boxes,
            gsize stride,
            SpRgb color)
{
  SpLadderGlyphs *glyphs;

  if (!self->legible)
    return;
  set_color (self, color);
  glyphs = sp_ladder_glyphs_new (self->cr);
  for (guint i = 0; i < texts->len; i++)
    {
      const SpLadderBox *box = (gconstpointer) ((const char *) boxes + i * stride);
      double width;
      double height;

      if (!is_visible (self, box))
        continue;
      sp_ladder_text_measure (texts->pdata[i], &width, &height);
      sp_ladder_glyphs_add (glyphs, texts->pdata[i], box->x + (box->width - width) / 2.0,
                            box->y + (box->height - height) / 2.0);
    }
  sp_ladder_glyphs_show (glyphs);
}

/* A faint rule between two levels, and their titles. */
static void
draw_rows (const Drawing *self)
{
  const SpLadderLayout *layout = self->painter->layout;

  set_color (self, self->palette->rule);
  cairo_set_line_width (self->cr, 1.0);
  for (guint i = 0; i + 1 < layout->n_rows; i++)
    {
      const SpLadderRow *upper = &layout->rows[i + 1];
      double y = (upper->y + upper->height + layout->rows[i].y) / 2.0;

      cairo_move_to (self->cr, self->visible.x, y);
      cairo_line_to (self->cr, self->visible.x + self->visible.width, y);
    }
  cairo_stroke (self->cr);
  if (layout->n_rows > 0)
    draw_texts (self, self->painter->levels, &layout->rows->title, sizeof (SpLadderRow),
                self->palette->dim_text);
  if (layout->n_lanes > 0)
    draw_texts (self, self->painter->lanes, &layout->lanes->title, sizeof (SpLadderLane),
                self->palette->text);
}

/* Draws one move. Cairo is much faster with many short strokes than with one that is tangled. */
static void
draw_line (const Drawing *self, guint move)
{
  const SpLadderGraph *graph = &self->painter->ladder->graph;
  const SpLadderLine *line = &self->painter->layout->lines[move];
  SpLadderEdge edge = graph->edges[move];

  sp_ladder_line_trace (line, self->cr);
  cairo_stroke (self->cr);
  if (graph->nodes[edge.from].level < graph->nodes[edge.to].level)
    return;
  sp_ladder_line_trace_tip (line, self->cr);
  cairo_fill (self->cr);
}

/* Draws the moves that are part of the route, or all others. */
static void
draw_lines (const Drawing *self, gboolean of_route)
{
  set_color (self, of_route ? self->palette->highlight : self->palette->line);
  cairo_set_line_width (self->cr, self->palette->stroke * (of_route ? 2.5 : 1.0));
  for (guint i = 0; i < self->painter->ladder->n_moves; i++)
    if (self->route_moves[i] == of_route && is_visible (self, &self->painter->bounds[i]))
      draw_line (self, i);
}

static void
trace_box (const Drawing *self, const SpLadderBox *box, double rounding)
{
  double right = box->x + box->width - rounding;
  double bottom = box->y + box->height - rounding;

  if (!self->legible)
    {
      /* As small as this no corner looks round, and a rectangle is drawn much faster. */
      cairo_rectangle (self->cr, box->x, box->y, box->width, box->height);
      return;
    }
  cairo_new_sub_path (self->cr);
  cairo_arc (self->cr, right, box->y + rounding, rounding, -(G_PI / 2.0), 0.0);
  cairo_arc (self->cr, right, bottom, rounding, 0.0, (G_PI / 2.0));
  cairo_arc (self->cr, box->x + rounding, bottom, rounding, (G_PI / 2.0), G_PI);
  cairo_arc (self->cr, box->x + rounding, box->y + rounding, rounding, G_PI, 3.0 * (G_PI / 2.0));
  cairo_close_path (self->cr);
}

/* Bars across the stripe, wider apart and thicker from colour to colour: a pattern that a grey
 * printer keeps. */
static void
draw_pattern (const Drawing *self, const SpLadderBox *stripe, guint color)
{
  double gap = 2.0 + color % 5 * 1.5;

  cairo_set_line_width (self->cr, color < 5 ? 1.0 : 2.5);
  cairo_rectangle (self->cr, stripe->x, stripe->y, stripe->width, stripe->height);
  for (double y = stripe->y + gap; y < stripe->y + stripe->height; y += gap + color / 5 * 1.5)
    {
      cairo_move_to (self->cr, stripe->x, y);
      cairo_line_to (self->cr, stripe->x + stripe->width, y);
    }
  cairo_stroke (self->cr);
}

/* The stripe at the beginning of a box says the role by its colour. */
static void
draw_stripe (const Drawing *self, guint node, const SpLadderBox *box)
{
  int lane = self->painter->ladder->graph.nodes[node].lane;
  SpLadderBox stripe = { box->x + 4.0, box->y + 6.0, STRIPE, box->height - 12.0 };
  guint color;

  if (lane == SP_LADDER_NO_LANE)
    return;
  if (self->painter->mirrored)
    stripe.x = box->x + box->width - 4.0 - STRIPE;
  color = sp_ladder_get_role (self->painter->ladder, lane)->color;
  set_color (self, self->palette->roles[color]);
  if (self->palette->patterned)
    draw_pattern (self, &stripe, color);
  else
    {
      trace_box (self, &stripe, STRIPE / 2.0);
      cairo_fill (self->cr);
    }
}

static void
draw_box (const Drawing *self, guint node)
{
  const SpLadderBox *box = &self->painter->layout->boxes[node];
  gboolean marked = self->route_nodes[node] || (int) node == self->selected;

  if (!is_visible (self, box))
    return;
  trace_box (self, box, ROUNDING);
  set_color (self, self->palette->surface);
  cairo_fill_preserve (self->cr);
  set_color (self, marked ? self->palette->highlight : self->palette->line);
  cairo_set_line_width (self->cr, self->palette->stroke * ((int) node == self->selected ? 3.0
                                                           : marked                     ? 2.0
                                                                                        : 1.0));
  cairo_stroke (self->cr);
  draw_stripe (self, node, box);
}

static void
mark_route (Drawing *self, const SpLadderRoute *route)
{
  self->route_nodes = g_new0 (gboolean, self->painter->ladder->n_rungs);
  self->route_moves = g_new0 (gboolean, self->painter->ladder->n_moves);
  if (route == NULL)
    return;
  for (guint i = 0; i < route->n_moves; i++)
    {
      self->route_moves[route->moves[i]] = TRUE;
      self->route_nodes[route->nodes[i]] = TRUE;
    }
  self->route_nodes[route->nodes[route->n_moves]] = TRUE;
}

static void
look_at_surface (Drawing *self)
{
  double x1;
  double y1;
  double x2;
  double y2;
  double across = USUAL_FONT * self->painter->unit;
  double down = 0.0;

  cairo_clip_extents (self->cr, &x1, &y1, &x2, &y2);
  self->visible = (SpLadderBox){ x1, y1, x2 - x1, y2 - y1 };
  cairo_user_to_device_distance (self->cr, &across, &down);
  self->legible = hypot (across, down) >= SMALLEST_TEXT;
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
  Drawing drawing = { .painter = self, .cr = cr, .palette = palette, .selected = -1 };

  g_return_if_fail (self != NULL);
  g_return_if_fail (cr != NULL && palette != NULL);

  drawing.selected = marks != NULL ? marks->selected : -1;
  mark_route (&drawing, marks != NULL ? marks->route : NULL);
  look_at_surface (&drawing);

  cairo_save (cr);
  cairo_set_tolerance (cr, drawing.legible ? TOLERANCE : 2.0 * TOLERANCE);
  if (!drawing.legible)
    cairo_set_antialias (cr, CAIRO_ANTIALIAS_FAST);
  set_color (&drawing, palette->background);
  cairo_paint (cr);
  draw_rows (&drawing);
  draw_lines (&drawing, FALSE);
  draw_lines (&drawing, TRUE);
  for (guint i = 0; i < self->ladder->n_rungs; i++)
    draw_box (&drawing, i);
  draw_texts (&drawing, self->rungs, self->layout->boxes, sizeof (SpLadderBox), palette->text);
  cairo_restore (cr);

  g_free (drawing.route_nodes);
  g_free (drawing.route_moves);
}
