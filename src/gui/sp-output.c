/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/sp-output.h"

#include "gui/sp-compat.h"
#include "paint/sp-sheet-pdf.h"

#include <glib/gi18n.h>
#include <string.h>

/* Something to be saved, until it is. */
typedef struct
{
  SpPage *page;                  /* (owned) */
  const SpOutputFormat *formats; /* up to one without a suffix */
  gpointer subject;              /* (owned) */
  GDestroyNotify free_subject;   /* (nullable) */
} Saving;

static void
saving_free (gpointer data)
{
  Saving *self = data;

  if (self->free_subject != NULL)
    self->free_subject (self->subject);
  g_object_unref (self->page);
  g_free (self);
}

static void
say_failure (SpPage *page, const char *reason)
{
  /* Translators: %s says why */
  g_autofree char *message = g_strdup_printf (_ ("Not saved: %s"), reason);

  sp_page_say (page, message, FALSE);
}

/* With whatever the person reads such files with, if there is anything. */
static void
open_file (AdwToast *toast)
{
  g_autofree char *uri = g_file_get_uri (g_object_get_data (G_OBJECT (toast), "sp-file"));

  g_app_info_launch_default_for_uri_async (uri, NULL, NULL, NULL, NULL);
}

static void
say_saved (SpPage *page, GFile *file)
{
  /* Translators: a file was written */
  AdwToast *toast = adw_toast_new (_ ("Saved"));

  /* Translators: a file that was saved */
  adw_toast_set_button_label (toast, _ ("_Open"));
  g_object_set_data_full (G_OBJECT (toast), "sp-file", g_object_ref (file), g_object_unref);
  g_signal_connect (toast, "button-clicked", G_CALLBACK (open_file), NULL);
  sp_page_show_toast (page, toast);
}

static void
written (GObject *file, GAsyncResult *result, gpointer data)
{
  g_autoptr (SpPage) page = data;
  g_autoptr (GError) error = NULL;

  if (g_file_replace_contents_finish (G_FILE (file), result, NULL, &error))
    say_saved (page, G_FILE (file));
  else
    say_failure (page, error->message);
}

/* The ending of the name says what is wanted; it is the only thing that every dialog tells. */
static const SpOutputFormat *
find_format (const SpOutputFormat *formats, GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *lower = g_ascii_strdown (name, -1);

  for (; formats->suffix != NULL; formats++)
    if (g_str_has_suffix (lower, formats->suffix))
      return formats;
  return NULL;
}

/* Nothing is written that nobody asked for. */
static void
say_suffixes (const Saving *self)
{
  g_autoptr (GString) suffixes = g_string_new (NULL);
  g_autofree char *reason = NULL;

  for (guint i = 0; self->formats[i].suffix != NULL; i++)
    g_string_append_printf (suffixes, i > 0 ? " %s" : "%s", self->formats[i].suffix);
  /* Translators: %s is a list of endings such as ".pdf .md" */
  reason = g_strdup_printf (_ ("the name has to end in one of %s"), suffixes->str);
  say_failure (self->page, reason);
}

static void
save_as (GFile *file, gpointer data)
{
  Saving *self = data;
  const SpOutputFormat *format = find_format (self->formats, file);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) contents = NULL;

  if (format == NULL)
    {
      say_suffixes (self);
      return;
    }
  contents = format->write (self->subject, &error);
  if (contents == NULL)
    say_failure (self->page, error->message);
  else
    g_file_replace_contents_bytes_async (file, contents, NULL, FALSE, G_FILE_CREATE_NONE, NULL,
                                         written, g_object_ref (self->page));
}

static GListModel *
new_filters (const SpOutputFormat *formats)
{
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);

  for (; formats->suffix != NULL; formats++)
    {
      g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
      g_autofree char *name = g_strdup_printf ("%s (%s)", _ (formats->name), formats->suffix);

      gtk_file_filter_set_name (filter, name);
      gtk_file_filter_add_suffix (filter, formats->suffix + 1);
      g_list_store_append (filters, filter);
    }
  return G_LIST_MODEL (filters);
}

/**
 * sp_output_save:
 * @page: what says how it went
 * @title: what is to be saved
 * @file_name: the name that is proposed, with the suffix of one of @formats
 * @formats: (not owned): what can be written, up to a format without a suffix
 * @subject: (transfer full): what is written
 * @free_subject: (nullable): frees @subject
 *
 * Asks where to save something and saves it in the format that the name asks for.
 */
