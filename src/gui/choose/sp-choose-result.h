/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/choose/sp-decision.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SP_TYPE_CHOOSE_RESULT (sp_choose_result_get_type ())

G_DECLARE_FINAL_TYPE (SpChooseResult, sp_choose_result, SP, CHOOSE_RESULT, GtkWidget)

void sp_choose_result_set_decision (SpChooseResult *self, SpDecision *decision);
gboolean sp_choose_result_has_verdict (SpChooseResult *self);
SpDecision *sp_choose_result_get_decision (SpChooseResult *self);

G_END_DECLS
