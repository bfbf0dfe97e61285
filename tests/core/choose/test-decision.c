/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "choose-pack.h"

#include "core/choose/sp-advice.h"
#include "core/choose/sp-decision-words.h"
#include "core/choose/sp-reasons.h"
#include "core/pack/sp-pack-private.h"

#include <math.h>
#include <string.h>

#define NONE SP_ANSWER_NONE

static void
assert_verdict (const SpDecision *decision, SpVerdictKind kind, guint64 roles)
{
  SpVerdict verdict = sp_decision_get_verdict (decision);

  g_assert_cmpstr (sp_verdict_kind_to_string (verdict.kind), ==, sp_verdict_kind_to_string (kind));
  g_assert_cmphex (verdict.roles[0], ==, roles);
}

/* Nine statements: three for each of the first two roles alone, two for both, one for the third. */
static const int three_roles[] = {
  2, 0, 0, 1, 0, 0, 2, 0, 0, 0, 2, 0, 0, 1, 0, 0, 2, 0, 2, 2, 0, 1, 1, 0, 0, 0, 2,
};

static SpDecision *
decide (const int *answers)
{
  g_autoptr (SpPack) pack = choose_pack_new (3, 9, three_roles);
  g_autoptr (SpAnswers) sheet = choose_answers_new (9, answers);

  return sp_decision_new (pack, sheet);
}

static void
test_score_is_as_written_down (void)
{
  g_autoptr (SpPack) pack = choose_pack_new (3, 9, three_roles);
  const int answers[] = { 2, 1, -1, NONE, 0, 2, NONE, 1, NONE };
  g_autoptr (SpAnswers) sheet = choose_answers_new (9, answers);
  g_autoptr (SpDecision) decision = NULL;

  sp_answers_set_important (sheet, 0, TRUE);
  sp_answers_set_important (sheet, 3, TRUE);
  decision = sp_decision_new (pack, sheet);

  g_assert_cmpuint (sp_decision_get_n_answered (decision), ==, 6);
  g_assert_cmpfloat_with_epsilon (sp_decision_get_score (decision, 0),
                                  100.0 * (8 + 1 - 2 + 1) / (2 * sqrt (6) * sqrt (16 + 1 + 4 + 1)),
                                  1e-9);
  g_assert_cmpfloat_with_epsilon (sp_decision_get_score (decision, 1),
                                  100.0 * (4 + 1) / (2 * sqrt (6) * sqrt (1 + 4 + 1)), 1e-9);
  g_assert_cmpfloat (sp_decision_get_score (decision, 2), ==, 0);

  g_assert_cmpfloat_with_epsilon (sp_decision_get_share (decision, 0),
                                  0.5 + 0.5 * 8 / (2 * (4 + 1 + 2 + 1)), 1e-9);
  g_assert_cmpfloat (sp_decision_get_share (decision, 2), ==, 0.5);
}

static void
test_one_role_stands_out (void)
{
  const int answers[] = { 2, 2, 2, -1, 0, -1, 0, 1, 0 };
  g_autoptr (SpDecision) decision = decide (answers);

  assert_verdict (decision, SP_VERDICT_ROLE, 1 << 0);
  g_assert_cmpuint (sp_decision_get_ranking (decision)[0], ==, 0);
  g_assert_cmpfloat (sp_decision_get_margin (decision), >, SP_VERDICT_CLOSE);
}

static void
test_equal_roles_are_a_close_call (void)
{
  const int answers[] = { 2, 2, 2, 2, 2, 2, 0, 1, -2 };
  g_autoptr (SpDecision) decision = decide (answers);

  assert_verdict (decision, SP_VERDICT_CLOSE_CALL, 1 << 0 | 1 << 1);
  g_assert_cmpfloat (sp_decision_get_margin (decision), ==, 0);
}

static void
test_no_agreement_is_no_role (void)
{
  const int answers[] = { -2, -1, -2, -2, -2, -1, -2, -1, -1 };
  g_autoptr (SpDecision) decision = decide (answers);

  assert_verdict (decision, SP_VERDICT_NONE, 0);
}

static void
test_flat_answers_are_not_enough (void)
{
  for (int answer = SP_ANSWER_MIN; answer <= SP_ANSWER_MAX; answer++)
    {
      const int answers[] = {
        answer, answer, answer, answer, answer, answer, NONE, answer, answer
      };
      g_autoptr (SpDecision) decision = decide (answers);

      assert_verdict (decision, SP_VERDICT_UNSURE, 0);
    }
}

