/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Packs of nothing but skills and rungs that ask for them, for the tests of core/plan. */

#pragma once

#include "core/plan/sp-plan.h"

#define PLAN_FIXTURE_N_STEPS 4

G_BEGIN_DECLS

void plan_fixture_add_scale (SpPack *pack);
void plan_fixture_add_role (SpPack *pack);
SpSkill *plan_fixture_add_skills (SpPack *pack, guint n_skills, const int *weights);
void plan_fixture_build_on (SpPack *pack, SpSkill *skill, guint other);
void plan_fixture_set_rung (SpPack *pack, SpRung *rung, guint n, const int *asked);
SpRung *plan_fixture_add_rungs (SpPack *pack, guint n_rungs);
SpPlan *plan_fixture_new_plan (SpPack *pack, const gint8 *ratings, guint n_targets);
int plan_fixture_find_step (const SpPlan *plan, guint skill);

G_END_DECLS
