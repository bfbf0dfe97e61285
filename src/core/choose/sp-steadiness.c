/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/choose/sp-steadiness.h"
#include "core/choose/sp-nearby.h"
#include "core/choose/sp-random.h"

/* Up to 33 answers have fewer nearby sheets than this, and all of them are looked at. */
#define MAX_SHEETS 50000.0
#define N_SAMPLES 20000
#define SEED G_GUINT64_CONSTANT (0x5167)

/* Fills in how many sheets differ in 1, 2, ... answers. Answer by answer: either it stays, or it
 * makes one of its moves. Returns how many sheets there are. */
static double
count_sheets (const SpNearby *nearby, double *sizes)
{
  double n_sheets = 0;
  guint next;

  sizes[0] = 1;
  for (guint m = 0; m < nearby->moves->len; m = next)
    {
      next = g_array_index (nearby->moves, SpNearbyMove, m).next;
      for (guint k = SP_NEARBY_MAX_CHANGES; k > 0; k--)
        sizes[k] += (next - m) * sizes[k - 1];
    }
  for (guint k = 1; k <= SP_NEARBY_MAX_CHANGES; k++)
    n_sheets += sizes[k];
  return n_sheets;
}

static guint
draw_n_changes (const double *sizes, double n_sheets, SpRandom *random)
{
  double at = n_sheets * sp_random_below (random, 1 << 30) / (1 << 30);
  guint n_changes = 1;

  for (; n_changes < SP_NEARBY_MAX_CHANGES && at >= sizes[n_changes]; n_changes++)
    at -= sizes[n_changes];
  return n_changes;
}

static gboolean
hits_an_answer_twice (const SpNearby *nearby, const guint *moves, guint n)
{
  for (guint i = 1; i < n; i++)
    for (guint j = 0; j < i; j++)
      if (g_array_index (nearby->moves, SpNearbyMove, moves[i]).answered ==
          g_array_index (nearby->moves, SpNearbyMove, moves[j]).answered)
        return TRUE;
  return FALSE;
}

/* Drawing all moves anew, and not the doubled one alone, keeps all sets equally likely. */
static void
draw_moves (const SpNearby *nearby, SpRandom *random, guint n, guint *moves)
{
  do
    for (guint i = 0; i < n; i++)
      moves[i] = sp_random_below (random, nearby->moves->len);
  while (hits_an_answer_twice (nearby, moves, n));
}

static double
sample_kept_share (SpNearby *nearby, const double *sizes, double n_sheets)
{
  SpRandom random = SEED;
  guint kept = 0;

  for (guint i = 0; i < N_SAMPLES; i++)
    {
      guint moves[SP_NEARBY_MAX_CHANGES];
      guint n = draw_n_changes (sizes, n_sheets, &random);

      draw_moves (nearby, &random, n, moves);
      for (guint j = 0; j < n; j++)
        sp_nearby_make_move (nearby, moves[j]);
      kept += sp_verdict_equal (sp_nearby_judge (nearby), nearby->verdict);
      while (nearby->n_made > 0)
        sp_nearby_take_back (nearby);
    }
  return (double) kept / N_SAMPLES;
}

/**
 * sp_steadiness_measure:
 * @scores: the sums of a sheet
 *
 * Of all sheets in which one, two or three answers are one step higher or lower, how many have the
 * same verdict? Where they are more than 50,000 a fixed sample of 20,000 stands for them.
 *
 * Returns: 0 to 1; 1 where there is nothing to move
 */
double
sp_steadiness_measure (const SpScores *scores)
{
  g_autoptr (SpNearby) nearby = NULL;
  double sizes[SP_NEARBY_MAX_CHANGES + 1] = { 0 };
  double n_sheets;
  guint n_tries = G_MAXUINT;

  /* Where answers are missing, other answers do not help. */
  if (!sp_scores_is_enough (scores))
    return 1.0;

  nearby = sp_nearby_new (scores, 1);
  n_sheets = count_sheets (nearby, sizes);
  if (n_sheets > MAX_SHEETS)
    return sample_kept_share (nearby, sizes, n_sheets);
  return 1.0 -
         sp_nearby_find_others (nearby, SP_NEARBY_MAX_CHANGES, &n_tries, NULL, NULL) / n_sheets;
}
