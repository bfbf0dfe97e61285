/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/ladder/sp-ladder-steps.h"

#include "gui/ladder/sp-ladder-side-rows.h"
#include "gui/ladder/sp-ladder-words.h"
#include "core/sheet/sp-certificate-words.h"

#include "core/ladder/sp-ladder-difference.h"
#include "core/pack/sp-target.h"

#include "sp-config.h"

#include <glib/gi18n.h>

/**
 * SpLadderSteps:
 *
 * The route that is lit up, step by step with what each asks, and what its end asks beyond its start.
 */
struct _SpLadderSteps
{
  GtkWidget parent_instance;

  SpLadderSession *session; /* (owned) (nullable): until it is set */

  GtkLabel *title;
  GtkLabel *count;
  GtkWidget *turns;
  GtkWidget *legend;
  GtkWidget *no_route;
  GtkListBox *steps;
  GtkActionable *compare;
  GtkWidget *nothing_new;
  GtkListBox *skills;
  GtkListBox *certificates;
  GtkListBox *duties;
};

G_DEFINE_FINAL_TYPE (SpLadderSteps, sp_ladder_steps, GTK_TYPE_WIDGET)

/* Returns what a step asks, and whether one can also do without it. */
static char *
describe_step (SpLadderSteps *self, guint move)
{
  const SpLadder *ladder = sp_ladder_session_get_ladder (self->session);
  g_autofree char *words = sp_move_describe (sp_ladder_get_move (ladder, move));

  if (sp_ladder_routes_share (sp_ladder_session_get_routes (self->session), move))
    return g_steal_pointer (&words);
  /* Translators: of a step from one rung to another */
  return words != NULL ? g_strdup_printf ("%s\n%s", words, _ ("Not on every route."))
                       : g_strdup (_ ("Not on every route."));
}

/* Each rung of the route with what the step towards it asks. */
static void
fill_steps (SpLadderSteps *self)
{
  const SpLadder *ladder = sp_ladder_session_get_ladder (self->session);
  const SpLadderRoute *route = sp_ladder_session_get_route (self->session);

  sp_ladder_side_rows_clear (self->steps);
  for (guint i = 0; route != NULL && i <= route->n_moves; i++)
    {
      g_autofree char *words =
          i > 0 ? describe_step (self, route->moves[i - 1]) : g_strdup (_ ("You are here"));

      sp_ladder_side_rows_add_rung (self->steps, self->session, ladder->rungs[route->nodes[i]],
                                    words);
    }
  sp_ladder_side_rows_finish (self->steps);
}

static void
fill_skills (SpLadderSteps *self, const SpPack *pack, const SpRungDifference *difference)
{
  sp_ladder_side_rows_clear (self->skills);
  for (guint i = 0; i < difference->skills->len; i++)
    {
      SpSkillGain gain = g_array_index (difference->skills, SpSkillGain, i);
      const char *to = pack->scale.items[gain.to].title;
      g_autofree char *levels = NULL;

      if (gain.from != SP_SKILL_LEVEL_NONE)
        /* Translators: how well a skill is asked for at first, and in the end */
        levels = g_strdup_printf (C_ ("skill levels", "%s → %s"),
                                  pack->scale.items[gain.from].title, to);
      sp_ladder_side_rows_add (self->skills, pack->skills.items[gain.skill].title,
                               levels != NULL ? levels : to);
    }
  sp_ladder_side_rows_finish (self->skills);
}

static void
fill_certificates (SpLadderSteps *self, const SpPack *pack, const SpRungDifference *difference)
{
  sp_ladder_side_rows_clear (self->certificates);
  for (guint i = 0; i < difference->certificates->len; i++)
    {
      const SpCertificate *certificate =
          &pack->certificates.items[g_array_index (difference->certificates, guint, i)];
      g_autofree char *description = sp_certificate_describe (pack, certificate);

      sp_ladder_side_rows_add (self->certificates, certificate->title, description);
    }
  sp_ladder_side_rows_finish (self->certificates);
}

static void
fill_duties (SpLadderSteps *self, const SpRungDifference *difference)
{
  sp_ladder_side_rows_clear (self->duties);
  for (guint i = 0; i < difference->duties->len; i++)
    {
      const SpDuty *duty = difference->duties->pdata[i];

      sp_ladder_side_rows_add (self->duties, duty->title != NULL ? duty->title : duty->text,
                               duty->title != NULL ? duty->text : NULL);
    }
  sp_ladder_side_rows_finish (self->duties);
}

