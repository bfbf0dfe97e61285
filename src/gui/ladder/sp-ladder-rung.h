/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/ladder/sp-ladder.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SP_TYPE_LADDER_RUNG (sp_ladder_rung_get_type ())

G_DECLARE_FINAL_TYPE (SpLadderRung, sp_ladder_rung, SP, LADDER_RUNG, GtkWidget)

GtkWidget *sp_ladder_rung_new (const SpLadder *ladder, guint node);

void sp_ladder_rung_describe (SpLadderRung *self, const SpLadder *ladder, int missing);
guint sp_ladder_rung_get_node (SpLadderRung *self);
void sp_ladder_rung_set_place (SpLadderRung *self, guint position, guint size);
void sp_ladder_rung_set_selected (SpLadderRung *self, gboolean selected);

G_END_DECLS
