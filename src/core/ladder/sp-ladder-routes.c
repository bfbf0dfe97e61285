/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The shortest routes without loops, by Yen's method: each further route leaves a known one at some
 * node and is the shortest that goes on differently there. */

#include "core/ladder/sp-ladder-routes.h"

#include <string.h>

#define FAR G_MAXUINT

typedef struct
{
  const SpLadderGraph *graph;
  guint to;
  guint *in_start;  /* (owned): where the edges that lead to each node start in `in` */
  guint *in;        /* (owned): the edges by the node they lead to */
  guint *out_start; /* (owned): where the edges that leave each node start in `out` */
  guint *out;       /* (owned): the edges by the node that they leave */
  gboolean *closed; /* (owned): nodes that may not be met */
  guint *distances; /* (owned): moves from each node to the end */
  guint *queue;     /* (owned): scratch */
} Finder;

static guint *
group_edges (const SpLadderGraph *graph, gboolean by_end, guint **starts)
{
  guint *start = g_new0 (guint, graph->n_nodes + 1);
  guint *edges = g_new (guint, graph->n_edges);
  g_autofree guint *next = NULL;

  for (guint i = 0; i < graph->n_edges; i++)
    start[(by_end ? graph->edges[i].to : graph->edges[i].from) + 1]++;
  for (guint i = 0; i < graph->n_nodes; i++)
    start[i + 1] += start[i];
  next = g_memdup2 (start, (graph->n_nodes + 1) * sizeof *next);
  for (guint i = 0; i < graph->n_edges; i++)
    edges[next[by_end ? graph->edges[i].to : graph->edges[i].from]++] = i;
  *starts = start;
  return edges;
}

static void
finder_init (Finder *self, const SpLadderGraph *graph, guint to)
{
  self->graph = graph;
  self->to = to;
  self->in = group_edges (graph, TRUE, &self->in_start);
  self->out = group_edges (graph, FALSE, &self->out_start);
  self->closed = g_new0 (gboolean, graph->n_nodes);
  self->distances = g_new (guint, graph->n_nodes);
  self->queue = g_new (guint, graph->n_nodes);
}

static void
finder_clear (Finder *self)
{
  g_free (self->in);
  g_free (self->in_start);
  g_free (self->out);
  g_free (self->out_start);
  g_free (self->closed);
  g_free (self->distances);
  g_free (self->queue);
}

/* Finds how far every node is from the end without a closed node. */
static void
measure_distances (Finder *self)
{
  guint tail = 0;

  for (guint i = 0; i < self->graph->n_nodes; i++)
    self->distances[i] = FAR;
  self->distances[self->to] = 0;
  self->queue[tail++] = self->to;
  for (guint head = 0; head < tail; head++)
    {
      guint node = self->queue[head];

      for (guint k = self->in_start[node]; k < self->in_start[node + 1]; k++)
        {
          guint from = self->graph->edges[self->in[k]].from;

          if (self->closed[from] || self->distances[from] != FAR)
            continue;
          self->distances[from] = self->distances[node] + 1;
          self->queue[tail++] = from;
        }
    }
}

static void
route_free (SpLadderRoute *self)
{
  g_free (self->nodes);
  g_free (self->moves);
  g_free (self);
}

