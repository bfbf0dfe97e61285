/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/pack/sp-pack.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *sp_source_list_new (SpPack *pack, const SpReferences *sources);
char *sp_format_day (const char *day) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
