/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/sp-cli-plan.h"
#include "cli/sp-cli-commands.h"
#include "cli/sp-cli-names.h"
#include "cli/sp-cli-output.h"
#include "cli/sp-cli-saving.h"
#include "cli/sp-cli-sheet.h"
#include "cli/sp-cli.h"
#include "paint/sp-reach-bars.h"

#include "core/journal/sp-journal-plan.h"
#include "core/plan/sp-plan-file.h"
#include "core/plan/sp-plan-sheet.h"

#include <glib/gi18n.h>

static const char *const formats[] = { "text", "markdown", "json", "pdf", NULL };

typedef struct
{
  char **targets;
  char *known;
  char *file;
  gboolean journal;
} Wishes;

static void
wishes_clear (Wishes *wishes)
{
  g_strfreev (wishes->targets);
  g_free (wishes->known);
  g_free (wishes->file);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wishes, wishes_clear)

static gboolean
find_target (const SpPack *pack, const char *name, SpPlanTarget *target)
{
  g_auto (SpCliNames) names = sp_cli_names_new ();
  g_autofree char *quoted = NULL;
  g_autofree char *nearest = NULL;

  if (sp_plan_find_target (pack, "rungs", name, target) ||
      sp_plan_find_target (pack, "roles", name, target))
    return TRUE;
  sp_cli_names_add_list (&names, pack, "rungs");
  sp_cli_names_add_list (&names, pack, "roles");
  quoted = sp_cli_quote (name);
  nearest = sp_cli_names_suggest (&names, name);
  /* Translators: the name of the program, what was typed, and ids */
  g_printerr (_ ("%s: there is no rung or role “%s”; the nearest are: %s\n"), g_get_prgname (),
              quoted, nearest);
  return FALSE;
}

/* Reads "SKILL" or "SKILL:LEVEL". A skill without a level is known as well as anybody may ask. */
static gboolean
read_rating (SpPlanRecord *record, const char *rating)
{
  g_auto (GStrv) parts = g_strsplit (rating, ":", 2);
  int skill = sp_cli_find (record->pack, "skills", parts[0]);
  int step = (int) record->pack->scale.n_items - 1;

  if (skill >= 0 && parts[1] != NULL)
    step = sp_cli_find (record->pack, "scale", parts[1]);
  if (skill < 0 || step < 0)
    return FALSE;
  record->skills[skill].rating = (gint8) (step + 1);
  return TRUE;
}

static gboolean
read_ratings (SpPlanRecord *record, const char *known)
{
  g_auto (GStrv) parts = g_strsplit (known != NULL ? known : "", ",", -1);

  for (char **part = parts; *part != NULL; part++)
    if (!read_rating (record, g_strstrip (*part)))
      return FALSE;
  return TRUE;
}

/* Goals that are given stand in place of those in the journal. */
static gboolean
read_targets (SpPlanRecord *record, char **names)
{
  if (names != NULL)
    record->n_targets = 0;
  for (; names != NULL && *names != NULL; names++)
    if (!find_target (record->pack, *names, &record->targets[record->n_targets++]))
      return FALSE;
  return TRUE;
}

static SpPlanRecord *
load_journal (SpPack *pack, GError **error)
{
  g_autoptr (SpJournal) journal = sp_cli_new_journal ();

  return sp_journal_load (journal, error) ? sp_journal_get_plan (journal, pack) : NULL;
}

static SpPlanRecord *
load_file (SpPack *pack, const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);

  return sp_plan_file_load (pack, file, error);
}

/* What is in the journal, and what a file brings into it. */
static SpPlanRecord *
load_record (SpPack *pack, const Wishes *wishes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SpPlanRecord) record = NULL;
  g_autoptr (SpPlanRecord) other = NULL;

  record = wishes->journal ? load_journal (pack, &error) : sp_plan_record_new (pack);
  if (record != NULL && wishes->file == NULL)
    return g_steal_pointer (&record);
  other = record != NULL ? load_file (pack, wishes->file, &error) : NULL;
  if (other != NULL)
    return sp_plan_record_merge (record, other);
  g_printerr ("%s: %s\n", g_get_prgname (), error->message);
  return NULL;
}

