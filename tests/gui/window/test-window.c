/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window: where links lead, and how its pages are left and found again. */

#include "window-fixture.h"

#include "gui/choose/sp-choose-page.h"
#include "gui/choose/sp-choose-result.h"
#include "gui/choose/sp-choose-statement.h"
#include "gui/compare/sp-compare-heading.h"
#include "gui/compare/sp-role-view.h"
#include "gui/ladder/sp-ladder-page.h"
#include "gui/sp-gui.h"
#include "gui/stage/sp-slide-view.h"

#include "sp-config.h"

static GtkWidget *
find_back_button (WindowFixture *fixture)
{
  g_autoptr (GPtrArray) buttons = gui_fixture_find_all (fixture->window, GTK_TYPE_BUTTON);

  for (guint i = 0; i < buttons->len; i++)
    if (g_strcmp0 (gtk_actionable_get_action_name (buttons->pdata[i]), "win.back") == 0)
      return buttons->pdata[i];
  return NULL;
}

/* Both buttons below a result lead back to it. */
static void
test_ladder_and_comparison_lead_back_to_the_result (WindowFixture *fixture, gconstpointer data)
{
  static const char *const links[] = { "ladder/roles/cloud", "compare/roles/cloud/devops" };

  window_fixture_answer_all (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      window_fixture_activate (fixture, "app.open", links[i]);
      g_assert_null (gui_fixture_find (fixture->window, SP_TYPE_CHOOSE_RESULT, 0));
      g_assert_nonnull (find_back_button (fixture));
      g_assert_true (gui_fixture_press (fixture->window, "<Alt>Left"));
      g_assert_nonnull (gui_fixture_find (fixture->window, SP_TYPE_CHOOSE_RESULT, 0));
    }
}

static void
test_undo_takes_its_word_back (WindowFixture *fixture, gconstpointer data)
{
  static const char word[] = "Removed from the comparison: DevOps engineer";

  window_fixture_activate (fixture, "compare.remove-role", "devops");
  g_assert_nonnull (gui_fixture_find_label (fixture->window, word));
  window_fixture_activate (fixture, "win.undo", NULL);
  g_assert_null (gui_fixture_find_label (fixture->window, word));
}

/* The button would take the move back, and not what is said beside it. */
static void
test_word_goes_with_the_next_change (WindowFixture *fixture, gconstpointer data)
{
  window_fixture_activate (fixture, "compare.remove-role", "devops");
  window_fixture_activate (fixture, "compare.move-left", "platform");
  g_assert_null (gui_fixture_find_button (fixture->window, "Undo"));
}

static void
test_links_lead_to_roles (WindowFixture *fixture, gconstpointer data)
{
  window_fixture_activate (fixture, "app.open", "compare/roles/platform/cloud");
  window_fixture_assert_columns (fixture, "platform cloud");
  g_assert_nonnull (gui_fixture_find_label (fixture->window, "Other roles are compared now"));
  window_fixture_activate (fixture, "win.undo", NULL);
  window_fixture_assert_columns (fixture, "cloud devops platform");
  window_fixture_activate (fixture, "app.open", "compare/roles/cloud/devops/platform");
  g_assert_null (gui_fixture_find_label (fixture->window, "Other roles are compared now"));
  window_fixture_activate (fixture, "app.open", "compare/role/devops");
  g_assert_nonnull (gui_fixture_find (fixture->window, SP_TYPE_ROLE_VIEW, 0));
}

static void
test_links_lead_to_rungs_and_statements (WindowFixture *fixture, gconstpointer data)
{
  window_fixture_activate (fixture, "app.open", "ladder/rungs/devops-one");
  g_assert_cmpint (sp_ladder_session_get_selected (window_fixture_get_ladders (fixture)), ==, 2);
  window_fixture_activate (fixture, "app.open", "choose/statements/others");
  g_assert_nonnull (gui_fixture_find_label (fixture->window, "I like to help."));
}

static void
test_links_to_nothing_change_nothing (WindowFixture *fixture, gconstpointer data)
{
  static const char *const links[] = { "",           "nowhere",        "../compare",
                                       "compare//a", "compare/roles?", "compare/role/nobody",
                                       "Compare" };

  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      window_fixture_activate (fixture, "app.open", links[i]);
      window_fixture_assert_columns (fixture, "cloud devops platform");
    }
  window_fixture_activate (fixture, "app.open", "ladder/rungs/nowhere");
  g_assert_cmpint (sp_ladder_session_get_selected (window_fixture_get_ladders (fixture)), ==,
                   SP_NO_RUNG);
}

