/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sheets that differ from a given one in a few answers. For core/choose alone. */

#pragma once

#include "core/choose/sp-scores.h"

G_BEGIN_DECLS

/** In how many answers a sheet may differ and still be nearby. */
#define SP_NEARBY_MAX_CHANGES 3

/**
 * SpNearbyOutlook:
 * @SP_NEARBY_OPEN: one has to try
 * @SP_NEARBY_SETTLED: whatever changes, the verdict stays
 * @SP_NEARBY_LOST: whatever changes, the verdict is another one
 */
typedef enum
{
  SP_NEARBY_OPEN,
  SP_NEARBY_SETTLED,
  SP_NEARBY_LOST
} SpNearbyOutlook;

/**
 * SpNearbyMove:
 * @place: whose move it is: answers have places in the order of how much they can change
 * @answered: which answer changes, a position in the list of the scores
 * @to: what it becomes
 * @steps: how far that is, 1 to 4
 */
typedef struct
{
  guint place;
  guint answered;
  int to;
  guint steps;
} SpNearbyMove;

/**
 * SpNearbyState:
 * @sums: the raw sums of a sheet
 * @counts: how often each answer stands in it
 *
 * A nearby sheet, as far as a verdict goes. Only the first elements of @sums are used, as many as
 * there are roles.
 */
typedef struct
{
  double sums[SP_VERDICT_MAX_ROLES];
  guint counts[SP_N_ANSWERS];
} SpNearbyState;

/**
 * SpNearby:
 * @scores: the sheet they are near to
 * @verdict: the verdict on that one
 * @moves: (owned) (element-type SpNearbyMove): every change of one answer, place by place
 * @first: (owned): for each place where its moves begin, and at the end how many there are
 * @pulls: (owned): for each move and role, what it adds to the raw sum
 * @guards: (owned): see sp_nearby_foresee()
 * @kept: (owned): see sp_nearby_try_moves()
 *
 * All single changes of a sheet, to be combined. The same statements stay answered and keep their
 * weights, therefore the factors stay as well, and a change is an addition to the raw sums.
 */
typedef struct
{
  const SpScores *scores;
  SpVerdict verdict;
  GArray *moves;
  guint *first;
  double *pulls;
  GArray *guards;
  guint8 *kept;
} SpNearby;

SpNearby *sp_nearby_new (const SpScores *scores, guint max_steps) G_GNUC_WARN_UNUSED_RESULT;
void sp_nearby_free (SpNearby *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpNearby, sp_nearby_free)

void sp_nearby_start (const SpNearby *self, SpNearbyState *state);
void sp_nearby_move (const SpNearby *self,
                     const SpNearbyState *state,
                     guint move,
                     SpNearbyState *result);
SpVerdict sp_nearby_judge_move (const SpNearby *self, const SpNearbyState *state, guint move);
const guint8 *
sp_nearby_try_moves (const SpNearby *self, const SpNearbyState *state, guint first_place);
SpNearbyOutlook sp_nearby_foresee (const SpNearby *self,
                                   const SpNearbyState *state,
                                   guint first_place,
                                   guint n_changes);

G_END_DECLS
