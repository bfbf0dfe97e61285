/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/sp-cli-ladder.h"

#include "core/text/sp-direction.h"
#include "core/text/sp-text-wrap.h"

#include <glib/gi18n.h>

static void
append_skills (GString *string, const SpPack *pack, const SpRung *rung, guint width)
{
  g_autoptr (GPtrArray) skills = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;
  g_autofree char *line = NULL;

  if (rung->skills.n_items == 0)
    return;
  for (guint i = 0; i < rung->skills.n_items; i++)
    g_ptr_array_add (skills,
                     /* Translators: a skill, and how well it is asked for, for example "Expert" */
                     g_strdup_printf (C_ ("skill", "%s (%s)"),
                                      pack->skills.items[rung->skills.items[i].skill.index].title,
                                      pack->scale.items[rung->skills.items[i].level.index].title));
  joined = sp_texts_join_isolated ((const char *const *) skills->pdata, skills->len,
                                   C_ ("list separator", ", "));
  /* Translators: %s is a list of skills, each with how well it is asked for */
  line = g_strdup_printf (C_ ("of a rung", "Skills: %s"), joined);
  sp_text_append_wrapped (string, line, 4, width);
}

/* Appends where the moves of @node lead, each with what it asks. */
static void
append_moves (GString *string, const SpCliLadder *self, guint node, guint width)
{
  const SpLadderGraph *graph = &self->ladder->graph;

  for (guint i = 0; i < graph->n_edges; i++)
    {
      const SpMove *move = sp_ladder_get_move (self->ladder, i);
      g_autofree char *step = NULL;

      if (graph->edges[i].from != node)
        continue;
      step = g_strdup_printf ("%s %s", sp_interface_get_arrow (),
                              sp_ladder_get_rung (self->ladder, graph->edges[i].to)->title);
      sp_text_append_wrapped (string, step, 4, width);
      if (move->how != NULL)
        sp_text_append_wrapped (string, move->how, 6, width);
    }
}

/* Appends the rungs of @lane, the lowest first, and what leads on from each. */
static void
append_lane (GString *string, const SpCliLadder *self, int lane, const char *title, guint width)
{
  const SpLadderLayout *layout = sp_ladder_painter_get_layout (self->painter);
  const SpLadderGraph *graph = &self->ladder->graph;

  g_string_append_printf (string, "%s\n", title);
  sp_text_append_rule (string, MIN (sp_text_measure (title), width));
  for (guint row = 0; row < layout->n_rows; row++)
    for (guint i = 0; i < graph->n_nodes; i++)
      {
        const SpRung *rung = sp_ladder_get_rung (self->ladder, i);
        const char *level;
        g_autofree char *name = NULL;
        g_autofree char *line = NULL;

        if (graph->nodes[i].lane != lane || rung->level != layout->rows[row].level)
          continue;
        level = sp_pack_get_level_title (self->ladder->pack, rung->level);
        name = sp_text_isolate (rung->title);
        line = level != NULL
                   /* Translators: a step of a career ladder, its id, and its level, for example
                    * "Junior" */
                   ? g_strdup_printf (_ ("%s [%s] (%s)"), name, rung->id, level)
                   : g_strdup_printf ("%s [%s]", name, rung->id);
        sp_text_append_wrapped (string, line, 2, width);
        if (rung->summary != NULL)
          sp_text_append_wrapped (string, rung->summary, 4, width);
        append_skills (string, self->ladder->pack, rung, width);
        append_moves (string, self, i, width);
      }
  g_string_append_c (string, '\n');
}

static gboolean
has_ways_in (const SpLadderGraph *graph)
{
  for (guint i = 0; i < graph->n_nodes; i++)
    if (graph->nodes[i].lane == SP_LADDER_NO_LANE)
      return TRUE;
  return FALSE;
}

static void
append_route (GString *string, const SpCliLadder *self, guint index, guint width)
{
  const SpLadderRoute *route = g_ptr_array_index (self->routes, index);

  g_string_append_printf (
      string,
      /* Translators: the heading of one of several ways from a job to another */
      ngettext ("Route %u: %u step", "Route %u: %u steps", route->n_moves), index + 1,
      route->n_moves);
  g_string_append_c (string, '\n');
  sp_text_append_wrapped (string, sp_ladder_get_rung (self->ladder, route->nodes[0])->title, 2,
                          width);
  for (guint i = 0; i < route->n_moves; i++)
    {
      const SpRung *rung = sp_ladder_get_rung (self->ladder, route->nodes[i + 1]);
      const SpMove *move = sp_ladder_get_move (self->ladder, route->moves[i]);
      g_autofree char *step = g_strdup_printf ("%s %s", sp_interface_get_arrow (), rung->title);

      sp_text_append_wrapped (string, step, 2, width);
      if (move->how != NULL)
        sp_text_append_wrapped (string, move->how, 4, width);
    }
  g_string_append_c (string, '\n');
}

/* Returns: (transfer full): the routes that were asked for, or a tree of all rungs */
char *
sp_cli_ladder_to_text (const SpCliLadder *self, guint width)
{
  GString *string = g_string_new (NULL);

  if (self->ladder->n_rungs == 0)
    {
      g_string_append_printf (string, "%s\n", _ ("There are no ladders here: no rungs."));
      return g_string_free (string, FALSE);
    }
  if (self->routes != NULL && self->routes->len == 0)
    g_string_append_printf (string, "%s\n", _ ("There is no route between these two."));
  for (guint i = 0; self->routes != NULL && i < self->routes->len; i++)
    append_route (string, self, i, width);
  if (self->routes != NULL)
    return g_string_free (string, FALSE);

  if (has_ways_in (&self->ladder->graph))
    /* Translators: heading: the rungs from which people come */
    append_lane (string, self, SP_LADDER_NO_LANE, _ ("Ways in"), width);
  for (guint i = 0; i < self->ladder->n_roles; i++)
    append_lane (string, self, i, sp_ladder_get_role (self->ladder, i)->title, width);
  sp_text_append_wrapped (string, _ ("Rungs are typical, not the same everywhere."), 0, width);
  return g_string_free (string, FALSE);
}
