/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/sp-cli-plan.h"
#include "cli/sp-cli-commands.h"
#include "cli/sp-cli-names.h"
#include "cli/sp-cli-output.h"
#include "cli/sp-cli.h"
#include "paint/sp-sheet-painter.h"

#include "core/plan/sp-plan-sheet.h"
#include "core/text/sp-direction.h"

#include <glib/gi18n.h>
#include <string.h>

/* The paper of a PDF: A4, in points. */
#define PAPER_WIDTH 595.28
#define PAPER_HEIGHT 841.89

typedef enum
{
  FORMAT_TEXT,
  FORMAT_MARKDOWN,
  FORMAT_JSON,
  FORMAT_PDF
} Format;

static const char *const formats[] = { "text", "markdown", "json", "pdf", NULL };

typedef struct
{
  char **targets;
  char *known;
} Wishes;

static void
wishes_clear (Wishes *wishes)
{
  g_strfreev (wishes->targets);
  g_free (wishes->known);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wishes, wishes_clear)

/* Names of a kind of thing, and what each stands for. */
typedef struct
{
  GPtrArray *names;
  GPtrArray *ids;
} Candidates;

static void
candidates_clear (Candidates *self)
{
  g_ptr_array_unref (self->names);
  g_ptr_array_unref (self->ids);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Candidates, candidates_clear)

static void
candidates_add (Candidates *self, const char *id, const char *title)
{
  g_ptr_array_add (self->names, (gpointer) id);
  g_ptr_array_add (self->ids, (gpointer) id);
  g_ptr_array_add (self->names, (gpointer) title);
  g_ptr_array_add (self->ids, (gpointer) id);
}

/* Returns the nearest of the candidates to @name, for a message. */
static char *
candidates_suggest (const Candidates *self, const char *name)
{
  g_ptr_array_add (self->names, NULL);
  g_ptr_array_add (self->ids, NULL);
  return sp_cli_suggest (name, (const char *const *) self->names->pdata,
                         (const char *const *) self->ids->pdata);
}

static gboolean
find_target (const SpPack *pack, const char *name, SpPlanTarget *target)
{
  g_auto (Candidates) candidates = { g_ptr_array_new (), g_ptr_array_new () };
  g_autofree char *quoted = NULL;
  g_autofree char *nearest = NULL;
  int rung = sp_pack_find (pack, "rungs", name);
  int role = sp_pack_find (pack, "roles", name);

  *target = (SpPlanTarget){ rung < 0, (guint) MAX (rung, role) };
  if (rung >= 0 || role >= 0)
    return TRUE;
  for (guint i = 0; i < pack->rungs.n_items; i++)
    candidates_add (&candidates, pack->rungs.items[i].id, pack->rungs.items[i].title);
  for (guint i = 0; i < pack->roles.n_items; i++)
    candidates_add (&candidates, pack->roles.items[i].id, pack->roles.items[i].title);
  quoted = sp_cli_quote (name);
  nearest = candidates_suggest (&candidates, name);
  g_printerr (_ ("%s: there is no rung or role “%s”; the nearest are: %s\n"), g_get_prgname (),
              quoted, nearest);
  return FALSE;
}

/* Returns the step of the scale, counted from 1, or -1 when it has been said that there is none. */
static int
find_step (const SpPack *pack, const char *name)
{
  g_auto (Candidates) candidates = { g_ptr_array_new (), g_ptr_array_new () };
  g_autofree char *quoted = NULL;
  g_autofree char *nearest = NULL;
  int step = sp_pack_find (pack, "scale", name);

  if (step >= 0)
    return step + 1;
  for (guint i = 0; i < pack->scale.n_items; i++)
    candidates_add (&candidates, pack->scale.items[i].id, pack->scale.items[i].title);
  quoted = sp_cli_quote (name);
  nearest = candidates_suggest (&candidates, name);
  g_printerr (_ ("%s: there is no skill level “%s”; the nearest are: %s\n"), g_get_prgname (),
              quoted, nearest);
  return -1;
}

static int
find_skill (const SpPack *pack, const char *name)
{
  g_auto (Candidates) candidates = { g_ptr_array_new (), g_ptr_array_new () };
  g_autofree char *quoted = NULL;
  g_autofree char *nearest = NULL;
  int skill = sp_pack_find (pack, "skills", name);

  if (skill >= 0)
    return skill;
  for (guint i = 0; i < pack->skills.n_items; i++)
    candidates_add (&candidates, pack->skills.items[i].id, pack->skills.items[i].title);
  quoted = sp_cli_quote (name);
  nearest = candidates_suggest (&candidates, name);
  g_printerr (_ ("%s: there is no skill “%s”; the nearest are: %s\n"), g_get_prgname (), quoted,
              nearest);
  return -1;
}

