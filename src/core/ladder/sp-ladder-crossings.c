/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/ladder/sp-ladder-crossings.h"

#include <string.h>

/* Counts kept at places, whose sums over a stretch of places take logarithmic time: an accumulator
 * tree in an array. */
typedef struct
{
  guint *sums;
  guint n_places;
} Tally;

static void
tally_reset (Tally *self, guint n_places)
{
  self->n_places = n_places;
  memset (self->sums, 0, (n_places + 1) * sizeof *self->sums);
}

static void
tally_add (Tally *self, guint place, int count)
{
  for (guint i = place + 1; i <= self->n_places; i += i & -i)
    self->sums[i] += count;
}

/* What is used again for every row. */
typedef struct
{
  guint *next; /* (owned): as long as a row */
  guint *ends; /* (owned): as long as the links of a row */
  Tally tally;
} Scratch;

/* Returns the sum over the places before @place. */
static guint
tally_sum (const Tally *self, guint place)
{
  guint sum = 0;

  for (guint i = place; i > 0; i -= i & -i)
    sum += self->sums[i];
  return sum;
}

/* Fills the ends with the positions of the upper ends of the links above @row, in the order of their
 * lower ends and, at one lower end, from left to right. Returns how many there are. */
static guint
list_upper_ends (const SpLadderRows *self, guint row, Scratch *scratch)
{
  guint first = self->row_start[row];
  guint above = self->row_start[row + 1];
  guint *next = scratch->next;
  guint n = 0;

  for (guint i = first; i < above; i++)
    {
      next[i - first] = n;
      n += sp_ladder_ends_count (&self->up, self->order[i]);
    }
  for (guint i = above; i < self->row_start[row + 2]; i++)
    {
      guint item = self->order[i];

      for (guint k = self->down.start[item]; k < self->down.start[item + 1]; k++)
        scratch->ends[next[self->position[self->down.ends[k].item]]++] = i - above;
    }
  return n;
}

/* Sorts @ends by exchanging neighbours. Each exchange takes one crossing away, so that few crossings
 * are soon counted; stops when there are more of them than ends. Returns how many it took away. */
static guint64
sort_few (guint *ends, guint n)
{
  guint64 crossings = 0;

  for (guint i = 1; i < n && crossings <= n; i++)
    {
      guint end = ends[i];
      guint k = i;

      for (; k > 0 && ends[k - 1] > end; k--)
        ends[k] = ends[k - 1];
      ends[k] = end;
      crossings += i - k;
    }
  return crossings;
}

/* Two links cross when their lower ends and their upper ends stand in opposite order. */
static guint64
count_above (const SpLadderRows *self, guint row, Scratch *scratch)
{
  guint n_ends = list_upper_ends (self, row, scratch);
  guint64 crossings = sort_few (scratch->ends, n_ends);
  Tally *seen = &scratch->tally;

  if (crossings <= n_ends)
    return crossings;
  tally_reset (seen, self->row_start[row + 2] - self->row_start[row + 1]);
  for (guint i = 0; i < n_ends; i++)
    {
      crossings += i - tally_sum (seen, scratch->ends[i] + 1);
      tally_add (seen, scratch->ends[i], 1);
    }
  return crossings;
}

/* The links that leave the boxes between the two ends of a sideways move are in its way. */
static guint64
count_links_in_the_way (const SpLadderRows *self, guint row, Scratch *scratch)
{
  const SpLadderEnds *ends = self->edges[row].is_upper ? &self->up : &self->down;
  guint first = self->row_start[row];
  guint n = self->row_start[row + 1] - first;
  guint *before = scratch->next;
  guint64 crossings = 0;

  before[0] = 0;
  for (guint i = 0; i < n; i++)
    before[i + 1] = before[i] + sp_ladder_ends_count (ends, self->order[first + i]);
  for (guint i = 0; i < n; i++)
    {
      guint item = self->order[first + i];

      for (guint k = self->sides.start[item]; k < self->sides.start[item + 1]; k++)
        {
          guint other = self->position[self->sides.ends[k].item];

          if (other > i)
            crossings += before[other] - before[i + 1];
        }
    }
  return crossings;
}

/* Two sideways moves of a row cross when one starts under the other and ends beyond it. */
static guint64
count_entangled (const SpLadderRows *self, guint row, Scratch *scratch)
{
  guint first = self->row_start[row];
  guint n = self->row_start[row + 1] - first;
  guint64 crossings = 0;
  Tally *open = &scratch->tally;

  tally_reset (open, n);
  for (guint i = 0; i < n; i++)
    {
      guint item = self->order[first + i];
      guint start = self->sides.start[item];
      guint end = self->sides.start[item + 1];

      for (guint k = start; k < end; k++)
        if (self->position[self->sides.ends[k].item] < i)
          tally_add (open, self->position[self->sides.ends[k].item], -1);
      for (guint k = start; k < end; k++)
        if (self->position[self->sides.ends[k].item] < i)
          crossings +=
              tally_sum (open, n) - tally_sum (open, self->position[self->sides.ends[k].item] + 1);
      for (guint k = start; k < end; k++)
        if (self->position[self->sides.ends[k].item] > i)
          tally_add (open, i, 1);
    }
  return crossings;
}

/* Returns how often two lines cross when the items stand in the order they are in. Takes
 * O(E log V) at most, and O(E) where few of them do. */
guint64
sp_ladder_rows_count_crossings (const SpLadderRows *self)
{
  Scratch scratch;
  guint64 crossings = 0;

  scratch.next = g_new (guint, self->n_items + 1);
  scratch.ends = g_new (guint, self->n_links);
  scratch.tally.sums = g_new (guint, self->n_items + 1);
  for (guint row = 0; row < self->n_rows; row++)
    {
      if (row + 1 < self->n_rows)
        crossings += count_above (self, row, &scratch);
      if (self->edges[row].has_sides)
        crossings +=
            count_links_in_the_way (self, row, &scratch) + count_entangled (self, row, &scratch);
    }
  g_free (scratch.next);
  g_free (scratch.ends);
  g_free (scratch.tally.sums);
  return crossings;
}
