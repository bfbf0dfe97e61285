/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of the plan: goals, ratings by key, steps to tick off, and the journal that keeps it all. */

#include "../../core/scratch-folder.h"
#include "../gui-fixture.h"
#include "../output-fixture.h"

#include "core/journal/sp-journal-plan.h"
#include "core/plan/sp-plan-file.h"
#include "gui/ladder/sp-ladder-chooser.h"
#include "gui/plan/sp-plan-import.h"
#include "gui/plan/sp-plan-page.h"
#include "gui/plan/sp-plan-rating.h"
#include "gui/plan/sp-plan-ratings.h"
#include "gui/plan/sp-plan-step-row.h"
#include "gui/plan/sp-plan-steps.h"
#include "gui/sp-picture.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>

#define KNEADING 0
#define OVEN 2
#define BAKER 1
#define PASTRY_COOK 2

typedef struct
{
  char *folder;
  SpPack *pack;
  SpJournal *journal;
  SpPlanPage *page;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autofree char *path = NULL;

  gui_fixture_reset ();
  self->folder = scratch_folder_new ();
  path = g_build_filename (self->folder, "journal.json", NULL);
  self->pack = gui_fixture_load_pack ("plan/bakery.json");
  self->journal = sp_journal_new (path);
  self->page = gui_fixture_new_page (SP_TYPE_PLAN_PAGE, self->pack, self->journal);
  self->window = gui_fixture_show (GTK_WIDGET (self->page), data != NULL ? 360 : 1000, 700);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  gui_fixture_close (self->window);
  g_assert_true (sp_journal_flush (self->journal, NULL));
  g_assert_finalize_object (self->journal);
  g_free (self->folder);
  sp_pack_unref (self->pack);
}

static void
open_target (Fixture *self, const char *text)
{
  g_autoptr (SpTarget) target = sp_target_parse (text);

  sp_page_open (SP_PAGE (self->page), target);
  gui_fixture_settle (self->window);
}

static GtkWidget *
find (Fixture *self, const char *text)
{
  return gui_fixture_find_label (self->window, text);
}

static int
get_rating (Fixture *self, guint skill)
{
  g_autoptr (SpPlanRecord) record = sp_journal_get_plan (self->journal, self->pack);

  return record->skills[skill].rating;
}

static GtkWidget *
find_rating (Fixture *self, guint position)
{
  return gui_fixture_find (self->window, SP_TYPE_PLAN_RATING, position);
}

static GtkWidget *
find_step (Fixture *self, guint position)
{
  return gui_fixture_find (self->window, SP_TYPE_PLAN_STEP_ROW, position);
}

static void
undo (Fixture *self)
{
  sp_page_undo (SP_PAGE (self->page));
  gui_fixture_settle (self->window);
}

static void
test_goal_decides_what_is_rated (Fixture *self, gconstpointer data)
{
  g_assert_cmpuint (gui_fixture_count (self->window, SP_TYPE_PLAN_RATING), ==, 0);
  g_assert_false (sp_page_can_save (SP_PAGE (self->page)));
  open_target (self, "plan/rungs/baker");
  g_assert_cmpuint (gui_fixture_count (self->window, SP_TYPE_PLAN_RATING), ==, 2);
  g_assert_true (sp_page_can_save (SP_PAGE (self->page)));
  g_assert_nonnull (find (self, "Goal: Baker"));
  g_assert_nonnull (find (self, "Reached: 0 of 5 steps."));
  g_assert_nonnull (find (self, "Asked for: Practitioner"));
  gtk_check_button_set_active (
      GTK_CHECK_BUTTON (gui_fixture_find (self->window, GTK_TYPE_CHECK_BUTTON, 0)), TRUE);
  gui_fixture_settle (self->window);
  g_assert_cmpuint (gui_fixture_count (self->window, SP_TYPE_PLAN_RATING), ==, 5);
  undo (self);
  g_assert_nonnull (find (self, "Goal: Not Chosen"));
}

/* Before there is a goal, a plan to fill in by hand is printed. */
static void
test_plan_is_printed (Fixture *self, gconstpointer data)
{
  g_autofree char *blank = output_fixture_print (SP_PAGE (self->page));
  g_autofree char *plan = NULL;

  g_assert_nonnull (strstr (blank, "Goal: ____"));
  g_assert_nonnull (strstr (blank, self->pack->skills.items[0].title));
  open_target (self, "plan/rungs/baker");
  plan = output_fixture_print (SP_PAGE (self->page));
  g_assert_nonnull (strstr (plan, "Reached: 0 of 5 steps."));
}

