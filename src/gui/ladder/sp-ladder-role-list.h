/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/pack/sp-pack.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void sp_ladder_role_list_fill (GtkDropDown *list, const SpPack *pack);

G_END_DECLS
