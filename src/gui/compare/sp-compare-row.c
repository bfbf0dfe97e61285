/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/compare/sp-compare-row.h"

#include "gui/compare/sp-compare-layout.h"
#include "gui/compare/sp-compare-lines.h"
#include "gui/compare/sp-compare-title.h"
#include "gui/sp-css.h"

/* What the style sheet puts around the words of a title or a cell, and around an item in characters. */
#define PADDING 24
#define CHIP_CHARS 3

/**
 * SpCompareRow:
 *
 * One row of the table: its title and a cell for each chosen role. An overlap becomes a row too, of
 * which way each role leans.
 *
 * The title and the cells are made when somebody looks at the row or asks for them. Until then the
 * row is about as high as its words will need.
 *
 * # Accessibility
 *
 * A row of the grid, with a row header and grid cells. Neighbouring roles that have the same share a
 * cell.
 */
struct _SpCompareRow
{
  GtkWidget parent_instance;

  const SpComparison *comparison; /* outlives the row */
  const SpComparedRow *row;       /* (nullable): in the comparison */
  const SpOverlap *overlap;       /* (nullable): in the pack */
  SpCompareColumns *columns;      /* (owned) */
  SpCompareTitle *title;          /* (nullable): until it is made, with the cells */
  GPtrArray *cells;               /* (owned) (element-type SpCompareCell): children, by column */

  /* What the cells have to be told when they are made. */
  SpCompareMode mode;
  const SpQuery *query; /* (nullable): of the table */
  int marked_column;
};

G_DEFINE_FINAL_TYPE (SpCompareRow, sp_compare_row, GTK_TYPE_WIDGET)

static const char *
get_row_title (SpCompareRow *self)
{
  return self->row != NULL ? self->row->area->title : self->overlap->title;
}

static SpCompareContent
get_content (SpCompareRow *self, guint column)
{
  guint role = sp_comparison_get_role (self->comparison, column);
  const SpCell *cell = self->row != NULL ? sp_area_get_cell (self->row->area, role) : NULL;

  if (cell != NULL)
    return (SpCompareContent){ cell->text, &cell->items, &cell->sources };
  if (self->overlap != NULL)
    return (SpCompareContent){ sp_overlap_get_lean (self->overlap, role), NULL,
                               &self->overlap->sources };
  return (SpCompareContent){ NULL, NULL, NULL };
}

static int
estimate_lines (long n_chars, int width, int char_width)
{
  int per_line = MAX ((width - PADDING) / char_width, 1);

  return (int) (n_chars / per_line) + 1;
}

/* Returns how many columns, from @column on, one cell stands for. */
static guint
count_repeats (SpCompareRow *self, guint column)
{
  guint n_roles = sp_comparison_get_n_roles (self->comparison);
  guint end = column + 1;

  while (self->row != NULL && end < n_roles &&
         sp_comparison_repeats (self->comparison, self->row, end))
    end++;
  return end - column;
}

static int
estimate_cell (SpCompareRow *self, guint column, int width)
{
  SpCompareContent content = get_content (self, column);
  int char_width = sp_compare_columns_get_char_width (self->columns);
  int line_height = sp_compare_columns_get_line_height (self->columns);
  int height = PADDING;
  long n_chars = 0;

  if (content.text != NULL)
    height += line_height * estimate_lines (g_utf8_strlen (content.text, -1), width, char_width);
  for (guint i = 0; content.items != NULL && i < content.items->n_items; i++)
    n_chars += g_utf8_strlen (content.items->items[i], -1) + CHIP_CHARS;
  if (n_chars > 0)
    height += (line_height + PADDING / 2) * estimate_lines (n_chars, width, char_width);
  return height;
}

