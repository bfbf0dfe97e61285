/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/plan/sp-plan.h"

#include "core/plan/sp-plan-order.h"

struct _SpPlan
{
  SpPack *pack;   /* (owned) */
  gint8 *ratings; /* (owned): one for each skill */
  SpPlanTarget targets[SP_PLAN_MAX_TARGETS];
  GArray *gaps[SP_PLAN_MAX_TARGETS]; /* (owned) (element-type SpPlanGap) */
  guint n_targets;
  GArray *steps; /* (owned) (element-type SpPlanStep) */
};

static void
add_gap (GArray *gaps, const SpPlan *self, SpPlanGap gap)
{
  gap.from = MAX (self->ratings[gap.skill], 0);
  g_array_append_val (gaps, gap);
}

/* Returns what a rung asks for. */
static GArray *
new_gaps_of_rung (const SpPlan *self, const SpRung *rung)
{
  GArray *gaps = g_array_new (FALSE, FALSE, sizeof (SpPlanGap));

  for (guint i = 0; i < rung->skills.n_items; i++)
    {
      guint skill = rung->skills.items[i].skill.index;

      add_gap (gaps, self,
               (SpPlanGap){ .skill = skill,
                            .weight = rung->role.id != NULL
                                          ? sp_skill_get_need (&self->pack->skills.items[skill],
                                                               rung->role.index)
                                          : 0,
                            .optional = sp_references_contain (&rung->optional, skill),
                            .to = (int) rung->skills.items[i].level.index + 1 });
    }
  return gaps;
}

/* Returns what a role asks for: each skill that it needs, as well as it needs it. Its points, 1 to 3,
 * are the steps of the scale from the lowest one on; no role asks for an expert in everything. */
static GArray *
new_gaps_of_role (const SpPlan *self, guint role)
{
  GArray *gaps = g_array_new (FALSE, FALSE, sizeof (SpPlanGap));

  for (guint i = 0; i < self->pack->skills.n_items; i++)
    {
      int weight = sp_skill_get_need (&self->pack->skills.items[i], role);

      if (weight > 0)
        add_gap (gaps, self,
                 (SpPlanGap){ .skill = i,
                              .weight = weight,
                              .to = MIN (weight, (int) self->pack->scale.n_items) });
    }
  return gaps;
}

static GArray *
new_gaps (const SpPlan *self, SpPlanTarget target)
{
  return target.is_role ? new_gaps_of_role (self, target.index)
                        : new_gaps_of_rung (self, &self->pack->rungs.items[target.index]);
}

/* Brings what the targets ask for together, a step for each skill that is missing. */
static GArray *
new_steps (const SpPlan *self)
{
  g_autofree SpPlanStep *steps = g_new0 (SpPlanStep, self->pack->skills.n_items);
  GArray *missing = g_array_new (FALSE, FALSE, sizeof (SpPlanStep));

  for (guint t = 0; t < self->n_targets; t++)
    for (guint i = 0; i < self->gaps[t]->len; i++)
      {
        const SpPlanGap *gap = &g_array_index (self->gaps[t], SpPlanGap, i);
        SpPlanStep *step = &steps[gap->skill];

        if (gap->from >= gap->to)
          continue;
        step->optional = gap->optional && (step->targets == 0 || step->optional);
        step->targets |= 1U << t;
        step->weight = MAX (step->weight, gap->weight);
        step->from = gap->from;
        step->to = MAX (step->to, gap->to);
      }
  for (guint s = 0; s < self->pack->skills.n_items; s++)
    if (steps[s].targets != 0)
      {
        steps[s].skill = s;
        g_array_append_val (missing, steps[s]);
      }
  return missing;
}

/**
 * sp_plan_new:
 * @pack: a pack
 * @ratings: (array): how well each skill of @pack is known: a step of its scale counted from 1, 0 for
 *   “not yet”, or %SP_RATING_NONE
 * @targets: (array length=n_targets): where to go; they stand in @pack
 * @n_targets: 0 to %SP_PLAN_MAX_TARGETS
 *
 * Returns: (transfer full): the plan
 */
SpPlan *
sp_plan_new (SpPack *pack, const gint8 *ratings, const SpPlanTarget *targets, guint n_targets)
{
  g_autoptr (GArray) missing = NULL;
  SpPlan *self;

  g_return_val_if_fail (pack != NULL, NULL);
  g_return_val_if_fail (ratings != NULL || pack->skills.n_items == 0, NULL);
  g_return_val_if_fail (n_targets <= SP_PLAN_MAX_TARGETS, NULL);

  self = g_new0 (SpPlan, 1);
  self->pack = sp_pack_ref (pack);
  self->ratings = g_memdup2 (ratings, pack->skills.n_items);
  self->n_targets = n_targets;
  for (guint t = 0; t < n_targets; t++)
    {
      self->targets[t] = targets[t];
      self->gaps[t] = new_gaps (self, targets[t]);
    }
  missing = new_steps (self);
  self->steps = sp_plan_order (pack, self->ratings, missing);
  return self;
}

/**
 * sp_plan_free:
 * @self: (transfer full): a plan
 */
void
sp_plan_free (SpPlan *self)
{
  g_return_if_fail (self != NULL);

  for (guint t = 0; t < self->n_targets; t++)
    g_array_unref (self->gaps[t]);
  g_array_unref (self->steps);
  g_free (self->ratings);
  sp_pack_unref (self->pack);
  g_free (self);
}

