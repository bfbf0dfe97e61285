/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is the same whatever a page hands out: copied, saved and printed, without a printer. */

#include "../../core/scratch-folder.h"
#include "../gui-fixture.h"
#include "../output-fixture.h"

#include "gui/sp-output.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <string.h>

/* A page with nothing on it. */
typedef SpPage TestPage;
typedef SpPageClass TestPageClass;

GType test_page_get_type (void);
G_DEFINE_TYPE (TestPage, test_page, SP_TYPE_PAGE)

static void
test_page_class_init (TestPageClass *klass)
{
}

static void
test_page_init (TestPage *self)
{
}

typedef struct
{
  SpPage *page;
  GtkWidget *window;
  char *folder;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *overlay = adw_toast_overlay_new ();

  fixture->page = g_object_new (test_page_get_type (), NULL);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), GTK_WIDGET (fixture->page));
  fixture->window = gui_fixture_show (overlay, 600, 400);
  fixture->folder = scratch_folder_new ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gui_fixture_close (fixture->window);
  g_free (fixture->folder);
}

static SpSheet *
new_sheet (guint n_columns)
{
  const char *columns[] = { "One", "Two", "Three", "Four", NULL };
  SpSheet *sheet = sp_sheet_new ("The foot");
  SpSheetTable *table;

  columns[n_columns] = NULL;
  sp_sheet_add (sheet, SP_SHEET_TITLE, "The <title>");
  table = sp_sheet_add_table (sheet, "Group", "Row", columns);
  sp_sheet_table_add_row (table, "A row", NULL);
  for (guint i = 0; i < n_columns; i++)
    sp_sheet_table_add_cell (table, "A cell", NULL);
  return sheet;
}

static GtkWidget *
find_label_with (GtkWidget *window, const char *part)
{
  g_autoptr (GPtrArray) labels = gui_fixture_find_all (window, GTK_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++)
    if (strstr (gtk_label_get_text (labels->pdata[i]), part) != NULL)
      return labels->pdata[i];
  return NULL;
}

static void
wait_until_said (Fixture *fixture, const char *part)
{
  while (find_label_with (fixture->window, part) == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static char *
print (Fixture *fixture, GtkPrintOperation *operation)
{
  g_autofree char *path = g_build_filename (fixture->folder, "print.pdf", NULL);
  g_autoptr (GError) error = NULL;
  char *text;

  gtk_print_operation_set_export_filename (operation, path);
  g_assert_cmpint (
      gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error), ==,
      GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  text = output_fixture_read_pdf (path);
  g_unlink (path);
  return text;
}

static void
test_prints_a_sheet (Fixture *fixture, gconstpointer paper)
{
  g_autoptr (GtkPrintOperation) operation = sp_output_new_sheet_print ("Job", new_sheet (2));
  g_autoptr (GtkPageSetup) setup =
      gtk_page_setup_copy (gtk_print_operation_get_default_page_setup (operation));
  GtkPaperSize *size = gtk_paper_size_new (paper);
  g_autofree char *text = NULL;
  GtkUnit unit;

  gtk_page_setup_set_paper_size (setup, size);
  gtk_paper_size_free (size);
  gtk_print_operation_set_default_page_setup (operation, setup);
  g_object_get (operation, "unit", &unit, NULL);
  g_assert_cmpint (unit, ==, GTK_UNIT_POINTS);
  text = print (fixture, operation);
  g_assert_nonnull (strstr (text, "The <title>"));
  g_assert_nonnull (strstr (text, "A cell"));
  g_assert_nonnull (strstr (text, "The foot"));
  g_assert_nonnull (strstr (text, "Page 1 of 1"));
}

static void
test_wide_tables_lie_across_the_paper (Fixture *fixture, gconstpointer data)
{
  for (guint n_columns = 3; n_columns <= 4; n_columns++)
    {
      g_autoptr (GtkPrintOperation) operation =
          sp_output_new_sheet_print ("Job", new_sheet (n_columns));

      g_assert_cmpint (
          gtk_page_setup_get_orientation (gtk_print_operation_get_default_page_setup (operation)),
          ==, n_columns == 3 ? GTK_PAGE_ORIENTATION_PORTRAIT : GTK_PAGE_ORIENTATION_LANDSCAPE);
    }
}

/* Returns: (transfer full): which of the pages of a document lie across, as in "-X-" */
static char *
print_and_read_sides (Fixture *fixture, GtkPrintOperation *operation)
{
  g_autofree char *path = g_build_filename (fixture->folder, "sides.pdf", NULL);
  const char *arguments[] = { "pdftotext", "-bbox", path, "-", NULL };
  g_autofree char *text = NULL;
  GString *sides = g_string_new (NULL);

  gtk_print_operation_set_export_filename (operation, path);
  g_assert_cmpint (
      gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, NULL), ==,
      GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_true (g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL,
                               &text, NULL, NULL, NULL));
  for (const char *page = text; (page = strstr (page, "<page width=\"")) != NULL; page++)
    {
      double width = g_ascii_strtod (page + strlen ("<page width=\""), NULL);
      double height = g_ascii_strtod (strstr (page, "height=\"") + strlen ("height=\""), NULL);

      g_string_append_c (sides, width > height ? '-' : 'X');
    }
  g_unlink (path);
  return g_string_free (sides, FALSE);
}

/* Each sheet lies as it needs to, whichever is the first. */
static void
test_sheets_of_both_kinds_turn_the_paper (Fixture *fixture, gconstpointer data)
{
  static const guint columns[][3] = { { 2, 4, 2 }, { 4, 2, 4 } };
  static const char *const told[] = { "X-X", "-X-" };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      GPtrArray *sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_sheet_free);
      g_autoptr (GtkPrintOperation) operation = NULL;
      g_autofree char *sides = NULL;

      for (guint j = 0; j < 3; j++)
        g_ptr_array_add (sheets, new_sheet (columns[i][j]));
      operation = sp_output_new_sheets_print ("Job", sheets);
      sides = print_and_read_sides (fixture, operation);
      g_assert_cmpstr (sides, ==, told[i]);
    }
}

