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
 * @next: where the moves of the next answer begin
 * @reach: the most by which two scores, or a score and nothing, can come nearer or farther when 0,
 *   1, 2, ... answers make moves from this one on
 */
typedef struct
{
  guint answered;
  int to;
  guint next;
  double reach[SP_NEARBY_MAX_CHANGES + 1];
} SpNearbyMove;

/**
 * SpNearby:
 * @scores: the sheet
 * @verdict: the verdict on it
 * @moves: (owned) (element-type SpNearbyMove): every change of one answer, answer by answer
 * @sums: (owned): the raw sums of the sheet with the changes made so far
 * @is_named: (owned): for each role whether the verdict names it
 * @counts: how often each answer stands in it
 * @made: the positions of those changes
 * @n_made: how many they are
 */
typedef struct
{
  const SpScores *scores;
  SpVerdict verdict;
  GArray *moves;
  double *sums;
  gboolean *is_named;
  guint counts[SP_N_ANSWERS];
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
gboolean sp_nearby_find_others (SpNearby *self,
                                guint n_changes,
                                guint max_tries,
                                SpNearbyFunc func,
                                gpointer data);

G_END_DECLS
