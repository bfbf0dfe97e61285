/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/choose/sp-nearby.h"

#include <stdlib.h>

/* Sums are exact, scores are rounded: what may come nearer to a limit than this is tried. */
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
  const double *pulls = sp_scores_get_pulls (self->scores, answered);
  int from = self->scores->answers[answered];
  int least = MAX (SP_ANSWER_MIN, from - max_steps);
  int most = MIN (SP_ANSWER_MAX, from + max_steps);
  guint next = self->moves->len + (guint) (most - least);

  for (int to = least; to <= most; to++)
    {
      SpNearbyMove move = { answered, to, to - from, next, pulls };

      if (to != from)
        g_array_append_val (self->moves, move);
    }
}

static double *
get_reach (const SpNearby *self, guint move)
{
  return self->reach + (gsize) move * (self->scores->n_roles + 1);
}

/* Against the verdict speaks what brings a role nearer to one that is named, or takes a named role away
 * from another. Where none is named, and of nobody, who comes last, the points alone count. */
static void
measure_reach (SpNearby *self, guint m)
{
  const SpNearbyMove *move = &g_array_index (self->moves, SpNearbyMove, m);
  const double *factors = self->scores->factors;
  const double *later = get_reach (self, m + 1);
  double *reach = get_reach (self, m);
  double least = self->n_named > 0 ? G_MAXDOUBLE : 0;
  double most = -least;

  for (guint i = 0; i < self->n_named; i++)
    {
      double rise = move->steps * move->pulls[self->named[i]] * factors[self->named[i]];

      least = MIN (least, rise);
      most = MAX (most, rise);
    }
  for (guint r = 0; r < self->scores->n_roles; r++)
    {
      double rise = move->steps * move->pulls[r] * factors[r];

      reach[r] = MAX (later[r], self->is_named[r] ? most - rise : rise - least);
    }
  reach[self->scores->n_roles] = MAX (later[self->scores->n_roles], -least);
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
  self->reach = g_new0 (double, (gsize) (self->moves->len + 1) * (self->scores->n_roles + 1));
  for (guint m = self->moves->len; m-- > 0;)
    measure_reach (self, m);
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
  for (guint r = 0; r < scores->n_roles; r++)
    {
      self->open[r] = r;
      self->is_named[r] = sp_verdict_names (self->verdict, r);
      if (self->is_named[r])
        self->named[self->n_named++] = r;
    }
  for (guint i = 0; i < SP_N_ANSWERS; i++)
    {
      self->counts[i] = scores->counts[i];
      self->is_nearly_flat |= scores->counts[i] + SP_NEARBY_MAX_CHANGES >= scores->n_answered;
    }
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
  g_free (self->reach);
  g_free (self);
}

static void
change (SpNearby *self, const SpNearbyMove *move, int direction)
{
  for (guint r = 0; r < self->scores->n_roles; r++)
    self->sums[r] += direction * move->steps * move->pulls[r];
  self->counts[move->to - move->steps - SP_ANSWER_MIN] -= direction;
  self->counts[move->to - SP_ANSWER_MIN] += direction;
}

/**
 * sp_nearby_make_move:
 * @self: changes, fewer of them made than %SP_NEARBY_MAX_CHANGES
 * @move: the position of a move of an answer that has made none
 */
void
sp_nearby_make_move (SpNearby *self, guint move)
{
  change (self, &g_array_index (self->moves, SpNearbyMove, move), 1);
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
  change (self, &g_array_index (self->moves, SpNearbyMove, self->made[--self->n_made]), -1);
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
  return sp_scores_judge (self->scores, self->sums, self->counts);
}

static inline double
get_points (const SpNearby *self, guint role, const SpNearbyMove *move)
{
  return (self->sums[role] + move->steps * move->pulls[role]) * self->scores->factors[role];
}

/* Returns the points of the best named role, with one move more. Where no role fits, one has to come near
 * to what would stand just so high; where all answers are the same, nothing is good enough. */
static inline double
get_best (const SpNearby *self, const SpNearbyMove *move)
{
  double best = self->verdict.kind == SP_VERDICT_NONE ? SP_VERDICT_LEAST_SCORE + SP_VERDICT_CLOSE
                                                      : -G_MAXDOUBLE;

  for (guint i = 0; i < self->n_named; i++)
    best = MAX (best, get_points (self, self->named[i], move));
  return best;
}

