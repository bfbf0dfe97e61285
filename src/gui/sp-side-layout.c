/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/sp-side-layout.h"

/**
 * SpSideLayout:
 *
 * Gives its last child the width that it asks for, at the end and at the top, and the first child
 * all the rest.
 *
 * GtkBoxLayout does the same, but asks wrapping text for many widths to do it, which a table of
 * such boxes cannot afford before its first frame.
 */
struct _SpSideLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (SpSideLayout, sp_side_layout, GTK_TYPE_LAYOUT_MANAGER)

static int
measure (GtkWidget *child, GtkOrientation orientation, int for_size, int *natural)
{
  int minimum;

  gtk_widget_measure (child, orientation, for_size, &minimum, natural, NULL, NULL);
  return minimum;
}

static int
measure_height (GtkWidget *widget, int width)
{
  GtkWidget *first = gtk_widget_get_first_child (widget);
  GtkWidget *last = gtk_widget_get_last_child (widget);
  int side = measure (last, GTK_ORIENTATION_HORIZONTAL, -1, NULL);
  int rest = measure (first, GTK_ORIENTATION_VERTICAL, MAX (width - side, 0), NULL);

  return MAX (rest, measure (last, GTK_ORIENTATION_VERTICAL, side, NULL));
}

static void
sp_side_layout_measure (GtkLayoutManager *manager,
                        GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      int side = measure (gtk_widget_get_last_child (widget), orientation, -1, NULL);

      *minimum = side + measure (gtk_widget_get_first_child (widget), orientation, -1, natural);
      *natural += side;
    }
  else
    *minimum = *natural = for_size < 0 ? 0 : measure_height (widget, for_size);
}

static void
sp_side_layout_allocate (GtkLayoutManager *manager,
                         GtkWidget *widget,
                         int width,
                         int height,
                         int baseline)
{
  GtkWidget *last = gtk_widget_get_last_child (widget);
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int side = measure (last, GTK_ORIENTATION_HORIZONTAL, -1, NULL);
  int rest = MAX (width - side, 0);
  GtkAllocation first_area = { is_rtl ? side : 0, 0, rest, height };
  GtkAllocation last_area = { is_rtl ? 0 : rest, 0, side,
                              measure (last, GTK_ORIENTATION_VERTICAL, side, NULL) };

  gtk_widget_size_allocate (gtk_widget_get_first_child (widget), &first_area, -1);
  gtk_widget_size_allocate (last, &last_area, -1);
}

static GtkSizeRequestMode
sp_side_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
sp_side_layout_class_init (SpSideLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->measure = sp_side_layout_measure;
  manager_class->allocate = sp_side_layout_allocate;
  manager_class->get_request_mode = sp_side_layout_get_request_mode;
}

static void
sp_side_layout_init (SpSideLayout *self)
{
}
