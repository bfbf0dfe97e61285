/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define SP_TYPE_COMPARE_COLUMNS (sp_compare_columns_get_type ())

G_DECLARE_FINAL_TYPE (SpCompareColumns, sp_compare_columns, SP, COMPARE_COLUMNS, GObject)

SpCompareColumns *sp_compare_columns_new (void) G_GNUC_WARN_UNUSED_RESULT;

void sp_compare_columns_fit (SpCompareColumns *self,
                             guint n_columns,
                             int width,
                             int title_width,
                             int least_width);
void sp_compare_columns_set_letters (SpCompareColumns *self, int char_width, int line_height);
gboolean sp_compare_columns_scroll (SpCompareColumns *self, int columns);
void sp_compare_columns_reveal (SpCompareColumns *self, guint column);

guint sp_compare_columns_get_first (SpCompareColumns *self);
guint sp_compare_columns_get_n_shown (SpCompareColumns *self);
guint sp_compare_columns_get_n_columns (SpCompareColumns *self);
int sp_compare_columns_get_title_width (SpCompareColumns *self);
int sp_compare_columns_get_char_width (SpCompareColumns *self);
int sp_compare_columns_get_line_height (SpCompareColumns *self);
gboolean sp_compare_columns_is_stacked (SpCompareColumns *self);
guint sp_compare_columns_count_shown (SpCompareColumns *self, guint column, guint n_columns);

G_END_DECLS
