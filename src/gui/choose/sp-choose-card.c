/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/choose/sp-choose-card.h"

#include "core/choose/sp-answer-words.h"
#include "gui/sp-beside.h"
#include "gui/sp-label-wrap.h"

/**
 * sp_choose_text_new:
 * @text: a paragraph
 *
 * Returns: (transfer floating): a label that wraps and knows what height it
 *   needs before it has a width, which the boxes here ask for
 */
GtkWidget *
sp_choose_text_new (const char *text)
{
  GtkWidget *label = sp_label_new_wrapping (text);

  gtk_widget_add_css_class (label, "body");
  return label;
}

/**
 * sp_choose_card_new:
 * @title: its heading
 *
 * Returns: (transfer floating): a card with nothing but its heading
 */
GtkBox *
sp_choose_card_new (const char *title)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL, "label", title, "wrap", TRUE, "xalign", 0.0,
                                     "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);

  gtk_widget_add_css_class (heading, "heading");
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "choose-card");
  gtk_box_append (GTK_BOX (card), heading);
  return GTK_BOX (card);
}

/**
 * sp_choose_card_add_text:
 * @card: a card
 * @text: a paragraph
 */
void
sp_choose_card_add_text (GtkBox *card, const char *text)
{
  GtkWidget *label = sp_choose_text_new (text);

  gtk_widget_add_css_class (label, "text");
  gtk_box_append (card, label);
}

/**
 * sp_choose_card_add_line:
 * @card: a card, or a part of one
 * @mark: what stands in front: points, or a sign
 * @text: the line
 * @note: (nullable): what is said about it in passing
 */
void
sp_choose_card_add_line (GtkBox *card, const char *mark, const char *text, const char *note)
{
  GtkGrid *line = sp_beside_new (12, "line");
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *label = g_strconcat (SP_POINTS_DIRECTION, mark, NULL);
  GtkWidget *sign = gtk_label_new (label);

  gtk_label_set_xalign (GTK_LABEL (sign), 1);
  gtk_widget_set_valign (sign, GTK_ALIGN_START);
  gtk_widget_add_css_class (sign, "points");
  gtk_widget_add_css_class (sign, "numeric");
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (texts), sp_choose_text_new (text));
  if (note != NULL)
    {
      GtkWidget *aside = sp_choose_text_new (note);

      gtk_widget_add_css_class (aside, "caption");
      gtk_widget_add_css_class (aside, "dim-label");
      gtk_box_append (GTK_BOX (texts), aside);
    }
  sp_beside_append (line, sign);
  sp_beside_append (line, texts);
  gtk_box_append (card, GTK_WIDGET (line));
}
