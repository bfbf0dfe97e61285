/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/sp-cli-choose.h"
#include "cli/sp-cli-commands.h"
#include "cli/sp-cli-options.h"
#include "cli/sp-cli-stream.h"

#include <glib/gi18n.h>

/* The width of a text that goes into a file. */
#define FILE_WIDTH 100

typedef enum
{
  FORMAT_TEXT,
  FORMAT_JSON
} Format;

static const char *const format_words[] = { "text", "json", NULL };

typedef struct
{
  gboolean statements;
  gboolean start_over;
  char *answers;
  char *format;
  char *output;
  char *pack;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->answers);
  g_free (options->format);
  g_free (options->output);
  g_free (options->pack);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static guint
get_width (const Options *options, Format format)
{
  if (format == FORMAT_JSON)
    return 0;
  return options->output != NULL ? FILE_WIDTH : sp_cli_get_width ();
}

static int
print_statements (const SpPack *pack, const Options *options, Format format)
{
  g_autofree char *text =
      format == FORMAT_JSON ? sp_cli_choose_statements_to_json (pack)
                            : sp_cli_choose_statements_to_text (pack, get_width (options, format));

  return sp_cli_write (text, -1, options->output) ? SP_CLI_OK : SP_CLI_FAILED;
}

static int
decide_one (SpPack *pack, const SpAnswers *answers, const Options *options, Format format)
{
  g_autoptr (SpDecision) decision = sp_decision_new (pack, answers);
  g_autoptr (GString) text = g_string_new (NULL);

  if (format == FORMAT_JSON)
    {
      sp_cli_choose_append_json (text, decision);
      g_string_append_c (text, '\n');
    }
  else
    sp_cli_choose_append_text (text, decision, get_width (options, format));
  return sp_cli_write (text->str, (gssize) text->len, options->output) ? SP_CLI_OK : SP_CLI_FAILED;
}

static int
decide_all (SpPack *pack, GPtrArray *sheets, const Options *options, Format format)
{
  SpCliStream stream;
  gboolean written;

  if (!sp_cli_stream_open (&stream, options->output))
    return SP_CLI_FAILED;
  written = sp_cli_choose_decide_all (pack, sheets, get_width (options, format), stream.file);
  return sp_cli_stream_close (&stream, written) ? SP_CLI_OK : SP_CLI_FAILED;
}

static int
decide (SpPack *pack, const Options *options, Format format)
{
  gboolean is_array = FALSE;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sheets =
      sp_cli_choose_read_sheets (options->answers, pack, &is_array, &error);

  if (sheets == NULL)
    {
      g_printerr ("%s\n", error->message);
      return g_error_matches (error, SP_CLI_CHOOSE_ERROR, SP_CLI_CHOOSE_ERROR_UNKNOWN)
                 ? SP_CLI_USAGE
                 : SP_CLI_FAILED;
    }
  return is_array ? decide_all (pack, sheets, options, format)
                  : decide_one (pack, sheets->pdata[0], options, format);
}

static gboolean
parse_options (int *argc, char ***argv, Options *options, int *format)
{
  const GOptionEntry entries[] = {
    { "answers", 0, 0, G_OPTION_ARG_FILENAME, &options->answers,
      N_ ("Read an answer sheet, or an array of them, from a JSON file"), N_ ("FILE") },
    { "statements", 0, 0, G_OPTION_ARG_NONE, &options->statements,
      N_ ("List the statements with what they count"), NULL },
    { "start-over", 0, 0, G_OPTION_ARG_NONE, &options->start_over,
      N_ ("Forget the answers given before"), NULL },
    { "format", 0, 0, G_OPTION_ARG_STRING, &options->format,
      /* Translators: these two words are typed as they stand */
      N_ ("text (the default) or json"), N_ ("FORMAT") },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &options->output, N_ ("Write to a file"),
      N_ ("FILE") },
    { "pack", 0, 0, G_OPTION_ARG_FILENAME, &options->pack,
      N_ ("Read the content from a file in place of the bundled one"), N_ ("FILE") },
    { NULL }
  };

  if (!sp_cli_parse (NULL,
                     _ ("Asks statements about you and tells which role fits, and why.\n"
                        "An answer sheet is {\"answers\": {STATEMENT: -2…2}, "
                        "\"important\": [STATEMENT…]}."),
                     entries, argc, argv) ||
      !sp_cli_choose_word ("format", options->format, format_words, format))
    return FALSE;
  if (*argc == 1)
    return TRUE;

  g_printerr (_ ("%s: unexpected argument “%s”\n"), g_get_prgname (), (*argv)[1]);
  return FALSE;
}

/* Runs `signpost choose`. */
int
sp_cli_choose (int argc, char **argv)
{
  g_auto (Options) options = { 0 };
  g_autoptr (SpPack) pack = NULL;
  int format = FORMAT_TEXT;

  if (!parse_options (&argc, &argv, &options, &format))
    return SP_CLI_USAGE;
  pack = sp_cli_load_pack (options.pack);
  if (pack == NULL)
    return SP_CLI_FAILED;

  if (options.statements)
    return print_statements (pack, &options, format);
  if (options.answers != NULL)
    return decide (pack, &options, format);
  return sp_cli_choose_ask (pack, options.start_over);
}
