/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/plan/sp-plan-page.h"

#include "core/plan/sp-plan-file.h"
#include "core/plan/sp-plan-sheet.h"
#include "gui/ladder/sp-ladder-chooser.h"
#include "gui/plan/sp-plan-import.h"
#include "gui/plan/sp-plan-ratings.h"
#include "gui/plan/sp-plan-steps.h"
#include "gui/sp-adaptive-bin.h"
#include "gui/sp-css.h"
#include "gui/sp-flow-layout.h"
#include "gui/sp-output.h"
#include "paint/sp-reach-bars.h"

#include "sp-config.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * SpPlanPage:
 *
 * From what the person knows to where the person wants to be: goals, ratings, and what to learn next.
 */
struct _SpPlanPage
{
  SpPage parent_instance;

  SpPlanSession *session; /* (owned) */
  gboolean is_trouble_told;

  SpAdaptiveBin *bin;
  SpLadderChooser *goal_chooser;
  SpLadderChooser *second_chooser;
  GtkWidget *modes;
  GtkToggleButton *rate_button;
  GtkToggleButton *steps_button;
  GtkWidget *ratings_pane;
  SpPlanRatings *ratings;
  GtkWidget *steps_pane;
  SpPlanSteps *steps;
};

G_DEFINE_FINAL_TYPE (SpPlanPage, sp_plan_page, SP_TYPE_PAGE)

/* Where there is room for one pane, it is rated or looked at the plan. */
static void
update_shape (SpPlanPage *self)
{
  gboolean is_narrow = sp_adaptive_bin_get_narrow (self->bin);
  gboolean rates = gtk_toggle_button_get_active (self->rate_button);

  sp_ladder_chooser_set_narrow (self->goal_chooser, is_narrow);
  sp_ladder_chooser_set_narrow (self->second_chooser, is_narrow);
  gtk_widget_set_visible (self->modes, is_narrow);
  gtk_widget_set_visible (self->ratings_pane, !is_narrow || rates);
  gtk_widget_set_visible (self->steps_pane, !is_narrow || !rates);
  sp_plan_steps_set_narrow (self->steps, is_narrow);
}

static void
show_goal (SpPlanPage *self, SpLadderChooser *chooser, guint n)
{
  const SpPlanRecord *record = sp_plan_session_get_record (self->session);

  if (n < record->n_targets)
    sp_ladder_chooser_choose (chooser, record->targets[n].is_role, (int) record->targets[n].index);
  else
    sp_ladder_chooser_choose (chooser, FALSE, SP_NO_RUNG);
}

static void
session_changed (SpPlanPage *self)
{
  gboolean has_goal = sp_plan_session_get_plan (self->session) != NULL;

  show_goal (self, self->goal_chooser, 0);
  show_goal (self, self->second_chooser, 1);
  gtk_widget_set_visible (GTK_WIDGET (self->second_chooser), has_goal);
  sp_page_set_can_save (SP_PAGE (self), has_goal);
}

static void
session_changing (SpPlanPage *self)
{
  g_autofree char *text = sp_plan_file_write (sp_plan_session_get_record (self->session));

  sp_page_remember (SP_PAGE (self), g_variant_new_string (text));
}

/* The same goal twice is one; the second takes the place of a first one that is not chosen. */
static void
set_goal (SpPlanPage *self, guint n, gboolean is_role, int index)
{
  const SpPlanRecord *record = sp_plan_session_get_record (self->session);
  SpPlanTarget goals[SP_PLAN_MAX_TARGETS];
  guint n_goals = 0;

  for (guint i = 0; i < SP_PLAN_MAX_TARGETS; i++)
    {
      SpPlanTarget goal = { is_role, (guint) index };

      if (i != n && i < record->n_targets)
        goal = record->targets[i];
      else if (i != n || index == SP_NO_RUNG)
        continue;
      if (n_goals == 0 || goals[0].is_role != goal.is_role || goals[0].index != goal.index)
        goals[n_goals++] = goal;
    }
  sp_plan_session_set_targets (self->session, goals, n_goals);
}

