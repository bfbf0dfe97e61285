/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a class can talk about on the page that it looks at. */

#include "gui/sp-questions.h"

#include "core/pack/sp-target.h"
#include "gui/sp-explained-text.h"
#include "gui/sp-label-wrap.h"
#include "gui/sp-popup.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* Where the questions of a page belong; the page of a role is in that of the comparison. */
static const char *
get_place (const SpQuestion *question)
{
  switch ((SpQuestionPage) question->page)
    {
    case SP_QUESTION_CHOOSE:
      return SP_PLACE_CHOOSE;
    case SP_QUESTION_LADDER:
      return SP_PLACE_LADDER;
    case SP_QUESTION_COMPARE:
    case SP_QUESTION_ROLE:
    default:
      return SP_PLACE_COMPARE;
    }
}

/**
 * sp_question_get_subject:
 * @pack: the content
 * @question: one of its questions
 *
 * Returns: (transfer none) (nullable): the words that stand on the page for what @question is about, if
 *   it is not about all of the page
 */
const char *
sp_question_get_subject (const SpPack *pack, const SpQuestion *question)
{
  guint position;

  g_return_val_if_fail (pack != NULL && question != NULL, NULL);

  if (question->about.id == NULL)
    return NULL;
  position = question->about.index;
  switch ((SpQuestionPage) question->page)
    {
    case SP_QUESTION_CHOOSE:
      return pack->statements.items[position].text;
    case SP_QUESTION_LADDER:
      return pack->rungs.items[position].title;
    case SP_QUESTION_ROLE:
      return pack->roles.items[position].title;
    case SP_QUESTION_COMPARE:
    default:
      return pack->areas.items[position].title;
    }
}

/* Returns how a link to what @question is about is called. */
static const char *
get_kind (const SpQuestion *question)
{
  switch ((SpQuestionPage) question->page)
    {
    case SP_QUESTION_CHOOSE:
      return "statements";
    case SP_QUESTION_LADDER:
      return "rungs";
    case SP_QUESTION_ROLE:
      return "role";
    case SP_QUESTION_COMPARE:
    default:
      return "rows";
    }
}

static gboolean
open_subject (GtkLabel *label, const char *target, gpointer data)
{
  GtkWindow *dialog = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (label)));

  gtk_widget_activate_action (GTK_WIDGET (gtk_window_get_transient_for (dialog)), "app.open", "s",
                              target);
  gtk_window_destroy (dialog);
  return TRUE;
}

static GtkWidget *
new_subject (const SpPack *pack, const SpQuestion *question)
{
  const char *const ids[] = { question->about.id, NULL };
  const char *words = sp_question_get_subject (pack, question);
  g_autofree char *target = sp_target_write (get_place (question), get_kind (question), ids);
  g_autofree char *markup =
      g_markup_printf_escaped ("<a href=\"%s\" title=\"\">%s</a>", target, words);
  GtkWidget *label = sp_label_new_wrapping (words);

  gtk_widget_add_css_class (label, "caption");
  gtk_label_set_markup (GTK_LABEL (label), markup);
  g_signal_connect (label, "activate-link", G_CALLBACK (open_subject), NULL);
  return label;
}

static GtkWidget *
new_question (SpPack *pack, const SpQuestion *question)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *text = sp_label_new_wrapping (NULL);

  sp_explained_text_set (GTK_LABEL (text), pack, question->text);
  gtk_box_append (GTK_BOX (box), text);
  if (question->about.id != NULL)
    gtk_box_append (GTK_BOX (box), new_subject (pack, question));
  return box;
}

static GtkWidget *
new_list (SpPack *pack, const char *place)
{
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);

  gtk_widget_add_css_class (list, "questions");
  for (guint i = 0; i < pack->questions.n_items; i++)
    if (g_strcmp0 (get_place (&pack->questions.items[i]), place) == 0)
      gtk_box_append (GTK_BOX (list), new_question (pack, &pack->questions.items[i]));
  return g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER, "vexpand",
                       TRUE, "child", list, NULL);
}

/**
 * sp_questions_are_for:
 * @pack: the content
 * @place: (nullable): a page, as in sp-place.h
 *
 * Returns: whether the content has questions for a class to that page
 */
gboolean
sp_questions_are_for (const SpPack *pack, const char *place)
{
  g_return_val_if_fail (pack != NULL, FALSE);

  for (guint i = 0; i < pack->questions.n_items; i++)
    if (g_strcmp0 (get_place (&pack->questions.items[i]), place) == 0)
      return TRUE;
  return FALSE;
}

/**
 * sp_questions_present:
 * @parent: the window above which to show them
 * @pack: the content
 * @place: the page that is shown, as in sp-place.h
 *
 * Shows the questions of that page, each with what it is about.
 */
void
sp_questions_present (GtkWindow *parent, SpPack *pack, const char *place)
{
  GtkWidget *box;

  g_return_if_fail (GTK_IS_WINDOW (parent) && pack != NULL && place != NULL);

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), new_list (pack, place));
  gtk_window_present (sp_popup_new_dialog (parent, _ ("Questions for a Class"), box));
}
