/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "choose-page-fixture.h"
#include "../output-fixture.h"

#include "core/choose/sp-outlook-words.h"
#include "core/journal/sp-journal-answers.h"
#include "gui/choose/sp-choose-overview.h"
#include "gui/choose/sp-choose-page.h"
#include "gui/choose/sp-choose-questions.h"
#include "gui/choose/sp-choose-result.h"
#include "gui/choose/sp-choose-start.h"
#include "gui/choose/sp-choose-statement.h"

#include <adwaita.h>
#include <string.h>
#include <glib/gstdio.h>

/* What the journal on the disk says, as another process would see it. */
static int
read_answer (ChoosePageFixture *fixture, guint statement)
{
  g_autoptr (SpJournal) journal = sp_journal_new (fixture->path);
  g_autoptr (SpAnswers) answers = NULL;

  g_assert_true (sp_journal_flush (sp_page_get_journal (fixture->page), NULL));
  g_assert_true (sp_journal_load (journal, NULL));
  answers = sp_journal_get_answers (journal, fixture->pack);
  return sp_answers_get (answers, statement);
}

static void
test_keys_answer_and_save (ChoosePageFixture *fixture, gconstpointer data)
{
  choose_page_press (fixture, "Return");
  choose_page_assert_at (fixture, 0);
  choose_page_press (fixture, "1");
  choose_page_assert_at (fixture, 1);
  g_assert_cmpint (read_answer (fixture, 0), ==, -2);
  choose_page_press (fixture, "KP_5");
  g_assert_cmpint (read_answer (fixture, 1), ==, 2);
  choose_page_assert_at (fixture, 2);
}

/* What was answered in other words is asked again, and says so until it has a new answer. */
static void
test_other_words_are_asked_again (ChoosePageFixture *fixture, gconstpointer data)
{
  static const char told[] = "Asked differently now: your answer was one to other words.";
  SpJournal *journal = sp_page_get_journal (fixture->page);
  const char *id = fixture->pack->statements.items[0].id;
  JsonNode *words = json_node_init_string (json_node_alloc (), "It said something else.");

  sp_journal_set_answer (journal, fixture->pack, 0, 1);
  sp_journal_set (journal, fixture->pack->id, "asked", id, words);
  choose_page_press (fixture, "Return");
  choose_page_assert_at (fixture, 0);
  g_assert_true (gtk_widget_get_mapped (gui_fixture_find_label (fixture->window, told)));
  choose_page_press (fixture, "2");
  g_assert_cmpint (read_answer (fixture, 0), ==, -1);
  choose_page_press (fixture, "Left");
  g_assert_null (gui_fixture_find_label (fixture->window, told));
}

static void
test_arrows_go_back_and_forth (ChoosePageFixture *fixture, gconstpointer data)
{
  choose_page_press (fixture, "Return");
  choose_page_press (fixture, "Right");
  choose_page_assert_at (fixture, 1);
  choose_page_press (fixture, "Left");
  choose_page_assert_at (fixture, 0);
  g_assert_cmpint (read_answer (fixture, 0), ==, SP_ANSWER_NONE);
  choose_page_press (fixture, "Left");
  g_assert_nonnull (gui_fixture_find (fixture->window, SP_TYPE_CHOOSE_START, 0));
}

/* It slides away in sight, and stays until the next one comes. */
static void
test_what_leaves_takes_no_focus (ChoosePageFixture *fixture, gconstpointer data)
{
  GtkWidget *leaving;

  choose_page_press (fixture, "Return");
  leaving = gui_fixture_find (fixture->window, SP_TYPE_CHOOSE_STATEMENT, 0);
  g_assert_true (gtk_widget_get_can_focus (leaving));
  choose_page_press (fixture, "Right");
  g_assert_false (gtk_widget_get_can_focus (leaving));
  choose_page_assert_at (fixture, 1);
}

static void
test_arrows_are_mirrored (ChoosePageFixture *fixture, gconstpointer data)
{
  gtk_widget_set_direction (GTK_WIDGET (fixture->page), GTK_TEXT_DIR_RTL);
  choose_page_press (fixture, "Return");
  choose_page_press (fixture, "Left");
  choose_page_assert_at (fixture, 1);
  choose_page_press (fixture, "Right");
  choose_page_assert_at (fixture, 0);
}

