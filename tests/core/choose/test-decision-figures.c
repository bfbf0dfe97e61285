/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What comes out for some random packs and sheets, in figures, as figures.txt has it. */

#include "../kept-file.h"
#include "choose-pack.h"

#include "core/choose/sp-decision.h"
#include "core/choose/sp-fairness.h"

#include <math.h>

static void
tell_flips (GString *told, const SpDecision *decision)
{
  guint n;
  const SpFlip *flips = sp_decision_get_flips (decision, &n);

  g_string_append_printf (told, "  searched up to %u\n", sp_decision_get_n_searched (decision));
  for (guint i = 0; i < n; i++)
    {
      g_string_append_printf (told, "  flip to %d in %u:", flips[i].verdict.kind, flips[i].n_steps);
      for (guint k = 0; k < flips[i].n_changes; k++)
        g_string_append_printf (told, " %u from %d to %d", flips[i].changes[k].statement,
                                flips[i].changes[k].from, flips[i].changes[k].to);
      g_string_append_c (told, '\n');
    }
}

static void
tell (GString *told, SpPack *pack, const SpAnswers *answers)
{
  g_autoptr (SpDecision) decision = sp_decision_new (pack, answers);

  g_string_append_printf (
      told, "%u roles, %u statements, %u of %u answered: %d, %.2f ahead, steady %.0f\n",
      pack->roles.n_items, pack->statements.n_items, sp_decision_get_n_answered (decision),
      sp_decision_get_n_needed (decision), sp_decision_get_verdict (decision).kind,
      sp_decision_get_margin (decision), sp_decision_get_steadiness (decision) * 1e5);
  for (guint r = 0; r < MIN (pack->roles.n_items, 5); r++)
    g_string_append_printf (
        told, "  role %u: %.2f, share %.3f\n", sp_decision_get_ranking (decision)[r],
        sp_decision_get_score (decision, r), sp_decision_get_share (decision, r));
  tell_flips (told, decision);
}

/* Answers all that speaks for the first role gladly. */
static SpAnswers *
answer_firmly (const SpPack *pack)
{
  SpAnswers *answers = sp_answers_new (pack->statements.n_items);

  for (guint s = 0; s < pack->statements.n_items; s++)
    sp_answers_set (answers, s, pack->statements.items[s].points.items[0].value);
  return answers;
}

static void
test_decisions_are_what_they_were (void)
{
  const guint sizes[][2] = { { 1, 8 },  { 2, 10 }, { 3, 12 },  { 3, 14 }, { 4, 20 }, { 4, 24 },
                             { 5, 30 }, { 6, 18 }, { 12, 26 }, { 4, 40 }, { 3, 60 }, { 8, 150 } };
  g_autoptr (GString) told = g_string_new (NULL);

  for (guint i = 0; i < 2 * G_N_ELEMENTS (sizes); i++)
    {
      SpRandom random = i;
      const guint *size = sizes[i / 2];
      g_autoptr (SpPack) pack = choose_pack_new_random (size[0], size[1], &random);
      g_autoptr (SpAnswers) answers = choose_answers_new_random (pack, &random);
      g_autoptr (SpAnswers) firm = answer_firmly (pack);

      tell (told, pack, answers);
      tell (told, pack, firm);
    }
  kept_file_assert (told->str, "core/choose", "figures.txt");
}

static void
test_fairness_is_what_it_was (void)
{
  g_autoptr (GString) told = g_string_new (NULL);

  for (guint i = 1; i < 7; i++)
    {
      SpRandom random = i;
      g_autoptr (SpPack) pack = choose_pack_new_random (i, 6 + i, &random);
      g_autoptr (SpFairness) fairness = sp_fairness_measure (pack, 500);

      g_string_append_printf (told, "worst %.1f:", sp_fairness_get_worst (fairness));
      for (guint r = 0; r < fairness->n_roles; r++)
        g_string_append_printf (told, " %.3f%s", fairness->shares[r],
                                fairness->reachable[r] ? "" : " out of reach");
      g_string_append_c (told, '\n');
    }
  kept_file_assert (told->str, "core/choose", "fairness.txt");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/decision-figures/decisions-are-what-they-were",
                   test_decisions_are_what_they_were);
  g_test_add_func ("/decision-figures/fairness-is-what-it-was", test_fairness_is_what_it_was);

  return g_test_run ();
}
