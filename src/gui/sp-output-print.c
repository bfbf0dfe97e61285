/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is the same whatever a page prints. */

#include "gui/sp-output.h"

#include "paint/sp-sheet-painter.h"
#include "paint/sp-sheet-pdf.h"

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

/* Drops what GTK has left of the two references that keep_surface() took, or both. */
static void
release_surface (cairo_surface_t *surface)
{
  for (guint n_left = cairo_surface_get_reference_count (surface); n_left > 0; n_left--)
    cairo_surface_destroy (surface);
}

/* Behind a preview some versions of GTK, 4.24 is one, drop a reference to what it is drawn on that
 * is not theirs, in which Cairo ends the program: so there is one more to drop, and one by which to
 * find out whether it was. The operation goes last. */
static void
keep_surface (GtkPrintOperation *operation, GtkPrintContext *context)
{
  cairo_surface_t *surface = cairo_get_target (gtk_print_context_get_cairo_context (context));

  cairo_surface_reference (surface);
  g_object_set_data_full (G_OBJECT (operation), "sp-preview", cairo_surface_reference (surface),
                          (GDestroyNotify) release_surface);
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
  g_signal_connect (operation, "ready", G_CALLBACK (keep_surface), NULL);
  return operation;
}

/* What is printed lives as long as the operation. */
typedef struct
{
  GPtrArray *sheets;   /* (owned) (element-type SpSheet) */
  GPtrArray *painters; /* (owned) (nullable): one for each, once the size of the paper is known */
} Job;

static void
job_free (Job *job)
{
  g_clear_pointer (&job->painters, g_ptr_array_unref);
  g_ptr_array_unref (job->sheets);
  g_free (job);
}

static gboolean
is_wide (const Job *job, guint sheet)
{
  return sp_sheet_is_wide (job->sheets->pdata[sheet]);
}

/* The first sheet lies as the person wants the paper to lie; those of the other kind turn it. */
static void
begin_print (GtkPrintOperation *operation, GtkPrintContext *context, Job *job)
{
  PangoContext *pango = gtk_print_context_create_pango_context (context);
  double width = gtk_print_context_get_width (context);
  double height = gtk_print_context_get_height (context);
  guint n_pages = 0;

  g_clear_pointer (&job->painters, g_ptr_array_unref);
  job->painters = sp_sheets_set (job->sheets, pango, is_wide (job, 0) ? height : width,
                                 is_wide (job, 0) ? width : height,
                                 gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL);
  g_object_unref (pango);
  for (guint i = 0; i < job->painters->len; i++)
    n_pages += sp_sheet_painter_get_n_pages (job->painters->pdata[i]);
  gtk_print_operation_set_n_pages (operation, (int) n_pages);
}

/* Returns which sheet @page is of, and makes it the page of that sheet. */
static guint
find_sheet (const Job *job, int *page)
{
  guint i = 0;

  while (*page >= (int) sp_sheet_painter_get_n_pages (job->painters->pdata[i]))
    *page -= (int) sp_sheet_painter_get_n_pages (job->painters->pdata[i++]);
  return i;
}

static void
request_page_setup (GtkPrintOperation *operation,
                    GtkPrintContext *context,
                    int page,
                    GtkPageSetup *setup,
                    Job *job)
{
  gboolean is_upright = gtk_page_setup_get_orientation (setup) == GTK_PAGE_ORIENTATION_PORTRAIT;

  if (is_wide (job, find_sheet (job, &page)) != is_wide (job, 0))
    gtk_page_setup_set_orientation (setup, is_upright ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                                      : GTK_PAGE_ORIENTATION_PORTRAIT);
}

static void
draw_page (GtkPrintOperation *operation, GtkPrintContext *context, int page, Job *job)
{
  guint sheet = find_sheet (job, &page);

  sp_sheet_painter_draw (job->painters->pdata[sheet], gtk_print_context_get_cairo_context (context),
                         page);
}

/**
 * sp_output_new_sheets_print:
 * @job_name: what a queue of a printer calls it
 * @sheets: (transfer full) (element-type SpSheet): what to print, at least one sheet
 *
 * Returns: (transfer full): what prints @sheets, to be run with or without a dialog
 */
GtkPrintOperation *
sp_output_new_sheets_print (const char *job_name, GPtrArray *sheets)
{
  Job *job = g_new0 (Job, 1);
  GtkPrintOperation *operation;

  job->sheets = sheets;
  operation = sp_output_new_print (
      job_name, is_wide (job, 0) ? GTK_PAGE_ORIENTATION_LANDSCAPE : GTK_PAGE_ORIENTATION_PORTRAIT,
      MARGIN_MM);
  g_object_set_data_full (G_OBJECT (operation), "sp-job", job, (GDestroyNotify) job_free);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_print), job);
  g_signal_connect (operation, "request-page-setup", G_CALLBACK (request_page_setup), job);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page), job);
  return operation;
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
  GPtrArray *sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_sheet_free);

  g_ptr_array_add (sheets, sheet);
  return sp_output_new_sheets_print (job_name, sheets);
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
 * Asks for a printer and prints @sheet; see sp_output_print().
 */
void
sp_output_print_sheet (SpPage *page, const char *job_name, SpSheet *sheet)
{
  g_autoptr (GtkPrintOperation) operation = sp_output_new_sheet_print (job_name, sheet);

  sp_output_print (page, operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG);
}

/**
 * sp_output_offer_print:
 * @window: a window beside the one of @page
 * @page: a page
 * @print: prints what @window shows
 *
 * Lets the key for it print in @window too.
 */
void
sp_output_offer_print (GtkWidget *window, SpPage *page, void (*print) (SpPage *page))
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new ("print", NULL);
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_p, GDK_CONTROL_MASK),
                        gtk_named_action_new ("win.print")));
  gtk_widget_add_controller (window, keys);
  g_signal_connect_object (action, "activate", G_CALLBACK (print), page, G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (action));
  gtk_widget_insert_action_group (window, "win", G_ACTION_GROUP (actions));
}
