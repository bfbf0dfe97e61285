/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/ladder/sp-ladder-rung.h"

#include "gui/ladder/sp-ladder-words.h"

/**
 * SpLadderRung:
 *
 * A rung in the drawing: nothing but what the keyboard, the pointer and a screen reader meet, for the
 * drawing itself is painted in one go.
 */
struct _SpLadderRung
{
  GtkWidget parent_instance;

  guint node;
};

enum
{
  ACTIVATE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SpLadderRung, sp_ladder_rung, GTK_TYPE_WIDGET)

static void
clicked (SpLadderRung *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  g_signal_emit (self, signals[ACTIVATE], 0);
}

/* The box is as large as the drawing says. */
static void
sp_ladder_rung_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  *minimum = 0;
  *natural = 0;
}

static void
sp_ladder_rung_class_init (SpLadderRungClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const guint keys[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter, GDK_KEY_space };

  widget_class->measure = sp_ladder_rung_measure;
  signals[ACTIVATE] =
      g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST | G_SIGNAL_ACTION, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_activate_signal (widget_class, signals[ACTIVATE]);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_signal (widget_class, keys[i], 0, "activate", NULL);
  gtk_widget_class_set_css_name (widget_class, "ladderrung");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
sp_ladder_rung_init (SpLadderRung *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect_object (click, "released", G_CALLBACK (clicked), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/**
 * sp_ladder_rung_new:
 * @ladder: ladders
 * @node: one of their nodes
 *
 * Returns: (transfer floating): the rung, which says what it is called
 */
GtkWidget *
sp_ladder_rung_new (const SpLadder *ladder, guint node)
{
  SpLadderRung *self = g_object_new (SP_TYPE_LADDER_RUNG, NULL);

  self->node = node;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  sp_ladder_get_rung (ladder, node)->title, -1);
  return GTK_WIDGET (self);
}

/**
 * sp_ladder_rung_describe:
 * @self: a rung
 * @ladder: the ladders it is of
 * @missing: how many steps of skills are missing for it, or -1 where it is not in reach
 *
 * Says what it is, where it leads, and whether it is in reach.
 */
void
sp_ladder_rung_describe (SpLadderRung *self, const SpLadder *ladder, int missing)
{
  g_autofree char *description = NULL;
  g_autofree char *reach = NULL;
  g_autofree char *all = NULL;

  g_return_if_fail (SP_IS_LADDER_RUNG (self) && ladder != NULL);

  description = sp_ladder_describe_rung (ladder, self->node);
  reach = sp_ladder_describe_reach (missing);
  all = g_strjoin ("\n", description, reach, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, all,
                                  -1);
}

/**
 * sp_ladder_rung_get_node:
 * @self: a rung
 *
 * Returns: its node in the ladders
 */
guint
sp_ladder_rung_get_node (SpLadderRung *self)
{
  g_return_val_if_fail (SP_IS_LADDER_RUNG (self), 0);

  return self->node;
}

/**
 * sp_ladder_rung_set_place:
 * @self: a rung
 * @position: which one it is, from 1, counted upwards and then along the levels
 * @size: how many there are
 */
void
sp_ladder_rung_set_place (SpLadderRung *self, guint position, guint size)
{
  g_return_if_fail (SP_IS_LADDER_RUNG (self));

  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_POS_IN_SET,
                                  (int) position, GTK_ACCESSIBLE_RELATION_SET_SIZE, (int) size, -1);
}

/**
 * sp_ladder_rung_set_selected:
 * @self: a rung
 * @selected: whether its details are shown
 */
void
sp_ladder_rung_set_selected (SpLadderRung *self, gboolean selected)
{
  g_return_if_fail (SP_IS_LADDER_RUNG (self));

  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, !!selected,
                               -1);
}
