/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/compare/sp-compare-layout.h"

#include "gui/compare/sp-compare-cell.h"

/**
 * SpCompareLayout:
 *
 * Lays out the header or a row of the comparison. The first child is the title, each further one a
 * column, or a cell in several columns:
 *
 *     | title | column | column |        stacked:  | title  |
 *                                                  | column |
 *                                                  | column |
 *
 * Columns are of equal width. The title can be moved down inside its row, so that it stays in sight
 * while a tall row scrolls by.
 */
struct _SpCompareLayout
{
  GtkLayoutManager parent_instance;

  SpCompareColumns *columns; /* (owned) */
  int title_offset;
};

G_DEFINE_FINAL_TYPE (SpCompareLayout, sp_compare_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkWidget *
get_first_column (GtkWidget *widget)
{
  return gtk_widget_get_next_sibling (gtk_widget_get_first_child (widget));
}

/* The columns share what the title leaves; where that does not divide evenly the first ones get a
 * pixel more. */
static int
get_column_start (SpCompareLayout *self, int width, guint position)
{
  int title_width = sp_compare_columns_get_title_width (self->columns);
  int n_shown = MAX (sp_compare_columns_get_n_shown (self->columns), 1);

  return title_width + (int) ((gint64) MAX (width - title_width, 0) * position / n_shown);
}

static guint
count_columns (GtkWidget *child)
{
  return SP_IS_COMPARE_CELL (child) ? sp_compare_cell_get_n_columns (SP_COMPARE_CELL (child)) : 1;
}

/* Returns how wide what of a child is in sight, and where that starts. */
static int
place_columns (SpCompareLayout *self, int width, guint column, guint n_shown, int *start)
{
  guint first = sp_compare_columns_get_first (self->columns);
  guint position = MAX (column, first) - first;

  *start = get_column_start (self, width, position);
  return get_column_start (self, width, position + n_shown) - *start;
}

/* Before the columns know how many fit, a child gets less than it needs; it has no answer to that. */
static int
measure_child (GtkWidget *child, int width)
{
  int minimum;
  int height;

  if (!gtk_widget_should_layout (child))
    return 0;
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  width = MAX (width, minimum);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  return height;
}

static int
measure_stacked (GtkWidget *widget, int width)
{
  int height = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    height += measure_child (child, width);
  return height;
}

static int
measure_side_by_side (SpCompareLayout *self, GtkWidget *widget, int width)
{
  int height = measure_child (gtk_widget_get_first_child (widget),
                              sp_compare_columns_get_title_width (self->columns));
  guint column = 0;

  for (GtkWidget *child = get_first_column (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      guint n_columns = count_columns (child);
      guint n_shown = sp_compare_columns_count_shown (self->columns, column, n_columns);
      int start;

      if (n_shown > 0)
        height = MAX (height,
                      measure_child (child, place_columns (self, width, column, n_shown, &start)));
      column += n_columns;
    }
  return height;
}

static void
sp_compare_layout_measure (GtkLayoutManager *manager,
                           GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  SpCompareLayout *self = SP_COMPARE_LAYOUT (manager);

  /* The columns get their share of what there is, whatever is in them; before there is a width
   * there is nothing to share. */
  if (orientation == GTK_ORIENTATION_HORIZONTAL || for_size < 0 ||
      sp_compare_columns_get_n_columns (self->columns) == 0)
    *minimum = *natural = 0;
  else if (sp_compare_columns_is_stacked (self->columns))
    *minimum = *natural = measure_stacked (widget, for_size);
  else
    *minimum = *natural = measure_side_by_side (self, widget, for_size);
}

static void
allocate_child (GtkWidget *child, int x, int y, int width, int height, int outer_width)
{
  GtkWidget *parent = gtk_widget_get_parent (child);
  GtkAllocation allocation = { x, y, width, height };

  if (gtk_widget_get_direction (parent) == GTK_TEXT_DIR_RTL)
    allocation.x = outer_width - x - width;
  gtk_widget_size_allocate (child, &allocation, -1);
}

/* Returns the height of the title. */
static int
allocate_title (SpCompareLayout *self, GtkWidget *widget, int width, int height)
{
  GtkWidget *title = gtk_widget_get_first_child (widget);
  gboolean stacked = sp_compare_columns_is_stacked (self->columns);
  int title_width = stacked ? width : sp_compare_columns_get_title_width (self->columns);
  int title_height = measure_child (title, title_width);

  allocate_child (title, 0, CLAMP (self->title_offset, 0, MAX (height - title_height, 0)),
                  title_width, title_height, width);
  return title_height;
}

static void
allocate_stacked (SpCompareLayout *self, GtkWidget *widget, int width, int height)
{
  int y = allocate_title (self, widget, width, height);

  for (GtkWidget *child = get_first_column (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_height = measure_child (child, width);

      gtk_widget_set_child_visible (child, TRUE);
      allocate_child (child, 0, y, width, child_height, width);
      y += child_height;
    }
}

static void
allocate_side_by_side (SpCompareLayout *self, GtkWidget *widget, int width, int height)
{
  guint column = 0;

  allocate_title (self, widget, width, height);
  for (GtkWidget *child = get_first_column (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      guint n_columns = count_columns (child);
      guint n_shown = sp_compare_columns_count_shown (self->columns, column, n_columns);
      int start;
      int child_width = place_columns (self, width, column, n_shown, &start);

      gtk_widget_set_child_visible (child, n_shown > 0);
      if (n_shown > 0)
        allocate_child (child, start, 0, child_width, height, width);
      column += n_columns;
    }
}

static void
sp_compare_layout_allocate (GtkLayoutManager *manager,
                            GtkWidget *widget,
                            int width,
                            int height,
                            int baseline)
{
  SpCompareLayout *self = SP_COMPARE_LAYOUT (manager);

  if (sp_compare_columns_is_stacked (self->columns))
    allocate_stacked (self, widget, width, height);
  else
    allocate_side_by_side (self, widget, width, height);
}

static GtkSizeRequestMode
sp_compare_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
sp_compare_layout_dispose (GObject *object)
{
  SpCompareLayout *self = SP_COMPARE_LAYOUT (object);

  g_clear_object (&self->columns);

  G_OBJECT_CLASS (sp_compare_layout_parent_class)->dispose (object);
}

static void
sp_compare_layout_class_init (SpCompareLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sp_compare_layout_dispose;
  manager_class->measure = sp_compare_layout_measure;
  manager_class->allocate = sp_compare_layout_allocate;
  manager_class->get_request_mode = sp_compare_layout_get_request_mode;
}

static void
sp_compare_layout_init (SpCompareLayout *self)
{
}

/**
 * sp_compare_layout_new:
 * @columns: what is in sight
 *
 * Returns: (transfer full): a layout manager that follows @columns
 */
GtkLayoutManager *
sp_compare_layout_new (SpCompareColumns *columns)
{
  SpCompareLayout *self = g_object_new (SP_TYPE_COMPARE_LAYOUT, NULL);

  self->columns = g_object_ref (columns);
  g_signal_connect_object (columns, "changed", G_CALLBACK (gtk_layout_manager_layout_changed), self,
                           G_CONNECT_SWAPPED);
  return GTK_LAYOUT_MANAGER (self);
}

/**
 * sp_compare_layout_set_title_offset:
 * @self: a layout manager
 * @offset: how far to move the title down, in pixels; never out of its row
 *
 * Moves the title at once: the widget that is laid out has to be allocated.
 */
void
sp_compare_layout_set_title_offset (SpCompareLayout *self, int offset)
{
  GtkWidget *widget;

  g_return_if_fail (SP_IS_COMPARE_LAYOUT (self));

  offset = MAX (offset, 0);
  if (self->title_offset == offset)
    return;
  self->title_offset = offset;
  widget = gtk_layout_manager_get_widget (GTK_LAYOUT_MANAGER (self));
  allocate_title (self, widget, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
}
