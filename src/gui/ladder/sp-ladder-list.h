/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/ladder/sp-ladder-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SP_TYPE_LADDER_LIST (sp_ladder_list_get_type ())

G_DECLARE_FINAL_TYPE (SpLadderList, sp_ladder_list, SP, LADDER_LIST, GtkWidget)

void sp_ladder_list_set_session (SpLadderList *self, SpLadderSession *session);
void sp_ladder_list_set_beside (SpLadderList *self, gboolean beside);
GListModel *sp_ladder_list_get_items (SpLadderList *self);

G_END_DECLS
