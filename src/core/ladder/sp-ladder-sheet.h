/* SPDX-License-Identifier: GPL-3.0-or-later */

/* All texts behind the drawing of ladders. */

#pragma once

#include "core/ladder/sp-ladder.h"
#include "core/sheet/sp-sheet.h"

G_BEGIN_DECLS

SpSheet *sp_ladder_sheet_new (const SpLadder *ladder,
                              const GPtrArray *routes) G_GNUC_WARN_UNUSED_RESULT;
void sp_ladder_sheet_add_rung (SpSheet *sheet, const SpLadder *ladder, guint node);

G_END_DECLS
