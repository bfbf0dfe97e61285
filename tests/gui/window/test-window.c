/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window: where links lead, and how its pages are left and found again. */

#include "../gui-fixture.h"

#include "core/pack/sp-pack-file.h"
#include "gui/choose/sp-choose-overview.h"
#include "gui/choose/sp-choose-page.h"
#include "gui/choose/sp-choose-result.h"
#include "gui/choose/sp-choose-statement.h"
#include "gui/compare/sp-compare-heading.h"
#include "gui/compare/sp-role-view.h"
#include "gui/ladder/sp-ladder-page.h"

#include "sp-config.h"

typedef struct
{
  SpPack *pack;
  GtkWidget *window;
} Fixture;

/* One for all tests: a second one would not find its place on the bus free. */
static SpApplication *application;

static SpPack *
load_pack (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "gui", "window", "pack.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  SpPack *pack = sp_pack_new_from_file (file, &error);

  g_assert_no_error (error);
  return pack;
}

static void
open_window (Fixture *fixture)
{
  fixture->window =
      gui_fixture_show (gui_fixture_new_window (application, fixture->pack), 1000, 720);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  gui_fixture_reset ();
  fixture->pack = load_pack ();
  open_window (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gui_fixture_close (fixture->window);
  sp_pack_unref (fixture->pack);
}

static void
reopen (Fixture *fixture)
{
  gui_fixture_close (fixture->window);
  open_window (fixture);
}

/* Where nothing has the focus, no key does anything. */
static void
assert_keyboard_is_in_page (Fixture *fixture)
{
  GtkWidget *page = gui_fixture_find (fixture->window, SP_TYPE_PAGE, 0);
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->window));

  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_is_ancestor (focus, page));
}

/* As when the same content is shown in another language: another pack in memory. */
static void
change_language (Fixture *fixture)
{
  g_autoptr (SpPack) other = load_pack ();
  SpContext *context =
      sp_page_get_context (SP_PAGE (gui_fixture_find (fixture->window, SP_TYPE_PAGE, 0)));
  g_autoptr (SpContext) next = sp_context_new_after (context, other);

  sp_window_set_context (SP_WINDOW (fixture->window), next);
  gui_fixture_settle (fixture->window);
  assert_keyboard_is_in_page (fixture);
}

static void
activate (Fixture *fixture, const char *action, const char *target)
{
  GtkWidget *page = gui_fixture_find (fixture->window, SP_TYPE_PAGE, 0);

  g_assert_true (gtk_widget_activate_action (page != NULL ? page : fixture->window, action,
                                             target != NULL ? "s" : NULL, target));
  gui_fixture_settle (fixture->window);
}

static GtkWidget *
find_back_button (Fixture *fixture)
{
  g_autoptr (GPtrArray) buttons = gui_fixture_find_all (fixture->window, GTK_TYPE_BUTTON);

  for (guint i = 0; i < buttons->len; i++)
    if (g_strcmp0 (gtk_actionable_get_action_name (buttons->pdata[i]), "win.back") == 0)
      return buttons->pdata[i];
  return NULL;
}

static void
assert_columns (Fixture *fixture, const char *ids)
{
  SpPage *page = SP_PAGE (gui_fixture_find (fixture->window, SP_TYPE_PAGE, 0));
  g_autoptr (GVariant) state = NULL;
  g_autofree const char **roles = NULL;
  g_autofree char *joined = NULL;

  g_assert_cmpuint (gui_fixture_count (fixture->window, SP_TYPE_COMPARE_HEADING), >, 0);
  sp_page_keep_state (page);
  state = sp_page_get_state (page);
  g_assert_true (g_variant_lookup (state, "roles", "^a&s", &roles));
  joined = g_strjoinv (" ", (char **) roles);
  g_assert_cmpstr (joined, ==, ids);
}

static SpLadderSession *
get_ladders (Fixture *fixture)
{
  GtkWidget *page = gui_fixture_find (fixture->window, SP_TYPE_LADDER_PAGE, 0);

  g_assert_nonnull (page);
  return sp_ladder_page_get_session (SP_LADDER_PAGE (page));
}

