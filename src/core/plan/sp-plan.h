/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From what somebody knows to where that person wants to be: what is missing for a rung or a role, and
 * an order to learn it in. */

#pragma once

#include "core/pack/sp-pack.h"

G_BEGIN_DECLS

/** The most targets of a plan. */
#define SP_PLAN_MAX_TARGETS 2

/** A rating that was never given; it counts as “not yet”, which is 0. */
#define SP_RATING_NONE (-1)

/**
 * SpPlanTarget:
 * @is_role: whether a role is meant, or else a rung
 * @index: the position in the list of the pack
 *
 * Where somebody wants to be.
 */
typedef struct
{
  gboolean is_role;
  guint index;
} SpPlanTarget;

/**
 * SpPlanGap:
 * @skill: a position in the skills of the pack
 * @weight: how much the role of the target needs the skill, 0 to 3
 * @optional: whether the target can do without it
 * @from: how well it is known: a step of the scale counted from 1, or 0 for not yet
 * @to: how well the target asks for it, counted likewise
 *
 * What a target asks for. It is missing where @from is less than @to.
 */
typedef struct
{
  guint skill;
  int weight;
  gboolean optional;
  int from;
  int to;
} SpPlanGap;

/**
 * SpPlanStep:
 * @skill: a position in the skills of the pack
 * @from: how well it is known, as in #SpPlanGap
 * @to: how well it is asked for; 1 where it is only learnt for the sake of another skill
 * @weight: the most that a target's role needs it, 0 to 3
 * @targets: a bit for each target that asks for it, the first one's being 1
 * @optional: whether all who ask for it can do without it
 *
 * Something to learn.
 */
typedef struct
{
  guint skill;
  int from;
  int to;
  int weight;
  guint targets;
  gboolean optional;
} SpPlanStep;

/**
 * SpPlanReach:
 * @reached: steps of the scale that are reached
 * @asked: steps of the scale that are asked for
 *
 * How far somebody is. What is optional does not count, nor does knowing more than is asked for.
 */
typedef struct
{
  guint reached;
  guint asked;
} SpPlanReach;

/**
 * SpRungInReach:
 * @rung: a position in the rungs of the pack
 * @missing: how many steps of the scale it asks for beyond what is known
 */
typedef struct
{
  guint rung;
  guint missing;
} SpRungInReach;

/**
 * SpPlan:
 *
 * A plan for one or two targets. It does not change, and equal ratings give equal plans.
 */
typedef struct _SpPlan SpPlan;

SpPlan *sp_plan_new (SpPack *pack,
                     const gint8 *ratings,
                     const SpPlanTarget *targets,
                     guint n_targets) G_GNUC_WARN_UNUSED_RESULT;
void sp_plan_free (SpPlan *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpPlan, sp_plan_free)

SpPack *sp_plan_get_pack (const SpPlan *self);
guint sp_plan_get_n_targets (const SpPlan *self);
SpPlanTarget sp_plan_get_target (const SpPlan *self, guint target);
int sp_plan_get_rating (const SpPlan *self, guint skill);
const SpPlanGap *sp_plan_get_gaps (const SpPlan *self, guint target, guint *n_gaps);
int sp_plan_get_asked (const SpPlan *self, guint skill);
SpPlanReach sp_plan_get_reach (const SpPlan *self, guint target, const char *kind);
const SpPlanStep *sp_plan_get_steps (const SpPlan *self, guint *n_steps);
GArray *sp_plan_find_rungs_in_reach (const SpPlan *self,
                                     guint max_missing) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
