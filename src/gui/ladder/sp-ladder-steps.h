/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/ladder/sp-ladder-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SP_TYPE_LADDER_STEPS (sp_ladder_steps_get_type ())

G_DECLARE_FINAL_TYPE (SpLadderSteps, sp_ladder_steps, SP, LADDER_STEPS, GtkWidget)

void sp_ladder_steps_set_session (SpLadderSteps *self, SpLadderSession *session);

G_END_DECLS
