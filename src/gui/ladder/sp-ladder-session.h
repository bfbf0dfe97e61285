/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/ladder/sp-ladder-routes.h"
#include "core/ladder/sp-ladder.h"
#include "core/plan/sp-plan.h"
#include "core/text/sp-query.h"

G_BEGIN_DECLS

#define SP_TYPE_LADDER_SESSION (sp_ladder_session_get_type ())

G_DECLARE_FINAL_TYPE (SpLadderSession, sp_ladder_session, SP, LADDER_SESSION, GObject)

/** In place of the position of a rung: none. */
#define SP_NO_RUNG -1

SpLadderSession *sp_ladder_session_new (SpPack *pack) G_GNUC_WARN_UNUSED_RESULT;

SpPack *sp_ladder_session_get_pack (SpLadderSession *self);
const SpLadder *sp_ladder_session_get_ladder (SpLadderSession *self);
void sp_ladder_session_show_roles (SpLadderSession *self, const guint *roles, guint n_roles);

int sp_ladder_session_find_node (SpLadderSession *self, int rung);

int sp_ladder_session_get_selected (SpLadderSession *self);
void sp_ladder_session_select (SpLadderSession *self, int rung);

int sp_ladder_session_get_from (SpLadderSession *self);
void sp_ladder_session_set_from (SpLadderSession *self, int rung);
int sp_ladder_session_get_to (SpLadderSession *self);
void sp_ladder_session_set_to (SpLadderSession *self, int rung);

guint sp_ladder_session_get_n_routes (SpLadderSession *self);
guint sp_ladder_session_get_route_number (SpLadderSession *self);
const SpLadderRoute *sp_ladder_session_get_route (SpLadderSession *self);
GPtrArray *sp_ladder_session_get_routes (SpLadderSession *self);
void sp_ladder_session_turn_route (SpLadderSession *self, int by);

void sp_ladder_session_set_reach (SpLadderSession *self, GArray *rungs);
const gboolean *sp_ladder_session_get_in_reach (SpLadderSession *self);
gboolean *sp_ladder_session_find_in_reach (SpLadderSession *self,
                                           const SpLadder *ladder) G_GNUC_WARN_UNUSED_RESULT;
int sp_ladder_session_get_missing (SpLadderSession *self, int rung);

void sp_ladder_session_search (SpLadderSession *self, const char *words);
const SpQuery *sp_ladder_session_get_query (SpLadderSession *self);
gboolean sp_ladder_session_finds (SpLadderSession *self, guint node);

G_END_DECLS
