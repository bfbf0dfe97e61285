/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the table scrolls: rows are made when they are seen, and what is read stays in its place. */

#include "compare-fixture.h"

#include "gui/compare/sp-compare-header.h"
#include "gui/compare/sp-compare-pager.h"
#include "gui/compare/sp-compare-row.h"
#include "gui/compare/sp-compare-table.h"

#define N_ROWS 28

static GtkWidget *
get_table (CompareFixture *fixture)
{
  return gui_fixture_find (fixture->window, SP_TYPE_COMPARE_TABLE, 0);
}

static GtkAdjustment *
get_adjustment (CompareFixture *fixture)
{
  return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (get_table (fixture)));
}

static double
get_end (CompareFixture *fixture)
{
  GtkAdjustment *adjustment = get_adjustment (fixture);

  return gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);
}

static void
scroll_to (CompareFixture *fixture, double value)
{
  gtk_adjustment_set_value (get_adjustment (fixture), value);
  gui_fixture_settle (fixture->window);
}

static SpCompareRow *
find_row (CompareFixture *fixture, guint number)
{
  g_autofree char *title = g_strdup_printf ("Row %u", number);

  return SP_COMPARE_ROW (compare_fixture_find_row (fixture, title));
}

static graphene_rect_t
get_bounds (CompareFixture *fixture, guint number)
{
  return gui_fixture_get_bounds (GTK_WIDGET (find_row (fixture, number)), get_table (fixture));
}

static gboolean
is_in_sight (CompareFixture *fixture, guint number)
{
  graphene_rect_t bounds = get_bounds (fixture, number);

  return bounds.origin.y < gtk_widget_get_height (get_table (fixture)) &&
         bounds.origin.y + bounds.size.height > 0;
}

static guint
count_filled (CompareFixture *fixture)
{
  guint n = 0;

  for (guint i = 0; i < N_ROWS; i++)
    n += sp_compare_row_is_filled (find_row (fixture, i));
  return n;
}

/* Returns the row at the upper edge. */
static guint
find_top (CompareFixture *fixture)
{
  for (guint i = 0; i < N_ROWS; i++)
    if (is_in_sight (fixture, i))
      return i;
  g_assert_not_reached ();
}

/* Checks that all rows in sight are there, with their titles in sight, one below the other. */
static void
assert_sound (CompareFixture *fixture)
{
  float bottom = -G_MAXFLOAT;

  for (guint i = 0; i < N_ROWS; i++)
    {
      graphene_rect_t row = get_bounds (fixture, i);
      graphene_rect_t title;

      g_assert_cmpfloat (row.origin.y, >=, bottom);
      bottom = row.origin.y + row.size.height;
      if (!is_in_sight (fixture, i))
        continue;
      g_assert_true (sp_compare_row_is_filled (find_row (fixture, i)));
      title = gui_fixture_get_bounds (sp_compare_row_get_title (find_row (fixture, i)),
                                      get_table (fixture));
      if (row.size.height > title.size.height && bottom >= title.size.height)
        g_assert_cmpfloat (title.origin.y, ==, MAX (row.origin.y, 0));
    }
}

static void
test_rows_are_filled_when_they_are_seen (CompareFixture *fixture, gconstpointer data)
{
  guint n = count_filled (fixture);

  g_assert_cmpuint (n, >, 0);
  g_assert_cmpuint (n, <, 10);
  assert_sound (fixture);
  scroll_to (fixture, get_end (fixture));
  scroll_to (fixture, get_end (fixture));
  assert_sound (fixture);
  g_assert_true (is_in_sight (fixture, N_ROWS - 1) ||
                 compare_fixture_find_text (fixture, "The end") != NULL);
  g_assert_cmpuint (count_filled (fixture), <, 20);
}

/* What is high before it is filled is as high as that afterwards, or nearly so. */
static void
test_heights_are_known_before (CompareFixture *fixture, gconstpointer data)
{
  static const int widths[] = { 1000, 700, 360 };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      double before;

      compare_fixture_reopen (fixture, widths[i]);
      scroll_to (fixture, 1);
      before = gtk_adjustment_get_upper (get_adjustment (fixture));
      for (guint j = 0; j < N_ROWS; j++)
        sp_compare_row_fill (find_row (fixture, j));
      gui_fixture_settle (fixture->window);
      g_test_message ("%d: %g, %g", widths[i], before,
                      gtk_adjustment_get_upper (get_adjustment (fixture)));
      g_assert_cmpfloat (before, >, 0.8 * gtk_adjustment_get_upper (get_adjustment (fixture)));
      g_assert_cmpfloat (before, <, 1.25 * gtk_adjustment_get_upper (get_adjustment (fixture)));
    }
}

/* Upwards, rows above what is read turn out to be higher or lower. */
static void
test_nothing_jumps (CompareFixture *fixture, gconstpointer data)
{
  guint top;
  float before;

  scroll_to (fixture, get_end (fixture));
  for (top = find_top (fixture); top > 0; top = find_top (fixture))
    {
      before = get_bounds (fixture, top).origin.y;
      scroll_to (fixture, gtk_adjustment_get_value (get_adjustment (fixture)) - 40);
      assert_sound (fixture);
      if (gtk_adjustment_get_value (get_adjustment (fixture)) > 0)
        g_assert_cmpfloat (ABS (get_bounds (fixture, top).origin.y - before - 40), <=, 1);
    }
}

