/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/sp-cli-names.h"

#include "core/json/sp-problem.h"
#include "core/text/sp-word-distance.h"

#include <glib/gi18n.h>
#include <string.h>

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

static guint
get_similarity_rank (const char *folded_name, const char *candidate)
{
  g_autofree char *folded = g_utf8_casefold (candidate, -1);

  /* A word that is in the candidate is what was meant more surely than one of like letters. */
  if (*folded_name != '\0' && strstr (folded, folded_name) != NULL)
    return 0;
  return sp_word_distance (folded_name, folded, G_MAXUINT);
}

/**
 * sp_cli_names_new:
 *
 * Returns: no names yet
 */
SpCliNames
sp_cli_names_new (void)
{
  return (SpCliNames){ g_ptr_array_new (), g_ptr_array_new () };
}

/**
 * sp_cli_names_clear:
 * @self: names
 */
void
sp_cli_names_clear (SpCliNames *self)
{
  g_clear_pointer (&self->names, g_ptr_array_unref);
  g_clear_pointer (&self->ids, g_ptr_array_unref);
}

/**
 * sp_cli_names_add:
 * @self: names
 * @id: (not owned): what to write for @name
 * @name: (not owned): what somebody may have meant
 */
void
sp_cli_names_add (SpCliNames *self, const char *id, const char *name)
{
  g_ptr_array_add (self->ids, (gpointer) id);
  g_ptr_array_add (self->names, (gpointer) name);
}

/**
 * sp_cli_names_suggest:
 * @self: names
 * @name: what was given, in whatever encoding
 *
 * Returns: (transfer full): what stands for the nearest two of them, or fewer, for a message
 */
