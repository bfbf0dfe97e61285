/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Between two rows all lines have the same shape, stretched sideways only: so two of them cross
 * once if their ends stand in opposite order, and else never. In the rows lines are upright, so
 * that they meet no box. */

#include "core/ladder/sp-ladder-lines.h"

/* The part of the distance between two tracks that the corners of a sideways line take up. */
#define CORNER_PART 0.8

/* As many points as any line needs: a straight piece and a bend for each link; where a line starts,
 * and the straight piece that a climb ends with; the three straight pieces and two corners of a
 * detour. */
#define POINTS_PER_LINK 6
#define POINTS_PER_MOVE 4
#define POINTS_PER_SIDE 15

typedef struct
{
  const SpLadderRows *rows;
  const SpLadderGraph *graph;
  const SpLadderOptions *options;
  const SpLadderStorey *storeys;
  const SpLadderLinkPorts *ports;
  const SpLadderBox *boxes;
  SpLadderPoint *points; /* (owned): those of all lines so far */
  guint n_points;
} Pen;

static SpLadderPoint
get_place (const Pen *self)
{
  return self->points[self->n_points - 1];
}

static void
add_point (Pen *self, double x, double y)
{
  self->points[self->n_points++] = (SpLadderPoint){ x, y };
}

/* A straight line as a curve, left out if it leads nowhere. */
static void
line_to (Pen *self, double x, double y)
{
  SpLadderPoint from = get_place (self);

  if (from.x == x && from.y == y)
    return;
  add_point (self, (2.0 * from.x + x) / 3.0, (2.0 * from.y + y) / 3.0);
  add_point (self, (from.x + 2.0 * x) / 3.0, (from.y + 2.0 * y) / 3.0);
  add_point (self, x, y);
}

/* A curve that is upright at both ends. */
static void
bend_to (Pen *self, double x, double y)
{
  SpLadderPoint from = get_place (self);
  double middle = (from.y + y) / 2.0;

  add_point (self, from.x, middle);
  add_point (self, x, middle);
  add_point (self, x, y);
}

/* A round corner: the curve leads to @x, @y and turns at @corner_x, @corner_y. */
static void
turn_to (Pen *self, double corner_x, double corner_y, double x, double y)
{
  SpLadderPoint from = get_place (self);

  add_point (self, (from.x + 2.0 * corner_x) / 3.0, (from.y + 2.0 * corner_y) / 3.0);
  add_point (self, (x + 2.0 * corner_x) / 3.0, (y + 2.0 * corner_y) / 3.0);
  add_point (self, x, y);
}

/* Draws the links of @move from the bottom to the top. */
static void
draw_climb (Pen *self, guint move)
{
  const SpLadderRows *rows = self->rows;
  guint first = rows->first_link[move];
  guint end = rows->first_link[move + 1];
  const SpLadderBox *upper_box = &self->boxes[rows->links[end - 1].upper];

  add_point (self, self->ports[first].lower, self->boxes[rows->links[first].lower].y);
  for (guint i = first; i < end; i++)
    {
      guint row = rows->row[rows->links[i].lower];

      line_to (self, self->ports[i].lower, self->storeys[row].bend_top);
      bend_to (self, self->ports[i].upper, self->storeys[row + 1].bend_bottom);
    }
  line_to (self, self->ports[end - 1].upper, upper_box->y + upper_box->height);
}

static void
draw_straight (Pen *self, const SpLadderSide *side)
{
  const SpLadderBox *box = &self->boxes[side->left];
  double y = box->y + box->height / 2.0 + side->shift;

  add_point (self, side->x_left, y);
  line_to (self, side->x_right, y);
}

/* Draws a sideways line around the boxes in its way, from the left to the right. */
static void
draw_detour (Pen *self, const SpLadderSide *side)
{
  const SpLadderStorey *storey = &self->storeys[self->rows->row[side->left]];
  const SpLadderBox *left = &self->boxes[side->left];
  const SpLadderBox *right = &self->boxes[side->right];
  double away = side->above ? -1.0 : 1.0;
  double track = side->track * self->options->track_gap;
  double y = side->above ? storey->top - track : storey->bottom + track;
  double corner =
      MIN (self->options->track_gap * CORNER_PART, (side->x_right - side->x_left) / 2.0);

  add_point (self, side->x_left, side->above ? left->y : left->y + left->height);
  line_to (self, side->x_left, y - away * corner);
  turn_to (self, side->x_left, y, side->x_left + corner, y);
  line_to (self, side->x_right - corner, y);
  turn_to (self, side->x_right, y, side->x_right, y - away * corner);
  line_to (self, side->x_right, side->above ? right->y : right->y + right->height);
}

/* Turns the points from @start on around. */
static void
reverse (Pen *self, guint start)
{
  for (guint i = start, k = self->n_points - 1; i < k; i++, k--)
    {
      SpLadderPoint point = self->points[i];

      self->points[i] = self->points[k];
      self->points[k] = point;
    }
}

/* Draws @move, whose line inside a row is @side if it does not climb. */
static void
draw_move (Pen *self, guint move, const SpLadderSide *side)
{
  guint start = self->n_points;
  guint drawn_from;

  if (side == NULL)
    {
      draw_climb (self, move);
      drawn_from = self->rows->links[self->rows->first_link[move]].lower;
    }
  else
    {
      if (side->straight)
        draw_straight (self, side);
      else
        draw_detour (self, side);
      drawn_from = side->left;
    }
  if (drawn_from != self->graph->edges[move].from)
    reverse (self, start);
}

/* Draws the lines of all moves into @layout, whose boxes are in place. */
void
sp_ladder_lines_draw (const SpLadderRows *rows,
                      const SpLadderGraph *graph,
                      const SpLadderOptions *options,
                      const SpLadderStorey *storeys,
                      const SpLadderLinkPorts *ports,
                      const GArray *sides,
                      SpLadderLayout *layout)
{
  Pen pen = { rows, graph, options, storeys, ports, layout->boxes, NULL, 0 };
  g_autofree const SpLadderSide **side_of = g_new0 (const SpLadderSide *, rows->n_moves);
  guint start = 0;

  pen.points = g_new (SpLadderPoint, (gsize) POINTS_PER_LINK * rows->n_links +
                                         (gsize) POINTS_PER_MOVE * rows->n_moves +
                                         (gsize) POINTS_PER_SIDE * sides->len);
  for (guint i = 0; i < sides->len; i++)
    {
      const SpLadderSide *side = &g_array_index (sides, SpLadderSide, i);

      side_of[side->move] = side;
    }
  layout->n_lines = rows->n_moves;
  layout->lines = g_new (SpLadderLine, rows->n_moves);
  for (guint i = 0; i < rows->n_moves; i++)
    {
      draw_move (&pen, i, side_of[i]);
      layout->lines[i].n_points = pen.n_points - start;
      start = pen.n_points;
    }
  layout->points = g_renew (SpLadderPoint, pen.points, pen.n_points);
  start = 0;
  for (guint i = 0; i < rows->n_moves; i++)
    {
      layout->lines[i].points = layout->points + start;
      start += layout->lines[i].n_points;
    }
}
