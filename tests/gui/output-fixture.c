/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "output-fixture.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "gui-fixture.h"

/* Returns the dialog that a page of @window has asked for. */
GtkWidget *
output_fixture_wait_for_dialog (GtkWidget *window)
{
  GtkWidget *dialog;

  while ((dialog = gui_fixture_find_dialog (window)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  gui_fixture_settle (dialog);
  return dialog;
}

/**
 * output_fixture_answer:
 * @dialog: what asks where to save something
 * @path: where
 *
 * Answers as a person would: what a program calls instead is deprecated in the newest GTK.
 */
void
output_fixture_answer (GtkWidget *dialog, const char *path)
{
  gtk_editable_set_text (GTK_EDITABLE (gui_fixture_find (dialog, GTK_TYPE_ENTRY, 0)), path);
  gui_fixture_settle (dialog);
  gtk_widget_activate (gui_fixture_find_button (dialog, "Save"));
}

/* The file of a name that was typed is looked for by another thread, without which nothing opens. */
static GtkWidget *
wait_for_button (GtkWidget *dialog)
{
  GtkWidget *button;

  while ((button = gui_fixture_find_button (dialog, "Open")) == NULL ||
         !gtk_widget_get_sensitive (button))
    g_main_context_iteration (NULL, TRUE);
  return button;
}

/**
 * output_fixture_open:
 * @window: above which a page asks for a file
 * @path: that of the file
 *
 * Answers as a person would who types the whole name, and waits until the dialog is gone.
 */
void
output_fixture_open (GtkWidget *window, const char *path)
{
  GtkWidget *dialog = output_fixture_wait_for_dialog (window);

  g_signal_emit_by_name (gui_fixture_find (dialog, GTK_TYPE_FILE_CHOOSER_WIDGET, 0),
                         "location-popup", path);
  gui_fixture_settle (dialog);
  gtk_widget_activate (wait_for_button (dialog));
  while (gui_fixture_find_dialog (window) == dialog)
    g_main_context_iteration (NULL, TRUE);
  gui_fixture_settle (window);
}

/**
 * output_fixture_offers:
 * @window: above which a page asks for a file
 * @name: that of a file
 * @type: what is in it
 *
 * Returns: whether the dialog lists the file
 */
gboolean
output_fixture_offers (GtkWidget *window, const char *name, const char *type)
{
  GtkWidget *dialog = output_fixture_wait_for_dialog (window);
  g_autoptr (GFileInfo) info = g_file_info_new ();
  g_autoptr (GtkFilter) filter = NULL;

  g_file_info_set_display_name (info, name);
  g_file_info_set_content_type (info, type);
  g_object_get (gui_fixture_find (dialog, GTK_TYPE_FILE_CHOOSER_WIDGET, 0), "filter", &filter,
                NULL);
  g_assert_nonnull (filter);
  return gtk_filter_match (filter, info);
}

/* A file that is new stands under its name while it is written. The kernel leases a file for reading
 * only when nobody has it open for writing. */
static gboolean
is_written (const char *path)
{
  int file = open (path, O_RDONLY | O_CLOEXEC);
  gboolean is_leased;

  if (file < 0)
    return FALSE;
  is_leased = fcntl (file, F_SETLEASE, F_RDLCK) == 0 || errno != EAGAIN;
  close (file);
  return is_leased;
}

/* Waits until a file is there as a whole. */
char *
output_fixture_read_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *contents = NULL;

  while (!is_written (path))
    g_main_context_iteration (NULL, FALSE);
  g_file_get_contents (path, &contents, NULL, &error);
  g_assert_no_error (error);
  return contents;
}

/* Returns the words of a document; a form feed ends each page. */
char *
output_fixture_read_pdf (const char *path)
{
  const char *arguments[] = { "pdftotext", "-layout", path, "-", NULL };
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, NULL,
                &error);
  g_assert_no_error (error);
  return text;
}

/**
 * output_fixture_print_by:
 * @window: a window
 * @ask: does what opens the dialog above @window that prints
 * @data: for @ask
 *
 * Prints as a person would who asks the dialog for a file.
 *
 * Returns: (transfer full): the words on paper, as of output_fixture_read_pdf()
 */
char *
output_fixture_print_by (GtkWidget *window, void (*ask) (gpointer data), gpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("signpost-print-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "print.pdf", NULL);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  GtkWidget *dialog;
  GtkSelectionModel *printers;
  char *text;

  /* No printer is asked: the machine's own may answer late, or never. */
  g_object_set (gtk_settings_get_default (), "gtk-print-backends", "file", NULL);
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_URI, uri);
  ask (data);
  dialog = output_fixture_wait_for_dialog (window);
  g_object_set (dialog, "print-settings", settings, NULL);
  printers = gtk_column_view_get_model (
      GTK_COLUMN_VIEW (gui_fixture_find (dialog, GTK_TYPE_COLUMN_VIEW, 0)));
  while (g_list_model_get_n_items (G_LIST_MODEL (printers)) == 0)
    g_main_context_iteration (NULL, TRUE);
  gtk_selection_model_select_item (printers, 0, TRUE);
  gui_fixture_settle (dialog);
  g_signal_emit_by_name (dialog, "response", GTK_RESPONSE_OK);
  contents = output_fixture_read_file (path);
  gui_fixture_settle (window);
  text = output_fixture_read_pdf (path);
  g_unlink (path);
  g_rmdir (folder);
  return text;
}

static void
print_page (gpointer page)
{
  sp_page_print (page);
}

/**
 * output_fixture_print:
 * @page: a page
 *
 * Returns: (transfer full): the words on paper of what @page shows
 */
char *
output_fixture_print (SpPage *page)
{
  return output_fixture_print_by (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (page))), print_page,
                                  page);
}

static void
text_read (GObject *clipboard, GAsyncResult *result, gpointer text)
{
  g_autoptr (GError) error = NULL;

  *(char **) text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, &error);
  g_assert_no_error (error);
}

/* Returns what a program for plain text would paste. */
char *
output_fixture_read_copied_text (GtkWidget *widget)
{
  char *text = NULL;

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, text_read, &text);
  while (text == NULL)
    g_main_context_iteration (NULL, TRUE);
  return text;
}

static void
html_read (GObject *content, GAsyncResult *result, gpointer is_read)
{
  g_autoptr (GError) error = NULL;

  gdk_content_provider_write_mime_type_finish (GDK_CONTENT_PROVIDER (content), result, &error);
  g_assert_no_error (error);
  *(gboolean *) is_read = TRUE;
}

/* Returns what a word processor or a spreadsheet would paste. */
char *
output_fixture_read_copied_html (GtkWidget *widget)
{
  GdkContentProvider *content = gdk_clipboard_get_content (gtk_widget_get_clipboard (widget));
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (stream);
  gboolean is_read = FALSE;

  g_assert_nonnull (content);
  gdk_content_provider_write_mime_type_async (content, "text/html", stream, G_PRIORITY_DEFAULT,
                                              NULL, html_read, &is_read);
  while (!is_read)
    g_main_context_iteration (NULL, TRUE);
  return g_strndup (g_memory_output_stream_get_data (memory),
                    g_memory_output_stream_get_data_size (memory));
}
