/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/sp-css.h"

#include "sp-config.h"

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

/**
 * sp_css_load:
 * @name: the style sheet's name in the resources of the program, as in "ladder/style.css"
 *
 * Adds a style sheet for all windows of the display. To be called once for each, by the class that
 * cannot be shown without it.
 */
void
sp_css_load (const char *name)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();
  g_autofree char *path = g_strconcat (APP_PATH "/", name, NULL);

  gtk_css_provider_load_from_resource (provider, path);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static void
looks_changed (GtkWidget *window)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  sp_css_set_class (window, "sp-dark", adw_style_manager_get_dark (style));
  sp_css_set_class (window, "sp-hc", adw_style_manager_get_high_contrast (style));
}

/**
 * sp_css_follow_looks:
 * @window: a window
 *
 * Gives it the classes that style sheets ask for in the place of media queries, which the floor does
 * not have: `sp-dark` and `sp-hc`, for high contrast.
 */
void
sp_css_follow_looks (GtkWidget *window)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  g_return_if_fail (GTK_IS_WIDGET (window));

  g_signal_connect_object (style, "notify::dark", G_CALLBACK (looks_changed), window,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (looks_changed), window,
                           G_CONNECT_SWAPPED);
  looks_changed (window);
}
