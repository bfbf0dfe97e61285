/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the words mean that the content explains. */

#include "cli/sp-cli-commands.h"
#include "cli/sp-cli-names.h"
#include "cli/sp-cli-output.h"
#include "cli/sp-cli.h"

#include "core/json/sp-json-builder.h"
#include "core/pack/sp-glossary.h"
#include "core/sheet/sp-pack-origin.h"
#include "core/sheet/sp-sheet.h"

#include <glib/gi18n.h>

typedef enum
{
  FORMAT_TEXT,
  FORMAT_JSON
} Format;

static const char *const formats[] = { "text", "json", NULL };

static int
complain (const SpPack *pack, const char *word)
{
  g_auto (SpCliNames) names = sp_cli_names_new ();
  g_autofree char *nearest = NULL;
  g_autofree char *quoted = sp_cli_quote (word);

  for (guint i = 0; i < pack->terms.n_items; i++)
    {
      const SpTerm *term = &pack->terms.items[i];

      sp_cli_names_add (&names, term->title, term->title);
      for (guint j = 0; j < term->forms.n_items; j++)
        sp_cli_names_add (&names, term->title, term->forms.items[j]);
    }

  nearest = sp_cli_names_suggest (&names, word);
  if (pack->terms.n_items == 0)
    /* Translators: %s is the name of the program */
    g_printerr (_ ("%s: the content explains no words\n"), g_get_prgname ());
  else
    /* Translators: the program, what was typed, a list of words */
    g_printerr (_ ("%s: the word “%s” is not explained; the nearest are: %s\n"), g_get_prgname (),
                quoted, nearest);
  return SP_CLI_USAGE;
}

static char *
terms_to_text (const GPtrArray *terms, const SpPack *pack, guint width)
{
  g_autofree char *origin = sp_pack_describe_origin (pack);
  g_autoptr (SpSheet) sheet = sp_sheet_new (origin);

  for (guint i = 0; i < terms->len; i++)
    {
      const SpTerm *term = terms->pdata[i];

      sp_sheet_add (sheet, SP_SHEET_HEADING, term->title);
      sp_sheet_add (sheet, SP_SHEET_PARAGRAPH, term->text);
    }
  return sp_sheet_to_text (sheet, width);
}

static char *
terms_to_json (const GPtrArray *terms)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  sp_json_begin_array (builder, "terms");
  for (guint i = 0; i < terms->len; i++)
    {
      const SpTerm *term = terms->pdata[i];

      json_builder_begin_object (builder);
      sp_json_add_text (builder, "id", term->id);
      sp_json_add_text (builder, "title", term->title);
      sp_json_add_text (builder, "text", term->text);
      sp_json_begin_array (builder, "forms");
      for (guint j = 0; j < term->forms.n_items; j++)
        json_builder_add_string_value (builder, term->forms.items[j]);
      json_builder_end_array (builder);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  return sp_json_finish (builder);
}

static int
explain (const SpCliOptions *options, SpPack *pack, const char *word)
{
  g_autoptr (GPtrArray) terms = g_ptr_array_new ();
  g_autofree char *valid = g_utf8_make_valid (word, -1);
  const SpTerm *term = sp_glossary_look_up (pack, valid);
  gboolean is_silent = pack->terms.n_items == 0 && options->format == FORMAT_TEXT;
  g_autofree char *result = NULL;

  if (term == NULL && (*word != '\0' || is_silent))
    return complain (pack, word);
  if (term != NULL)
    g_ptr_array_add (terms, (gpointer) term);
  for (guint i = 0; term == NULL && i < pack->terms.n_items; i++)
    g_ptr_array_add (terms, (gpointer) &pack->terms.items[i]);
  result = options->format == FORMAT_JSON
               ? terms_to_json (terms)
               : terms_to_text (terms, pack, sp_cli_get_width (options->output));
  return sp_cli_write (result, -1, options->output) ? SP_CLI_OK : SP_CLI_FAILED;
}

static int
run (SpCliOptions *options, int argc, char **argv)
{
  const GOptionEntry nothing[] = { { NULL } };
  g_autoptr (SpPack) pack = NULL;
  g_autofree char *word = NULL;

  if (!sp_cli_options_parse (options, nothing, &argc, &argv))
    return options->status;
  pack = sp_cli_options_load_pack (options);
  if (pack == NULL)
    return SP_CLI_FAILED;
  word = g_strjoinv (" ", argv + 1);
  return explain (options, pack, word);
}

const SpCliCommand sp_cli_explain_command = {
  .name = "explain",
  .summary = N_ ("Explain a word"),
  /* Translators: in --help: what can be typed behind the command */
  .usage = N_ ("[WORD]"),
  .description =
      N_ ("Says what a word of the content means, in any of its forms. Without a WORD all\n"
          "words are explained."),
  .formats = formats,
  /* Translators: these two words are typed as they stand */
  .formats_help = N_ ("text (the default) or json"),
  .max_arguments = -1,
  .run = run,
};
