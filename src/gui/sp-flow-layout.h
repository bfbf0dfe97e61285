/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SP_TYPE_FLOW_LAYOUT (sp_flow_layout_get_type ())

G_DECLARE_FINAL_TYPE (SpFlowLayout, sp_flow_layout, SP, FLOW_LAYOUT, GtkLayoutManager)

GtkLayoutManager *sp_flow_layout_new (int spacing) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