static void
page_columns (CompareFixture *fixture)
{
  GtkWidget *pager = gui_fixture_find (fixture->window, SP_TYPE_COMPARE_PAGER, 0);

  g_signal_emit_by_name (gui_fixture_find (pager, GTK_TYPE_BUTTON, 1), "clicked");
  gui_fixture_settle (fixture->window);
}

static void
test_paging_columns_keeps_the_place (CompareFixture *fixture, gconstpointer data)
{
  float before;
  guint top;

  scroll_to (fixture, 1500);
  top = find_top (fixture);
  before = get_bounds (fixture, top).origin.y;
  for (guint i = 0; i < 2; i++)
    {
      page_columns (fixture);
      g_assert_cmpuint (find_top (fixture), ==, top);
      /* GTK 4.24 keeps the row, but not yet the line of it. */
      if (gtk_check_version (4, 10, 0) != NULL)
        g_assert_cmpfloat (get_bounds (fixture, top).origin.y, ==, before);
      assert_sound (fixture);
    }
}

/* Says which columns are in sight, and leads to those that are not. */
static void
test_columns_are_paged_there_and_back (CompareFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *columns;
    const char *label;
    gboolean has_before, has_behind;
  } places[] = { { "north east", "1–2 of 4", FALSE, TRUE },
                 { "east south", "2–3 of 4", TRUE, TRUE },
                 { "south west", "3–4 of 4", TRUE, FALSE } };
  GtkWidget *pager = gui_fixture_find (fixture->window, SP_TYPE_COMPARE_PAGER, 0);
  GtkWidget *buttons[] = { gui_fixture_find (pager, GTK_TYPE_BUTTON, 0),
                           gui_fixture_find (pager, GTK_TYPE_BUTTON, 1) };

  for (guint i = 0; i < 5; i++)
    {
      guint place = i < 3 ? i : 4 - i;

      compare_fixture_assert_columns (fixture, places[place].columns);
      g_assert_nonnull (gui_fixture_find_label (pager, places[place].label));
      g_assert_cmpint (gtk_widget_get_sensitive (buttons[0]), ==, places[place].has_before);
      g_assert_cmpint (gtk_widget_get_sensitive (buttons[1]), ==, places[place].has_behind);
      g_signal_emit_by_name (buttons[i < 2], "clicked");
      gui_fixture_settle (fixture->window);
    }
}

static void
test_resizing_keeps_the_place (CompareFixture *fixture, gconstpointer data)
{
  static const int widths[] = { 700, 360, 1400, 1000 };

  scroll_to (fixture, 2000);
  for (guint i = 0, top = find_top (fixture); i < G_N_ELEMENTS (widths); i++)
    {
      gui_fixture_resize (fixture->window, widths[i], 700);
      g_assert_cmpuint (find_top (fixture), ==, top);
      assert_sound (fixture);
    }
}

static void
test_hits_are_read_from_the_first (CompareFixture *fixture, gconstpointer data)
{
  float before;
  guint top;

  scroll_to (fixture, 1500);
  top = find_top (fixture);
  before = get_bounds (fixture, top).origin.y;
  g_assert_cmpuint (top, >, 0);
  compare_fixture_search (fixture, "lighthouse");
  compare_fixture_assert_rows (fixture, "Row 19, Row 25");
  g_assert_true (sp_compare_row_is_filled (find_row (fixture, 19)));
  compare_fixture_search (fixture, "list");
  g_assert_cmpfloat (gtk_adjustment_get_value (get_adjustment (fixture)), ==, 0);
  scroll_to (fixture, 600);
  compare_fixture_search (fixture, "looks");
  g_assert_cmpfloat (gtk_adjustment_get_value (get_adjustment (fixture)), ==, 0);

  compare_fixture_press (fixture, "Escape");
  g_assert_cmpuint (find_top (fixture), ==, top);
  g_assert_cmpfloat (get_bounds (fixture, top).origin.y, ==, before);
  assert_sound (fixture);
}

static void
test_keys_reach_rows_that_were_never_seen (CompareFixture *fixture, gconstpointer data)
{
  gtk_widget_grab_focus (compare_fixture_find_cell (fixture, "Row 0", 1));
  compare_fixture_press (fixture, "<Control>End");
  g_assert_true (compare_fixture_get_focus (fixture) ==
                 compare_fixture_find_cell (fixture, "Row 27", 1));
  g_assert_true (is_in_sight (fixture, 27));
  assert_sound (fixture);
  for (guint i = 0; i < 3; i++)
    compare_fixture_press (fixture, "Up");
  g_assert_cmpfloat (get_bounds (fixture, 24).origin.y, >=, 0);
  assert_sound (fixture);
}

