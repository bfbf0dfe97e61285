/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SP_TYPE_REACH_BARS_VIEW (sp_reach_bars_view_get_type ())

G_DECLARE_FINAL_TYPE (SpReachBarsView, sp_reach_bars_view, SP, REACH_BARS_VIEW, GtkWidget)

GtkWidget *sp_reach_bars_view_new (GArray *kinds);

G_END_DECLS
