/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A sheet as plain text: for a terminal, a mail, a text file. */

#include "core/sheet/sp-sheet.h"

#include "core/text/sp-direction.h"
#include "core/text/sp-text-wrap.h"

/* In columns. */
#define MARK_WIDTH 5
#define MARK_GAP 2
#define TITLE_WIDTH 18
#define LEAST_CELL_WIDTH 24
#define GAP 2

typedef struct
{
  const SpSheetTable *table;
  GString *text;
  guint width;
  guint cell_width; /* 0 where columns do not fit beside each other */
} Table;

static guint
get_cell_width (guint width, guint n_columns)
{
  guint rest = width != G_MAXUINT && width > TITLE_WIDTH ? width - TITLE_WIDTH : 0;
  guint cell = n_columns > 0 ? rest / n_columns : 0;

  return cell >= LEAST_CELL_WIDTH + GAP ? cell - GAP : 0;
}

static GPtrArray *
wrap_cells (const Table *self, const char *title, char **cells)
{
  GPtrArray *columns = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  g_ptr_array_add (columns, sp_text_wrap (title, TITLE_WIDTH - 1));
  for (guint i = 0; i < self->table->n_columns; i++)
    g_ptr_array_add (columns, sp_text_wrap (cells[i], self->cell_width));
  return columns;
}

/* Writes texts beside each other, wrapped: the first in the column of titles. */
static void
append_columns (const Table *self, const char *title, char **cells)
{
  g_autoptr (GPtrArray) columns = wrap_cells (self, title, cells);
  guint n_lines = 0;

  for (guint i = 0; i < columns->len; i++)
    n_lines = MAX (n_lines, ((GPtrArray *) columns->pdata[i])->len);
  for (guint line = 0; line < n_lines; line++)
    {
      g_autoptr (GString) row = g_string_new (NULL);

      for (guint i = 0; i < columns->len; i++)
        {
          GPtrArray *lines = columns->pdata[i];

          sp_text_append_padded (row, line < lines->len ? lines->pdata[line] : "",
                                 i == 0 ? TITLE_WIDTH : self->cell_width + GAP);
        }
      g_string_append_printf (self->text, "%s\n", g_strchomp (row->str));
    }
  sp_text_append_rule (self->text, self->width);
}

static void
append_stacked (const Table *self, const char *title, char **cells)
{
  sp_text_append_wrapped (self->text, title, 0, self->width);
  for (guint i = 0; i < self->table->n_columns; i++)
    {
      sp_text_append_wrapped (self->text, self->table->columns[i], 2, self->width);
      sp_text_append_wrapped (self->text, cells[i], 4, self->width);
    }
}

static void
append_row (const Table *self, const SpSheetRow *row, gboolean is_first)
{
  g_auto (GStrv) cells = g_new0 (char *, self->table->n_columns + 1);

  for (guint i = 0; i < self->table->n_columns; i++)
    cells[i] = sp_sheet_cell_to_lines (sp_sheet_row_get_cell (row, i), sp_interface_is_rtl ());
  if (self->cell_width == 0 && !is_first)
    g_string_append_c (self->text, '\n');
  if (row->note != NULL)
    sp_text_append_wrapped (self->text, row->note, 0, self->width);
  if (self->cell_width > 0)
    append_columns (self, row->title, cells);
  else
    append_stacked (self, row->title, cells);
}

static void
append_group (const Table *self, const SpSheetRow *row, gboolean is_first)
{
  if (!is_first)
    g_string_append_c (self->text, '\n');
  sp_text_append_wrapped (self->text, row->title, 0, self->width);
  sp_text_append_rule (self->text, MIN (self->width, sp_text_measure (row->title)));
}

static void
append_table (GString *text, const SpSheetTable *table, guint width)
{
  Table self = { table, text, width, get_cell_width (width, table->n_columns) };

  if (self.cell_width > 0)
    append_columns (&self, "", table->columns);
  for (guint i = 0; i < table->rows->len; i++)
    {
      const SpSheetRow *row = sp_sheet_table_get_row (table, i);
      /* Under a heading no row is set apart. */
      gboolean is_first = i == 0
                              ? self.cell_width == 0
                              : !row->is_group && sp_sheet_table_get_row (table, i - 1)->is_group;

      if (row->is_group)
        append_group (&self, row, is_first);
      else
        append_row (&self, row, is_first);
    }
}

/* The lines of an item stand below each other, behind its mark. A mark for the direction, as the
 * window has it, would turn round the line that it begins. */
static void
append_item (GString *text, const SpSheetBlock *block, guint width)
{
  const char *plain = block->mark != NULL ? block->mark : "•";
  g_autofree char *mark = sp_text_isolate (plain);
  g_autofree char *line = sp_sheet_block_describe (block);
  gsize start = text->len;

  sp_text_append_wrapped (text, line, MARK_WIDTH + MARK_GAP, width);
  g_string_erase (text, start, MARK_WIDTH);
  g_string_insert (text, start, mark);
  for (guint i = sp_text_measure (plain); i < MARK_WIDTH; i++)
    g_string_insert_c (text, start, ' ');
}

static void
append_block (GString *text, const SpSheetBlock *block, guint width)
{
  if (block->kind == SP_SHEET_TABLE)
    append_table (text, block->table, width);
  else if (block->kind == SP_SHEET_ITEM)
    append_item (text, block, width);
  else
    sp_text_append_wrapped (text, block->text, 0, width);
}

static gboolean
is_shown (const SpSheetBlock *block)
{
  return block->kind != SP_SHEET_DRAWING &&
         (block->kind != SP_SHEET_TABLE || block->table->rows->len > 0);
}

/**
 * sp_sheet_to_text:
 * @self: a sheet
 * @width: the most columns a line may have; 0 for lines as long as they are
 *
 * Returns: (transfer full): the sheet as plain text
 */
char *
sp_sheet_to_text (const SpSheet *self, guint width)
{
  GString *text = g_string_new (NULL);
  SpSheetKind last = SP_SHEET_TITLE;

  g_return_val_if_fail (self != NULL, NULL);

  width = width > 0 ? width : G_MAXUINT;
  for (guint i = 0; i < sp_sheet_get_n_blocks (self); i++)
    {
      const SpSheetBlock *block = sp_sheet_get_block (self, i);

      if (!is_shown (block))
        continue;
      if (text->len > 0 && !(block->kind == SP_SHEET_ITEM && last == SP_SHEET_ITEM))
        g_string_append_c (text, '\n');
      append_block (text, block, width);
      last = block->kind;
    }
  g_string_append_c (text, '\n');
  sp_text_append_wrapped (text, sp_sheet_get_footer (self), 0, width);
  return g_string_free (text, FALSE);
}
