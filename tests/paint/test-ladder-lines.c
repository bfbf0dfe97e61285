/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "paint/sp-ladder-trace.h"

/* What computing adds to a point. */
#define NOISE 1e-13

/* A row of so many pixels, or one more, leaves no room behind it in memory: who writes there is found out. */
#define SIZE 63

/* Fills in the corners of the tip of @line: its point, and the two behind. */
static void
trace_tip (const SpLadderLine *line, SpLadderPoint *corners)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, SIZE, SIZE);
  cairo_t *cr = cairo_create (surface);
  cairo_path_t *path;

  sp_ladder_line_trace_tip (line, cr);
  path = cairo_copy_path (cr);
  for (int i = 0, n = 0; n < 3; i += path->data[i].header.length)
    {
      g_assert_cmpint (i, <, path->num_data);
      g_assert_cmpint (path->data[i].header.length, ==, 2);
      corners[n++] = (SpLadderPoint){ path->data[i + 1].point.x, path->data[i + 1].point.y };
    }
  cairo_path_destroy (path);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/*   _          the line ends upright, or level, and so does its tip: where its last points are the same
 *   \/         but for what computing adds, those before tell where it comes from
 */
static void
test_tips_point_where_the_line_leads (void)
{
  const SpLadderPoint ends[] = { { 0.0, 1.0 }, { 0.0, -1.0 }, { 1.0, 0.0 }, { -1.0, 0.0 } };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      SpLadderPoint end = ends[i];
      const SpLadderPoint points[] = {
        { 30.0 - 20.0 * end.x, 30.0 - 20.0 * end.y },
        { 30.0 - 10.0 * end.x, 30.0 - 10.0 * end.y },
        { 30.0 + NOISE, 30.0 - NOISE },
        { 30.0, 30.0 },
      };
      const SpLadderLine line = { points, G_N_ELEMENTS (points) };
      SpLadderPoint corners[3];

      trace_tip (&line, corners);
      g_assert_cmpfloat (corners[0].x, ==, 30.0);
      g_assert_cmpfloat (corners[0].y, ==, 30.0);
      for (guint k = 1; k < 3; k++)
        {
          double x = corners[k].x - 30.0;
          double y = corners[k].y - 30.0;

          /* Cairo keeps paths in parts of 256 of a pixel. */
          g_assert_cmpfloat_with_epsilon (x * end.x + y * end.y, -7.0, 0.01);
          g_assert_cmpfloat_with_epsilon (ABS (x * end.y - y * end.x), 3.5, 0.01);
        }
    }
}

static void
test_a_point_has_no_tip (void)
{
  const SpLadderPoint points[] = { { 30.0, 20.0 }, { 30.0, 20.0 } };
  const SpLadderLine line = { points, G_N_ELEMENTS (points) };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, SIZE, SIZE);
  cairo_t *cr = cairo_create (surface);
  double left, top, right, bottom;

  sp_ladder_line_trace_tip (&line, cr);
  cairo_path_extents (cr, &left, &top, &right, &bottom);
  g_assert_true (left == 30.0 && right == 30.0 && top == 20.0 && bottom == 20.0);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static const SpLadderBox everything = { 0.0, 0.0, SIZE, SIZE };

/* Draws @n_lines lines that bend from the lower left, at @left and @bottom, to the upper right. */
static cairo_surface_t *
draw_bends (guint n_lines, SpLadderBox bend, double scale, gboolean from_afar)
{
  const SpLadderPoint points[] = { { bend.x, bend.y + bend.height },
                                   { bend.x, bend.y + bend.height / 2.0 },
                                   { bend.x + bend.width, bend.y + bend.height / 2.0 },
                                   { bend.x + bend.width, bend.y } };
  const SpLadderLine line = { points, G_N_ELEMENTS (points) };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, SIZE, SIZE);
  cairo_t *cr = cairo_create (surface);
  SpLadderTrace *trace;

  cairo_scale (cr, scale, scale);
  trace = sp_ladder_trace_new (cr, &everything, TRUE, from_afar);
  for (guint i = 0; i < n_lines; i++)
    sp_ladder_trace_add (trace, &line);
  sp_ladder_trace_stroke (trace, 1.0);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static guchar
get_pixel (cairo_surface_t *surface, int x, int y)
{
  return cairo_image_surface_get_data (surface)[y * cairo_image_surface_get_stride (surface) + x];
}

static guint
count_grey (cairo_surface_t *surface)
{
  guint n = 0;

  for (int y = 0; y < SIZE; y++)
    for (int x = 0; x < SIZE; x++)
      n += get_pixel (surface, x, y) > 0 && get_pixel (surface, x, y) < 0xff;
  return n;
}

/* The edges of a few bends are smooth; those of so many that none can be followed are not, nor have
 * they holes. How long they are in pixels counts. */
static void
test_edges_are_smooth_where_lines_are_few (void)
{
  const SpLadderBox bend = { 10.0, 10.0, 40.0, 40.0 };
  cairo_surface_t *few = draw_bends (1, bend, 1.0, FALSE);
  cairo_surface_t *many = draw_bends (2000, bend, 1.0, FALSE);
  cairo_surface_t *small = draw_bends (2000, bend, 0.5, FALSE);
  cairo_surface_t *large = draw_bends (1200, bend, 2.0, FALSE);

  g_assert_cmpuint (count_grey (few), >, 40);
  g_assert_cmpuint (count_grey (many), ==, 0);
  g_assert_cmpuint (count_grey (small), >, 20);
  g_assert_cmpuint (count_grey (large), ==, 0);
  for (int y = 10; y < 50; y++)
    {
      guint n = 0;

      for (int x = 0; x < SIZE; x++)
        n += get_pixel (many, x, y) == 0xff;
      g_assert_cmpuint (n, >=, 1);
    }
  cairo_surface_destroy (few);
  cairo_surface_destroy (many);
  cairo_surface_destroy (small);
  cairo_surface_destroy (large);
}

