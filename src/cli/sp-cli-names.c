/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/sp-cli-names.h"

#include "core/json/sp-problem.h"

#include <glib/gi18n.h>
#include <string.h>

/* Names that are alike are so in their first letters; this bounds what comparing them takes. */
#define MAX_LETTERS 64

/**
 * sp_cli_quote:
 * @argument: what was given, in whatever encoding
 *
 * Returns: (transfer full): the same for a message: short, and without what steers a terminal
 */
char *
sp_cli_quote (const char *argument)
{
  g_autofree char *valid = g_utf8_make_valid (argument, -1);

  return sp_excerpt_new (valid);
}

/* Returns the number of letters to insert, delete or replace to come from @a to @b (Levenshtein). */
static guint
get_distance (const char *a, const char *b)
{
  guint n_a = (guint) MIN (g_utf8_strlen (a, 4 * MAX_LETTERS), MAX_LETTERS);
  guint n_b = (guint) MIN (g_utf8_strlen (b, 4 * MAX_LETTERS), MAX_LETTERS);
  guint row[MAX_LETTERS + 1];

  for (guint j = 0; j <= n_b; j++)
    row[j] = j;
  for (guint i = 0; i < n_a; i++, a = g_utf8_next_char (a))
    {
      const char *at = b;
      guint diagonal = row[0];

      row[0] = i + 1;
      for (guint j = 0; j < n_b; j++, at = g_utf8_next_char (at))
        {
          gboolean same = g_utf8_get_char (a) == g_utf8_get_char (at);
          guint best = MIN (diagonal + !same, MIN (row[j], row[j + 1]) + 1);

          diagonal = row[j + 1];
          row[j + 1] = best;
        }
    }
  return row[n_b];
}

static guint
get_similarity_rank (const char *folded_name, const char *candidate)
{
  g_autofree char *folded = g_utf8_casefold (candidate, -1);

  /* A word that is in the candidate is what was meant more surely than one of like letters. */
  if (*folded_name != '\0' && strstr (folded, folded_name) != NULL)
    return 0;
  return get_distance (folded_name, folded);
}

/**
 * sp_cli_suggest:
 * @name: what was given, in whatever encoding
 * @candidates: (array zero-terminated=1): what could have been meant
 * @results: (array zero-terminated=1): what to write for each of @candidates, as often as it likes
 *
 * Returns: (transfer full): the nearest two of @results, or fewer, for a message
 */
char *
sp_cli_suggest (const char *name, const char *const *candidates, const char *const *results)
{
  const char *nearest[2] = { NULL, NULL };
  guint ranks[2] = { G_MAXUINT, G_MAXUINT };
  g_autofree char *valid = g_utf8_make_valid (name, -1);
  g_autofree char *folded = g_utf8_casefold (valid, -1);

  for (guint i = 0; candidates[i] != NULL; i++)
    {
      guint rank = get_similarity_rank (folded, candidates[i]);
      gboolean is_first_again = g_strcmp0 (nearest[0], results[i]) == 0;

      if (rank < ranks[0])
        {
          if (!is_first_again)
            {
              nearest[1] = nearest[0];
              ranks[1] = ranks[0];
            }
          nearest[0] = results[i];
          ranks[0] = rank;
        }
      else if (rank < ranks[1] && !is_first_again)
        {
          nearest[1] = results[i];
          ranks[1] = rank;
        }
    }

  if (nearest[1] == NULL)
    return g_strdup (nearest[0] != NULL ? nearest[0] : "");
  return g_strjoin (C_ ("list separator", ", "), nearest[0], nearest[1], NULL);
}

static void
complain_about_role (const SpPack *pack, const char *name)
{
  g_autoptr (GPtrArray) candidates = g_ptr_array_new ();
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autofree char *nearest = NULL;
  g_autofree char *quoted = NULL;

  for (guint i = 0; i < pack->roles.n_items; i++)
    {
      const SpRole *role = &pack->roles.items[i];

      g_ptr_array_add (candidates, (gpointer) role->id);
      g_ptr_array_add (candidates, (gpointer) role->title);
      for (guint j = 0; j < role->also_called.n_items; j++)
        g_ptr_array_add (candidates, (gpointer) role->also_called.items[j]);
      while (ids->len < candidates->len)
        g_ptr_array_add (ids, (gpointer) role->id);
    }
  g_ptr_array_add (candidates, NULL);
  g_ptr_array_add (ids, NULL);

  nearest = sp_cli_suggest (name, (const char *const *) candidates->pdata,
                            (const char *const *) ids->pdata);
  quoted = sp_cli_quote (name);
  g_printerr (_ ("%s: there is no role “%s”; the nearest are: %s\n"), g_get_prgname (), quoted,
              nearest);
}

static gboolean
contains_position (GArray *positions, guint position)
{
  for (guint i = 0; i < positions->len; i++)
    if (g_array_index (positions, guint, i) == position)
      return TRUE;
  return FALSE;
}

/**
 * sp_cli_find_roles:
 * @pack: a pack
 * @names: (array zero-terminated=1): ids of roles; none stands for all
 *
 * Returns: (nullable) (transfer full) (element-type guint): the positions of the roles in @pack,
 *   each once, or %NULL when an unknown one has been complained about
 */
GArray *
sp_cli_find_roles (const SpPack *pack, char **names)
{
  g_autoptr (GArray) positions = g_array_new (FALSE, FALSE, sizeof (guint));

  for (char **name = names; *name != NULL; name++)
    {
      int found = sp_pack_find (pack, "roles", *name);
      guint position = found;

      if (found < 0)
        {
          complain_about_role (pack, *name);
          return NULL;
        }
      if (!contains_position (positions, position))
        g_array_append_val (positions, position);
    }

  for (guint i = 0; *names == NULL && i < pack->roles.n_items; i++)
    g_array_append_val (positions, i);
  return g_steal_pointer (&positions);
}
