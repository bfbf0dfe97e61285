/* SPDX-License-Identifier: GPL-3.0-or-later */

/* That nothing but the answers decides: no role gains by where it stands, by larger points or by
 * more of them. */

#include "choose-pack.h"

#include "core/choose/sp-decision.h"
#include "core/pack/sp-pack-private.h"

#include <math.h>

/* The same content with roles and statements in another order, and a sheet turned likewise. */
static SpPack *
reverse_pack (const SpPack *pack)
{
  guint n_roles = pack->roles.n_items;
  guint n_statements = pack->statements.n_items;
  SpPack *reversed = sp_pack_new ();
  SpRole *roles = sp_pack_alloc (reversed, n_roles, sizeof (SpRole));
  SpStatement *statements = sp_pack_alloc (reversed, n_statements, sizeof (SpStatement));

  for (guint r = 0; r < n_roles; r++)
    roles[n_roles - 1 - r] = pack->roles.items[r];
  for (guint s = 0; s < n_statements; s++)
    {
      const SpStatement *statement = &pack->statements.items[s];
      guint n = statement->points.n_items;
      SpRoleValue *values = sp_pack_alloc (reversed, n, sizeof (SpRoleValue));

      for (guint i = 0; i < n; i++)
        {
          values[i] = statement->points.items[i];
          values[i].role.index = n_roles - 1 - values[i].role.index;
        }
      statements[n_statements - 1 - s] = *statement;
      statements[n_statements - 1 - s].points.items = values;
    }
  reversed->roles.items = roles;
  reversed->roles.n_items = n_roles;
  reversed->statements.items = statements;
  reversed->statements.n_items = n_statements;
  return reversed;
}

static SpAnswers *
reverse_answers (const SpAnswers *answers)
{
  guint n = sp_answers_get_n_statements (answers);
  SpAnswers *reversed = sp_answers_new (n);

  for (guint s = 0; s < n; s++)
    {
      sp_answers_set (reversed, n - 1 - s, sp_answers_get (answers, s));
      sp_answers_set_important (reversed, n - 1 - s, sp_answers_is_important (answers, s));
    }
  return reversed;
}

/* In @b the statements stand the other way round if @reversed is set. */
static void
assert_same_flips (const SpDecision *a, const SpDecision *b, gboolean reversed)
{
  guint last = sp_decision_get_pack (a)->statements.n_items - 1;
  guint n_a, n_b;
  const SpFlip *flips_a = sp_decision_get_flips (a, &n_a);
  const SpFlip *flips_b = sp_decision_get_flips (b, &n_b);

  g_assert_cmpuint (n_a, ==, n_b);
  for (guint i = 0; i < n_a; i++)
    {
      g_assert_cmpuint (flips_a[i].n_changes, ==, flips_b[i].n_changes);
      for (guint j = 0; j < flips_a[i].n_changes; j++)
        {
          guint other = flips_b[i].changes[j].statement;

          g_assert_cmpuint (flips_a[i].changes[j].statement, ==, reversed ? last - other : other);
          g_assert_cmpint (flips_a[i].changes[j].to, ==, flips_b[i].changes[j].to);
        }
    }
}

static void
test_order_changes_nothing (void)
{
  SpRandom random = 3;

  for (guint round = 0; round < 60; round++)
    {
      g_autoptr (SpPack) pack = choose_pack_new_random (4, 10 + round / 2, &random);
      g_autoptr (SpPack) reversed = reverse_pack (pack);
      g_autoptr (SpAnswers) sheet = choose_answers_new_random (pack, &random);
      g_autoptr (SpAnswers) reversed_sheet = reverse_answers (sheet);
      g_autoptr (SpDecision) a = sp_decision_new (pack, sheet);
      g_autoptr (SpDecision) b = sp_decision_new (reversed, reversed_sheet);

      for (guint i = 0; i < 4; i++)
        {
          g_assert_cmpfloat (sp_decision_get_score (a, i), ==, sp_decision_get_score (b, 3 - i));
          g_assert_cmpfloat (sp_decision_get_share (a, i), ==, sp_decision_get_share (b, 3 - i));
          g_assert_cmpuint (sp_decision_get_ranking (a)[i], ==, 3 - sp_decision_get_ranking (b)[i]);
        }
      g_assert_cmpint (sp_decision_get_verdict (a).kind, ==, sp_decision_get_verdict (b).kind);
      g_assert_cmpfloat (sp_decision_get_steadiness (a), ==, sp_decision_get_steadiness (b));
      assert_same_flips (a, b, TRUE);
    }
}

