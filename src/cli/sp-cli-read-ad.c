/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/sp-cli-read-ad.h"
#include "cli/sp-cli-commands.h"
#include "cli/sp-cli-output.h"
#include "cli/sp-cli.h"

#include "core/ads/sp-ad-sheet.h"
#include "core/ads/sp-ad-source.h"
#include "core/pack/sp-pack-library.h"

#include <glib/gi18n.h>

typedef enum
{
  FORMAT_TEXT,
  FORMAT_JSON,
  FORMAT_CSV
} Format;

static const char *const formats[] = { "text", "json", "csv", NULL };

#define STANDARD_INPUT "-"

typedef struct
{
  char *title;
  char *column;
} Wishes;

static void
wishes_clear (Wishes *wishes)
{
  g_free (wishes->title);
  g_free (wishes->column);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wishes, wishes_clear)

/* What comes out of the files. */
typedef struct
{
  GPtrArray *ads;
  gboolean failed;
} Tray;

static void
take_ad (SpAd *ad, double part, gpointer data)
{
  g_ptr_array_add (((Tray *) data)->ads, ad);
}

static void
take_problem (const char *problem, gpointer data)
{
  g_printerr ("%s: %s\n", g_get_prgname (), problem);
  ((Tray *) data)->failed = TRUE;
}

static void
read_file (const SpAdSource *source, const char *name)
{
  g_autoptr (GFile) file = g_str_equal (name, STANDARD_INPUT)
                               ? g_file_new_for_path ("/dev/stdin")
                               : g_file_new_for_commandline_arg (name);

  sp_ad_source_read (source, file, name, NULL);
}

static char *
write_texts (const SpPack *pack, const GPtrArray *ads, guint width)
{
  GString *texts = g_string_new (NULL);

  for (guint i = 0; i < ads->len; i++)
    {
      g_autoptr (SpSheet) sheet = sp_ad_sheet_new (pack, ads->pdata[i], NULL);
      g_autofree char *text = sp_sheet_to_text (sheet, width);

      g_string_append (texts, i > 0 ? "\n" : "");
      g_string_append (texts, text);
    }
  return g_string_free (texts, FALSE);
}

static gboolean
write_ads (const SpPack *pack,
           const SpAdReader *reader,
           const GPtrArray *ads,
           const SpCliOptions *options)
{
  g_autoptr (SpSheet) sheet = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < ads->len && options->format != FORMAT_CSV; i++)
    sp_ad_find_levers (ads->pdata[i], reader);
  switch (options->format)
    {
    case FORMAT_JSON:
      text = sp_cli_ads_to_json (pack, ads);
      break;
    case FORMAT_CSV:
      sheet = sp_ads_sheet_new (pack, ads);
      text = sp_sheet_to_csv (sheet);
      break;
    case FORMAT_TEXT:
    default:
      text = write_texts (pack, ads, sp_cli_get_width (options->output));
    }
  return sp_cli_write (text, -1, options->output);
}

/* Ads use the words of the pack as it was written, whatever the language of the interface. */
static SpAdReader *
make_reader (SpPack *pack, const SpCliOptions *options)
{
  g_autoptr (SpPack) written = NULL;

  if (options->pack == NULL)
    written = sp_pack_library_load_bundled ("en", NULL);
  return sp_ad_reader_new (written != NULL ? written : pack);
}

static int
read_ads (const Wishes *wishes, const SpCliOptions *options, int n_names, char **names)
{
  g_autoptr (SpPack) pack = sp_cli_options_load_pack (options);
  g_autoptr (SpAdReader) reader = NULL;
  g_autoptr (GPtrArray) ads = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_ad_free);
  Tray tray = { .ads = ads };
  SpAdSource source = { NULL, wishes->title, wishes->column, take_ad, take_problem, &tray };

  if (pack == NULL)
    return SP_CLI_FAILED;
  if (!sp_pack_fills_place (pack, SP_PLACE_ADS))
    {
      g_printerr ("%s: %s\n", g_get_prgname (),
                  _ ("This content cannot tell what an ad is for: that takes two roles, and skills "
                     "that they need."));
      return SP_CLI_FAILED;
    }
  source.reader = reader = make_reader (pack, options);
  for (int i = 0; i < n_names; i++)
    read_file (&source, names[i]);
  if (n_names == 0)
    read_file (&source, STANDARD_INPUT);
  if (ads->len == 0 && tray.failed && options->format == FORMAT_TEXT)
    return SP_CLI_FAILED;
  return write_ads (pack, reader, ads, options) && !tray.failed ? SP_CLI_OK : SP_CLI_FAILED;
}

static int
run (SpCliOptions *options, int argc, char **argv)
{
  g_auto (Wishes) wishes = { 0 };
  const GOptionEntry entries[] = {
    { "title", 0, 0, G_OPTION_ARG_STRING, &wishes.title, N_ ("The title of the ad"),
      /* Translators: in --help: what is typed behind an option: the title of an ad */
      N_ ("TEXT") },
    { "column", 0, 0, G_OPTION_ARG_STRING, &wishes.column,
      N_ ("Read a table (CSV) whose column of this name has an ad in each row"), N_ ("NAME") },
    { NULL }
  };

  if (!sp_cli_options_parse (options, entries, &argc, &argv))
    return options->status;
  return read_ads (&wishes, options, argc - 1, argv + 1);
}

const SpCliCommand sp_cli_read_ad_command = {
  .name = "read-ad",
  .summary = N_ ("Tell what a job ad asks for, and which role that is"),
  /* Translators: what to type */
  .usage = N_ ("[FILE…]"),
  .description = N_ ("Reads ads from text files, or from the standard input (-). A first line "
                     "“TITLE: …” is the title of an ad."),
  .formats = formats,
  /* Translators: these three words are typed as they stand */
  .formats_help = N_ ("text (the default), json or csv"),
  .max_arguments = -1,
  .run = run,
};
