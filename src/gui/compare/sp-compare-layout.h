/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/compare/sp-compare-columns.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SP_TYPE_COMPARE_LAYOUT (sp_compare_layout_get_type ())

G_DECLARE_FINAL_TYPE (SpCompareLayout, sp_compare_layout, SP, COMPARE_LAYOUT, GtkLayoutManager)

GtkLayoutManager *sp_compare_layout_new (SpCompareColumns *columns) G_GNUC_WARN_UNUSED_RESULT;

void sp_compare_layout_set_title_offset (SpCompareLayout *self, int offset);

G_END_DECLS
