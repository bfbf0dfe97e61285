/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/choose/sp-nearby.h"

#include <math.h>
#include <stdlib.h>

/* Sums are exact, scores are rounded: what is nearer to a limit than this is tried. */
#define ROUNDING 1e-9

/* Returns the most that a step in an answer changes between two roles, or a role and nothing. */
static double
get_weight (const SpScores *scores, guint answered)
{
  const double *pulls = sp_scores_get_pulls (scores, answered);
  double most = 0;
  double least = 0;

  for (guint r = 0; r < scores->n_roles; r++)
    {
      most = MAX (most, pulls[r] * scores->factors[r]);
      least = MIN (least, pulls[r] * scores->factors[r]);
    }
  return most - least;
}

static int
compare_weights (gconstpointer a, gconstpointer b, gpointer data)
{
  const double *weights = data;
  guint one = *(const guint *) a;
  guint other = *(const guint *) b;

  if (weights[one] != weights[other])
    return weights[one] > weights[other] ? -1 : 1;
  return (int) one - (int) other;
}

static void
add_moves_of_answer (SpNearby *self, guint answered, int max_steps)
{
  int from = self->scores->answers[answered];
  int least = MAX (SP_ANSWER_MIN, from - max_steps);
  int most = MIN (SP_ANSWER_MAX, from + max_steps);
  guint next = self->moves->len + (guint) (most - least);

  for (int to = least; to <= most; to++)
    {
      SpNearbyMove move = { answered, to, next, { 0 } };

      if (to != from)
        g_array_append_val (self->moves, move);
    }
}

/* From the last move back: so many changes reach as far as they do without this one, or as far as
 * one change fewer of later answers and this one. */
static void
measure_reach (SpNearby *self, const double *weights)
{
  SpNearbyMove nothing = { 0 };

  g_array_append_val (self->moves, nothing);
  for (guint m = self->moves->len - 1; m-- > 0;)
    {
      SpNearbyMove *move = &g_array_index (self->moves, SpNearbyMove, m);
      const SpNearbyMove *next = &g_array_index (self->moves, SpNearbyMove, move->next);
      double rise =
          weights[move->answered] * ABS (move->to - self->scores->answers[move->answered]);

      for (guint k = 1; k <= SP_NEARBY_MAX_CHANGES; k++)
        move->reach[k] = MAX (move[1].reach[k], next->reach[k - 1] + rise);
    }
  g_array_set_size (self->moves, self->moves->len - 1);
}

/* The answers that can change most come first: what is left then to change can do little. */
static void
add_moves (SpNearby *self, int max_steps)
{
  guint n = self->scores->n_answered;
  g_autofree guint *places = g_new (guint, n);
  g_autofree double *weights = g_new (double, n);

  for (guint i = 0; i < n; i++)
    {
      places[i] = i;
      weights[i] = get_weight (self->scores, i);
    }
  qsort_r (places, n, sizeof (guint), compare_weights, weights);
  for (guint i = 0; i < n; i++)
    add_moves_of_answer (self, places[i], max_steps);
  measure_reach (self, weights);
}

/**
 * sp_nearby_new:
 * @scores: the sums of a sheet with enough answers, which must outlive the result
 * @max_steps: how far an answer may move: 1 for a step up or down, 4 for any other answer
 *
 * Returns: (transfer full): the changes that there are, none of them made
 */
SpNearby *
sp_nearby_new (const SpScores *scores, int max_steps)
{
  SpNearby *self = g_new0 (SpNearby, 1);

  self->scores = scores;
  self->verdict = sp_scores_get_verdict (scores);
  self->moves = g_array_new (FALSE, FALSE, sizeof (SpNearbyMove));
  self->sums = g_memdup2 (scores->sums, scores->n_roles * sizeof (double));
  self->is_named = g_new (gboolean, scores->n_roles);
  for (guint r = 0; r < scores->n_roles; r++)
    self->is_named[r] = sp_verdict_names (self->verdict, r);
  for (guint i = 0; i < SP_N_ANSWERS; i++)
    self->counts[i] = scores->counts[i];
  add_moves (self, max_steps);
  return self;
}

/**
 * sp_nearby_free:
 * @self: (transfer full): changes
 */
void
sp_nearby_free (SpNearby *self)
{
  g_array_unref (self->moves);
  g_free (self->sums);
  g_free (self->is_named);
  g_free (self);
}

static void
change (SpNearby *self, guint answered, int from, int to)
{
  const double *pulls = sp_scores_get_pulls (self->scores, answered);

  for (guint r = 0; r < self->scores->n_roles; r++)
    self->sums[r] += (to - from) * pulls[r];
  self->counts[from - SP_ANSWER_MIN]--;
  self->counts[to - SP_ANSWER_MIN]++;
}

/**
 * sp_nearby_make_move:
 * @self: changes, fewer of them made than %SP_NEARBY_MAX_CHANGES
 * @move: the position of a move of an answer that has made none
 */
void
sp_nearby_make_move (SpNearby *self, guint move)
{
  const SpNearbyMove *made = &g_array_index (self->moves, SpNearbyMove, move);

  change (self, made->answered, self->scores->answers[made->answered], made->to);
  self->made[self->n_made++] = move;
}

