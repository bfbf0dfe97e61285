/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/sp-application.h"

#include "core/pack/sp-pack.h"

G_BEGIN_DECLS

#define SP_TYPE_WINDOW (sp_window_get_type ())

G_DECLARE_FINAL_TYPE (SpWindow, sp_window, SP, WINDOW, AdwApplicationWindow)

SpWindow *sp_window_new (SpApplication *application, SpPack *pack);
void sp_window_set_pack (SpWindow *self, SpPack *pack);

G_END_DECLS
