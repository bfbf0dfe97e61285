/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sorting rows by the rows beside them untangles what is near, but cannot undo a twist that runs
 * through many rows. So the rows start in an order that comes from the whole graph: the distance
 * from an item at the edge of it, evened out between neighbours, as in the drawing of a graph by an
 * eigenvector of its Laplacian; what all items of a row have in common is the height, not the place
 * in the row, and is taken away. */

#include "core/ladder/sp-ladder-start.h"

#include <math.h>

/* It takes as many rounds as a part is wide until all of it has heard of a twist; more than these
 * change little. Parts so large that nobody drew them get fewer. */
#define LEAST_ROUNDS 8
#define MOST_ROUNDS 128
#define MOST_STEPS 1000000

/* The items of one connected part of the graph. */
typedef struct
{
  const SpLadderRows *rows;
  guint *items; /* in the order of their distance from the first one */
  guint n_items;
  double *places;
  double *sums;  /* of each row: scratch, zero between uses */
  guint *counts; /* of each row: scratch, zero between uses */
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

/* Moves every row of the part so that its middle is at 0. */
static void
center (Part *self)
{
  for (guint i = 0; i < self->n_items; i++)
    {
      guint row = self->rows->row[self->items[i]];

      self->sums[row] += self->places[self->items[i]];
      self->counts[row]++;
    }
  for (guint i = 0; i < self->n_items; i++)
    {
      guint row = self->rows->row[self->items[i]];

      self->places[self->items[i]] -= self->sums[row] / self->counts[row];
    }
  for (guint i = 0; i < self->n_items; i++)
    {
      guint row = self->rows->row[self->items[i]];

      self->sums[row] = 0.0;
      self->counts[row] = 0;
    }
}

/* Moves every item to the middle of what it is linked to. */
static void
even_out (Part *self)
{
  const SpLadderRows *rows = self->rows;
  const SpLadderEnds *all[] = { &rows->up, &rows->down, &rows->sides };

  for (guint i = 0; i < self->n_items; i++)
    {
      guint item = self->items[i];
      double sum = self->places[item];
      guint n = 1;

      for (guint a = 0; a < G_N_ELEMENTS (all); a++)
        for (guint k = all[a]->start[item]; k < all[a]->start[item + 1]; k++)
          {
            sum += self->places[all[a]->ends[k].item];
            n++;
          }
      self->places[item] = sum / n;
    }
}

static void
untangle (Part *self)
{
  guint wanted = MIN (LEAST_ROUNDS + 1.5 * sqrt (self->n_items), MOST_ROUNDS);
  guint rounds = MAX (MIN (wanted, MOST_STEPS / self->n_items), LEAST_ROUNDS);

  for (guint round = 0; round < rounds; round++)
    {
      center (self);
      even_out (self);
    }
}

/* Fills in for every item but those of the trunk the number of its connected part (@parts, counted
 * from 0), and a place from left to right in that part (@places). */
void
sp_ladder_rows_start (const SpLadderRows *self, guint *parts, double *places)
{
  Part part = { .rows = self, .places = places };
  guint n_parts = 0;

  part.items = g_new (guint, self->n_items);
  part.sums = g_new0 (double, self->n_rows);
  part.counts = g_new0 (guint, self->n_rows);
  for (guint i = 0; i < self->n_items; i++)
    parts[i] = G_MAXUINT;
  for (guint i = 0; i < self->first_trunk; i++)
    {
      if (parts[i] != G_MAXUINT)
        continue;
      walk (&part, i, G_MAXUINT - 1, parts);
      walk (&part, part.items[part.n_items - 1], n_parts++, parts);
      untangle (&part);
    }
  g_free (part.items);
  g_free (part.sums);
  g_free (part.counts);
}
