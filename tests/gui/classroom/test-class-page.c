/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A class on one computer: pupils one after the other, sheets of paper, the tally, and its end. */

#include "../../core/scratch-folder.h"
#include "../drawn-text.h"
#include "../gui-fixture.h"
#include "../output-fixture.h"
#include "../picture-fixture.h"

#include "core/choose/sp-answer-words.h"
#include "core/journal/sp-journal-answers.h"
#include "gui/classroom/sp-class-page-private.h"
#include "gui/classroom/sp-class-page.h"
#include "gui/plan/sp-plan-page.h"
#include "gui/sp-picture.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  SpPack *pack;
  SpJournal *journal; /* the person's own */
  SpClassPage *page;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  GtkWidget *overlay = adw_toast_overlay_new ();

  gui_fixture_reset ();
  self->pack = gui_fixture_load_pack ("four-careers.json");
  self->journal = sp_journal_new (NULL);
  self->page = gui_fixture_new_page (SP_TYPE_CLASS_PAGE, self->pack, self->journal);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), GTK_WIDGET (self->page));
  self->window = gui_fixture_show (overlay, 1000, 720);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_assert_true (sp_class_session_erase (self->page->session, NULL));
  gui_fixture_close (self->window);
  g_object_unref (self->journal);
  sp_pack_unref (self->pack);
}

static void
act (Fixture *self, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->page), action, NULL));
  gui_fixture_settle (self->window);
}

/* What the class answered can be printed, and nothing of a pupil. */
static void
assert_shows (Fixture *self, const char *view)
{
  g_assert_cmpstr (gtk_stack_get_visible_child_name (self->page->views), ==, view);
  g_assert_cmpint (sp_page_get_can_print (SP_PAGE (self->page)), ==, g_str_equal (view, "class"));
}

/* Presses a key for each statement. */
static void
answer_all (Fixture *self, const char *key)
{
  for (guint i = 0; i < self->pack->statements.n_items; i++)
    g_assert_true (gui_fixture_press (self->window, key));
}

static guint
count (Fixture *self)
{
  return sp_class_session_get_n_sheets (self->page->session);
}

static void
test_pupils_answer_one_after_the_other (Fixture *self, gconstpointer data)
{
  g_autoptr (SpAnswers) own = NULL;

  act (self, "class.next");
  g_assert_cmpstr (gtk_label_get_label (self->page->number), ==, "Pupil 1");
  g_assert_true (gui_fixture_press (self->window, "Return"));
  /* A button is seen to be pressed for a moment. */
  while (g_str_equal (gtk_stack_get_visible_child_name (self->page->views), "pupil"))
    g_main_context_iteration (NULL, TRUE);
  gui_fixture_settle (self->window);
  answer_all (self, "5");
  assert_shows (self, "done");
  g_assert_cmpuint (count (self), ==, 1);
  g_assert_cmpstr (gtk_label_get_label (self->page->verdict), !=, "");

  act (self, "class.next");
  assert_shows (self, "pupil");
  g_assert_cmpstr (gtk_label_get_label (self->page->number), ==, "Pupil 2");
  g_assert_cmpstr (gtk_label_get_label (self->page->verdict), ==, "");
  g_assert_cmpuint (sp_choose_session_get_n_answered (self->page->pupil), ==, 0);
  own = sp_journal_get_answers (self->journal, self->pack);
  g_assert_cmpuint (sp_answers_get_n_answered (own), ==, 0);
}

static void
test_pupil_does_not_see_the_class_between_statements (Fixture *self, gconstpointer data)
{
  act (self, "class.next");
  act (self, "class.begin");
  gui_fixture_press (self->window, "Escape");
  assert_shows (self, "questions");
  gui_fixture_press (self->window, "Left");
  assert_shows (self, "pupil");
  gui_fixture_press (self->window, "Escape");
  assert_shows (self, "class");
  g_assert_cmpuint (count (self), ==, 0);
}

