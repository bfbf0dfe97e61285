/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said about ladders in words, the same in the drawing, the list and beside them. */

#pragma once

#include "core/ladder/sp-ladder-routes.h"
#include "core/ladder/sp-ladder.h"
#include "core/ladder/sp-rung-words.h"

G_BEGIN_DECLS

char *sp_ladder_describe (const SpLadder *self) G_GNUC_WARN_UNUSED_RESULT;
char *sp_ladder_describe_rung (const SpLadder *self, guint node) G_GNUC_WARN_UNUSED_RESULT;
char *sp_ladder_describe_targets (const SpLadder *self, guint node) G_GNUC_WARN_UNUSED_RESULT;
char *
sp_ladder_describe_route (guint n_steps, guint number, guint n_routes) G_GNUC_WARN_UNUSED_RESULT;
char *sp_ladder_describe_reach (int missing) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
