/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/choose/sp-steadiness.h"
#include "core/choose/sp-nearby.h"
#include "core/choose/sp-random.h"

/* Up to 33 answers have fewer nearby sheets than this, and all of them are looked at. */
#define MAX_SHEETS 50000.0
#define N_SAMPLES 20000
#define SEED G_GUINT64_CONSTANT (0x5167)

typedef struct
{
  const SpNearby *nearby;
  double *sizes; /* (owned): see count_sheets() */
} Walk;

static void
walk_clear (Walk *self)
{
  g_free (self->sizes);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Walk, walk_clear)

/* Returns how many sheets differ in exactly @n_changes answers from @first_place on. */
static double *
get_size (const Walk *self, guint first_place, guint n_changes)
{
  return &self->sizes[first_place * (SP_NEARBY_MAX_CHANGES + 1) + n_changes];
}

/* From the last answer back: either an answer stays, or it makes one of its moves. */
static void
count_sheets (Walk *self)
{
  guint n_answered = self->nearby->scores->n_answered;

  self->sizes = g_new0 (double, (n_answered + 1) * (SP_NEARBY_MAX_CHANGES + 1));
  *get_size (self, n_answered, 0) = 1;
  for (guint i = n_answered; i-- > 0;)
    {
      guint n_moves = self->nearby->first[i + 1] - self->nearby->first[i];

      *get_size (self, i, 0) = 1;
      for (guint k = 1; k <= SP_NEARBY_MAX_CHANGES; k++)
        *get_size (self, i, k) =
            *get_size (self, i + 1, k) + n_moves * *get_size (self, i + 1, k - 1);
    }
}

static double
get_size_up_to (const Walk *self, guint first_place, guint n_changes)
{
  double size = 0;

  for (guint k = 1; k <= n_changes; k++)
    size += *get_size (self, first_place, k);
  return size;
}

/* Returns how many of the sheets that differ from @state in 1 to @n_changes answers from
 * @first_place on have the verdict of the start. */
static double
count_kept (const Walk *self, const SpNearbyState *state, guint first_place, guint n_changes)
{
  const SpNearby *nearby = self->nearby;
  guint first_move = nearby->first[first_place];
  SpNearbyOutlook outlook;
  const guint8 *kept;
  double n_kept = 0;

  outlook = sp_nearby_foresee (nearby, state, first_place, n_changes);
  if (outlook != SP_NEARBY_OPEN)
    return outlook == SP_NEARBY_SETTLED ? get_size_up_to (self, first_place, n_changes) : 0;

  kept = sp_nearby_try_moves (nearby, state, first_place);
  for (guint m = first_move; m < nearby->moves->len; m++)
    n_kept += kept[m];

  for (guint m = first_move; m < nearby->moves->len && n_changes > 1; m++)
    {
      guint place = g_array_index (nearby->moves, SpNearbyMove, m).place;
      SpNearbyState next;

      sp_nearby_move (nearby, state, m, &next);
      n_kept += count_kept (self, &next, place + 1, n_changes - 1);
    }
  return n_kept;
}

static guint
draw_n_changes (const Walk *self, SpRandom *random)
{
  double at = get_size_up_to (self, 0, SP_NEARBY_MAX_CHANGES) * sp_random_below (random, 1 << 30) /
              (1 << 30);
  guint n_changes = 1;

  while (n_changes < SP_NEARBY_MAX_CHANGES && at >= get_size_up_to (self, 0, n_changes))
    n_changes++;
  return n_changes;
}

static gboolean
hits_an_answer_twice (const SpNearby *nearby, const guint *moves, guint n)
{
  for (guint i = 1; i < n; i++)
    for (guint j = 0; j < i; j++)
      if (g_array_index (nearby->moves, SpNearbyMove, moves[i]).place ==
          g_array_index (nearby->moves, SpNearbyMove, moves[j]).place)
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
sample_kept_share (const Walk *self, const SpNearbyState *start)
{
  SpRandom random = SEED;
  guint kept = 0;

  for (guint i = 0; i < N_SAMPLES; i++)
    {
      guint moves[SP_NEARBY_MAX_CHANGES];
      guint n = draw_n_changes (self, &random);
      SpNearbyState state = *start;

      draw_moves (self->nearby, &random, n, moves);
      for (guint j = 0; j + 1 < n; j++)
        {
          SpNearbyState before = state;

          sp_nearby_move (self->nearby, &before, moves[j], &state);
        }
      kept += sp_verdict_equal (sp_nearby_judge_move (self->nearby, &state, moves[n - 1]),
                                self->nearby->verdict);
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
  g_auto (Walk) walk = { NULL };
  SpNearbyState start;
  double n_sheets;

  /* Where answers are missing, other answers do not help. */
  if (!sp_scores_is_enough (scores))
    return 1.0;

  walk.nearby = nearby = sp_nearby_new (scores, 1);
  sp_nearby_start (nearby, &start);
  count_sheets (&walk);
  n_sheets = get_size_up_to (&walk, 0, SP_NEARBY_MAX_CHANGES);
  if (n_sheets > MAX_SHEETS)
    return sample_kept_share (&walk, &start);
  return count_kept (&walk, &start, 0, SP_NEARBY_MAX_CHANGES) / n_sheets;
}
