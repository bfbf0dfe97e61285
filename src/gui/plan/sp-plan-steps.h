/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/plan/sp-plan-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SP_TYPE_PLAN_STEPS (sp_plan_steps_get_type ())

G_DECLARE_FINAL_TYPE (SpPlanSteps, sp_plan_steps, SP, PLAN_STEPS, AdwBin)

void sp_plan_steps_set_session (SpPlanSteps *self, SpPlanSession *session);
void sp_plan_steps_set_narrow (SpPlanSteps *self, gboolean is_narrow);

G_END_DECLS