/**
 * sp_plan_get_pack:
 * @self: a plan
 *
 * Returns: (transfer none): what it was made from
 */
SpPack *
sp_plan_get_pack (const SpPlan *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->pack;
}

/**
 * sp_plan_get_n_targets:
 * @self: a plan
 *
 * Returns: 0 to %SP_PLAN_MAX_TARGETS
 */
guint
sp_plan_get_n_targets (const SpPlan *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_targets;
}

/**
 * sp_plan_get_target:
 * @self: a plan
 * @target: counted from 0
 *
 * Returns: where to go
 */
SpPlanTarget
sp_plan_get_target (const SpPlan *self, guint target)
{
  g_return_val_if_fail (self != NULL && target < self->n_targets, (SpPlanTarget){ 0 });

  return self->targets[target];
}

/**
 * sp_plan_get_rating:
 * @self: a plan
 * @skill: a position in the skills of its pack
 *
 * Returns: the rating that was given, or %SP_RATING_NONE
 */
int
sp_plan_get_rating (const SpPlan *self, guint skill)
{
  g_return_val_if_fail (self != NULL && skill < self->pack->skills.n_items, SP_RATING_NONE);

  return self->ratings[skill];
}

/**
 * sp_plan_get_gaps:
 * @self: a plan
 * @target: counted from 0
 * @n_gaps: (out): their number
 *
 * Returns: (array length=n_gaps): all that the target asks for, whether missing or not, in its order
 */
const SpPlanGap *
sp_plan_get_gaps (const SpPlan *self, guint target, guint *n_gaps)
{
  g_return_val_if_fail (self != NULL && target < self->n_targets, NULL);
  g_return_val_if_fail (n_gaps != NULL, NULL);

  *n_gaps = self->gaps[target]->len;
  return (const SpPlanGap *) self->gaps[target]->data;
}

static SpPlanReach
measure (const SpPack *pack, const GArray *gaps, const char *kind)
{
  SpPlanReach reach = { 0 };

  for (guint i = 0; i < gaps->len; i++)
    {
      const SpPlanGap *gap = &g_array_index (gaps, SpPlanGap, i);

      if (gap->optional ||
          (kind != NULL && !g_str_equal (pack->skills.items[gap->skill].kind, kind)))
        continue;
      reach.asked += gap->to;
      reach.reached += MIN (gap->from, gap->to);
    }
  return reach;
}

/**
 * sp_plan_get_reach:
 * @self: a plan
 * @target: counted from 0
 * @kind: (nullable): a kind of skills, or %NULL for all
 *
 * Returns: how much of what the target asks for is reached
 */
SpPlanReach
sp_plan_get_reach (const SpPlan *self, guint target, const char *kind)
{
  g_return_val_if_fail (self != NULL && target < self->n_targets, (SpPlanReach){ 0 });

  return measure (self->pack, self->gaps[target], kind);
}

/**
 * sp_plan_get_steps:
 * @self: a plan
 * @n_steps: (out): their number
 *
 * Returns: (array length=n_steps): what to learn, in the order to learn it in
 */
const SpPlanStep *
sp_plan_get_steps (const SpPlan *self, guint *n_steps)
{
  g_return_val_if_fail (self != NULL && n_steps != NULL, NULL);

  *n_steps = self->steps->len;
  return (const SpPlanStep *) self->steps->data;
}

/**
 * sp_plan_get_asked:
 * @self: a plan
 * @skill: a position in the skills of the pack
 *
 * Returns: the most that a target asks for, as in #SpPlanGap, or 0 where none does
 */
int
sp_plan_get_asked (const SpPlan *self, guint skill)
{
  int most = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint t = 0; t < self->n_targets; t++)
    for (guint i = 0; i < self->gaps[t]->len; i++)
      {
        const SpPlanGap *gap = &g_array_index (self->gaps[t], SpPlanGap, i);

        if (gap->skill == skill)
          most = MAX (most, gap->to);
      }
  return most;
}

static int
compare_in_reach (gconstpointer a, gconstpointer b)
{
  const SpRungInReach *one = a;
  const SpRungInReach *other = b;

  if (one->missing != other->missing)
    return one->missing < other->missing ? -1 : 1;
  return one->rung < other->rung ? -1 : 1;
}

/**
 * sp_plan_find_rungs_in_reach:
 * @self: a plan
 * @max_missing: how many steps of the scale may be missing
 *
 * A rung that asks for no skill is left out: nothing is known of it.
 *
 * Returns: (transfer full) (element-type SpRungInReach): the rungs of the pack for which no more is
 *   missing, the nearest first
 */
GArray *
sp_plan_find_rungs_in_reach (const SpPlan *self, guint max_missing)
{
  GArray *found;

  g_return_val_if_fail (self != NULL, NULL);

  found = g_array_new (FALSE, FALSE, sizeof (SpRungInReach));
  for (guint i = 0; i < self->pack->rungs.n_items; i++)
    {
      g_autoptr (GArray) gaps = new_gaps_of_rung (self, &self->pack->rungs.items[i]);
      SpPlanReach reach = measure (self->pack, gaps, NULL);
      SpRungInReach rung = { i, reach.asked - reach.reached };

      if (reach.asked > 0 && rung.missing <= max_missing)
        g_array_append_val (found, rung);
    }
  g_array_sort (found, compare_in_reach);
  return found;
}
