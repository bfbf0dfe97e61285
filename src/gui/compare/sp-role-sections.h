/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A sheet about a role as widgets to read. For sp-role-view.c alone. */

#pragma once

#include "core/pack/sp-pack.h"
#include "core/sheet/sp-sheet.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void sp_role_sections_fill (GtkBox *head,
                            GtkBox *sections,
                            SpPack *pack,
                            const SpSheet *sheet,
                            const char *color_class);
void sp_role_sections_set_narrow (GtkBox *sections, gboolean is_narrow);
char *sp_role_sections_get_selected (GtkWidget *widget) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
