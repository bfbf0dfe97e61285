/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "../core/kept-pack.h"

#include "core/pack/sp-pack-file.h"
#include "paint/sp-ladder-drawing.h"

#include <math.h>
#include <string.h>

/* Smaller and smaller, a box has its title, a short form of it or a number, and all of
 * that. */
static void
test_words_do_not_vanish_without_a_number (void)
{
  g_autoptr (SpPack) pack = kept_pack_load ("gui/four-careers.json");
  g_autoptr (SpLadder) ladder = sp_ladder_new (pack, NULL, 0);
  g_autoptr (SpLadderPainter) painter = sp_ladder_painter_new (ladder, NULL, FALSE);
  guint n_levels = sp_ladder_painter_get_layout (painter)->n_rows;
  guint n_short = 0;
  guint n_numbers = 0;

  for (double scale = 1.0; scale > 0.2; scale *= 0.95)
    {
      SpLadderTitles *titles = sp_ladder_painter_get_titles (painter, scale);
      gboolean has_numbers = FALSE;

      for (guint i = 0; i < ladder->n_rungs; i++)
        {
          gboolean has_number = sp_ladder_painter_has_number (painter, i, scale);

          g_assert_true (
              sp_ladder_text_is_whole (sp_ladder_titles_get (titles, SP_LADDER_PART_RUNG, i)));
          has_numbers |= has_number;
          n_numbers += has_number;
          n_short += !has_number && sp_ladder_painter_is_cut (painter, i, scale);
        }
      g_assert_cmpint (sp_ladder_painter_has_numbers (painter, scale), ==, has_numbers);
      for (guint i = 0; i < ladder->n_roles; i++)
        g_assert_false (
            sp_ladder_text_is_cut (sp_ladder_titles_get (titles, SP_LADDER_PART_LANE_TITLE, i)));
      for (guint i = 0; i < n_levels; i++)
        g_assert_false (
            sp_ladder_text_is_cut (sp_ladder_titles_get (titles, SP_LADDER_PART_LEVEL_TITLE, i)));
    }
  g_assert_cmpuint (n_short, >, 0);
  g_assert_cmpuint (n_numbers, >, ladder->n_rungs);
}

/* Three rungs of nobody, the upper ones first. */
static SpPack *
new_pack (const char *levels)
{
  g_autofree char *json = g_strdup_printf (
      "{'format':1,'id':'p','title':'P','language':'en','updated':'2026-01-01','authors':['A'],"
      "'license':'CC0-1.0','roles':[{'id':'r','title':'R','summary':'S'}],'levels':[%s],"
      "'rungs':[{'id':'c','title':'C','level':2},{'id':'b','title':'B','level':1},"
      "{'id':'a','title':'A','level':0}]}",
      levels);
  g_autoptr (GBytes) bytes = g_bytes_new (g_strdelimit (json, "'", '"'), strlen (json));
  g_autoptr (GError) error = NULL;
  SpPack *pack = sp_pack_new_from_bytes (bytes, "test", NULL, NULL, &error);

  g_assert_no_error (error);
  return pack;
}

/* Returns how wide the strip of the titles of levels is, and how high that of roles, over the rungs. */
static SpLadderPoint
measure_strips (const char *levels)
{
  g_autoptr (SpPack) pack = new_pack (levels);
  SpLadder *ladder;
  SpLadderPainter *painter;
  SpLadderPoint strips;
  SpLadderPoint lead;

  ladder = sp_ladder_new (pack, NULL, 0);
  painter = sp_ladder_painter_new (ladder, NULL, FALSE);
  sp_ladder_painter_measure_headings (painter, 1.0, &strips, &lead);
  sp_ladder_painter_free (painter);
  sp_ladder_free (ladder);
  return strips;
}

static void
test_strips_are_for_the_widest_title (void)
{
  SpLadderPoint none = measure_strips ("");
  SpLadderPoint low = measure_strips ("{'level':0,'title':'wwwwww'},{'level':1,'title':'w'}");
  SpLadderPoint high = measure_strips ("{'level':0,'title':'w'},{'level':1,'title':'wwwwww'}");
  SpLadderPoint short_ones = measure_strips ("{'level':0,'title':'w'},{'level':1,'title':'w'}");

  g_assert_cmpfloat (none.x, ==, 0.0);
  g_assert_cmpfloat (low.x, >, short_ones.x);
  g_assert_cmpfloat (high.x, ==, low.x);
}

/* Returns how high a line is. */
static double
measure_font (PangoContext *context)
{
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  double height = (double) pango_font_metrics_get_height (metrics) / PANGO_SCALE;

  pango_font_metrics_unref (metrics);
  return height;
}

/* Whatever the order of the rungs. */
static void
test_the_lowest_level_has_the_first_title (void)
{
  g_autoptr (SpPack) pack =
      new_pack ("{'level':1,'title':'wwwwww'},{'level':0,'title':'w'},{'level':2,'title':'www'}");
  g_autoptr (SpLadder) ladder = sp_ladder_new (pack, NULL, 0);
  g_autoptr (SpLadderPainter) painter = sp_ladder_painter_new (ladder, NULL, FALSE);
  SpLadderTitles *titles = sp_ladder_painter_get_titles (painter, 1.0);
  double widths[2];
  double height;

  for (guint row = 0; row < 2; row++)
    sp_ladder_text_measure (sp_ladder_titles_get (titles, SP_LADDER_PART_LEVEL_TITLE, row),
                            &widths[row], &height);
  g_assert_cmpfloat (widths[0], <, widths[1]);
}

