/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/plan/sp-plan-changes.h"

#include "core/plan/sp-plan-words.h"
#include "core/text/sp-day.h"
#include "core/text/sp-direction.h"

#include <glib/gi18n.h>

static void
clear_change (SpPlanChange *change)
{
  g_free (change->title);
  g_free (change->text);
}

static void
add_change (GArray *changes, const char *title, GPtrArray *lines)
{
  SpPlanChange change;

  if (lines->len == 0)
    return;
  g_ptr_array_add (lines, NULL);
  change = (SpPlanChange){ g_strdup (title), g_strjoinv ("\n", (char **) lines->pdata) };
  g_array_append_val (changes, change);
}

static gboolean
has_same_goals (const SpPlanRecord *one, const SpPlanRecord *other)
{
  for (guint i = 0; i < MIN (one->n_targets, other->n_targets); i++)
    if (one->targets[i].is_role != other->targets[i].is_role ||
        one->targets[i].index != other->targets[i].index)
      return FALSE;
  return one->n_targets == other->n_targets;
}

static void
add_goals (GArray *changes, const SpPlanRecord *before, const SpPlanRecord *after)
{
  g_autoptr (GPtrArray) goals = g_ptr_array_new_with_free_func (g_free);

  if (has_same_goals (before, after))
    return;
  for (guint i = 0; i < after->n_targets; i++)
    {
      SpPlanTarget goal = after->targets[i];

      g_ptr_array_add (goals, g_strdup (goal.is_role ? after->pack->roles.items[goal.index].title
                                                     : after->pack->rungs.items[goal.index].title));
    }
  /* Translators: the title of a row: the rungs or roles that somebody wants to reach */
  add_change (changes, _ ("Goals"), goals);
}

static const char *
get_word (const SpPack *pack, int rating)
{
  return rating == SP_RATING_NONE
             /* Translators: in the place of how well somebody knows a skill */
             ? C_ ("skill level", "Not rated")
             : sp_plan_get_step_word (pack, rating);
}

/* Returns the day that is new, in words, or NULL. */
static char *
format_new_day (const char *before, const char *after)
{
  return after != NULL && g_strcmp0 (before, after) != 0 ? sp_day_format (after) : NULL;
}

static void
add_skill (GArray *changes, const SpPlanRecord *before, const SpPlanRecord *after, guint skill)
{
  const SpSkillRecord *was = &before->skills[skill];
  const SpSkillRecord *is = &after->skills[skill];
  g_autofree char *done = format_new_day (was->done, is->done);
  g_autofree char *due = format_new_day (was->due, is->due);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  if (was->rating != is->rating)
    g_ptr_array_add (lines, g_strdup_printf ("%s %s %s", get_word (before->pack, was->rating),
                                             sp_interface_get_arrow (),
                                             get_word (after->pack, is->rating)));
  if (done != NULL)
    /* Translators: of a step of a plan; %s is a day */
    g_ptr_array_add (lines, g_strdup_printf (_ ("Done: %s"), done));
  if (due != NULL)
    /* Translators: of a step of a plan; %s is a day */
    g_ptr_array_add (lines, g_strdup_printf (_ ("By when: %s"), due));
  if (is->note != NULL && g_strcmp0 (was->note, is->note) != 0)
    /* Translators: of a step of a plan; %s is what the person wrote */
    g_ptr_array_add (lines, g_strdup_printf (_ ("Note: %s"), is->note));
  add_change (changes, before->pack->skills.items[skill].title, lines);
}

/**
 * sp_plan_record_list_changes:
 * @before: what a person brought to a plan
 * @after: what that is to be, for the same pack
 *
 * Returns: (transfer full) (element-type SpPlanChange): what is other or new in @after
 */
GArray *
sp_plan_record_list_changes (const SpPlanRecord *before, const SpPlanRecord *after)
{
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (SpPlanChange));

  g_array_set_clear_func (changes, (GDestroyNotify) clear_change);
  g_return_val_if_fail (before != NULL && after != NULL && before->pack == after->pack, changes);

  add_goals (changes, before, after);
  for (guint i = 0; i < before->pack->skills.n_items; i++)
    add_skill (changes, before, after, i);
  return changes;
}

/**
 * sp_plan_record_count_kept:
 * @self: a record
 * @other: what is brought into it, for the same pack
 *
 * Returns: how many ratings of @self stay though @other has them differently, because they are newer
 */
guint
sp_plan_record_count_kept (const SpPlanRecord *self, const SpPlanRecord *other)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL && other != NULL && self->pack == other->pack, 0);

  for (guint i = 0; i < self->pack->skills.n_items; i++)
    {
      const SpSkillRecord *mine = &self->skills[i];
      const SpSkillRecord *theirs = &other->skills[i];

      n += mine->rating != SP_RATING_NONE && theirs->rating != SP_RATING_NONE &&
           mine->rating != theirs->rating && theirs->rated_at <= mine->rated_at;
    }
  return n;
}
