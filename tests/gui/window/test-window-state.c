/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window: what is as it was after a restart, in another language and on the way back. */

#include "window-fixture.h"

#include "gui/choose/sp-choose-overview.h"
#include "gui/choose/sp-choose-result.h"
#include "gui/choose/sp-choose-statement.h"
#include "gui/compare/sp-role-view.h"
#include "gui/ladder/sp-ladder-page.h"
#include "gui/plan/sp-plan-page.h"

#include "sp-config.h"

static void
test_removed_role_comes_back_in_another_language (WindowFixture *fixture, gconstpointer data)
{
  window_fixture_activate (fixture, "compare.remove-role", "devops");
  window_fixture_change_language (fixture);
  window_fixture_assert_columns (fixture, "cloud platform");
  window_fixture_activate (fixture, "win.undo", NULL);
  window_fixture_assert_columns (fixture, "cloud devops platform");
}

static void
test_open_role_stays_open_in_another_language (WindowFixture *fixture, gconstpointer data)
{
  window_fixture_activate (fixture, "compare.open-role", "devops");
  window_fixture_change_language (fixture);
  g_assert_nonnull (gui_fixture_find (fixture->window, SP_TYPE_ROLE_VIEW, 0));
  window_fixture_activate (fixture, "win.back", NULL);
  g_assert_null (gui_fixture_find (fixture->window, SP_TYPE_ROLE_VIEW, 0));
}

static void
test_statement_stays_in_another_language (WindowFixture *fixture, gconstpointer data)
{
  window_fixture_activate (fixture, "app.open", "choose");
  window_fixture_activate (fixture, "choose.begin", NULL);
  window_fixture_activate (fixture, "choose.forward", NULL);
  window_fixture_change_language (fixture);
  g_assert_nonnull (gui_fixture_find (fixture->window, SP_TYPE_CHOOSE_STATEMENT, 0));
  g_assert_nonnull (gui_fixture_find_label (fixture->window, "I like pipes."));
}

static void
test_removed_answers_come_back_in_another_language (WindowFixture *fixture, gconstpointer data)
{
  window_fixture_activate (fixture, "app.open", "choose");
  window_fixture_activate (fixture, "choose.begin", NULL);
  g_assert_true (gui_fixture_press (fixture->window, "5"));
  window_fixture_activate (fixture, "choose.start-over", NULL);
  window_fixture_change_language (fixture);
  window_fixture_activate (fixture, "win.undo", NULL);
  g_assert_nonnull (gui_fixture_find_label (fixture->window, "I like pipes."));
  window_fixture_activate (fixture, "choose.back", NULL);
  g_assert_nonnull (gui_fixture_find_label (fixture->window, "I like clouds."));
}

static void
show_second_route (WindowFixture *fixture)
{
  SpLadderSession *session;

  window_fixture_activate (fixture, "app.open", "ladder");
  session = window_fixture_get_ladders (fixture);
  sp_ladder_session_set_from (session, 0);
  sp_ladder_session_set_to (session, 3);
  sp_ladder_session_turn_route (session, 1);
}

static void
assert_second_route (WindowFixture *fixture)
{
  SpLadderSession *session = window_fixture_get_ladders (fixture);

  g_assert_cmpint (sp_ladder_session_get_from (session), ==, 0);
  g_assert_cmpint (sp_ladder_session_get_to (session), ==, 3);
  g_assert_cmpuint (sp_ladder_session_get_n_routes (session), ==, 2);
  g_assert_cmpuint (sp_ladder_session_get_route_number (session), ==, 1);
}

static void
test_route_stays_in_another_language (WindowFixture *fixture, gconstpointer data)
{
  show_second_route (fixture);
  window_fixture_change_language (fixture);
  assert_second_route (fixture);
}

static void
test_route_is_there_after_a_restart (WindowFixture *fixture, gconstpointer data)
{
  show_second_route (fixture);
  window_fixture_reopen (fixture);
  assert_second_route (fixture);
}

static void
test_ladders_of_roles_are_there_after_a_restart (WindowFixture *fixture, gconstpointer data)
{
  window_fixture_activate (fixture, "app.open", "ladder/roles/devops");
  g_assert_cmpuint (sp_ladder_session_get_ladder (window_fixture_get_ladders (fixture))->n_rungs, <,
                    4);
  window_fixture_reopen (fixture);
  g_assert_cmpuint (sp_ladder_session_get_ladder (window_fixture_get_ladders (fixture))->n_rungs, <,
                    4);
  g_assert_true (gtk_toggle_button_get_active (
      GTK_TOGGLE_BUTTON (gui_fixture_find_button (fixture->window, "One Role"))));
}

