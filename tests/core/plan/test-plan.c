/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What holds for every plan, on random packs; and what stands in some small ones. */

#include "core/choose/sp-random.h"
#include "core/pack/sp-pack-private.h"
#include "core/plan/sp-plan-sheet.h"
#include "core/plan/sp-plan-words.h"

#define N_RANDOM_PACKS 10000
#define MAX_SKILLS 12
#define N_RUNGS 3
#define N_STEPS 4

static const char *
make_id (SpPack *pack, const char *kind, guint n)
{
  g_autofree char *id = g_strdup_printf ("%s-%02u", kind, n);

  return g_string_chunk_insert (pack->strings, id);
}

static void
add_scale (SpPack *pack)
{
  SpProficiency *scale = sp_pack_alloc (pack, N_STEPS + 1, sizeof *scale);

  for (guint i = 0; i < N_STEPS; i++)
    scale[i].id = scale[i].title = make_id (pack, "step", i + 1);
  pack->scale.items = scale;
  pack->scale.n_items = N_STEPS;
}

static void
add_role (SpPack *pack)
{
  SpRole *roles = sp_pack_alloc (pack, 2, sizeof *roles);

  roles[0].id = roles[0].title = "role";
  pack->roles.items = roles;
  pack->roles.n_items = 1;
}

/* Each skill matters to the role as much as @weights says. */
static SpSkill *
add_skills (SpPack *pack, guint n_skills, const int *weights)
{
  SpSkill *skills = sp_pack_alloc (pack, n_skills + 1, sizeof *skills);

  for (guint i = 0; i < n_skills; i++)
    {
      SpRoleValue *value = sp_pack_alloc (pack, 2, sizeof *value);

      *value = (SpRoleValue){ { "role", 0 }, weights[i] };
      skills[i].roles.items = value;
      skills[i].roles.n_items = 1;
      skills[i].id = skills[i].title = make_id (pack, "skill", i);
      skills[i].kind = i % 2 == 0 ? "tool" : "practice";
    }
  pack->skills.items = skills;
  pack->skills.n_items = n_skills;
  return skills;
}

static void
build_on (SpPack *pack, SpSkill *skill, guint other)
{
  SpReference *below = sp_pack_alloc (pack, skill->builds_on.n_items + 2, sizeof *below);

  for (guint i = 0; i < skill->builds_on.n_items; i++)
    below[i] = skill->builds_on.items[i];
  below[skill->builds_on.n_items] = (SpReference){ pack->skills.items[other].id, other };
  skill->builds_on.items = below;
  skill->builds_on.n_items++;
}

/* @asked has for each skill the step that the rung asks for, or 0. */
static void
set_rung (SpPack *pack, SpRung *rung, guint n, const int *asked)
{
  SpRungSkill *skills = sp_pack_alloc (pack, pack->skills.n_items + 1, sizeof *skills);
  guint n_asked = 0;

  for (guint i = 0; i < pack->skills.n_items; i++)
    if (asked[i] > 0)
      skills[n_asked++] = (SpRungSkill){ { pack->skills.items[i].id, i },
                                         { pack->scale.items[asked[i] - 1].id, asked[i] - 1 } };
  rung->id = rung->title = make_id (pack, "rung", n);
  rung->role = (SpReference){ "role", 0 };
  rung->skills.items = skills;
  rung->skills.n_items = n_asked;
}

static SpRung *
add_rungs (SpPack *pack, guint n_rungs)
{
  SpRung *rungs = sp_pack_alloc (pack, n_rungs + 1, sizeof *rungs);

  pack->rungs.items = rungs;
  pack->rungs.n_items = n_rungs;
  return rungs;
}

/* Skills build on earlier ones, sometimes; and each rung asks for half of them. */
static SpPack *
new_random_pack (SpRandom *random)
{
  SpPack *pack = sp_pack_new ();
  guint n_skills = 1 + sp_random_below (random, MAX_SKILLS);
  int numbers[MAX_SKILLS];
  SpSkill *skills;
  SpRung *rungs;

  add_scale (pack);
  add_role (pack);
  for (guint i = 0; i < n_skills; i++)
    numbers[i] = (int) sp_random_below (random, 4);
  skills = add_skills (pack, n_skills, numbers);
  for (guint i = 1; i < n_skills; i++)
    for (guint n = sp_random_below (random, 3); n > 0; n--)
      build_on (pack, &skills[i], sp_random_below (random, i));
  rungs = add_rungs (pack, N_RUNGS);
  for (guint r = 0; r < N_RUNGS; r++)
    {
      for (guint i = 0; i < n_skills; i++)
        numbers[i] = sp_random_below (random, 2) > 0 ? 1 + (int) sp_random_below (random, 4) : 0;
      set_rung (pack, &rungs[r], r, numbers);
    }
  return pack;
}

