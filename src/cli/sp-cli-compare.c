/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/sp-cli-compare.h"
#include "cli/sp-cli-commands.h"
#include "cli/sp-cli-options.h"

#include "core/compare/sp-comparison-sheet.h"

#include <glib/gi18n.h>

typedef enum
{
  FORMAT_TEXT,
  FORMAT_MARKDOWN,
  FORMAT_CSV,
  FORMAT_JSON
} Format;

static const char *const format_words[] = { "text", "markdown", "csv", "json", NULL };

typedef struct
{
  gboolean differences;
  gboolean shared;
  char *group;
  char *format;
  char *output;
  char *pack;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->group);
  g_free (options->format);
  g_free (options->output);
  g_free (options->pack);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

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
  g_autoptr (GPtrArray) groups = g_ptr_array_new ();
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();
  g_autofree char *nearest = NULL;

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
      g_ptr_array_add (groups, (gpointer) id);
      g_ptr_array_add (titles, (gpointer) title);
    }
  g_ptr_array_add (groups, NULL);
  g_ptr_array_add (titles, NULL);

  nearest = sp_cli_suggest (name, (const char *const *) titles->pdata,
                            (const char *const *) groups->pdata);
  g_printerr (_ ("%s: there is no group “%s”; the nearest are: %s\n"), g_get_prgname (), name,
              nearest);
  return FALSE;
}

static char *
format_comparison (const SpCliCompare *self,
                   SpCompareMode mode,
                   Format format,
                   gboolean is_for_file)
{
  g_autoptr (SpSheet) sheet = NULL;

  if (format == FORMAT_JSON)
    return sp_cli_compare_to_json (self);
  sheet = sp_comparison_sheet_new (self->comparison, mode, self->rows, self->overlaps);
  switch (format)
    {
    case FORMAT_MARKDOWN:
      return sp_sheet_to_markdown (sheet);
    case FORMAT_CSV:
      return sp_sheet_to_csv (sheet);
    case FORMAT_JSON:
    case FORMAT_TEXT:
    default:
      return sp_sheet_to_text (sheet, is_for_file ? 100 : sp_cli_get_width ());
    }
}

static int
compare (SpPack *pack, char **names, const Options *options, Format format)
{
  g_auto (SpCliCompare) self = { 0 };
  g_autoptr (GArray) roles = sp_cli_find_roles (pack, names);
  g_autofree char *group = NULL;
  g_autofree char *text = NULL;
  SpCompareMode mode = options->differences ? SP_COMPARE_DIFFERENCES
                       : options->shared    ? SP_COMPARE_SHARED
                                            : SP_COMPARE_ALL;

  if (roles == NULL || !find_group (pack, options->group, &group))
    return SP_CLI_USAGE;

  self.comparison = sp_comparison_new (pack, (const guint *) roles->data, roles->len);
  self.rows = sp_comparison_list_rows (self.comparison, mode, group);
  self.overlaps = sp_comparison_list_overlaps (self.comparison, mode, group);
  text = format_comparison (&self, mode, format, options->output != NULL);
  return sp_cli_write (text, -1, options->output) ? SP_CLI_OK : SP_CLI_FAILED;
}

static gboolean
parse_options (int *argc, char ***argv, Options *options, int *format)
{
  const GOptionEntry entries[] = {
    { "differences", 0, 0, G_OPTION_ARG_NONE, &options->differences,
      N_ ("Only the rows in which the roles differ"), NULL },
    { "shared", 0, 0, G_OPTION_ARG_NONE, &options->shared, N_ ("Only what the roles share"), NULL },
    { "group", 0, 0, G_OPTION_ARG_STRING, &options->group, N_ ("Only one group of rows"),
      N_ ("ID") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &options->format,
      /* Translators: these four words are typed as they stand */
      N_ ("text (the default), markdown, csv or json"), N_ ("FORMAT") },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &options->output, N_ ("Write to a file"),
      N_ ("FILE") },
    { "pack", 0, 0, G_OPTION_ARG_FILENAME, &options->pack,
      N_ ("Read the content from a file in place of the bundled one"), N_ ("FILE") },
    { NULL }
  };

  if (!sp_cli_parse (_ ("[ROLE…]"),
                     _ ("Compares roles side by side; all of them if none is named."), entries,
                     argc, argv) ||
      !sp_cli_choose_word ("format", options->format, format_words, format))
    return FALSE;
  if (!options->differences || !options->shared)
    return TRUE;

  g_printerr (_ ("%s: --differences and --shared exclude each other\n"), g_get_prgname ());
  return FALSE;
}

/* Runs `signpost compare`. */
int
sp_cli_compare (int argc, char **argv)
{
  g_auto (Options) options = { 0 };
  g_autoptr (SpPack) pack = NULL;
  int format = FORMAT_TEXT;

  if (!parse_options (&argc, &argv, &options, &format))
    return SP_CLI_USAGE;
  pack = sp_cli_load_pack (options.pack);
  if (pack == NULL)
    return SP_CLI_FAILED;
  return compare (pack, argv + 1, &options, format);
}
