/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Levels that stand in more than one row: for the layout alone. */

#pragma once

#include "core/ladder/sp-ladder-layout.h"

G_BEGIN_DECLS

typedef struct _SpLadderFold SpLadderFold;

SpLadderFold *sp_ladder_fold_new (const SpLadderGraph *graph) G_GNUC_WARN_UNUSED_RESULT;
void sp_ladder_fold_free (SpLadderFold *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpLadderFold, sp_ladder_fold_free)

gboolean sp_ladder_fold_add_row (SpLadderFold *self, const SpLadderLayout *layout);
void sp_ladder_fold_remove_row (SpLadderFold *self);
const SpLadderGraph *sp_ladder_fold_get_graph (const SpLadderFold *self);
int sp_ladder_fold_get_level (const SpLadderFold *self, guint row);
void sp_ladder_fold_join_rows (const SpLadderFold *self, SpLadderLayout *layout);

G_END_DECLS
