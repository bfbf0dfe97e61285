/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/choose/sp-flip.h"
#include "core/choose/sp-nearby.h"

#include <stdlib.h>

G_STATIC_ASSERT (SP_FLIP_MAX_CHANGES <= SP_NEARBY_MAX_CHANGES);

/* With 28 statements all triples are fewer than this. A teacher's pack may have hundreds, and the
 * search must end there too. */
#define MAX_TRIES 300000

static void
fill_flip (const SpNearby *nearby, SpFlip *flip)
{
  const SpScores *scores = nearby->scores;

  *flip = (SpFlip){ .n_changes = nearby->n_made, .verdict = sp_nearby_judge (nearby) };
  for (guint i = 0; i < flip->n_changes; i++)
    {
      const SpNearbyMove *move = &g_array_index (nearby->moves, SpNearbyMove, nearby->made[i]);
      guint statement = scores->statements[move->answered];

      flip->changes[i] = (SpFlipChange){ statement, move->to - move->steps, move->to };
      flip->n_steps += ABS (move->steps);
    }
}

/* Of several ways to one verdict the one of the fewest steps is kept, and of those the first. */
static void
offer_flip (SpNearby *nearby, guint move, gpointer data)
{
  GArray *flips = data;
  SpFlip flip;

  sp_nearby_make_move (nearby, move);
  fill_flip (nearby, &flip);
  sp_nearby_take_back (nearby);
  for (guint i = 0; i < flips->len; i++)
    {
      SpFlip *known = &g_array_index (flips, SpFlip, i);

      if (!sp_verdict_equal (known->verdict, flip.verdict))
        continue;
      if (flip.n_steps < known->n_steps)
        *known = flip;
      return;
    }
  g_array_append_val (flips, flip);
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
search_all (GArray *flips, const SpScores *scores)
{
  g_autoptr (SpNearby) nearby = sp_nearby_new (scores, SP_ANSWER_MAX - SP_ANSWER_MIN);

  for (guint n = 1; n <= SP_FLIP_MAX_CHANGES; n++)
    {
      guint n_tries_left = MAX_TRIES;

      if (sp_nearby_find_others (nearby, n, &n_tries_left, offer_flip, flips) > 0)
        return n;
      if (n_tries_left == 0)
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
  GArray *flips = g_array_new (FALSE, FALSE, sizeof (SpFlip));

  *n_searched = SP_FLIP_MAX_CHANGES;
  /* Where answers are missing, other answers do not help. */
  if (sp_scores_is_enough (scores))
    *n_searched = search_all (flips, scores);
  g_array_sort (flips, compare_flips);
  return flips;
}
