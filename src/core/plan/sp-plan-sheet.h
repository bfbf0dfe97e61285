/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/plan/sp-plan-record.h"
#include "core/sheet/sp-sheet.h"

G_BEGIN_DECLS

/** A rung for which no more steps of the scale are missing counts as in reach. */
#define SP_PLAN_REACH 4

SpSheet *sp_plan_sheet_new (const SpPlan *plan,
                            const SpPlanRecord *record,
                            SpSheetDraw draw_kinds) G_GNUC_WARN_UNUSED_RESULT;
SpSheet *sp_plan_sheet_new_blank (const SpPlanRecord *record) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
