/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/ladder/sp-ladder-walk.h"

/*   [3]     [4]
 *     \     /
 *      [1] [2]<--+
 *        \ /     |
 *        [0]    [5] on the level of 1 and 2; 5 leads down to 0, too  */
static const SpLadderNode nodes[] = {
  { 0, SP_LADDER_NO_LANE }, { 1, SP_LADDER_NO_LANE }, { 1, SP_LADDER_NO_LANE },
  { 2, SP_LADDER_NO_LANE }, { 2, SP_LADDER_NO_LANE }, { 1, SP_LADDER_NO_LANE },
};

static const SpLadderEdge edges[] = { { 0, 1 }, { 0, 2 }, { 1, 3 }, { 2, 4 }, { 5, 2 }, { 5, 0 } };

static const SpLadderGraph graph = { nodes, G_N_ELEMENTS (nodes), edges, G_N_ELEMENTS (edges), 0 };

static SpLadderBox boxes[] = {
  { 100, 200, 20, 20 }, { 80, 100, 20, 20 }, { 110, 100, 20, 20 },
  { 0, 0, 20, 20 },     { 140, 0, 20, 20 },  { 200, 100, 20, 20 },
};

static const SpLadderLayout layout = { .boxes = boxes, .n_boxes = G_N_ELEMENTS (boxes) };

/* Of each node, where a step up, down, left and right leads. */
static void
test_each_step_leads_where_the_drawing_says (void)
{
  static const int steps[G_N_ELEMENTS (nodes)][4] = {
    { 2, -1, -1, -1 }, { 3, 0, -1, 2 },  { 4, 0, 1, 5 },
    { -1, 1, -1, 4 },  { -1, 2, 3, -1 }, { -1, 0, 2, -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (nodes); i++)
    {
      g_assert_cmpint (sp_ladder_walk (&graph, &layout, i, SP_LADDER_UP), ==, steps[i][0]);
      g_assert_cmpint (sp_ladder_walk (&graph, &layout, i, SP_LADDER_DOWN), ==, steps[i][1]);
      g_assert_cmpint (sp_ladder_walk (&graph, &layout, i, SP_LADDER_LEFT), ==, steps[i][2]);
      g_assert_cmpint (sp_ladder_walk (&graph, &layout, i, SP_LADDER_RIGHT), ==, steps[i][3]);
    }
}

/* Of two that are as near the first. */
static void
test_of_several_moves_the_nearest_counts (void)
{
  boxes[2].x = 120;
  g_assert_cmpint (sp_ladder_walk (&graph, &layout, 0, SP_LADDER_UP), ==, 1);
  boxes[2].x = 119;
  g_assert_cmpint (sp_ladder_walk (&graph, &layout, 0, SP_LADDER_UP), ==, 2);
  boxes[2].x = 110;
}

static void
test_a_move_that_leads_down_is_walked_both_ways (void)
{
  boxes[5].x = 101;
  g_assert_cmpint (sp_ladder_walk (&graph, &layout, 0, SP_LADDER_UP), ==, 5);
  boxes[5].x = 200;
}

/* A level may stand in two rows: each of its rungs is met once. */
static void
test_two_rows_are_walked_as_one (void)
{
  const SpLadderNode level[] = { { 0, -1 }, { 0, -1 }, { 0, -1 }, { 0, -1 } };
  const SpLadderGraph wide = { level, G_N_ELEMENTS (level), NULL, 0, 0 };
  SpLadderBox places[] = {
    { 0, 0, 20, 20 }, { 0, 50, 20, 20 }, { 60, 50, 20, 20 }, { 60, 0, 20, 20 }
  };
  const SpLadderLayout folded = { .boxes = places, .n_boxes = G_N_ELEMENTS (places) };

  g_assert_cmpint (sp_ladder_walk (&wide, &folded, 0, SP_LADDER_RIGHT), ==, 1);
  g_assert_cmpint (sp_ladder_walk (&wide, &folded, 1, SP_LADDER_RIGHT), ==, 3);
  g_assert_cmpint (sp_ladder_walk (&wide, &folded, 3, SP_LADDER_RIGHT), ==, 2);
  g_assert_cmpint (sp_ladder_walk (&wide, &folded, 2, SP_LADDER_RIGHT), ==, -1);
  g_assert_cmpint (sp_ladder_walk (&wide, &folded, 2, SP_LADDER_LEFT), ==, 3);
  g_assert_cmpint (sp_ladder_walk (&wide, &folded, 1, SP_LADDER_LEFT), ==, 0);
  g_assert_cmpint (sp_ladder_walk (&wide, &folded, 0, SP_LADDER_LEFT), ==, -1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ladder-walk/steps", test_each_step_leads_where_the_drawing_says);
  g_test_add_func ("/ladder-walk/nearest", test_of_several_moves_the_nearest_counts);
  g_test_add_func ("/ladder-walk/downwards", test_a_move_that_leads_down_is_walked_both_ways);
  g_test_add_func ("/ladder-walk/two-rows", test_two_rows_are_walked_as_one);

  return g_test_run ();
}
