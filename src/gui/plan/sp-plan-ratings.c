/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/plan/sp-plan-ratings.h"

#include "core/plan/sp-plan-words.h"
#include "gui/plan/sp-plan-rating.h"
#include "gui/sp-label-wrap.h"
#include "gui/sp-passage.h"

#include "sp-config.h"

#include <glib/gi18n.h>

/**
 * SpPlanRatings:
 *
 * The skills that the goals ask for, or all, to be rated one after the other, and what the guide says
 * about them.
 */
struct _SpPlanRatings
{
  AdwBin parent_instance;

  SpPlanSession *session; /* (owned) (nullable): until it is set */
  GArray *skills;         /* (owned) (element-type guint): those that are listed */

  GtkGrid *levels;
  GtkCheckButton *all_button;
  GtkListBox *list;
  GtkBox *passages;
};

G_DEFINE_FINAL_TYPE (SpPlanRatings, sp_plan_ratings, ADW_TYPE_BIN)

static const char *
get_kind (SpPlanRatings *self, guint skill)
{
  return sp_plan_session_get_pack (self->session)->skills.items[skill].kind;
}

/* Adds the skills of the kind that the skill at @first has, unless it had its turn before. */
static void
add_kind (SpPlanRatings *self, GArray *skills, const GArray *wanted, guint first)
{
  const char *kind = get_kind (self, g_array_index (wanted, guint, first));

  for (guint i = 0; i < first; i++)
    if (g_str_equal (get_kind (self, g_array_index (wanted, guint, i)), kind))
      return;
  for (guint i = first; i < wanted->len; i++)
    if (g_str_equal (get_kind (self, g_array_index (wanted, guint, i)), kind))
      g_array_append_val (skills, g_array_index (wanted, guint, i));
}

/* Returns: (transfer full) (element-type guint): the skills to list, kind by kind. */
static GArray *
list_skills (SpPlanRatings *self)
{
  SpPack *pack = sp_plan_session_get_pack (self->session);
  const SpPlan *plan = sp_plan_session_get_plan (self->session);
  g_autoptr (GArray) wanted = g_array_new (FALSE, FALSE, sizeof (guint));
  GArray *skills = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < pack->skills.n_items; i++)
    if (sp_plan_ratings_get_all (self) || (plan != NULL && sp_plan_get_asked (plan, i) > 0))
      g_array_append_val (wanted, i);
  for (guint i = 0; i < wanted->len; i++)
    add_kind (self, skills, wanted, i);
  return skills;
}

static void
fill_list (SpPlanRatings *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < self->skills->len; i++)
    gtk_list_box_append (
        self->list, sp_plan_rating_new (self->session, g_array_index (self->skills, guint, i)));
}

static void
update_rows (SpPlanRatings *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    sp_plan_rating_update (SP_PLAN_RATING (row));
}

/* Rows stay where the same skills are listed, and with them the focus. */
static void
update (SpPlanRatings *self)
{
  g_autoptr (GArray) skills = NULL;

  if (self->session == NULL)
    return;
  skills = list_skills (self);
  /* An array of nothing has no data to compare. */
  if (self->skills != NULL && skills->len == self->skills->len &&
      (skills->len == 0 ||
       memcmp (skills->data, self->skills->data, skills->len * sizeof (guint)) == 0))
    {
      update_rows (self);
      return;
    }
  g_clear_pointer (&self->skills, g_array_unref);
  self->skills = g_steal_pointer (&skills);
  fill_list (self);
}

/* The first row of a kind says which it is. */
static void
head_row (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  SpPlanRatings *self = data;
  const char *kind = get_kind (self, sp_plan_rating_get_skill (SP_PLAN_RATING (row)));
  GtkWidget *label = NULL;

  if (before == NULL ||
      !g_str_equal (kind, get_kind (self, sp_plan_rating_get_skill (SP_PLAN_RATING (before)))))
    {
      label = sp_label_new_wrapping (sp_plan_get_kind_word (kind));
      gtk_widget_add_css_class (label, "heading");
      gtk_widget_add_css_class (label, "plan-kind");
    }
  gtk_list_box_row_set_header (row, label);
}