/* From how many letters there are: nothing is laid out. */
static int
estimate_height (SpCompareRow *self, int width)
{
  guint n_shown = MAX (sp_compare_columns_get_n_shown (self->columns), 1);
  gboolean stacked = sp_compare_columns_is_stacked (self->columns);
  int title_width = stacked ? width : sp_compare_columns_get_title_width (self->columns);
  int column_width = stacked ? width : (width - title_width) / (int) n_shown;
  int line_height = sp_compare_columns_get_line_height (self->columns);
  int height =
      PADDING + line_height * estimate_lines (g_utf8_strlen (get_row_title (self), -1), title_width,
                                              sp_compare_columns_get_char_width (self->columns));

  for (guint i = 0, n; i < sp_comparison_get_n_roles (self->comparison); i += n)
    {
      n = count_repeats (self, i);
      if (stacked)
        height += estimate_cell (self, i, column_width) + (int) n * line_height;
      else if (sp_compare_columns_count_shown (self->columns, i, n) > 0)
        height = MAX (height, estimate_cell (self, i, column_width * (int) n));
    }
  return height;
}

/* Once the row is filled, its layout is asked. */
static void
sp_compare_row_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0)
    *minimum = *natural = estimate_height (SP_COMPARE_ROW (widget), for_size);
}

static GtkSizeRequestMode
sp_compare_row_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* The title goes last, so that it stays in front of the cells that scroll below it. */
static void
sp_compare_row_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SpCompareRow *self = SP_COMPARE_ROW (widget);

  if (self->title == NULL)
    return;
  if (!sp_compare_columns_is_stacked (self->columns))
    sp_compare_draw_row_lines (widget, snapshot);
  for (GtkWidget *cell = gtk_widget_get_next_sibling (GTK_WIDGET (self->title)); cell != NULL;
       cell = gtk_widget_get_next_sibling (cell))
    gtk_widget_snapshot_child (widget, cell, snapshot);
  gtk_widget_snapshot_child (widget, GTK_WIDGET (self->title), snapshot);
}

static void
sp_compare_row_dispose (GObject *object)
{
  SpCompareRow *self = SP_COMPARE_ROW (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->cells, g_ptr_array_unref);
  g_clear_object (&self->columns);

  G_OBJECT_CLASS (sp_compare_row_parent_class)->dispose (object);
}

