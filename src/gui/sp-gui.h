/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean sp_gui_has_display (void);
int sp_gui_run (int argc, char **argv);
char *sp_gui_describe_libraries (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