static void
test_removed_role_comes_back_in_another_language (Fixture *fixture, gconstpointer data)
{
  activate (fixture, "compare.remove-role", "devops");
  change_language (fixture);
  assert_columns (fixture, "cloud platform");
  activate (fixture, "win.undo", NULL);
  assert_columns (fixture, "cloud devops platform");
}

static void
test_open_role_stays_open_in_another_language (Fixture *fixture, gconstpointer data)
{
  activate (fixture, "compare.open-role", "devops");
  change_language (fixture);
  g_assert_nonnull (gui_fixture_find (fixture->window, SP_TYPE_ROLE_VIEW, 0));
  activate (fixture, "win.back", NULL);
  g_assert_null (gui_fixture_find (fixture->window, SP_TYPE_ROLE_VIEW, 0));
}

static void
test_statement_stays_in_another_language (Fixture *fixture, gconstpointer data)
{
  activate (fixture, "app.open", "choose");
  activate (fixture, "choose.begin", NULL);
  activate (fixture, "choose.forward", NULL);
  change_language (fixture);
  g_assert_nonnull (gui_fixture_find (fixture->window, SP_TYPE_CHOOSE_STATEMENT, 0));
  g_assert_nonnull (gui_fixture_find_label (fixture->window, "I like pipes."));
}

static void
test_removed_answers_come_back_in_another_language (Fixture *fixture, gconstpointer data)
{
  activate (fixture, "app.open", "choose");
  activate (fixture, "choose.begin", NULL);
  g_assert_true (gui_fixture_press (fixture->window, "5"));
  activate (fixture, "choose.start-over", NULL);
  change_language (fixture);
  activate (fixture, "win.undo", NULL);
  g_assert_nonnull (gui_fixture_find_label (fixture->window, "I like pipes."));
  activate (fixture, "choose.back", NULL);
  g_assert_nonnull (gui_fixture_find_label (fixture->window, "I like clouds."));
}

static void
show_second_route (Fixture *fixture)
{
  SpLadderSession *session;

  activate (fixture, "app.open", "ladder");
  session = get_ladders (fixture);
  sp_ladder_session_set_from (session, 0);
  sp_ladder_session_set_to (session, 3);
  sp_ladder_session_turn_route (session, 1);
}

static void
assert_second_route (Fixture *fixture)
{
  SpLadderSession *session = get_ladders (fixture);

  g_assert_cmpint (sp_ladder_session_get_from (session), ==, 0);
  g_assert_cmpint (sp_ladder_session_get_to (session), ==, 3);
  g_assert_cmpuint (sp_ladder_session_get_n_routes (session), ==, 2);
  g_assert_cmpuint (sp_ladder_session_get_route_number (session), ==, 1);
}

static void
test_route_stays_in_another_language (Fixture *fixture, gconstpointer data)
{
  show_second_route (fixture);
  change_language (fixture);
  assert_second_route (fixture);
}

static void
test_route_is_there_after_a_restart (Fixture *fixture, gconstpointer data)
{
  show_second_route (fixture);
  reopen (fixture);
  assert_second_route (fixture);
}

static void
test_ladders_of_roles_are_there_after_a_restart (Fixture *fixture, gconstpointer data)
{
  activate (fixture, "app.open", "ladder/roles/devops");
  g_assert_cmpuint (sp_ladder_session_get_ladder (get_ladders (fixture))->n_rungs, <, 4);
  reopen (fixture);
  g_assert_cmpuint (sp_ladder_session_get_ladder (get_ladders (fixture))->n_rungs, <, 4);
  g_assert_true (gtk_toggle_button_get_active (
      GTK_TOGGLE_BUTTON (gui_fixture_find_button (fixture->window, "One Role"))));
}

