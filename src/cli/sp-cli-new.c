/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a teacher begins a pack: with three answers, or with a table. */

#include "cli/sp-cli-commands.h"
#include "cli/sp-cli-output.h"
#include "cli/sp-cli.h"

#include "core/author/sp-pack-draft.h"
#include "core/json/sp-json.h"
#include "core/pack/sp-pack-file.h"
#include "core/text/sp-csv.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

/* The most letters of an answer. */
#define MAX_ANSWER 65536

typedef struct
{
  char *title;    /* (owned) (nullable) */
  char *roles;    /* (owned) (nullable): all titles in one text */
  char *language; /* (owned) (nullable) */
  char *author;   /* (owned) (nullable) */
  char *table;    /* (owned) (nullable): the path of a file */
} Answers;

static void
answers_clear (Answers *self)
{
  g_free (self->title);
  g_free (self->roles);
  g_free (self->language);
  g_free (self->author);
  g_free (self->table);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Answers, answers_clear)

/* Returns a line of the standard input, or NULL at its end. */
static char *
read_answer (void)
{
  g_autofree char *line = g_malloc (MAX_ANSWER);

  if (fgets (line, MAX_ANSWER, stdin) == NULL)
    return NULL;
  return g_utf8_make_valid (g_strstrip (line), -1);
}

/* Asks until there is an answer; none stands for @preset, where there is one. */
static gboolean
ask (char **answer, const char *question, const char *preset)
{
  while (*answer == NULL || **answer == '\0')
    {
      g_free (*answer);
      g_print ("%s ", question);
      fflush (stdout);
      *answer = read_answer ();
      if (*answer == NULL)
        {
          g_print ("\n");
          return FALSE;
        }
      if (**answer == '\0' && preset != NULL)
        {
          g_free (*answer);
          *answer = g_strdup (preset);
        }
    }
  return TRUE;
}

/* The language of the interface: "de" of "de_DE.UTF-8". */
static char *
guess_language (void)
{
  const char *name = g_get_language_names ()[0];
  char *language = g_strndup (name, strcspn (name, "_.@"));

  if (g_str_equal (language, "C") || g_str_equal (language, "POSIX"))
    {
      g_free (language);
      return g_strdup ("en");
    }
  return language;
}

static const char *
guess_author (void)
{
  const char *name = g_get_real_name ();

  return name != NULL && *name != '\0' && !g_str_equal (name, "Unknown") ? name
                                                                         : g_get_user_name ();
}

static char *
name_table (const char *path)
{
  g_autofree char *base = g_path_get_basename (path);
  char *name = g_filename_display_name (base);
  char *dot = strrchr (name, '.');

  if (dot != NULL && dot != name)
    *dot = '\0';
  return name;
}

/* Of a table the name is a title, and the roles are in it. */
static gboolean
complete (Answers *self)
{
  g_autofree char *language = guess_language ();
  /* Translators: a question in the terminal; %s is the code of a language, taken for no answer */
  g_autofree char *question = g_strdup_printf (_ ("In which language will it be? [%s]"), language);

  if (self->author == NULL)
    self->author = g_utf8_make_valid (guess_author (), -1);
  if (self->table != NULL)
    {
      if (self->title == NULL)
        self->title = name_table (self->table);
      if (self->language == NULL)
        self->language = g_strdup (language);
      return TRUE;
    }
  return ask (&self->title, _ ("What is the title?"), NULL) &&
         ask (&self->roles, _ ("Which roles are compared? (with commas between them)"), NULL) &&
         ask (&self->language, question, language);
}

/* Between semicolons there may be commas. */
static GStrv
split_roles (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, strchr (text, ';') != NULL ? ";" : ",", -1);
  g_autoptr (GStrvBuilder) roles = g_strv_builder_new ();

  for (GStrv part = parts; *part != NULL; part++)
    if (*g_strstrip (*part) != '\0')
      g_strv_builder_add (roles, *part);
  return g_strv_builder_end (roles);
}

static GPtrArray *
read_table (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autofree char *name = g_file_get_parse_name (file);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = sp_json_load (file, SP_PACK_MAX_BYTES, &error);
  GPtrArray *rows = NULL;

  if (bytes != NULL)
    {
      rows = sp_csv_read (bytes, &error);
      g_prefix_error (&error, "%s: ", name);
    }
  if (rows == NULL)
    g_printerr ("%s\n", error->message);
  return rows;
}

