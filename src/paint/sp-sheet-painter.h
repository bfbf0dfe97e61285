/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/sheet/sp-sheet.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/**
 * SpSheetPainter:
 *
 * A sheet, set in pages of a given size, black on white whatever the screen looks like.
 */
typedef struct _SpSheetPainter SpSheetPainter;

SpSheetPainter *sp_sheet_painter_new (const SpSheet *sheet,
                                      PangoContext *context,
                                      double width,
                                      double height,
                                      gboolean is_rtl) G_GNUC_WARN_UNUSED_RESULT;
void sp_sheet_painter_free (SpSheetPainter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpSheetPainter, sp_sheet_painter_free)

guint sp_sheet_painter_get_n_pages (const SpSheetPainter *self);
void sp_sheet_painter_draw (const SpSheetPainter *self, cairo_t *cr, guint page);
char *sp_sheet_painter_get_text (const SpSheetPainter *self, guint page) G_GNUC_WARN_UNUSED_RESULT;
gboolean sp_sheet_is_wide (const SpSheet *sheet);

G_END_DECLS
