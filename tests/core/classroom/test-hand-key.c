/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Somebody who has nothing but the sheet with the key comes to the verdict of the program. */

#include "../choose/choose-pack.h"

#include "core/choose/sp-decision.h"
#include "core/choose/sp-scores.h"
#include "core/classroom/sp-worksheet.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define N_SHEETS 1000
/* More than a sum of as many statements. */
#define MOST_STATEMENTS 30
#define MOST_SUM 130

/* What is printed, and nothing else. */
typedef struct
{
  const SpSheetTable *factors;
  const SpSheetTable *points;
  int least;
  int close;
} Paper;

/* Returns the number in a printed text; a minus may be a true one. */
static int
read_number (const char *text)
{
  const char *digits = strpbrk (text, "0123456789");
  gboolean is_negative = strstr (text, "−") != NULL && strstr (text, "−") < digits;

  g_assert_nonnull (digits);
  return (is_negative ? -1 : 1) * atoi (digits);
}

static Paper
read_paper (const SpSheet *sheet)
{
  Paper paper = { 0 };
  guint n_steps = 0;

  for (guint i = 0; i < sp_sheet_get_n_blocks (sheet); i++)
    {
      const SpSheetBlock *block = sp_sheet_get_block (sheet, i);

      if (block->kind == SP_SHEET_ITEM && ++n_steps == 5)
        paper.least = read_number (block->text);
      else if (block->kind == SP_SHEET_ITEM && n_steps == 6)
        paper.close = read_number (block->text);
      else if (block->kind == SP_SHEET_TABLE && paper.factors == NULL)
        paper.factors = block->table;
      else if (block->kind == SP_SHEET_TABLE)
        paper.points = block->table;
    }
  g_assert_cmpuint (n_steps, ==, 6);
  return paper;
}

static const char *
get_cell (const SpSheetTable *table, guint row, guint column)
{
  return sp_sheet_row_get_cell (sp_sheet_table_get_row (table, row), column)->text;
}

static int
add_up (const Paper *paper, const SpAnswers *answers, guint role)
{
  int sum = 0;

  for (guint i = 0; i < sp_answers_get_n_statements (answers); i++)
    {
      const char *cell = get_cell (paper->factors, i, role);

      if (!g_str_equal (cell, "–"))
        sum += sp_answers_get (answers, i) * read_number (cell);
    }
  return sum;
}

static int
look_up (const Paper *paper, int sum, guint role)
{
  for (guint i = 1; i < paper->points->rows->len; i++)
    if (atoi (sp_sheet_table_get_row (paper->points, i)->title) == sum)
      return atoi (get_cell (paper->points, i, role));
  return 0;
}

static SpVerdict
judge (const Paper *paper, const SpAnswers *answers)
{
  SpVerdict verdict = { SP_VERDICT_NONE, { 0 } };
  guint n_roles = paper->factors->n_columns;
  g_autofree int *points = g_new (int, n_roles);
  gboolean is_flat = TRUE;
  guint n_named = 0;
  int best = 0;

  for (guint i = 1; i < sp_answers_get_n_statements (answers); i++)
    is_flat &= sp_answers_get (answers, i) == sp_answers_get (answers, 0);
  if (is_flat)
    return (SpVerdict){ SP_VERDICT_UNSURE, { 0 } };
  for (guint r = 0; r < n_roles; r++)
    {
      points[r] = look_up (paper, add_up (paper, answers, r), r);
      best = MAX (best, points[r]);
    }
  if (best < paper->least)
    return verdict;
  for (guint r = 0; r < n_roles; r++)
    if (best - points[r] <= paper->close)
      {
        verdict.roles[r / 64] |= G_GUINT64_CONSTANT (1) << r % 64;
        n_named++;
      }
  verdict.kind = n_named > 1 ? SP_VERDICT_CLOSE_CALL : SP_VERDICT_ROLE;
  return verdict;
}

/* @lean makes answers likely that a role would give, so that all kinds of verdicts come. */
static SpAnswers *
answer (const SpPack *pack, SpRandom *random, guint lean)
{
  SpAnswers *answers = sp_answers_new (pack->statements.n_items);
  g_autoptr (SpHandKey) key = sp_hand_key_new ((SpPack *) pack);

  for (guint i = 0; i < pack->statements.n_items; i++)
    {
      int worth = sp_hand_key_get_worth (key, i, lean % pack->roles.n_items);
      gboolean follows = lean > 0 && sp_random_below (random, 4) < lean % 4;

      sp_answers_set (answers, i, follows ? worth : (int) sp_random_below (random, 5) - 2);
    }
  return answers;
}