static void
test_few_answers_are_not_enough (void)
{
  const int two[] = { 2, 1, NONE, NONE, NONE, NONE, NONE, NONE, NONE };
  const int three[] = { 2, 1, NONE, -2, NONE, NONE, NONE, NONE, NONE };
  const int none[] = { NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE };
  g_autoptr (SpDecision) with_two = decide (two);
  g_autoptr (SpDecision) with_three = decide (three);
  g_autoptr (SpDecision) with_none = decide (none);
  guint n_flips;

  g_assert_cmpuint (sp_decision_get_n_needed (with_two), ==, 3);
  assert_verdict (with_two, SP_VERDICT_UNSURE, 0);
  g_assert_cmpfloat (sp_decision_get_steadiness (with_two), ==, 1);
  g_assert_null (sp_decision_get_flips (with_two, &n_flips));
  g_assert_cmpuint (n_flips, ==, 0);
  assert_verdict (with_three, SP_VERDICT_ROLE, 1 << 0);
  assert_verdict (with_none, SP_VERDICT_UNSURE, 0);
}

static void
test_needed_answers_follow_the_pack (void)
{
  const guint expected[][2] = { { 0, 1 }, { 1, 1 }, { 3, 1 }, { 4, 2 }, { 22, 8 }, { 400, 8 } };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpuint (sp_verdict_get_n_needed (expected[i][0]), ==, expected[i][1]);
}

/* Nothing can be said, and that is what is said, without a reason, a change or a complaint. */
static void
assert_nothing_is_said (SpPack *pack, const char *why)
{
  g_autoptr (SpAnswers) sheet = sp_answers_new (pack->statements.n_items);
  g_autoptr (SpDecision) decision = NULL;
  g_autoptr (GArray) leading = NULL;
  g_autofree char *verdict = NULL;
  g_autofree char *margin = NULL;
  guint n;

  for (guint s = 0; s < pack->statements.n_items; s++)
    sp_answers_set (sheet, s, s % 2 == 0 ? 2 : -1);
  decision = sp_decision_new (pack, sheet);
  leading = sp_decision_get_leading_roles (decision);
  verdict = sp_decision_describe_verdict (decision);
  margin = sp_decision_describe_margin (decision);

  assert_verdict (decision, SP_VERDICT_UNSURE, 0);
  g_assert_cmpfloat (sp_decision_get_margin (decision), ==, 0);
  g_assert_cmpfloat (sp_decision_get_steadiness (decision), ==, 1);
  g_assert_null (sp_decision_get_flips (decision, &n));
  g_assert_cmpuint (leading->len, ==, 0);
  for (guint r = 0; r < pack->roles.n_items; r++)
    g_assert_cmpint (sp_decision_round_points (decision, r, 1, NULL), ==, 0);
  g_assert_cmpstr (verdict, ==, "Not enough to say");
  g_assert_cmpstr (margin, ==, why);
}

static void
test_pack_without_statements (void)
{
  g_autoptr (SpPack) pack = choose_pack_new (2, 0, NULL);

  assert_nothing_is_said (pack, "This content has no statements to answer.");
}

static void
test_pack_without_roles (void)
{
  g_autoptr (SpPack) pack = choose_pack_new (0, 5, NULL);
  g_autoptr (SpPack) empty = choose_pack_new (0, 0, NULL);

  assert_nothing_is_said (pack, "This content has no roles to choose from.");
  assert_nothing_is_said (empty, "This content has no roles to choose from.");
}

static void
test_equal_roles_stand_in_the_order_of_their_ids (void)
{
  const int points[] = { 2, 2, 2, -1, -1, -1 };
  const int answers[] = { 2, 1 };
  g_autoptr (SpPack) pack = choose_pack_new (3, 2, points);
  g_autoptr (SpAnswers) sheet = choose_answers_new (2, answers);
  g_autoptr (SpDecision) decision = NULL;
  SpRole *roles = (SpRole *) pack->roles.items;

  roles[0].id = "m";
  roles[1].id = "z";
  roles[2].id = "a";
  decision = sp_decision_new_brief (pack, sheet);

  g_assert_cmpuint (sp_decision_get_ranking (decision)[0], ==, 2);
  g_assert_cmpuint (sp_decision_get_ranking (decision)[1], ==, 0);
  g_assert_cmpuint (sp_decision_get_ranking (decision)[2], ==, 1);
}

