/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/choose/sp-reasons.h"

#include <stdlib.h>

static int
compare_reasons (gconstpointer a, gconstpointer b)
{
  const SpReason *one = a;
  const SpReason *other = b;

  if (one->points != other->points)
    return abs (other->points) - abs (one->points);
  return (int) one->statement - (int) other->statement;
}

/**
 * sp_decision_collect_reasons:
 * @self: a decision
 * @role: the position of a role in the pack
 * @sign: 1 for what spoke for the role, -1 for what spoke against it
 *
 * Returns: (transfer full) (element-type SpReason): the answers, the weightiest first
 */
GArray *
sp_decision_collect_reasons (const SpDecision *self, guint role, int sign)
{
  GArray *reasons = g_array_new (FALSE, FALSE, sizeof (SpReason));
  g_autofree int *points = NULL;
  guint n;

  g_return_val_if_fail (self != NULL && (sign == 1 || sign == -1), reasons);

  n = sp_decision_get_pack (self)->statements.n_items;
  points = g_new (int, n);
  sp_decision_round_points (self, role, 1, points);
  for (guint i = 0; i < n; i++)
    {
      SpReason reason = { i, points[i] };

      if (points[i] * sign > 0)
        g_array_append_val (reasons, reason);
    }
  g_array_sort (reasons, compare_reasons);
  return reasons;
}

/**
 * sp_decision_get_leading_roles:
 * @self: a decision
 *
 * Returns: (transfer full) (element-type guint): the positions of the roles to look at next: those
 *   of a close call, or the first two of another verdict on roles; none where the answers do not
 *   say enough
 */
GArray *
sp_decision_get_leading_roles (const SpDecision *self)
{
  GArray *roles = g_array_new (FALSE, FALSE, sizeof (guint));
  SpVerdict verdict;
  const guint *ranking;

  g_return_val_if_fail (self != NULL, roles);

  verdict = sp_decision_get_verdict (self);
  ranking = sp_decision_get_ranking (self);
  for (guint i = 0; i < sp_decision_get_pack (self)->roles.n_items; i++)
    if (verdict.kind == SP_VERDICT_CLOSE_CALL ? sp_verdict_names (verdict, ranking[i]) : i < 2)
      g_array_append_val (roles, ranking[i]);
  if (verdict.kind == SP_VERDICT_UNSURE)
    g_array_set_size (roles, 0);
  return roles;
}
