/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "../core/kept-pack.h"

#include "core/pack/sp-pack-file.h"
#include "paint/sp-ladder-drawing.h"

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

      for (guint i = 0; i < ladder->n_rungs; i++)
        {
          gboolean has_number = sp_ladder_painter_has_number (painter, i, scale);

          g_assert_true (
              sp_ladder_text_is_whole (sp_ladder_titles_get (titles, SP_LADDER_PART_RUNG, i)));
          g_assert_true (!has_number || sp_ladder_painter_has_numbers (painter, scale));
          n_numbers += has_number;
          n_short += !has_number && sp_ladder_painter_is_cut (painter, i, scale);
        }
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

/* Returns how wide the strip of the titles of levels is, and how high that of roles, over two rungs of
 * nobody. */
static SpLadderPoint
measure_strips (const char *levels)
{
  g_autofree char *json = g_strdup_printf (
      "{'format':1,'id':'p','title':'P','language':'en','updated':'2026-01-01','authors':['A'],"
      "'license':'CC0-1.0','roles':[{'id':'r','title':'R','summary':'S'}],'levels':[%s],"
      "'rungs':[{'id':'a','title':'A','level':0},{'id':'b','title':'B','level':1}]}",
      levels);
  g_autoptr (GBytes) bytes = g_bytes_new (g_strdelimit (json, "'", '"'), strlen (json));
  g_autoptr (GError) error = NULL;
  g_autoptr (SpPack) pack = sp_pack_new_from_bytes (bytes, "test", NULL, NULL, &error);
  SpLadder *ladder;
  SpLadderPainter *painter;
  SpLadderPoint strips;
  SpLadderPoint lead;

  g_assert_no_error (error);
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
  g_test_add_func ("/ladder-titles/longer-ones-are-cut", test_longer_titles_are_cut);

  return g_test_run ();
}
