/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "choose-pack.h"

#include "core/choose/sp-fairness.h"
#include "core/choose/sp-random.h"
#include "core/choose/sp-scores.h"

#include <math.h>

static void
test_bundled_pack_is_fair (void)
{
  g_autoptr (SpPack) pack = choose_pack_new_bundled ();
  g_autoptr (GTimer) timer = g_timer_new ();
  g_autoptr (SpFairness) fairness = sp_fairness_measure (pack, SP_FAIRNESS_N_SHEETS);
  double elapsed = g_timer_elapsed (timer, NULL);
  double sum = 0;

  for (guint r = 0; r < fairness->n_roles; r++)
    {
      g_test_message ("%s: %.2f %%", pack->roles.items[r].id, fairness->shares[r] * 100);
      g_assert_true (fairness->reachable[r]);
      sum += fairness->shares[r];
    }
  g_assert_cmpfloat_with_epsilon (sum, 1.0, 1e-6);
  g_assert_cmpfloat (sp_fairness_get_worst (fairness), <=, 2.0);

  g_test_message ("%.0f ms", elapsed * 1000);
  g_assert_cmpfloat (elapsed, <, choose_seconds_allowed (2));
}

/* Fills in a sheet as people do who agree to much: in 77 lots a statement. */
static void
answer_gladly (SpAnswers *answers, SpRandom *random)
{
  static const guint lots[] = { 2, 7, 17, 47, 77 };

  for (guint i = 0; i < sp_answers_get_n_statements (answers); i++)
    {
      guint lot = sp_random_below (random, 77);
      int answer = 0;

      while (lots[answer] <= lot)
        answer++;
      sp_answers_set (answers, i, SP_ANSWER_MIN + answer);
    }
}

static void
test_bundled_pack_is_fair_to_who_agrees_to_much (void)
{
  const guint n_sheets = 20000;
  g_autoptr (SpPack) pack = choose_pack_new_bundled ();
  g_autoptr (SpAnswers) answers = sp_answers_new (pack->statements.n_items);
  g_autofree guint *wins = g_new0 (guint, pack->roles.n_items);
  SpRandom random = 1;

  for (guint i = 0; i < n_sheets; i++)
    {
      g_autoptr (SpScores) scores = NULL;
      guint best = 0;

      answer_gladly (answers, &random);
      scores = sp_scores_new (pack, answers);
      for (guint r = 1; r < scores->n_roles; r++)
        if (scores->sums[r] * scores->factors[r] > scores->sums[best] * scores->factors[best])
          best = r;
      wins[best]++;
    }
  for (guint r = 0; r < pack->roles.n_items; r++)
    {
      double share = 100.0 * wins[r] / n_sheets;

      g_test_message ("%s: %.1f %%", pack->roles.items[r].id, share);
      g_assert_cmpfloat (fabs (share - 100.0 / pack->roles.n_items), <=, 4.0);
    }
}

static void
test_same_pack_has_same_fairness (void)
{
  SpRandom random = 3;
  g_autoptr (SpPack) pack = choose_pack_new_random (4, 24, &random);
  g_autoptr (SpFairness) a = sp_fairness_measure (pack, 1000);
  g_autoptr (SpFairness) b = sp_fairness_measure (pack, 1000);

  for (guint r = 0; r < a->n_roles; r++)
    g_assert_cmpfloat (a->shares[r], ==, b->shares[r]);
}

/* Two roles that like the same things stand in each other's way, whatever their scores. */
static void
test_twins_are_told (void)
{
  const int points[] = { 2, 2, -2, 1, 1, -1, 2, 2, -2, 1, 1, 0, 0, 0, 1 };
  g_autoptr (SpPack) pack = choose_pack_new (3, 5, points);
  g_autoptr (SpFairness) fairness = sp_fairness_measure (pack, 10000);

  g_assert_cmpfloat (fairness->shares[2], >, 0.4);
  g_assert_cmpfloat (fairness->shares[0], ==, fairness->shares[1]);
  g_assert_cmpfloat (sp_fairness_get_worst (fairness), >, 5.0);
}

static void
test_role_without_points_is_out_of_reach (void)
{
  const int points[] = { 2, 0, -2, 0, 1, 0 };
  g_autoptr (SpPack) pack = choose_pack_new (2, 3, points);
  g_autoptr (SpFairness) fairness = sp_fairness_measure (pack, 1000);

  g_assert_true (fairness->reachable[0]);
  g_assert_false (fairness->reachable[1]);
}

/* Somebody may answer strongly where a role has but a point at stake. */
static void
test_role_of_single_points_is_within_reach (void)
{
  const guint n_statements = 64;
  g_autofree int *points = g_new0 (int, 2 * n_statements);
  g_autoptr (SpPack) pack = NULL;
  g_autoptr (SpFairness) fairness = NULL;

  points[0] = 1;
  for (guint i = 1; i < n_statements; i++)
    points[2 * i + 1] = 2;
  pack = choose_pack_new (2, n_statements, points);
  fairness = sp_fairness_measure (pack, 1000);
  g_assert_true (fairness->reachable[0]);
  g_assert_true (fairness->reachable[1]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fairness/bundled-pack-is-fair", test_bundled_pack_is_fair);
  g_test_add_func ("/fairness/bundled-pack-is-fair-to-who-agrees-to-much",
                   test_bundled_pack_is_fair_to_who_agrees_to_much);
  g_test_add_func ("/fairness/same-pack-same-fairness", test_same_pack_has_same_fairness);
  g_test_add_func ("/fairness/twins-are-told", test_twins_are_told);
  g_test_add_func ("/fairness/role-without-points-is-out-of-reach",
                   test_role_without_points_is_out_of_reach);
  g_test_add_func ("/fairness/role-of-single-points-is-within-reach",
                   test_role_of_single_points_is_within_reach);
  return g_test_run ();
}
