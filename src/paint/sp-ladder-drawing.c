/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "paint/sp-ladder-drawing.h"
#include "paint/sp-ladder-pixels.h"
#include "paint/sp-ladder-trace.h"

#include <math.h>

/* In points of the usual font, as in the layout. */
#define ROUNDING 8.0
#define STRIPE 6.0
#define STRIPE_GAP_ACROSS 4.0
#define STRIPE_GAP_DOWN 6.0

/* How far a drawn curve may be off, in pixels. */
#define TOLERANCE 0.4

/* Text that would be smaller than this, in pixels of a screen, is not drawn: nobody could read it. Paper
 * has finer dots, and a file can be looked at closely. */
#define SMALLEST_TEXT 7.0

/* How much wider than a usual line one is that stands out. */
#define ROUTE_LINE 2.5
#define ROUTE_BOX 2.0
#define SELECTED_BOX 3.0

/* Draws those of @texts whose boxes are in sight, each in the middle of its box. */
void
sp_ladder_drawing_draw_texts (const SpLadderDrawing *self,
                              const GPtrArray *texts,
                              const SpLadderBox *boxes,
                              SpRgb color)
{
  SpLadderGlyphs *glyphs;

  if (!self->legible)
    return;
  sp_ladder_drawing_set_color (self, color);
  glyphs = sp_ladder_glyphs_new (self->cr);
  for (guint i = 0; i < texts->len; i++)
    {
      const SpLadderBox *box = &boxes[i];
      double width;
      double height;

      if (!sp_ladder_drawing_sees (self, box))
        continue;
      sp_ladder_text_measure (texts->pdata[i], &width, &height);
      sp_ladder_glyphs_add (glyphs, texts->pdata[i], box->x + (box->width - width) / 2.0,
                            box->y + (box->height - height) / 2.0, box->y + box->height / 2.0);
    }
  sp_ladder_glyphs_show (glyphs);
}

/* Lists the moves in sight that are part of the route, or all others. */
static GArray *
list_moves (const SpLadderDrawing *self, gboolean of_route)
{
  GArray *moves = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->painter->ladder->n_moves; i++)
    if (self->route_moves[i] == of_route &&
        sp_ladder_drawing_sees (self, &self->painter->bounds[i]))
      g_array_append_val (moves, i);
  return moves;
}

static void
stroke_lines (const SpLadderDrawing *self, const GArray *moves, double width, SpRgb color)
{
  const SpLadderLine *lines = self->painter->layout->lines;

  if (self->on_pixels)
    {
      sp_ladder_pixels_draw_lines (self->cr, lines, moves,
                                   sp_ladder_pixels_find_width (self->cr, width), color);
      return;
    }
  sp_ladder_drawing_set_color (self, color);
  cairo_set_line_width (self->cr, width);
  for (guint i = 0; i < moves->len; i++)
    {
      sp_ladder_line_trace (&lines[g_array_index (moves, guint, i)], self->cr);
      cairo_stroke (self->cr);
    }
}

static void
draw_lines (const SpLadderDrawing *self, gboolean of_route)
{
  const SpLadderGraph *graph = &self->painter->ladder->graph;
  g_autoptr (GArray) moves = list_moves (self, of_route);
  SpRgb color = of_route ? self->palette->highlight : self->palette->line;

  stroke_lines (self, moves, self->palette->stroke * (of_route ? ROUTE_LINE : 1.0), color);
  sp_ladder_drawing_set_color (self, color);
  for (guint i = 0; i < moves->len; i++)
    {
      guint move = g_array_index (moves, guint, i);
      SpLadderEdge edge = graph->edges[move];

      if (graph->nodes[edge.from].level < graph->nodes[edge.to].level)
        continue;
      sp_ladder_line_trace_tip (&self->painter->layout->lines[move], self->cr);
      cairo_fill (self->cr);
    }
}

static void
trace_box (const SpLadderDrawing *self, const SpLadderBox *box, double rounding)
{
  double right = box->x + box->width - rounding;
  double bottom = box->y + box->height - rounding;

  cairo_new_sub_path (self->cr);
  cairo_arc (self->cr, right, box->y + rounding, rounding, -(G_PI / 2.0), 0.0);
  cairo_arc (self->cr, right, bottom, rounding, 0.0, (G_PI / 2.0));
  cairo_arc (self->cr, box->x + rounding, bottom, rounding, (G_PI / 2.0), G_PI);
  cairo_arc (self->cr, box->x + rounding, box->y + rounding, rounding, G_PI, 3.0 * (G_PI / 2.0));
  cairo_close_path (self->cr);
}

/* Draws boxes (element-type SpLadderBox) that look alike. Those without an outline are filled with
 * the colour of the line. */
static void
draw_boxes (const SpLadderDrawing *self,
            const GArray *boxes,
            double rounding,
            double outline,
            SpRgb line,
            SpRgb inside)
{
  if (self->on_pixels)
    {
      SpLadderBoxLook look = { .outside = self->palette->background,
                               .line = line,
                               .inside = inside };

      look.border = outline > 0.0 ? sp_ladder_pixels_find_width (self->cr, outline) : 0;
      look.outside = outline > 0.0 ? self->palette->background : self->palette->surface;
      look.radius = self->legible ? sp_ladder_pixels_find_width (self->cr, rounding) : 0.0;
      sp_ladder_pixels_draw_boxes (self->cr, boxes, &look);
      return;
    }
  cairo_set_line_width (self->cr, outline);
  for (guint i = 0; i < boxes->len; i++)
    {
      trace_box (self, &g_array_index (boxes, SpLadderBox, i), rounding);
      sp_ladder_drawing_set_color (self, inside);
      cairo_fill_preserve (self->cr);
      sp_ladder_drawing_set_color (self, line);
      if (outline > 0.0)
        cairo_stroke_preserve (self->cr);
      cairo_new_path (self->cr);
    }
}

