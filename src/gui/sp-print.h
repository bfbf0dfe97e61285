/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/sp-page.h"

G_BEGIN_DECLS

GtkPrintOperation *sp_print_new (const char *job_name,
                                 GtkPageOrientation orientation,
                                 double margin) G_GNUC_WARN_UNUSED_RESULT;
void sp_print_run (SpPage *page, GtkPrintOperation *operation);

G_END_DECLS
