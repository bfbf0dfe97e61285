/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/ladder/sp-ladder-ports.h"

#include <stdlib.h>

/* The part of a box's edge near each corner that lines leave free, in points. */
#define CORNER 10.0

/* Lines that leave one edge of a box, from left to right. */
typedef enum
{
  PORT_TO_THE_LEFT,
  PORT_LINK,
  PORT_LOOP,
  PORT_TO_THE_RIGHT
} PortKind;

typedef struct
{
  guint item;
  PortKind kind;
  gint64 place;     /* among those of its kind */
  gint64 rank;      /* among those of its place */
  double *x;        /* what to fill in */
  gboolean upright; /* whether its link leads straight up or down */
} Port;

static int
compare_sides (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const SpLadderRows *rows = user_data;
  const SpLadderSide *left = a;
  const SpLadderSide *right = b;

  if (rows->row[left->left] != rows->row[right->left])
    return rows->row[left->left] < rows->row[right->left] ? -1 : 1;
  if (left->left != right->left)
    return rows->position[left->left] < rows->position[right->left] ? -1 : 1;
  if (left->right != right->right)
    return rows->position[left->right] < rows->position[right->right] ? -1 : 1;
  return left->move < right->move ? -1 : 1;
}

/* Returns whether only passes stand between the two ends of @side. */
static gboolean
is_straight (const SpLadderRows *rows, const SpLadderSide *side)
{
  guint first = rows->row_start[rows->row[side->left]];

  if (side->left == side->right)
    return FALSE;
  for (guint i = rows->position[side->left] + 1; i < rows->position[side->right]; i++)
    if (!sp_ladder_rows_is_pass (rows, rows->order[first + i]))
      return FALSE;
  return TRUE;
}

/* Returns: (transfer full) (element-type SpLadderSide): the moves inside rows, sorted by rows from
 *   the lowest and in them from left to right; where they meet the boxes is still open */
GArray *
sp_ladder_rows_list_sides (const SpLadderRows *self, const SpLadderGraph *graph)
{
  GArray *sides = g_array_new (FALSE, TRUE, sizeof (SpLadderSide));

  for (guint i = 0; i < graph->n_edges; i++)
    {
      SpLadderEdge edge = graph->edges[i];
      SpLadderSide side = { .move = i, .left = edge.from, .right = edge.to };

      if (self->row[edge.from] != self->row[edge.to])
        continue;
      side.above = self->edges[self->row[edge.from]].is_upper;
      if (self->position[edge.from] > self->position[edge.to])
        {
          side.left = edge.to;
          side.right = edge.from;
        }
      side.straight = is_straight (self, &side);
      g_array_append_val (sides, side);
    }
  g_array_sort_with_data (sides, compare_sides, (gpointer) self);
  return sides;
}

static int
compare_ports (gconstpointer a, gconstpointer b)
{
  const Port *left = a;
  const Port *right = b;

  if (left->kind != right->kind)
    return left->kind < right->kind ? -1 : 1;
  if (left->place != right->place)
    return left->place < right->place ? -1 : 1;
  return (left->rank > right->rank) - (left->rank < right->rank);
}

static void
add_port (GArray *ports, guint item, PortKind kind, gint64 place, gint64 rank, double *x)
{
  Port port = { item, kind, place, rank, x, FALSE };

  g_array_append_val (ports, port);
}

/* Of two lines to the same side the one that goes farther leaves outside the other, so that they
 * do not cross. */
static void
add_side_ports (const SpLadderRows *rows, SpLadderSide *side, GArray *ports)
{
  gint64 left = rows->position[side->left];
  gint64 right = rows->position[side->right];
  gint64 move = side->move;

  if (side->left == side->right)
    {
      add_port (ports, side->left, PORT_LOOP, move, 0, &side->x_left);
      add_port (ports, side->left, PORT_LOOP, move, 1, &side->x_right);
      return;
    }
  add_port (ports, side->left, PORT_TO_THE_RIGHT, -right, move, &side->x_left);
  add_port (ports, side->right, PORT_TO_THE_LEFT, -left, -move, &side->x_right);
}