static void
test_columns_and_rows_are_there_after_a_restart (Fixture *fixture, gconstpointer data)
{
  activate (fixture, "compare.remove-role", "devops");
  activate (fixture, "compare.move-left", "platform");
  gtk_toggle_button_set_active (
      GTK_TOGGLE_BUTTON (gui_fixture_find_button (fixture->window, "Differences")), TRUE);
  reopen (fixture);
  assert_columns (fixture, "platform cloud");
  g_assert_true (gtk_toggle_button_get_active (
      GTK_TOGGLE_BUTTON (gui_fixture_find_button (fixture->window, "Differences"))));
  activate (fixture, "compare.open-role", "platform");
  reopen (fixture);
  g_assert_nonnull (gui_fixture_find (fixture->window, SP_TYPE_ROLE_VIEW, 0));
  activate (fixture, "win.back", NULL);
  assert_columns (fixture, "platform cloud");
}

static void
test_rungs_side_by_side_are_there_after_a_restart (Fixture *fixture, gconstpointer data)
{
  activate (fixture, "app.open", "compare/rungs/cloud-one/devops-one");
  g_assert_nonnull (gui_fixture_find_label (fixture->window, "Rungs"));
  reopen (fixture);
  g_assert_nonnull (gui_fixture_find_label (fixture->window, "Rungs"));
  activate (fixture, "win.back", NULL);
  g_assert_null (gui_fixture_find_label (fixture->window, "Rungs"));
  reopen (fixture);
  g_assert_null (gui_fixture_find_label (fixture->window, "Rungs"));
}

/* The journal knows what the tests before answered. */
static void
begin_anew (Fixture *fixture)
{
  activate (fixture, "app.open", "choose");
  activate (fixture, "choose.start-over", NULL);
  activate (fixture, "choose.begin", NULL);
}

static void
answer_all (Fixture *fixture)
{
  begin_anew (fixture);
  for (guint i = 0; i < fixture->pack->statements.n_items; i++)
    g_assert_true (gui_fixture_press (fixture->window, "5"));
}

static void
test_statement_answers_and_result_are_there_after_a_restart (Fixture *fixture, gconstpointer data)
{
  begin_anew (fixture);
  g_assert_true (gui_fixture_press (fixture->window, "5"));
  reopen (fixture);
  g_assert_nonnull (gui_fixture_find_label (fixture->window, "I like pipes."));
  answer_all (fixture);
  g_assert_nonnull (gui_fixture_find (fixture->window, SP_TYPE_CHOOSE_RESULT, 0));
  reopen (fixture);
  g_assert_nonnull (gui_fixture_find (fixture->window, SP_TYPE_CHOOSE_RESULT, 0));
  activate (fixture, "choose.show-overview", NULL);
  reopen (fixture);
  g_assert_nonnull (gui_fixture_find (fixture->window, SP_TYPE_CHOOSE_OVERVIEW, 0));
  activate (fixture, "win.back", NULL);
  g_assert_nonnull (gui_fixture_find (fixture->window, SP_TYPE_CHOOSE_RESULT, 0));
}

/* Both buttons below a result lead back to it. */
static void
test_ladder_and_comparison_lead_back_to_the_result (Fixture *fixture, gconstpointer data)
{
  static const char *const links[] = { "ladder/roles/cloud", "compare/roles/cloud/devops" };

  answer_all (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      activate (fixture, "app.open", links[i]);
      g_assert_null (gui_fixture_find (fixture->window, SP_TYPE_CHOOSE_RESULT, 0));
      g_assert_nonnull (find_back_button (fixture));
      g_assert_true (gui_fixture_press (fixture->window, "<Alt>Left"));
      g_assert_nonnull (gui_fixture_find (fixture->window, SP_TYPE_CHOOSE_RESULT, 0));
    }
}

static void
test_each_pack_keeps_its_own_columns (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SpPack) other = gui_fixture_load_small_pack ();
  g_autoptr (SpContext) small = sp_context_new (other, NULL);
  g_autoptr (SpContext) own = sp_context_new (fixture->pack, NULL);

  activate (fixture, "compare.remove-role", "cloud");
  sp_window_set_context (SP_WINDOW (fixture->window), small);
  gui_fixture_settle (fixture->window);
  assert_columns (fixture, "cloud devops platform");
  activate (fixture, "win.undo", NULL);
  assert_columns (fixture, "cloud devops platform");
  sp_window_set_context (SP_WINDOW (fixture->window), own);
  gui_fixture_settle (fixture->window);
  assert_columns (fixture, "devops platform");
}

