/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "paint/sp-ladder-pixels.h"
#include "paint/sp-ladder-trace.h"

/* What computing adds to a point. */
#define NOISE 1e-13

#define SIZE 60

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
draw_on_pixels (cairo_surface_t *surface, const SpLadderLine *line)
{
  const SpRgb black = { 0.0, 0.0, 0.0 };
  g_autoptr (GArray) moves = g_array_new (FALSE, TRUE, sizeof (guint));
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1.0, 1.0, 1.0);
  cairo_paint (cr);
  g_array_set_size (moves, 1);
  sp_ladder_pixels_draw_lines (cr, line, moves, 1, black);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
}

/*   |
 *   |      pieces of an upright line fill one column, wherever it is between two
 *   |
 */
static void
test_upright_lines_keep_to_one_column (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, SIZE, SIZE);

  for (double x = 20.0; x < 21.0; x += 0.125)
    {
      const SpLadderPoint points[] = { { x, 10.0 }, { x + NOISE, 15.0 }, { x, 20.0 }, { x, 25.0 },
                                       { x, 30.0 }, { x + NOISE, 35.0 }, { x, 40.0 } };
      const SpLadderLine line = { points, G_N_ELEMENTS (points) };
      SpLadderPixels pixels;
      cairo_t *cr = cairo_create (surface);
      int column = -1;

      draw_on_pixels (surface, &line);
      pixels = sp_ladder_pixels_open (cr);
      for (int row = 10; row < 40; row++)
        for (int i = 0; i < SIZE; i++)
          if ((*sp_ladder_pixels_get (&pixels, i, row) & 0xffffff) != 0xffffff)
            {
              g_assert_true (column < 0 || column == i);
              g_assert_cmphex (*sp_ladder_pixels_get (&pixels, i, row) & 0xffffff, ==, 0);
              column = i;
            }
      g_assert_cmpint (column, ==, 20);
      cairo_destroy (cr);
    }
  cairo_surface_destroy (surface);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ladder-lines/tips-point-where-the-line-leads",
                   test_tips_point_where_the_line_leads);
  g_test_add_func ("/ladder-lines/upright-ones-keep-to-one-column",
                   test_upright_lines_keep_to_one_column);

  return g_test_run ();
}