static void
add_link_ports (const SpLadderRows *rows,
                gboolean upper,
                const double *x,
                SpLadderLinkPorts *links,
                GArray *ports)
{
  for (guint i = 0; i < rows->n_links; i++)
    {
      const SpLadderLink *link = &rows->links[i];
      guint item = upper ? link->upper : link->lower;
      guint other = upper ? link->lower : link->upper;
      Port port = { item,
                    PORT_LINK,
                    rows->position[other],
                    link->move,
                    upper ? &links[i].upper : &links[i].lower,
                    x[item] == x[other] };

      if (!sp_ladder_rows_is_pass (rows, item))
        g_array_append_val (ports, port);
    }
}

/* Spreads ports of one edge about the middle of their box. A link that leads straight up or down
 * keeps the middle. */
static void
spread (Port *ports, guint n, double middle, double width, double gap)
{
  double room = MAX (width - 2.0 * CORNER, width / 2.0);
  double center = (n - 1) / 2.0;
  double step;

  for (guint i = n; i-- > 0;)
    if (ports[i].upright)
      center = i;
  step = n > 1 ? MIN (gap, room / 2.0 / MAX (center, n - 1 - center)) : 0.0;
  for (guint i = 0; i < n; i++)
    *ports[i].x = middle + (i - center) * step;
}

/* Returns: (transfer full): @ports, those of a box side by side; fills in @starts, zero as yet, for
 *   each box and one behind */
static Port *
gather_by_box (const GArray *ports, guint n_boxes, guint *starts)
{
  Port *gathered = g_new (Port, ports->len);

  for (guint i = 0; i < ports->len; i++)
    starts[g_array_index (ports, Port, i).item]++;
  for (guint i = 1; i <= n_boxes; i++)
    starts[i] += starts[i - 1];
  for (guint i = ports->len; i-- > 0;)
    {
      const Port *port = &g_array_index (ports, Port, i);

      gathered[--starts[port->item]] = *port;
    }
  return gathered;
}

/* Spreads the lines at the upper edge (or the lower one) of all boxes. */
static void
place_edge (const SpLadderRows *rows,
            gboolean upper_edge,
            const SpLadderOptions *options,
            const double *x,
            const SpLadderBox *boxes,
            GArray *sides,
            SpLadderLinkPorts *links)
{
  g_autoptr (GArray) ports =
      g_array_sized_new (FALSE, FALSE, sizeof (Port), rows->n_links + 2 * sides->len);
  g_autofree guint *starts = NULL;
  g_autofree Port *all = NULL;

  add_link_ports (rows, !upper_edge, x, links, ports);
  for (guint i = 0; i < sides->len; i++)
    {
      SpLadderSide *side = &g_array_index (sides, SpLadderSide, i);

      if (!side->straight && side->above == upper_edge)
        add_side_ports (rows, side, ports);
    }
  starts = g_new0 (guint, rows->n_nodes + 1);
  all = gather_by_box (ports, rows->n_nodes, starts);
  for (guint i = 0; i < rows->n_nodes; i++)
    {
      guint n = starts[i + 1] - starts[i];

      if (n > 1)
        qsort (all + starts[i], n, sizeof *all, compare_ports);
      spread (all + starts[i], n, x[i], boxes[i].width, options->port_gap);
    }
}

/* Straight lines leave the sides of their boxes, one under the other if there are several. */
static void
place_straight (GArray *sides, const SpLadderOptions *options, const SpLadderBox *boxes)
{
  SpLadderSide *all = (SpLadderSide *) sides->data;

  for (guint i = 0, end; i < sides->len; i = end)
    {
      const SpLadderBox *left = &boxes[all[i].left];
      const SpLadderBox *right = &boxes[all[i].right];
      double step;

      for (end = i + 1;
           end < sides->len && all[end].left == all[i].left && all[end].right == all[i].right;)
        end++;
      if (!all[i].straight)
        continue;
      step = MIN (options->track_gap, MIN (left->height, right->height) / (end - i + 1));
      for (guint k = i; k < end; k++)
        {
          all[k].x_left = left->x + left->width;
          all[k].x_right = right->x;
          all[k].shift = (k - i - (end - i - 1) / 2.0) * step;
        }
    }
}

/* Finds where the lines of all links and sideways moves meet the boxes. @x are the middles of the
 * items; of @boxes everything but y is known. */
void
sp_ladder_rows_place_ports (const SpLadderRows *self,
                            const SpLadderOptions *options,
                            const double *x,
                            const SpLadderBox *boxes,
                            GArray *sides,
                            SpLadderLinkPorts *links)
{
  for (guint i = 0; i < self->n_links; i++)
    links[i] = (SpLadderLinkPorts){ x[self->links[i].lower], x[self->links[i].upper] };
  place_straight (sides, options, boxes);
  place_edge (self, TRUE, options, x, boxes, sides, links);
  place_edge (self, FALSE, options, x, boxes, sides, links);
}

