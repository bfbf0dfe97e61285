/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/ladder/sp-query-rungs.h"

/* A line feed between the texts keeps a word from matching across two of them. */
static void
add_text (GString *haystack, const char *text)
{
  if (text == NULL)
    return;
  g_string_append (haystack, text);
  g_string_append_c (haystack, '\n');
}

static void
add_name (GString *haystack, const SpPack *pack, const SpRung *rung)
{
  add_text (haystack, rung->title);
  add_text (haystack, sp_pack_get_level_title (pack, rung->level));
  if (rung->role.id != NULL)
    add_text (haystack, pack->roles.items[rung->role.index].title);
}

static void
add_certificates (GString *haystack, const SpPack *pack, const SpRung *rung)
{
  for (guint i = 0; i < rung->certificates.n_items; i++)
    {
      const SpCertificate *certificate =
          &pack->certificates.items[rung->certificates.items[i].index];

      add_text (haystack, certificate->title);
      add_text (haystack, certificate->issuer);
      add_text (haystack, certificate->code);
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
  add_text (haystack, rung->summary);
  add_text (haystack, rung->code);
  for (guint i = 0; i < rung->skills.n_items; i++)
    add_text (haystack, pack->skills.items[rung->skills.items[i].skill.index].title);
  add_certificates (haystack, pack, rung);
  return sp_query_matches (self, haystack->str);
}
