/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Nothing of the page "Compare" is cut off, on a phone as on a projector, in large text and
 * mirrored, on the content that people really read. */

#include "compare-fixture.h"

#include "gui/compare/sp-compare-cell.h"
#include "gui/compare/sp-compare-columns.h"
#include "gui/compare/sp-compare-group.h"
#include "gui/compare/sp-compare-heading.h"
#include "gui/compare/sp-compare-row.h"

#define LARGE_TEXT (2 * 96 * 1024)

/* How far a letter may stand out of the place that its text takes, in pixels. */
#define OVERHANG 2

/* Where fewer columns fit, where they become cards, where the tools change, and between. */
static const int widths[] = { 360, 361, 400, 479,  519,  520,  560, 640,
                              719, 800, 900, 1000, 1280, 1600, 1920 };

static const char *
get_row (const CompareFixture *fixture, guint area)
{
  return fixture->pack->areas.items[area].title;
}

/* Checks that a widget has the height that its width asks for, and stands within @outer. */
static void
assert_fits (GtkWidget *widget, GtkWidget *outer)
{
  graphene_rect_t bounds = gui_fixture_get_bounds (widget, outer);
  int height;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, (int) bounds.size.width, &height, NULL,
                      NULL, NULL);
  g_test_message ("%s: %gx%g, wants %d", G_OBJECT_TYPE_NAME (widget), (double) bounds.size.width,
                  (double) bounds.size.height, height);
  g_assert_cmpfloat (bounds.size.width, >, 0);
  g_assert_cmpfloat (bounds.size.height, >=, height);
  g_assert_cmpfloat (bounds.origin.x, >=, 0);
  g_assert_cmpfloat (bounds.origin.y, >=, 0);
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, gtk_widget_get_width (outer));
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, gtk_widget_get_height (outer));
}

/* The rows are filled when they are seen, so all of them are asked for. */
static void
assert_table_fits (CompareFixture *fixture)
{
  g_autoptr (GPtrArray) rows = gui_fixture_find_all (fixture->window, SP_TYPE_COMPARE_ROW);
  g_autoptr (GPtrArray) headings = gui_fixture_find_all (fixture->window, SP_TYPE_COMPARE_HEADING);
  g_autoptr (GPtrArray) cells = NULL;

  for (guint i = 0; i < rows->len; i++)
    sp_compare_row_fill (rows->pdata[i]);
  gui_fixture_settle (fixture->window);
  cells = gui_fixture_find_all (fixture->window, SP_TYPE_COMPARE_CELL);
  g_assert_cmpuint (cells->len, >=, 30);
  for (guint i = 0; i < cells->len; i++)
    assert_fits (cells->pdata[i], gtk_widget_get_parent (cells->pdata[i]));
  for (guint i = 0; i < headings->len; i++)
    assert_fits (headings->pdata[i], gtk_widget_get_parent (headings->pdata[i]));
  gui_fixture_assert_labels_fit (fixture->window);
}

/* Nothing scrolls sideways, at no width. */
static void
assert_no_sideways_scrolling (CompareFixture *fixture)
{
  g_autoptr (GPtrArray) all = gui_fixture_find_all (fixture->window, GTK_TYPE_SCROLLED_WINDOW);

  for (guint i = 0; i < all->len; i++)
    {
      GtkAdjustment *adjustment = gtk_scrolled_window_get_hadjustment (all->pdata[i]);

      g_assert_cmpfloat (gtk_adjustment_get_upper (adjustment), <=,
                         gtk_adjustment_get_page_size (adjustment));
    }
}

static void
assert_fits_at_all_widths (CompareFixture *fixture)
{
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_test_message ("at %d pixels", widths[i]);
      gui_fixture_resize (fixture->window, widths[i], 700);
      assert_table_fits (fixture);
      assert_no_sideways_scrolling (fixture);
    }
}

static void
test_fits_any_width (CompareFixture *fixture, gconstpointer data)
{
  assert_fits_at_all_widths (fixture);
}

static void
test_fits_with_large_text (CompareFixture *fixture, gconstpointer data)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", LARGE_TEXT, NULL);
  gui_fixture_settle (fixture->window);
  assert_fits_at_all_widths (fixture);
}

static void
test_fits_mirrored (CompareFixture *fixture, gconstpointer data)
{
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  compare_fixture_reopen (fixture, 1000);
  assert_fits_at_all_widths (fixture);
}

