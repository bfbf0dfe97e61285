/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is the same whatever a page prints. */

#include "gui/sp-print.h"

#include <glib/gi18n.h>

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
 * sp_print_new:
 * @job_name: what a queue of a printer calls it
 * @orientation: how the paper lies at first
 * @margin: how wide its margins are at first, in millimetres
 *
 * Returns: (transfer full): an operation that draws in points
 */
GtkPrintOperation *
sp_print_new (const char *job_name, GtkPageOrientation orientation, double margin)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = new_page_setup (orientation, margin);

  gtk_print_operation_set_job_name (operation, job_name);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  return operation;
}

/**
 * sp_print_run:
 * @page: a page
 * @operation: what prints it
 *
 * Asks for a printer and prints; what goes wrong is said on the page.
 */
void
sp_print_run (SpPage *page, GtkPrintOperation *operation)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (page));
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, &error);
  if (error == NULL)
    return;
  /* Translators: %s says why */
  message = g_strdup_printf (_ ("Printing failed: %s"), error->message);
  sp_page_say (page, message, FALSE);
}
