/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ladder-fixture.h"

#include "gui/ladder/sp-ladder-chooser.h"

static GtkWidget *
find_chooser (LadderFixture *fixture, guint position)
{
  return gui_fixture_find (GTK_WIDGET (fixture->page), SP_TYPE_LADDER_CHOOSER, position);
}

/* Opens the list from which the start is chosen, as a click or a key does. */
static GtkWidget *
open_chooser (LadderFixture *fixture)
{
  GtkWidget *chooser = find_chooser (fixture, 0);

  gtk_menu_button_popup (GTK_MENU_BUTTON (ladder_fixture_find (chooser, GTK_TYPE_MENU_BUTTON)));
  ladder_fixture_settle (fixture);
  return chooser;
}

/* What has the keyboard gets the letters, as the input method commits them. */
static void
type (LadderFixture *fixture, const char *letters)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  int place = -1;

  g_assert_true (GTK_IS_TEXT (focus));
  gtk_editable_insert_text (GTK_EDITABLE (focus), letters, -1, &place);
}

/* By keys alone: the first letter searches, also in the second list, which stands below the roles like
 * the first. */
static void
choose_by_keys (LadderFixture *fixture, guint position, const char *letters)
{
  GtkWidget *chooser = find_chooser (fixture, position);

  for (guint i = 0;
       i < 20 && !gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)), chooser);
       i++)
    gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_FORWARD);
  g_assert_true (gui_fixture_press (fixture->window, "Return"));
  /* A button that a key presses stays down for a moment. */
  for (guint i = 0; i < 50 && gui_fixture_find_label (chooser, "Baker") == NULL; i++)
    {
      g_usleep (20 * 1000);
      ladder_fixture_settle (fixture);
    }
  g_assert_nonnull (gui_fixture_find_label (chooser, "Baker"));
  g_assert_nonnull (gui_fixture_find_label (chooser, "Cook"));
  for (; *letters != '\0'; letters++)
    type (fixture, (const char[]){ *letters, '\0' });
  g_assert_true (gui_fixture_press (fixture->window, "Return"));
  ladder_fixture_settle (fixture);
}

static void
test_to_is_chosen_after_from_by_keys (void)
{
  LadderFixture fixture;

  ladder_fixture_open_own (&fixture, 1000);
  choose_by_keys (&fixture, 0, "school");
  choose_by_keys (&fixture, 1, "senior bak");
  g_assert_cmpint (sp_ladder_session_get_from (fixture.session), ==,
                   ladder_fixture_find_rung ("school"));
  g_assert_cmpint (sp_ladder_session_get_to (fixture.session), ==,
                   ladder_fixture_find_rung ("senior-baker"));
  g_assert_cmpuint (sp_ladder_session_get_n_routes (fixture.session), ==, 2);
  ladder_fixture_close (&fixture);
}

static void
test_the_first_key_searches_and_enter_takes_the_match (void)
{
  LadderFixture fixture;

  ladder_fixture_open_own (&fixture, 1000);
  open_chooser (&fixture);
  type (&fixture, "senior bak");
  g_assert_true (gui_fixture_press (fixture.window, "Return"));
  g_assert_cmpint (sp_ladder_session_get_from (fixture.session), ==,
                   ladder_fixture_find_rung ("senior-baker"));
  g_assert_nonnull (gui_fixture_find_label (GTK_WIDGET (fixture.page), "From: Senior baker"));
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (fixture.window)),
                                         find_chooser (&fixture, 0)));
  ladder_fixture_close (&fixture);
}

/* “Principal, architect, manager” is a level, so “cloud arch” finds more than the cloud architect. */
static void
test_enter_takes_what_is_called_so (void)
{
  LadderFixture fixture;

  ladder_fixture_open (&fixture, 1000);
  open_chooser (&fixture);
  type (&fixture, "cloud arch");
  g_assert_true (gui_fixture_press (fixture.window, "Return"));
  g_assert_nonnull (gui_fixture_find_label (GTK_WIDGET (fixture.page), "From: Cloud architect"));
  ladder_fixture_close (&fixture);
}

/* Returns the words on the line that has the keyboard, or NULL if none has. */
static const char *
get_focused_line (LadderFixture *fixture)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->window));

  if (!GTK_IS_LIST_BOX_ROW (focus))
    return NULL;
  return gtk_label_get_label (GTK_LABEL (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (focus))));
}

static gboolean
has_words (LadderFixture *fixture)
{
  return GTK_IS_TEXT (gtk_root_get_focus (GTK_ROOT (fixture->window)));
}

