/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void sp_css_set_class (GtkWidget *widget, const char *css_class, gboolean set);
void sp_css_load (const char *name);

G_END_DECLS
