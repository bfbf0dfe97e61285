/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/ladder/sp-ladder-crossings.h"

/* Counts kept at places, whose sums over a stretch of places take logarithmic time: an accumulator
 * tree in an array. */
typedef struct
{
  guint *sums;
  guint n_places;
} Tally;

static void
tally_init (Tally *self, guint n_places)
{
  self->n_places = n_places;
  self->sums = g_new0 (guint, n_places + 1);
}

static void
tally_add (Tally *self, guint place, int count)
{
  for (guint i = place + 1; i <= self->n_places; i += i & -i)
    self->sums[i] += count;
}

/* Returns the sum over the places before @place. */
static guint
tally_sum (const Tally *self, guint place)
{
  guint sum = 0;

  for (guint i = place; i > 0; i -= i & -i)
    sum += self->sums[i];
  return sum;
}

/* Fills @ends with the positions of the upper ends of the links above @row, in the order of their
 * lower ends and, at one lower end, from left to right. Returns how many there are. */
static guint
list_upper_ends (const SpLadderRows *self, guint row, guint *next, guint *ends)
{
  guint first = self->row_start[row];
  guint above = self->row_start[row + 1];
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
        ends[next[self->position[self->down.ends[k].item]]++] = i - above;
    }
  return n;
}

/* Two links cross when their lower ends and their upper ends stand in opposite order. */
static guint64
count_above (const SpLadderRows *self, guint row, guint *next, guint *ends)
{
  guint n_ends = list_upper_ends (self, row, next, ends);
  guint64 crossings = 0;
  Tally seen;

  tally_init (&seen, self->row_start[row + 2] - self->row_start[row + 1]);
  for (guint i = 0; i < n_ends; i++)
    {
      crossings += i - tally_sum (&seen, ends[i] + 1);
      tally_add (&seen, ends[i], 1);
    }
  g_free (seen.sums);
  return crossings;
}

/* The links that leave the boxes between the two ends of a sideways move are in its way. */
static guint64
count_links_in_the_way (const SpLadderRows *self, guint row)
{
  const SpLadderEnds *ends = sp_ladder_rows_sides_go_up (self, row) ? &self->up : &self->down;
  guint first = self->row_start[row];
  guint n = self->row_start[row + 1] - first;
  g_autofree guint *before = g_new0 (guint, n + 1);
  guint64 crossings = 0;

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
count_entangled (const SpLadderRows *self, guint row)
{
  guint first = self->row_start[row];
  guint n = self->row_start[row + 1] - first;
  guint64 crossings = 0;
  Tally open;

  tally_init (&open, n);
  for (guint i = 0; i < n; i++)
    {
      guint item = self->order[first + i];
      guint start = self->sides.start[item];
      guint end = self->sides.start[item + 1];

      for (guint k = start; k < end; k++)
        if (self->position[self->sides.ends[k].item] < i)
          tally_add (&open, self->position[self->sides.ends[k].item], -1);
      for (guint k = start; k < end; k++)
        if (self->position[self->sides.ends[k].item] < i)
          crossings += tally_sum (&open, n) -
                       tally_sum (&open, self->position[self->sides.ends[k].item] + 1);
      for (guint k = start; k < end; k++)
        if (self->position[self->sides.ends[k].item] > i)
          tally_add (&open, i, 1);
    }
  g_free (open.sums);
  return crossings;
}

static gboolean
has_sides (const SpLadderRows *self, guint row)
{
  for (guint i = self->row_start[row]; i < self->row_start[row + 1]; i++)
    if (sp_ladder_ends_count (&self->sides, self->order[i]) > 0)
      return TRUE;
  return FALSE;
}

/* Returns how often two lines cross when the items stand in the order they are in. Takes
 * O(E log V). */
guint64
sp_ladder_rows_count_crossings (const SpLadderRows *self)
{
  g_autofree guint *next = g_new (guint, self->n_items);
  g_autofree guint *ends = g_new (guint, self->n_links);
  guint64 crossings = 0;

  for (guint row = 0; row < self->n_rows; row++)
    {
      if (row + 1 < self->n_rows)
        crossings += count_above (self, row, next, ends);
      if (has_sides (self, row))
        crossings += count_links_in_the_way (self, row) + count_entangled (self, row);
    }
  return crossings;
}
