/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What would change a verdict, and how steady it is, against trying every sheet there is. */

#include "choose-pack.h"

#include "core/choose/sp-decision.h"

#include <stdlib.h>

typedef struct
{
  guint fewest_changes; /* G_MAXUINT if no sheet has another verdict */
  guint fewest_steps;   /* of those with the fewest changes */
  guint n_nearby;
  guint n_kept;
  SpVerdict verdict; /* on the sheet itself */
} Truth;

static SpVerdict
judge (SpPack *pack, const SpAnswers *answers)
{
  g_autoptr (SpDecision) decision = sp_decision_new_brief (pack, answers);

  return sp_decision_get_verdict (decision);
}

static void
compare_sheets (const SpAnswers *a,
                const SpAnswers *b,
                guint *n_changes,
                guint *n_steps,
                guint *largest)
{
  *n_changes = *n_steps = *largest = 0;
  for (guint s = 0; s < sp_answers_get_n_statements (a); s++)
    {
      guint steps = abs (sp_answers_get (a, s) - sp_answers_get (b, s));

      *n_changes += steps > 0;
      *n_steps += steps;
      *largest = MAX (*largest, steps);
    }
}

static void
note_sheet (Truth *truth, SpPack *pack, const SpAnswers *start, const SpAnswers *sheet)
{
  gboolean kept = sp_verdict_equal (judge (pack, sheet), truth->verdict);
  guint n_changes, n_steps, largest;

  compare_sheets (start, sheet, &n_changes, &n_steps, &largest);
  if (!kept && n_changes < truth->fewest_changes)
    {
      truth->fewest_changes = n_changes;
      truth->fewest_steps = n_steps;
    }
  if (!kept && n_changes == truth->fewest_changes)
    truth->fewest_steps = MIN (truth->fewest_steps, n_steps);
  if (n_changes > 0 && n_changes <= 3 && largest == 1)
    {
      truth->n_nearby++;
      truth->n_kept += kept;
    }
}

/* Goes through all answers to all answered statements from @statement on. */
static void
try_all (Truth *truth, SpPack *pack, const SpAnswers *start, SpAnswers *sheet, guint statement)
{
  if (statement == sp_answers_get_n_statements (start))
    {
      note_sheet (truth, pack, start, sheet);
      return;
    }
  if (sp_answers_get (start, statement) == SP_ANSWER_NONE)
    {
      try_all (truth, pack, start, sheet, statement + 1);
      return;
    }
  for (int answer = SP_ANSWER_MIN; answer <= SP_ANSWER_MAX; answer++)
    {
      sp_answers_set (sheet, statement, answer);
      try_all (truth, pack, start, sheet, statement + 1);
    }
}

static void
assert_flips_flip (const SpDecision *decision)
{
  guint n;
  const SpFlip *flips = sp_decision_get_flips (decision, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (SpAnswers) sheet = sp_answers_copy (sp_decision_get_answers (decision));
      SpVerdict verdict;
      guint n_steps = 0;

      for (guint j = 0; j < flips[i].n_changes; j++)
        {
          const SpFlipChange *change = &flips[i].changes[j];

          g_assert_cmpint (sp_answers_get (sheet, change->statement), ==, change->from);
          sp_answers_set (sheet, change->statement, change->to);
          n_steps += abs (change->to - change->from);
        }
      g_assert_cmpuint (n_steps, ==, flips[i].n_steps);
      g_assert_cmpuint (n_steps, >=, flips[0].n_steps);
      verdict = judge (sp_decision_get_pack (decision), sheet);
      g_assert_true (sp_verdict_equal (verdict, flips[i].verdict));
      g_assert_false (sp_verdict_equal (verdict, sp_decision_get_verdict (decision)));
      for (guint j = 0; j < i; j++)
        g_assert_false (sp_verdict_equal (flips[j].verdict, verdict));
    }
}

static void
assert_true_to (const Truth *truth, const SpDecision *decision)
{
  guint n;
  const SpFlip *flips = sp_decision_get_flips (decision, &n);

  if (truth->fewest_changes > SP_FLIP_MAX_CHANGES)
    {
      g_assert_cmpuint (n, ==, 0);
      g_assert_cmpuint (sp_decision_get_n_searched (decision), ==, SP_FLIP_MAX_CHANGES);
    }
  else
    {
      g_assert_cmpuint (n, >, 0);
      g_assert_cmpuint (flips[0].n_changes, ==, truth->fewest_changes);
      g_assert_cmpuint (flips[0].n_steps, ==, truth->fewest_steps);
      g_assert_cmpuint (sp_decision_get_n_searched (decision), ==, truth->fewest_changes);
    }
  g_assert_cmpfloat_with_epsilon (
      sp_decision_get_steadiness (decision),
      truth->n_nearby > 0 ? (double) truth->n_kept / truth->n_nearby : 1.0, 1e-12);
}

/* Most random sheets fall over easily. Answering as a role would like needs more to change, and
 * answering all the same is special. */
