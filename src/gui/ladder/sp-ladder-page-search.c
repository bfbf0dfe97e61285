/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The search over rungs: what it finds is marked in the drawing and alone in the list. */

#include "gui/ladder/sp-ladder-page-private.h"

#include "gui/ladder/sp-ladder-item.h"
#include "gui/sp-compat.h"
#include "gui/sp-css.h"

#include <glib/gi18n.h>

/* Returns: (element-type guint): the nodes that were found, in the order of the list. */
static GArray *
find_nodes (SpLadderPage *self)
{
  const SpQuery *query = sp_ladder_session_get_query (self->session);
  GArray *nodes = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GListModel) items = NULL;

  if (query == NULL)
    return nodes;
  items = sp_ladder_items_new (sp_ladder_session_get_ladder (self->session), query);
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (SpLadderItem) item = g_list_model_get_item (items, i);
      guint node = sp_ladder_item_get_node (item);

      if (sp_ladder_item_get_heading (item) == NULL)
        g_array_append_val (nodes, node);
    }
  return nodes;
}

/* Returns: the place of the selected rung among @nodes, or -1. */
static int
find_place (SpLadderPage *self, const GArray *nodes)
{
  int selected =
      sp_ladder_session_find_node (self->session, sp_ladder_session_get_selected (self->session));

  for (guint i = 0; i < nodes->len; i++)
    if ((int) g_array_index (nodes, guint, i) == selected)
      return (int) i;
  return -1;
}

static void
tell_found (SpLadderPage *self, const GArray *nodes)
{
  int place = find_place (self, nodes);
  g_autofree char *text = NULL;

  if (nodes->len == 0)
    text = g_strdup (_ ("No rungs found"));
  else if (place < 0)
    /* Translators: by a search */
    text = g_strdup_printf (ngettext ("%u rung found", "%u rungs found", nodes->len), nodes->len);
  else
    /* Translators: which of the rungs that were found is selected, and how many they are */
    text = g_strdup_printf (_ ("%u of %u"), (guint) place + 1, nodes->len);
  gtk_label_set_label (self->found_label, text);
  sp_compat_announce (GTK_WIDGET (self), text);
}

/* Marks in the drawing what was found, and tells how much that is. */
void
sp_ladder_page_mark_found (SpLadderPage *self)
{
  gboolean is_searching = sp_ladder_session_get_query (self->session) != NULL;
  guint n_rungs = sp_ladder_session_get_ladder (self->session)->n_rungs;
  g_autoptr (GArray) nodes = find_nodes (self);

  for (guint i = 0; i < n_rungs; i++)
    {
      GtkWidget *rung = sp_ladder_view_get_rung (self->view, i);

      if (rung != NULL)
        sp_css_set_class (rung, "found", sp_ladder_session_finds (self->session, i));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->found_label), is_searching);
  if (is_searching)
    tell_found (self, nodes);
}

/* What covers the ladders would cover what is found. */
static void
search_changed (SpLadderPage *self)
{
  if (sp_page_get_can_go_back (SP_PAGE (self)))
    sp_ladder_page_close_side (self);
  sp_ladder_session_search (self->session, sp_search_get_words (self->search));
  sp_ladder_page_mark_found (self);
}

/* Where there is room for what is known of a rung, the next one found is selected and the words keep
 * the keyboard. Elsewhere that goes on to what was found. */
static void
show_next (SpLadderPage *self, const GArray *nodes)
{
  const SpLadder *ladder = sp_ladder_session_get_ladder (self->session);
  guint next = (guint) (find_place (self, nodes) + 1) % nodes->len;
  guint node = g_array_index (nodes, guint, next);

  if (sp_ladder_page_has_room (self))
    {
      sp_ladder_session_select (self->session, (int) ladder->rungs[node]);
      tell_found (self, nodes);
    }
  else if (gtk_widget_get_mapped (GTK_WIDGET (self->list)))
    gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
  else
    sp_ladder_view_go_to (self->view, node);
}

/* The entry tells of words a moment after they were typed, and of Enter at once. */
static void
search_activated (SpLadderPage *self)
{
  g_autoptr (GArray) nodes = NULL;

  search_changed (self);
  nodes = find_nodes (self);
  if (nodes->len > 0)
    show_next (self, nodes);
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
}

static void
search_closed (SpLadderPage *self)
{
  sp_ladder_session_search (self->session, "");
  sp_ladder_page_mark_found (self);
  sp_ladder_page_focus_contents (self);
}

/* Opens the search, or closes it. */
void
sp_ladder_page_search (SpPage *page)
{
  SpLadderPage *self = SP_LADDER_PAGE (page);

  sp_search_set_open (self->search, !sp_search_is_open (self->search));
}

/* Installs what the search calls. */
void
sp_ladder_page_install_search (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, search_changed);
  gtk_widget_class_bind_template_callback (widget_class, search_activated);
  gtk_widget_class_bind_template_callback (widget_class, search_closed);
}
