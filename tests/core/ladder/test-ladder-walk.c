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
  { 60, 200, 100, 20 }, { 80, 100, 20, 20 }, { 110, 100, 20, 20 },
  { 0, 0, 20, 20 },     { 140, 0, 20, 20 },  { 200, 100, 20, 20 },
};

static const SpLadderLayout layout = { .boxes = boxes, .n_boxes = G_N_ELEMENTS (boxes) };

static void
assert_steps (const SpLadderGraph *walked, const SpLadderLayout *drawn, const int (*steps)[4])
{
  for (guint i = 0; i < walked->n_nodes; i++)
    for (guint k = 0; k < 4; k++)
      {
        static const SpLadderDirection directions[] = { SP_LADDER_UP, SP_LADDER_DOWN,
                                                        SP_LADDER_LEFT, SP_LADDER_RIGHT };

        g_assert_cmpint (sp_ladder_walk (walked, drawn, i, directions[k]), ==, steps[i][k]);
      }
}

/* Of each node, where a step up, down, left and right leads; whatever number it has. */
static void
test_each_step_leads_where_the_drawing_says (void)
{
  enum
  {
    N = G_N_ELEMENTS (nodes)
  };
  static const int steps[N][4] = {
    { 2, -1, -1, -1 }, { 3, 0, -1, 2 },  { 4, 0, 1, 5 },
    { -1, 1, -1, 4 },  { -1, 2, 3, -1 }, { -1, 0, 2, -1 },
  };

  for (guint shift = 0; shift < N; shift++)
    {
      SpLadderNode other_nodes[N];
      SpLadderEdge other_edges[G_N_ELEMENTS (edges)];
      SpLadderBox other_boxes[N];
      int other_steps[N][4];
      const SpLadderGraph walked = { other_nodes, N, other_edges, G_N_ELEMENTS (edges), 0 };
      const SpLadderLayout drawn = { .boxes = other_boxes, .n_boxes = N };

      for (guint i = 0; i < N; i++)
        {
          guint number = (i + shift) % N;

          other_nodes[number] = nodes[i];
          other_boxes[number] = boxes[i];
          for (guint k = 0; k < 4; k++)
            other_steps[number][k] = steps[i][k] < 0 ? -1 : (steps[i][k] + (int) shift) % N;
        }
      for (guint i = 0; i < G_N_ELEMENTS (edges); i++)
        other_edges[i] = (SpLadderEdge){ (edges[i].from + shift) % N, (edges[i].to + shift) % N };
      assert_steps (&walked, &drawn, other_steps);
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
  const SpLadderNode level[] = { { 0, -1 }, { 0, -1 }, { 0, -1 }, { 0, -1 }, { 0, -1 } };
  const SpLadderGraph wide = { level, G_N_ELEMENTS (level), NULL, 0, 0 };
  SpLadderBox places[] = {
    { 0, 0, 20, 20 }, { 0, 50, 20, 20 }, { 60, 50, 20, 20 }, { 60, 0, 20, 20 }, { 60.5, 50, 20, 20 }
  };
  static const int steps[][4] = {
    { -1, -1, -1, 1 }, { -1, -1, 0, 3 }, { -1, -1, 3, 4 }, { -1, -1, 1, 2 }, { -1, -1, 2, -1 }
  };
  const SpLadderLayout folded = { .boxes = places, .n_boxes = G_N_ELEMENTS (places) };

  assert_steps (&wide, &folded, steps);
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
