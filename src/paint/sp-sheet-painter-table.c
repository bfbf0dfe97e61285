/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A table on paper. Its head stands on each page that it goes on to; columns that do not fit beside
 * each other come below, with the titles of the rows again. */

#include "paint/sp-sheet-painter-private.h"

#include "core/text/sp-direction.h"

/* In points. */
#define TITLE_WIDTH 96
#define LEAST_CELL_WIDTH 88
#define GAP 8
#define PADDING 3
#define SPACE_ABOVE_GROUP 10
#define LEAST_BELOW_GROUP 48

#define FONT "Sans 8.5"
#define BOLD_FONT "Sans Bold 8.5"
#define GROUP_FONT "Sans Bold 10"

/* Some columns of a table. */
typedef struct
{
  SpSheetPainter *painter;
  const SpSheetTable *table;
  guint first;
  guint n_columns;
  double cell_width;
  double head_height;
} Slice;

/* What is set beside each other: a line moves to the next page where a column does not end. */
typedef struct
{
  PangoLayout *layout;   /* (owned) */
  PangoLayoutIter *iter; /* (owned) (nullable): the next line; %NULL behind the last */
  double left;
} Column;

static void
column_clear (Column *column)
{
  g_object_unref (column->layout);
  g_clear_pointer (&column->iter, pango_layout_iter_free);
}

static void
add_column (const Slice *self, GArray *columns, const char *text, const char *font)
{
  gboolean is_title = columns->len == 0;
  double width = is_title ? TITLE_WIDTH : self->cell_width;
  double left = is_title ? 0 : TITLE_WIDTH + GAP + (columns->len - 1) * (self->cell_width + GAP);
  Column column = { 0 };

  column.layout = sp_sheet_painter_new_layout (self->painter, text, font, width);
  column.iter = pango_layout_get_iter (column.layout);
  column.left = self->painter->is_rtl ? self->painter->width - left - width : left;
  g_array_append_val (columns, column);
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
                         .y = self->painter->y + PADDING,
                         .rule = self->painter->width };

  g_array_append_val (self->painter->pieces, piece);
  self->painter->y += 2 * PADDING;
}

/* Returns: how high the head is */
static double
add_head (const Slice *self)
{
  double top = self->painter->y;
  g_autoptr (GArray) columns = new_columns ();
  gboolean is_done;

  add_column (self, columns, "", BOLD_FONT);
  for (guint i = 0; i < self->n_columns; i++)
    add_column (self, columns, self->table->columns[self->first + i], BOLD_FONT);
  for (guint i = 0; i < columns->len; i++)
    add_lines (self->painter, &g_array_index (columns, Column, i), &is_done);
  self->painter->y += measure_columns (columns);
  add_rule (self);
  return self->painter->y - top;
}

static void
start_page (const Slice *self)
{
  sp_sheet_painter_start_page (self->painter);
  add_head (self);
}

static void
add_columns (const Slice *self, GArray *columns)
{
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
    }
  while (!is_done);
}

/* A text over the whole width. */
static void
add_line_above (const Slice *self, const char *text, const char *font)
{
  g_autoptr (GArray) columns = new_columns ();
  Column column = { sp_sheet_painter_new_layout (self->painter, text, font, self->painter->width),
                    NULL, 0 };

  column.iter = pango_layout_get_iter (column.layout);
  g_array_append_val (columns, column);
  add_columns (self, columns);
}

static double
measure_note (const Slice *self, const SpSheetRow *row)
{
  g_autoptr (PangoLayout) layout = NULL;

  if (row->note == NULL)
    return 0;
  layout = sp_sheet_painter_new_layout (self->painter, row->note, FONT, self->painter->width);
  return sp_sheet_painter_measure (layout) + PADDING;
}

/* A row is torn apart only if a page is too short for it. */
static gboolean
has_to_wait (const Slice *self, double height)
{
  double body = self->painter->body;

  return self->painter->y + height > body && self->head_height + height <= body;
}

static void
add_row (const Slice *self, const SpSheetRow *row)
{
  g_autoptr (GArray) columns = new_columns ();
  SpSheetPainter *painter = self->painter;

  add_column (self, columns, row->title, BOLD_FONT);
  for (guint i = 0; i < self->n_columns; i++)
    {
      g_autofree char *cell =
          sp_sheet_cell_to_lines (sp_sheet_row_get_cell (row, self->first + i), painter->is_rtl);

      add_column (self, columns, cell, FONT);
    }
  if (has_to_wait (self, measure_note (self, row) + measure_columns (columns)))
    start_page (self);
  if (row->note != NULL)
    {
      add_line_above (self, row->note, FONT);
      painter->y += PADDING;
    }
  add_columns (self, columns);
  add_rule (self);
}

static void
add_group (const Slice *self, const SpSheetRow *row)
{
  if (self->painter->y + SPACE_ABOVE_GROUP + LEAST_BELOW_GROUP > self->painter->body)
    start_page (self);
  else
    self->painter->y += SPACE_ABOVE_GROUP;
  add_line_above (self, row->title, GROUP_FONT);
  add_rule (self);
}

static void
add_slice (Slice *self)
{
  self->head_height = add_head (self);
  for (guint i = 0; i < self->table->rows->len; i++)
    {
      const SpSheetRow *row = sp_sheet_table_get_row (self->table, i);

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
  double room = self->width - TITLE_WIDTH;
  guint n_fit = MAX ((int) (room / (LEAST_CELL_WIDTH + GAP)), 1);
  guint n_columns = MIN (n_fit, table->n_columns);

  for (guint i = 0; table->rows->len > 0 && i < table->n_columns; i += n_columns)
    {
      Slice slice = { self, table, i, MIN (n_columns, table->n_columns - i), room / n_columns - GAP,
                      0 };

      if (i > 0)
        sp_sheet_painter_start_page (self);
      add_slice (&slice);
    }
}
