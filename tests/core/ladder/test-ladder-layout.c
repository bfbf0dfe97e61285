/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "layout-fixture.h"

#include <math.h>

static double
get_middle (const SpLadderLayout *layout, guint node)
{
  return layout->boxes[node].x + layout->boxes[node].width / 2.0;
}

/*   1
 *   |
 *   0
 */
static void
test_climbs_upwards (void)
{
  const SpLadderNode nodes[] = { { 0, SP_LADDER_NO_LANE }, { 3, SP_LADDER_NO_LANE } };
  const SpLadderEdge edges[] = { { 0, 1 } };
  g_autoptr (SpLadderLayout) layout = layout_fixture_new (nodes, 2, edges, 1, 0);
  const SpLadderLine *line = &layout->lines[0];

  g_assert_cmpuint (layout->n_rows, ==, 2);
  g_assert_cmpint (layout->rows[1].level, ==, 3);
  g_assert_cmpfloat (layout->boxes[1].y + layout->boxes[1].height, <, layout->boxes[0].y);
  g_assert_cmpfloat_with_epsilon (get_middle (layout, 0), get_middle (layout, 1), 1e-9);
  g_assert_cmpfloat (line->points[0].y, ==, layout->boxes[0].y);
  g_assert_cmpfloat_with_epsilon (line->points[line->n_points - 1].y,
                                  layout->boxes[1].y + layout->boxes[1].height, 1e-9);
}

/*   2   3        3   2
 *    \ /    ->   |   |
 *    / \         |   |
 *   0   1        0   1
 */
static void
test_crossed_moves_are_untangled (void)
{
  const SpLadderNode nodes[] = { { 0, -1 }, { 0, -1 }, { 1, -1 }, { 1, -1 } };
  const SpLadderEdge edges[] = { { 0, 3 }, { 1, 2 } };
  g_autoptr (SpLadderLayout) layout = layout_fixture_new (nodes, 4, edges, 2, 0);

  g_assert_cmpuint (layout->crossings, ==, 0);
}

/*   2   3
 *   |\ /|
 *   |/ \|     one crossing has to stay
 *   0   1
 */
static void
test_crossings_are_counted (void)
{
  const SpLadderNode nodes[] = { { 0, -1 }, { 0, -1 }, { 1, -1 }, { 1, -1 } };
  const SpLadderEdge edges[] = { { 0, 2 }, { 0, 3 }, { 1, 2 }, { 1, 3 } };
  g_autoptr (SpLadderLayout) layout = layout_fixture_new (nodes, 4, edges, 4, 0);

  g_assert_cmpuint (layout->crossings, ==, 1);
}

/*   lane:  0   1
 *
 *          2   3
 *          | X |
 *          0   1
 */
static void
test_rungs_stand_in_their_lanes (void)
{
  const SpLadderNode nodes[] = { { 0, 0 }, { 0, 1 }, { 1, 0 }, { 1, 1 } };
  const SpLadderEdge edges[] = { { 0, 2 }, { 1, 3 }, { 0, 3 }, { 1, 2 } };
  g_autoptr (SpLadderLayout) layout = layout_fixture_new (nodes, 4, edges, 4, 2);

  for (guint i = 0; i < 4; i++)
    {
      const SpLadderBox *band = &layout->lanes[nodes[i].lane].band;

      g_assert_cmpfloat (layout->boxes[i].x, >=, band->x - 1e-9);
      g_assert_cmpfloat (layout->boxes[i].x + layout->boxes[i].width, <=,
                         band->x + band->width + 1e-9);
    }
}

/*   3 4 5
 *    \|/
 *     2     the rungs of a lane stand over each other, and the line between them is upright, although
 *     |     something leads to them from one side
 *     1
 *     |\
 *     0 6
 */
static void
test_a_lane_climbs_straight (void)
{
  const SpLadderNode nodes[] = { { 0, 0 }, { 1, 0 }, { 2, 0 }, { 3, 0 },
                                 { 3, 0 }, { 3, 0 }, { 0, -1 } };
  const SpLadderEdge edges[] = { { 0, 1 }, { 1, 2 }, { 2, 3 }, { 2, 4 }, { 2, 5 }, { 6, 1 } };
  g_autoptr (SpLadderLayout) layout = layout_fixture_new (nodes, 7, edges, 6, 1);

  for (guint i = 0; i < 2; i++)
    {
      const SpLadderLine *line = &layout->lines[i];

      g_assert_cmpfloat_with_epsilon (get_middle (layout, edges[i].from),
                                      get_middle (layout, edges[i].to), 1e-9);
      for (guint k = 1; k < line->n_points; k++)
        g_assert_cmpfloat (line->points[k].x, ==, line->points[0].x);
    }
}

