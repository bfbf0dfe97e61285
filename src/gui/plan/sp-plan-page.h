/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/plan/sp-plan-session.h"
#include "gui/sp-page.h"

G_BEGIN_DECLS

#define SP_TYPE_PLAN_PAGE (sp_plan_page_get_type ())

G_DECLARE_FINAL_TYPE (SpPlanPage, sp_plan_page, SP, PLAN_PAGE, SpPage)

SpPlanSession *sp_plan_page_get_session (SpPlanPage *self);

G_END_DECLS
