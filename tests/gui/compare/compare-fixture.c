/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "compare-fixture.h"

#include "gui/compare/sp-compare-group.h"
#include "gui/compare/sp-compare-heading.h"
#include "gui/compare/sp-compare-row.h"
#include "gui/compare/sp-compare-title.h"

/* Rows below the first are made when nothing else is to be done. */
static void
open_window (CompareFixture *self, int width)
{
  self->page = gui_fixture_new_page (SP_TYPE_COMPARE_PAGE, self->pack, NULL);
  self->window = gui_fixture_show (GTK_WIDGET (self->page), width, 700);
}

/**
 * compare_fixture_set_up:
 * @self: a fixture
 * @width: (transfer none): the width of the window, by GINT_TO_POINTER()
 *
 * Shows the small content: 1000 pixels are wide enough for all its roles, 700 for two of them.
 */
void
compare_fixture_set_up (CompareFixture *self, gconstpointer width)
{
  gui_fixture_reset ();
  self->pack = gui_fixture_load_small_pack ();
  open_window (self, GPOINTER_TO_INT (width));
}

/**
 * compare_fixture_set_up_bundled:
 * @self: a fixture
 * @width: (transfer none): the width of the window, by GINT_TO_POINTER()
 *
 * Shows what people really read.
 */
void
compare_fixture_set_up_bundled (CompareFixture *self, gconstpointer width)
{
  gui_fixture_reset ();
  self->pack = gui_fixture_load_bundled_pack ();
  open_window (self, GPOINTER_TO_INT (width));
}

/**
 * compare_fixture_set_up_long:
 * @self: a fixture
 * @width: (transfer none): the width of the window, by GINT_TO_POINTER()
 *
 * Shows many more rows than fit, and roles with long summaries.
 */
void
compare_fixture_set_up_long (CompareFixture *self, gconstpointer width)
{
  gui_fixture_reset ();
  self->pack = gui_fixture_load_pack ("compare/long-pack.json");
  open_window (self, GPOINTER_TO_INT (width));
}

/**
 * compare_fixture_set_up_many:
 * @self: a fixture
 * @width: (transfer none): the width of the window, by GINT_TO_POINTER()
 *
 * Shows a dozen roles, four of them in two families.
 */
void
compare_fixture_set_up_many (CompareFixture *self, gconstpointer width)
{
  gui_fixture_reset ();
  self->pack = gui_fixture_load_pack ("compare/many-roles.json");
  open_window (self, GPOINTER_TO_INT (width));
}

void
compare_fixture_tear_down (CompareFixture *self, gconstpointer data)
{
  gui_fixture_close (self->window);
  sp_pack_unref (self->pack);
}

/* Adds a test on the page with a small pack, in a window of @width pixels. */
void
compare_fixture_add (const char *path, int width, CompareTest test)
{
  g_test_add (path, CompareFixture, GINT_TO_POINTER (width), compare_fixture_set_up, test,
              compare_fixture_tear_down);
}

/* Closes the window and opens another one, as at the next start. */
void
compare_fixture_reopen (CompareFixture *self, int width)
{
  gui_fixture_close (self->window);
  open_window (self, width);
}

/* Gives @widget the focus, which it must take. */
void
compare_fixture_focus (CompareFixture *self, GtkWidget *widget)
{
  g_assert_true (gtk_widget_grab_focus (widget));
  gui_fixture_settle (self->window);
}

/* Activates an action of the page; @target is its parameter, or NULL. */
void
compare_fixture_do (CompareFixture *self, const char *action, const char *target)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->page), action,
                                             target != NULL ? "s" : NULL, target));
  gui_fixture_settle (self->window);
}

void
compare_fixture_press (CompareFixture *self, const char *keys)
{
  g_assert_true (gui_fixture_press (self->window, keys));
}

/* Presses a button that stays pressed. */
void
compare_fixture_toggle (CompareFixture *self, const char *label)
{
  GtkWidget *button = gui_fixture_find_button (self->window, label);

  g_assert_nonnull (button);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  gui_fixture_settle (self->window);
}

