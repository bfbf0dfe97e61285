/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What takes time in a frame are lines that are long, many, or both. So only what is in sight of a
 * bend is handed to Cairo; where there are too many bends for anybody to follow one, they are drawn
 * without smooth edges; and seen from afar, where the room between two rows is a few pixels high, all
 * of them that run over a pixel are drawn as one. */

#include "paint/sp-ladder-trace.h"

#include <math.h>

/* The length of a tip, in points. */
#define ARROW 7.0

/* Points nearer to each other than this are the same. */
#define NEAR 0.01

/* How often a bend is cut in half at most: it is then as short as what is in sight of it. */
#define MAX_CUTS 12

/* Up to this height, in pixels, a bend that is seen from afar is level rows of pixels. */
#define LOW 4.0

/* A line with hard edges that is to have no holes has to be this wide, in pixels. */
#define HARD_WIDTH 1.1

/* How far a curve with hard edges may be off, in pixels. */
#define HARD_TOLERANCE 1.0

/* How many pixels of bends have smooth edges. */
#define SMOOTH_LENGTH 150000.0

struct _SpLadderTrace
{
  cairo_t *cr; /* (not owned) */
  cairo_matrix_t matrix;
  SpLadderBox visible;
  double pixel;       /* as long as one on the surface */
  double length;      /* of all bends so far, in pixels */
  gboolean on_path;   /* whether the path has come to where the next piece starts */
  gboolean on_pixels; /* whether the surface has pixels */
  int **rows; /* (owned) (nullable): of each row of pixels that has stretches, how many more of them
               * start than end at each pixel */
  int left;   /* of the pixels in sight */
  int top;
  int n_columns;
  int n_rows;
};

/* Rows of pixels are only kept where bends may be low. */
static void
make_rows (SpLadderTrace *self)
{
  double left = self->visible.x;
  double top = self->visible.y;
  double right = left + self->visible.width;
  double bottom = top + self->visible.height;

  cairo_matrix_transform_point (&self->matrix, &left, &top);
  cairo_matrix_transform_point (&self->matrix, &right, &bottom);
  self->left = floor (left);
  self->top = floor (top);
  self->n_columns = ceil (right) - self->left;
  self->n_rows = ceil (bottom) - self->top;
  self->rows = g_new0 (int *, self->n_rows);
}

/* Returns: (transfer full): a path for lines of one style; @visible is what is in sight, @on_pixels
 *   whether @cr draws on pixels, and @from_afar whether the lines are thinner than one */
SpLadderTrace *
sp_ladder_trace_new (cairo_t *cr,
                     const SpLadderBox *visible,
                     gboolean on_pixels,
                     gboolean from_afar)
{
  SpLadderTrace *self = g_new0 (SpLadderTrace, 1);
  double height = 0.0;

  self->cr = cr;
  self->visible = *visible;
  self->on_pixels = on_pixels;
  self->pixel = 1.0;
  cairo_device_to_user_distance (cr, &self->pixel, &height);
  cairo_get_matrix (cr, &self->matrix);
  if (from_afar)
    make_rows (self);
  return self;
}

/* The control points of a piece stand between its ends. */
static SpLadderBox
find_bounds (const SpLadderPoint *p)
{
  return (SpLadderBox){ MIN (p[0].x, p[3].x), MIN (p[0].y, p[3].y), fabs (p[3].x - p[0].x),
                        fabs (p[3].y - p[0].y) };
}

/* Notes the pixels that a piece which is at most one pixel high runs over. */
static void
add_stretch (SpLadderTrace *self, const SpLadderBox *bounds)
{
  double left = bounds->x;
  double right = bounds->x + bounds->width;
  double y = bounds->y + bounds->height / 2.0;
  double end = y;
  int row;

  cairo_matrix_transform_point (&self->matrix, &left, &y);
  cairo_matrix_transform_point (&self->matrix, &right, &end);
  row = floor (y) - self->top;
  if (row < 0 || row >= self->n_rows)
    return;
  if (self->rows[row] == NULL)
    self->rows[row] = g_new0 (int, self->n_columns + 1);
  self->rows[row][(int) CLAMP (floor (left) - self->left, 0, self->n_columns)]++;
  self->rows[row][(int) CLAMP (floor (right) - self->left + 1, 0, self->n_columns)]--;
}

static SpLadderPoint
find_middle (SpLadderPoint a, SpLadderPoint b)
{
  return (SpLadderPoint){ (a.x + b.x) / 2.0, (a.y + b.y) / 2.0 };
}

/* Fills @halves with the two halves of a curve, which share a point. */
static void
cut (const SpLadderPoint *p, SpLadderPoint *halves)
{
  SpLadderPoint middle = find_middle (p[1], p[2]);

  halves[0] = p[0];
  halves[1] = find_middle (p[0], p[1]);
  halves[2] = find_middle (halves[1], middle);
  halves[5] = find_middle (p[2], p[3]);
  halves[4] = find_middle (middle, halves[5]);
  halves[3] = find_middle (halves[2], halves[4]);
  halves[6] = p[3];
}

