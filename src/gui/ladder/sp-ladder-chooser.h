/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/ladder/sp-ladder-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** Which end of a route a chooser sets. */
typedef enum
{
  SP_LADDER_FROM,
  SP_LADDER_TO
} SpRouteEnd;

#define SP_TYPE_LADDER_CHOOSER (sp_ladder_chooser_get_type ())

G_DECLARE_FINAL_TYPE (SpLadderChooser, sp_ladder_chooser, SP, LADDER_CHOOSER, AdwBin)

void
sp_ladder_chooser_set_session (SpLadderChooser *self, SpLadderSession *session, SpRouteEnd end);

G_END_DECLS
