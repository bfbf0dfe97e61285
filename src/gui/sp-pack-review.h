/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A pack that somebody brings: it is looked at before it is copied in. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void sp_pack_review_present (GtkWindow *parent, GFile *file);
void sp_pack_review_ask (GtkWindow *parent);
void sp_pack_review_take_drops (GtkWidget *window);

G_END_DECLS
