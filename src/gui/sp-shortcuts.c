/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One table of keys: the application obeys it and the shortcuts window shows it. */

#include "gui/sp-shortcuts.h"

#include "core/pack/sp-place.h"
#include "gui/sp-compat.h"
#include "gui/sp-flow-layout.h"
#include "gui/sp-label-wrap.h"
#include "gui/sp-popup.h"
#include "gui/sp-window-private.h"

#include <glib/gi18n.h>

typedef struct
{
  const char *group;
  const char *title;
  const char *keys;   /* separated by spaces, as gtk_accelerator_parse() reads them */
  const char *action; /* (nullable): what the application is to do; a page knows the others */
} Shortcut;

static const Shortcut shortcuts[] = {
  /* Translators: a heading above shortcuts */
  { N_ ("General"),
    /* Translators: a page; a short name, five stand side by side */
    N_ ("Compare"), "<Alt>1", "app.open::" SP_PLACE_COMPARE },
  { N_ ("General"),
    /* Translators: the page that helps to choose a role; a short name */
    N_ ("Choose"), "<Alt>2", "app.open::" SP_PLACE_CHOOSE },
  { N_ ("General"),
    /* Translators: the page of career ladders; a short name */
    N_ ("Ladders"), "<Alt>3", "app.open::" SP_PLACE_LADDER },
  { N_ ("General"),
    /* Translators: a page; a short name */
    N_ ("Plan"), "<Alt>4", "app.open::" SP_PLACE_PLAN },
  { N_ ("General"),
    /* Translators: a page; a short name */
    N_ ("Job Ads"), "<Alt>5", "app.open::" SP_PLACE_ADS },
  { N_ ("General"), N_ ("Open a pack"), "<Control>o", "app.open-file" },
  { N_ ("General"),
    /* Translators: what keys do */
    N_ ("Search"), "<Control>f", "win.search" },
  { N_ ("General"),
    /* Translators: what keys do */
    N_ ("Back"), "<Alt>Left Escape", NULL },
  { N_ ("General"),
    /* Translators: what keys do */
    N_ ("Undo"), "<Control>z", "win.undo" },
  { N_ ("General"), N_ ("Copy what is shown"), "<Control><Shift>c", "win.copy" },
  { N_ ("General"), N_ ("Save what is shown"), "<Control>s", "win.save" },
  { N_ ("General"),
    /* Translators: what keys do */
    N_ ("Print"), "<Control>p", "win.print" },
  { N_ ("General"),
    /* Translators: what keys open */
    N_ ("Main menu"), "F10", NULL },
  { N_ ("General"), N_ ("Shortcuts"), "<Control>question", "app.shortcuts" },
  { N_ ("General"), N_ ("Close the window"), "<Control>w", "window.close" },
  { N_ ("General"),
    /* Translators: what keys do */
    N_ ("Quit"), "<Control>q", "app.quit" },
  { N_ ("Presentation"),
    /* Translators: the content on a whole screen, for a room */
    N_ ("Presentation"), "F5", "win.presentation" },
  { N_ ("Presentation"),
    /* Translators: what keys do in a presentation: go on to what comes next */
    N_ ("Next"), "Right Page_Down space", NULL },
  { N_ ("Presentation"),
    /* Translators: what keys do in a presentation: go back to what was before */
    N_ ("Previous"), "Left Page_Up BackSpace", NULL },
  { N_ ("Presentation"), N_ ("Skip to the next or the previous slide"), "Down Up", NULL },
  { N_ ("Presentation"), N_ ("The whole, or a part of it"), "w", NULL },
  { N_ ("Presentation"), N_ ("Questions for a Class"), "q", NULL },
  { N_ ("Presentation"),
    /* Translators: what a key does in a presentation: the screen gets black */
    N_ ("Black screen"), "b", NULL },
  { N_ ("Presentation"),
    /* Translators: what a key does: it ends the presentation */
    N_ ("End"), "Escape", NULL },
  { N_ ("Compare"), N_ ("Go from cell to cell"), "Up Down Left Right", NULL },
  { N_ ("Compare"), N_ ("Show the sources and words of a cell"), "Return", NULL },
  { N_ ("Compare"), N_ ("Go to the first or the last cell"), "<Control>Home <Control>End", NULL },
  { N_ ("Compare"),
    /* Translators: what keys do in the table of roles */
    N_ ("Select cells"), "<Shift>Up <Shift>Down <Shift>Left <Shift>Right", NULL },
  { N_ ("Compare"), N_ ("Select all cells"), "<Control>a", NULL },
  { N_ ("Compare"), N_ ("Copy what is selected"), "<Control>c", NULL },
  { N_ ("Compare"), N_ ("Move a column to the left"), "<Control><Shift>Left", NULL },
  { N_ ("Compare"), N_ ("Move a column to the right"), "<Control><Shift>Right", NULL },
  { N_ ("Choose"),
    /* Translators: what the keys 1 to 5 do */
    N_ ("Answer"), "1...5", NULL },
  { N_ ("Choose"), N_ ("Mark as mattering a lot"), "m", NULL },
  { N_ ("Choose"), N_ ("Go to the next statement"), "Return", NULL },
  { N_ ("Choose"), N_ ("Go one statement to the left"), "Left", NULL },
  { N_ ("Choose"), N_ ("Go one statement to the right"), "Right", NULL },
  { N_ ("Choose"), N_ ("Show all reasons"), "r", NULL },
  { N_ ("Ladders"), N_ ("Walk along the moves"), "Up Down", NULL },
  { N_ ("Ladders"), N_ ("Walk along a level"), "Left Right", NULL },
  { N_ ("Ladders"), N_ ("Show a rung"), "Return", NULL },
  { N_ ("Ladders"),
    /* Translators: what keys do */
    N_ ("Next route"), "<Alt>Page_Down", NULL },
  { N_ ("Ladders"),
    /* Translators: what keys do */
    N_ ("Previous route"), "<Alt>Page_Up", NULL },
  { N_ ("Ladders"),
    /* Translators: what keys do */
    N_ ("Zoom in"), "<Control>plus", NULL },
  { N_ ("Ladders"),
    /* Translators: what keys do */
    N_ ("Zoom out"), "<Control>minus", NULL },
  { N_ ("Ladders"),
    /* Translators: what keys do: zoom back */
    N_ ("Ordinary size"), "<Control>0", NULL },
  { N_ ("Ladders"),
    /* Translators: what keys do: zoom so that the whole drawing can be seen */
    N_ ("Fit"), "<Control>9", NULL },
  { N_ ("Plan"), N_ ("Rate a skill"), "0...4", NULL },
  { N_ ("Plan"), N_ ("Rate it lower or higher"), "Left Right", NULL },
  { N_ ("Plan"), N_ ("Take a rating back"), "Delete", NULL },
  { N_ ("Job Ads"), N_ ("Open job ads"), "<Control><Shift>o", NULL },
  { N_ ("Job Ads"), N_ ("Go from what was found into the text"), "Return", NULL },
  { N_ ("Job Ads"), N_ ("Go from the text to what was found"), "Escape", NULL },
};

