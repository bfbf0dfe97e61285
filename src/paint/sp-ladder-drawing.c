/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "paint/sp-ladder-drawing.h"
#include "paint/sp-ladder-trace.h"

#include <math.h>

/* In points of the usual font, as in the layout. */
#define ROUNDING 8.0
#define STRIPE_GAP_DOWN 6.0

/* How far a drawn curve may be off, in pixels. */
#define TOLERANCE 0.4

/* Corners and ends of lines whose letters would be smaller than this, in pixels of a screen, are too small
 * to be seen. Paper has finer dots, and a file can be looked at closely. */
#define NEAR_TEXT 7.0

/* Where letters are that much larger than the drawing, not even numbers have room in its boxes. */
#define MOST_LETTERS 4.5

/* Longer than a tip, in points. */
#define NEAR_TIP 10.0

/* A tick on a disc, at the corner of a box, and how small that may get, in pixels. */
#define DISC 7.0
#define SMALLEST_DISC 3.0
#define TICK 1.6

/* How much wider than a usual line one is that stands out. */
#define ROUTE_LINE 2.5
#define OWN_LINE 5.0
#define OWN_LINE_INSIDE 2.0
#define ROUTE_BOX 2.0
#define SELECTED_BOX 3.0

/* Draws those titles of @n parts whose boxes are in sight, each in the middle of its box. */
void
sp_ladder_drawing_draw_titles (const SpLadderDrawing *self,
                               SpLadderPart part,
                               guint n,
                               const SpLadderBox *boxes,
                               SpRgb color)
{
  double letters = self->letters;
  SpLadderGlyphs *glyphs;

  if (!self->has_words)
    return;
  cairo_save (self->cr);
  cairo_scale (self->cr, letters, letters);
  sp_ladder_drawing_set_color (self, color);
  glyphs = sp_ladder_glyphs_new (self->cr);
  for (guint i = 0; i < n; i++)
    {
      const SpLadderBox *box = &boxes[i];
      const SpLadderText *text;
      double width;
      double height;
      double x = (box->x + box->width / 2.0) / letters;
      double y = (box->y + box->height / 2.0) / letters;

      if (!sp_ladder_drawing_sees (self, box))
        continue;
      text = sp_ladder_titles_get (self->titles, part, i);
      sp_ladder_text_measure (text, &width, &height);
      sp_ladder_glyphs_add (glyphs, text, x - width / 2.0, y - height / 2.0, y);
    }
  sp_ladder_glyphs_show (glyphs);
  cairo_restore (self->cr);
}

/* Points the moves that do not climb: the end of one in sight has a tip. */
static void
draw_tips (const SpLadderDrawing *self, gboolean of_route)
{
  const SpLadderGraph *graph = &self->painter->ladder->graph;

  for (guint i = 0; i < graph->n_edges; i++)
    {
      const SpLadderLine *line = &self->painter->layout->lines[i];
      const SpLadderPoint *end = &line->points[line->n_points - 1];
      SpLadderBox box = { end->x - NEAR_TIP, end->y - NEAR_TIP, 2.0 * NEAR_TIP, 2.0 * NEAR_TIP };

      if (self->route_moves[i] == of_route && sp_ladder_drawing_sees (self, &box) &&
          graph->nodes[graph->edges[i].from].level >= graph->nodes[graph->edges[i].to].level)
        sp_ladder_line_trace_tip (line, self->cr);
    }
  cairo_fill (self->cr);
}

/* Draws the moves in sight that are in a set, or that are not. */
static void
stroke_moves (const SpLadderDrawing *self,
              const gboolean *which,
              gboolean are_in,
              double width,
              SpRgb color)
{
  gboolean from_afar = !are_in && !self->is_near;
  SpLadderTrace *trace = sp_ladder_trace_new (self->cr, &self->visible, self->on_pixels, from_afar);

  sp_ladder_drawing_set_color (self, color);
  for (guint i = 0; i < self->painter->ladder->n_moves; i++)
    if (which[i] == are_in && sp_ladder_drawing_sees (self, &self->painter->bounds[i]))
      sp_ladder_trace_add (trace, &self->painter->layout->lines[i]);
  sp_ladder_trace_stroke (trace, self->palette->stroke * width);
}

/* Draws all moves in sight, those of the route over the others. What not all routes have is a double
 * line, which is seen without colour, too. */
static void
draw_lines (const SpLadderDrawing *self)
{
  const SpPalette *palette = self->palette;

  stroke_moves (self, self->route_moves, FALSE, 1.0, palette->line);
  draw_tips (self, FALSE);
  if (self->marks->route == NULL)
    return;
  stroke_moves (self, self->own_moves, TRUE, OWN_LINE, palette->highlight);
  stroke_moves (self, self->own_moves, TRUE, OWN_LINE_INSIDE, palette->background);
  stroke_moves (self, self->shared_moves, TRUE, ROUTE_LINE, palette->highlight);
  sp_ladder_drawing_set_color (self, palette->highlight);
  draw_tips (self, TRUE);
}

