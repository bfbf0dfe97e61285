/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is known while items find how far to the right they stand: for sp-ladder-place.c and
 * sp-ladder-straight.c alone. */

#pragma once

#include "core/ladder/sp-ladder-chains.h"
#include "core/ladder/sp-ladder-place.h"

G_BEGIN_DECLS

/** Items that stand as close as they may, and move as one. */
typedef struct
{
  double sum; /* of the weighted wishes */
  double weight;
  guint n;
} SpLadderPool;

typedef struct
{
  const SpLadderRows *rows;
  const SpLadderGraph *graph;
  const SpLadderOptions *options;
  const double *widths;
  double *x;
  guint n_slots;          /* columns from left to right: the lanes, or one if there are none */
  guint *slots;           /* (owned): of each item */
  SpLadderSpan *spans;    /* (owned): of each slot */
  gboolean bounded;       /* whether items have to stay in their slots */
  SpLadderChains *chains; /* (owned) */
  double *chain_wishes;   /* (owned): of each chain */
  double *offsets;        /* (owned): scratch: how far right of the first item of a stretch */
  double *wishes;         /* (owned): scratch */
  SpLadderPool *pools;    /* (owned): scratch */
} SpLadderPlacer;

static inline double
sp_ladder_placer_get_width (const SpLadderPlacer *self, guint item)
{
  return sp_ladder_rows_is_pass (self->rows, item) ? 0.0 : self->widths[item];
}

/* Returns the least distance between the middles of two neighbours. */
static inline double
sp_ladder_placer_get_distance (const SpLadderPlacer *self, guint left, guint right)
{
  gboolean boxes =
      !sp_ladder_rows_is_pass (self->rows, left) && !sp_ladder_rows_is_pass (self->rows, right);

  return (sp_ladder_placer_get_width (self, left) + sp_ladder_placer_get_width (self, right)) /
             2.0 +
         (boxes ? self->options->box_gap : self->options->line_gap);
}

/* Returns the place behind the last item of @row that stands in a slot. */
static inline guint
sp_ladder_placer_get_row_end (const SpLadderPlacer *self, guint row)
{
  const SpLadderRows *rows = self->rows;
  guint end = rows->row_start[row + 1];

  if (end > rows->row_start[row] && sp_ladder_rows_is_trunk (rows, rows->order[end - 1]))
    end--;
  return end;
}

void sp_ladder_placer_straighten (SpLadderPlacer *self);

G_END_DECLS
