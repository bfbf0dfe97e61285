/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is counted over the sheets of a class, in which order it is told, and as class.txt has it how: see
 * kept-file.h. */

#include "../choose/choose-pack.h"
#include "../kept-file.h"
#include "../kept-pack.h"

#include "core/choose/sp-decision.h"
#include "core/classroom/sp-class-sheet.h"
#include "core/classroom/sp-class-tally.h"
#include "core/json/sp-json.h"

#define N_ROLES 3
#define N_STATEMENTS 9
#define NONE SP_ANSWER_NONE

/* Nine statements: three for each of the first two roles alone, two for both, one for the third. */
static const int points[] = {
  2, 0, 0, 1, 0, 0, 2, 0, 0, 0, 2, 0, 0, 1, 0, 0, 2, 0, 2, 2, 0, 1, 1, 0, 0, 0, 2,
};

/* Sheets, by what comes of them. */
static const int first_alone[] = { 2, 2, 2, -1, 0, -1, 0, 1, 0 };
static const int both[] = { 2, 2, 2, 2, 2, 2, 2, 1, -2 };
static const int none_at_all[] = { -2, -2, -2, -2, -2, -2, -2, -2, -1 };
static const int unsure[] = { NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE };

static SpClassTally *
new_tally (void)
{
  g_autoptr (SpPack) pack = choose_pack_new (N_ROLES, N_STATEMENTS, points);

  return sp_class_tally_new (pack);
}

static void
add (SpClassTally *tally, const int *answers)
{
  g_autoptr (SpAnswers) sheet = choose_answers_new (N_STATEMENTS, answers);

  sp_class_tally_add (tally, sheet);
}

static double
get_score (const int *answers, guint role)
{
  g_autoptr (SpPack) pack = choose_pack_new (N_ROLES, N_STATEMENTS, points);
  g_autoptr (SpAnswers) sheet = choose_answers_new (N_STATEMENTS, answers);
  g_autoptr (SpDecision) decision = sp_decision_new (pack, sheet);

  return sp_decision_get_score (decision, role);
}

static void
assert_ranking (guint *ranking, const guint *expected, guint n)
{
  for (guint i = 0; i < n; i++)
    g_assert_cmpuint (ranking[i], ==, expected[i]);
  g_free (ranking);
}

static void
test_verdicts_are_counted (void)
{
  g_autoptr (SpClassTally) tally = new_tally ();

  add (tally, first_alone);
  add (tally, first_alone);
  add (tally, both);
  add (tally, none_at_all);
  add (tally, unsure);
  add (tally, unsure);
  add (tally, unsure);

  g_assert_cmpuint (sp_class_tally_get_n_sheets (tally), ==, 7);
  g_assert_cmpuint (sp_class_tally_get_n_unsure (tally), ==, 3);
  g_assert_cmpuint (sp_class_tally_get_n_unfit (tally), ==, 1);
  g_assert_cmpuint (sp_class_tally_get_role (tally, 0)->n_alone, ==, 2);
  g_assert_cmpuint (sp_class_tally_get_role (tally, 0)->n_shared, ==, 1);
  g_assert_cmpuint (sp_class_tally_get_role (tally, 1)->n_alone, ==, 0);
  g_assert_cmpuint (sp_class_tally_get_role (tally, 1)->n_shared, ==, 1);
  g_assert_cmpuint (sp_class_tally_get_role (tally, 2)->n_shared, ==, 0);
  for (guint r = 0; r < N_ROLES; r++)
    g_assert_cmpfloat_with_epsilon (
        sp_class_tally_get_mean (tally, r),
        (2 * get_score (first_alone, r) + get_score (both, r) + get_score (none_at_all, r)) / 4,
        1e-9);
}

static void
test_no_verdict_has_no_mean (void)
{
  g_autoptr (SpClassTally) tally = new_tally ();

  g_assert_cmpfloat (sp_class_tally_get_mean (tally, 0), ==, 0);
  add (tally, unsure);
  g_assert_cmpfloat (sp_class_tally_get_mean (tally, 0), ==, 0);
}

