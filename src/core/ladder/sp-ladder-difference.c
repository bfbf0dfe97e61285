/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/ladder/sp-ladder-difference.h"

#include "sp-config.h"

#include <glib/gi18n.h>

/**
 * sp_skill_level_get_id:
 * @level: an #SpSkillLevel
 *
 * Returns: (transfer none): its word in packs
 */
const char *
sp_skill_level_get_id (SpSkillLevel level)
{
  static const char *const ids[] = { "awareness", "working", "practitioner", "expert" };

  g_return_val_if_fail (level < G_N_ELEMENTS (ids), "");

  return ids[level];
}

/**
 * sp_skill_level_get_title:
 * @level: an #SpSkillLevel
 *
 * Returns: (transfer none): its name in the language of the interface
 */
const char *
sp_skill_level_get_title (SpSkillLevel level)
{
  static const char *const titles[] = {
    /* Translators: how well somebody has a skill: has heard of it */
    [SP_SKILL_LEVEL_AWARENESS] = NC_ ("skill level", "Awareness"),
    /* Translators: how well somebody has a skill: can work with it under guidance */
    [SP_SKILL_LEVEL_WORKING] = NC_ ("skill level", "Working"),
    /* Translators: how well somebody has a skill: works with it alone and helps others */
    [SP_SKILL_LEVEL_PRACTITIONER] = NC_ ("skill level", "Practitioner"),
    /* Translators: how well somebody has a skill: others ask this person */
    [SP_SKILL_LEVEL_EXPERT] = NC_ ("skill level", "Expert"),
  };

  g_return_val_if_fail (level < G_N_ELEMENTS (titles), "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "skill level", titles[level]);
}

static int
find_skill_level (const SpRung *rung, guint skill)
{
  for (guint i = 0; i < rung->skills.n_items; i++)
    if (rung->skills.items[i].skill.index == skill)
      return rung->skills.items[i].level;
  return SP_SKILL_LEVEL_NONE;
}

static void
add_skills (SpRungDifference *self, const SpRung *from, const SpRung *to)
{
  for (guint i = 0; i < to->skills.n_items; i++)
    {
      guint skill = to->skills.items[i].skill.index;
      SpSkillGain gain = { skill, find_skill_level (from, skill), to->skills.items[i].level };

      if (gain.to > gain.from)
        g_array_append_val (self->skills, gain);
    }
}

static gboolean
has_certificate (const SpRung *rung, guint certificate)
{
  for (guint i = 0; i < rung->certificates.n_items; i++)
    if (rung->certificates.items[i].index == certificate)
      return TRUE;
  return FALSE;
}

static void
add_certificates (SpRungDifference *self, const SpRung *from, const SpRung *to)
{
  for (guint i = 0; i < to->certificates.n_items; i++)
    if (!has_certificate (from, to->certificates.items[i].index))
      g_array_append_val (self->certificates, to->certificates.items[i].index);
}

static gboolean
has_duty (const SpRole *role, const SpDuty *duty)
{
  for (guint i = 0; role != NULL && i < role->duties.n_items; i++)
    if (g_str_equal (role->duties.items[i].title, duty->title))
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
