/* SPDX-License-Identifier: GPL-3.0-or-later */

/* All answers at a glance, and what can be done there. */

#include "../gui-fixture.h"

#include "gui/choose/sp-choose-overview.h"
#include "gui/choose/sp-choose-page.h"

#include <adwaita.h>

static GtkWidget *
find_star (GtkWidget *window, guint statement)
{
  return gui_fixture_find (gui_fixture_find (window, GTK_TYPE_LIST_BOX, 0), GTK_TYPE_TOGGLE_BUTTON,
                           statement);
}

/* What matters a lot may come to mind after the page went on: each answer has a star, which a key
 * presses in the row that has the focus. */
static void
test_mark_can_be_given_after_the_answer (void)
{
  g_autoptr (SpPack) pack = gui_fixture_load_pack ("../core/choose/three-trades.json");
  GtkWidget *page = gui_fixture_new_page (SP_TYPE_CHOOSE_PAGE, pack, NULL);
  GtkWidget *window = gui_fixture_show (page, 1000, 720);
  GtkWidget *star;

  g_assert_true (gui_fixture_press (window, "Return"));
  g_assert_true (gui_fixture_press (window, "4"));
  gtk_widget_activate_action (page, "choose.show-overview", NULL);
  gui_fixture_settle (window);
  star = find_star (window, 0);
  gtk_test_accessible_assert_state (star, GTK_ACCESSIBLE_STATE_PRESSED,
                                    GTK_ACCESSIBLE_TRISTATE_FALSE);
  g_signal_emit_by_name (star, "clicked");
  gui_fixture_settle (window);
  gtk_test_accessible_assert_state (star, GTK_ACCESSIBLE_STATE_PRESSED,
                                    GTK_ACCESSIBLE_TRISTATE_TRUE);
  g_assert_nonnull (gui_fixture_find_label (window, "Agree, matters a lot"));

  gtk_widget_grab_focus (gtk_widget_get_ancestor (star, GTK_TYPE_LIST_BOX_ROW));
  g_assert_true (gui_fixture_press (window, "m"));
  g_assert_null (gui_fixture_find_label (window, "Agree, matters a lot"));
  g_assert_nonnull (gui_fixture_find_label (window, "Agree"));
  gui_fixture_close (window);
}

/* It is as easy to go back to an answer with a key, and there the mark stays as well. */
static void
test_mark_can_be_given_on_the_answered_statement (void)
{
  g_autoptr (SpPack) pack = gui_fixture_load_pack ("../core/choose/three-trades.json");
  GtkWidget *page = gui_fixture_new_page (SP_TYPE_CHOOSE_PAGE, pack, NULL);
  GtkWidget *window = gui_fixture_show (page, 1000, 720);

  g_assert_true (gui_fixture_press (window, "Return"));
  g_assert_true (gui_fixture_press (window, "4"));
  g_assert_true (gui_fixture_press (window, "Left"));
  g_assert_true (gui_fixture_press (window, "m"));
  gtk_widget_activate_action (page, "choose.show-overview", NULL);
  gui_fixture_settle (window);
  g_assert_nonnull (gui_fixture_find_label (window, "Agree, matters a lot"));
  gui_fixture_close (window);
}

int
main (int argc, char **argv)
{
  gui_fixture_init (&argc, &argv);

  g_test_add_func ("/choose-overview/mark-can-be-given-after-the-answer",
                   test_mark_can_be_given_after_the_answer);
  g_test_add_func ("/choose-overview/mark-can-be-given-on-the-answered-statement",
                   test_mark_can_be_given_on_the_answered_statement);

  return g_test_run ();
}
