/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which ladders the page shows until somebody chooses: all where they have room, and else one that has. */

#include "gui/ladder/sp-ladder-page-private.h"

#include "core/choose/sp-decision.h"
#include "core/journal/sp-journal-answers.h"

/* Returns whether all ladders can be read without scrolling in the room that the tools leave. */
static gboolean
has_room_for_all (SpLadderPage *self, int width)
{
  int height = gtk_widget_get_height (GTK_WIDGET (self->bin));
  GtkWidget *tools[] = { self->toolbar, self->strip };

  for (guint i = 0; i < G_N_ELEMENTS (tools); i++)
    {
      int natural;

      gtk_widget_measure (tools[i], GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
      height -= natural;
    }
  return sp_ladder_view_has_room_for_all (self->view, width, MAX (height, 1));
}

/* Returns: the role that the answers of the person name, or else the first */
static guint
find_result (SpLadderPage *self)
{
  SpPack *pack = sp_page_get_pack (SP_PAGE (self));
  SpJournal *journal = sp_page_get_journal (SP_PAGE (self));
  g_autoptr (SpAnswers) answers = NULL;
  g_autoptr (SpDecision) decision = NULL;
  guint best;

  if (journal == NULL || pack->statements.n_items == 0 ||
      pack->roles.n_items > SP_VERDICT_MAX_ROLES)
    return 0;
  answers = sp_journal_get_answers (journal, pack);
  decision = sp_decision_new_brief (pack, answers);
  best = sp_decision_get_ranking (decision)[0];
  return sp_verdict_names (sp_decision_get_verdict (decision), best) ? best : 0;
}

static void
show_one (SpLadderPage *self)
{
  SpPack *pack = sp_page_get_pack (SP_PAGE (self));
  int selected = sp_ladder_session_get_selected (self->session);
  const SpRung *rung = selected != SP_NO_RUNG ? &pack->rungs.items[selected] : NULL;

  /* A way in may belong to any ladder. */
  if (rung != NULL && rung->role.id == NULL)
    return;
  gtk_drop_down_set_selected (self->first_role,
                              rung != NULL ? rung->role.index : find_result (self));
  gtk_toggle_button_set_active (self->one_button, TRUE);
}

static gboolean
has_new_room (SpLadderPage *self)
{
  PangoContext *letters = gtk_widget_get_pango_context (GTK_WIDGET (self->view));
  SpLadderRoom room = { sp_adaptive_bin_get_width (self->bin),
                        gtk_widget_get_height (GTK_WIDGET (self->bin)),
                        pango_context_get_serial (letters) };
  gboolean is_new = room.width != self->room.width || room.height != self->room.height ||
                    room.font_serial != self->room.font_serial;

  self->room = room;
  return is_new;
}

/* Whether the ladders are those that somebody wants, be it for a route. */
static gboolean
is_chosen (SpLadderPage *self)
{
  return self->has_choice || sp_ladder_session_get_from (self->session) != SP_NO_RUNG ||
         sp_ladder_session_get_to (self->session) != SP_NO_RUNG;
}

/* Chooses for the room that there is, where neither somebody chose nor a route wants its ladders. What
 * came into sight since the last time stays as long as the room does. */
void
sp_ladder_page_choose_look (SpLadderPage *self)
{
  gboolean has_room;

  if (!has_new_room (self) || is_chosen (self) ||
      sp_page_get_pack (SP_PAGE (self))->roles.n_items < 2)
    return;
  has_room = sp_ladder_page_is_narrow (self) || has_room_for_all (self, self->room.width);
  if (self->looked && has_room == self->had_room)
    return;
  self->looked = TRUE;
  self->had_room = has_room;
  if (has_room)
    gtk_toggle_button_set_active (self->all_button, TRUE);
  else
    show_one (self);
  self->has_choice = FALSE;
}

/* Makes sure that what leads to @rung from elsewhere shows it among what is shown now: where that is one
 * role, the ladder of its own. It says nothing about the next time. */
void
sp_ladder_page_show_role_of (SpLadderPage *self, int rung)
{
  const SpReference *role = &sp_page_get_pack (SP_PAGE (self))->rungs.items[rung].role;
  gboolean had_choice = self->has_choice;

  if (role->id == NULL || sp_ladder_session_find_node (self->session, rung) >= 0 ||
      !gtk_toggle_button_get_active (self->one_button))
    return;
  gtk_drop_down_set_selected (self->first_role, role->index);
  self->has_choice = had_choice;
}
