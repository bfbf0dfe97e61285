/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/choose/sp-score-bars-view.h"

#include "paint/sp-score-bars.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

/**
 * SpScoreBarsView:
 *
 * Shows the scores of all roles. What is drawn is a picture; for a screen reader it is a list with
 * an item for each role, which has nothing to show of its own.
 */
struct _SpScoreBarsView
{
  SpPicture parent_instance;

  SpDecision *decision; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (SpScoreBarsView, sp_score_bars_view, SP_TYPE_PICTURE)

static void
sp_score_bars_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SpScoreBarsView *self = SP_SCORE_BARS_VIEW (widget);
  g_autoptr (SpScoreBars) bars = NULL;
  guint rank = 0;

  if (self->decision == NULL)
    return;
  bars = sp_score_bars_new (self->decision, gtk_widget_get_pango_context (widget), width,
                            gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL);
  for (GtkWidget *item = gtk_widget_get_first_child (widget); item != NULL;
       item = gtk_widget_get_next_sibling (item))
    {
      SpScoreBarsPlace place = sp_score_bars_get_place (bars, rank++);
      GtkAllocation allocation = { 0, (int) place.y, width, (int) ceil (place.height) };

      gtk_widget_size_allocate (item, &allocation, -1);
    }
}

static void
remove_items (SpScoreBarsView *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

static void
sp_score_bars_view_dispose (GObject *object)
{
  SpScoreBarsView *self = SP_SCORE_BARS_VIEW (object);

  remove_items (self);
  g_clear_pointer (&self->decision, sp_decision_unref);

  G_OBJECT_CLASS (sp_score_bars_view_parent_class)->dispose (object);
}

static void
sp_score_bars_view_class_init (SpScoreBarsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sp_score_bars_view_dispose;
  widget_class->size_allocate = sp_score_bars_view_size_allocate;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
sp_score_bars_view_init (SpScoreBarsView *self)
{
}

static GtkWidget *
new_item (const SpDecision *decision, guint role)
{
  GtkWidget *item =
      g_object_new (ADW_TYPE_BIN, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM, NULL);
  int score = (int) lround (sp_decision_get_score (decision, role));
  g_autofree char *label = g_strdup_printf (
      /* Translators: a role and its score, which may be negative */
      ngettext ("%s: %d point", "%s: %d points", ABS (score)),
      sp_decision_get_pack (decision)->roles.items[role].title, score);

  gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return item;
}

/**
 * sp_score_bars_view_set_decision:
 * @self: the view
 * @decision: whose scores to show
 */
void
sp_score_bars_view_set_decision (SpScoreBarsView *self, SpDecision *decision)
{
  const SpPack *pack;

  g_return_if_fail (SP_IS_SCORE_BARS_VIEW (self) && decision != NULL);

  sp_decision_ref (decision);
  g_clear_pointer (&self->decision, sp_decision_unref);
  self->decision = decision;

  pack = sp_decision_get_pack (decision);
  remove_items (self);
  for (guint i = 0; i < pack->roles.n_items; i++)
    gtk_widget_set_parent (new_item (decision, sp_decision_get_ranking (decision)[i]),
                           GTK_WIDGET (self));
  sp_picture_show (SP_PICTURE (self), sp_score_bars_draw_on_canvas, sp_decision_ref (decision),
                   (GDestroyNotify) sp_decision_unref,
                   /* Translators: how many points each role has */
                   _ ("Scores"));
}