/*   lane:  2   1   0        0   1   2
 *
 *          4 - 3   5   ->   5   3 - 4     of two mirror images that are as good the one that is
 *          |   |   |        |   |   |     nearer to the order of the lanes
 *          2 - 1   0        0   1 - 2
 */
static void
test_lanes_stand_in_their_order_where_they_can (void)
{
  const guint orders[][3] = { { 0, 1, 2 }, { 2, 1, 0 }, { 1, 0, 2 } };

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      int a = orders[i][0];
      int b = orders[i][1];
      int c = orders[i][2];
      const SpLadderNode nodes[] = { { 0, a }, { 0, b }, { 0, c }, { 1, a }, { 1, b }, { 1, c } };
      const SpLadderEdge edges[] = { { 0, 3 }, { 1, 4 }, { 2, 5 }, { 0, 4 }, { 1, 5 } };
      g_autoptr (SpLadderLayout) layout = layout_fixture_new (nodes, 6, edges, 5, 3);
      guint n_right = 0;

      for (guint k = 0; k < 3; k++)
        n_right += (layout->lanes[k].band.x < layout->lanes[(k + 1) % 3].band.x) == (k < 2);
      g_assert_cmpuint (layout->crossings, ==, 0);
      g_assert_cmpuint (n_right, >=, 2);
    }
}

/*   0 --- 1       a straight line from side to side
 */
static void
test_neighbours_are_joined_straight (void)
{
  const SpLadderNode nodes[] = { { 0, -1 }, { 0, -1 } };
  const SpLadderEdge edges[] = { { 0, 1 } };
  g_autoptr (SpLadderLayout) layout = layout_fixture_new (nodes, 2, edges, 1, 0);
  const SpLadderLine *line = &layout->lines[0];

  g_assert_cmpuint (line->n_points, ==, 4);
  g_assert_cmpfloat (line->points[0].y, ==, line->points[3].y);
  g_assert_cmpfloat (fabs (line->points[3].x - line->points[0].x), ==, 32.0);
}

/*    _
 *   | |     a move to itself is a loop over its box
 *   [0]
 */
static void
test_a_move_to_itself_is_a_loop (void)
{
  const SpLadderNode nodes[] = { { 0, -1 } };
  const SpLadderEdge edges[] = { { 0, 0 }, { 0, 0 } };
  g_autoptr (SpLadderLayout) layout = layout_fixture_new (nodes, 1, edges, 2, 0);

  g_assert_cmpuint (layout->crossings, ==, 0);
  g_assert_cmpfloat (layout->lines[0].points[0].y, ==, layout->boxes[0].y);
}

static void
test_no_rungs (void)
{
  g_autoptr (SpLadderLayout) layout = layout_fixture_new (NULL, 0, NULL, 0, 0);

  g_assert_cmpuint (layout->n_boxes, ==, 0);
  g_assert_cmpuint (layout->n_rows, ==, 0);
  g_assert_cmpfloat (layout->width, >, 0.0);
}

static void
test_no_rungs_but_lanes (void)
{
  g_autoptr (SpLadderLayout) layout = layout_fixture_new (NULL, 0, NULL, 0, 3);

  g_assert_cmpuint (layout->n_lanes, ==, 3);
}

#define N_WIDE 14

/* Returns: (transfer full): many rungs that lead to one, and to each other, laid out in a shape */
static SpLadderLayout *
lay_out_wide (double aspect, gboolean mirrored)
{
  SpLadderNode nodes[N_WIDE + 1] = { [N_WIDE] = { 1, 0 } };
  SpLadderEdge edges[N_WIDE + 3];
  SpLadderGraph graph = { nodes, G_N_ELEMENTS (nodes), edges, G_N_ELEMENTS (edges), 1 };
  SpLadderOptions options = SP_LADDER_OPTIONS_DEFAULT;

  for (guint i = 0; i < N_WIDE; i++)
    {
      nodes[i] = (SpLadderNode){ 0, SP_LADDER_NO_LANE };
      edges[i] = (SpLadderEdge){ i, N_WIDE };
    }
  for (guint i = 0; i < 3; i++)
    edges[N_WIDE + i] = (SpLadderEdge){ 0, i + 1 };
  options.aspect = aspect;
  options.mirrored = mirrored;
  return sp_ladder_layout_new (&graph, layout_fixture_measure, NULL, &options);
}

