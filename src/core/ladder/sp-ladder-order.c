/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The layers of Sugiyama's method: the rows are sorted by where the items of the row below (or above)
 * stand, neighbours change places where that helps, and the best order that was seen stays. A few
 * sweeps find all that sorting can find; from the best of them on, neighbours alone change places.
 * How often is bounded, so that the work grows with the graph and no faster. */

#include "core/ladder/sp-ladder-order.h"
#include "core/ladder/sp-ladder-crossings.h"
#include "core/ladder/sp-ladder-start.h"
#include "core/ladder/sp-ladder-swap.h"

#include <stdlib.h>
#include <string.h>

/* The group of the passes that stand at the end of their rows. */
#define LAST_GROUP (SP_LADDER_FREE - 1)

#define SWEEPS 3

/* How often neighbours change places after the sweeps: as long as the order gets better, and twice
 * more, since an exchange of equals may open a way. */
#define MAX_POLISHES 5
#define PATIENCE 2

typedef struct
{
  double wish;
  guint item;
} Place;

typedef struct
{
  SpLadderRows *rows;       /* (not owned) */
  guint *groups;            /* (owned): of each item; groups stand in order from left to right */
  Place *places;            /* (owned): the row that is being sorted */
  Place *spare;             /* (owned): as long as `places` */
  SpLadderSwapper *swapper; /* (owned) */
  guint *best;              /* (owned): the best order so far */
  guint64 best_crossings;
} Sorter;

static void
sorter_init (Sorter *self, SpLadderRows *rows)
{
  self->rows = rows;
  self->groups = g_new (guint, rows->n_items);
  self->places = g_new (Place, rows->n_items);
  self->spare = g_new (Place, rows->n_items);
  self->swapper = sp_ladder_swapper_new (rows, self->groups);
  self->best = g_new (guint, rows->n_items);
  self->best_crossings = G_MAXUINT64;
}

static void
sorter_clear (Sorter *self)
{
  g_free (self->groups);
  g_free (self->places);
  g_free (self->spare);
  sp_ladder_swapper_free (self->swapper);
  g_free (self->best);
}

static void
update_positions (SpLadderRows *rows)
{
  for (guint row = 0; row < rows->n_rows; row++)
    for (guint i = rows->row_start[row]; i < rows->row_start[row + 1]; i++)
      rows->position[rows->order[i]] = i - rows->row_start[row];
}

/* Keeps the order that the rows are in if it is the best so far. */
static gboolean
keep_if_better (Sorter *self)
{
  guint64 crossings = sp_ladder_rows_count_crossings (self->rows);

  if (crossings >= self->best_crossings)
    return FALSE;
  self->best_crossings = crossings;
  if (self->rows->n_items > 0)
    memcpy (self->best, self->rows->order, self->rows->n_items * sizeof *self->best);
  return TRUE;
}

static void
restore_best (Sorter *self)
{
  if (self->rows->n_items > 0)
    memcpy (self->rows->order, self->best, self->rows->n_items * sizeof *self->best);
  update_positions (self->rows);
}

static gboolean
comes_before (const Sorter *self, const Place *a, const Place *b)
{
  guint group_a = self->groups[a->item];
  guint group_b = self->groups[b->item];

  return group_a != group_b ? group_a < group_b : a->wish < b->wish;
}

/* A stable merge sort: equal wishes leave two items as they stand. With that of the C library the whole
 * layout takes some five in a hundred longer. */
static void
sort_places (Sorter *self, Place *places, Place *spare, guint n)
{
  guint half = n / 2;
  guint a = 0;
  guint b = half;

  if (n < 2)
    return;
  sort_places (self, places, spare, half);
  sort_places (self, places + half, spare, n - half);
  if (!comes_before (self, &places[half], &places[half - 1]))
    return;

  memcpy (spare, places, n * sizeof *spare);
  for (guint i = 0; i < n; i++)
    if (a < half && (b == n || !comes_before (self, &spare[b], &spare[a])))
      places[i] = spare[a++];
    else
      places[i] = spare[b++];
}

