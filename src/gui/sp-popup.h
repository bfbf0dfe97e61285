/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *sp_popup_fit (GtkWidget *parent, GtkWidget *contents);
void sp_popup_show (GtkWidget *parent, GtkWidget *contents);
void sp_popup_show_at (GtkWidget *parent, const GdkRectangle *place, GtkWidget *contents);
GtkWindow *sp_popup_new_dialog (GtkWindow *parent, const char *title, GtkWidget *contents);
GtkWidget *sp_popup_new_button (const char *label) G_GNUC_WARN_UNUSED_RESULT;

/** Called with data and a result when a thread is through. */
typedef void (*SpPopupDone) (gpointer data, gpointer result);

void
sp_popup_run_in_thread (GtkWindow *dialog, GTaskThreadFunc work, SpPopupDone done, gpointer data);
GtkWidget *sp_popup_new_waiting (GtkWidget *sign, const char *label) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