/**
 * sp_shortcuts_install:
 * @application: an application
 *
 * Gives the actions of the application and its window their keys.
 */
void
sp_shortcuts_install (GtkApplication *application)
{
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      g_auto (GStrv) keys = g_strsplit (shortcuts[i].keys, " ", -1);

      if (shortcuts[i].action != NULL)
        gtk_application_set_accels_for_action (application, shortcuts[i].action,
                                               (const char *const *) keys);
    }
}

/* Whether it belongs to a page that the pack does not fill: its title says so. */
static gboolean
leads_nowhere (const Shortcut *shortcut, const SpPack *pack)
{
  for (guint i = 0; pack != NULL && i < sp_n_page_kinds; i++)
    if (!sp_pack_fills_place (pack, sp_page_kinds[i].name) &&
        (g_str_equal (sp_page_kinds[i].title, shortcut->group) ||
         g_str_equal (sp_page_kinds[i].title, shortcut->title)))
      return TRUE;
  return FALSE;
}

/* The keys stand behind what they do, or below it where a line has no room for both. */
static GtkWidget *
new_row (const char *title, const char *keys)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *labels = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *text = sp_label_new_wrapping (title);
  GtkWidget *row =
      g_object_new (ADW_TYPE_PREFERENCES_ROW, "child", line, "activatable", FALSE, NULL);
  g_auto (GStrv) names = g_strsplit (keys, " ", -1);

  gtk_widget_set_layout_manager (line, sp_flow_layout_new (12));
  gtk_widget_set_layout_manager (labels, sp_flow_layout_new (6));
  gtk_widget_add_css_class (line, "keys");
  gtk_widget_set_hexpand (text, TRUE);
  gtk_box_append (GTK_BOX (line), text);
  gtk_box_append (GTK_BOX (line), labels);
  for (guint i = 0; names[i] != NULL; i++)
    gtk_box_append (GTK_BOX (labels), sp_compat_key_label_new (names[i]));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, keys, -1);
  return row;
}

static AdwPreferencesGroup *
add_group (AdwPreferencesPage *page, const char *title)
{
  GtkWidget *group = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", title, NULL);

  adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (group));
  return ADW_PREFERENCES_GROUP (group);
}

/**
 * sp_shortcuts_present:
 * @parent: (nullable): the window above which to show them
 * @pack: (nullable): what is open
 *
 * Shows the table of keys, without those of pages that the pack does not fill. Where there is no
 * window, nobody asked for it.
 */
void
sp_shortcuts_present (GtkWindow *parent, const SpPack *pack)
{
  GtkWidget *box, *page;
  AdwPreferencesGroup *group = NULL;

  if (parent == NULL)
    return;
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  page = adw_preferences_page_new ();
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      if (leads_nowhere (&shortcuts[i], pack))
        continue;
      if (group == NULL ||
          !g_str_equal (_ (shortcuts[i].group), adw_preferences_group_get_title (group)))
        group = add_group (ADW_PREFERENCES_PAGE (page), _ (shortcuts[i].group));
      adw_preferences_group_add (group, new_row (_ (shortcuts[i].title), shortcuts[i].keys));
    }
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), page);
  /* Translators: title of a window with keys of the keyboard; short, for large text on a telephone */
  gtk_window_present (sp_popup_new_dialog (parent, _ ("Shortcuts"), box));
}
