/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the window share. */

#pragma once

#include "gui/sp-page.h"
#include "gui/sp-window.h"

G_BEGIN_DECLS

SpPage *sp_window_get_page (SpWindow *self);
const char *sp_window_get_place (SpWindow *self);

void sp_window_actions_install (GtkWidgetClass *widget_class);
void sp_window_actions_update (SpWindow *self);

G_END_DECLS