/* Arrow keys lead from the words to the lines that were found, and back above the first. */
static void
test_arrow_keys_walk_the_lines (void)
{
  LadderFixture fixture;

  ladder_fixture_open_own (&fixture, 1000);
  open_chooser (&fixture);
  type (&fixture, "baker");
  g_assert_true (gui_fixture_press (fixture.window, "Down"));
  g_assert_cmpstr (get_focused_line (&fixture), ==, "Junior baker");
  g_assert_true (gui_fixture_press (fixture.window, "Up"));
  g_assert_true (has_words (&fixture));
  g_assert_true (gui_fixture_press (fixture.window, "KP_Down"));
  g_assert_true (gui_fixture_press (fixture.window, "Down"));
  g_assert_cmpstr (get_focused_line (&fixture), ==, "Senior baker");
  g_assert_true (gui_fixture_press (fixture.window, "Home"));
  g_assert_true (gui_fixture_press (fixture.window, "Home"));
  g_assert_cmpstr (get_focused_line (&fixture), ==, "Junior baker");
  g_assert_true (gui_fixture_press (fixture.window, "KP_Up"));
  g_assert_true (has_words (&fixture));
  g_assert_true (gui_fixture_press (fixture.window, "Down"));
  g_assert_true (gui_fixture_press (fixture.window, "Down"));
  g_assert_true (gui_fixture_press (fixture.window, "Return"));
  g_assert_nonnull (gui_fixture_find_label (GTK_WIDGET (fixture.page), "From: Senior baker"));
  ladder_fixture_close (&fixture);
}

static void
test_where_nothing_is_found_the_words_keep_the_keyboard (void)
{
  LadderFixture fixture;

  ladder_fixture_open_own (&fixture, 1000);
  open_chooser (&fixture);
  type (&fixture, "plumber");
  g_assert_true (gui_fixture_press (fixture.window, "Down"));
  g_assert_true (has_words (&fixture));
  gtk_widget_child_focus (fixture.window, GTK_DIR_TAB_FORWARD);
  g_assert_false (GTK_IS_SCROLLED_WINDOW (gtk_root_get_focus (GTK_ROOT (fixture.window))));
  ladder_fixture_close (&fixture);
}

/* A level that no rung is called by leads to the first rung of it, which is marked before it is taken. */
static void
test_enter_takes_what_stands_on_that_level (void)
{
  LadderFixture fixture;
  GtkWidget *chooser, *line;

  ladder_fixture_open_own (&fixture, 1000);
  chooser = open_chooser (&fixture);
  type (&fixture, "ways in");
  ladder_fixture_settle (&fixture);
  line =
      gtk_widget_get_ancestor (gui_fixture_find_label (chooser, "School"), GTK_TYPE_LIST_BOX_ROW);
  g_assert_true (gtk_list_box_row_is_selected (GTK_LIST_BOX_ROW (line)));
  g_assert_null (gui_fixture_find_label (chooser, "Junior cook"));
  g_assert_true (gui_fixture_press (fixture.window, "Return"));
  g_assert_nonnull (gui_fixture_find_label (GTK_WIDGET (fixture.page), "From: School"));
  ladder_fixture_close (&fixture);
}

static void
test_what_nothing_is_called_chooses_nothing (void)
{
  LadderFixture fixture;

  ladder_fixture_open_own (&fixture, 1000);
  open_chooser (&fixture);
  type (&fixture, "plumber");
  g_assert_true (gui_fixture_press (fixture.window, "Return"));
  g_assert_cmpint (sp_ladder_session_get_from (fixture.session), ==, SP_NO_RUNG);
  g_assert_true (GTK_IS_TEXT (gtk_root_get_focus (GTK_ROOT (fixture.window))));
  ladder_fixture_close (&fixture);
}

/* A role is a heading over its rungs, and its name finds all of them. */
static void
test_rungs_stand_below_their_roles (void)
{
  LadderFixture fixture;
  GtkWidget *chooser;
  guint n_shown = 0;
  GtkListBoxRow *line;

  ladder_fixture_open_own (&fixture, 1000);
  chooser = open_chooser (&fixture);
  g_assert_nonnull (gui_fixture_find_label (chooser, "Ways In"));
  g_assert_nonnull (gui_fixture_find_label (chooser, "Baker"));
  g_assert_nonnull (gui_fixture_find_label (chooser, "Cook"));
  type (&fixture, "cook");
  ladder_fixture_settle (&fixture);
  for (int i = 0; (line = gtk_list_box_get_row_at_index (
                       GTK_LIST_BOX (ladder_fixture_find (chooser, GTK_TYPE_LIST_BOX)), i)) != NULL;
       i++)
    n_shown += gtk_widget_get_child_visible (GTK_WIDGET (line)) ? 1 : 0;
  g_assert_cmpuint (n_shown, ==, 2);
  ladder_fixture_close (&fixture);
}

