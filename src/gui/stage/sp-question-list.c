/* SPDX-License-Identifier: GPL-3.0-or-later */

/* All questions for a class, in letters for a room, each with what it is about. */

#include "gui/stage/sp-question-list.h"

#include "gui/sp-label-wrap.h"
#include "gui/sp-questions.h"

#include <glib/gi18n.h>

static GtkWidget *
new_label (const char *text, const char *css_class, double pixels)
{
  GtkWidget *label = sp_label_new_wrapping (text);
  PangoAttrList *attributes = gtk_label_get_attributes (GTK_LABEL (label));

  pango_attr_list_insert (attributes, pango_attr_size_new_absolute (pixels * PANGO_SCALE));
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
new_row (const SpPack *pack, const SpQuestion *question, double pixels)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  const char *subject = sp_question_get_subject (pack, question);
  g_autofree char *name =
      g_strconcat (question->text, subject != NULL ? "\n" : NULL, subject, NULL);

  gtk_box_append (GTK_BOX (box), new_label (question->text, "question", pixels));
  if (subject != NULL)
    gtk_box_append (GTK_BOX (box), new_label (subject, "subject", pixels));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return row;
}

/**
 * sp_question_list_new:
 * @slides: slides with questions
 * @pixels: how large the letters are
 * @list: (out) (transfer none): the list in it, whose rows are the questions of the content
 *
 * Returns: (transfer floating): all questions, to choose one
 */
GtkWidget *
sp_question_list_new (SpSlides *slides, double pixels, GtkWidget **list)
{
  const SpPack *pack = sp_slides_get_pack (slides);

  *list = gtk_list_box_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (*list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Questions for a Class"), -1);
  for (guint i = 0; i < pack->questions.n_items; i++)
    gtk_list_box_append (GTK_LIST_BOX (*list), new_row (pack, &pack->questions.items[i], pixels));
  return g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER, "focusable",
                       FALSE, "child", *list, NULL);
}