static void
set_random_ratings (gint8 *ratings, guint n_skills, SpRandom *random)
{
  for (guint i = 0; i < n_skills; i++)
    ratings[i] = (gint8) ((int) sp_random_below (random, N_STEPS + 2) - 1);
}

static SpPlan *
new_plan_of_rungs (SpPack *pack, const gint8 *ratings, guint n_targets)
{
  const SpPlanTarget targets[] = { { FALSE, 0 }, { FALSE, 1 } };

  return sp_plan_new (pack, ratings, targets, n_targets);
}

static int
find_step (const SpPlan *plan, guint skill)
{
  guint n_steps;
  const SpPlanStep *steps = sp_plan_get_steps (plan, &n_steps);

  for (guint i = 0; i < n_steps; i++)
    if (steps[i].skill == skill)
      return (int) i;
  return -1;
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
          int step = find_step (plan, gaps[i].skill);

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

  ratings[raised] = (gint8) MIN (before + 1, N_STEPS);
  after = new_plan_of_rungs (pack, ratings, sp_plan_get_n_targets (plan));
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
    g_assert_cmpint (find_step (plan, steps[i].skill), >=, 0);
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
      plan = new_plan_of_rungs (pack, ratings, 1 + i % SP_PLAN_MAX_TARGETS);
      assert_order (plan);
      assert_steps_are_asked_for (plan);
      assert_gaps (plan);
      assert_raising_helps (plan, ratings, &random);
    }
}

/* Five skills: 2 builds on 1, 4 on 0. */
static SpPack *
new_small_pack (void)
{
  const int weights[] = { 1, 0, 3, 2, 3 };
  const int first[] = { 1, 0, 3, 2, 1 };
  const int second[] = { 0, 0, 0, 4, 0 };
  SpPack *pack = sp_pack_new ();
  SpSkill *skills;
  SpRung *rungs;

  add_scale (pack);
  add_role (pack);
  skills = add_skills (pack, G_N_ELEMENTS (weights), weights);
  build_on (pack, &skills[2], 1);
  build_on (pack, &skills[4], 0);
  rungs = add_rungs (pack, 2);
  set_rung (pack, &rungs[0], 0, first);
  set_rung (pack, &rungs[1], 1, second);
  return pack;
}

static void
assert_skills (const SpPlan *plan, const guint *skills, guint n_skills)
{
  guint n_steps;
  const SpPlanStep *steps = sp_plan_get_steps (plan, &n_steps);

  g_assert_cmpuint (n_steps, ==, n_skills);
  for (guint i = 0; i < n_steps; i++)
    g_assert_cmpuint (steps[i].skill, ==, skills[i]);
}

static void
test_order_and_reasons (void)
{
  static const char *const reasons[] = {
    "Both goals ask for it.",         "It matters a little in this work.",
    "It matters a lot in this work.", "This builds on it: skill-02.",
    "It matters a lot in this work.",
  };
  /* Both need 3; then what weighs most, the smaller step first, each behind what it builds on. */
  const guint order[] = { 3, 0, 4, 1, 2 };
  const gint8 ratings[] = { -1, 0, 0, 0, 0 };
  g_autoptr (SpPack) pack = new_small_pack ();
  g_autoptr (SpPlan) plan = new_plan_of_rungs (pack, ratings, 2);
  guint n_steps;
  const SpPlanStep *steps = sp_plan_get_steps (plan, &n_steps);

  assert_skills (plan, order, G_N_ELEMENTS (order));
  g_assert_cmpint (steps[0].to, ==, 4);
  for (guint i = 0; i < n_steps; i++)
    {
      g_autofree char *reason = sp_plan_describe_reason (plan, &steps[i]);

      g_assert_cmpstr (reason, ==, reasons[i]);
    }
}

static void
test_known_skill_needs_no_foundation (void)
{
  const guint order[] = { 2, 3, 0 };
  const gint8 ratings[] = { 0, -1, 2, 1, 1 };
  g_autoptr (SpPack) pack = new_small_pack ();
  g_autoptr (SpPlan) plan = new_plan_of_rungs (pack, ratings, 1);

  assert_skills (plan, order, G_N_ELEMENTS (order));
}

static void
test_reach_counts_steps (void)
{
  const gint8 ratings[] = { 4, 0, 1, 1, -1 };
  g_autoptr (SpPack) pack = new_small_pack ();
  g_autoptr (SpPlan) plan = new_plan_of_rungs (pack, ratings, 2);
  SpPlanReach all = sp_plan_get_reach (plan, 0, NULL);
  SpPlanReach tools = sp_plan_get_reach (plan, 0, "tool");
  g_autofree char *told = sp_plan_describe_reach (all);
  g_autofree char *rated = sp_plan_describe_ratings (plan);
  g_autoptr (GArray) near = sp_plan_find_rungs_in_reach (plan, 3);
  g_autoptr (GArray) nearer = sp_plan_find_rungs_in_reach (plan, 2);

  g_assert_cmpuint (all.asked, ==, 7);
  g_assert_cmpuint (all.reached, ==, 3);
  g_assert_cmpuint (tools.asked, ==, 5);
  g_assert_cmpuint (tools.reached, ==, 2);
  g_assert_cmpstr (told, ==, "Reached: 3 of 7 steps.");
  g_assert_true (g_str_has_prefix (rated, "You rated 3 of 4 skills that are asked for."));
  g_assert_cmpuint (near->len, ==, 1);
  g_assert_cmpuint (g_array_index (near, SpRungInReach, 0).rung, ==, 1);
  g_assert_cmpuint (nearer->len, ==, 0);
}