static void
test_answers_are_counted (void)
{
  g_autoptr (SpClassTally) tally = new_tally ();
  g_autoptr (SpAnswers) sheet = choose_answers_new (N_STATEMENTS, first_alone);
  const SpClassStatement *statement;

  sp_answers_set_important (sheet, 3, TRUE);
  sp_class_tally_add (tally, sheet);
  sp_class_tally_add (tally, sheet);
  add (tally, both);
  add (tally, none_at_all);
  add (tally, unsure);

  statement = sp_class_tally_get_statement (tally, 3);
  g_assert_cmpuint (statement->counts[0], ==, 1);
  g_assert_cmpuint (statement->counts[1], ==, 2);
  g_assert_cmpuint (statement->counts[2], ==, 0);
  g_assert_cmpuint (statement->counts[4], ==, 1);
  g_assert_cmpuint (statement->n_important, ==, 2);
  g_assert_cmpuint (sp_class_tally_get_statement (tally, 2)->n_important, ==, 0);
  g_assert_cmpuint (sp_class_tally_get_n_answers (tally, 3), ==, 4);
  /* One agrees, three do not. */
  g_assert_cmpfloat (sp_class_tally_get_split (tally, 3), ==, 0.5);
}

static void
test_only_two_sides_split (void)
{
  static const int agreeing[] = { 1, 2, 0, 1, NONE, 0, 0, 0, 0 };
  static const int against[] = { -2, 1, 0, 0, NONE, 0, 0, 0, 0 };
  g_autoptr (SpClassTally) tally = new_tally ();

  add (tally, agreeing);
  add (tally, against);
  g_assert_cmpfloat (sp_class_tally_get_split (tally, 0), ==, 1);
  for (guint i = 1; i < N_STATEMENTS; i++)
    g_assert_cmpfloat (sp_class_tally_get_split (tally, i), ==, 0);
}

static void
test_what_splits_most_is_first (void)
{
  static const int agreeing[] = { 0, 0, 1, 0, 2, 0, 2, 0, 0 };
  static const int between[] = { 0, 0, 0, 0, 1, 0, 0, 0, 0 };
  static const int against[] = { 0, 0, -1, 0, -2, 0, -2, 0, 0 };
  static const int more[] = { 0, 0, 0, 0, -2, 0, 0, 0, 0 };
  const guint expected[] = { 4, 2, 6, 0, 1, 3, 5, 7, 8 };
  g_autoptr (SpClassTally) tally = new_tally ();

  add (tally, agreeing);
  add (tally, between);
  add (tally, against);
  add (tally, more);
  assert_ranking (sp_class_tally_rank_statements (tally), expected, N_STATEMENTS);
}

/* The third role has the best mean: all others suffer from those whom no role fits. */
static void
test_what_most_sheets_name_is_first (void)
{
  static const int but_the_third[] = { -2, -2, -2, -2, -2, -2, -2, 0, -1 };
  static const int second_alone[] = { -1, 0, -1, 2, 2, 2, 0, 1, 0 };
  const guint by_mean[] = { 2, 0, 1 };
  const guint by_shared[] = { 0, 1, 2 };
  const guint by_alone[] = { 1, 0, 2 };
  g_autoptr (SpClassTally) tally = new_tally ();

  assert_ranking (sp_class_tally_rank_roles (tally), by_shared, N_ROLES);
  for (guint i = 0; i < 4; i++)
    add (tally, but_the_third);
  g_assert_cmpfloat (sp_class_tally_get_mean (tally, 2), >, sp_class_tally_get_mean (tally, 0));
  assert_ranking (sp_class_tally_rank_roles (tally), by_mean, N_ROLES);
  add (tally, both);
  g_assert_cmpfloat (sp_class_tally_get_mean (tally, 2), >, sp_class_tally_get_mean (tally, 0));
  assert_ranking (sp_class_tally_rank_roles (tally), by_shared, N_ROLES);
  add (tally, second_alone);
  g_assert_cmpuint (sp_class_tally_get_role (tally, 1)->n_alone, ==, 1);
  assert_ranking (sp_class_tally_rank_roles (tally), by_alone, N_ROLES);
}

