/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/plan/sp-plan-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SP_TYPE_PLAN_RATING (sp_plan_rating_get_type ())

G_DECLARE_FINAL_TYPE (SpPlanRating, sp_plan_rating, SP, PLAN_RATING, GtkListBoxRow)

GtkWidget *sp_plan_rating_new (SpPlanSession *session, guint skill);
guint sp_plan_rating_get_skill (SpPlanRating *self);
void sp_plan_rating_update (SpPlanRating *self);

G_END_DECLS
