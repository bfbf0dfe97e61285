/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/ladder/sp-ladder.h"

#include "core/ladder/sp-ladder-routes.h"

/* Says for every role of the pack which lane it has. */
static int *
number_lanes (const SpPack *pack, const guint *roles, guint n_roles)
{
  int *lanes = g_new (int, pack->roles.n_items);

  for (guint i = 0; i < pack->roles.n_items; i++)
    lanes[i] = SP_LADDER_NO_LANE;
  for (guint i = 0; i < n_roles; i++)
    lanes[roles[i]] = i;
  return lanes;
}

/* Whether a rung is shown at one end of a move makes a way in at its other end shown. */
static gboolean
spread_along (const SpPack *pack, const SpMove *move, gboolean *shown)
{
  guint from = move->from.index;
  guint to = move->to.index;
  guint other = shown[from] ? to : from;

  if (shown[from] == shown[to] || pack->rungs.items[other].role.id != NULL)
    return FALSE;
  shown[other] = TRUE;
  return TRUE;
}

/* Says for every rung of the pack whether it is shown: those of the roles, and the ways in from
 * elsewhere that lead to them, at once or through each other. */
static gboolean *
choose_rungs (const SpPack *pack, const int *lanes, gboolean all)
{
  gboolean *shown = g_new (gboolean, pack->rungs.n_items);
  gboolean spreads = TRUE;

  for (guint i = 0; i < pack->rungs.n_items; i++)
    {
      SpReference role = pack->rungs.items[i].role;

      shown[i] = all || (role.id != NULL && lanes[role.index] != SP_LADDER_NO_LANE);
    }
  while (spreads)
    {
      spreads = FALSE;
      for (guint i = 0; i < pack->moves.n_items; i++)
        spreads = spread_along (pack, &pack->moves.items[i], shown) || spreads;
    }
  return shown;
}

/* Fills in the nodes. Returns the node of every rung of the pack; only that of shown ones counts. */
static guint *
add_rungs (SpLadder *self, const int *lanes, const gboolean *shown)
{
  guint n = self->pack->rungs.n_items;
  guint *nodes = g_new (guint, n);

  self->rungs = g_new (guint, n);
  self->nodes = g_new (SpLadderNode, n);
  for (guint i = 0; i < n; i++)
    {
      const SpRung *rung = &self->pack->rungs.items[i];
      int lane = rung->role.id != NULL ? lanes[rung->role.index] : SP_LADDER_NO_LANE;

      if (!shown[i])
        continue;
      nodes[i] = self->n_rungs;
      self->rungs[self->n_rungs] = i;
      self->nodes[self->n_rungs++] = (SpLadderNode){ rung->level, lane };
    }
  return nodes;
}

static void
add_moves (SpLadder *self, const gboolean *shown, const guint *nodes)
{
  guint n = self->pack->moves.n_items;

  self->moves = g_new (guint, n);
  self->edges = g_new (SpLadderEdge, n);
  for (guint i = 0; i < n; i++)
    {
      const SpMove *move = &self->pack->moves.items[i];

      if (!shown[move->from.index] || !shown[move->to.index])
        continue;
      self->moves[self->n_moves] = i;
      self->edges[self->n_moves++] =
          (SpLadderEdge){ nodes[move->from.index], nodes[move->to.index] };
    }
}

static void
set_roles (SpLadder *self, const guint *roles, guint n_roles)
{
  gboolean all = n_roles == 0;

  self->n_roles = all ? self->pack->roles.n_items : n_roles;
  self->roles = g_new (guint, self->n_roles);
  for (guint i = 0; i < self->n_roles; i++)
    self->roles[i] = all ? i : roles[i];
}

/**
 * sp_ladder_new:
 * @pack: a pack
 * @roles: (array length=n_roles) (nullable): positions in its list of roles, each one once
 * @n_roles: how many; 0 for all rungs of the pack
 *
 * Returns: (transfer full): the ladders of these roles, with the moves between their rungs and the
 *   ways in that lead to them
 */