static void
test_stress_counts_for_verdicts_alone (void)
{
  static const int answers[] = { 2, -2, -1, 1, 1, 1, 0, 0, 0 };
  g_autoptr (SpClassTally) plain = new_tally ();
  g_autoptr (SpClassTally) stressed = new_tally ();
  g_autoptr (SpClassTally) told = new_tally ();
  g_autoptr (SpAnswers) sheet = choose_answers_new (N_STATEMENTS, answers);

  add (plain, answers);
  sp_class_tally_stress (stressed, 0);
  sp_class_tally_add (stressed, sheet);
  g_assert_cmpuint (sp_class_tally_get_statement (stressed, 0)->n_important, ==, 0);
  g_assert_false (sp_answers_is_important (sheet, 0));
  sp_answers_set_important (sheet, 0, TRUE);
  sp_class_tally_add (told, sheet);
  g_assert_cmpfloat (sp_class_tally_get_mean (stressed, 0), >, sp_class_tally_get_mean (plain, 0));
  for (guint r = 0; r < N_ROLES; r++)
    g_assert_cmpfloat (sp_class_tally_get_mean (stressed, r), ==,
                       sp_class_tally_get_mean (told, r));
}

/* Sheets of all kinds, with one that says nothing. */
static void
add_class (SpClassTally *tally)
{
  const SpPack *pack = sp_class_tally_get_pack (tally);
  g_autoptr (SpAnswers) empty = sp_answers_new (pack->statements.n_items);
  SpRandom random = 1;

  for (guint i = 0; i < 20; i++)
    {
      g_autoptr (SpAnswers) sheet = choose_answers_new_random (pack, &random);

      sp_class_tally_add (tally, sheet);
    }
  sp_class_tally_add (tally, empty);
}

static void
test_a_class_is_told_as_before (void)
{
  g_autoptr (SpPack) pack = kept_pack_load ("core/choose/three-trades.json");
  g_autoptr (SpClassTally) tally = sp_class_tally_new (pack);
  g_autoptr (SpSheet) sheet = NULL;
  g_autoptr (SpSheet) tables = NULL;
  g_autofree char *text = NULL;
  g_autofree char *figures = NULL;
  g_autofree char *told = NULL;

  add_class (tally);
  sheet = sp_class_sheet_new (tally, NULL, NULL);
  tables = sp_class_sheet_new_tables (tally);
  text = sp_sheet_to_text (sheet, 76);
  figures = sp_sheet_to_csv (tables);
  told = g_strconcat (text, figures, NULL);
  kept_file_assert (told, "core/classroom", "class.txt");
}

static double
draw_role (const SpSheetCanvas *canvas, gconstpointer row)
{
  return 1;
}

static double
draw_statement (const SpSheetCanvas *canvas, gconstpointer row)
{
  return 2;
}

/* Each drawing is of what the item behind it says in words. */
static void
test_a_class_is_drawn_row_by_row (void)
{
  g_autoptr (SpPack) pack = kept_pack_load ("core/choose/three-trades.json");
  g_autoptr (SpClassTally) tally = sp_class_tally_new (pack);
  g_autoptr (SpSheet) sheet = NULL;
  guint n_roles = 0, n_statements = 0;

  add_class (tally);
  sheet = sp_class_sheet_new (tally, draw_role, draw_statement);
  for (guint i = 0; i < sp_sheet_get_n_blocks (sheet); i++)
    {
      const SpSheetBlock *block = sp_sheet_get_block (sheet, i);
      const SpClassRow *row = block->subject;
      const char *text;

      if (block->kind != SP_SHEET_DRAWING)
        continue;
      text = block->draw == draw_role ? pack->roles.items[row->position].title
                                      : pack->statements.items[row->position].text;
      n_roles += block->draw == draw_role;
      n_statements += block->draw == draw_statement;
      g_assert_true (row->tally == tally);
      g_assert_cmpuint (block->n_drawn, ==, 1);
      g_assert_cmpstr (sp_sheet_get_block (sheet, i + 1)->text, ==, text);
    }
  g_assert_cmpuint (n_roles, ==, pack->roles.n_items);
  g_assert_cmpuint (n_statements, ==, pack->statements.n_items);
}

