/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/choose/sp-choose-points.h"

#include "core/choose/sp-answer-words.h"
#include "gui/choose/sp-choose-card.h"

#include "sp-config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/**
 * SpChoosePoints:
 *
 * What each answer gave a role, which adds up to its score. Made when somebody wants to see it.
 */
struct _SpChoosePoints
{
  GtkWidget parent_instance;

  SpDecision *decision; /* (owned) (nullable) */

  AdwExpanderRow *expander;
  AdwComboRow *roles;
  GtkListBoxRow *row;
};

G_DEFINE_FINAL_TYPE (SpChoosePoints, sp_choose_points, GTK_TYPE_WIDGET)

static char *
describe_answer (const SpAnswers *answers, guint statement)
{
  int answer = sp_answers_get (answers, statement);

  if (answer == SP_ANSWER_NONE)
    /* Translators: in place of one of the five answers */
    return g_strdup (_ ("No answer"));
  return sp_answer_describe (answer, sp_answers_is_important (answers, statement));
}

static GtkBox *
new_list (const SpDecision *decision, guint role)
{
  const SpPack *pack = sp_decision_get_pack (decision);
  GtkBox *list = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  g_autofree int *points = g_new (int, pack->statements.n_items);
  int score = sp_decision_round_points (decision, role, 1, points);
  g_autofree char *sum = sp_points_to_string (score);

  for (guint i = 0; i < pack->statements.n_items; i++)
    {
      g_autofree char *mark = sp_points_to_string (points[i]);
      g_autofree char *answer = describe_answer (sp_decision_get_answers (decision), i);

      sp_choose_card_add_line (list, mark, pack->statements.items[i].text, answer);
    }
  sp_choose_card_add_line (list, sum, _ ("The sum, which is the score of the role"), NULL);
  gtk_widget_add_css_class (gtk_widget_get_last_child (GTK_WIDGET (list)), "sum");
  gtk_widget_add_css_class (GTK_WIDGET (list), "choose-card");
  return list;
}

static void
show_points (SpChoosePoints *self)
{
  guint selected = adw_combo_row_get_selected (self->roles);

  if (self->decision == NULL || selected == GTK_INVALID_LIST_POSITION ||
      !adw_expander_row_get_expanded (self->expander))
    return;
  gtk_list_box_row_set_child (
      self->row,
      GTK_WIDGET (new_list (self->decision, sp_decision_get_ranking (self->decision)[selected])));
}

static void
sp_choose_points_dispose (GObject *object)
{
  SpChoosePoints *self = SP_CHOOSE_POINTS (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->decision, sp_decision_unref);

  G_OBJECT_CLASS (sp_choose_points_parent_class)->dispose (object);
}

static void
sp_choose_points_class_init (SpChoosePointsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sp_choose_points_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/choose/sp-choose-points.ui");
  gtk_widget_class_bind_template_child (widget_class, SpChoosePoints, expander);
  gtk_widget_class_bind_template_child (widget_class, SpChoosePoints, roles);
  gtk_widget_class_bind_template_child (widget_class, SpChoosePoints, row);
  gtk_widget_class_bind_template_callback (widget_class, show_points);
}

static void
sp_choose_points_init (SpChoosePoints *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sp_choose_points_set_decision:
 * @self: the list of points
 * @decision: whose points to show
 */
void
sp_choose_points_set_decision (SpChoosePoints *self, SpDecision *decision)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  const SpPack *pack;

  g_return_if_fail (SP_IS_CHOOSE_POINTS (self) && decision != NULL);

  sp_decision_ref (decision);
  g_clear_pointer (&self->decision, sp_decision_unref);
  self->decision = decision;

  pack = sp_decision_get_pack (decision);
  for (guint i = 0; i < pack->roles.n_items; i++)
    gtk_string_list_append (titles, pack->roles.items[sp_decision_get_ranking (decision)[i]].title);
  adw_combo_row_set_model (self->roles, G_LIST_MODEL (titles));
  show_points (self);
}
