/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/ladder/sp-ladder-details.h"

#include "gui/ladder/sp-ladder-side-rows.h"
#include "gui/ladder/sp-ladder-words.h"
#include "gui/sp-explained-text.h"
#include "gui/sp-label-wrap.h"
#include "gui/sp-source-list.h"

#include "core/compare/sp-rung-columns.h"
#include "core/pack/sp-target.h"
#include "core/sheet/sp-certificate-words.h"

#include "sp-config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/**
 * SpLadderDetails:
 *
 * Everything about the rung that is selected: what one does there, certificates, what leads there
 * and where it leads, each with what the step asks.
 */
struct _SpLadderDetails
{
  GtkWidget parent_instance;

  SpLadderSession *session; /* (owned) (nullable): until it is set */

  GtkLabel *place;
  GtkLabel *title;
  GtkLabel *summary;
  GtkToggleButton *from_button;
  GtkToggleButton *to_button;
  GtkListBox *skills;
  GtkListBox *certificates;
  GtkListBox *origins;
  GtkListBox *targets;
  GtkLabel *years;
  GtkLabel *reach;
  GtkLabel *levels;
  GtkWidget *plan;
  GtkWidget *compare;
  GtkWidget *about_role;
  AdwBin *sources;
  gboolean is_updating;
};

G_DEFINE_FINAL_TYPE (SpLadderDetails, sp_ladder_details, GTK_TYPE_WIDGET)

static void
add_rung (GPtrArray *ids, const SpPack *pack, int rung)
{
  if (rung != SP_NO_RUNG && ids->len < SP_MAX_RUNG_COLUMNS &&
      !g_ptr_array_find (ids, pack->rungs.items[rung].id, NULL))
    g_ptr_array_add (ids, (gpointer) pack->rungs.items[rung].id);
}

/* The rung is compared with the ends of the route, or else with those that it leads to. */
static void
offer_comparison (SpLadderDetails *self, int rung)
{
  SpPack *pack = sp_ladder_session_get_pack (self->session);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autofree char *target = NULL;

  add_rung (ids, pack, rung);
  add_rung (ids, pack, sp_ladder_session_get_from (self->session));
  add_rung (ids, pack, sp_ladder_session_get_to (self->session));
  for (guint i = 0; ids->len < 2 && i < pack->moves.n_items; i++)
    if ((int) pack->moves.items[i].from.index == rung)
      add_rung (ids, pack, (int) pack->moves.items[i].to.index);
  g_ptr_array_add (ids, NULL);
  target = sp_target_write (SP_PLACE_COMPARE, "rungs", (const char *const *) ids->pdata);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->compare), "s", target);
}

static void
update_ends (SpLadderDetails *self)
{
  int rung = sp_ladder_session_get_selected (self->session);

  if (rung == SP_NO_RUNG)
    return;
  offer_comparison (self, rung);
  self->is_updating = TRUE;
  gtk_toggle_button_set_active (self->from_button,
                                sp_ladder_session_get_from (self->session) == rung);
  gtk_toggle_button_set_active (self->to_button, sp_ladder_session_get_to (self->session) == rung);
  self->is_updating = FALSE;
}

/* Nobody travels to where they are, so each end takes the place of the other. When that one goes, the buttons
 * show that neither is there. */
static void
from_toggled (SpLadderDetails *self)
{
  int rung = sp_ladder_session_get_selected (self->session);
  int from = gtk_toggle_button_get_active (self->from_button) ? rung : SP_NO_RUNG;

  if (self->is_updating)
    return;
  if (sp_ladder_session_get_to (self->session) == rung)
    sp_ladder_session_set_to (self->session, SP_NO_RUNG);
  sp_ladder_session_set_from (self->session, from);
}

static void
to_toggled (SpLadderDetails *self)
{
  int rung = sp_ladder_session_get_selected (self->session);
  int to = gtk_toggle_button_get_active (self->to_button) ? rung : SP_NO_RUNG;

  if (self->is_updating)
    return;
  if (sp_ladder_session_get_from (self->session) == rung)
    sp_ladder_session_set_from (self->session, SP_NO_RUNG);
  sp_ladder_session_set_to (self->session, to);
}

