/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/ladder/sp-ladder-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SP_TYPE_LADDER_DETAILS (sp_ladder_details_get_type ())

G_DECLARE_FINAL_TYPE (SpLadderDetails, sp_ladder_details, SP, LADDER_DETAILS, GtkWidget)

void sp_ladder_details_set_session (SpLadderDetails *self, SpLadderSession *session);

G_END_DECLS