static void
test_name_is_kept_only_if_it_is_typed (Fixture *self, gconstpointer data)
{
  g_autoptr (GBytes) bytes = NULL;
  const char *text;
  gsize length;

  act (self, "class.next");
  gtk_editable_set_text (self->page->pupil_name, "Ada");
  act (self, "class.begin");
  g_assert_nonnull (gui_fixture_find_label (self->window, "1"));
  answer_all (self, "4");
  act (self, "class.next");
  g_assert_cmpstr (gtk_editable_get_text (self->page->pupil_name), ==, "");
  act (self, "class.begin");
  answer_all (self, "2");
  bytes = sp_class_session_to_bytes (self->page->session);
  text = g_bytes_get_data (bytes, &length);
  g_assert_nonnull (g_strstr_len (text, (gssize) length, "\"Ada\""));
  g_assert_true (g_strstr_len (text, (gssize) length, "\"name\"") ==
                 g_strrstr_len (text, (gssize) length, "\"name\""));
}

static void
test_paper_is_typed_in_by_digits (Fixture *self, gconstpointer data)
{
  act (self, "class.type-in");
  g_assert_nonnull (gui_fixture_find_label (self->window, SP_POINTS_DIRECTION "1 (−2)"));
  answer_all (self, "5");
  answer_all (self, "1");
  g_assert_cmpuint (count (self), ==, 2);
  assert_shows (self, "questions");
  gui_fixture_press (self->window, "3");
  gui_fixture_press (self->window, "Escape");
  assert_shows (self, "class");
  g_assert_cmpuint (count (self), ==, 2);
  g_assert_nonnull (gui_fixture_find_label (self->window, "2 answer sheets"));
}

/* One word at a time says so, of the sheet that was typed in last. */
static void
test_sheet_is_taken_back (Fixture *self, gconstpointer data)
{
  act (self, "class.type-in");
  answer_all (self, "5");
  answer_all (self, "1");
  g_assert_cmpuint (count (self), ==, 2);
  while (gui_fixture_find_label (self->window, "Sheet 2 is counted") == NULL ||
         gui_fixture_find_label (self->window, "Sheet 1 is counted") != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_signal_emit_by_name (gui_fixture_find_button (self->window, "Undo"), "clicked");
  g_assert_cmpuint (count (self), ==, 1);
}

/* What a pupil marks counts twice for the pupil, and of the next one nothing is marked. */
static void
test_pupil_goes_back_and_marks (Fixture *self, gconstpointer data)
{
  act (self, "class.next");
  act (self, "class.begin");
  g_assert_true (gui_fixture_press (self->window, "m"));
  g_assert_true (sp_choose_session_is_important (self->page->pupil, 0));
  g_assert_true (gui_fixture_press (self->window, "m"));
  g_assert_false (sp_choose_session_is_important (self->page->pupil, 0));
  g_assert_true (gui_fixture_press (self->window, "m"));
  g_assert_true (gui_fixture_press (self->window, "5"));
  g_assert_cmpuint (sp_choose_questions_get_statement (self->page->questions), ==, 1);
  g_assert_false (sp_choose_session_is_important (self->page->pupil, 1));
  g_assert_true (gui_fixture_press (self->window, "Right"));
  g_assert_cmpuint (sp_choose_questions_get_statement (self->page->questions), ==, 2);
  g_assert_true (gui_fixture_press (self->window, "Left"));
  g_assert_cmpuint (sp_choose_questions_get_statement (self->page->questions), ==, 1);
  g_assert_true (gui_fixture_press (self->window, "Left"));
  g_assert_cmpuint (sp_choose_questions_get_statement (self->page->questions), ==, 0);
  g_assert_true (sp_choose_session_is_important (self->page->pupil, 0));
  g_assert_true (gui_fixture_press (self->window, "Left"));
  assert_shows (self, "pupil");
  act (self, "class.next");
  g_assert_false (sp_choose_session_is_important (self->page->pupil, 0));
  act (self, "class.type-in");
  g_assert_true (gui_fixture_press (self->window, "Left"));
  assert_shows (self, "class");
}

/* Arrows are what a person sees, so left leads on where lines begin at the right. */
static void
test_arrows_are_mirrored (Fixture *self, gconstpointer data)
{
  gtk_widget_set_direction (GTK_WIDGET (self->page), GTK_TEXT_DIR_RTL);
  act (self, "class.type-in");
  g_assert_true (gui_fixture_press (self->window, "Left"));
  g_assert_cmpuint (sp_choose_questions_get_statement (self->page->questions), ==, 1);
  g_assert_true (gui_fixture_press (self->window, "Right"));
  g_assert_cmpuint (sp_choose_questions_get_statement (self->page->questions), ==, 0);
}

/* Where no statement is seen, keys answer none. */
static void
test_keys_answer_only_statements (Fixture *self, gconstpointer data)
{
  static const char *const actions[] = { "class.show", "class.next" };

  g_assert_false (gui_fixture_press (self->window, "1"));
  g_assert_false (gui_fixture_press (self->window, "m"));
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      act (self, "class.type-in");
      act (self, actions[i]);
      gtk_widget_grab_focus (self->page->next_button);
      gui_fixture_press (self->window, "1");
      g_assert_cmpuint (sp_choose_session_get_n_answered (self->page->pupil), ==, 0);
    }
}

