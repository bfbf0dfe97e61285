/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void sp_label_wrap (GtkLabel *label);
void sp_label_wrap_button (GtkButton *button);
GtkWidget *sp_label_new_wrapping (const char *text);

G_END_DECLS
