/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/ladder/sp-ladder-rows.h"

static int
compare_levels (gconstpointer a, gconstpointer b)
{
  const int *left = a;
  const int *right = b;

  return (*left > *right) - (*left < *right);
}

/* Levels without a node get no row. */
static void
find_levels (SpLadderRows *self, const SpLadderGraph *graph)
{
  self->levels = g_new (int, graph->n_nodes);
  for (guint i = 0; i < graph->n_nodes; i++)
    self->levels[i] = graph->nodes[i].level;
  if (graph->n_nodes > 0)
    qsort (self->levels, graph->n_nodes, sizeof *self->levels, compare_levels);

  for (guint i = 0; i < graph->n_nodes; i++)
    if (i == 0 || self->levels[i] != self->levels[self->n_rows - 1])
      self->levels[self->n_rows++] = self->levels[i];
}

static void
find_rows (SpLadderRows *self, const SpLadderGraph *graph)
{
  self->row = g_new (guint, graph->n_nodes);
  for (guint i = 0; i < graph->n_nodes; i++)
    {
      const int *found = bsearch (&graph->nodes[i].level, self->levels, self->n_rows,
                                  sizeof *self->levels, compare_levels);

      self->row[i] = found - self->levels;
    }
}

/* How many passes a move may have on average before the longest ones have to share theirs. Only then
 * is the work for any graph in proportion to its size. */
#define PASSES_PER_MOVE 8
#define PASSES_FREE 4096

static guint
get_span (const SpLadderRows *self, SpLadderEdge edge)
{
  guint from = self->row[edge.from];
  guint to = self->row[edge.to];

  return from < to ? to - from : from - to;
}

/* Returns the longest span, in rows, of a move that gets passes of its own. */
static guint
find_longest_own_span (const SpLadderRows *self, const SpLadderGraph *graph)
{
  gsize left = PASSES_FREE + (gsize) PASSES_PER_MOVE * graph->n_edges;
  g_autofree guint *n_moves = g_new0 (guint, self->n_rows + 1);
  guint span;

  for (guint i = 0; i < graph->n_edges; i++)
    n_moves[get_span (self, graph->edges[i])]++;
  for (span = 1; span < self->n_rows; span++)
    {
      gsize wanted = (gsize) n_moves[span] * (span - 1);

      if (wanted > left)
        break;
      left -= wanted;
    }
  return MAX (span - 1, 1);
}

/* Counts the links and passes of every move. */
static void
count_items (SpLadderRows *self, const SpLadderGraph *graph, guint longest)
{
  gboolean shares = FALSE;

  self->first_link = g_new (guint, graph->n_edges + 1);
  self->n_items = graph->n_nodes;
  for (guint i = 0; i < graph->n_edges; i++)
    {
      guint span = get_span (self, graph->edges[i]);

      self->first_link[i] = self->n_links;
      self->n_links += span > longest ? 2 : span;
      self->n_items += span > longest || span == 0 ? 0 : span - 1;
      shares = shares || span > longest;
    }
  self->first_link[graph->n_edges] = self->n_links;

  self->first_trunk = self->n_items;
  self->n_items += shares ? self->n_rows : 0;
  self->row = g_renew (guint, self->row, self->n_items);
  for (guint i = self->first_trunk; i < self->n_items; i++)
    self->row[i] = i - self->first_trunk;
}

/* Cuts a move that climbs from @lower to @upper at the rows it passes; @pass is its first pass.
 * Returns the first pass that is still free. */
static guint
cut_move (SpLadderRows *self, guint move, guint lower, guint upper, guint pass)
{
  for (guint link = self->first_link[move]; link < self->first_link[move + 1]; link++)
    {
      gboolean last = link + 1 == self->first_link[move + 1];
      guint next = last ? upper : pass++;

      self->row[next] = self->row[lower] + 1;
      self->links[link] = (SpLadderLink){ lower, next, move };
      lower = next;
    }
  return pass;
}

static void
lead_along_trunk (SpLadderRows *self, guint move, guint lower, guint upper)
{
  guint link = self->first_link[move];
  guint trunk = self->first_trunk;

  self->links[link] = (SpLadderLink){ lower, trunk + self->row[lower] + 1, move };
  self->links[link + 1] = (SpLadderLink){ trunk + self->row[upper] - 1, upper, move };
}

static void
cut_moves (SpLadderRows *self, const SpLadderGraph *graph, guint longest)
{
  guint pass = graph->n_nodes;

  self->links = g_new (SpLadderLink, self->n_links);
  for (guint i = 0; i < graph->n_edges; i++)
    {
      SpLadderEdge edge = graph->edges[i];
      gboolean climbs = self->row[edge.from] < self->row[edge.to];
      guint lower = climbs ? edge.from : edge.to;
      guint upper = climbs ? edge.to : edge.from;

      if (get_span (self, edge) > longest)
        lead_along_trunk (self, i, lower, upper);
      else
        pass = cut_move (self, i, lower, upper, pass);
    }
}

