/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a teacher who writes a pack is told about it. */

#include "cli/sp-cli-commands.h"
#include "cli/sp-cli-output.h"
#include "cli/sp-cli.h"

#include "core/check/sp-check.h"
#include "core/json/sp-json-builder.h"
#include "core/json/sp-json.h"
#include "core/pack/sp-pack-file.h"

#include <glib/gi18n.h>
#include <string.h>

typedef enum
{
  FORMAT_TEXT,
  FORMAT_JSON
} Format;

static const char *const formats[] = { "text", "json", NULL };

/* What is to be told. */
typedef struct
{
  Format format;
  gboolean is_strict;
  gboolean wants_all;
  JsonBuilder *builder; /* what has been told of all files, for programs */
} Report;

/* Each place by itself where that is wanted, or a line for all that are alike. */
static char *
list_advice (const Report *self, const GPtrArray *advice, const char *file)
{
  g_autoptr (GPtrArray) all = sp_problems_list_all (advice);
  GString *lines = g_string_new (NULL);

  if (!self->wants_all)
    return sp_problems_to_string (advice, file);
  for (guint i = 0; i < all->len; i++)
    {
      g_autofree char *line = sp_problem_to_string (all->pdata[i], file);

      g_string_append_printf (lines, "%s%s", i > 0 ? "\n" : "", line);
    }
  return g_string_free (lines, FALSE);
}

static void
print_errors (const GPtrArray *problems, const char *file)
{
  g_autofree char *lines = sp_problems_to_string (problems, file);

  g_printerr ("%s\n", lines);
  if (sp_problems_is_full (problems))
    /* Translators: a file, and the most faults that are told at once */
    g_printerr (_ ("%s: there may be more (told at a time: %d).\n"), file, SP_PROBLEMS_MAX);
}

static void
print_advice (const Report *self, const GPtrArray *advice, const char *file)
{
  g_autofree char *lines = NULL;

  if (advice->len == 0)
    {
      /* Translators: %s is a file */
      g_print (_ ("%s: all is well.\n"), file);
      return;
    }
  lines = list_advice (self, advice, file);
  g_print ("%s\n", lines);
  /* Translators: %s is a file; a list of advice stands above */
  g_print (_ ("%s: the pack can be used as it is; this could be better.\n"), file);
}

static void
add_place (JsonBuilder *builder, const char *name, guint number)
{
  json_builder_set_member_name (builder, name);
  if (number > 0)
    json_builder_add_int_value (builder, number);
  else
    json_builder_add_null_value (builder);
}

static void
add_problem (JsonBuilder *builder, const SpProblem *problem, const char *file, const char *severity)
{
  json_builder_begin_object (builder);
  sp_json_add_text (builder, "file", file);
  add_place (builder, "line", problem->line);
  add_place (builder, "column", problem->column);
  sp_json_add_text (builder, "path", problem->path);
  sp_json_add_text (builder, "severity", severity);
  sp_json_add_text (builder, "code", problem->name);
  sp_json_add_text (builder, "message", problem->message);
  json_builder_end_object (builder);
}

static void
add_problems (JsonBuilder *builder,
              const GPtrArray *problems,
              const char *file,
              const char *severity)
{
  g_autoptr (GPtrArray) all = sp_problems_list_all (problems);

  for (guint i = 0; i < all->len; i++)
    add_problem (builder, all->pdata[i], file, severity);
}

static void
tell (const Report *self, const GPtrArray *problems, const GPtrArray *advice, const char *file)
{
  if (self->format == FORMAT_JSON)
    {
      add_problems (self->builder, problems, file, "error");
      add_problems (self->builder, advice, file, "advice");
    }
  else if (problems->len > 0)
    print_errors (problems, file);
  else
    print_advice (self, advice, file);
}

/* A file that cannot be read has one problem and no place. */
static void
add_unreadable (GPtrArray *problems, const GError *error, const char *file)
{
  g_autofree char *prefix = g_strconcat (file, ": ", NULL);
  gsize start = g_str_has_prefix (error->message, prefix) ? strlen (prefix) : 0;

  sp_problems_add (problems, error->code, "", "%s", error->message + start);
}

/* Returns whether nothing is to be mended. */
static gboolean
check (const Report *self, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  g_autoptr (GPtrArray) problems = sp_problems_new ();
  g_autoptr (GPtrArray) advice = sp_problems_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = sp_json_load (file, SP_PACK_MAX_BYTES, &error);
  g_autoptr (SpPack) pack = NULL;
  g_autofree char *name = g_file_get_parse_name (file);

  if (bytes != NULL)
    pack = sp_check (bytes, today, problems, advice);
  else
    add_unreadable (problems, error, name);
  tell (self, problems, advice, name);
  return pack != NULL && (!self->is_strict || advice->len == 0);
}

static SpCliStatus
check_all (Report *self, char **paths)
{
  g_autofree char *json = NULL;
  gboolean is_well = TRUE;

  json_builder_begin_array (self->builder);
  for (char **path = paths; *path != NULL; path++)
    is_well = check (self, *path) && is_well;
  json_builder_end_array (self->builder);
  json = sp_json_finish (self->builder);
  if (self->format == FORMAT_JSON && !sp_cli_write (json, -1, NULL))
    is_well = FALSE;
  return is_well ? SP_CLI_OK : SP_CLI_FAILED;
}

static int
run (SpCliOptions *options, int argc, char **argv)
{
  Report report = { 0 };
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  const GOptionEntry entries[] = {
    { "strict", 0, 0, G_OPTION_ARG_NONE, &report.is_strict, N_ ("Fail where there is advice"),
      NULL },
    { "all", 0, 0, G_OPTION_ARG_NONE, &report.wants_all,
      N_ ("Tell each place, in place of one for all that are alike"), NULL },
    { NULL },
  };

  if (!sp_cli_options_parse (options, entries, &argc, &argv))
    return options->status;
  report.format = options->format;
  report.builder = builder;
  if (argc > 1)
    return check_all (&report, argv + 1);

  /* Translators: %s is the name of the program; FILE stands in --help */
  g_printerr (_ ("%s: no FILE is named\n"), g_get_prgname ());
  return SP_CLI_USAGE;
}

const SpCliCommand sp_cli_check_command = {
  .name = "check",
  .summary = N_ ("Check a pack that somebody wrote"),
  .usage = N_ ("FILE…"),
  .description =
      N_ ("Checks a pack of content that somebody wrote.\n"
          "Errors keep it from being used. Advice does not: it tells what is missing, uneven\n"
          "between the roles, without a source or unfair."),
  .formats = formats,
  /* Translators: these two words are typed as they stand */
  .formats_help = N_ ("text (the default) or json"),
  .max_arguments = -1,
  .is_about_file = TRUE,
  .run = run,
};
