/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/pack/sp-pack.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *sp_readable_new (GtkWidget *child);
GtkWidget *sp_passage_new (SpPack *pack, const SpPassage *passage);
GtkWidget *sp_paragraph_new (const char *text);
GtkWidget *sp_paragraph_make_selectable (GtkWidget *label);

G_END_DECLS