/* Its margins are the same all around, and a printer keeps them. */
static void
test_paper_has_even_margins (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GtkPrintOperation) operation = sp_output_new_sheet_print ("Job", new_sheet (2));
  GtkPageSetup *setup = gtk_print_operation_get_default_page_setup (operation);
  double margin = gtk_page_setup_get_top_margin (setup, GTK_UNIT_MM);

  g_assert_cmpfloat_with_epsilon (margin, 19, 1e-6);
  g_assert_cmpfloat (gtk_page_setup_get_bottom_margin (setup, GTK_UNIT_MM), ==, margin);
  g_assert_cmpfloat (gtk_page_setup_get_left_margin (setup, GTK_UNIT_MM), ==, margin);
  g_assert_cmpfloat (gtk_page_setup_get_right_margin (setup, GTK_UNIT_MM), ==, margin);
  g_assert_true (gtk_print_operation_get_embed_page_setup (operation));
}

/* They come when the page has long gone on. */
static void
test_errors_of_printing_are_said (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GtkPrintOperation) operation = sp_output_new_sheet_print ("Job", new_sheet (2));

  gtk_print_operation_set_export_filename (operation, "/nowhere/to/be/found.pdf");
  sp_output_print (fixture->page, operation, GTK_PRINT_OPERATION_ACTION_EXPORT);
  wait_until_said (fixture, "Printing failed: ");
}

/* A table is pasted as one, into a word processor and into a spreadsheet. */
static void
test_copies_a_table (Fixture *fixture, gconstpointer data)
{
  g_autofree char *html = NULL;
  g_autofree char *text = NULL;

  sp_output_copy_sheet (fixture->page, new_sheet (2));
  html = output_fixture_read_copied_html (fixture->window);
  text = output_fixture_read_copied_text (fixture->window);
  g_assert_nonnull (strstr (html, "<h1>The &lt;title&gt;</h1>"));
  g_assert_nonnull (strstr (html, "<td colspan=\"2\">A cell</td>"));
  g_assert_cmpstr (text, ==, "Group\tRow\tOne\tTwo\n\tA row\tA cell\tA cell\n");
  wait_until_said (fixture, "Copied");
}

