/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where all N statements are answered and none matters more, the score of a role is its sum of answers
 * times points, multiplied by 50 / sqrt (N * Q), Q being the sum of the squares of its points: a number
 * that the pack alone determines. A table can therefore say for each sum of each role what its score
 * is. Rounded scores may be judged otherwise than exact ones, but there are only so many sums: a scale
 * is looked for with which none of their pairs is. */

#include "core/classroom/sp-hand-key.h"

#include "core/choose/sp-answers.h"
#include "core/choose/sp-scores.h"

#include <math.h>
#include <stdlib.h>

/* Where even this scale did not do, it stays: then two sums that differ by a thousandth of a point are
 * taken for the same. */
#define LARGEST_SCALE 1000

static double
get_score (const SpHandKey *self, guint role, int sum)
{
  return sum * sp_scores_get_factor (self->pack->statements.n_items, self->squares[role]);
}

/**
 * sp_hand_key_get_points:
 * @self: a key
 * @role: a position in the pack
 * @sum: the sum of each answer, -2 to 2, times what the statement is worth to the role
 *
 * Returns: the points for that sum
 */
int
sp_hand_key_get_points (const SpHandKey *self, guint role, int sum)
{
  g_return_val_if_fail (self != NULL && role < self->pack->roles.n_items, 0);

  return (int) lround (self->scale * get_score (self, role, sum));
}

/**
 * sp_hand_key_get_worth:
 * @self: a key
 * @statement: a position in the pack
 * @role: a position in the pack
 *
 * Returns: what agreeing to the statement is worth to the role, -2 to 2
 */
int
sp_hand_key_get_worth (const SpHandKey *self, guint statement, guint role)
{
  const SpRoleValues *points;

  g_return_val_if_fail (self != NULL && statement < self->pack->statements.n_items, 0);

  points = &self->pack->statements.items[statement].points;
  for (guint i = 0; i < points->n_items; i++)
    if (points->items[i].role.index == role)
      return points->items[i].value;
  return 0;
}

/**
 * sp_hand_key_get_largest_sum:
 * @self: a key
 * @role: a position in the pack
 *
 * Returns: the largest sum that the role can have
 */
int
sp_hand_key_get_largest_sum (const SpHandKey *self, guint role)
{
  int sum = 0;

  g_return_val_if_fail (self != NULL && role < self->pack->roles.n_items, 0);

  for (guint i = 0; i < self->pack->statements.n_items; i++)
    sum += SP_ANSWER_MAX * abs (sp_hand_key_get_worth (self, i, role));
  return sum;
}

/* Whether a role with @sum is judged as by its score when the best has @best_sum. Which one is best needs
 * no look: of two scores the better one does not get fewer points. */
static gboolean
is_judged_alike (const SpHandKey *self, guint best, int best_sum, guint role, int sum)
{
  double ahead = get_score (self, best, best_sum) - get_score (self, role, sum);
  int points =
      sp_hand_key_get_points (self, best, best_sum) - sp_hand_key_get_points (self, role, sum);

  return (ahead <= SP_VERDICT_CLOSE) == (points <= self->close);
}

/* Whoever has more gets no fewer points: the last sum that is too far behind, and the next, tell of all. */
static gboolean
are_judged_alike (const SpHandKey *self, guint best, guint role)
{
  double step = get_score (self, role, 1);
  int largest = step > 0 ? sp_hand_key_get_largest_sum (self, best) : 0;

  for (int sum = 1; sum <= largest; sum++)
    {
      double score = get_score (self, best, sum);
      int behind = (int) floor ((score - SP_VERDICT_CLOSE) / step);

      if ((score < SP_VERDICT_LEAST_SCORE) !=
          (sp_hand_key_get_points (self, best, sum) < self->least))
        return FALSE;
      for (int other = behind; score >= SP_VERDICT_LEAST_SCORE && other <= behind + 1; other++)
        if (!is_judged_alike (self, best, sum, role, other))
          return FALSE;
    }
  return TRUE;
}

static gboolean
judges_alike (const SpHandKey *self)
{
  for (guint best = 0; best < self->pack->roles.n_items; best++)
    for (guint role = 0; role < self->pack->roles.n_items; role++)
      if (!are_judged_alike (self, best, role))
        return FALSE;
  return TRUE;
}

static void
set_scale (SpHandKey *self, int scale)
{
  self->scale = scale;
  self->least = (int) SP_VERDICT_LEAST_SCORE * scale;
  self->close = (int) SP_VERDICT_CLOSE * scale;
}

/**
 * sp_hand_key_new:
 * @pack: a pack
 *
 * Returns: (transfer full): the key to its statements
 */
SpHandKey *
sp_hand_key_new (SpPack *pack)
{
  SpHandKey *self;

  g_return_val_if_fail (pack != NULL, NULL);

  self = g_new0 (SpHandKey, 1);
  self->pack = sp_pack_ref (pack);
  self->squares = g_new0 (int, pack->roles.n_items);
  for (guint r = 0; r < pack->roles.n_items; r++)
    for (guint i = 0; i < pack->statements.n_items; i++)
      {
        int worth = sp_hand_key_get_worth (self, i, r);

        self->squares[r] += worth * worth;
      }
  for (int scale = 1; scale <= LARGEST_SCALE; scale++)
    {
      set_scale (self, scale);
      if (judges_alike (self))
        break;
    }
  return self;
}

/**
 * sp_hand_key_free:
 * @self: (transfer full): a key
 */
void
sp_hand_key_free (SpHandKey *self)
{
  sp_pack_unref (self->pack);
  g_free (self->squares);
  g_free (self);
}