/* What makes a box stand out. */
typedef enum
{
  MARK_NONE,
  MARK_ROUTE,
  MARK_SELECTED,
  N_MARKS
} Mark;

static Mark
get_mark (const SpLadderDrawing *self, guint node)
{
  if ((int) node == self->marks->selected)
    return MARK_SELECTED;
  return self->route_nodes[node] ? MARK_ROUTE : MARK_NONE;
}

static void
draw_rungs (const SpLadderDrawing *self)
{
  const double widths[N_MARKS] = { 1.0, ROUTE_BOX, SELECTED_BOX };
  const SpLadderLayout *layout = self->painter->layout;

  for (Mark mark = 0; mark < N_MARKS; mark++)
    {
      g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (SpLadderBox));

      for (guint i = 0; i < layout->n_boxes; i++)
        if (get_mark (self, i) == mark && sp_ladder_drawing_sees (self, &layout->boxes[i]))
          g_array_append_val (boxes, layout->boxes[i]);
      draw_boxes (self, boxes, ROUNDING, self->palette->stroke * widths[mark],
                  mark == MARK_NONE ? self->palette->line : self->palette->highlight,
                  self->palette->surface);
    }
}

/* Bars across the stripe, wider apart and thicker from colour to colour: a pattern that a grey
 * printer keeps. */
static void
draw_pattern (const SpLadderDrawing *self, const SpLadderBox *stripe, guint color)
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

static SpLadderBox
get_stripe (const SpLadderDrawing *self, const SpLadderBox *box)
{
  SpLadderBox stripe = { box->x + STRIPE_GAP_ACROSS, box->y + STRIPE_GAP_DOWN, STRIPE,
                         box->height - 2.0 * STRIPE_GAP_DOWN };

  if (self->painter->mirrored)
    stripe.x = box->x + box->width - STRIPE_GAP_ACROSS - STRIPE;
  return stripe;
}

/* Lists the stripes in sight of the boxes whose role has @color. */
static GArray *
list_stripes (const SpLadderDrawing *self, SpColor color)
{
  const SpLadder *ladder = self->painter->ladder;
  const SpLadderLayout *layout = self->painter->layout;
  GArray *stripes = g_array_new (FALSE, FALSE, sizeof (SpLadderBox));

  for (guint i = 0; i < layout->n_boxes; i++)
    {
      int lane = ladder->graph.nodes[i].lane;
      SpLadderBox stripe = get_stripe (self, &layout->boxes[i]);

      if (lane != SP_LADDER_NO_LANE && sp_ladder_get_role (ladder, lane)->color == (int) color &&
          sp_ladder_drawing_sees (self, &stripe))
        g_array_append_val (stripes, stripe);
    }
  return stripes;
}

/* The stripe at the beginning of a box says the role by its colour. */
static void
draw_stripes (const SpLadderDrawing *self)
{
  for (SpColor color = 0; color < SP_N_COLORS; color++)
    {
      g_autoptr (GArray) stripes = list_stripes (self, color);
      SpRgb rgb = self->palette->roles[color];

      if (!self->palette->patterned)
        draw_boxes (self, stripes, STRIPE / 2.0, 0.0, rgb, rgb);
      sp_ladder_drawing_set_color (self, rgb);
      for (guint i = 0; self->palette->patterned && i < stripes->len; i++)
        draw_pattern (self, &g_array_index (stripes, SpLadderBox, i), color);
    }
}

static void
mark_route (SpLadderDrawing *self, const SpLadderRoute *route)
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
look_at_surface (SpLadderDrawing *self)
{
  double x1;
  double y1;
  double x2;
  double y2;
  double across = SP_LADDER_USUAL_FONT * self->painter->unit;
  double down = 0.0;

  cairo_clip_extents (self->cr, &x1, &y1, &x2, &y2);
  self->visible = (SpLadderBox){ x1, y1, x2 - x1, y2 - y1 };
  cairo_user_to_device_distance (self->cr, &across, &down);
  self->legible =
      cairo_surface_get_type (cairo_get_target (self->cr)) != CAIRO_SURFACE_TYPE_IMAGE ||
      hypot (across, down) >= SMALLEST_TEXT;
  self->on_pixels = sp_ladder_pixels_are_known (self->cr) && !self->palette->patterned;
}

static void
draw (const SpLadderDrawing *self)
{
  const SpLadderPainter *painter = self->painter;

  cairo_set_tolerance (self->cr, self->legible ? TOLERANCE : 2.0 * TOLERANCE);
  if (!self->legible)
    cairo_set_antialias (self->cr, CAIRO_ANTIALIAS_FAST);
  sp_ladder_drawing_set_color (self, self->palette->background);
  cairo_paint (self->cr);
  sp_ladder_drawing_draw_rules (self);
  draw_lines (self, FALSE);
  draw_lines (self, TRUE);
  draw_rungs (self);
  draw_stripes (self);
  sp_ladder_drawing_draw_texts (self, painter->rungs, painter->layout->boxes, self->palette->text);
  sp_ladder_drawing_draw_headings (self);
}

/* Draws what is in sight. */
void
sp_ladder_drawing_draw (const SpLadderPainter *painter,
                        cairo_t *cr,
                        const SpPalette *palette,
                        const SpLadderMarks *marks)
{
  SpLadderDrawing self = { .painter = painter, .cr = cr, .palette = palette, .marks = marks };

  mark_route (&self, marks->route);
  look_at_surface (&self);
  cairo_save (cr);
  draw (&self);
  cairo_restore (cr);
  g_free (self.route_nodes);
  g_free (self.route_moves);
}
