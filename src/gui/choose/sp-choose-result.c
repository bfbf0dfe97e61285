/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/choose/sp-choose-result.h"

#include "core/choose/sp-decision-words.h"
#include "gui/choose/sp-choose-points.h"
#include "gui/choose/sp-choose-result-sections.h"
#include "gui/choose/sp-score-bars-view.h"
#include "gui/sp-adaptive-bin.h"
#include "gui/sp-flow-layout.h"
#include "gui/sp-page.h"
#include "gui/sp-source-list.h"

#include "sp-config.h"

#include <glib/gi18n.h>

/**
 * SpChooseResult:
 *
 * What the answers say, why, how sure that is, and where to go from here.
 */
struct _SpChooseResult
{
  GtkWidget parent_instance;

  SpDecision *decision; /* (owned) (nullable) */

  GtkScrolledWindow *scroller;
  SpAdaptiveBin *bin;
  GtkLabel *verdict;
  GtkLabel *margin;
  GtkLabel *guidance;
  GtkWidget *unsure;
  GtkButton *continue_button;
  SpScoreBarsView *bars;
  GtkBox *advice;
  GtkBox *reasons;
  GtkBox *sides;
  SpChoosePoints *points;
  GtkButton *compare_button;
  GtkWidget *ladder_button;
  GtkWidget *plan_button;
  GtkLabel *origin;
};

G_DEFINE_FINAL_TYPE (SpChooseResult, sp_choose_result, GTK_TYPE_WIDGET)

static void
arrange_pairs (SpChooseResult *self, GtkBox *box)
{
  GtkOrientation orientation = sp_adaptive_bin_get_narrow (self->bin) ? GTK_ORIENTATION_VERTICAL
                                                                      : GTK_ORIENTATION_HORIZONTAL;

  for (GtkWidget *pair = gtk_widget_get_first_child (GTK_WIDGET (box)); pair != NULL;
       pair = gtk_widget_get_next_sibling (pair))
    {
      gtk_orientable_set_orientation (GTK_ORIENTABLE (pair), orientation);
      gtk_box_set_homogeneous (GTK_BOX (pair), orientation == GTK_ORIENTATION_HORIZONTAL);
    }
}

static void
arrange (SpChooseResult *self)
{
  arrange_pairs (self, self->reasons);
  arrange_pairs (self, self->sides);
}

static void
sp_choose_result_dispose (GObject *object)
{
  SpChooseResult *self = SP_CHOOSE_RESULT (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->decision, sp_decision_unref);

  G_OBJECT_CLASS (sp_choose_result_parent_class)->dispose (object);
}

static void
sp_choose_result_class_init (SpChooseResultClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sp_choose_result_dispose;
  g_type_ensure (SP_TYPE_ADAPTIVE_BIN);
  g_type_ensure (SP_TYPE_FLOW_LAYOUT);
  g_type_ensure (SP_TYPE_SCORE_BARS_VIEW);
  g_type_ensure (SP_TYPE_CHOOSE_POINTS);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/choose/sp-choose-result.ui");
  gtk_widget_class_bind_template_child (widget_class, SpChooseResult, scroller);
  gtk_widget_class_bind_template_child (widget_class, SpChooseResult, bin);
  gtk_widget_class_bind_template_child (widget_class, SpChooseResult, verdict);
  gtk_widget_class_bind_template_child (widget_class, SpChooseResult, margin);
  gtk_widget_class_bind_template_child (widget_class, SpChooseResult, guidance);
  gtk_widget_class_bind_template_child (widget_class, SpChooseResult, unsure);
  gtk_widget_class_bind_template_child (widget_class, SpChooseResult, continue_button);
  gtk_widget_class_bind_template_child (widget_class, SpChooseResult, bars);
  gtk_widget_class_bind_template_child (widget_class, SpChooseResult, advice);
  gtk_widget_class_bind_template_child (widget_class, SpChooseResult, reasons);
  gtk_widget_class_bind_template_child (widget_class, SpChooseResult, sides);
  gtk_widget_class_bind_template_child (widget_class, SpChooseResult, points);
  gtk_widget_class_bind_template_child (widget_class, SpChooseResult, compare_button);
  gtk_widget_class_bind_template_child (widget_class, SpChooseResult, ladder_button);
  gtk_widget_class_bind_template_child (widget_class, SpChooseResult, plan_button);
  gtk_widget_class_bind_template_child (widget_class, SpChooseResult, origin);
  gtk_widget_class_bind_template_callback (widget_class, arrange);
}

static void
sp_choose_result_init (SpChooseResult *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_label_set_label (self->guidance, sp_decision_get_guidance ());
}

