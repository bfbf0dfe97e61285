/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/sp-cli-ladder.h"
#include "cli/sp-cli-commands.h"
#include "cli/sp-cli-options.h"
#include "cli/sp-cli-stream.h"
#include "paint/sp-ladder-picture.h"

#include "core/text/sp-direction.h"

#include <glib/gi18n.h>

/* Routes that are told at most. */
#define N_ROUTES 8

typedef enum
{
  FORMAT_TEXT,
  FORMAT_JSON,
  FORMAT_SVG,
  FORMAT_PNG,
  FORMAT_PDF
} Format;

static const char *const format_words[] = { "text", "json", "svg", "png", "pdf", NULL };

typedef struct
{
  char *from;
  char *to;
  char *format;
  char *output;
  char *pack;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->from);
  g_free (options->to);
  g_free (options->format);
  g_free (options->output);
  g_free (options->pack);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static void
sp_cli_ladder_clear (SpCliLadder *self)
{
  g_clear_pointer (&self->routes, g_ptr_array_unref);
  g_clear_pointer (&self->painter, sp_ladder_painter_free);
  g_clear_pointer (&self->ladder, sp_ladder_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SpCliLadder, sp_cli_ladder_clear)

/* A rung may be named by its id or by its title. Returns its node, or -1 when it has been said that
 * there is none. */
static int
find_rung (const SpLadder *ladder, const char *name)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();
  g_autofree char *nearest = NULL;

  for (guint i = 0; i < ladder->n_rungs; i++)
    {
      const SpRung *rung = sp_ladder_get_rung (ladder, i);

      if (g_str_equal (rung->id, name) || g_str_equal (rung->title, name))
        return i;
      g_ptr_array_add (ids, (gpointer) rung->id);
      g_ptr_array_add (titles, (gpointer) rung->title);
    }
  g_ptr_array_add (ids, NULL);
  g_ptr_array_add (titles, NULL);

  nearest =
      sp_cli_suggest (name, (const char *const *) titles->pdata, (const char *const *) ids->pdata);
  g_printerr (_ ("%s: there is no rung “%s”; the nearest are: %s\n"), g_get_prgname (), name,
              nearest);
  return -1;
}

static gboolean
find_routes (SpCliLadder *self, const Options *options)
{
  int from;
  int to;

  if (options->from == NULL)
    return TRUE;
  from = find_rung (self->ladder, options->from);
  to = from >= 0 ? find_rung (self->ladder, options->to) : -1;
  if (to < 0)
    return FALSE;
  self->routes = sp_ladder_graph_find_routes (&self->ladder->graph, from, to, N_ROUTES);
  return TRUE;
}

static gboolean
write_picture (GBytes *bytes, const char *path)
{
  g_autoptr (GBytes) owned = bytes;

  if (bytes != NULL)
    return sp_cli_write (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), path);
  g_printerr (
      _ ("%s: the picture is too large for a PNG; --format=svg and --format=pdf have room for "
         "it\n"),
      g_get_prgname ());
  return FALSE;
}

/* Says what a picture will lack. Returns FALSE where there would be none. */
static gboolean
may_draw (const SpCliLadder *self)
{
  if (self->ladder->n_rungs == 0)
    {
      g_printerr (_ ("%s: there are no ladders here to draw: no rungs\n"), g_get_prgname ());
      return FALSE;
    }
  if (sp_ladder_painter_lacks_letters (self->painter))
    g_printerr (
        _ ("%s: no installed font has all letters of this text; boxes stand in their place\n"),
        g_get_prgname ());
  return TRUE;
}

static gboolean
write_json (const SpCliLadder *self, const char *path)
{
  SpCliStream stream;

  if (!sp_cli_stream_open (&stream, path))
    return FALSE;
  return sp_cli_stream_close (&stream, sp_cli_ladder_write_json (self, stream.file));
}

static gboolean
write_ladder (const SpCliLadder *self, Format format, const char *path)
{
  SpLadderMarks marks = { .selected = -1 };
  g_autofree char *text = NULL;

  if (format != FORMAT_JSON && format != FORMAT_TEXT && !may_draw (self))
    return FALSE;
  /* The best route lights up. */
  if (self->routes != NULL && self->routes->len > 0)
    marks.route = self->routes->pdata[0];
  switch (format)
    {
    case FORMAT_SVG:
      return write_picture (sp_ladder_picture_to_svg (self->painter, &marks), path);
    case FORMAT_PNG:
      return write_picture (sp_ladder_picture_to_png (self->painter, &marks), path);
    case FORMAT_PDF:
      return write_picture (
          sp_ladder_picture_to_pdf (self->painter, &marks, self->ladder->pack->title), path);
    case FORMAT_JSON:
      return write_json (self, path);
    case FORMAT_TEXT:
    default:
      text = sp_cli_ladder_to_text (self, path != NULL ? 100 : sp_cli_get_width ());
      return sp_cli_write (text, -1, path);
    }
}

static int
show (SpPack *pack, char **names, const Options *options, Format format)
{
  g_auto (SpCliLadder) self = { 0 };
  g_autoptr (GArray) roles = sp_cli_find_roles (pack, names);
  gboolean all = names[0] == NULL;

  if (roles == NULL)
    return SP_CLI_USAGE;
  self.ladder = sp_ladder_new (pack, (const guint *) roles->data, all ? 0 : roles->len);
  if (!find_routes (&self, options))
    return SP_CLI_USAGE;
  /* The picture is made of the content and runs as that does. */
  self.painter = sp_ladder_painter_new (self.ladder, NULL, sp_text_is_rtl (pack->title));
  return write_ladder (&self, format, options->output) ? SP_CLI_OK : SP_CLI_FAILED;
}

static gboolean
parse_options (int *argc, char ***argv, Options *options, int *format)
{
  const GOptionEntry entries[] = {
    { "from", 0, 0, G_OPTION_ARG_STRING, &options->from, N_ ("Find routes from this rung"),
      N_ ("RUNG") },
    { "to", 0, 0, G_OPTION_ARG_STRING, &options->to, N_ ("Find routes to this rung"), N_ ("RUNG") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &options->format,
      /* Translators: these five words are typed as they stand */
      N_ ("text (the default), json, svg, png or pdf"), N_ ("FORMAT") },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &options->output, N_ ("Write to a file"),
      N_ ("FILE") },
    { "pack", 0, 0, G_OPTION_ARG_FILENAME, &options->pack,
      N_ ("Read the content from a file in place of the bundled one"), N_ ("FILE") },
    { NULL }
  };

  if (!sp_cli_parse (_ ("[ROLE…]"),
                     _ ("Shows career ladders, of all roles if none is named, and routes on them."),
                     entries, argc, argv) ||
      !sp_cli_choose_word ("format", options->format, format_words, format))
    return FALSE;
  if ((options->from == NULL) == (options->to == NULL))
    return TRUE;

  g_printerr (_ ("%s: --from and --to go together\n"), g_get_prgname ());
  return FALSE;
}

/* Runs `signpost ladder`. */
int
sp_cli_ladder (int argc, char **argv)
{
  g_auto (Options) options = { 0 };
  g_autoptr (SpPack) pack = NULL;
  int format = FORMAT_TEXT;

  if (!parse_options (&argc, &argv, &options, &format))
    return SP_CLI_USAGE;
  pack = sp_cli_load_pack (options.pack);
  if (pack == NULL)
    return SP_CLI_FAILED;
  return show (pack, argv + 1, &options, format);
}
