/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "../gui-fixture.h"
#include "choose-fixture.h"

#include "core/journal/sp-journal-answers.h"
#include "gui/choose/sp-choose-overview.h"
#include "gui/choose/sp-choose-page.h"
#include "gui/choose/sp-choose-result.h"
#include "gui/choose/sp-choose-start.h"
#include "gui/choose/sp-choose-statement.h"

#include <adwaita.h>

typedef struct
{
  SpPack *pack;
  char *path;
  GtkWidget *window;
  SpPage *page;
} Fixture;

static void
open_window (Fixture *fixture)
{
  g_autoptr (SpJournal) journal = sp_journal_new (fixture->path);

  fixture->page = gui_fixture_new_page (SP_TYPE_CHOOSE_PAGE, fixture->pack, journal);
  fixture->window = gui_fixture_show (GTK_WIDGET (fixture->page), 1000, 720);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  gui_fixture_reset ();
  fixture->pack = gui_fixture_load_bundled_pack ();
  fixture->path = choose_fixture_new_path ();
  open_window (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gui_fixture_close (fixture->window);
  g_free (fixture->path);
  sp_pack_unref (fixture->pack);
}

static void
press (Fixture *fixture, const char *keys)
{
  g_assert_true (gui_fixture_press (fixture->window, keys));
}

/* What the journal on the disk says, as another process would see it. */
static int
read_answer (Fixture *fixture, guint statement)
{
  g_autoptr (SpJournal) journal = sp_journal_new (fixture->path);
  g_autoptr (SpAnswers) answers = NULL;

  g_assert_true (sp_journal_flush (sp_page_get_journal (fixture->page), NULL));
  g_assert_true (sp_journal_load (journal, NULL));
  answers = sp_journal_get_answers (journal, fixture->pack);
  return sp_answers_get (answers, statement);
}

static void
assert_at (Fixture *fixture, guint statement)
{
  GtkWidget *shown = gui_fixture_find (fixture->window, SP_TYPE_CHOOSE_STATEMENT, 0);
  g_autofree char *label =
      g_strdup_printf ("Statement %u of %u: %s", statement + 1, fixture->pack->statements.n_items,
                       fixture->pack->statements.items[statement].text);

  g_assert_nonnull (shown);
  gtk_test_accessible_assert_role (shown, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (shown, GTK_ACCESSIBLE_PROPERTY_LABEL, label);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == shown);
}

static void
answer_all (Fixture *fixture)
{
  for (guint i = 0; i < fixture->pack->statements.n_items; i++)
    press (fixture, i % 3 == 0 ? "5" : i % 3 == 1 ? "1" : "3");
}

static void
test_keys_answer_and_save (Fixture *fixture, gconstpointer data)
{
  press (fixture, "Return");
  assert_at (fixture, 0);
  press (fixture, "1");
  assert_at (fixture, 1);
  g_assert_cmpint (read_answer (fixture, 0), ==, -2);
  press (fixture, "KP_5");
  g_assert_cmpint (read_answer (fixture, 1), ==, 2);
  assert_at (fixture, 2);
}

/* What was answered in other words is asked again, and says so until it has a new answer. */
static void
test_other_words_are_asked_again (Fixture *fixture, gconstpointer data)
{
  static const char told[] = "Asked differently now: your answer was one to other words.";
  SpJournal *journal = sp_page_get_journal (fixture->page);
  const char *id = fixture->pack->statements.items[0].id;
  JsonNode *words = json_node_init_string (json_node_alloc (), "It said something else.");

  sp_journal_set_answer (journal, fixture->pack, 0, 1);
  sp_journal_set (journal, fixture->pack->id, "asked", id, words);
  press (fixture, "Return");
  assert_at (fixture, 0);
  g_assert_true (gtk_widget_get_mapped (gui_fixture_find_label (fixture->window, told)));
  press (fixture, "2");
  g_assert_cmpint (read_answer (fixture, 0), ==, -1);
  press (fixture, "Left");
  g_assert_null (gui_fixture_find_label (fixture->window, told));
}

static void
test_arrows_go_back_and_forth (Fixture *fixture, gconstpointer data)
{
  press (fixture, "Return");
  press (fixture, "Right");
  assert_at (fixture, 1);
  press (fixture, "Left");
  assert_at (fixture, 0);
  g_assert_cmpint (read_answer (fixture, 0), ==, SP_ANSWER_NONE);
  press (fixture, "Left");
  g_assert_nonnull (gui_fixture_find (fixture->window, SP_TYPE_CHOOSE_START, 0));
}

/* It slides away in sight, and stays until the next one comes. */
static void
test_what_leaves_takes_no_focus (Fixture *fixture, gconstpointer data)
{
  GtkWidget *leaving;

  press (fixture, "Return");
  leaving = gui_fixture_find (fixture->window, SP_TYPE_CHOOSE_STATEMENT, 0);
  g_assert_true (gtk_widget_get_can_focus (leaving));
  press (fixture, "Right");
  g_assert_false (gtk_widget_get_can_focus (leaving));
  assert_at (fixture, 1);
}

static void
test_arrows_are_mirrored (Fixture *fixture, gconstpointer data)
{
  gtk_widget_set_direction (GTK_WIDGET (fixture->page), GTK_TEXT_DIR_RTL);
  press (fixture, "Return");
  press (fixture, "Left");
  assert_at (fixture, 1);
  press (fixture, "Right");
  assert_at (fixture, 0);
}

static void
test_enter_skips (Fixture *fixture, gconstpointer data)
{
  press (fixture, "Return");
  g_assert_nonnull (gui_fixture_find_button (fixture->window, "Skip"));
  press (fixture, "Return");
  assert_at (fixture, 1);
  g_assert_cmpint (read_answer (fixture, 0), ==, SP_ANSWER_NONE);
}

static void
test_buttons_answer (Fixture *fixture, gconstpointer data)
{
  GtkWidget *agree;

  press (fixture, "Return");
  agree = gui_fixture_find_button (fixture->window, "Agree");
  gtk_test_accessible_assert_property (agree, GTK_ACCESSIBLE_PROPERTY_LABEL, "Agree");
  gtk_test_accessible_assert_state (agree, GTK_ACCESSIBLE_STATE_PRESSED,
                                    GTK_ACCESSIBLE_TRISTATE_FALSE);
  g_signal_emit_by_name (agree, "clicked");
  gui_fixture_settle (fixture->window);
  assert_at (fixture, 1);
  g_assert_cmpint (read_answer (fixture, 0), ==, 1);

  press (fixture, "Left");
  agree = gui_fixture_find_button (fixture->window, "Agree");
  gtk_test_accessible_assert_state (agree, GTK_ACCESSIBLE_STATE_PRESSED,
                                    GTK_ACCESSIBLE_TRISTATE_TRUE);
  g_assert_nonnull (gui_fixture_find_button (fixture->window, "Next"));
}

static void
test_mark_counts_and_stays (Fixture *fixture, gconstpointer data)
{
  GtkWidget *mark;

  press (fixture, "Return");
  press (fixture, "m");
  mark = gtk_widget_get_ancestor (gui_fixture_find_label (fixture->window, "Matters a Lot"),
                                  GTK_TYPE_TOGGLE_BUTTON);
  gtk_test_accessible_assert_state (mark, GTK_ACCESSIBLE_STATE_PRESSED,
                                    GTK_ACCESSIBLE_TRISTATE_TRUE);
  press (fixture, "4");
  press (fixture, "Left");
  mark = gtk_widget_get_ancestor (gui_fixture_find_label (fixture->window, "Matters a Lot"),
                                  GTK_TYPE_TOGGLE_BUTTON);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (mark)));
  press (fixture, "m");
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (mark)));
}