static void
test_undo_takes_its_word_back (Fixture *fixture, gconstpointer data)
{
  static const char word[] = "Removed from the comparison: DevOps engineer";

  activate (fixture, "compare.remove-role", "devops");
  g_assert_nonnull (gui_fixture_find_label (fixture->window, word));
  activate (fixture, "win.undo", NULL);
  g_assert_null (gui_fixture_find_label (fixture->window, word));
}

/* The button would take the move back, and not what is said beside it. */
static void
test_word_goes_with_the_next_change (Fixture *fixture, gconstpointer data)
{
  activate (fixture, "compare.remove-role", "devops");
  activate (fixture, "compare.move-left", "platform");
  g_assert_null (gui_fixture_find_button (fixture->window, "Undo"));
}

static void
test_links_lead_to_roles (Fixture *fixture, gconstpointer data)
{
  activate (fixture, "app.open", "compare/roles/platform/cloud");
  assert_columns (fixture, "platform cloud");
  g_assert_nonnull (gui_fixture_find_label (fixture->window, "Other roles are compared now"));
  activate (fixture, "win.undo", NULL);
  assert_columns (fixture, "cloud devops platform");
  activate (fixture, "app.open", "compare/roles/cloud/devops/platform");
  g_assert_null (gui_fixture_find_label (fixture->window, "Other roles are compared now"));
  activate (fixture, "app.open", "compare/role/devops");
  g_assert_nonnull (gui_fixture_find (fixture->window, SP_TYPE_ROLE_VIEW, 0));
}

static void
test_links_lead_to_rungs_and_statements (Fixture *fixture, gconstpointer data)
{
  activate (fixture, "app.open", "ladder/rungs/devops-one");
  g_assert_cmpint (sp_ladder_session_get_selected (get_ladders (fixture)), ==, 2);
  activate (fixture, "app.open", "choose/statements/others");
  g_assert_nonnull (gui_fixture_find_label (fixture->window, "I like to help."));
}

static void
test_links_to_nothing_change_nothing (Fixture *fixture, gconstpointer data)
{
  static const char *const links[] = { "",           "nowhere",        "../compare",
                                       "compare//a", "compare/roles?", "compare/role/nobody",
                                       "Compare" };

  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      activate (fixture, "app.open", links[i]);
      assert_columns (fixture, "cloud devops platform");
    }
  activate (fixture, "app.open", "ladder/rungs/nowhere");
  g_assert_cmpint (sp_ladder_session_get_selected (get_ladders (fixture)), ==, SP_NO_RUNG);
}

/* What is beside the ladders takes their place where it is narrow, and needs a way back. */
static void
test_way_back_comes_and_goes_with_the_width (Fixture *fixture, gconstpointer data)
{
  activate (fixture, "app.open", "ladder");
  activate (fixture, "app.open", "ladder/rungs/devops-one");
  g_assert_null (find_back_button (fixture));
  gui_fixture_resize (fixture->window, 650, 720);
  g_assert_nonnull (find_back_button (fixture));
  gui_fixture_resize (fixture->window, 1000, 720);
  g_assert_null (find_back_button (fixture));
}

/* As a link of a page does: the window is asked for what is inside another page. */
static void
test_links_lead_back (Fixture *fixture, gconstpointer data)
{
  activate (fixture, "app.open", "choose");
  activate (fixture, "choose.begin", NULL);
  g_assert_null (find_back_button (fixture));
  activate (fixture, "app.open", "compare/roles/platform/cloud");
  g_assert_nonnull (find_back_button (fixture));
  activate (fixture, "app.open", "ladder/rungs/devops-one");
  activate (fixture, "win.back", NULL);
  assert_columns (fixture, "platform cloud");
  assert_keyboard_is_in_page (fixture);
  g_assert_true (gui_fixture_press (fixture->window, "<Alt>Left"));
  g_assert_nonnull (gui_fixture_find (fixture->window, SP_TYPE_CHOOSE_STATEMENT, 0));
  assert_keyboard_is_in_page (fixture);
  g_assert_null (find_back_button (fixture));
}

