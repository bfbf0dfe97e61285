/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A sheet as Markdown, with the tables of GitHub and pandoc. */

#include "core/sheet/sp-sheet.h"

#include "core/text/sp-direction.h"

#include <string.h>

/* Returns how many characters at the start of a text would begin a list. */
static gsize
measure_list_mark (const char *plain)
{
  gsize n_digits = strspn (plain, "0123456789");

  if (n_digits > 0)
    return plain[n_digits] == '.' || plain[n_digits] == ')' ? n_digits : G_MAXSIZE;
  return *plain == '-' || *plain == '+' || *plain == '=' ? 0 : G_MAXSIZE;
}

/* What Markdown would take for more than text gets a backslash. A line feed would end the row of a
 * table. */
static void
append_escaped (GString *text, const char *plain)
{
  gsize list_mark = measure_list_mark (plain);

  for (gsize i = 0; plain[i] != '\0'; i++)
    if (plain[i] == '\n')
      g_string_append (text, "<br>");
    else
      {
        if (i == list_mark || strchr ("\\`*_[]<>#|&~", plain[i]) != NULL)
          g_string_append_c (text, '\\');
        g_string_append_c (text, plain[i]);
      }
}

static void
append_item (GString *text, const SpSheetBlock *block)
{
  g_autofree char *line = sp_sheet_block_describe (block);
  g_autofree char *mark = block->mark != NULL ? sp_text_isolate (block->mark) : NULL;

  g_string_append (text, "- ");
  if (mark != NULL)
    g_string_append_printf (text, "**%s** ", mark);
  append_escaped (text, line);
  g_string_append_c (text, '\n');
}

static void
append_cell (GString *text, const char *plain)
{
  g_string_append_c (text, ' ');
  append_escaped (text, plain);
  g_string_append (text, " |");
}

static void
append_head (GString *text, const SpSheetTable *table)
{
  g_string_append (text, "|   |");
  for (guint i = 0; i < table->n_columns; i++)
    append_cell (text, table->columns[i]);
  g_string_append (text, "\n|---|");
  for (guint i = 0; i < table->n_columns; i++)
    g_string_append (text, "---|");
  g_string_append_c (text, '\n');
}

static void
append_row (GString *text, const SpSheetTable *table, const SpSheetRow *row)
{
  g_autofree char *title =
      row->note != NULL ? g_strdup_printf ("%s\n%s", row->title, row->note) : g_strdup (row->title);

  g_string_append_c (text, '|');
  append_cell (text, title);
  for (guint i = 0; i < table->n_columns; i++)
    {
      g_autofree char *cell =
          sp_sheet_cell_to_lines (sp_sheet_row_get_cell (row, i), sp_interface_is_rtl ());

      append_cell (text, cell);
    }
  g_string_append_c (text, '\n');
}

/* No cell reaches over several columns, so that each group has a table of its own. */
static void
append_table (GString *text, const SpSheetTable *table)
{
  for (guint i = 0; i < table->rows->len; i++)
    {
      const SpSheetRow *row = sp_sheet_table_get_row (table, i);

      if (row->is_group)
        {
          g_string_append (text, i > 0 ? "\n## " : "## ");
          append_escaped (text, row->title);
          g_string_append (text, "\n\n");
        }
      if (row->is_group || i == 0)
        append_head (text, table);
      if (!row->is_group)
        append_row (text, table, row);
    }
}

static void
append_block (GString *text, const SpSheetBlock *block)
{
  if (block->kind == SP_SHEET_TABLE)
    append_table (text, block->table);
  else if (block->kind == SP_SHEET_ITEM)
    append_item (text, block);
  else
    {
      g_string_append (text, block->kind == SP_SHEET_TITLE     ? "# "
                             : block->kind == SP_SHEET_HEADING ? "## "
                                                               : "");
      append_escaped (text, block->text);
      g_string_append_c (text, '\n');
    }
}

/**
 * sp_sheet_to_markdown:
 * @self: a sheet
 *
 * Returns: (transfer full): the sheet as Markdown
 */
char *
sp_sheet_to_markdown (const SpSheet *self)
{
  GString *text = g_string_new (NULL);
  SpSheetKind last = SP_SHEET_TITLE;

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < sp_sheet_get_n_blocks (self); i++)
    {
      const SpSheetBlock *block = sp_sheet_get_block (self, i);

      if (block->kind == SP_SHEET_DRAWING)
        continue;
      if (text->len > 0 && !(block->kind == SP_SHEET_ITEM && last == SP_SHEET_ITEM))
        g_string_append_c (text, '\n');
      append_block (text, block);
      last = block->kind;
    }
  g_string_append_c (text, '\n');
  append_escaped (text, sp_sheet_get_footer (self));
  g_string_append_c (text, '\n');
  return g_string_free (text, FALSE);
}