static void
test_enter_skips (ChoosePageFixture *fixture, gconstpointer data)
{
  choose_page_press (fixture, "Return");
  g_assert_nonnull (gui_fixture_find_button (fixture->window, "Skip"));
  choose_page_press (fixture, "Return");
  choose_page_assert_at (fixture, 1);
  g_assert_cmpint (read_answer (fixture, 0), ==, SP_ANSWER_NONE);
}

static void
test_buttons_answer (ChoosePageFixture *fixture, gconstpointer data)
{
  GtkWidget *agree;

  choose_page_press (fixture, "Return");
  agree = gui_fixture_find_button (fixture->window, "Agree");
  gtk_test_accessible_assert_property (agree, GTK_ACCESSIBLE_PROPERTY_LABEL, "Agree");
  gtk_test_accessible_assert_property (agree, GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, "4");
  gtk_test_accessible_assert_state (agree, GTK_ACCESSIBLE_STATE_PRESSED,
                                    GTK_ACCESSIBLE_TRISTATE_FALSE);
  g_signal_emit_by_name (agree, "clicked");
  gui_fixture_settle (fixture->window);
  choose_page_assert_at (fixture, 1);
  g_assert_cmpint (read_answer (fixture, 0), ==, 1);

  choose_page_press (fixture, "Left");
  agree = gui_fixture_find_button (fixture->window, "Agree");
  gtk_test_accessible_assert_state (agree, GTK_ACCESSIBLE_STATE_PRESSED,
                                    GTK_ACCESSIBLE_TRISTATE_TRUE);
  g_assert_nonnull (gui_fixture_find_button (fixture->window, "Next"));
}

static void
test_mark_counts_and_stays (ChoosePageFixture *fixture, gconstpointer data)
{
  GtkWidget *mark;

  choose_page_press (fixture, "Return");
  choose_page_press (fixture, "m");
  mark = gtk_widget_get_ancestor (gui_fixture_find_label (fixture->window, "Matters a Lot"),
                                  GTK_TYPE_TOGGLE_BUTTON);
  gtk_test_accessible_assert_state (mark, GTK_ACCESSIBLE_STATE_PRESSED,
                                    GTK_ACCESSIBLE_TRISTATE_TRUE);
  choose_page_press (fixture, "4");
  choose_page_press (fixture, "Left");
  mark = gtk_widget_get_ancestor (gui_fixture_find_label (fixture->window, "Matters a Lot"),
                                  GTK_TYPE_TOGGLE_BUTTON);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (mark)));
  choose_page_press (fixture, "m");
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (mark)));
}

static void
test_overview_leads_to_a_statement_and_back (ChoosePageFixture *fixture, gconstpointer data)
{
  GtkWidget *overview;
  GtkWidget *row;

  choose_page_press (fixture, "Return");
  choose_page_press (fixture, "4");
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "choose.show-overview", NULL);
  gui_fixture_settle (fixture->window);
  overview = gui_fixture_find (fixture->window, SP_TYPE_CHOOSE_OVERVIEW, 0);
  gtk_test_accessible_assert_property (overview, GTK_ACCESSIBLE_PROPERTY_LABEL, "All Answers");
  g_assert_true (sp_page_get_can_go_back (fixture->page));

  row = gui_fixture_find (overview, GTK_TYPE_LIST_BOX_ROW, 3);
  gtk_widget_activate (row);
  gui_fixture_settle (fixture->window);
  choose_page_assert_at (fixture, 3);
  choose_page_press (fixture, "2");
  g_assert_cmpint (read_answer (fixture, 3), ==, -1);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == row);
  choose_page_press (fixture, "Escape");
  choose_page_assert_at (fixture, 3);
}

static void
assert_in_overview (ChoosePageFixture *fixture, guint statement)
{
  GtkWidget *overview = gui_fixture_find (fixture->window, SP_TYPE_CHOOSE_OVERVIEW, 0);

  g_assert_nonnull (overview);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) ==
                 gui_fixture_find (overview, GTK_TYPE_LIST_BOX_ROW, statement));
}

