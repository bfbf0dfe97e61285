/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/choose/sp-choose-ways.h"

#include "core/choose/sp-reasons.h"
#include "core/plan/sp-plan.h"
#include "core/text/sp-direction.h"
#include "gui/sp-css.h"
#include "gui/sp-flow-layout.h"
#include "gui/sp-page.h"

#include "sp-config.h"

#include <glib/gi18n.h>

/**
 * SpChooseWays:
 *
 * Where to go from a result, in a bar below it: back to the answers, and on to the other pages.
 */
struct _SpChooseWays
{
  GtkWidget parent_instance;

  GtkWidget *answers_button;
  GtkButton *plan_button;
  GtkButton *ladder_button;
  GtkButton *compare_button;
  GtkLabel *compare_label;

  char *pair; /* (owned) (nullable): the words that name two roles */
  gboolean is_narrow;
};

G_DEFINE_FINAL_TYPE (SpChooseWays, sp_choose_ways, GTK_TYPE_WIDGET)

static void
sp_choose_ways_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&SP_CHOOSE_WAYS (object)->pair, g_free);

  G_OBJECT_CLASS (sp_choose_ways_parent_class)->dispose (object);
}

static void
sp_choose_ways_class_init (SpChooseWaysClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sp_choose_ways_dispose;
  g_type_ensure (SP_TYPE_FLOW_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/choose/sp-choose-ways.ui");
  gtk_widget_class_bind_template_child (widget_class, SpChooseWays, answers_button);
  gtk_widget_class_bind_template_child (widget_class, SpChooseWays, plan_button);
  gtk_widget_class_bind_template_child (widget_class, SpChooseWays, ladder_button);
  gtk_widget_class_bind_template_child (widget_class, SpChooseWays, compare_button);
  gtk_widget_class_bind_template_child (widget_class, SpChooseWays, compare_label);
}

static void
sp_choose_ways_init (SpChooseWays *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static gboolean
has_page (SpChooseWays *self, const char *name)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), SP_TYPE_PAGE);

  return page != NULL && sp_page_has_sibling (SP_PAGE (page), name);
}

static void
lead_to (GtkButton *button, const char *page, const SpPack *pack, const GArray *roles)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autofree char *target = NULL;

  for (guint i = 0; i < roles->len; i++)
    g_ptr_array_add (ids, (gpointer) pack->roles.items[g_array_index (roles, guint, i)].id);
  g_ptr_array_add (ids, NULL);
  target = sp_target_write (page, "roles", (const char *const *) ids->pdata);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "app.open");
}

/* Two roles are named, since a verdict for one of them does not tell which the other is. Where that would
 * take several lines from what is read above, a tip has their names. */
static void
label_comparison (SpChooseWays *self)
{
  gboolean is_named = self->pair != NULL && !self->is_narrow;

  gtk_label_set_label (self->compare_label, is_named ? self->pair : _ ("Compare These Roles"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->compare_button), is_named ? NULL : self->pair);
}

static void
offer_comparison (SpChooseWays *self, const SpDecision *decision)
{
  const SpPack *pack = sp_decision_get_pack (decision);
  g_autoptr (GArray) roles = sp_decision_get_leading_roles (decision);

  g_clear_pointer (&self->pair, g_free);
  gtk_widget_set_visible (GTK_WIDGET (self->compare_button), roles->len > 1);
  if (roles->len < 2)
    return;
  if (roles->len == 2)
    {
      const char *titles[] = { pack->roles.items[g_array_index (roles, guint, 0)].title,
                               pack->roles.items[g_array_index (roles, guint, 1)].title };
      g_autofree char *list = sp_texts_join_isolated (titles, 2, C_ ("list separator", ", "));

      /* Translators: on a button; %s is a list of two roles */
      self->pair = g_strdup_printf (_ ("Compare: %s"), list);
    }
  label_comparison (self);
  lead_to (self->compare_button, SP_PLACE_COMPARE, pack, roles);
}

/* The roles that the verdict names; where it names none, all of them are as good to look at. */
static GArray *
collect_named_roles (const SpDecision *decision)
{
  GArray *roles = g_array_new (FALSE, FALSE, sizeof (guint));
  const guint *ranking = sp_decision_get_ranking (decision);

  for (guint i = 0; i < sp_decision_get_pack (decision)->roles.n_items; i++)
    if (sp_verdict_names (sp_decision_get_verdict (decision), ranking[i]))
      g_array_append_val (roles, ranking[i]);
  return roles;
}

/* As many goals as a plan has; a verdict that names none leaves them to the person. */
static void
offer_plan (SpChooseWays *self, const SpDecision *decision)
{
  g_autoptr (GArray) roles = collect_named_roles (decision);

  gtk_widget_set_visible (GTK_WIDGET (self->plan_button), has_page (self, SP_PLACE_PLAN));
  g_array_set_size (roles, MIN (roles->len, SP_PLAN_MAX_TARGETS));
  lead_to (self->plan_button, SP_PLACE_PLAN, sp_decision_get_pack (decision), roles);
}

static void
offer_ladder (SpChooseWays *self, const SpDecision *decision)
{
  const SpPack *pack = sp_decision_get_pack (decision);
  g_autoptr (GArray) roles = collect_named_roles (decision);

  gtk_widget_set_visible (GTK_WIDGET (self->ladder_button), has_page (self, SP_PLACE_LADDER));
  gtk_button_set_label (self->ladder_button,
                        roles->len == 1 ? _ ("See the _Ladder") : _ ("See the _Ladders"));
  lead_to (self->ladder_button, SP_PLACE_LADDER, pack, roles);
}

/**
 * sp_choose_ways_set_decision:
 * @self: the ways on; the page they are on knows which other pages there are
 * @decision: the result they start from, which says something
 */
void
sp_choose_ways_set_decision (SpChooseWays *self, const SpDecision *decision)
{
  g_return_if_fail (SP_IS_CHOOSE_WAYS (self) && decision != NULL);

  offer_plan (self, decision);
  offer_ladder (self, decision);
  offer_comparison (self, decision);
}

/**
 * sp_choose_ways_set_narrow:
 * @self: the ways on
 * @is_narrow: whether there is room for little more than the ways to other pages, so that the way
 *   back to the answers is to be found elsewhere
 */
void
sp_choose_ways_set_narrow (SpChooseWays *self, gboolean is_narrow)
{
  GtkWidget *ways[3];

  g_return_if_fail (SP_IS_CHOOSE_WAYS (self));

  self->is_narrow = is_narrow;
  label_comparison (self);
  gtk_widget_set_visible (self->answers_button, !is_narrow);
  ways[0] = GTK_WIDGET (self->plan_button);
  ways[1] = GTK_WIDGET (self->ladder_button);
  ways[2] = GTK_WIDGET (self->compare_button);
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    gtk_widget_set_halign (ways[i], is_narrow ? GTK_ALIGN_FILL : GTK_ALIGN_END);
  sp_css_set_class (GTK_WIDGET (self), "narrow", is_narrow);
}
