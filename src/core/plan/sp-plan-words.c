/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/plan/sp-plan-words.h"

#include "core/text/sp-direction.h"

#include <glib/gi18n.h>

/**
 * sp_plan_get_target_title:
 * @self: a plan
 * @target: counted from 0
 *
 * Returns: (transfer none): what the rung or the role is called
 */
const char *
sp_plan_get_target_title (const SpPlan *self, guint target)
{
  const SpPack *pack = sp_plan_get_pack (self);
  SpPlanTarget where = sp_plan_get_target (self, target);

  return where.is_role ? pack->roles.items[where.index].title
                       : pack->rungs.items[where.index].title;
}

/**
 * sp_plan_get_step_word:
 * @pack: a pack
 * @step: a step of its scale counted from 1, or 0
 *
 * Returns: (transfer none): the word for it
 */
const char *
sp_plan_get_step_word (const SpPack *pack, int step)
{
  g_return_val_if_fail (pack != NULL && step <= (int) pack->scale.n_items, "");

  /* Translators: how well somebody knows a skill, beside words such as “Working” */
  return step > 0 ? pack->scale.items[step - 1].title : C_ ("skill level", "Not yet");
}

/**
 * sp_plan_get_kind_word:
 * @kind: a kind of skills, as a pack has it
 *
 * Returns: (transfer none): the word for it; a kind that only its pack knows stands for itself
 */
const char *
sp_plan_get_kind_word (const char *kind)
{
  static const struct
  {
    const char *kind;
    const char *word;
  } words[] = {
    { "tool", NC_ ("kind of skill", "Tools") },
    { "practice", NC_ ("kind of skill", "Practices") },
    { "knowledge", NC_ ("kind of skill", "Knowledge") },
    { "people", NC_ ("kind of skill", "Working with people") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i].kind, kind))
      return g_dpgettext2 (NULL, "kind of skill", words[i].word);
  return kind;
}

/**
 * sp_plan_describe_levels:
 * @pack: a pack
 * @step: a step of a plan for it
 *
 * Returns: (transfer full): from which level to which the step leads
 */
char *
sp_plan_describe_levels (const SpPack *pack, const SpPlanStep *step)
{
  g_return_val_if_fail (pack != NULL && step != NULL, NULL);

  return g_strdup_printf ("%s %s %s", sp_plan_get_step_word (pack, step->from),
                          sp_interface_get_arrow (), sp_plan_get_step_word (pack, step->to));
}

static void
clear_kind (SpKindReach *kind)
{
  g_free (kind->title);
}

/* A kind of skills is told once, where the first of them stands. */
static gboolean
is_first_of_kind (const SpPack *pack, const SpPlanGap *gaps, guint position)
{
  const char *kind = pack->skills.items[gaps[position].skill].kind;

  for (guint i = 0; i < position; i++)
    if (g_str_equal (pack->skills.items[gaps[i].skill].kind, kind))
      return FALSE;
  return TRUE;
}

/**
 * sp_plan_measure_kinds:
 * @self: a plan
 * @target: counted from 0
 *
 * Returns: (transfer full) (element-type SpKindReach): how much is reached of each kind of skills
 *   that the target asks for, which outlives the plan
 */
GArray *
sp_plan_measure_kinds (const SpPlan *self, guint target)
{
  const SpPack *pack = sp_plan_get_pack (self);
  GArray *kinds = g_array_new (FALSE, FALSE, sizeof (SpKindReach));
  guint n_gaps;
  const SpPlanGap *gaps = sp_plan_get_gaps (self, target, &n_gaps);

  g_array_set_clear_func (kinds, (GDestroyNotify) clear_kind);
  for (guint i = 0; i < n_gaps; i++)
    {
      const char *kind = pack->skills.items[gaps[i].skill].kind;
      SpKindReach reach = { NULL, sp_plan_get_reach (self, target, kind) };

      if (reach.reach.asked == 0 || !is_first_of_kind (pack, gaps, i))
        continue;
      reach.title = g_strdup (sp_plan_get_kind_word (kind));
      g_array_append_val (kinds, reach);
    }
  return kinds;
}

/**
 * sp_kind_reach_to_string:
 * @self: how much of a kind is reached
 *
 * Returns: (transfer full): the numbers, in the order of the line they stand in
 */