static void
test_copies_words_without_a_table (Fixture *fixture, gconstpointer data)
{
  SpSheet *sheet = sp_sheet_new ("The foot");
  g_autofree char *text = NULL;

  sp_sheet_add (sheet, SP_SHEET_TITLE, "The title");
  sp_output_copy_sheet (fixture->page, sheet);
  text = output_fixture_read_copied_text (fixture->window);
  g_assert_cmpstr (text, ==, "The title\n\nThe foot\n");
}

/* Answers the dialog with @name, as a person would. */
static char *
save_as (Fixture *fixture, const char *name)
{
  char *path = g_build_filename (fixture->folder, name, NULL);
  GtkWidget *dialog;

  sp_output_save_sheet (fixture->page, "Save", "Sheet.pdf", new_sheet (2));
  dialog = output_fixture_wait_for_dialog (fixture->window);
  g_assert_nonnull (find_label_with (dialog, "(.csv)"));
  output_fixture_answer (dialog, path);
  return path;
}

static void
test_saves_as_the_name_says (Fixture *fixture, gconstpointer data)
{
  static const char *const files[][2] = {
    { "a.csv", "\"Group\",\"Row\"" }, { "a.md", "# The \\<title\\>" },
    { "a.TXT", "The <title>\n" },     { "a.pdf", "%PDF-" },
    { "a.html", "<!DOCTYPE html>" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = save_as (fixture, files[i][0]);
      g_autofree char *contents = output_fixture_read_file (path);

      g_assert_true (g_str_has_prefix (contents, files[i][1]));
      g_unlink (path);
    }
}

static void
test_what_was_saved_can_be_opened (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = save_as (fixture, "a.txt");

  wait_until_said (fixture, "Saved");
  g_assert_nonnull (gui_fixture_find_button (fixture->window, "Open"));
  g_unlink (path);
}

/* Stands for whatever the person reads texts with: it leaves a file beside the one that it was given. */
static void
install_reader (const char *folder)
{
  g_autofree char *applications = g_build_filename (folder, "applications", NULL);
  g_autofree char *reader = g_build_filename (applications, "reader.desktop", NULL);
  g_autofree char *defaults = g_build_filename (applications, "mimeapps.list", NULL);

  g_assert_cmpint (g_mkdir (applications, 0700), ==, 0);
  g_assert_true (g_file_set_contents (reader,
                                      "[Desktop Entry]\nType=Application\nName=Reader\n"
                                      "Exec=sh -c 'cp \"$0\" \"$0.read\"' %f\n"
                                      "MimeType=text/plain;\n",
                                      -1, NULL));
  g_assert_true (g_file_set_contents (
      defaults, "[Default Applications]\ntext/plain=reader.desktop\n", -1, NULL));
}

static void
test_reader_opens_what_was_saved (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = save_as (fixture, "a.txt");
  g_autofree char *copy = g_strconcat (path, ".read", NULL);
  g_autofree char *contents = NULL;

  wait_until_said (fixture, "Saved");
  g_signal_emit_by_name (gui_fixture_find_button (fixture->window, "Open"), "clicked");
  contents = output_fixture_read_file (copy);
  g_assert_true (g_str_has_prefix (contents, "The <title>\n"));
  g_unlink (copy);
  g_unlink (path);
}

/* Where nobody can write, and what cannot be written at all. */
static void
test_what_is_not_saved_is_told (Fixture *fixture, gconstpointer data)
{
  sp_output_save_sheet (fixture->page, "Save", "Sheet.pdf", new_sheet (2));
  output_fixture_answer (output_fixture_wait_for_dialog (fixture->window), "/proc/a.txt");
  wait_until_said (fixture, "Not saved: ");
}

static GBytes *
fail_to_write (gpointer subject, GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "<too> large & more");
  return NULL;
}

static void
test_what_cannot_be_written_is_told (Fixture *fixture, gconstpointer data)
{
  static const SpOutputFormat formats[] = { { ".txt", "Text", fail_to_write }, { NULL } };
  g_autofree char *path = g_build_filename (fixture->folder, "b.txt", NULL);

  sp_output_save (fixture->page, "Save", "b.txt", formats, NULL, NULL);
  output_fixture_answer (output_fixture_wait_for_dialog (fixture->window), path);
  wait_until_said (fixture, "Not saved: <too> large & more");
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_what_is_saved_over_leaves_no_copy (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "a.txt", NULL);
  g_autofree char *copy = g_strconcat (path, "~", NULL);
  g_autofree char *contents = NULL;
  GtkWidget *question;

  g_assert_true (g_file_set_contents (path, "before", -1, NULL));
  g_free (save_as (fixture, "a.txt"));
  question = output_fixture_wait_for_dialog (gui_fixture_find_dialog (fixture->window));
  gtk_widget_activate (gui_fixture_find_button (question, "Replace"));
  wait_until_said (fixture, "Saved");
  contents = output_fixture_read_file (path);
  g_assert_true (g_str_has_prefix (contents, "The <title>\n"));
  g_assert_false (g_file_test (copy, G_FILE_TEST_EXISTS));
  g_unlink (path);
}