/* Puts @row into the order of `places`: first the @n_bound items of groups, sorted, then the free
 * ones, which find their places between them. */
static void
write_row (Sorter *self, guint row, guint n_bound)
{
  SpLadderRows *rows = self->rows;
  guint first = rows->row_start[row];
  guint n = rows->row_start[row + 1] - first;
  guint bound = 0;
  guint unbound = n_bound;

  for (guint i = 0; i < n; i++)
    {
      gboolean take_bound = unbound == n || (bound < n_bound && self->places[bound].wish <=
                                                                    self->places[unbound].wish);
      guint item = self->places[take_bound ? bound++ : unbound++].item;

      rows->order[first + i] = item;
      rows->position[item] = i;
    }
}

/* Sorts @row by the wishes in @wishes, which stand in the order of the row. */
static void
sort_row (Sorter *self, guint row, const double *wishes)
{
  const SpLadderRows *rows = self->rows;
  guint first = rows->row_start[row];
  guint n = rows->row_start[row + 1] - first;
  guint n_bound = 0;
  guint n_free = 0;

  for (guint i = 0; i < n; i++)
    n_bound += self->groups[rows->order[first + i]] != SP_LADDER_FREE;
  for (guint i = 0, bound = 0; i < n; i++)
    {
      guint item = rows->order[first + i];
      gboolean is_free = self->groups[item] == SP_LADDER_FREE;

      self->places[is_free ? n_bound + n_free++ : bound++] = (Place){ wishes[i], item };
    }
  sort_places (self, self->places, self->spare, n_bound);
  sort_places (self, self->places + n_bound, self->spare, n_free);
  write_row (self, row, n_bound);
}

/* Fills @wishes with the mean position of what each item of @row is linked to along @ends. An item
 * without links stays beside its left neighbour. */
static void
make_wishes (const SpLadderRows *rows, guint row, const SpLadderEnds *ends, double *wishes)
{
  double wish = 0.0;

  for (guint i = rows->row_start[row]; i < rows->row_start[row + 1]; i++)
    {
      guint item = rows->order[i];
      guint n = sp_ladder_ends_count (ends, item);
      double sum = 0.0;

      for (guint k = ends->start[item]; k < ends->start[item + 1]; k++)
        sum += rows->position[ends->ends[k].item];
      wish = n > 0 ? sum / n : wish;
      wishes[i - rows->row_start[row]] = wish;
    }
}

/* Stands the parts of the graph side by side, so that no two of them cross, each one in the order of
 * a first rough place for its items. */
static void
start (Sorter *self)
{
  SpLadderRows *rows = self->rows;
  g_autofree double *places = g_new0 (double, rows->n_items);
  g_autofree double *wishes = g_new (double, rows->n_items);

  sp_ladder_rows_start (rows, self->groups, places);
  for (guint i = rows->first_trunk; i < rows->n_items; i++)
    self->groups[i] = LAST_GROUP;
  for (guint row = 0; row < rows->n_rows; row++)
    {
      for (guint i = rows->row_start[row]; i < rows->row_start[row + 1]; i++)
        wishes[i - rows->row_start[row]] = places[rows->order[i]];
      sort_row (self, row, wishes);
    }
}

static void
sweep (Sorter *self, gboolean upwards, double *wishes)
{
  SpLadderRows *rows = self->rows;

  for (guint i = 1; i < rows->n_rows; i++)
    {
      guint row = upwards ? i : rows->n_rows - 1 - i;

      make_wishes (rows, row, upwards ? &rows->down : &rows->up, wishes);
      sort_row (self, row, wishes);
    }
}

/* Sorts the rows and keeps the best order. */
static void
try_sweeps (Sorter *self)
{
  g_autofree double *wishes = g_new (double, self->rows->n_items);

  for (guint i = 0; i < SWEEPS && self->best_crossings > 0; i++)
    {
      sweep (self, i % 2 == 0, wishes);
      sp_ladder_swapper_run (self->swapper);
      keep_if_better (self);
    }
  restore_best (self);
}

