/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/compare/sp-compare-cell.h"
#include "gui/compare/sp-compare-columns.h"

G_BEGIN_DECLS

#define SP_TYPE_COMPARE_ROW (sp_compare_row_get_type ())

G_DECLARE_FINAL_TYPE (SpCompareRow, sp_compare_row, SP, COMPARE_ROW, GtkWidget)

GtkWidget *sp_compare_row_new (SpCompareColumns *columns,
                               const SpComparison *comparison,
                               const SpComparedRow *row);
GtkWidget *sp_compare_row_new_for_overlap (SpCompareColumns *columns,
                                           const SpComparison *comparison,
                                           const SpOverlap *overlap);

const SpComparedRow *sp_compare_row_get_row (SpCompareRow *self);
const SpOverlap *sp_compare_row_get_overlap (SpCompareRow *self);
guint sp_compare_row_get_n_cells (SpCompareRow *self);
guint sp_compare_row_get_role (SpCompareRow *self, guint column);

gboolean sp_compare_row_fill (SpCompareRow *self);
gboolean sp_compare_row_is_filled (SpCompareRow *self);
GtkWidget *sp_compare_row_get_title (SpCompareRow *self);
SpCompareCell *sp_compare_row_get_cell (SpCompareRow *self, guint column);
int sp_compare_row_find (SpCompareRow *self, GtkWidget *descendant);

void sp_compare_row_show (SpCompareRow *self, SpCompareMode mode, const SpQuery *query);
void sp_compare_row_set_marked_column (SpCompareRow *self, int column);
void sp_compare_row_set_title_offset (SpCompareRow *self, int offset);

G_END_DECLS
