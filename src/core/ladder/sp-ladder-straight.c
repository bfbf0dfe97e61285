/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/ladder/sp-ladder-placer.h"

#include <math.h>

/* Returns how far @item can move without its neighbours. */
static SpLadderSpan
find_room (const SpLadderPlacer *self, guint item)
{
  const SpLadderRows *rows = self->rows;
  guint row = rows->row[item];
  guint place = rows->row_start[row] + rows->position[item];
  SpLadderSpan slot = self->spans[self->slots[item]];
  double half = sp_ladder_placer_get_width (self, item) / 2.0;
  SpLadderSpan room = { -G_MAXDOUBLE, G_MAXDOUBLE };

  if (self->bounded)
    room = (SpLadderSpan){ slot.left + half, slot.right - half };
  if (place > rows->row_start[row])
    {
      guint left = rows->order[place - 1];

      room.left = MAX (room.left, self->x[left] + sp_ladder_placer_get_distance (self, left, item));
    }
  if (place + 1 < sp_ladder_placer_get_row_end (self, row))
    {
      guint right = rows->order[place + 1];

      room.right =
          MIN (room.right, self->x[right] - sp_ladder_placer_get_distance (self, item, right));
    }
  return room;
}

static gboolean
is_in_lane (const SpLadderPlacer *self, guint item)
{
  return !sp_ladder_rows_is_pass (self->rows, item) &&
         self->graph->nodes[item].lane != SP_LADDER_NO_LANE;
}

/* Returns the place in a chain behind the items from @start on that are all in a lane, or all in
 * none. */
static guint
get_part_end (const SpLadderPlacer *self, guint start, guint chain_end)
{
  const guint *items = self->chains->items;
  guint end = start + 1;

  while (end < chain_end && is_in_lane (self, items[end]) == is_in_lane (self, items[start]))
    end++;
  return end;
}

/* Moves the items of a chain from place @start on exactly over each other, as many as have the room
 * for it. Returns the place behind them. */
static guint
straighten_part (SpLadderPlacer *self, guint start, guint part_end)
{
  const guint *items = self->chains->items;
  SpLadderSpan common = find_room (self, items[start]);
  double sum = self->x[items[start]];
  guint end = start + 1;
  double place;

  for (; end < part_end; end++)
    {
      SpLadderSpan room = find_room (self, items[end]);

      if (MAX (room.left, common.left) > MIN (room.right, common.right))
        break;
      common.left = MAX (room.left, common.left);
      common.right = MIN (room.right, common.right);
      sum += self->x[items[end]];
    }
  place = MAX (MIN (sum / (end - start), common.right), common.left);
  for (guint i = start; end - start > 1 && i < end; i++)
    self->x[items[i]] = place;
  return end;
}

/* Moves @item under or over @other if it has the room for it. */
static void
follow (SpLadderPlacer *self, guint item, guint other)
{
  SpLadderSpan room = find_room (self, item);

  if (room.left <= self->x[other] && self->x[other] <= room.right)
    self->x[item] = self->x[other];
}

/* The rungs of a lane come first, and what leads to them and on follows. */
static void
straighten_chain (SpLadderPlacer *self, guint start, guint end)
{
  const guint *items = self->chains->items;
  guint first = start;

  while (first < end && !is_in_lane (self, items[first]))
    first++;
  for (guint i = first < end ? first : start, part_end; i < end; i = part_end)
    {
      part_end = get_part_end (self, i, end);
      for (guint k = i; k < part_end;)
        k = straighten_part (self, k, part_end);
    }
  for (guint i = first; i < end && i-- > start;)
    follow (self, items[i], items[i + 1]);
  for (guint i = first + 1; i < end; i++)
    if (!is_in_lane (self, items[i]))
      follow (self, items[i], items[i - 1]);
}

/* Returns how far to the right the nearest of what @item is linked to along @ends stands, or @otherwise
 * if that is nearer. */
static double
find_nearest (const SpLadderPlacer *self, const SpLadderEnds *ends, guint item, double otherwise)
{
  double nearest = otherwise;

  for (guint k = ends->start[item]; k < ends->start[item + 1]; k++)
    {
      double distance = self->x[ends->ends[k].item] - self->x[item];

      if (fabs (distance) < fabs (nearest))
        nearest = distance;
    }
  return nearest;
}

/* Moves the items of a chain from place @start to @end by @distance, if all have the room for it. */
static void
shift_run (SpLadderPlacer *self, guint start, guint end, double distance)
{
  const guint *items = self->chains->items;

  for (guint i = start; i < end; i++)
    {
      SpLadderSpan room = find_room (self, items[i]);
      double place = self->x[items[i]] + distance;

      if (place < room.left || place > room.right)
        return;
    }
  for (guint i = start; i < end; i++)
    self->x[items[i]] += distance;
}

/* Returns the place in a chain behind the items from @start on that stand exactly over each other. */
static guint
get_run_end (const SpLadderPlacer *self, guint start, guint chain_end)
{
  const guint *items = self->chains->items;
  guint end = start + 1;

  while (end < chain_end && self->x[items[end]] == self->x[items[start]])
    end++;
  return end;
}

/* Takes kinks that are too small to mean anything out of the lines that lead to a chain, and on. What
 * is straight in it stays so. */
static void
join_chain (SpLadderPlacer *self, guint start, guint chain_end)
{
  const guint *items = self->chains->items;

  for (guint end; start < chain_end; start = end)
    {
      double distance = self->options->port_gap;

      end = get_run_end (self, start, chain_end);
      distance = find_nearest (self, &self->rows->down, items[start], distance);
      distance = find_nearest (self, &self->rows->up, items[end - 1], distance);
      if (fabs (distance) < self->options->port_gap)
        shift_run (self, start, end, distance);
    }
}

/* Takes the kinks out of chains that wishes have brought about over each other, and those that are
 * too small to mean anything out of other lines. */
void
sp_ladder_placer_straighten (SpLadderPlacer *self)
{
  const SpLadderChains *chains = self->chains;

  for (guint chain = 0; chain < chains->n_chains; chain++)
    if (chains->start[chain + 1] - chains->start[chain] > 1)
      straighten_chain (self, chains->start[chain], chains->start[chain + 1]);
  for (guint chain = 0; chain < chains->n_chains; chain++)
    join_chain (self, chains->start[chain], chains->start[chain + 1]);
}
