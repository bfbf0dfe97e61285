/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A class and files: what is carried to another computer, what is taken home, and what is gone. */

#include "gui/classroom/sp-class-page-private.h"

#include "core/classroom/sp-class-sheet.h"
#include "gui/sp-compat.h"
#include "gui/sp-label-wrap.h"
#include "gui/sp-output.h"
#include "gui/sp-popup.h"
#include "paint/sp-class-bars.h"
#include "paint/sp-sheet-pdf.h"

#include <glib/gi18n.h>
#include <string.h>

static GBytes *
write_session (gpointer session, GError **error)
{
  return sp_class_session_to_bytes (session);
}

static void
save_session (GtkWidget *widget, const char *action, GVariant *parameter)
{
  static const SpOutputFormat formats[] = {
    /* Translators: a kind of file: the answer sheets of a class */
    { ".json", N_ ("Class"), write_session },
    { NULL },
  };

  /* Translators: the title of a dialog */
  sp_output_save (SP_PAGE (widget), _ ("Save the Sheets"),
                  /* Translators: a file name; “.json” stays */
                  _ ("Signpost Class.json"), formats,
                  g_object_ref (SP_CLASS_PAGE (widget)->session), g_object_unref);
}

static GBytes *
write_csv (gpointer tally, GError **error)
{
  g_autoptr (SpSheet) sheet = sp_class_sheet_new_tables (tally);
  char *text = sp_sheet_to_csv (sheet);

  return g_bytes_new_take (text, strlen (text));
}

static GBytes *
write_pdf (gpointer tally, GError **error)
{
  g_autoptr (SpSheet) sheet =
      sp_class_sheet_new (tally, sp_class_bars_draw_role, sp_class_bars_draw_statement);
  double width, height;

  sp_output_get_paper (&width, &height);
  return sp_sheet_to_pdf (sheet, width, height,
                          gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL, error);
}

static GBytes *
write_text (gpointer tally, GError **error)
{
  g_autoptr (SpSheet) sheet = sp_class_sheet_new (tally, NULL, NULL);
  char *text = sp_sheet_to_text (sheet, 0);

  return g_bytes_new_take (text, strlen (text));
}

/* Saves what is seen, with what counts twice. */
static void
save_tally (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SpClassPage *self = SP_CLASS_PAGE (widget);
  static const SpOutputFormat formats[] = {
    { ".csv", N_ ("Table"), write_csv },
    { ".pdf", N_ ("PDF Document"), write_pdf },
    { ".txt", N_ ("Text"), write_text },
    { NULL },
  };

  sp_output_save (SP_PAGE (self), _ ("Save the Tally"),
                  /* Translators: a file name; “.csv” stays */
                  _ ("Signpost Tally.csv"), formats,
                  sp_class_session_count (self->session, self->stressed),
                  (GDestroyNotify) sp_class_tally_free);
}

/* Prints what is seen, with what counts twice. */
static void
print_tally (SpPage *page)
{
  SpClassPage *self = SP_CLASS_PAGE (page);
  SpClassTally *tally = sp_class_session_count (self->session, self->stressed);
  g_autoptr (GtkPrintOperation) operation =
      sp_output_new_sheet_print (_ ("A Class"), sp_class_sheet_new (tally, sp_class_bars_draw_role,
                                                                    sp_class_bars_draw_statement));

  g_object_set_data_full (G_OBJECT (operation), "sp-tally", tally,
                          (GDestroyNotify) sp_class_tally_free);
  sp_output_print (page, operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG);
}

static void
file_chosen (GFile *file, gpointer page)
{
  SpClassPage *self = page;
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;
  guint n = 0;

  if (sp_class_session_merge (self->session, file, &n, &error))
    /* Translators: answer sheets of a file */
    message = g_strdup_printf (ngettext ("%u new sheet", "%u new sheets", n), n);
  sp_page_say (SP_PAGE (self), error != NULL ? error->message : message, FALSE);
}

static void
add_file (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Class"));
  gtk_file_filter_add_suffix (filter, "json");
  g_list_store_append (filters, filter);
  /* Translators: the title of a dialog: answer sheets, as of another computer */
  sp_compat_open_files (widget, _ ("Add the Sheets of a File"), G_LIST_MODEL (filters), TRUE,
                        file_chosen, g_object_ref (widget), g_object_unref);
}

static void
erase_clicked (SpClassPage *self, GtkWidget *button)
{
  g_autoptr (GError) error = NULL;
  gboolean is_erased = sp_class_session_erase (self->session, &error);

  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (button, GTK_TYPE_POPOVER)));
  g_clear_pointer (&self->last_sheet, g_free);
  if (is_erased)
    gtk_editable_set_text (self->name, "");
  /* Translators: a message that passes */
  sp_page_say (SP_PAGE (self), is_erased ? _ ("The class is deleted") : error->message, FALSE);
}

static void
ask_to_erase (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SpClassPage *self = SP_CLASS_PAGE (widget);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  /* Translators: a button */
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Delete for Good"));

  gtk_widget_add_css_class (button, "destructive-action");
  g_signal_connect_object (button, "clicked", G_CALLBACK (erase_clicked), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box),
                  sp_label_new_wrapping (_ ("All sheets and the name of the class go. "
                                            "There is no copy on this computer.")));
  gtk_box_append (GTK_BOX (box), button);
  sp_popup_show (self->delete_button, box);
}

/* For the class of the page. */
void
sp_class_page_install_files (GtkWidgetClass *widget_class)
{
  SP_PAGE_CLASS (widget_class)->print = print_tally;
  gtk_widget_class_install_action (widget_class, "class.add-file", NULL, add_file);
  gtk_widget_class_install_action (widget_class, "class.save-session", NULL, save_session);
  gtk_widget_class_install_action (widget_class, "class.save-tally", NULL, save_tally);
  gtk_widget_class_install_action (widget_class, "class.delete", NULL, ask_to_erase);
}
