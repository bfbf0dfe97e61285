/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sums behind the scores. For core/choose alone; the rest of the program sees SpDecision. */

#pragma once

#include "core/choose/sp-answers.h"
#include "core/choose/sp-verdict.h"
#include "core/pack/sp-pack.h"

G_BEGIN_DECLS

/**
 * SpScores:
 * @n_roles: roles of the pack
 * @n_answered: statements that have an answer
 * @n_needed: answers that a verdict takes
 * @statements: (owned) (array length=n_answered): what was answered, by position in the pack and
 *   in the order of the ids, so that nothing depends on the order of the pack
 * @answers: (owned) (array length=n_answered): the answers, -2 to 2
 * @pulls: (owned): for each answered statement and role, weight times points: what a step up adds
 *   to the raw sum of the role
 * @sums: (owned) (array length=n_roles): the raw sum of each role, the weighted points
 * @factors: (owned) (array length=n_roles): what a raw sum is multiplied by to get the score; 0 for
 *   a role without points
 * @reach: (owned) (array length=n_roles): the largest raw sum there could be
 * @counts: how often each answer was given, "strongly disagree" first
 *
 * A sheet read against a pack. Sums are whole numbers held as doubles, therefore exact, in whatever
 * order and by whatever steps they come about.
 */
typedef struct
{
  guint n_roles;
  guint n_answered;
  guint n_needed;
  guint *statements;
  int *answers;
  double *pulls;
  double *sums;
  double *factors;
  double *reach;
  guint counts[SP_N_ANSWERS];
} SpScores;

SpScores *sp_scores_new (const SpPack *pack, const SpAnswers *answers) G_GNUC_WARN_UNUSED_RESULT;
void sp_scores_free (SpScores *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpScores, sp_scores_free)

const double *sp_scores_get_pulls (const SpScores *self, guint answered);
gboolean sp_scores_is_enough (const SpScores *self);
SpVerdict sp_scores_judge (const SpScores *self, const double *sums, const guint *counts);
SpVerdict sp_scores_get_verdict (const SpScores *self);
double sp_scores_get_factor (guint n_answered, double squares);

G_END_DECLS