/* What the class is called is there again with its sheets. */
static void
test_class_is_opened_again (Fixture *self, gconstpointer data)
{
  SpClassPage *again;

  gtk_editable_set_text (self->page->name, "9b");
  act (self, "class.type-in");
  answer_all (self, "5");
  g_assert_true (sp_class_session_flush (self->page->session, NULL));
  again = gui_fixture_new_page (SP_TYPE_CLASS_PAGE, self->pack, self->journal);
  g_object_ref_sink (again);
  g_assert_true (again->session != self->page->session);
  g_assert_cmpstr (gtk_editable_get_text (again->name), ==, "9b");
  g_assert_cmpuint (sp_class_session_get_n_sheets (again->session), ==, 1);
  g_object_unref (again);
}

/* The numbers of a keypad answer as those of a keyboard do. */
static void
test_every_number_answers (Fixture *self, gconstpointer data)
{
  static const char *const keys[] = { "1",    "2",    "3",    "4",    "5",
                                      "KP_1", "KP_2", "KP_3", "KP_4", "KP_5" };

  act (self, "class.type-in");
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autoptr (SpAnswers) answers = NULL;

      g_assert_true (gui_fixture_press (self->window, keys[i]));
      answers = sp_choose_session_copy_answers (self->page->pupil);
      g_assert_cmpint (sp_answers_get (answers, i), ==, (int) (i % 5) - 2);
    }
}

/* Below each other, all are as wide as the widest. */
static void
test_buttons_are_equally_wide (Fixture *self, gconstpointer data)
{
  GtkWidget *box = gtk_widget_get_parent (self->page->next_button);

  for (GtkWidget *button = gtk_widget_get_first_child (box); button != NULL;
       button = gtk_widget_get_next_sibling (button))
    g_assert_cmpint (gtk_widget_get_width (button), ==,
                     gtk_widget_get_width (self->page->delete_button));
}

/* Some agree with all, some with every second one. */
static void
fill (Fixture *self)
{
  for (guint sheet = 0; sheet < 5; sheet++)
    {
      g_autoptr (SpAnswers) answers = sp_answers_new (self->pack->statements.n_items);
      g_autofree char *id = NULL;

      for (guint i = 0; i < self->pack->statements.n_items; i++)
        sp_answers_set (answers, i, (int) ((i * (sheet + 1) + sheet) % 5) - 2);
      id = sp_class_session_add (self->page->session, answers, NULL);
    }
  gui_fixture_settle (self->window);
}

static gboolean
has_name (Fixture *self, const char *name)
{
  g_autoptr (GPtrArray) pictures = gui_fixture_find_all (self->window, SP_TYPE_PICTURE);

  for (guint i = 0; i < pictures->len; i++)
    {
      g_autofree char *found = gtk_test_accessible_check_property (
          pictures->pdata[i], GTK_ACCESSIBLE_PROPERTY_LABEL, name);

      if (found == NULL)
        return TRUE;
    }
  g_test_message ("there is no “%s”", name);
  return FALSE;
}

/* What a row of the screen is called, from the cells of its line in the file. */
static char *
join_name (char **cells, gboolean is_role)
{
  g_autofree char *points = is_role ? sp_points_to_string (atoi (cells[4])) : NULL;

  if (is_role)
    return g_strdup_printf ("%s (%s together with others; %s on average): %s", cells[1], cells[3],
                            points, cells[2]);
  return g_strdup_printf ("%s (Strongly disagree: %s · Disagree: %s · Neither: %s · Agree: %s · "
                          "Strongly agree: %s): %s %%",
                          cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[9]);
}

