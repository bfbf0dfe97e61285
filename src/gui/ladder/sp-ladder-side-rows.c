/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/ladder/sp-ladder-side-rows.h"

#include "gui/sp-row.h"

/* Empties a list that is filled anew. */
void
sp_ladder_side_rows_clear (GtkListBox *box)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_list_box_remove (box, row);
}

/* Adds a row that says something. */
void
sp_ladder_side_rows_add (GtkListBox *box, const char *title, const char *subtitle)
{
  GtkWidget *row = sp_row_new (title, subtitle);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_append (box, row);
}

static void
rung_activated (GtkWidget *row, SpLadderSession *session)
{
  sp_ladder_session_select (session,
                            GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "sp-rung")));
}

/* Adds a row that leads to a rung. */
void
sp_ladder_side_rows_add_rung (GtkListBox *box,
                              SpLadderSession *session,
                              guint rung,
                              const char *subtitle)
{
  SpPack *pack = sp_ladder_session_get_pack (session);
  GtkWidget *row = sp_row_new (pack->rungs.items[rung].title, subtitle);

  g_object_set_data (G_OBJECT (row), "sp-rung", GINT_TO_POINTER ((int) rung));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic",
                                           "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                           NULL));
  g_signal_connect_object (row, "activated", G_CALLBACK (rung_activated), session, 0);
  gtk_list_box_append (box, row);
}

/* Shows the section of a list that has rows, and no heading above none. */
void
sp_ladder_side_rows_finish (GtkListBox *box)
{
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (box)),
                          gtk_list_box_get_row_at_index (box, 0) != NULL);
}
