/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The order of the items in their rows: for the layout alone. */

#pragma once

#include "core/ladder/sp-ladder-rows.h"

G_BEGIN_DECLS

guint64
sp_ladder_rows_order (SpLadderRows *self, const SpLadderGraph *graph, guint *lanes_in_place);

G_END_DECLS