static void
edit (ChoosePageFixture *fixture, guint statement)
{
  g_assert_true (
      gtk_widget_activate_action (GTK_WIDGET (fixture->page), "choose.edit", "u", statement));
  gui_fixture_settle (fixture->window);
  choose_page_assert_at (fixture, statement);
}

/* Who came from the overview goes from statement to statement, and at both ends back to it. */
static void
test_ends_of_what_is_edited_lead_to_the_overview (ChoosePageFixture *fixture, gconstpointer data)
{
  guint last = fixture->pack->statements.n_items - 1;

  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "choose.show-overview", NULL);
  gui_fixture_settle (fixture->window);
  edit (fixture, 1);
  choose_page_press (fixture, "Left");
  choose_page_assert_at (fixture, 0);
  choose_page_press (fixture, "Left");
  assert_in_overview (fixture, 0);
  edit (fixture, last - 1);
  choose_page_press (fixture, "Right");
  choose_page_assert_at (fixture, last);
  choose_page_press (fixture, "Right");
  assert_in_overview (fixture, last);
  edit (fixture, 2);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "choose.show-overview", NULL);
  gui_fixture_settle (fixture->window);
  assert_in_overview (fixture, 2);
  choose_page_press (fixture, "Escape");
  g_assert_nonnull (gui_fixture_find (fixture->window, SP_TYPE_CHOOSE_START, 0));
}

/* Digits and the letter are for a statement in sight, which is what the page is about. */
static void
test_keys_are_for_what_is_seen (ChoosePageFixture *fixture, gconstpointer data)
{
  GtkWidget *mark;

  g_assert_false (gui_fixture_press (fixture->window, "1"));
  g_assert_false (gui_fixture_press (fixture->window, "m"));
  g_assert_null (SP_PAGE_GET_CLASS (fixture->page)->get_subject (fixture->page));
  choose_page_press (fixture, "Return");
  choose_page_press (fixture, "Right");
  g_assert_cmpstr (SP_PAGE_GET_CLASS (fixture->page)->get_subject (fixture->page), ==,
                   fixture->pack->statements.items[1].id);
  mark = gtk_widget_get_ancestor (gui_fixture_find_label (fixture->window, "Matters a Lot"),
                                  GTK_TYPE_TOGGLE_BUTTON);
  g_signal_emit_by_name (mark, "clicked");
  gtk_test_accessible_assert_state (mark, GTK_ACCESSIBLE_STATE_PRESSED,
                                    GTK_ACCESSIBLE_TRISTATE_TRUE);
}

/* Alone, as in a class: before they are in sight they take no focus, and then each statement does. */
static void
test_questions_follow_with_the_focus (void)
{
  g_autoptr (SpPack) pack = gui_fixture_load_pack ("four-careers.json");
  g_autoptr (SpChooseSession) session = sp_choose_session_new (pack, NULL);
  SpChooseQuestions *questions = g_object_new (SP_TYPE_CHOOSE_QUESTIONS, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *before = gtk_button_new_with_label ("Before"), *window;
  GtkStack *stack;

  sp_choose_questions_set_session (questions, session);
  gtk_box_append (GTK_BOX (box), before);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (questions));
  gtk_widget_set_visible (GTK_WIDGET (questions), FALSE);
  window = gui_fixture_show (box, 1000, 720);
  gtk_widget_grab_focus (before);
  sp_choose_questions_show (questions, 3);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == before);
  gtk_widget_set_visible (GTK_WIDGET (questions), TRUE);
  gui_fixture_settle (window);
  stack = GTK_STACK (gui_fixture_find (window, GTK_TYPE_STACK, 0));
  g_assert_cmpint (gtk_stack_get_transition_type (stack), ==, GTK_STACK_TRANSITION_TYPE_NONE);
  for (guint statement = 2; statement < 5; statement += 2)
    {
      sp_choose_questions_show (questions, statement);
      g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) ==
                     gtk_stack_get_visible_child (stack));
      g_assert_cmpint (gtk_stack_get_transition_type (stack), ==,
                       statement == 2 ? GTK_STACK_TRANSITION_TYPE_SLIDE_RIGHT
                                      : GTK_STACK_TRANSITION_TYPE_SLIDE_LEFT);
    }
  gui_fixture_close (window);
}

