/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is the same whatever a page prints. */

#include "gui/sp-output.h"

#include "paint/sp-sheet-painter.h"

#include <glib/gi18n.h>

/* So that nothing is cut off by a printer, and a hole can be punched. */
#define MARGIN_MM 19

static GtkPageSetup *
new_page_setup (GtkPageOrientation orientation, double margin)
{
  GtkPageSetup *setup = gtk_page_setup_new ();

  gtk_page_setup_set_orientation (setup, orientation);
  gtk_page_setup_set_top_margin (setup, margin, GTK_UNIT_MM);
  gtk_page_setup_set_bottom_margin (setup, margin, GTK_UNIT_MM);
  gtk_page_setup_set_left_margin (setup, margin, GTK_UNIT_MM);
  gtk_page_setup_set_right_margin (setup, margin, GTK_UNIT_MM);
  return setup;
}

/**
 * sp_output_new_print:
 * @job_name: what a queue of a printer calls it
 * @orientation: how the paper lies at first
 * @margin: how wide its margins are at first, in millimetres
 *
 * Returns: (transfer full): an operation that draws in points
 */
GtkPrintOperation *
sp_output_new_print (const char *job_name, GtkPageOrientation orientation, double margin)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = new_page_setup (orientation, margin);

  gtk_print_operation_set_job_name (operation, job_name);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  return operation;
}

/* What is printed lives as long as the operation. */
typedef struct
{
  SpSheet *sheet;          /* (owned) */
  SpSheetPainter *painter; /* (owned) (nullable): once the size of the paper is known */
} Job;

static void
job_free (Job *job)
{
  g_clear_pointer (&job->painter, sp_sheet_painter_free);
  sp_sheet_free (job->sheet);
  g_free (job);
}

static void
begin_print (GtkPrintOperation *operation, GtkPrintContext *context, Job *job)
{
  PangoContext *pango = gtk_print_context_create_pango_context (context);

  g_clear_pointer (&job->painter, sp_sheet_painter_free);
  job->painter = sp_sheet_painter_new (job->sheet, pango, gtk_print_context_get_width (context),
                                       gtk_print_context_get_height (context),
                                       gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL);
  g_object_unref (pango);
  gtk_print_operation_set_n_pages (operation, (int) sp_sheet_painter_get_n_pages (job->painter));
}

static void
draw_page (GtkPrintOperation *operation, GtkPrintContext *context, int page, Job *job)
{
  sp_sheet_painter_draw (job->painter, gtk_print_context_get_cairo_context (context), page);
}

/**
 * sp_output_new_sheet_print:
 * @job_name: what a queue of a printer calls it
 * @sheet: (transfer full): what to print
 *
 * Returns: (transfer full): what prints @sheet, to be run with or without a dialog
 */
GtkPrintOperation *
sp_output_new_sheet_print (const char *job_name, SpSheet *sheet)
{
  GtkPrintOperation *operation = sp_output_new_print (
      job_name,
      sp_sheet_is_wide (sheet) ? GTK_PAGE_ORIENTATION_LANDSCAPE : GTK_PAGE_ORIENTATION_PORTRAIT,
      MARGIN_MM);
  Job *job = g_new0 (Job, 1);

  job->sheet = sheet;
  g_object_set_data_full (G_OBJECT (operation), "sp-job", job, (GDestroyNotify) job_free);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_print), job);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page), job);
  return operation;
}

static void
printed (GtkPrintOperation *operation, GtkPrintOperationResult result, SpPage *page)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  /* Translators: %s says why */
  message = g_strdup_printf (_ ("Printing failed: %s"), error != NULL ? error->message : "–");
  sp_page_say (page, message, FALSE);
}

/**
 * sp_output_print:
 * @page: a page
 * @operation: what prints it
 * @action: whether to ask for a printer
 *
 * Prints without keeping anybody waiting; what goes wrong, then or later, is said on the page.
 */
void
sp_output_print (SpPage *page, GtkPrintOperation *operation, GtkPrintOperationAction action)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (page));

  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_object (operation, "done", G_CALLBACK (printed), page, 0);
  gtk_print_operation_run (operation, action, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                           NULL);
}

/**
 * sp_output_print_sheet:
 * @page: a page
 * @job_name: what a queue of a printer calls it
 * @sheet: (transfer full): what to print
 *
 * Asks for a printer, and prints.
 */
void
sp_output_print_sheet (SpPage *page, const char *job_name, SpSheet *sheet)
{
  g_autoptr (GtkPrintOperation) operation = sp_output_new_sheet_print (job_name, sheet);

  sp_output_print (page, operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG);
}
