/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void sp_css_set_class (GtkWidget *widget, const char *css_class, gboolean set);
void sp_css_load (const char *name);
void sp_css_follow_looks (GtkWidget *window);

G_END_DECLS
