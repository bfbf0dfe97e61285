/* SPDX-License-Identifier: GPL-3.0-or-later */

/* No version of the toolkit names all of its own widgets. Before GTK 4.14 a button with a mnemonic is
 * called "_Save Save", one with an icon "GtkImage", a list to choose from "GtkToggleButton" and each of
 * its lines nothing; with GTK 4.24 the lines of menus and the entry that searches in a list have no name.
 * What closes a message has no tooltip with libadwaita 1.2. */

#include "gui/sp-accessible-names.h"

#include <glib/gi18n.h>

/* Returns the label in sight inside @widget, or NULL. */
static GtkWidget *
find_label (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_LABEL (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_child_visible (child))
      found = find_label (child);
  return found;
}

static void
name_by_label (GtkWidget *widget)
{
  GtkWidget *label = find_label (widget);

  gtk_accessible_reset_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL);
  if (label != NULL)
    gtk_accessible_update_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                    label, NULL, -1);
}

static void
name_by_text (GtkWidget *widget, const char *text)
{
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

/* Takes the name from one of its properties, if it has that. */
static void
name_by_property (GtkWidget *widget, const char *property)
{
  g_autofree char *text = NULL;

  g_object_get (widget, property, &text, NULL);
  if (text != NULL)
    name_by_text (widget, text);
}

static gboolean
is_line_of_menu (GtkWidget *widget)
{
  return g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkModelButton");
}

/* What it is named by otherwise is out of reach of a screen reader. */
static void
name_line_of_menu (GtkWidget *widget)
{
  GtkWidget *label = find_label (widget);

  if (label != NULL)
    name_by_text (widget, gtk_label_get_text (GTK_LABEL (label)));
}

static gboolean
has_icon (GtkWidget *widget)
{
  if (GTK_IS_MENU_BUTTON (widget))
    return gtk_menu_button_get_icon_name (GTK_MENU_BUTTON (widget)) != NULL;
  return GTK_IS_BUTTON (widget) && gtk_button_get_icon_name (GTK_BUTTON (widget)) != NULL;
}

/* A list or a menu has a button of the toolkit inside, which has what is shown on it. */
static gboolean
is_part_of_button (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  return GTK_IS_DROP_DOWN (parent) ||
         (GTK_IS_MENU_BUTTON (parent) &&
          gtk_menu_button_get_child (GTK_MENU_BUTTON (parent)) != NULL);
}

/* What is chosen in a list does not say what it is chosen for. */
static void
describe_by_list (GtkWidget *button)
{
  GtkWidget *list = gtk_widget_get_parent (button);
  const char *text = GTK_IS_DROP_DOWN (list) ? gtk_widget_get_tooltip_text (list) : NULL;

  if (text != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    text, -1);
}

static gboolean
is_line_of_list (GtkWidget *widget)
{
  return g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkListItemWidget") &&
         gtk_widget_get_ancestor (widget, GTK_TYPE_DROP_DOWN) != NULL;
}

static gboolean
has_label (GtkWidget *widget)
{
  if (GTK_IS_EXPANDER (widget) || is_line_of_list (widget))
    return TRUE;
  return GTK_IS_BUTTON (widget) &&
         (gtk_button_get_label (GTK_BUTTON (widget)) != NULL || is_part_of_button (widget));
}

static gboolean
closes_message (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) && gtk_widget_get_tooltip_text (widget) == NULL &&
         g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (widget)), "window-close-symbolic") == 0;
}

static void
name_widget (GtkWidget *widget)
{
  if (closes_message (widget))
    name_by_text (widget, _ ("Close"));
  else if (has_icon (widget))
    name_by_property (widget, "tooltip-text");
  else if (GTK_IS_SEARCH_ENTRY (widget))
    name_by_property (widget, "placeholder-text");
  else if (has_label (widget))
    {
      name_by_label (widget);
      describe_by_list (widget);
    }
  else if (is_line_of_menu (widget))
    name_line_of_menu (widget);
}

/* A button sets its own name anew with its label. */
static gboolean
widget_mapped (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer data)
{
  GtkWidget *widget = g_value_get_object (values);

  name_widget (widget);
  if (GTK_IS_BUTTON (widget) &&
      g_signal_handler_find (widget, G_SIGNAL_MATCH_FUNC, 0, 0, NULL, name_widget, NULL) == 0)
    g_signal_connect (widget, "notify::label", G_CALLBACK (name_widget), NULL);
  return TRUE;
}

/**
 * sp_accessible_names_install:
 *
 * Gives buttons, lines of menus and entries, at the moment when they appear, the names that a screen
 * reader is to say.
 */
void
sp_accessible_names_install (void)
{
  /* A class has its signals from its first use on, and is never given up. */
  GTypeClass *klass = g_type_class_ref (GTK_TYPE_WIDGET);

  g_signal_add_emission_hook (g_signal_lookup ("map", G_TYPE_FROM_CLASS (klass)), 0, widget_mapped,
                              NULL, NULL);
}
