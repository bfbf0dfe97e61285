/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every item wishes to stand over or under what it is linked to. Row after row the wishes are met as
 * well as the order and the distances allow: with the distances taken off, that is the regression
 * to a sequence that never falls, which pooling neighbours solves exactly and in linear time. The
 * items of a chain wish for one place together. */

#include "core/ladder/sp-ladder-place.h"
#include "core/ladder/sp-ladder-placer.h"

#include <string.h>

#define ROUNDS 8

/* Points. What still moves by less in a round may stay: nobody sees it. */
#define REST 0.5

/* A pass that is not where its move comes from makes a kink in a long line, as does an item that is
 * not over its chain: they weigh more. */
#define CHAIN_WEIGHT 4.0

/* Returns where the stretch of items of one slot that starts at @start ends. */
static guint
get_stretch_end (const SpLadderPlacer *self, guint start, guint row_end)
{
  guint slot = self->slots[self->rows->order[start]];
  guint end = start + 1;

  while (end < row_end && self->slots[self->rows->order[end]] == slot)
    end++;
  return end;
}

/* Fills in the offsets of a stretch. Returns the width it needs. */
static double
measure_stretch (SpLadderPlacer *self, guint start, guint end)
{
  const guint *order = self->rows->order;
  double offset = 0.0;

  self->offsets[start] = 0.0;
  for (guint i = start + 1; i < end; i++)
    {
      offset += sp_ladder_placer_get_distance (self, order[i - 1], order[i]);
      self->offsets[i] = offset;
    }
  return offset + (sp_ladder_placer_get_width (self, order[start]) +
                   sp_ladder_placer_get_width (self, order[end - 1])) /
                      2.0;
}

/* Returns the middle slot of what a free item is linked to, or @otherwise; of two the first. */
static guint
find_wished_slot (const SpLadderPlacer *self,
                  const SpLadderGraph *graph,
                  guint item,
                  guint otherwise)
{
  const SpLadderRows *rows = self->rows;
  const SpLadderEnds *all[] = { &rows->up, &rows->down };
  guint sum = 0;
  guint n = 0;

  for (guint a = 0; a < G_N_ELEMENTS (all); a++)
    for (guint k = all[a]->start[item]; k < all[a]->start[item + 1]; k++)
      {
        guint move = rows->links[all[a]->ends[k].link].move;
        guint end = a == 0 ? rows->links[rows->first_link[move + 1] - 1].upper
                           : rows->links[rows->first_link[move]].lower;

        if (graph->nodes[end].lane == SP_LADDER_NO_LANE)
          continue;
        sum += self->slots[end];
        n++;
      }
  return n > 0 ? (2 * sum + n - 1) / (2 * n) : otherwise;
}

/* Items of no lane go to the slot that they wish for, as far as their neighbours let them. */
static void
assign_free_slots (SpLadderPlacer *self, const SpLadderGraph *graph, guint row)
{
  const SpLadderRows *rows = self->rows;
  guint first = rows->row_start[row];
  g_autofree guint *limits = g_new (guint, rows->row_start[row + 1] - first);
  guint limit = self->n_slots - 1;
  guint slot = 0;

  for (guint i = rows->row_start[row + 1]; i-- > first;)
    {
      guint item = rows->order[i];

      if (item < rows->n_nodes && graph->nodes[item].lane != SP_LADDER_NO_LANE)
        limit = self->slots[item];
      limits[i - first] = limit;
    }
  for (guint i = first; i < rows->row_start[row + 1]; i++)
    {
      guint item = rows->order[i];

      if (item >= rows->n_nodes || graph->nodes[item].lane == SP_LADDER_NO_LANE)
        self->slots[item] =
            CLAMP (find_wished_slot (self, graph, item, slot), slot, limits[i - first]);
      slot = self->slots[item];
    }
}

