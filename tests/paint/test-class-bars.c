/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a class answered, drawn: whose bar is how long, and from where. */

#include "drawings-fixture.h"

#include "../core/kept-pack.h"

#include "core/classroom/sp-class-sheet.h"
#include "paint/sp-class-bars.h"

#include <math.h>

#define WIDTH 300
#define NARROW 90

/* One half disagrees strongly with all, the other agrees strongly. */
static SpClassTally *
new_tally (SpPack *pack)
{
  SpClassTally *tally = sp_class_tally_new (pack);

  for (int i = 0; i < 2; i++)
    {
      g_autoptr (SpAnswers) answers = sp_answers_new (pack->statements.n_items);

      for (guint statement = 0; statement < pack->statements.n_items; statement++)
        sp_answers_set (answers, statement, i == 0 ? SP_ANSWER_MIN : SP_ANSWER_MAX);
      sp_class_tally_add (tally, answers);
    }
  return tally;
}

static guint32
to_pixel (SpRgb color)
{
  return (guint32) lround (color.red * 255) << 16 | (guint32) lround (color.green * 255) << 8 |
         (guint32) lround (color.blue * 255);
}

/* Returns how many pixels of a column have @color. */
static int
count (cairo_surface_t *surface, int x, SpRgb color)
{
  int n = 0;

  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    {
      const guint8 *row =
          cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);

      n += (((const guint32 *) (gconstpointer) row)[x] & 0xffffff) == to_pixel (color);
    }
  return n;
}

/* Agreement has its colour in the half where reading ends, and nowhere else. */
static void
assert_halves (const SpClassRow *row, gboolean is_rtl)
{
  SpPalette palette = sp_palette_get (SP_PALETTE_LIGHT);
  PangoContext *context = drawings_new_context ();
  SpSheetCanvas canvas = { context, NULL, WIDTH, is_rtl, palette };
  double height = sp_class_bars_draw_statement (&canvas, row);
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, (int) ceil (height));

  canvas.cr = cairo_create (surface);
  cairo_set_source_rgb (canvas.cr, 1, 1, 1);
  cairo_paint (canvas.cr);
  g_assert_cmpfloat (sp_class_bars_draw_statement (&canvas, row), ==, height);
  cairo_destroy (canvas.cr);
  cairo_surface_flush (surface);
  for (int x = 4; x < WIDTH - 4; x++)
    if (ABS (x - WIDTH / 2) > 2)
      g_assert_true ((count (surface, x, palette.highlight) > 5) == ((x > WIDTH / 2) != is_rtl));
  cairo_surface_destroy (surface);
  g_object_unref (context);
}

static void
test_pieces_follow_the_reading (void)
{
  g_autoptr (SpPack) pack = kept_pack_load ("core/choose/three-trades.json");
  g_autoptr (SpClassTally) tally = new_tally (pack);
  const SpClassRow row = { tally, 0 };

  assert_halves (&row, FALSE);
  assert_halves (&row, TRUE);
}

static void
draw (SpSheetDraw draw_row,
      const SpClassRow *row,
      SpPaletteKind kind,
      double width,
      gboolean is_rtl)
{
  PangoContext *context = drawings_new_context ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, 100);
  SpSheetCanvas canvas = { context, cairo_create (surface), width, is_rtl, sp_palette_get (kind) };

  listened_cairo_note ("%.1f high", draw_row (&canvas, row));
  cairo_destroy (canvas.cr);
  cairo_surface_destroy (surface);
  g_object_unref (context);
}

/* Titles, figures, pieces and frames, step by step, as drawings/class-bars.txt has it. */
static void
test_drawn_as_in_file (void)
{
  g_autoptr (SpPack) pack = kept_pack_load ("core/choose/three-trades.json");
  g_autoptr (SpClassTally) tally = new_tally (pack);
  const SpClassRow row = { tally, 1 };

  listened_cairo_start ();
  draw (sp_class_bars_draw_role, &row, SP_PALETTE_LIGHT, WIDTH, FALSE);
  draw (sp_class_bars_draw_role, &row, SP_PALETTE_PRINT, NARROW, TRUE);
  draw (sp_class_bars_draw_statement, &row, SP_PALETTE_LIGHT, WIDTH, FALSE);
  draw (sp_class_bars_draw_statement, &row, SP_PALETTE_PRINT, NARROW, TRUE);
  assert_is_drawn_as_in_file ("class-bars");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/class-bars/pieces-follow-the-reading", test_pieces_follow_the_reading);
  g_test_add_func ("/class-bars/drawn-as-in-file", test_drawn_as_in_file);
  return g_test_run ();
}
