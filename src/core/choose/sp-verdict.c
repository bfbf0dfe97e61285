/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/choose/sp-verdict.h"

#include <string.h>

#define LARGE_MARGIN 20.0

/**
 * sp_verdict_equal:
 * @a: a verdict
 * @b: another one
 *
 * Returns: %TRUE if both say the same of the same roles
 */
gboolean
sp_verdict_equal (SpVerdict a, SpVerdict b)
{
  return a.kind == b.kind && memcmp (a.roles, b.roles, sizeof a.roles) == 0;
}

/**
 * sp_verdict_names:
 * @self: a verdict
 * @role: the position of a role in its pack
 *
 * Returns: %TRUE if the role is the one, or one of those, that the verdict is for
 */
gboolean
sp_verdict_names (SpVerdict self, guint role)
{
  g_return_val_if_fail (role < SP_VERDICT_MAX_ROLES, FALSE);

  return (self.roles[role / 64] >> role % 64) & 1;
}

/**
 * sp_verdict_from_scores:
 * @scores: (array length=n_roles): the score of each role, -100 to 100
 * @n_roles: 0 to %SP_VERDICT_MAX_ROLES
 *
 * Judges the scores of a sheet that has enough answers to say something.
 *
 * Returns: a verdict of any kind but %SP_VERDICT_UNSURE
 */
SpVerdict
sp_verdict_from_scores (const double *scores, guint n_roles)
{
  SpVerdict verdict = { SP_VERDICT_NONE, { 0 } };
  guint n_named = 0;
  double best = -G_MAXDOUBLE;

  for (guint r = 0; r < n_roles; r++)
    best = MAX (best, scores[r]);
  if (best < SP_VERDICT_LEAST_SCORE)
    return verdict;

  for (guint r = 0; r < n_roles; r++)
    if (best - scores[r] <= SP_VERDICT_CLOSE)
      {
        verdict.roles[r / 64] |= G_GUINT64_CONSTANT (1) << r % 64;
        n_named++;
      }
  verdict.kind = n_named > 1 ? SP_VERDICT_CLOSE_CALL : SP_VERDICT_ROLE;
  return verdict;
}

/**
 * sp_verdict_kind_to_string:
 * @kind: a kind of verdict
 *
 * Returns: (transfer none): "role", "close", "none" or "unsure", as files and commands have it
 */
const char *
sp_verdict_kind_to_string (SpVerdictKind kind)
{
  static const char *const names[] = { "role", "close", "none", "unsure" };

  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (names), NULL);

  return names[kind];
}

/**
 * sp_verdict_get_n_needed:
 * @n_statements: how many statements a pack has
 *
 * A teacher's pack of ten statements cannot ask for eight answers: a third is enough there.
 *
 * Returns: how many must be answered for a verdict: %SP_VERDICT_ENOUGH_ANSWERS or a third of the
 *   statements, rounded up, whichever is less, but at least 1
 */
guint
sp_verdict_get_n_needed (guint n_statements)
{
  return CLAMP (n_statements / 3 + (n_statements % 3 != 0), 1, SP_VERDICT_ENOUGH_ANSWERS);
}

/**
 * sp_margin_from_points:
 * @points: how far the best role is ahead of the next, 0 or more
 *
 * Returns: the same as a word
 */
SpMargin
sp_margin_from_points (double points)
{
  if (points < 0.5)
    return SP_MARGIN_NONE;
  if (points <= SP_VERDICT_CLOSE)
    return SP_MARGIN_SLIGHT;
  return points < LARGE_MARGIN ? SP_MARGIN_CLEAR : SP_MARGIN_LARGE;
}
