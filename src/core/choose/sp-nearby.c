/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/choose/sp-nearby.h"

/* Sums are exact, scores are rounded: what is nearer to a limit than this is looked at closely. */
#define ROUNDING 1e-9

/* The verdict stands while score (ahead) - score (behind) < limit, for each guard. The role behind
 * the last one stands for a score of 0. */
typedef struct
{
  guint ahead;
  guint behind;
  double limit;
  double rise[SP_NEARBY_MAX_CHANGES + 1]; /* the most that so many changes add to the difference */
} Guard;

static double
get_score (const SpTally *tally, const double *sums, guint role)
{
  return role < tally->n_roles ? sums[role] * tally->factors[role] : 0.0;
}

static void
add_moves (SpNearby *self, guint answered, int max_steps)
{
  const SpTally *tally = self->tally;
  const double *pulls = sp_tally_get_pulls (tally, answered);
  int from = tally->answers[answered];

  self->first[answered] = self->moves->len;
  for (int to = MAX (SP_ANSWER_MIN, from - max_steps); to <= MIN (SP_ANSWER_MAX, from + max_steps);
       to++)
    {
      SpNearbyMove move = { answered, to, ABS (to - from) };

      if (to == from)
        continue;
      for (guint r = 0; r < tally->n_roles; r++)
        self->pulls[(gsize) self->moves->len * tally->n_roles + r] = (to - from) * pulls[r];
      g_array_append_val (self->moves, move);
    }
}

/* Fills in the sums of the 1, 2, ... largest rises that single answers can bring. */
static void
measure_guard (const SpNearby *self, Guard *guard)
{
  double largest[SP_NEARBY_MAX_CHANGES] = { 0 };

  for (guint i = 0; i < self->tally->n_answered; i++)
    {
      double rise = 0;

      for (guint m = self->first[i]; m < self->first[i + 1]; m++)
        {
          const double *pulls = self->pulls + (gsize) m * self->tally->n_roles;

          rise = MAX (rise, get_score (self->tally, pulls, guard->ahead) -
                                get_score (self->tally, pulls, guard->behind));
        }
      for (guint k = 0; k < SP_NEARBY_MAX_CHANGES; k++)
        if (rise > largest[k])
          {
            double smaller = largest[k];

            largest[k] = rise;
            rise = smaller;
          }
    }

  guard->rise[0] = 0;
  for (guint k = 0; k < SP_NEARBY_MAX_CHANGES; k++)
    guard->rise[k + 1] = guard->rise[k] + largest[k];
}

static void
add_guard (SpNearby *self, guint ahead, guint behind, double limit)
{
  Guard guard = { ahead, behind, limit };

  measure_guard (self, &guard);
  g_array_append_val (self->guards, guard);
}

static guint
find_best (const SpTally *tally)
{
  guint best = 0;

  for (guint r = 1; r < tally->n_roles; r++)
    if (get_score (tally, tally->sums, r) > get_score (tally, tally->sums, best))
      best = r;
  return best;
}

/* What is named is good enough and within reach of every other role; what is not named is out of
 * reach of the best. For a close call that is more than needed, since another role may become the
 * best, but it is never less: what the guards let pass keeps the verdict. */
static void
add_guards_of_named (SpNearby *self)
{
  guint n_roles = self->tally->n_roles;
  guint best = find_best (self->tally);

  add_guard (self, n_roles, best, -SP_VERDICT_LEAST_SCORE);
  for (guint r = 0; r < n_roles; r++)
    if (!sp_verdict_names (self->verdict, r))
      add_guard (self, r, best, -SP_VERDICT_CLOSE);

  if (self->verdict.kind != SP_VERDICT_CLOSE_CALL)
    return;
  for (guint named = 0; named < n_roles; named++)
    for (guint r = 0; r < n_roles; r++)
      if (r != named && sp_verdict_names (self->verdict, named))
        add_guard (self, r, named, SP_VERDICT_CLOSE);
}

static void
add_guards (SpNearby *self)
{
  if (self->verdict.kind == SP_VERDICT_NONE)
    for (guint r = 0; r < self->tally->n_roles; r++)
      add_guard (self, r, self->tally->n_roles, SP_VERDICT_LEAST_SCORE);
  else if (self->verdict.kind != SP_VERDICT_UNSURE)
    add_guards_of_named (self);
}

/**
 * sp_nearby_new:
 * @tally: the sums of a sheet, which must outlive the result
 * @max_steps: how far an answer may move: 1 for a step up or down, 4 for any other answer
 *
 * Returns: (transfer full): the changes
 */