/* What is not asked for is not written under a name that promises something else. */
static void
test_other_names_are_refused (Fixture *fixture, gconstpointer name)
{
  g_autofree char *path = save_as (fixture, name);

  wait_until_said (fixture, "Not saved: the name has to end in one of .csv .pdf");
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* Every format can be chosen. */
static void
test_each_format_can_be_chosen (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog, *list;

  sp_output_save_sheet (fixture->page, "Save", "Signpost.pdf", new_sheet (2));
  dialog = output_fixture_wait_for_dialog (fixture->window);
  list = gui_fixture_find (dialog, GTK_TYPE_DROP_DOWN, 0);
  g_assert_nonnull (list);
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (GTK_DROP_DOWN (list))), ==,
                    5);
  gtk_window_close (GTK_WINDOW (dialog));
  gui_fixture_settle (fixture->window);
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = scratch_folder_new ();

  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  install_reader (folder);
  gui_fixture_init (&argc, &argv);
  /* No printer is asked: the machine's own may answer late, or never. */
  g_object_set (gtk_settings_get_default (), "gtk-print-backends", "file", NULL);

  g_test_add ("/output/prints-on-a4", Fixture, GTK_PAPER_NAME_A4, set_up, test_prints_a_sheet,
              tear_down);
  g_test_add ("/output/prints-on-letter", Fixture, GTK_PAPER_NAME_LETTER, set_up,
              test_prints_a_sheet, tear_down);
  g_test_add ("/output/wide-tables-lie-across-the-paper", Fixture, NULL, set_up,
              test_wide_tables_lie_across_the_paper, tear_down);
  g_test_add ("/output/errors-of-printing-are-said", Fixture, NULL, set_up,
              test_errors_of_printing_are_said, tear_down);
  g_test_add ("/output/copies-a-table", Fixture, NULL, set_up, test_copies_a_table, tear_down);
  g_test_add ("/output/copies-words-without-a-table", Fixture, NULL, set_up,
              test_copies_words_without_a_table, tear_down);
  g_test_add ("/output/saved-can-be-opened", Fixture, NULL, set_up,
              test_what_was_saved_can_be_opened, tear_down);
  g_test_add ("/output/saved-over", Fixture, NULL, set_up, test_what_is_saved_over_leaves_no_copy,
              tear_down);
  g_test_add ("/output/reader-opens-what-was-saved", Fixture, NULL, set_up,
              test_reader_opens_what_was_saved, tear_down);
  g_test_add ("/output/not-saved-is-told", Fixture, NULL, set_up, test_what_is_not_saved_is_told,
              tear_down);
  g_test_add ("/output/not-written-is-told", Fixture, NULL, set_up,
              test_what_cannot_be_written_is_told, tear_down);
  g_test_add ("/output/sheets-turn-the-paper", Fixture, NULL, set_up,
              test_sheets_of_both_kinds_turn_the_paper, tear_down);
  g_test_add ("/output/even-margins", Fixture, NULL, set_up, test_paper_has_even_margins,
              tear_down);
  g_test_add ("/output/each-format", Fixture, NULL, set_up, test_each_format_can_be_chosen,
              tear_down);
  g_test_add ("/output/saves-as-the-name-says", Fixture, NULL, set_up, test_saves_as_the_name_says,
              tear_down);
  g_test_add ("/output/other-names-are-refused", Fixture, "a.xyz", set_up,
              test_other_names_are_refused, tear_down);
  g_test_add ("/output/names-without-an-ending-are-refused", Fixture, "a", set_up,
              test_other_names_are_refused, tear_down);

  return g_test_run ();
}