static void
goal_chosen (SpPlanPage *self, gboolean is_role, int index)
{
  set_goal (self, 0, is_role, index);
}

static void
second_chosen (SpPlanPage *self, gboolean is_role, int index)
{
  set_goal (self, 1, is_role, index);
}

/* What leads here names goals. */
static void
sp_plan_page_open (SpPage *page, const SpTarget *target)
{
  SpPlanPage *self = SP_PLAN_PAGE (page);
  SpPack *pack = sp_page_get_pack (page);
  SpPlanTarget goals[SP_PLAN_MAX_TARGETS];
  guint n_goals = 0;

  for (char **id = target->ids; *id != NULL && n_goals < SP_PLAN_MAX_TARGETS; id++)
    if (sp_plan_find_target (pack, target->kind, *id, &goals[n_goals]))
      n_goals++;
  if (n_goals == 0)
    return;
  sp_plan_session_set_targets (self->session, goals, n_goals);
  gtk_toggle_button_set_active (self->rate_button, TRUE);
  /* Translators: a message that passes */
  sp_page_say (page, _ ("Goals chosen"), TRUE);
}

static void
sp_plan_page_undo (SpPage *page, GVariant *undo)
{
  const char *text = g_variant_get_string (undo, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (SpPlanRecord) record = sp_plan_file_read (sp_page_get_pack (page), bytes, NULL);

  if (record != NULL)
    sp_plan_session_set_record (SP_PLAN_PAGE (page)->session, record);
}

static GVariant *
sp_plan_page_save_state (SpPage *page)
{
  SpPlanPage *self = SP_PLAN_PAGE (page);
  g_auto (GVariantDict) state = G_VARIANT_DICT_INIT (NULL);

  g_variant_dict_insert (&state, "all", "b", sp_plan_ratings_get_all (self->ratings));
  g_variant_dict_insert (&state, "steps", "b", gtk_toggle_button_get_active (self->steps_button));
  return g_variant_dict_end (&state);
}

static void
restore_state (SpPlanPage *self)
{
  g_autoptr (GVariant) state = sp_page_get_state (SP_PAGE (self));
  gboolean all = FALSE;
  gboolean steps = FALSE;

  g_variant_lookup (state, "all", "b", &all);
  g_variant_lookup (state, "steps", "b", &steps);
  sp_plan_ratings_set_all (self->ratings, all);
  gtk_toggle_button_set_active (steps ? self->steps_button : self->rate_button, TRUE);
}

static SpSheet *
new_sheet (SpPage *page)
{
  SpPlanSession *session = SP_PLAN_PAGE (page)->session;
  const SpPlan *plan = sp_plan_session_get_plan (session);
  const SpPlanRecord *record = sp_plan_session_get_record (session);

  return plan != NULL ? sp_plan_sheet_new (plan, record, sp_reach_bars_draw)
                      : sp_plan_sheet_new_blank (record);
}

static void
sp_plan_page_copy (SpPage *page)
{
  sp_output_copy_sheet (page, new_sheet (page));
}

static void
sp_plan_page_save (SpPage *page)
{
  /* Translators: the title of a dialog */
  sp_output_save_sheet (page, _ ("Save Plan"),
                        /* Translators: a file name; “.pdf” stays */
                        _ ("Signpost Plan.pdf"), new_sheet (page));
}

static void
sp_plan_page_print (SpPage *page)
{
  /* Translators: the title of a printed page */
  sp_output_print_sheet (page, _ ("Signpost Plan"), new_sheet (page));
}

static void
export_plan (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sp_plan_export (SP_PAGE (widget), SP_PLAN_PAGE (widget)->session);
}

static void
import_plan (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sp_plan_import (SP_PAGE (widget), SP_PLAN_PAGE (widget)->session);
}

/* Trouble is told once, until there is none any more. */
static void
save_done (SpPlanPage *self, const GError *error)
{
  if (error != NULL && !self->is_trouble_told && gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      /* Translators: %s says why */
      g_autofree char *text = g_strdup_printf (_ ("The plan is not saved: %s"), error->message);

      sp_page_say (SP_PAGE (self), text, FALSE);
    }
  self->is_trouble_told = error != NULL;
}

static void
sp_plan_page_constructed (GObject *object)
{
  SpPlanPage *self = SP_PLAN_PAGE (object);
  SpPack *pack = sp_page_get_pack (SP_PAGE (self));
  SpJournal *journal = sp_page_get_journal (SP_PAGE (self));

  G_OBJECT_CLASS (sp_plan_page_parent_class)->constructed (object);

  self->session = sp_plan_session_new (pack, journal);
  if (journal != NULL)
    g_signal_connect_object (journal, "save-done", G_CALLBACK (save_done), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "changing", G_CALLBACK (session_changing), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "changed", G_CALLBACK (session_changed), self,
                           G_CONNECT_SWAPPED);
  sp_ladder_chooser_set_pack (self->goal_chooser, pack, SP_LADDER_GOAL);
  sp_ladder_chooser_set_pack (self->second_chooser, pack, SP_LADDER_SECOND_GOAL);
  sp_plan_ratings_set_session (self->ratings, self->session);
  sp_plan_steps_set_session (self->steps, self->session);
  session_changed (self);
  restore_state (self);
  update_shape (self);
}

static void
sp_plan_page_dispose (GObject *object)
{
  g_clear_object (&SP_PLAN_PAGE (object)->session);

  G_OBJECT_CLASS (sp_plan_page_parent_class)->dispose (object);
}

static void
sp_plan_page_class_init (SpPlanPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  SpPageClass *page_class = SP_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = sp_plan_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = sp_plan_page_dispose;
  page_class->open = sp_plan_page_open;
  page_class->undo = sp_plan_page_undo;
  page_class->save_state = sp_plan_page_save_state;
  page_class->copy = sp_plan_page_copy;
  page_class->save = sp_plan_page_save;
  page_class->print = sp_plan_page_print;
  page_class->prints_always = TRUE;

  gtk_widget_class_install_action (widget_class, "plan.export", NULL, export_plan);
  gtk_widget_class_install_action (widget_class, "plan.import", NULL, import_plan);

  sp_css_load ("plan/style.css");
  g_type_ensure (SP_TYPE_ADAPTIVE_BIN);
  g_type_ensure (SP_TYPE_FLOW_LAYOUT);
  g_type_ensure (SP_TYPE_LADDER_CHOOSER);
  g_type_ensure (SP_TYPE_PLAN_RATINGS);
  g_type_ensure (SP_TYPE_PLAN_STEPS);
  gtk_widget_class_set_template_from_resource (widget_class, APP_PATH "/ui/plan/sp-plan-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SpPlanPage, bin);
  gtk_widget_class_bind_template_child (widget_class, SpPlanPage, goal_chooser);
  gtk_widget_class_bind_template_child (widget_class, SpPlanPage, second_chooser);
  gtk_widget_class_bind_template_child (widget_class, SpPlanPage, modes);
  gtk_widget_class_bind_template_child (widget_class, SpPlanPage, rate_button);
  gtk_widget_class_bind_template_child (widget_class, SpPlanPage, steps_button);
  gtk_widget_class_bind_template_child (widget_class, SpPlanPage, ratings_pane);
  gtk_widget_class_bind_template_child (widget_class, SpPlanPage, ratings);
  gtk_widget_class_bind_template_child (widget_class, SpPlanPage, steps_pane);
  gtk_widget_class_bind_template_child (widget_class, SpPlanPage, steps);
  gtk_widget_class_bind_template_callback (widget_class, update_shape);
  gtk_widget_class_bind_template_callback (widget_class, goal_chosen);
  gtk_widget_class_bind_template_callback (widget_class, second_chosen);
}

static void
sp_plan_page_init (SpPlanPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sp_plan_page_get_session:
 * @self: the page
 *
 * Returns: (transfer none): what it shows
 */
SpPlanSession *
sp_plan_page_get_session (SpPlanPage *self)
{
  g_return_val_if_fail (SP_IS_PLAN_PAGE (self), NULL);

  return self->session;
}