static void
assign_slots (SpLadderPlacer *self, const SpLadderGraph *graph, const guint *lanes_in_place)
{
  g_autofree guint *places = g_new (guint, graph->n_lanes);

  for (guint i = 0; i < graph->n_lanes; i++)
    places[lanes_in_place[i]] = i;
  for (guint i = 0; i < graph->n_nodes; i++)
    if (graph->nodes[i].lane != SP_LADDER_NO_LANE)
      self->slots[i] = places[graph->nodes[i].lane];
  for (guint row = 0; row < self->rows->n_rows && self->bounded; row++)
    assign_free_slots (self, graph, row);
}

/* Measures the stretches of all rows; slots are at least as wide as they are. */
static void
measure_rows (SpLadderPlacer *self, double *slot_widths)
{
  for (guint row = 0; row < self->rows->n_rows; row++)
    {
      guint row_end = sp_ladder_placer_get_row_end (self, row);

      for (guint i = self->rows->row_start[row], end; i < row_end; i = end)
        {
          guint slot = self->slots[self->rows->order[i]];

          end = get_stretch_end (self, i, row_end);
          slot_widths[slot] = MAX (slot_widths[slot], measure_stretch (self, i, end));
        }
    }
}

/* Makes every slot wide enough for its rows as if all boxes of a chain were as wide as the widest, so
 * that they have the room to stand exactly over each other. */
static void
measure_chains (SpLadderPlacer *self, double *slot_widths)
{
  const SpLadderChains *chains = self->chains;
  const double *widths = self->widths;
  g_autofree double *widest = g_new0 (double, chains->n_chains);
  g_autofree double *chain_widths = g_new (double, self->rows->n_nodes);

  for (guint i = 0; i < self->rows->n_nodes; i++)
    widest[chains->chain[i]] = MAX (widest[chains->chain[i]], widths[i]);
  for (guint i = 0; i < self->rows->n_nodes; i++)
    chain_widths[i] = widest[chains->chain[i]];
  self->widths = chain_widths;
  measure_rows (self, slot_widths);
  self->widths = widths;
}

/* Makes every slot as wide as its widest row and its title. */
static void
size_slots (SpLadderPlacer *self, const guint *lanes_in_place, const double *lane_title_widths)
{
  g_autofree double *slot_widths = g_new0 (double, self->n_slots);
  double left = 0.0;

  for (guint i = 0; self->bounded && i < self->n_slots; i++)
    slot_widths[i] = lane_title_widths[lanes_in_place[i]];
  if (self->bounded)
    measure_chains (self, slot_widths);
  measure_rows (self, slot_widths);
  for (guint i = 0; i < self->n_slots; i++)
    {
      self->spans[i] = (SpLadderSpan){ left, left + slot_widths[i] };
      left += slot_widths[i] + self->options->lane_gap;
    }
}

static gboolean
is_chained (const SpLadderPlacer *self, guint item)
{
  guint chain = self->chains->chain[item];

  return self->chains->start[chain + 1] - self->chains->start[chain] > 1;
}

static gboolean
is_heavy (const SpLadderPlacer *self, guint item)
{
  return sp_ladder_rows_is_pass (self->rows, item) || is_chained (self, item);
}

/* Meets the wishes of the items from place @start to @end as well as their distances allow. */
static void
settle_stretch (SpLadderPlacer *self, guint start, guint end)
{
  const guint *order = self->rows->order;
  SpLadderSpan span = self->spans[self->slots[order[start]]];
  double lowest = span.left + sp_ladder_placer_get_width (self, order[start]) / 2.0;
  double highest =
      span.right - sp_ladder_placer_get_width (self, order[end - 1]) / 2.0 - self->offsets[end - 1];
  guint n_pools = 0;

  for (guint i = start; i < end; i++)
    {
      double weight = is_heavy (self, order[i]) ? CHAIN_WEIGHT : 1.0;
      SpLadderPool pool = { weight * (self->wishes[i] - self->offsets[i]), weight, 1 };

      while (n_pools > 0 && self->pools[n_pools - 1].sum * pool.weight >=
                                pool.sum * self->pools[n_pools - 1].weight)
        {
          n_pools--;
          pool.sum += self->pools[n_pools].sum;
          pool.weight += self->pools[n_pools].weight;
          pool.n += self->pools[n_pools].n;
        }
      self->pools[n_pools++] = pool;
    }
  for (guint i = start, pool = 0; pool < n_pools; pool++)
    {
      double place = self->pools[pool].sum / self->pools[pool].weight;

      if (self->bounded)
        place = MAX (MIN (place, highest), lowest);
      for (guint n = self->pools[pool].n; n > 0; n--, i++)
        self->x[order[i]] = place + self->offsets[i];
    }
}