static void
test_role_leads_back_to_where_its_link_was (Fixture *fixture, gconstpointer data)
{
  activate (fixture, "app.open", "ladder");
  activate (fixture, "app.open", "compare/role/devops");
  g_assert_true (gui_fixture_press (fixture->window, "Escape"));
  g_assert_nonnull (gui_fixture_find (fixture->window, SP_TYPE_LADDER_PAGE, 0));
  activate (fixture, "app.open", "compare");
  g_assert_null (gui_fixture_find (fixture->window, SP_TYPE_ROLE_VIEW, 0));
}

/* What is opened by hand where a link led is left first. */
static void
test_role_opened_on_the_way_is_left_first (Fixture *fixture, gconstpointer data)
{
  activate (fixture, "app.open", "ladder");
  activate (fixture, "app.open", "compare/roles/cloud/devops");
  activate (fixture, "compare.open-role", "devops");
  activate (fixture, "win.back", NULL);
  assert_columns (fixture, "cloud devops");
  activate (fixture, "win.back", NULL);
  g_assert_nonnull (gui_fixture_find (fixture->window, SP_TYPE_LADDER_PAGE, 0));
}

static void
test_who_goes_elsewhere_is_not_led_back (Fixture *fixture, gconstpointer data)
{
  activate (fixture, "app.open", "ladder/rungs/devops-one");
  g_assert_nonnull (find_back_button (fixture));
  activate (fixture, "app.open", "choose");
  g_assert_null (find_back_button (fixture));
  activate (fixture, "win.back", NULL);
  g_assert_nonnull (gui_fixture_find (fixture->window, SP_TYPE_CHOOSE_PAGE, 0));
}

static void
test_back_button_of_the_mouse_leads_back (Fixture *fixture, gconstpointer data)
{
  activate (fixture, "compare.open-role", "devops");
  g_assert_cmpint (
      g_spawn_command_line_sync ("xdotool mousemove 400 400 click 8", NULL, NULL, NULL, NULL), ==,
      TRUE);
  for (int i = 0; i < 20 && gui_fixture_find (fixture->window, SP_TYPE_ROLE_VIEW, 0); i++)
    gui_fixture_settle (fixture->window);
  g_assert_null (gui_fixture_find (fixture->window, SP_TYPE_ROLE_VIEW, 0));
}

/* In a narrow window there is no heading of a column. */
static void
test_focus_is_in_sight_when_what_had_it_goes (Fixture *fixture, gconstpointer data)
{
  GtkWidget *heading = gui_fixture_find (fixture->window, SP_TYPE_COMPARE_HEADING, 0);

  g_assert_true (gtk_widget_child_focus (heading, GTK_DIR_TAB_FORWARD));
  gui_fixture_resize (fixture->window, 360, 640);
  g_assert_nonnull (gtk_root_get_focus (GTK_ROOT (fixture->window)));
  g_assert_true (gtk_widget_get_mapped (gtk_root_get_focus (GTK_ROOT (fixture->window))));
}

/* The button says whether the search is open, whoever opened it. */
static void
test_search_button_is_pressed_while_one_searches (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button = NULL;
  g_autoptr (GPtrArray) toggles = NULL;

  activate (fixture, "app.open", "compare");
  toggles = gui_fixture_find_all (fixture->window, GTK_TYPE_TOGGLE_BUTTON);
  for (guint i = 0; i < toggles->len && button == NULL; i++)
    if (g_strcmp0 (gtk_button_get_icon_name (toggles->pdata[i]), "system-search-symbolic") == 0)
      button = toggles->pdata[i];
  g_assert_nonnull (button);
  for (guint i = 0; i < 2; i++)
    {
      if (i == 0)
        activate (fixture, "win.search", NULL);
      else
        g_signal_emit_by_name (button, "clicked");
      gui_fixture_settle (fixture->window);
      g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)));
      g_assert_nonnull (gui_fixture_find (fixture->window, GTK_TYPE_SEARCH_ENTRY, 0));
      if (i == 0)
        g_assert_true (gui_fixture_press (fixture->window, "Escape"));
      else
        g_signal_emit_by_name (button, "clicked");
      gui_fixture_settle (fixture->window);
      g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)));
      g_assert_null (gui_fixture_find (fixture->window, GTK_TYPE_SEARCH_ENTRY, 0));
    }
}