/* What the digits say is in the journal at once, and the focus is on the next skill. */
static void
test_digits_rate_one_skill_after_the_other (Fixture *self, gconstpointer data)
{
  open_target (self, "plan/rungs/baker");
  g_assert_true (gtk_widget_grab_focus (find_rating (self, 0)));
  g_assert_true (gui_fixture_press (self->window, "3"));
  g_assert_cmpint (get_rating (self, KNEADING), ==, 3);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (self->window)) == find_rating (self, 1));
  g_assert_true (gui_fixture_press (self->window, "0"));
  g_assert_cmpint (get_rating (self, OVEN), ==, 0);
  g_assert_true (gui_fixture_press (self->window, "Right"));
  g_assert_cmpint (get_rating (self, OVEN), ==, 1);
  g_assert_true (gui_fixture_press (self->window, "Delete"));
  g_assert_cmpint (get_rating (self, OVEN), ==, SP_RATING_NONE);
  gui_fixture_settle (self->window);
  g_assert_nonnull (find (self, "Reached: 3 of 5 steps."));
  undo (self);
  g_assert_cmpint (get_rating (self, OVEN), ==, 1);
}

static gboolean
has_focus_in (Fixture *self, GtkWidget *widget)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self->window));

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

/* Nobody has to go through all skills to get to the steps. */
static void
test_tab_leaves_the_skills (Fixture *self, gconstpointer data)
{
  open_target (self, "plan/rungs/baker");
  g_assert_true (gtk_widget_grab_focus (find_rating (self, 0)));
  g_assert_true (gtk_widget_child_focus (self->window, GTK_DIR_TAB_FORWARD));
  g_assert_true (has_focus_in (self, gui_fixture_find (self->window, SP_TYPE_PLAN_STEPS, 0)));
  g_assert_true (gtk_widget_child_focus (self->window, GTK_DIR_TAB_BACKWARD));
  g_assert_true (has_focus_in (self, gtk_widget_get_parent (find_rating (self, 0))));
  g_assert_true (gtk_widget_child_focus (self->window, GTK_DIR_TAB_BACKWARD));
  g_assert_true (has_focus_in (self, gui_fixture_find (self->window, GTK_TYPE_CHECK_BUTTON, 0)));
}

static void
test_pointer_rates_and_takes_back (Fixture *self, gconstpointer data)
{
  GtkToggleButton *button;

  open_target (self, "plan/rungs/baker");
  button = GTK_TOGGLE_BUTTON (gui_fixture_find (find_rating (self, 0), GTK_TYPE_TOGGLE_BUTTON, 2));
  gtk_toggle_button_set_active (button, TRUE);
  g_assert_cmpint (get_rating (self, KNEADING), ==, 2);
  gtk_toggle_button_set_active (button, FALSE);
  g_assert_cmpint (get_rating (self, KNEADING), ==, SP_RATING_NONE);
}

static void
tick (Fixture *self, guint position, gboolean is_done)
{
  GtkWidget *button = gui_fixture_find (find_step (self, position), GTK_TYPE_CHECK_BUTTON, 0);

  gtk_widget_grab_focus (button);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (button), is_done);
  gui_fixture_settle (self->window);
}

static void
test_what_is_ticked_off_is_known (Fixture *self, gconstpointer data)
{
  GtkWidget *focus;

  open_target (self, "plan/rungs/baker");
  g_assert_nonnull (find (self, "1. Kneading"));
  tick (self, 0, TRUE);
  g_assert_cmpint (get_rating (self, KNEADING), ==, 3);
  g_assert_null (find (self, "1. Kneading"));
  g_assert_nonnull (find (self, "Done"));
  /* The next step took its place, and has the focus. */
  focus = gtk_window_get_focus (GTK_WINDOW (self->window));
  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_is_ancestor (focus, find_step (self, 0)));
  /* The last row is the one that is done. */
  tick (self, gui_fixture_count (self->window, SP_TYPE_PLAN_STEP_ROW) - 1, FALSE);
  g_assert_cmpint (get_rating (self, KNEADING), ==, SP_RATING_NONE);
  g_assert_nonnull (find (self, "1. Kneading"));
}