/* One end of a sideways line, to number the ends of a row from left to right. Those that are at
 * one place belong to straight lines, whose numbers nobody asks for. */
typedef struct
{
  double x;
  guint side;
  gboolean right;
} SideEnd;

static int
compare_side_ends (gconstpointer a, gconstpointer b)
{
  const SideEnd *left = a;
  const SideEnd *right = b;

  return (left->x > right->x) - (left->x < right->x);
}

/* A sideways line over the ends `first` to `last` of its row. */
typedef struct
{
  guint side;
  guint first;
  guint last;
} Stretch;

static int
compare_stretches (gconstpointer a, gconstpointer b)
{
  const Stretch *left = a;
  const Stretch *right = b;
  guint left_length = left->last - left->first;
  guint right_length = right->last - right->first;

  if (left_length != right_length)
    return left_length < right_length ? -1 : 1;
  return left->first < right->first ? -1 : left->first > right->first;
}

/* The highest track over each stretch of ends, as a binary tree: `inside` is the highest of any
 * line in a node's stretch, `whole` that of the lines that cover all of it. */
typedef struct
{
  guint *inside;
  guint *whole;
} Skyline;

static guint
skyline_find (const Skyline *self, guint node, guint first, guint last, const Stretch *stretch)
{
  guint middle = (first + last) / 2;
  guint left;
  guint right;

  if (stretch->last < first || last < stretch->first)
    return 0;
  if (stretch->first <= first && last <= stretch->last)
    return self->inside[node];
  left = skyline_find (self, 2 * node, first, middle, stretch);
  right = skyline_find (self, 2 * node + 1, middle + 1, last, stretch);
  return MAX (self->whole[node], MAX (left, right));
}

static void
skyline_raise (Skyline *self,
               guint node,
               guint first,
               guint last,
               const Stretch *stretch,
               guint track)
{
  guint middle = (first + last) / 2;

  if (stretch->last < first || last < stretch->first)
    return;
  self->inside[node] = MAX (self->inside[node], track);
  if (stretch->first <= first && last <= stretch->last)
    {
      self->whole[node] = MAX (self->whole[node], track);
      return;
    }
  skyline_raise (self, 2 * node, first, middle, stretch, track);
  skyline_raise (self, 2 * node + 1, middle + 1, last, stretch, track);
}

static Stretch *
list_stretches (const SpLadderSide *sides, guint n_sides)
{
  g_autofree SideEnd *ends = g_new (SideEnd, 2 * n_sides);
  Stretch *stretches = g_new (Stretch, n_sides);

  for (guint i = 0; i < n_sides; i++)
    {
      ends[2 * i] = (SideEnd){ sides[i].x_left, i, FALSE };
      ends[2 * i + 1] = (SideEnd){ sides[i].x_right, i, TRUE };
      stretches[i].side = i;
    }
  if (n_sides > 0)
    qsort (ends, 2 * n_sides, sizeof *ends, compare_side_ends);
  for (guint i = 0; i < 2 * n_sides; i++)
    if (ends[i].right)
      stretches[ends[i].side].last = i;
    else
      stretches[ends[i].side].first = i;
  return stretches;
}

/* Gives the bent lines among @sides, all of one row, tracks: a line runs above every shorter one
 * that it meets, so that one inside the other never crosses it. Takes O(n log n). */
void
sp_ladder_sides_choose_tracks (SpLadderSide *sides, guint n_sides)
{
  g_autofree Stretch *stretches = list_stretches (sides, n_sides);
  guint last = MAX (2 * n_sides, 1) - 1;
  Skyline skyline;

  if (n_sides > 0)
    qsort (stretches, n_sides, sizeof *stretches, compare_stretches);
  skyline.inside = g_new0 (guint, 4 * (last + 1));
  skyline.whole = g_new0 (guint, 4 * (last + 1));
  for (guint i = 0; i < n_sides; i++)
    {
      SpLadderSide *side = &sides[stretches[i].side];

      if (side->straight)
        continue;
      side->track = skyline_find (&skyline, 1, 0, last, &stretches[i]) + 1;
      skyline_raise (&skyline, 1, 0, last, &stretches[i], side->track);
    }
  g_free (skyline.inside);
  g_free (skyline.whole);
}
