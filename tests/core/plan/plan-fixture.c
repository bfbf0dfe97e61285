/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plan-fixture.h"

#include "core/pack/sp-pack-private.h"

static const char *
make_id (SpPack *pack, const char *kind, guint n)
{
  g_autofree char *id = g_strdup_printf ("%s-%02u", kind, n);

  return g_string_chunk_insert (pack->strings, id);
}

void
plan_fixture_add_scale (SpPack *pack)
{
  SpProficiency *scale = sp_pack_alloc (pack, PLAN_FIXTURE_N_STEPS + 1, sizeof *scale);

  for (guint i = 0; i < PLAN_FIXTURE_N_STEPS; i++)
    scale[i].id = scale[i].title = make_id (pack, "step", i + 1);
  pack->scale.items = scale;
  pack->scale.n_items = PLAN_FIXTURE_N_STEPS;
}

void
plan_fixture_add_role (SpPack *pack)
{
  SpRole *roles = sp_pack_alloc (pack, 2, sizeof *roles);

  roles[0].id = roles[0].title = "role";
  pack->roles.items = roles;
  pack->roles.n_items = 1;
}

/* Each skill matters to the role as much as @weights says. */
SpSkill *
plan_fixture_add_skills (SpPack *pack, guint n_skills, const int *weights)
{
  SpSkill *skills = sp_pack_alloc (pack, n_skills + 1, sizeof *skills);

  for (guint i = 0; i < n_skills; i++)
    {
      SpRoleValue *value = sp_pack_alloc (pack, 2, sizeof *value);

      *value = (SpRoleValue){ { "role", 0 }, weights[i] };
      skills[i].roles.items = value;
      skills[i].roles.n_items = 1;
      skills[i].id = skills[i].title = make_id (pack, "skill", i);
      skills[i].kind = i % 2 == 0 ? "tool" : "practice";
    }
  pack->skills.items = skills;
  pack->skills.n_items = n_skills;
  return skills;
}

void
plan_fixture_build_on (SpPack *pack, SpSkill *skill, guint other)
{
  SpReference *below = sp_pack_alloc (pack, skill->builds_on.n_items + 2, sizeof *below);

  for (guint i = 0; i < skill->builds_on.n_items; i++)
    below[i] = skill->builds_on.items[i];
  below[skill->builds_on.n_items] = (SpReference){ pack->skills.items[other].id, other };
  skill->builds_on.items = below;
  skill->builds_on.n_items++;
}

/* @asked has for each skill the step that the rung asks for, or 0. */
void
plan_fixture_set_rung (SpPack *pack, SpRung *rung, guint n, const int *asked)
{
  SpRungSkill *skills = sp_pack_alloc (pack, pack->skills.n_items + 1, sizeof *skills);
  guint n_asked = 0;

  for (guint i = 0; i < pack->skills.n_items; i++)
    if (asked[i] > 0)
      skills[n_asked++] = (SpRungSkill){ { pack->skills.items[i].id, i },
                                         { pack->scale.items[asked[i] - 1].id, asked[i] - 1 } };
  rung->id = rung->title = make_id (pack, "rung", n);
  rung->role = (SpReference){ "role", 0 };
  rung->skills.items = skills;
  rung->skills.n_items = n_asked;
}

SpRung *
plan_fixture_add_rungs (SpPack *pack, guint n_rungs)
{
  SpRung *rungs = sp_pack_alloc (pack, n_rungs + 1, sizeof *rungs);

  pack->rungs.items = rungs;
  pack->rungs.n_items = n_rungs;
  return rungs;
}

SpPlan *
plan_fixture_new_plan (SpPack *pack, const gint8 *ratings, guint n_targets)
{
  const SpPlanTarget targets[] = { { FALSE, 0 }, { FALSE, 1 } };

  return sp_plan_new (pack, ratings, targets, n_targets);
}

int
plan_fixture_find_step (const SpPlan *plan, guint skill)
{
  guint n_steps;
  const SpPlanStep *steps = sp_plan_get_steps (plan, &n_steps);

  for (guint i = 0; i < n_steps; i++)
    if (steps[i].skill == skill)
      return (int) i;
  return -1;
}
