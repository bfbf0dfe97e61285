/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is to be seen in a window and what a screen reader is told of it, as lines of text: the same with every
 * font and with every version of the toolkit. See kept-file.h. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

char *widget_tree_write (GtkWidget *root) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