/* Each of the last rows is one that is done: named without a number, and ticked. */
static void
test_all_that_is_done_is_told (Fixture *self, gconstpointer data)
{
  guint n_rows;

  open_target (self, "plan/rungs/baker");
  tick (self, 0, TRUE);
  tick (self, 0, TRUE);
  n_rows = gui_fixture_count (self->window, SP_TYPE_PLAN_STEP_ROW);
  for (guint i = n_rows - 2; i < n_rows; i++)
    {
      GtkWidget *row = find_step (self, i);
      guint skill = sp_plan_step_row_get_skill (SP_PLAN_STEP_ROW (row));

      g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==,
                       self->pack->skills.items[skill].title);
      g_assert_true (gtk_check_button_get_active (
          GTK_CHECK_BUTTON (gui_fixture_find (row, GTK_TYPE_CHECK_BUTTON, 0))));
    }
}

static void
apply (Fixture *self, guint entry, const char *text)
{
  GtkWidget *row = gui_fixture_find (find_step (self, 0), GTK_TYPE_ENTRY, entry);

  gtk_editable_set_text (GTK_EDITABLE (row), text);
  g_signal_emit_by_name (row, "activate");
  gui_fixture_settle (self->window);
}

static void
test_notes_and_days_are_kept (Fixture *self, gconstpointer data)
{
  g_autoptr (SpPlanRecord) record = NULL;
  GtkWidget *due;

  open_target (self, "plan/rungs/baker");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (find_step (self, 0)), TRUE);
  gui_fixture_settle (self->window);
  apply (self, 0, "2026-02-30");
  due = gui_fixture_find (find_step (self, 0), GTK_TYPE_ENTRY, 0);
  g_assert_true (gtk_widget_has_css_class (due, "error"));
  apply (self, 0, "2026-12-31");
  apply (self, 1, " Ask Ada. ");
  g_assert_false (gtk_widget_has_css_class (due, "error"));
  record = sp_journal_get_plan (self->journal, self->pack);
  g_assert_cmpstr (record->skills[KNEADING].due, ==, "2026-12-31");
  g_assert_cmpstr (record->skills[KNEADING].note, ==, "Ask Ada.");
  g_assert_nonnull (strstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (find_step (self, 0))),
                            "31 December 2026"));
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (find_step (self, 0))));
  undo (self);
  undo (self);
  g_clear_pointer (&record, sp_plan_record_free);
  record = sp_journal_get_plan (self->journal, self->pack);
  g_assert_null (record->skills[KNEADING].due);
}

/* Two goals stand beside each other; the same one twice is one. */
static void
test_two_goals (Fixture *self, gconstpointer data)
{
  GtkWidget *second;

  open_target (self, "plan/rungs/baker/pastry-cook");
  g_assert_cmpuint (gui_fixture_count (self->window, SP_TYPE_PICTURE), ==, 2);
  g_assert_nonnull (find (self, "Second goal: Pastry cook"));
  second = gui_fixture_find (self->window, SP_TYPE_LADDER_CHOOSER, 1);
  g_signal_emit_by_name (second, "chosen", FALSE, BAKER);
  gui_fixture_settle (self->window);
  g_assert_cmpuint (gui_fixture_count (self->window, SP_TYPE_PICTURE), ==, 1);
  g_signal_emit_by_name (second, "chosen", TRUE, 1);
  gui_fixture_settle (self->window);
  g_assert_nonnull (find (self, "Second goal: Pastry"));
  g_signal_emit_by_name (gui_fixture_find (self->window, SP_TYPE_LADDER_CHOOSER, 0), "chosen",
                         FALSE, SP_NO_RUNG);
  gui_fixture_settle (self->window);
  g_assert_nonnull (find (self, "Goal: Pastry"));
  g_assert_nonnull (find (self, "Second goal: Not Chosen"));
}

/* What somebody else writes into the same file is seen. */
static void
test_other_window_is_heard (Fixture *self, gconstpointer data)
{
  g_autoptr (SpPlanRecord) before = sp_journal_get_plan (self->journal, self->pack);
  g_autoptr (SpPlanRecord) after = sp_plan_record_copy (before);

  after->targets[0] = (SpPlanTarget){ FALSE, PASTRY_COOK };
  after->n_targets = 1;
  sp_journal_change_plan (self->journal, before, after);
  gui_fixture_settle (self->window);
  g_assert_nonnull (find (self, "Goal: Pastry cook"));
}