static SpAnswers *
make_sheet (SpPack *pack, guint round, SpRandom *random)
{
  SpAnswers *sheet = choose_answers_new_random (pack, random);

  for (guint s = 0; s < pack->statements.n_items; s++)
    if (round % 3 == 1)
      sp_answers_set (sheet, s, pack->statements.items[s].points.items[0].value);
    else if (round % 9 == 2 || (round % 9 == 5 && s > 0))
      sp_answers_set (sheet, s, 1);
  return sheet;
}

static void
test_flips_and_steadiness_are_true (void)
{
  SpRandom random = 11;

  for (guint round = 0; round < 90; round++)
    {
      g_autoptr (SpPack) pack = choose_pack_new_random (1 + round % 4, 3 + round % 5, &random);
      g_autoptr (SpAnswers) sheet = make_sheet (pack, round, &random);
      g_autoptr (SpAnswers) scratch = sp_answers_copy (sheet);
      g_autoptr (SpDecision) decision = sp_decision_new (pack, sheet);
      Truth truth = { G_MAXUINT, G_MAXUINT, .verdict = judge (pack, sheet) };

      try_all (&truth, pack, sheet, scratch, 0);
      assert_true_to (&truth, decision);
      assert_flips_flip (decision);
    }
}

/* One role, and a person after its heart. Each answer that turns round takes 200 / n points, and
 * the answers become all alike when half of them do. */
static SpDecision *
decide_for_advocate (guint n_statements)
{
  const int points[] = { 2, -2, 2, -2, 2, -2, 2, -2 };
  g_autoptr (SpPack) pack = choose_pack_new (1, n_statements, points);
  g_autoptr (SpAnswers) sheet = choose_answers_new (n_statements, points);

  return sp_decision_new (pack, sheet);
}

static void
test_three_changes_are_found (void)
{
  g_autoptr (SpDecision) decision = decide_for_advocate (7);
  SpPack *pack = sp_decision_get_pack (decision);
  const SpAnswers *sheet = sp_decision_get_answers (decision);
  g_autoptr (SpAnswers) scratch = sp_answers_copy (sheet);
  Truth truth = { G_MAXUINT, G_MAXUINT, .verdict = judge (pack, sheet) };

  try_all (&truth, pack, sheet, scratch, 0);
  g_assert_cmpuint (truth.fewest_changes, ==, 3);
  assert_true_to (&truth, decision);
  assert_flips_flip (decision);
}

static void
test_more_than_three_changes_are_told (void)
{
  g_autoptr (SpDecision) decision = decide_for_advocate (8);
  guint n;

  g_assert_null (sp_decision_get_flips (decision, &n));
  g_assert_cmpuint (n, ==, 0);
  g_assert_cmpuint (sp_decision_get_n_searched (decision), ==, 3);
  g_assert_cmpfloat (sp_decision_get_steadiness (decision), ==, 1);
}

/* With two dozen statements only the sheets that are nearby can be tried. */
static double
measure_by_force (SpPack *pack, const SpAnswers *start)
{
  guint n = pack->statements.n_items;
  SpVerdict verdict = judge (pack, start);
  double n_nearby = 0;
  double n_kept = 0;

  for (guint code = 0; code < n * n * n * 8; code++)
    {
      g_autoptr (SpAnswers) sheet = NULL;
      guint at[3] = { code / 8 % n, code / 8 / n % n, code / 8 / n / n };
      gboolean valid = at[0] <= at[1] && at[1] <= at[2];

      /* A statement that is named twice stands for one change fewer: a a b and a b b would be the
       * same, so only a a b counts, and only with the same direction in both places. */
      valid = valid && (at[1] < at[2] || at[0] == at[2]);
      valid = valid && (at[0] != at[1] || (code >> 0 & 1) == (code >> 1 & 1));
      valid = valid && (at[1] != at[2] || (code >> 1 & 1) == (code >> 2 & 1));
      if (!valid)
        continue;
      sheet = sp_answers_copy (start);
      for (guint i = 0; i < 3 && valid; i++)
        {
          int answer = sp_answers_get (start, at[i]) + (code >> i & 1 ? 1 : -1);

          valid = answer >= SP_ANSWER_MIN && answer <= SP_ANSWER_MAX;
          if (valid)
            sp_answers_set (sheet, at[i], answer);
        }
      n_nearby += valid;
      n_kept += valid && sp_verdict_equal (judge (pack, sheet), verdict);
    }
  return n_kept / n_nearby;
}

