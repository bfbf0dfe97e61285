/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How far to the right the items of ordered rows stand: for the layout alone. */

#pragma once

#include "core/ladder/sp-ladder-layout.h"
#include "core/ladder/sp-ladder-rows.h"

G_BEGIN_DECLS

/** A stretch from left to right, in points. */
typedef struct
{
  double left;
  double right;
} SpLadderSpan;

SpLadderSpan sp_ladder_rows_place (const SpLadderRows *self,
                                   const SpLadderGraph *graph,
                                   const SpLadderOptions *options,
                                   const guint *lanes_in_place,
                                   const double *widths,
                                   const double *lane_title_widths,
                                   double *x,
                                   SpLadderSpan *lanes);

G_END_DECLS
