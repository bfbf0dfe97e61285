/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/ladder/sp-ladder-graph.h"
#include "core/pack/sp-pack.h"

G_BEGIN_DECLS

/**
 * SpLadder:
 * @pack: (owned): where the rungs come from
 * @roles: (owned) (array length=n_roles): the position in the pack of each lane's role
 * @rungs: (owned) (array length=n_rungs): the position in the pack of each node's rung
 * @moves: (owned) (array length=n_moves): the position in the pack of each edge's move
 * @graph: the same as a graph, for layout and routes
 *
 * The ladders of some roles of a pack, with the ways in that lead to them.
 */
typedef struct
{
  SpPack *pack;
  guint *roles;
  guint n_roles;
  guint *rungs;
  guint n_rungs;
  guint *moves;
  guint n_moves;
  SpLadderGraph graph;

  /*< private >*/
  SpLadderNode *nodes; /* (owned) */
  SpLadderEdge *edges; /* (owned) */
} SpLadder;

SpLadder *sp_ladder_new (SpPack *pack, const guint *roles, guint n_roles) G_GNUC_WARN_UNUSED_RESULT;
void sp_ladder_free (SpLadder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpLadder, sp_ladder_free)

const SpRung *sp_ladder_get_rung (const SpLadder *self, guint node);
const SpMove *sp_ladder_get_move (const SpLadder *self, guint edge);
const SpRole *sp_ladder_get_role (const SpLadder *self, guint lane);
int sp_ladder_find_node (const SpLadder *self, const char *id);
int sp_ladder_find_rung (const SpLadder *self, int rung);
gboolean sp_ladder_has_route (SpPack *pack, guint role, int from, int to);

G_END_DECLS
