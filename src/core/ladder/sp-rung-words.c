/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/ladder/sp-rung-words.h"

#include "core/sheet/sp-source-sheet.h"

#include <glib/gi18n.h>

/**
 * sp_rung_describe_place:
 * @pack: a pack
 * @rung: one of its rungs
 *
 * Returns: (transfer full): its level and its role, as far as it has them
 */
char *
sp_rung_describe_place (const SpPack *pack, const SpRung *rung)
{
  const char *level;
  const char *role;

  g_return_val_if_fail (pack != NULL && rung != NULL, NULL);

  level = sp_pack_get_level_title (pack, rung->level);
  role = rung->role.id != NULL ? pack->roles.items[rung->role.index].title : NULL;
  if (level == NULL || role == NULL)
    return g_strdup (level != NULL ? level : role != NULL ? role : "");
  /* Translators: the level of a rung, for example "Junior", and its role */
  return g_strdup_printf (_ ("%s · %s"), level, role);
}

/**
 * sp_rung_describe_years:
 * @rung: a rung
 *
 * Returns: (transfer full) (nullable): after how many years of work it is usual, if that is known
 */
char *
sp_rung_describe_years (const SpRung *rung)
{
  g_return_val_if_fail (rung != NULL, NULL);

  if (rung->years == NULL)
    return NULL;
  if (rung->years->to == 0)
    /* Translators: after how many years of work somebody usually has such a job */
    return g_strdup_printf (_ ("Usual years of work: %d or more"), rung->years->from);
  /* Translators: after how many years of work somebody usually has such a job, from and to */
  return g_strdup_printf (_ ("Usual years of work: %d–%d"), rung->years->from, rung->years->to);
}

/**
 * sp_move_describe:
 * @move: a move
 *
 * Returns: (transfer full) (nullable): what it asks, and whether few make it, as far as it is known
 */
char *
sp_move_describe (const SpMove *move)
{
  g_return_val_if_fail (move != NULL, NULL);

  if (!move->optional)
    return g_strdup (move->how);
  return move->how != NULL ? g_strdup_printf ("%s\n%s", move->how, _ ("Few make this move."))
                           : g_strdup (_ ("Few make this move."));
}

/**
 * sp_rung_describe_skill:
 * @pack: a pack
 * @rung: one of its rungs
 * @asked: one of the skills of @rung
 *
 * Returns: (transfer full): how well the skill is asked for, what that means for it, and whether it
 *   can be left out
 */
char *
sp_rung_describe_skill (const SpPack *pack, const SpRung *rung, const SpRungSkill *asked)
{
  const char *text;
  g_autoptr (GString) words = NULL;

  g_return_val_if_fail (pack != NULL && rung != NULL && asked != NULL, NULL);

  text = sp_skill_get_level_text (&pack->skills.items[asked->skill.index], asked->level.index);
  words = g_string_new (pack->scale.items[asked->level.index].title);
  if (text != NULL)
    g_string_append_printf (words, ": %s", text);
  if (sp_references_contain (&rung->optional, asked->skill.index))
    /* Translators: said of a skill that can be left out */
    g_string_append_printf (words, " · %s", C_ ("skill", "optional"));
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/**
 * sp_rung_list_sources:
 * @pack: a pack
 * @index: the position of one of its rungs
 *
 * Returns: (transfer full) (element-type SpReference): where everything comes from that is told of the
 *   rung, of its moves and of its skills, each source once
 */
GArray *
sp_rung_list_sources (const SpPack *pack, guint index)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (SpReference));
  const SpRung *rung;

  g_return_val_if_fail (pack != NULL && index < pack->rungs.n_items, all);

  rung = &pack->rungs.items[index];
  sp_sources_collect (all, &rung->sources);
  if (rung->years != NULL)
    sp_sources_collect (all, &rung->years->sources);
  for (guint i = 0; i < pack->moves.n_items; i++)
    if (pack->moves.items[i].to.index == index || pack->moves.items[i].from.index == index)
      sp_sources_collect (all, &pack->moves.items[i].sources);
  for (guint i = 0; i < rung->certificates.n_items; i++)
    sp_sources_collect (all, &pack->certificates.items[rung->certificates.items[i].index].sources);
  for (guint i = 0; i < rung->skills.n_items; i++)
    sp_sources_collect (all, &pack->skills.items[rung->skills.items[i].skill.index].sources);
  return all;
}
