/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "../core/choose/choose-pack.h"
#include "paint-fixture.h"

#include "core/choose/sp-decision.h"
#include "paint/sp-score-bars.h"

#include <math.h>

#define WIDTH 800
#define NARROW 280

/* Two roles: all answers speak for the first and, half as much, against the second. */
static SpDecision *
new_decision (void)
{
  static const int points[] = { 2, -2, 2, 0, 2, -2, 2, 0, 2, -2, 2, 0, 2, -2, 2, 0, 2, -2, 2, 0 };
  static const int answers[] = { 1, 1, 1, 2, 1, 1, 1, 1, 1, 1 };
  g_autoptr (SpPack) pack = choose_pack_new (2, 10, points);
  g_autoptr (SpAnswers) sheet = choose_answers_new (10, answers);

  return sp_decision_new (pack, sheet);
}

static SpScoreBars *
new_bars (SpDecision *decision, double width, gboolean is_rtl)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  SpScoreBars *bars = sp_score_bars_new (decision, context, width, is_rtl);

  g_object_unref (context);
  return bars;
}

static cairo_surface_t *
draw (const SpScoreBars *bars, int width, SpPaletteKind kind)
{
  SpPalette palette = sp_palette_get (kind);
  cairo_surface_t *surface = cairo_image_surface_create (
      CAIRO_FORMAT_RGB24, width, (int) ceil (sp_score_bars_get_height (bars)));
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, palette.surface.red, palette.surface.green, palette.surface.blue);
  cairo_paint (cr);
  sp_score_bars_draw (bars, cr, &palette);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static gboolean
has_color (cairo_surface_t *surface, double x, double y, SpRgb color)
{
  const guint8 *row =
      cairo_image_surface_get_data (surface) + (int) y * cairo_image_surface_get_stride (surface);
  guint32 pixel = ((const guint32 *) (gconstpointer) row)[(int) x];

  return ABS ((int) (pixel >> 16 & 0xff) - (int) lround (color.red * 255)) <= 2 &&
         ABS ((int) (pixel >> 8 & 0xff) - (int) lround (color.green * 255)) <= 2 &&
         ABS ((int) (pixel & 0xff) - (int) lround (color.blue * 255)) <= 2;
}

/* The best role has the colour of the first of the pack, here and below. */
static SpRgb
get_color (const SpDecision *decision, guint rank, SpPaletteKind kind)
{
  SpPalette palette = sp_palette_get (kind);
  guint role = sp_decision_get_ranking (decision)[rank];

  return palette.roles[sp_decision_get_pack (decision)->roles.items[role].color];
}

static void
assert_drawn (SpDecision *decision, const SpScoreBars *bars, int width, SpPaletteKind kind)
{
  cairo_surface_t *surface = draw (bars, width, kind);
  SpPalette palette = sp_palette_get (kind);
  double zero = sp_score_bars_get_zero (bars);
  gboolean is_faint = sp_rgb_get_contrast (palette.rule, palette.surface) < 2;
  SpRgb track = is_faint ? palette.rule : palette.surface;

  for (guint i = 0; i < 2; i++)
    {
      SpScoreBarsPlace place = sp_score_bars_get_place (bars, i);
      double middle = place.bar_y + place.bar_height / 2;
      gboolean to_right = place.bar_x + place.bar_width / 2 > zero;
      double inner = to_right ? zero + 4 : zero - 4;
      double tip = to_right ? place.bar_x + place.bar_width : place.bar_x;
      SpRgb color = get_color (decision, i, kind);

      g_assert_true (has_color (surface, inner, middle, color));
      g_assert_true (has_color (surface, to_right ? tip - 3 : tip + 3, middle, color));
      g_assert_true (has_color (surface, to_right ? tip + 3 : tip - 3, middle, track));
      g_assert_true (has_color (surface, to_right ? zero - 8 : zero + 8, middle, track));
    }
  cairo_surface_destroy (surface);
}

static void
test_bars_start_at_zero (void)
{
  g_autoptr (SpDecision) decision = new_decision ();
  g_autoptr (SpScoreBars) bars = new_bars (decision, WIDTH, FALSE);
  SpScoreBarsPlace best = sp_score_bars_get_place (bars, 0);
  SpScoreBarsPlace worst = sp_score_bars_get_place (bars, 1);

  g_assert_cmpfloat_with_epsilon (best.bar_x, sp_score_bars_get_zero (bars), 0.001);
  g_assert_cmpfloat_with_epsilon (worst.bar_x + worst.bar_width, sp_score_bars_get_zero (bars),
                                  0.001);
  g_assert_cmpfloat (best.y + best.height, <=, worst.y);
  g_assert_cmpfloat (worst.y + worst.height, <=, sp_score_bars_get_height (bars));
}

