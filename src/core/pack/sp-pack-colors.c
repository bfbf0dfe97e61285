/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/pack/sp-pack-colors.h"

/* Roles that name no colour get those that no role names, in order, and then all of them again. */
void
sp_pack_give_colors (SpPack *pack, const SpJsonValue *roles)
{
  gboolean taken[SP_N_COLORS] = { FALSE };
  const SpJsonValue *role = roles + 1;
  guint next = 0;

  for (guint i = 0; i < roles->n_items; i++, role = sp_json_value_next (role))
    if (sp_json_value_find (role, "color") != NULL)
      taken[pack->roles.items[i].color] = TRUE;
  role = roles + 1;
  for (guint i = 0; i < roles->n_items; i++, role = sp_json_value_next (role))
    {
      if (sp_json_value_find (role, "color") != NULL)
        continue;
      for (guint k = 0; k < SP_N_COLORS && taken[next % SP_N_COLORS]; k++)
        next++;
      ((SpRole *) pack->roles.items)[i].color = next++ % SP_N_COLORS;
    }
}