static void
test_starts_at_the_right_when_mirrored (CompareFixture *fixture, gconstpointer data)
{
  float x[3];

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  compare_fixture_reopen (fixture, 1000);
  x[0] = gui_fixture_get_bounds (compare_fixture_find_title (fixture, get_row (fixture, 0)),
                                 fixture->window)
             .origin.x;
  for (guint i = 0; i < 2; i++)
    x[i + 1] = gui_fixture_get_bounds (compare_fixture_find_cell (fixture, get_row (fixture, 0), i),
                                       fixture->window)
                   .origin.x;
  g_assert_cmpfloat (x[0], >, x[1]);
  g_assert_cmpfloat (x[1], >, x[2]);
}

/* They are made when somebody opens them, and what follows stands below them. */
static void
test_passages_have_room (CompareFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) groups = NULL;
  g_autoptr (GPtrArray) labels = NULL;
  GtkWidget *passages;

  compare_fixture_do (fixture, "compare.fold", ".passages");
  groups = gui_fixture_find_all (fixture->window, SP_TYPE_COMPARE_GROUP);
  passages = groups->pdata[0];
  labels = gui_fixture_find_all (passages, GTK_TYPE_LABEL);
  g_assert_cmpuint (labels->len, >, 10);
  for (guint i = 0; i < labels->len; i++)
    {
      graphene_rect_t bounds = gui_fixture_get_bounds (labels->pdata[i], passages);

      g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=,
                         gtk_widget_get_height (passages));
    }
}

static void
test_found_words_fit (CompareFixture *fixture, gconstpointer data)
{
  compare_fixture_search (fixture, "e");
  for (guint i = 0; i < G_N_ELEMENTS (widths); i += 4)
    {
      gui_fixture_resize (fixture->window, widths[i], 700);
      assert_table_fits (fixture);
    }
}

static void
assert_role_fits (CompareFixture *fixture)
{
  for (guint i = 0; i < G_N_ELEMENTS (widths); i += 2)
    {
      gui_fixture_resize (fixture->window, widths[i], 700);
      gui_fixture_assert_labels_fit (fixture->window);
      assert_no_sideways_scrolling (fixture);
    }
}

static void
test_roles_fit (CompareFixture *fixture, gconstpointer data)
{
  compare_fixture_do (fixture, "compare.open-role", "site-reliability-engineer");
  assert_role_fits (fixture);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", LARGE_TEXT, NULL);
  gui_fixture_settle (fixture->window);
  assert_role_fits (fixture);
}

/* On a phone, where the room is least. */
static void
test_popovers_fit (CompareFixture *fixture, gconstpointer data)
{
  static const int dpi[] = { 96 * 1024, LARGE_TEXT };

  for (guint i = 0; i < G_N_ELEMENTS (dpi); i++)
    {
      GtkWidget *cell = compare_fixture_find_cell (fixture, get_row (fixture, 4), 0);
      g_autoptr (GPtrArray) labels = NULL;
      GtkWidget *popover;

      g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", dpi[i], NULL);
      gui_fixture_settle (fixture->window);
      gtk_widget_grab_focus (compare_fixture_find_title (fixture, get_row (fixture, 4)));
      gtk_widget_grab_focus (cell);
      gui_fixture_settle (fixture->window);
      gtk_widget_activate_action (cell, "cell.show-sources", NULL);
      gui_fixture_settle (fixture->window);
      popover = gui_fixture_find (cell, GTK_TYPE_POPOVER, 0);
      g_assert_cmpint (gtk_widget_get_width (gtk_popover_get_child (GTK_POPOVER (popover))), <=,
                       360 - 24);
      gui_fixture_assert_labels_fit (popover);
      labels = gui_fixture_find_all (popover, GTK_TYPE_LABEL);
      g_assert_cmpfloat (gui_fixture_get_bounds (labels->pdata[labels->len - 1], popover).origin.y,
                         <, gtk_widget_get_height (popover) - 24);
      gtk_popover_popdown (GTK_POPOVER (popover));
      gui_fixture_settle (fixture->window);
    }
}

/* Nor are they wider than what is in them. */
static void
test_popovers_are_as_wide_as_their_contents (CompareFixture *fixture, gconstpointer data)
{
  GtkWidget *cell = compare_fixture_find_cell (fixture, get_row (fixture, 0), 0);
  GtkWidget *popover;

  gtk_widget_activate_action (cell, "cell.show-sources", NULL);
  gui_fixture_settle (fixture->window);
  popover = gui_fixture_find (cell, GTK_TYPE_POPOVER, 0);
  g_assert_cmpint (gtk_widget_get_width (gtk_popover_get_child (GTK_POPOVER (popover))), <, 500);
}

