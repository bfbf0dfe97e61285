/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Widgets with much text beside each other. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkGrid *sp_beside_new (int spacing, const char *css_class);
void sp_beside_append (GtkGrid *beside, GtkWidget *widget);
void sp_beside_set_stacked (GtkGrid *beside, gboolean is_stacked);

G_END_DECLS
