/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/sp-cli-commands.h"
#include "cli/sp-cli-names.h"
#include "cli/sp-cli-sheet.h"
#include "cli/sp-cli.h"

#include "core/compare/sp-role-sheet.h"

#include <glib/gi18n.h>

static const char *const formats[] = { "text", "markdown", "html", "pdf", NULL };

static int
tell (SpPack *pack, char **names, const SpCliOptions *options)
{
  g_autoptr (GArray) roles = sp_cli_find_roles (pack, names);
  g_autoptr (SpSheet) sheet = NULL;

  if (roles == NULL)
    return SP_CLI_USAGE;
  sheet = sp_role_sheet_new (pack, g_array_index (roles, guint, 0));
  return sp_cli_write_sheet (sheet, formats[options->format], options->output) ? SP_CLI_OK
                                                                               : SP_CLI_FAILED;
}

static int
run (SpCliOptions *options, int argc, char **argv)
{
  const GOptionEntry nothing[] = { { NULL } };
  g_autoptr (SpPack) pack = NULL;

  if (!sp_cli_options_parse (options, nothing, &argc, &argv))
    return options->status;
  if (argc < 2)
    {
      /* Translators: %s is the name of the program; ROLE stands in --help */
      g_printerr (_ ("%s: no ROLE is named\n"), g_get_prgname ());
      return SP_CLI_USAGE;
    }
  pack = sp_cli_options_load_pack (options);
  return pack != NULL ? tell (pack, argv + 1, options) : SP_CLI_FAILED;
}

const SpCliCommand sp_cli_role_command = {
  .name = "role",
  .summary = N_ ("Tell everything about one role"),
  /* Translators: in --help: what is typed behind the command */
  .usage = N_ ("ROLE"),
  .description = N_ ("Tells everything about one role."),
  .formats = formats,
  /* Translators: these four words are typed as they stand */
  .formats_help = N_ ("text (the default), markdown, html or pdf"),
  .max_arguments = 1,
  .run = run,
};