/* What the steps of the scale mean that the rung asks for. */
static void
fill_levels (SpLadderDetails *self, const SpPack *pack, const SpRung *rung)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint step = 0; step < pack->scale.n_items; step++)
    {
      const SpProficiency *level = &pack->scale.items[step];
      gboolean is_asked = FALSE;

      for (guint i = 0; i < rung->skills.n_items && !is_asked; i++)
        is_asked = rung->skills.items[i].level.index == step;
      if (is_asked && level->text != NULL)
        g_string_append_printf (words, "%s%s: %s", words->len > 0 ? "\n" : "", level->title,
                                level->text);
    }
  gtk_label_set_label (self->levels, words->str);
  gtk_widget_set_visible (GTK_WIDGET (self->levels), words->len > 0);
}

static void
fill_skills (SpLadderDetails *self, const SpPack *pack, const SpRung *rung)
{
  sp_ladder_side_rows_clear (self->skills);
  for (guint i = 0; i < rung->skills.n_items; i++)
    {
      const SpRungSkill *asked = &rung->skills.items[i];
      g_autofree char *level = sp_rung_describe_skill (pack, rung, asked);

      sp_ladder_side_rows_add (self->skills, pack->skills.items[asked->skill.index].title, level);
    }
  sp_ladder_side_rows_finish (self->skills);
  fill_levels (self, pack, rung);
}

static void
fill_certificates (SpLadderDetails *self, const SpPack *pack, const SpRung *rung)
{
  sp_ladder_side_rows_clear (self->certificates);
  for (guint i = 0; i < rung->certificates.n_items; i++)
    {
      const SpCertificate *certificate =
          &pack->certificates.items[rung->certificates.items[i].index];
      g_autofree char *description = sp_certificate_describe (pack, certificate);

      sp_ladder_side_rows_add (self->certificates, certificate->title, description);
    }
  sp_ladder_side_rows_finish (self->certificates);
}

/* All moves of the pack, shown or not: who follows one that is not shown sees all ladders. */
static void
fill_moves (SpLadderDetails *self, const SpPack *pack, guint rung)
{
  sp_ladder_side_rows_clear (self->origins);
  sp_ladder_side_rows_clear (self->targets);
  for (guint i = 0; i < pack->moves.n_items; i++)
    {
      const SpMove *move = &pack->moves.items[i];
      g_autofree char *words = sp_move_describe (move);

      if (move->to.index == rung)
        sp_ladder_side_rows_add_rung (self->origins, self->session, move->from.index, words);
      if (move->from.index == rung)
        sp_ladder_side_rows_add_rung (self->targets, self->session, move->to.index, words);
    }
  sp_ladder_side_rows_finish (self->origins);
  sp_ladder_side_rows_finish (self->targets);
}

static void
fill_sources (SpLadderDetails *self, SpPack *pack, guint index)
{
  g_autoptr (GArray) all = sp_rung_list_sources (pack, index);
  const SpReferences listed = { (const SpReference *) all->data, all->len };

  adw_bin_set_child (self->sources, sp_source_list_new (pack, &listed));
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->sources)), all->len > 0);
}

static void
fill_years (SpLadderDetails *self, const SpRung *rung)
{
  g_autofree char *years = sp_rung_describe_years (rung);

  gtk_label_set_label (self->years, years != NULL ? years : "");
  gtk_widget_set_visible (GTK_WIDGET (self->years), years != NULL);
}

static void
update_reach (SpLadderDetails *self)
{
  int selected = sp_ladder_session_get_selected (self->session);
  g_autofree char *reach =
      sp_ladder_describe_reach (sp_ladder_session_get_missing (self->session, selected));

  gtk_label_set_label (self->reach, reach != NULL ? reach : "");
  gtk_widget_set_visible (GTK_WIDGET (self->reach), reach != NULL);
}

/* A way in from elsewhere belongs to no role. */
static void
fill_links (SpLadderDetails *self, const SpPack *pack, const SpRung *rung)
{
  const char *const ids[] = { rung->role.id, NULL };
  const char *const goals[] = { rung->id, NULL };
  g_autofree char *target = sp_target_write (SP_PLACE_COMPARE, "role", ids);
  g_autofree char *goal = sp_target_write (SP_PLACE_PLAN, "rungs", goals);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->plan), "s", goal);
  gtk_widget_set_visible (self->plan, sp_pack_fills_place (pack, SP_PLACE_PLAN));
  gtk_widget_set_visible (self->about_role, rung->role.id != NULL);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->about_role), "s", target);
}

