/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/sp-cli-commands.h"
#include "cli/sp-cli-names.h"
#include "cli/sp-cli-output.h"
#include "cli/sp-cli-sheet.h"
#include "cli/sp-cli.h"

#include "core/classroom/sp-class-sheet.h"
#include "core/json/sp-json-builder.h"
#include "paint/sp-class-bars.h"

#include <glib/gi18n.h>

typedef enum
{
  FORMAT_TEXT,
  FORMAT_CSV,
  FORMAT_JSON,
  FORMAT_PDF
} Format;

static const char *const formats[] = { "text", "csv", "json", "pdf", NULL };

static void
add_role (JsonBuilder *builder, const SpClassTally *tally, guint role)
{
  const SpClassRole *counted = sp_class_tally_get_role (tally, role);

  json_builder_begin_object (builder);
  sp_json_add_text (builder, "id", sp_class_tally_get_pack (tally)->roles.items[role].id);
  sp_json_add_integer (builder, "alone", counted->n_alone);
  sp_json_add_integer (builder, "shared", counted->n_shared);
  sp_json_add_real (builder, "mean", sp_class_tally_get_mean (tally, role));
  json_builder_end_object (builder);
}

static void
add_statement (JsonBuilder *builder, const SpClassTally *tally, guint statement)
{
  const SpClassStatement *counted = sp_class_tally_get_statement (tally, statement);

  json_builder_begin_object (builder);
  sp_json_add_text (builder, "id", sp_class_tally_get_pack (tally)->statements.items[statement].id);
  sp_json_begin_array (builder, "answers");
  for (guint i = 0; i < SP_N_ANSWERS; i++)
    json_builder_add_int_value (builder, counted->counts[i]);
  json_builder_end_array (builder);
  sp_json_add_integer (builder, "no_answer",
                       sp_class_tally_get_n_sheets (tally) -
                           sp_class_tally_get_n_answers (tally, statement));
  sp_json_add_integer (builder, "important", counted->n_important);
  sp_json_add_real (builder, "split", sp_class_tally_get_split (tally, statement));
  json_builder_end_object (builder);
}

static char *
to_json (const SpClassTally *tally)
{
  const SpPack *pack = sp_class_tally_get_pack (tally);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree guint *roles = sp_class_tally_rank_roles (tally);
  g_autofree guint *statements = sp_class_tally_rank_statements (tally);

  json_builder_begin_object (builder);
  sp_json_add_integer (builder, "sheets", sp_class_tally_get_n_sheets (tally));
  sp_json_add_integer (builder, "none", sp_class_tally_get_n_unfit (tally));
  sp_json_add_integer (builder, "unsure", sp_class_tally_get_n_unsure (tally));
  sp_json_begin_array (builder, "roles");
  for (guint i = 0; i < pack->roles.n_items; i++)
    add_role (builder, tally, roles[i]);
  json_builder_end_array (builder);
  sp_json_begin_array (builder, "statements");
  for (guint i = 0; i < pack->statements.n_items; i++)
    add_statement (builder, tally, statements[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  return sp_json_finish (builder);
}

static gboolean
write_tally (const SpClassTally *tally, const SpCliOptions *options)
{
  g_autoptr (SpSheet) sheet =
      options->format == FORMAT_CSV
          ? sp_class_sheet_new_tables (tally)
          : sp_class_sheet_new (tally, sp_class_bars_draw_role, sp_class_bars_draw_statement);
  g_autofree char *json = NULL;

  if (options->format != FORMAT_JSON)
    return sp_cli_write_sheet (sheet, formats[options->format], options->output);
  json = to_json (tally);
  return sp_cli_write (json, -1, options->output);
}

/* Returns whether all of the named statements are there; if not, that is printed. */
static gboolean
stress (SpClassTally *tally, const char *named)
{
  g_auto (GStrv) names = g_strsplit (named != NULL ? named : "", ",", -1);

  for (char **name = names; *name != NULL; name++)
    {
      int statement =
          sp_cli_find (sp_class_tally_get_pack (tally), "statements", g_strstrip (*name));

      if (statement < 0)
        return FALSE;
      sp_class_tally_stress (tally, (guint) statement);
    }
  return TRUE;
}

/* A file that cannot be read is told; the others count all the same. */
static gboolean
add_files (SpClassTally *tally, char **paths)
{
  gboolean is_all_read = TRUE;

  for (char **path = paths; *path != NULL; path++)
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (*path);
      g_autoptr (GError) error = NULL;
      gboolean is_known = FALSE;

      if (!sp_class_tally_add_file (tally, file, &is_known, &error))
        g_printerr ("%s\n", error->message);
      else if (is_known)
        /* Translators: the program, then a file */
        g_printerr (_ ("%s: %s: these sheets are counted already\n"), g_get_prgname (), *path);
      is_all_read = is_all_read && error == NULL;
    }
  return is_all_read;
}

static int
run (SpCliOptions *options, int argc, char **argv)
{
  g_autofree char *important = NULL;
  g_autoptr (SpPack) pack = NULL;
  g_autoptr (SpClassTally) tally = NULL;
  const GOptionEntry entries[] = { { "important", 0, 0, G_OPTION_ARG_STRING, &important,
                                     N_ ("Let these statements count twice for everybody"),
                                     /* Translators: what to type; names of statements */
                                     N_ ("STATEMENT,…") },
                                   { NULL } };
  gboolean is_all_read;

  if (!sp_cli_options_parse (options, entries, &argc, &argv))
    return options->status;
  if (argc < 2)
    {
      /* Translators: the program */
      g_printerr (_ ("%s: give at least one file of answer sheets\n"), g_get_prgname ());
      return SP_CLI_USAGE;
    }
  pack = sp_cli_options_load_pack (options);
  if (pack == NULL)
    return SP_CLI_FAILED;
  tally = sp_class_tally_new (pack);
  if (!stress (tally, important))
    return SP_CLI_USAGE;
  is_all_read = add_files (tally, argv + 1);
  return write_tally (tally, options) && is_all_read ? SP_CLI_OK : SP_CLI_FAILED;
}

const SpCliCommand sp_cli_class_command = {
  .name = "class",
  .summary = N_ ("Count the answer sheets of a class"),
  /* Translators: what follows the name of a command */
  .usage = N_ ("FILE…"),
  .description =
      N_ ("Tells where a class leans and which statements split it. Each file holds an "
          "answer sheet\nor a list of them, as “signpost choose --answers” reads them, or the "
          "session of a class,\nas the window saves it. The same file counts once, and so does "
          "the same sheet of a session."),
  .formats = formats,
  /* Translators: these four words are typed as they stand */
  .formats_help = N_ ("text (the default), csv, json or pdf"),
  .max_arguments = -1,
  .run = run,
};
