/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/choose/sp-choose-print.h"

#include "gui/sp-print.h"
#include "core/choose/sp-decision-sheet.h"
#include "paint/sp-score-bars.h"
#include "paint/sp-sheet-painter.h"

#include <glib/gi18n.h>

/* So that nothing is cut off by a printer, and a hole can be punched. */
#define MARGIN_MM 19

/* What is printed lives as long as the operation. */
typedef struct
{
  SpSheet *sheet;          /* (owned) */
  SpSheetPainter *painter; /* (owned) (nullable): once the size of the paper is known */
} Job;

static void
job_free (Job *job)
{
  sp_sheet_free (job->sheet);
  g_clear_pointer (&job->painter, sp_sheet_painter_free);
  g_free (job);
}

static void
begin_print (GtkPrintOperation *operation, GtkPrintContext *context, gpointer data)
{
  Job *job = data;
  PangoContext *pango = gtk_print_context_create_pango_context (context);

  g_clear_pointer (&job->painter, sp_sheet_painter_free);
  job->painter = sp_sheet_painter_new (job->sheet, pango, gtk_print_context_get_width (context),
                                       gtk_print_context_get_height (context),
                                       gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL);
  g_object_unref (pango);
  gtk_print_operation_set_n_pages (operation, sp_sheet_painter_get_n_pages (job->painter));
}

static void
draw_page (GtkPrintOperation *operation, GtkPrintContext *context, int page, gpointer data)
{
  Job *job = data;

  sp_sheet_painter_draw (job->painter, gtk_print_context_get_cairo_context (context), page);
}

/**
 * sp_choose_print_new:
 * @decision: a decision
 *
 * Returns: (transfer full): what prints it, to be run with or without a dialog
 */
GtkPrintOperation *
sp_choose_print_new (SpDecision *decision)
{
  GtkPrintOperation *operation =
      sp_print_new (_ ("Signpost Result"), GTK_PAGE_ORIENTATION_PORTRAIT, MARGIN_MM);
  Job *job;

  g_return_val_if_fail (decision != NULL, operation);

  job = g_new0 (Job, 1);
  job->sheet = sp_decision_sheet_new (decision, sp_score_bars_draw_on_sheet);
  g_object_set_data_full (G_OBJECT (operation), "sp-job", job, (GDestroyNotify) job_free);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_print), job);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page), job);
  return operation;
}