static void
test_columns_and_rows_are_there_after_a_restart (WindowFixture *fixture, gconstpointer data)
{
  window_fixture_activate (fixture, "compare.remove-role", "devops");
  window_fixture_activate (fixture, "compare.move-left", "platform");
  gtk_toggle_button_set_active (
      GTK_TOGGLE_BUTTON (gui_fixture_find_button (fixture->window, "Differences")), TRUE);
  window_fixture_reopen (fixture);
  window_fixture_assert_columns (fixture, "platform cloud");
  g_assert_true (gtk_toggle_button_get_active (
      GTK_TOGGLE_BUTTON (gui_fixture_find_button (fixture->window, "Differences"))));
  window_fixture_activate (fixture, "compare.open-role", "platform");
  window_fixture_reopen (fixture);
  g_assert_nonnull (gui_fixture_find (fixture->window, SP_TYPE_ROLE_VIEW, 0));
  window_fixture_activate (fixture, "win.back", NULL);
  window_fixture_assert_columns (fixture, "platform cloud");
}

static void
test_rungs_side_by_side_are_there_after_a_restart (WindowFixture *fixture, gconstpointer data)
{
  window_fixture_activate (fixture, "app.open", "compare/rungs/cloud-one/devops-one");
  g_assert_nonnull (gui_fixture_find_label (fixture->window, "Rungs"));
  window_fixture_reopen (fixture);
  g_assert_nonnull (gui_fixture_find_label (fixture->window, "Rungs"));
  window_fixture_activate (fixture, "win.back", NULL);
  g_assert_null (gui_fixture_find_label (fixture->window, "Rungs"));
  window_fixture_reopen (fixture);
  g_assert_null (gui_fixture_find_label (fixture->window, "Rungs"));
}

static void
test_statement_answers_and_result_are_there_after_a_restart (WindowFixture *fixture,
                                                             gconstpointer data)
{
  window_fixture_begin_anew (fixture);
  g_assert_true (gui_fixture_press (fixture->window, "5"));
  window_fixture_reopen (fixture);
  g_assert_nonnull (gui_fixture_find_label (fixture->window, "I like pipes."));
  window_fixture_answer_all (fixture);
  g_assert_nonnull (gui_fixture_find (fixture->window, SP_TYPE_CHOOSE_RESULT, 0));
  window_fixture_reopen (fixture);
  g_assert_nonnull (gui_fixture_find (fixture->window, SP_TYPE_CHOOSE_RESULT, 0));
  window_fixture_activate (fixture, "choose.show-overview", NULL);
  window_fixture_reopen (fixture);
  g_assert_nonnull (gui_fixture_find (fixture->window, SP_TYPE_CHOOSE_OVERVIEW, 0));
  window_fixture_activate (fixture, "win.back", NULL);
  g_assert_nonnull (gui_fixture_find (fixture->window, SP_TYPE_CHOOSE_RESULT, 0));
}

static void
test_each_pack_keeps_its_own_columns (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (SpPack) other = gui_fixture_load_small_pack ();
  g_autoptr (SpContext) small = sp_context_new (other, NULL);
  g_autoptr (SpContext) own = sp_context_new (fixture->pack, NULL);

  window_fixture_activate (fixture, "compare.remove-role", "cloud");
  sp_window_set_context (SP_WINDOW (fixture->window), small);
  gui_fixture_settle (fixture->window);
  window_fixture_assert_columns (fixture, "cloud devops platform");
  window_fixture_activate (fixture, "win.undo", NULL);
  window_fixture_assert_columns (fixture, "cloud devops platform");
  sp_window_set_context (SP_WINDOW (fixture->window), own);
  gui_fixture_settle (fixture->window);
  window_fixture_assert_columns (fixture, "devops platform");
}

static GtkToggleButton *
find_toggle (WindowFixture *fixture, const char *label)
{
  return GTK_TOGGLE_BUTTON (gui_fixture_find_button (fixture->window, label));
}

static void
test_plan_is_there_after_a_restart (WindowFixture *fixture, gconstpointer data)
{
  window_fixture_activate (fixture, "app.open", "plan/rungs/baker");
  g_assert_nonnull (gui_fixture_find_label (fixture->window, "Goal: Baker"));
  gui_fixture_resize (fixture->window, 360, 640);
  gtk_toggle_button_set_active (find_toggle (fixture, "Steps"), TRUE);
  window_fixture_reopen (fixture);
  g_assert_nonnull (gui_fixture_find (fixture->window, SP_TYPE_PLAN_PAGE, 0));
  g_assert_nonnull (gui_fixture_find_label (fixture->window, "Goal: Baker"));
  gui_fixture_resize (fixture->window, 360, 640);
  g_assert_true (gtk_toggle_button_get_active (find_toggle (fixture, "Steps")));
}

static void
press_tab (WindowFixture *fixture, const char *title)
{
  GtkWidget *switcher = gui_fixture_find (fixture->window, ADW_TYPE_VIEW_SWITCHER, 0);
  GtkWidget *label = gui_fixture_find_label (switcher, title);

  g_assert_nonnull (label);
  gtk_toggle_button_set_active (
      GTK_TOGGLE_BUTTON (gtk_widget_get_ancestor (label, GTK_TYPE_TOGGLE_BUTTON)), TRUE);
  gui_fixture_settle (fixture->window);
}

