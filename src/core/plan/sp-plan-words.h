/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/plan/sp-plan.h"

G_BEGIN_DECLS

/**
 * SpKindReach:
 * @title: (owned): the word for a kind of skills
 * @reach: how much of it is reached
 */
typedef struct
{
  char *title;
  SpPlanReach reach;
} SpKindReach;

const char *sp_plan_get_target_title (const SpPlan *self, guint target);
const char *sp_plan_get_step_word (const SpPack *pack, int step);
const char *sp_plan_get_kind_word (const char *kind);
GArray *sp_plan_measure_kinds (const SpPlan *self, guint target) G_GNUC_WARN_UNUSED_RESULT;
char *sp_kind_reach_to_string (const SpKindReach *self) G_GNUC_WARN_UNUSED_RESULT;
char *sp_plan_describe_reason (const SpPlan *self,
                               const SpPlanStep *step) G_GNUC_WARN_UNUSED_RESULT;
char *sp_plan_describe_levels (const SpPack *pack,
                               const SpPlanStep *step) G_GNUC_WARN_UNUSED_RESULT;
char *sp_plan_describe_reach (SpPlanReach reach) G_GNUC_WARN_UNUSED_RESULT;
char *sp_plan_describe_ratings (const SpPlan *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
