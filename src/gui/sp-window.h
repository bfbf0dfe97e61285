/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/pack/sp-target.h"
#include "gui/sp-application.h"
#include "gui/sp-context.h"

G_BEGIN_DECLS

#define SP_TYPE_WINDOW (sp_window_get_type ())

G_DECLARE_FINAL_TYPE (SpWindow, sp_window, SP, WINDOW, AdwApplicationWindow)

SpWindow *sp_window_new (SpApplication *application, SpContext *context);
void sp_window_set_context (SpWindow *self, SpContext *context);
void sp_window_open (SpWindow *self, const SpTarget *target);
void sp_window_show_trouble (SpWindow *self, const char *trouble);

G_END_DECLS
