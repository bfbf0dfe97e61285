/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page in windows of any size: what is there is whole, and in sight. */

#include "choose-page-fixture.h"

#include "gui/choose/sp-choose-statement.h"
#include "gui/sp-adaptive-bin.h"

#include <adwaita.h>

static void
assert_fits (ChoosePageFixture *fixture)
{
  static const int widths[] = { 360, 600, 1200 };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      gui_fixture_resize (fixture->window, widths[i], 640);
      gui_fixture_assert_labels_fit (fixture->window);
    }
}

static void
test_fits_any_width (ChoosePageFixture *fixture, gconstpointer data)
{
  assert_fits (fixture);
  choose_page_press (fixture, "Return");
  assert_fits (fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "choose.show-overview", NULL);
  gui_fixture_settle (fixture->window);
  assert_fits (fixture);
}

static void
test_fits_with_large_text (ChoosePageFixture *fixture, gconstpointer data)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  test_fits_any_width (fixture, data);
}

static gboolean
is_in_sight (GtkWidget *widget)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t bounds = gui_fixture_get_bounds (widget, scroller);

  g_test_message ("%g to %g of %d", (double) bounds.origin.y,
                  (double) (bounds.origin.y + bounds.size.height),
                  gtk_widget_get_height (scroller));
  return gtk_widget_get_mapped (widget) && bounds.origin.y >= 0 &&
         bounds.origin.y + bounds.size.height <= gtk_widget_get_height (scroller);
}

/* On a telephone with a frame, in the largest text, the answers do not stand out at the side. */
static void
test_large_answers_have_room (ChoosePageFixture *fixture, gconstpointer data)
{
  GtkWidget *bin;
  int least;

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  choose_page_press (fixture, "Return");
  gui_fixture_resize (fixture->window, 350, 640);
  bin = gtk_widget_get_ancestor (gui_fixture_find_label (fixture->window, "Why This Statement?"),
                                 SP_TYPE_ADAPTIVE_BIN);
  gtk_widget_measure (sp_adaptive_bin_get_child (SP_ADAPTIVE_BIN (bin)), GTK_ORIENTATION_HORIZONTAL,
                      -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, gtk_widget_get_width (bin));
}

/* What the window puts around the page takes the rest of 640. */
static void
test_all_answers_are_in_sight_on_a_telephone (ChoosePageFixture *fixture, gconstpointer data)
{
  choose_page_press (fixture, "Return");
  gui_fixture_resize (fixture->window, 360, 540);
  for (guint i = 0; i < fixture->pack->statements.n_items; i++)
    {
      GtkWidget *shown = gui_fixture_find (fixture->window, SP_TYPE_CHOOSE_STATEMENT, 0);

      choose_page_assert_at (fixture, i);
      g_assert_true (is_in_sight (gui_fixture_find_button (shown, "Strongly disagree")));
      g_assert_true (is_in_sight (gui_fixture_find_button (shown, "Strongly agree")));
      g_assert_true (is_in_sight (gui_fixture_find_label (shown, "Matters a Lot")));
      if (i + 1 < fixture->pack->statements.n_items)
        choose_page_press (fixture, "Right");
    }
}

static GtkWidget *
find_action (GtkWidget *root, const char *action)
{
  g_autoptr (GPtrArray) buttons = gui_fixture_find_all (root, GTK_TYPE_BUTTON);

  for (guint i = 0; i < buttons->len; i++)
    if (g_strcmp0 (gtk_actionable_get_action_name (buttons->pdata[i]), action) == 0)
      return buttons->pdata[i];
  g_assert_not_reached ();
}

static void
test_ways_stay_in_one_row (ChoosePageFixture *fixture, gconstpointer data)
{
  GtkWidget *back;
  GtkWidget *overview;
  GtkWidget *forward;

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  choose_page_press (fixture, "Return");
  gui_fixture_resize (fixture->window, 360, 540);
  back = find_action (fixture->window, "choose.back");
  overview = find_action (fixture->window, "choose.show-overview");
  forward = find_action (fixture->window, "choose.forward");
  gtk_test_accessible_assert_property (back, GTK_ACCESSIBLE_PROPERTY_LABEL, "Back");
  gtk_test_accessible_assert_property (overview, GTK_ACCESSIBLE_PROPERTY_LABEL, "All Answers");
  for (guint i = 0; i < 2; i++)
    {
      float y = gui_fixture_get_bounds (forward, fixture->window).origin.y;

      g_assert_cmpfloat (gui_fixture_get_bounds (back, fixture->window).origin.y, ==, y);
      g_assert_cmpfloat (gui_fixture_get_bounds (overview, fixture->window).origin.y, ==, y);
      g_assert_cmpint (gtk_widget_get_tooltip_text (back) != NULL, ==, i == 0);
      g_assert_cmpint (gtk_test_accessible_has_property (GTK_ACCESSIBLE (overview),
                                                         GTK_ACCESSIBLE_PROPERTY_LABEL),
                       ==, i == 0);
      gui_fixture_resize (fixture->window, 900, 540);
    }
}