static void
sp_compare_row_class_init (SpCompareRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sp_compare_row_dispose;
  widget_class->measure = sp_compare_row_measure;
  widget_class->get_request_mode = sp_compare_row_get_request_mode;
  widget_class->snapshot = sp_compare_row_snapshot;
  gtk_widget_class_set_css_name (widget_class, "comparerow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ROW);
}

static void
sp_compare_row_init (SpCompareRow *self)
{
  self->cells = g_ptr_array_new ();
  self->marked_column = -1;
}

static void
columns_changed (SpCompareRow *self)
{
  gboolean stacked = sp_compare_columns_is_stacked (self->columns);

  sp_css_set_class (GTK_WIDGET (self), "card", stacked);
  sp_css_set_class (GTK_WIDGET (self), "stacked", stacked);
  for (guint i = 0; i < self->cells->len; i++)
    sp_compare_cell_set_stacked (self->cells->pdata[i], stacked);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static GtkWidget *
new_row (SpCompareColumns *columns,
         const SpComparison *comparison,
         const SpComparedRow *row,
         const SpOverlap *overlap)
{
  SpCompareRow *self = g_object_new (SP_TYPE_COMPARE_ROW, NULL);

  self->columns = g_object_ref (columns);
  self->comparison = comparison;
  self->row = row;
  self->overlap = overlap;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  get_row_title (self), -1);
  g_signal_connect_object (columns, "changed", G_CALLBACK (columns_changed), self,
                           G_CONNECT_SWAPPED);
  columns_changed (self);
  return GTK_WIDGET (self);
}

/**
 * sp_compare_row_new:
 * @columns: what is in sight
 * @comparison: the comparison, which outlives the row
 * @row: one of its rows
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
sp_compare_row_new (SpCompareColumns *columns,
                    const SpComparison *comparison,
                    const SpComparedRow *row)
{
  return new_row (columns, comparison, row, NULL);
}

/**
 * sp_compare_row_new_for_overlap:
 * @columns: what is in sight
 * @comparison: the comparison, which outlives the row
 * @overlap: something that its roles share
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
sp_compare_row_new_for_overlap (SpCompareColumns *columns,
                                const SpComparison *comparison,
                                const SpOverlap *overlap)
{
  return new_row (columns, comparison, NULL, overlap);
}

/**
 * sp_compare_row_get_row:
 * @self: a row
 *
 * Returns: (nullable) (transfer none): what was compared, or %NULL for an overlap
 */
const SpComparedRow *
sp_compare_row_get_row (SpCompareRow *self)
{
  g_return_val_if_fail (SP_IS_COMPARE_ROW (self), NULL);

  return self->row;
}

/**
 * sp_compare_row_get_overlap:
 * @self: a row
 *
 * Returns: (nullable) (transfer none): the overlap that it shows, or %NULL
 */
const SpOverlap *
sp_compare_row_get_overlap (SpCompareRow *self)
{
  g_return_val_if_fail (SP_IS_COMPARE_ROW (self), NULL);

  return self->overlap;
}

/**
 * sp_compare_row_get_n_cells:
 * @self: a row
 *
 * Returns: how many columns it has cells for, made or not
 */
guint
sp_compare_row_get_n_cells (SpCompareRow *self)
{
  g_return_val_if_fail (SP_IS_COMPARE_ROW (self), 0);

  return sp_comparison_get_n_roles (self->comparison);
}

/**
 * sp_compare_row_get_role:
 * @self: a row
 * @column: a column, counted from 0
 *
 * Returns: the position in the pack of the role in that column
 */
guint
sp_compare_row_get_role (SpCompareRow *self, guint column)
{
  g_return_val_if_fail (SP_IS_COMPARE_ROW (self), 0);

  return sp_comparison_get_role (self->comparison, column);
}

static void
add_title (SpCompareRow *self)
{
  const char *help = self->row != NULL ? self->row->area->help : self->overlap->shared;
  const char *id = self->row != NULL ? self->row->area->id : NULL;
  SpPack *pack = sp_comparison_get_pack (self->comparison);

  self->title = SP_COMPARE_TITLE (sp_compare_title_new (pack, get_row_title (self), help, id));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->title), GTK_ACCESSIBLE_RELATION_COL_INDEX,
                                  1, -1);
  gtk_widget_set_parent (GTK_WIDGET (self->title), GTK_WIDGET (self));
}

static void
add_cell (SpCompareRow *self, guint column)
{
  SpCompareContent content = get_content (self, column);
  guint n_columns = count_repeats (self, column);
  GtkWidget *cell =
      sp_compare_cell_new (self->comparison, column, n_columns, get_row_title (self), &content);

  sp_compare_cell_set_stacked (SP_COMPARE_CELL (cell),
                               sp_compare_columns_is_stacked (self->columns));
  gtk_widget_set_parent (cell, GTK_WIDGET (self));
  for (guint i = 0; i < n_columns; i++)
    g_ptr_array_add (self->cells, cell);
}

/**
 * sp_compare_row_fill:
 * @self: a row
 *
 * Makes the title and the cells, where they are not made yet.
 *
 * Returns: whether that was so, so that the row has another height now
 */
gboolean
sp_compare_row_fill (SpCompareRow *self)
{
  g_return_val_if_fail (SP_IS_COMPARE_ROW (self), FALSE);

  if (self->title != NULL)
    return FALSE;
  add_title (self);
  while (self->cells->len < sp_compare_row_get_n_cells (self))
    add_cell (self, self->cells->len);
  gtk_widget_set_layout_manager (GTK_WIDGET (self), sp_compare_layout_new (self->columns));
  sp_compare_row_show (self, self->mode, self->query);
  sp_compare_row_set_marked_column (self, self->marked_column);
  return TRUE;
}

