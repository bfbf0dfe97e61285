/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/compare/sp-comparison.h"
#include "gui/compare/sp-compare-columns.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SP_TYPE_COMPARE_HEADER (sp_compare_header_get_type ())

G_DECLARE_FINAL_TYPE (SpCompareHeader, sp_compare_header, SP, COMPARE_HEADER, GtkWidget)

/* A place of the focus that can be found again when the headings were made anew. */
typedef struct
{
  const SpRole *role; /* in the pack */
  int column;
  gboolean on_menu;
} SpCompareHeaderPlace;

void sp_compare_header_set_columns (SpCompareHeader *self, SpCompareColumns *columns);
void sp_compare_header_set_comparison (SpCompareHeader *self, const SpComparison *comparison);
void sp_compare_header_set_marked_column (SpCompareHeader *self, int column);
int sp_compare_header_find_column (SpCompareHeader *self, GtkWidget *descendant);
gboolean
sp_compare_header_find_place (SpCompareHeader *self, GtkWidget *focus, SpCompareHeaderPlace *place);
gboolean sp_compare_header_grab_place (SpCompareHeader *self, const SpCompareHeaderPlace *place);

G_END_DECLS
