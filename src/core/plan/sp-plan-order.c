/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/plan/sp-plan-order.h"

typedef struct
{
  const SpPack *pack;
  GArray *steps;     /* (element-type SpPlanStep): what to order, each skill once */
  guint *numbers;    /* (owned): for each skill the number of its step, counted from 1, or 0 */
  gboolean *is_seen; /* (owned): for each skill */
  GArray *ordered;   /* (owned) (element-type SpPlanStep) */
} Order;

static void
add_step (Order *self, const SpPlanStep *step)
{
  g_array_append_vals (self->steps, step, 1);
  self->numbers[step->skill] = self->steps->len;
}

/* Who does not know a skill yet is shown the skills below it that are not known either, asked for or
 * not. They join the end of the list, where it is their turn to be looked below. */
static void
add_foundations (Order *self, const gint8 *ratings)
{
  for (guint i = 0; i < self->steps->len; i++)
    {
      guint skill = g_array_index (self->steps, SpPlanStep, i).skill;
      const SpReferences *below = &self->pack->skills.items[skill].builds_on;

      for (guint j = 0; ratings[skill] <= 0 && j < below->n_items; j++)
        {
          guint foundation = below->items[j].index;

          if (ratings[foundation] <= 0 && self->numbers[foundation] == 0)
            add_step (self, &(SpPlanStep){ .skill = foundation, .to = 1 });
        }
    }
}

static int
compare_numbers (int one, int other)
{
  return (one > other) - (one < other);
}

static int
count_targets (const SpPlanStep *step)
{
  return (int) (step->targets & 1) + (int) (step->targets >> 1);
}

/* What more targets need comes first; then what cannot be left out, what weighs more, and what takes
 * less. */
static int
compare_steps (gconstpointer a, gconstpointer b)
{
  const SpPlanStep *one = a;
  const SpPlanStep *other = b;
  int order = compare_numbers (count_targets (other), count_targets (one));

  if (order == 0)
    order = compare_numbers (one->optional, other->optional);
  if (order == 0)
    order = compare_numbers (other->weight, one->weight);
  if (order == 0)
    order = compare_numbers (one->to - one->from, other->to - other->from);
  return order != 0 ? order : compare_numbers ((int) one->skill, (int) other->skill);
}

/* Moves what a skill builds on over, then the skill. A circle is cut where it is met again. */
static void
move_over (Order *self, guint skill)
{
  const SpReferences *below = &self->pack->skills.items[skill].builds_on;
  guint number = self->numbers[skill];

  if (self->is_seen[skill])
    return;
  self->is_seen[skill] = TRUE;
  for (guint i = 0; i < below->n_items; i++)
    move_over (self, below->items[i].index);
  if (number > 0)
    g_array_append_val (self->ordered, g_array_index (self->steps, SpPlanStep, number - 1));
}

/**
 * sp_plan_order:
 * @pack: a pack
 * @ratings: (array): as for sp_plan_new()
 * @missing: (element-type SpPlanStep): what is missing, each skill once
 *
 * What a skill builds on comes before it, then what both targets need, then what weighs more, then
 * the smaller step.
 *
 * Returns: (transfer full) (element-type SpPlanStep): @missing, and what it takes besides, in the
 *   order to learn it in
 */
GArray *
sp_plan_order (const SpPack *pack, const gint8 *ratings, const GArray *missing)
{
  g_autoptr (GArray) steps = g_array_new (FALSE, FALSE, sizeof (SpPlanStep));
  g_autofree guint *numbers = g_new0 (guint, pack->skills.n_items);
  g_autofree gboolean *is_seen = g_new0 (gboolean, pack->skills.n_items);
  GArray *ordered = g_array_new (FALSE, FALSE, sizeof (SpPlanStep));
  Order self = { pack, steps, numbers, is_seen, ordered };

  for (guint i = 0; i < missing->len; i++)
    add_step (&self, &g_array_index (missing, SpPlanStep, i));
  add_foundations (&self, ratings);
  g_array_sort (steps, compare_steps);
  for (guint i = 0; i < steps->len; i++)
    numbers[g_array_index (steps, SpPlanStep, i).skill] = i + 1;
  for (guint i = 0; i < steps->len; i++)
    move_over (&self, g_array_index (steps, SpPlanStep, i).skill);
  return ordered;
}