char *
sp_cli_names_suggest (const SpCliNames *self, const char *name)
{
  const char *nearest[2] = { NULL, NULL };
  guint ranks[2] = { G_MAXUINT, G_MAXUINT };
  g_autofree char *valid = g_utf8_make_valid (name, -1);
  g_autofree char *folded = g_utf8_casefold (valid, -1);

  for (guint i = 0; i < self->names->len; i++)
    {
      const char *id = self->ids->pdata[i];
      guint rank = get_similarity_rank (folded, self->names->pdata[i]);
      gboolean is_first_again = g_strcmp0 (nearest[0], id) == 0;

      if (rank < ranks[0])
        {
          if (!is_first_again)
            {
              nearest[1] = nearest[0];
              ranks[1] = ranks[0];
            }
          nearest[0] = id;
          ranks[0] = rank;
        }
      else if (rank < ranks[1] && !is_first_again)
        {
          nearest[1] = id;
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
  g_auto (SpCliNames) names = sp_cli_names_new ();
  g_autofree char *nearest = NULL;
  g_autofree char *quoted = sp_cli_quote (name);

  for (guint i = 0; i < pack->roles.n_items; i++)
    {
      const SpRole *role = &pack->roles.items[i];

      sp_cli_names_add (&names, role->id, role->id);
      sp_cli_names_add (&names, role->id, role->title);
      for (guint j = 0; j < role->also_called.n_items; j++)
        sp_cli_names_add (&names, role->id, role->also_called.items[j]);
    }
  nearest = sp_cli_names_suggest (&names, name);
  /* Translators: the name of the program, what was typed, and ids of roles */
  g_printerr (_ ("%s: there is no role “%s”; the nearest are: %s\n"), g_get_prgname (), quoted,
              nearest);
}

/**
 * sp_cli_find_skill:
 * @pack: a pack
 * @name: the id of a skill
 *
 * Returns: its position in @pack, or -1 when an unknown one has been complained about
 */
int
sp_cli_find_skill (const SpPack *pack, const char *name)
{
  g_auto (SpCliNames) names = sp_cli_names_new ();
  g_autofree char *nearest = NULL;
  g_autofree char *quoted = NULL;
  int found = sp_pack_find (pack, "skills", name);

  if (found >= 0)
    return found;
  for (guint i = 0; i < pack->skills.n_items; i++)
    {
      sp_cli_names_add (&names, pack->skills.items[i].id, pack->skills.items[i].id);
      sp_cli_names_add (&names, pack->skills.items[i].id, pack->skills.items[i].title);
    }
  nearest = sp_cli_names_suggest (&names, name);
  quoted = sp_cli_quote (name);
  /* Translators: the name of the program, what was typed, and ids of skills */
  g_printerr (_ ("%s: there is no skill “%s”; the nearest are: %s\n"), g_get_prgname (), quoted,
              nearest);
  return -1;
}

/**
 * sp_cli_find_statement:
 * @pack: a pack
 * @name: the id of a statement
 *
 * Returns: its position in @pack, or -1 when an unknown one has been complained about
 */
int
sp_cli_find_statement (const SpPack *pack, const char *name)
{
  g_auto (SpCliNames) names = sp_cli_names_new ();
  g_autofree char *nearest = NULL;
  g_autofree char *quoted = NULL;
  int found = sp_pack_find (pack, "statements", name);

  if (found >= 0)
    return found;
  for (guint i = 0; i < pack->statements.n_items; i++)
    sp_cli_names_add (&names, pack->statements.items[i].id, pack->statements.items[i].id);
  nearest = sp_cli_names_suggest (&names, name);
  quoted = sp_cli_quote (name);
  /* Translators: the program, what was typed, a list of names */
  g_printerr (_ ("%s: there is no statement “%s”; the nearest are: %s\n"), g_get_prgname (), quoted,
              nearest);
  return -1;
}

/**
 * sp_cli_find_step:
 * @pack: a pack
 * @name: the id of a step of its scale
 *
 * Returns: the step counted from 1, or -1 when an unknown one has been complained about
 */
int
sp_cli_find_step (const SpPack *pack, const char *name)
{
  g_auto (SpCliNames) names = sp_cli_names_new ();
  g_autofree char *nearest = NULL;
  g_autofree char *quoted = NULL;
  int found = sp_pack_find (pack, "scale", name);

  if (found >= 0)
    return found + 1;
  for (guint i = 0; i < pack->scale.n_items; i++)
    {
      sp_cli_names_add (&names, pack->scale.items[i].id, pack->scale.items[i].id);
      sp_cli_names_add (&names, pack->scale.items[i].id, pack->scale.items[i].title);
    }
  nearest = sp_cli_names_suggest (&names, name);
  quoted = sp_cli_quote (name);
  /* Translators: the name of the program, what was typed, and ids of levels */
  g_printerr (_ ("%s: there is no skill level “%s”; the nearest are: %s\n"), g_get_prgname (),
              quoted, nearest);
  return -1;
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

static void
complain_about_rung (const SpPack *pack, const char *name)
{
  g_auto (SpCliNames) names = sp_cli_names_new ();
  g_autofree char *nearest = NULL;
  g_autofree char *quoted = sp_cli_quote (name);

  for (guint i = 0; i < pack->rungs.n_items; i++)
    {
      sp_cli_names_add (&names, pack->rungs.items[i].id, pack->rungs.items[i].id);
      sp_cli_names_add (&names, pack->rungs.items[i].id, pack->rungs.items[i].title);
    }
  nearest = sp_cli_names_suggest (&names, name);
  g_printerr (_ ("%s: there is no rung “%s”; the nearest are: %s\n"), g_get_prgname (), quoted,
              nearest);
}

/**
 * sp_cli_find_rungs:
 * @pack: a pack
 * @names: ids of rungs, with commas between them
 *
 * Returns: (nullable) (transfer full) (element-type guint): the positions of the rungs in @pack, each
 *   once, or %NULL when an unknown one has been complained about
 */
GArray *
sp_cli_find_rungs (const SpPack *pack, const char *names)
{
  g_autoptr (GArray) positions = g_array_new (FALSE, FALSE, sizeof (guint));
  g_auto (GStrv) parts = g_strsplit (names, ",", -1);

  for (char **part = parts; *part != NULL; part++)
    {
      int found = sp_pack_find (pack, "rungs", g_strstrip (*part));
      guint position = found;

      if (found < 0)
        {
          complain_about_rung (pack, *part);
          return NULL;
        }
      if (!contains_position (positions, position))
        g_array_append_val (positions, position);
    }
  return g_steal_pointer (&positions);
}
