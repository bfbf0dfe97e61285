/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/sp-cli-ladder.h"
#include "cli/sp-cli-commands.h"
#include "cli/sp-cli-names.h"
#include "cli/sp-cli-output.h"
#include "cli/sp-cli-sheet.h"
#include "cli/sp-cli.h"
#include "paint/sp-ladder-picture.h"

#include "core/ladder/sp-ladder-sheet.h"
#include "core/text/sp-direction.h"

#include <errno.h>
#include <glib/gi18n.h>

/* Routes that are told at most. */
#define N_ROUTES 8

typedef enum
{
  FORMAT_TEXT,
  FORMAT_MARKDOWN,
  FORMAT_JSON,
  FORMAT_SVG,
  FORMAT_PNG,
  FORMAT_PDF
} Format;

static const char *const formats[] = { "text", "markdown", "json", "svg", "png", "pdf", NULL };

typedef struct
{
  char *from;
  char *to;
} Ends;

static void
ends_clear (Ends *ends)
{
  g_free (ends->from);
  g_free (ends->to);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Ends, ends_clear)

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
  g_auto (SpCliNames) names = sp_cli_names_new ();
  g_autofree char *nearest = NULL;
  g_autofree char *quoted = NULL;

  for (guint i = 0; i < ladder->n_rungs; i++)
    {
      const SpRung *rung = sp_ladder_get_rung (ladder, i);

      if (g_str_equal (rung->id, name) || g_str_equal (rung->title, name))
        return i;
      sp_cli_names_add (&names, rung->id, rung->title);
    }

  nearest = sp_cli_names_suggest (&names, name);
  quoted = sp_cli_quote (name);
  /* Translators: the name of the program, what was typed, and ids of rungs */
  g_printerr (_ ("%s: there is no rung “%s”; the nearest are: %s\n"), g_get_prgname (), quoted,
              nearest);
  return -1;
}

static gboolean
find_routes (SpCliLadder *self, const Ends *ends)
{
  int from;
  int to;

  if (ends->from == NULL)
    return TRUE;
  from = find_rung (self->ladder, ends->from);
  to = from >= 0 ? find_rung (self->ladder, ends->to) : -1;
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
      /* Translators: %s is the name of the program */
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
      /* Translators: %s is the name of the program */
      g_printerr (_ ("%s: there are no ladders here to draw: no rungs\n"), g_get_prgname ());
      return FALSE;
    }
  if (sp_ladder_painter_lacks_letters (self->painter))
    g_printerr (
        /* Translators: %s is the name of the program */
        _ ("%s: no installed font has all letters of this text; boxes stand in their place\n"),
        g_get_prgname ());
  return TRUE;
}

/* The drawing, and all texts behind it. */
static GBytes *
to_pdf (const SpCliLadder *self, const SpLadderMarks *marks)
{
  const SpPack *pack = self->ladder->pack;
  g_autoptr (SpSheet) texts = sp_ladder_sheet_new (self->ladder, self->routes);
  SpLadderPoint paper;

  sp_cli_get_paper (NULL, &paper.x, &paper.y);
  return sp_ladder_picture_to_pdf (self->painter, marks, pack->title, texts, paper,
                                   sp_text_is_rtl (pack->title));
}

static gboolean
write_sheet (const SpCliLadder *self, Format format, const char *path)
{
  g_autoptr (SpSheet) sheet = sp_ladder_sheet_new (self->ladder, self->routes);

  return sp_cli_write_sheet (sheet, formats[format], path);
}

static gboolean
write_json (const SpCliLadder *self, const char *path)
{
  SpCliOutput output;

  if (!sp_cli_output_open (&output, path))
    return FALSE;
  if (!sp_cli_ladder_write_json (self, output.file))
    output.fault = errno;
  return sp_cli_output_close (&output);
}

static gboolean
write_ladder (const SpCliLadder *self, Format format, const char *path)
{
  SpLadderMarks marks = { .selected = -1 };
  g_autofree char *text = NULL;

  if (format >= FORMAT_SVG && !may_draw (self))
    return FALSE;
  /* The best route lights up. */
  if (self->routes != NULL && self->routes->len > 0)
    {
      marks.route = self->routes->pdata[0];
      marks.routes = self->routes;
    }
  switch (format)
    {
    case FORMAT_SVG:
      return write_picture (sp_ladder_picture_to_svg (self->painter, &marks), path);
    case FORMAT_PNG:
      return write_picture (sp_ladder_picture_to_png (self->painter, &marks), path);
    case FORMAT_PDF:
      return write_picture (to_pdf (self, &marks), path);
    case FORMAT_MARKDOWN:
      return write_sheet (self, format, path);
    case FORMAT_JSON:
      return write_json (self, path);
    case FORMAT_TEXT:
    default:
      text = sp_cli_ladder_to_text (self, sp_cli_get_width (path));
      return sp_cli_write (text, -1, path);
    }
}

static int
show (SpPack *pack, char **names, const Ends *ends, const SpCliOptions *options)
{
  g_auto (SpCliLadder) self = { 0 };
  g_autoptr (GArray) roles = sp_cli_find_roles (pack, names);
  gboolean all = names[0] == NULL;

  if (roles == NULL)
    return SP_CLI_USAGE;
  self.ladder = sp_ladder_new (pack, (const guint *) roles->data, all ? 0 : roles->len);
  if (!find_routes (&self, ends))
    return SP_CLI_USAGE;
  /* The picture is made of the content and runs as that does. */
  self.painter = sp_ladder_painter_new (self.ladder, NULL, sp_text_is_rtl (pack->title));
  return write_ladder (&self, options->format, options->output) ? SP_CLI_OK : SP_CLI_FAILED;
}

static int
run (SpCliOptions *options, int argc, char **argv)
{
  g_auto (Ends) ends = { 0 };
  g_autoptr (SpPack) pack = NULL;
  const GOptionEntry entries[] = {
    { "from", 0, 0, G_OPTION_ARG_STRING, &ends.from, N_ ("Find routes from this rung"),
      /* Translators: in --help: what is typed behind an option */
      N_ ("RUNG") },
    { "to", 0, 0, G_OPTION_ARG_STRING, &ends.to, N_ ("Find routes to this rung"), N_ ("RUNG") },
    { NULL }
  };

  if (!sp_cli_options_parse (options, entries, &argc, &argv))
    return options->status;
  if ((ends.from == NULL) != (ends.to == NULL))
    {
      /* Translators: %s is the name of the program */
      g_printerr (_ ("%s: --from and --to go together\n"), g_get_prgname ());
      return SP_CLI_USAGE;
    }
  pack = sp_cli_options_load_pack (options);
  return pack != NULL ? show (pack, argv + 1, &ends, options) : SP_CLI_FAILED;
}

const SpCliCommand sp_cli_ladder_command = {
  .name = "ladder",
  .summary = N_ ("Show career ladders and routes on them"),
  /* Translators: in --help: what can be typed behind the command */
  .usage = N_ ("[ROLE…]"),
  .description = N_ ("Shows career ladders, of all roles if none is named, and routes on them."),
  .formats = formats,
  /* Translators: these six words are typed as they stand */
  .formats_help = N_ ("text (the default), markdown, json, svg, png or pdf"),
  .max_arguments = -1,
  .run = run,
};
