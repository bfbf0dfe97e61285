/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/pack/sp-pack.h"

static gboolean
roles_need_skills (const SpPack *pack)
{
  for (guint i = 0; i < pack->skills.n_items; i++)
    if (pack->skills.items[i].roles.n_items > 0)
      return TRUE;
  return FALSE;
}

static gboolean
rungs_need_skills (const SpPack *pack)
{
  for (guint i = 0; i < pack->rungs.n_items; i++)
    if (pack->rungs.items[i].skills.n_items > 0)
      return TRUE;
  return FALSE;
}

/**
 * sp_pack_fills_place:
 * @self: a pack
 * @place: a place of the window, %SP_PLACE_PLAN for example
 *
 * Returns: whether the pack has what makes the place worth going to; one of the pages always is
 */
gboolean
sp_pack_fills_place (const SpPack *self, const char *place)
{
  g_return_val_if_fail (self != NULL && place != NULL, FALSE);

  if (g_str_equal (place, SP_PLACE_CHOOSE))
    return self->roles.n_items > 0 && self->statements.n_items > 0;
  if (g_str_equal (place, SP_PLACE_LADDER))
    return self->rungs.n_items > 0;
  if (g_str_equal (place, SP_PLACE_PLAN))
    return roles_need_skills (self) || rungs_need_skills (self);
  /* An ad is for one role rather than for another. */
  if (g_str_equal (place, SP_PLACE_ADS))
    return self->roles.n_items > 1 && roles_need_skills (self);
  if (g_str_equal (place, SP_PLACE_ROLE))
    return self->roles.n_items > 0;
  if (g_str_equal (place, SP_PLACE_COMPARE))
    return self->roles.n_items > 0 || self->rungs.n_items == 0;
  return FALSE;
}
