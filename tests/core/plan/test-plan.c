/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands in some small plans, and what is told of them. */

#include "plan-fixture.h"

#include "core/pack/sp-pack-private.h"
#include "core/plan/sp-plan-sheet.h"
#include "core/plan/sp-plan-words.h"

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

  plan_fixture_add_scale (pack);
  plan_fixture_add_role (pack);
  skills = plan_fixture_add_skills (pack, G_N_ELEMENTS (weights), weights);
  plan_fixture_build_on (pack, &skills[2], 1);
  plan_fixture_build_on (pack, &skills[4], 0);
  rungs = plan_fixture_add_rungs (pack, 2);
  plan_fixture_set_rung (pack, &rungs[0], 0, first);
  plan_fixture_set_rung (pack, &rungs[1], 1, second);
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
  g_autoptr (SpPlan) plan = plan_fixture_new_plan (pack, ratings, 2);
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
  g_autoptr (SpPlan) plan = plan_fixture_new_plan (pack, ratings, 1);

  assert_skills (plan, order, G_N_ELEMENTS (order));
}

static void
test_reach_counts_steps (void)
{
  const gint8 ratings[] = { 4, 0, 1, 1, -1 };
  g_autoptr (SpPack) pack = new_small_pack ();
  g_autoptr (SpPlan) plan = plan_fixture_new_plan (pack, ratings, 2);
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

/* Of two goals the one that asks for more; what nobody asks for, 0. */
static void
test_most_that_a_goal_asks_for_is_told (void)
{
  const int asked[] = { 1, 0, 3, 4, 1 };
  const int asked_by_first[] = { 1, 0, 3, 2, 1 };
  const gint8 ratings[] = { 0, 0, 0, 4, 0 };
  g_autoptr (SpPack) pack = new_small_pack ();
  g_autoptr (SpPlan) plan = plan_fixture_new_plan (pack, ratings, 2);
  g_autoptr (SpPlan) first = plan_fixture_new_plan (pack, ratings, 1);
  g_autoptr (SpPlan) none = plan_fixture_new_plan (pack, ratings, 0);

  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    {
      g_assert_cmpint (sp_plan_get_asked (plan, i), ==, asked[i]);
      g_assert_cmpint (sp_plan_get_asked (first, i), ==, asked_by_first[i]);
      g_assert_cmpint (sp_plan_get_asked (none, i), ==, 0);
    }
}

/* The first skill is known a little; the last rung asks for nothing. */
static void
test_rungs_in_reach_come_nearest_first (void)
{
  static const int asked[][5] = { { 3 }, { 1 }, { 3 }, { 4 }, { 0 } };
  const SpRungInReach expected[] = { { 1, 0 }, { 0, 2 }, { 2, 2 } };
  const gint8 ratings[] = { 1, 0, 0, 0, 0 };
  g_autoptr (SpPack) pack = new_small_pack ();
  SpRung *rungs = plan_fixture_add_rungs (pack, G_N_ELEMENTS (asked));
  g_autoptr (SpPlan) plan = NULL;
  g_autoptr (GArray) near = NULL;

  for (guint r = 0; r < G_N_ELEMENTS (asked); r++)
    plan_fixture_set_rung (pack, &rungs[r], r, asked[r]);
  plan = plan_fixture_new_plan (pack, ratings, 1);
  near = sp_plan_find_rungs_in_reach (plan, 2);
  g_assert_cmpuint (near->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < near->len; i++)
    {
      g_assert_cmpuint (g_array_index (near, SpRungInReach, i).rung, ==, expected[i].rung);
      g_assert_cmpuint (g_array_index (near, SpRungInReach, i).missing, ==, expected[i].missing);
    }
}

static void
assert_weights (SpPack *pack, SpReference role, const int *weights)
{
  const gint8 ratings[] = { 0, 0, 0, 0, 0 };
  g_autoptr (SpPlan) plan = NULL;
  guint n_gaps;
  const SpPlanGap *gaps;

  ((SpRung *) pack->rungs.items)->role = role;
  plan = plan_fixture_new_plan (pack, ratings, 1);
  gaps = sp_plan_get_gaps (plan, 0, &n_gaps);
  for (guint i = 0; i < n_gaps; i++)
    g_assert_cmpint (gaps[i].weight, ==, weights[i]);
}

/* The rung asks for all skills but the second; a second role needs one of them alone. */
static void
test_weight_is_that_of_the_role_of_the_rung (void)
{
  static const SpRoleValue values[] = { { { "role", 0 }, 1 }, { { "other", 1 }, 3 } };
  const int of_first[] = { 1, 3, 1, 3 };
  const int of_second[] = { 0, 0, 3, 0 };
  const int of_none[] = { 0, 0, 0, 0 };
  g_autoptr (SpPack) pack = new_small_pack ();
  SpSkill *skill = (SpSkill *) &pack->skills.items[3];

  skill->roles.items = values;
  skill->roles.n_items = G_N_ELEMENTS (values);
  assert_weights (pack, (SpReference){ "role", 0 }, of_first);
  assert_weights (pack, (SpReference){ "other", 1 }, of_second);
  assert_weights (pack, (SpReference){ NULL, 0 }, of_none);
}

static void
test_optional_skills_do_not_count (void)
{
  const SpReference optional[] = { { "skill-00", 0 }, { "skill-03", 3 } };
  const gint8 ratings[] = { 1, 1, 3, 0, 1 };
  g_autoptr (SpPack) pack = new_small_pack ();
  SpRung *rung = (SpRung *) &pack->rungs.items[0];
  g_autoptr (SpPlan) plan = NULL;
  g_autofree char *reason = NULL;
  guint n_steps;

  rung->optional.items = optional;
  rung->optional.n_items = G_N_ELEMENTS (optional);
  plan = plan_fixture_new_plan (pack, ratings, 1);
  g_assert_cmpuint (sp_plan_get_reach (plan, 0, NULL).asked, ==, 4);
  g_assert_cmpuint (sp_plan_get_reach (plan, 0, NULL).reached, ==, 4);
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

  plan_fixture_build_on (pack, (SpSkill *) &pack->skills.items[1], 2);
  plan = plan_fixture_new_plan (pack, ratings, 1);
  g_assert_cmpint (plan_fixture_find_step (plan, 1), >=, 0);
  g_assert_cmpint (plan_fixture_find_step (plan, 2), >=, 0);
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
  plan = plan_fixture_new_plan (pack, ratings, 1);
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

static double
draw_nothing (const SpSheetCanvas *canvas, gconstpointer subject)
{
  return 0;
}

/* A rung and a role; what was noted and what is done. */
static SpPlanRecord *
new_noted_record (SpPack *pack)
{
  SpPlanRecord *record = sp_plan_record_new (pack);

  record->targets[0] = (SpPlanTarget){ FALSE, 1 };
  record->targets[1] = (SpPlanTarget){ TRUE, 0 };
  record->n_targets = 2;
  record->skills[0].rating = 1;
  record->skills[2].rating = 0;
  record->skills[2].note = g_strdup ("Noted.");
  record->skills[3].due = g_strdup ("2026-12-31");
  record->skills[4].due = g_strdup ("2026-12-30");
  record->skills[4].note = g_strdup ("Both.");
  record->skills[3].rating = 2;
  record->skills[3].done = g_strdup ("2026-11-29");
  record->skills[1].done = g_strdup ("2026-11-27");
  return record;
}

static void
test_sheet_tells_two_goals (void)
{
  const int asked_by_third[] = { 4, 0, 0, 0, 0 };
  g_autoptr (SpPack) pack = new_small_pack ();
  SpRung *rungs = plan_fixture_add_rungs (pack, 3);
  g_autoptr (SpPlanRecord) record = new_noted_record (pack);
  g_autoptr (SpPlan) plan = NULL;
  g_autoptr (SpSheet) sheet = NULL;
  g_autoptr (SpSheet) drawn = NULL;
  g_autofree char *text = NULL;
  const SpSheetTable *table;

  for (guint r = 0; r < 3; r++)
    plan_fixture_set_rung (pack, &rungs[r], r, asked_by_third);
  pack->title = "Small";
  pack->updated = "2026-11-28";
  ((SpSkill *) pack->skills.items)[2].start = "Begin.";
  plan = sp_plan_record_make_plan (record);
  sheet = sp_plan_sheet_new (plan, record, NULL);
  drawn = sp_plan_sheet_new (plan, record, draw_nothing);
  text = sp_sheet_to_markdown (sheet);
  g_assert_cmpstr (
      text, ==,
      "# Learning Plan\n"
      "\n"
      "You rated 3 of 4 skills that are asked for. The others are taken as “not yet”, which is a "
      "guess.\n"
      "\n"
      "## rung-01\n"
      "\n"
      "Reached: 1 of 4 steps.\n"
      "\n"
      "- Tools: 1 of 4\n"
      "\n"
      "## role\n"
      "\n"
      "Reached: 3 of 9 steps.\n"
      "\n"
      "- Tools: 1 of 7\n"
      "- Practices: 2 of 2\n"
      "\n"
      "## What to Learn, in This Order\n"
      "\n"
      "|   | Level, why, and a first step | By when, notes |\n"
      "|---|---|---|\n"
      "| 1\\. skill-01 | Not yet → step-01 · This builds on it: skill-02. |  |\n"
      "| 2\\. skill-02 | Not yet → step-03 · It matters a lot in this work. Begin. | Noted. |\n"
      "| 3\\. skill-00 | step-01 → step-04 · It matters a little in this work. |  |\n"
      "| 4\\. skill-04 | Not yet → step-03 · It matters a lot in this work. | 30 December "
      "2026<br>Both. |\n"
      "\n"
      "## Done\n"
      "\n"
      "- **✓** skill-01 (27 November 2026)\n"
      "- **✓** skill-03 (29 November 2026)\n"
      "\n"
      "## Also in Reach\n"
      "\n"
      "rung-00 (3 steps are missing), rung-02 (3 steps are missing)\n"
      "\n"
      "From “Small”, updated on 28 November 2026.\n");
  g_assert_cmpuint (sp_sheet_get_n_needed (sheet), ==, sp_sheet_get_n_blocks (sheet) - 2);
  g_assert_cmpuint (sp_sheet_get_n_blocks (drawn), ==, sp_sheet_get_n_blocks (sheet) + 2);
  g_assert_false (sp_sheet_get_block (drawn, 2)->is_beside);
  g_assert_cmpuint (sp_sheet_get_block (drawn, 4)->n_drawn, ==, 1);
  g_assert_cmpuint (((const GArray *) sp_sheet_get_block (drawn, 4)->subject)->len, ==, 1);
  g_assert_true (sp_sheet_get_block (drawn, 6)->is_beside);
  table = sp_sheet_get_block (sheet, 10)->table;
  g_assert_false (table->is_form);
  g_assert_cmpuint (table->widths[0], ==, 2);
  g_assert_cmpuint (table->widths[1], ==, 1);
}

static void
test_goal_without_skills_says_so (void)
{
  const int nothing[] = { 0, 0, 0, 0, 0 };
  const gint8 ratings[] = { 0, -1, -1, -1, -1 };
  g_autoptr (SpPack) pack = new_small_pack ();
  g_autoptr (SpPlan) plan = NULL;
  g_autofree char *reach = NULL;
  g_autofree char *rated = NULL;

  plan_fixture_set_rung (pack, (SpRung *) &pack->rungs.items[0], 0, nothing);
  plan = plan_fixture_new_plan (pack, ratings, 1);
  reach = sp_plan_describe_reach (sp_plan_get_reach (plan, 0, NULL));
  rated = sp_plan_describe_ratings (plan);
  g_assert_cmpstr (reach, ==, "No skills are named here.");
  g_assert_cmpstr (rated, ==, "You rated all the skills that are asked for.");
}

/* A skill that two goals ask for counts once; “not yet” is a rating. */
static void
test_ratings_are_counted_once (void)
{
  const int first[] = { 1, 0, 0, 1, 0 };
  const int one[] = { 1, 0, 0, 0, 0 };
  const gint8 none[] = { -1, -1, -1, -1, -1 };
  const gint8 some[] = { 0, -1, -1, -1, -1 };
  g_autoptr (SpPack) pack = new_small_pack ();
  SpRung *rungs = (SpRung *) pack->rungs.items;
  g_autofree char *all = NULL;
  g_autofree char *other = NULL;
  g_autoptr (SpPlan) two = NULL;
  g_autoptr (SpPlan) single = NULL;

  plan_fixture_set_rung (pack, &rungs[0], 0, first);
  plan_fixture_set_rung (pack, &rungs[1], 1, one);
  two = plan_fixture_new_plan (pack, some, 2);
  all = sp_plan_describe_ratings (two);
  plan_fixture_set_rung (pack, &rungs[0], 0, one);
  single = plan_fixture_new_plan (pack, none, 1);
  other = sp_plan_describe_ratings (single);
  g_assert_cmpstr (all, ==,
                   "You rated 1 of 2 skills that are asked for. The others are taken as “not yet”, "
                   "which is a guess.");
  g_assert_cmpstr (
      other, ==,
      "You rated 0 of 1 skill that is asked for. The other is taken as “not yet”, which "
      "is a guess.");
}

static void
test_kinds_and_steps_have_words (void)
{
  g_autoptr (SpPack) pack = new_small_pack ();
  const SpPlanStep step = { .from = 0, .to = 4 };
  g_autofree char *levels = sp_plan_describe_levels (pack, &step);

  g_assert_cmpstr (sp_plan_get_kind_word ("tool"), ==, "Tools");
  g_assert_cmpstr (sp_plan_get_kind_word ("practice"), ==, "Practices");
  g_assert_cmpstr (sp_plan_get_kind_word ("knowledge"), ==, "Knowledge");
  g_assert_cmpstr (sp_plan_get_kind_word ("people"), ==, "Working with people");
  g_assert_cmpstr (sp_plan_get_kind_word ("other"), ==, "other");
  g_assert_cmpstr (levels, ==, "Not yet → step-04");
  g_assert_cmpstr (sp_plan_get_step_word (pack, -1), ==, "Not yet");
  g_assert_cmpstr (sp_plan_get_step_word (pack, 1), ==, "step-01");
}

static void
assert_reach_is_told (int rating, const char *expected)
{
  const gint8 ratings[] = { 1, 1, 3, (gint8) rating, 1 };
  g_autoptr (SpPack) pack = new_small_pack ();
  g_autoptr (SpPlan) plan = plan_fixture_new_plan (pack, ratings, 1);
  g_autoptr (SpPlanRecord) record = sp_plan_record_new (pack);
  g_autoptr (SpSheet) sheet = NULL;
  g_autofree char *text = NULL;

  pack->title = "Small";
  pack->updated = "2026-11-28";
  sheet = sp_plan_sheet_new (plan, record, NULL);
  text = sp_sheet_to_text (sheet, 80);
  g_assert_nonnull (strstr (text, expected));
}

static void
test_sheet_tells_how_near_a_rung_is (void)
{
  assert_reach_is_told (3, "rung-01 (1 step is missing)");
  assert_reach_is_told (4, "rung-01 (nothing is missing)");
}

/* Without a goal there is a sheet to fill in: all skills, kind by kind, and what was rated is circled. */
static void
test_blank_sheet_asks_for_it_all (void)
{
  g_autoptr (SpPack) pack = new_small_pack ();
  g_autoptr (SpPlanRecord) record = sp_plan_record_new (pack);
  g_autoptr (SpSheet) sheet = NULL;
  g_autofree char *text = NULL;
  const SpSheetTable *table;

  pack->title = "Small";
  pack->updated = "2026-11-28";
  record->skills[1].rating = 0;
  record->skills[2].rating = 3;
  sheet = sp_plan_sheet_new_blank (record);
  text = sp_sheet_to_csv (sheet);
  g_assert_cmpstr (text, ==,
                   "\"Kind\",\"Skill\",\"\",\"By when, notes\"\r\n"
                   "\"Tools\",\"skill-00\",\"0   1   2   3   4\",\"\"\r\n"
                   "\"Tools\",\"skill-02\",\"0   1   2   ③   4\",\"\"\r\n"
                   "\"Tools\",\"skill-04\",\"0   1   2   3   4\",\"\"\r\n"
                   "\"Practices\",\"skill-01\",\"⓪   1   2   3   4\",\"\"\r\n"
                   "\"Practices\",\"skill-03\",\"0   1   2   3   4\",\"\"\r\n");
  g_clear_pointer (&text, g_free);
  text = sp_sheet_to_text (sheet, 80);
  g_assert_nonnull (strstr (text, "Goal: ____"));
  table = sp_sheet_get_block (sheet, sp_sheet_get_n_blocks (sheet) - 1)->table;
  g_assert_true (table->is_form);
  g_assert_cmpuint (table->title_width, ==, 180);
  g_assert_null (table->widths);
  g_assert_nonnull (strstr (text, "Not yet"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan/order-and-reasons", test_order_and_reasons);
  g_test_add_func ("/plan/known-skill-needs-no-foundation", test_known_skill_needs_no_foundation);
  g_test_add_func ("/plan/reach-counts-steps", test_reach_counts_steps);
  g_test_add_func ("/plan/most-that-a-goal-asks-for", test_most_that_a_goal_asks_for_is_told);
  g_test_add_func ("/plan/rungs-in-reach-come-nearest-first",
                   test_rungs_in_reach_come_nearest_first);
  g_test_add_func ("/plan/weight-is-that-of-the-role-of-the-rung",
                   test_weight_is_that_of_the_role_of_the_rung);
  g_test_add_func ("/plan/optional-skills-do-not-count", test_optional_skills_do_not_count);
  g_test_add_func ("/plan/role-asks-as-much-as-it-needs", test_role_asks_as_much_as_it_needs);
  g_test_add_func ("/plan/circle-ends", test_circle_ends);
  g_test_add_func ("/plan/sheet-tells-it-all", test_sheet_tells_it_all);
  g_test_add_func ("/plan/sheet-tells-two-goals", test_sheet_tells_two_goals);
  g_test_add_func ("/plan/goal-without-skills", test_goal_without_skills_says_so);
  g_test_add_func ("/plan/ratings-are-counted-once", test_ratings_are_counted_once);
  g_test_add_func ("/plan/words", test_kinds_and_steps_have_words);
  g_test_add_func ("/plan/blank-sheet-asks-for-it-all", test_blank_sheet_asks_for_it_all);
  g_test_add_func ("/plan/sheet-tells-how-near-a-rung-is", test_sheet_tells_how_near_a_rung_is);
  return g_test_run ();
}
