/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/choose/sp-decision.h"
#include "core/choose/sp-rounding.h"
#include "core/choose/sp-steadiness.h"
#include "core/choose/sp-scores.h"

#include <math.h>
#include <stdlib.h>

struct _SpDecision
{
  SpPack *pack;       /* (owned) */
  SpAnswers *answers; /* (owned) */
  SpScores *scores;   /* (owned) */
  int *answered;      /* (owned): for each statement its position in the scores, or -1 */
  guint *ranking;     /* (owned) (array length=n_roles): roles, best first */
  SpVerdict verdict;
  GArray *flips; /* (owned) (element-type SpFlip) */
  guint n_searched;
  double steadiness;
};

G_DEFINE_BOXED_TYPE (SpDecision, sp_decision, sp_decision_ref, sp_decision_unref)

/* Equal scores are put in the order of the ids, which the order of the pack does not change. */
static int
compare_roles (gconstpointer a, gconstpointer b, gpointer data)
{
  const SpDecision *self = data;
  guint one = *(const guint *) a;
  guint other = *(const guint *) b;
  double difference = sp_decision_get_score (self, other) - sp_decision_get_score (self, one);

  if (difference != 0)
    return difference < 0 ? -1 : 1;
  return g_strcmp0 (self->pack->roles.items[one].id, self->pack->roles.items[other].id);
}

static void
rank_roles (SpDecision *self)
{
  self->ranking = g_new (guint, self->scores->n_roles);
  for (guint r = 0; r < self->scores->n_roles; r++)
    self->ranking[r] = r;
  /* A pack may do without roles, and then there is no array. */
  if (self->ranking != NULL)
    qsort_r (self->ranking, self->scores->n_roles, sizeof (guint), compare_roles, self);
}

static void
index_answers (SpDecision *self)
{
  self->answered = g_new (int, self->pack->statements.n_items);
  for (guint i = 0; i < self->pack->statements.n_items; i++)
    self->answered[i] = -1;
  for (guint i = 0; i < self->scores->n_answered; i++)
    self->answered[self->scores->statements[i]] = i;
}

/**
 * sp_decision_new_brief:
 * @pack: a pack of at most %SP_VERDICT_MAX_ROLES roles
 * @answers: a sheet for its statements
 *
 * Decides without trying other sheets, for simulations: the result has no flips, searched none and
 * calls itself steady. See sp_decision_new().
 *
 * Returns: (transfer full): the decision
 */
SpDecision *
sp_decision_new_brief (SpPack *pack, const SpAnswers *answers)
{
  SpDecision *self;

  g_return_val_if_fail (pack != NULL && answers != NULL, NULL);
  g_return_val_if_fail (pack->roles.n_items <= SP_VERDICT_MAX_ROLES, NULL);
  g_return_val_if_fail (sp_answers_get_n_statements (answers) == pack->statements.n_items, NULL);

  self = g_atomic_rc_box_new0 (SpDecision);
  self->pack = sp_pack_ref (pack);
  self->answers = sp_answers_copy (answers);
  self->scores = sp_scores_new (pack, answers);
  self->verdict = sp_scores_get_verdict (self->scores);
  self->steadiness = 1.0;
  index_answers (self);
  rank_roles (self);
  return self;
}

/**
 * sp_decision_new:
 * @pack: a pack of at most %SP_VERDICT_MAX_ROLES roles
 * @answers: a sheet for its statements
 *
 * Decides, finds what would change the verdict and measures how steady it is. For a pack of some
 * 25 statements and four roles that takes a fraction of a millisecond.
 *
 * Returns: (transfer full): the decision
 */
SpDecision *
sp_decision_new (SpPack *pack, const SpAnswers *answers)
{
  SpDecision *self = sp_decision_new_brief (pack, answers);

  g_return_val_if_fail (self != NULL, NULL);

  self->flips = sp_flips_find (self->scores, &self->n_searched);
  self->steadiness = sp_steadiness_measure (self->scores);
  return self;
}

static void
sp_decision_clear (SpDecision *self)
{
  sp_pack_unref (self->pack);
  sp_answers_free (self->answers);
  sp_scores_free (self->scores);
  g_free (self->answered);
  g_free (self->ranking);
  g_clear_pointer (&self->flips, g_array_unref);
}

/**
 * sp_decision_ref:
 * @self: a decision
 *
 * Returns: (transfer full): @self, which lives until it is unreferenced once more
 */
SpDecision *
sp_decision_ref (SpDecision *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * sp_decision_unref:
 * @self: (transfer full): a decision
 */
void
sp_decision_unref (SpDecision *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, (GDestroyNotify) sp_decision_clear);
}

/**
 * sp_decision_get_pack:
 * @self: a decision
 *
 * Returns: (transfer none): the pack whose roles and statements it speaks of
 */
SpPack *
sp_decision_get_pack (const SpDecision *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->pack;
}

/**
 * sp_decision_get_answers:
 * @self: a decision
 *
 * Returns: (transfer none): the sheet it was made from
 */
const SpAnswers *
sp_decision_get_answers (const SpDecision *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->answers;
}

/**
 * sp_decision_get_n_answered:
 * @self: a decision
 *
 * Returns: how many statements were answered
 */
guint
sp_decision_get_n_answered (const SpDecision *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->scores->n_answered;
}

/**
 * sp_decision_get_n_needed:
 * @self: a decision
 *
 * Returns: how many statements must be answered before anything can be said
 */
guint
sp_decision_get_n_needed (const SpDecision *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->scores->n_needed;
}

