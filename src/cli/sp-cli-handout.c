/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/sp-cli-commands.h"
#include "cli/sp-cli-names.h"
#include "cli/sp-cli-sheet.h"
#include "cli/sp-cli-saving.h"
#include "cli/sp-cli.h"
#include "paint/sp-ladder-pages.h"
#include "paint/sp-reach-bars.h"
#include "paint/sp-score-bars.h"

#include "core/classroom/sp-handout.h"
#include "core/journal/sp-journal-answers.h"
#include "core/journal/sp-journal-plan.h"

#include <glib/gi18n.h>

typedef struct
{
  char *parts;
  char *roles;
  char *paper;
} Wishes;

static void
wishes_clear (Wishes *wishes)
{
  g_free (wishes->parts);
  g_free (wishes->roles);
  g_free (wishes->paper);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wishes, wishes_clear)

/* Returns the part as a bit, or 0 when it has been said that there is none. */
static SpHandoutParts
find_part (const char *name)
{
  g_auto (SpCliNames) names = sp_cli_names_new ();
  g_autofree char *nearest = NULL;
  g_autofree char *quoted = NULL;

  for (guint i = 0; sp_handout_get_part_name (i) != NULL; i++)
    {
      const char *part = sp_handout_get_part_name (i);

      if (g_str_equal (part, name))
        return 1 << i;
      sp_cli_names_add (&names, part, part);
    }
  nearest = sp_cli_names_suggest (&names, name);
  quoted = sp_cli_quote (name);
  /* Translators: the name of the program, what was typed, and words to type in its place */
  g_printerr (_ ("%s: there is no part “%s”; the nearest are: %s\n"), g_get_prgname (), quoted,
              nearest);
  return 0;
}

static gboolean
read_parts (const char *words, SpHandoutParts *parts)
{
  g_auto (GStrv) names = g_strsplit (words != NULL ? words : "", ",", -1);

  *parts = words == NULL ? SP_HANDOUT_FOR_ALL : 0;
  for (char **name = names; *name != NULL; name++)
    {
      SpHandoutParts part = find_part (g_strstrip (*name));

      if (part == 0)
        return FALSE;
      *parts |= part;
    }
  return TRUE;
}

static gboolean
is_paper (const char *paper)
{
  g_autofree char *quoted = NULL;

  if (paper == NULL || g_str_equal (paper, "a4") || g_str_equal (paper, "letter"))
    return TRUE;
  quoted = sp_cli_quote (paper);
  /* Translators: the name of the program, and what was typed; a4 and letter stay as they are */
  g_printerr (_ ("%s: “%s” is no paper: take a4 or letter\n"), g_get_prgname (), quoted);
  return FALSE;
}

static int
print_sheets (const SpHandout *handout, const char *paper, const char *path)
{
  g_autoptr (GPtrArray) sheets = sp_handout_make_sheets (handout);

  if (sheets->len > 0)
    return sp_cli_write_sheets (sheets, handout->pack, paper, path) ? SP_CLI_OK : SP_CLI_FAILED;
  /* Translators: %s is the name of the program */
  g_printerr (_ ("%s: there is nothing to print\n"), g_get_prgname ());
  return SP_CLI_FAILED;
}

/* What a person did is read only if it is asked for. */
static int
print_personal (SpHandout *handout, const char *paper, const char *path)
{
  g_autoptr (SpJournal) journal = sp_cli_new_journal ();
  g_autoptr (SpAnswers) answers = NULL;
  g_autoptr (SpPlanRecord) plan = NULL;
  g_autoptr (GError) error = NULL;

  if (!sp_journal_load (journal, &error))
    {
      g_printerr ("%s: %s\n", g_get_prgname (), error->message);
      return SP_CLI_FAILED;
    }
  answers = sp_journal_get_answers (journal, handout->pack);
  plan = sp_journal_get_plan (journal, handout->pack);
  if (sp_answers_get_n_answered (answers) > 0)
    handout->answers = answers;
  handout->plan = plan;
  return print_sheets (handout, paper, path);
}

static int
make_handout (SpPack *pack, const Wishes *wishes, SpHandoutParts parts, const char *path)
{
  g_auto (GStrv) names = g_strsplit (wishes->roles != NULL ? wishes->roles : "", ",", -1);
  g_autoptr (GArray) roles = sp_cli_find_roles (pack, names);
  SpHandout handout = {
    .pack = pack,
    .parts = parts,
    .draw_ladder = sp_ladder_pages_draw,
    .draw_scores = sp_score_bars_draw_on_canvas,
    .draw_kinds = sp_reach_bars_draw,
  };

  if (roles == NULL)
    return SP_CLI_USAGE;
  handout.roles = (const guint *) roles->data;
  handout.n_roles = roles->len;
  return parts & ~SP_HANDOUT_FOR_ALL ? print_personal (&handout, wishes->paper, path)
                                     : print_sheets (&handout, wishes->paper, path);
}

static int
run (SpCliOptions *options, int argc, char **argv)
{
  g_auto (Wishes) wishes = { 0 };
  g_autoptr (SpPack) pack = NULL;
  SpHandoutParts parts;
  const GOptionEntry entries[] = {
    { "parts", 0, 0, G_OPTION_ARG_STRING, &wishes.parts,
      N_ ("Only these parts, in place of all that is about nobody"),
      /* Translators: in --help: what is typed behind an option; the comma stays a Latin one */
      N_ ("PART,…") },
    { "roles", 0, 0, G_OPTION_ARG_STRING, &wishes.roles,
      /* Translators: in --help: what is typed behind an option */
      N_ ("Only these roles in the comparison and the ladders"), N_ ("ROLE,…") },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &wishes.paper,
      N_ ("a4 or letter; what is usual where you are if it is not given"),
      /* Translators: in --help: what is typed behind an option: a size of paper */
      N_ ("PAPER") },
    { NULL }
  };

  if (!sp_cli_options_parse (options, entries, &argc, &argv))
    return options->status;
  if (options->output == NULL)
    {
      /* Translators: the name of the program; --output=FILE stays as it is */
      g_printerr (_ ("%s: say by --output=FILE where the handout is to be\n"), g_get_prgname ());
      return SP_CLI_USAGE;
    }
  if (!read_parts (wishes.parts, &parts) || !is_paper (wishes.paper))
    return SP_CLI_USAGE;
  pack = sp_cli_options_load_pack (options);
  return pack != NULL ? make_handout (pack, &wishes, parts, options->output) : SP_CLI_FAILED;
}

const SpCliCommand sp_cli_handout_command = {
  .name = "handout",
  .summary = N_ ("Print what a class needs on paper"),
  .description = N_ ("Writes a PDF to print for a class, with the parts lesson, compare, ladder, "
                     "grid, worksheet,\nkey and glossary. The parts result and plan come from what "
                     "was saved in the window;\nthey are there only if you name them."),
  .run = run,
};