/* What is not a pack, a title of control characters say, is not written. */
static SpCliStatus
write_pack (const char *json, const char *path)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (json, strlen (json));
  g_autoptr (GError) error = NULL;
  g_autoptr (SpPack) pack = sp_pack_new_from_bytes (bytes, path, NULL, NULL, &error);
  g_autofree char *name = g_filename_display_name (path);

  if (pack == NULL)
    {
      g_printerr ("%s\n", error->message);
      return SP_CLI_FAILED;
    }
  if (!sp_cli_write (json, -1, path))
    return SP_CLI_FAILED;
  /* Translators: a file; the command stays as it is */
  g_print (_ ("%s: written. Open it in a text editor, and ask “signpost check” about it.\n"), name);
  return SP_CLI_OK;
}

static SpCliStatus
begin (const Answers *answers, const char *path)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  g_auto (GStrv) roles = answers->roles != NULL ? split_roles (answers->roles) : NULL;
  g_autoptr (GPtrArray) rows = answers->table != NULL ? read_table (answers->table) : NULL;
  const SpPackDraft draft = {
    answers->title, answers->language, answers->author, today, (const char *const *) roles, rows,
  };
  g_autoptr (GError) error = NULL;
  g_autofree char *json = NULL;

  if (answers->table != NULL && rows == NULL)
    return SP_CLI_FAILED;
  json = sp_pack_draft_to_json (&draft, &error);
  if (json != NULL)
    return write_pack (json, path);
  g_printerr ("%s: %s\n", answers->table, error->message);
  return SP_CLI_FAILED;
}

static int
run (SpCliOptions *options, int argc, char **argv)
{
  g_auto (Answers) answers = { 0 };
  const GOptionEntry entries[] = {
    { "title", 0, 0, G_OPTION_ARG_STRING, &answers.title, N_ ("What it is called"),
      /* Translators: in --help: what is typed behind an option: the title of a pack */
      N_ ("TITLE") },
    { "roles", 0, 0, G_OPTION_ARG_STRING, &answers.roles, N_ ("What is compared"),
      /* Translators: several titles of roles, with commas between them */
      N_ ("ROLE,…") },
    { "language", 0, 0, G_OPTION_ARG_STRING, &answers.language,
      N_ ("The language that it is written in"),
      /* Translators: the code of a language, like en or de */
      N_ ("CODE") },
    { "author", 0, 0, G_OPTION_ARG_STRING, &answers.author, N_ ("Who writes it"),
      /* Translators: in --help: what is typed behind an option: who it is, or a column of a table */
      N_ ("NAME") },
    { "from", 0, 0, G_OPTION_ARG_FILENAME, &answers.table,
      N_ ("Take the roles and rows from a table of a spreadsheet (CSV)"),
      /* Translators: in --help: what is typed behind an option: a file */
      N_ ("TABLE") },
    { NULL },
  };

  if (!sp_cli_options_parse (options, entries, &argc, &argv))
    return options->status;
  if (argc < 2)
    {
      g_printerr (_ ("%s: no FILE is named\n"), g_get_prgname ());
      return SP_CLI_USAGE;
    }
  if (g_file_test (argv[1], G_FILE_TEST_EXISTS))
    {
      g_autofree char *name = g_filename_display_name (argv[1]);

      /* Translators: a file */
      g_printerr (_ ("%s: there is such a file already\n"), name);
      return SP_CLI_FAILED;
    }
  return complete (&answers) ? begin (&answers, argv[1]) : SP_CLI_USAGE;
}

const SpCliCommand sp_cli_new_command = {
  .name = "new",
  .summary = N_ ("Begin a pack of your own"),
  .usage = N_ ("FILE"),
  .description =
      N_ ("Begins a pack of content: asks for its title, its roles and its language, and writes a\n"
          "small one to FILE, which an editor of texts can go on with. A table of a spreadsheet\n"
          "has the roles in its first row, what is compared in its first column, and semicolons\n"
          "between the items of a cell."),
  .max_arguments = 1,
  .is_about_file = TRUE,
  .run = run,
};
