/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The search through all cells. */

#include "compare-fixture.h"

#include "gui/compare/sp-compare-cell.h"
#include "gui/compare/sp-compare-row.h"
#include "gui/compare/sp-compare-table.h"

static GtkSearchBar *
get_search_bar (CompareFixture *fixture)
{
  return GTK_SEARCH_BAR (gui_fixture_find (fixture->window, GTK_TYPE_SEARCH_BAR, 0));
}

/* Nothing else in a cell has more green than blue. */
static gboolean
is_yellow (guint32 pixel)
{
  return (pixel >> 8 & 0xff) > (pixel & 0xff) + 64;
}

/* Counts the pixels of the yellow that hits are marked with. */
static guint
count_marked_pixels (CompareFixture *fixture, GtkWidget *widget)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  GskRenderer *renderer = gtk_native_get_renderer (GTK_NATIVE (fixture->window));
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  g_autofree guint32 *pixels = g_new0 (guint32, width * height);
  g_autoptr (GdkTexture) texture = NULL;
  GskRenderNode *node;
  guint n = 0;

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_to_node (snapshot);
  g_assert_nonnull (node);
  texture = gsk_renderer_render_texture (renderer, node, &GRAPHENE_RECT_INIT (0, 0, width, height));
  gsk_render_node_unref (node);
  gdk_texture_download (texture, (guchar *) pixels, width * sizeof (guint32));
  for (int i = 0; i < width * height; i++)
    n += is_yellow (pixels[i]);
  return n;
}

static void
test_rows_with_all_words_stay (CompareFixture *fixture, gconstpointer data)
{
  compare_fixture_search (fixture, "jenkins");
  compare_fixture_assert_rows (fixture, "Tools");
  g_assert_nonnull (gui_fixture_find_label (fixture->window, "1 row"));
  g_assert_null (compare_fixture_find_group (fixture, "The work"));
  g_assert_null (compare_fixture_find_group (fixture, "Good to Know"));

  compare_fixture_search (fixture, "more enough");
  compare_fixture_assert_rows (fixture, "Pay");
  compare_fixture_search (fixture, "");
  compare_fixture_assert_rows (fixture, "Primary focus, Place of work, Pay, Tools");
}

static void
test_hits_are_marked (CompareFixture *fixture, gconstpointer data)
{
  GtkWidget *tools = compare_fixture_find_cell (fixture, "Tools", 1);
  GtkWidget *focus = compare_fixture_find_cell (fixture, "Primary focus", 1);

  g_assert_cmpuint (count_marked_pixels (fixture, tools), ==, 0);
  compare_fixture_search (fixture, "j");
  g_assert_cmpuint (count_marked_pixels (fixture, tools), >, 20);
  compare_fixture_search (fixture, "pipelines");
  g_assert_cmpuint (count_marked_pixels (fixture, focus), >, 200);
  compare_fixture_search (fixture, "primary");
  g_assert_cmpuint (
      count_marked_pixels (fixture, compare_fixture_find_title (fixture, "Primary focus")), >, 200);
  g_assert_cmpuint (count_marked_pixels (fixture, focus), ==, 0);
}

/* The help of a row is out of sight, unless a hit is in it. */
static void
test_hits_in_the_help_show_it (CompareFixture *fixture, gconstpointer data)
{
  g_assert_null (compare_fixture_find_text (fixture, "What it is all about."));
  compare_fixture_search (fixture, "about");
  compare_fixture_assert_rows (fixture, "Primary focus");
  g_assert_cmpuint (
      count_marked_pixels (fixture, compare_fixture_find_text (fixture, "What it is all about.")),
      >, 100);
  compare_fixture_search (fixture, "primary");
  g_assert_null (compare_fixture_find_text (fixture, "What it is all about."));
}

static void
test_folded_groups_open_for_hits (CompareFixture *fixture, gconstpointer data)
{
  compare_fixture_do (fixture, "compare.fold", "craft");
  compare_fixture_assert_rows (fixture, "Primary focus, Place of work, Pay");
  compare_fixture_search (fixture, "git");
  compare_fixture_assert_rows (fixture, "Tools");
  compare_fixture_do (fixture, "compare.clear-search", NULL);
  compare_fixture_assert_rows (fixture, "Primary focus, Place of work, Pay");
}

static void
test_overlaps_are_found (CompareFixture *fixture, gconstpointer data)
{
  compare_fixture_toggle (fixture, "In Common");
  compare_fixture_search (fixture, "releases");
  compare_fixture_assert_rows (fixture, "Automation");
}

static void
test_no_results_say_so_and_lead_out (CompareFixture *fixture, gconstpointer data)
{
  compare_fixture_search (fixture, "zeppelin");
  g_assert_nonnull (gui_fixture_find_label (fixture->window, "No Results"));
  g_assert_nonnull (gui_fixture_find_label (fixture->window, "No row has all of these words"));
  g_assert_null (gui_fixture_find (fixture->window, SP_TYPE_COMPARE_TABLE, 0));

  g_signal_emit_by_name (gui_fixture_find_button (fixture->window, "Clear Search"), "clicked");
  gui_fixture_settle (fixture->window);
  g_assert_null (gui_fixture_find_label (fixture->window, "No Results"));
  compare_fixture_assert_rows (fixture, "Primary focus, Place of work, Pay, Tools");
}

static void
test_typing_anywhere_searches (CompareFixture *fixture, gconstpointer data)
{
  g_assert_true (gtk_search_bar_get_key_capture_widget (get_search_bar (fixture)) ==
                 fixture->window);
}