/* Who goes by the names of the pages finds them as they were left. */
static void
test_pages_are_as_they_were_left (WindowFixture *fixture, gconstpointer data)
{
  window_fixture_answer_all (fixture);
  press_tab (fixture, "Compare");
  window_fixture_activate (fixture, "compare.open-role", "devops");
  press_tab (fixture, "Ladders");
  g_assert_nonnull (gui_fixture_find (fixture->window, SP_TYPE_LADDER_PAGE, 0));
  press_tab (fixture, "Choose");
  g_assert_nonnull (gui_fixture_find (fixture->window, SP_TYPE_CHOOSE_RESULT, 0));
  press_tab (fixture, "Compare");
  g_assert_nonnull (gui_fixture_find (fixture->window, SP_TYPE_ROLE_VIEW, 0));
  g_assert_true (gui_fixture_press (fixture->window, "<Alt>Left"));
  window_fixture_assert_columns (fixture, "cloud devops platform");
}

static void
test_tab_leads_back_to_the_result (WindowFixture *fixture, gconstpointer data)
{
  window_fixture_answer_all (fixture);
  window_fixture_activate (fixture, "app.open", "ladder/roles/cloud");
  press_tab (fixture, "Choose");
  g_assert_nonnull (gui_fixture_find (fixture->window, SP_TYPE_CHOOSE_RESULT, 0));
  press_tab (fixture, "Ladders");
  window_fixture_activate (fixture, "win.back", NULL);
  g_assert_nonnull (gui_fixture_find (fixture->window, SP_TYPE_LADDER_PAGE, 0));
}

/* Maximized before it is in sight it would have no shadow, and get smaller each time. */
static void
test_maximized_window_keeps_its_size (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  GtkWidget *window;
  int width, height;

  g_settings_set_int (settings, "window-width", 900);
  g_settings_set_int (settings, "window-height", 650);
  g_settings_set_boolean (settings, "window-maximized", TRUE);
  window = gui_fixture_new_window (window_fixture_application, fixture->pack);
  g_assert_false (gtk_window_is_maximized (GTK_WINDOW (window)));
  gtk_widget_realize (window);
  g_assert_false (gtk_window_is_maximized (GTK_WINDOW (window)));
  gtk_window_present (GTK_WINDOW (window));
  gui_fixture_settle (window);
  gtk_window_get_default_size (GTK_WINDOW (window), &width, &height);
  g_assert_cmpint (width, ==, 900);
  g_assert_cmpint (height, ==, 650);
  gui_fixture_close (window);
  g_settings_reset (settings, "window-maximized");
}

int
main (int argc, char **argv)
{
  window_fixture_init (&argc, &argv);

  window_fixture_add ("/window/removed-role-comes-back-in-another-language",
                      test_removed_role_comes_back_in_another_language);
  window_fixture_add ("/window/open-role-stays-open-in-another-language",
                      test_open_role_stays_open_in_another_language);
  window_fixture_add ("/window/statement-stays-in-another-language",
                      test_statement_stays_in_another_language);
  window_fixture_add ("/window/removed-answers-come-back-in-another-language",
                      test_removed_answers_come_back_in_another_language);
  window_fixture_add ("/window/route-stays-in-another-language",
                      test_route_stays_in_another_language);
  window_fixture_add ("/window/route-is-there-after-a-restart",
                      test_route_is_there_after_a_restart);
  window_fixture_add ("/window/ladders-of-roles-are-there-after-a-restart",
                      test_ladders_of_roles_are_there_after_a_restart);
  window_fixture_add ("/window/columns-and-rows-are-there-after-a-restart",
                      test_columns_and_rows_are_there_after_a_restart);
  window_fixture_add ("/window/each-pack-keeps-its-own-columns",
                      test_each_pack_keeps_its_own_columns);
  window_fixture_add ("/window/rungs-side-by-side-are-there-after-a-restart",
                      test_rungs_side_by_side_are_there_after_a_restart);
  window_fixture_add ("/window/statement-answers-and-result-are-there-after-a-restart",
                      test_statement_answers_and_result_are_there_after_a_restart);
  window_fixture_add ("/window/pages-are-as-they-were-left", test_pages_are_as_they_were_left);
  window_fixture_add ("/window/tab-leads-back-to-the-result", test_tab_leads_back_to_the_result);
  window_fixture_add ("/window/maximized-window-keeps-its-size",
                      test_maximized_window_keeps_its_size);
  window_fixture_add_with_pack ("/window/plan-is-there-after-a-restart", "plan/bakery.json",
                                test_plan_is_there_after_a_restart);

  return window_fixture_run ();
}
