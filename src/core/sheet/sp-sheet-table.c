/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/sheet/sp-sheet-table.h"

#include "core/text/sp-direction.h"

static void
cell_clear (SpSheetCell *cell)
{
  g_free (cell->text);
  g_strfreev (cell->items);
}

static void
row_free (SpSheetRow *row)
{
  g_free (row->title);
  g_free (row->note);
  g_array_unref (row->cells);
  g_free (row);
}

/**
 * sp_sheet_table_new:
 * @group_name: what a program calls the titles of groups
 * @row_name: what a program calls the titles of rows
 * @columns: (array zero-terminated=1): the titles of the columns behind that of the rows
 *
 * Returns: (transfer full): a table without rows
 */
SpSheetTable *
sp_sheet_table_new (const char *group_name, const char *row_name, const char *const *columns)
{
  SpSheetTable *self;

  g_return_val_if_fail (group_name != NULL && row_name != NULL && columns != NULL, NULL);

  self = g_new0 (SpSheetTable, 1);
  self->group_name = g_strdup (group_name);
  self->row_name = g_strdup (row_name);
  self->columns = g_strdupv ((char **) columns);
  self->n_columns = g_strv_length (self->columns);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);
  return self;
}

/**
 * sp_sheet_table_free:
 * @self: (transfer full): a table
 */
void
sp_sheet_table_free (SpSheetTable *self)
{
  g_ptr_array_unref (self->rows);
  g_strfreev (self->columns);
  g_free (self->row_name);
  g_free (self->group_name);
  g_free (self);
}

static void
add_row (SpSheetTable *self, const char *title, const char *note, gboolean is_group)
{
  SpSheetRow *row = g_new0 (SpSheetRow, 1);

  row->title = g_strdup (title);
  row->note = g_strdup (note);
  row->is_group = is_group;
  row->is_form = self->is_form;
  row->cells = g_array_new (FALSE, FALSE, sizeof (SpSheetCell));
  g_array_set_clear_func (row->cells, (GDestroyNotify) cell_clear);
  g_ptr_array_add (self->rows, row);
}

/**
 * sp_sheet_table_add_group:
 * @self: a table
 * @title: what the rows that follow have in common
 */
void
sp_sheet_table_add_group (SpSheetTable *self, const char *title)
{
  g_return_if_fail (self != NULL && title != NULL);

  add_row (self, title, NULL, TRUE);
}

/**
 * sp_sheet_table_add_row:
 * @self: a table
 * @title: what the row is about
 * @note: (nullable): what is said of all its cells together
 *
 * Adds a row whose cells are then added one by one.
 */
void
sp_sheet_table_add_row (SpSheetTable *self, const char *title, const char *note)
{
  g_return_if_fail (self != NULL && title != NULL);

  add_row (self, title, note, FALSE);
}

/**
 * sp_sheet_table_add_cell:
 * @self: a table
 * @text: (nullable): what stands in the next cell of the last row
 * @items: (nullable) (array zero-terminated=1): names below the text, each by itself
 */
void
sp_sheet_table_add_cell (SpSheetTable *self, const char *text, const char *const *items)
{
  SpSheetCell cell = { g_strdup (text), g_strdupv ((char **) items) };
  SpSheetRow *row;

  g_return_if_fail (self != NULL && self->rows->len > 0);
  row = self->rows->pdata[self->rows->len - 1];
  g_return_if_fail (!row->is_group && row->cells->len < self->n_columns);

  g_array_append_val (row->cells, cell);
}

/**
 * sp_sheet_table_get_row:
 * @self: a table
 * @position: a row, counted from 0
 *
 * Returns: (transfer none): the row
 */
const SpSheetRow *
sp_sheet_table_get_row (const SpSheetTable *self, guint position)
{
  g_return_val_if_fail (self != NULL && position < self->rows->len, NULL);

  return self->rows->pdata[position];
}

/**
 * sp_sheet_row_get_cell:
 * @self: a row that is no group
 * @column: a column, counted from 0
 *
 * Returns: (transfer none): what stands there
 */
const SpSheetCell *
sp_sheet_row_get_cell (const SpSheetRow *self, guint column)
{
  g_return_val_if_fail (self != NULL && column < self->cells->len, NULL);

  return &g_array_index (self->cells, SpSheetCell, column);
}

static gboolean
is_same (const SpSheetCell *a, const SpSheetCell *b)
{
  static const char *const none[] = { NULL };
  const char *const *items = a->items != NULL ? (const char *const *) a->items : none;
  const char *const *others = b->items != NULL ? (const char *const *) b->items : none;

  return g_strcmp0 (a->text, b->text) == 0 && g_strv_equal (items, others);
}

/**
 * sp_sheet_row_get_span:
 * @self: a row that is no group
 * @column: a column, counted from 0
 * @end: the column before which to stop
 *
 * Returns: over how many columns one cell can stand for those that say the same, at least 1
 */
guint
sp_sheet_row_get_span (const SpSheetRow *self, guint column, guint end)
{
  const SpSheetCell *first = sp_sheet_row_get_cell (self, column);
  guint next = column + 1;

  while (!self->is_form && next < end && is_same (first, sp_sheet_row_get_cell (self, next)))
    next++;
  return next - column;
}

/**
 * sp_sheet_cell_to_lines:
 * @self: a cell
 * @is_rtl: whether the lines start at the right
 *
 * Returns: (transfer full): its text and its items as a person reads them: each item in a line of its
 *   own behind a dot, since there is no sign that no name has in it
 */
char *
sp_sheet_cell_to_lines (const SpSheetCell *self, gboolean is_rtl)
{
  GString *lines = g_string_new (self->text);

  for (guint i = 0; self->items != NULL && self->items[i] != NULL; i++)
    {
      g_autofree char *item = sp_text_isolate_in (self->items[i], is_rtl);

      g_string_append_printf (lines, lines->len > 0 ? "\n• %s" : "• %s", item);
    }
  return g_string_free (lines, FALSE);
}