/* Returns whether it is a row of a table, and not its head. */
static gboolean
assert_line_is_seen (Fixture *self, const char *line, gboolean is_role)
{
  g_auto (GStrv) cells = g_strsplit (line, "\",\"", -1);
  g_autofree char *name = NULL;

  if (g_strv_length (cells) != (is_role ? 5 : 10) || g_str_equal (cells[0], "\"Part"))
    return FALSE;
  name = join_name (cells, is_role);
  g_assert_true (has_name (self, name));
  return TRUE;
}

static void
test_file_agrees_with_the_screen (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "tally.csv", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  guint n_roles = self->pack->roles.n_items;
  guint n = 0;

  fill (self);
  act (self, "class.save-tally");
  output_fixture_answer (output_fixture_wait_for_dialog (self->window), path);
  text = output_fixture_read_file (path);
  lines = g_strsplit (text, "\"\r\n", -1);
  for (char **line = lines; *line != NULL; line++)
    n += assert_line_is_seen (self, *line, n < n_roles);
  g_assert_cmpuint (n, ==, n_roles + self->pack->statements.n_items);
  g_unlink (path);
}

/* Of what is drawn itself, the last line is the faintest. */
#define LAST_LINE 30

static void
assert_strong (Fixture *self, const PictureFixture *picture, GtkWidget *widget)
{
  graphene_rect_t bounds = gui_fixture_get_bounds (widget, self->window);
  int height = MIN ((int) bounds.size.height, SP_IS_PICTURE (widget) ? LAST_LINE : G_MAXINT);
  GdkRectangle area = { (int) bounds.origin.x,
                        (int) (bounds.origin.y + bounds.size.height) - height,
                        (int) bounds.size.width, height };

  if (!gtk_widget_get_mapped (widget) || area.y < 0 || area.y + area.height > picture->height ||
      area.height == 0)
    return;
  g_test_message ("%s at %d, %d: %d × %d", G_OBJECT_TYPE_NAME (widget), area.x, area.y, area.width,
                  area.height);
  g_assert_cmpfloat (picture_fixture_measure_contrast (picture, &area), >=, 7);
}

static void
assert_all_strong (Fixture *self, GType type)
{
  PictureFixture picture = picture_fixture_take (self->window);
  g_autoptr (GPtrArray) widgets = gui_fixture_find_all (self->window, type);

  for (guint i = 0; i < widgets->len; i++)
    assert_strong (self, &picture, widgets->pdata[i]);
  g_free (picture.pixels);
}

static void
assert_large (GtkWidget *label)
{
  PangoLayoutLine *line =
      pango_layout_get_line_readonly (gtk_label_get_layout (GTK_LABEL (label)), 0);
  PangoGlyphItem *item = line->runs != NULL ? line->runs->data : NULL;
  PangoFontDescription *font;

  if (item == NULL || !gtk_widget_get_mapped (label))
    return;
  font = pango_font_describe_with_absolute_size (item->item->analysis.font);
  g_test_message ("%d for “%s”", pango_font_description_get_size (font) / PANGO_SCALE,
                  gtk_label_get_text (GTK_LABEL (label)));
  g_assert_cmpint (pango_font_description_get_size (font), >=, 24 * PANGO_SCALE);
  pango_font_description_free (font);
}

/* What is the same as before is not drawn again, so the change of the view is listened to. */
static void
assert_legible_after (Fixture *self, const char *action)
{
  g_autoptr (GArray) texts = NULL;
  g_autoptr (GPtrArray) labels = NULL;

  drawn_text_start ();
  if (action != NULL)
    act (self, action);
  else
    gtk_widget_add_css_class (self->window, "projector");
  gui_fixture_settle (self->window);
  texts = drawn_text_end ();
  for (guint i = 0; i < texts->len; i++)
    g_assert_cmpfloat (g_array_index (texts, DrawnText, i).size, >=, 24 - 1e-3);
  labels = gui_fixture_find_all (self->window, GTK_TYPE_LABEL);
  for (guint i = 0; i < labels->len; i++)
    assert_large (labels->pdata[i]);
  assert_all_strong (self, GTK_TYPE_LABEL);
  assert_all_strong (self, SP_TYPE_PICTURE);
}

