/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A first rough place for every item: for the layout alone. */

#pragma once

#include "core/ladder/sp-ladder-rows.h"

G_BEGIN_DECLS

void sp_ladder_rows_start (const SpLadderRows *self, guint *parts, double *places);

G_END_DECLS