/* What is beside the ladders takes their place where it is narrow, and needs a way back. */
static void
test_way_back_comes_and_goes_with_the_width (WindowFixture *fixture, gconstpointer data)
{
  window_fixture_activate (fixture, "app.open", "ladder");
  window_fixture_activate (fixture, "app.open", "ladder/rungs/devops-one");
  g_assert_null (find_back_button (fixture));
  gui_fixture_resize (fixture->window, 650, 720);
  g_assert_nonnull (find_back_button (fixture));
  gui_fixture_resize (fixture->window, 1000, 720);
  g_assert_null (find_back_button (fixture));
}

/* As a link of a page does: the window is asked for what is inside another page. */
static void
test_links_lead_back (WindowFixture *fixture, gconstpointer data)
{
  window_fixture_activate (fixture, "app.open", "choose");
  window_fixture_activate (fixture, "choose.begin", NULL);
  g_assert_null (find_back_button (fixture));
  window_fixture_activate (fixture, "app.open", "compare/roles/platform/cloud");
  g_assert_nonnull (find_back_button (fixture));
  window_fixture_activate (fixture, "app.open", "ladder/rungs/devops-one");
  window_fixture_activate (fixture, "win.back", NULL);
  window_fixture_assert_columns (fixture, "platform cloud");
  window_fixture_assert_keyboard_is_in_page (fixture);
  g_assert_true (gui_fixture_press (fixture->window, "<Alt>Left"));
  g_assert_nonnull (gui_fixture_find (fixture->window, SP_TYPE_CHOOSE_STATEMENT, 0));
  window_fixture_assert_keyboard_is_in_page (fixture);
  g_assert_null (find_back_button (fixture));
}

static void
test_role_leads_back_to_where_its_link_was (WindowFixture *fixture, gconstpointer data)
{
  window_fixture_activate (fixture, "app.open", "ladder");
  window_fixture_activate (fixture, "app.open", "compare/role/devops");
  g_assert_true (gui_fixture_press (fixture->window, "Escape"));
  g_assert_nonnull (gui_fixture_find (fixture->window, SP_TYPE_LADDER_PAGE, 0));
  window_fixture_activate (fixture, "app.open", "compare");
  g_assert_null (gui_fixture_find (fixture->window, SP_TYPE_ROLE_VIEW, 0));
}

/* What is opened by hand where a link led is left first. */
static void
test_role_opened_on_the_way_is_left_first (WindowFixture *fixture, gconstpointer data)
{
  window_fixture_activate (fixture, "app.open", "ladder");
  window_fixture_activate (fixture, "app.open", "compare/roles/cloud/devops");
  window_fixture_activate (fixture, "compare.open-role", "devops");
  window_fixture_activate (fixture, "win.back", NULL);
  window_fixture_assert_columns (fixture, "cloud devops");
  window_fixture_activate (fixture, "win.back", NULL);
  g_assert_nonnull (gui_fixture_find (fixture->window, SP_TYPE_LADDER_PAGE, 0));
}

static void
test_who_goes_elsewhere_is_not_led_back (WindowFixture *fixture, gconstpointer data)
{
  window_fixture_activate (fixture, "app.open", "ladder/rungs/devops-one");
  g_assert_nonnull (find_back_button (fixture));
  window_fixture_activate (fixture, "app.open", "choose");
  g_assert_null (find_back_button (fixture));
  window_fixture_activate (fixture, "win.back", NULL);
  g_assert_nonnull (gui_fixture_find (fixture->window, SP_TYPE_CHOOSE_PAGE, 0));
}

static void
test_back_button_of_the_mouse_leads_back (WindowFixture *fixture, gconstpointer data)
{
  window_fixture_activate (fixture, "compare.open-role", "devops");
  g_assert_cmpint (
      g_spawn_command_line_sync ("xdotool mousemove 400 400 click 8", NULL, NULL, NULL, NULL), ==,
      TRUE);
  for (int i = 0; i < 20 && gui_fixture_find (fixture->window, SP_TYPE_ROLE_VIEW, 0); i++)
    gui_fixture_settle (fixture->window);
  g_assert_null (gui_fixture_find (fixture->window, SP_TYPE_ROLE_VIEW, 0));
}

