/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sections of a result as cards, in pairs of equal prominence. */

#pragma once

#include "core/sheet/sp-sheet.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void sp_choose_add_sections (GtkBox *box, const SpSheet *sheet);

G_END_DECLS
