/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "layout-fixture.h"

#include <math.h>

/* Rungs of several sizes, and titles. */
void
layout_fixture_measure (SpLadderPart part,
                        guint index,
                        double *width,
                        double *height,
                        gpointer user_data)
{
  *width = part == SP_LADDER_PART_RUNG ? 100.0 + index * 37 % 60 : 40.0;
  *height = part == SP_LADDER_PART_RUNG ? 40.0 + index * 13 % 20 : 16.0;
}

/* Returns: (transfer full): the layout of a graph with the usual spacing */
SpLadderLayout *
layout_fixture_new (const SpLadderNode *nodes,
                    guint n_nodes,
                    const SpLadderEdge *edges,
                    guint n_edges,
                    guint n_lanes)
{
  SpLadderGraph graph = { nodes, n_nodes, edges, n_edges, n_lanes };

  return sp_ladder_layout_new (&graph, layout_fixture_measure, NULL, NULL);
}

/* Returns how far the curve over @p is from a straight line, as the larger of its two second
 * differences. */
static double
get_bend (const SpLadderPoint *p)
{
  double first = hypot (p[0].x - 2.0 * p[1].x + p[2].x, p[0].y - 2.0 * p[1].y + p[2].y);
  double second = hypot (p[1].x - 2.0 * p[2].x + p[3].x, p[1].y - 2.0 * p[2].y + p[3].y);

  return MAX (first, second);
}

static SpLadderPoint
get_curve_point (const SpLadderPoint *p, double t)
{
  double s = 1.0 - t;
  double a = s * s * s;
  double b = 3.0 * s * s * t;
  double c = 3.0 * s * t * t;
  double d = t * t * t;

  return (SpLadderPoint){ a * p[0].x + b * p[1].x + c * p[2].x + d * p[3].x,
                          a * p[0].y + b * p[1].y + c * p[2].y + d * p[3].y };
}

/* Appends the corners of a polyline that is at most @tolerance from @self, both ends included. */
void
layout_fixture_flatten (const SpLadderLine *self, double tolerance, GArray *points)
{
  if (self->n_points > 0)
    g_array_append_val (points, self->points[0]);
  for (guint i = 0; i + 3 < self->n_points; i += 3)
    {
      const SpLadderPoint *p = &self->points[i];
      /* A chord over 1/n of a curve is off by at most 1/8 of the second derivative over n². */
      guint n = MAX (1, (guint) ceil (sqrt (0.75 * get_bend (p) / tolerance)));

      for (guint k = 1; k < n; k++)
        {
          SpLadderPoint point = get_curve_point (p, (double) k / n);

          g_array_append_val (points, point);
        }
      g_array_append_val (points, p[3]);
    }
}
