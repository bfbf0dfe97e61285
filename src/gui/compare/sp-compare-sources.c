/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/compare/sp-compare-sources.h"

#include "gui/compare/sp-compare-terms.h"
#include "gui/sp-popup.h"
#include "gui/sp-source-list.h"

#include <glib/gi18n.h>

static void
append_heading (GtkWidget *box, const char *text)
{
  GtkWidget *heading = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "heading");
  gtk_box_append (GTK_BOX (box), heading);
}

static void
append_sources (GtkWidget *box, SpPack *pack, const SpReferences *sources)
{
  /* Translators: heading: where facts come from */
  append_heading (box, sources->n_items > 0 ? _ ("Sources") : _ ("No source is named"));
  gtk_box_append (GTK_BOX (box), sp_source_list_new (pack, sources));
}

static void
append_terms (GtkWidget *box, const GPtrArray *terms)
{
  /* Translators: heading: words of the glossary with what they mean */
  append_heading (box, _ ("Words"));
  for (guint i = 0; i < terms->len; i++)
    gtk_box_append (GTK_BOX (box), sp_compare_terms_new_word (terms->pdata[i]));
}

/**
 * sp_compare_sources_popup:
 * @parent: the widget that makes a claim
 * @pack: the content
 * @sources: (nullable): where the claim comes from
 * @terms: (element-type SpTerm): the words of the glossary in it
 *
 * Opens a popover with the sources and words at @parent, if there is anything to show.
 */
void
sp_compare_sources_popup (GtkWidget *parent,
                          SpPack *pack,
                          const SpReferences *sources,
                          const GPtrArray *terms)
{
  GtkWidget *box;

  if (sources == NULL && terms->len == 0)
    return;
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  if (sources != NULL)
    append_sources (box, pack, sources);
  if (terms->len > 0)
    append_terms (box, terms);
  sp_popup_show (parent, box);
}
