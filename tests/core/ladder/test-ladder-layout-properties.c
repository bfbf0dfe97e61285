/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What holds for the layout of any graph. */

#include "layout-fixture.h"

#include <math.h>

#define TOLERANCE 0.05

/* A graph of anything: cycles, moves down, across, over levels, to itself, twice; several parts. */
typedef struct
{
  SpLadderNode nodes[24];
  SpLadderEdge edges[36];
  SpLadderGraph graph;
} RandomGraph;

static void
random_graph_init (RandomGraph *self, GRand *random)
{
  guint n_levels = g_rand_int_range (random, 1, 8);

  self->graph.n_lanes = g_rand_int_range (random, 0, 4);
  self->graph.n_nodes = g_rand_int_range (random, 1, G_N_ELEMENTS (self->nodes));
  self->graph.n_edges = g_rand_int_range (random, 0, G_N_ELEMENTS (self->edges));
  self->graph.nodes = self->nodes;
  self->graph.edges = self->edges;
  for (guint i = 0; i < self->graph.n_nodes; i++)
    {
      self->nodes[i].level = g_rand_int_range (random, 0, n_levels);
      self->nodes[i].lane = g_rand_int_range (random, SP_LADDER_NO_LANE, self->graph.n_lanes);
    }
  for (guint i = 0; i < self->graph.n_edges; i++)
    {
      self->edges[i].from = g_rand_int_range (random, 0, self->graph.n_nodes);
      self->edges[i].to = g_rand_int_range (random, 0, self->graph.n_nodes);
    }
}

static gboolean
overlap (const SpLadderBox *a, const SpLadderBox *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height &&
         b->y < a->y + a->height;
}

static void
assert_boxes_apart_and_inside (const SpLadderLayout *layout)
{
  for (guint i = 0; i < layout->n_boxes; i++)
    {
      const SpLadderBox *box = &layout->boxes[i];

      g_assert_cmpfloat (box->x, >=, 0.0);
      g_assert_cmpfloat (box->y, >=, 0.0);
      g_assert_cmpfloat (box->x + box->width, <=, layout->width);
      g_assert_cmpfloat (box->y + box->height, <=, layout->height);
      for (guint k = 0; k < i; k++)
        g_assert_false (overlap (box, &layout->boxes[k]));
      for (guint k = 0; k < layout->n_rows; k++)
        g_assert_false (overlap (box, &layout->rows[k].title));
      for (guint k = 0; k < layout->n_lanes; k++)
        g_assert_false (overlap (box, &layout->lanes[k].title));
    }
}

static void
assert_titles_apart (const SpLadderLayout *layout)
{
  for (guint i = 0; i < layout->n_rows; i++)
    for (guint k = 0; k < i; k++)
      g_assert_false (overlap (&layout->rows[i].title, &layout->rows[k].title));
  for (guint i = 0; i < layout->n_lanes; i++)
    {
      for (guint k = 0; k < i; k++)
        g_assert_false (overlap (&layout->lanes[i].title, &layout->lanes[k].title));
      for (guint k = 0; k < layout->n_rows; k++)
        g_assert_false (overlap (&layout->lanes[i].title, &layout->rows[k].title));
    }
}

/* Cuts the piece from @a to @b at the edges of @box. Returns whether some of it lies inside. */
static gboolean
runs_through (SpLadderPoint a, SpLadderPoint b, const SpLadderBox *box)
{
  const double from[] = { a.x - box->x, a.y - box->y };
  const double by[] = { b.x - a.x, b.y - a.y };
  const double size[] = { box->width, box->height };
  double enter = 0.0;
  double leave = 1.0;

  for (guint i = 0; i < 2; i++)
    {
      double low = -from[i] + 1e-6;
      double high = size[i] - from[i] - 1e-6;

      if (fabs (by[i]) < 1e-9)
        {
          if (low >= 0.0 || high <= 0.0)
            return FALSE;
          continue;
        }
      enter = MAX (enter, MIN (low / by[i], high / by[i]));
      leave = MIN (leave, MAX (low / by[i], high / by[i]));
    }
  return enter < leave;
}

static gboolean
touches (SpLadderPoint point, const SpLadderBox *box)
{
  return point.x >= box->x - 1e-6 && point.x <= box->x + box->width + 1e-6 &&
         point.y >= box->y - 1e-6 && point.y <= box->y + box->height + 1e-6;
}

static void
assert_line_is_free (const SpLadderLayout *layout, GArray *points)
{
  for (guint i = 0; i < points->len; i++)
    {
      SpLadderPoint point = g_array_index (points, SpLadderPoint, i);
      SpLadderPoint next = g_array_index (points, SpLadderPoint, MIN (i + 1, points->len - 1));

      g_assert_true (point.x >= 0.0 && point.x <= layout->width);
      g_assert_true (point.y >= 0.0 && point.y <= layout->height);
      for (guint k = 0; k < layout->n_boxes; k++)
        g_assert_false (runs_through (point, next, &layout->boxes[k]));
    }
}

static void
assert_lines_free (const SpLadderLayout *layout, const SpLadderGraph *graph)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (SpLadderPoint));

  for (guint i = 0; i < layout->n_lines; i++)
    {
      g_array_set_size (points, 0);
      layout_fixture_flatten (&layout->lines[i], 0.5, points);
      g_assert_true (
          touches (g_array_index (points, SpLadderPoint, 0), &layout->boxes[graph->edges[i].from]));
      g_assert_true (touches (g_array_index (points, SpLadderPoint, points->len - 1),
                              &layout->boxes[graph->edges[i].to]));
      assert_line_is_free (layout, points);
    }
}

