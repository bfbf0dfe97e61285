/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/plan/sp-plan-step-row.h"

#include "core/pack/sp-pack-values.h"
#include "core/plan/sp-plan-words.h"
#include "core/text/sp-day.h"
#include "core/text/sp-direction.h"
#include "gui/sp-css.h"
#include "gui/sp-row.h"

#include "sp-config.h"

#include <glib/gi18n.h>

/**
 * SpPlanStepRow:
 *
 * A step of a plan, to be ticked off: what to learn and why, and behind its arrow how to begin, by when,
 * and what the person notes about it.
 */
struct _SpPlanStepRow
{
  AdwExpanderRow parent_instance;

  SpPlanSession *session; /* (owned) */
  guint skill;
  gboolean is_updating;

  GtkCheckButton *done_button;
  GtkAccessible *contents;
  GtkLabel *start;
  GtkEntry *due;
  GtkEntry *note;
};

G_DEFINE_FINAL_TYPE (SpPlanStepRow, sp_plan_step_row, ADW_TYPE_EXPANDER_ROW)

static void
done_toggled (SpPlanStepRow *self)
{
  if (!self->is_updating)
    sp_plan_session_tick (self->session, self->skill,
                          gtk_check_button_get_active (self->done_button));
}

static gboolean
is_due_sound (SpPlanStepRow *self)
{
  const char *due = gtk_editable_get_text (GTK_EDITABLE (self->due));

  return *due == '\0' || sp_value_is_date (due);
}

static void
due_changed (SpPlanStepRow *self)
{
  sp_css_set_class (GTK_WIDGET (self->due), "error", !is_due_sound (self));
}

/* What is no day stays in the entry until it is one. A row that goes has no focus to lose. */
static void
notes_applied (SpPlanStepRow *self)
{
  const SpSkillRecord *record;
  g_autofree char *due = NULL;

  if (self->session == NULL)
    return;
  record = &sp_plan_session_get_record (self->session)->skills[self->skill];
  due = g_strdup (is_due_sound (self) ? gtk_editable_get_text (GTK_EDITABLE (self->due))
                                      : record->due);
  if (!is_due_sound (self))
    gtk_widget_error_bell (GTK_WIDGET (self->due));
  sp_plan_session_note (self->session, self->skill, due,
                        gtk_editable_get_text (GTK_EDITABLE (self->note)));
}

/* The part of the row that has the focus. */
static GtkAccessible *
get_head (SpPlanStepRow *self)
{
  return GTK_ACCESSIBLE (
      gtk_widget_get_ancestor (GTK_WIDGET (self->done_button), ADW_TYPE_ACTION_ROW));
}

static void
tell_expanded (SpPlanStepRow *self)
{
  gboolean is_expanded = adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self));

  gtk_accessible_update_state (get_head (self), GTK_ACCESSIBLE_STATE_EXPANDED, is_expanded, -1);
}

/* Who comes here is at the box: that is what a step is for. */
static gboolean
sp_plan_step_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (SP_PLAN_STEP_ROW (widget)->done_button));
}

static void
sp_plan_step_row_dispose (GObject *object)
{
  g_clear_object (&SP_PLAN_STEP_ROW (object)->session);

  G_OBJECT_CLASS (sp_plan_step_row_parent_class)->dispose (object);
}

static void
sp_plan_step_row_class_init (SpPlanStepRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sp_plan_step_row_dispose;
  widget_class->grab_focus = sp_plan_step_row_grab_focus;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/plan/sp-plan-step-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SpPlanStepRow, done_button);
  gtk_widget_class_bind_template_child (widget_class, SpPlanStepRow, contents);
  gtk_widget_class_bind_template_child (widget_class, SpPlanStepRow, start);
  gtk_widget_class_bind_template_child (widget_class, SpPlanStepRow, due);
  gtk_widget_class_bind_template_child (widget_class, SpPlanStepRow, note);
  gtk_widget_class_bind_template_callback (widget_class, done_toggled);
  gtk_widget_class_bind_template_callback (widget_class, due_changed);
  gtk_widget_class_bind_template_callback (widget_class, notes_applied);
  gtk_widget_class_bind_template_callback (widget_class, tell_expanded);
}

static void
sp_plan_step_row_init (SpPlanStepRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tell_expanded (self);
}

/**
 * sp_plan_step_row_new:
 * @session: the plan
 * @skill: a position in the skills of the pack
 *
 * Returns: (transfer floating): a row; see sp_plan_step_row_update()
 */
GtkWidget *
sp_plan_step_row_new (SpPlanSession *session, guint skill)
{
  SpPlanStepRow *self = g_object_new (SP_TYPE_PLAN_STEP_ROW, NULL);

  self->session = g_object_ref (session);
  self->skill = skill;
  return GTK_WIDGET (self);
}

/**
 * sp_plan_step_row_get_skill:
 * @self: a row
 *
 * Returns: the position of the skill that is learnt
 */
guint
sp_plan_step_row_get_skill (SpPlanStepRow *self)
{
  g_return_val_if_fail (SP_IS_PLAN_STEP_ROW (self), 0);

  return self->skill;
}

static void
set_text (GtkEntry *entry, const char *text)
{
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (entry)), text != NULL ? text : "") != 0)
    gtk_editable_set_text (GTK_EDITABLE (entry), text != NULL ? text : "");
}

/* Why it is learnt now and by when, or when it was done. */
static char *
describe (SpPlanStepRow *self, const SpPlanStep *step)
{
  const SpPack *pack = sp_plan_session_get_pack (self->session);
  const SpSkillRecord *record = &sp_plan_session_get_record (self->session)->skills[self->skill];
  g_autofree char *levels = NULL;
  g_autofree char *reason = NULL;
  g_autofree char *day = NULL;

  if (step == NULL)
    return record->done != NULL ? sp_day_format (record->done) : g_strdup ("");
  levels = sp_plan_describe_levels (pack, step);
  reason = sp_plan_describe_reason (sp_plan_session_get_plan (self->session), step);
  if (record->due == NULL)
    return g_strdup_printf ("%s\n%s", levels, reason);
  day = sp_day_format (record->due);
  return g_strdup_printf ("%s · %s\n%s", levels, day, reason);
}

/**
 * sp_plan_step_row_update:
 * @self: a row
 * @number: which step it is, counted from 1
 * @step: (nullable): the step, or %NULL for one that was ticked off
 *
 * Shows what is known of the step now.
 */
void
sp_plan_step_row_update (SpPlanStepRow *self, guint number, const SpPlanStep *step)
{
  const SpSkill *skill = &sp_plan_session_get_pack (self->session)->skills.items[self->skill];
  const SpSkillRecord *record = &sp_plan_session_get_record (self->session)->skills[self->skill];
  g_autofree char *name = sp_text_isolate (skill->title);
  g_autofree char *title =
      step != NULL ? g_strdup_printf ("%u. %s", number, name) : g_strdup (skill->title);
  g_autofree char *subtitle = describe (self, step);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
  self->is_updating = TRUE;
  gtk_check_button_set_active (self->done_button, step == NULL);
  self->is_updating = FALSE;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  sp_row_describe (get_head (self), subtitle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->done_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
  gtk_label_set_label (self->start, skill->start != NULL ? skill->start : "");
  gtk_widget_set_visible (GTK_WIDGET (self->start), skill->start != NULL);
  gtk_accessible_update_property (self->contents, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  skill->start != NULL ? skill->start : title, -1);
  if (is_due_sound (self))
    set_text (self->due, record->due);
  set_text (self->note, record->note);
}
