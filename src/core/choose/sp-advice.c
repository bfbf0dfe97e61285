/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/choose/sp-advice.h"

static gboolean
is_for_verdict (const SpPassage *passage, SpVerdict verdict)
{
  for (guint i = 0; i < passage->between.n_items; i++)
    if (!sp_verdict_names (verdict, passage->between.items[i].index))
      return FALSE;
  return passage->between.n_items > 0;
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
  g_autoptr (GPtrArray) passages = NULL;
  GPtrArray *advice;
  SpVerdict verdict;

  g_return_val_if_fail (self != NULL, NULL);

  advice = g_ptr_array_new ();
  verdict = sp_decision_get_verdict (self);
  if (verdict.kind != SP_VERDICT_CLOSE_CALL)
    return advice;

  passages = sp_pack_list_passages (sp_decision_get_pack (self), SP_PLACE_CHOOSE);
  for (guint i = 0; i < passages->len; i++)
    if (is_for_verdict (passages->pdata[i], verdict))
      g_ptr_array_add (advice, passages->pdata[i]);
  g_ptr_array_sort (advice, compare_passages);
  return advice;
}
