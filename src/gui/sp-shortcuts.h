/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/pack/sp-pack.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void sp_shortcuts_install (GtkApplication *application);
void sp_shortcuts_present (GtkWindow *parent, const SpPack *pack);

G_END_DECLS