/* Reads "SKILL" or "SKILL:LEVEL". A skill without a level is known as well as anybody may ask. */
static gboolean
read_rating (const SpPack *pack, const char *rating, gint8 *ratings)
{
  g_auto (GStrv) parts = g_strsplit (rating, ":", 2);
  int skill = find_skill (pack, parts[0]);
  int step = (int) pack->scale.n_items;

  if (skill >= 0 && parts[1] != NULL)
    step = find_step (pack, parts[1]);
  if (skill < 0 || step < 0)
    return FALSE;
  ratings[skill] = (gint8) step;
  return TRUE;
}

static gboolean
read_ratings (const SpPack *pack, const char *known, gint8 *ratings)
{
  g_auto (GStrv) parts = g_strsplit (known != NULL ? known : "", ",", -1);

  memset (ratings, SP_RATING_NONE, pack->skills.n_items);
  for (char **part = parts; *part != NULL; part++)
    if (!read_rating (pack, g_strstrip (*part), ratings))
      return FALSE;
  return TRUE;
}

static gboolean
write_pdf (const SpSheet *sheet, const SpPack *pack, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf =
      sp_sheet_to_pdf (sheet, PAPER_WIDTH, PAPER_HEIGHT, sp_text_is_rtl (pack->title), &error);

  if (pdf != NULL)
    return sp_cli_write (g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf), path);
  g_printerr ("%s: %s\n", g_get_prgname (), error->message);
  return FALSE;
}

static gboolean
write_plan (const SpPlan *plan, Format format, const char *path)
{
  g_autoptr (SpSheet) sheet = sp_plan_sheet_new (plan);
  g_autofree char *text = NULL;

  switch (format)
    {
    case FORMAT_PDF:
      return write_pdf (sheet, sp_plan_get_pack (plan), path);
    case FORMAT_JSON:
      text = sp_cli_plan_to_json (plan);
      break;
    case FORMAT_MARKDOWN:
      text = sp_sheet_to_markdown (sheet);
      break;
    case FORMAT_TEXT:
    default:
      text = sp_sheet_to_text (sheet, sp_cli_get_width (path));
    }
  return sp_cli_write (text, -1, path);
}

static int
make_plan (SpPack *pack, const Wishes *wishes, const SpCliOptions *options)
{
  SpPlanTarget targets[SP_PLAN_MAX_TARGETS];
  guint n_targets = g_strv_length (wishes->targets);
  g_autofree gint8 *ratings = g_new (gint8, pack->skills.n_items + 1);
  g_autoptr (SpPlan) plan = NULL;

  for (guint i = 0; i < n_targets; i++)
    if (!find_target (pack, wishes->targets[i], &targets[i]))
      return SP_CLI_USAGE;
  if (!read_ratings (pack, wishes->known, ratings))
    return SP_CLI_USAGE;
  plan = sp_plan_new (pack, ratings, targets, n_targets);
  return write_plan (plan, options->format, options->output) ? SP_CLI_OK : SP_CLI_FAILED;
}

static int
run (SpCliOptions *options, int argc, char **argv)
{
  g_auto (Wishes) wishes = { 0 };
  g_autoptr (SpPack) pack = NULL;
  const GOptionEntry entries[] = {
    { "to", 0, 0, G_OPTION_ARG_STRING_ARRAY, &wishes.targets,
      N_ ("Plan the way to this rung or role; may be given twice"), N_ ("RUNG") },
    { "known", 0, 0, G_OPTION_ARG_STRING, &wishes.known,
      N_ ("Skills that are known, each with a level if it is not known to the full"),
      N_ ("SKILL[:LEVEL],…") },
    { NULL }
  };

  if (!sp_cli_options_parse (options, entries, &argc, &argv))
    return options->status;
  if (wishes.targets == NULL || g_strv_length (wishes.targets) > SP_PLAN_MAX_TARGETS)
    {
      g_printerr (_ ("%s: give --to once or twice\n"), g_get_prgname ());
      return SP_CLI_USAGE;
    }
  pack = sp_cli_options_load_pack (options);
  return pack != NULL ? make_plan (pack, &wishes, options) : SP_CLI_FAILED;
}

const SpCliCommand sp_cli_plan_command = {
  .name = "plan",
  .summary = N_ ("Plan what to learn on the way to a rung or a role"),
  .description = N_ ("Tells what is missing for one goal or two, and in which order to learn it."),
  .formats = formats,
  /* Translators: these four words are typed as they stand */
  .formats_help = N_ ("text (the default), markdown, json or pdf"),
  .run = run,
};
