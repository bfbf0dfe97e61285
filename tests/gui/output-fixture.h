/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What pages hand out, read back: files, the clipboard, paper. */

#pragma once

#include "gui/sp-page.h"

G_BEGIN_DECLS

GtkWidget *output_fixture_wait_for_dialog (GtkWidget *window);
void output_fixture_answer (GtkWidget *dialog, const char *path);
void output_fixture_open (GtkWidget *window, const char *path);
gboolean output_fixture_offers (GtkWidget *window, const char *name, const char *type);
char *output_fixture_read_file (const char *path) G_GNUC_WARN_UNUSED_RESULT;
char *output_fixture_read_pdf (const char *path) G_GNUC_WARN_UNUSED_RESULT;
char *output_fixture_print (SpPage *page) G_GNUC_WARN_UNUSED_RESULT;
char *output_fixture_print_by (GtkWidget *window,
                               void (*ask) (gpointer data),
                               gpointer data) G_GNUC_WARN_UNUSED_RESULT;
char *output_fixture_read_copied_text (GtkWidget *widget) G_GNUC_WARN_UNUSED_RESULT;
char *output_fixture_read_copied_html (GtkWidget *widget) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
