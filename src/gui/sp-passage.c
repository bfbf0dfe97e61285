/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/sp-passage.h"

#include "gui/sp-wrap-label.h"

#include <adwaita.h>

/**
 * sp_paragraph_new:
 * @text: a paragraph
 *
 * Returns: (transfer floating): a text that wraps and starts where it starts to be read
 */
GtkWidget *
sp_paragraph_new (const char *text)
{
  GtkWidget *paragraph = sp_wrap_label_new (text);

  gtk_widget_add_css_class (paragraph, "body");
  return paragraph;
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
  GtkWidget *heading = sp_wrap_label_new (passage->title);

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
