/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/ladder/sp-ladder-swap.h"

#include <stdlib.h>

/* Rounds over all rows after which an order is left as it is, should it still get better. */
#define MAX_ROUNDS 20

/* How often the ends of a link may be looked at on average, so that the work for any graph is in
 * proportion to its size. Ladders that people draw need less than half of that. */
#define LOOKS_PER_LINK 200

/* The sorted positions of what an item is linked to in one of the rows beside its own. */
typedef struct
{
  const guint *positions;
  guint n;
} Ends;

/* An item of the row that is being improved, with all that is asked of it in one place: most of the
 * time goes into walking along rows. */
typedef struct
{
  guint item;
  guint group;
  Ends up;
  Ends down;
  gboolean has_sides;
} Stand;

struct _SpLadderSwapper
{
  SpLadderRows *rows;  /* (not owned) */
  const guint *groups; /* (not owned): items of two different groups keep their order */
  Stand *stands;       /* (owned): the row that is being improved */
  guint *positions;    /* (owned): those of its ends */
  gboolean *changed;   /* (owned): the rows that may have become better by a change near them */
  gsize *looks;        /* (owned): for each row, what it costs to go along it once */
  gsize looks_left;
};

/* Returns: (transfer full): what exchanges neighbours in @rows */
SpLadderSwapper *
sp_ladder_swapper_new (SpLadderRows *rows, const guint *groups)
{
  SpLadderSwapper *self = g_new0 (SpLadderSwapper, 1);

  self->rows = rows;
  self->groups = groups;
  self->stands = g_new (Stand, rows->n_items);
  self->positions = g_new (guint, 2 * rows->n_links);
  self->changed = g_new (gboolean, rows->n_rows);
  self->looks = g_new0 (gsize, rows->n_rows);
  self->looks_left = (gsize) LOOKS_PER_LINK * (rows->n_links + rows->n_items);
  for (guint i = 0; i < rows->n_items; i++)
    self->looks[rows->row[i]] +=
        1 + sp_ladder_ends_count (&rows->up, i) + sp_ladder_ends_count (&rows->down, i);
  return self;
}

void
sp_ladder_swapper_free (SpLadderSwapper *self)
{
  g_free (self->stands);
  g_free (self->positions);
  g_free (self->changed);
  g_free (self->looks);
  g_free (self);
}

static int
compare_positions (gconstpointer a, gconstpointer b)
{
  const guint *left = a;
  const guint *right = b;

  return (*left > *right) - (*left < *right);
}

/* Most items have a link or two: a few moves sort them. */
static void
sort_positions (guint *positions, guint n)
{
  if (n > 16)
    {
      qsort (positions, n, sizeof *positions, compare_positions);
      return;
    }
  for (guint i = 1; i < n; i++)
    {
      guint position = positions[i];
      guint k = i;

      for (; k > 0 && positions[k - 1] > position; k--)
        positions[k] = positions[k - 1];
      positions[k] = position;
    }
}

/* Notes at @positions what @item is linked to along @ends. */
static Ends
look_along (const SpLadderRows *rows, const SpLadderEnds *ends, guint item, guint *positions)
{
  guint start = ends->start[item];
  guint n = ends->start[item + 1] - start;

  for (guint k = 0; k < n; k++)
    positions[k] = rows->position[ends->ends[start + k].item];
  sort_positions (positions, n);
  return (Ends){ positions, n };
}

static void
look_around (SpLadderSwapper *self, guint row)
{
  const SpLadderRows *rows = self->rows;
  guint first = rows->row_start[row];
  guint *positions = self->positions;

  for (guint i = first; i < rows->row_start[row + 1]; i++)
    {
      guint item = rows->order[i];
      Stand *stand = &self->stands[i - first];

      stand->item = item;
      stand->group = self->groups[item];
      stand->has_sides = sp_ladder_ends_count (&rows->sides, item) > 0;
      stand->up = look_along (rows, &rows->up, item, positions);
      positions += stand->up.n;
      stand->down = look_along (rows, &rows->down, item, positions);
      positions += stand->down.n;
    }
}

/* Returns whether no end of @left stands to the right of one of @right: then nothing is gained by an
 * exchange. */
static inline gboolean
are_in_order (const Ends *left, const Ends *right)
{
  return left->n == 0 || right->n == 0 || left->positions[left->n - 1] <= right->positions[0];
}

static gint64
count_gain (const Ends *left, const Ends *right)
{
  guint before = 0; /* ends of @right that stand before one of @left */
  guint upto = 0;   /* and those with the ones that stand at the same place */
  gint64 gain = 0;

  for (guint i = 0; i < left->n; i++)
    {
      while (before < right->n && right->positions[before] < left->positions[i])
        before++;
      while (upto < right->n && right->positions[upto] <= left->positions[i])
        upto++;
      gain += (gint64) before - (right->n - upto);
    }
  return gain;
}

