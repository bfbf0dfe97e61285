/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sheets that differ from a given one in a few answers. For core/choose alone. */

#pragma once

#include "core/choose/sp-scores.h"

G_BEGIN_DECLS

/** In how many answers a sheet may differ and still be nearby. */
#define SP_NEARBY_MAX_CHANGES 3

/**
 * SpNearbyMove:
 * @answered: which answer changes, a position in the list of the scores
 * @to: what it becomes
 * @steps: how far that is from what it was
 * @next: where the moves of the next answer begin
 * @pulls: what a step in it does to each role
 */
typedef struct
{
  guint answered;
  int to;
  int steps;
  guint next;
  const double *pulls;
} SpNearbyMove;

/**
 * SpNearby:
 * @scores: the sheet
 * @verdict: the verdict on it
 * @moves: (owned) (element-type SpNearbyMove): every change of one answer, answer by answer
 * @sums: (owned): the raw sums of the sheet with the changes made so far
 * @reach: (owned): for each move and role, and last for nobody, the most points by which it or a later
 *   move speaks against the verdict
 * @is_named: for each role whether the verdict names it
 * @named: the first @n_named elements are those roles
 * @open: all roles, those first that a search has to look at
 * @counts: how often each answer stands in it
 * @is_nearly_flat: whether few changes would make all answers the same
 * @made: the positions of the changes
 * @n_made: how many they are
 */
typedef struct
{
  const SpScores *scores;
  SpVerdict verdict;
  GArray *moves;
  double *sums;
  double *reach;
  gboolean is_named[SP_VERDICT_MAX_ROLES];
  guint named[SP_VERDICT_MAX_ROLES];
  guint n_named;
  guint open[SP_VERDICT_MAX_ROLES];
  guint counts[SP_N_ANSWERS];
  gboolean is_nearly_flat;
  guint made[SP_NEARBY_MAX_CHANGES];
  guint n_made;
} SpNearby;

/** Hears that the sheet that @self stands at has another verdict with @move made as well. */
typedef void (*SpNearbyFunc) (SpNearby *self, guint move, gpointer data);

SpNearby *sp_nearby_new (const SpScores *scores, int max_steps) G_GNUC_WARN_UNUSED_RESULT;
void sp_nearby_free (SpNearby *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpNearby, sp_nearby_free)

void sp_nearby_make_move (SpNearby *self, guint move);
void sp_nearby_take_back (SpNearby *self);
SpVerdict sp_nearby_judge (const SpNearby *self);
guint sp_nearby_find_others (SpNearby *self,
                             guint n_changes,
                             guint *n_tries_left,
                             SpNearbyFunc func,
                             gpointer data);

G_END_DECLS
