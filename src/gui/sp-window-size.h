/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void sp_window_size_restore (GtkWindow *window, GSettings *settings);
void sp_window_size_keep (GtkWindow *window, GSettings *settings);

G_END_DECLS