static void
assert_reasons (const SpDecision *decision, guint role, int sign, const char *expected)
{
  g_autoptr (GArray) reasons = sp_decision_collect_reasons (decision, role, sign);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < reasons->len; i++)
    {
      const SpReason *reason = &g_array_index (reasons, SpReason, i);

      g_string_append_printf (found, "%u:%d ", reason->statement, reason->points);
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_weightiest_reasons_come_first (void)
{
  /* The squares of all points are 16, and so are the statements: 100 / 32 for a point and step. */
  const int points[] = { 1, 2, 0, 1, -2, 1, -1, 2 };
  const int answers[] = { 1, 2, 2, 1, 1, -2, 1, 0 };
  g_autoptr (SpPack) pack = choose_pack_new (1, 8, points);
  g_autoptr (SpAnswers) sheet = choose_answers_new (8, answers);
  g_autoptr (SpDecision) decision = sp_decision_new_brief (pack, sheet);

  g_assert_cmpfloat_with_epsilon (sp_decision_get_score (decision, 0), 1 * 100 / (8 * sqrt (8)),
                                  1e-9);
  assert_reasons (decision, 0, 1, "1:18 0:4 3:4 ");
  assert_reasons (decision, 0, -1, "4:-9 5:-9 6:-4 ");
}

static void
test_margin_has_a_word (void)
{
  g_assert_cmpint (sp_margin_from_points (0.4), ==, SP_MARGIN_NONE);
  g_assert_cmpint (sp_margin_from_points (6), ==, SP_MARGIN_SLIGHT);
  g_assert_cmpint (sp_margin_from_points (6.1), ==, SP_MARGIN_CLEAR);
  g_assert_cmpint (sp_margin_from_points (20), ==, SP_MARGIN_LARGE);
}

static void
test_points_add_up_to_the_score (void)
{
  SpRandom random = 1;

  for (guint round = 0; round < 200; round++)
    {
      g_autoptr (SpPack) pack = choose_pack_new_random (1 + round % 5, 1 + round % 29, &random);
      g_autoptr (SpAnswers) sheet = choose_answers_new_random (pack, &random);
      g_autoptr (SpDecision) decision = sp_decision_new_brief (pack, sheet);

      for (guint r = 0; r < pack->roles.n_items; r++)
        {
          double sum = 0;

          for (guint s = 0; s < pack->statements.n_items; s++)
            sum += sp_decision_get_points (decision, s, r);
          g_assert_cmpfloat_with_epsilon (sum, sp_decision_get_score (decision, r), 1e-9);
          g_assert_cmpfloat (fabs (sum), <=, 100 + 1e-9);
        }
    }
}

static void
assert_rounded (const SpDecision *decision, guint role, guint unit)
{
  guint n = sp_decision_get_pack (decision)->statements.n_items;
  g_autofree int *points = g_new (int, n);
  int score = sp_decision_round_points (decision, role, unit, points);
  int sum = 0;

  g_assert_cmpint (score, ==, lround (sp_decision_get_score (decision, role) * unit));
  for (guint s = 0; s < n; s++)
    {
      double exact = sp_decision_get_points (decision, s, role) * unit;

      sum += points[s];
      g_assert_cmpfloat (fabs (points[s] - exact), <, 1);
      if (exact == 0)
        g_assert_cmpint (points[s], ==, 0);
    }
  g_assert_cmpint (sum, ==, score);
}

static void
test_rounded_points_add_up_to_the_rounded_score (void)
{
  SpRandom random = 2;

  for (guint round = 0; round < 200; round++)
    {
      g_autoptr (SpPack) pack = choose_pack_new_random (4, 1 + round % 29, &random);
      g_autoptr (SpAnswers) sheet = choose_answers_new_random (pack, &random);
      g_autoptr (SpDecision) decision = sp_decision_new_brief (pack, sheet);

      for (guint r = 0; r < 4; r++)
        {
          assert_rounded (decision, r, 1);
          assert_rounded (decision, r, 100);
        }
    }
}

static void
test_importance_doubles_the_weight (void)
{
  const int points[] = { 1, 0, 0, 1 };
  g_autoptr (SpPack) pack = choose_pack_new (2, 2, points);
  const int answers[] = { 1, 2 };
  g_autoptr (SpAnswers) sheet = choose_answers_new (2, answers);
  g_autoptr (SpDecision) decision = NULL;

  sp_answers_set_important (sheet, 0, TRUE);
  decision = sp_decision_new (pack, sheet);

  g_assert_cmpfloat_with_epsilon (sp_decision_get_score (decision, 0), 50.0 / sqrt (2), 1e-9);
  g_assert_cmpfloat_with_epsilon (sp_decision_get_score (decision, 1), 100.0 / sqrt (2), 1e-9);
}

static void
assert_advice (SpPack *pack, const int *answers, const char *expected)
{
  g_autoptr (SpAnswers) sheet = choose_answers_new (9, answers);
  g_autoptr (SpDecision) decision = sp_decision_new_brief (pack, sheet);
  g_autoptr (GPtrArray) advice = sp_decision_get_advice (decision);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < advice->len; i++)
    g_string_append_printf (ids, "%s ", ((const SpPassage *) advice->pdata[i])->id);
  g_assert_cmpstr (ids->str, ==, expected);
}

