/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sorting rows by the rows beside them untangles what is near, but cannot undo a twist that runs
 * through many rows, nor a fold. So the rows start in an order that comes from the whole graph: how
 * far it is to each item from one at the very edge; near that edge the distance tells left from
 * right. From there row after row is placed by the one before. At last places are evened out between
 * neighbours, as in the drawing of a graph by an eigenvector of its Laplacian, going up and down all
 * rows, so that a few rounds reach everything. What all items of a row have in common is the height,
 * not the place in the row, and is taken away. */

#include "core/ladder/sp-ladder-start.h"

#include <math.h>
#include <string.h>

#define ROUNDS 8

/* What its own place counts for an item, when a link counts 1. Where a row follows another, it does no
 * more than keep those apart that are linked to the same. */
#define OWN_WEIGHT 0.3
#define OWN_WEIGHT_IN_WAKE 0.03

/* A row whose items are nearer to each other than this stands in one place: rounding is no order. */
#define LEAST_SPREAD 1e-4

/* The number of a part while its edge is being looked for. */
#define UNNUMBERED (G_MAXUINT - 1)

/* Where wishes come from. */
typedef enum
{
  FROM_BELOW = 1 << 0,
  FROM_ABOVE = 1 << 1
} Direction;

/* The items of one connected part of the graph. */
typedef struct
{
  const SpLadderRows *rows;
  double *places;
  guint *items; /* in the order of their distance from the first one, or sorted by rows */
  guint n_items;
  guint *spare;  /* as long as `items` */
  guint lowest;  /* row */
  guint n_rows;  /* the part has items in every row from the lowest to the highest */
  guint *starts; /* where each of its rows begins in `items` once they are sorted, and two behind */
} Part;

/* Walks through what hangs together with @first, which is not in part number @part yet. The places
 * become the distances from it. */
static void
walk (Part *self, guint first, guint part, guint *parts)
{
  const SpLadderRows *rows = self->rows;
  const SpLadderEnds *all[] = { &rows->up, &rows->down, &rows->sides };

  self->items[0] = first;
  self->n_items = 1;
  self->places[first] = 0.0;
  parts[first] = part;
  for (guint head = 0; head < self->n_items; head++)
    {
      guint item = self->items[head];

      for (guint a = 0; a < G_N_ELEMENTS (all); a++)
        for (guint k = all[a]->start[item]; k < all[a]->start[item + 1]; k++)
          {
            guint other = all[a]->ends[k].item;

            if (parts[other] == part || sp_ladder_rows_is_trunk (rows, other))
              continue;
            parts[other] = part;
            self->places[other] = self->places[item] + 1.0;
            self->items[self->n_items++] = other;
          }
    }
}

static void
find_rows (Part *self)
{
  const guint *row = self->rows->row;
  guint highest = 0;

  self->lowest = G_MAXUINT;
  for (guint i = 0; i < self->n_items; i++)
    {
      self->lowest = MIN (self->lowest, row[self->items[i]]);
      highest = MAX (highest, row[self->items[i]]);
    }
  self->n_rows = highest - self->lowest + 1;
}

/* Sorts the items by rows. */
static void
sort_by_rows (Part *self)
{
  const guint *row = self->rows->row;
  guint *items = self->items;

  find_rows (self);
  memset (self->starts, 0, (self->n_rows + 2) * sizeof *self->starts);
  for (guint i = 0; i < self->n_items; i++)
    self->starts[row[items[i]] - self->lowest + 2]++;
  for (guint i = 2; i < self->n_rows + 2; i++)
    self->starts[i] += self->starts[i - 1];
  for (guint i = 0; i < self->n_items; i++)
    self->spare[self->starts[row[items[i]] - self->lowest + 1]++] = items[i];
  self->items = self->spare;
  self->spare = items;
}

/* Returns the mean place of a row of the part, and in @squares the sum of the squares of how far its
 * items are from there. */
static double
find_middle (const Part *self, guint row, double *squares)
{
  guint start = self->starts[row];
  guint end = self->starts[row + 1];
  double sum = 0.0;
  double sum_of_squares = 0.0;

  for (guint i = start; i < end; i++)
    {
      double place = self->places[self->items[i]];

      sum += place;
      sum_of_squares += place * place;
    }
  *squares = sum_of_squares - sum * sum / (end - start);
  return sum / (end - start);
}