static void
test_steadiness_of_a_usual_pack_is_true (void)
{
  SpRandom random = 12;
  g_autoptr (SpPack) pack = choose_pack_new_random (4, 24, &random);

  for (guint round = 0; round < 6; round++)
    {
      g_autoptr (SpAnswers) sheet = sp_answers_new (pack->statements.n_items);
      g_autoptr (SpDecision) decision = NULL;

      for (guint s = 0; s < pack->statements.n_items; s++)
        sp_answers_set (sheet, s, (int) sp_random_below (&random, SP_N_ANSWERS) - 2);
      decision = sp_decision_new (pack, sheet);
      g_assert_cmpfloat_with_epsilon (sp_decision_get_steadiness (decision),
                                      measure_by_force (pack, sheet), 1e-12);
      assert_flips_flip (decision);
    }
}

/* Between several named roles the lead may change hands, which a search that leaves moves out has to
 * reckon with. With a dozen statements it leaves some out after each move. */
static void
test_steadiness_of_close_calls_is_true (void)
{
  SpRandom random = 15;

  for (guint n_close = 0; n_close < 60;)
    {
      g_autoptr (SpPack) pack = choose_pack_new_random (3 + n_close % 4, 12, &random);
      g_autoptr (SpAnswers) sheet = choose_answers_new_random (pack, &random);
      g_autoptr (SpDecision) decision = sp_decision_new (pack, sheet);

      if (sp_decision_get_verdict (decision).kind != SP_VERDICT_CLOSE_CALL)
        continue;
      g_assert_cmpfloat_with_epsilon (sp_decision_get_steadiness (decision),
                                      measure_by_force (pack, sheet), 1e-12);
      assert_flips_flip (decision);
      n_close++;
    }
}

/* Above 33 answers a sample stands for all sheets. Forty statements can still be tried. */
static void
test_sampled_steadiness_is_nearly_true (void)
{
  SpRandom random = 13;
  g_autoptr (SpPack) pack = choose_pack_new_random (3, 40, &random);
  g_autoptr (SpAnswers) sheet = sp_answers_new (40);
  g_autoptr (SpDecision) decision = NULL;

  for (guint s = 0; s < 40; s++)
    sp_answers_set (sheet, s, (int) sp_random_below (&random, SP_N_ANSWERS) - 2);
  decision = sp_decision_new (pack, sheet);
  g_assert_cmpfloat_with_epsilon (sp_decision_get_steadiness (decision),
                                  measure_by_force (pack, sheet), 0.015);
}

/* Where three answers are not enough, all triples have to be looked at. */
static void
test_firmest_sheet_ends_in_time (void)
{
  int points[28 * 4];
  g_autoptr (SpPack) pack = NULL;
  g_autoptr (SpAnswers) sheet = sp_answers_new (28);
  g_autoptr (GTimer) timer = NULL;
  g_autoptr (SpDecision) decision = NULL;
  guint n;

  for (guint s = 0; s < 28; s++)
    for (guint r = 0; r < 4; r++)
      points[s * 4 + r] = (s >> r) % 2 == 0 ? 2 : -2;
  pack = choose_pack_new (4, 28, points);
  for (guint s = 0; s < 28; s++)
    sp_answers_set (sheet, s, points[s * 4]);
  timer = g_timer_new ();
  decision = sp_decision_new (pack, sheet);

  g_test_message ("%.1f ms", g_timer_elapsed (timer, NULL) * 1000);
  g_assert_cmpfloat (g_timer_elapsed (timer, NULL), <, choose_seconds_allowed (0.015));
  g_assert_null (sp_decision_get_flips (decision, &n));
  g_assert_cmpuint (sp_decision_get_n_searched (decision), ==, 3);
}

static void
test_large_pack_ends_in_time (void)
{
  SpRandom random = 14;
  g_autoptr (SpPack) pack = choose_pack_new_random (64, 400, &random);
  g_autoptr (SpAnswers) sheet = choose_answers_new_random (pack, &random);
  g_autoptr (GTimer) timer = g_timer_new ();
  g_autoptr (SpDecision) decision = sp_decision_new (pack, sheet);

  g_test_message ("%.1f ms", g_timer_elapsed (timer, NULL) * 1000);
  g_assert_cmpfloat (g_timer_elapsed (timer, NULL), <, choose_seconds_allowed (1));
  assert_flips_flip (decision);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/choose/flips-and-steadiness-are-true", test_flips_and_steadiness_are_true);
  g_test_add_func ("/choose/three-changes-are-found", test_three_changes_are_found);
  g_test_add_func ("/choose/more-than-three-changes-are-told",
                   test_more_than_three_changes_are_told);
  g_test_add_func ("/choose/steadiness-of-a-usual-pack-is-true",
                   test_steadiness_of_a_usual_pack_is_true);
  g_test_add_func ("/choose/steadiness-of-close-calls-is-true",
                   test_steadiness_of_close_calls_is_true);
  g_test_add_func ("/choose/firmest-sheet-ends-in-time", test_firmest_sheet_ends_in_time);
  g_test_add_func ("/choose/sampled-steadiness-is-nearly-true",
                   test_sampled_steadiness_is_nearly_true);
  g_test_add_func ("/choose/large-pack-ends-in-time", test_large_pack_ends_in_time);
  return g_test_run ();
}
