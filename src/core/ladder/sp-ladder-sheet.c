/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/ladder/sp-ladder-sheet.h"

#include "core/ladder/sp-ladder-routes.h"
#include "core/ladder/sp-rung-words.h"
#include "core/sheet/sp-certificate-words.h"
#include "core/sheet/sp-glossary-sheet.h"
#include "core/sheet/sp-pack-origin.h"
#include "core/sheet/sp-source-sheet.h"
#include "core/text/sp-direction.h"

#include <glib/gi18n.h>

/* The sources of all rungs, in the order in which they are first needed. */
typedef struct
{
  GArray *listed;      /* (owned) (element-type SpReference) */
  GHashTable *numbers; /* (owned): a position in the pack -> a position in @listed, plus 1 */
} Sources;

static void
sources_clear (Sources *self)
{
  g_array_unref (self->listed);
  g_hash_table_unref (self->numbers);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sources, sources_clear)

static guint
sources_get_number (Sources *self, SpReference source)
{
  gpointer key = GUINT_TO_POINTER (source.index);
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, key));

  if (number > 0)
    return number;
  g_array_append_val (self->listed, source);
  g_hash_table_insert (self->numbers, key, GUINT_TO_POINTER (self->listed->len));
  return self->listed->len;
}

/* A list has its title only where it has items. */
static void
add_titled_item (SpSheet *sheet, const char **list, const char *title, const char *text)
{
  if (*list != NULL)
    sp_sheet_add (sheet, SP_SHEET_PARAGRAPH, *list);
  *list = NULL;
  if (text != NULL)
    sp_sheet_add_titled (sheet, title, text, NULL);
  else
    sp_sheet_add_item (sheet, NULL, title, NULL);
}

static void
add_skills (SpSheet *sheet, const SpPack *pack, const SpRung *rung)
{
  const char *list = _ ("Skills");

  for (guint i = 0; i < rung->skills.n_items; i++)
    {
      const SpRungSkill *asked = &rung->skills.items[i];
      g_autofree char *level = sp_rung_describe_skill (pack, rung, asked);

      add_titled_item (sheet, &list, pack->skills.items[asked->skill.index].title, level);
    }
}

static void
add_certificates (SpSheet *sheet, const SpPack *pack, const SpRung *rung)
{
  const char *list = _ ("Typical Certificates");

  for (guint i = 0; i < rung->certificates.n_items; i++)
    {
      const SpCertificate *certificate =
          &pack->certificates.items[rung->certificates.items[i].index];
      g_autofree char *description = sp_certificate_describe (pack, certificate);

      add_titled_item (sheet, &list, certificate->title, description);
    }
}

/* What a move asks is told once, where it starts. */
static void
add_moves (SpSheet *sheet, const SpLadder *ladder, guint node)
{
  const SpLadderGraph *graph = &ladder->graph;
  const char *onward = _ ("Leads To");
  const char *hither = _ ("Leads Here");

  for (guint i = 0; i < graph->n_edges; i++)
    if (graph->edges[i].from == node)
      {
        g_autofree char *how = sp_move_describe (sp_ladder_get_move (ladder, i));

        add_titled_item (sheet, &onward, sp_ladder_get_rung (ladder, graph->edges[i].to)->title,
                         how);
      }
  for (guint i = 0; i < graph->n_edges; i++)
    if (graph->edges[i].to == node)
      add_titled_item (sheet, &hither, sp_ladder_get_rung (ladder, graph->edges[i].from)->title,
                       NULL);
}

/* The numbers of what is listed at the end. */
static void
add_source_numbers (SpSheet *sheet, const SpPack *pack, guint rung, Sources *sources)
{
  g_autoptr (GArray) own = sp_rung_list_sources (pack, rung);
  g_autoptr (GString) numbers = g_string_new (NULL);
  g_autofree char *line = NULL;

  for (guint i = 0; i < own->len; i++)
    g_string_append_printf (numbers, "%s%u", i > 0 ? C_ ("list separator", ", ") : "",
                            sources_get_number (sources, g_array_index (own, SpReference, i)));
  if (own->len == 0)
    return;
  /* Translators: %s has the numbers of sources that are listed at the end, such as “1, 4” */
  line = g_strdup_printf (_ ("Sources: %s"), numbers->str);
  sp_sheet_add (sheet, SP_SHEET_PARAGRAPH, line);
}

static void
add_rung (SpSheet *sheet, const SpLadder *ladder, guint node, Sources *sources)
{
  sp_sheet_add (sheet, SP_SHEET_HEADING, sp_ladder_get_rung (ladder, node)->title);
  sp_ladder_sheet_add_rung (sheet, ladder, node);
  add_source_numbers (sheet, ladder->pack, ladder->rungs[node], sources);
}

/**
 * sp_ladder_sheet_add_rung:
 * @sheet: a sheet with the title of the rung
 * @ladder: some ladders
 * @node: a rung of them
 *
 * Adds what is known of the rung, but for its sources.
 */
