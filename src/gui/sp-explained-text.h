/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/pack/sp-pack.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void sp_explained_text_describe (GtkWidget *widget, const GPtrArray *terms);
void sp_explained_text_set (GtkLabel *label, SpPack *pack, const char *text);

G_END_DECLS