static void
test_lengths_are_in_proportion (void)
{
  g_autoptr (SpDecision) decision = new_decision ();
  g_autoptr (SpScoreBars) bars = new_bars (decision, WIDTH, FALSE);
  const guint *ranking = sp_decision_get_ranking (decision);
  double best = lround (sp_decision_get_score (decision, ranking[0]));
  double worst = lround (sp_decision_get_score (decision, ranking[1]));

  g_assert_cmpfloat (best, >, 0);
  g_assert_cmpfloat (worst, <, 0);
  g_assert_cmpint (sp_score_bars_get_extent (bars), >=, (int) best);
  g_assert_cmpfloat_with_epsilon (sp_score_bars_get_place (bars, 0).bar_width / best,
                                  sp_score_bars_get_place (bars, 1).bar_width / -worst, 0.001);
}

static void
test_right_to_left_mirrors (void)
{
  g_autoptr (SpDecision) decision = new_decision ();
  g_autoptr (SpScoreBars) bars = new_bars (decision, WIDTH, FALSE);
  g_autoptr (SpScoreBars) mirrored = new_bars (decision, WIDTH, TRUE);

  for (guint i = 0; i < 2; i++)
    {
      SpScoreBarsPlace place = sp_score_bars_get_place (bars, i);
      SpScoreBarsPlace other = sp_score_bars_get_place (mirrored, i);

      g_assert_cmpfloat_with_epsilon (other.bar_x, WIDTH - place.bar_x - place.bar_width, 0.001);
      g_assert_cmpfloat_with_epsilon (other.bar_width, place.bar_width, 0.001);
      g_assert_cmpfloat_with_epsilon (other.bar_y, place.bar_y, 0.001);
    }
}

static void
test_names_stand_at_the_start (void)
{
  static const int widths[] = { WIDTH, NARROW };
  g_autoptr (SpDecision) decision = new_decision ();

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    for (int is_rtl = FALSE; is_rtl <= TRUE; is_rtl++)
      {
        g_autoptr (SpScoreBars) bars = new_bars (decision, widths[i], is_rtl);
        cairo_surface_t *surface = draw (bars, widths[i], SP_PALETTE_LIGHT);
        SpScoreBarsPlace place = sp_score_bars_get_place (bars, 0);
        int bottom = widths[i] == NARROW ? place.bar_y : place.y + place.height;

        g_assert_cmpint (paint_fixture_measure_indent (surface, place.y, bottom, is_rtl), <, 6);
        cairo_surface_destroy (surface);
      }
}

static void
test_narrow_bars_take_the_whole_width (void)
{
  g_autoptr (SpDecision) decision = new_decision ();
  g_autoptr (SpScoreBars) bars = new_bars (decision, NARROW, FALSE);
  SpScoreBarsPlace place = sp_score_bars_get_place (bars, 0);

  g_assert_cmpfloat_with_epsilon (sp_score_bars_get_zero (bars), NARROW / 2, 0.001);
  g_assert_cmpfloat (place.bar_y, >, place.y + place.bar_height / 2);
  assert_drawn (decision, bars, NARROW, SP_PALETTE_LIGHT);
}

static void
test_drawn_in_every_palette (void)
{
  g_autoptr (SpDecision) decision = new_decision ();
  g_autoptr (SpScoreBars) bars = new_bars (decision, WIDTH, FALSE);
  g_autoptr (SpScoreBars) mirrored = new_bars (decision, WIDTH, TRUE);

  for (int kind = 0; kind < SP_N_PALETTES; kind++)
    {
      assert_drawn (decision, bars, WIDTH, kind);
      assert_drawn (decision, mirrored, WIDTH, kind);
    }
}

/* What a bar stands on is the surface of a card or of paper. */
static void
test_bars_stand_out (void)
{
  for (int kind = 0; kind < SP_N_PALETTES; kind++)
    {
      SpPalette palette = sp_palette_get (kind);

      for (int color = 0; color < SP_N_COLORS; color++)
        g_assert_cmpfloat (sp_rgb_get_contrast (palette.roles[color], palette.surface), >=, 3);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/score-bars/start-at-zero", test_bars_start_at_zero);
  g_test_add_func ("/score-bars/lengths-are-in-proportion", test_lengths_are_in_proportion);
  g_test_add_func ("/score-bars/right-to-left-mirrors", test_right_to_left_mirrors);
  g_test_add_func ("/score-bars/names-stand-at-the-start", test_names_stand_at_the_start);
  g_test_add_func ("/score-bars/narrow-ones-take-the-whole-width",
                   test_narrow_bars_take_the_whole_width);
  g_test_add_func ("/score-bars/drawn-in-every-palette", test_drawn_in_every_palette);
  g_test_add_func ("/score-bars/stand-out", test_bars_stand_out);

  return g_test_run ();
}
