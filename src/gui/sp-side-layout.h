/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SP_TYPE_SIDE_LAYOUT (sp_side_layout_get_type ())

G_DECLARE_FINAL_TYPE (SpSideLayout, sp_side_layout, SP, SIDE_LAYOUT, GtkLayoutManager)

G_END_DECLS
