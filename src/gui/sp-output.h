/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The ways to take along what a page shows. */

#pragma once

#include "core/sheet/sp-sheet.h"
#include "gui/sp-page.h"

G_BEGIN_DECLS

/**
 * SpOutputFormat:
 * @suffix: how the name of a file ends, with its dot
 * @name: what a person calls the format, to be translated
 * @write: makes the bytes of a file; reports why it cannot
 *
 * One of the formats in which something can be saved.
 */
typedef struct
{
  const char *suffix;
  const char *name;
  GBytes *(*write) (gpointer subject, GError **error);
} SpOutputFormat;

void sp_output_get_paper (double *width, double *height);
void sp_output_save (SpPage *page,
                     const char *title,
                     const char *file_name,
                     const SpOutputFormat *formats,
                     gpointer subject,
                     GDestroyNotify free_subject);
void sp_output_save_sheet (SpPage *page, const char *title, const char *file_name, SpSheet *sheet);
void sp_output_copy_sheet (SpPage *page, SpSheet *sheet);
void sp_output_print_sheet (SpPage *page, const char *job_name, SpSheet *sheet);

GtkPrintOperation *sp_output_new_print (const char *job_name,
                                        GtkPageOrientation orientation,
                                        double margin) G_GNUC_WARN_UNUSED_RESULT;
GtkPrintOperation *sp_output_new_sheet_print (const char *job_name,
                                              SpSheet *sheet) G_GNUC_WARN_UNUSED_RESULT;
GtkPrintOperation *sp_output_new_sheets_print (const char *job_name,
                                               GPtrArray *sheets) G_GNUC_WARN_UNUSED_RESULT;
void sp_output_print (SpPage *page, GtkPrintOperation *operation, GtkPrintOperationAction action);
void sp_output_offer_print (GtkWidget *window, SpPage *page, void (*print) (SpPage *page));

G_END_DECLS
