/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/compare/sp-compare-sources.h"

#include "gui/sp-popup.h"
#include "gui/sp-source-list.h"

#include <glib/gi18n.h>

static GtkWidget *
new_heading (guint n_sources)
{
  /* Translators: heading: where facts come from */
  GtkWidget *heading = gtk_label_new (n_sources > 0 ? _ ("Sources") : _ ("No source is named"));

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "heading");
  return heading;
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
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_box_append (GTK_BOX (box), new_heading (sources->n_items));
  gtk_box_append (GTK_BOX (box), sp_source_list_new (pack, sources));
  sp_popup_show (parent, box);
}
