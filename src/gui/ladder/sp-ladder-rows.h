/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows that stand beside the drawing. */

#pragma once

#include "gui/ladder/sp-ladder-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void sp_ladder_rows_clear (GtkListBox *box);
void sp_ladder_rows_add (GtkListBox *box, const char *title, const char *subtitle);
void sp_ladder_rows_add_rung (GtkListBox *box,
                              SpLadderSession *session,
                              guint rung,
                              const char *subtitle);
void sp_ladder_rows_finish (GtkListBox *box);
char *sp_certificate_describe (const SpCertificate *certificate) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
