/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/choose/sp-choose-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SP_TYPE_CHOOSE_OVERVIEW (sp_choose_overview_get_type ())

G_DECLARE_FINAL_TYPE (SpChooseOverview, sp_choose_overview, SP, CHOOSE_OVERVIEW, GtkWidget)

void sp_choose_overview_set_session (SpChooseOverview *self, SpChooseSession *session);
int sp_choose_overview_get_statement (SpChooseOverview *self);
void sp_choose_overview_focus (SpChooseOverview *self, guint statement);

G_END_DECLS
