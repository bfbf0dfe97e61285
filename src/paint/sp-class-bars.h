/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "paint/sp-sheet-canvas.h"

G_BEGIN_DECLS

double sp_class_bars_draw_role (const SpSheetCanvas *canvas, gconstpointer row);
double sp_class_bars_draw_statement (const SpSheetCanvas *canvas, gconstpointer row);

G_END_DECLS
