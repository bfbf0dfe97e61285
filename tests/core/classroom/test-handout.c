/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What each part of a handout consists of, and what is left out because there is nothing for it. */

#include "../kept-file.h"
#include "../kept-pack.h"

#include "core/classroom/sp-handout.h"

static double
draw_nothing (const SpSheetCanvas *canvas, gconstpointer subject)
{
  return 0;
}

/* The titles of its sheets, one a line. */
static void
assert_titles (const SpHandout *handout, SpHandoutParts parts, const char *expected)
{
  SpHandout wanted = *handout;
  g_autoptr (GPtrArray) sheets = NULL;
  g_autoptr (GString) titles = g_string_new (NULL);

  wanted.parts = parts;
  sheets = sp_handout_make_sheets (&wanted);
  for (guint i = 0; i < sheets->len; i++)
    {
      const SpSheetBlock *first = sp_sheet_get_block (sheets->pdata[i], 0);

      g_assert_cmpint (first->kind, ==, SP_SHEET_TITLE);
      g_string_append_printf (titles, "%s\n", first->text);
    }
  g_assert_cmpstr (titles->str, ==, expected);
}

/* What each part is called, and what its sheets are. */
static const char *const titles_of_parts[][2] = {
  { "lesson", "An hour\n" },
  { "compare", "Every member\n" },
  { "ladder", "Career Ladder: Two\n" },
  { "grid", "Decision Grid\n" },
  { "worksheet", "What Suits You?\n" },
  { "key", "Scoring Key\n" },
  { "glossary", "" },
  { "result", "Not enough to say\n" },
  { "plan", "Learning Plan\n" },
};

static const guint both[] = { 0, 1 };

static SpHandout
make_handout (SpPack *pack, const SpAnswers *answers, const SpPlanRecord *plan)
{
  return (SpHandout){ pack, both, 2, 0, answers, plan, draw_nothing, NULL, NULL };
}

static void
test_each_part_is_a_sheet_or_more (void)
{
  g_autoptr (SpPack) pack = kept_pack_load ("core/pack/full.json");
  g_autoptr (SpAnswers) answers = sp_answers_new (pack->statements.n_items);
  g_autoptr (SpPlanRecord) plan = sp_plan_record_new (pack);
  const SpHandout handout = make_handout (pack, answers, plan);
  guint i;

  plan->n_targets = 1;
  g_assert_true (sp_plan_find_target (pack, "rungs", "junior", &plan->targets[0]));
  for (i = 0; i < G_N_ELEMENTS (titles_of_parts); i++)
    {
      g_assert_cmpstr (sp_handout_get_part_name (i), ==, titles_of_parts[i][0]);
      assert_titles (&handout, 1 << i, titles_of_parts[i][1]);
    }
  g_assert_null (sp_handout_get_part_name (i));
}

/* What drawings and tables are like on paper, which no text shows. */
static void
tell_layout (GString *told, const SpSheet *sheet)
{
  if (sp_sheet_get_n_needed (sheet) != G_MAXUINT)
    g_string_append_printf (told, "%u of %u blocks are needed\n", sp_sheet_get_n_needed (sheet),
                            sp_sheet_get_n_blocks (sheet));
  for (guint i = 0; i < sp_sheet_get_n_blocks (sheet); i++)
    {
      const SpSheetBlock *block = sp_sheet_get_block (sheet, i);
      const SpSheetTable *table = block->table;

      if (block->kind == SP_SHEET_DRAWING)
        g_string_append_printf (told, "drawing%s\n", block->is_paged ? " of pages" : "");
      if (table == NULL)
        continue;
      g_string_append_printf (told, "%s, title %u wide, padding %u, columns",
                              table->is_form ? "form" : "table", table->title_width,
                              table->padding);
      for (guint c = 0; c < table->n_columns; c++)
        g_string_append_printf (told, " %u", table->widths != NULL ? table->widths[c] : 1);
      g_string_append_c (told, '\n');
    }
}

static void
tell_handout (GString *told, const char *name)
{
  g_autoptr (SpPack) pack = kept_pack_load (name);
  SpHandout handout = make_handout (pack, NULL, NULL);
  g_autoptr (GPtrArray) sheets = NULL;

  handout.parts = SP_HANDOUT_FOR_ALL;
  sheets = sp_handout_make_sheets (&handout);
  for (guint i = 0; i < sheets->len; i++)
    {
      g_autofree char *text = sp_sheet_to_markdown (sheets->pdata[i]);

      g_string_append_printf (told, "%s\n", text);
      tell_layout (told, sheets->pdata[i]);
    }
}

/* One behind the other in the order of the parts, word by word as handout.txt has it: of a pack with all there
 * can be, and of one with more to score. */
static void
test_all_parts_are_told (void)
{
  g_autoptr (GString) told = g_string_new (NULL);

  tell_handout (told, "core/pack/full.json");
  tell_handout (told, "core/choose/three-trades.json");
  kept_file_assert (told->str, "core/classroom", "handout.txt");
}

/* Without statements, answers and a plan there is nothing to fill in or to tell. */
static void
test_what_there_is_nothing_for_is_left_out (void)
{
  g_autoptr (SpPack) pack = kept_pack_load ("core/levels.json");
  SpHandout handout = make_handout (pack, NULL, NULL);

  handout.n_roles = 1;
  assert_titles (&handout, SP_HANDOUT_LESSON | SP_HANDOUT_WORKSHEET | SP_HANDOUT_KEY, "");
  assert_titles (&handout, SP_HANDOUT_GLOSSARY | SP_HANDOUT_RESULT | SP_HANDOUT_PLAN, "");
  handout.draw_ladder = NULL;
  assert_titles (&handout, SP_HANDOUT_LADDER, "");
}

/* Words of what is on the other sheets, or of the comparison where there are none. */
static void
test_words_on_the_sheets_are_explained (void)
{
  g_autoptr (SpPack) pack = kept_pack_load ("gui/pages/all.json");
  SpHandout handout = make_handout (pack, NULL, NULL);

  assert_titles (&handout, SP_HANDOUT_COMPARE | SP_HANDOUT_GLOSSARY, "All there can be\nWords\n");
  assert_titles (&handout, SP_HANDOUT_WORKSHEET | SP_HANDOUT_GLOSSARY, "What Suits You?\n");
  assert_titles (&handout, SP_HANDOUT_GLOSSARY, "Words\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/handout/each-part-is-a-sheet-or-more", test_each_part_is_a_sheet_or_more);
  g_test_add_func ("/handout/all-parts-are-told", test_all_parts_are_told);
  g_test_add_func ("/handout/what-there-is-nothing-for-is-left-out",
                   test_what_there_is_nothing_for_is_left_out);
  g_test_add_func ("/handout/words-on-the-sheets-are-explained",
                   test_words_on_the_sheets_are_explained);
  return g_test_run ();
}
