/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ladder-fixture.h"

#include "gui/ladder/sp-ladder-item.h"
#include "gui/ladder/sp-ladder-list.h"
#include "gui/sp-search.h"

/* Opens the search as Ctrl+F does, and types. */
static void
search (LadderFixture *fixture, const char *words)
{
  GtkWidget *search = ladder_fixture_find (GTK_WIDGET (fixture->page), SP_TYPE_SEARCH);

  if (!sp_search_is_open (SP_SEARCH (search)))
    sp_page_search (SP_PAGE (fixture->page));
  gtk_editable_set_text (GTK_EDITABLE (ladder_fixture_find (search, GTK_TYPE_SEARCH_ENTRY)), words);
  g_signal_emit_by_name (search, "changed");
  ladder_fixture_settle (fixture);
}

static gboolean
is_marked (LadderFixture *fixture, const char *id)
{
  return gtk_widget_has_css_class (ladder_fixture_get_rung (fixture, id), "found");
}

static gboolean
has_focus_in_search (LadderFixture *fixture)
{
  return gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)),
                                 ladder_fixture_find (GTK_WIDGET (fixture->page), SP_TYPE_SEARCH));
}

/* Names, what one does there, skills and certificates are searched, in any case. */
static void
test_what_is_known_of_rungs_is_searched (void)
{
  LadderFixture fixture;

  ladder_fixture_open_own (&fixture, 1000);
  search (&fixture, "KNIVES");
  g_assert_true (is_marked (&fixture, "senior-baker"));
  g_assert_true (is_marked (&fixture, "senior-cook"));
  g_assert_false (is_marked (&fixture, "school"));
  g_assert_nonnull (gui_fixture_find_label (GTK_WIDGET (fixture.page), "2 rungs found"));
  search (&fixture, "oven");
  g_assert_true (is_marked (&fixture, "senior-baker"));
  g_assert_false (is_marked (&fixture, "senior-cook"));
  search (&fixture, "second bread");
  g_assert_nonnull (gui_fixture_find_label (GTK_WIDGET (fixture.page), "1 rung found"));
  search (&fixture, "plumber");
  g_assert_nonnull (gui_fixture_find_label (GTK_WIDGET (fixture.page), "No rungs found"));
  ladder_fixture_close (&fixture);
}

static void
test_enter_goes_on_to_the_next (void)
{
  LadderFixture fixture;
  static const char *const found[] = { "junior-baker", "senior-baker", "junior-baker" };

  ladder_fixture_open_own (&fixture, 1000);
  search (&fixture, "baker");
  for (guint i = 0; i < G_N_ELEMENTS (found); i++)
    {
      g_assert_true (gui_fixture_press (fixture.window, "Return"));
      g_assert_cmpint (sp_ladder_session_get_selected (fixture.session), ==,
                       ladder_fixture_find_rung (found[i]));
      g_assert_true (has_focus_in_search (&fixture));
    }
  g_assert_nonnull (gui_fixture_find_label (GTK_WIDGET (fixture.page), "1 of 2"));
  ladder_fixture_close (&fixture);
}

/* Where what is known of a rung would cover the drawing, that leads to the rung. */
static void
test_enter_leads_to_the_drawing_without_room_beside_it (void)
{
  LadderFixture fixture;

  ladder_fixture_open_own (&fixture, 620);
  search (&fixture, "senior cook");
  g_assert_true (gui_fixture_press (fixture.window, "Return"));
  ladder_fixture_assert_focus (&fixture, "senior-cook");
  g_assert_cmpint (sp_ladder_session_get_selected (fixture.session), ==, SP_NO_RUNG);
  ladder_fixture_close (&fixture);
}

static void
test_a_closed_search_marks_nothing (void)
{
  LadderFixture fixture;

  ladder_fixture_open_own (&fixture, 1000);
  search (&fixture, "baker");
  sp_page_search (SP_PAGE (fixture.page));
  ladder_fixture_settle (&fixture);
  g_assert_false (is_marked (&fixture, "junior-baker"));
  g_assert_null (gui_fixture_find_label (GTK_WIDGET (fixture.page), "2 rungs found"));
  g_assert_nonnull (gtk_widget_get_focus_child (GTK_WIDGET (fixture.view)));
  ladder_fixture_close (&fixture);
}