/**
 * sp_decision_get_verdict:
 * @self: a decision
 *
 * Returns: what the answers say
 */
SpVerdict
sp_decision_get_verdict (const SpDecision *self)
{
  SpVerdict nothing = { SP_VERDICT_UNSURE, { 0 } };

  g_return_val_if_fail (self != NULL, nothing);

  return self->verdict;
}

/**
 * sp_decision_get_ranking:
 * @self: a decision
 *
 * Returns: (transfer none) (array): the positions of all roles of the pack, best first; equal ones
 *   in the order of their ids
 */
const guint *
sp_decision_get_ranking (const SpDecision *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->ranking;
}

/**
 * sp_decision_get_score:
 * @self: a decision
 * @role: the position of a role in the pack
 *
 * Returns: how well the role fits the answers, in points: -100 to 100, 0 says nothing either way
 */
double
sp_decision_get_score (const SpDecision *self, guint role)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (role < self->scores->n_roles, 0);

  return self->scores->sums[role] * self->scores->factors[role];
}

/**
 * sp_decision_get_share:
 * @self: a decision
 * @role: the position of a role in the pack
 *
 * Unlike the score, a share tells only about its own role: it does not make roles comparable.
 *
 * Returns: what the role got of the points that the answered statements have for it: 0 when each
 *   answer was wholly against it, 0.5 when they balance or there were no points, 1 when each was
 *   wholly for it
 */
double
sp_decision_get_share (const SpDecision *self, guint role)
{
  double reach;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (role < self->scores->n_roles, 0);

  reach = self->scores->reach[role];
  return reach > 0 ? (1.0 + self->scores->sums[role] / reach) / 2.0 : 0.5;
}

/**
 * sp_decision_get_margin:
 * @self: a decision
 *
 * Returns: how many points the best role is ahead of the next, 0 where there is no other;
 *   sp_margin_from_points() has a word for it
 */
double
sp_decision_get_margin (const SpDecision *self)
{
  g_return_val_if_fail (self != NULL, 0);

  if (self->scores->n_roles < 2)
    return 0;
  return sp_decision_get_score (self, self->ranking[0]) -
         sp_decision_get_score (self, self->ranking[1]);
}

/**
 * sp_decision_get_points:
 * @self: a decision
 * @statement: the position of a statement in the pack
 * @role: the position of a role in the pack
 *
 * The points of all statements add up to the score of the role.
 *
 * Returns: what the answer to the statement gave the role, in points of the score; 0 without an
 *   answer
 */
double
sp_decision_get_points (const SpDecision *self, guint statement, guint role)
{
  int i;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (statement < self->pack->statements.n_items, 0);
  g_return_val_if_fail (role < self->scores->n_roles, 0);

  i = self->answered[statement];
  if (i < 0)
    return 0;
  return self->scores->answers[i] * sp_scores_get_pulls (self->scores, i)[role] *
         self->scores->factors[role];
}

/**
 * sp_decision_round_points:
 * @self: a decision
 * @role: the position of a role in the pack
 * @unit: into how many parts a point is divided: 1 for whole points, 100 for two decimals
 * @points: (out caller-allocates) (array) (nullable): for each statement of the pack what its answer gave the
 *   role, in parts of a point; %NULL is an array for no statements
 *
 * Rounds the points of a role for showing, so that what is shown adds up; see sp_round_to_sum().
 *
 * Returns: the rounded score, in parts of a point, which is the sum of @points
 */
int
sp_decision_round_points (const SpDecision *self, guint role, guint unit, int *points)
{
  g_autofree double *exact = NULL;
  g_autofree int *rounded = NULL;
  int score;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (points != NULL || self->pack->statements.n_items == 0, 0);
  g_return_val_if_fail (role < self->scores->n_roles, 0);

  score = (int) lround (sp_decision_get_score (self, role) * unit);
  exact = g_new (double, self->scores->n_answered);
  rounded = g_new (int, self->scores->n_answered);
  for (guint i = 0; i < self->scores->n_answered; i++)
    exact[i] = sp_decision_get_points (self, self->scores->statements[i], role) * unit;
  sp_round_to_sum (exact, self->scores->n_answered, score, rounded);

  for (guint i = 0; i < self->pack->statements.n_items; i++)
    points[i] = 0;
  for (guint i = 0; i < self->scores->n_answered; i++)
    points[self->scores->statements[i]] = rounded[i];
  return score;
}

/**
 * sp_decision_get_flips:
 * @self: a decision
 * @n_flips: (out): how many there are
 *
 * The fewest answers that, changed together, give another verdict: one way for each verdict that
 * so few can bring, the smallest change first.
 *
 * Returns: (transfer none) (nullable) (array length=n_flips): the flips, which are none when
 *   sp_decision_get_n_searched() answers are not enough
 */
const SpFlip *
sp_decision_get_flips (const SpDecision *self, guint *n_flips)
{
  g_return_val_if_fail (self != NULL && n_flips != NULL, NULL);

  *n_flips = self->flips != NULL ? self->flips->len : 0;
  return *n_flips > 0 ? (const SpFlip *) self->flips->data : NULL;
}

/**
 * sp_decision_get_n_searched:
 * @self: a decision
 *
 * Returns: up to how many changed answers were tried
 */
guint
sp_decision_get_n_searched (const SpDecision *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_searched;
}

/**
 * sp_decision_get_steadiness:
 * @self: a decision
 *
 * Returns: the share, 0 to 1, of nearby sheets (one step up or down in up to three answers) that
 *   keep the verdict
 */
double
sp_decision_get_steadiness (const SpDecision *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->steadiness;
}
