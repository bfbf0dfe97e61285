/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/choose/sp-advice.h"

/* Where the pack keeps the texts of the wizard. */
#define ADVICE_PLACE "choose"

static gboolean
is_for_verdict (const SpPassage *passage, SpVerdict verdict)
{
  if (g_strcmp0 (passage->place, ADVICE_PLACE) != 0 || passage->between.n_items == 0)
    return FALSE;

  for (guint i = 0; i < passage->between.n_items; i++)
    if (!sp_verdict_names (verdict, passage->between.items[i].index))
      return FALSE;
  return TRUE;
}

/* Those that speak of more of the roles come first. */
static int
compare_passages (gconstpointer a, gconstpointer b)
{
  const SpPassage *one = *(const SpPassage *const *) a;
  const SpPassage *other = *(const SpPassage *const *) b;

  return (int) other->between.n_items - (int) one->between.n_items;
}

/**
 * sp_decision_get_advice:
 * @self: a decision
 *
 * Returns: (transfer container) (element-type SpPassage): what the pack tells somebody who is torn
 *   between the roles of a close call, or between some of them; empty for any other verdict
 */
GPtrArray *
sp_decision_get_advice (const SpDecision *self)
{
  const SpPack *pack;
  SpVerdict verdict;
  GPtrArray *passages;

  g_return_val_if_fail (self != NULL, NULL);

  passages = g_ptr_array_new ();
  verdict = sp_decision_get_verdict (self);
  pack = sp_decision_get_pack (self);
  if (verdict.kind != SP_VERDICT_CLOSE_CALL)
    return passages;

  for (guint i = 0; i < pack->passages.n_items; i++)
    if (is_for_verdict (&pack->passages.items[i], verdict))
      g_ptr_array_add (passages, (gpointer) &pack->passages.items[i]);
  g_ptr_array_sort (passages, compare_passages);
  return passages;
}
