/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The lists from which the two ends of a route are chosen. */

#include "gui/ladder/sp-ladder-chooser.h"

#include "gui/sp-compat.h"
#include "gui/sp-label-wrap.h"

#include <glib/gi18n.h>

/* The least width of a line of the list, in letters of ordinary width. */
#define LINE_CHARS 22

typedef void (*ItemFunc) (GtkListItemFactory *factory, GtkListItem *item);

/* The button is as narrow as it must be. */
static void
new_label (GtkListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

/* The list is wider than the button, and names that begin alike can be told apart. */
static void
new_line (GtkListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  sp_label_wrap (GTK_LABEL (label));
  gtk_label_set_width_chars (GTK_LABEL (label), LINE_CHARS);
  gtk_list_item_set_child (item, label);
}

static const char *
get_text (GtkListItem *item)
{
  return gtk_string_object_get_string (gtk_list_item_get_item (item));
}

static void
show_text (GtkListItem *item, const char *text)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), text);
  sp_compat_name_list_item (item, text);
}

static void
bind_title (GtkListItemFactory *factory, GtkListItem *item)
{
  show_text (item, get_text (item));
}

static void
bind_from (GtkListItemFactory *factory, GtkListItem *item)
{
  /* Translators: the rung where a route starts */
  g_autofree char *text = g_strdup_printf (_ ("From: %s"), get_text (item));

  show_text (item, text);
}

static void
bind_to (GtkListItemFactory *factory, GtkListItem *item)
{
  /* Translators: the rung where a route ends */
  g_autofree char *text = g_strdup_printf (_ ("To: %s"), get_text (item));

  show_text (item, text);
}

static GtkListItemFactory *
new_factory (ItemFunc setup, ItemFunc bind)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind), NULL);
  return factory;
}

/* The first line is for none, so a rung stands one line below its position. */
static GListModel *
new_model (const SpPack *pack)
{
  GtkStringList *titles = gtk_string_list_new (NULL);

  /* Translators: in place of the start or the end of a route */
  gtk_string_list_append (titles, _ ("Not Chosen"));
  for (guint i = 0; i < pack->rungs.n_items; i++)
    gtk_string_list_append (titles, pack->rungs.items[i].title);
  return G_LIST_MODEL (titles);
}

static void
from_chosen (SpLadderSession *session, GParamSpec *pspec, GtkDropDown *chooser)
{
  sp_ladder_session_set_from (session, (int) gtk_drop_down_get_selected (chooser) - 1);
}

static void
to_chosen (SpLadderSession *session, GParamSpec *pspec, GtkDropDown *chooser)
{
  sp_ladder_session_set_to (session, (int) gtk_drop_down_get_selected (chooser) - 1);
}

static void
show_from (GtkDropDown *chooser, SpLadderSession *session)
{
  gtk_drop_down_set_selected (chooser, sp_ladder_session_get_from (session) + 1);
}

static void
show_to (GtkDropDown *chooser, SpLadderSession *session)
{
  gtk_drop_down_set_selected (chooser, sp_ladder_session_get_to (session) + 1);
}

/* Fills @chooser with @titles, which it names to a screen reader too. */
void
sp_ladder_chooser_set_titles (GtkDropDown *chooser, GListModel *titles)
{
  g_autoptr (GtkListItemFactory) factory = new_factory (new_label, bind_title);
  g_autoptr (GtkListItemFactory) list_factory = new_factory (new_line, bind_title);

  gtk_drop_down_set_list_factory (chooser, list_factory);
  gtk_drop_down_set_factory (chooser, factory);
  gtk_drop_down_set_model (chooser, titles);
}

/* Fills @chooser with all rungs, and keeps it and that end of the session's route the same. */
void
sp_ladder_chooser_install (GtkDropDown *chooser, SpLadderSession *session, SpLadderEnd end)
{
  g_autoptr (GListModel) model = new_model (sp_ladder_session_get_pack (session));
  g_autoptr (GtkListItemFactory) factory =
      new_factory (new_label, end == SP_LADDER_TO ? bind_to : bind_from);
  g_autoptr (GtkListItemFactory) list_factory = new_factory (new_line, bind_title);
  g_autoptr (GtkExpression) title =
      gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

  gtk_drop_down_set_expression (chooser, title);
  gtk_drop_down_set_model (chooser, model);
  gtk_drop_down_set_factory (chooser, factory);
  gtk_drop_down_set_list_factory (chooser, list_factory);
  gtk_drop_down_set_enable_search (chooser, TRUE);
  g_signal_connect_object (chooser, "notify::selected",
                           G_CALLBACK (end == SP_LADDER_TO ? to_chosen : from_chosen), session,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "route-changed",
                           G_CALLBACK (end == SP_LADDER_TO ? show_to : show_from), chooser,
                           G_CONNECT_SWAPPED);
}
