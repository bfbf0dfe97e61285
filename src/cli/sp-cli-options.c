/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/sp-cli-options.h"

#include "core/text/sp-direction.h"
#include "core/pack/sp-pack-library.h"

#include "sp-config.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

/* A GTranslateFunc. In a line of help the name of an option's value and what the option does are
 * neighbours; in a language that runs from right to left they would become one. */
static const char *
translate_help (const char *text, gpointer data)
{
  const char *translation = g_dgettext (GETTEXT_PACKAGE, text);
  g_autofree char *marked = NULL;

  if (!sp_interface_is_rtl ())
    return translation;
  marked = g_strconcat ("\u200E", translation, NULL);
  return g_intern_string (marked);
}

/**
 * sp_cli_parse:
 * @usage: what follows the command, for example "[ROLE…]"
 * @description: what the command does, for `--help`
 * @entries: (array zero-terminated=1): its options
 * @argc: (inout): the number of arguments, the command's name first
 * @argv: (inout): the arguments; options are taken out
 *
 * Reads the options of a command; what is wrong with them is printed.
 *
 * Returns: whether nothing was wrong
 */
gboolean
sp_cli_parse (const char *usage,
              const char *description,
              const GOptionEntry *entries,
              int *argc,
              char ***argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new (usage);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_strdup_printf ("signpost %s", (*argv)[0]);

  g_set_prgname (name);
  g_option_context_set_summary (context, description);
  g_option_context_add_main_entries (context, entries, NULL);
  g_option_group_set_translate_func (g_option_context_get_main_group (context), translate_help,
                                     NULL, NULL);
  if (g_option_context_parse (context, argc, argv, &error))
    return TRUE;

  g_printerr ("%s: %s\n", name, error->message);
  return FALSE;
}

/**
 * sp_cli_choose_word:
 * @option: the name of an option, for the message
 * @word: (nullable): what was given for it
 * @words: (array zero-terminated=1): what may be given
 * @position: (inout): the position of @word in @words; not changed when @word is %NULL
 *
 * Returns: whether @word is one of @words; if not, that is printed
 */
gboolean
sp_cli_choose_word (const char *option, const char *word, const char *const *words, int *position)
{
  g_autofree char *all = NULL;

  if (word == NULL)
    return TRUE;
  for (int i = 0; words[i] != NULL; i++)
    if (g_str_equal (words[i], word))
      {
        *position = i;
        return TRUE;
      }

  all = g_strjoinv (C_ ("list separator", ", "), (char **) words);
  g_printerr (_ ("%s: --%s is one of %s, not “%s”\n"), g_get_prgname (), option, all, word);
  return FALSE;
}

/**
 * sp_cli_load_pack:
 * @path: (nullable): the file, or %NULL for the bundled pack
 *
 * Returns: (nullable) (transfer full): the pack, or %NULL when its errors have been printed
 */
SpPack *
sp_cli_load_pack (const char *path)
{
  g_autoptr (GError) error = NULL;
  SpPack *pack;

  if (path == NULL)
    pack = sp_pack_library_load_bundled (NULL, &error);
  else
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);

      pack = sp_pack_new_from_file (file, &error);
    }
  if (pack == NULL)
    g_printerr ("%s\n", error->message);
  return pack;
}

/* The number of characters to insert, delete or replace to come from @a to @b (Levenshtein). */
static guint
get_distance (const char *a, const char *b)
{
  glong n_a = g_utf8_strlen (a, -1);
  glong n_b = g_utf8_strlen (b, -1);
  g_autofree guint *row = g_new (guint, n_b + 1);

  for (glong j = 0; j <= n_b; j++)
    row[j] = j;
  for (glong i = 0; i < n_a; i++)
    {
      guint diagonal = row[0];

      row[0] = i + 1;
      for (glong j = 0; j < n_b; j++)
        {
          gboolean same = g_utf8_get_char (g_utf8_offset_to_pointer (a, i)) ==
                          g_utf8_get_char (g_utf8_offset_to_pointer (b, j));
          guint best = MIN (diagonal + !same, MIN (row[j], row[j + 1]) + 1);

          diagonal = row[j + 1];
          row[j + 1] = best;
        }
    }
  return row[n_b];
}

static guint
get_similarity_rank (const char *name, const char *candidate)
{
  g_autofree char *a = g_utf8_casefold (name, -1);
  g_autofree char *b = g_utf8_casefold (candidate, -1);

  /* A word that is in the candidate is what was meant more surely than one of like letters. */
  if (*a != '\0' && strstr (b, a) != NULL)
    return 0;
  return get_distance (a, b);
}

/**
 * sp_cli_suggest:
 * @name: what was given
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

  for (guint i = 0; candidates[i] != NULL; i++)
    {
      guint rank = get_similarity_rank (name, candidates[i]);
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
  g_printerr (_ ("%s: there is no role “%s”; the nearest are: %s\n"), g_get_prgname (), name,
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

static gboolean
write_to_stream (FILE *stream, const char *text, gsize length)
{
  return fwrite (text, 1, length, stream) == length && fflush (stream) == 0;
}

/* A device or a pipe takes what is written to it; it is not to be replaced by a file. */
static gboolean
write_to_special_file (const char *path, const char *text, gsize length)
{
  FILE *stream = fopen (path, "w");
  gboolean written = stream != NULL && write_to_stream (stream, text, length);

  if (!written)
    g_printerr ("%s: %s: %s\n", g_get_prgname (), path, g_strerror (errno));
  if (stream != NULL)
    fclose (stream);
  return written;
}

static gboolean
write_to_file (const char *path, const char *text, gsize length)
{
  g_autoptr (GError) error = NULL;
  /* Of a link, what it leads to is replaced. */
  g_autofree char *target = realpath (path, NULL);
  struct stat status = { .st_mode = S_IFREG | 0666 };

  if (stat (path, &status) == 0 && !S_ISREG (status.st_mode) && !S_ISDIR (status.st_mode))
    return write_to_special_file (path, text, length);
  if (g_file_set_contents_full (target != NULL ? target : path, text, length,
                                G_FILE_SET_CONTENTS_CONSISTENT, status.st_mode & 0777, &error))
    return TRUE;

  g_printerr ("%s: %s\n", g_get_prgname (), error->message);
  return FALSE;
}

/**
 * sp_cli_write:
 * @text: what a command made
 * @length: its bytes, or -1 if it ends with a NUL
 * @path: (nullable): a file to replace, or %NULL for the standard output
 *
 * Returns: whether all of it was written; if not, why has been printed and a file that was there is
 *   as it was
 */
gboolean
sp_cli_write (const char *text, gssize length, const char *path)
{
  gsize size = length < 0 ? strlen (text) : (gsize) length;

  if (path != NULL)
    return write_to_file (path, text, size);
  if (write_to_stream (stdout, text, size))
    return TRUE;
  /* Whoever read it had enough; nobody has to be told. */
  if (errno != EPIPE)
    g_printerr ("%s: %s\n", g_get_prgname (), g_strerror (errno));
  return FALSE;
}

/**
 * sp_cli_get_width:
 *
 * Returns: how many columns a line may have: those of the terminal, or else of $COLUMNS, or 80
 */
guint
sp_cli_get_width (void)
{
  const char *columns = g_getenv ("COLUMNS");
  struct winsize size = { 0 };
  guint64 width;

  if (ioctl (STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
    return MAX (size.ws_col, 20);
  if (columns != NULL && g_ascii_string_to_unsigned (columns, 10, 20, 1000, &width, NULL))
    return width;
  return 80;
}
