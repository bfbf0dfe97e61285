/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "drawings-fixture.h"

#include "core/plan/sp-plan-words.h"
#include "paint/sp-reach-bars.h"

#include <math.h>

#define WIDTH 300
#define NARROW 120

/* Half of the tools are reached, and none of the practices. */
static GArray *
new_kinds (const char *practices)
{
  SpKindReach kinds[] = { { (char *) "Tools", { 2, 4 } }, { (char *) practices, { 0, 3 } } };
  GArray *array = g_array_new (FALSE, FALSE, sizeof (SpKindReach));

  g_array_append_vals (array, kinds, G_N_ELEMENTS (kinds));
  return array;
}

static PangoContext *
new_context (void)
{
  return pango_font_map_create_context (pango_cairo_font_map_get_default ());
}

static guint32
get_pixel (cairo_surface_t *surface, double x, double y)
{
  const guint8 *row =
      cairo_image_surface_get_data (surface) + (int) y * cairo_image_surface_get_stride (surface);

  return ((const guint32 *) (gconstpointer) row)[(int) x] & 0xffffff;
}

static guint32
to_pixel (SpRgb color)
{
  return (guint32) lround (color.red * 255) << 16 | (guint32) lround (color.green * 255) << 8 |
         (guint32) lround (color.blue * 255);
}

/* Returns where the longest part of a line at @y that is of @color begins, and how long it is: an edge
 * of a letter may have that color, too. */
static int
find_run (cairo_surface_t *surface, double y, SpRgb color, int width, int *length)
{
  int first = 0;
  int run = 0;

  *length = 0;
  for (int x = 0; x < width; x++)
    {
      run = get_pixel (surface, x, y) == to_pixel (color) ? run + 1 : 0;
      if (run <= *length)
        continue;
      *length = run;
      first = x + 1 - run;
    }
  return first;
}

/* Half of the first bar is filled, from where lines start; nothing of the second. */
static void
assert_bars (int width, gboolean is_rtl)
{
  SpPalette palette = sp_palette_get (SP_PALETTE_LIGHT);
  PangoContext *context = new_context ();
  g_autoptr (GArray) kinds = new_kinds ("Practices");
  SpSheetCanvas canvas = { context, NULL, width, is_rtl, palette };
  double height = sp_reach_bars_draw (&canvas, kinds);
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, (int) ceil (height));
  cairo_t *cr = cairo_create (surface);
  gboolean is_first = is_rtl;
  int most = 0;
  int rest = 0;

  cairo_set_source_rgb (cr, palette.surface.red, palette.surface.green, palette.surface.blue);
  cairo_paint (cr);
  canvas.cr = cr;
  g_assert_cmpfloat (sp_reach_bars_draw (&canvas, kinds), ==, height);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  for (int y = 0; y < (int) height; y++)
    {
      int n_reached, n_left;
      int reached = find_run (surface, y, palette.highlight, width, &n_reached);
      int left = find_run (surface, y, palette.rule, width, &n_left);

      if (y > height / 2 + 2)
        g_assert_cmpint (n_reached, ==, 0);
      /* A bar is round at its ends: the longest line counts. */
      if (n_reached <= most)
        continue;
      most = n_reached;
      rest = n_left;
      is_first = reached < left;
    }
  g_assert_true (is_first != is_rtl);
  g_assert_cmpint (ABS (most - rest), <=, height / 2);
  g_assert_cmpint (most, >=, 0.2 * width - 2);
  cairo_surface_destroy (surface);
  g_object_unref (context);
}

static double
measure_named (const char *practices, int width)
{
  PangoContext *context = new_context ();
  g_autoptr (GArray) kinds = new_kinds (practices);
  SpSheetCanvas canvas = { context, NULL, width, FALSE, sp_palette_get (SP_PALETTE_LIGHT) };
  double height = sp_reach_bars_draw (&canvas, kinds);

  g_object_unref (context);
  return height;
}

static double
measure (int width)
{
  return measure_named ("Practices", width);
}

static void
test_bar_is_as_long_as_what_is_reached (void)
{
  assert_bars (WIDTH, FALSE);
  assert_bars (NARROW, FALSE);
}

static void
test_bar_starts_where_lines_start (void)
{
  assert_bars (WIDTH, TRUE);
  assert_bars (NARROW, TRUE);
}

/* Where there is no room for a bar between name and numbers, it stands below them. */
static void
test_names_and_bars_share_lines (void)
{
  g_assert_cmpfloat (measure (WIDTH), <, 0.7 * measure (NARROW));
  g_assert_cmpfloat (measure (WIDTH), ==, measure (2 * WIDTH));
}

/* Where name and numbers do not fit beside each other, each has a line: letters never lie on others. */
static void
test_large_text_does_not_overlap (void)
{
  g_assert_cmpfloat (measure (NARROW / 2), >, measure (NARROW));
}

/* No word of a name is cut off: it goes on below. */
static void
test_long_names_are_whole (void)
{
  g_assert_cmpfloat (
      measure_named ("Practices of working with other people", NARROW), <,
      measure_named ("Practices of working with other people, here and there", NARROW));
}

static void
draw (SpPaletteKind kind, double width, gboolean is_rtl)
{
  PangoContext *context = new_context ();
  PangoFontDescription *font = pango_font_description_from_string ("Sans 10");
  g_autoptr (GArray) kinds = new_kinds ("Practices");
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, 100);
  cairo_t *cr = cairo_create (surface);
  SpSheetCanvas canvas = { context, cr, width, is_rtl, sp_palette_get (kind) };

  pango_context_set_font_description (context, font);
  pango_cairo_context_set_resolution (context, 72.0);
  listened_cairo_note ("%.1f high", sp_reach_bars_draw (&canvas, kinds));
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  pango_font_description_free (font);
  g_object_unref (context);
}

/* Names, numbers and bars, step by step, as drawings/reach-bars.txt has it. */
static void
test_drawn_as_in_file (void)
{
  listened_cairo_start ();
  draw (SP_PALETTE_LIGHT, WIDTH, FALSE);
  draw (SP_PALETTE_LIGHT, WIDTH, TRUE);
  draw (SP_PALETTE_PRINT, WIDTH, FALSE);
  draw (SP_PALETTE_LIGHT, NARROW, TRUE);
  draw (SP_PALETTE_LIGHT, NARROW / 2, FALSE);
  draw (SP_PALETTE_LIGHT, NARROW / 4, FALSE);
  draw (SP_PALETTE_LIGHT, NARROW / 4, TRUE);
  assert_is_drawn_as_in_file ("reach-bars");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reach-bars/length", test_bar_is_as_long_as_what_is_reached);
  g_test_add_func ("/reach-bars/rtl", test_bar_starts_where_lines_start);
  g_test_add_func ("/reach-bars/lines", test_names_and_bars_share_lines);
  g_test_add_func ("/reach-bars/large-text", test_large_text_does_not_overlap);
  g_test_add_func ("/reach-bars/long-names", test_long_names_are_whole);
  g_test_add_func ("/reach-bars/drawn-as-in-file", test_drawn_as_in_file);
  return g_test_run ();
}
