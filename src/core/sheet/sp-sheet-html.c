/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A sheet as a web page, which word processors and spreadsheets take from the clipboard. */

#include "core/sheet/sp-sheet.h"

#include "core/text/sp-direction.h"

/* A line feed stays a line feed. */
static void
append_text (GString *html, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = g_markup_escape_text (lines[i], -1);

      g_string_append_printf (html, i > 0 ? "<br>%s" : "%s", line);
    }
}

static void
append_element (GString *html, const char *name, const char *text)
{
  g_string_append_printf (html, "<%s>", name);
  append_text (html, text);
  g_string_append_printf (html, "</%s>\n", name);
}

/* A cell over @n_columns. */
static void
append_cell (GString *html, const SpSheetCell *cell, guint n_columns)
{
  g_autofree char *lines = sp_sheet_cell_to_lines (cell, sp_interface_is_rtl ());

  if (n_columns > 1)
    g_string_append_printf (html, "<td colspan=\"%u\">", n_columns);
  else
    g_string_append (html, "<td>");
  append_text (html, lines);
  g_string_append (html, "</td>\n");
}

static void
append_row (GString *html, const SpSheetTable *table, const SpSheetRow *row)
{
  g_autofree char *title =
      row->note != NULL ? g_strdup_printf ("%s\n%s", row->title, row->note) : g_strdup (row->title);
  guint span;

  g_string_append (html, "<tr>\n");
  append_element (html, "th", title);
  for (guint i = 0; i < table->n_columns; i += span)
    {
      span = sp_sheet_row_get_span (row, i, table->n_columns);
      append_cell (html, sp_sheet_row_get_cell (row, i), span);
    }
  g_string_append (html, "</tr>\n");
}

static void
append_table (GString *html, const SpSheetTable *table)
{
  g_string_append (html, "<table border=\"1\">\n<thead><tr>\n<th></th>\n");
  for (guint i = 0; i < table->n_columns; i++)
    append_element (html, "th", table->columns[i]);
  g_string_append (html, "</tr></thead>\n<tbody>\n");
  for (guint i = 0; i < table->rows->len; i++)
    {
      const SpSheetRow *row = sp_sheet_table_get_row (table, i);

      if (row->is_group)
        {
          g_string_append_printf (html, "<tr><th colspan=\"%u\">", table->n_columns + 1);
          append_text (html, row->title);
          g_string_append (html, "</th></tr>\n");
        }
      else
        append_row (html, table, row);
    }
  g_string_append (html, "</tbody>\n</table>\n");
}

static void
append_link (GString *html, const char *url, const char *text)
{
  g_autofree char *address = g_markup_escape_text (url, -1);

  g_string_append_printf (html, "<a href=\"%s\">", address);
  append_text (html, text);
  g_string_append (html, "</a>");
}

static void
append_item (GString *html, const SpSheetBlock *block)
{
  g_autofree char *line = sp_sheet_block_describe (block);
  g_autofree char *mark = block->mark != NULL ? sp_text_isolate (block->mark) : NULL;

  g_string_append (html, "<li>");
  if (mark != NULL)
    g_string_append_printf (html, "<b>%s</b> ", mark);
  if (block->url != NULL)
    append_link (html, block->url, line);
  else
    append_text (html, line);
  g_string_append (html, "</li>\n");
}

static void
append_block (GString *html, const SpSheetBlock *block)
{
  switch (block->kind)
    {
    case SP_SHEET_TITLE:
      append_element (html, "h1", block->text);
      break;
    case SP_SHEET_HEADING:
      append_element (html, "h2", block->text);
      break;
    case SP_SHEET_ITEM:
      append_item (html, block);
      break;
    case SP_SHEET_TABLE:
      append_table (html, block->table);
      break;
    case SP_SHEET_DRAWING:
      break;
    case SP_SHEET_PARAGRAPH:
    default:
      append_element (html, "p", block->text);
    }
}

/**
 * sp_sheet_to_html:
 * @self: a sheet
 *
 * Returns: (transfer full): the sheet as a page of HTML in UTF-8; nothing in it is markup of others
 */
char *
sp_sheet_to_html (const SpSheet *self)
{
  GString *html = g_string_new ("<!DOCTYPE html>\n<html");
  gboolean is_listed = FALSE;

  g_return_val_if_fail (self != NULL, NULL);

  g_string_append (html, sp_interface_is_rtl () ? " dir=\"rtl\"" : "");
  g_string_append (html, ">\n<head><meta charset=\"utf-8\"></head>\n<body>\n");
  for (guint i = 0; i < sp_sheet_get_n_blocks (self); i++)
    {
      const SpSheetBlock *block = sp_sheet_get_block (self, i);

      if ((block->kind == SP_SHEET_ITEM) != is_listed)
        g_string_append (html, is_listed ? "</ul>\n" : "<ul>\n");
      is_listed = block->kind == SP_SHEET_ITEM;
      append_block (html, block);
    }
  g_string_append (html, is_listed ? "</ul>\n" : "");
  append_element (html, "p", sp_sheet_get_footer (self));
  g_string_append (html, "</body>\n</html>\n");
  return g_string_free (html, FALSE);
}
