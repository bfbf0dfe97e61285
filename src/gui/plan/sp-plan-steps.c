/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/plan/sp-plan-steps.h"

#include "core/pack/sp-target.h"
#include "core/plan/sp-plan-sheet.h"
#include "core/plan/sp-plan-words.h"
#include "gui/plan/sp-plan-step-row.h"
#include "gui/sp-label-wrap.h"
#include "gui/sp-picture.h"
#include "paint/sp-reach-bars.h"

#include "sp-config.h"

#include <glib/gi18n.h>

/**
 * SpPlanSteps:
 *
 * How far the person is on the way to each goal, the next steps, what is done, and what else is in
 * reach.
 */
struct _SpPlanSteps
{
  AdwBin parent_instance;

  SpPlanSession *session; /* (owned) (nullable): until it is set */
  guint update_due;       /* the source that brings all up to date, or 0 */

  GtkStack *views;
  GtkBox *goals;
  GtkLabel *ratings;
  GtkListBox *steps;
  GtkWidget *done_box;
  GtkListBox *done;
  GtkWidget *reach_box;
  GtkBox *reach;
};

G_DEFINE_FINAL_TYPE (SpPlanSteps, sp_plan_steps, ADW_TYPE_BIN)

static void
remove_children (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

/* Leads to a rung in the ladders, or to what is told of a role. */
static GtkWidget *
new_link (const SpPack *pack, SpPlanTarget where)
{
  const char *const ids[] = { where.is_role ? pack->roles.items[where.index].id
                                            : pack->rungs.items[where.index].id,
                              NULL };
  const char *title =
      where.is_role ? pack->roles.items[where.index].title : pack->rungs.items[where.index].title;
  g_autofree char *target = sp_target_write (where.is_role ? SP_PLACE_COMPARE : SP_PLACE_LADDER,
                                             where.is_role ? "role" : "rungs", ids);
  GtkWidget *label = sp_label_new_wrapping (title);
  GtkWidget *button =
      g_object_new (GTK_TYPE_BUTTON, "child", label, "action-name", "app.open", NULL);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "plan-link");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  return button;
}

static GtkWidget *
new_bars (GArray *kinds)
{
  SpPicture *bars = g_object_new (SP_TYPE_PICTURE, NULL);
  g_autoptr (GString) name = g_string_new (NULL);

  for (guint i = 0; i < kinds->len; i++)
    {
      const SpKindReach *kind = &g_array_index (kinds, SpKindReach, i);
      g_autofree char *numbers = sp_kind_reach_to_string (kind);

      g_string_append_printf (name, "%s%s: %s", i > 0 ? "; " : "", kind->title, numbers);
    }
  sp_picture_show (bars, sp_reach_bars_draw, g_array_ref (kinds), (GDestroyNotify) g_array_unref,
                   name->str);
  return GTK_WIDGET (bars);
}

static GtkWidget *
new_goal (const SpPlan *plan, guint target)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *link = new_link (sp_plan_get_pack (plan), sp_plan_get_target (plan, target));
  g_autofree char *reach = sp_plan_describe_reach (sp_plan_get_reach (plan, target, NULL));
  g_autoptr (GArray) kinds = sp_plan_measure_kinds (plan, target);

  gtk_widget_add_css_class (gtk_button_get_child (GTK_BUTTON (link)), "heading");
  gtk_box_append (GTK_BOX (box), link);
  gtk_box_append (GTK_BOX (box), sp_label_new_wrapping (reach));
  gtk_box_append (GTK_BOX (box), new_bars (kinds));
  return box;
}

static void
fill_goals (SpPlanSteps *self, const SpPlan *plan)
{
  remove_children (self->goals);
  for (guint t = 0; t < sp_plan_get_n_targets (plan); t++)
    {
      GtkWidget *goal = new_goal (plan, t);

      gtk_widget_set_hexpand (goal, TRUE);
      gtk_box_append (self->goals, goal);
    }
}

static SpPlanStepRow *
get_row (GtkListBox *list, guint position)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (list, (int) position);

  return row != NULL ? SP_PLAN_STEP_ROW (row) : NULL;
}

static int
find_focus (GtkListBox *list)
{
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (list));

  return row != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) : -1;
}

/* The focus stays at its place in the list, so that one can tick off one step after the other. */
static void
bring_focus_back (GtkListBox *list, int position)
{
  SpPlanStepRow *row = NULL;

  for (; position >= 0 && row == NULL; position--)
    row = get_row (list, (guint) position);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
  else
    gtk_widget_child_focus (gtk_widget_get_ancestor (GTK_WIDGET (list), SP_TYPE_PLAN_STEPS),
                            GTK_DIR_TAB_FORWARD);
}

/* Lists @skills. Rows stay where they show the same skill, and with them what is open in them. */
static void
fill_list (SpPlanSteps *self, GtkListBox *list, const GArray *skills)
{
  int focus = find_focus (list);
  gboolean is_focus_lost = FALSE;
  guint position = 0;

  for (guint i = 0; i < skills->len; i++)
    {
      guint skill = g_array_index (skills, guint, i);
      SpPlanStepRow *row = get_row (list, position);

      while (row != NULL && sp_plan_step_row_get_skill (row) != skill)
        {
          is_focus_lost |= gtk_widget_get_focus_child (GTK_WIDGET (list)) == GTK_WIDGET (row);
          gtk_list_box_remove (list, GTK_WIDGET (row));
          row = get_row (list, position);
        }
      if (row == NULL)
        gtk_list_box_append (list, sp_plan_step_row_new (self->session, skill));
      position++;
    }
  for (SpPlanStepRow *row; (row = get_row (list, position)) != NULL;)
    {
      is_focus_lost |= gtk_widget_get_focus_child (GTK_WIDGET (list)) == GTK_WIDGET (row);
      gtk_list_box_remove (list, GTK_WIDGET (row));
    }
  if (is_focus_lost)
    bring_focus_back (list, focus);
}

