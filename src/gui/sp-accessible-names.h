/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a screen reader calls the toolkit's own widgets. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void sp_accessible_names_install (void);

G_END_DECLS
