/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/choose/sp-fairness.h"
#include "core/choose/sp-random.h"
#include "core/choose/sp-scores.h"

#include <math.h>

#define SEED G_GUINT64_CONSTANT (0xfa1e)

/* Scores that differ by less are equal but for rounding. */
#define ROUNDING 1e-9

typedef struct
{
  const SpPack *pack;
  int *points;     /* (owned): for each statement and role */
  double *factors; /* (owned): see sp_scores_get_factor() */
} Chances;

static void
chances_clear (Chances *self)
{
  g_free (self->points);
  g_free (self->factors);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Chances, chances_clear)

static void
chances_init (Chances *self, const SpPack *pack)
{
  guint n_roles = pack->roles.n_items;

  self->pack = pack;
  self->points = g_new0 (int, (gsize) pack->statements.n_items *n_roles);
  self->factors = g_new0 (double, n_roles);

  for (guint i = 0; i < pack->statements.n_items; i++)
    {
      const SpStatement *statement = &pack->statements.items[i];

      for (guint j = 0; j < statement->points.n_items; j++)
        {
          const SpRoleValue *points = &statement->points.items[j];

          self->points[(gsize) i * n_roles + points->role.index] = points->value;
          self->factors[points->role.index] += points->value * points->value;
        }
    }
  for (guint r = 0; r < n_roles; r++)
    self->factors[r] = sp_scores_get_factor (pack->statements.n_items, self->factors[r]);
}

static void
score_random_sheet (const Chances *self, SpRandom *random, double *scores)
{
  guint n_roles = self->pack->roles.n_items;
  int sums[SP_VERDICT_MAX_ROLES] = { 0 };

  for (guint i = 0; i < self->pack->statements.n_items; i++)
    {
      const int *points = self->points + (gsize) i * n_roles;
      int answer = SP_ANSWER_MIN + (int) sp_random_below (random, SP_N_ANSWERS);

      for (guint r = 0; r < n_roles; r++)
        sums[r] += answer * points[r];
    }
  for (guint r = 0; r < n_roles; r++)
    scores[r] = sums[r] * self->factors[r];
}

/* Scores the sheet that is as like the points of @advocate as can be: no other role comes out better
 * of it, by Cauchy and Schwarz. It is filled in at full strength: a role whose points are 1 at most
 * has a sheet with strong answers too. */
static void
score_advocate (const Chances *self, guint advocate, double *scores)
{
  guint n_roles = self->pack->roles.n_items;
  int largest = 0;

  for (guint i = 0; i < self->pack->statements.n_items; i++)
    largest = MAX (largest, ABS (self->points[(gsize) i * n_roles + advocate]));
  for (guint r = 0; r < n_roles; r++)
    {
      int sum = 0;

      for (guint i = 0; i < self->pack->statements.n_items; i++)
        sum += self->points[(gsize) i * n_roles + advocate] * self->points[(gsize) i * n_roles + r];
      scores[r] = largest > 0 ? sum * self->factors[r] * SP_ANSWER_MAX / largest : 0;
    }
}

/* Gives each role on top its part of one sheet. */
static void
add_winners (SpFairness *self, const double *scores)
{
  double best = -G_MAXDOUBLE;
  guint n_best = 0;

  for (guint r = 0; r < self->n_roles; r++)
    best = MAX (best, scores[r]);
  for (guint r = 0; r < self->n_roles; r++)
    n_best += best - scores[r] < ROUNDING;
  for (guint r = 0; r < self->n_roles; r++)
    if (best - scores[r] < ROUNDING)
      self->shares[r] += 1.0 / n_best;
}

/**
 * sp_fairness_measure:
 * @pack: a pack of at most %SP_VERDICT_MAX_ROLES roles
 * @n_sheets: how many sheets to draw; %SP_FAIRNESS_N_SHEETS for a result to rely on
 *
 * Answers all statements at random, each answer as likely as any other, over and over. The same
 * pack always gets the same sheets.
 *
 * Returns: (transfer full): how often each role came out on top
 */
SpFairness *
sp_fairness_measure (const SpPack *pack, guint n_sheets)
{
  g_auto (Chances) chances = { 0 };
  double scores[SP_VERDICT_MAX_ROLES];
  SpRandom random = SEED;
  SpFairness *self;

  g_return_val_if_fail (pack != NULL, NULL);
  g_return_val_if_fail (pack->roles.n_items <= SP_VERDICT_MAX_ROLES, NULL);
  g_return_val_if_fail (n_sheets > 0, NULL);

  chances_init (&chances, pack);
  self = g_new0 (SpFairness, 1);
  self->n_roles = pack->roles.n_items;
  self->shares = g_new0 (double, self->n_roles);
  self->reachable = g_new0 (gboolean, self->n_roles);

  for (guint i = 0; i < n_sheets; i++)
    {
      score_random_sheet (&chances, &random, scores);
      add_winners (self, scores);
    }
  for (guint r = 0; r < self->n_roles; r++)
    {
      score_advocate (&chances, r, scores);
      self->reachable[r] = sp_verdict_names (sp_verdict_from_scores (scores, self->n_roles), r);
      self->shares[r] /= n_sheets;
    }
  return self;
}

/**
 * sp_fairness_free:
 * @self: (transfer full): a measurement
 */
void
sp_fairness_free (SpFairness *self)
{
  g_free (self->shares);
  g_free (self->reachable);
  g_free (self);
}

/**
 * sp_fairness_get_worst:
 * @self: a measurement
 *
 * Returns: the largest distance of a role from its equal share, in percentage points
 */
double
sp_fairness_get_worst (const SpFairness *self)
{
  double worst = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint r = 0; r < self->n_roles; r++)
    worst = MAX (worst, fabs (self->shares[r] - 1.0 / self->n_roles) * 100.0);
  return worst;
}