char *
sp_kind_reach_to_string (const SpKindReach *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  /* Translators: how much is reached of how much is asked for */
  return g_strdup_printf (C_ ("reach", "%u of %u"), self->reach.reached, self->reach.asked);
}

/* Returns the names of the steps that build on @skill. */
static char *
name_what_builds_on (const SpPlan *self, guint skill)
{
  const SpPack *pack = sp_plan_get_pack (self);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  guint n_steps;
  const SpPlanStep *steps = sp_plan_get_steps (self, &n_steps);

  for (guint i = 0; i < n_steps; i++)
    {
      const SpSkill *above = &pack->skills.items[steps[i].skill];

      if (sp_references_contain (&above->builds_on, skill))
        g_ptr_array_add (names, sp_text_isolate (above->title));
    }
  g_ptr_array_add (names, NULL);
  return g_strjoinv (C_ ("list separator", ", "), (char **) names->pdata);
}

static const char *
describe_weight (int weight)
{
  static const char *const words[] = {
    N_ ("The goal asks for it."),
    N_ ("It matters a little in this work."),
    N_ ("It matters in this work."),
    N_ ("It matters a lot in this work."),
  };

  return _ (words[CLAMP (weight, 0, (int) G_N_ELEMENTS (words) - 1)]);
}

/**
 * sp_plan_describe_reason:
 * @self: a plan
 * @step: one of its steps
 *
 * Returns: (transfer full): why it stands where it stands
 */
char *
sp_plan_describe_reason (const SpPlan *self, const SpPlanStep *step)
{
  g_autofree char *names = NULL;

  g_return_val_if_fail (self != NULL && step != NULL, NULL);

  if (step->targets == 0)
    {
      names = name_what_builds_on (self, step->skill);
      /* Translators: %s is a list of skills */
      return g_strdup_printf (_ ("This builds on it: %s."), names);
    }
  if (step->optional)
    return g_strdup (_ ("You can do without it."));
  if (step->targets == (1 << SP_PLAN_MAX_TARGETS) - 1)
    return g_strdup (_ ("Both goals ask for it."));
  return g_strdup (describe_weight (step->weight));
}

/**
 * sp_plan_describe_reach:
 * @reach: how much is reached
 *
 * Returns: (transfer full): the same in words
 */
char *
sp_plan_describe_reach (SpPlanReach reach)
{
  if (reach.asked == 0)
    return g_strdup (_ ("No skills are named here."));
  /* Translators: the first number is how many steps are reached, the second how many are asked for */
  return g_strdup_printf (
      /* Translators: steps of levels, of all skills together */
      ngettext ("Reached: %u of %u step.", "Reached: %u of %u steps.", reach.asked), reach.reached,
      reach.asked);
}

/**
 * sp_plan_describe_ratings:
 * @self: a plan
 *
 * Returns: (transfer full): how much of the plan is known, and how much is only assumed
 */
char *
sp_plan_describe_ratings (const SpPlan *self)
{
  const SpPack *pack = sp_plan_get_pack (self);
  g_autofree gboolean *is_counted = g_new0 (gboolean, pack->skills.n_items);
  guint n_asked = 0;
  guint n_rated = 0;

  for (guint t = 0; t < sp_plan_get_n_targets (self); t++)
    {
      guint n_gaps;
      const SpPlanGap *gaps = sp_plan_get_gaps (self, t, &n_gaps);

      for (guint i = 0; i < n_gaps; i++)
        {
          if (is_counted[gaps[i].skill])
            continue;
          is_counted[gaps[i].skill] = TRUE;
          n_asked++;
          n_rated += sp_plan_get_rating (self, gaps[i].skill) != SP_RATING_NONE;
        }
    }
  if (n_rated == n_asked)
    return g_strdup (_ ("You rated all the skills that are asked for."));
  return g_strdup_printf (
      ngettext (
          /* Translators: how many skills were rated, and how many are asked for */
          "You rated %u of %u skill that is asked for. The other is taken as “not yet”, which "
          "is a guess.",
          "You rated %u of %u skills that are asked for. The others are taken as “not yet”, "
          "which is a guess.",
          n_asked),
      n_rated, n_asked);
}