static void
test_focus_comes_back_when_nothing_has_it (Fixture *fixture, gconstpointer data)
{
  activate (fixture, "app.open", "compare");
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  gui_fixture_settle (fixture->window);
  assert_keyboard_is_in_page (fixture);
}

/* The line of the menu has the focus when the pages are made anew. */
static void
test_keys_go_on_after_a_language_was_chosen (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) buttons = gui_fixture_find_all (fixture->window, GTK_TYPE_MENU_BUTTON);
  GtkMenuButton *menu = NULL;
  g_autoptr (SpPack) other = load_pack ();
  g_autoptr (SpContext) next = NULL;

  for (guint i = 0; i < buttons->len; i++)
    if (gtk_menu_button_get_primary (buttons->pdata[i]))
      menu = buttons->pdata[i];
  g_assert_nonnull (menu);
  gtk_menu_button_popup (menu);
  gui_fixture_settle (fixture->window);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)),
                                         GTK_WIDGET (gtk_menu_button_get_popover (menu))));
  next = sp_context_new_after (
      sp_page_get_context (SP_PAGE (gui_fixture_find (fixture->window, SP_TYPE_PAGE, 0))), other);
  gtk_menu_button_popdown (menu);
  sp_window_set_context (SP_WINDOW (fixture->window), next);
  gui_fixture_settle (fixture->window);
  g_assert_nonnull (gtk_root_get_focus (GTK_ROOT (fixture->window)));
  g_assert_true (gtk_widget_get_mapped (gtk_root_get_focus (GTK_ROOT (fixture->window))));
  g_assert_true (gui_fixture_press (fixture->window, "<Alt>2"));
  gui_fixture_settle (fixture->window);
  g_assert_nonnull (gui_fixture_find (fixture->window, SP_TYPE_CHOOSE_PAGE, 0));
}

/* The close button, which is the last one, has to be whole with all of them. */
static void
assert_window_buttons_fit (Fixture *fixture, int width)
{
  GtkWidget *controls;
  graphene_rect_t bounds;

  gui_fixture_resize (fixture->window, width, 640);
  controls = gui_fixture_find (fixture->window, GTK_TYPE_WINDOW_CONTROLS, 0);
  bounds = gui_fixture_get_bounds (controls, fixture->window);
  g_assert_cmpfloat (bounds.size.width, >, 60);
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, width);
}

static void
test_three_window_buttons_fit_each_width (Fixture *fixture, gconstpointer data)
{
  static const int widths[] = { 360, 899, 900, 901, 1000, 1400 };

  g_object_set (gtk_settings_get_default (), "gtk-decoration-layout", ":minimize,maximize,close",
                NULL);
  activate (fixture, "app.open", "ladder/rungs/devops-one");
  for (int percent = 100; percent <= 200; percent += 50)
    {
      g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024 * percent / 100, NULL);
      for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
        assert_window_buttons_fit (fixture, widths[i]);
    }
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-xft-dpi");
}