static void
test_optional_skills_do_not_count (void)
{
  const SpReference optional = { "skill-03", 3 };
  const gint8 ratings[] = { 1, 1, 3, 0, 1 };
  g_autoptr (SpPack) pack = new_small_pack ();
  SpRung *rung = (SpRung *) &pack->rungs.items[0];
  g_autoptr (SpPlan) plan = NULL;
  g_autofree char *reason = NULL;
  guint n_steps;

  rung->optional.items = &optional;
  rung->optional.n_items = 1;
  plan = new_plan_of_rungs (pack, ratings, 1);
  g_assert_cmpuint (sp_plan_get_reach (plan, 0, NULL).asked, ==, 5);
  g_assert_cmpuint (sp_plan_get_reach (plan, 0, NULL).reached, ==, 5);
  reason = sp_plan_describe_reason (plan, sp_plan_get_steps (plan, &n_steps));
  g_assert_cmpuint (n_steps, ==, 1);
  g_assert_cmpstr (reason, ==, "You can do without it.");
}

static void
test_role_asks_as_much_as_it_needs (void)
{
  const SpPlanTarget role = { TRUE, 0 };
  const int asked[] = { 1, 3, 2, 3 };
  const gint8 ratings[] = { 0, 0, 0, 0, 0 };
  g_autoptr (SpPack) pack = new_small_pack ();
  g_autoptr (SpPlan) plan = sp_plan_new (pack, ratings, &role, 1);
  guint n_gaps;
  const SpPlanGap *gaps = sp_plan_get_gaps (plan, 0, &n_gaps);

  g_assert_cmpuint (n_gaps, ==, G_N_ELEMENTS (asked));
  for (guint i = 0; i < n_gaps; i++)
    g_assert_cmpint (gaps[i].to, ==, asked[i]);
}

/* A pack may say that two skills build on each other; both are learnt all the same. */
static void
test_circle_ends (void)
{
  const gint8 ratings[] = { 0, 0, 0, 0, 0 };
  g_autoptr (SpPack) pack = new_small_pack ();
  g_autoptr (SpPlan) plan = NULL;

  build_on (pack, (SpSkill *) &pack->skills.items[1], 2);
  plan = new_plan_of_rungs (pack, ratings, 1);
  g_assert_cmpint (find_step (plan, 1), >=, 0);
  g_assert_cmpint (find_step (plan, 2), >=, 0);
}

static void
test_sheet_tells_it_all (void)
{
  const gint8 ratings[] = { 1, 1, 3, 2, 1 };
  g_autoptr (SpPack) pack = new_small_pack ();
  g_autoptr (SpPlan) plan = NULL;
  g_autoptr (SpPlanRecord) record = NULL;
  g_autoptr (SpSheet) sheet = NULL;
  g_autofree char *text = NULL;

  pack->title = "Small";
  pack->updated = "2026-11-28";
  plan = new_plan_of_rungs (pack, ratings, 1);
  record = sp_plan_record_new (pack);
  sheet = sp_plan_sheet_new (plan, record, NULL);
  text = sp_sheet_to_text (sheet, 80);
  g_assert_nonnull (strstr (text, "rung-00"));
  g_assert_nonnull (strstr (text, "Reached: 7 of 7 steps."));
  g_assert_nonnull (strstr (text, "Tools: 5 of 5"));
  g_assert_nonnull (strstr (text, "Nothing is missing."));
  g_assert_nonnull (strstr (text, "You rated all the skills"));
  g_assert_nonnull (strstr (text, "rung-01 (2 steps are missing)"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan/promises-hold-on-random-packs", test_promises_hold_on_random_packs);
  g_test_add_func ("/plan/order-and-reasons", test_order_and_reasons);
  g_test_add_func ("/plan/known-skill-needs-no-foundation", test_known_skill_needs_no_foundation);
  g_test_add_func ("/plan/reach-counts-steps", test_reach_counts_steps);
  g_test_add_func ("/plan/optional-skills-do-not-count", test_optional_skills_do_not_count);
  g_test_add_func ("/plan/role-asks-as-much-as-it-needs", test_role_asks_as_much_as_it_needs);
  g_test_add_func ("/plan/circle-ends", test_circle_ends);
  g_test_add_func ("/plan/sheet-tells-it-all", test_sheet_tells_it_all);
  return g_test_run ();
}
