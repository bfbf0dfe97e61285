/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/choose/sp-choose-result.h"

#include "core/choose/sp-decision-sheet.h"
#include "gui/choose/sp-choose-missing.h"
#include "gui/choose/sp-choose-points.h"
#include "gui/choose/sp-choose-result-sections.h"
#include "gui/choose/sp-choose-ways.h"
#include "gui/choose/sp-score-bars-view.h"
#include "gui/sp-adaptive-bin.h"
#include "gui/sp-css.h"
#include "gui/sp-flow-layout.h"

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
  SpSheet *sheet;       /* (owned) (nullable): what is told of it */

  SpAdaptiveBin *bin;
  GtkStack *views;
  GtkWidget *finding;
  SpChooseMissing *missing;
  GtkScrolledWindow *scroller;
  GtkLabel *verdict;
  GtkLabel *margin;
  GtkLabel *guidance;
  SpScoreBarsView *bars;
  GtkBox *sections;
  SpChoosePoints *points;
  GtkWidget *answers_button;
  GtkLabel *origin;
  SpChooseWays *ways;
};

G_DEFINE_FINAL_TYPE (SpChooseResult, sp_choose_result, GTK_TYPE_WIDGET)

static void
arrange (SpChooseResult *self)
{
  gboolean is_narrow = sp_adaptive_bin_get_narrow (self->bin);

  sp_choose_arrange_sections (self->sections, is_narrow);
  gtk_widget_set_visible (self->answers_button, is_narrow);
  sp_choose_ways_set_narrow (self->ways, is_narrow);
  sp_css_set_class (GTK_WIDGET (self->verdict), "title-1", !is_narrow);
  sp_css_set_class (GTK_WIDGET (self->verdict), "title-2", is_narrow);
}

static void
sp_choose_result_dispose (GObject *object)
{
  SpChooseResult *self = SP_CHOOSE_RESULT (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->sheet, sp_sheet_free);
  g_clear_pointer (&self->decision, sp_decision_unref);

  G_OBJECT_CLASS (sp_choose_result_parent_class)->dispose (object);
}

/* The verdict has the focus at first, and below it is much to read before anything that could take
 * it: the keys that would go there have to scroll. What has the focus inside has its own keys. */
static gboolean
scroll_pressed (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  gboolean is_scrolled;

  if (!gtk_widget_is_focus (widget))
    return FALSE;
  g_signal_emit_by_name (SP_CHOOSE_RESULT (widget)->scroller, "scroll-child",
                         g_variant_get_int32 (arguments), FALSE, &is_scrolled);
  return TRUE;
}

/* Opens the rest of all lists. */
static gboolean
reasons_pressed (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  sp_choose_show_all_lines (SP_CHOOSE_RESULT (widget)->sections);
  return TRUE;
}

static void
bind_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint keys[2];
    GtkScrollType scroll;
  } bindings[] = {
    { { GDK_KEY_Up, GDK_KEY_KP_Up }, GTK_SCROLL_STEP_UP },
    { { GDK_KEY_Down, GDK_KEY_KP_Down }, GTK_SCROLL_STEP_DOWN },
    { { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up }, GTK_SCROLL_PAGE_UP },
    { { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down }, GTK_SCROLL_PAGE_DOWN },
    { { GDK_KEY_space, GDK_KEY_KP_Space }, GTK_SCROLL_PAGE_DOWN },
    { { GDK_KEY_Home, GDK_KEY_KP_Home }, GTK_SCROLL_START },
    { { GDK_KEY_End, GDK_KEY_KP_End }, GTK_SCROLL_END },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bindings); i++)
    for (guint j = 0; j < G_N_ELEMENTS (bindings[i].keys); j++)
      gtk_widget_class_add_binding (widget_class, bindings[i].keys[j], 0, scroll_pressed, "i",
                                    bindings[i].scroll);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_r, 0, reasons_pressed, NULL);
}

