/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A ladder reads best when a role climbs in a straight line. So every item looks for the one item
 * above it and the one below it that it belongs to most: of its own lane, then the middle one of
 * what it is linked to; of an even number it likes either of the two in the middle. Where two
 * choose each other, they hang together. */

#include "core/ladder/sp-ladder-chains.h"

#include <stdlib.h>

#define NOTHING G_MAXUINT

static gboolean
is_same_lane (const SpLadderRows *rows, const SpLadderGraph *graph, guint a, guint b)
{
  return !sp_ladder_rows_is_pass (rows, a) && !sp_ladder_rows_is_pass (rows, b) &&
         graph->nodes[a].lane != SP_LADDER_NO_LANE && graph->nodes[a].lane == graph->nodes[b].lane;
}

typedef struct
{
  guint position;
  guint item;
} Candidate;

/* The items that one wants to hang together with: two, the same one twice, or %NOTHING. */
typedef struct
{
  guint first;
  guint second;
} Choice;

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *left = a;
  const Candidate *right = b;

  return (left->position > right->position) - (left->position < right->position);
}

/* Returns what @item wants to hang together with along @ends. */
static Choice
choose (const SpLadderRows *rows,
        const SpLadderGraph *graph,
        const SpLadderEnds *ends,
        guint item,
        Candidate *candidates)
{
  gboolean in_lane = FALSE;
  guint n = 0;

  for (guint k = ends->start[item]; k < ends->start[item + 1]; k++)
    {
      guint other = ends->ends[k].item;
      gboolean same = is_same_lane (rows, graph, item, other);

      if (sp_ladder_rows_is_trunk (rows, other) || (in_lane && !same))
        continue;
      if (same && !in_lane)
        n = 0;
      in_lane = same;
      candidates[n++] = (Candidate){ rows->position[other], other };
    }
  if (n == 0)
    return (Choice){ NOTHING, NOTHING };
  if (n > 1)
    qsort (candidates, n, sizeof *candidates, compare_candidates);
  return (Choice){ candidates[(n - 1) / 2].item, candidates[n / 2].item };
}

/* Lets every item choose along @ends. */
static Choice *
choose_all (const SpLadderRows *rows, const SpLadderGraph *graph, const SpLadderEnds *ends)
{
  g_autofree Candidate *candidates = g_new (Candidate, rows->n_links);
  Choice *choices = g_new (Choice, rows->n_items);

  for (guint i = 0; i < rows->n_items; i++)
    choices[i] = sp_ladder_rows_is_trunk (rows, i) ? (Choice){ NOTHING, NOTHING }
                                                   : choose (rows, graph, ends, i, candidates);
  return choices;
}

/* Returns whether @upper is free and wants @item as well. */
static gboolean
agrees (const Choice *below, const gboolean *hangs, guint upper, guint item)
{
  return upper != NOTHING && !hangs[upper] &&
         (below[upper].first == item || below[upper].second == item);
}

/* Fills in for every item the one above that it hangs together with, or %NOTHING, and @hangs: whether
 * one below hangs together with it. */
static guint *
pair_up (const SpLadderRows *rows, const SpLadderGraph *graph, gboolean *hangs)
{
  g_autofree Choice *above = choose_all (rows, graph, &rows->up);
  g_autofree Choice *below = choose_all (rows, graph, &rows->down);
  guint *pairs = g_new (guint, rows->n_items);

  for (guint i = 0; i < rows->n_items; i++)
    {
      pairs[i] = agrees (below, hangs, above[i].first, i)    ? above[i].first
                 : agrees (below, hangs, above[i].second, i) ? above[i].second
                                                             : NOTHING;
      if (pairs[i] != NOTHING)
        hangs[pairs[i]] = TRUE;
    }
  return pairs;
}

/* Returns: (transfer full): the chains of @rows, which have their order */
SpLadderChains *
sp_ladder_chains_new (const SpLadderRows *rows, const SpLadderGraph *graph)
{
  SpLadderChains *self = g_new0 (SpLadderChains, 1);
  g_autofree gboolean *hangs = g_new0 (gboolean, rows->n_items);
  g_autofree guint *above = pair_up (rows, graph, hangs);
  guint n = 0;

  self->start = g_new (guint, rows->n_items + 1);
  self->items = g_new (guint, rows->n_items);
  self->chain = g_new (guint, rows->n_items);
  for (guint i = 0; i < rows->n_items; i++)
    {
      if (hangs[i])
        continue;
      self->start[self->n_chains] = n;
      for (guint item = i; item != NOTHING; item = above[item])
        {
          self->chain[item] = self->n_chains;
          self->items[n++] = item;
        }
      self->n_chains++;
    }
  self->start[self->n_chains] = n;
  return self;
}

void
sp_ladder_chains_free (SpLadderChains *self)
{
  g_free (self->start);
  g_free (self->items);
  g_free (self->chain);
  g_free (self);
}