static void
fill_steps (SpPlanSteps *self, const SpPlan *plan)
{
  g_autoptr (GArray) skills = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n_steps;
  const SpPlanStep *steps = sp_plan_get_steps (plan, &n_steps);

  for (guint i = 0; i < n_steps; i++)
    g_array_append_val (skills, steps[i].skill);
  fill_list (self, self->steps, skills);
  for (guint i = 0; i < n_steps; i++)
    sp_plan_step_row_update (get_row (self->steps, i), i + 1, &steps[i]);
}

static void
fill_done (SpPlanSteps *self)
{
  const SpPlanRecord *record = sp_plan_session_get_record (self->session);
  g_autoptr (GArray) skills = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < record->pack->skills.n_items; i++)
    if (record->skills[i].done != NULL)
      g_array_append_val (skills, i);
  fill_list (self, self->done, skills);
  for (guint i = 0; i < skills->len; i++)
    sp_plan_step_row_update (get_row (self->done, i), 0, NULL);
  gtk_widget_set_visible (self->done_box, skills->len > 0);
}

static gboolean
is_target (const SpPlan *plan, guint rung)
{
  for (guint t = 0; t < sp_plan_get_n_targets (plan); t++)
    if (!sp_plan_get_target (plan, t).is_role && sp_plan_get_target (plan, t).index == rung)
      return TRUE;
  return FALSE;
}

static void
fill_reach (SpPlanSteps *self, const SpPlan *plan)
{
  g_autoptr (GArray) rungs = sp_plan_find_rungs_in_reach (plan, SP_PLAN_REACH);

  remove_children (self->reach);
  for (guint i = 0; i < rungs->len; i++)
    {
      guint rung = g_array_index (rungs, SpRungInReach, i).rung;

      if (!is_target (plan, rung))
        gtk_box_append (self->reach,
                        new_link (sp_plan_get_pack (plan), (SpPlanTarget){ FALSE, rung }));
    }
  gtk_widget_set_visible (self->reach_box,
                          gtk_widget_get_first_child (GTK_WIDGET (self->reach)) != NULL);
}

static void
update (SpPlanSteps *self)
{
  const SpPlan *plan = sp_plan_session_get_plan (self->session);
  g_autofree char *ratings = plan != NULL ? sp_plan_describe_ratings (plan) : NULL;

  gtk_stack_set_visible_child_name (self->views, plan != NULL ? "plan" : "nothing");
  if (plan == NULL)
    return;
  gtk_label_set_label (self->ratings, ratings);
  fill_goals (self, plan);
  fill_steps (self, plan);
  fill_done (self);
  fill_reach (self, plan);
}

static gboolean
update_is_due (gpointer data)
{
  SpPlanSteps *self = data;

  self->update_due = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

/* A row that is ticked off may go: not while it tells so. */
static void
queue_update (SpPlanSteps *self)
{
  if (self->update_due == 0)
    self->update_due = g_idle_add_full (GTK_PRIORITY_RESIZE, update_is_due, self, NULL);
}

static void
sp_plan_steps_dispose (GObject *object)
{
  SpPlanSteps *self = SP_PLAN_STEPS (object);

  g_clear_handle_id (&self->update_due, g_source_remove);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (sp_plan_steps_parent_class)->dispose (object);
}

static void
sp_plan_steps_class_init (SpPlanStepsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sp_plan_steps_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, APP_PATH "/ui/plan/sp-plan-steps.ui");
  gtk_widget_class_bind_template_child (widget_class, SpPlanSteps, views);
  gtk_widget_class_bind_template_child (widget_class, SpPlanSteps, goals);
  gtk_widget_class_bind_template_child (widget_class, SpPlanSteps, ratings);
  gtk_widget_class_bind_template_child (widget_class, SpPlanSteps, steps);
  gtk_widget_class_bind_template_child (widget_class, SpPlanSteps, done_box);
  gtk_widget_class_bind_template_child (widget_class, SpPlanSteps, done);
  gtk_widget_class_bind_template_child (widget_class, SpPlanSteps, reach_box);
  gtk_widget_class_bind_template_child (widget_class, SpPlanSteps, reach);
}

static void
sp_plan_steps_init (SpPlanSteps *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sp_plan_steps_set_session:
 * @self: steps that have none
 * @session: the plan
 */
void
sp_plan_steps_set_session (SpPlanSteps *self, SpPlanSession *session)
{
  g_return_if_fail (SP_IS_PLAN_STEPS (self) && self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  update (self);
}

/**
 * sp_plan_steps_set_narrow:
 * @self: steps
 * @is_narrow: whether two goals stand below each other
 */
void
sp_plan_steps_set_narrow (SpPlanSteps *self, gboolean is_narrow)
{
  g_return_if_fail (SP_IS_PLAN_STEPS (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->goals), is_narrow
                                                                    ? GTK_ORIENTATION_VERTICAL
                                                                    : GTK_ORIENTATION_HORIZONTAL);
  /* As wide as each other, but never as high: the lower one would leave a gap. */
  gtk_box_set_homogeneous (self->goals, !is_narrow);
}