void
sp_output_save (SpPage *page,
                const char *title,
                const char *file_name,
                const SpOutputFormat *formats,
                gpointer subject,
                GDestroyNotify free_subject)
{
  g_autoptr (GListModel) filters = NULL;
  Saving *saving;

  g_return_if_fail (SP_IS_PAGE (page) && formats != NULL);

  filters = new_filters (formats);
  saving = g_new (Saving, 1);
  *saving = (Saving){ g_object_ref (page), formats, subject, free_subject };
  sp_compat_save_file (GTK_WIDGET (page), title, file_name, filters, save_as, saving, saving_free);
}

/**
 * sp_output_get_paper:
 * @width: (out): the width of the paper that is usual in the person's country, in points
 * @height: (out): its height
 */
void
sp_output_get_paper (double *width, double *height)
{
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();

  *width = gtk_page_setup_get_paper_width (setup, GTK_UNIT_POINTS);
  *height = gtk_page_setup_get_paper_height (setup, GTK_UNIT_POINTS);
}

static GBytes *
write_pdf (gpointer sheet, GError **error)
{
  double width, height;

  sp_output_get_paper (&width, &height);
  return sp_sheet_to_pdf (sheet, width, height,
                          gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL, error);
}

static GBytes *
write_markdown (gpointer sheet, GError **error)
{
  char *text = sp_sheet_to_markdown (sheet);

  return g_bytes_new_take (text, strlen (text));
}

static GBytes *
write_text (gpointer sheet, GError **error)
{
  char *text = sp_sheet_to_text (sheet, 0);

  return g_bytes_new_take (text, strlen (text));
}

static GBytes *
write_html (gpointer sheet, GError **error)
{
  char *text = sp_sheet_to_html (sheet);

  return g_bytes_new_take (text, strlen (text));
}

static GBytes *
write_csv (gpointer sheet, GError **error)
{
  char *text = sp_sheet_to_csv (sheet);

  return g_bytes_new_take (text, strlen (text));
}

/**
 * sp_output_save_sheet:
 * @page: what says how it went
 * @title: what is to be saved
 * @file_name: the name that is proposed
 * @sheet: (transfer full): what is saved
 *
 * Asks where to save @sheet and saves it, as PDF, text, Markdown or HTML; as CSV if it has a table.
 */
void
sp_output_save_sheet (SpPage *page, const char *title, const char *file_name, SpSheet *sheet)
{
  static const SpOutputFormat formats[] = {
    /* Translators: kind of file: CSV */
    { ".csv", N_ ("Table"), write_csv },
    { ".pdf", N_ ("PDF Document"), write_pdf },
    /* Translators: a kind of file */
    { ".html", N_ ("Web Page"), write_html },
    { ".md", "Markdown", write_markdown },
    /* Translators: a kind of file */
    { ".txt", N_ ("Text"), write_text },
    { NULL },
  };

  sp_output_save (page, title, file_name, sp_sheet_has_table (sheet, 0) ? formats : formats + 1,
                  sheet, (GDestroyNotify) sp_sheet_free);
}

/**
 * sp_output_copy_sheet:
 * @page: what says how it went
 * @sheet: (transfer full): what is copied
 *
 * Puts @sheet on the clipboard, for a word processor or a spreadsheet and as plain text; a table has a
 * tab between its cells there.
 */
void
sp_output_copy_sheet (SpPage *page, SpSheet *sheet)
{
  g_autoptr (SpSheet) owned = sheet;
  g_autofree char *text =
      sp_sheet_has_table (sheet, 0) ? sp_sheet_to_tabs (sheet) : sp_sheet_to_text (sheet, 0);
  g_autofree char *html = sp_sheet_to_html (sheet);
  g_autoptr (GBytes) bytes = g_bytes_new (html, strlen (html));
  GdkContentProvider *providers[] = {
    gdk_content_provider_new_for_bytes ("text/html", bytes),
    gdk_content_provider_new_typed (G_TYPE_STRING, text),
  };
  g_autoptr (GdkContentProvider) all =
      gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));

  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (page)), all);
  /* Translators: to the clipboard */
  sp_page_say (page, _ ("Copied"), FALSE);
}