static gboolean
may_be_flat (const SpNearby *self, const SpNearbyMove *move, guint n_changes)
{
  int from = move->to - move->steps;

  for (int i = SP_ANSWER_MIN; i <= SP_ANSWER_MAX && self->is_nearly_flat; i++)
    if (self->counts[i - SP_ANSWER_MIN] + (i == move->to) + n_changes >=
        self->scores->n_answered + (i == from))
      return TRUE;
  return FALSE;
}

/* With one move more, brings those of the first @n_open open roles to the front that moves from @first on
 * may take near to the best or far from it. Returns how many they are, or -1 if the verdict stays. */
static int
find_open (SpNearby *self, const SpNearbyMove *move, guint first, guint n_changes, int n_open)
{
  const double *reach = get_reach (self, first);
  double best = get_best (self, move);
  double room = best - SP_VERDICT_LEAST_SCORE - n_changes * reach[self->scores->n_roles];
  gboolean may_be_low = room < ROUNDING;
  int n = 0;

  for (int i = 0; i < n_open; i++)
    {
      guint r = self->open[i];

      room = best - get_points (self, r, move) - SP_VERDICT_CLOSE;
      if ((self->is_named[r] ? -room : room) - n_changes * reach[r] > ROUNDING)
        continue;
      self->open[i] = self->open[n];
      self->open[n++] = r;
    }
  return n > 0 || may_be_low || may_be_flat (self, move, n_changes) ? n : -1;
}

/* Returns whether the sheet with one move more has another verdict, which is nearly all that a search
 * asks: what is open alone can tell. */
static inline gboolean
gives_other (const SpNearby *self, const SpNearbyMove *move, int n_open)
{
  double best = get_best (self, move);
  gboolean is_other = best < SP_VERDICT_LEAST_SCORE;

  if (self->is_nearly_flat &&
      self->counts[move->to - SP_ANSWER_MIN] + 1 == self->scores->n_answered)
    return self->verdict.kind != SP_VERDICT_UNSURE;
  for (int i = 0; i < n_open; i++)
    is_other |= (best - get_points (self, self->open[i], move) <= SP_VERDICT_CLOSE) !=
                self->is_named[self->open[i]];
  return is_other;
}

typedef struct
{
  SpNearby *nearby;
  guint *n_tries_left;
  SpNearbyFunc func;
  gpointer data;
} Search;

static guint
try_moves (const Search *search, guint first, guint n_changes, int n_open)
{
  SpNearby *nearby = search->nearby;
  const SpNearbyMove *moves = (const SpNearbyMove *) nearby->moves->data;
  guint end = first + MIN (nearby->moves->len - first, *search->n_tries_left);
  guint n_others = 0;

  *search->n_tries_left -= end - first;
  for (guint m = first; m < end; m++)
    n_others += gives_other (nearby, &moves[m], n_open);
  for (guint m = first; m < end && n_others > 0 && search->func != NULL; m++)
    if (gives_other (nearby, &moves[m], n_open))
      search->func (nearby, m, search->data);
  for (guint m = first; m < end && n_changes > 1; m++)
    {
      int n_left = find_open (nearby, &moves[m], moves[m].next, n_changes - 1, n_open);

      if (n_left < 0)
        continue;
      sp_nearby_make_move (nearby, m);
      n_others += try_moves (search, moves[m].next, n_changes - 1, n_left);
      sp_nearby_take_back (nearby);
    }
  return n_others;
}

/**
 * sp_nearby_find_others:
 * @self: changes, none of them made
 * @n_changes: in how many answers a sheet may differ, 1 to %SP_NEARBY_MAX_CHANGES
 * @n_tries_left: (inout): how many sheets to judge at most; 0 afterwards if that was not enough
 * @func: (scope call) (nullable): hears of each sheet that has another verdict
 * @data: for @func
 *
 * Tries all sheets that are so near, except where it can be told that the verdict stays.
 *
 * Returns: how many have another verdict
 */
guint
sp_nearby_find_others (SpNearby *self,
                       guint n_changes,
                       guint *n_tries_left,
                       SpNearbyFunc func,
                       gpointer data)
{
  const Search search = { self, n_tries_left, func, data };
  const SpNearbyMove no_move = { .pulls = self->scores->pulls };
  int n_open = find_open (self, &no_move, 0, n_changes, (int) self->scores->n_roles);

  return n_open >= 0 ? try_moves (&search, 0, n_changes, n_open) : 0;
}