/* Each view as on a projector of 1024 × 768. */
static void
test_all_can_be_read_from_the_back (Fixture *self, gconstpointer data)
{
  fill (self);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1024, 768);
  gui_fixture_settle (self->window);
  assert_legible_after (self, NULL);
  assert_legible_after (self, "class.next");
  assert_legible_after (self, "class.begin");
  for (guint i = 1; i < self->pack->statements.n_items; i++)
    gui_fixture_press (self->window, "5");
  assert_legible_after (self, "choose.forward");
  assert_shows (self, "done");
}

static void
assert_star (GtkToggleButton *star, gboolean is_on)
{
  g_assert_cmpstr (gtk_image_get_icon_name (GTK_IMAGE (gtk_button_get_child (GTK_BUTTON (star)))),
                   ==, is_on ? "starred-symbolic" : "non-starred-symbolic");
  gtk_test_accessible_assert_state (star, GTK_ACCESSIBLE_STATE_PRESSED,
                                    is_on ? GTK_ACCESSIBLE_TRISTATE_TRUE
                                          : GTK_ACCESSIBLE_TRISTATE_FALSE);
}

static void
test_weight_changes_the_roles_that_lead (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) stars = NULL;

  fill (self);
  stars = gui_fixture_find_all (GTK_WIDGET (self->page->statements), GTK_TYPE_TOGGLE_BUTTON);
  g_assert_cmpuint (stars->len, ==, self->pack->statements.n_items);
  assert_star (stars->pdata[0], FALSE);
  gtk_toggle_button_set_active (stars->pdata[0], TRUE);
  assert_star (stars->pdata[0], TRUE);
  assert_star (stars->pdata[1], FALSE);
  gtk_toggle_button_set_active (stars->pdata[1], TRUE);
  g_assert_true (g_str_has_prefix (
      gtk_label_get_label (GTK_LABEL (gtk_widget_get_last_child (GTK_WIDGET (self->page->roles)))),
      "2 statements count twice for everybody."));
  g_assert_true (self->page->stressed[0] + self->page->stressed[1] < 3);
  gtk_toggle_button_set_active (stars->pdata[0], FALSE);
  gtk_toggle_button_set_active (stars->pdata[1], FALSE);
  g_assert_true (SP_IS_PICTURE (gtk_widget_get_first_child (
                     gtk_widget_get_last_child (GTK_WIDGET (self->page->roles)))) ||
                 GTK_IS_LABEL (gtk_widget_get_last_child (GTK_WIDGET (self->page->roles))));
}

static char *
save (Fixture *self, const char *action, const char *name)
{
  char *path = g_build_filename (g_get_user_data_dir (), name, NULL);

  act (self, action);
  output_fixture_answer (output_fixture_wait_for_dialog (self->window), path);
  return path;
}