static gboolean
write_plan (const SpPlan *plan, const SpPlanRecord *record, int format, const char *path)
{
  g_autoptr (SpSheet) sheet = NULL;
  g_autofree char *json = NULL;

  if (g_str_equal (formats[format], "json"))
    {
      json = sp_cli_plan_to_json (plan);
      return sp_cli_write (json, -1, path);
    }
  sheet = sp_plan_sheet_new (plan, record, sp_reach_bars_draw);
  return sp_cli_write_sheet (sheet, formats[format], path);
}

static int
make_plan (SpPack *pack, const Wishes *wishes, const SpCliOptions *options)
{
  g_autoptr (SpPlanRecord) record = load_record (pack, wishes);
  g_autoptr (SpPlan) plan = NULL;

  if (record == NULL)
    return SP_CLI_FAILED;
  if (!read_targets (record, wishes->targets) || !read_ratings (record, wishes->known))
    return SP_CLI_USAGE;
  plan = sp_plan_record_make_plan (record);
  if (plan != NULL)
    return write_plan (plan, record, options->format, options->output) ? SP_CLI_OK : SP_CLI_FAILED;
  /* Translators: the program; “--to” stays as it is */
  g_printerr (_ ("%s: there is no goal yet; give one with --to\n"), g_get_prgname ());
  return SP_CLI_FAILED;
}

static int
run (SpCliOptions *options, int argc, char **argv)
{
  g_auto (Wishes) wishes = { 0 };
  g_autoptr (SpPack) pack = NULL;
  const GOptionEntry entries[] = {
    { "to", 0, 0, G_OPTION_ARG_STRING_ARRAY, &wishes.targets,
      /* Translators: in --help: what is typed behind an option */
      N_ ("Plan the way to this rung or role; may be given twice"), N_ ("RUNG") },
    { "known", 0, 0, G_OPTION_ARG_STRING, &wishes.known,
      N_ ("Skills that are known, each with a level if it is not known to the full"),
      /* Translators: in --help: what is typed behind an option */
      N_ ("SKILL[:LEVEL],…") },
    { "journal", 0, 0, G_OPTION_ARG_NONE, &wishes.journal,
      N_ ("Take goals, ratings and notes from what was saved in the window"), NULL },
    { "plan", 0, 0, G_OPTION_ARG_FILENAME, &wishes.file,
      N_ ("Take goals, ratings and notes from a plan that was taken along as a file"),
      /* Translators: in --help: what is typed behind an option */
      N_ ("FILE") },
    { NULL }
  };

  if (!sp_cli_options_parse (options, entries, &argc, &argv))
    return options->status;
  if (wishes.targets == NULL ? !wishes.journal && wishes.file == NULL
                             : g_strv_length (wishes.targets) > SP_PLAN_MAX_TARGETS)
    {
      /* Translators: %s is the name of the program */
      g_printerr (_ ("%s: give --to once or twice\n"), g_get_prgname ());
      return SP_CLI_USAGE;
    }
  pack = sp_cli_options_load_pack (options);
  if (pack == NULL)
    return SP_CLI_FAILED;
  if (pack->skills.n_items > 0)
    return make_plan (pack, &wishes, options);
  g_printerr ("%s: %s\n", g_get_prgname (), _ ("This content has no skills to learn."));
  return SP_CLI_FAILED;
}

const SpCliCommand sp_cli_plan_command = {
  .name = "plan",
  .summary = N_ ("Plan what to learn on the way to a rung or a role"),
  .description = N_ ("Tells what is missing for one goal or two, and in which order to learn it."),
  .formats = formats,
  /* Translators: these four words are typed as they stand */
  .formats_help = N_ ("text (the default), markdown, json or pdf"),
  .run = run,
};