/* In a narrow window there is no heading of a column. */
static void
test_focus_is_in_sight_when_what_had_it_goes (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *heading = gui_fixture_find (fixture->window, SP_TYPE_COMPARE_HEADING, 0);

  g_assert_true (gtk_widget_child_focus (heading, GTK_DIR_TAB_FORWARD));
  gui_fixture_resize (fixture->window, 360, 640);
  g_assert_nonnull (gtk_root_get_focus (GTK_ROOT (fixture->window)));
  g_assert_true (gtk_widget_get_mapped (gtk_root_get_focus (GTK_ROOT (fixture->window))));
}

/* The button says whether the search is open, whoever opened it. */
static void
test_search_button_is_pressed_while_one_searches (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *button = NULL;
  g_autoptr (GPtrArray) toggles = NULL;

  window_fixture_activate (fixture, "app.open", "compare");
  toggles = gui_fixture_find_all (fixture->window, GTK_TYPE_TOGGLE_BUTTON);
  for (guint i = 0; i < toggles->len && button == NULL; i++)
    if (g_strcmp0 (gtk_button_get_icon_name (toggles->pdata[i]), "system-search-symbolic") == 0)
      button = toggles->pdata[i];
  g_assert_nonnull (button);
  for (guint i = 0; i < 2; i++)
    {
      if (i == 0)
        window_fixture_activate (fixture, "win.search", NULL);
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
test_focus_comes_back_when_nothing_has_it (WindowFixture *fixture, gconstpointer data)
{
  window_fixture_activate (fixture, "app.open", "compare");
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  gui_fixture_settle (fixture->window);
  window_fixture_assert_keyboard_is_in_page (fixture);
}

static GtkMenuButton *
open_menu (WindowFixture *fixture)
{
  g_autoptr (GPtrArray) buttons = gui_fixture_find_all (fixture->window, GTK_TYPE_MENU_BUTTON);
  GtkMenuButton *menu = NULL;

  for (guint i = 0; i < buttons->len; i++)
    if (gtk_menu_button_get_primary (buttons->pdata[i]))
      menu = buttons->pdata[i];
  g_assert_nonnull (menu);
  gtk_menu_button_popup (menu);
  gui_fixture_settle (fixture->window);
  return menu;
}

/* The line of the menu has the focus when the pages are made anew. */
static void
test_keys_go_on_after_a_language_was_chosen (WindowFixture *fixture, gconstpointer data)
{
  GtkMenuButton *menu = open_menu (fixture);
  g_autoptr (SpPack) other = window_fixture_load_pack ();
  g_autoptr (SpContext) next = NULL;

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
assert_window_buttons_fit (WindowFixture *fixture, int width)
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
test_three_window_buttons_fit_each_width (WindowFixture *fixture, gconstpointer data)
{
  static const int widths[] = { 360, 899, 900, 901, 1000, 1400 };

  g_object_set (gtk_settings_get_default (), "gtk-decoration-layout", ":minimize,maximize,close",
                NULL);
  window_fixture_activate (fixture, "app.open", "ladder/rungs/devops-one");
  for (int percent = 100; percent <= 200; percent += 50)
    {
      g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024 * percent / 100, NULL);
      for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
        assert_window_buttons_fit (fixture, widths[i]);
    }
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-xft-dpi");
}

/* A menu that is wider than the screen begins outside of it. */
static void
test_menu_fits_a_telephone_in_large_letters (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *menu;
  int width;

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  gui_fixture_resize (fixture->window, 360, 640);
  menu = gtk_popover_get_child (GTK_POPOVER (gtk_menu_button_get_popover (open_menu (fixture))));
  gtk_widget_measure (menu, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_assert_cmpint (width, <=, 360);
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-xft-dpi");
}

static void
test_content_that_cannot_be_read_is_told (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (SpContext) context = sp_context_new (fixture->pack, NULL);

  gui_fixture_close (fixture->window);
  fixture->window = GTK_WIDGET (sp_window_new (window_fixture_application, NULL));
  sp_window_show_trouble (SP_WINDOW (fixture->window), "pack.json:1:1: <nothing> & no more");
  gui_fixture_show (fixture->window, 1000, 720);
  g_assert_nonnull (gui_fixture_find_label (fixture->window, "The Content Cannot Be Read"));
  g_assert_nonnull (gui_fixture_find_label (fixture->window, "pack.json:1:1: <nothing> & no more"));
  window_fixture_activate (fixture, "win.undo", NULL);
  window_fixture_activate (fixture, "win.search", NULL);
  window_fixture_activate (fixture, "app.open", "ladder");
  g_assert_null (gui_fixture_find (fixture->window, SP_TYPE_PAGE, 0));

  sp_window_set_context (SP_WINDOW (fixture->window), context);
  gui_fixture_settle (fixture->window);
  window_fixture_assert_columns (fixture, "cloud devops platform");
}

/* Libadwaita and what the window starts heed it, too. */
static void
test_theme_that_a_person_wants_stays (WindowFixture *fixture, gconstpointer data)
{
  g_setenv ("GTK_THEME", "Adwaita:dark", TRUE);
  g_assert_true (sp_gui_has_display ());
  g_assert_cmpstr (g_getenv ("GTK_THEME"), ==, "Adwaita:dark");
  g_unsetenv ("GTK_THEME");
}

/* Returns another window than that of the fixture. */
static GtkWidget *
find_other_window (WindowFixture *fixture, GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (window != fixture->window && gui_fixture_find (window, type, 0) != NULL)
        return window;
    }
  return NULL;
}

/* A room sees first what one looks at, whatever the page. */
static void
test_presentation_begins_with_what_is_looked_at (WindowFixture *fixture, gconstpointer data)
{
  static const char *const subjects[][2] = {
    { "compare/rows/pay", "Pay\n" },
    { "choose/statements/pipes", "I like pipes.\n" },
    { "ladder/rungs/two", "Senior\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (subjects); i++)
    {
      GtkWidget *stage, *view;
      g_autofree char *name = NULL;

      window_fixture_activate (fixture, "app.open", subjects[i][0]);
      window_fixture_activate (fixture, "win.presentation", NULL);
      while ((stage = find_other_window (fixture, SP_TYPE_SLIDE_VIEW)) == NULL)
        g_main_context_iteration (NULL, TRUE);
      view = gui_fixture_find (stage, SP_TYPE_SLIDE_VIEW, 0);
      name = gtk_test_accessible_check_property (GTK_ACCESSIBLE (view),
                                                 GTK_ACCESSIBLE_PROPERTY_LABEL, "");
      g_test_message ("%s", name);
      g_assert_nonnull (strstr (name, subjects[i][1]));
      gtk_window_destroy (GTK_WINDOW (stage));
      gui_fixture_settle (fixture->window);
    }
}

/* Each page has those that are asked about it. */
static void
test_questions_are_those_of_the_page (WindowFixture *fixture, gconstpointer data)
{
  static const char *const questions[][2] = {
    { "choose", "Who likes pipes?" },
    { "ladder", "Who climbs?" },
    { "compare", "Who is paid?" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      GtkWidget *dialog;

      window_fixture_activate (fixture, "app.open", questions[i][0]);
      window_fixture_activate (fixture, "win.questions", NULL);
      dialog = gui_fixture_find_dialog (fixture->window);
      g_assert_nonnull (dialog);
      gui_fixture_settle (dialog);
      for (guint k = 0; k < G_N_ELEMENTS (questions); k++)
        g_assert_cmpint (gui_fixture_find_label (dialog, questions[k][1]) != NULL, ==, i == k);
      gtk_window_destroy (GTK_WINDOW (dialog));
    }
}

static void
test_shortcuts_are_shown (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *dialog;

  window_fixture_activate (fixture, "app.shortcuts", NULL);
  dialog = gui_fixture_find_dialog (fixture->window);
  g_assert_nonnull (dialog);
  gui_fixture_settle (dialog);
  g_assert_nonnull (gui_fixture_find_label (dialog, "Presentation"));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* At once: what comes later is for what GTK loses. */
static void
test_keyboard_follows_at_once (WindowFixture *fixture, gconstpointer data)
{
  static const char *const targets[] = { "choose", "ladder/rungs/devops-one", "compare" };
  SpContext *context =
      sp_page_get_context (SP_PAGE (gui_fixture_find (fixture->window, SP_TYPE_PAGE, 0)));
  g_autoptr (SpPack) other = window_fixture_load_pack ();
  g_autoptr (SpContext) next = sp_context_new_after (context, other);
  GtkWidget *names = gui_fixture_find (fixture->window, ADW_TYPE_VIEW_SWITCHER, 0);

  window_fixture_assert_keyboard_is_in_page (fixture);
  sp_window_set_context (SP_WINDOW (fixture->window), next);
  window_fixture_assert_keyboard_is_in_page (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    {
      g_assert_true (gtk_widget_child_focus (names, GTK_DIR_TAB_FORWARD));
      gtk_widget_activate_action (fixture->window, "app.open", "s", targets[i]);
      window_fixture_assert_keyboard_is_in_page (fixture);
    }
  gtk_widget_activate_action (fixture->window, "app.open", "s", "ladder/rungs/devops-one");
  window_fixture_assert_keyboard_is_in_page (fixture);
  g_assert_true (gtk_widget_child_focus (names, GTK_DIR_TAB_FORWARD));
  gtk_widget_activate_action (fixture->window, "win.back", NULL);
  window_fixture_assert_keyboard_is_in_page (fixture);
  gui_fixture_settle (fixture->window);
}

static GtkWidget *
find_by_icon (WindowFixture *fixture, GType type, const char *icon)
{
  g_autoptr (GPtrArray) buttons = gui_fixture_find_all (fixture->window, type);

  for (guint i = 0; i < buttons->len; i++)
    {
      g_autofree char *name = NULL;

      g_object_get (buttons->pdata[i], "icon-name", &name, NULL);
      if (g_strcmp0 (name, icon) == 0)
        return buttons->pdata[i];
    }
  return NULL;
}

static gboolean
is_above_the_page (WindowFixture *fixture, GType type)
{
  GtkWidget *widget = gui_fixture_find (fixture->window, type, 0);
  GtkWidget *page = gui_fixture_find (fixture->window, SP_TYPE_PAGE, 0);

  g_assert_nonnull (widget);
  return gui_fixture_get_bounds (widget, fixture->window).origin.y <
         gui_fixture_get_bounds (page, fixture->window).origin.y;
}

/* What there is no room for on a telephone is in the menu, and the pages are below. */
static void
test_header_has_what_there_is_room_for (WindowFixture *fixture, gconstpointer data)
{
  for (int width = 1000; width >= 360; width -= 640)
    {
      gboolean is_wide = width == 1000;

      gui_fixture_resize (fixture->window, width, 640);
      g_assert_cmpint (find_by_icon (fixture, GTK_TYPE_MENU_BUTTON, "document-save-symbolic") !=
                           NULL,
                       ==, is_wide);
      g_assert_cmpint (find_by_icon (fixture, GTK_TYPE_BUTTON, "sp-packs-symbolic") != NULL, ==,
                       is_wide);
      g_assert_nonnull (find_by_icon (fixture, GTK_TYPE_TOGGLE_BUTTON, "system-search-symbolic"));
      g_assert_cmpint (is_above_the_page (fixture, ADW_TYPE_VIEW_SWITCHER), ==, is_wide);
      g_assert_cmpuint (gui_fixture_count (fixture->window, ADW_TYPE_VIEW_SWITCHER), ==, 1);
      g_assert_cmpint (gui_fixture_count (fixture->window, ADW_TYPE_WINDOW_TITLE), ==, !is_wide);
    }
  window_fixture_activate (fixture, "compare.open-role", "devops");
  g_assert_null (find_by_icon (fixture, GTK_TYPE_TOGGLE_BUTTON, "system-search-symbolic"));
  window_fixture_activate (fixture, "win.back", NULL);
  g_assert_nonnull (find_by_icon (fixture, GTK_TYPE_TOGGLE_BUTTON, "system-search-symbolic"));
}

/* One page alone needs no names to choose from. */
static void
test_one_page_needs_no_switcher (WindowFixture *fixture, gconstpointer data)
{
  for (int width = 1000; width >= 360; width -= 640)
    {
      gui_fixture_resize (fixture->window, width, 640);
      g_assert_null (gui_fixture_find (fixture->window, ADW_TYPE_VIEW_SWITCHER, 0));
      g_assert_nonnull (gui_fixture_find (fixture->window, ADW_TYPE_WINDOW_TITLE, 0));
    }
}

/* Nor questions, a lesson and a class where the content has none. */
static void
test_what_there_is_nothing_for_does_nothing (WindowFixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "win.questions", "win.teacher", "win.class" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      gtk_widget_activate_action (fixture->window, names[i], NULL);
      gui_fixture_settle (fixture->window);
      g_assert_null (gui_fixture_find_dialog (fixture->window));
    }
}

int
main (int argc, char **argv)
{
  window_fixture_init (&argc, &argv);

  window_fixture_add ("/window/keyboard-follows-at-once", test_keyboard_follows_at_once);
  window_fixture_add ("/window/header-has-what-there-is-room-for",
                      test_header_has_what_there_is_room_for);
  window_fixture_add_with_pack ("/window/one-page-needs-no-switcher", "window/ladders-alone.json",
                                test_one_page_needs_no_switcher);
  window_fixture_add_with_pack ("/window/what-there-is-nothing-for", "window/ladders-alone.json",
                                test_what_there_is_nothing_for_does_nothing);
  window_fixture_add ("/window/theme-of-the-person", test_theme_that_a_person_wants_stays);

  window_fixture_add ("/window/undo-takes-its-word-back", test_undo_takes_its_word_back);
  window_fixture_add ("/window/word-goes-with-the-next-change",
                      test_word_goes_with_the_next_change);
  window_fixture_add_with_pack ("/window/presentation-begins-with-what-is-looked-at",
                                "stage/stage.json",
                                test_presentation_begins_with_what_is_looked_at);
  window_fixture_add_with_pack ("/window/questions-are-those-of-the-page", "stage/stage.json",
                                test_questions_are_those_of_the_page);
  window_fixture_add ("/window/shortcuts-are-shown", test_shortcuts_are_shown);
  window_fixture_add ("/window/links-lead-to-roles", test_links_lead_to_roles);
  window_fixture_add ("/window/links-lead-to-rungs-and-statements",
                      test_links_lead_to_rungs_and_statements);
  window_fixture_add ("/window/links-to-nothing-change-nothing",
                      test_links_to_nothing_change_nothing);
  window_fixture_add ("/window/way-back-comes-and-goes-with-the-width",
                      test_way_back_comes_and_goes_with_the_width);
  window_fixture_add ("/window/links-lead-back", test_links_lead_back);
  window_fixture_add ("/window/role-leads-back-to-where-its-link-was",
                      test_role_leads_back_to_where_its_link_was);
  window_fixture_add ("/window/role-opened-on-the-way-is-left-first",
                      test_role_opened_on_the_way_is_left_first);
  window_fixture_add ("/window/who-goes-elsewhere-is-not-led-back",
                      test_who_goes_elsewhere_is_not_led_back);
  window_fixture_add ("/window/back-button-of-the-mouse-leads-back",
                      test_back_button_of_the_mouse_leads_back);
  window_fixture_add ("/window/focus-is-in-sight-when-what-had-it-goes",
                      test_focus_is_in_sight_when_what_had_it_goes);
  window_fixture_add ("/window/search-button-is-pressed-while-one-searches",
                      test_search_button_is_pressed_while_one_searches);
  window_fixture_add ("/window/focus-comes-back-when-nothing-has-it",
                      test_focus_comes_back_when_nothing_has_it);
  window_fixture_add ("/window/keys-go-on-after-a-language-was-chosen",
                      test_keys_go_on_after_a_language_was_chosen);
  window_fixture_add ("/window/three-window-buttons-fit-each-width",
                      test_three_window_buttons_fit_each_width);
  window_fixture_add_with_pack ("/window/menu-in-large-letters", "four-careers.json",
                                test_menu_fits_a_telephone_in_large_letters);
  window_fixture_add ("/window/content-that-cannot-be-read-is-told",
                      test_content_that_cannot_be_read_is_told);
  window_fixture_add ("/window/ladder-and-comparison-lead-back-to-the-result",
                      test_ladder_and_comparison_lead_back_to_the_result);

  return window_fixture_run ();
}
