/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/choose/sp-choose-missing.h"

#include "gui/sp-flow-layout.h"

#include "sp-config.h"

#include <glib/gi18n.h>

/**
 * SpChooseMissing:
 *
 * What stands in place of a result where the answers do not say enough: what is missing, and the ways
 * on from there.
 */
struct _SpChooseMissing
{
  GtkWidget parent_instance;

  GtkLabel *title;
  GtkLabel *reason;
  GtkProgressBar *progress;
  GtkButton *answer_button;
  GtkLabel *answer_label;
};

G_DEFINE_FINAL_TYPE (SpChooseMissing, sp_choose_missing, GTK_TYPE_WIDGET)

static void
sp_choose_missing_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (sp_choose_missing_parent_class)->dispose (object);
}

static void
sp_choose_missing_class_init (SpChooseMissingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sp_choose_missing_dispose;
  g_type_ensure (SP_TYPE_FLOW_LAYOUT);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/choose/sp-choose-missing.ui");
  gtk_widget_class_bind_template_child (widget_class, SpChooseMissing, title);
  gtk_widget_class_bind_template_child (widget_class, SpChooseMissing, reason);
  gtk_widget_class_bind_template_child (widget_class, SpChooseMissing, progress);
  gtk_widget_class_bind_template_child (widget_class, SpChooseMissing, answer_button);
  gtk_widget_class_bind_template_child (widget_class, SpChooseMissing, answer_label);
}

static void
sp_choose_missing_init (SpChooseMissing *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sp_choose_missing_set_decision:
 * @self: what stands in place of a result
 * @decision: a decision that says nothing
 * @title: its headline
 * @reason: what is missing
 *
 * Leads on to the next statement without an answer, or to the answers where each has one.
 */
void
sp_choose_missing_set_decision (SpChooseMissing *self,
                                const SpDecision *decision,
                                const char *title,
                                const char *reason)
{
  guint n_answered;
  guint n_needed;
  gboolean is_complete;

  g_return_if_fail (SP_IS_CHOOSE_MISSING (self) && decision != NULL);

  n_answered = sp_decision_get_n_answered (decision);
  n_needed = sp_decision_get_n_needed (decision);
  is_complete = n_answered == sp_decision_get_pack (decision)->statements.n_items;
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->reason, reason);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), n_answered < n_needed);
  gtk_progress_bar_set_fraction (self->progress, MIN (1, (double) n_answered / n_needed));
  gtk_label_set_label (self->answer_label,
                       /* Translators: button: go back to the statements */
                       is_complete ? _ ("C_hange Answers") : _ ("Answer the _Next Statement"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->answer_button),
                                  is_complete ? "choose.show-overview" : "choose.begin");
}
