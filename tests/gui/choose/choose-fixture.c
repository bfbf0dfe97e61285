/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "../../core/scratch-folder.h"
#include "choose-fixture.h"

#include "core/choose/sp-random.h"

/**
 * choose_fixture_new_path:
 *
 * Returns: (transfer full): a file that is not there, in a new folder
 */
char *
choose_fixture_new_path (void)
{
  g_autofree char *folder = scratch_folder_new ();

  return g_build_filename (folder, "journal.json", NULL);
}

/**
 * choose_fixture_decide:
 * @pack: the statements
 * @kind: a sort of verdict
 *
 * Returns: (transfer full): the first such decision on random answers to all statements
 */
SpDecision *
choose_fixture_decide (SpPack *pack, SpVerdictKind kind)
{
  SpRandom random = 1;
  g_autoptr (SpAnswers) answers = sp_answers_new (pack->statements.n_items);

  if (kind == SP_VERDICT_UNSURE)
    return sp_decision_new (pack, answers);
  for (guint i = 0; i < 10000; i++)
    {
      g_autoptr (SpDecision) decision = NULL;

      for (guint j = 0; j < pack->statements.n_items; j++)
        sp_answers_set (answers, j, SP_ANSWER_MIN + (int) sp_random_below (&random, SP_N_ANSWERS));
      sp_answers_set_important (answers, i % pack->statements.n_items, TRUE);
      decision = sp_decision_new_brief (pack, answers);
      if (sp_decision_get_verdict (decision).kind == kind)
        return sp_decision_new (pack, answers);
    }
  g_assert_not_reached ();
}
