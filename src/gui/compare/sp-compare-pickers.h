/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/compare/sp-compare-selection.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void sp_compare_pickers_install (SpPack *pack,
                                 SpCompareSelection *selection,
                                 GtkMenuButton *roles_button,
                                 GtkMenuButton *rows_button);

G_END_DECLS
