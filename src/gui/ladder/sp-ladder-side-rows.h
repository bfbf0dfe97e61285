/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows that stand beside the drawing. */

#pragma once

#include "gui/ladder/sp-ladder-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void sp_ladder_side_rows_clear (GtkListBox *box);
void sp_ladder_side_rows_add (GtkListBox *box, const char *title, const char *subtitle);
void sp_ladder_side_rows_add_rung (GtkListBox *box,
                                   SpLadderSession *session,
                                   guint rung,
                                   const char *subtitle);
void sp_ladder_side_rows_finish (GtkListBox *box);

G_END_DECLS