void
sp_ladder_sheet_add_rung (SpSheet *sheet, const SpLadder *ladder, guint node)
{
  const SpPack *pack;
  const SpRung *rung;
  g_autofree char *place = NULL;
  g_autofree char *years = NULL;

  g_return_if_fail (sheet != NULL && ladder != NULL && node < ladder->n_rungs);

  pack = ladder->pack;
  rung = sp_ladder_get_rung (ladder, node);
  place = sp_rung_describe_place (pack, rung);
  years = sp_rung_describe_years (rung);
  if (*place != '\0')
    sp_sheet_add (sheet, SP_SHEET_PARAGRAPH, place);
  if (rung->summary != NULL)
    sp_sheet_add (sheet, SP_SHEET_PARAGRAPH, rung->summary);
  if (years != NULL)
    sp_sheet_add (sheet, SP_SHEET_PARAGRAPH, years);
  add_skills (sheet, pack, rung);
  add_certificates (sheet, pack, rung);
  add_moves (sheet, ladder, node);
}

static void
add_route (SpSheet *sheet, const SpLadder *ladder, guint number, const SpLadderRoute *route)
{
  g_autofree char *heading = g_strdup_printf (
      /* Translators: the heading of one of several ways from a job to another */
      ngettext ("Route %u: %u step", "Route %u: %u steps", route->n_moves), number, route->n_moves);

  sp_sheet_add (sheet, SP_SHEET_HEADING, heading);
  sp_sheet_add (sheet, SP_SHEET_PARAGRAPH, sp_ladder_get_rung (ladder, route->nodes[0])->title);
  for (guint i = 0; i < route->n_moves; i++)
    {
      const char *none = NULL;
      g_autofree char *how = sp_move_describe (sp_ladder_get_move (ladder, route->moves[i]));

      add_titled_item (sheet, &none, sp_ladder_get_rung (ladder, route->nodes[i + 1])->title, how);
    }
}

static void
add_routes (SpSheet *sheet, const SpLadder *ladder, const GPtrArray *routes)
{
  if (routes != NULL && routes->len == 0)
    sp_sheet_add (sheet, SP_SHEET_PARAGRAPH, _ ("There is no route between these two."));
  for (guint i = 0; routes != NULL && i < routes->len; i++)
    add_route (sheet, ladder, i + 1, routes->pdata[i]);
}

static void
add_scale (SpSheet *sheet, const SpPack *pack)
{
  /* Translators: heading: the words for how well one can have a skill, and what they mean */
  const char *heading = _ ("Levels of Skills");

  for (guint i = 0; i < pack->scale.n_items; i++)
    if (pack->scale.items[i].text != NULL)
      {
        if (heading != NULL)
          sp_sheet_add (sheet, SP_SHEET_HEADING, heading);
        heading = NULL;
        sp_sheet_add_titled (sheet, pack->scale.items[i].title, pack->scale.items[i].text, NULL);
      }
}

/* Lane by lane, those without one first, and each from below. */
static int
compare_nodes (gconstpointer a, gconstpointer b, gpointer data)
{
  const SpLadderGraph *graph = data;
  guint one = *(const guint *) a;
  guint two = *(const guint *) b;

  if (graph->nodes[one].lane != graph->nodes[two].lane)
    return graph->nodes[one].lane < graph->nodes[two].lane ? -1 : 1;
  if (graph->nodes[one].level != graph->nodes[two].level)
    return graph->nodes[one].level < graph->nodes[two].level ? -1 : 1;
  return (one > two) - (one < two);
}

static void
add_rungs (SpSheet *sheet, const SpLadder *ladder, Sources *sources)
{
  g_autoptr (GArray) nodes = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < ladder->n_rungs; i++)
    g_array_append_val (nodes, i);
  g_array_sort_with_data (nodes, compare_nodes, (gpointer) &ladder->graph);
  for (guint i = 0; i < nodes->len; i++)
    add_rung (sheet, ladder, g_array_index (nodes, guint, i), sources);
}

/**
 * sp_ladder_sheet_new:
 * @ladder: some ladders
 * @routes: (nullable) (element-type SpLadderRoute): the routes that were asked for, the best one first
 *
 * Returns: (transfer full): all texts behind the drawing of @ladder: the routes, then each rung with
 *   its skills, certificates, moves and sources, and what the words of it all mean
 */
SpSheet *
sp_ladder_sheet_new (const SpLadder *ladder, const GPtrArray *routes)
{
  g_auto (Sources) sources = { 0 };
  g_autofree char *origin = NULL;
  SpReferences listed;
  SpSheet *sheet;

  g_return_val_if_fail (ladder != NULL, NULL);

  sources.listed = g_array_new (FALSE, FALSE, sizeof (SpReference));
  sources.numbers = g_hash_table_new (NULL, NULL);
  origin = sp_pack_describe_origin (ladder->pack);
  sheet = sp_sheet_new (origin);
  /* Translators: heading of a document */
  sp_sheet_add (sheet, SP_SHEET_TITLE, _ ("Career Ladders"));
  sp_sheet_add (sheet, SP_SHEET_PARAGRAPH,
                ladder->n_rungs > 0 ? _ ("Rungs are typical, not the same everywhere.")
                                    : _ ("There are no ladders here: no rungs."));
  add_routes (sheet, ladder, routes);
  add_rungs (sheet, ladder, &sources);
  add_scale (sheet, ladder->pack);
  sp_glossary_sheet_add (sheet, ladder->pack);
  listed = (SpReferences){ (const SpReference *) sources.listed->data, sources.listed->len };
  sp_source_sheet_add (sheet, ladder->pack, &listed, TRUE);
  return sheet;
}
