/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A table on paper. Its head stands on each page that it goes on to; columns that do not fit beside
 * each other come below, with the titles of the rows again. */

#include "paint/sp-sheet-painter-private.h"

#include "core/text/sp-direction.h"
#include "paint/sp-layout-wrap.h"

/* In points. */
#define TITLE_WIDTH 96
#define LEAST_CELL_WIDTH 88
#define GAP 8
#define PADDING 3
#define SPACE_ABOVE_GROUP 10

/* A table with so many columns is wider than high. */
#define LEAST_COLUMNS_ACROSS 4

/* Of what is higher than a page, so much has to stand above the next. */
#define LEAST_BELOW 48

#define FONT "Sans 9"
#define BOLD_FONT "Sans Bold 9"
#define GROUP_FONT "Sans Bold 10"

/* Some columns of a table. */
typedef struct
{
  SpSheetPainter *painter;
  const SpSheetTable *table;
  guint first;
  guint n_columns;
  double title_width; /* of the rows */
  double padding;     /* above and below a rule */
  double unit;        /* how wide that is which counts 1 among the widths of the columns */
  double head_height;
} Slice;

/* What is set beside each other: a line moves to the next page where a column does not end. */
typedef struct
{
  PangoLayout *layout;   /* (owned) */
  PangoLayoutIter *iter; /* (owned) (nullable): the next line; %NULL behind the last */
  double left;
  SpSheetPart role;
} Column;

static void
column_clear (Column *column)
{
  g_object_unref (column->layout);
  g_clear_pointer (&column->iter, pango_layout_iter_free);
}

/* Adds what stands @left of the start of the table. */
static void
add_text (const Slice *self,
          GArray *columns,
          const char *text,
          const char *font,
          double left,
          double width)
{
  Column column = { 0 };

  column.layout = sp_sheet_painter_new_layout (self->painter, text, font, width);
  if (!g_str_equal (font, FONT))
    sp_layout_keep_brackets (column.layout);
  /* Titles, and what is filled in below them, begin where lines do, whichever way they run themselves. */
  if (self->painter->is_rtl && (self->table->is_form || !g_str_equal (font, FONT)) &&
      pango_layout_line_get_resolved_direction (
          pango_layout_get_line_readonly (column.layout, 0)) == PANGO_DIRECTION_LTR)
    pango_layout_set_alignment (column.layout, PANGO_ALIGN_LEFT);
  column.iter = pango_layout_get_iter (column.layout);
  column.role.number = ++self->painter->n_texts;
  column.role.tag = g_str_equal (font, FONT) ? "TD" : "TH";
  column.left = self->painter->is_rtl ? self->painter->width - left - width : left;
  g_array_append_val (columns, column);
}

static guint
add_widths (const SpSheetTable *table, guint first, guint n_columns)
{
  guint sum = 0;

  for (guint i = first; i < first + n_columns; i++)
    sum += table->widths != NULL ? table->widths[i] : 1;
  return sum;
}

/* Adds a cell that begins in the column at @position and goes over @span columns. */
static void
add_cell (const Slice *self,
          GArray *columns,
          const char *text,
          const char *font,
          guint position,
          guint span)
{
  double left =
      self->title_width + GAP + add_widths (self->table, self->first, position) * self->unit;
  double width = add_widths (self->table, self->first + position, span) * self->unit - GAP;

  add_text (self, columns, text, font, left, width);
}

static GArray *
new_columns (void)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (Column));

  g_array_set_clear_func (columns, (GDestroyNotify) column_clear);
  return columns;
}

static double
measure_columns (const GArray *columns)
{
  double height = 0;

  for (guint i = 0; i < columns->len; i++)
    height = MAX (height, sp_sheet_painter_measure (g_array_index (columns, Column, i).layout));
  return height;
}

/* Adds the lines of @column that fit on the page. Returns: how high they are; a line that is higher
 * than a page is added to an empty one */
