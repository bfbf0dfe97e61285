/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Better orders by exchanging neighbours: for the layout alone. */

#pragma once

#include "core/ladder/sp-ladder-rows.h"

G_BEGIN_DECLS

/** The group of an item that may stand anywhere in its row. */
#define SP_LADDER_FREE G_MAXUINT

typedef struct _SpLadderSwapper SpLadderSwapper;

SpLadderSwapper *sp_ladder_swapper_new (SpLadderRows *rows,
                                        const guint *groups) G_GNUC_WARN_UNUSED_RESULT;
void sp_ladder_swapper_free (SpLadderSwapper *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpLadderSwapper, sp_ladder_swapper_free)

void sp_ladder_swapper_run (SpLadderSwapper *self);

G_END_DECLS