static void
sp_choose_result_class_init (SpChooseResultClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sp_choose_result_dispose;
  g_type_ensure (SP_TYPE_ADAPTIVE_BIN);
  g_type_ensure (SP_TYPE_FLOW_LAYOUT);
  g_type_ensure (SP_TYPE_SCORE_BARS_VIEW);
  g_type_ensure (SP_TYPE_CHOOSE_MISSING);
  g_type_ensure (SP_TYPE_CHOOSE_POINTS);
  g_type_ensure (SP_TYPE_CHOOSE_WAYS);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/choose/sp-choose-result.ui");
  gtk_widget_class_bind_template_child (widget_class, SpChooseResult, bin);
  gtk_widget_class_bind_template_child (widget_class, SpChooseResult, views);
  gtk_widget_class_bind_template_child (widget_class, SpChooseResult, finding);
  gtk_widget_class_bind_template_child (widget_class, SpChooseResult, missing);
  gtk_widget_class_bind_template_child (widget_class, SpChooseResult, scroller);
  gtk_widget_class_bind_template_child (widget_class, SpChooseResult, verdict);
  gtk_widget_class_bind_template_child (widget_class, SpChooseResult, margin);
  gtk_widget_class_bind_template_child (widget_class, SpChooseResult, guidance);
  gtk_widget_class_bind_template_child (widget_class, SpChooseResult, bars);
  gtk_widget_class_bind_template_child (widget_class, SpChooseResult, sections);
  gtk_widget_class_bind_template_child (widget_class, SpChooseResult, points);
  gtk_widget_class_bind_template_child (widget_class, SpChooseResult, answers_button);
  gtk_widget_class_bind_template_child (widget_class, SpChooseResult, origin);
  gtk_widget_class_bind_template_child (widget_class, SpChooseResult, ways);
  gtk_widget_class_bind_template_callback (widget_class, arrange);
  bind_keys (widget_class);
}

static void
sp_choose_result_init (SpChooseResult *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Below the verdict stands how far ahead it is, and at the foot of a page guidance and origin. */
static void
say_verdict (SpChooseResult *self)
{
  const char *verdict = sp_sheet_get_block (self->sheet, 0)->text;
  const char *margin = sp_sheet_get_block (self->sheet, 1)->text;
  g_auto (GStrv) foot = g_strsplit (sp_sheet_get_footer (self->sheet), "\n", 2);

  gtk_label_set_label (self->verdict, verdict);
  gtk_label_set_label (self->margin, margin);
  gtk_label_set_label (self->guidance, foot[0]);
  gtk_label_set_label (self->origin, foot[1]);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, verdict,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, margin, -1);
}

static void
fill_sections (SpChooseResult *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->sections))) != NULL)
    gtk_box_remove (self->sections, child);
  sp_choose_add_sections (self->sections, self->sheet);
  arrange (self);
}

static void
show_finding (SpChooseResult *self)
{
  sp_score_bars_view_set_decision (self->bars, self->decision);
  fill_sections (self);
  sp_choose_points_set_decision (self->points, self->decision);
  sp_choose_ways_set_decision (self->ways, self->decision);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  gtk_stack_set_visible_child (self->views, self->finding);
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
  g_clear_pointer (&self->sheet, sp_sheet_free);
  self->sheet = sp_decision_sheet_new (decision, NULL);

  say_verdict (self);
  if (sp_choose_result_has_verdict (self))
    show_finding (self);
  else
    {
      sp_choose_missing_set_decision (self->missing, decision,
                                      sp_sheet_get_block (self->sheet, 0)->text,
                                      sp_sheet_get_block (self->sheet, 1)->text);
      gtk_stack_set_visible_child (self->views, GTK_WIDGET (self->missing));
    }
}

/**
 * sp_choose_result_has_verdict:
 * @self: the result
 *
 * Returns: whether there is anything to take along: answers that say enough
 */
gboolean
sp_choose_result_has_verdict (SpChooseResult *self)
{
  g_return_val_if_fail (SP_IS_CHOOSE_RESULT (self), FALSE);

  return self->decision != NULL &&
         sp_decision_get_verdict (self->decision).kind != SP_VERDICT_UNSURE;
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
