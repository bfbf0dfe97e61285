/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/sheet/sp-sheet.h"

G_BEGIN_DECLS

double sp_ladder_pages_draw (const SpSheetCanvas *canvas, gconstpointer ladder);

G_END_DECLS
