/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the window shows to teachers. */

#include "../output-fixture.h"
#include "window-fixture.h"

#include "gui/sp-application.h"

#include <glib/gstdio.h>

/* Returns the window that is not @window, or NULL. */
static GtkWidget *
find_dialog (GtkWidget *window)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) other = g_list_model_get_item (windows, i);

      if (other != window)
        return other;
    }
  return NULL;
}

static void
test_lesson_is_shown_minute_by_minute (void)
{
  g_autoptr (SpPack) pack = gui_fixture_load_pack ("window/lesson.json");
  GtkWidget *window =
      gui_fixture_show (gui_fixture_new_window (window_fixture_application, pack), 1000, 720);
  GtkWidget *dialog;

  g_assert_true (gtk_widget_activate_action (window, "win.teacher", NULL));
  gui_fixture_settle (window);
  dialog = find_dialog (window);
  g_assert_nonnull (dialog);
  g_assert_nonnull (gui_fixture_find_label (dialog, "An hour"));
  g_assert_nonnull (gui_fixture_find_label (dialog, "A lesson of 60 minutes"));
  g_assert_nonnull (gui_fixture_find_label (dialog, "Minutes 0 to 20: Alone"));
  g_assert_nonnull (gui_fixture_find_label (dialog, "Minutes 20 to 60: Together"));
  g_assert_nonnull (gui_fixture_find_label (dialog, "? Who?"));
  g_assert_nonnull (gui_fixture_find_button (dialog, "Save the Handout…"));
  gtk_window_destroy (GTK_WINDOW (dialog));
  gui_fixture_close (window);
}

static void
test_content_without_a_lesson_has_nothing_for_teachers (void)
{
  g_autoptr (SpPack) pack = gui_fixture_load_pack ("window/pack.json");
  GtkWidget *window =
      gui_fixture_show (gui_fixture_new_window (window_fixture_application, pack), 1000, 720);

  gtk_widget_activate_action (window, "win.teacher", NULL);
  gui_fixture_settle (window);
  g_assert_null (find_dialog (window));
  gui_fixture_close (window);
}

/* The class has one window, however often it is asked for. */
static void
test_class_has_a_window_of_its_own (void)
{
  g_autoptr (SpPack) pack = gui_fixture_load_pack ("window/lesson.json");
  GtkWidget *window =
      gui_fixture_show (gui_fixture_new_window (window_fixture_application, pack), 1000, 720);
  GtkWidget *class_window, *dialog;

  g_assert_true (gtk_widget_activate_action (window, "win.teacher", NULL));
  dialog = find_dialog (window);
  g_signal_emit_by_name (gui_fixture_find_button (dialog, "Begin a Class…"), "clicked");
  class_window = find_dialog (window);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (class_window)), ==, "A Class");
  gui_fixture_settle (class_window);
  g_assert_cmpstr (
      gtk_button_get_label (GTK_BUTTON (gtk_window_get_focus (GTK_WINDOW (class_window)))), ==,
      "Next _Pupil");
  g_assert_true (gtk_widget_activate_action (window, "win.class", NULL));
  g_assert_cmpuint (g_list_model_get_n_items (gtk_window_get_toplevels ()), ==, 2);
  gtk_window_destroy (GTK_WINDOW (class_window));
  gui_fixture_close (window);
}

static GtkWidget *
find_by_tip (GtkWidget *window, const char *tip)
{
  g_autoptr (GPtrArray) buttons = gui_fixture_find_all (window, GTK_TYPE_BUTTON);

  for (guint i = 0; i < buttons->len; i++)
    if (g_strcmp0 (gtk_widget_get_tooltip_text (buttons->pdata[i]), tip) == 0)
      return buttons->pdata[i];
  g_assert_not_reached ();
}

