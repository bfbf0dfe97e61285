/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The lines of the table. A border of the style sheet would be a path to fill for each cell; these
 * are plain rectangles. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** How thick a line is, in pixels. */
#define SP_COMPARE_LINE 1

void sp_compare_draw_line (GtkWidget *widget,
                           GtkSnapshot *snapshot,
                           float x,
                           float y,
                           float width,
                           float height);
void sp_compare_draw_row_lines (GtkWidget *row, GtkSnapshot *snapshot);

G_END_DECLS
