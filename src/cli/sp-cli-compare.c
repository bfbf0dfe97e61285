/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/sp-cli-compare.h"
#include "cli/sp-cli-commands.h"
#include "cli/sp-cli-names.h"
#include "cli/sp-cli-output.h"
#include "cli/sp-cli-sheet.h"
#include "cli/sp-cli.h"

#include "core/compare/sp-comparison-sheet.h"
#include "core/compare/sp-rung-columns.h"

#include <glib/gi18n.h>

static const char *const formats[] = { "text", "markdown", "html", "csv", "json", "pdf", NULL };

typedef struct
{
  gboolean differences;
  gboolean shared;
  char *group;
  char *rungs;
} Choice;

static void
choice_clear (Choice *choice)
{
  g_free (choice->group);
  g_free (choice->rungs);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Choice, choice_clear)

static void
sp_cli_compare_clear (SpCliCompare *self)
{
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->overlaps, g_ptr_array_unref);
  g_clear_pointer (&self->comparison, sp_comparison_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SpCliCompare, sp_cli_compare_clear)

/* A group may be named by its id or by its title. */
static gboolean
find_group (const SpPack *pack, const char *name, char **group)
{
  g_auto (SpCliNames) names = sp_cli_names_new ();
  g_autofree char *nearest = NULL;
  g_autofree char *quoted = NULL;

  if (name == NULL)
    return TRUE;
  for (guint i = 0; i < pack->areas.n_items; i++)
    {
      const char *id = pack->areas.items[i].group;
      const char *title = sp_pack_get_group_title (pack, id);

      if (g_str_equal (id, name) || g_str_equal (title, name))
        {
          *group = g_strdup (id);
          return TRUE;
        }
      sp_cli_names_add (&names, id, title);
    }

  nearest = sp_cli_names_suggest (&names, name);
  quoted = sp_cli_quote (name);
  /* Translators: the name of the program, what was typed, and ids of groups */
  g_printerr (_ ("%s: there is no group “%s”; the nearest are: %s\n"), g_get_prgname (), quoted,
              nearest);
  return FALSE;
}

static gboolean
write_comparison (const SpCliCompare *self, SpCompareMode mode, const SpCliOptions *options)
{
  const char *format = formats[options->format];
  g_autoptr (SpSheet) sheet = NULL;
  g_autofree char *json = NULL;

  if (g_str_equal (format, "json"))
    {
      json = sp_cli_compare_to_json (self);
      return sp_cli_write (json, -1, options->output);
    }
  sheet = sp_comparison_sheet_new (self->comparison, mode, self->rows, self->overlaps);
  return sp_cli_write_sheet (sheet, format, options->output);
}

static int
compare (SpPack *pack, char **names, const Choice *choice, const SpCliOptions *options)
{
  g_auto (SpCliCompare) self = { 0 };
  g_autoptr (GArray) roles = sp_cli_find_roles (pack, names);
  g_autofree char *group = NULL;
  SpCompareMode mode = choice->differences ? SP_COMPARE_DIFFERENCES
                       : choice->shared    ? SP_COMPARE_SHARED
                                           : SP_COMPARE_ALL;

  if (roles == NULL || !find_group (pack, choice->group, &group))
    return SP_CLI_USAGE;

  self.has_rungs = choice->rungs != NULL;
  self.comparison = sp_comparison_new (pack, (const guint *) roles->data, roles->len);
  self.rows = sp_comparison_list_rows (self.comparison, mode, group);
  self.overlaps = sp_comparison_list_overlaps (self.comparison, mode, group);
  return write_comparison (&self, mode, options) ? SP_CLI_OK : SP_CLI_FAILED;
}

static int
compare_rungs (SpPack *pack, const Choice *choice, const SpCliOptions *options)
{
  char *nothing[] = { NULL };
  g_auto (GStrv) names = g_strsplit (choice->rungs, ",", -1);
  g_autoptr (GArray) rungs = NULL;
  g_autoptr (SpPack) columns = NULL;

  for (char **name = names; *name != NULL; name++)
    g_strstrip (*name);
  rungs = sp_cli_find_all (pack, "rungs", names);
  if (rungs == NULL)
    return SP_CLI_USAGE;
  if (rungs->len > SP_MAX_RUNG_COLUMNS)
    {
      /* Translators: the program, a number above 1 */
      g_printerr (_ ("%s: at most %d rungs stand side by side\n"), g_get_prgname (),
                  SP_MAX_RUNG_COLUMNS);
      return SP_CLI_USAGE;
    }
  columns = sp_rung_columns_new (pack, (const guint *) rungs->data, rungs->len);
  return compare (columns, nothing, choice, options);
}

static int
run (SpCliOptions *options, int argc, char **argv)
{
  g_auto (Choice) choice = { 0 };
  g_autoptr (SpPack) pack = NULL;
  const GOptionEntry entries[] = {
    { "differences", 0, 0, G_OPTION_ARG_NONE, &choice.differences,
      N_ ("Only the rows in which the roles differ"), NULL },
    { "shared", 0, 0, G_OPTION_ARG_NONE, &choice.shared, N_ ("Only what the roles share"), NULL },
    /* Translators: in --help: what is typed behind an option */
    { "group", 0, 0, G_OPTION_ARG_STRING, &choice.group, N_ ("Only one group of rows"), N_ ("ID") },
    { "rungs", 0, 0, G_OPTION_ARG_STRING, &choice.rungs,
      N_ ("Compare these rungs of the ladders, up to four, in place of roles"),
      /* Translators: in --help: what is typed behind an option; the comma stays a Latin one */
      N_ ("ID,ID…") },
    { NULL }
  };

  if (!sp_cli_options_parse (options, entries, &argc, &argv))
    return options->status;
  if (choice.differences && choice.shared)
    {
      /* Translators: %s is the name of the program */
      g_printerr (_ ("%s: --differences and --shared exclude each other\n"), g_get_prgname ());
      return SP_CLI_USAGE;
    }
  pack = sp_cli_options_load_pack (options);
  if (pack == NULL)
    return SP_CLI_FAILED;
  return choice.rungs != NULL ? compare_rungs (pack, &choice, options)
                              : compare (pack, argv + 1, &choice, options);
}

const SpCliCommand sp_cli_compare_command = {
  .name = "compare",
  .summary = N_ ("Compare roles side by side"),
  /* Translators: in --help: what can be typed behind the command */
  .usage = N_ ("[ROLE…]"),
  .description = N_ ("Compares roles side by side; all of them if none is named."),
  .formats = formats,
  /* Translators: these six words are typed as they stand */
  .formats_help = N_ ("text (the default), markdown, html, csv, json or pdf"),
  .max_arguments = -1,
  .run = run,
};
