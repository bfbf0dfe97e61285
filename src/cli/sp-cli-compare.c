/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/sp-cli-compare.h"
#include "cli/sp-cli-commands.h"
#include "cli/sp-cli-options.h"

#include "core/text/sp-direction.h"

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
  g_clear_pointer (&self->comparison, sp_comparison_free);
  g_free (self->group);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SpCliCompare, sp_cli_compare_clear)

/* Returns whether to print @row at all. */
gboolean
sp_cli_compare_wants (const SpCliCompare *self, const SpComparedRow *row)
{
  return sp_compared_row_is_in (row, self->mode) &&
         (self->group == NULL || g_str_equal (self->group, row->area->group));
}

/* Overlaps belong to no group, and say what roles have in common. */
gboolean
sp_cli_compare_wants_overlaps (const SpCliCompare *self)
{
  return self->mode != SP_COMPARE_DIFFERENCES && self->group == NULL;
}

const SpRole *
sp_cli_compare_get_role (const SpCliCompare *self, guint column)
{
  SpPack *pack = sp_comparison_get_pack (self->comparison);

  return &pack->roles.items[sp_comparison_get_role (self->comparison, column)];
}

static gboolean
wants_item (const SpCliCompare *self, const SpComparedRow *row, const char *item)
{
  switch (self->mode)
    {
    case SP_COMPARE_DIFFERENCES:
      return !sp_compared_row_shares (row, item);
    case SP_COMPARE_SHARED:
      return row->same || sp_compared_row_shares (row, item);
    case SP_COMPARE_ALL:
    default:
      return TRUE;
    }
}

/**
 * sp_cli_compare_describe_cell:
 * @self: what is compared
 * @row: a row
 * @column: a column, counted from 0
 * @isolated: whether signs that nobody sees keep the directions of items and of the text apart, as
 *   who reads it needs and a program that searches it does not
 *
 * Returns: (transfer full): a cell as text; of its items those that the mode is about
 */
char *
sp_cli_compare_describe_cell (const SpCliCompare *self,
                              const SpComparedRow *row,
                              guint column,
                              gboolean isolated)
{
  const SpCell *cell =
      sp_area_get_cell (row->area, sp_comparison_get_role (self->comparison, column));
  gboolean wants_text = self->mode != SP_COMPARE_SHARED || row->same;
  GString *text = g_string_new (NULL);
  guint n = 0;

  if (cell == NULL)
    g_string_append (text, _ ("Not covered"));
  else if (cell->text != NULL && wants_text)
    g_string_append (text, cell->text);

  for (guint i = 0; cell != NULL && i < cell->items.n_items; i++)
    if (wants_item (self, row, cell->items.items[i]))
      {
        /* Translators: what stands between two names of a list */
        const char *separator = n > 0 ? C_ ("list separator", ", ") : text->len > 0 ? "\n" : "";
        g_autofree char *item = isolated ? sp_text_isolate (cell->items.items[i]) : NULL;

        g_string_append_printf (text, "%s%s", separator, isolated ? item : cell->items.items[i]);
        n++;
      }

  if (text->len == 0)
    g_string_append (text, "–");
  return g_string_free (text, FALSE);
}

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
format_comparison (const SpCliCompare *self, Format format, gboolean is_for_file)
{
  switch (format)
    {
    case FORMAT_MARKDOWN:
      return sp_cli_compare_to_markdown (self);
    case FORMAT_CSV:
      return sp_cli_compare_to_csv (self);
    case FORMAT_JSON:
      return sp_cli_compare_to_json (self);
    case FORMAT_TEXT:
    default:
      return sp_cli_compare_to_text (self, is_for_file ? 100 : sp_cli_get_width ());
    }
}

static int
compare (SpPack *pack, char **names, const Options *options, Format format)
{
  g_auto (SpCliCompare) self = { 0 };
  g_autoptr (GArray) roles = sp_cli_find_roles (pack, names);
  g_autofree char *text = NULL;

  if (roles == NULL || !find_group (pack, options->group, &self.group))
    return SP_CLI_USAGE;

  self.comparison = sp_comparison_new (pack, (const guint *) roles->data, roles->len);
  self.mode = options->differences ? SP_COMPARE_DIFFERENCES
              : options->shared    ? SP_COMPARE_SHARED
                                   : SP_COMPARE_ALL;
  text = format_comparison (&self, format, options->output != NULL);
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