static void
test_return_leads_to_the_hits (CompareFixture *fixture, gconstpointer data)
{
  GtkWidget *table = gui_fixture_find (fixture->window, SP_TYPE_COMPARE_TABLE, 0);

  compare_fixture_search (fixture, "git");
  g_assert_false (gtk_widget_is_ancestor (compare_fixture_get_focus (fixture), table));
  g_signal_emit_by_name (gui_fixture_find (fixture->window, GTK_TYPE_SEARCH_ENTRY, 0), "activate");
  g_assert_true (gtk_widget_is_ancestor (compare_fixture_get_focus (fixture), table));
}

/* Enter follows the letters sooner than the search does, and the hits need not be near the row that had
 * the keyboard. */
static void
test_return_leads_to_the_first_hit (CompareFixture *fixture, gconstpointer data)
{
  GtkWidget *entry;

  gtk_widget_grab_focus (compare_fixture_find_cell (fixture, "Tools", 1));
  compare_fixture_search (fixture, "zeppelin");
  entry = gui_fixture_find (fixture->window, GTK_TYPE_SEARCH_ENTRY, 0);
  gtk_editable_set_text (GTK_EDITABLE (entry), "e");
  g_signal_emit_by_name (entry, "activate");
  compare_fixture_assert_rows (fixture, "Primary focus, Place of work, Pay, Tools");
  g_assert_true (compare_fixture_get_focus (fixture) ==
                 compare_fixture_find_cell (fixture, "Primary focus", 1));
}

static void
test_escape_ends_the_search_from_anywhere (CompareFixture *fixture, gconstpointer data)
{
  GtkWidget *cell;

  compare_fixture_search (fixture, "git");
  cell = compare_fixture_find_cell (fixture, "Tools", 1);
  gtk_widget_grab_focus (cell);
  compare_fixture_press (fixture, "Escape");
  g_assert_false (gtk_search_bar_get_search_mode (get_search_bar (fixture)));
  compare_fixture_assert_rows (fixture, "Primary focus, Place of work, Pay, Tools");
  g_assert_true (compare_fixture_get_focus (fixture) == cell);
}

/* A bar that was on its way when its page was left would not be seen when it is needed again. */
static void
test_the_bar_is_there_after_the_page_was_left (CompareFixture *fixture, gconstpointer data)
{
  GtkSearchBar *bar;

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  compare_fixture_search (fixture, "git");
  bar = get_search_bar (fixture);
  compare_fixture_do (fixture, "compare.clear-search", NULL);
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (bar)), ==, 0);
  gtk_widget_set_visible (GTK_WIDGET (fixture->page), FALSE);
  gui_fixture_settle (fixture->window);
  gtk_widget_set_visible (GTK_WIDGET (fixture->page), TRUE);
  gui_fixture_settle (fixture->window);
  gtk_search_bar_set_search_mode (bar, TRUE);
  gui_fixture_settle (fixture->window);
  g_assert_nonnull (gui_fixture_find (fixture->window, GTK_TYPE_SEARCH_ENTRY, 0));
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (bar)), >, 30);
}

/* Lines come and go above what has the keyboard: it goes on from there. */
static void
test_keys_go_on_from_the_hit (CompareFixture *fixture, gconstpointer data)
{
  GtkWidget *pay = compare_fixture_find_title (fixture, "Pay");

  compare_fixture_search (fixture, "");
  compare_fixture_focus (fixture, pay);
  compare_fixture_search (fixture, "more enough");
  compare_fixture_press (fixture, "Down");
  g_assert_true (compare_fixture_get_focus (fixture) == pay);
  compare_fixture_search (fixture, "");
  compare_fixture_press (fixture, "Up");
  g_assert_true (compare_fixture_get_focus (fixture) ==
                 compare_fixture_find_title (fixture, "Place of work"));
  compare_fixture_press (fixture, "Down");
  g_assert_true (compare_fixture_get_focus (fixture) == pay);

  compare_fixture_search (fixture, "more enough");
  compare_fixture_focus (fixture, compare_fixture_find_cell (fixture, "Pay", 1));
  compare_fixture_search (fixture, "");
  compare_fixture_press (fixture, "Up");
  g_assert_true (compare_fixture_get_focus (fixture) ==
                 compare_fixture_find_cell (fixture, "Place of work", 1));
}

int
main (int argc, char **argv)
{
  gui_fixture_init (&argc, &argv);

  compare_fixture_add ("/compare-search/rows-with-all-words-stay", 1000,
                       test_rows_with_all_words_stay);
  compare_fixture_add ("/compare-search/hits-are-marked", 1000, test_hits_are_marked);
  compare_fixture_add ("/compare-search/hits-in-the-help-show-it", 1000,
                       test_hits_in_the_help_show_it);
  compare_fixture_add ("/compare-search/folded-groups-open-for-hits", 1000,
                       test_folded_groups_open_for_hits);
  compare_fixture_add ("/compare-search/overlaps-are-found", 1000, test_overlaps_are_found);
  compare_fixture_add ("/compare-search/no-results-say-so-and-lead-out", 1000,
                       test_no_results_say_so_and_lead_out);
  compare_fixture_add ("/compare-search/typing-anywhere-searches", 1000,
                       test_typing_anywhere_searches);
  compare_fixture_add ("/compare-search/return-leads-to-the-hits", 1000,
                       test_return_leads_to_the_hits);
  compare_fixture_add ("/compare-search/return-leads-to-the-first-hit", 1000,
                       test_return_leads_to_the_first_hit);
  compare_fixture_add ("/compare-search/keys-go-on-from-the-hit", 1000,
                       test_keys_go_on_from_the_hit);
  compare_fixture_add ("/compare-search/escape-ends-the-search-from-anywhere", 1000,
                       test_escape_ends_the_search_from_anywhere);
  compare_fixture_add ("/compare-search/the-bar-is-there-after-the-page-was-left", 1000,
                       test_the_bar_is_there_after_the_page_was_left);

  return g_test_run ();
}
