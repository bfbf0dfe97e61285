/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/pack/sp-pack.h"
#include "core/sheet/sp-sheet.h"

#include <cairo.h>
#include <pango/pango.h>

G_BEGIN_DECLS

GBytes *sp_sheet_to_pdf (const SpSheet *sheet,
                         double width,
                         double height,
                         gboolean is_rtl,
                         GError **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes *sp_sheets_to_pdf (const GPtrArray *sheets,
                          const SpPack *pack,
                          double width,
                          double height,
                          gboolean is_rtl,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *sp_sheets_set (const GPtrArray *sheets,
                          PangoContext *context,
                          double width,
                          double height,
                          gboolean is_rtl) G_GNUC_WARN_UNUSED_RESULT;
void sp_sheet_draw_pages (const SpSheet *sheet,
                          cairo_t *cr,
                          double width,
                          double height,
                          gboolean is_rtl);

G_END_DECLS