/* Keeps the best order of those that sorting finds and of as many polishes at most. */
static void
improve (Sorter *self, guint max_polishes)
{
  guint patience = PATIENCE;

  self->best_crossings = G_MAXUINT64;
  keep_if_better (self);
  try_sweeps (self);
  for (guint i = 0; i < max_polishes && patience > 0 && self->best_crossings > 0; i++)
    {
      sp_ladder_swapper_run (self->swapper);
      patience = keep_if_better (self) ? PATIENCE : patience - 1;
    }
  restore_best (self);
}

typedef struct
{
  double sum;
  guint n;
  guint lane;
} LanePlace;

static int
compare_lane_places (gconstpointer a, gconstpointer b)
{
  const LanePlace *left = a;
  const LanePlace *right = b;
  double mean_left = left->n > 0 ? left->sum / left->n : 0.0;
  double mean_right = right->n > 0 ? right->sum / right->n : 0.0;

  if (mean_left != mean_right)
    return mean_left < mean_right ? -1 : 1;
  return left->lane < right->lane ? -1 : 1;
}

/* Puts the lanes where their rungs would stand if there were no lanes. @lanes_in_place gets the
 * lanes from left to right. */
static void
place_lanes (Sorter *self, const SpLadderGraph *graph, guint *lanes_in_place)
{
  const SpLadderRows *rows = self->rows;
  g_autofree LanePlace *lanes = g_new0 (LanePlace, graph->n_lanes);

  for (guint i = 0; i < graph->n_lanes; i++)
    lanes[i].lane = i;
  for (guint i = 0; i < graph->n_nodes; i++)
    if (graph->nodes[i].lane != SP_LADDER_NO_LANE)
      {
        guint row = rows->row[i];
        guint n = rows->row_start[row + 1] - rows->row_start[row];

        lanes[graph->nodes[i].lane].sum += (rows->position[i] + 0.5) / n;
        lanes[graph->nodes[i].lane].n++;
      }
  if (graph->n_lanes > 0)
    qsort (lanes, graph->n_lanes, sizeof *lanes, compare_lane_places);
  for (guint i = 0; i < graph->n_lanes; i++)
    lanes_in_place[i] = lanes[i].lane;
}

/* Makes groups of the lanes, and of what is in none, free items. */
static void
bind_to_lanes (Sorter *self, const SpLadderGraph *graph, const guint *lanes_in_place)
{
  SpLadderRows *rows = self->rows;
  g_autofree guint *places = g_new (guint, graph->n_lanes);
  g_autofree double *wishes = g_new (double, rows->n_items);

  for (guint i = 0; i < graph->n_lanes; i++)
    places[lanes_in_place[i]] = i;
  for (guint i = 0; i < rows->first_trunk; i++)
    {
      int lane = i < rows->n_nodes ? graph->nodes[i].lane : SP_LADDER_NO_LANE;

      self->groups[i] = lane == SP_LADDER_NO_LANE ? SP_LADDER_FREE : places[lane];
    }
  for (guint i = 0; i < rows->n_items; i++)
    wishes[i] = i;
  for (guint row = 0; row < rows->n_rows; row++)
    sort_row (self, row, wishes);
}

static void
reverse (guint *numbers, guint n)
{
  for (guint i = 0; i < n / 2; i++)
    {
      guint number = numbers[i];

      numbers[i] = numbers[n - 1 - i];
      numbers[n - 1 - i] = number;
    }
}

/* Turns every row around; the passes at the end of their rows stay there. */
static void
mirror (Sorter *self)
{
  SpLadderRows *rows = self->rows;

  for (guint row = 0; row < rows->n_rows; row++)
    {
      guint first = rows->row_start[row];
      guint n = rows->row_start[row + 1] - first;

      if (n > 0 && sp_ladder_rows_is_trunk (rows, rows->order[first + n - 1]))
        n--;
      reverse (rows->order + first, n);
    }
  update_positions (rows);
}

