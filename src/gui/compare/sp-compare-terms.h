/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words of the glossary in a cell of the comparison. A cell is one place of the grid, so they are
 * no links: a line marks them, a tip tells the pointer what they mean, and the popover of the cell
 * tells everybody. */

#pragma once

#include "core/pack/sp-pack.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GPtrArray *sp_compare_terms_mark (SpPack *pack, const GPtrArray *labels) G_GNUC_WARN_UNUSED_RESULT;
const SpTerm *
sp_compare_terms_find_at (SpPack *pack, const GPtrArray *labels, GtkWidget *cell, int x, int y);
GtkWidget *sp_compare_terms_new_word (const SpTerm *term);

G_END_DECLS