/**
 * sp_compare_row_is_filled:
 * @self: a row
 *
 * Returns: whether it has its title and its cells
 */
gboolean
sp_compare_row_is_filled (SpCompareRow *self)
{
  g_return_val_if_fail (SP_IS_COMPARE_ROW (self), FALSE);

  return self->title != NULL;
}

/**
 * sp_compare_row_get_title:
 * @self: a row, which is filled if it is not
 *
 * Returns: (transfer none): the header of the row
 */
GtkWidget *
sp_compare_row_get_title (SpCompareRow *self)
{
  g_return_val_if_fail (SP_IS_COMPARE_ROW (self), NULL);

  sp_compare_row_fill (self);
  return GTK_WIDGET (self->title);
}

/**
 * sp_compare_row_get_cell:
 * @self: a row, which is filled if it is not
 * @column: a column, counted from 0
 *
 * Returns: (nullable) (transfer none): the cell, which may be in other columns too, or %NULL if
 *   there are not so many
 */
SpCompareCell *
sp_compare_row_get_cell (SpCompareRow *self, guint column)
{
  g_return_val_if_fail (SP_IS_COMPARE_ROW (self), NULL);

  sp_compare_row_fill (self);
  return column < self->cells->len ? self->cells->pdata[column] : NULL;
}

/**
 * sp_compare_row_find:
 * @self: a row
 * @descendant: a widget in it
 *
 * Returns: 0 for the title, 1 for the cell in the first column and so on, or -1
 */
int
sp_compare_row_find (SpCompareRow *self, GtkWidget *descendant)
{
  g_return_val_if_fail (SP_IS_COMPARE_ROW (self), -1);

  while (descendant != NULL && gtk_widget_get_parent (descendant) != GTK_WIDGET (self))
    descendant = gtk_widget_get_parent (descendant);
  if (descendant != NULL && descendant == GTK_WIDGET (self->title))
    return 0;
  for (guint i = 0; descendant != NULL && i < self->cells->len; i++)
    if (self->cells->pdata[i] == descendant)
      return (int) i + 1;
  return -1;
}

/**
 * sp_compare_row_show:
 * @self: a row
 * @mode: what is looked at
 * @query: (nullable): what is searched for, which stays until the next call
 */
void
sp_compare_row_show (SpCompareRow *self, SpCompareMode mode, const SpQuery *query)
{
  g_return_if_fail (SP_IS_COMPARE_ROW (self));

  self->mode = mode;
  self->query = query;
  if (self->title != NULL && query != NULL)
    sp_compare_title_mark_hits (self->title, query);
  for (guint i = 0; i < self->cells->len; i++)
    {
      if (self->row != NULL)
        sp_compare_cell_set_mode (self->cells->pdata[i], self->row, mode);
      if (query != NULL)
        sp_compare_cell_mark_hits (self->cells->pdata[i], query);
    }
}

/**
 * sp_compare_row_set_marked_column:
 * @self: a row
 * @column: the column that the pointer or the focus is in, or -1
 */
void
sp_compare_row_set_marked_column (SpCompareRow *self, int column)
{
  g_return_if_fail (SP_IS_COMPARE_ROW (self));

  self->marked_column = column;
  for (guint i = 0; i < self->cells->len; i++)
    sp_css_set_class (self->cells->pdata[i], "marked", FALSE);
  if (column >= 0 && column < (int) self->cells->len)
    gtk_widget_add_css_class (self->cells->pdata[column], "marked");
}

/**
 * sp_compare_row_set_title_offset:
 * @self: a filled row that is allocated
 * @offset: how much of the row has scrolled out above, in pixels
 *
 * Keeps the title in sight.
 */
void
sp_compare_row_set_title_offset (SpCompareRow *self, int offset)
{
  GtkLayoutManager *layout;

  g_return_if_fail (SP_IS_COMPARE_ROW (self));

  layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  sp_compare_layout_set_title_offset (SP_COMPARE_LAYOUT (layout), offset);
}
