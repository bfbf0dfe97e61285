/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/sp-popup.h"

/* The popover goes when its closing is over, unless it went with its parent before. */
static void
unparent (GtkWidget *popover)
{
  if (gtk_widget_get_parent (popover) != NULL)
    gtk_widget_unparent (popover);
  g_object_unref (popover);
}

static void
closed (GtkWidget *popover)
{
  g_idle_add_once ((GSourceOnceFunc) unparent, g_object_ref (popover));
}

/**
 * sp_popup_show:
 * @parent: what the popover is about
 * @contents: (transfer floating): what is in it
 *
 * Opens a popover at @parent that is there only while it is open. @parent presents it when it is
 * allocated and lets go of all its children when it is disposed.
 */
void
sp_popup_show (GtkWidget *parent, GtkWidget *contents)
{
  GtkWidget *popover = gtk_popover_new ();

  g_return_if_fail (GTK_IS_WIDGET (parent) && GTK_IS_WIDGET (contents));

  gtk_widget_add_css_class (popover, "popup");
  gtk_popover_set_child (GTK_POPOVER (popover), contents);
  gtk_popover_set_position (GTK_POPOVER (popover), GTK_POS_BOTTOM);
  gtk_widget_set_parent (popover, parent);
  g_signal_connect (popover, "closed", G_CALLBACK (closed), NULL);
  gtk_popover_popup (GTK_POPOVER (popover));
}