/* A window that is not on the screen asks nobody whether it may fill that. */
static void
test_class_fills_the_screen_and_back (void)
{
  g_autoptr (SpPack) pack = gui_fixture_load_pack ("window/lesson.json");
  GtkWidget *window =
      gui_fixture_show (gui_fixture_new_window (window_fixture_application, pack), 1000, 720);
  GtkWidget *class_window, *button;

  g_assert_true (gtk_widget_activate_action (window, "win.class", NULL));
  class_window = find_dialog (window);
  gui_fixture_settle (class_window);
  button = find_by_tip (class_window, "For the Projector");
  gtk_widget_set_visible (class_window, FALSE);
  for (guint i = 0; i < 2; i++)
    {
      g_assert_cmpint (gtk_window_is_fullscreen (GTK_WINDOW (class_window)), ==, i);
      g_assert_cmpint (gtk_widget_has_css_class (class_window, "projector"), ==, i);
      g_signal_emit_by_name (button, "clicked");
    }
  g_assert_false (gtk_window_is_fullscreen (GTK_WINDOW (class_window)));
  g_assert_false (gtk_widget_has_css_class (class_window, "projector"));
  gtk_window_destroy (GTK_WINDOW (class_window));
  gui_fixture_close (window);
}

/* Presses a button of the dialog for teachers, and leaves that. */
static void
press_button (GtkWidget *window, const char *label)
{
  GtkWidget *dialog;

  g_assert_true (gtk_widget_activate_action (window, "win.teacher", NULL));
  gui_fixture_settle (window);
  dialog = find_dialog (window);
  g_signal_emit_by_name (gui_fixture_find_button (dialog, label), "clicked");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
ask_to_print (gpointer window)
{
  press_button (window, "Print the Handout…");
}

/* It has the statements, the roles with their rows and the ladders, for nobody in particular. */
static void
assert_is_handout (const SpPack *pack, const char *words)
{
  for (guint i = 0; i < pack->roles.n_items; i++)
    g_assert_nonnull (strstr (words, pack->roles.items[i].title));
  for (guint i = 0; i < pack->statements.n_items; i++)
    g_assert_nonnull (strstr (words, pack->statements.items[i].text));
  g_assert_nonnull (strstr (words, "Infrastructure."));
  g_assert_nonnull (strstr (words, "Pipelines."));
  g_assert_nonnull (strstr (words, "Way in"));
}

static void
test_handout_is_taken_along (void)
{
  g_autoptr (SpPack) pack = gui_fixture_load_pack ("window/lesson.json");
  GtkWidget *window =
      gui_fixture_show (gui_fixture_new_window (window_fixture_application, pack), 1000, 720);
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "handout.pdf", NULL);
  g_autofree char *contents = NULL;
  g_autofree char *words = NULL;
  g_autofree char *printed = NULL;
  GtkWidget *dialog;

  press_button (window, "Save the Handout…");
  dialog = output_fixture_wait_for_dialog (window);
  g_assert_nonnull (gui_fixture_find (dialog, GTK_TYPE_ENTRY, 0));
  g_assert_cmpstr (
      gtk_editable_get_text (GTK_EDITABLE (gui_fixture_find (dialog, GTK_TYPE_ENTRY, 0))), ==,
      "school.pdf");
  output_fixture_answer (dialog, path);
  contents = output_fixture_read_file (path);
  words = output_fixture_read_pdf (path);
  assert_is_handout (pack, words);
  printed = output_fixture_print_by (window, ask_to_print, window);
  assert_is_handout (pack, printed);
  g_unlink (path);
  gui_fixture_close (window);
}

int
main (int argc, char **argv)
{
  window_fixture_init (&argc, &argv);

  g_test_add_func ("/teacher/lesson-is-shown-minute-by-minute",
                   test_lesson_is_shown_minute_by_minute);
  g_test_add_func ("/teacher/content-without-a-lesson-has-nothing-for-teachers",
                   test_content_without_a_lesson_has_nothing_for_teachers);

  g_test_add_func ("/teacher/class-has-a-window-of-its-own", test_class_has_a_window_of_its_own);

  g_test_add_func ("/teacher/class-fills-the-screen-and-back",
                   test_class_fills_the_screen_and_back);
  g_test_add_func ("/teacher/handout-is-taken-along", test_handout_is_taken_along);
  return window_fixture_run ();
}
