/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a teacher who writes a pack is told about it. */

#include "cli/sp-cli-commands.h"
#include "cli/sp-cli-json.h"
#include "cli/sp-cli-output.h"
#include "cli/sp-cli.h"

#include "core/check/sp-check.h"
#include "core/json/sp-json.h"
#include "core/pack/sp-pack-file.h"

#include <glib/gi18n.h>

typedef enum
{
  FORMAT_TEXT,
  FORMAT_JSON
} Format;

static const char *const formats[] = { "text", "json", NULL };

typedef struct
{
  const char *file; /* as it was given */
  GPtrArray *problems;
  GPtrArray *advice;
} Report;

static void
append_list (GString *text, const GPtrArray *problems, const char *file)
{
  g_autofree char *lines = sp_problems_to_string (problems, file);

  g_string_append_printf (text, "%s\n", lines);
  if (sp_problems_is_full (problems))
    g_string_append_printf (text, _ ("%s: there may be more: only %d are told at a time.\n"), file,
                            SP_PROBLEMS_MAX);
}

static char *
advice_to_text (const Report *report)
{
  GString *text = g_string_new (NULL);

  if (report->advice->len == 0)
    {
      g_string_printf (text, _ ("%s: all is well.\n"), report->file);
      return g_string_free (text, FALSE);
    }
  append_list (text, report->advice, report->file);
  g_string_append_printf (text, _ ("%s: the pack can be used as it is; this could be better.\n"),
                          report->file);
  return g_string_free (text, FALSE);
}

static void
add_list (JsonBuilder *builder, const char *name, const GPtrArray *problems)
{
  sp_cli_json_begin_array (builder, name);
  for (guint i = 0; i < problems->len; i++)
    {
      const SpProblem *problem = problems->pdata[i];

      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "line");
      json_builder_add_int_value (builder, problem->line);
      json_builder_set_member_name (builder, "column");
      json_builder_add_int_value (builder, problem->column);
      sp_cli_json_add_text (builder, "place", problem->path);
      sp_cli_json_add_text (builder, "message", problem->message);
      sp_cli_json_begin_array (builder, "others");
      for (guint j = 0; problem->others != NULL && j < problem->others->len; j++)
        json_builder_add_string_value (builder, problem->others->pdata[j]);
      json_builder_end_array (builder);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static char *
report_to_json (const Report *report)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  sp_cli_json_add_text (builder, "file", report->file);
  add_list (builder, "errors", report->problems);
  add_list (builder, "advice", report->advice);
  json_builder_end_object (builder);
  return sp_cli_json_finish (builder);
}

static SpCliStatus
print_report (const Report *report, Format format, gboolean is_strict)
{
  gboolean is_bad = report->problems->len > 0;
  gboolean is_refused = is_bad || (is_strict && report->advice->len > 0);
  g_autofree char *text = NULL;

  if (is_bad && format == FORMAT_TEXT)
    {
      g_autoptr (GString) errors = g_string_new (NULL);

      append_list (errors, report->problems, report->file);
      g_printerr ("%s", errors->str);
      return SP_CLI_FAILED;
    }
  text = format == FORMAT_JSON ? report_to_json (report) : advice_to_text (report);
  return sp_cli_write (text, -1, NULL) && !is_refused ? SP_CLI_OK : SP_CLI_FAILED;
}

static SpCliStatus
check (const char *path, Format format, gboolean is_strict)
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
  Report report = { name, problems, advice };

  if (bytes == NULL)
    {
      g_printerr ("%s\n", error->message);
      return SP_CLI_FAILED;
    }
  pack = sp_check (bytes, today, problems, advice);
  return print_report (&report, format, is_strict);
}

static int
run (SpCliOptions *options, int argc, char **argv)
{
  gboolean is_strict = FALSE;
  const GOptionEntry entries[] = {
    { "strict", 0, 0, G_OPTION_ARG_NONE, &is_strict, N_ ("Fail where there is advice"), NULL },
    { NULL },
  };

  if (!sp_cli_options_parse (options, entries, &argc, &argv))
    return options->status;
  if (argc == 2)
    return check (argv[1], options->format, is_strict);

  g_printerr (_ ("%s: no FILE is named\n"), g_get_prgname ());
  return SP_CLI_USAGE;
}

const SpCliCommand sp_cli_check_command = {
  .name = "check",
  .summary = N_ ("Check a pack that somebody wrote"),
  .usage = N_ ("FILE"),
  .description =
      N_ ("Checks a pack of content that somebody wrote.\n"
          "Errors keep it from being used. Advice does not: it tells what is missing, uneven\n"
          "between the roles, without a source or unfair."),
  .formats = formats,
  /* Translators: these two words are typed as they stand */
  .formats_help = N_ ("text (the default) or json"),
  .max_arguments = 1,
  .is_about_file = TRUE,
  .run = run,
};
