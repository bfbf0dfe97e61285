/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tables of a sheet for programs that know nothing else. */

#include "core/sheet/sp-sheet.h"

#include <string.h>

/* How the fields of a table are told apart. */
typedef struct
{
  void (*append_field) (GString *text, const char *field);
  char separator;
  const char *line_end;
} Dialect;

/* Which is no formula; but one with a plus would lose it. */
static gboolean
is_negative_number (const char *field)
{
  char *end;

  return g_ascii_strtod (field, &end) < 0 && *end == '\0';
}

/* One that a spreadsheet would take for a formula gets an apostrophe: packs come from anywhere. */
static void
append_guard (GString *text, const char *field)
{
  if (*field != '\0' && strchr ("=+-@\t\r", *field) != NULL && !is_negative_number (field))
    g_string_append_c (text, '\'');
}

/* A field as RFC 4180 quotes it. */
static void
append_quoted (GString *text, const char *field)
{
  g_string_append_c (text, '"');
  append_guard (text, field);
  for (; *field != '\0'; field++)
    {
      if (*field == '"')
        g_string_append_c (text, '"');
      g_string_append_c (text, *field);
    }
  g_string_append_c (text, '"');
}

/* A field in one line, as it is pasted: no program agrees with another on what quotes would mean. */
static void
append_in_line (GString *text, const char *field)
{
  append_guard (text, field);
  for (; *field != '\0'; field++)
    g_string_append_c (text, strchr ("\t\n\r", *field) != NULL ? ' ' : *field);
}

static void
append_line (GString *text, const Dialect *dialect, const GStrv fields)
{
  for (guint i = 0; fields[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (text, dialect->separator);
      dialect->append_field (text, fields[i]);
    }
  g_string_append (text, dialect->line_end);
}

static char *
join (const char *text, const char *below)
{
  if (text != NULL && below != NULL)
    return g_strdup_printf ("%s\n%s", text, below);
  return g_strdup (text != NULL ? text : (below != NULL ? below : ""));
}

static void
append_row (GString *text, const Dialect *dialect, const char *group, const SpSheetRow *row)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) fields = NULL;
  g_autofree char *title = join (row->title, row->note);

  g_strv_builder_add_many (builder, group, title, NULL);
  for (guint i = 0; i < row->cells->len; i++)
    {
      const SpSheetCell *cell = sp_sheet_row_get_cell (row, i);
      g_autofree char *items = cell->items != NULL ? g_strjoinv ("; ", cell->items) : NULL;
      g_autofree char *field = join (cell->text, items);

      g_strv_builder_add (builder, field);
    }
  fields = g_strv_builder_end (builder);
  append_line (text, dialect, fields);
}

static void
append_table (GString *text, const Dialect *dialect, const SpSheetTable *table)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) head = NULL;
  const char *group = "";

  g_strv_builder_add_many (builder, table->group_name, table->row_name, NULL);
  g_strv_builder_addv (builder, (const char **) table->columns);
  head = g_strv_builder_end (builder);
  append_line (text, dialect, head);
  for (guint i = 0; i < table->rows->len; i++)
    {
      const SpSheetRow *row = sp_sheet_table_get_row (table, i);

      if (row->is_group)
        group = row->title;
      else
        append_row (text, dialect, group, row);
    }
}

static char *
write_tables (const SpSheet *self, const Dialect *dialect)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < sp_sheet_get_n_blocks (self); i++)
    if (sp_sheet_get_block (self, i)->kind == SP_SHEET_TABLE)
      append_table (text, dialect, sp_sheet_get_block (self, i)->table);
  return g_string_free (text, FALSE);
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
  const Dialect dialect = { append_quoted, ',', "\r\n" };

  g_return_val_if_fail (self != NULL, NULL);

  return write_tables (self, &dialect);
}

/**
 * sp_sheet_to_tabs:
 * @self: a sheet
 *
 * Returns: (transfer full): its tables as sp_sheet_to_csv() has them, a row in a line and a tab between
 *   cells, which is what spreadsheets paste
 */
char *
sp_sheet_to_tabs (const SpSheet *self)
{
  const Dialect dialect = { append_in_line, '\t', "\n" };

  g_return_val_if_fail (self != NULL, NULL);

  return write_tables (self, &dialect);
}
