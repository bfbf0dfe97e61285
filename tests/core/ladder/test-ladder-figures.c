/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What comes out for some graphs, in figures. There are many good drawings of a graph; which one it is
 * hangs on every step, and none may change unseen. Who changes it on purpose takes the lines that a
 * failing test prints, and looks whether there are fewer crossings and shorter lines in them. */

#include "layout-fixture.h"

#include "core/choose/sp-random.h"

#include <math.h>

/* In a graph of one level no move climbs. */
#define MAX_TRIES 1000

typedef struct
{
  guint n_rungs;
  guint n_moves;
  guint n_levels;
  guint n_lanes;
  guint climb; /* how many levels a move climbs at most, or 0 where it leads anywhere */
  double aspect;
  guint n_graphs; /* how many of this shape; their figures are summed up */
} Shape;

typedef struct
{
  guint crossings;
  double width;
  double height;
  double length; /* of all lines, along their control points */
  double places; /* what changes with any place of a box, of a title or of a point of a line */
} Figures;

static const Shape shapes[] = {
  { 6, 7, 3, 2, 1, 0.0, 1 },      { 12, 16, 4, 3, 2, 0.0, 1 },     { 20, 26, 5, 0, 2, 0.0, 1 },
  { 30, 45, 6, 4, 3, 0.0, 1 },    { 40, 50, 8, 5, 1, 1.5, 1 },     { 24, 36, 1, 2, 0, 0.0, 1 },
  { 24, 36, 5, 3, 0, 0.0, 1 },    { 60, 90, 6, 6, 0, 1.4, 1 },     { 80, 110, 9, 8, 2, 0.0, 1 },
  { 60, 60, 2, 1, 1, 1.2, 1 },    { 50, 49, 3, 4, 1, 0.7, 1 },     { 120, 180, 12, 12, 3, 0.0, 1 },
  { 200, 260, 8, 20, 1, 2.0, 1 }, { 300, 300, 150, 3, 0, 0.0, 1 }, { 90, 400, 6, 4, 1, 0.0, 1 },
  { 64, 40, 16, 8, 4, 0.0, 1 },   { 60, 90, 6, 2, 2, 0.0, 1 },     { 90, 120, 7, 2, 1, 0.8, 1 },
  { 5, 6, 3, 2, 0, 0.0, 1000 },   { 7, 9, 3, 3, 1, 0.0, 1000 },    { 9, 12, 4, 3, 3, 0.0, 1000 },
  { 8, 14, 3, 0, 0, 1.0, 1000 },  { 12, 14, 2, 4, 0, 0.6, 1000 },  { 14, 20, 7, 3, 0, 0.0, 1000 },
};

static const Figures known[G_N_ELEMENTS (shapes)] = {
  { 0, 895.0, 361.0, 1377.9, 174530.3 },
  { 5, 1294.0, 513.0, 6794.4, 582037.1 },
  { 6, 1406.0, 604.0, 7168.5, 965994.5 },
  { 87, 2204.0, 781.0, 45551.4, 3821473.5 },
  { 24, 2921.0, 1197.4, 35124.0, 3452790.1 },
  { 110, 3916.0, 292.0, 32289.4, 4312235.6 },
  { 33, 1800.0, 703.0, 32386.6, 2676612.1 },
  { 405, 4494.0, 1054.0, 223952.4, 17099082.4 },
  { 315, 4073.0, 1165.0, 191151.2, 13754452.7 },
  { 43, 2297.0, 1052.2, 66500.9, 8537850.7 },
  { 70, 2725.0, 900.0, 57169.5, 6372694.3 },
  { 841, 6501.0, 1558.0, 502892.0, 47507521.1 },
  { 2062, 9405.0, 1380.6, 773979.5, 59613572.2 },
  { 1780, 4698.0, 15712.0, 7668497.3, 1345044421.8 },
  { 5921, 4610.0, 784.0, 495192.1, 44117279.4 },
  { 26, 2956.0, 2044.0, 98089.2, 7742107.3 },
  { 180, 2901.0, 780.0, 62252.5, 7489477.6 },
  { 206, 3392.0, 1222.4, 85077.1, 12160964.3 },
  { 22, 650529.0, 338344.0, 868380.6, 127577399.8 },
  { 857, 897380.0, 361062.0, 2219030.4, 203416706.6 },
  { 1971, 1018871.0, 462508.0, 4885529.0, 423632678.6 },
  { 832, 709154.4, 493279.9, 2818494.4, 368441926.4 },
  { 2793, 1549409.0, 344815.0, 5470026.6, 623046077.6 },
  { 4084, 1191998.0, 798637.0, 12061651.8, 1222654911.6 },
};

