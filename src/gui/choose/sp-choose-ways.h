/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/choose/sp-decision.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SP_TYPE_CHOOSE_WAYS (sp_choose_ways_get_type ())

G_DECLARE_FINAL_TYPE (SpChooseWays, sp_choose_ways, SP, CHOOSE_WAYS, GtkWidget)

void sp_choose_ways_set_decision (SpChooseWays *self, const SpDecision *decision);
void sp_choose_ways_set_narrow (SpChooseWays *self, gboolean is_narrow);

G_END_DECLS
