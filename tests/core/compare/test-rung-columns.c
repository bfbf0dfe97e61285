/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is told of rungs side by side, word by word as rungs.md has it. */

#include "../kept-file.h"
#include "../kept-pack.h"

#include "core/compare/sp-comparison-sheet.h"
#include "core/compare/sp-rung-columns.h"

enum
{
  SCHOOL,
  HAND,
  MASTER,
  OWNER
};

static SpPack *
new_columns (const guint *rungs, guint n_rungs)
{
  g_autoptr (SpPack) pack = kept_pack_load ("core/levels.json");

  return sp_rung_columns_new (pack, rungs, n_rungs);
}

/* Each kind of row, cells that are the same, and some that nothing is known of. */
static void
test_all_of_rungs_is_told (void)
{
  const guint rungs[] = { OWNER, HAND, MASTER };
  const guint columns[] = { 0, 1, 2 };
  g_autoptr (SpPack) pack = new_columns (rungs, G_N_ELEMENTS (rungs));
  g_autoptr (SpComparison) comparison = sp_comparison_new (pack, columns, G_N_ELEMENTS (columns));
  g_autoptr (GPtrArray) rows = sp_comparison_list_rows (comparison, SP_COMPARE_ALL, NULL);
  g_autoptr (GPtrArray) overlaps = sp_comparison_list_overlaps (comparison, SP_COMPARE_ALL, NULL);
  g_autoptr (SpSheet) sheet = sp_comparison_sheet_new (comparison, SP_COMPARE_ALL, rows, overlaps);
  g_autofree char *text = sp_sheet_to_markdown (sheet);

  kept_file_assert (text, "core/compare", "rungs.md");
}

/* Equal texts are one cell, of the first rung that has it. */
static void
test_what_is_the_same_is_said_once (void)
{
  const guint rungs[] = { MASTER, SCHOOL, OWNER, HAND };
  g_autoptr (SpPack) pack = new_columns (rungs, G_N_ELEMENTS (rungs));
  const SpArea *summaries = &pack->areas.items[0];
  const SpArea *hours = &pack->areas.items[pack->areas.n_items - 1];

  g_assert_cmpstr (summaries->id, ==, "rung-summary");
  g_assert_cmpuint (summaries->cells.n_items, ==, 3);
  g_assert_cmpstr (summaries->cells.items[1].role.id, ==, "owner");
  g_assert_cmpstr (summaries->cells.items[1].same_as.id, ==, "master");
  g_assert_null (summaries->cells.items[2].same_as.id);
  g_assert_cmpstr (hours->id, ==, "hours");
  g_assert_null (hours->cells.items[1].same_as.id);
  g_assert_cmpstr (hours->cells.items[2].role.id, ==, "hand");
  g_assert_cmpstr (hours->cells.items[2].same_as.id, ==, "master");
}

/* Be that rung the first of all or not. */
static void
test_what_is_the_same_later_is_said_once (void)
{
  const guint rungs[] = { HAND, MASTER, OWNER };
  g_autoptr (SpPack) pack = new_columns (rungs, G_N_ELEMENTS (rungs));

  g_assert_cmpstr (pack->areas.items[0].id, ==, "rung-summary");
  g_assert_cmpstr (pack->areas.items[0].cells.items[2].same_as.id, ==, "master");
}

/* A row that none of the rungs has anything in is left out, and a rung has the colour of its role. */
static void
test_nothing_makes_no_row (void)
{
  const guint rungs[] = { SCHOOL, HAND };
  g_autoptr (SpPack) alone = new_columns (rungs, 1);
  g_autoptr (SpPack) two = new_columns (rungs, 2);

  g_assert_cmpuint (alone->areas.n_items, ==, 1);
  g_assert_cmpstr (alone->areas.items[0].id, ==, "rung-targets");
  g_assert_cmpint (two->roles.items[0].color, ==, SP_COLOR_SLATE);
  g_assert_cmpint (two->roles.items[1].color, ==, SP_COLOR_GREEN);
  g_assert_cmpint (sp_pack_find (two, "roles", "hand"), ==, 1);
  g_assert_cmpint (sp_pack_find (two, "areas", "rung-years"), >=, 0);
  g_assert_cmpint (sp_pack_find (two, "areas", "skill-singing"), <, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rung-columns/all-of-rungs-is-told", test_all_of_rungs_is_told);
  g_test_add_func ("/rung-columns/what-is-the-same-is-said-once",
                   test_what_is_the_same_is_said_once);
  g_test_add_func ("/rung-columns/what-is-the-same-later-is-said-once",
                   test_what_is_the_same_later_is_said_once);
  g_test_add_func ("/rung-columns/nothing-makes-no-row", test_nothing_makes_no_row);
  return g_test_run ();
}
