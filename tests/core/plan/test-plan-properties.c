/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What holds for every plan, on random packs. */

#include "plan-fixture.h"

#include "core/choose/sp-random.h"
#include "core/pack/sp-pack-private.h"

#define N_RANDOM_PACKS 10000
#define MAX_SKILLS 12
#define N_RUNGS 3

/* Skills build on earlier ones, sometimes; and each rung asks for half of them. */
static SpPack *
new_random_pack (SpRandom *random)
{
  SpPack *pack = sp_pack_new ();
  guint n_skills = 1 + sp_random_below (random, MAX_SKILLS);
  int numbers[MAX_SKILLS];
  SpSkill *skills;
  SpRung *rungs;

  plan_fixture_add_scale (pack);
  plan_fixture_add_role (pack);
  for (guint i = 0; i < n_skills; i++)
    numbers[i] = (int) sp_random_below (random, 4);
  skills = plan_fixture_add_skills (pack, n_skills, numbers);
  for (guint i = 1; i < n_skills; i++)
    for (guint n = sp_random_below (random, 3); n > 0; n--)
      plan_fixture_build_on (pack, &skills[i], sp_random_below (random, i));
  rungs = plan_fixture_add_rungs (pack, N_RUNGS);
  for (guint r = 0; r < N_RUNGS; r++)
    {
      for (guint i = 0; i < n_skills; i++)
        numbers[i] = sp_random_below (random, 2) > 0 ? 1 + (int) sp_random_below (random, 4) : 0;
      plan_fixture_set_rung (pack, &rungs[r], r, numbers);
    }
  return pack;
}

static void
set_random_ratings (gint8 *ratings, guint n_skills, SpRandom *random)
{
  for (guint i = 0; i < n_skills; i++)
    ratings[i] = (gint8) ((int) sp_random_below (random, PLAN_FIXTURE_N_STEPS + 2) - 1);
}

static gboolean
is_below (const SpPack *pack, guint skill, guint other)
{
  const SpReferences *below = &pack->skills.items[other].builds_on;

  for (guint i = 0; i < below->n_items; i++)
    if (below->items[i].index == skill || is_below (pack, skill, below->items[i].index))
      return TRUE;
  return FALSE;
}

static gboolean
is_below_a_step (const SpPlan *plan, guint skill)
{
  guint n_steps;
  const SpPlanStep *steps = sp_plan_get_steps (plan, &n_steps);

  for (guint i = 0; i < n_steps; i++)
    if (is_below (sp_plan_get_pack (plan), skill, steps[i].skill))
      return TRUE;
  return FALSE;
}

static guint
count_targets (const SpPlanStep *step)
{
  return (step->targets & 1) + (step->targets >> 1);
}

static void
assert_order (const SpPlan *plan)
{
  const SpPack *pack = sp_plan_get_pack (plan);
  guint n_steps;
  const SpPlanStep *steps = sp_plan_get_steps (plan, &n_steps);

  for (guint i = 0; i < n_steps; i++)
    for (guint j = i + 1; j < n_steps; j++)
      {
        g_assert_cmpuint (steps[i].skill, !=, steps[j].skill);
        g_assert_false (is_below (pack, steps[j].skill, steps[i].skill));
        if (!is_below_a_step (plan, steps[i].skill))
          g_assert_cmpuint (count_targets (&steps[i]), >=, count_targets (&steps[j]));
      }
}

/* Each step is missing for who is said to ask for it, or is what such a step builds on. */
static void
assert_steps_are_asked_for (const SpPlan *plan)
{
  guint n_steps;
  const SpPlanStep *steps = sp_plan_get_steps (plan, &n_steps);

  for (guint i = 0; i < n_steps; i++)
    {
      int rating = sp_plan_get_rating (plan, steps[i].skill);

      g_assert_cmpint (steps[i].from, ==, MAX (rating, 0));
      g_assert_cmpint (steps[i].from, <, steps[i].to);
      if (steps[i].targets == 0)
        g_assert_true (is_below_a_step (plan, steps[i].skill));
    }
}

