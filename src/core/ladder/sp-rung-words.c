/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/ladder/sp-rung-words.h"

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
