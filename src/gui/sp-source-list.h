/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/pack/sp-pack.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *sp_source_new (const char *title, const char *url, const char *note);
GtkWidget *sp_source_list_new (SpPack *pack, const SpReferences *sources);
GtkWidget *sp_source_expander_new (SpPack *pack, const SpReferences *sources);

G_END_DECLS
