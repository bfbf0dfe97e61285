/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SP_TYPE_ADAPTIVE_BIN (sp_adaptive_bin_get_type ())

G_DECLARE_FINAL_TYPE (SpAdaptiveBin, sp_adaptive_bin, SP, ADAPTIVE_BIN, GtkWidget)

int sp_adaptive_bin_get_width (SpAdaptiveBin *self);
gboolean sp_adaptive_bin_get_narrow (SpAdaptiveBin *self);
GtkWidget *sp_adaptive_bin_get_child (SpAdaptiveBin *self);
void sp_adaptive_bin_set_child (SpAdaptiveBin *self, GtkWidget *child);

G_END_DECLS
