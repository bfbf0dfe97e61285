/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a plan is written for programs. */

#pragma once

#include "core/plan/sp-plan.h"

G_BEGIN_DECLS

char *sp_cli_plan_to_json (const SpPlan *plan) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