/* Searches; the entry waits a moment for further letters, which the test does not. */
void
compare_fixture_search (CompareFixture *self, const char *words)
{
  GtkWidget *entry = gui_fixture_find (self->window, GTK_TYPE_SEARCH_ENTRY, 0);

  if (entry == NULL)
    {
      sp_page_search (SP_PAGE (self->page));
      gui_fixture_settle (self->window);
      entry = gui_fixture_find (self->window, GTK_TYPE_SEARCH_ENTRY, 0);
    }
  gtk_editable_set_text (GTK_EDITABLE (entry), words);
  g_signal_emit_by_name (entry, "search-changed");
  gui_fixture_settle (self->window);
}

static const char *
get_row_title (GtkWidget *row)
{
  const SpComparedRow *compared = sp_compare_row_get_row (SP_COMPARE_ROW (row));

  return compared != NULL ? compared->area->title
                          : sp_compare_row_get_overlap (SP_COMPARE_ROW (row))->title;
}

/* Returns the row in sight with that title, or NULL. */
GtkWidget *
compare_fixture_find_row (CompareFixture *self, const char *title)
{
  g_autoptr (GPtrArray) rows = gui_fixture_find_all (self->window, SP_TYPE_COMPARE_ROW);

  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (get_row_title (rows->pdata[i]), title))
      return rows->pdata[i];
  return NULL;
}

GtkWidget *
compare_fixture_find_title (CompareFixture *self, const char *row)
{
  GtkWidget *title = compare_fixture_find_row (self, row);

  g_assert_nonnull (title);
  return sp_compare_row_get_title (SP_COMPARE_ROW (title));
}

/* Returns the cell of a row in sight; the cell itself may be in a column that is not. */
GtkWidget *
compare_fixture_find_cell (CompareFixture *self, const char *row, guint column)
{
  GtkWidget *found = compare_fixture_find_row (self, row);

  g_assert_nonnull (found);
  return GTK_WIDGET (sp_compare_row_get_cell (SP_COMPARE_ROW (found), column));
}

/* Returns the text in sight, or NULL. */
GtkWidget *
compare_fixture_find_text (CompareFixture *self, const char *text)
{
  return gui_fixture_find_label (self->window, text);
}

/* Returns the group in sight with that heading, or NULL. */
GtkWidget *
compare_fixture_find_group (CompareFixture *self, const char *title)
{
  GtkWidget *text = compare_fixture_find_text (self, title);

  return text != NULL ? gtk_widget_get_ancestor (text, SP_TYPE_COMPARE_GROUP) : NULL;
}

/* Returns the head of a column in sight, or NULL. */
GtkWidget *
compare_fixture_find_heading (CompareFixture *self, const char *role)
{
  g_autoptr (GPtrArray) headings = gui_fixture_find_all (self->window, SP_TYPE_COMPARE_HEADING);

  for (guint i = 0; i < headings->len; i++)
    if (g_str_equal (sp_compare_heading_get_role (headings->pdata[i])->title, role))
      return headings->pdata[i];
  return NULL;
}

GtkWidget *
compare_fixture_get_focus (CompareFixture *self)
{
  return gtk_root_get_focus (GTK_ROOT (self->window));
}

/* Checks the titles of the rows in sight, in their order, separated by commas. */
void
compare_fixture_assert_rows (CompareFixture *self, const char *titles)
{
  g_autoptr (GPtrArray) rows = gui_fixture_find_all (self->window, SP_TYPE_COMPARE_ROW);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    g_string_append_printf (found, "%s%s", i > 0 ? ", " : "", get_row_title (rows->pdata[i]));
  g_assert_cmpstr (found->str, ==, titles);
}

/* Checks the ids of the roles whose columns are in sight, in their order, separated by blanks. */
void
compare_fixture_assert_columns (CompareFixture *self, const char *roles)
{
  g_autoptr (GPtrArray) headings = gui_fixture_find_all (self->window, SP_TYPE_COMPARE_HEADING);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < headings->len; i++)
    g_string_append_printf (found, "%s%s", i > 0 ? " " : "",
                            sp_compare_heading_get_role (headings->pdata[i])->id);
  g_assert_cmpstr (found->str, ==, roles);
}

/* Returns what hears the pointer being dragged over @widget. */
GtkGesture *
compare_fixture_find_drag (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkGesture) gesture = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_DRAG (gesture))
        return gesture;
    }
  g_assert_not_reached ();
}