static GFile *
new_file (const char *contents)
{
  g_autoptr (GFileIOStream) stream = NULL;
  g_autoptr (GError) error = NULL;
  GFile *file = g_file_new_tmp ("signpost-XXXXXX.json", &stream, &error);

  g_assert_no_error (error);
  g_assert_true (g_output_stream_write_all (g_io_stream_get_output_stream (G_IO_STREAM (stream)),
                                            contents, strlen (contents), NULL, NULL, &error));
  return file;
}

static void
assert_counted (SpClassTally *tally, const char *contents, gboolean is_expected, guint n_sheets)
{
  g_autoptr (GFile) file = new_file (contents);
  g_autoptr (GError) error = NULL;
  gboolean is_known = !is_expected;

  g_assert_true (sp_class_tally_add_file (tally, file, &is_known, &error));
  g_assert_no_error (error);
  g_assert_cmpint (is_known, ==, is_expected);
  g_assert_cmpuint (sp_class_tally_get_n_sheets (tally), ==, n_sheets);
  g_assert_true (g_file_delete (file, NULL, NULL));
}

static void
test_a_copied_list_counts_once (void)
{
  static const char list[] = "[{\"answers\":{\"statement-00\":2}},{\"answers\":{}}]";
  static const char alone[] = "{\"answers\":{\"statement-00\":2}}";
  static const char bad[] = "[{\"answers\":{}},{\"answers\":{\"statement-00\":3}}]";
  g_autoptr (SpClassTally) tally = new_tally ();
  g_autoptr (GFile) file = new_file (bad);
  g_autoptr (GError) error = NULL;
  gboolean is_known;

  assert_counted (tally, list, FALSE, 2);
  assert_counted (tally, list, TRUE, 2);
  assert_counted (tally, "[{\"answers\":{}}]", FALSE, 3);
  assert_counted (tally, alone, FALSE, 4);
  g_assert_cmpuint (sp_class_tally_get_statement (tally, 0)->counts[4], ==, 2);
  g_assert_false (sp_class_tally_add_file (tally, file, &is_known, &error));
  g_assert_true (error != NULL && error->domain == SP_JSON_ERROR);
  g_assert_cmpuint (sp_class_tally_get_n_sheets (tally), ==, 4);
  g_assert_true (g_file_delete (file, NULL, NULL));
}

/* Two pupils may answer the same, each in a file; the same file twice is one pupil. */
static void
test_two_single_sheets_may_be_the_same (void)
{
  static const char alone[] = "{\"answers\":{\"statement-00\":2}}";
  g_autoptr (SpClassTally) tally = new_tally ();
  g_autoptr (GFile) one = new_file (alone);
  g_autoptr (GFile) other = new_file (alone);
  GFile *const files[] = { one, other, one };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      gboolean is_known = i < 2;

      g_assert_true (sp_class_tally_add_file (tally, files[i], &is_known, NULL));
      g_assert_cmpint (is_known, ==, i == 2);
    }
  g_assert_cmpuint (sp_class_tally_get_n_sheets (tally), ==, 2);
  g_assert_true (g_file_delete (one, NULL, NULL) && g_file_delete (other, NULL, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/class-tally/verdicts-are-counted", test_verdicts_are_counted);
  g_test_add_func ("/class-tally/no-verdict-has-no-mean", test_no_verdict_has_no_mean);
  g_test_add_func ("/class-tally/answers-are-counted", test_answers_are_counted);
  g_test_add_func ("/class-tally/only-two-sides-split", test_only_two_sides_split);
  g_test_add_func ("/class-tally/what-splits-most-is-first", test_what_splits_most_is_first);
  g_test_add_func ("/class-tally/what-most-sheets-name-is-first",
                   test_what_most_sheets_name_is_first);
  g_test_add_func ("/class-tally/stress-counts-for-verdicts-alone",
                   test_stress_counts_for_verdicts_alone);
  g_test_add_func ("/class-tally/a-class-is-told-as-before", test_a_class_is_told_as_before);
  g_test_add_func ("/class-tally/a-class-is-drawn-row-by-row", test_a_class_is_drawn_row_by_row);
  g_test_add_func ("/class-tally/a-copied-list-counts-once", test_a_copied_list_counts_once);
  g_test_add_func ("/class-tally/two-single-sheets-may-be-the-same",
                   test_two_single_sheets_may_be_the_same);
  return g_test_run ();
}
