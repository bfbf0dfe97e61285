/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/plan/sp-plan.h"

G_BEGIN_DECLS

const char *sp_plan_get_target_title (const SpPlan *self, guint target);
const char *sp_plan_get_step_word (const SpPack *pack, int step);
const char *sp_plan_get_kind_word (const char *kind);
char *sp_plan_describe_reason (const SpPlan *self,
                               const SpPlanStep *step) G_GNUC_WARN_UNUSED_RESULT;
char *sp_plan_describe_reach (SpPlanReach reach) G_GNUC_WARN_UNUSED_RESULT;
char *sp_plan_describe_ratings (const SpPlan *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
