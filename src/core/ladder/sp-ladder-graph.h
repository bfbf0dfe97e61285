/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** The lane of a node that belongs to none and may stand anywhere in its row. */
#define SP_LADDER_NO_LANE -1

/**
 * SpLadderNode:
 * @level: the height of the node; any number, the lowest stands at the bottom
 * @lane: 0 to `n_lanes` - 1, or %SP_LADDER_NO_LANE
 */
typedef struct
{
  int level;
  int lane;
} SpLadderNode;

/** A move between two nodes, by their positions; both may be the same one. */
typedef struct
{
  guint from;
  guint to;
} SpLadderEdge;

/**
 * SpLadderGraph:
 * @nodes: (array length=n_nodes): the rungs
 * @edges: (array length=n_edges): the moves, in any direction, the same one more than once
 * @n_lanes: how many lanes there are; 0 for a graph that has levels only
 *
 * What is laid out. The arrays belong to whoever made the graph.
 */
typedef struct
{
  const SpLadderNode *nodes;
  guint n_nodes;
  const SpLadderEdge *edges;
  guint n_edges;
  guint n_lanes;
} SpLadderGraph;

G_END_DECLS
