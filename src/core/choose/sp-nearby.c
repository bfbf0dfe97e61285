/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/choose/sp-nearby.h"
#include "core/choose/sp-nearby-guards.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Sums are exact, scores are rounded: what is nearer to a limit than this is looked at closely. */
#define ROUNDING 1e-9

static void
add_moves_of_answer (SpNearby *self, guint place, guint answered, int max_steps)
{
  const SpScores *scores = self->scores;
  const double *pulls = sp_scores_get_pulls (scores, answered);
  int from = scores->answers[answered];

  for (int to = MAX (SP_ANSWER_MIN, from - max_steps); to <= MIN (SP_ANSWER_MAX, from + max_steps);
       to++)
    {
      SpNearbyMove move = { place, answered, to, ABS (to - from) };

      if (to == from)
        continue;
      for (guint r = 0; r < scores->n_roles; r++)
        self->pulls[(gsize) self->moves->len * scores->n_roles + r] = (to - from) * pulls[r];
      g_array_append_val (self->moves, move);
    }
}

/* Returns the most that a step in an answer changes between two roles, or a role and nothing. */
static double
get_weight (const SpScores *scores, guint answered)
{
  const double *pulls = sp_scores_get_pulls (scores, answered);
  double weight = 0;

  for (guint r = 0; r < scores->n_roles; r++)
    for (guint q = 0; q <= scores->n_roles; q++)
      weight = MAX (weight, fabs (sp_nearby_get_score (scores, pulls, r) -
                                  sp_nearby_get_score (scores, pulls, q)));
  return weight;
}

typedef struct
{
  guint answered;
  double weight;
} Place;

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const Place *one = a;
  const Place *other = b;

  if (one->weight != other->weight)
    return one->weight > other->weight ? -1 : 1;
  return one->answered < other->answered ? -1 : one->answered > other->answered;
}

/* The answers that can change most come first: what is left then to change can do little, and the
 * bounds tell early how it ends. */
static void
add_moves (SpNearby *self, guint max_steps)
{
  const SpScores *scores = self->scores;
  g_autofree Place *places = g_new (Place, scores->n_answered);

  for (guint i = 0; i < scores->n_answered; i++)
    places[i] = (Place){ i, get_weight (scores, i) };
  qsort (places, scores->n_answered, sizeof (Place), compare_places);

  for (guint i = 0; i < scores->n_answered; i++)
    {
      self->first[i] = self->moves->len;
      add_moves_of_answer (self, i, places[i].answered, max_steps);
    }
  self->first[scores->n_answered] = self->moves->len;
}

/**
 * sp_nearby_new:
 * @scores: the sums of a sheet with enough answers, which must outlive the result
 * @max_steps: how far an answer may move: 1 for a step up or down, 4 for any other answer
 *
 * Returns: (transfer full): the changes
 */
SpNearby *
sp_nearby_new (const SpScores *scores, guint max_steps)
{
  SpNearby *self = g_new0 (SpNearby, 1);
  gsize n_moves = (gsize) scores->n_answered * MIN (2 * max_steps, SP_N_ANSWERS - 1);

  self->scores = scores;
  self->verdict = sp_scores_get_verdict (scores);
  self->moves = g_array_sized_new (FALSE, FALSE, sizeof (SpNearbyMove), n_moves);
  self->first = g_new (guint, scores->n_answered + 1);
  self->pulls = g_new (double, n_moves * scores->n_roles);

  add_moves (self, max_steps);
  self->guards = sp_nearby_guards_new (self);
  self->kept = g_new (guint8, self->moves->len);
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
  g_free (self->kept);
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
  for (guint r = 0; r < self->scores->n_roles; r++)
    state->sums[r] = self->scores->sums[r];
  for (guint i = 0; i < SP_N_ANSWERS; i++)
    state->counts[i] = self->scores->counts[i];
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
  const double *pulls = self->pulls + (gsize) move * self->scores->n_roles;

  for (guint r = 0; r < self->scores->n_roles; r++)
    result->sums[r] = state->sums[r] + pulls[r];
  for (guint i = 0; i < SP_N_ANSWERS; i++)
    result->counts[i] = state->counts[i];
  result->counts[self->scores->answers[change->answered] - SP_ANSWER_MIN]--;
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
  const SpScores *scores = self->scores;
  const double *pulls = self->pulls + (gsize) move * scores->n_roles;
  gboolean is_flat = state->counts[change->to - SP_ANSWER_MIN] + 1 == scores->n_answered;
  double sums[SP_VERDICT_MAX_ROLES];

  for (guint r = 0; r < scores->n_roles; r++)
    sums[r] = state->sums[r] + pulls[r];
  return sp_scores_judge (scores, sums, is_flat);
}

static gboolean
can_become_flat (const SpNearby *self, const SpNearbyState *state, guint n_changes)
{
  for (guint i = 0; i < SP_N_ANSWERS; i++)
    if (state->counts[i] + n_changes >= self->scores->n_answered)
      return TRUE;
  return FALSE;
}

