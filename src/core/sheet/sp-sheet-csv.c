/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tables of a sheet for programs that know nothing else. */

#include "core/sheet/sp-sheet.h"

#include <string.h>

/* A field as RFC 4180 quotes it. One that a spreadsheet would take for a formula gets an apostrophe:
 * packs come from anywhere. */
static void
append_field (GString *csv, const char *text, gboolean is_last)
{
  g_string_append_c (csv, '"');
  if (*text != '\0' && strchr ("=+-@\t\r", *text) != NULL)
    g_string_append_c (csv, '\'');
  for (const char *at = text; *at != '\0'; at++)
    {
      if (*at == '"')
        g_string_append_c (csv, '"');
      g_string_append_c (csv, *at);
    }
  g_string_append (csv, is_last ? "\"\r\n" : "\",");
}

static void
append_cell (GString *csv, const SpSheetCell *cell, gboolean is_last)
{
  g_autofree char *items = cell->items != NULL ? g_strjoinv ("; ", cell->items) : NULL;
  g_autofree char *field =
      cell->text != NULL && items != NULL
          ? g_strdup_printf ("%s\n%s", cell->text, items)
          : g_strdup (cell->text != NULL ? cell->text : (items != NULL ? items : ""));

  append_field (csv, field, is_last);
}

static void
append_row (GString *csv, const SpSheetTable *table, const char *group, const SpSheetRow *row)
{
  g_autofree char *title =
      row->note != NULL ? g_strdup_printf ("%s\n%s", row->title, row->note) : g_strdup (row->title);

  append_field (csv, group, FALSE);
  append_field (csv, title, table->n_columns == 0);
  for (guint i = 0; i < table->n_columns; i++)
    append_cell (csv, sp_sheet_row_get_cell (row, i), i + 1 == table->n_columns);
}

static void
append_table (GString *csv, const SpSheetTable *table)
{
  const char *group = "";

  append_field (csv, table->group_name, FALSE);
  append_field (csv, table->row_name, table->n_columns == 0);
  for (guint i = 0; i < table->n_columns; i++)
    append_field (csv, table->columns[i], i + 1 == table->n_columns);
  for (guint i = 0; i < table->rows->len; i++)
    {
      const SpSheetRow *row = sp_sheet_table_get_row (table, i);

      if (row->is_group)
        group = row->title;
      else
        append_row (csv, table, group, row);
    }
}

/**
 * sp_sheet_to_csv:
 * @self: a sheet
 *
 * Returns: (transfer full): its tables as RFC 4180 has them, in UTF-8, the first line of each a head;
 *   items are parted by semicolons
 */
char *
sp_sheet_to_csv (const SpSheet *self)
{
  GString *csv = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < sp_sheet_get_n_blocks (self); i++)
    if (sp_sheet_get_block (self, i)->kind == SP_SHEET_TABLE)
      append_table (csv, sp_sheet_get_block (self, i)->table);
  return g_string_free (csv, FALSE);
}