static void
test_an_end_can_be_given_up (void)
{
  LadderFixture fixture;
  GtkListBox *lines;

  ladder_fixture_open_own (&fixture, 1000);
  sp_ladder_session_set_from (fixture.session, ladder_fixture_find_rung ("school"));
  lines = GTK_LIST_BOX (ladder_fixture_find (open_chooser (&fixture), GTK_TYPE_LIST_BOX));
  gtk_list_box_select_row (lines, gtk_list_box_get_row_at_index (lines, 0));
  g_assert_true (gui_fixture_press (fixture.window, "Return"));
  g_assert_cmpint (sp_ladder_session_get_from (fixture.session), ==, SP_NO_RUNG);
  ladder_fixture_close (&fixture);
}

/* The route covers the button that opened it: the keyboard is in the route then, not on another page. */
static void
test_a_route_that_covers_its_button_takes_the_keyboard (void)
{
  LadderFixture fixture;
  GtkWidget *button;
  GtkWidget *steps;

  ladder_fixture_open_own (&fixture, 400);
  sp_ladder_session_set_from (fixture.session, ladder_fixture_find_rung ("school"));
  sp_ladder_session_set_to (fixture.session, ladder_fixture_find_rung ("senior-baker"));
  gtk_widget_activate_action (GTK_WIDGET (fixture.page), "ladder.close", NULL);
  ladder_fixture_settle (&fixture);
  button = gui_fixture_find_button (GTK_WIDGET (fixture.page), "2 steps · route 1 of 2");
  g_assert_nonnull (button);
  g_assert_true (gtk_widget_grab_focus (button));
  g_signal_emit_by_name (button, "clicked");
  ladder_fixture_settle (&fixture);
  steps = ladder_fixture_find (GTK_WIDGET (fixture.page), SP_TYPE_LADDER_STEPS);
  g_assert_true (gtk_widget_get_mapped (steps));
  g_assert_nonnull (gtk_root_get_focus (GTK_ROOT (fixture.window)));
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (fixture.window)),
                                         GTK_WIDGET (fixture.page)));
  ladder_fixture_press (&fixture, GTK_WIDGET (fixture.page), GDK_KEY_Escape, 0);
  g_assert_false (gtk_widget_get_mapped (steps));
  ladder_fixture_close (&fixture);
}

/* Rungs that begin alike are told apart by how their names end. */
static void
test_names_are_not_cut (void)
{
  LadderFixture fixture;
  g_autoptr (GPtrArray) lines = NULL;

  ladder_fixture_open (&fixture, 1000);
  lines = gui_fixture_find_all (open_chooser (&fixture), GTK_TYPE_LIST_BOX_ROW);
  g_assert_cmpuint (lines->len, >, 5);
  for (guint i = 0; i < lines->len; i++)
    {
      GtkWidget *label = ladder_fixture_find (lines->pdata[i], GTK_TYPE_LABEL);

      g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));
    }
  ladder_fixture_close (&fixture);
}

/* Where each button has a line of its own, that grows. */
static void
test_a_narrow_window_cuts_no_end (void)
{
  static const char *const id = "network-operations";
  LadderFixture fixture;
  GtkWidget *label;

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  ladder_fixture_open (&fixture, 360);
  sp_ladder_session_set_from (fixture.session, ladder_fixture_find_rung (id));
  ladder_fixture_settle (&fixture);
  label = ladder_fixture_find (find_chooser (&fixture, 0), GTK_TYPE_LABEL);
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));
  g_assert_cmpint (gtk_widget_get_width (label), <, 360);
  g_assert_cmpint (pango_layout_get_line_count (gtk_label_get_layout (GTK_LABEL (label))), ==, 2);
  g_assert_cmpint (gtk_widget_get_width (fixture.window), ==, 360);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
  ladder_fixture_close (&fixture);
}

int
main (int argc, char **argv)
{
  ladder_fixture_init (&argc, &argv);

  g_test_add_func ("/ladder-chooser/first-key",
                   test_the_first_key_searches_and_enter_takes_the_match);
  g_test_add_func ("/ladder-chooser/to-after-from", test_to_is_chosen_after_from_by_keys);
  g_test_add_func ("/ladder-chooser/title-first", test_enter_takes_what_is_called_so);
  g_test_add_func ("/ladder-chooser/arrows", test_arrow_keys_walk_the_lines);
  g_test_add_func ("/ladder-chooser/arrows-without-lines",
                   test_where_nothing_is_found_the_words_keep_the_keyboard);
  g_test_add_func ("/ladder-chooser/level", test_enter_takes_what_stands_on_that_level);
  g_test_add_func ("/ladder-chooser/no-match", test_what_nothing_is_called_chooses_nothing);
  g_test_add_func ("/ladder-chooser/groups", test_rungs_stand_below_their_roles);
  g_test_add_func ("/ladder-chooser/given-up", test_an_end_can_be_given_up);
  g_test_add_func ("/ladder-chooser/covers",
                   test_a_route_that_covers_its_button_takes_the_keyboard);
  g_test_add_func ("/ladder-chooser/names", test_names_are_not_cut);
  g_test_add_func ("/ladder-chooser/narrow", test_a_narrow_window_cuts_no_end);

  return g_test_run ();
}
