/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Folders in which tests write. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *scratch_folder_new (void) G_GNUC_WARN_UNUSED_RESULT;
void scratch_folder_remove (const char *path);
guint scratch_folder_count_open (void);

G_END_DECLS