/* Returns how many crossings between the links of @left and of @right go when the two change
 * places; less than 0 if some come. */
static inline gint64
gain_of_links (const Ends *left, const Ends *right)
{
  if (left->n == 0 || right->n == 0)
    return 0;
  if (left->n == 1 && right->n == 1)
    return (left->positions[0] > right->positions[0]) - (left->positions[0] < right->positions[0]);
  return count_gain (left, right);
}

/* Returns how many more sideways moves of @item lead to the right than to the left, those to
 * @neighbour left out. */
static int
lean (const SpLadderRows *rows, guint item, guint neighbour)
{
  int sum = 0;

  for (guint k = rows->sides.start[item]; k < rows->sides.start[item + 1]; k++)
    {
      guint other = rows->sides.ends[k].item;

      if (other != neighbour)
        sum += rows->position[other] > rows->position[item] ? 1 : -1;
    }
  return sum;
}

/* The same as gain_of_links() for the crossings of sideways moves, which run @up or down, with
 * links. */
static gint64
gain_of_sides (const SpLadderRows *rows, const Stand *left, const Stand *right, gboolean up)
{
  guint n_left = up ? left->up.n : left->down.n;
  guint n_right = up ? right->up.n : right->down.n;

  if (!left->has_sides && !right->has_sides)
    return 0;
  return (gint64) lean (rows, left->item, right->item) * n_right -
         (gint64) lean (rows, right->item, left->item) * n_left;
}

static gboolean
may_swap (const Stand *left, const Stand *right)
{
  return left->group == right->group || left->group == SP_LADDER_FREE ||
         right->group == SP_LADDER_FREE;
}

static void
swap (SpLadderRows *rows, guint row, guint position, Stand *stands)
{
  Stand left = stands[0];

  stands[0] = stands[1];
  stands[1] = left;
  for (guint i = 0; i < 2; i++)
    {
      rows->order[rows->row_start[row] + position + i] = stands[i].item;
      rows->position[stands[i].item] = position + i;
    }
}

/* Returns what the exchange of two neighbours gains, in crossings. */
static gint64
get_gain (SpLadderSwapper *self, guint row, const Stand *left, const Stand *right)
{
  self->looks_left -=
      MIN (self->looks_left, left->up.n + left->down.n + right->up.n + right->down.n);
  return gain_of_links (&left->up, &right->up) + gain_of_links (&left->down, &right->down) +
         gain_of_sides (self->rows, left, right, self->rows->edges[row].is_upper);
}

/* Returns whether it is to be seen at a glance that two neighbours stand as they should. */
static gboolean
may_stay (const Stand *left, const Stand *right)
{
  return !left->has_sides && !right->has_sides && are_in_order (&left->up, &right->up) &&
         are_in_order (&left->down, &right->down);
}

/* Exchanges neighbours in @row as long as crossings go. Returns whether any have. */
static gboolean
improve_row (SpLadderSwapper *self, guint row, gboolean swap_equals)
{
  guint n = self->rows->row_start[row + 1] - self->rows->row_start[row];
  gboolean better = FALSE;
  guint i = 0;

  self->looks_left -= MIN (self->looks_left, self->looks[row]);
  look_around (self, row);
  while (i + 1 < n && self->looks_left > 0)
    {
      Stand *left = &self->stands[i];
      gint64 gain = -1;

      if (may_swap (left, left + 1) && (swap_equals || !may_stay (left, left + 1)))
        gain = get_gain (self, row, left, left + 1);
      if (gain > 0 || (gain == 0 && swap_equals))
        swap (self->rows, row, i, left);
      better = better || gain > 0;
      /* What has moved to the left may have to move on. */
      if (gain > 0 && i > 0)
        i--;
      else
        i++;
    }
  return better;
}

/* Exchanges neighbours as long as crossings go. At first those whose exchange changes nothing change
 * places, too, which leads out of dead ends. Does nothing once all the work is done that may be. */
void
sp_ladder_swapper_run (SpLadderSwapper *self)
{
  guint n_rows = self->rows->n_rows;
  gboolean better = TRUE;

  for (guint row = 0; row < n_rows; row++)
    self->changed[row] = TRUE;
  for (guint round = 0; round < MAX_ROUNDS && better && self->looks_left > 0; round++)
    {
      better = FALSE;
      for (guint row = 0; row < n_rows; row++)
        {
          if (!self->changed[row])
            continue;
          self->changed[row] = FALSE;
          if (!improve_row (self, row, round == 0))
            continue;
          better = TRUE;
          self->changed[row] = TRUE;
          if (row > 0)
            self->changed[row - 1] = TRUE;
          if (row + 1 < n_rows)
            self->changed[row + 1] = TRUE;
        }
    }
}
