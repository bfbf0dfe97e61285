/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/sp-cli-choose.h"
#include "cli/sp-cli-commands.h"
#include "cli/sp-cli-output.h"
#include "cli/sp-cli.h"

#include "core/choose/sp-answer-sheets.h"
#include "core/json/sp-problem.h"

#include <glib/gi18n.h>
#include <string.h>

typedef enum
{
  FORMAT_TEXT,
  FORMAT_JSON
} Format;

static const char *const formats[] = { "text", "json", NULL };

typedef struct
{
  gboolean statements;
  gboolean start_over;
  gboolean ephemeral;
  char *answers;
} Wishes;

static void
wishes_clear (Wishes *wishes)
{
  g_free (wishes->answers);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wishes, wishes_clear)

/* Returns the columns of a line of text, or 0 for JSON. */
static guint
get_width (const SpCliOptions *options)
{
  return options->format == FORMAT_JSON ? 0 : sp_cli_get_width (options->output);
}

static int
print_statements (const SpPack *pack, const SpCliOptions *options)
{
  g_autofree char *text = options->format == FORMAT_JSON
                              ? sp_cli_choose_statements_to_json (pack)
                              : sp_cli_choose_statements_to_text (pack, get_width (options));

  return sp_cli_write (text, -1, options->output) ? SP_CLI_OK : SP_CLI_FAILED;
}

static int
decide_one (SpPack *pack, const SpAnswers *answers, const SpCliOptions *options)
{
  g_autoptr (SpDecision) decision = sp_decision_new (pack, answers);
  g_autoptr (GString) text = g_string_new (NULL);

  if (options->format == FORMAT_JSON)
    {
      sp_cli_choose_append_json (text, decision);
      g_string_append_c (text, '\n');
    }
  else
    sp_cli_choose_append_text (text, decision, get_width (options));
  return sp_cli_write (text->str, (gssize) text->len, options->output) ? SP_CLI_OK : SP_CLI_FAILED;
}

typedef struct
{
  SpCliOutput output;
  guint width; /* of the text; 0 for JSON */
} Batch;

static void
append_decision (GString *text, SpDecision *decision, guint i, gpointer data)
{
  const Batch *batch = data;

  if (batch->width == 0)
    {
      g_string_append (text, i > 0 ? ",\n" : "");
      sp_cli_choose_append_json (text, decision);
      return;
    }
  g_string_append_printf (text, "%s[%u]\n", i > 0 ? "\n" : "", i);
  sp_cli_choose_append_text (text, decision, batch->width);
}

static gboolean
write_part (const char *text, gsize length, gpointer data)
{
  return sp_cli_output_append (&((Batch *) data)->output, text, length);
}

/* Writes an array of decisions, or their texts one behind the other, in the order of the sheets. */
static int
decide_all (SpPack *pack, const GPtrArray *sheets, const SpCliOptions *options)
{
  Batch batch = { .width = get_width (options) };
  const char *end = sheets->len > 0 ? "\n]\n" : "]\n";

  if (!sp_cli_output_open (&batch.output, options->output))
    return SP_CLI_FAILED;
  if (batch.width == 0)
    write_part ("[\n", 2, &batch);
  sp_answer_sheets_decide (pack, sheets, append_decision, write_part, &batch);
  if (batch.width == 0)
    write_part (end, strlen (end), &batch);
  return sp_cli_output_close (&batch.output) ? SP_CLI_OK : SP_CLI_FAILED;
}

static int
decide (SpPack *pack, const char *path, const SpCliOptions *options)
{
  gboolean is_list = FALSE;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GPtrArray) sheets = sp_answer_sheets_load (file, pack, &is_list, &error);

  if (sheets == NULL)
    {
      g_printerr ("%s\n", error->message);
      return g_error_matches (error, SP_JSON_ERROR, SP_JSON_ERROR_REFERENCE) ||
                     g_error_matches (error, SP_JSON_ERROR, SP_JSON_ERROR_VALUE)
                 ? SP_CLI_USAGE
                 : SP_CLI_FAILED;
    }
  return is_list ? decide_all (pack, sheets, options)
                 : decide_one (pack, sheets->pdata[0], options);
}

/* Returns whether the content has what it takes to choose; if not, that is printed. */
static gboolean
can_choose (const SpPack *pack)
{
  if (pack->roles.n_items > 0 && pack->statements.n_items > 0)
    return TRUE;
  g_printerr ("%s: %s\n", g_get_prgname (),
              pack->roles.n_items == 0 ? _ ("This content has no roles to choose from.")
                                       : _ ("This content has no statements to answer."));
  return FALSE;
}

static int
run (SpCliOptions *options, int argc, char **argv)
{
  g_auto (Wishes) wishes = { 0 };
  g_autoptr (SpPack) pack = NULL;
  const GOptionEntry entries[] = {
    { "answers", 0, 0, G_OPTION_ARG_FILENAME, &wishes.answers,
      N_ ("Read an answer sheet, or an array of them, from a JSON file"),
      /* Translators: in --help: what is typed behind an option */
      N_ ("FILE") },
    { "statements", 0, 0, G_OPTION_ARG_NONE, &wishes.statements,
      N_ ("List the statements with what they count"), NULL },
    { "start-over", 0, 0, G_OPTION_ARG_NONE, &wishes.start_over,
      N_ ("Forget the answers given before"), NULL },
    { "ephemeral", 0, 0, G_OPTION_ARG_NONE, &wishes.ephemeral, N_ ("Keep no answers"), NULL },
    { NULL }
  };

  if (!sp_cli_options_parse (options, entries, &argc, &argv))
    return options->status;
  if (!sp_cli_options_spare (options, "answers", wishes.answers))
    return SP_CLI_USAGE;
  pack = sp_cli_options_load_pack (options);
  if (pack == NULL)
    return SP_CLI_FAILED;

  if (wishes.statements)
    return print_statements (pack, options);
  if (!can_choose (pack))
    return SP_CLI_FAILED;
  if (wishes.answers != NULL)
    return decide (pack, wishes.answers, options);
  return sp_cli_choose_ask (pack, wishes.start_over, wishes.ephemeral);
}

const SpCliCommand sp_cli_choose_command = {
  .name = "choose",
  .summary = N_ ("Find out which role fits you"),
  .description = N_ ("Asks statements about you and tells which role fits, and why.\n"
                     "An answer sheet is {\"answers\": {STATEMENT: -2…2}, "
                     "\"important\": [STATEMENT…]}."),
  .formats = formats,
  /* Translators: these two words are typed as they stand */
  .formats_help = N_ ("text (the default) or json"),
  .run = run,
};
