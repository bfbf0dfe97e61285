/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The items of a cell as chips. For sp-compare-cell.c alone. */

#pragma once

#include "core/compare/sp-comparison.h"
#include "core/compare/sp-query.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _SpCompareChips SpCompareChips;

SpCompareChips *sp_compare_chips_new (const SpTexts *items) G_GNUC_WARN_UNUSED_RESULT;
void sp_compare_chips_free (SpCompareChips *self);

void sp_compare_chips_clear_layouts (SpCompareChips *self);
void sp_compare_chips_make_layouts (SpCompareChips *self, GtkWidget *widget, const SpQuery *query);
int sp_compare_chips_place (SpCompareChips *self, int y, int width);
void sp_compare_chips_draw (const SpCompareChips *self,
                            GtkWidget *widget,
                            GtkSnapshot *snapshot,
                            const GdkRGBA *color);

void sp_compare_chips_set_mode (SpCompareChips *self, const SpComparedRow *row, SpCompareMode mode);
gboolean sp_compare_chips_is_aside (const SpCompareChips *self, guint item);

void sp_compare_draw_layout (GtkSnapshot *snapshot,
                             PangoLayout *layout,
                             int x,
                             int y,
                             const GdkRGBA *color);
GdkRGBA sp_compare_fade (const GdkRGBA *color, double alpha);

G_END_DECLS
