/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The lists from which the roles are chosen whose ladders are shown. */

#include "gui/ladder/sp-ladder-role-list.h"

#include "gui/sp-compat.h"
#include "gui/sp-label-wrap.h"

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
  GtkWidget *label = sp_label_new_wrapping (NULL);

  gtk_label_set_width_chars (GTK_LABEL (label), LINE_CHARS);
  gtk_list_item_set_child (item, label);
}

static void
show_title (GtkListItemFactory *factory, GtkListItem *item)
{
  const char *title = gtk_string_object_get_string (gtk_list_item_get_item (item));

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), title);
  sp_compat_name_list_item (item, title);
}

static GtkListItemFactory *
new_factory (ItemFunc setup)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (show_title), NULL);
  return factory;
}

/**
 * sp_ladder_role_list_fill:
 * @list: a list that is empty
 * @pack: the content
 *
 * Fills @list with all roles, in their order.
 */
void
sp_ladder_role_list_fill (GtkDropDown *list, const SpPack *pack)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  g_autoptr (GtkListItemFactory) factory = new_factory (new_label);
  g_autoptr (GtkListItemFactory) list_factory = new_factory (new_line);

  for (guint i = 0; i < pack->roles.n_items; i++)
    gtk_string_list_append (titles, pack->roles.items[i].title);
  gtk_drop_down_set_list_factory (list, list_factory);
  gtk_drop_down_set_factory (list, factory);
  gtk_drop_down_set_model (list, G_LIST_MODEL (titles));
}
