/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "../core/kept-file.h"
#include "listened-cairo.h"

#include "core/plan/sp-plan-words.h"
#include "paint/sp-reach-bars.h"

#include <math.h>

#define WIDTH 300

/* Half of the tools are reached, and none of the practices. */
static GArray *
new_kinds (void)
{
  SpKindReach kinds[] = { { (char *) "Tools", { 2, 4 } }, { (char *) "Practices", { 0, 3 } } };
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

/* Returns how many pixels of a line at @y have @color. */
static guint
count (cairo_surface_t *surface, double y, SpRgb color, int from, int to)
{
  guint n = 0;

  for (int x = from; x < to; x++)
    n += get_pixel (surface, x, y) == to_pixel (color);
  return n;
}

static void
assert_bars (gboolean is_rtl)
{
  SpPalette palette = sp_palette_get (SP_PALETTE_LIGHT);
  PangoContext *context = new_context ();
  g_autoptr (GArray) kinds = new_kinds ();
  SpSheetCanvas canvas = { context, NULL, WIDTH, is_rtl, palette };
  double height = sp_reach_bars_draw (&canvas, kinds);
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, (int) ceil (height));
  cairo_t *cr = cairo_create (surface);
  int start = is_rtl ? WIDTH / 2 : 0;
  guint n_first = 0;
  guint n_other = 0;

  cairo_set_source_rgb (cr, palette.surface.red, palette.surface.green, palette.surface.blue);
  cairo_paint (cr);
  canvas.cr = cr;
  g_assert_cmpfloat (sp_reach_bars_draw (&canvas, kinds), ==, height);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  for (int y = 0; y < (int) height; y++)
    {
      n_first = MAX (n_first, count (surface, y, palette.highlight, start, start + WIDTH / 2));
      n_other =
          MAX (n_other, count (surface, y, palette.highlight, WIDTH / 2 - start, WIDTH - start));
      if (y > height / 2 + 2)
        g_assert_cmpuint (count (surface, y, palette.highlight, 0, WIDTH), ==, 0);
    }
  /* A bar is round at its ends. */
  g_assert_cmpuint (n_first, >=, WIDTH / 2 - 2);
  g_assert_cmpuint (n_other, <=, 1);
  cairo_surface_destroy (surface);
  g_object_unref (context);
}

static void
test_bar_is_as_long_as_what_is_reached (void)
{
  assert_bars (FALSE);
}

static void
test_bar_starts_where_lines_start (void)
{
  assert_bars (TRUE);
}

static void
draw (SpPaletteKind kind, gboolean is_rtl)
{
  PangoContext *context = new_context ();
  PangoFontDescription *font = pango_font_description_from_string ("Sans 10");
  g_autoptr (GArray) kinds = new_kinds ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, 100);
  cairo_t *cr = cairo_create (surface);
  SpSheetCanvas canvas = { context, cr, WIDTH, is_rtl, sp_palette_get (kind) };

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
  g_autofree char *drawn = NULL;

  listened_cairo_start ();
  draw (SP_PALETTE_LIGHT, FALSE);
  draw (SP_PALETTE_LIGHT, TRUE);
  draw (SP_PALETTE_PRINT, FALSE);
  drawn = listened_cairo_end ();
  kept_file_assert (drawn, "paint/drawings", "reach-bars.txt");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reach-bars/length", test_bar_is_as_long_as_what_is_reached);
  g_test_add_func ("/reach-bars/rtl", test_bar_starts_where_lines_start);
  g_test_add_func ("/reach-bars/drawn-as-in-file", test_drawn_as_in_file);
  return g_test_run ();
}
