/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sections of a result as cards, in pairs of equal prominence. */

#pragma once

#include "core/sheet/sp-sheet.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void sp_choose_add_sections (GtkBox *box, const SpSheet *sheet);
void sp_choose_arrange_sections (GtkBox *box, gboolean is_narrow);
void sp_choose_show_all_lines (GtkBox *box);

G_END_DECLS
