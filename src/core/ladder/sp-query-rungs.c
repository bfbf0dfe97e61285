/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/ladder/sp-query-rungs.h"

static void
add_name (GString *haystack, const SpPack *pack, const SpRung *rung)
{
  sp_query_add_text (haystack, rung->title);
  sp_query_add_text (haystack, sp_pack_get_level_title (pack, rung->level));
  if (rung->role.id != NULL)
    sp_query_add_text (haystack, pack->roles.items[rung->role.index].title);
}

static void
add_certificates (GString *haystack, const SpPack *pack, const SpRung *rung)
{
  for (guint i = 0; i < rung->certificates.n_items; i++)
    {
      const SpCertificate *certificate =
          &pack->certificates.items[rung->certificates.items[i].index];

      sp_query_add_text (haystack, certificate->title);
      sp_query_add_text (haystack, certificate->issuer);
      sp_query_add_text (haystack, certificate->code);
    }
}

/**
 * sp_query_matches_rung_name:
 * @self: a query
 * @pack: a pack
 * @rung: one of its rungs
 *
 * Returns: whether every word of the query occurs in what the rung is called: its title, its level
 *   or its role
 */
gboolean
sp_query_matches_rung_name (const SpQuery *self, const SpPack *pack, const SpRung *rung)
{
  g_autoptr (GString) haystack = g_string_new (NULL);

  g_return_val_if_fail (self != NULL && pack != NULL && rung != NULL, FALSE);

  add_name (haystack, pack, rung);
  return sp_query_matches (self, haystack->str);
}

/**
 * sp_query_matches_rung:
 * @self: a query
 * @pack: a pack
 * @rung: one of its rungs
 *
 * Returns: whether every word of the query occurs in what is known of the rung: its name, what one
 *   does there, its skills or its certificates
 */
gboolean
sp_query_matches_rung (const SpQuery *self, const SpPack *pack, const SpRung *rung)
{
  g_autoptr (GString) haystack = g_string_new (NULL);

  g_return_val_if_fail (self != NULL && pack != NULL && rung != NULL, FALSE);

  add_name (haystack, pack, rung);
  sp_query_add_text (haystack, rung->summary);
  sp_query_add_text (haystack, rung->code);
  for (guint i = 0; i < rung->skills.n_items; i++)
    sp_query_add_text (haystack, pack->skills.items[rung->skills.items[i].skill.index].title);
  add_certificates (haystack, pack, rung);
  return sp_query_matches (self, haystack->str);
}
