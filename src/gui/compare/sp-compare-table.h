/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/compare/sp-query-rows.h"
#include "gui/compare/sp-compare-columns.h"
#include "gui/compare/sp-compare-selection.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SP_TYPE_COMPARE_TABLE (sp_compare_table_get_type ())

G_DECLARE_FINAL_TYPE (SpCompareTable, sp_compare_table, SP, COMPARE_TABLE, GtkWidget)

void sp_compare_table_set_up (SpCompareTable *self,
                              SpCompareSelection *selection,
                              SpCompareColumns *columns);
void sp_compare_table_set_comparison (SpCompareTable *self, SpComparison *comparison);
guint sp_compare_table_filter (SpCompareTable *self);
guint sp_compare_table_search (SpCompareTable *self, const SpQuery *query);
const SpComparison *
sp_compare_table_list_shown (SpCompareTable *self, GPtrArray *rows, GPtrArray *overlaps);
void sp_compare_table_set_marked_column (SpCompareTable *self, int column);
void sp_compare_table_focus_moved (SpCompareTable *self, GtkWidget *focus);
gboolean sp_compare_table_enter_column (SpCompareTable *self, guint column);
gboolean sp_compare_table_grab_focus (SpCompareTable *self);
gboolean sp_compare_table_grab_focus_to_hit (SpCompareTable *self);
void sp_compare_table_grab_focus_to_row (SpCompareTable *self, const char *id);
const char *sp_compare_table_get_row (SpCompareTable *self);
int sp_compare_table_find_column (SpCompareTable *self, GtkWidget *descendant);

G_END_DECLS
