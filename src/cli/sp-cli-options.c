/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/sp-cli-options.h"

#include "cli/sp-cli-names.h"
#include "cli/sp-cli.h"

#include "core/pack/sp-pack-library.h"
#include "core/text/sp-direction.h"

#include "sp-config.h"

#include <glib/gi18n.h>
#include <string.h>
#include <sys/stat.h>

/**
 * sp_cli_options_clear:
 * @self: options
 */
void
sp_cli_options_clear (SpCliOptions *self)
{
  g_clear_pointer (&self->output, g_free);
  g_clear_pointer (&self->pack, g_free);
}

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

/* GLib would print the help and end the program, whether or not it could be printed. */
static gboolean
wants_help (int argc, char **argv)
{
  for (int i = 1; i < argc && !g_str_equal (argv[i], "--"); i++)
    if (g_str_equal (argv[i], "--help") || g_str_equal (argv[i], "-h"))
      return TRUE;
  return FALSE;
}

/* GLib leaves the "--" behind which everything is an argument. */
static void
drop_separator (int *argc, char **argv)
{
  int i = 1;

  while (i < *argc && !g_str_equal (argv[i], "--"))
    i++;
  if (i == *argc)
    return;
  for (; i < *argc; i++)
    argv[i] = argv[i + 1];
  (*argc)--;
}

static gboolean
choose_format (SpCliOptions *self, const char *word)
{
  const char *const *formats = self->command->formats;
  g_autofree char *all = NULL;

  if (word == NULL)
    return TRUE;
  for (self->format = 0; formats[self->format] != NULL; self->format++)
    if (g_str_equal (formats[self->format], word))
      return TRUE;

  all = g_strjoinv (C_ ("list separator", ", "), (char **) formats);
  /* Translators: the name of the program, an option, its values, and what was typed */
  g_printerr (_ ("%s: --%s is one of %s, not “%s”\n"), g_get_prgname (), "format", all, word);
  return FALSE;
}

static gboolean
parse (SpCliOptions *self,
       GOptionContext *context,
       const char *const *word,
       int *argc,
       char ***argv)
{
  g_autoptr (GError) error = NULL;
  int max = self->command->max_arguments;

  if (!g_option_context_parse (context, argc, argv, &error))
    {
      g_printerr ("%s: %s\n", g_get_prgname (), error->message);
      return FALSE;
    }
  drop_separator (argc, *argv);
  if (max >= 0 && *argc > max + 1)
    {
      g_autofree char *quoted = sp_cli_quote ((*argv)[max + 1]);

      /* Translators: the name of the program, and what was typed */
      g_printerr (_ ("%s: unexpected argument “%s”\n"), g_get_prgname (), quoted);
      return FALSE;
    }
  return choose_format (self, *word) && sp_cli_options_spare (self, "pack", self->pack);
}

/**
 * sp_cli_options_parse:
 * @self: options of a command
 * @entries: (array zero-terminated=1): what options it has beside those of all
 * @argc: (inout): the number of arguments, the command's name first
 * @argv: (inout): the arguments; options are taken out
 *
 * Reads the options of a command; what is wrong with them is printed, and so is the help.
 *
 * Returns: whether to go on; if not, @self has the status to end with
 */
gboolean
sp_cli_options_parse (SpCliOptions *self, const GOptionEntry *entries, int *argc, char ***argv)
{
  g_autofree char *name = g_strdup_printf ("signpost %s", self->command->name);
  g_autofree char *word = NULL;
  const char *usage = self->command->usage;
  g_autoptr (GOptionContext) context = g_option_context_new (usage != NULL ? _ (usage) : NULL);
  const GOptionEntry format[] = { { "format", 0, 0, G_OPTION_ARG_STRING, &word,
                                    /* Translators: in --help: what is typed behind an option */
                                    self->command->formats_help, N_ ("FORMAT") },
                                  { NULL } };
  const GOptionEntry files[] = {
    /* Translators: in --help: what is typed behind the command */
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &self->output, N_ ("Write to a file"), N_ ("FILE") },
    { "pack", 0, 0, G_OPTION_ARG_FILENAME, &self->pack,
      N_ ("Take other content: a file, or an id of “signpost packs”"), N_ ("FILE") },
    { NULL }
  };

  g_set_prgname (name);
  g_option_context_set_summary (context, _ (self->command->description));
  g_option_context_add_main_entries (context, entries, NULL);
  if (self->command->formats != NULL)
    g_option_context_add_main_entries (context, format, NULL);
  if (!self->command->is_about_file)
    g_option_context_add_main_entries (context, files, NULL);
  g_option_group_set_translate_func (g_option_context_get_main_group (context), translate_help,
                                     NULL, NULL);

  self->status = SP_CLI_OK;
  if (wants_help (*argc, *argv))
    {
      g_autofree char *help = g_option_context_get_help (context, TRUE, NULL);

      g_print ("%s", help);
      return FALSE;
    }
  if (parse (self, context, (const char *const *) &word, argc, argv))
    return TRUE;
  self->status = SP_CLI_USAGE;
  return FALSE;
}

/**
 * sp_cli_options_spare:
 * @self: options that are parsed
 * @option: the name of an option that names a file to read
 * @path: (nullable): that file
 *
 * Returns: whether the output leaves that file alone; if it would replace it, that is printed
 */
gboolean
sp_cli_options_spare (const SpCliOptions *self, const char *option, const char *path)
{
  struct stat read;
  struct stat written;

  if (path == NULL || self->output == NULL || stat (path, &read) != 0 || !S_ISREG (read.st_mode) ||
      stat (self->output, &written) != 0 || read.st_dev != written.st_dev ||
      read.st_ino != written.st_ino)
    return TRUE;
  /* Translators: the name of the program, and an option */
  g_printerr (_ ("%s: --output would replace the file of --%s\n"), g_get_prgname (), option);
  return FALSE;
}

/* What may be an id is one unless there is such a file. */
static gboolean
is_id (const char *name)
{
  return strpbrk (name, "./") == NULL && !g_file_test (name, G_FILE_TEST_EXISTS);
}

/**
 * sp_cli_options_load_pack:
 * @self: options that are parsed
 *
 * Returns: (nullable) (transfer full): the pack, or %NULL when its errors have been printed
 */
SpPack *
sp_cli_options_load_pack (const SpCliOptions *self)
{
  g_autoptr (GError) error = NULL;
  SpPack *pack;

  if (self->pack == NULL)
    pack = sp_pack_library_load_bundled (NULL, &error);
  else if (is_id (self->pack))
    pack = sp_pack_library_load (self->pack, NULL, NULL, &error);
  else
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (self->pack);

      pack = sp_pack_new_from_file (file, &error);
    }
  if (pack == NULL)
    g_printerr ("%s\n", error->message);
  return pack;
}