/* Returns whether a known route goes as @route does for @n_moves moves and then to @node. */
static gboolean
is_taken (const GPtrArray *known, const SpLadderRoute *route, guint n_moves, guint node)
{
  for (guint i = 0; i < known->len; i++)
    {
      const SpLadderRoute *other = g_ptr_array_index (known, i);

      if (other->n_moves > n_moves && other->nodes[n_moves + 1] == node &&
          memcmp (other->nodes, route->nodes, (n_moves + 1) * sizeof *route->nodes) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Returns the edge from the last node of @route that leads to the end soonest, or -1. Of several the
 * one to the first node of the graph, and of those the first edge. */
static int
choose_edge (const Finder *self, const SpLadderRoute *route, const GPtrArray *known)
{
  guint node = route->nodes[route->n_moves];
  int best = -1;

  for (guint k = self->out_start[node]; k < self->out_start[node + 1]; k++)
    {
      guint to = self->graph->edges[self->out[k]].to;
      guint best_to = best < 0 ? 0 : self->graph->edges[best].to;

      if (self->closed[to] || self->distances[to] == FAR)
        continue;
      if (best >= 0 && (self->distances[to] > self->distances[best_to] ||
                        (self->distances[to] == self->distances[best_to] && to >= best_to)))
        continue;
      if (known == NULL || !is_taken (known, route, route->n_moves, to))
        best = self->out[k];
    }
  return best;
}

static void
append_move (const Finder *self, SpLadderRoute *route, guint edge)
{
  route->moves[route->n_moves++] = edge;
  route->nodes[route->n_moves] = self->graph->edges[edge].to;
}

/* Returns: (nullable) (transfer full): the shortest route that starts with the @n_moves first moves
 *   of @base and then leaves all that are in @known */
static SpLadderRoute *
find_deviation (Finder *self, const SpLadderRoute *base, guint n_moves, const GPtrArray *known)
{
  SpLadderRoute *route = g_new0 (SpLadderRoute, 1);
  int edge;

  route->nodes = g_new (guint, self->graph->n_nodes);
  route->moves = g_new (guint, self->graph->n_nodes);
  memcpy (route->nodes, base->nodes, (n_moves + 1) * sizeof *route->nodes);
  if (n_moves > 0)
    memcpy (route->moves, base->moves, n_moves * sizeof *route->moves);
  route->n_moves = n_moves;

  for (guint i = 0; i <= n_moves; i++)
    self->closed[route->nodes[i]] = TRUE;
  measure_distances (self);
  edge = choose_edge (self, route, known);
  if (edge >= 0)
    append_move (self, route, edge);
  while (edge >= 0 && route->nodes[route->n_moves] != self->to)
    append_move (self, route, choose_edge (self, route, NULL));
  for (guint i = 0; i <= n_moves; i++)
    self->closed[route->nodes[i]] = FALSE;

  if (edge < 0)
    g_clear_pointer (&route, route_free);
  return route;
}

static int
compare_routes (const SpLadderRoute *a, const SpLadderRoute *b)
{
  if (a->n_moves != b->n_moves)
    return a->n_moves < b->n_moves ? -1 : 1;
  for (guint i = 0; i <= a->n_moves; i++)
    if (a->nodes[i] != b->nodes[i])
      return a->nodes[i] < b->nodes[i] ? -1 : 1;
  return 0;
}

/* Moves the best of @candidates to @known. Returns FALSE if there is none. */
static gboolean
take_best (GPtrArray *candidates, GPtrArray *known)
{
  guint best = 0;

  if (candidates->len == 0)
    return FALSE;
  for (guint i = 1; i < candidates->len; i++)
    if (compare_routes (g_ptr_array_index (candidates, i), g_ptr_array_index (candidates, best)) <
        0)
      best = i;
  g_ptr_array_add (known, g_ptr_array_steal_index (candidates, best));
  return TRUE;
}

static void
add_candidate (GPtrArray *candidates, SpLadderRoute *route)
{
  for (guint i = 0; i < candidates->len; i++)
    if (compare_routes (g_ptr_array_index (candidates, i), route) == 0)
      {
        route_free (route);
        return;
      }
  g_ptr_array_add (candidates, route);
}

static void
collect_routes (Finder *self, guint from, guint n_wanted, GPtrArray *known)
{
  g_autoptr (GPtrArray) candidates = g_ptr_array_new_with_free_func ((GDestroyNotify) route_free);
  SpLadderRoute start = { &from, NULL, 0 };
  SpLadderRoute *first = find_deviation (self, &start, 0, known);

  if (first != NULL)
    g_ptr_array_add (candidates, first);
  while (known->len < n_wanted && take_best (candidates, known))
    {
      const SpLadderRoute *last = g_ptr_array_index (known, known->len - 1);

      for (guint i = 0; i < last->n_moves && known->len < n_wanted; i++)
        {
          SpLadderRoute *route = find_deviation (self, last, i, known);

          if (route != NULL)
            add_candidate (candidates, route);
        }
    }
}

static SpLadderRoute *
new_route_without_moves (guint node)
{
  SpLadderRoute *route = g_new0 (SpLadderRoute, 1);

  route->nodes = g_memdup2 (&node, sizeof node);
  return route;
}

/**
 * sp_ladder_graph_find_routes:
 * @self: a graph
 * @from: a node
 * @to: a node
 * @n_wanted: how many routes at most
 *
 * Finds ways from one rung to another along the moves, fewest moves first; of equally long ones
 * those by the earlier rungs of the graph. Of several moves between the same rungs the first counts.
 * Who wants to get where they are has one route, without moves.
 *
 * Returns: (transfer full) (element-type SpLadderRoute): the routes
 */
GPtrArray *
sp_ladder_graph_find_routes (const SpLadderGraph *self, guint from, guint to, guint n_wanted)
{
  GPtrArray *routes;
  Finder finder;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (from < self->n_nodes && to < self->n_nodes, NULL);

  routes = g_ptr_array_new_with_free_func ((GDestroyNotify) route_free);
  if (from == to)
    {
      if (n_wanted > 0)
        g_ptr_array_add (routes, new_route_without_moves (from));
      return routes;
    }
  finder_init (&finder, self, to);
  collect_routes (&finder, from, n_wanted, routes);
  finder_clear (&finder);
  return routes;
}

static gboolean
has_move (const SpLadderRoute *self, guint move)
{
  for (guint i = 0; i < self->n_moves; i++)
    if (self->moves[i] == move)
      return TRUE;
  return FALSE;
}

/**
 * sp_ladder_routes_share:
 * @routes: (nullable) (element-type SpLadderRoute): all routes between the same rungs
 * @move: an edge
 *
 * Returns: whether all of them take it
 */
gboolean
sp_ladder_routes_share (const GPtrArray *routes, guint move)
{
  for (guint i = 0; routes != NULL && i < routes->len; i++)
    if (!has_move (routes->pdata[i], move))
      return FALSE;
  return TRUE;
}