/* Turns counts (each kept one place behind its item) into starts, and makes room for the ends. */
static void
allocate_ends (SpLadderEnds *ends, guint n_items)
{
  for (guint i = 0; i < n_items; i++)
    ends->start[i + 1] += ends->start[i];
  ends->ends = g_new (SpLadderEnd, ends->start[n_items]);
}

static void
collect_links (SpLadderRows *self)
{
  g_autofree guint *up = NULL;
  g_autofree guint *down = NULL;

  self->up.start = g_new0 (guint, self->n_items + 1);
  self->down.start = g_new0 (guint, self->n_items + 1);
  for (guint i = 0; i < self->n_links; i++)
    {
      self->up.start[self->links[i].lower + 1]++;
      self->down.start[self->links[i].upper + 1]++;
    }
  allocate_ends (&self->up, self->n_items);
  allocate_ends (&self->down, self->n_items);

  up = g_memdup2 (self->up.start, self->n_items * sizeof *up);
  down = g_memdup2 (self->down.start, self->n_items * sizeof *down);
  for (guint i = 0; i < self->n_links; i++)
    {
      const SpLadderLink *link = &self->links[i];

      self->up.ends[up[link->lower]++] = (SpLadderEnd){ link->upper, i };
      self->down.ends[down[link->upper]++] = (SpLadderEnd){ link->lower, i };
    }
}

static gboolean
is_sideways (const SpLadderRows *self, SpLadderEdge edge)
{
  return self->row[edge.from] == self->row[edge.to] && edge.from != edge.to;
}

static void
collect_sides (SpLadderRows *self, const SpLadderGraph *graph)
{
  g_autofree guint *next = NULL;

  self->sides.start = g_new0 (guint, self->n_items + 1);
  for (guint i = 0; i < graph->n_edges; i++)
    if (is_sideways (self, graph->edges[i]))
      {
        self->sides.start[graph->edges[i].from + 1]++;
        self->sides.start[graph->edges[i].to + 1]++;
      }
  allocate_ends (&self->sides, self->n_items);

  next = g_memdup2 (self->sides.start, self->n_items * sizeof *next);
  for (guint i = 0; i < graph->n_edges; i++)
    if (is_sideways (self, graph->edges[i]))
      {
        SpLadderEdge edge = graph->edges[i];

        self->sides.ends[next[edge.from]++] = (SpLadderEnd){ edge.to, i };
        self->sides.ends[next[edge.to]++] = (SpLadderEnd){ edge.from, i };
      }
}

/* Stands the items of every row in the order of their numbers. */
static void
fill_rows (SpLadderRows *self)
{
  g_autofree guint *next = NULL;

  self->position = g_new (guint, self->n_items);
  self->order = g_new (guint, self->n_items);
  self->row_start = g_new0 (guint, self->n_rows + 1);
  for (guint i = 0; i < self->n_items; i++)
    self->row_start[self->row[i] + 1]++;
  for (guint i = 0; i < self->n_rows; i++)
    self->row_start[i + 1] += self->row_start[i];

  next = g_memdup2 (self->row_start, (self->n_rows + 1) * sizeof *next);
  for (guint i = 0; i < self->n_items; i++)
    {
      guint row = self->row[i];

      self->position[i] = next[row] - self->row_start[row];
      self->order[next[row]++] = i;
    }
}

/* Decides for every row where its sideways moves run: where fewer links are in the way. */
static void
choose_edges (SpLadderRows *self)
{
  g_autofree gint *leans = g_new0 (gint, self->n_rows);

  self->edges = g_new0 (SpLadderRowEdge, self->n_rows);
  for (guint i = 0; i < self->n_items; i++)
    {
      guint row = self->row[i];

      leans[row] +=
          (gint) sp_ladder_ends_count (&self->up, i) - (gint) sp_ladder_ends_count (&self->down, i);
      if (sp_ladder_ends_count (&self->sides, i) > 0)
        self->edges[row].has_sides = TRUE;
    }
  for (guint row = 0; row < self->n_rows; row++)
    self->edges[row].is_upper = leans[row] <= 0;
}

/* Returns: (transfer full): @graph in rows, each in the order of the graph. */
SpLadderRows *
sp_ladder_rows_new (const SpLadderGraph *graph)
{
  SpLadderRows *self = g_new0 (SpLadderRows, 1);
  guint longest;

  self->n_nodes = graph->n_nodes;
  self->n_moves = graph->n_edges;
  find_levels (self, graph);
  find_rows (self, graph);
  longest = find_longest_own_span (self, graph);
  count_items (self, graph, longest);
  cut_moves (self, graph, longest);
  collect_links (self);
  collect_sides (self, graph);
  choose_edges (self);
  fill_rows (self);
  return self;
}

static void
clear_ends (SpLadderEnds *ends)
{
  g_free (ends->start);
  g_free (ends->ends);
}

void
sp_ladder_rows_free (SpLadderRows *self)
{
  g_free (self->levels);
  g_free (self->row);
  g_free (self->position);
  g_free (self->order);
  g_free (self->row_start);
  g_free (self->edges);
  g_free (self->links);
  g_free (self->first_link);
  clear_ends (&self->up);
  clear_ends (&self->down);
  clear_ends (&self->sides);
  g_free (self);
}