/* Where there is not enough to say, the way on is to say more, or something else. */
static void
offer_questions (SpChooseResult *self)
{
  const SpPack *pack = sp_decision_get_pack (self->decision);
  gboolean is_complete = sp_decision_get_n_answered (self->decision) == pack->statements.n_items;

  gtk_widget_set_visible (self->unsure,
                          sp_decision_get_verdict (self->decision).kind == SP_VERDICT_UNSURE);
  gtk_button_set_label (self->continue_button,
                        is_complete ? _ ("C_hange Answers") : _ ("C_ontinue"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->continue_button),
                                  is_complete ? "choose.show-overview" : "choose.begin");
}

static void
say_verdict (SpChooseResult *self)
{
  g_autofree char *verdict = sp_decision_describe_verdict (self->decision);
  g_autofree char *margin = sp_decision_describe_margin (self->decision);
  gboolean is_unsure = sp_decision_get_verdict (self->decision).kind == SP_VERDICT_UNSURE;

  gtk_label_set_label (self->verdict, verdict);
  gtk_label_set_label (self->margin, margin);
  /* A ranking of next to nothing would look like a result. */
  gtk_widget_set_visible (GTK_WIDGET (self->bars), !is_unsure);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, verdict,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, margin, -1);
}

static void
clear (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
hide_if_empty (GtkBox *box)
{
  gtk_widget_set_visible (GTK_WIDGET (box), gtk_widget_get_first_child (GTK_WIDGET (box)) != NULL);
}

static void
fill_sections (SpChooseResult *self)
{
  clear (self->advice);
  clear (self->reasons);
  clear (self->sides);
  sp_choose_add_advice (self->advice, self->decision);
  sp_choose_add_reasons (self->reasons, self->decision);
  sp_choose_add_outlook (self->reasons, self->decision);
  sp_choose_add_sides (self->sides, self->decision);
  hide_if_empty (self->advice);
  hide_if_empty (self->reasons);
  hide_if_empty (self->sides);
  arrange (self);
}

static void
offer_comparison (SpChooseResult *self)
{
  g_autoptr (GArray) roles = sp_decision_get_leading_roles (self->decision);
  GVariantBuilder ids;

  gtk_widget_set_visible (GTK_WIDGET (self->compare_button), roles->len > 1);
  if (roles->len < 2)
    return;
  g_variant_builder_init (&ids, G_VARIANT_TYPE_STRING_ARRAY);
  for (guint i = 0; i < roles->len; i++)
    g_variant_builder_add (
        &ids, "s",
        sp_decision_get_pack (self->decision)->roles.items[g_array_index (roles, guint, i)].id);
  gtk_button_set_label (self->compare_button,
                        roles->len == 2 ? _ ("Co_mpare These Two") : _ ("Co_mpare These Roles"));
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self->compare_button),
                                          g_variant_builder_end (&ids));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->compare_button), "win.compare");
}

/* The other pages are there or not; the window knows. */
static void
offer_pages (SpChooseResult *self)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), SP_TYPE_PAGE);
  gboolean is_sure = sp_decision_get_verdict (self->decision).kind != SP_VERDICT_UNSURE;

  gtk_widget_set_visible (self->ladder_button, is_sure && page != NULL &&
                                                   sp_page_has_sibling (SP_PAGE (page), "ladder"));
  gtk_widget_set_visible (self->plan_button,
                          is_sure && page != NULL && sp_page_has_sibling (SP_PAGE (page), "plan"));
}

static void
tell_origin (SpChooseResult *self)
{
  const SpPack *pack = sp_decision_get_pack (self->decision);
  g_autofree char *day = sp_format_day (pack->updated);
  /* Translators: the title of the content, and a date */
  g_autofree char *origin = g_strdup_printf (_ ("From “%s”, updated on %s."), pack->title, day);

  gtk_label_set_label (self->origin, origin);
}

/**
 * sp_choose_result_set_decision:
 * @self: the result
 * @decision: what to show, from its beginning on
 */
void
sp_choose_result_set_decision (SpChooseResult *self, SpDecision *decision)
{
  g_return_if_fail (SP_IS_CHOOSE_RESULT (self) && decision != NULL);

  sp_decision_ref (decision);
  g_clear_pointer (&self->decision, sp_decision_unref);
  self->decision = decision;

  say_verdict (self);
  offer_questions (self);
  sp_score_bars_view_set_decision (self->bars, decision);
  fill_sections (self);
  sp_choose_points_set_decision (self->points, decision);
  offer_comparison (self);
  offer_pages (self);
  tell_origin (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

/**
 * sp_choose_result_get_decision:
 * @self: the result
 *
 * Returns: (transfer none) (nullable): what it shows
 */
SpDecision *
sp_choose_result_get_decision (SpChooseResult *self)
{
  g_return_val_if_fail (SP_IS_CHOOSE_RESULT (self), NULL);

  return self->decision;
}