/* Ladders that are shown anew have their marks too. */
static void
test_other_ladders_are_searched_as_well (void)
{
  LadderFixture fixture;
  guint cook = 1;

  ladder_fixture_open_own (&fixture, 1000);
  search (&fixture, "senior");
  sp_ladder_session_show_roles (fixture.session, &cook, 1);
  ladder_fixture_settle (&fixture);
  g_assert_true (is_marked (&fixture, "senior-cook"));
  g_assert_nonnull (gui_fixture_find_label (GTK_WIDGET (fixture.page), "1 rung found"));
  ladder_fixture_close (&fixture);
}

static void
test_the_list_has_what_was_found_and_enter_goes_there (void)
{
  LadderFixture fixture;
  GtkWidget *list;
  GListModel *items;

  ladder_fixture_open_own (&fixture, 400);
  list = ladder_fixture_find (GTK_WIDGET (fixture.page), SP_TYPE_LADDER_LIST);
  search (&fixture, "oven");
  items = sp_ladder_list_get_items (SP_LADDER_LIST (list));
  g_assert_cmpuint (g_list_model_get_n_items (items), ==, 2);
  g_assert_nonnull (gui_fixture_find_label (list, "Senior baker"));
  g_assert_true (gui_fixture_press (fixture.window, "Return"));
  g_assert_nonnull (gtk_widget_get_focus_child (list));
  search (&fixture, "");
  g_assert_cmpuint (g_list_model_get_n_items (sp_ladder_list_get_items (SP_LADDER_LIST (list))), ==,
                    8);
  ladder_fixture_close (&fixture);
}

/* Where nothing is found, Enter leads nowhere; Escape leaves what is beside the drawing, then the search. */
static void
test_keys_of_a_search (void)
{
  LadderFixture fixture;
  GtkWidget *page;
  SpSearch *entry;

  ladder_fixture_open_own (&fixture, 1000);
  page = GTK_WIDGET (fixture.page);
  entry = SP_SEARCH (ladder_fixture_find (page, SP_TYPE_SEARCH));
  search (&fixture, "plumber");
  g_assert_true (gui_fixture_press (fixture.window, "Return"));
  g_assert_cmpint (sp_ladder_session_get_selected (fixture.session), ==, SP_NO_RUNG);
  g_assert_true (has_focus_in_search (&fixture));
  search (&fixture, "baker");
  g_assert_true (gui_fixture_press (fixture.window, "Return"));
  gtk_widget_activate_action (page, "ladder.close", NULL);
  g_assert_cmpint (sp_ladder_session_get_selected (fixture.session), ==, SP_NO_RUNG);
  g_assert_true (sp_search_is_open (entry));
  gtk_widget_activate_action (page, "ladder.close", NULL);
  g_assert_false (sp_search_is_open (entry));
  ladder_fixture_close (&fixture);
}

/* What is found would be covered. */
static void
test_words_close_what_covers_the_ladders (void)
{
  LadderFixture fixture;

  ladder_fixture_open_own (&fixture, 400);
  sp_ladder_session_select (fixture.session, ladder_fixture_find_rung ("junior-cook"));
  ladder_fixture_settle (&fixture);
  g_assert_true (sp_page_get_can_go_back (SP_PAGE (fixture.page)));
  search (&fixture, "oven");
  g_assert_false (sp_page_get_can_go_back (SP_PAGE (fixture.page)));
  g_assert_true (
      gtk_widget_get_mapped (ladder_fixture_find (GTK_WIDGET (fixture.page), SP_TYPE_LADDER_LIST)));
  ladder_fixture_close (&fixture);
}

int
main (int argc, char **argv)
{
  ladder_fixture_init (&argc, &argv);

  g_test_add_func ("/ladder-search/searched", test_what_is_known_of_rungs_is_searched);
  g_test_add_func ("/ladder-search/next", test_enter_goes_on_to_the_next);
  g_test_add_func ("/ladder-search/enter-without-room",
                   test_enter_leads_to_the_drawing_without_room_beside_it);
  g_test_add_func ("/ladder-search/closed", test_a_closed_search_marks_nothing);
  g_test_add_func ("/ladder-search/other-ladders", test_other_ladders_are_searched_as_well);
  g_test_add_func ("/ladder-search/list", test_the_list_has_what_was_found_and_enter_goes_there);
  g_test_add_func ("/ladder-search/keys", test_keys_of_a_search);
  g_test_add_func ("/ladder-search/covered", test_words_close_what_covers_the_ladders);

  return g_test_run ();
}
