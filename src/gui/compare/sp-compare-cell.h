/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/compare/sp-comparison.h"
#include "core/text/sp-query.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SP_TYPE_COMPARE_CELL (sp_compare_cell_get_type ())

G_DECLARE_FINAL_TYPE (SpCompareCell, sp_compare_cell, SP, COMPARE_CELL, GtkWidget)

/** What a cell shows; all of it belongs to the pack. */
typedef struct
{
  const char *text;            /* (nullable) */
  const SpTexts *items;        /* (nullable) */
  const SpReferences *sources; /* (nullable) */
} SpCompareContent;

GtkWidget *sp_compare_cell_new (const SpComparison *comparison,
                                guint column,
                                guint n_columns,
                                const char *title,
                                const SpCompareContent *content);
guint sp_compare_cell_get_n_columns (SpCompareCell *self);

GPtrArray *sp_compare_cell_get_labels (SpCompareCell *self);
char *sp_compare_cell_get_words (SpCompareCell *self) G_GNUC_WARN_UNUSED_RESULT;
void sp_compare_cell_set_stacked (SpCompareCell *self, gboolean stacked);
void sp_compare_cell_set_mode (SpCompareCell *self, const SpComparedRow *row, SpCompareMode mode);
void sp_compare_cell_mark_hits (SpCompareCell *self, const SpQuery *query);

G_END_DECLS