static double
length_of (const SpLadderLine *line)
{
  double length = 0.0;

  for (guint i = 1; i < line->n_points; i++)
    length += hypot (line->points[i].x - line->points[i - 1].x,
                     line->points[i].y - line->points[i - 1].y);
  return length;
}

static void
add_place (Figures *figures, guint *n, double x, double y)
{
  figures->places += x * (*n % 7 + 1) + y * (*n % 5 + 1);
  *n += 1;
}

static void
add_figures (Figures *figures, const SpLadderLayout *layout)
{
  guint n = 0;

  figures->crossings += layout->crossings;
  figures->width += layout->width;
  figures->height += layout->height;

  for (guint i = 0; i < layout->n_boxes; i++)
    add_place (figures, &n, layout->boxes[i].x, layout->boxes[i].y);
  for (guint i = 0; i < layout->n_rows; i++)
    add_place (figures, &n, layout->rows[i].title.x + layout->rows[i].height,
               layout->rows[i].title.y + layout->rows[i].y + layout->rows[i].level);
  for (guint i = 0; i < layout->n_lanes; i++)
    add_place (figures, &n, layout->lanes[i].title.x + layout->lanes[i].band.width,
               layout->lanes[i].title.y + layout->lanes[i].band.x + layout->lanes[i].band.height);
  for (guint i = 0; i < layout->n_lines; i++)
    {
      figures->length += length_of (&layout->lines[i]);
      for (guint k = 0; k < layout->lines[i].n_points; k++)
        add_place (figures, &n, layout->lines[i].points[k].x, layout->lines[i].points[k].y);
    }
}

static SpLadderEdge
make_edge (SpRandom *random, const Shape *shape, const SpLadderNode *nodes)
{
  SpLadderEdge edge;
  guint n_tries = 0;
  int climb;

  do
    {
      edge.from = sp_random_below (random, shape->n_rungs);
      edge.to = sp_random_below (random, shape->n_rungs);
      climb = nodes[edge.to].level - nodes[edge.from].level;
    }
  while (shape->climb > 0 && (climb < 1 || climb > (int) shape->climb) && ++n_tries < MAX_TRIES);
  return edge;
}

/* Everything is of another size. */
static void
measure (SpLadderPart part, guint index, double *width, double *height, gpointer user_data)
{
  layout_fixture_measure (part, index, width, height, user_data);
  if (part == SP_LADDER_PART_RUNG)
    return;
  *width += index * 29 % 50;
  *height += index * 7 % 12;
}

/* Returns: (transfer full): the layout of a graph of a shape, always the same one */
static SpLadderLayout *
lay_out (const Shape *shape, guint64 seed)
{
  SpRandom random = seed;
  g_autofree SpLadderNode *nodes = g_new (SpLadderNode, shape->n_rungs);
  g_autofree SpLadderEdge *edges = g_new (SpLadderEdge, shape->n_moves);
  SpLadderGraph graph = { nodes, shape->n_rungs, edges, shape->n_moves, shape->n_lanes };
  SpLadderOptions options = SP_LADDER_OPTIONS_DEFAULT;

  for (guint i = 0; i < shape->n_rungs; i++)
    {
      nodes[i].level = sp_random_below (&random, shape->n_levels);
      nodes[i].lane = (int) sp_random_below (&random, shape->n_lanes + 1) - 1;
    }
  for (guint i = 0; i < shape->n_moves; i++)
    edges[i] = make_edge (&random, shape, nodes);
  options.aspect = shape->aspect;
  return sp_ladder_layout_new (&graph, measure, NULL, &options);
}

static gboolean
are_near (double a, double b)
{
  return fabs (a - b) <= 0.06;
}

static void
test_drawings_are_what_they_were (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      const Figures *expected = &known[i];
      Figures figures = { 0 };

      for (guint k = 0; k < shapes[i].n_graphs; k++)
        {
          g_autoptr (SpLadderLayout) layout = lay_out (&shapes[i], i + k);

          add_figures (&figures, layout);
        }
      g_test_message ("{ %u, %.1f, %.1f, %.1f, %.1f },", figures.crossings, figures.width,
                      figures.height, figures.length, figures.places);
      if (figures.crossings != expected->crossings || !are_near (figures.width, expected->width) ||
          !are_near (figures.height, expected->height) ||
          !are_near (figures.length, expected->length) ||
          !are_near (figures.places, expected->places))
        g_test_fail_printf ("graph %u is drawn in another way", i);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ladder-figures/drawings-are-what-they-were", test_drawings_are_what_they_were);

  return g_test_run ();
}
