/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "paint/sp-sheet-canvas.h"

G_BEGIN_DECLS

double sp_reach_bars_draw (const SpSheetCanvas *canvas, gconstpointer kinds);

G_END_DECLS