SpNearby *
sp_nearby_new (const SpTally *tally, guint max_steps)
{
  SpNearby *self = g_new0 (SpNearby, 1);
  gsize n_moves = (gsize) tally->n_answered * MIN (2 * max_steps, SP_N_ANSWERS - 1);

  self->tally = tally;
  self->verdict = sp_tally_get_verdict (tally);
  self->moves = g_array_sized_new (FALSE, FALSE, sizeof (SpNearbyMove), n_moves);
  self->first = g_new (guint, tally->n_answered + 1);
  self->pulls = g_new (double, n_moves * tally->n_roles);
  self->guards = g_array_new (FALSE, FALSE, sizeof (Guard));

  for (guint i = 0; i < tally->n_answered; i++)
    add_moves (self, i, max_steps);
  self->first[tally->n_answered] = self->moves->len;
  add_guards (self);
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
  g_free (self->first);
  g_free (self->pulls);
  g_array_unref (self->guards);
  g_free (self);
}

/**
 * sp_nearby_start:
 * @self: changes
 * @state: (out): the sheet before any of them
 */
void
sp_nearby_start (const SpNearby *self, SpNearbyState *state)
{
  for (guint r = 0; r < self->tally->n_roles; r++)
    state->sums[r] = self->tally->sums[r];
  for (guint i = 0; i < SP_N_ANSWERS; i++)
    state->counts[i] = self->tally->counts[i];
}

/**
 * sp_nearby_move:
 * @self: changes
 * @state: a sheet
 * @move: a change of an answer that is in @state as it was at the start
 * @result: (out): the sheet with the change
 */
void
sp_nearby_move (const SpNearby *self, const SpNearbyState *state, guint move, SpNearbyState *result)
{
  const SpNearbyMove *change = &g_array_index (self->moves, SpNearbyMove, move);
  const double *pulls = self->pulls + (gsize) move * self->tally->n_roles;

  for (guint r = 0; r < self->tally->n_roles; r++)
    result->sums[r] = state->sums[r] + pulls[r];
  for (guint i = 0; i < SP_N_ANSWERS; i++)
    result->counts[i] = state->counts[i];
  result->counts[self->tally->answers[change->answered] - SP_ANSWER_MIN]--;
  result->counts[change->to - SP_ANSWER_MIN]++;
}

/**
 * sp_nearby_judge_move:
 * @self: changes
 * @state: a sheet
 * @move: a change of an answer that is in @state as it was at the start
 *
 * Returns: the verdict on the sheet with the change
 */
SpVerdict
sp_nearby_judge_move (const SpNearby *self, const SpNearbyState *state, guint move)
{
  const SpNearbyMove *change = &g_array_index (self->moves, SpNearbyMove, move);
  const SpTally *tally = self->tally;
  const double *pulls = self->pulls + (gsize) move * tally->n_roles;
  gboolean is_flat = state->counts[change->to - SP_ANSWER_MIN] + 1 == tally->n_answered;
  double sums[SP_VERDICT_MAX_ROLES];

  for (guint r = 0; r < tally->n_roles; r++)
    sums[r] = state->sums[r] + pulls[r];
  return sp_tally_judge (tally, sums, is_flat);
}

static gboolean
can_become_flat (const SpNearby *self, const SpNearbyState *state, guint n_changes)
{
  for (guint i = 0; i < SP_N_ANSWERS; i++)
    if (state->counts[i] + n_changes >= self->tally->n_answered)
      return TRUE;
  return FALSE;
}

/**
 * sp_nearby_is_settled:
 * @self: changes
 * @state: a sheet
 * @n_changes: how many more changes there may be, at most %SP_NEARBY_MAX_CHANGES
 *
 * Tells by bounds, without trying. A difference of two scores rises at most by the sum of the
 * largest rises that as many answers can bring, whichever they are.
 *
 * Returns: %TRUE if no so many changes can bring another verdict than that of the start; %FALSE
 *   says nothing
 */
gboolean
sp_nearby_is_settled (const SpNearby *self, const SpNearbyState *state, guint n_changes)
{
  if (!sp_tally_is_enough (self->tally))
    return TRUE;
  if (self->verdict.kind == SP_VERDICT_UNSURE || can_become_flat (self, state, n_changes))
    return FALSE;

  for (guint i = 0; i < self->guards->len; i++)
    {
      const Guard *guard = &g_array_index (self->guards, Guard, i);
      double lead = get_score (self->tally, state->sums, guard->ahead) -
                    get_score (self->tally, state->sums, guard->behind);

      if (lead + guard->rise[n_changes] >= guard->limit - ROUNDING)
        return FALSE;
    }
  return TRUE;
}
