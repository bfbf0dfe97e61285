/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The drawn lines of the moves: for the layout alone. */

#pragma once

#include "core/ladder/sp-ladder-layout.h"
#include "core/ladder/sp-ladder-ports.h"
#include "core/ladder/sp-ladder-rows.h"

G_BEGIN_DECLS

/**
 * SpLadderStorey:
 * @bend_top: over this y no line of the row's upper side bends any more, or runs sideways
 * @top: of the highest box of the row
 * @bottom: of the highest box of the row
 * @bend_bottom: under this y the lines of the row's lower side bend
 *
 * The y of a row and of what runs along it. Between the `bend_top` of a row and the `bend_bottom` of
 * the row above lies the zone where links bend.
 */
typedef struct
{
  double bend_top;
  double top;
  double bottom;
  double bend_bottom;
} SpLadderStorey;

void sp_ladder_lines_draw (const SpLadderRows *rows,
                           const SpLadderGraph *graph,
                           const SpLadderOptions *options,
                           const SpLadderStorey *storeys,
                           const SpLadderLinkPorts *ports,
                           const GArray *sides,
                           SpLadderLayout *layout);

G_END_DECLS
