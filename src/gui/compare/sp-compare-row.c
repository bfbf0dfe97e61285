/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/compare/sp-compare-row.h"

#include "gui/compare/sp-compare-layout.h"
#include "gui/compare/sp-compare-lines.h"
#include "gui/compare/sp-compare-title.h"
#include "gui/sp-css.h"

/**
 * SpCompareRow:
 *
 * One row of the table: its title and a cell for each chosen role. An overlap becomes a row too, of
 * which way each role leans.
 *
 * # Accessibility
 *
 * A row of the grid, with a row header and grid cells.
 */
struct _SpCompareRow
{
  GtkWidget parent_instance;

  const SpComparedRow *row;  /* (nullable): lives as long as the comparison of the table */
  const SpOverlap *overlap;  /* (nullable): in the pack */
  SpCompareColumns *columns; /* (owned) */
  SpCompareTitle *title;
  GPtrArray *cells; /* (owned) (element-type SpCompareCell): children */
};

G_DEFINE_FINAL_TYPE (SpCompareRow, sp_compare_row, GTK_TYPE_WIDGET)

/* The title goes last, so that it stays in front of the cells that scroll below it. */
static void
sp_compare_row_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SpCompareRow *self = SP_COMPARE_ROW (widget);

  if (!sp_compare_columns_is_stacked (self->columns))
    sp_compare_draw_row_lines (widget, snapshot);
  for (guint i = 0; i < self->cells->len; i++)
    gtk_widget_snapshot_child (widget, self->cells->pdata[i], snapshot);
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
  widget_class->snapshot = sp_compare_row_snapshot;
  gtk_widget_class_set_css_name (widget_class, "comparerow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ROW);
}

static void
sp_compare_row_init (SpCompareRow *self)
{
  self->cells = g_ptr_array_new ();
}

static void
columns_changed (SpCompareRow *self)
{
  gboolean stacked = sp_compare_columns_is_stacked (self->columns);

  sp_css_set_class (GTK_WIDGET (self), "card", stacked);
  sp_css_set_class (GTK_WIDGET (self), "stacked", stacked);
  for (guint i = 0; i < self->cells->len; i++)
    sp_compare_cell_set_stacked (self->cells->pdata[i], stacked);
}

static SpCompareRow *
new_row (SpCompareColumns *columns, const char *title, const char *help, const char *id)
{
  SpCompareRow *self =
      g_object_new (SP_TYPE_COMPARE_ROW, "layout-manager", sp_compare_layout_new (columns), NULL);

  self->columns = g_object_ref (columns);
  self->title = SP_COMPARE_TITLE (sp_compare_title_new (title, help, id));
  gtk_widget_set_parent (GTK_WIDGET (self->title), GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return self;
}

static void
add_cell (SpCompareRow *self,
          const SpComparison *comparison,
          guint column,
          const char *title,
          const SpCompareContent *content)
{
  GtkWidget *cell =
      sp_compare_cell_new (sp_comparison_get_pack (comparison),
                           sp_comparison_get_role (comparison, column), title, content);

  gtk_accessible_update_relation (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_RELATION_COL_INDEX,
                                  (int) column + 2, -1);
  gtk_widget_set_parent (cell, GTK_WIDGET (self));
  g_ptr_array_add (self->cells, cell);
}

static void
follow_columns (SpCompareRow *self)
{
  g_signal_connect_object (self->columns, "changed", G_CALLBACK (columns_changed), self,
                           G_CONNECT_SWAPPED);
  columns_changed (self);
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
  SpCompareRow *self = new_row (columns, row->area->title, row->area->help, row->area->id);

  self->row = row;
  for (guint i = 0; i < sp_comparison_get_n_roles (comparison); i++)
    {
      const SpCell *cell = sp_area_get_cell (row->area, sp_comparison_get_role (comparison, i));
      SpCompareContent content = { NULL, NULL, NULL };

      if (cell != NULL)
        content = (SpCompareContent){ cell->text, &cell->items, &cell->sources };
      add_cell (self, comparison, i, row->area->title, &content);
    }
  follow_columns (self);
  return GTK_WIDGET (self);
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
  SpCompareRow *self = new_row (columns, overlap->title, overlap->shared, NULL);

  self->overlap = overlap;
  for (guint i = 0; i < sp_comparison_get_n_roles (comparison); i++)
    {
      SpCompareContent content = {
        sp_overlap_get_lean (overlap, sp_comparison_get_role (comparison, i)),
        NULL,
        &overlap->sources,
      };

      add_cell (self, comparison, i, overlap->title, &content);
    }
  follow_columns (self);
  return GTK_WIDGET (self);
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
 * sp_compare_row_get_title:
 * @self: a row
 *
 * Returns: (transfer none): the header of the row
 */
GtkWidget *
sp_compare_row_get_title (SpCompareRow *self)
{
  g_return_val_if_fail (SP_IS_COMPARE_ROW (self), NULL);

  return GTK_WIDGET (self->title);
}

/**
 * sp_compare_row_get_cell:
 * @self: a row
 * @column: a column, counted from 0
 *
 * Returns: (nullable) (transfer none): the cell, or %NULL if there are not so many
 */
SpCompareCell *
sp_compare_row_get_cell (SpCompareRow *self, guint column)
{
  g_return_val_if_fail (SP_IS_COMPARE_ROW (self), NULL);

  return column < self->cells->len ? self->cells->pdata[column] : NULL;
}

/**
 * sp_compare_row_await:
 * @self: a new row
 *
 * Tells that the row is in sight of the next frame.
 */
void
sp_compare_row_await (SpCompareRow *self)
{
  g_return_if_fail (SP_IS_COMPARE_ROW (self));

  for (guint i = 0; i < self->cells->len; i++)
    sp_compare_cell_await (self->cells->pdata[i]);
}

/**
 * sp_compare_row_set_mode:
 * @self: a row
 * @mode: what is looked at
 */
void
sp_compare_row_set_mode (SpCompareRow *self, SpCompareMode mode)
{
  g_return_if_fail (SP_IS_COMPARE_ROW (self));

  for (guint i = 0; self->row != NULL && i < self->cells->len; i++)
    sp_compare_cell_set_mode (self->cells->pdata[i], self->row, mode);
}

/**
 * sp_compare_row_mark_hits:
 * @self: a row
 * @query: what is searched for
 */
void
sp_compare_row_mark_hits (SpCompareRow *self, const SpQuery *query)
{
  g_return_if_fail (SP_IS_COMPARE_ROW (self));

  sp_compare_title_mark_hits (self->title, query);
  for (guint i = 0; i < self->cells->len; i++)
    sp_compare_cell_mark_hits (self->cells->pdata[i], query);
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

  for (guint i = 0; i < self->cells->len; i++)
    sp_css_set_class (self->cells->pdata[i], "marked", (int) i == column);
}

/**
 * sp_compare_row_set_title_offset:
 * @self: a row
 * @offset: how much of the row has scrolled out above, in pixels
 *
 * Keeps the title in sight.
 */
void
sp_compare_row_set_title_offset (SpCompareRow *self, int offset)
{
  SpCompareLayout *layout = SP_COMPARE_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  g_return_if_fail (SP_IS_COMPARE_ROW (self));

  if (sp_compare_layout_set_title_offset (layout, offset))
    gtk_widget_queue_allocate (GTK_WIDGET (self));
}