/*        ___|    seen from afar a bend of two pixels' height is two level stretches, each one row of
 *    ___|        whole pixels; together they reach from its left to its right, and no further
 */
static void
test_low_bends_are_stretches (void)
{
  const SpLadderBox bend = { 10.0, 20.0, 40.0, 2.0 };
  cairo_surface_t *surface = draw_bends (1, bend, 1.0, TRUE);

  g_assert_cmpuint (count_grey (surface), ==, 0);
  for (int y = 0; y < SIZE; y++)
    for (int x = 0; x < SIZE; x++)
      {
        gboolean is_left = y == 21 && x >= 10 && x <= 30;
        gboolean is_right = y == 20 && x >= 30 && x <= 50;

        g_assert_cmpint (get_pixel (surface, x, y) == 0xff, ==, is_left || is_right);
      }
  cairo_surface_destroy (surface);
}

/* Stretches that meet are one, others are not, and what sticks out at the sides is cut off. */
static void
test_stretches_end_where_bends_do (void)
{
  const SpLadderPoint points[] = { { -20.0, 30.5 }, { -20.0, 30.5 }, { 5.0, 30.5 }, { 5.0, 30.5 },
                                   { 5.0, 30.5 },   { 12.0, 30.5 },  { 12.0, 30.5 } };
  const SpLadderPoint more_points[] = {
    { 40.0, 30.5 }, { 40.0, 30.5 }, { 90.0, 30.5 }, { 90.0, 30.5 }
  };
  const SpLadderLine line = { points, G_N_ELEMENTS (points) };
  const SpLadderLine other = { more_points, G_N_ELEMENTS (more_points) };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, SIZE, SIZE);
  cairo_t *cr = cairo_create (surface);
  SpLadderTrace *trace = sp_ladder_trace_new (cr, &everything, TRUE, TRUE);

  sp_ladder_trace_add (trace, &line);
  sp_ladder_trace_add (trace, &other);
  sp_ladder_trace_stroke (trace, 1.0);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  for (int x = 0; x < SIZE; x++)
    g_assert_cmpint (get_pixel (surface, x, 30) == 0xff, ==, x <= 12 || x >= 40);
  cairo_surface_destroy (surface);
}

/* The first and the last row of pixels have their stretches; what lies with its middle above or below them has
 * none. */
static void
test_stretches_keep_in_sight (void)
{
  static const struct
  {
    double from;
    double to;
    int row;
  } stretches[] = { { 0.0, 0.9, 0 },
                    { SIZE - 0.2, SIZE - 0.8, SIZE - 1 },
                    { -0.8, 0.1, -1 },
                    { SIZE - 0.1, SIZE + 0.5, -1 } };

  for (guint i = 0; i < G_N_ELEMENTS (stretches); i++)
    {
      const SpLadderBox bend = { 0.0, stretches[i].from, SIZE,
                                 stretches[i].to - stretches[i].from };
      cairo_surface_t *surface = draw_bends (1, bend, 1.0, TRUE);

      for (int y = 0; y < SIZE; y++)
        for (int x = 0; x < SIZE; x++)
          g_assert_cmpint (get_pixel (surface, x, y), ==, y == stretches[i].row ? 0xff : 0);
      cairo_surface_destroy (surface);
    }
}

/* Of a bend that is three thousand times as long as what is in sight, Cairo hears of a few times that. */
static void
test_only_what_is_in_sight_is_drawn (void)
{
  const SpLadderPoint points[] = {
    { -100000.0, 59.0 }, { -100000.0, 30.0 }, { 100000.0, 30.0 }, { 100000.0, 1.0 }
  };
  const SpLadderLine line = { points, G_N_ELEMENTS (points) };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, SIZE, SIZE);
  cairo_t *cr = cairo_create (surface);
  SpLadderTrace *trace = sp_ladder_trace_new (cr, &everything, TRUE, FALSE);
  double left, top, right, bottom;

  sp_ladder_trace_add (trace, &line);
  cairo_path_extents (cr, &left, &top, &right, &bottom);
  g_assert_cmpfloat (left, <=, 0.0);
  g_assert_cmpfloat (left, >, -2.0 * SIZE);
  g_assert_cmpfloat (right, >=, SIZE);
  g_assert_cmpfloat (right, <, 3.0 * SIZE);
  sp_ladder_trace_stroke (trace, 1.0);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  for (int x = 0; x < SIZE; x++)
    g_assert_cmpuint (get_pixel (surface, x, 29) + get_pixel (surface, x, 30), >, 0xf0);
  cairo_surface_destroy (surface);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ladder-lines/tips-point-where-the-line-leads",
                   test_tips_point_where_the_line_leads);
  g_test_add_func ("/ladder-lines/a-point-has-no-tip", test_a_point_has_no_tip);
  g_test_add_func ("/ladder-lines/edges-are-smooth-where-lines-are-few",
                   test_edges_are_smooth_where_lines_are_few);
  g_test_add_func ("/ladder-lines/low-bends-are-stretches", test_low_bends_are_stretches);
  g_test_add_func ("/ladder-lines/stretches-end-where-bends-do", test_stretches_end_where_bends_do);
  g_test_add_func ("/ladder-lines/stretches-keep-in-sight", test_stretches_keep_in_sight);
  g_test_add_func ("/ladder-lines/only-what-is-in-sight-is-drawn",
                   test_only_what_is_in_sight_is_drawn);

  return g_test_run ();
}
