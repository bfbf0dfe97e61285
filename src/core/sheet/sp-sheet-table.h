/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SpSheetCell:
 * @text: (owned) (nullable): what stands in it
 * @items: (owned) (nullable) (array zero-terminated=1): names below the text, each by itself
 */
typedef struct
{
  char *text;
  char **items;
} SpSheetCell;

/**
 * SpSheetRow:
 * @title: (owned): what the row is about
 * @note: (owned) (nullable): what is said of all its cells together
 * @is_form: whether cells that say the same stay apart, as where something is to be written in
 * @is_group: whether it only says what the rows below it have in common, and has no cells
 * @cells: (owned) (element-type SpSheetCell): one for each column
 */
typedef struct
{
  char *title;
  char *note;
  gboolean is_form;
  gboolean is_group;
  GArray *cells;
} SpSheetRow;

/**
 * SpSheetTable:
 * @group_name: (owned): what a program calls the titles of groups
 * @row_name: (owned): what a program calls the titles of rows
 * @columns: (owned) (array zero-terminated=1): the titles of the columns behind that of the rows
 * @n_columns: how many those are
 * @widths: (nullable) (array length=n_columns): how wide they are on paper, compared with each other, all
 *   side by side; %NULL for equal ones
 * @title_width: how wide the titles of the rows are on paper, in points; 0 for what is usual
 * @padding: the space on paper above and below the rule of a row, in points; 0 for what is usual
 * @is_form: whether cells that say the same stay apart in the rows to come
 * @rows: (owned) (element-type SpSheetRow): the rows
 */
typedef struct
{
  char *group_name;
  char *row_name;
  char **columns;
  guint n_columns;
  const guint *widths;
  guint title_width;
  guint padding;
  gboolean is_form;
  GPtrArray *rows;
} SpSheetTable;

SpSheetTable *sp_sheet_table_new (const char *group_name,
                                  const char *row_name,
                                  const char *const *columns) G_GNUC_WARN_UNUSED_RESULT;
void sp_sheet_table_free (SpSheetTable *self);

void sp_sheet_table_add_group (SpSheetTable *self, const char *title);
void sp_sheet_table_add_row (SpSheetTable *self, const char *title, const char *note);
void sp_sheet_table_add_cell (SpSheetTable *self, const char *text, const char *const *items);

const SpSheetRow *sp_sheet_table_get_row (const SpSheetTable *self, guint position);
const SpSheetCell *sp_sheet_row_get_cell (const SpSheetRow *self, guint column);
guint sp_sheet_row_get_span (const SpSheetRow *self, guint column, guint end);
char *sp_sheet_cell_to_lines (const SpSheetCell *self, gboolean is_rtl) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