/* Returns @box smaller by @inset at every side. On a screen its edges lie between two pixels, so that it is
 * sharp and soon drawn, and a thin outline as dark as its colour; all outlines are equally wide. */
static SpLadderBox
inset_box (const SpLadderDrawing *self, const SpLadderBox *box, double inset)
{
  double x = box->x;
  double y = box->y;
  double right = box->x + box->width;
  double bottom = box->y + box->height;
  double border = inset > 0.0 && self->on_pixels ? round (2.0 * inset / self->pixel) : 0.0;

  if (!self->on_pixels)
    return (SpLadderBox){ x + inset, y + inset, box->width - 2.0 * inset,
                          box->height - 2.0 * inset };
  cairo_user_to_device (self->cr, &x, &y);
  cairo_user_to_device (self->cr, &right, &bottom);
  x = floor (x + 0.5) + border;
  y = floor (y + 0.5) + border;
  right = MAX (floor (right + 0.5) - border - x, 0.0);
  bottom = MAX (floor (bottom + 0.5) - border - y, 0.0);
  cairo_device_to_user (self->cr, &x, &y);
  cairo_device_to_user_distance (self->cr, &right, &bottom);
  return (SpLadderBox){ x, y, right, bottom };
}

/* Seen from afar corners are too small to be seen round. */
static void
trace_square (const SpLadderDrawing *self, const SpLadderBox *box, double inset)
{
  SpLadderBox inside = inset_box (self, box, inset);

  if (inside.width > 0.0 && inside.height > 0.0)
    cairo_rectangle (self->cr, inside.x, inside.y, inside.width, inside.height);
}

static void
trace_round (const SpLadderDrawing *self, const SpLadderBox *box, double rounding, double inset)
{
  SpLadderBox inside = inset_box (self, box, inset);
  double radius = rounding - inset;
  double left = inside.x + radius;
  double top = inside.y + radius;
  double right = inside.x + inside.width - radius;
  double bottom = inside.y + inside.height - radius;

  cairo_new_sub_path (self->cr);
  cairo_arc (self->cr, right, top, radius, -(G_PI / 2.0), 0.0);
  cairo_arc (self->cr, right, bottom, radius, 0.0, (G_PI / 2.0));
  cairo_arc (self->cr, left, bottom, radius, (G_PI / 2.0), G_PI);
  cairo_arc (self->cr, left, top, radius, G_PI, 3.0 * (G_PI / 2.0));
  cairo_close_path (self->cr);
}

/* Fills @boxes (element-type SpLadderBox), each made smaller by @inset at every side. */
static void
fill_boxes (const SpLadderDrawing *self,
            const GArray *boxes,
            double rounding,
            double inset,
            SpRgb color)
{
  for (guint i = 0; i < boxes->len; i++)
    if (self->is_near)
      trace_round (self, &g_array_index (boxes, SpLadderBox, i), rounding, inset);
    else
      trace_square (self, &g_array_index (boxes, SpLadderBox, i), inset);
  sp_ladder_drawing_set_color (self, color);
  cairo_fill (self->cr);
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
      double width;

      for (guint i = 0; i < layout->n_boxes; i++)
        if (get_mark (self, i) == mark && sp_ladder_drawing_sees (self, &layout->boxes[i]))
          g_array_append_val (boxes, layout->boxes[i]);
      width = MAX (self->palette->stroke * widths[mark], self->pixel);
      fill_boxes (self, boxes, ROUNDING, -width / 2.0,
                  mark == MARK_NONE ? self->palette->line : self->palette->highlight);
      fill_boxes (self, boxes, ROUNDING, width / 2.0, self->palette->surface);
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
  SpLadderBox stripe = { box->x + SP_LADDER_STRIPE_GAP, box->y + STRIPE_GAP_DOWN, SP_LADDER_STRIPE,
                         box->height - 2.0 * STRIPE_GAP_DOWN };

  if (self->painter->mirrored)
    stripe.x = box->x + box->width - SP_LADDER_STRIPE_GAP - SP_LADDER_STRIPE;
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
        fill_boxes (self, stripes, SP_LADDER_STRIPE / 2.0, 0.0, rgb);
      sp_ladder_drawing_set_color (self, rgb);
      for (guint i = 0; self->palette->patterned && i < stripes->len; i++)
        draw_pattern (self, &g_array_index (stripes, SpLadderBox, i), color);
    }
}

/* The corner where a line ends has no stripe. */
static SpLadderBox
get_disc (const SpLadderDrawing *self, const SpLadderBox *box)
{
  double radius = MAX (DISC * self->painter->unit, SMALLEST_DISC * self->pixel);
  double x = self->painter->mirrored ? box->x : box->x + box->width;

  return (SpLadderBox){ x - radius, box->y - radius, 2.0 * radius, 2.0 * radius };
}