static void
settle_row (SpLadderPlacer *self, guint row)
{
  guint row_end = sp_ladder_placer_get_row_end (self, row);

  for (guint i = self->rows->row_start[row], end; i < row_end; i = end)
    {
      end = get_stretch_end (self, i, row_end);
      settle_stretch (self, i, end);
    }
}

/* Adds the places of what @item is linked to along @ends, but for that of its own chain, and for the
 * trunk, which stands beside everything once all else has its place. Returns how many there are. */
static guint
add_places (const SpLadderPlacer *self, const SpLadderEnds *ends, guint item, double *sum)
{
  const guint *chain = self->chains->chain;
  guint n = 0;

  for (guint k = ends->start[item]; k < ends->start[item + 1]; k++)
    {
      guint other = ends->ends[k].item;

      if (chain[other] == chain[item] || sp_ladder_rows_is_trunk (self->rows, other))
        continue;
      *sum += self->x[other];
      n++;
    }
  return n;
}

/* Lets every chain wish for the middle of all that it is linked to, or of itself. */
static void
make_chain_wishes (SpLadderPlacer *self)
{
  const SpLadderChains *chains = self->chains;

  for (guint chain = 0; chain < chains->n_chains; chain++)
    {
      guint n_items = chains->start[chain + 1] - chains->start[chain];
      double own = 0.0;
      double sum = 0.0;
      guint n = 0;

      for (guint i = chains->start[chain]; n_items > 1 && i < chains->start[chain + 1]; i++)
        {
          own += self->x[chains->items[i]];
          n += add_places (self, &self->rows->up, chains->items[i], &sum);
          n += add_places (self, &self->rows->down, chains->items[i], &sum);
        }
      self->chain_wishes[chain] = n > 0 ? sum / n : own / n_items;
    }
}

/* Lets the items of @row wish for the places of what they are linked to above, below, or both; those
 * of a chain for that of the chain. */
static void
make_wishes (SpLadderPlacer *self, guint row, gboolean above, gboolean below)
{
  const SpLadderRows *rows = self->rows;

  for (guint i = rows->row_start[row]; i < sp_ladder_placer_get_row_end (self, row); i++)
    {
      guint item = rows->order[i];
      double sum = 0.0;
      guint n = 0;

      if (is_chained (self, item))
        {
          self->wishes[i] = self->chain_wishes[self->chains->chain[item]];
          continue;
        }
      if (above)
        n += add_places (self, &rows->up, item, &sum);
      if (below)
        n += add_places (self, &rows->down, item, &sum);
      self->wishes[i] = n > 0 ? sum / n : self->x[item];
    }
}

/* Goes up and down all rows; in the @last round every item wishes for what is on both sides of it. */
static void
settle_once (SpLadderPlacer *self, gboolean last)
{
  guint n_rows = self->rows->n_rows;

  make_chain_wishes (self);
  for (guint row = 0; row < n_rows; row++)
    {
      make_wishes (self, row, last, TRUE);
      settle_row (self, row);
    }
  make_chain_wishes (self);
  for (guint row = n_rows; row-- > 0;)
    {
      make_wishes (self, row, TRUE, last);
      settle_row (self, row);
    }
}

/* Returns whether everything has moved by as much since it stood at @before. */
static gboolean
is_at_rest (const SpLadderPlacer *self, const double *before)
{
  SpLadderSpan moves = { G_MAXDOUBLE, -G_MAXDOUBLE };

  for (guint i = 0; i < self->rows->first_trunk; i++)
    {
      moves.left = MIN (moves.left, self->x[i] - before[i]);
      moves.right = MAX (moves.right, self->x[i] - before[i]);
    }
  return moves.right - moves.left < REST;
}

