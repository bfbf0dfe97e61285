/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a verdict stands on, so that a nearby sheet can be judged without reading it. For
 * sp-nearby.c alone. */

#pragma once

#include "core/choose/sp-nearby.h"

G_BEGIN_DECLS

/**
 * SpNearbyBounds:
 * @most: the most that 0, 1, 2, ... changes add to a difference of scores
 * @least: the least
 */
typedef struct
{
  double most[SP_NEARBY_MAX_CHANGES + 1];
  double least[SP_NEARBY_MAX_CHANGES + 1];
} SpNearbyBounds;

/**
 * SpNearbyGuard:
 * @ahead: a role, or the number of roles for a score of 0
 * @behind: another one
 * @limit: the verdict stands while score (@ahead) - score (@behind) is below it, for each guard
 * @is_strict: whether the verdict falls with this guard; with another it may stand
 * @rises: (owned): what each move adds to the difference
 * @bounds: (owned): for each place, what the answers from there on can add
 */
typedef struct
{
  guint ahead;
  guint behind;
  double limit;
  gboolean is_strict;
  double *rises;
  SpNearbyBounds *bounds;
} SpNearbyGuard;

GArray *sp_nearby_guards_new (const SpNearby *self) G_GNUC_WARN_UNUSED_RESULT;

/* Returns the score that raw sums are for a role, or for the one behind the last, who has 0. */
static inline double
sp_nearby_get_score (const SpScores *scores, const double *sums, guint role)
{
  return role < scores->n_roles ? sums[role] * scores->factors[role] : 0.0;
}

G_END_DECLS