static void
test_same_input_same_output (void)
{
  SpRandom random = 4;
  g_autoptr (SpPack) pack = choose_pack_new_random (4, 24, &random);

  for (guint round = 0; round < 20; round++)
    {
      g_autoptr (SpAnswers) sheet = choose_answers_new_random (pack, &random);
      g_autoptr (SpDecision) a = sp_decision_new (pack, sheet);
      g_autoptr (SpDecision) b = sp_decision_new (pack, sheet);

      assert_same_flips (a, b, FALSE);
      g_assert_cmpfloat (sp_decision_get_steadiness (a), ==, sp_decision_get_steadiness (b));
      g_assert_true (sp_answers_equal (sp_decision_get_answers (a), sheet));
    }
}

/* The second role has the points of the first, doubled. */
static void
test_larger_points_gain_nothing (void)
{
  SpRandom random = 5;

  for (guint round = 0; round < 100; round++)
    {
      int points[12 * 2];
      g_autoptr (SpPack) pack = NULL;
      g_autoptr (SpAnswers) sheet = NULL;
      g_autoptr (SpDecision) decision = NULL;

      for (guint s = 0; s < 12; s++)
        {
          points[s * 2] = (int) sp_random_below (&random, 3) - 1;
          points[s * 2 + 1] = 2 * points[s * 2];
        }
      pack = choose_pack_new (2, 12, points);
      sheet = choose_answers_new_random (pack, &random);
      decision = sp_decision_new_brief (pack, sheet);
      g_assert_cmpfloat_with_epsilon (sp_decision_get_score (decision, 0),
                                      sp_decision_get_score (decision, 1), 1e-9);
    }
}

/* The first role has points in four statements, the second in twelve: over random sheets both
 * spread equally wide. */
static void
test_more_statements_gain_nothing (void)
{
  int points[12 * 2];
  g_autoptr (SpPack) pack = NULL;
  double squares[2] = { 0 };
  SpRandom random = 6;

  for (guint s = 0; s < 12; s++)
    {
      points[s * 2] = s < 4 ? 2 : 0;
      points[s * 2 + 1] = 1;
    }
  pack = choose_pack_new (2, 12, points);

  for (guint round = 0; round < 40000; round++)
    {
      g_autoptr (SpAnswers) sheet = sp_answers_new (12);
      g_autoptr (SpDecision) decision = NULL;

      for (guint s = 0; s < 12; s++)
        sp_answers_set (sheet, s, (int) sp_random_below (&random, 5) - 2);
      decision = sp_decision_new_brief (pack, sheet);
      for (guint r = 0; r < 2; r++)
        squares[r] += pow (sp_decision_get_score (decision, r), 2);
    }
  g_assert_cmpfloat_with_epsilon (squares[0] / 40000, 5000.0 / 12, 10);
  g_assert_cmpfloat_with_epsilon (squares[1] / 40000, 5000.0 / 12, 10);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/neutral/order-changes-nothing", test_order_changes_nothing);
  g_test_add_func ("/neutral/same-input-same-output", test_same_input_same_output);
  g_test_add_func ("/neutral/larger-points-gain-nothing", test_larger_points_gain_nothing);
  g_test_add_func ("/neutral/more-statements-gain-nothing", test_more_statements_gain_nothing);
  return g_test_run ();
}