/* Who knows neither a skill nor what it builds on learns all of that. */
static void
assert_foundations_are_learnt (const SpPlan *plan)
{
  guint n_steps;
  const SpPlanStep *steps = sp_plan_get_steps (plan, &n_steps);

  for (guint i = 0; i < n_steps; i++)
    {
      const SpReferences *below = &sp_plan_get_pack (plan)->skills.items[steps[i].skill].builds_on;

      for (guint j = 0; j < below->n_items && steps[i].from == 0; j++)
        if (sp_plan_get_rating (plan, below->items[j].index) <= 0)
          g_assert_cmpint (plan_fixture_find_step (plan, below->items[j].index), >=, 0);
    }
}

static void
assert_gaps (const SpPlan *plan)
{
  const SpPack *pack = sp_plan_get_pack (plan);

  for (guint t = 0; t < sp_plan_get_n_targets (plan); t++)
    {
      const SpRung *rung = &pack->rungs.items[sp_plan_get_target (plan, t).index];
      guint n_gaps;
      const SpPlanGap *gaps = sp_plan_get_gaps (plan, t, &n_gaps);

      g_assert_cmpuint (n_gaps, ==, rung->skills.n_items);
      for (guint i = 0; i < n_gaps; i++)
        {
          int step = plan_fixture_find_step (plan, gaps[i].skill);

          g_assert_cmpuint (gaps[i].skill, ==, rung->skills.items[i].skill.index);
          g_assert_cmpint (gaps[i].to, ==, (int) rung->skills.items[i].level.index + 1);
          if (gaps[i].from < gaps[i].to)
            {
              guint n_steps;
              const SpPlanStep *steps = sp_plan_get_steps (plan, &n_steps);

              g_assert_cmpint (step, >=, 0);
              g_assert_true (steps[step].targets & (1U << t));
              g_assert_cmpint (steps[step].to, >=, gaps[i].to);
            }
        }
    }
}

/* Whoever knows one skill a little better is never further away, and has nothing more to learn. */
static void
assert_raising_helps (const SpPlan *plan, gint8 *ratings, SpRandom *random)
{
  SpPack *pack = sp_plan_get_pack (plan);
  guint raised = sp_random_below (random, pack->skills.n_items);
  gint8 before = ratings[raised];
  g_autoptr (SpPlan) after = NULL;
  guint n_steps;
  const SpPlanStep *steps;

  ratings[raised] = (gint8) MIN (before + 1, PLAN_FIXTURE_N_STEPS);
  after = plan_fixture_new_plan (pack, ratings, sp_plan_get_n_targets (plan));
  ratings[raised] = before;
  for (guint t = 0; t < sp_plan_get_n_targets (plan); t++)
    {
      SpPlanReach now = sp_plan_get_reach (after, t, NULL);
      SpPlanReach then = sp_plan_get_reach (plan, t, NULL);

      g_assert_cmpuint (now.asked, ==, then.asked);
      g_assert_cmpuint (now.reached, >=, then.reached);
      g_assert_cmpuint (now.reached, <=, now.asked);
    }
  steps = sp_plan_get_steps (after, &n_steps);
  for (guint i = 0; i < n_steps; i++)
    g_assert_cmpint (plan_fixture_find_step (plan, steps[i].skill), >=, 0);
}

static void
test_promises_hold_on_random_packs (void)
{
  SpRandom random = 14;

  for (guint i = 0; i < N_RANDOM_PACKS; i++)
    {
      g_autoptr (SpPack) pack = new_random_pack (&random);
      gint8 ratings[MAX_SKILLS];
      g_autoptr (SpPlan) plan = NULL;

      set_random_ratings (ratings, pack->skills.n_items, &random);
      plan = plan_fixture_new_plan (pack, ratings, 1 + i % SP_PLAN_MAX_TARGETS);
      assert_order (plan);
      assert_steps_are_asked_for (plan);
      assert_foundations_are_learnt (plan);
      assert_gaps (plan);
      assert_raising_helps (plan, ratings, &random);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan/promises-hold-on-random-packs", test_promises_hold_on_random_packs);
  return g_test_run ();
}
