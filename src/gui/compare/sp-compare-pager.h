/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/compare/sp-compare-columns.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SP_TYPE_COMPARE_PAGER (sp_compare_pager_get_type ())

/* Pages through the columns where not all of them fit. */
G_DECLARE_FINAL_TYPE (SpComparePager, sp_compare_pager, SP, COMPARE_PAGER, GtkBox)

GtkWidget *sp_compare_pager_new (SpCompareColumns *columns) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
