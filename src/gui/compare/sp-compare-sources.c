/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/compare/sp-compare-sources.h"

#include "gui/sp-source-list.h"

#include <glib/gi18n.h>

static GtkWidget *
new_heading (guint n_sources)
{
  GtkWidget *heading = gtk_label_new (n_sources > 0 ? _ ("Sources") : _ ("No source is named"));

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "heading");
  return heading;
}

/* A popover that stays after it was closed would be a child of the cell that nobody sees. It goes
 * when the closing is over. */
static void
unparent_later (GtkWidget *popover)
{
  g_idle_add_once ((GSourceOnceFunc) gtk_widget_unparent, popover);
}

/**
 * sp_compare_sources_popup:
 * @parent: the widget that makes a claim
 * @pack: the content
 * @sources: where the claim comes from
 *
 * Opens a popover with the sources at @parent.
 */
void
sp_compare_sources_popup (GtkWidget *parent, SpPack *pack, const SpReferences *sources)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_widget_add_css_class (popover, "sources");
  gtk_box_append (GTK_BOX (box), new_heading (sources->n_items));
  gtk_box_append (GTK_BOX (box), sp_source_list_new (pack, sources));
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_popover_set_position (GTK_POPOVER (popover), GTK_POS_BOTTOM);
  gtk_widget_set_parent (popover, parent);
  g_signal_connect (popover, "closed", G_CALLBACK (unparent_later), NULL);
  gtk_popover_popup (GTK_POPOVER (popover));
}
