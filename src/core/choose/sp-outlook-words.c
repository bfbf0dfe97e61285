/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How firm a decision is, in sentences of the person's language. */

#include "core/choose/sp-outlook-words.h"

#include "core/choose/sp-answer-words.h"
#include "core/choose/sp-decision-words.h"

#include <glib/gi18n.h>
#include <math.h>

/**
 * sp_decision_describe_steadiness:
 * @self: a decision
 *
 * Returns: (transfer full) (nullable): how often slightly other answers keep the verdict; %NULL where
 *   the answers do not say enough
 */
char *
sp_decision_describe_steadiness (const SpDecision *self)
{
  double share;

  g_return_val_if_fail (self != NULL, NULL);

  if (sp_decision_get_verdict (self).kind == SP_VERDICT_UNSURE)
    return NULL;
  share = sp_decision_get_steadiness (self);
  if (share >= 1)
    return g_strdup (_ ("With up to three answers one step higher or lower, the result "
                        "would always be the same."));
  /* What is not quite all is never rounded to all. */
  return g_strdup_printf (
      /* Translators: %d is a number below 100 */
      _ ("With up to three answers one step higher or lower, the result would be the same "
         "in %d of 100 cases."),
      MIN ((int) lround (share * 100), 99));
}

/**
 * sp_decision_describe_flip:
 * @self: a decision
 * @flip: one of its flips
 *
 * Returns: (transfer full): what the changes of @flip would bring, as a heading for them
 */
char *
sp_decision_describe_flip (const SpDecision *self, const SpFlip *flip)
{
  g_autofree char *roles = NULL;

  g_return_val_if_fail (self != NULL && flip != NULL, NULL);

  roles = sp_decision_list_roles (self, flip->verdict);
  switch (flip->verdict.kind)
    {
    case SP_VERDICT_ROLE:
      /* Translators: above a list of answers; %s is a role */
      return g_strdup_printf (_ ("What would make it “%s”"), roles);
    case SP_VERDICT_CLOSE_CALL:
      /* Translators: above a list of answers; %s is a list of roles */
      return g_strdup_printf (_ ("What would make it a close call (%s)"), roles);
    case SP_VERDICT_NONE:
      /* Translators: above a list of answers */
      return g_strdup (_ ("What would make no role fit"));
    case SP_VERDICT_UNSURE:
    default:
      /* Translators: above a list of answers */
      return g_strdup (_ ("What would leave too little to say"));
    }
}

/**
 * sp_decision_describe_flip_change:
 * @change: one of the changes of a flip
 *
 * Returns: (transfer full): the answer that it takes, and the one that was given
 */
char *
sp_decision_describe_flip_change (const SpFlipChange *change)
{
  g_return_val_if_fail (change != NULL, NULL);

  /* Translators: two answers, as in "“Agree” instead of “Disagree”" */
  return g_strdup_printf (_ ("“%s” instead of “%s”"), sp_answer_get_name (change->to),
                          sp_answer_get_name (change->from));
}

/**
 * sp_decision_describe_no_flip:
 * @self: a decision without flips
 *
 * Returns: (transfer full): that no few answers would change the verdict
 */
char *
sp_decision_describe_no_flip (const SpDecision *self)
{
  guint n_searched;

  g_return_val_if_fail (self != NULL, NULL);

  n_searched = sp_decision_get_n_searched (self);
  /* Translators: for the result to be another one */
  return g_strdup_printf (ngettext ("More than %u answer would have to change.",
                                    "More than %u answers would have to change.", n_searched),
                          n_searched);
}
