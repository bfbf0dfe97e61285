/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/ladder/sp-ladder-walk.h"

#include <math.h>

static double
get_middle (const SpLadderLayout *layout, guint node)
{
  return layout->boxes[node].x + layout->boxes[node].width / 2.0;
}

/* Says for an edge which node a walk up or down from @node meets, or -1: a move that leads down is
 * walked as well, from either end. */
static int
follow (const SpLadderGraph *graph, SpLadderEdge edge, guint node, SpLadderDirection direction)
{
  guint other = edge.from == node ? edge.to : edge.from;
  int climb;

  if (edge.from != node && edge.to != node)
    return -1;
  climb = graph->nodes[other].level - graph->nodes[node].level;
  return direction == SP_LADDER_UP ? (climb > 0 ? (int) other : -1)
                                   : (climb < 0 ? (int) other : -1);
}

static int
walk_along_moves (const SpLadderGraph *graph,
                  const SpLadderLayout *layout,
                  guint node,
                  SpLadderDirection direction)
{
  int best = -1;

  for (guint i = 0; i < graph->n_edges; i++)
    {
      int other = follow (graph, graph->edges[i], node, direction);

      if (other >= 0 &&
          (best < 0 || fabs (get_middle (layout, other) - get_middle (layout, node)) <
                           fabs (get_middle (layout, best) - get_middle (layout, node))))
        best = other;
    }
  return best;
}

/* Returns whether @other stands further to the right than @node; of two that stand over each other in
 * the rows of one level that is the lower one. */
static gboolean
is_right_of (const SpLadderLayout *layout, guint other, guint node)
{
  double right = get_middle (layout, other) - get_middle (layout, node);

  return right > 0.0 || (right == 0.0 && layout->boxes[other].y > layout->boxes[node].y);
}

static int
walk_along_level (const SpLadderGraph *graph,
                  const SpLadderLayout *layout,
                  guint node,
                  SpLadderDirection direction)
{
  gboolean rightwards = direction == SP_LADDER_RIGHT;
  int best = -1;

  for (guint i = 0; i < graph->n_nodes; i++)
    if (i != node && graph->nodes[i].level == graph->nodes[node].level &&
        is_right_of (layout, i, node) == rightwards &&
        (best < 0 || is_right_of (layout, best, i) == rightwards))
      best = i;
  return best;
}

/**
 * sp_ladder_walk:
 * @graph: ladders
 * @layout: where they are drawn
 * @node: where the walk is
 * @direction: where it goes
 *
 * Takes one step through the drawing: up and down along the moves, to the nearest rung if several
 * lead there; left and right to the next rung of the same level.
 *
 * Returns: the node that is reached, or -1 where nothing is in that direction
 */
int
sp_ladder_walk (const SpLadderGraph *graph,
                const SpLadderLayout *layout,
                guint node,
                SpLadderDirection direction)
{
  g_return_val_if_fail (graph != NULL && layout != NULL, -1);
  g_return_val_if_fail (node < graph->n_nodes, -1);

  if (direction == SP_LADDER_UP || direction == SP_LADDER_DOWN)
    return walk_along_moves (graph, layout, node, direction);
  return walk_along_level (graph, layout, node, direction);
}
