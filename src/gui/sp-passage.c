/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/sp-passage.h"

#include "gui/sp-label-direction.h"

#include <adwaita.h>

/**
 * sp_paragraph_new:
 * @text: a paragraph
 *
 * Returns: (transfer floating): a label that wraps, can be selected and starts at the start
 */
GtkWidget *
sp_paragraph_new (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  sp_label_follow_text (GTK_LABEL (label));
  gtk_widget_add_css_class (label, "body");
  return label;
}

/**
 * sp_passage_new:
 * @pack: the content
 * @passage: one of its passages
 *
 * Returns: (transfer floating): the passage with its heading, not wider than one can read
 */
GtkWidget *
sp_passage_new (SpPack *pack, const SpPassage *passage)
{
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *heading = gtk_label_new (passage->title);

  gtk_label_set_wrap (GTK_LABEL (heading), TRUE);
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  sp_label_follow_text (GTK_LABEL (heading));
  gtk_widget_add_css_class (heading, "heading");
  gtk_box_append (GTK_BOX (box), heading);
  for (guint i = 0; i < passage->paragraphs.n_items; i++)
    gtk_box_append (GTK_BOX (box), sp_paragraph_new (passage->paragraphs.items[i]));

  gtk_widget_add_css_class (clamp, "passage");
  gtk_widget_set_halign (clamp, GTK_ALIGN_START);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 720);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  return clamp;
}
