/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *sp_popup_fit (GtkWidget *parent, GtkWidget *contents);
void sp_popup_show (GtkWidget *parent, GtkWidget *contents);
void sp_popup_show_at (GtkWidget *parent, const GdkRectangle *place, GtkWidget *contents);
GtkWindow *sp_popup_new_dialog (GtkWindow *parent, const char *title, GtkWidget *contents);

G_END_DECLS
