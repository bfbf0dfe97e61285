/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a score comes about. With N statements answered, an answer a of -2..2 to each, the weight w
 * (2 where it matters a lot, otherwise 1) and the points p of a role:
 *
 *   score = 100 * sum (w a p) / (2 sqrt (N) * sqrt (sum (w² p²)))
 *
 * By Cauchy and Schwarz sum (a · w p) is at most sqrt (sum (a²)) * sqrt (sum (w² p²)), and sum (a²)
 * at most 4 N: a score is within -100 and 100. The second root takes out how many points a role
 * has and how large they are, so a role cannot gain by either. When all answers are drawn at
 * random, a has the variance 2 and sum (w a p) has 2 sum (w² p²): the score of every role has the
 * same variance, 5000 / N, and no role is favoured by spread. */

#include "core/choose/sp-scores.h"

#include <math.h>
#include <stdlib.h>

/**
 * sp_scores_get_factor:
 * @n_answered: how many statements are answered
 * @squares: for one role, the sum of the squares of weight times points
 *
 * Returns: what turns a raw sum into a score
 */
double
sp_scores_get_factor (guint n_answered, double squares)
{
  return squares > 0 ? 50.0 / sqrt (n_answered * squares) : 0.0;
}

static int
compare_ids (gconstpointer a, gconstpointer b, gpointer data)
{
  const SpPack *pack = data;

  return g_strcmp0 (pack->statements.items[*(const guint *) a].id,
                    pack->statements.items[*(const guint *) b].id);
}

static void
collect_statements (SpScores *self, const SpPack *pack, const SpAnswers *answers)
{
  guint n = 0;

  for (guint i = 0; i < pack->statements.n_items; i++)
    if (sp_answers_get (answers, i) != SP_ANSWER_NONE)
      self->statements[n++] = i;
  if (n > 0)
    qsort_r (self->statements, n, sizeof (guint), compare_ids, (gpointer) pack);
}

static void
add_statement (SpScores *self, guint answered, const SpStatement *statement, int weight)
{
  int answer = self->answers[answered];
  double *pulls = self->pulls + (gsize) answered * self->n_roles;

  self->counts[answer - SP_ANSWER_MIN]++;
  for (guint i = 0; i < statement->points.n_items; i++)
    {
      const SpRoleValue *points = &statement->points.items[i];
      guint r = points->role.index;

      pulls[r] = weight * points->value;
      self->sums[r] += answer * pulls[r];
      self->reach[r] += SP_ANSWER_MAX * fabs (pulls[r]);
      self->factors[r] += pulls[r] * pulls[r];
    }
}

/**
 * sp_scores_new:
 * @pack: a pack of at most %SP_VERDICT_MAX_ROLES roles
 * @answers: a sheet for its statements
 *
 * Returns: (transfer full): the sums
 */
SpScores *
sp_scores_new (const SpPack *pack, const SpAnswers *answers)
{
  SpScores *self;

  g_return_val_if_fail (pack != NULL && answers != NULL, NULL);
  g_return_val_if_fail (pack->roles.n_items <= SP_VERDICT_MAX_ROLES, NULL);
  g_return_val_if_fail (sp_answers_get_n_statements (answers) == pack->statements.n_items, NULL);

  self = g_new0 (SpScores, 1);
  self->n_roles = pack->roles.n_items;
  self->n_answered = sp_answers_get_n_answered (answers);
  self->n_needed = sp_verdict_get_n_needed (pack->statements.n_items);
  self->statements = g_new (guint, self->n_answered);
  self->answers = g_new (int, self->n_answered);
  self->pulls = g_new0 (double, (gsize) self->n_answered * self->n_roles);
  self->sums = g_new0 (double, self->n_roles);
  self->factors = g_new0 (double, self->n_roles);
  self->reach = g_new0 (double, self->n_roles);

  collect_statements (self, pack, answers);
  for (guint i = 0; i < self->n_answered; i++)
    {
      guint s = self->statements[i];

      self->answers[i] = sp_answers_get (answers, s);
      add_statement (self, i, &pack->statements.items[s],
                     sp_answers_is_important (answers, s) ? 2 : 1);
    }
  for (guint r = 0; r < self->n_roles; r++)
    self->factors[r] = sp_scores_get_factor (self->n_answered, self->factors[r]);
  return self;
}

/**
 * sp_scores_free:
 * @self: (transfer full): sums
 */
void
sp_scores_free (SpScores *self)
{
  g_free (self->statements);
  g_free (self->answers);
  g_free (self->pulls);
  g_free (self->sums);
  g_free (self->factors);
  g_free (self->reach);
  g_free (self);
}

/**
 * sp_scores_get_pulls:
 * @self: sums
 * @answered: a position in the list of answered statements
 *
 * Returns: (transfer none): for each role, what a step up in that answer adds to the raw sum
 */
const double *
sp_scores_get_pulls (const SpScores *self, guint answered)
{
  return self->pulls + (gsize) answered * self->n_roles;
}

/**
 * sp_scores_is_enough:
 * @self: sums
 *
 * Returns: %TRUE if there are roles, and so many statements are answered that a verdict can be given
 */
gboolean
sp_scores_is_enough (const SpScores *self)
{
  return self->n_roles > 0 && self->n_answered >= self->n_needed;
}

/**
 * sp_scores_judge:
 * @self: sums of a sheet
 * @sums: (array): the raw sums of a sheet in which the same statements are answered
 * @counts: (array): how often each answer stands in that sheet
 *
 * Whoever agrees with everything has not told the statements apart, which is no ground for a
 * verdict.
 *
 * Returns: the verdict on that sheet
 */
SpVerdict
sp_scores_judge (const SpScores *self, const double *sums, const guint *counts)
{
  double scores[SP_VERDICT_MAX_ROLES];
  gboolean is_flat = FALSE;

  for (guint i = 0; i < SP_N_ANSWERS; i++)
    is_flat |= counts[i] == self->n_answered;
  if (is_flat || !sp_scores_is_enough (self))
    return (SpVerdict){ SP_VERDICT_UNSURE, { 0 } };

  for (guint r = 0; r < self->n_roles; r++)
    scores[r] = sums[r] * self->factors[r];
  return sp_verdict_from_scores (scores, self->n_roles);
}

/**
 * sp_scores_get_verdict:
 * @self: sums
 *
 * Returns: the verdict on the sheet itself
 */
SpVerdict
sp_scores_get_verdict (const SpScores *self)
{
  return sp_scores_judge (self, self->sums, self->counts);
}