static void
compare (SpPack *pack, guint n_sheets, guint *n_kinds)
{
  g_autoptr (SpHandKey) key = sp_hand_key_new (pack);
  g_autoptr (SpSheet) sheet = sp_worksheet_new_key (key);
  Paper paper = read_paper (sheet);
  SpRandom random = 45;

  for (guint i = 0; i < n_sheets; i++)
    {
      g_autoptr (SpAnswers) answers = answer (pack, &random, i);
      g_autoptr (SpDecision) decision = sp_decision_new_brief (pack, answers);
      SpVerdict verdict = judge (&paper, answers);

      g_assert_true (sp_verdict_equal (verdict, sp_decision_get_verdict (decision)));
      n_kinds[verdict.kind]++;
    }
}

static void
test_a_pupil_comes_to_the_verdict_of_the_program (void)
{
  g_autoptr (SpPack) pack = choose_pack_new_bundled ();
  guint n_kinds[SP_VERDICT_UNSURE + 1] = { 0 };

  compare (pack, N_SHEETS, n_kinds);
  g_assert_cmpuint (n_kinds[SP_VERDICT_ROLE], >, 100);
  g_assert_cmpuint (n_kinds[SP_VERDICT_CLOSE_CALL], >, 100);
  g_assert_cmpuint (n_kinds[SP_VERDICT_NONE], >, 100);
}

static void
test_other_packs_have_keys_as_good (void)
{
  guint n_kinds[SP_VERDICT_UNSURE + 1] = { 0 };
  SpRandom random = 15;

  for (guint n_roles = 1; n_roles <= 6; n_roles++)
    for (guint n_statements = 1; n_statements <= 30; n_statements += 7)
      {
        g_autoptr (SpPack) pack = choose_pack_new_random (n_roles, n_statements, &random);

        /* The first statement says nothing of the last role. */
        ((SpStatement *) pack->statements.items)->points.n_items -= n_roles > 1;
        compare (pack, 40, n_kinds);
      }
  g_assert_cmpuint (n_kinds[SP_VERDICT_ROLE], >, 100);
  g_assert_cmpuint (n_kinds[SP_VERDICT_UNSURE], >, 10);
}

static void
test_who_circles_the_same_everywhere_is_told_nothing (void)
{
  g_autoptr (SpPack) pack = choose_pack_new_bundled ();
  g_autoptr (SpHandKey) key = sp_hand_key_new (pack);
  g_autoptr (SpSheet) sheet = sp_worksheet_new_key (key);
  Paper paper = read_paper (sheet);

  for (int same = SP_ANSWER_MIN; same <= SP_ANSWER_MAX; same++)
    {
      g_autoptr (SpAnswers) answers = sp_answers_new (pack->statements.n_items);
      g_autoptr (SpDecision) decision = NULL;

      for (guint i = 0; i < pack->statements.n_items; i++)
        sp_answers_set (answers, i, same);
      decision = sp_decision_new_brief (pack, answers);
      g_assert_true (
          sp_verdict_equal (judge (&paper, answers), sp_decision_get_verdict (decision)));
    }
}

static int
get_worth (const SpPack *pack, guint role, guint statement)
{
  return pack->statements.items[statement].points.items[role].value;
}

static double
get_score (const SpPack *pack, guint role, int sum)
{
  int squares = 0;

  for (guint i = 0; i < pack->statements.n_items; i++)
    squares += get_worth (pack, role, i) * get_worth (pack, role, i);
  return sum * sp_scores_get_factor (pack->statements.n_items, squares);
}

static int
get_largest_sum (const SpPack *pack, guint role)
{
  int sum = 0;

  for (guint i = 0; i < pack->statements.n_items; i++)
    sum += SP_ANSWER_MAX * ABS (get_worth (pack, role, i));
  return sum;
}

