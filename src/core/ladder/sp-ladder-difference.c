/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/ladder/sp-ladder-difference.h"

static int
find_skill_level (const SpRung *rung, guint skill)
{
  const SpRungSkill *asked = sp_rung_find_skill (rung, skill);

  return asked != NULL ? (int) asked->level.index : SP_SKILL_LEVEL_NONE;
}

static void
add_skills (SpRungDifference *self, const SpRung *from, const SpRung *to)
{
  for (guint i = 0; i < to->skills.n_items; i++)
    {
      guint skill = to->skills.items[i].skill.index;
      SpSkillGain gain = { skill, find_skill_level (from, skill),
                           (int) to->skills.items[i].level.index };

      if (gain.to > gain.from)
        g_array_append_val (self->skills, gain);
    }
}

static void
add_certificates (SpRungDifference *self, const SpRung *from, const SpRung *to)
{
  for (guint i = 0; i < to->certificates.n_items; i++)
    if (!sp_references_contain (&from->certificates, to->certificates.items[i].index))
      g_array_append_val (self->certificates, to->certificates.items[i].index);
}

static gboolean
has_duty (const SpRole *role, const SpDuty *duty)
{
  for (guint i = 0; role != NULL && i < role->duties.n_items; i++)
    if (g_strcmp0 (role->duties.items[i].title, duty->title) == 0 &&
        (duty->title != NULL || g_str_equal (role->duties.items[i].text, duty->text)))
      return TRUE;
  return FALSE;
}

static const SpRole *
get_role (const SpPack *pack, const SpRung *rung)
{
  return rung->role.id != NULL ? &pack->roles.items[rung->role.index] : NULL;
}

static void
add_duties (SpRungDifference *self, const SpRole *from, const SpRole *to)
{
  for (guint i = 0; to != NULL && to != from && i < to->duties.n_items; i++)
    if (!has_duty (from, &to->duties.items[i]))
      g_ptr_array_add (self->duties, (gpointer) &to->duties.items[i]);
}

/**
 * sp_rung_difference_new:
 * @pack: the pack of both rungs
 * @from: a rung
 * @to: a rung
 *
 * Finds what @to asks and @from does not. Lists are in the order of @to.
 *
 * Returns: (transfer full): the difference
 */
SpRungDifference *
sp_rung_difference_new (const SpPack *pack, const SpRung *from, const SpRung *to)
{
  SpRungDifference *self;

  g_return_val_if_fail (pack != NULL, NULL);
  g_return_val_if_fail (from != NULL && to != NULL, NULL);

  self = g_new (SpRungDifference, 1);
  self->skills = g_array_new (FALSE, FALSE, sizeof (SpSkillGain));
  self->certificates = g_array_new (FALSE, FALSE, sizeof (guint));
  self->duties = g_ptr_array_new ();
  add_skills (self, from, to);
  add_certificates (self, from, to);
  add_duties (self, get_role (pack, from), get_role (pack, to));
  return self;
}

/**
 * sp_rung_difference_free:
 * @self: (transfer full): a difference
 */
void
sp_rung_difference_free (SpRungDifference *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->skills);
  g_array_unref (self->certificates);
  g_ptr_array_unref (self->duties);
  g_free (self);
}