/* Rows that are much wider than what they are shown in are broken: what leads on is below. */
static void
test_a_wide_level_stands_in_several_rows (void)
{
  g_autoptr (SpLadderLayout) plain = lay_out_wide (0.0, FALSE);
  g_autoptr (SpLadderLayout) layout = lay_out_wide (1.5, FALSE);
  const SpLadderRow *row = &layout->rows[0];

  g_assert_cmpfloat (plain->width / plain->height, >, 5.0);
  g_assert_cmpfloat (layout->width / layout->height, <, 2.0);
  g_assert_cmpuint (layout->n_rows, ==, 2);
  g_assert_cmpint (row->level, ==, 0);
  for (guint i = 0; i < N_WIDE; i++)
    {
      g_assert_cmpfloat (layout->boxes[i].y, >=, row->y);
      g_assert_cmpfloat (layout->boxes[i].y + layout->boxes[i].height, <=, row->y + row->height);
    }
  for (guint i = 1; i <= 3; i++)
    g_assert_cmpfloat (layout->boxes[i].y, <=, layout->boxes[0].y);
  g_assert_cmpfloat_with_epsilon (row->title.y + row->title.height / 2.0,
                                  row->y + row->height / 2.0, 1e-9);
}

/* Where there is more room in one direction, the gaps fill it. */
static void
test_a_layout_fills_its_shape (void)
{
  const double aspects[] = { 0.7, 1.0, 1.4, 2.0 };

  for (guint i = 0; i < G_N_ELEMENTS (aspects); i++)
    {
      g_autoptr (SpLadderLayout) layout = lay_out_wide (aspects[i], FALSE);

      g_assert_cmpfloat (layout->width / layout->height, <, 1.6 * aspects[i]);
      g_assert_cmpfloat (layout->width / layout->height, >, aspects[i] / 1.6);
    }
}

static void
test_the_same_shape_gives_the_same_layout (void)
{
  g_autoptr (SpLadderLayout) one = lay_out_wide (1.3, FALSE);
  g_autoptr (SpLadderLayout) other = lay_out_wide (1.3, FALSE);
  g_autoptr (SpLadderLayout) mirrored = lay_out_wide (1.3, TRUE);

  for (guint i = 0; i < one->n_boxes; i++)
    {
      g_assert_cmpfloat (one->boxes[i].x, ==, other->boxes[i].x);
      g_assert_cmpfloat (one->boxes[i].y, ==, other->boxes[i].y);
      g_assert_cmpfloat_with_epsilon (mirrored->boxes[i].x + mirrored->boxes[i].width,
                                      one->width - one->boxes[i].x, 1e-6);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ladder/layout/climbs-upwards", test_climbs_upwards);
  g_test_add_func ("/ladder/layout/crossed-moves-are-untangled", test_crossed_moves_are_untangled);
  g_test_add_func ("/ladder/layout/crossings-are-counted", test_crossings_are_counted);
  g_test_add_func ("/ladder/layout/rungs-stand-in-their-lanes", test_rungs_stand_in_their_lanes);
  g_test_add_func ("/ladder/layout/a-lane-climbs-straight", test_a_lane_climbs_straight);
  g_test_add_func ("/ladder/layout/lanes-stand-in-their-order-where-they-can",
                   test_lanes_stand_in_their_order_where_they_can);
  g_test_add_func ("/ladder/layout/neighbours-are-joined-straight",
                   test_neighbours_are_joined_straight);
  g_test_add_func ("/ladder/layout/a-move-to-itself-is-a-loop", test_a_move_to_itself_is_a_loop);
  g_test_add_func ("/ladder/layout/no-rungs", test_no_rungs);
  g_test_add_func ("/ladder/layout/no-rungs-but-lanes", test_no_rungs_but_lanes);
  g_test_add_func ("/ladder-layout/several-rows", test_a_wide_level_stands_in_several_rows);
  g_test_add_func ("/ladder-layout/shape", test_a_layout_fills_its_shape);
  g_test_add_func ("/ladder-layout/same-shape", test_the_same_shape_gives_the_same_layout);

  return g_test_run ();
}