static void
write_other_plan (Fixture *self, const char *path)
{
  g_autoptr (SpPlanRecord) other = sp_plan_record_new (self->pack);
  g_autofree char *text = NULL;

  other->targets[0] = (SpPlanTarget){ FALSE, BAKER };
  other->n_targets = 1;
  other->skills[KNEADING].rating = 1;
  other->skills[KNEADING].rated_at = 5;
  other->skills[OVEN].rating = 2;
  other->skills[OVEN].rated_at = 5;
  other->skills[OVEN].note = g_strdup ("Ask <b>Ada</b> & Co.");
  text = sp_plan_file_write (other);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

/* Shows what the page says. */
static void
put_in_overlay (Fixture *self)
{
  GtkWidget *overlay = adw_toast_overlay_new ();

  g_object_ref (self->page);
  gtk_window_set_child (GTK_WINDOW (self->window), overlay);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), GTK_WIDGET (self->page));
  g_object_unref (self->page);
}

/* Reviews what is at @path; returns the dialog. */
static GtkWidget *
review (Fixture *self, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  sp_plan_import_review (SP_PAGE (self->page), sp_plan_page_get_session (self->page), file);
  return output_fixture_wait_for_dialog (self->window);
}

/* Nothing changes before the person has seen what would; a newer rating stays; all can be undone. */
static void
test_plan_of_a_file_is_brought_in (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "plan.json", NULL);
  GtkWidget *dialog;

  open_target (self, "plan/rungs/pastry-cook");
  sp_plan_session_rate (sp_plan_page_get_session (self->page), KNEADING, 3);
  write_other_plan (self, path);
  dialog = review (self, path);
  g_assert_nonnull (gui_fixture_find_label (dialog, "Oven"));
  g_assert_nonnull (
      gui_fixture_find_label (dialog, "Not rated → Working\nNote: Ask <b>Ada</b> & Co."));
  g_assert_nonnull (gui_fixture_find_label (dialog, "1 rating stays as it is: it is newer here."));
  g_assert_null (gui_fixture_find_label (dialog, "Kneading"));
  gui_fixture_assert_labels_fit (dialog);
  g_assert_cmpint (get_rating (self, OVEN), ==, SP_RATING_NONE);
  g_signal_emit_by_name (gui_fixture_find_button (dialog, "Bring In"), "clicked");
  gui_fixture_settle (self->window);
  g_assert_cmpint (get_rating (self, OVEN), ==, 2);
  g_assert_cmpint (get_rating (self, KNEADING), ==, 3);
  g_assert_nonnull (find (self, "Goal: Pastry cook"));
  undo (self);
  g_assert_cmpint (get_rating (self, OVEN), ==, SP_RATING_NONE);
  g_unlink (path);
}

static void
test_plan_is_taken_along (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "Plan.json", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (SpPlanRecord) record = NULL;

  open_target (self, "plan/rungs/baker");
  sp_plan_session_rate (sp_plan_page_get_session (self->page), KNEADING, 3);
  gtk_widget_activate_action (GTK_WIDGET (self->page), "plan.export", NULL);
  output_fixture_answer (output_fixture_wait_for_dialog (self->window), path);
  contents = output_fixture_read_file (path);
  bytes = g_bytes_new (contents, strlen (contents));
  record = sp_plan_file_read (self->pack, bytes, NULL);
  g_assert_nonnull (record);
  g_assert_cmpint (record->skills[KNEADING].rating, ==, 3);
  g_unlink (path);
}