static double
add_lines (SpSheetPainter *painter, Column *column, gboolean *is_done)
{
  double height = 0;

  while (column->iter != NULL)
    {
      PangoRectangle extents;
      double line;

      pango_layout_iter_get_line_extents (column->iter, NULL, &extents);
      line = (double) extents.height / PANGO_SCALE;
      if (painter->y + height + line > painter->body && painter->y + height > 0)
        {
          *is_done = FALSE;
          break;
        }
      painter->role.tag = column->role.tag;
      painter->role.number = column->role.number;
      sp_sheet_painter_add_line (painter, column->iter, column->left, painter->y + height);
      height += line;
      if (!pango_layout_iter_next_line (column->iter))
        g_clear_pointer (&column->iter, pango_layout_iter_free);
    }
  return height;
}

static void
add_rule (const Slice *self)
{
  SpSheetPiece piece = { .page = self->painter->page,
                         .y = self->painter->y + self->padding,
                         .rule = self->painter->width };

  g_array_append_val (self->painter->pieces, piece);
  self->painter->y += 2 * self->padding;
}

static GArray *
new_head (const Slice *self)
{
  GArray *columns = new_columns ();

  for (guint i = 0; i < self->n_columns; i++)
    if (*self->table->columns[self->first + i] != '\0')
      add_cell (self, columns, self->table->columns[self->first + i], BOLD_FONT, i, 1);
  return columns;
}

static void
begin_row (const Slice *self)
{
  self->painter->role.row = ++self->painter->n_rows;
}

static void
add_head (const Slice *self)
{
  g_autoptr (GArray) columns = new_head (self);
  gboolean is_done;

  begin_row (self);
  for (guint i = 0; i < columns->len; i++)
    add_lines (self->painter, &g_array_index (columns, Column, i), &is_done);
  self->painter->y += measure_columns (columns);
  add_rule (self);
}

/* A head that leaves no room for what it is above stands on the first page alone. */
static void
start_page (const Slice *self)
{
  sp_sheet_painter_start_page (self->painter);
  if (self->head_height + LEAST_BELOW <= self->painter->body)
    add_head (self);
}

static void
add_columns (const Slice *self, GArray *columns)
{
  guint row = self->painter->role.row;
  gboolean is_done;

  do
    {
      double height = 0;

      is_done = TRUE;
      for (guint i = 0; i < columns->len; i++)
        {
          double added = add_lines (self->painter, &g_array_index (columns, Column, i), &is_done);

          height = MAX (height, added);
        }
      self->painter->y += height;
      if (!is_done)
        start_page (self);
      self->painter->role.row = row;
    }
  while (!is_done);
}

/* A text over the whole width. */
static GArray *
new_line (const Slice *self, const char *text, const char *font)
{
  GArray *columns = new_columns ();

  add_text (self, columns, text, font, 0, self->painter->width);
  return columns;
}

/* The cells of a row; neighbours that say the same are one. */
static GArray *
new_row (const Slice *self, const SpSheetRow *row)
{
  GArray *columns = new_columns ();
  guint end = self->first + self->n_columns;
  guint span;

  add_text (self, columns, row->title, BOLD_FONT, 0, self->title_width);
  for (guint i = self->first; i < end; i += span)
    {
      g_autofree char *cell =
          sp_sheet_cell_to_lines (sp_sheet_row_get_cell (row, i), self->painter->is_rtl);

      span = sp_sheet_row_get_span (row, i, end);
      add_cell (self, columns, cell, FONT, i - self->first, span);
    }
  return columns;
}

/* Returns how high a row or a group is, with the rule below it. */
static double
measure_row (const Slice *self, const SpSheetRow *row)
{
  g_autoptr (GArray) columns =
      row->is_group ? new_line (self, row->title, GROUP_FONT) : new_row (self, row);
  double height = measure_columns (columns) + 2 * self->padding;

  if (row->note != NULL)
    {
      g_autoptr (GArray) note = new_line (self, row->note, FONT);

      height += measure_columns (note) + PADDING;
    }
  return height;
}

/* Returns how high that is which may not be torn apart: a row, and a group with what is around it. If
 * a page is too short for it, its beginning is. */
static double
measure_unit (const Slice *self, guint position)
{
  double height = 0;
  gboolean is_group = TRUE;

  for (guint i = position; is_group && i < self->table->rows->len; i++)
    {
      const SpSheetRow *row = sp_sheet_table_get_row (self->table, i);

      is_group = row->is_group;
      height += measure_row (self, row) + (is_group ? SPACE_ABOVE_GROUP : 0);
    }
  return self->head_height + height <= self->painter->body ? height : LEAST_BELOW;
}

