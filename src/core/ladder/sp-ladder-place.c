/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every item wishes to stand over or under what it is linked to. Row after row the wishes are met as
 * well as the order and the distances allow: with the distances taken off, that is the regression
 * to a sequence that never falls, which pooling neighbours solves exactly and in linear time. */

#include "core/ladder/sp-ladder-place.h"

#define ROUNDS 8

/* A pass that is not where its move comes from makes a kink in a long line: it weighs more. */
#define PASS_WEIGHT 4.0

/* Items that stand as close as they may, and move as one. */
typedef struct
{
  double sum; /* of the weighted wishes */
  double weight;
  guint n;
} Pool;

typedef struct
{
  const SpLadderRows *rows;
  const SpLadderOptions *options;
  const double *widths;
  double *x;
  guint n_slots;       /* columns from left to right: the lanes, or one if there are none */
  guint *slots;        /* (owned): of each item */
  SpLadderSpan *spans; /* (owned): of each slot */
  gboolean bounded;    /* whether items have to stay in their slots */
  double *offsets;     /* (owned): scratch: how far right of the first item of a stretch */
  double *wishes;      /* (owned): scratch */
  Pool *pools;         /* (owned): scratch */
} Placer;

static double
get_width (const Placer *self, guint item)
{
  return sp_ladder_rows_is_pass (self->rows, item) ? 0.0 : self->widths[item];
}

/* Returns the least distance between the middles of two neighbours. */
static double
get_distance (const Placer *self, guint left, guint right)
{
  gboolean boxes =
      !sp_ladder_rows_is_pass (self->rows, left) && !sp_ladder_rows_is_pass (self->rows, right);

  return (get_width (self, left) + get_width (self, right)) / 2.0 +
         (boxes ? self->options->box_gap : self->options->line_gap);
}

/* Returns the place behind the last item of @row that stands in a slot. */
static guint
get_row_end (const Placer *self, guint row)
{
  const SpLadderRows *rows = self->rows;
  guint end = rows->row_start[row + 1];

  if (end > rows->row_start[row] && sp_ladder_rows_is_trunk (rows, rows->order[end - 1]))
    end--;
  return end;
}

/* Returns where the stretch of items of one slot that starts at @start ends. */
static guint
get_stretch_end (const Placer *self, guint start, guint row_end)
{
  guint slot = self->slots[self->rows->order[start]];
  guint end = start + 1;

  while (end < row_end && self->slots[self->rows->order[end]] == slot)
    end++;
  return end;
}

/* Fills in the offsets of a stretch. Returns the width it needs. */
static double
measure_stretch (Placer *self, guint start, guint end)
{
  const guint *order = self->rows->order;
  double offset = 0.0;

  self->offsets[start] = 0.0;
  for (guint i = start + 1; i < end; i++)
    {
      offset += get_distance (self, order[i - 1], order[i]);
      self->offsets[i] = offset;
    }
  return offset + (get_width (self, order[start]) + get_width (self, order[end - 1])) / 2.0;
}

/* Returns the middle slot of what a free item is linked to, or @otherwise. */
static guint
find_wished_slot (const Placer *self, const SpLadderGraph *graph, guint item, guint otherwise)
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
  return n > 0 ? (sum + n / 2) / n : otherwise;
}

/* Items of no lane go to the slot that they wish for, as far as their neighbours let them. */
static void
assign_free_slots (Placer *self, const SpLadderGraph *graph, guint row)
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
assign_slots (Placer *self, const SpLadderGraph *graph, const guint *lanes_in_place)
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

/* Makes every slot as wide as its widest row and its title. */
static void
size_slots (Placer *self, const guint *lanes_in_place, const double *lane_title_widths)
{
  g_autofree double *slot_widths = g_new0 (double, self->n_slots);
  double left = 0.0;

  for (guint i = 0; self->bounded && i < self->n_slots; i++)
    slot_widths[i] = lane_title_widths[lanes_in_place[i]];
  for (guint row = 0; row < self->rows->n_rows; row++)
    {
      guint row_end = get_row_end (self, row);

      for (guint i = self->rows->row_start[row], end; i < row_end; i = end)
        {
          guint slot = self->slots[self->rows->order[i]];

          end = get_stretch_end (self, i, row_end);
          slot_widths[slot] = MAX (slot_widths[slot], measure_stretch (self, i, end));
        }
    }
  for (guint i = 0; i < self->n_slots; i++)
    {
      self->spans[i] = (SpLadderSpan){ left, left + slot_widths[i] };
      left += slot_widths[i] + self->options->lane_gap;
    }
}

