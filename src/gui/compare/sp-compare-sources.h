/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/pack/sp-pack.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void sp_compare_sources_popup (GtkWidget *parent,
                               SpPack *pack,
                               const SpReferences *sources,
                               const GPtrArray *terms);

G_END_DECLS