static void
fill_difference (SpLadderSteps *self, const SpRung *from, const SpRung *to)
{
  const SpPack *pack = sp_ladder_session_get_pack (self->session);
  g_autoptr (SpRungDifference) difference = sp_rung_difference_new (pack, from, to);

  fill_skills (self, pack, difference);
  fill_certificates (self, pack, difference);
  fill_duties (self, difference);
  gtk_widget_set_visible (self->nothing_new, difference->skills->len == 0 &&
                                                 difference->certificates->len == 0 &&
                                                 difference->duties->len == 0);
}

/* All that differs stands in the comparison of both ends. */
static void
offer_comparison (SpLadderSteps *self, const SpRung *from, const SpRung *to)
{
  const char *const ids[] = { from->id, to->id, NULL };
  g_autofree char *target = sp_target_write (SP_PLACE_COMPARE, "rungs", ids);

  gtk_actionable_set_action_target (self->compare, "s", target);
  gtk_widget_set_visible (GTK_WIDGET (self->compare), from != to);
}

static void
fill_count (SpLadderSteps *self)
{
  const SpLadderRoute *route = sp_ladder_session_get_route (self->session);
  guint n = sp_ladder_session_get_n_routes (self->session);
  g_autofree char *count = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->count), route != NULL);
  gtk_widget_set_visible (self->turns, n > 1);
  gtk_widget_set_visible (self->legend, n > 1);
  gtk_widget_set_visible (self->no_route, route == NULL);
  if (route == NULL)
    return;
  count = sp_ladder_describe_route (route->n_moves,
                                    sp_ladder_session_get_route_number (self->session), n);
  gtk_label_set_label (self->count, count);
}

static void
route_changed (SpLadderSteps *self)
{
  const SpPack *pack = sp_ladder_session_get_pack (self->session);
  int from = sp_ladder_session_get_from (self->session);
  int to = sp_ladder_session_get_to (self->session);
  g_autofree char *title = NULL;

  if (from == SP_NO_RUNG || to == SP_NO_RUNG)
    return;
  /* Translators: the titles of two rungs, from the one to the other */
  title =
      /* Translators: two rungs; the arrow turns by itself */
      g_strdup_printf (_ ("%s → %s"), pack->rungs.items[from].title, pack->rungs.items[to].title);
  gtk_label_set_label (self->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  fill_count (self);
  fill_steps (self);
  fill_difference (self, &pack->rungs.items[from], &pack->rungs.items[to]);
  offer_comparison (self, &pack->rungs.items[from], &pack->rungs.items[to]);
}

static void
sp_ladder_steps_dispose (GObject *object)
{
  SpLadderSteps *self = SP_LADDER_STEPS (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (sp_ladder_steps_parent_class)->dispose (object);
}

static void
sp_ladder_steps_class_init (SpLadderStepsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sp_ladder_steps_dispose;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_REGION);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/ladder/sp-ladder-steps.ui");
  gtk_widget_class_bind_template_child (widget_class, SpLadderSteps, title);
  gtk_widget_class_bind_template_child (widget_class, SpLadderSteps, count);
  gtk_widget_class_bind_template_child (widget_class, SpLadderSteps, turns);
  gtk_widget_class_bind_template_child (widget_class, SpLadderSteps, legend);
  gtk_widget_class_bind_template_child (widget_class, SpLadderSteps, no_route);
  gtk_widget_class_bind_template_child (widget_class, SpLadderSteps, steps);
  gtk_widget_class_bind_template_child (widget_class, SpLadderSteps, compare);
  gtk_widget_class_bind_template_child (widget_class, SpLadderSteps, nothing_new);
  gtk_widget_class_bind_template_child (widget_class, SpLadderSteps, skills);
  gtk_widget_class_bind_template_child (widget_class, SpLadderSteps, certificates);
  gtk_widget_class_bind_template_child (widget_class, SpLadderSteps, duties);
}

static void
sp_ladder_steps_init (SpLadderSteps *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sp_ladder_steps_set_session:
 * @self: steps that have no session
 * @session: (transfer none): whose route to show
 */
void
sp_ladder_steps_set_session (SpLadderSteps *self, SpLadderSession *session)
{
  g_return_if_fail (SP_IS_LADDER_STEPS (self) && SP_IS_LADDER_SESSION (session));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "route-changed", G_CALLBACK (route_changed), self,
                           G_CONNECT_SWAPPED);
  route_changed (self);
}