/* Many pieces are upright or level, which Cairo draws faster as what they are. */
static void
append (SpLadderTrace *self, const SpLadderPoint *p, const SpLadderBox *bounds)
{
  if (!self->on_path)
    cairo_move_to (self->cr, p[0].x, p[0].y);
  self->on_path = TRUE;
  if (bounds->width == 0.0 || bounds->height == 0.0)
    {
      cairo_line_to (self->cr, p[3].x, p[3].y);
      return;
    }
  cairo_curve_to (self->cr, p[1].x, p[1].y, p[2].x, p[2].y, p[3].x, p[3].y);
  self->length += (bounds->width + bounds->height) / self->pixel;
}

static void
add_piece (SpLadderTrace *self, const SpLadderPoint *p, guint cuts_left)
{
  SpLadderBox bounds = find_bounds (p);
  double lowest = self->rows != NULL ? LOW * self->pixel : 0.0;
  SpLadderPoint halves[7];

  if (!sp_ladder_box_meets (&bounds, &self->visible))
    {
      self->on_path = FALSE;
    }
  else if (self->rows != NULL && bounds.height <= self->pixel)
    {
      add_stretch (self, &bounds);
      self->on_path = FALSE;
    }
  else if (cuts_left == 0 || (bounds.height >= lowest && bounds.width <= self->visible.width &&
                              bounds.height <= self->visible.height))
    {
      append (self, p, &bounds);
    }
  else
    {
      cut (p, halves);
      add_piece (self, halves, cuts_left - 1);
      add_piece (self, halves + 3, cuts_left - 1);
    }
}

/* Adds what is in sight of a line. */
void
sp_ladder_trace_add (SpLadderTrace *self, const SpLadderLine *line)
{
  self->on_path = FALSE;
  for (guint i = 0; i + 3 < line->n_points; i += 3)
    add_piece (self, &line->points[i], MAX_CUTS);
}

static void
add_row (SpLadderTrace *self, int row)
{
  const int *starts = self->rows[row];
  int n = 0;
  int first = 0;

  for (int i = 0; starts != NULL && i <= self->n_columns; i++)
    {
      int before = n;

      n += starts[i];
      if (before == 0 && n > 0)
        first = i;
      if (before > 0 && n == 0)
        cairo_rectangle (self->cr, self->left + first, self->top + row, i - first, 1.0);
    }
}

static void
fill_rows (SpLadderTrace *self)
{
  cairo_identity_matrix (self->cr);
  for (int row = 0; row < self->n_rows; row++)
    {
      add_row (self, row);
      g_free (self->rows[row]);
    }
  cairo_fill (self->cr);
  cairo_set_matrix (self->cr, &self->matrix);
}

/* On a screen sixteen shades of an edge are as good as all of them, and sooner drawn. */
static void
choose_edges (SpLadderTrace *self, gboolean is_hard)
{
  if (self->on_pixels)
    cairo_set_antialias (self->cr, is_hard ? CAIRO_ANTIALIAS_NONE : CAIRO_ANTIALIAS_FAST);
  if (is_hard)
    cairo_set_tolerance (self->cr, HARD_TOLERANCE);
}

/* Draws all lines, @width wide, in the colour that is set, and frees @self. */
void
sp_ladder_trace_stroke (SpLadderTrace *self, double width)
{
  gboolean is_hard = self->on_pixels && self->length > SMOOTH_LENGTH;
  double least = self->on_pixels ? (is_hard ? HARD_WIDTH : 1.0) * self->pixel : 0.0;

  cairo_save (self->cr);
  choose_edges (self, is_hard);
  cairo_set_line_width (self->cr, MAX (width, least));
  cairo_stroke (self->cr);
  cairo_restore (self->cr);
  if (self->rows != NULL)
    fill_rows (self);
  g_free (self->rows);
  g_free (self);
}

/* Returns the last point of @line that is not where it ends, but for what computing makes of it. */
static SpLadderPoint
find_point_before (const SpLadderLine *line)
{
  SpLadderPoint tip = line->points[line->n_points - 1];

  for (guint i = line->n_points - 1; i-- > 0;)
    if (hypot (tip.x - line->points[i].x, tip.y - line->points[i].y) > NEAR)
      return line->points[i];
  return tip;
}

/* The tip of a move that does not climb: who reads from the bottom to the top needs to be told. */
void
sp_ladder_line_trace_tip (const SpLadderLine *line, cairo_t *cr)
{
  SpLadderPoint tip = line->points[line->n_points - 1];
  SpLadderPoint before = find_point_before (line);
  double length = hypot (tip.x - before.x, tip.y - before.y);
  double x = length > 0.0 ? (tip.x - before.x) / length * ARROW : 0.0;
  double y = length > 0.0 ? (tip.y - before.y) / length * ARROW : 0.0;

  cairo_move_to (cr, tip.x, tip.y);
  cairo_line_to (cr, tip.x - x - y / 2.0, tip.y - y + x / 2.0);
  cairo_line_to (cr, tip.x - x + y / 2.0, tip.y - y - x / 2.0);
  cairo_close_path (cr);
}
