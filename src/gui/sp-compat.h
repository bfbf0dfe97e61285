/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What no API does cleanly on both ends of the platform: Debian 12's libraries and the newest. No
 * other file asks for a version or makes a deprecated call. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *sp_compat_key_label_new (const char *keys) G_GNUC_WARN_UNUSED_RESULT;

/**
 * SpCompatSaved:
 * @file: the place that was chosen
 * @data: as given to sp_compat_save_file() or sp_compat_open_files()
 *
 * Called when a place was chosen; not called when the person thought better of it.
 */
typedef void (*SpCompatSaved) (GFile *file, gpointer data);

void sp_compat_save_file (GtkWidget *widget,
                          const char *title,
                          const char *name,
                          GListModel *filters,
                          SpCompatSaved saved,
                          gpointer data,
                          GDestroyNotify destroy);

void sp_compat_open_files (GtkWidget *widget,
                           const char *title,
                           GListModel *filters,
                           gboolean several,
                           SpCompatSaved opened,
                           gpointer data,
                           GDestroyNotify destroy);

void sp_compat_present_about (GtkWindow *parent);
void sp_compat_keep_names_whole (GtkWidget *switcher);
void sp_compat_show_toast (AdwToastOverlay *overlay, AdwToast *toast);
GdkRGBA sp_compat_get_color (GtkWidget *widget);
void sp_compat_announce (GtkWidget *widget, const char *message);
void sp_compat_name_list_item (GtkListItem *item, const char *name);
void sp_compat_keep_no_recent_files (void);
gboolean sp_compat_wants_less_motion (GtkWidget *widget);

G_END_DECLS
