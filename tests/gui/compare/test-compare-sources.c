/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands behind the cells and the titles of rows: their sources and what they mean. */

#include "compare-fixture.h"

static void
test_return_opens_the_sources (CompareFixture *fixture, gconstpointer data)
{
  GtkWidget *cell = compare_fixture_find_cell (fixture, "Primary focus", 0);
  GtkWidget *popover;

  compare_fixture_focus (fixture, cell);
  compare_fixture_press (fixture, "Return");
  popover = gui_fixture_find (cell, GTK_TYPE_POPOVER, 0);
  g_assert_nonnull (popover);
  g_assert_nonnull (gui_fixture_find_label (popover, "A book"));
  g_assert_nonnull (gui_fixture_find_label (popover, "A page of the web"));
  g_assert_nonnull (gui_fixture_find_label (popover, "example.org/page"));
  g_assert_nonnull (gui_fixture_find_label (popover, "Checked on 22 November 2026"));
  g_assert_true (gtk_widget_is_ancestor (compare_fixture_get_focus (fixture), popover));

  gtk_popover_popdown (GTK_POPOVER (popover));
  gui_fixture_settle (fixture->window);
  g_assert_true (compare_fixture_get_focus (fixture) == cell);
  g_assert_true (gtk_widget_get_mapped (cell));
  g_assert_null (gui_fixture_find (cell, GTK_TYPE_POPOVER, 0));
}

static void
test_cells_without_a_source_say_so (CompareFixture *fixture, gconstpointer data)
{
  GtkWidget *cell = compare_fixture_find_cell (fixture, "Pay", 0);

  compare_fixture_focus (fixture, cell);
  compare_fixture_press (fixture, "space");
  g_assert_nonnull (gui_fixture_find_label (cell, "No source is named"));
}

/* Nobody clicks on what does not show that there is something behind it. */
static void
test_sources_and_help_are_seen (CompareFixture *fixture, gconstpointer data)
{
  GtkWidget *sourced = compare_fixture_find_cell (fixture, "Primary focus", 0);

  g_assert_true (gtk_widget_has_css_class (sourced, "sourced"));
  gtk_test_accessible_assert_property (sourced, GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, TRUE);
  g_assert_false (
      gtk_widget_has_css_class (compare_fixture_find_cell (fixture, "Pay", 0), "sourced"));
  g_assert_true (gtk_widget_has_css_class (compare_fixture_find_title (fixture, "Primary focus"),
                                           "explained"));
  g_assert_false (
      gtk_widget_has_css_class (compare_fixture_find_title (fixture, "Pay"), "explained"));
}

static void
test_titles_explain_and_hide (CompareFixture *fixture, gconstpointer data)
{
  GtkWidget *title = compare_fixture_find_title (fixture, "Primary focus");
  GtkWidget *popover;

  gtk_test_accessible_assert_property (title, GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, TRUE);
  compare_fixture_focus (fixture, title);
  compare_fixture_press (fixture, "Return");
  popover = gui_fixture_find (title, GTK_TYPE_POPOVER, 0);
  g_assert_nonnull (gui_fixture_find_label (popover, "What it is all about."));
  g_signal_emit_by_name (gui_fixture_find_button (popover, "Hide This Row"), "clicked");
  gui_fixture_settle (fixture->window);
  compare_fixture_assert_rows (fixture, "Place of work, Pay, Tools");
}

/* What was made to fit a wide window does not fit a narrow one. */
static void
test_sources_close_when_the_window_is_narrowed (CompareFixture *fixture, gconstpointer data)
{
  compare_fixture_focus (fixture, compare_fixture_find_cell (fixture, "Primary focus", 2));
  compare_fixture_press (fixture, "Return");
  g_assert_nonnull (gui_fixture_find (fixture->window, GTK_TYPE_POPOVER, 0));
  gui_fixture_resize (fixture->window, 360, 700);
  g_assert_null (gui_fixture_find (fixture->window, GTK_TYPE_POPOVER, 0));
}

static gboolean
has_tip (GtkWidget *cell, int x, int y, gboolean by_keyboard)
{
  g_autoptr (GtkTooltip) tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  gboolean has = FALSE;

  g_signal_emit_by_name (cell, "query-tooltip", x, y, by_keyboard, tooltip, &has);
  return has;
}

/* The mark stands in the corner where a line ends: elsewhere a tip would hide what one reads. */
static void
test_the_mark_in_the_corner_is_explained (CompareFixture *fixture, gconstpointer data)
{
  GtkWidget *cell = compare_fixture_find_cell (fixture, "Primary focus", 0);
  int right = gtk_widget_get_width (cell) - 1;

  for (guint is_rtl = 0; is_rtl < 2; is_rtl++)
    {
      gtk_widget_set_direction (cell, is_rtl ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
      g_assert_true (has_tip (cell, is_rtl ? 0 : right, 0, FALSE));
      g_assert_true (has_tip (cell, is_rtl ? 24 : right + 1 - 24, 24, FALSE));
      g_assert_false (has_tip (cell, is_rtl ? 25 : right - 24, 24, FALSE));
      g_assert_false (has_tip (cell, is_rtl ? 0 : right, 25, FALSE));
      g_assert_false (has_tip (cell, is_rtl ? right : 0, 0, FALSE));
      g_assert_true (has_tip (cell, is_rtl ? right : 0, 0, TRUE));
    }
  g_assert_false (has_tip (compare_fixture_find_cell (fixture, "Pay", 0), 0, 0, TRUE));
}

int
main (int argc, char **argv)
{
  gui_fixture_init (&argc, &argv);

  compare_fixture_add ("/compare-sources/return-opens-the-sources", 1000,
                       test_return_opens_the_sources);
  compare_fixture_add ("/compare-sources/cells-without-a-source-say-so", 1000,
                       test_cells_without_a_source_say_so);
  compare_fixture_add ("/compare-sources/sources-and-help-are-seen", 1000,
                       test_sources_and_help_are_seen);
  compare_fixture_add ("/compare-sources/titles-explain-and-hide", 1000,
                       test_titles_explain_and_hide);
  compare_fixture_add ("/compare-sources/sources-close-when-the-window-is-narrowed", 1000,
                       test_sources_close_when_the_window_is_narrowed);

  compare_fixture_add ("/compare-sources/mark-in-the-corner-is-explained", 1000,
                       test_the_mark_in_the_corner_is_explained);

  return g_test_run ();
}