/* Returns how high that is which the table begins with. What somebody writes or looks up in is not turned
 * over, if a page is enough for it. */
static double
measure_beginning (const Slice *self)
{
  double height = 0;

  for (guint i = 0; self->table->is_form && i < self->table->rows->len; i++)
    {
      const SpSheetRow *row = sp_sheet_table_get_row (self->table, i);

      height += measure_row (self, row) + (row->is_group ? SPACE_ABOVE_GROUP : 0);
    }
  return height > 0 && self->head_height + height <= self->painter->body ? height
                                                                         : measure_unit (self, 0);
}

static void
add_row (const Slice *self, const SpSheetRow *row)
{
  g_autoptr (GArray) columns = new_row (self, row);

  begin_row (self);
  if (row->note != NULL)
    {
      g_autoptr (GArray) note = new_line (self, row->note, FONT);

      add_columns (self, note);
      self->painter->y += PADDING;
    }
  add_columns (self, columns);
  add_rule (self);
}

static void
add_group (const Slice *self, const SpSheetRow *row)
{
  g_autoptr (GArray) columns = new_line (self, row->title, GROUP_FONT);

  begin_row (self);
  add_columns (self, columns);
  add_rule (self);
}

static void
add_slice (Slice *self)
{
  g_autoptr (GArray) head = new_head (self);
  double *y = &self->painter->y;

  self->head_height = measure_columns (head) + 2 * self->padding;
  if (*y + self->head_height + measure_beginning (self) > self->painter->body && *y > 0)
    sp_sheet_painter_start_page (self->painter);
  add_head (self);
  for (guint i = 0; i < self->table->rows->len; i++)
    {
      const SpSheetRow *row = sp_sheet_table_get_row (self->table, i);
      double space = row->is_group ? SPACE_ABOVE_GROUP : 0;

      if (*y + measure_unit (self, i) > self->painter->body && *y > self->head_height)
        start_page (self);
      else
        *y += space;
      if (row->is_group)
        add_group (self, row);
      else
        add_row (self, row);
    }
}

/* Sets @table, from the place on the page where the painter is. */
void
sp_sheet_painter_add_table (SpSheetPainter *self, const SpSheetTable *table)
{
  double title_width = table->title_width > 0 ? table->title_width : TITLE_WIDTH;
  double padding = (table->padding > 0 ? table->padding : PADDING) * self->spacing;
  double room = self->width - title_width;
  guint n_fit = MAX ((int) (room / (LEAST_CELL_WIDTH + GAP)), 1);
  guint n_columns = table->widths != NULL ? table->n_columns : MIN (n_fit, table->n_columns);

  for (guint i = 0; table->rows->len > 0 && i < table->n_columns; i += n_columns)
    {
      Slice slice = { self,        table,   i, MIN (n_columns, table->n_columns - i),
                      title_width, padding, 0, 0 };

      /* Those that come below are as wide as those above. */
      slice.unit = room / add_widths (table, MIN (i, table->n_columns - n_columns), n_columns);
      if (i > 0)
        sp_sheet_painter_start_page (self);
      add_slice (&slice);
    }
}

/* What is written into a form is short. */
static gboolean
is_wide (const SpSheetTable *table)
{
  return table->widths == NULL &&
         table->n_columns >= LEAST_COLUMNS_ACROSS + (table->is_form ? 1 : 0);
}

/**
 * sp_sheet_is_wide:
 * @sheet: a sheet
 *
 * Returns: whether it is best printed on paper that lies across: a table of many columns, or a
 *   drawing that takes pages
 */
gboolean
sp_sheet_is_wide (const SpSheet *sheet)
{
  for (guint i = 0; i < sp_sheet_get_n_blocks (sheet); i++)
    {
      const SpSheetBlock *block = sp_sheet_get_block (sheet, i);

      if (block->is_paged || (block->table != NULL && is_wide (block->table)))
        return TRUE;
    }
  return FALSE;
}