static void
add_file (Fixture *self, const char *path, const char *message)
{
  act (self, "class.add-file");
  g_assert_true (output_fixture_offers (self->window, "class.json", "application/json"));
  g_assert_false (output_fixture_offers (self->window, "class.pdf", "application/pdf"));
  output_fixture_open (self->window, path);
  while (gui_fixture_find_label (self->window, message) == NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* Those that are there already are no new ones. */
static void
test_sheets_go_to_another_computer (Fixture *self, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;

  fill (self);
  path = save (self, "class.save-session", "sheets.json");
  text = output_fixture_read_file (path);
  g_assert_true (sp_class_session_erase (self->page->session, NULL));
  g_assert_cmpuint (count (self), ==, 0);
  add_file (self, path, "5 new sheets");
  g_assert_cmpuint (count (self), ==, 5);
  g_assert_nonnull (gui_fixture_find_label (self->window, "5 answer sheets"));
  add_file (self, path, "0 new sheets");
  g_assert_cmpuint (count (self), ==, 5);
  g_unlink (path);
}

/* Its reason is no markup. */
static void
test_file_that_has_no_sheets_says_so (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "<b>.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  guint n = 0;

  g_assert_true (g_file_set_contents (path, "{", -1, NULL));
  g_assert_false (sp_class_session_merge (self->page->session, file, &n, &error));
  add_file (self, path, error->message);
  g_assert_cmpuint (count (self), ==, 0);
  g_unlink (path);
}

/* Paper tells what is seen, with the statement that counts twice. */
static void
test_tally_is_taken_along_as_it_is_seen (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) stars = NULL;
  g_autofree char *text_path = NULL;
  g_autofree char *pdf_path = NULL;
  g_autofree char *text = NULL;
  g_autofree char *written = NULL;
  g_autofree char *words = NULL;
  g_autofree char *printed = NULL;

  fill (self);
  stars = gui_fixture_find_all (GTK_WIDGET (self->page->statements), GTK_TYPE_TOGGLE_BUTTON);
  gtk_toggle_button_set_active (stars->pdata[0], TRUE);
  text_path = save (self, "class.save-tally", "tally.txt");
  text = output_fixture_read_file (text_path);
  g_assert_nonnull (strstr (text, "Where the Class Leans"));
  g_assert_nonnull (strstr (text, "5 answer sheets"));
  pdf_path = save (self, "class.save-tally", "tally.pdf");
  written = output_fixture_read_file (pdf_path);
  words = output_fixture_read_pdf (pdf_path);
  g_assert_nonnull (strstr (words, "What Splits the Class"));
  g_assert_nonnull (strstr (words, self->pack->roles.items[0].title));
  printed = output_fixture_print (SP_PAGE (self->page));
  g_assert_nonnull (strstr (printed, "What Splits the Class"));
  g_unlink (text_path);
  g_unlink (pdf_path);
}

static void
test_class_is_deleted_for_good (Fixture *self, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "signpost", "classes", NULL);

  fill (self);
  gtk_editable_set_text (self->page->name, "9b");
  g_assert_true (sp_class_session_flush (self->page->session, NULL));
  act (self, "class.delete");
  g_signal_emit_by_name (gui_fixture_find_button (self->window, "Delete for Good"), "clicked");
  gui_fixture_settle (self->window);
  g_assert_cmpuint (count (self), ==, 0);
  g_assert_cmpstr (gtk_editable_get_text (self->page->name), ==, "");
  g_assert_nonnull (gui_fixture_find_label (self->window, "0 answer sheets"));
  while (gui_fixture_find_label (self->window, "The class is deleted") == NULL)
    g_main_context_iteration (NULL, TRUE);
  /* No file at all is left there, or this would fail. */
  g_assert_true (sp_class_session_flush (self->page->session, NULL));
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* Without statements there is nothing to ask a class. */
static void
test_content_without_statements_has_no_class (Fixture *self, gconstpointer data)
{
  g_autoptr (SpPack) pack = gui_fixture_load_pack ("choose/no-statements.json");
  SpPage *page = gui_fixture_new_page (SP_TYPE_PLAN_PAGE, pack, NULL);

  g_object_ref_sink (page);
  g_assert_false (sp_class_page_can_present (page));
  g_assert_true (sp_class_page_can_present (SP_PAGE (self->page)));
  g_object_unref (page);
}

static void
add (const char *path, void (*test) (Fixture *self, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = scratch_folder_new ();

  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  gui_fixture_init (&argc, &argv);
  add ("/class-page/pupils", test_pupils_answer_one_after_the_other);
  add ("/class-page/hidden", test_pupil_does_not_see_the_class_between_statements);
  add ("/class-page/name", test_name_is_kept_only_if_it_is_typed);
  add ("/class-page/paper", test_paper_is_typed_in_by_digits);
  add ("/class-page/taken-back", test_sheet_is_taken_back);
  add ("/class-page/back-and-marks", test_pupil_goes_back_and_marks);
  add ("/class-page/mirrored", test_arrows_are_mirrored);
  add ("/class-page/keys", test_keys_answer_only_statements);
  add ("/class-page/again", test_class_is_opened_again);
  add ("/class-page/no-statements", test_content_without_statements_has_no_class);
  add ("/class-page/numbers", test_every_number_answers);
  add ("/class-page/buttons", test_buttons_are_equally_wide);
  add ("/class-page/file", test_file_agrees_with_the_screen);
  add ("/class-page/another-computer", test_sheets_go_to_another_computer);
  add ("/class-page/no-sheets", test_file_that_has_no_sheets_says_so);
  add ("/class-page/taken-along", test_tally_is_taken_along_as_it_is_seen);
  add ("/class-page/projector", test_all_can_be_read_from_the_back);
  add ("/class-page/weight", test_weight_changes_the_roles_that_lead);
  add ("/class-page/deleted", test_class_is_deleted_for_good);
  return g_test_run ();
}