static void
selection_changed (SpLadderDetails *self)
{
  SpPack *pack = sp_ladder_session_get_pack (self->session);
  int selected = sp_ladder_session_get_selected (self->session);
  const SpRung *rung;
  g_autofree char *place = NULL;

  if (selected == SP_NO_RUNG)
    return;
  rung = &pack->rungs.items[selected];
  place = sp_rung_describe_place (pack, rung);
  gtk_label_set_label (self->place, place);
  gtk_widget_set_visible (GTK_WIDGET (self->place), *place != '\0');
  gtk_label_set_label (self->title, rung->title);
  if (rung->summary != NULL)
    sp_explained_text_set (self->summary, pack, rung->summary);
  gtk_widget_set_visible (GTK_WIDGET (self->summary), rung->summary != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, rung->title,
                                  -1);
  fill_skills (self, pack, rung);
  fill_certificates (self, pack, rung);
  fill_moves (self, pack, selected);
  fill_years (self, rung);
  update_reach (self);
  fill_links (self, pack, rung);
  fill_sources (self, pack, selected);
  update_ends (self);
}

static void
sp_ladder_details_dispose (GObject *object)
{
  SpLadderDetails *self = SP_LADDER_DETAILS (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (sp_ladder_details_parent_class)->dispose (object);
}

static void
sp_ladder_details_class_init (SpLadderDetailsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sp_ladder_details_dispose;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_REGION);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/ladder/sp-ladder-details.ui");
  gtk_widget_class_bind_template_child (widget_class, SpLadderDetails, place);
  gtk_widget_class_bind_template_child (widget_class, SpLadderDetails, title);
  gtk_widget_class_bind_template_child (widget_class, SpLadderDetails, summary);
  gtk_widget_class_bind_template_child (widget_class, SpLadderDetails, from_button);
  gtk_widget_class_bind_template_child (widget_class, SpLadderDetails, to_button);
  gtk_widget_class_bind_template_child (widget_class, SpLadderDetails, certificates);
  gtk_widget_class_bind_template_child (widget_class, SpLadderDetails, skills);
  gtk_widget_class_bind_template_child (widget_class, SpLadderDetails, origins);
  gtk_widget_class_bind_template_child (widget_class, SpLadderDetails, targets);
  gtk_widget_class_bind_template_child (widget_class, SpLadderDetails, years);
  gtk_widget_class_bind_template_child (widget_class, SpLadderDetails, reach);
  gtk_widget_class_bind_template_child (widget_class, SpLadderDetails, levels);
  gtk_widget_class_bind_template_child (widget_class, SpLadderDetails, plan);
  gtk_widget_class_bind_template_child (widget_class, SpLadderDetails, compare);
  gtk_widget_class_bind_template_child (widget_class, SpLadderDetails, about_role);
  gtk_widget_class_bind_template_child (widget_class, SpLadderDetails, sources);
  gtk_widget_class_bind_template_callback (widget_class, from_toggled);
  gtk_widget_class_bind_template_callback (widget_class, to_toggled);
}

static void
sp_ladder_details_init (SpLadderDetails *self)
{
  GtkButton *buttons[5];

  gtk_widget_init_template (GTK_WIDGET (self));
  buttons[0] = GTK_BUTTON (self->from_button);
  buttons[1] = GTK_BUTTON (self->to_button);
  buttons[2] = GTK_BUTTON (self->plan);
  buttons[3] = GTK_BUTTON (self->compare);
  buttons[4] = GTK_BUTTON (self->about_role);
  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    sp_label_wrap_button (buttons[i]);
}

/**
 * sp_ladder_details_set_session:
 * @self: details that have none
 * @session: (transfer none): whose selected rung to show
 */
void
sp_ladder_details_set_session (SpLadderDetails *self, SpLadderSession *session)
{
  g_return_if_fail (SP_IS_LADDER_DETAILS (self) && SP_IS_LADDER_SESSION (session));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "selection-changed", G_CALLBACK (selection_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "route-changed", G_CALLBACK (update_ends), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "reach-changed", G_CALLBACK (update_reach), self,
                           G_CONNECT_SWAPPED);
  selection_changed (self);
}
