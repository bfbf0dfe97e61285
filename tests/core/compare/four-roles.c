/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "four-roles.h"

#include "../kept-pack.h"

SpPack *
four_roles_load (void)
{
  return kept_pack_load ("core/compare/four-roles.json");
}

/* Compares the roles at these positions, in this order. */
SpComparison *
four_roles_compare (guint n_roles, ...)
{
  g_autoptr (SpPack) pack = four_roles_load ();
  guint roles[4] = { 0 };
  va_list arguments;

  g_assert_cmpuint (n_roles, <=, G_N_ELEMENTS (roles));
  va_start (arguments, n_roles);
  for (guint i = 0; i < n_roles; i++)
    roles[i] = va_arg (arguments, guint);
  va_end (arguments);
  return sp_comparison_new (pack, roles, n_roles);
}

const SpComparedRow *
four_roles_find_row (const SpComparison *comparison, const char *id)
{
  for (guint i = 0; i < sp_comparison_get_n_rows (comparison); i++)
    {
      const SpComparedRow *row = sp_comparison_get_row (comparison, i);

      if (g_str_equal (row->area->id, id))
        return row;
    }
  g_assert_not_reached ();
}

const SpOverlap *
four_roles_find_overlap (const SpComparison *comparison, const char *id)
{
  SpPack *pack = sp_comparison_get_pack (comparison);
  int position = sp_pack_find (pack, "overlaps", id);

  g_assert_cmpint (position, >=, 0);
  return &pack->overlaps.items[position];
}
