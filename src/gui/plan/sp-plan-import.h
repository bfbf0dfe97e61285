/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/plan/sp-plan-session.h"
#include "gui/sp-page.h"

G_BEGIN_DECLS

void sp_plan_export (SpPage *page, SpPlanSession *session);
void sp_plan_import (SpPage *page, SpPlanSession *session);
void sp_plan_import_review (SpPage *page, SpPlanSession *session, GFile *file);

G_END_DECLS