static void
test_result_follows_the_last_statement (ChoosePageFixture *fixture, gconstpointer data)
{
  GtkWidget *result;

  g_assert_false (sp_page_can_save (fixture->page));
  choose_page_press (fixture, "Return");
  choose_page_answer_all (fixture);
  result = gui_fixture_find (fixture->window, SP_TYPE_CHOOSE_RESULT, 0);
  g_assert_nonnull (result);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == result);
  g_assert_true (sp_page_can_save (fixture->page));
}

/* There is much to read before the next thing that takes the focus. */
static void
test_keys_scroll_the_result (ChoosePageFixture *fixture, gconstpointer data)
{
  GtkWidget *result;
  GtkAdjustment *position;

  choose_page_press (fixture, "Return");
  choose_page_answer_all (fixture);
  result = gui_fixture_find (fixture->window, SP_TYPE_CHOOSE_RESULT, 0);
  position = gtk_scrolled_window_get_vadjustment (
      GTK_SCROLLED_WINDOW (gui_fixture_find (result, GTK_TYPE_SCROLLED_WINDOW, 0)));
  choose_page_press (fixture, "End");
  g_assert_cmpfloat (gtk_adjustment_get_value (position), >, 0);
  choose_page_press (fixture, "Home");
  g_assert_cmpfloat (gtk_adjustment_get_value (position), ==, 0);
  choose_page_press (fixture, "Down");
  g_assert_cmpfloat (gtk_adjustment_get_value (position), >, 0);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == result);
  /* Another result is read from its beginning. */
  choose_page_press (fixture, "Left");
  choose_page_press (fixture, "1");
  g_assert_cmpfloat (gtk_adjustment_get_value (position), ==, 0);
}

static void
test_arrows_stop_at_the_verdict (ChoosePageFixture *fixture, gconstpointer data)
{
  choose_page_press (fixture, "Return");
  choose_page_answer_all (fixture);
  choose_page_press (fixture, "Right");
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) ==
                 gui_fixture_find (fixture->window, SP_TYPE_CHOOSE_RESULT, 0));
  choose_page_press (fixture, "Left");
  choose_page_assert_at (fixture, fixture->pack->statements.n_items - 1);
}

static void
test_starting_over_can_be_undone (ChoosePageFixture *fixture, gconstpointer data)
{
  choose_page_press (fixture, "Return");
  choose_page_answer_all (fixture);
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
test_a_new_window_continues (ChoosePageFixture *fixture, gconstpointer data)
{
  choose_page_press (fixture, "Return");
  choose_page_press (fixture, "4");
  choose_page_press (fixture, "2");
  gui_fixture_close (fixture->window);

  choose_page_open (fixture);
  g_assert_nonnull (gui_fixture_find_button (fixture->window, "Continue"));
  g_assert_nonnull (gui_fixture_find_label (fixture->window, "2 of 24 answered"));
  choose_page_press (fixture, "Return");
  choose_page_assert_at (fixture, 2);
}

static void
test_trouble_is_told (ChoosePageFixture *fixture, gconstpointer data)
{
  GtkWidget *revealer;

  gui_fixture_close (fixture->window);
  g_assert_true (g_file_set_contents (fixture->path, "{\"version\": 99}", -1, NULL));
  choose_page_open (fixture);
  revealer = gui_fixture_find (fixture->window, GTK_TYPE_REVEALER, 0);
  g_assert_true (gtk_revealer_get_reveal_child (GTK_REVEALER (revealer)));
}

/* Lines are broken elsewhere on paper. */
static char *
list_letters (const char *text)
{
  GString *letters = g_string_new (NULL);

  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_isalnum (g_utf8_get_char (text)))
      g_string_append_unichar (letters, g_utf8_get_char (text));
  return g_string_free (letters, FALSE);
}

