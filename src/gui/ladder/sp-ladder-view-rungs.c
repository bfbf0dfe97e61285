/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The children of the drawing. */

#include "gui/ladder/sp-ladder-view-private.h"

#include "gui/ladder/sp-ladder-rung.h"

static int
compare_places (gconstpointer a, gconstpointer b, gpointer data)
{
  const SpLadderLayout *layout = sp_ladder_painter_get_layout (((SpLadderView *) data)->painter);
  const SpLadder *ladder = sp_ladder_session_get_ladder (((SpLadderView *) data)->session);
  guint first = *(const guint *) a;
  guint second = *(const guint *) b;
  int levels = ladder->graph.nodes[first].level - ladder->graph.nodes[second].level;
  double right = layout->boxes[first].x - layout->boxes[second].x;

  return levels != 0 ? levels : (right > 0.0) - (right < 0.0);
}

/* Puts the children in the order in which one reads them: upwards, and along each level. */
static void
order_rungs (SpLadderView *self)
{
  g_autoptr (GArray) nodes = g_array_sized_new (FALSE, FALSE, sizeof (guint), self->rungs->len);

  for (guint i = 0; i < self->rungs->len; i++)
    g_array_append_val (nodes, i);
  g_array_sort_with_data (nodes, compare_places, self);
  for (guint i = 0; i < self->rungs->len; i++)
    {
      guint place = self->mirrored ? self->rungs->len - 1 - i : i;
      GtkWidget *rung = self->rungs->pdata[g_array_index (nodes, guint, place)];

      gtk_widget_insert_before (rung, GTK_WIDGET (self), NULL);
    }
}

static void
number_rungs (SpLadderView *self)
{
  guint position = 0;

  for (GtkWidget *rung = gtk_widget_get_first_child (GTK_WIDGET (self)); rung != NULL;
       rung = gtk_widget_get_next_sibling (rung))
    sp_ladder_rung_set_place (SP_LADDER_RUNG (rung), ++position, self->rungs->len);
}

/* Says which rung comes after which, once it is known where they are. */
void
sp_ladder_view_order_rungs (SpLadderView *self)
{
  order_rungs (self);
  number_rungs (self);
}

static void
rung_activated (SpLadderView *self, SpLadderRung *rung)
{
  const SpLadder *ladder = sp_ladder_session_get_ladder (self->session);

  sp_ladder_session_select (self->session, ladder->rungs[sp_ladder_rung_get_node (rung)]);
}

/* Makes a child for each rung of the ladders. */
void
sp_ladder_view_add_rungs (SpLadderView *self)
{
  const SpLadder *ladder = sp_ladder_session_get_ladder (self->session);

  for (guint i = 0; i < ladder->n_rungs; i++)
    {
      GtkWidget *rung = sp_ladder_rung_new (ladder, i);

      gtk_widget_set_parent (rung, GTK_WIDGET (self));
      g_signal_connect_swapped (rung, "activate", G_CALLBACK (rung_activated), self);
      g_ptr_array_add (self->rungs, rung);
    }
}
