/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/sp-beside.h"

/**
 * sp_beside_new:
 * @spacing: between two widgets, in pixels
 * @css_class: (nullable): how it looks
 *
 * A box would ask each of its widgets which width their height needs, and a text that wraps is laid
 * out a dozen times to tell; a grid does not ask.
 *
 * Returns: (transfer floating): room for widgets beside each other
 */
GtkGrid *
sp_beside_new (int spacing, const char *css_class)
{
  GtkGrid *beside =
      g_object_new (GTK_TYPE_GRID, "column-spacing", spacing, "row-spacing", spacing, NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (beside), css_class);
  return beside;
}

/**
 * sp_beside_append:
 * @beside: from sp_beside_new()
 * @widget: what is to stand at its end
 */
void
sp_beside_append (GtkGrid *beside, GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_GRID (beside) && GTK_IS_WIDGET (widget));

  gtk_grid_attach_next_to (beside, widget, gtk_widget_get_last_child (GTK_WIDGET (beside)),
                           GTK_POS_RIGHT, 1, 1);
}

/**
 * sp_beside_set_stacked:
 * @beside: from sp_beside_new()
 * @is_stacked: whether its widgets are to stand below each other
 */
void
sp_beside_set_stacked (GtkGrid *beside, gboolean is_stacked)
{
  GtkLayoutManager *layout;
  int position = 0;

  g_return_if_fail (GTK_IS_GRID (beside));

  layout = gtk_widget_get_layout_manager (GTK_WIDGET (beside));
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (beside)); child != NULL;
       child = gtk_widget_get_next_sibling (child), position++)
    g_object_set (gtk_layout_manager_get_layout_child (layout, child), "column",
                  is_stacked ? 0 : position, "row", is_stacked ? position : 0, NULL);
}
