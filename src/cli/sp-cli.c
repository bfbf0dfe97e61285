/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/sp-cli.h"
#include "cli/sp-cli-commands.h"
#include "cli/sp-cli-names.h"

#include "sp-config.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <stdio.h>

static const SpCliCommand *const commands[] = {
  &sp_cli_check_command,   &sp_cli_choose_command,  &sp_cli_class_command,
  &sp_cli_compare_command, &sp_cli_explain_command, &sp_cli_handout_command,
  &sp_cli_ladder_command,  &sp_cli_new_command,     &sp_cli_packs_command,
  &sp_cli_plan_command,    &sp_cli_read_ad_command, &sp_cli_role_command,
};

static const SpCliCommand *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i]->name, name))
      return commands[i];
  return NULL;
}

/* The window knows files of packs, and the arguments of GApplication, as for a start by the bus. */
static gboolean
is_for_window (const char *argument)
{
  return (*argument != '-' && g_str_has_suffix (argument, ".signpost")) ||
         g_str_equal (argument, "--ephemeral") ||
         g_str_equal (argument, "--gapplication-service") ||
         g_str_equal (argument, "--gapplication-replace") ||
         g_str_has_prefix (argument, "--gapplication-app-id=");
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
  for (int i = 1; i < argc; i++)
    if (!is_for_window (argv[i]))
      return TRUE;
  return FALSE;
}

static void
print_help (void)
{
  g_print (_ ("Usage: signpost [COMMAND] [OPTION…]\n\n"
              "Without a command the window opens.\n\n"
              "Commands:\n"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_print ("  %-10s %s\n", commands[i]->name, _ (commands[i]->summary));
  g_print (_ ("\nOptions:\n"
              "  --help       Show this help; “signpost COMMAND --help” tells more\n"
              "  --version    Show the versions of Signpost and its libraries\n"
              "  --ephemeral  Open the window and save nothing: no answers, no settings\n"));
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
  g_autofree char *quoted = sp_cli_quote (argument);

  if (*argument == '-')
    /* Translators: %s is what was typed, with its dashes */
    g_printerr (_ ("signpost: unknown option %s\n"), quoted);
  else
    /* Translators: what was typed; “signpost” stays as it is */
    g_printerr (_ ("signpost: there is no command “%s”\n"), quoted);
  g_printerr (_ ("“signpost --help” lists the commands.\n"));
  return SP_CLI_USAGE;
}

static int
run_command (const SpCliCommand *command, int argc, char **argv)
{
  g_auto (SpCliOptions) options = { .command = command };

  return command->run (&options, argc, argv);
}

static int
run (int argc, char **argv, SpCliDescribeFunc describe_window)
{
  const SpCliCommand *command = find_command (argv[1]);
  int unknown = 1;

  if (command != NULL)
    return run_command (command, argc - 1, argv + 1);
  while (unknown + 1 < argc && is_for_window (argv[unknown]))
    unknown++;
  if (g_str_equal (argv[1], "--version"))
    print_version (describe_window);
  else if (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h"))
    print_help ();
  else
    return fail_unknown (argv[unknown]);
  return SP_CLI_OK;
}

/* What g_print() could not write is told in the end, unless a command has told it. */
static int
finish (int status)
{
  if (status != SP_CLI_OK || (fflush (stdout) == 0 && !ferror (stdout)))
    return status;
  /* Translators: %s is the name of the program */
  g_printerr (_ ("%s: not all could be written\n"), g_get_prgname ());
  return SP_CLI_FAILED;
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
  g_return_val_if_fail (argc > 1, SP_CLI_USAGE);

  g_set_prgname ("signpost");
  return finish (run (argc, argv, describe_window));
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
  int status = finish (run_command (&sp_cli_compare_command, 1, argv));

  g_printerr (_ ("\nThere is no display here, so the comparison stands above as text.\n"
                 "For the window start Signpost in a desktop session, or from here with a virtual "
                 "display:\n  xvfb-run signpost\n"));
  return status;
}