/* As many ways to another result stand on paper and on the clipboard as in the window. */
static void
test_paper_and_copy_hold_what_the_window_shows (ChoosePageFixture *fixture, gconstpointer data)
{
  g_autofree char *paper = NULL;
  g_autofree char *copy = NULL;
  SpDecision *decision;
  const SpFlip *flips;
  guint n_flips;

  choose_page_press (fixture, "Return");
  for (guint i = 0; i < fixture->pack->statements.n_items; i++)
    choose_page_press (fixture, (const char *[]){ "4", "2", "5", "3", "1" }[i * 7 % 5]);
  decision = sp_choose_result_get_decision (
      SP_CHOOSE_RESULT (gui_fixture_find (fixture->window, SP_TYPE_CHOOSE_RESULT, 0)));
  flips = sp_decision_get_flips (decision, &n_flips);
  g_assert_cmpuint (n_flips, >=, 2);
  paper = output_fixture_print (fixture->page);
  sp_page_copy (fixture->page);
  copy = output_fixture_read_copied_text (fixture->window);
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *flip = sp_decision_describe_flip (decision, &flips[i]);
      g_autofree char *words = list_letters (flip);
      g_autofree char *on_paper = list_letters (paper);
      g_autofree char *in_copy = list_letters (copy);

      g_assert_nonnull (gui_fixture_find_label (fixture->window, flip));
      g_assert_nonnull (strstr (on_paper, words));
      g_assert_nonnull (strstr (in_copy, words));
    }
}

/* Before there is a result, the statements go on paper; then the result is saved. */
static void
test_statements_are_printed_and_the_result_is_saved (ChoosePageFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_strconcat (fixture->path, ".md", NULL);
  g_autofree char *paper = output_fixture_print (fixture->page);
  g_autofree char *saved = NULL;

  g_assert_nonnull (strstr (paper, "What Suits You?"));
  g_assert_nonnull (strstr (paper, fixture->pack->title));
  choose_page_press (fixture, "Return");
  choose_page_answer_all (fixture);
  sp_page_save (fixture->page);
  output_fixture_answer (output_fixture_wait_for_dialog (fixture->window), path);
  saved = output_fixture_read_file (path);
  g_assert_true (g_str_has_prefix (saved, "# "));
  g_assert_nonnull (strstr (saved, "## How Steady It Is"));
  g_assert_nonnull (strstr (saved, fixture->pack->title));
  g_unlink (path);
}

int
main (int argc, char **argv)
{
  gui_fixture_init (&argc, &argv);

  choose_page_add ("/choose-page/keys-answer-and-save", test_keys_answer_and_save);
  choose_page_add ("/choose-page/paper-and-copy-hold-what-the-window-shows",
                   test_paper_and_copy_hold_what_the_window_shows);
  choose_page_add ("/choose-page/statements-are-printed-and-the-result-is-saved",
                   test_statements_are_printed_and_the_result_is_saved);
  choose_page_add ("/choose-page/other-words-are-asked-again", test_other_words_are_asked_again);
  choose_page_add ("/choose-page/arrows-go-back-and-forth", test_arrows_go_back_and_forth);
  choose_page_add ("/choose-page/what-leaves-takes-no-focus", test_what_leaves_takes_no_focus);
  choose_page_add ("/choose-page/arrows-are-mirrored", test_arrows_are_mirrored);
  choose_page_add ("/choose-page/enter-skips", test_enter_skips);
  choose_page_add ("/choose-page/buttons-answer", test_buttons_answer);
  choose_page_add ("/choose-page/mark-counts-and-stays", test_mark_counts_and_stays);
  choose_page_add ("/choose-page/overview-leads-to-a-statement-and-back",
                   test_overview_leads_to_a_statement_and_back);
  choose_page_add ("/choose-page/ends-lead-to-the-overview",
                   test_ends_of_what_is_edited_lead_to_the_overview);
  choose_page_add ("/choose-page/keys-are-for-what-is-seen", test_keys_are_for_what_is_seen);
  g_test_add_func ("/choose-page/questions-follow-with-the-focus",
                   test_questions_follow_with_the_focus);
  choose_page_add ("/choose-page/result-follows-the-last-statement",
                   test_result_follows_the_last_statement);
  choose_page_add ("/choose-page/keys-scroll-the-result", test_keys_scroll_the_result);
  choose_page_add ("/choose-page/arrows-stop-at-the-verdict", test_arrows_stop_at_the_verdict);
  choose_page_add ("/choose-page/starting-over-can-be-undone", test_starting_over_can_be_undone);
  choose_page_add ("/choose-page/a-new-window-continues", test_a_new_window_continues);
  choose_page_add ("/choose-page/trouble-is-told", test_trouble_is_told);

  return g_test_run ();
}
