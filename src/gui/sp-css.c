/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/sp-css.h"

/**
 * sp_css_set_class:
 * @widget: a widget
 * @css_class: a class of the style sheet
 * @set: whether the widget is to have it
 */
void
sp_css_set_class (GtkWidget *widget, const char *css_class, gboolean set)
{
  if (set)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}