/* Moves a row of the part so that its middle is at 0, and gives it the usual spread. */
static void
normalize_row (Part *self, guint row)
{
  guint start = self->starts[row];
  guint end = self->starts[row + 1];
  double squares;
  double middle = find_middle (self, row, &squares);
  double scale = squares > LEAST_SPREAD * (end - start) ? sqrt ((end - start) / squares) : 0.0;

  for (guint i = start; i < end; i++)
    {
      double *place = &self->places[self->items[i]];

      *place = (*place - middle) * scale;
    }
}

/* Adds the places of what @item is linked to along @ends to @sum. Returns how many there are. */
static guint
add_places (const Part *self, const SpLadderEnds *ends, guint item, double *sum)
{
  guint end = ends->start[item + 1];
  guint n = 0;

  for (guint k = ends->start[item]; k < end; k++)
    {
      guint other = ends->ends[k].item;

      if (sp_ladder_rows_is_trunk (self->rows, other))
        continue;
      *sum += self->places[other];
      n++;
    }
  return n;
}

/* Moves every item of a row of the part to the middle of what it is linked to. */
static void
even_out (Part *self, guint row, Direction directions, double own_weight)
{
  for (guint i = self->starts[row]; i < self->starts[row + 1]; i++)
    {
      guint item = self->items[i];
      double sum = own_weight * self->places[item];
      double weight = own_weight + add_places (self, &self->rows->sides, item, &sum);

      if (directions & FROM_BELOW)
        weight += add_places (self, &self->rows->down, item, &sum);
      if (directions & FROM_ABOVE)
        weight += add_places (self, &self->rows->up, item, &sum);
      self->places[item] = sum / weight;
    }
  normalize_row (self, row);
}

/* Returns the item that stands farthest to the right of the middle of its row. */
static guint
find_edge (const Part *self)
{
  guint edge = self->items[0];
  double farthest = -1.0;

  for (guint row = 0; row < self->n_rows; row++)
    {
      double squares;
      double middle = find_middle (self, row, &squares);

      for (guint i = self->starts[row]; i < self->starts[row + 1]; i++)
        if (self->places[self->items[i]] - middle > farthest)
          {
            edge = self->items[i];
            farthest = self->places[edge] - middle;
          }
    }
  return edge;
}

/* Gives the items of a part places from left to right, known what they are. */
static void
untangle (Part *self, guint edge)
{
  guint first = self->rows->row[edge] - self->lowest;

  for (guint row = 0; row < self->n_rows; row++)
    normalize_row (self, row);
  for (guint row = first + 1; row < self->n_rows; row++)
    even_out (self, row, FROM_BELOW, OWN_WEIGHT_IN_WAKE);
  for (guint row = first; row-- > 0;)
    even_out (self, row, FROM_ABOVE, OWN_WEIGHT_IN_WAKE);
  for (guint round = 0; round < ROUNDS; round++)
    {
      for (guint row = 0; row < self->n_rows; row++)
        even_out (self, row, FROM_BELOW | FROM_ABOVE, OWN_WEIGHT);
      for (guint row = self->n_rows; row-- > 0;)
        even_out (self, row, FROM_BELOW | FROM_ABOVE, OWN_WEIGHT);
    }
}

/* Fills in for every item but those of the trunk the number of its connected part (@parts, counted
 * from 0), and a place from left to right in that part (@places). Takes time in proportion to the
 * size of the graph. */
void
sp_ladder_rows_start (const SpLadderRows *self, guint *parts, double *places)
{
  Part part = { .rows = self, .places = places };
  guint n_parts = 0;

  part.items = g_new (guint, self->n_items);
  part.spare = g_new (guint, self->n_items);
  part.starts = g_new (guint, self->n_rows + 2);
  for (guint i = 0; i < self->n_items; i++)
    parts[i] = G_MAXUINT;
  for (guint i = 0; i < self->first_trunk; i++)
    {
      guint edge;

      if (parts[i] != G_MAXUINT)
        continue;
      walk (&part, i, UNNUMBERED, parts);
      sort_by_rows (&part);
      edge = find_edge (&part);
      walk (&part, edge, n_parts++, parts);
      sort_by_rows (&part);
      untangle (&part, edge);
    }
  g_free (part.items);
  g_free (part.spare);
  g_free (part.starts);
}
