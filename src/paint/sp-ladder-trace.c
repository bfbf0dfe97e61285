/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "paint/sp-ladder-trace.h"

#include <math.h>

/* The length of a tip, in points. */
#define ARROW 7.0

/* Points nearer to each other than this are the same. */
#define NEAR 0.01

/* Many pieces are upright or level, which Cairo draws faster as what they are. */
static void
trace_piece (cairo_t *cr, const SpLadderPoint *p)
{
  if ((p[0].x == p[3].x && p[0].x == p[1].x) || (p[0].y == p[3].y && p[0].y == p[1].y))
    cairo_line_to (cr, p[3].x, p[3].y);
  else
    cairo_curve_to (cr, p[1].x, p[1].y, p[2].x, p[2].y, p[3].x, p[3].y);
}

/* Adds a move to the path of @cr. */
void
sp_ladder_line_trace (const SpLadderLine *line, cairo_t *cr)
{
  cairo_move_to (cr, line->points[0].x, line->points[0].y);
  for (guint i = 0; i + 3 < line->n_points; i += 3)
    trace_piece (cr, &line->points[i]);
}

/* Returns the last point of @line that is not where it ends, but for what computing makes of it. */
static SpLadderPoint
find_point_before (const SpLadderLine *line)
{
  SpLadderPoint tip = line->points[line->n_points - 1];

  for (guint i = line->n_points - 1; i-- > 0;)
    if (hypot (tip.x - line->points[i].x, tip.y - line->points[i].y) > NEAR)
      return line->points[i];
  return tip;
}

/* The tip of a move that does not climb: who reads from the bottom to the top needs to be told. */
void
sp_ladder_line_trace_tip (const SpLadderLine *line, cairo_t *cr)
{
  SpLadderPoint tip = line->points[line->n_points - 1];
  SpLadderPoint before = find_point_before (line);
  double length = hypot (tip.x - before.x, tip.y - before.y);
  double x = length > 0.0 ? (tip.x - before.x) / length * ARROW : 0.0;
  double y = length > 0.0 ? (tip.y - before.y) / length * ARROW : 0.0;

  cairo_move_to (cr, tip.x, tip.y);
  cairo_line_to (cr, tip.x - x - y / 2.0, tip.y - y + x / 2.0);
  cairo_line_to (cr, tip.x - x + y / 2.0, tip.y - y - x / 2.0);
  cairo_close_path (cr);
}
