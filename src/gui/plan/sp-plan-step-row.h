/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/plan/sp-plan-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SP_TYPE_PLAN_STEP_ROW (sp_plan_step_row_get_type ())

G_DECLARE_FINAL_TYPE (SpPlanStepRow, sp_plan_step_row, SP, PLAN_STEP_ROW, AdwExpanderRow)

GtkWidget *sp_plan_step_row_new (SpPlanSession *session, guint skill);
guint sp_plan_step_row_get_skill (SpPlanStepRow *self);
void sp_plan_step_row_update (SpPlanStepRow *self, guint number, const SpPlanStep *step);

G_END_DECLS
