/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/pack/sp-pack.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SP_TYPE_SIGNPOST_VIEW (sp_signpost_view_get_type ())

G_DECLARE_FINAL_TYPE (SpSignpostView, sp_signpost_view, SP, SIGNPOST_VIEW, GtkWidget)

void sp_signpost_view_set_pack (SpSignpostView *self, SpPack *pack);

G_END_DECLS
