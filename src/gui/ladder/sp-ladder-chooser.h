/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/ladder/sp-ladder-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** What a chooser chooses: an end of a route, or a goal of a plan, which may be a role as a whole. */
typedef enum
{
  SP_LADDER_FROM,
  SP_LADDER_TO,
  SP_LADDER_GOAL,
  SP_LADDER_SECOND_GOAL
} SpRouteEnd;

#define SP_TYPE_LADDER_CHOOSER (sp_ladder_chooser_get_type ())

G_DECLARE_FINAL_TYPE (SpLadderChooser, sp_ladder_chooser, SP, LADDER_CHOOSER, AdwBin)

void
sp_ladder_chooser_set_session (SpLadderChooser *self, SpLadderSession *session, SpRouteEnd end);

void sp_ladder_chooser_set_pack (SpLadderChooser *self, SpPack *pack, SpRouteEnd end);
void sp_ladder_chooser_set_narrow (SpLadderChooser *self, gboolean narrow);
void sp_ladder_chooser_choose (SpLadderChooser *self, gboolean is_role, int index);

G_END_DECLS
