/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page "Compare" in the window of the application: what the window remembers, its keys and its
 * way back. */

#include "compare-fixture.h"

#include "gui/compare/sp-role-view.h"
#include "gui/sp-window.h"

#include "sp-config.h"

/* One for all tests: a second one would not find its place on the bus free. */
static SpApplication *application;

static void
open_window (CompareFixture *fixture)
{
  GtkWidget *window = gui_fixture_new_window (application, fixture->pack);
  GtkWidget *page;

  gtk_window_present (GTK_WINDOW (window));
  gui_fixture_settle (window);
  page = gui_fixture_find (window, SP_TYPE_COMPARE_PAGE, 0);
  fixture->window = window;
  fixture->page = page != NULL ? SP_COMPARE_PAGE (page) : NULL;
}

static void
set_up (CompareFixture *fixture, gconstpointer data)
{
  gui_fixture_reset ();
  fixture->pack = gui_fixture_load_small_pack ();
  open_window (fixture);
}

/* Only what the pack fills is a page that one can go to. */
static void
set_up_two_pages (CompareFixture *fixture, gconstpointer data)
{
  gui_fixture_reset ();
  fixture->pack = gui_fixture_load_pack ("compare/many-roles.json");
  open_window (fixture);
}

static void
tear_down (CompareFixture *fixture, gconstpointer data)
{
  gui_fixture_close (fixture->window);
  sp_pack_unref (fixture->pack);
}

static void
reopen (CompareFixture *fixture)
{
  gui_fixture_close (fixture->window);
  open_window (fixture);
}

static void
do_in_window (CompareFixture *fixture, const char *action, const char *target)
{
  g_assert_true (
      gtk_widget_activate_action (fixture->window, action, target != NULL ? "s" : NULL, target));
  gui_fixture_settle (fixture->window);
}

static void
test_the_window_remembers_its_size (CompareFixture *fixture, gconstpointer data)
{
  int width;
  int height;

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 777, 555);
  gui_fixture_settle (fixture->window);
  reopen (fixture);
  gtk_window_get_default_size (GTK_WINDOW (fixture->window), &width, &height);
  g_assert_cmpint (width, ==, 777);
  g_assert_cmpint (height, ==, 555);
}

static void
test_the_window_remembers_its_page (CompareFixture *fixture, gconstpointer data)
{
  g_assert_nonnull (fixture->page);
  do_in_window (fixture, "app.open", "choose");
  reopen (fixture);
  g_assert_null (fixture->page);
  do_in_window (fixture, "app.open", "compare");
  reopen (fixture);
  g_assert_nonnull (fixture->page);
}

static void
test_the_window_remembers_its_columns (CompareFixture *fixture, gconstpointer data)
{
  compare_fixture_do (fixture, "compare.move-right", "cloud");
  reopen (fixture);
  compare_fixture_assert_columns (fixture, "devops cloud platform");
}

static void
test_search_opens_and_closes (CompareFixture *fixture, gconstpointer data)
{
  GtkWidget *window = fixture->window;

  g_assert_null (gui_fixture_find (window, GTK_TYPE_SEARCH_ENTRY, 0));
  do_in_window (fixture, "win.search", NULL);
  g_assert_nonnull (gui_fixture_find (window, GTK_TYPE_SEARCH_ENTRY, 0));
  g_assert_true (gtk_widget_is_ancestor (compare_fixture_get_focus (fixture),
                                         gui_fixture_find (window, GTK_TYPE_SEARCH_ENTRY, 0)));
  do_in_window (fixture, "win.search", NULL);
  g_assert_null (gui_fixture_find (window, GTK_TYPE_SEARCH_ENTRY, 0));
}

static void
assert_key (CompareFixture *fixture, const char *action, const char *key)
{
  g_auto (GStrv) keys =
      gtk_application_get_accels_for_action (GTK_APPLICATION (application), action);

  g_assert_cmpuint (g_strv_length (keys), ==, 1);
  g_assert_cmpstr (keys[0], ==, key);
}

static void
test_search_and_undo_have_their_keys (CompareFixture *fixture, gconstpointer data)
{
  assert_key (fixture, "win.search", "<Control>f");
  assert_key (fixture, "win.undo", "<Control>z");
}

static void
test_undo_is_offered_and_works (CompareFixture *fixture, gconstpointer data)
{
  compare_fixture_do (fixture, "compare.remove-role", "devops");
  compare_fixture_assert_columns (fixture, "cloud platform");
  g_assert_nonnull (
      gui_fixture_find_label (fixture->window, "Removed from the comparison: DevOps engineer"));
  g_signal_emit_by_name (gui_fixture_find_button (fixture->window, "Undo"), "clicked");
  gui_fixture_settle (fixture->window);
  compare_fixture_assert_columns (fixture, "cloud devops platform");
}

static void
test_a_role_has_a_way_back (CompareFixture *fixture, gconstpointer data)
{
  GtkWidget *window = fixture->window;

  compare_fixture_do (fixture, "compare.open-role", "cloud");
  g_assert_nonnull (gui_fixture_find (window, SP_TYPE_ROLE_VIEW, 0));
  do_in_window (fixture, "win.search", NULL);
  g_assert_null (gui_fixture_find (window, GTK_TYPE_SEARCH_ENTRY, 0));
  do_in_window (fixture, "win.back", NULL);
  g_assert_null (gui_fixture_find (window, SP_TYPE_ROLE_VIEW, 0));

  compare_fixture_do (fixture, "compare.open-role", "cloud");
  compare_fixture_press (fixture, "<Alt>Left");
  g_assert_null (gui_fixture_find (window, SP_TYPE_ROLE_VIEW, 0));
}

static void
add (const char *path, void (*test) (CompareFixture *, gconstpointer))
{
  g_test_add (path, CompareFixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  int status;

  gui_fixture_init (&argc, &argv);
  application = g_object_new (SP_TYPE_APPLICATION, "application-id", APP_ID, "resource-base-path",
                              APP_PATH, "flags", G_APPLICATION_NON_UNIQUE, NULL);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));

  add ("/compare-window/remembers-its-size", test_the_window_remembers_its_size);
  g_test_add ("/compare-window/remembers-its-page", CompareFixture, NULL, set_up_two_pages,
              test_the_window_remembers_its_page, tear_down);
  add ("/compare-window/remembers-its-columns", test_the_window_remembers_its_columns);
  add ("/compare-window/search-opens-and-closes", test_search_opens_and_closes);
  add ("/compare-window/search-and-undo-have-their-keys", test_search_and_undo_have_their_keys);
  add ("/compare-window/undo-is-offered-and-works", test_undo_is_offered_and_works);
  add ("/compare-window/a-role-has-a-way-back", test_a_role_has_a_way_back);

  status = g_test_run ();
  g_object_unref (application);
  return status;
}