SpLadder *
sp_ladder_new (SpPack *pack, const guint *roles, guint n_roles)
{
  g_autofree int *lanes = NULL;
  g_autofree gboolean *shown = NULL;
  g_autofree guint *nodes = NULL;
  SpLadder *self;

  g_return_val_if_fail (pack != NULL, NULL);
  g_return_val_if_fail (roles != NULL || n_roles == 0, NULL);

  self = g_new0 (SpLadder, 1);
  self->pack = sp_pack_ref (pack);
  set_roles (self, roles, n_roles);
  lanes = number_lanes (pack, self->roles, self->n_roles);
  shown = choose_rungs (pack, lanes, n_roles == 0);
  nodes = add_rungs (self, lanes, shown);
  add_moves (self, shown, nodes);
  self->graph =
      (SpLadderGraph){ self->nodes, self->n_rungs, self->edges, self->n_moves, self->n_roles };
  return self;
}

/**
 * sp_ladder_free:
 * @self: (transfer full): ladders
 */
void
sp_ladder_free (SpLadder *self)
{
  g_return_if_fail (self != NULL);

  sp_pack_unref (self->pack);
  g_free (self->roles);
  g_free (self->rungs);
  g_free (self->moves);
  g_free (self->nodes);
  g_free (self->edges);
  g_free (self);
}

/**
 * sp_ladder_get_rung:
 * @self: ladders
 * @node: a node of the graph
 *
 * Returns: (transfer none): its rung
 */
const SpRung *
sp_ladder_get_rung (const SpLadder *self, guint node)
{
  g_return_val_if_fail (node < self->n_rungs, NULL);

  return &self->pack->rungs.items[self->rungs[node]];
}

/**
 * sp_ladder_get_move:
 * @self: ladders
 * @edge: an edge of the graph
 *
 * Returns: (transfer none): its move
 */
const SpMove *
sp_ladder_get_move (const SpLadder *self, guint edge)
{
  g_return_val_if_fail (edge < self->n_moves, NULL);

  return &self->pack->moves.items[self->moves[edge]];
}

/**
 * sp_ladder_get_role:
 * @self: ladders
 * @lane: a lane of the graph
 *
 * Returns: (transfer none): its role
 */
const SpRole *
sp_ladder_get_role (const SpLadder *self, guint lane)
{
  g_return_val_if_fail (lane < self->n_roles, NULL);

  return &self->pack->roles.items[self->roles[lane]];
}

/**
 * sp_ladder_find_node:
 * @self: ladders
 * @id: the id of a rung
 *
 * Returns: its node, or -1 if the ladders have none of that id
 */
int
sp_ladder_find_node (const SpLadder *self, const char *id)
{
  g_return_val_if_fail (id != NULL, -1);

  for (guint i = 0; i < self->n_rungs; i++)
    if (g_str_equal (sp_ladder_get_rung (self, i)->id, id))
      return i;
  return -1;
}

/**
 * sp_ladder_find_rung:
 * @self: ladders
 * @rung: the position of a rung in the pack, or -1 for none
 *
 * Returns: its node, or -1 if the ladders do not have it
 */
int
sp_ladder_find_rung (const SpLadder *self, int rung)
{
  for (guint i = 0; i < self->n_rungs; i++)
    if ((int) self->rungs[i] == rung)
      return i;
  return -1;
}

/**
 * sp_ladder_has_route:
 * @pack: the content
 * @role: the position of a role
 * @from: the position of a rung, or -1 for none
 * @to: the position of another, or -1 for none
 *
 * Returns: whether the ladder of the role alone has these rungs, and leads from one to the other if both
 *   are given
 */
gboolean
sp_ladder_has_route (SpPack *pack, guint role, int from, int to)
{
  g_autoptr (SpLadder) ladder = sp_ladder_new (pack, &role, 1);
  g_autoptr (GPtrArray) routes = NULL;
  int start = sp_ladder_find_rung (ladder, from);
  int end = sp_ladder_find_rung (ladder, to);

  if ((from >= 0 && start < 0) || (to >= 0 && end < 0))
    return FALSE;
  if (from < 0 || to < 0)
    return TRUE;
  routes = sp_ladder_graph_find_routes (&ladder->graph, start, end, 1);
  return routes->len > 0;
}
