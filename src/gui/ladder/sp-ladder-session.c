/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/ladder/sp-ladder-session-private.h"

#include "core/ladder/sp-query-rungs.h"

/* More routes than these nobody looks through. */
#define N_ROUTES 8

enum
{
  LADDER_CHANGED,
  SELECTION_CHANGED,
  ROUTE_CHANGED,
  SEARCH_CHANGED,
  REACH_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/**
 * SpLadderSession:
 *
 * What the page shows at the moment: the ladders of which roles, which rung is selected, and the
 * routes from where a person is to where they want to get. The drawing, the list and what stands
 * beside them follow it. Rungs are given by their position in the pack.
 */
G_DEFINE_FINAL_TYPE (SpLadderSession, sp_ladder_session, G_TYPE_OBJECT)

static void
find_routes (SpLadderSession *self)
{
  int from = sp_ladder_find_rung (self->ladder, self->from);
  int to = sp_ladder_find_rung (self->ladder, self->to);

  g_clear_pointer (&self->routes, g_ptr_array_unref);
  self->route = 0;
  if (from >= 0 && to >= 0)
    self->routes = sp_ladder_graph_find_routes (&self->ladder->graph, from, to, N_ROUTES);
}

/* Who wants to get from one rung to another has to see both. */
static void
show_rung (SpLadderSession *self, int rung)
{
  if (rung != SP_NO_RUNG && sp_ladder_find_rung (self->ladder, rung) < 0)
    sp_ladder_session_show_roles (self, NULL, 0);
}

/* Who looks at the ladder of one role goes on to that of the route, if one has all of it: on all ladders
 * at once it would be too small to read. */
static void
show_end (SpLadderSession *self, int rung)
{
  const SpReference *role = rung != SP_NO_RUNG ? &self->pack->rungs.items[rung].role : NULL;

  if (role != NULL && role->id != NULL && self->ladder->n_roles == 1 &&
      sp_ladder_has_route (self->pack, role->index, self->from, self->to))
    sp_ladder_session_show_roles (self, &role->index, 1);
  show_rung (self, rung);
}

static void
sp_ladder_session_finalize (GObject *object)
{
  SpLadderSession *self = SP_LADDER_SESSION (object);

  g_clear_pointer (&self->reach, g_array_unref);
  g_free (self->in_reach);
  g_clear_pointer (&self->query, sp_query_free);
  g_clear_pointer (&self->routes, g_ptr_array_unref);
  g_clear_pointer (&self->ladder, sp_ladder_free);
  g_clear_pointer (&self->pack, sp_pack_unref);

  G_OBJECT_CLASS (sp_ladder_session_parent_class)->finalize (object);
}

static guint
new_signal (const char *name)
{
  return g_signal_new (name, SP_TYPE_LADDER_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, 0);
}

static void
sp_ladder_session_class_init (SpLadderSessionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sp_ladder_session_finalize;

  signals[LADDER_CHANGED] = new_signal ("ladder-changed");
  signals[SELECTION_CHANGED] = new_signal ("selection-changed");
  signals[ROUTE_CHANGED] = new_signal ("route-changed");
  signals[SEARCH_CHANGED] = new_signal ("search-changed");
  signals[REACH_CHANGED] = new_signal ("reach-changed");
}

static void
sp_ladder_session_init (SpLadderSession *self)
{
  self->selected = SP_NO_RUNG;
  self->from = SP_NO_RUNG;
  self->to = SP_NO_RUNG;
}

/**
 * sp_ladder_session_new:
 * @pack: the content
 *
 * Returns: (transfer full): a session that shows all ladders
 */
SpLadderSession *
sp_ladder_session_new (SpPack *pack)
{
  SpLadderSession *self = g_object_new (SP_TYPE_LADDER_SESSION, NULL);

  self->pack = sp_pack_ref (pack);
  self->ladder = sp_ladder_new (pack, NULL, 0);
  return self;
}

/**
 * sp_ladder_session_get_pack:
 * @self: a session
 *
 * Returns: (transfer none): the content
 */
SpPack *
sp_ladder_session_get_pack (SpLadderSession *self)
{
  g_return_val_if_fail (SP_IS_LADDER_SESSION (self), NULL);

  return self->pack;
}

/**
 * sp_ladder_session_get_ladder:
 * @self: a session
 *
 * Returns: (transfer none): the ladders that are shown, until #SpLadderSession::ladder-changed
 */
const SpLadder *
sp_ladder_session_get_ladder (SpLadderSession *self)
{
  g_return_val_if_fail (SP_IS_LADDER_SESSION (self), NULL);

  return self->ladder;
}

static gboolean
shows_roles (SpLadderSession *self, const guint *roles, guint n_roles)
{
  if (n_roles == 0)
    return self->ladder->n_roles == self->pack->roles.n_items;
  return n_roles == self->ladder->n_roles &&
         memcmp (roles, self->ladder->roles, n_roles * sizeof (guint)) == 0;
}

/**
 * sp_ladder_session_show_roles:
 * @self: a session
 * @roles: (array length=n_roles) (nullable): positions of roles in the pack, each one once
 * @n_roles: how many; 0 for all
 *
 * Shows the ladders of these roles. What was selected stays so if it is still shown.
 */
void
sp_ladder_session_show_roles (SpLadderSession *self, const guint *roles, guint n_roles)
{
  g_autoptr (SpLadder) old = NULL;

  g_return_if_fail (SP_IS_LADDER_SESSION (self));

  if (shows_roles (self, roles, n_roles))
    return;
  /* The old ladders have to stay until nobody draws them any more. */
  old = self->ladder;
  self->ladder = sp_ladder_new (self->pack, roles, n_roles);
  g_free (self->in_reach);
  self->in_reach = sp_ladder_session_find_in_reach (self, self->ladder);
  find_routes (self);
  if (sp_ladder_session_find_node (self, self->selected) < 0)
    self->selected = SP_NO_RUNG;
  g_signal_emit (self, signals[LADDER_CHANGED], 0);
  g_signal_emit (self, signals[ROUTE_CHANGED], 0);
  g_signal_emit (self, signals[SELECTION_CHANGED], 0);
}

/**
 * sp_ladder_session_find_node:
 * @self: a session
 * @rung: the position of a rung in the pack, or %SP_NO_RUNG
 *
 * Returns: its node in the ladders that are shown, or -1
 */
int
sp_ladder_session_find_node (SpLadderSession *self, int rung)
{
  g_return_val_if_fail (SP_IS_LADDER_SESSION (self), -1);

  return sp_ladder_find_rung (self->ladder, rung);
}

/**
 * sp_ladder_session_get_selected:
 * @self: a session
 *
 * Returns: the rung whose details are shown, or %SP_NO_RUNG
 */
int
sp_ladder_session_get_selected (SpLadderSession *self)
{
  g_return_val_if_fail (SP_IS_LADDER_SESSION (self), SP_NO_RUNG);

  return self->selected;
}

/**
 * sp_ladder_session_select:
 * @self: a session
 * @rung: a rung, or %SP_NO_RUNG
 *
 * Shows the details of a rung.
 */
void
sp_ladder_session_select (SpLadderSession *self, int rung)
{
  g_return_if_fail (SP_IS_LADDER_SESSION (self));
  g_return_if_fail (rung < (int) self->pack->rungs.n_items);

  show_rung (self, rung);
  self->selected = rung;
  g_signal_emit (self, signals[SELECTION_CHANGED], 0);
}

/**
 * sp_ladder_session_get_from:
 * @self: a session
 *
 * Returns: the rung where the person is, or %SP_NO_RUNG
 */
int
sp_ladder_session_get_from (SpLadderSession *self)
{
  g_return_val_if_fail (SP_IS_LADDER_SESSION (self), SP_NO_RUNG);

  return self->from;
}

static void
set_end (SpLadderSession *self, int *end, int rung)
{
  if (*end == rung)
    return;
  *end = rung;
  show_end (self, rung);
  find_routes (self);
  g_signal_emit (self, signals[ROUTE_CHANGED], 0);
}

/**
 * sp_ladder_session_set_from:
 * @self: a session
 * @rung: the rung where the person is, or %SP_NO_RUNG
 */
void
sp_ladder_session_set_from (SpLadderSession *self, int rung)
{
  g_return_if_fail (SP_IS_LADDER_SESSION (self));
  g_return_if_fail (rung < (int) self->pack->rungs.n_items);

  set_end (self, &self->from, rung);
}

/**
 * sp_ladder_session_get_to:
 * @self: a session
 *
 * Returns: the rung that the person wants to get to, or %SP_NO_RUNG
 */
int
sp_ladder_session_get_to (SpLadderSession *self)
{
  g_return_val_if_fail (SP_IS_LADDER_SESSION (self), SP_NO_RUNG);

  return self->to;
}

/**
 * sp_ladder_session_set_to:
 * @self: a session
 * @rung: the rung that the person wants to get to, or %SP_NO_RUNG
 */
void
sp_ladder_session_set_to (SpLadderSession *self, int rung)
{
  g_return_if_fail (SP_IS_LADDER_SESSION (self));
  g_return_if_fail (rung < (int) self->pack->rungs.n_items);

  set_end (self, &self->to, rung);
}

/**
 * sp_ladder_session_get_n_routes:
 * @self: a session
 *
 * Returns: how many routes were found
 */
guint
sp_ladder_session_get_n_routes (SpLadderSession *self)
{
  g_return_val_if_fail (SP_IS_LADDER_SESSION (self), 0);

  return self->routes != NULL ? self->routes->len : 0;
}

/**
 * sp_ladder_session_get_route_number:
 * @self: a session
 *
 * Returns: which of the routes is shown, from 0
 */
guint
sp_ladder_session_get_route_number (SpLadderSession *self)
{
  g_return_val_if_fail (SP_IS_LADDER_SESSION (self), 0);

  return self->route;
}

/**
 * sp_ladder_session_get_route:
 * @self: a session
 *
 * Returns: (nullable) (transfer none): the route that is shown, by nodes and edges of the ladders
 */
const SpLadderRoute *
sp_ladder_session_get_route (SpLadderSession *self)
{
  g_return_val_if_fail (SP_IS_LADDER_SESSION (self), NULL);

  return sp_ladder_session_get_n_routes (self) > 0 ? self->routes->pdata[self->route] : NULL;
}

/**
 * sp_ladder_session_get_routes:
 * @self: a session
 *
 * Returns: (nullable) (transfer none) (element-type SpLadderRoute): all routes that were found
 */
GPtrArray *
sp_ladder_session_get_routes (SpLadderSession *self)
{
  g_return_val_if_fail (SP_IS_LADDER_SESSION (self), NULL);

  return self->routes;
}

/**
 * sp_ladder_session_turn_route:
 * @self: a session
 * @by: 1 for the next route, -1 for the one before; behind the last comes the first
 */
void
sp_ladder_session_turn_route (SpLadderSession *self, int by)
{
  guint n;

  g_return_if_fail (SP_IS_LADDER_SESSION (self));

  n = sp_ladder_session_get_n_routes (self);
  if (n < 2)
    return;
  self->route = (self->route + n + by) % n;
  g_signal_emit (self, signals[ROUTE_CHANGED], 0);
}

/**
 * sp_ladder_session_set_reach:
 * @self: a session
 * @rungs: (nullable) (element-type SpRungInReach): those that are in reach of what the person knows
 */
void
sp_ladder_session_set_reach (SpLadderSession *self, GArray *rungs)
{
  g_return_if_fail (SP_IS_LADDER_SESSION (self));

  g_clear_pointer (&self->reach, g_array_unref);
  self->reach = rungs != NULL ? g_array_ref (rungs) : NULL;
  g_free (self->in_reach);
  self->in_reach = sp_ladder_session_find_in_reach (self, self->ladder);
  g_signal_emit (self, signals[REACH_CHANGED], 0);
}

/**
 * sp_ladder_session_search:
 * @self: a session
 * @words: what is searched for in what is known of rungs; "" for nothing
 */
void
sp_ladder_session_search (SpLadderSession *self, const char *words)
{
  g_return_if_fail (SP_IS_LADDER_SESSION (self) && words != NULL);

  g_clear_pointer (&self->query, sp_query_free);
  self->query = sp_query_new (words);
  if (sp_query_is_empty (self->query))
    g_clear_pointer (&self->query, sp_query_free);
  g_signal_emit (self, signals[SEARCH_CHANGED], 0);
}

/**
 * sp_ladder_session_get_query:
 * @self: a session
 *
 * Returns: (nullable) (transfer none): what is searched for, if anything is
 */
const SpQuery *
sp_ladder_session_get_query (SpLadderSession *self)
{
  g_return_val_if_fail (SP_IS_LADDER_SESSION (self), NULL);

  return self->query;
}

/**
 * sp_ladder_session_finds:
 * @self: a session
 * @node: a node of the ladders that are shown
 *
 * Returns: whether something is searched for and the rung is among what was found
 */
gboolean
sp_ladder_session_finds (SpLadderSession *self, guint node)
{
  g_return_val_if_fail (SP_IS_LADDER_SESSION (self) && node < self->ladder->n_rungs, FALSE);

  return self->query != NULL &&
         sp_query_matches_rung (self->query, self->pack, sp_ladder_get_rung (self->ladder, node));
}