static void
assert_same_but_mirrored (const SpLadderLayout *a, const SpLadderLayout *b, gboolean mirrored)
{
  g_assert_cmpfloat (a->width, ==, b->width);
  g_assert_cmpfloat (a->height, ==, b->height);
  g_assert_cmpuint (a->crossings, ==, b->crossings);
  for (guint i = 0; i < a->n_boxes; i++)
    {
      double x = mirrored ? a->width - a->boxes[i].x - a->boxes[i].width : a->boxes[i].x;

      g_assert_cmpfloat (x, ==, b->boxes[i].x);
      g_assert_cmpfloat (a->boxes[i].y, ==, b->boxes[i].y);
    }
  for (guint i = 0; i < a->n_lines; i++)
    {
      g_assert_cmpuint (a->lines[i].n_points, ==, b->lines[i].n_points);
      for (guint k = 0; k < a->lines[i].n_points; k++)
        {
          SpLadderPoint point = a->lines[i].points[k];

          g_assert_cmpfloat (mirrored ? a->width - point.x : point.x, ==, b->lines[i].points[k].x);
          g_assert_cmpfloat (point.y, ==, b->lines[i].points[k].y);
        }
    }
}

/* Counts the proper crossings of two polylines. */
static guint
count_meetings (const GArray *a, const GArray *b)
{
  guint n = 0;

  for (guint i = 0; i + 1 < a->len; i++)
    for (guint k = 0; k + 1 < b->len; k++)
      {
        SpLadderPoint p = g_array_index (a, SpLadderPoint, i);
        SpLadderPoint q = g_array_index (a, SpLadderPoint, i + 1);
        SpLadderPoint r = g_array_index (b, SpLadderPoint, k);
        SpLadderPoint s = g_array_index (b, SpLadderPoint, k + 1);
        double det = (q.x - p.x) * (s.y - r.y) - (q.y - p.y) * (s.x - r.x);
        double t = ((r.x - p.x) * (s.y - r.y) - (r.y - p.y) * (s.x - r.x)) / det;
        double u = ((r.x - p.x) * (q.y - p.y) - (r.y - p.y) * (q.x - p.x)) / det;

        n += det != 0.0 && t >= 0.0 && t < 1.0 && u >= 0.0 && u < 1.0;
      }
  return n;
}

static void
assert_crossings_are_those_drawn (const SpLadderLayout *layout)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  guint64 crossings = 0;

  for (guint i = 0; i < layout->n_lines; i++)
    {
      GArray *points = g_array_new (FALSE, FALSE, sizeof (SpLadderPoint));

      layout_fixture_flatten (&layout->lines[i], TOLERANCE, points);
      g_ptr_array_add (lines, points);
      for (guint k = 0; k < i; k++)
        crossings += count_meetings (points, g_ptr_array_index (lines, k));
    }
  g_assert_cmpuint (crossings, ==, layout->crossings);
}

static void
test_properties_of_random_graphs (void)
{
  GRand *random = g_rand_new_with_seed (4);

  for (guint i = 0; i < 10000; i++)
    {
      SpLadderOptions mirrored_options = SP_LADDER_OPTIONS_DEFAULT;
      g_autoptr (SpLadderLayout) layout = NULL;
      g_autoptr (SpLadderLayout) again = NULL;
      g_autoptr (SpLadderLayout) mirrored = NULL;
      RandomGraph graph;

      random_graph_init (&graph, random);
      mirrored_options.mirrored = TRUE;
      layout = sp_ladder_layout_new (&graph.graph, layout_fixture_measure, NULL, NULL);
      again = sp_ladder_layout_new (&graph.graph, layout_fixture_measure, NULL, NULL);
      mirrored =
          sp_ladder_layout_new (&graph.graph, layout_fixture_measure, NULL, &mirrored_options);
      assert_boxes_apart_and_inside (layout);
      assert_titles_apart (layout);
      assert_lines_free (layout, &graph.graph);
      assert_same_but_mirrored (layout, again, FALSE);
      assert_same_but_mirrored (layout, mirrored, TRUE);
      if (i % 20 == 0)
        assert_crossings_are_those_drawn (layout);
    }
  g_rand_free (random);
}

/* The largest pack, and the worst: every rung on a level of its own, moves between any two. */
static void
test_the_largest_pack (void)
{
  const guint n_nodes = 4096;
  const guint n_edges = 65536;
  GRand *random = g_rand_new_with_seed (4);
  g_autofree SpLadderNode *nodes = g_new (SpLadderNode, n_nodes);
  g_autofree SpLadderEdge *edges = g_new (SpLadderEdge, n_edges);

  for (guint n_levels = 1; n_levels <= n_nodes; n_levels *= 16)
    {
      g_autoptr (SpLadderLayout) layout = NULL;

      for (guint i = 0; i < n_nodes; i++)
        nodes[i] = (SpLadderNode){ i % n_levels, i % 8 };
      for (guint i = 0; i < n_edges; i++)
        edges[i] = (SpLadderEdge){ g_rand_int_range (random, 0, n_nodes),
                                   g_rand_int_range (random, 0, n_nodes) };
      layout = layout_fixture_new (nodes, n_nodes, edges, n_edges, 8);
      g_assert_cmpuint (layout->n_lines, ==, n_edges);
      g_assert_true (isfinite (layout->width) && isfinite (layout->height));
    }
  g_rand_free (random);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ladder/layout/properties-of-random-graphs", test_properties_of_random_graphs);
  g_test_add_func ("/ladder/layout/the-largest-pack", test_the_largest_pack);

  return g_test_run ();
}