/* Titles of levels whose rows stand so many lines apart, in a drawing that is so high. */
static void
assert_level_lines (double upper, double lower, double height, const double *n_lines)
{
  g_autofree char *title = g_strnfill (400, 'w');
  g_autofree char *levels = NULL;
  g_autoptr (SpPack) pack = NULL;
  g_autoptr (SpLadder) ladder = NULL;
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  double line = measure_font (context);
  SpLadderRow rows[] = { { .y = (upper + lower) * line }, { .y = upper * line }, { .y = 0 } };
  const SpLadderLayout layout = { .rows = rows, .n_rows = 3, .height = height * line };
  const SpLadderRoom room = { .layout = &layout, .letters = 1.0, .unit = 1.0 };
  SpLadderTitles *titles;

  for (guint i = 3; i < 400; i += 4)
    title[i] = ' ';
  levels = g_strdup_printf ("{'level':0,'title':'%s'},{'level':1,'title':'%s'},"
                            "{'level':2,'title':'%s'}",
                            title, title, title);
  pack = new_pack (levels);
  ladder = sp_ladder_new (pack, NULL, 0);
  titles = sp_ladder_titles_new (ladder, context, &room);
  for (guint row = 0; row < 3; row++)
    {
      double width, found;

      sp_ladder_text_measure (sp_ladder_titles_get (titles, SP_LADDER_PART_LEVEL_TITLE, row),
                              &width, &found);
      g_assert_cmpfloat (round (found / line), ==, n_lines[row]);
    }
  sp_ladder_titles_free (titles);
  g_object_unref (context);
}

static void
test_levels_have_lines_up_to_their_neighbours (void)
{
  assert_level_lines (2.3, 1.3, 9.0, (double[]){ 1, 1, 2 });
  assert_level_lines (1.3, 2.3, 9.0, (double[]){ 2, 1, 1 });
  assert_level_lines (2.3, 2.3, 1.3, (double[]){ 1, 1, 1 });
  assert_level_lines (9.0, 9.0, 9.0, (double[]){ 4, 4, 4 });
}

/* Titles are laid out anew at each twentieth. */
static void
test_letters_grow_in_steps (void)
{
  g_autoptr (SpPack) pack = new_pack ("");
  g_autoptr (SpLadder) ladder = sp_ladder_new (pack, NULL, 0);
  g_autoptr (SpLadderPainter) painter = sp_ladder_painter_new (ladder, NULL, FALSE);
  double readable = sp_ladder_painter_get_readable_scale (painter);

  for (int i = 1; i < 40; i++)
    for (double more = 1.0; more < 1.05; more += 0.02)
      {
        double step = pow (1.05, more > 1.0 ? i + 1 : i);
        SpLadderTitles *titles =
            sp_ladder_painter_get_titles (painter, readable / pow (1.05, i) / more);

        g_assert_cmpfloat_with_epsilon (sp_ladder_titles_get_letters (titles), step, 1e-9);
      }
}

/* Twelve pixels are as small in pixels as in points, and where nobody said how many pixels there are. */
static void
test_size_of_font_is_in_pixels (void)
{
  g_autoptr (SpPack) pack = new_pack ("");
  g_autoptr (SpLadder) ladder = sp_ladder_new (pack, NULL, 0);

  for (guint i = 0; i < 3; i++)
    {
      PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
      PangoFontDescription *font = pango_font_description_from_string ("Sans 9");
      g_autoptr (SpLadderPainter) painter = NULL;

      if (i == 0)
        pango_font_description_set_absolute_size (font, 12 * PANGO_SCALE);
      if (i < 2)
        pango_cairo_context_set_resolution (context, i == 0 ? 192 : 96);
      pango_context_set_font_description (context, font);
      painter = sp_ladder_painter_new (ladder, context, FALSE);
      g_assert_cmpfloat_with_epsilon (sp_ladder_painter_get_readable_scale (painter), 11.0 / 12.0,
                                      1e-9);
      pango_font_description_free (font);
      g_object_unref (context);
    }
}

/* Returns the height of a title that may have two lines, and says whether it is cut. */
static double
measure_lines (const char *title, gboolean *is_cut)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  SpLadderText *text =
      sp_ladder_text_new (context, title, PANGO_WEIGHT_NORMAL, 60.0, 2, PANGO_ALIGN_LEFT);
  double width, height;

  sp_ladder_text_measure (text, &width, &height);
  *is_cut = sp_ladder_text_is_cut (text);
  sp_ladder_text_free (text);
  g_object_unref (context);
  return height;
}

static void
test_longer_titles_are_cut (void)
{
  gboolean is_cut;
  double one = measure_lines ("www", &is_cut);
  double two;

  g_assert_false (is_cut);
  two = measure_lines ("www www", &is_cut);
  g_assert_false (is_cut);
  g_assert_cmpfloat (two, >, one);
  g_assert_cmpfloat (measure_lines ("www www www", &is_cut), ==, two);
  g_assert_true (is_cut);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ladder-titles/words-do-not-vanish", test_words_do_not_vanish_without_a_number);
  g_test_add_func ("/ladder-titles/strips-are-for-the-widest-title",
                   test_strips_are_for_the_widest_title);
  g_test_add_func ("/ladder-titles/lowest-level-first", test_the_lowest_level_has_the_first_title);
  g_test_add_func ("/ladder-titles/lines-of-levels", test_levels_have_lines_up_to_their_neighbours);
  g_test_add_func ("/ladder-titles/letters-grow-in-steps", test_letters_grow_in_steps);
  g_test_add_func ("/ladder-titles/size-of-font", test_size_of_font_is_in_pixels);
  g_test_add_func ("/ladder-titles/longer-ones-are-cut", test_longer_titles_are_cut);

  return g_test_run ();
}