/* What is there already says that there is nothing new, and so does what is no plan. */
static void
test_file_of_a_plan_is_asked_for (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "plan.json", NULL);
  GtkWidget *dialog;

  write_other_plan (self, path);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->page), "plan.import", NULL));
  g_assert_true (output_fixture_offers (self->window, "plan.json", "application/json"));
  g_assert_false (output_fixture_offers (self->window, "plan.pdf", "application/pdf"));
  output_fixture_open (self->window, path);
  dialog = output_fixture_wait_for_dialog (self->window);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (dialog)), ==, "What Would Change");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (dialog)) ==
                 gui_fixture_find_button (dialog, "Bring In"));
  g_signal_emit_by_name (gui_fixture_find_button (dialog, "Bring In"), "clicked");
  gui_fixture_settle (self->window);
  g_assert_null (gui_fixture_find_dialog (self->window));
  g_assert_cmpint (get_rating (self, KNEADING), ==, 1);
  put_in_overlay (self);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->page), "plan.import", NULL));
  output_fixture_open (self->window, path);
  while (find (self, "There is nothing new in this plan.") == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (gui_fixture_find_dialog (self->window));
  g_unlink (path);
}

static void
test_plan_is_copied_and_saved (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "plan.md", NULL);
  g_autofree char *copied = NULL;
  g_autofree char *saved = NULL;

  open_target (self, "plan/rungs/baker");
  sp_page_copy (SP_PAGE (self->page));
  copied = output_fixture_read_copied_text (self->window);
  g_assert_nonnull (strstr (copied, "1. Kneading"));
  sp_page_save (SP_PAGE (self->page));
  output_fixture_answer (output_fixture_wait_for_dialog (self->window), path);
  saved = output_fixture_read_file (path);
  g_assert_nonnull (strstr (saved, "Kneading"));
  g_assert_true (g_str_has_prefix (saved, "# "));
  g_unlink (path);
}

/* A limit on the size of files does what a full disk does. */
static void
test_full_disk_is_told (Fixture *self, gconstpointer data)
{
  struct rlimit old_limit, small_limit;
  g_autoptr (GError) error = NULL;
  g_autofree char *told = NULL;

  put_in_overlay (self);
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &old_limit), ==, 0);
  small_limit = old_limit;
  small_limit.rlim_cur = 20;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small_limit), ==, 0);
  sp_plan_session_rate (sp_plan_page_get_session (self->page), KNEADING, 3);
  g_assert_false (sp_journal_flush (self->journal, &error));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &old_limit), ==, 0);
  signal (SIGXFSZ, SIG_DFL);

  gui_fixture_settle (self->window);
  told = g_strconcat ("The plan is not saved: ", error->message, NULL);
  g_assert_nonnull (find (self, told));
  g_assert_cmpint (get_rating (self, KNEADING), ==, 3);
  sp_plan_session_rate (sp_plan_page_get_session (self->page), OVEN, 1);
  g_assert_true (sp_journal_flush (self->journal, NULL));
}

static void
test_one_pane_fits_a_telephone (Fixture *self, gconstpointer data)
{
  open_target (self, "plan/rungs/baker/pastry-cook");
  g_assert_nonnull (find_rating (self, 0));
  gui_fixture_assert_labels_fit (self->window);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (gui_fixture_find_button (self->window, "Steps")),
                                TRUE);
  gui_fixture_settle (self->window);
  g_assert_nonnull (find_step (self, 0));
  g_assert_null (find_rating (self, 0));
  gui_fixture_assert_labels_fit (self->window);
}

/* The goal with less to tell leaves no gap below it. */
static void
test_goals_below_each_other_leave_no_gap (Fixture *self, gconstpointer data)
{
  GtkWidget *steps, *first, *second;

  open_target (self, "plan/rungs/pastry-cook/baker");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (gui_fixture_find_button (self->window, "Steps")),
                                TRUE);
  gui_fixture_settle (self->window);
  steps = gui_fixture_find (self->window, SP_TYPE_PLAN_STEPS, 0);
  gtk_label_set_label (GTK_LABEL (gui_fixture_find_label (steps, "Pastry cook")),
                       "Pastry cook for weddings, funerals and all the other days on which people "
                       "eat more sugar than they should");
  gui_fixture_settle (self->window);
  first = gtk_widget_get_parent (gui_fixture_find (steps, SP_TYPE_PICTURE, 0));
  second = gtk_widget_get_parent (gui_fixture_find (steps, SP_TYPE_PICTURE, 1));
  g_assert_cmpint (gtk_widget_get_height (second), <, gtk_widget_get_height (first));
}

static int
measure_least_width (GtkWidget *widget)
{
  int least;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  return least;
}