static void
trace_tick (const SpLadderDrawing *self, const SpLadderBox *disc)
{
  double part = disc->width / 8.0;

  cairo_move_to (self->cr, disc->x + 2.0 * part, disc->y + 4.2 * part);
  cairo_line_to (self->cr, disc->x + 3.5 * part, disc->y + 5.7 * part);
  cairo_line_to (self->cr, disc->x + 6.0 * part, disc->y + 2.6 * part);
}

/* Ticks the rungs that are in reach: a mark that needs no colour. */
static void
draw_reach (const SpLadderDrawing *self)
{
  const SpLadderLayout *layout = self->painter->layout;

  for (guint i = 0; self->marks->in_reach != NULL && i < layout->n_boxes; i++)
    {
      SpLadderBox disc = get_disc (self, &layout->boxes[i]);

      if (!self->marks->in_reach[i] || !sp_ladder_drawing_sees (self, &disc))
        continue;
      cairo_arc (self->cr, disc.x + disc.width / 2.0, disc.y + disc.height / 2.0, disc.width / 2.0,
                 0.0, 2.0 * G_PI);
      sp_ladder_drawing_set_color (self, self->palette->text);
      cairo_fill (self->cr);
      trace_tick (self, &disc);
      cairo_set_line_width (self->cr, disc.width / 2.0 / DISC * TICK);
      sp_ladder_drawing_set_color (self, self->palette->surface);
      cairo_stroke (self->cr);
    }
}

static void
mark_route (SpLadderDrawing *self, const SpLadderRoute *route)
{
  guint n_moves = self->painter->ladder->n_moves;

  self->route_nodes = g_new0 (gboolean, self->painter->ladder->n_rungs);
  self->route_moves = g_new0 (gboolean, n_moves);
  self->own_moves = g_new0 (gboolean, n_moves);
  self->shared_moves = g_new0 (gboolean, n_moves);
  if (route == NULL)
    return;
  for (guint i = 0; i < route->n_moves; i++)
    {
      gboolean shared = sp_ladder_routes_share (self->marks->routes, route->moves[i]);

      self->route_moves[route->moves[i]] = TRUE;
      self->own_moves[route->moves[i]] = !shared;
      self->shared_moves[route->moves[i]] = shared;
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
  double across = self->painter->font_size;
  double down = 0.0;

  cairo_clip_extents (self->cr, &x1, &y1, &x2, &y2);
  self->visible = (SpLadderBox){ x1, y1, x2 - x1, y2 - y1 };
  cairo_user_to_device_distance (self->cr, &across, &down);
  self->on_pixels =
      cairo_surface_get_type (cairo_get_target (self->cr)) == CAIRO_SURFACE_TYPE_IMAGE;
  self->is_near = !self->on_pixels || across >= NEAR_TEXT;
  if (self->on_pixels)
    self->pixel = self->painter->font_size / across;
}

/* On paper and in files letters are as large as the drawing. */
static void
choose_titles (SpLadderDrawing *self, SpLadderPainter *painter)
{
  double scale = self->on_pixels ? 1.0 / self->pixel : G_MAXDOUBLE;

  self->letters = sp_ladder_painter_get_letters (painter, scale);
  self->has_words = self->letters <= MOST_LETTERS;
  self->titles = self->has_words ? sp_ladder_painter_get_titles (painter, scale) : NULL;
}

static void
draw (const SpLadderDrawing *self)
{
  const SpLadderPainter *painter = self->painter;

  cairo_set_tolerance (self->cr, self->is_near ? TOLERANCE : 2.0 * TOLERANCE);
  sp_ladder_drawing_set_color (self, self->palette->background);
  cairo_paint (self->cr);
  sp_ladder_drawing_draw_rules (self);
  draw_lines (self);
  draw_rungs (self);
  draw_stripes (self);
  draw_reach (self);
  sp_ladder_drawing_draw_titles (self, SP_LADDER_PART_RUNG, painter->layout->n_boxes,
                                 self->letters > 1.0 ? painter->insides : painter->layout->boxes,
                                 self->palette->text);
  sp_ladder_drawing_draw_headings (self);
}

/* Draws what is in sight. */
void
sp_ladder_drawing_draw (SpLadderPainter *painter,
                        cairo_t *cr,
                        const SpPalette *palette,
                        const SpLadderMarks *marks)
{
  SpLadderDrawing self = { .painter = painter, .cr = cr, .palette = palette, .marks = marks };

  mark_route (&self, marks->route);
  look_at_surface (&self);
  choose_titles (&self, painter);
  cairo_save (cr);
  draw (&self);
  cairo_restore (cr);
  g_free (self.route_nodes);
  g_free (self.route_moves);
  g_free (self.own_moves);
  g_free (self.shared_moves);
}
