/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/sp-cli-plan.h"

#include "core/json/sp-json-builder.h"
#include "core/plan/sp-plan-words.h"

static const char *
get_target_id (const SpPlan *plan, guint target)
{
  const SpPack *pack = sp_plan_get_pack (plan);
  SpPlanTarget where = sp_plan_get_target (plan, target);

  return where.is_role ? pack->roles.items[where.index].id : pack->rungs.items[where.index].id;
}

static void
add_target (JsonBuilder *builder, const SpPlan *plan, guint target)
{
  const SpPack *pack = sp_plan_get_pack (plan);
  SpPlanReach reach = sp_plan_get_reach (plan, target, NULL);
  guint n_gaps;
  const SpPlanGap *gaps = sp_plan_get_gaps (plan, target, &n_gaps);

  json_builder_begin_object (builder);
  sp_json_add_text (builder, sp_plan_get_target (plan, target).is_role ? "role" : "rung",
                    get_target_id (plan, target));
  sp_json_add_real (builder, "share",
                    reach.asked > 0 ? (double) reach.reached / (double) reach.asked : 1);
  sp_json_begin_array (builder, "missing");
  for (guint i = 0; i < n_gaps; i++)
    if (gaps[i].from < gaps[i].to)
      json_builder_add_string_value (builder, pack->skills.items[gaps[i].skill].id);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

/* "not yet" is no step of the scale. */
static void
add_level (JsonBuilder *builder, const char *name, const SpPack *pack, int step)
{
  sp_json_add_text (builder, name, step > 0 ? pack->scale.items[step - 1].id : NULL);
}

static void
add_step (JsonBuilder *builder, const SpPlan *plan, const SpPlanStep *step)
{
  const SpPack *pack = sp_plan_get_pack (plan);
  const SpSkill *skill = &pack->skills.items[step->skill];
  g_autofree char *reason = sp_plan_describe_reason (plan, step);

  json_builder_begin_object (builder);
  sp_json_add_text (builder, "skill", skill->id);
  add_level (builder, "from", pack, step->from);
  add_level (builder, "to", pack, step->to);
  sp_json_begin_array (builder, "for");
  for (guint t = 0; t < sp_plan_get_n_targets (plan); t++)
    if (step->targets & (1U << t))
      json_builder_add_string_value (builder, get_target_id (plan, t));
  json_builder_end_array (builder);
  sp_json_begin_array (builder, "builds_on");
  for (guint i = 0; i < skill->builds_on.n_items; i++)
    json_builder_add_string_value (builder, skill->builds_on.items[i].id);
  json_builder_end_array (builder);
  sp_json_add_boolean (builder, "optional", step->optional);
  sp_json_add_text (builder, "reason", reason);
  json_builder_end_object (builder);
}

/**
 * sp_cli_plan_to_json:
 * @plan: a plan
 *
 * Returns: (transfer full): the plan as an object
 */
char *
sp_cli_plan_to_json (const SpPlan *plan)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  guint n_steps;
  const SpPlanStep *steps = sp_plan_get_steps (plan, &n_steps);

  json_builder_begin_object (builder);
  sp_json_begin_array (builder, "targets");
  for (guint t = 0; t < sp_plan_get_n_targets (plan); t++)
    add_target (builder, plan, t);
  json_builder_end_array (builder);
  sp_json_begin_array (builder, "steps");
  for (guint i = 0; i < n_steps; i++)
    add_step (builder, plan, &steps[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  return sp_json_finish (builder);
}
