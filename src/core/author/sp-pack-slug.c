/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/author/sp-pack-slug.h"

/* Long enough to be told apart, short enough to be typed. */
#define MAX_LETTERS 40

static char *
spell (const char *title)
{
  g_autofree char *ascii = g_str_to_ascii (title, NULL);
  GString *slug = g_string_new (NULL);

  for (const char *at = ascii; *at != '\0' && slug->len < MAX_LETTERS; at++)
    if (g_ascii_isalnum (*at))
      g_string_append_c (slug, g_ascii_tolower (*at));
    else if (slug->len > 0 && slug->str[slug->len - 1] != '-')
      g_string_append_c (slug, '-');
  while (slug->len > 0 && slug->str[slug->len - 1] == '-')
    g_string_truncate (slug, slug->len - 1);
  return g_string_free (slug, FALSE);
}

/**
 * sp_pack_slug_new:
 * @title: what people read
 * @stand_in: what to take where no letter of @title can be in an id
 * @taken: (element-type utf8): the ids that are taken, to which this one is added
 *
 * Returns: (transfer full): an id like the title that no other has
 */
char *
sp_pack_slug_new (const char *title, const char *stand_in, GHashTable *taken)
{
  g_autofree char *slug = spell (title);
  const char *base = *slug != '\0' ? slug : stand_in;
  char *id = g_strdup (base);

  for (guint i = 2; g_hash_table_contains (taken, id); i++)
    {
      g_free (id);
      id = g_strdup_printf ("%s-%u", base, i);
    }
  g_hash_table_add (taken, g_strdup (id));
  return id;
}
