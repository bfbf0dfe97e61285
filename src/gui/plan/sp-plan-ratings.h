/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/plan/sp-plan-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SP_TYPE_PLAN_RATINGS (sp_plan_ratings_get_type ())

G_DECLARE_FINAL_TYPE (SpPlanRatings, sp_plan_ratings, SP, PLAN_RATINGS, AdwBin)

void sp_plan_ratings_set_session (SpPlanRatings *self, SpPlanSession *session);
gboolean sp_plan_ratings_get_all (SpPlanRatings *self);
void sp_plan_ratings_set_all (SpPlanRatings *self, gboolean shows_all);

G_END_DECLS