/* Meets the wishes of the items from place @start to @end as well as their distances allow. */
static void
settle_stretch (Placer *self, guint start, guint end)
{
  const guint *order = self->rows->order;
  SpLadderSpan span = self->spans[self->slots[order[start]]];
  double lowest = span.left + get_width (self, order[start]) / 2.0;
  double highest = span.right - get_width (self, order[end - 1]) / 2.0 - self->offsets[end - 1];
  guint n_pools = 0;

  for (guint i = start; i < end; i++)
    {
      double weight = sp_ladder_rows_is_pass (self->rows, order[i]) ? PASS_WEIGHT : 1.0;
      Pool pool = { weight * (self->wishes[i] - self->offsets[i]), weight, 1 };

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
settle_row (Placer *self, guint row)
{
  guint row_end = get_row_end (self, row);

  for (guint i = self->rows->row_start[row], end; i < row_end; i = end)
    {
      end = get_stretch_end (self, i, row_end);
      settle_stretch (self, i, end);
    }
}

/* Returns the sum of the places of what @item is linked to along @ends. */
static double
sum_places (const Placer *self, const SpLadderEnds *ends, guint item)
{
  double sum = 0.0;

  for (guint k = ends->start[item]; k < ends->start[item + 1]; k++)
    sum += self->x[ends->ends[k].item];
  return sum;
}

/* Lets the items of @row wish for the places of what they are linked to above, below, or both. */
static void
make_wishes (Placer *self, guint row, gboolean above, gboolean below)
{
  const SpLadderRows *rows = self->rows;

  for (guint i = rows->row_start[row]; i < get_row_end (self, row); i++)
    {
      guint item = rows->order[i];
      double sum = 0.0;
      guint n = 0;

      if (above)
        {
          sum += sum_places (self, &rows->up, item);
          n += sp_ladder_ends_count (&rows->up, item);
        }
      if (below)
        {
          sum += sum_places (self, &rows->down, item);
          n += sp_ladder_ends_count (&rows->down, item);
        }
      self->wishes[i] = n > 0 ? sum / n : self->x[item];
    }
}

static void
settle (Placer *self)
{
  guint n_rows = self->rows->n_rows;

  for (guint round = 0; round < ROUNDS; round++)
    {
      gboolean last = round + 1 == ROUNDS;

      for (guint row = 0; row < n_rows; row++)
        {
          make_wishes (self, row, last, TRUE);
          settle_row (self, row);
        }
      for (guint row = n_rows; row-- > 0;)
        {
          make_wishes (self, row, TRUE, last);
          settle_row (self, row);
        }
    }
}

/* Starts with every row in the middle of its slots. */
static void
start (Placer *self)
{
  for (guint row = 0; row < self->rows->n_rows; row++)
    {
      for (guint i = self->rows->row_start[row]; i < get_row_end (self, row); i++)
        {
          SpLadderSpan span = self->spans[self->slots[self->rows->order[i]]];

          self->wishes[i] = (span.left + span.right) / 2.0;
        }
      settle_row (self, row);
    }
}

static SpLadderSpan
find_extent (const Placer *self)
{
  SpLadderSpan extent = { 0.0, 0.0 };

  if (self->bounded)
    return (SpLadderSpan){ 0.0, self->spans[self->n_slots - 1].right };
  for (guint i = 0; i < self->rows->first_trunk; i++)
    {
      double half = get_width (self, i) / 2.0;

      extent.left = i == 0 ? self->x[i] - half : MIN (extent.left, self->x[i] - half);
      extent.right = i == 0 ? self->x[i] + half : MAX (extent.right, self->x[i] + half);
    }
  return extent;
}

/* The longest moves pass on the right of everything. Returns the extent with them. */
static SpLadderSpan
place_trunk (Placer *self, SpLadderSpan extent)
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
  Placer placer = { .rows = self, .options = options, .widths = widths, .x = x };
  SpLadderSpan extent;

  placer.n_slots = MAX (graph->n_lanes, 1);
  placer.bounded = graph->n_lanes > 0;
  placer.slots = g_new0 (guint, self->n_items);
  placer.spans = g_new (SpLadderSpan, placer.n_slots);
  placer.offsets = g_new (double, self->n_items);
  placer.wishes = g_new (double, self->n_items);
  placer.pools = g_new (Pool, self->n_items);

  assign_slots (&placer, graph, lanes_in_place);
  size_slots (&placer, lanes_in_place, lane_title_widths);
  start (&placer);
  settle (&placer);
  for (guint i = 0; i < graph->n_lanes; i++)
    lanes[lanes_in_place[i]] = placer.spans[i];
  extent = place_trunk (&placer, find_extent (&placer));

  g_free (placer.slots);
  g_free (placer.spans);
  g_free (placer.offsets);
  g_free (placer.wishes);
  g_free (placer.pools);
  return extent;
}