/* The digit stands alone, so that no line of what it means goes on below it. */
static void
add_level (SpPlanRatings *self, int step, const char *text)
{
  g_autofree char *number = g_strdup_printf ("%d", step);
  GtkWidget *digit = gtk_label_new (number);
  GtkWidget *label = sp_label_new_wrapping (text);

  gtk_widget_set_valign (digit, GTK_ALIGN_START);
  gtk_widget_add_css_class (digit, "plan-digit");
  gtk_widget_set_hexpand (label, TRUE);
  gtk_grid_attach (self->levels, digit, 0, step, 1, 1);
  gtk_grid_attach (self->levels, label, 1, step, 1, 1);
}

/* What each digit stands for. */
static void
fill_levels (SpPlanRatings *self)
{
  const SpPack *pack = sp_plan_session_get_pack (self->session);

  for (int step = 0; step <= (int) pack->scale.n_items; step++)
    {
      const char *word = sp_plan_get_step_word (pack, step);
      const char *meaning = step > 0 ? pack->scale.items[step - 1].text : NULL;
      g_autofree char *text =
          meaning != NULL ? g_strdup_printf ("%s: %s", word, meaning) : g_strdup (word);

      add_level (self, step, text);
    }
}

static void
fill_passages (SpPlanRatings *self)
{
  SpPack *pack = sp_plan_session_get_pack (self->session);
  g_autoptr (GPtrArray) passages = sp_pack_list_passages (pack, SP_PLACE_PLAN);

  for (guint i = 0; i < passages->len; i++)
    gtk_box_append (self->passages, sp_passage_new (pack, passages->pdata[i]));
}

/* Arrows and digits go from skill to skill; Tab leaves all of them, as the steps are behind a hundred. */
static gboolean
sp_plan_ratings_focus (GtkWidget *widget, GtkDirectionType direction)
{
  SpPlanRatings *self = SP_PLAN_RATINGS (widget);

  if (gtk_widget_get_focus_child (GTK_WIDGET (self->list)) != NULL)
    {
      if (direction == GTK_DIR_TAB_FORWARD)
        return gtk_widget_child_focus (GTK_WIDGET (self->passages), direction);
      if (direction == GTK_DIR_TAB_BACKWARD)
        return gtk_widget_grab_focus (GTK_WIDGET (self->all_button));
    }
  return GTK_WIDGET_CLASS (sp_plan_ratings_parent_class)->focus (widget, direction);
}

static void
sp_plan_ratings_dispose (GObject *object)
{
  SpPlanRatings *self = SP_PLAN_RATINGS (object);

  if (self->session != NULL)
    gtk_list_box_set_header_func (self->list, NULL, NULL, NULL);
  g_clear_pointer (&self->skills, g_array_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (sp_plan_ratings_parent_class)->dispose (object);
}

static void
sp_plan_ratings_class_init (SpPlanRatingsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sp_plan_ratings_dispose;
  widget_class->focus = sp_plan_ratings_focus;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/plan/sp-plan-ratings.ui");
  gtk_widget_class_bind_template_child (widget_class, SpPlanRatings, levels);
  gtk_widget_class_bind_template_child (widget_class, SpPlanRatings, all_button);
  gtk_widget_class_bind_template_child (widget_class, SpPlanRatings, list);
  gtk_widget_class_bind_template_child (widget_class, SpPlanRatings, passages);
  gtk_widget_class_bind_template_callback (widget_class, update);
}

static void
sp_plan_ratings_init (SpPlanRatings *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sp_plan_ratings_set_session:
 * @self: ratings that have none
 * @session: what is rated
 */
void
sp_plan_ratings_set_session (SpPlanRatings *self, SpPlanSession *session)
{
  g_return_if_fail (SP_IS_PLAN_RATINGS (self) && self->session == NULL);

  self->session = g_object_ref (session);
  gtk_list_box_set_header_func (self->list, head_row, self, NULL);
  g_signal_connect_object (session, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  fill_levels (self);
  fill_passages (self);
  update (self);
}

/**
 * sp_plan_ratings_get_all:
 * @self: ratings
 *
 * Returns: whether all skills of the pack are listed
 */
gboolean
sp_plan_ratings_get_all (SpPlanRatings *self)
{
  g_return_val_if_fail (SP_IS_PLAN_RATINGS (self), FALSE);

  return gtk_check_button_get_active (self->all_button);
}

/**
 * sp_plan_ratings_set_all:
 * @self: ratings
 * @shows_all: whether to list all skills of the pack, or those that the goals ask for
 */
void
sp_plan_ratings_set_all (SpPlanRatings *self, gboolean shows_all)
{
  g_return_if_fail (SP_IS_PLAN_RATINGS (self));

  gtk_check_button_set_active (self->all_button, shows_all);
}
