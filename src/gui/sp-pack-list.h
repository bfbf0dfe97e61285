/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The packs of this computer, to switch between them. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void sp_pack_list_present (GtkWindow *parent, const char *open_id);

G_END_DECLS
