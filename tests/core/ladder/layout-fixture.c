/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "layout-fixture.h"

/* Rungs of several sizes, and titles. */
void
layout_fixture_measure (SpLadderPart part,
                        guint index,
                        double *width,
                        double *height,
                        gpointer user_data)
{
  *width = part == SP_LADDER_PART_RUNG ? 100.0 + index * 37 % 60 : 40.0;
  *height = part == SP_LADDER_PART_RUNG ? 40.0 + index * 13 % 20 : 16.0;
}

/* Returns: (transfer full): the layout of a graph with the usual spacing */
SpLadderLayout *
layout_fixture_new (const SpLadderNode *nodes,
                    guint n_nodes,
                    const SpLadderEdge *edges,
                    guint n_edges,
                    guint n_lanes)
{
  SpLadderGraph graph = { nodes, n_nodes, edges, n_edges, n_lanes };

  return sp_ladder_layout_new (&graph, layout_fixture_measure, NULL, NULL);
}