static void
test_overview_leads_to_a_statement_and_back (Fixture *fixture, gconstpointer data)
{
  GtkWidget *overview;
  GtkWidget *row;

  press (fixture, "Return");
  press (fixture, "4");
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "choose.show-overview", NULL);
  gui_fixture_settle (fixture->window);
  overview = gui_fixture_find (fixture->window, SP_TYPE_CHOOSE_OVERVIEW, 0);
  gtk_test_accessible_assert_property (overview, GTK_ACCESSIBLE_PROPERTY_LABEL, "All Answers");
  g_assert_true (sp_page_get_can_go_back (fixture->page));

  row = gui_fixture_find (overview, GTK_TYPE_LIST_BOX_ROW, 3);
  gtk_widget_activate (row);
  gui_fixture_settle (fixture->window);
  assert_at (fixture, 3);
  press (fixture, "2");
  g_assert_cmpint (read_answer (fixture, 3), ==, -1);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == row);
  press (fixture, "Escape");
  assert_at (fixture, 3);
}

static void
test_result_follows_the_last_statement (Fixture *fixture, gconstpointer data)
{
  GtkWidget *result;

  g_assert_false (sp_page_get_can_print (fixture->page));
  press (fixture, "Return");
  answer_all (fixture);
  result = gui_fixture_find (fixture->window, SP_TYPE_CHOOSE_RESULT, 0);
  g_assert_nonnull (result);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == result);
  g_assert_true (sp_page_get_can_print (fixture->page));
}