static void
test_reason_opens_in_sight (ChoosePageFixture *fixture, gconstpointer data)
{
  GtkWidget *why, *because;

  choose_page_press (fixture, "Return");
  gui_fixture_resize (fixture->window, 360, 400);
  why = gui_fixture_find_button (fixture->window, "Why This Statement?");
  g_assert_nonnull (why);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (why), TRUE);
  gui_fixture_settle (fixture->window);
  because = gui_fixture_find_label (fixture->window, fixture->pack->statements.items[0].because);
  g_assert_true (is_in_sight (because));
  g_assert_true (is_in_sight (why));
  g_assert_true (gtk_widget_has_css_class (because, "explained"));
}

/* As a result once was not, when it was scrolled to its end as narrow as a telephone. */
static void
test_widened_statement_is_in_sight (ChoosePageFixture *fixture, gconstpointer data)
{
  GtkWidget *shown;
  GtkAdjustment *position;

  choose_page_press (fixture, "Return");
  gui_fixture_resize (fixture->window, 360, 300);
  shown = gui_fixture_find (fixture->window, SP_TYPE_CHOOSE_STATEMENT, 0);
  position = gtk_scrolled_window_get_vadjustment (
      GTK_SCROLLED_WINDOW (gui_fixture_find (shown, GTK_TYPE_SCROLLED_WINDOW, 0)));
  gtk_adjustment_set_value (position, gtk_adjustment_get_upper (position));
  gui_fixture_settle (fixture->window);
  g_assert_cmpfloat (gtk_adjustment_get_value (position), >, 0);
  gui_fixture_resize (fixture->window, 1000, 720);
  g_assert_true (
      is_in_sight (gui_fixture_find_label (shown, fixture->pack->statements.items[0].text)));
  g_assert_true (is_in_sight (gui_fixture_find_button (shown, "Strongly agree")));
}

/* Pango's hyphens stand where no language has one. The labels in rows are libadwaita's own. */
static void
assert_no_hyphens (GtkWidget *root)
{
  g_autoptr (GPtrArray) labels = gui_fixture_find_all (root, GTK_TYPE_LABEL);
  guint n_cut = 0;

  for (guint i = 0; i < labels->len; i++)
    if (gtk_label_get_wrap_mode (labels->pdata[i]) == PANGO_WRAP_WORD_CHAR &&
        gtk_widget_get_ancestor (labels->pdata[i], ADW_TYPE_PREFERENCES_ROW) == NULL)
      {
        PangoAttrList *attributes = gtk_label_get_attributes (labels->pdata[i]);
        g_autofree char *text = NULL;

        g_assert_nonnull (attributes);
        text = pango_attr_list_to_string (attributes);
        g_assert_nonnull (strstr (text, "insert-hyphens false"));
        n_cut++;
      }
  g_assert_cmpuint (n_cut, >, 0);
}

static void
test_cut_words_have_no_hyphens (ChoosePageFixture *fixture, gconstpointer data)
{
  choose_page_press (fixture, "Return");
  assert_no_hyphens (fixture->window);
  choose_page_answer_all (fixture);
  assert_no_hyphens (fixture->window);
}

int
main (int argc, char **argv)
{
  gui_fixture_init (&argc, &argv);

  choose_page_add ("/choose-fit/fits-any-width", test_fits_any_width);
  choose_page_add ("/choose-fit/fits-with-large-text", test_fits_with_large_text);
  choose_page_add ("/choose-fit/large-answers", test_large_answers_have_room);
  choose_page_add ("/choose-fit/all-answers-are-in-sight-on-a-telephone",
                   test_all_answers_are_in_sight_on_a_telephone);
  choose_page_add ("/choose-fit/ways-stay-in-one-row", test_ways_stay_in_one_row);
  choose_page_add ("/choose-fit/reason-opens-in-sight", test_reason_opens_in_sight);
  choose_page_add ("/choose-fit/widened-statement-is-in-sight", test_widened_statement_is_in_sight);
  choose_page_add ("/choose-fit/cut-words-have-no-hyphens", test_cut_words_have_no_hyphens);

  return g_test_run ();
}
