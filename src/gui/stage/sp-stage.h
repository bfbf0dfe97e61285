/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/sp-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SP_TYPE_STAGE (sp_stage_get_type ())

G_DECLARE_FINAL_TYPE (SpStage, sp_stage, SP, STAGE, AdwBin)

gboolean sp_stage_has_slides (const SpPack *pack);
GtkWidget *
sp_stage_new_window (GtkWindow *parent, SpContext *context, const char *place, const char *id);

G_END_DECLS