static void
test_advice_is_for_those_who_are_torn (void)
{
  g_autoptr (SpPack) pack = choose_pack_new (3, 9, three_roles);
  const int torn[] = { 2, 2, 2, 2, 2, 2, 0, 1, -2 };
  const int torn_in_three[] = { 2, 1, 1, 2, 1, 1, 0, 0, 2 };
  const int sure[] = { 2, 2, 2, -1, 0, -1, 0, 1, 0 };
  SpReference roles[] = { { "role-02", 2 }, { "role-01", 1 }, { "role-00", 0 } };
  SpReference other_pair[] = { { "role-00", 0 }, { "role-02", 2 } };
  SpPassage passages[] = {
    { .id = "elsewhere", .place = "guide", .between = { roles + 1, 2 } },
    { .id = "others", .place = "choose", .between = { other_pair, 2 } },
    { .id = "theirs", .place = "choose", .between = { roles + 1, 2 } },
    { .id = "three", .place = "choose", .between = { roles, 3 } },
    { .id = "for-nobody", .place = "choose" },
  };

  pack->passages.items = passages;
  pack->passages.n_items = G_N_ELEMENTS (passages);

  assert_advice (pack, torn, "theirs ");
  assert_advice (pack, torn_in_three, "three others theirs ");
  assert_advice (pack, sure, "");
}

static void
test_sheet_can_be_copied_and_compared (void)
{
  const int answers[] = { 2, NONE, -2 };
  g_autoptr (SpAnswers) sheet = choose_answers_new (3, answers);
  g_autoptr (SpAnswers) copy = sp_answers_copy (sheet);

  g_assert_true (sp_answers_equal (sheet, copy));
  g_assert_cmpuint (sp_answers_get_n_answered (copy), ==, 2);
  sp_answers_set_important (copy, 1, TRUE);
  g_assert_false (sp_answers_equal (sheet, copy));
  sp_answers_clear (copy);
  g_assert_cmpuint (sp_answers_get_n_answered (copy), ==, 0);
  g_assert_false (sp_answers_is_important (copy, 1));
  g_assert_cmpint (sp_answers_get (sheet, 2), ==, -2);
}

static void
test_decision_takes_less_than_a_millisecond (void)
{
  SpRandom random = 7;
  g_autoptr (SpPack) pack = choose_pack_new_random (4, 24, &random);
  g_autoptr (GTimer) timer = g_timer_new ();
  guint n = 300;
  double elapsed;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (SpAnswers) sheet = choose_answers_new_random (pack, &random);
      g_autoptr (SpDecision) decision = sp_decision_new (pack, sheet);

      g_assert_nonnull (decision);
    }
  elapsed = g_timer_elapsed (timer, NULL);
  g_test_message ("%.1f µs a decision", elapsed / n * 1e6);
  g_assert_cmpfloat (elapsed / n, <, choose_seconds_allowed (0.001));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/choose/score-is-as-written-down", test_score_is_as_written_down);
  g_test_add_func ("/choose/one-role-stands-out", test_one_role_stands_out);
  g_test_add_func ("/choose/equal-roles-are-a-close-call", test_equal_roles_are_a_close_call);
  g_test_add_func ("/choose/no-agreement-is-no-role", test_no_agreement_is_no_role);
  g_test_add_func ("/choose/flat-answers-are-not-enough", test_flat_answers_are_not_enough);
  g_test_add_func ("/choose/few-answers-are-not-enough", test_few_answers_are_not_enough);
  g_test_add_func ("/choose/needed-answers-follow-the-pack", test_needed_answers_follow_the_pack);
  g_test_add_func ("/choose/pack-without-statements", test_pack_without_statements);
  g_test_add_func ("/choose/pack-without-roles", test_pack_without_roles);
  g_test_add_func ("/choose/equal-roles-stand-by-their-ids",
                   test_equal_roles_stand_in_the_order_of_their_ids);
  g_test_add_func ("/choose/weightiest-reasons-come-first", test_weightiest_reasons_come_first);
  g_test_add_func ("/choose/margin-has-a-word", test_margin_has_a_word);
  g_test_add_func ("/choose/points-add-up", test_points_add_up_to_the_score);
  g_test_add_func ("/choose/rounded-points-add-up",
                   test_rounded_points_add_up_to_the_rounded_score);
  g_test_add_func ("/choose/importance-doubles-the-weight", test_importance_doubles_the_weight);
  g_test_add_func ("/choose/advice-is-for-those-who-are-torn",
                   test_advice_is_for_those_who_are_torn);
  g_test_add_func ("/choose/sheet-can-be-copied", test_sheet_can_be_copied_and_compared);
  g_test_add_func ("/choose/takes-less-than-a-millisecond",
                   test_decision_takes_less_than_a_millisecond);
  return g_test_run ();
}
