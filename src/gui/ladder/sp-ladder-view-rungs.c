/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The children of the drawing. */

#include "gui/ladder/sp-ladder-view-private.h"

#include "gui/ladder/sp-ladder-rung.h"

/* Puts the children in the order in which one reads them, once it is known where they are, and says
 * which one comes after which. */
void
sp_ladder_view_order_rungs (SpLadderView *self)
{
  const guint *order = sp_ladder_painter_get_order (self->painter);

  for (guint i = 0; i < self->rungs->len; i++)
    {
      GtkWidget *rung = self->rungs->pdata[order[i]];

      gtk_widget_insert_before (rung, GTK_WIDGET (self), self->legend);
      sp_ladder_rung_set_place (SP_LADDER_RUNG (rung), i + 1, self->rungs->len);
    }
}

/* The pointer finds what does not stand in the box. */
static gboolean
asked_for_title (SpLadderView *self,
                 int x,
                 int y,
                 gboolean by_keyboard,
                 GtkTooltip *tooltip,
                 SpLadderRung *rung)
{
  guint node = sp_ladder_rung_get_node (rung);

  if (self->painter == NULL || !sp_ladder_painter_is_cut (self->painter, node, self->zoom))
    return FALSE;
  gtk_tooltip_set_text (
      tooltip, sp_ladder_get_rung (sp_ladder_session_get_ladder (self->session), node)->title);
  return TRUE;
}

static void
rung_activated (SpLadderView *self, SpLadderRung *rung)
{
  const SpLadder *ladder = sp_ladder_session_get_ladder (self->session);

  sp_ladder_session_select (self->session, ladder->rungs[sp_ladder_rung_get_node (rung)]);
}

/* Says of each rung whether it is in reach, as the drawing shows it. */
void
sp_ladder_view_update_reach (SpLadderView *self)
{
  const SpLadder *ladder = sp_ladder_session_get_ladder (self->session);

  for (guint i = 0; i < self->rungs->len; i++)
    sp_ladder_rung_describe (self->rungs->pdata[i], ladder,
                             sp_ladder_session_get_missing (self->session, (int) ladder->rungs[i]));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Makes a child for each rung of the ladders. */
void
sp_ladder_view_add_rungs (SpLadderView *self)
{
  const SpLadder *ladder = sp_ladder_session_get_ladder (self->session);

  for (guint i = 0; i < ladder->n_rungs; i++)
    {
      GtkWidget *rung = sp_ladder_rung_new (ladder, i);

      gtk_widget_insert_before (rung, GTK_WIDGET (self), self->legend);
      gtk_widget_set_has_tooltip (rung, TRUE);
      g_signal_connect_swapped (rung, "query-tooltip", G_CALLBACK (asked_for_title), self);
      g_signal_connect_swapped (rung, "activate", G_CALLBACK (rung_activated), self);
      g_ptr_array_add (self->rungs, rung);
    }
  sp_ladder_view_update_reach (self);
}