/* Returns whether rounding with @scale judges every pair of sums of two roles as their scores do. */
static gboolean
judges_alike (const SpPack *pack, guint best, guint role, int scale)
{
  for (int sum = 1; sum <= get_largest_sum (pack, best); sum++)
    {
      double score = get_score (pack, best, sum);
      long points = lround (scale * score);

      if ((score >= SP_VERDICT_LEAST_SCORE) != (points >= SP_VERDICT_LEAST_SCORE * scale))
        return FALSE;
      for (int other = -MOST_SUM; other <= MOST_SUM && score >= SP_VERDICT_LEAST_SCORE; other++)
        {
          double lesser = get_score (pack, role, other);

          if ((score - lesser <= SP_VERDICT_CLOSE) !=
              (points - lround (scale * lesser) <= SP_VERDICT_CLOSE * scale))
            return FALSE;
        }
    }
  return TRUE;
}

static gboolean
judges_all_alike (const SpPack *pack, int scale)
{
  for (guint best = 0; best < pack->roles.n_items; best++)
    for (guint role = 0; role < pack->roles.n_items; role++)
      if (!judges_alike (pack, best, role, scale))
        return FALSE;
  return TRUE;
}

/* Every pair of sums is tried, from the smallest scale on. */
static void
test_scale_is_the_smallest_that_does (void)
{
  SpRandom random = 711;
  guint n_scales = 0;

  for (guint i = 0; i < 200; i++)
    {
      guint n_roles = 1 + sp_random_below (&random, 3);
      guint n_statements = i % 20 == 0 ? MOST_STATEMENTS : 1 + sp_random_below (&random, 9);
      g_autoptr (SpPack) pack = choose_pack_new_random (n_roles, n_statements, &random);
      g_autoptr (SpHandKey) key = sp_hand_key_new (pack);
      int scale = 1;

      while (scale < 1000 && !judges_all_alike (pack, scale))
        scale++;
      g_test_message ("%u roles, %u statements: %d", n_roles, n_statements, scale);
      g_assert_cmpint (key->scale, ==, scale);
      g_assert_cmpint (key->least, ==, 10 * scale);
      g_assert_cmpint (key->close, ==, 6 * scale);
      n_scales += scale > 1;
    }
  g_assert_cmpuint (n_scales, >, 50);
}

/* A sum is two points: there are scores right at both limits, and rounding changes none. */
static void
test_whole_points_need_no_scale (void)
{
  int points[2 * 25];
  g_autoptr (SpPack) pack = NULL;
  g_autoptr (SpHandKey) key = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    points[i] = i % 3 == 0 ? -1 : 1;
  pack = choose_pack_new (2, 25, points);
  key = sp_hand_key_new (pack);
  g_assert_cmpint (key->scale, ==, 1);
  g_assert_cmpint (sp_hand_key_get_points (key, 0, 3), ==, 6);
  g_assert_cmpint (sp_hand_key_get_points (key, 1, -5), ==, -10);
  g_assert_cmpint (sp_hand_key_get_largest_sum (key, 1), ==, 50);
}

/* Blanks that say the same must not become one. */
static void
test_each_blank_stays (void)
{
  g_autoptr (SpPack) pack = choose_pack_new_bundled ();
  g_autoptr (SpSheet) sheet = sp_worksheet_new_grid (pack);

  for (guint i = 0; i < sp_sheet_get_n_blocks (sheet); i++)
    {
      const SpSheetTable *table = sp_sheet_get_block (sheet, i)->table;

      for (guint row = 0; table != NULL && row < table->rows->len; row++)
        g_assert_cmpuint (sp_sheet_row_get_span (sp_sheet_table_get_row (table, row), 0, 5), ==, 1);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/hand-key/a-pupil-comes-to-the-verdict-of-the-program",
                   test_a_pupil_comes_to_the_verdict_of_the_program);
  g_test_add_func ("/hand-key/other-packs-have-keys-as-good", test_other_packs_have_keys_as_good);
  g_test_add_func ("/hand-key/who-circles-the-same-everywhere-is-told-nothing",
                   test_who_circles_the_same_everywhere_is_told_nothing);
  g_test_add_func ("/hand-key/scale-is-the-smallest-that-does",
                   test_scale_is_the_smallest_that_does);
  g_test_add_func ("/hand-key/whole-points-need-no-scale", test_whole_points_need_no_scale);
  g_test_add_func ("/hand-key/each-blank-stays", test_each_blank_stays);
  return g_test_run ();
}