/* Of letters of twice the size, too, a row needs no more room than its buttons. */
static void
test_large_text_fits_a_telephone (Fixture *self, gconstpointer data)
{
  GtkWidget *button;

  open_target (self, "plan/rungs/baker");
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  gui_fixture_settle (self->window);
  button = gui_fixture_find (find_rating (self, 0), GTK_TYPE_TOGGLE_BUTTON, 0);
  g_assert_cmpint (measure_least_width (find_rating (self, 0)), <,
                   measure_least_width (gtk_widget_get_parent (button)) + 24);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
}

/* What a level means wraps beside its digit, never below it. */
static void
test_levels_hang_beside_their_digits (Fixture *self, gconstpointer data)
{
  GtkWidget *digit = find (self, "1");
  GtkWidget *meaning = gtk_widget_get_next_sibling (digit);
  graphene_rect_t left, right;

  gtk_label_set_label (GTK_LABEL (meaning),
                       "Awareness: you have heard of it, and tried it once, or "
                       "saw somebody else who did so more than once.");
  gui_fixture_settle (self->window);
  left = gui_fixture_get_bounds (digit, self->window);
  right = gui_fixture_get_bounds (meaning, self->window);
  g_assert_cmpfloat (right.size.height, >, 1.5 * left.size.height);
  g_assert_cmpfloat (right.origin.x, >=, left.origin.x + left.size.width);
  g_assert_cmpfloat_with_epsilon (left.origin.y, right.origin.y, 1);
}

/* Latin names in an Arabic window stand at the right, as all of their rows do. */
static void
test_name_of_a_skill_begins_its_row (Fixture *self, gconstpointer data)
{
  GtkWidget *window, *row, *title;
  graphene_rect_t whole, name;
  SpPlanPage *page;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  page = gui_fixture_new_page (SP_TYPE_PLAN_PAGE, self->pack, self->journal);
  window = gui_fixture_show (GTK_WIDGET (page), 1000, 700);
  sp_plan_ratings_set_all (SP_PLAN_RATINGS (gui_fixture_find (window, SP_TYPE_PLAN_RATINGS, 0)),
                           TRUE);
  gui_fixture_settle (window);
  row = gui_fixture_find (window, SP_TYPE_PLAN_RATING, 0);
  title = gui_fixture_find_label (row, "Kneading");
  whole = gui_fixture_get_bounds (row, window);
  name = gui_fixture_get_bounds (title, window);
  g_assert_cmpfloat (name.origin.x + name.size.width, >=, whole.origin.x + whole.size.width - 12);
  g_assert_cmpfloat (name.size.width, <, whole.size.width / 2);
  gui_fixture_close (window);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
add (const char *path, gconstpointer data, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, data, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  gui_fixture_init (&argc, &argv);
  add ("/plan-page/goal", NULL, test_goal_decides_what_is_rated);
  add ("/plan-page/printed", NULL, test_plan_is_printed);
  add ("/plan-page/digits", NULL, test_digits_rate_one_skill_after_the_other);
  add ("/plan-page/tab", NULL, test_tab_leaves_the_skills);
  add ("/plan-page/pointer", NULL, test_pointer_rates_and_takes_back);
  add ("/plan-page/all-done", NULL, test_all_that_is_done_is_told);
  add ("/plan-page/ticks", NULL, test_what_is_ticked_off_is_known);
  add ("/plan-page/notes", NULL, test_notes_and_days_are_kept);
  add ("/plan-page/two-goals", NULL, test_two_goals);
  add ("/plan-page/other-window", NULL, test_other_window_is_heard);
  add ("/plan-page/import", NULL, test_plan_of_a_file_is_brought_in);
  add ("/plan-page/asked-for", NULL, test_file_of_a_plan_is_asked_for);
  add ("/plan-page/copied-and-saved", NULL, test_plan_is_copied_and_saved);
  add ("/plan-page/export", NULL, test_plan_is_taken_along);
  add ("/plan-page/full-disk", NULL, test_full_disk_is_told);
  add ("/plan-page/telephone", "narrow", test_one_pane_fits_a_telephone);
  add ("/plan-page/no-gap", "narrow", test_goals_below_each_other_leave_no_gap);
  add ("/plan-page/levels", "narrow", test_levels_hang_beside_their_digits);
  add ("/plan-page/name", NULL, test_name_of_a_skill_begins_its_row);
  add ("/plan-page/large-text", "narrow", test_large_text_fits_a_telephone);
  return g_test_run ();
}
