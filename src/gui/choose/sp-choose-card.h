/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The cards that a result is made of. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *sp_choose_text_new (const char *text);
GtkBox *sp_choose_card_new (const char *title);
void sp_choose_card_add_text (GtkBox *card, const char *text);
void sp_choose_card_add_line (GtkBox *card, const char *mark, const char *text, const char *note);

G_END_DECLS
