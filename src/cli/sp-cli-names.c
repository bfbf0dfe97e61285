/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/sp-cli-names.h"

#include "core/json/sp-problem.h"
#include "core/pack/sp-pack-members.h"
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
 * Returns: (transfer full): what stands for the nearest two of them, or fewer, for a message; a dash
 *   for none
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
    return g_strdup (nearest[0] != NULL ? nearest[0] : "–");
  return g_strjoin (C_ ("list separator", ", "), nearest[0], nearest[1], NULL);
}

/**
 * sp_cli_names_add_list:
 * @self: names
 * @pack: a pack
 * @list: the name of one of its lists as the format writes it
 *
 * Adds what the elements of the list are called: their ids, their titles and other names.
 */
void
sp_cli_names_add_list (SpCliNames *self, const SpPack *pack, const char *list)
{
  const SpMember *member = sp_object_type_find_member (&sp_pack_object_type, list);
  const SpMember *id = sp_object_type_find_member (member->object, "id");
  const SpMember *title = sp_object_type_find_member (member->object, "title");
  const SpMember *others = sp_object_type_find_member (member->object, "also-called");
  const SpTexts *elements = &G_STRUCT_MEMBER (SpTexts, pack, member->offset);

  for (guint i = 0; i < elements->n_items; i++)
    {
      const char *element = (const char *) elements->items + i * member->object->size;
      const char *name = G_STRUCT_MEMBER (const char *, element, id->offset);
      const SpTexts *also =
          others != NULL ? &G_STRUCT_MEMBER (SpTexts, element, others->offset) : NULL;

      sp_cli_names_add (self, name, name);
      if (title != NULL)
        sp_cli_names_add (self, name, G_STRUCT_MEMBER (const char *, element, title->offset));
      for (guint j = 0; also != NULL && j < also->n_items; j++)
        sp_cli_names_add (self, name, also->items[j]);
    }
}

/* A sentence each: how "no" is said depends on the word behind it. */
static void
complain (const SpPack *pack, const char *list, const char *name)
{
  g_auto (SpCliNames) names = sp_cli_names_new ();
  g_autofree char *nearest = NULL;
  g_autofree char *quoted = sp_cli_quote (name);
  const char *program = g_get_prgname ();

  sp_cli_names_add_list (&names, pack, list);
  nearest = sp_cli_names_suggest (&names, name);
  if (g_str_equal (list, "roles"))
    /* Translators: the name of the program, what was typed, and ids of roles */
    g_printerr (_ ("%s: there is no role “%s”; the nearest are: %s\n"), program, quoted, nearest);
  else if (g_str_equal (list, "rungs"))
    /* Translators: the name of the program, what was typed, and ids of rungs */
    g_printerr (_ ("%s: there is no rung “%s”; the nearest are: %s\n"), program, quoted, nearest);
  else if (g_str_equal (list, "skills"))
    /* Translators: the name of the program, what was typed, and ids of skills */
    g_printerr (_ ("%s: there is no skill “%s”; the nearest are: %s\n"), program, quoted, nearest);
  else if (g_str_equal (list, "scale"))
    /* Translators: the name of the program, what was typed, and ids of levels */
    g_printerr (_ ("%s: there is no skill level “%s”; the nearest are: %s\n"), program, quoted,
                nearest);
  else
    /* Translators: the program, what was typed, a list of names */
    g_printerr (_ ("%s: there is no statement “%s”; the nearest are: %s\n"), program, quoted,
                nearest);
}

/**
 * sp_cli_find:
 * @pack: a pack
 * @list: "roles", "rungs", "skills", "scale" or "statements"
 * @name: the id of an element of that list
 *
 * Returns: its position in @list, or -1 when an unknown one has been complained about
 */
int
sp_cli_find (const SpPack *pack, const char *list, const char *name)
{
  int found = sp_pack_find (pack, list, name);

  if (found < 0)
    complain (pack, list, name);
  return found;
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
 * sp_cli_find_all:
 * @pack: a pack
 * @list: as for sp_cli_find()
 * @names: (array zero-terminated=1): ids of elements of that list
 *
 * Returns: (nullable) (transfer full) (element-type guint): their positions in @list, each once, or
 *   %NULL when an unknown one has been complained about
 */
GArray *
sp_cli_find_all (const SpPack *pack, const char *list, char **names)
{
  g_autoptr (GArray) positions = g_array_new (FALSE, FALSE, sizeof (guint));

  for (char **name = names; *name != NULL; name++)
    {
      int found = sp_cli_find (pack, list, *name);
      guint position = (guint) found;

      if (found < 0)
        return NULL;
      if (!contains_position (positions, position))
        g_array_append_val (positions, position);
    }
  return g_steal_pointer (&positions);
}

/**
 * sp_cli_find_roles:
 * @pack: a pack
 * @names: (array zero-terminated=1): ids of roles; none stands for all
 *
 * Returns: (nullable) (transfer full) (element-type guint): as sp_cli_find_all()
 */
GArray *
sp_cli_find_roles (const SpPack *pack, char **names)
{
  GArray *positions = sp_cli_find_all (pack, "roles", names);

  for (guint i = 0; *names == NULL && i < pack->roles.n_items; i++)
    g_array_append_val (positions, i);
  return positions;
}
