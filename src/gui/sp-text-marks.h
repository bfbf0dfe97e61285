/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/text/sp-query.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void sp_text_marks_set_lines (GtkLabel *label, const GArray *hits);
void sp_text_marks_set (GtkLabel *label, const SpQuery *query);

G_END_DECLS
