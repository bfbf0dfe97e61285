/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/ladder/sp-ladder-graph.h"

G_BEGIN_DECLS

/**
 * SpLadderRoute:
 * @nodes: (owned) (array length=n_moves + 1): the rungs, from the start to the end
 * @moves: (owned) (array length=n_moves): the edges between them
 *
 * A way from one rung to another that meets none twice.
 */
typedef struct
{
  guint *nodes;
  guint *moves;
  guint n_moves;
} SpLadderRoute;

GPtrArray *sp_ladder_graph_find_routes (const SpLadderGraph *self,
                                        guint from,
                                        guint to,
                                        guint n_wanted) G_GNUC_WARN_UNUSED_RESULT;
gboolean sp_ladder_routes_share (const GPtrArray *routes, guint move);

G_END_DECLS
