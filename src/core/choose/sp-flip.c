/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/choose/sp-flip.h"
#include "core/choose/sp-nearby.h"

G_STATIC_ASSERT (SP_FLIP_MAX_CHANGES <= SP_NEARBY_MAX_CHANGES);

/* With 28 statements all triples are fewer than this. A teacher's pack may have hundreds, and the
 * search must end there too. */
#define MAX_TRIES 300000

typedef struct
{
  const SpNearby *nearby;
  GArray *flips;
  guint moves[SP_FLIP_MAX_CHANGES]; /* those made so far */
  guint n_moves;
  guint n_tries;
} Search;

static void
fill_flip (const Search *self, guint last_move, SpVerdict verdict, SpFlip *flip)
{
  const SpScores *scores = self->nearby->scores;

  *flip = (SpFlip){ .n_changes = self->n_moves + 1, .verdict = verdict };
  for (guint i = 0; i < flip->n_changes; i++)
    {
      guint move = i < self->n_moves ? self->moves[i] : last_move;
      const SpNearbyMove *change = &g_array_index (self->nearby->moves, SpNearbyMove, move);

      flip->changes[i] = (SpFlipChange){ scores->statements[change->answered],
                                         scores->answers[change->answered], change->to };
      flip->n_steps += change->steps;
    }
}

/* Of several ways to one verdict the one of the fewest steps is kept, and of those the first. */
static void
offer_flip (Search *self, guint last_move, SpVerdict verdict)
{
  SpFlip flip;

  fill_flip (self, last_move, verdict, &flip);
  for (guint i = 0; i < self->flips->len; i++)
    {
      SpFlip *known = &g_array_index (self->flips, SpFlip, i);

      if (!sp_verdict_equal (known->verdict, verdict))
        continue;
      if (flip.n_steps < known->n_steps)
        *known = flip;
      return;
    }
  g_array_append_val (self->flips, flip);
}

static void
try_last_moves (Search *self, const SpNearbyState *state, guint first_place)
{
  const SpNearby *nearby = self->nearby;
  guint first_move = nearby->first[first_place];
  const guint8 *kept = sp_nearby_try_moves (nearby, state, first_place);

  for (guint m = first_move; m < nearby->moves->len; m++)
    if (!kept[m])
      offer_flip (self, m, sp_nearby_judge_move (nearby, state, m));
  self->n_tries += nearby->moves->len - first_move;
}

/* Tries all sets of @n_changes answers from @first_place on, except where bounds tell that none of
 * them can do it. */
static void
try_moves (Search *self, const SpNearbyState *state, guint first_place, guint n_changes)
{
  const SpNearby *nearby = self->nearby;

  if (n_changes == 1)
    {
      try_last_moves (self, state, first_place);
      return;
    }

  for (guint m = nearby->first[first_place]; m < nearby->moves->len; m++)
    {
      guint next_place = g_array_index (nearby->moves, SpNearbyMove, m).place + 1;
      SpNearbyState next;

      sp_nearby_move (nearby, state, m, &next);
      if (self->n_tries > MAX_TRIES ||
          sp_nearby_foresee (nearby, &next, next_place, n_changes - 1) == SP_NEARBY_SETTLED)
        continue;
      self->moves[self->n_moves++] = m;
      try_moves (self, &next, next_place, n_changes - 1);
      self->n_moves--;
    }
}

static int
compare_flips (gconstpointer a, gconstpointer b)
{
  const SpFlip *one = a;
  const SpFlip *other = b;

  if (one->n_steps != other->n_steps)
    return one->n_steps < other->n_steps ? -1 : 1;
  return (int) one->verdict.kind - (int) other->verdict.kind;
}

/* Tries single answers, then pairs, and so on. Returns up to how many. */
static guint
search_all (Search *self, const SpScores *scores)
{
  g_autoptr (SpNearby) nearby = sp_nearby_new (scores, SP_ANSWER_MAX - SP_ANSWER_MIN);
  SpNearbyState start;

  self->nearby = nearby;
  sp_nearby_start (nearby, &start);
  for (guint n = 1; n <= SP_FLIP_MAX_CHANGES; n++)
    {
      if (sp_nearby_foresee (nearby, &start, 0, n) != SP_NEARBY_SETTLED)
        try_moves (self, &start, 0, n);
      if (self->flips->len > 0)
        return n;
      if (self->n_tries > MAX_TRIES)
        return n - 1;
    }
  return SP_FLIP_MAX_CHANGES;
}

/**
 * sp_flips_find:
 * @scores: the sums of a sheet
 * @n_searched: (out): up to how many answers were tried: the number that flips, or if nothing flips
 *   %SP_FLIP_MAX_CHANGES, less in a very large pack
 *
 * Finds the fewest answers that, changed together, give another verdict. Only given answers are
 * changed. For each verdict that so few changes can bring there is one flip, that of the fewest
 * steps; the flip of the fewest steps comes first.
 *
 * Returns: (transfer full) (element-type SpFlip): the flips; none if nothing so small changes the
 *   verdict
 */
GArray *
sp_flips_find (const SpScores *scores, guint *n_searched)
{
  Search search = { .flips = g_array_new (FALSE, FALSE, sizeof (SpFlip)) };

  *n_searched = SP_FLIP_MAX_CHANGES;
  /* Where answers are missing, other answers do not help. */
  if (sp_scores_is_enough (scores))
    *n_searched = search_all (&search, scores);
  g_array_sort (search.flips, compare_flips);
  return search.flips;
}
