/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What has to hold of a window whatever was done to it. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

char *random_check_focus (GtkWindow *window) G_GNUC_WARN_UNUSED_RESULT;
char *random_check_frame (GtkWindow *window) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