static void
test_content_that_cannot_be_read_is_told (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SpContext) context = sp_context_new (fixture->pack, NULL);

  gui_fixture_close (fixture->window);
  fixture->window = GTK_WIDGET (sp_window_new (application, NULL));
  sp_window_show_trouble (SP_WINDOW (fixture->window), "pack.json:1:1: <nothing> & no more");
  gui_fixture_show (fixture->window, 1000, 720);
  g_assert_nonnull (gui_fixture_find_label (fixture->window, "The Content Cannot Be Read"));
  g_assert_nonnull (gui_fixture_find_label (fixture->window, "pack.json:1:1: <nothing> & no more"));
  activate (fixture, "win.undo", NULL);
  activate (fixture, "win.search", NULL);
  activate (fixture, "app.open", "ladder");
  g_assert_null (gui_fixture_find (fixture->window, SP_TYPE_PAGE, 0));

  sp_window_set_context (SP_WINDOW (fixture->window), context);
  gui_fixture_settle (fixture->window);
  assert_columns (fixture, "cloud devops platform");
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("signpost-window-XXXXXX", NULL);
  int status;

  /* The application keeps its journal where a person's data are. */
  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  gui_fixture_init (&argc, &argv);
  application = sp_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));

  add ("/window/removed-role-comes-back-in-another-language",
       test_removed_role_comes_back_in_another_language);
  add ("/window/open-role-stays-open-in-another-language",
       test_open_role_stays_open_in_another_language);
  add ("/window/statement-stays-in-another-language", test_statement_stays_in_another_language);
  add ("/window/removed-answers-come-back-in-another-language",
       test_removed_answers_come_back_in_another_language);
  add ("/window/route-stays-in-another-language", test_route_stays_in_another_language);
  add ("/window/route-is-there-after-a-restart", test_route_is_there_after_a_restart);
  add ("/window/ladders-of-roles-are-there-after-a-restart",
       test_ladders_of_roles_are_there_after_a_restart);
  add ("/window/columns-and-rows-are-there-after-a-restart",
       test_columns_and_rows_are_there_after_a_restart);
  add ("/window/each-pack-keeps-its-own-columns", test_each_pack_keeps_its_own_columns);
  add ("/window/undo-takes-its-word-back", test_undo_takes_its_word_back);
  add ("/window/word-goes-with-the-next-change", test_word_goes_with_the_next_change);
  add ("/window/links-lead-to-roles", test_links_lead_to_roles);
  add ("/window/links-lead-to-rungs-and-statements", test_links_lead_to_rungs_and_statements);
  add ("/window/links-to-nothing-change-nothing", test_links_to_nothing_change_nothing);
  add ("/window/way-back-comes-and-goes-with-the-width",
       test_way_back_comes_and_goes_with_the_width);
  add ("/window/links-lead-back", test_links_lead_back);
  add ("/window/role-leads-back-to-where-its-link-was", test_role_leads_back_to_where_its_link_was);
  add ("/window/role-opened-on-the-way-is-left-first", test_role_opened_on_the_way_is_left_first);
  add ("/window/who-goes-elsewhere-is-not-led-back", test_who_goes_elsewhere_is_not_led_back);
  add ("/window/back-button-of-the-mouse-leads-back", test_back_button_of_the_mouse_leads_back);
  add ("/window/focus-is-in-sight-when-what-had-it-goes",
       test_focus_is_in_sight_when_what_had_it_goes);
  add ("/window/search-button-is-pressed-while-one-searches",
       test_search_button_is_pressed_while_one_searches);
  add ("/window/focus-comes-back-when-nothing-has-it", test_focus_comes_back_when_nothing_has_it);
  add ("/window/keys-go-on-after-a-language-was-chosen",
       test_keys_go_on_after_a_language_was_chosen);
  add ("/window/three-window-buttons-fit-each-width", test_three_window_buttons_fit_each_width);
  add ("/window/content-that-cannot-be-read-is-told", test_content_that_cannot_be_read_is_told);
  add ("/window/rungs-side-by-side-are-there-after-a-restart",
       test_rungs_side_by_side_are_there_after_a_restart);
  add ("/window/statement-answers-and-result-are-there-after-a-restart",
       test_statement_answers_and_result_are_there_after_a_restart);
  add ("/window/ladder-and-comparison-lead-back-to-the-result",
       test_ladder_and_comparison_lead_back_to_the_result);

  status = g_test_run ();
  g_object_unref (application);
  return status;
}