static void
test_long_summaries_leave_room_for_rows (CompareFixture *fixture, gconstpointer data)
{
  gui_fixture_resize (fixture->window, 700, 600);
  g_assert_cmpint (gtk_widget_get_height (get_table (fixture)), >, 200);
  g_assert_true (is_in_sight (fixture, 0));
}

static void
test_rows_and_columns_are_counted (CompareFixture *fixture, gconstpointer data)
{
  GtkWidget *header = gui_fixture_find (fixture->window, SP_TYPE_COMPARE_HEADER, 0);
  GtkWidget *grid = gtk_widget_get_parent (header);
  GtkAccessible *cell = GTK_ACCESSIBLE (compare_fixture_find_cell (fixture, "Row 0", 2));

  gtk_test_accessible_assert_role (grid, GTK_ACCESSIBLE_ROLE_GRID);
  gtk_test_accessible_assert_relation (grid, GTK_ACCESSIBLE_RELATION_ROW_COUNT, N_ROWS + 1);
  gtk_test_accessible_assert_relation (grid, GTK_ACCESSIBLE_RELATION_COL_COUNT, 5);
  gtk_test_accessible_assert_relation (header, GTK_ACCESSIBLE_RELATION_ROW_INDEX, 1);
  gtk_test_accessible_assert_relation (find_row (fixture, 25), GTK_ACCESSIBLE_RELATION_ROW_INDEX,
                                       27);
  gtk_test_accessible_assert_relation (cell, GTK_ACCESSIBLE_RELATION_COL_INDEX, 4);
  compare_fixture_search (fixture, "lighthouse");
  gtk_test_accessible_assert_relation (grid, GTK_ACCESSIBLE_RELATION_ROW_COUNT, 3);
  gtk_test_accessible_assert_relation (find_row (fixture, 25), GTK_ACCESSIBLE_RELATION_ROW_INDEX,
                                       3);
}

/* What opens beside a cell that the wheel has left behind would be off the screen. */
static void
test_return_leads_back_to_a_cell_that_is_far_away (CompareFixture *fixture, gconstpointer data)
{
  GtkWidget *cell = compare_fixture_find_cell (fixture, "Row 0", 1);

  gtk_widget_grab_focus (cell);
  gui_fixture_settle (fixture->window);
  scroll_to (fixture, get_end (fixture));
  g_assert_false (is_in_sight (fixture, 0));
  compare_fixture_press (fixture, "Return");
  g_assert_null (gui_fixture_find (fixture->window, GTK_TYPE_POPOVER, 0));
  g_assert_true (is_in_sight (fixture, 0));
  compare_fixture_press (fixture, "Return");
  g_assert_nonnull (gui_fixture_find (fixture->window, GTK_TYPE_POPOVER, 0));
}

/* As when a button comes up while one scrolls: the toolkit lays out what is around the table, too. */
static void
test_rows_are_drawn_when_what_is_above_changes (CompareFixture *fixture, gconstpointer data)
{
  GtkAdjustment *adjustment = get_adjustment (fixture);
  GtkWidget *button = gui_fixture_find_button (fixture->window, "Differences");
  guint n_filled = count_filled (fixture);

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_page_size (adjustment));
  gtk_widget_queue_resize (button);
  gui_fixture_settle (fixture->window);
  g_assert_cmpuint (count_filled (fixture), >, n_filled);
}

static void
add (const char *path, int width, CompareTest test)
{
  g_test_add (path, CompareFixture, GINT_TO_POINTER (width), compare_fixture_set_up_long, test,
              compare_fixture_tear_down);
}

int
main (int argc, char **argv)
{
  gui_fixture_init (&argc, &argv);

  add ("/compare-scroll/rows-are-filled-when-they-are-seen", 1000,
       test_rows_are_filled_when_they_are_seen);
  add ("/compare-scroll/heights-are-known-before", 1000, test_heights_are_known_before);
  add ("/compare-scroll/nothing-jumps", 1000, test_nothing_jumps);
  add ("/compare-scroll/paging-columns-keeps-the-place", 700, test_paging_columns_keeps_the_place);
  add ("/compare-scroll/columns-are-paged-there-and-back", 700,
       test_columns_are_paged_there_and_back);
  add ("/compare-scroll/resizing-keeps-the-place", 1000, test_resizing_keeps_the_place);
  add ("/compare-scroll/hits-are-read-from-the-first", 1000, test_hits_are_read_from_the_first);
  add ("/compare-scroll/keys-reach-rows-that-were-never-seen", 1000,
       test_keys_reach_rows_that_were_never_seen);
  add ("/compare-scroll/return-leads-back-to-a-cell-that-is-far-away", 1000,
       test_return_leads_back_to_a_cell_that_is_far_away);
  add ("/compare-scroll/long-summaries-leave-room-for-rows", 700,
       test_long_summaries_leave_room_for_rows);
  add ("/compare-scroll/rows-are-drawn-when-what-is-above-changes", 1000,
       test_rows_are_drawn_when_what_is_above_changes);
  add ("/compare-scroll/rows-and-columns-are-counted", 1000, test_rows_and_columns_are_counted);

  return g_test_run ();
}
