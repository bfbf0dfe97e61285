/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows of libadwaita that tell a screen reader what stands below their title. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *sp_row_new (const char *title, const char *subtitle);
void sp_row_describe (GtkAccessible *row, const char *subtitle);

G_END_DECLS