/* There is much to read before the next thing that takes the focus. */
static void
test_keys_scroll_the_result (Fixture *fixture, gconstpointer data)
{
  GtkWidget *result;
  GtkAdjustment *position;

  press (fixture, "Return");
  answer_all (fixture);
  result = gui_fixture_find (fixture->window, SP_TYPE_CHOOSE_RESULT, 0);
  position = gtk_scrolled_window_get_vadjustment (
      GTK_SCROLLED_WINDOW (gui_fixture_find (result, GTK_TYPE_SCROLLED_WINDOW, 0)));
  press (fixture, "End");
  g_assert_cmpfloat (gtk_adjustment_get_value (position), >, 0);
  press (fixture, "Home");
  g_assert_cmpfloat (gtk_adjustment_get_value (position), ==, 0);
  press (fixture, "Down");
  g_assert_cmpfloat (gtk_adjustment_get_value (position), >, 0);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == result);
}

static void
test_arrows_stop_at_the_verdict (Fixture *fixture, gconstpointer data)
{
  press (fixture, "Return");
  answer_all (fixture);
  press (fixture, "Right");
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) ==
                 gui_fixture_find (fixture->window, SP_TYPE_CHOOSE_RESULT, 0));
  press (fixture, "Left");
  assert_at (fixture, fixture->pack->statements.n_items - 1);
}

static void
test_starting_over_can_be_undone (Fixture *fixture, gconstpointer data)
{
  press (fixture, "Return");
  answer_all (fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "choose.start-over", NULL);
  gui_fixture_settle (fixture->window);
  g_assert_nonnull (gui_fixture_find (fixture->window, SP_TYPE_CHOOSE_START, 0));
  g_assert_cmpint (read_answer (fixture, 0), ==, SP_ANSWER_NONE);
  g_assert_nonnull (gui_fixture_find_button (fixture->window, "Begin"));

  sp_page_undo (fixture->page);
  gui_fixture_settle (fixture->window);
  g_assert_nonnull (gui_fixture_find (fixture->window, SP_TYPE_CHOOSE_RESULT, 0));
  g_assert_cmpint (read_answer (fixture, 0), ==, 2);
}

static void
test_a_new_window_continues (Fixture *fixture, gconstpointer data)
{
  press (fixture, "Return");
  press (fixture, "4");
  press (fixture, "2");
  gui_fixture_close (fixture->window);

  open_window (fixture);
  g_assert_nonnull (gui_fixture_find_button (fixture->window, "Continue"));
  g_assert_nonnull (gui_fixture_find_label (fixture->window, "2 of 24 answered"));
  press (fixture, "Return");
  assert_at (fixture, 2);
}

static void
test_trouble_is_told (Fixture *fixture, gconstpointer data)
{
  GtkWidget *revealer;

  gui_fixture_close (fixture->window);
  g_assert_true (g_file_set_contents (fixture->path, "{\"version\": 99}", -1, NULL));
  open_window (fixture);
  revealer = gui_fixture_find (fixture->window, GTK_TYPE_REVEALER, 0);
  g_assert_true (gtk_revealer_get_reveal_child (GTK_REVEALER (revealer)));
}

static void
assert_fits (Fixture *fixture)
{
  static const int widths[] = { 360, 600, 1200 };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      gui_fixture_resize (fixture->window, widths[i], 640);
      gui_fixture_assert_labels_fit (fixture->window);
    }
}

