/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How often the moves of an order cross: for the layout alone. */

#pragma once

#include "core/ladder/sp-ladder-rows.h"

G_BEGIN_DECLS

guint64 sp_ladder_rows_count_crossings (const SpLadderRows *self);

G_END_DECLS