/* Returns whether the guards decide about all sheets so near to @state. */
static gboolean
are_guards_enough (const SpNearby *self, const SpNearbyState *state, guint n_changes)
{
  return self->verdict.kind != SP_VERDICT_UNSURE && !can_become_flat (self, state, n_changes);
}

/* Returns how much the difference may rise before the guard falls. */
static double
get_room (const SpNearby *self, const SpNearbyState *state, const SpNearbyGuard *guard)
{
  return guard->limit - sp_nearby_get_score (self->scores, state->sums, guard->ahead) +
         sp_nearby_get_score (self->scores, state->sums, guard->behind);
}

/**
 * sp_nearby_foresee:
 * @self: changes
 * @state: a sheet
 * @first_place: from which place on answers may change, in the order of the moves
 * @n_changes: how many more changes there may be, 1 to %SP_NEARBY_MAX_CHANGES
 *
 * Tells by bounds, without trying. A difference of two scores rises at most by the sum of the
 * largest rises that as many answers can bring, whichever they are.
 *
 * Returns: whether all sheets that are so near have the verdict of the start, or none has
 */
SpNearbyOutlook
sp_nearby_foresee (const SpNearby *self,
                   const SpNearbyState *state,
                   guint first_place,
                   guint n_changes)
{
  SpNearbyOutlook outlook = SP_NEARBY_SETTLED;

  if (!are_guards_enough (self, state, n_changes))
    return SP_NEARBY_OPEN;

  for (guint i = 0; i < self->guards->len; i++)
    {
      const SpNearbyGuard *guard = &g_array_index (self->guards, SpNearbyGuard, i);
      const SpNearbyBounds *bounds = &guard->bounds[first_place];
      double room = get_room (self, state, guard);

      if (guard->is_strict && bounds->least[n_changes] > room + ROUNDING)
        return SP_NEARBY_LOST;
      if (bounds->most[n_changes] >= room - ROUNDING)
        outlook = SP_NEARBY_OPEN;
    }
  return outlook;
}

static gboolean
judge_again (const SpNearby *self, const SpNearbyState *state, guint move)
{
  return sp_verdict_equal (sp_nearby_judge_move (self, state, move), self->verdict);
}

/* Clears @kept where a rise reaches @room. Without a branch, since which way it would go is a coin
 * toss. Returns how many rises are too near to @room to tell. */
static guint
strike_out (const double *rises, double room, guint n, guint8 *kept)
{
  const double lower = room - ROUNDING;
  const double upper = room + ROUNDING;
  guint n_doubtful = 0;

  for (guint i = 0; i < n; i++)
    {
      guint8 is_below = rises[i] < lower;

      n_doubtful += (rises[i] <= upper) - is_below;
      kept[i] &= is_below;
    }
  return n_doubtful;
}

static void
judge_doubtful_moves (const SpNearby *self,
                      const SpNearbyState *state,
                      guint first_move,
                      const SpNearbyGuard *guard)
{
  double room = get_room (self, state, guard);
  double end = guard->is_strict ? room + ROUNDING : G_MAXDOUBLE;

  for (guint m = first_move; m < self->moves->len; m++)
    if (guard->rises[m] >= room - ROUNDING && guard->rises[m] <= end)
      self->kept[m] = judge_again (self, state, m);
}

static void
try_guard (const SpNearby *self,
           const SpNearbyState *state,
           guint first_place,
           const SpNearbyGuard *guard)
{
  double room = get_room (self, state, guard);
  guint first_move = self->first[first_place];
  guint n_moves = self->moves->len - first_move;

  if (guard->bounds[first_place].most[1] < room - ROUNDING)
    return;
  if (!guard->is_strict ||
      strike_out (guard->rises + first_move, room, n_moves, self->kept + first_move) > 0)
    judge_doubtful_moves (self, state, first_move, guard);
}

/**
 * sp_nearby_try_moves:
 * @self: changes
 * @state: a sheet
 * @first_place: from which place on to make moves; none of those answers is changed in @state
 *
 * Makes each move on its own. This is where the time goes: nearly all nearby sheets differ in as
 * many answers as may be, and each is one move here. So most are told by one comparison.
 *
 * Returns: (transfer none) (array): for each of the moves, at its position, 1 if the verdict of the
 *   start is kept and 0 if not; good until the next call
 */
const guint8 *
sp_nearby_try_moves (const SpNearby *self, const SpNearbyState *state, guint first_place)
{
  guint first_move = self->first[first_place];

  if (!are_guards_enough (self, state, 1))
    {
      for (guint m = first_move; m < self->moves->len; m++)
        self->kept[m] = judge_again (self, state, m);
      return self->kept;
    }

  memset (self->kept + first_move, TRUE, self->moves->len - first_move);
  for (guint i = 0; i < self->guards->len; i++)
    try_guard (self, state, first_place, &g_array_index (self->guards, SpNearbyGuard, i));
  return self->kept;
}