/* Returns whether more lanes stand on the wrong side of each other than on the right one. */
static gboolean
is_backwards (const guint *lanes_in_place, guint n_lanes)
{
  guint n_wrong = 0;

  for (guint i = 0; i < n_lanes; i++)
    for (guint k = i + 1; k < n_lanes; k++)
      n_wrong += lanes_in_place[i] > lanes_in_place[k];
  return 2 * n_wrong > n_lanes * (n_lanes - 1) / 2;
}

/* Of an order and its mirror image, which is as good, the one nearer to the order of the lanes is
 * what a reader expects. */
static void
turn_to_reader (Sorter *self, guint *lanes_in_place, guint n_lanes)
{
  if (!is_backwards (lanes_in_place, n_lanes))
    return;
  mirror (self);
  if (sp_ladder_rows_count_crossings (self->rows) > self->best_crossings)
    {
      restore_best (self);
      return;
    }
  reverse (lanes_in_place, n_lanes);
}

/* Returns over how many lanes all moves together lead. */
static guint64
measure_moves (const SpLadderGraph *graph, const guint *lanes_in_place)
{
  g_autofree guint *places = g_new (guint, graph->n_lanes);
  guint64 length = 0;

  for (guint i = 0; i < graph->n_lanes; i++)
    places[lanes_in_place[i]] = i;
  for (guint i = 0; i < graph->n_edges; i++)
    {
      int from = graph->nodes[graph->edges[i].from].lane;
      int to = graph->nodes[graph->edges[i].to].lane;

      if (from != SP_LADDER_NO_LANE && to != SP_LADDER_NO_LANE)
        length += ABS ((int) places[from] - (int) places[to]);
    }
  return length;
}

/* Whoever made the lanes has often put them well: their own order is taken where its lines are shorter
 * and no more of them cross. */
static void
try_own_order (Sorter *self, const SpLadderGraph *graph, guint *lanes_in_place)
{
  guint64 crossings = self->best_crossings;
  g_autofree guint *order = NULL;
  g_autofree guint *own = g_new (guint, graph->n_lanes);

  for (guint i = 0; i < graph->n_lanes; i++)
    own[i] = i;
  if (measure_moves (graph, own) >= measure_moves (graph, lanes_in_place))
    return;
  order = g_memdup2 (self->rows->order, self->rows->n_items * sizeof *order);
  bind_to_lanes (self, graph, own);
  improve (self, MAX_POLISHES);
  if (self->best_crossings <= crossings)
    {
      memcpy (lanes_in_place, own, graph->n_lanes * sizeof *own);
      return;
    }
  self->best_crossings = crossings;
  memcpy (self->best, order, self->rows->n_items * sizeof *order);
  restore_best (self);
}

/* Finds an order of the rows with few crossings. Rungs of one lane stand side by side in every row,
 * lanes from left to right as in @lanes_in_place (out, one for each lane of @graph).
 *
 * Returns how many crossings are left. */
guint64
sp_ladder_rows_order (SpLadderRows *self, const SpLadderGraph *graph, guint *lanes_in_place)
{
  Sorter sorter;
  guint64 crossings;

  sorter_init (&sorter, self);
  start (&sorter);
  /* Where there are lanes, this order only tells how they should stand. */
  improve (&sorter, graph->n_lanes > 1 ? 0 : MAX_POLISHES);
  if (graph->n_lanes > 1)
    {
      place_lanes (&sorter, graph, lanes_in_place);
      bind_to_lanes (&sorter, graph, lanes_in_place);
      improve (&sorter, MAX_POLISHES);
      turn_to_reader (&sorter, lanes_in_place, graph->n_lanes);
      try_own_order (&sorter, graph, lanes_in_place);
    }
  else if (graph->n_lanes == 1)
    lanes_in_place[0] = 0;
  crossings = sorter.best_crossings;
  sorter_clear (&sorter);
  return crossings;
}
