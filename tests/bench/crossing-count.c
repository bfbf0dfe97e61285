/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Crossings of drawn lines, found by their geometry alone, so that two programs that draw the same
 * graph are judged by the same measure. */

#include "crossing-count.h"

#include "../core/ladder/layout-fixture.h"

#include <math.h>

/* The drawing is cut into square cells; only segments that share one are compared. */
typedef struct
{
  double x;
  double y;
  double size;
  guint n_columns;
  guint n_rows;
  GArray **cells; /* (owned) (element-type guint): the segments of each cell; NULL if none */
} Grid;

static void
grid_init (Grid *self, const Segment *segments, guint n)
{
  double right = -G_MAXDOUBLE;
  double bottom = -G_MAXDOUBLE;

  self->x = G_MAXDOUBLE;
  self->y = G_MAXDOUBLE;
  for (guint i = 0; i < n; i++)
    {
      self->x = MIN (self->x, MIN (segments[i].x1, segments[i].x2));
      self->y = MIN (self->y, MIN (segments[i].y1, segments[i].y2));
      right = MAX (right, MAX (segments[i].x1, segments[i].x2));
      bottom = MAX (bottom, MAX (segments[i].y1, segments[i].y2));
    }
  self->size = MAX (sqrt ((right - self->x) * (bottom - self->y) / n), 1e-3);
  self->n_columns = (right - self->x) / self->size + 1;
  self->n_rows = (bottom - self->y) / self->size + 1;
  self->cells = g_new0 (GArray *, (gsize) self->n_columns * self->n_rows);
}

static void
grid_clear (Grid *self)
{
  for (gsize i = 0; i < (gsize) self->n_columns * self->n_rows; i++)
    if (self->cells[i] != NULL)
      g_array_unref (self->cells[i]);
  g_free (self->cells);
}

static guint
get_column (const Grid *self, double x)
{
  return (x - self->x) / self->size;
}

static guint
get_row (const Grid *self, double y)
{
  return (y - self->y) / self->size;
}

static void
grid_add (Grid *self, const Segment *segment, guint index)
{
  guint right = get_column (self, MAX (segment->x1, segment->x2));
  guint bottom = get_row (self, MAX (segment->y1, segment->y2));

  for (guint row = get_row (self, MIN (segment->y1, segment->y2)); row <= bottom; row++)
    for (guint column = get_column (self, MIN (segment->x1, segment->x2)); column <= right;
         column++)
      {
        GArray **cell = &self->cells[(gsize) row * self->n_columns + column];

        if (*cell == NULL)
          *cell = g_array_new (FALSE, FALSE, sizeof (guint));
        g_array_append_val (*cell, index);
      }
}

/* Finds the point that lies inside both segments; a touch at an end is none. */
static gboolean
intersect (const Segment *a, const Segment *b, double *x, double *y)
{
  double ax = a->x2 - a->x1;
  double ay = a->y2 - a->y1;
  double bx = b->x2 - b->x1;
  double by = b->y2 - b->y1;
  double det = ax * by - ay * bx;
  double s = ((b->x1 - a->x1) * by - (b->y1 - a->y1) * bx) / det;
  double t = ((b->x1 - a->x1) * ay - (b->y1 - a->y1) * ax) / det;

  /* A corner of a polyline belongs to the segment that starts there. */
  if (det == 0.0 || s < 0.0 || s >= 1.0 || t < 0.0 || t >= 1.0)
    return FALSE;
  *x = a->x1 + s * ax;
  *y = a->y1 + s * ay;
  return TRUE;
}

static void
search_cell (const Grid *self, gsize cell, const Segment *segments, GArray *crossings)
{
  const GArray *members = self->cells[cell];

  for (guint i = 0; i < members->len; i++)
    for (guint k = i + 1; k < members->len; k++)
      {
        const Segment *a = &segments[g_array_index (members, guint, i)];
        const Segment *b = &segments[g_array_index (members, guint, k)];
        Crossing crossing = { MIN (a->move, b->move), MAX (a->move, b->move) };
        double x;
        double y;

        /* Two long segments may meet in several cells: the one of the point counts. */
        if (a->move != b->move && intersect (a, b, &x, &y) &&
            get_row (self, y) * (gsize) self->n_columns + get_column (self, x) == cell)
          g_array_append_val (crossings, crossing);
      }
}

/* Returns: (transfer full) (element-type Crossing): every point where lines of two moves cross */
GArray *
find_crossings (const Segment *segments, guint n_segments)
{
  GArray *crossings = g_array_new (FALSE, FALSE, sizeof (Crossing));
  Grid grid;

  if (n_segments == 0)
    return crossings;
  grid_init (&grid, segments, n_segments);
  for (guint i = 0; i < n_segments; i++)
    grid_add (&grid, &segments[i], i);
  for (gsize i = 0; i < (gsize) grid.n_columns * grid.n_rows; i++)
    if (grid.cells[i] != NULL)
      search_cell (&grid, i, segments, crossings);
  grid_clear (&grid);
  return crossings;
}

static void
add_segments (GArray *segments, const GArray *points, guint move)
{
  for (guint i = 0; i + 1 < points->len; i++)
    {
      SpLadderPoint from = g_array_index (points, SpLadderPoint, i);
      SpLadderPoint to = g_array_index (points, SpLadderPoint, i + 1);
      Segment segment = { from.x, from.y, to.x, to.y, move };

      g_array_append_val (segments, segment);
    }
}

/* Flattens the line of @move and adds its pieces to @segments. */
void
add_line (GArray *segments, const SpLadderPoint *points, guint n_points, guint move)
{
  SpLadderLine line = { points, n_points };
  g_autoptr (GArray) flat = g_array_new (FALSE, FALSE, sizeof (SpLadderPoint));

  layout_fixture_flatten (&line, 0.05, flat);
  add_segments (segments, flat, move);
}