static void
settle (SpLadderPlacer *self)
{
  gsize size = self->rows->first_trunk * sizeof (double);
  g_autofree double *before = g_malloc (size);
  gboolean last = FALSE;

  for (guint round = 1; !last && size > 0; round++)
    {
      memcpy (before, self->x, size);
      settle_once (self, FALSE);
      last = round + 1 == ROUNDS || is_at_rest (self, before);
    }
  settle_once (self, TRUE);
}

/* Starts with every row in the middle of its slots. */
static void
start (SpLadderPlacer *self)
{
  for (guint row = 0; row < self->rows->n_rows; row++)
    {
      for (guint i = self->rows->row_start[row]; i < sp_ladder_placer_get_row_end (self, row); i++)
        {
          SpLadderSpan span = self->spans[self->slots[self->rows->order[i]]];

          self->wishes[i] = (span.left + span.right) / 2.0;
        }
      settle_row (self, row);
    }
}

static SpLadderSpan
find_extent (const SpLadderPlacer *self)
{
  SpLadderSpan extent = { 0.0, 0.0 };

  if (self->bounded)
    return (SpLadderSpan){ 0.0, self->spans[self->n_slots - 1].right };
  for (guint i = 0; i < self->rows->first_trunk; i++)
    {
      double half = sp_ladder_placer_get_width (self, i) / 2.0;

      extent.left = i == 0 ? self->x[i] - half : MIN (extent.left, self->x[i] - half);
      extent.right = i == 0 ? self->x[i] + half : MAX (extent.right, self->x[i] + half);
    }
  return extent;
}

/* The longest moves pass on the right of everything. Returns the extent with them. */
static SpLadderSpan
place_trunk (SpLadderPlacer *self, SpLadderSpan extent)
{
  const SpLadderRows *rows = self->rows;

  if (rows->first_trunk == rows->n_items)
    return extent;
  extent.right += self->options->box_gap;
  for (guint i = rows->first_trunk; i < rows->n_items; i++)
    self->x[i] = extent.right;
  return extent;
}

/* Fills in @x (the middle of each item) and @lanes (the spans of the lanes, by their numbers).
 * @widths are those of the nodes. Returns the span of everything. */
SpLadderSpan
sp_ladder_rows_place (const SpLadderRows *self,
                      const SpLadderGraph *graph,
                      const SpLadderOptions *options,
                      const guint *lanes_in_place,
                      const double *widths,
                      const double *lane_title_widths,
                      double *x,
                      SpLadderSpan *lanes)
{
  SpLadderPlacer placer = {
    .rows = self, .graph = graph, .options = options, .widths = widths, .x = x
  };
  SpLadderSpan extent;

  placer.n_slots = MAX (graph->n_lanes, 1);
  placer.bounded = graph->n_lanes > 0;
  placer.slots = g_new0 (guint, self->n_items);
  placer.spans = g_new (SpLadderSpan, placer.n_slots);
  placer.offsets = g_new (double, self->n_items);
  placer.wishes = g_new (double, self->n_items);
  placer.pools = g_new (SpLadderPool, self->n_items);
  placer.chains = sp_ladder_chains_new (self, graph);
  placer.chain_wishes = g_new (double, placer.chains->n_chains);

  assign_slots (&placer, graph, lanes_in_place);
  size_slots (&placer, lanes_in_place, lane_title_widths);
  start (&placer);
  settle (&placer);
  sp_ladder_placer_straighten (&placer);
  for (guint i = 0; i < graph->n_lanes; i++)
    lanes[lanes_in_place[i]] = placer.spans[i];
  extent = place_trunk (&placer, find_extent (&placer));

  g_free (placer.slots);
  g_free (placer.spans);
  g_free (placer.offsets);
  g_free (placer.wishes);
  g_free (placer.pools);
  g_free (placer.chain_wishes);
  sp_ladder_chains_free (placer.chains);
  return extent;
}
