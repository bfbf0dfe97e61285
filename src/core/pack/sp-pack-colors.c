/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/pack/sp-pack-colors.h"

/* Roles that name no colour get those that no role names, in order, and then all of them again. */
void
sp_pack_give_colors (SpPack *pack, JsonArray *roles)
{
  gboolean taken[SP_N_COLORS] = { FALSE };
  guint next = 0;

  for (guint i = 0; i < pack->roles.n_items; i++)
    if (json_object_has_member (json_array_get_object_element (roles, i), "color"))
      taken[pack->roles.items[i].color] = TRUE;
  for (guint i = 0; i < pack->roles.n_items; i++)
    {
      if (json_object_has_member (json_array_get_object_element (roles, i), "color"))
        continue;
      for (guint k = 0; k < SP_N_COLORS && taken[next % SP_N_COLORS]; k++)
        next++;
      ((SpRole *) pack->roles.items)[i].color = next++ % SP_N_COLORS;
    }
}
