/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where lines leave the boxes: for the layout alone. */

#pragma once

#include "core/ladder/sp-ladder-layout.h"
#include "core/ladder/sp-ladder-rows.h"

G_BEGIN_DECLS

/** The x of both ends of a link. */
typedef struct
{
  double lower;
  double upper;
} SpLadderLinkPorts;

/**
 * SpLadderSide:
 * @left: the item on the left
 * @right: the item on the right; the same one for a move to itself
 * @above: it leaves the upper edges of the boxes, if it is not straight; else the lower ones
 * @straight: no box stands between the two, so that the line is straight
 * @x_left: where it leaves the left box
 * @x_right: where it leaves the right box
 * @shift: of a straight line: how far under the middle of the row
 * @track: of a bent line: counted from the row, 1 is the nearest
 *
 * A move inside a row.
 */
typedef struct
{
  guint move;
  guint left;
  guint right;
  gboolean above;
  gboolean straight;
  double x_left;
  double x_right;
  double shift;
  guint track;
} SpLadderSide;

GArray *sp_ladder_rows_list_sides (const SpLadderRows *self,
                                   const SpLadderGraph *graph) G_GNUC_WARN_UNUSED_RESULT;
void sp_ladder_rows_place_ports (const SpLadderRows *self,
                                 const SpLadderOptions *options,
                                 const double *x,
                                 const SpLadderBox *boxes,
                                 GArray *sides,
                                 SpLadderLinkPorts *links);
void sp_ladder_sides_choose_tracks (SpLadderSide *sides, guint n_sides);

G_END_DECLS