static void
add (const char *path, int width, void (*test) (CompareFixture *, gconstpointer))
{
  g_test_add (path, CompareFixture, GINT_TO_POINTER (width), compare_fixture_set_up_bundled, test,
              compare_fixture_tear_down);
}

static void
count_up (guint *count)
{
  (*count)++;
}

/* How many there are, how wide they may be together and their titles, and whether that is new. Of the
 * last two, one has no room for two beside each other. */
static void
test_columns_are_laid_out_anew_where_something_changes (void)
{
  static const struct
  {
    guint n_columns;
    int width, title_width;
    gboolean is_new;
  } steps[] = {
    { 4, 1000, 200, TRUE }, { 4, 1000, 200, FALSE }, { 5, 1000, 200, TRUE },
    { 5, 1040, 240, TRUE }, { 5, 1050, 240, FALSE }, { 5, 800, 240, TRUE },
    { 2, 800, 240, TRUE },  { 2, 600, 240, TRUE },   { 2, 600, 240, FALSE },
  };
  g_autoptr (SpCompareColumns) columns = sp_compare_columns_new ();
  guint n_changes = 0;

  g_signal_connect_swapped (columns, "changed", G_CALLBACK (count_up), &n_changes);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      guint before = n_changes;

      sp_compare_columns_fit (columns, steps[i].n_columns, steps[i].width, steps[i].title_width,
                              250);
      g_test_message ("%u", i);
      g_assert_cmpuint (n_changes - before, ==, steps[i].is_new);
      g_assert_cmpuint (sp_compare_columns_get_n_columns (columns), ==, steps[i].n_columns);
    }
  g_assert_true (sp_compare_columns_is_stacked (columns));
}

/* Two stand beside each other or none does; one alone needs no more than its own room. */
static void
test_columns_that_do_not_fit_are_stacked (void)
{
  static const struct
  {
    guint n_columns;
    int width;
    gboolean is_stacked;
    guint n_shown;
  } rooms[] = {
    { 1, 449, TRUE, 1 },  { 1, 450, FALSE, 1 }, { 2, 699, TRUE, 2 },
    { 2, 700, FALSE, 2 }, { 4, 699, TRUE, 4 },  { 4, 700, FALSE, 2 },
    { 4, 950, FALSE, 3 }, { 0, 100, FALSE, 0 }, { 3, 2000, FALSE, 3 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rooms); i++)
    {
      g_autoptr (SpCompareColumns) columns = sp_compare_columns_new ();

      sp_compare_columns_fit (columns, rooms[i].n_columns, rooms[i].width, 200, 250);
      g_test_message ("%u", i);
      g_assert_cmpint (sp_compare_columns_is_stacked (columns), ==, rooms[i].is_stacked);
      g_assert_cmpuint (sp_compare_columns_get_n_shown (columns), ==, rooms[i].n_shown);
    }
}

int
main (int argc, char **argv)
{
  gui_fixture_init (&argc, &argv);

  add ("/compare-fit/any-width", 1000, test_fits_any_width);
  add ("/compare-fit/large-text", 1000, test_fits_with_large_text);
  add ("/compare-fit/mirrored", 1000, test_fits_mirrored);
  add ("/compare-fit/starts-at-the-right-when-mirrored", 1000,
       test_starts_at_the_right_when_mirrored);
  add ("/compare-fit/passages-have-room", 1000, test_passages_have_room);
  add ("/compare-fit/found-words", 1000, test_found_words_fit);
  add ("/compare-fit/roles", 1000, test_roles_fit);
  add ("/compare-fit/popovers", 360, test_popovers_fit);
  add ("/compare-fit/popovers-are-as-wide-as-their-contents", 1000,
       test_popovers_are_as_wide_as_their_contents);
  g_test_add_func ("/compare-fit/columns-are-laid-out-anew-where-something-changes",
                   test_columns_are_laid_out_anew_where_something_changes);
  g_test_add_func ("/compare-fit/columns-that-do-not-fit-are-stacked",
                   test_columns_that_do_not_fit_are_stacked);

  return g_test_run ();
}
