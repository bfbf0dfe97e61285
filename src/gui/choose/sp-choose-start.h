/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/choose/sp-choose-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SP_TYPE_CHOOSE_START (sp_choose_start_get_type ())

G_DECLARE_FINAL_TYPE (SpChooseStart, sp_choose_start, SP, CHOOSE_START, GtkWidget)

void sp_choose_start_set_session (SpChooseStart *self, SpChooseSession *session);

G_END_DECLS
