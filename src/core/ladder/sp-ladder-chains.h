/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which items should stand exactly over each other: for the layout alone. */

#pragma once

#include "core/ladder/sp-ladder-rows.h"

G_BEGIN_DECLS

/**
 * SpLadderChains:
 * @start: (owned) (array length=n_chains + 1): where each chain starts in `items`
 * @items: (owned): the items of the chains, from the lowest
 * @chain: (owned): of each item, which chain it is part of
 *
 * The items of ordered rows, cut into chains that climb row by row. An item that belongs to none is
 * a chain of its own.
 */
typedef struct
{
  guint n_chains;
  guint *start;
  guint *items;
  guint *chain;
} SpLadderChains;

SpLadderChains *sp_ladder_chains_new (const SpLadderRows *rows,
                                      const SpLadderGraph *graph) G_GNUC_WARN_UNUSED_RESULT;
void sp_ladder_chains_free (SpLadderChains *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpLadderChains, sp_ladder_chains_free)

G_END_DECLS