/**
 * sp_nearby_take_back:
 * @self: changes
 *
 * Takes the last move back that was made.
 */
void
sp_nearby_take_back (SpNearby *self)
{
  const SpNearbyMove *made = &g_array_index (self->moves, SpNearbyMove, self->made[--self->n_made]);

  change (self, made->answered, made->to, self->scores->answers[made->answered]);
}

/**
 * sp_nearby_judge:
 * @self: changes
 *
 * Returns: the verdict on the sheet with the changes that are made
 */
SpVerdict
sp_nearby_judge (const SpNearby *self)
{
  gboolean is_flat = FALSE;

  for (guint i = 0; i < SP_N_ANSWERS; i++)
    is_flat |= self->counts[i] == self->scores->n_answered;
  return sp_scores_judge (self->scores, self->sums, is_flat);
}

/* Returns whether @points, of which @best are the most, give the verdict of the sheet: without another
 * verdict to compare, which is worth it where hundreds of thousands are asked about. */
static inline gboolean
is_same_verdict (const SpNearby *self, const double *points, double best)
{
  gboolean is_for_none = best < SP_VERDICT_LEAST_SCORE;

  if (is_for_none || self->verdict.kind > SP_VERDICT_CLOSE_CALL)
    return is_for_none && self->verdict.kind == SP_VERDICT_NONE;
  for (guint r = 0; r < self->scores->n_roles; r++)
    if ((best - points[r] <= SP_VERDICT_CLOSE) != self->is_named[r])
      return FALSE;
  return TRUE;
}

/* Returns how much two scores, or a score and nothing, can come nearer or farther before the
 * verdict becomes another one; 0 where one has to try. */
static double
get_room (const SpNearby *self, guint n_changes)
{
  const SpScores *scores = self->scores;
  double points[SP_VERDICT_MAX_ROLES];
  double best = -G_MAXDOUBLE;
  guint leader = 0;
  double room;

  for (guint i = 0; i < SP_N_ANSWERS; i++)
    if (self->counts[i] + n_changes >= scores->n_answered)
      return 0;
  for (guint r = 0; r < scores->n_roles; r++)
    {
      points[r] = self->sums[r] * scores->factors[r];
      if (points[r] > best)
        best = points[leader = r];
    }
  if (!is_same_verdict (self, points, best))
    return 0;

  room = fabs (best - SP_VERDICT_LEAST_SCORE);
  /* Before another role leads that is out of reach now, it comes within reach. */
  for (guint r = 0; r < scores->n_roles && self->verdict.kind != SP_VERDICT_NONE; r++)
    if (r != leader)
      room = MIN (room, fabs (best - points[r] - SP_VERDICT_CLOSE));
  return room - ROUNDING;
}

/* Returns whether the sheet with one move more has the same verdict, which is nearly all that a
 * search asks. */
static gboolean
keeps_verdict (const SpNearby *self, const SpNearbyMove *move)
{
  const SpScores *scores = self->scores;
  const double *pulls = scores->pulls + (gsize) move->answered * scores->n_roles;
  double steps = move->to - scores->answers[move->answered];
  double points[SP_VERDICT_MAX_ROLES];
  double best = -G_MAXDOUBLE;

  if (self->counts[move->to - SP_ANSWER_MIN] + 1 == scores->n_answered)
    return self->verdict.kind == SP_VERDICT_UNSURE;
  for (guint r = 0; r < scores->n_roles; r++)
    {
      points[r] = (self->sums[r] + steps * pulls[r]) * scores->factors[r];
      best = MAX (best, points[r]);
    }
  return is_same_verdict (self, points, best);
}

typedef struct
{
  SpNearby *nearby;
  guint n_tries_left;
  SpNearbyFunc func;
  gpointer data;
} Search;

static void
try_moves (Search *search, guint first, guint n_changes)
{
  SpNearby *nearby = search->nearby;
  const SpNearbyMove *moves = (const SpNearbyMove *) nearby->moves->data;
  double room = get_room (nearby, n_changes);

  for (guint m = first; m < nearby->moves->len && moves[m].reach[n_changes] >= room; m++)
    {
      gboolean is_other = !keeps_verdict (nearby, &moves[m]);

      if (search->n_tries_left == 0)
        return;
      search->n_tries_left--;
      if (is_other)
        search->func (nearby, m, search->data);
      if (n_changes == 1)
        continue;
      sp_nearby_make_move (nearby, m);
      try_moves (search, moves[m].next, n_changes - 1);
      sp_nearby_take_back (nearby);
    }
}

/**
 * sp_nearby_find_others:
 * @self: changes, none of them made
 * @n_changes: in how many answers a sheet may differ, 1 to %SP_NEARBY_MAX_CHANGES
 * @max_tries: how many sheets to judge at most
 * @func: (scope call): hears of each sheet that has another verdict
 * @data: for @func
 *
 * Tries all sheets that are so near, except where it can be told that the verdict stays.
 *
 * Returns: whether @max_tries was enough
 */
gboolean
sp_nearby_find_others (SpNearby *self,
                       guint n_changes,
                       guint max_tries,
                       SpNearbyFunc func,
                       gpointer data)
{
  Search search = { self, max_tries, func, data };

  try_moves (&search, 0, n_changes);
  return search.n_tries_left > 0;
}
