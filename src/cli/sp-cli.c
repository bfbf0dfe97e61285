/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/sp-cli.h"
#include "cli/sp-cli-commands.h"

#include "sp-config.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>

typedef struct
{
  const char *name;
  int (*run) (int argc, char **argv);
  const char *summary;
} Command;

static const Command commands[] = {
  { "check", sp_cli_check, N_ ("Check a pack that somebody wrote") },
  { "choose", sp_cli_choose, N_ ("Find out which role fits you") },
  { "compare", sp_cli_compare, N_ ("Compare roles side by side") },
  { "ladder", sp_cli_ladder, N_ ("Show career ladders and routes on them") },
};

static const Command *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i].name, name))
      return &commands[i];
  return NULL;
}

/**
 * sp_cli_handles:
 * @argc: the number of arguments
 * @argv: (array length=argc): the arguments, the program's name first
 *
 * Returns: whether these arguments are for the command line and need no display
 */
gboolean
sp_cli_handles (int argc, char **argv)
{
  /* The window knows no arguments but those of GApplication, as for a start by the bus. */
  return argc > 1 && !g_str_has_prefix (argv[1], "--gapplication");
}

static void
print_help (void)
{
  g_print (_ ("Usage: signpost [COMMAND] [OPTION…]\n\n"
              "Without a command the window opens.\n\n"
              "Commands:\n"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_print ("  %-10s %s\n", commands[i].name, _ (commands[i].summary));
  g_print (_ ("\nOptions:\n"
              "  --help     Show this help; “signpost COMMAND --help” tells more\n"
              "  --version  Show the versions of Signpost and its libraries\n"));
}

static void
print_version (SpCliDescribeFunc describe_window)
{
  g_autofree char *window = describe_window != NULL ? describe_window () : NULL;

  g_print ("Signpost %s\n", APP_VERSION);
  g_print ("GLib %u.%u.%u (%d.%d.%d)\n", glib_major_version, glib_minor_version, glib_micro_version,
           GLIB_MAJOR_VERSION, GLIB_MINOR_VERSION, GLIB_MICRO_VERSION);
  g_print ("json-glib (%s)\n", JSON_VERSION_S);
  g_print ("%s", window != NULL ? window : "");
  g_print (_ ("In brackets: the version that Signpost was built with.\n"));
}

static int
fail_unknown (const char *argument)
{
  if (*argument == '-')
    g_printerr (_ ("signpost: unknown option %s\n"), argument);
  else
    g_printerr (_ ("signpost: there is no command “%s”\n"), argument);
  g_printerr (_ ("“signpost --help” lists the commands.\n"));
  return SP_CLI_USAGE;
}

/**
 * sp_cli_run:
 * @argc: the number of arguments, at least 2
 * @argv: (array length=argc): the arguments, the program's name first
 * @describe_window: (nullable): tells of the libraries of the window
 *
 * Runs a command; sp_cli_handles() said that it is one.
 *
 * Returns: an #SpCliStatus for exit()
 */
int
sp_cli_run (int argc, char **argv, SpCliDescribeFunc describe_window)
{
  const Command *command;

  g_return_val_if_fail (argc > 1, SP_CLI_USAGE);

  command = find_command (argv[1]);
  if (command != NULL)
    return command->run (argc - 1, argv + 1);

  if (g_str_equal (argv[1], "--version"))
    print_version (describe_window);
  else if (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h"))
    print_help ();
  else
    return fail_unknown (argv[1]);
  return SP_CLI_OK;
}

/**
 * sp_cli_run_without_display:
 *
 * What a start without a display comes to: the comparison of all roles, and a word on how to get
 * the window.
 *
 * Returns: an #SpCliStatus for exit()
 */
int
sp_cli_run_without_display (void)
{
  char *argv[] = { (char *) "compare", NULL };
  int status = sp_cli_compare (1, argv);

  g_printerr (_ ("\nThere is no display here, so the comparison stands above as text.\n"
                 "For the window start Signpost in a desktop session, or from here with a virtual "
                 "display:\n  xvfb-run signpost\n"));
  return status;
}