static void
test_fits_any_width (Fixture *fixture, gconstpointer data)
{
  assert_fits (fixture);
  press (fixture, "Return");
  assert_fits (fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "choose.show-overview", NULL);
  gui_fixture_settle (fixture->window);
  assert_fits (fixture);
}

static void
test_fits_with_large_text (Fixture *fixture, gconstpointer data)
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

/* What the window puts around the page takes the rest of 640. */
static void
test_all_answers_are_in_sight_on_a_telephone (Fixture *fixture, gconstpointer data)
{
  press (fixture, "Return");
  gui_fixture_resize (fixture->window, 360, 540);
  for (guint i = 0; i < fixture->pack->statements.n_items; i++)
    {
      GtkWidget *shown = gui_fixture_find (fixture->window, SP_TYPE_CHOOSE_STATEMENT, 0);

      assert_at (fixture, i);
      g_assert_true (is_in_sight (gui_fixture_find_button (shown, "Strongly disagree")));
      g_assert_true (is_in_sight (gui_fixture_find_button (shown, "Strongly agree")));
      g_assert_true (is_in_sight (gui_fixture_find_label (shown, "Matters a Lot")));
      if (i + 1 < fixture->pack->statements.n_items)
        press (fixture, "Right");
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
test_ways_stay_in_one_row (Fixture *fixture, gconstpointer data)
{
  GtkWidget *back;
  GtkWidget *overview;
  GtkWidget *forward;

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  press (fixture, "Return");
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
test_reason_opens_in_sight (Fixture *fixture, gconstpointer data)
{
  GtkWidget *why, *because;

  press (fixture, "Return");
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
test_widened_statement_is_in_sight (Fixture *fixture, gconstpointer data)
{
  GtkWidget *shown;
  GtkAdjustment *position;

  press (fixture, "Return");
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
test_cut_words_have_no_hyphens (Fixture *fixture, gconstpointer data)
{
  press (fixture, "Return");
  assert_no_hyphens (fixture->window);
  answer_all (fixture);
  assert_no_hyphens (fixture->window);
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  gui_fixture_init (&argc, &argv);

  add ("/choose-page/keys-answer-and-save", test_keys_answer_and_save);
  add ("/choose-page/other-words-are-asked-again", test_other_words_are_asked_again);
  add ("/choose-page/arrows-go-back-and-forth", test_arrows_go_back_and_forth);
  add ("/choose-page/what-leaves-takes-no-focus", test_what_leaves_takes_no_focus);
  add ("/choose-page/arrows-are-mirrored", test_arrows_are_mirrored);
  add ("/choose-page/enter-skips", test_enter_skips);
  add ("/choose-page/buttons-answer", test_buttons_answer);
  add ("/choose-page/mark-counts-and-stays", test_mark_counts_and_stays);
  add ("/choose-page/overview-leads-to-a-statement-and-back",
       test_overview_leads_to_a_statement_and_back);
  add ("/choose-page/result-follows-the-last-statement", test_result_follows_the_last_statement);
  add ("/choose-page/keys-scroll-the-result", test_keys_scroll_the_result);
  add ("/choose-page/arrows-stop-at-the-verdict", test_arrows_stop_at_the_verdict);
  add ("/choose-page/starting-over-can-be-undone", test_starting_over_can_be_undone);
  add ("/choose-page/a-new-window-continues", test_a_new_window_continues);
  add ("/choose-page/trouble-is-told", test_trouble_is_told);
  add ("/choose-page/fits-any-width", test_fits_any_width);
  add ("/choose-page/fits-with-large-text", test_fits_with_large_text);
  add ("/choose-page/all-answers-are-in-sight-on-a-telephone",
       test_all_answers_are_in_sight_on_a_telephone);
  add ("/choose-page/ways-stay-in-one-row", test_ways_stay_in_one_row);
  add ("/choose-page/reason-opens-in-sight", test_reason_opens_in_sight);
  add ("/choose-page/widened-statement-is-in-sight", test_widened_statement_is_in_sight);
  add ("/choose-page/cut-words-have-no-hyphens", test_cut_words_have_no_hyphens);

  return g_test_run ();
}
