/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/choose/sp-random.h"
#include "core/ladder/sp-ladder-difference.h"
#include "core/ladder/sp-ladder-routes.h"
#include "core/ladder/sp-ladder.h"
#include "core/ladder/sp-query-rungs.h"
#include "core/pack/sp-pack-file.h"

#include <string.h>

static SpPack *
read_pack (void)
{
  static const char text[] =
      "{'format':1,'id':'p','title':'P','language':'en','updated':'2026-01-01','authors':['A'],"
      "'license':'CC0-1.0','roles':["
      "{'id':'cloud','title':'Cloud','summary':'S','duties':[{'title':'Build','text':'T'},"
      "{'title':'Run','text':'T'}]},"
      "{'id':'dev','title':'Dev','summary':'S','duties':[{'title':'Build','text':'T'},"
      "{'title':'Ship','text':'T'},{'title':'Run','text':'T'}]}],"
      "'certificates':[{'id':'k1','title':'K1','issuer':'Issuer'},{'id':'k2','title':'K2','issuer':"
      "'Issuer','code':'exam-9'}],"
      "'levels':[{'level':2,'title':'Senior'}]"
      ","
      "'skills':[{'id':'linux','title':'Linux','kind':'tool','roles':{'cloud':1}},"
      "{'id':'go','title':'Go','kind':'tool','roles':{'cloud':1}}],"
      "'rungs':[{'id':'way','title':'Way in','level':0},"
      "{'id':'side','title':'Way to Dev','level':0},"
      "{'id':'c1','title':'C1','level':1,'role':'cloud','certificates':['k1'],"
      "'skills':{'linux':'working'}},"
      "{'id':'c2','title':'C2','level':2,'role':'cloud'},"
      "{'id':'d1','title':'D1','level':1,'role':'dev'},"
      "{'id':'d2','title':'D2','level':2,'role':'dev','summary':'Ships','code':'code-7','"
      "certificates':['k1','k2'],"
      "'skills':{'linux':'expert','go':'awareness'}},"
      "{'id':'before','title':'Way to the way in','level':0}],"
      "'moves':[{'from':'before','to':'way','how':'H'},"
      "{'from':'way','to':'c1','how':'H'},{'from':'c1','to':'c2','how':'H'},"
      "{'from':'side','to':'d1','how':'H'},{'from':'d1','to':'d2','how':'H'},"
      "{'from':'c1','to':'d2','how':'H'},{'from':'c2','to':'d2','how':'H'}]}";
  g_autofree char *json = g_strdelimit (g_strdup (text), "'", '"');
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr (GError) error = NULL;
  SpPack *pack = sp_pack_new_from_bytes (bytes, "test", NULL, NULL, &error);

  g_assert_no_error (error);
  return pack;
}

/*      4
 *     /|\
 *    1 2 3      1 -> 2 -> 3, too
 *     \|/
 *      0
 */
static void
test_shorter_routes_come_first (void)
{
  const SpLadderNode nodes[] = { { 0, -1 }, { 1, -1 }, { 1, -1 }, { 1, -1 }, { 2, -1 } };
  const SpLadderEdge edges[] = { { 0, 3 }, { 0, 2 }, { 0, 1 }, { 1, 4 },
                                 { 2, 4 }, { 3, 4 }, { 1, 2 }, { 2, 3 } };
  const SpLadderGraph graph = { nodes, 5, edges, 8, 0 };
  const char *const expected[] = { "0 1 4", "0 2 4", "0 3 4", "0 1 2 4", "0 2 3 4", "0 1 2 3 4" };
  g_autoptr (GPtrArray) routes = sp_ladder_graph_find_routes (&graph, 0, 4, 10);

  g_assert_cmpuint (routes->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < routes->len; i++)
    {
      const SpLadderRoute *route = g_ptr_array_index (routes, i);
      g_autoptr (GString) text = g_string_new ("0");

      for (guint k = 0; k < route->n_moves; k++)
        {
          g_assert_cmpuint (edges[route->moves[k]].from, ==, route->nodes[k]);
          g_assert_cmpuint (edges[route->moves[k]].to, ==, route->nodes[k + 1]);
          g_string_append_printf (text, " %u", route->nodes[k + 1]);
        }
      g_assert_cmpstr (text->str, ==, expected[i]);
    }
}

/*   0 -> 1      who stays has arrived
 */
static void
test_the_route_to_oneself_has_no_moves (void)
{
  const SpLadderNode nodes[] = { { 0, -1 }, { 1, -1 } };
  const SpLadderEdge edges[] = { { 0, 1 }, { 1, 0 }, { 1, 1 } };
  const SpLadderGraph graph = { nodes, 2, edges, 3, 0 };
  g_autoptr (GPtrArray) routes = sp_ladder_graph_find_routes (&graph, 1, 1, 8);
  g_autoptr (GPtrArray) none = sp_ladder_graph_find_routes (&graph, 1, 1, 0);
  const SpLadderRoute *route = g_ptr_array_index (routes, 0);

  g_assert_cmpuint (routes->len, ==, 1);
  g_assert_cmpuint (route->n_moves, ==, 0);
  g_assert_cmpuint (route->nodes[0], ==, 1);
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_no_more_routes_than_wanted (void)
{
  const SpLadderEdge edges[] = { { 0, 1 }, { 0, 2 }, { 2, 1 } };
  const SpLadderNode nodes[3] = { { 0, -1 } };
  const SpLadderGraph graph = { nodes, 3, edges, 3, 0 };
  g_autoptr (GPtrArray) one = sp_ladder_graph_find_routes (&graph, 0, 1, 1);
  g_autoptr (GPtrArray) none = sp_ladder_graph_find_routes (&graph, 1, 0, 5);

  g_assert_cmpuint (one->len, ==, 1);
  g_assert_cmpuint (none->len, ==, 0);
}

/* Of two moves to the same rung the first counts, be it the first of the graph. */
static void
test_the_first_of_two_moves_counts (void)
{
  const SpLadderEdge edges[] = { { 0, 1 }, { 0, 1 }, { 0, 2 }, { 1, 3 }, { 2, 3 }, { 1, 3 } };
  const SpLadderNode nodes[4] = { { 0, -1 } };
  const SpLadderGraph graph = { nodes, 4, edges, 6, 0 };
  g_autoptr (GPtrArray) routes = sp_ladder_graph_find_routes (&graph, 0, 3, 9);
  const SpLadderRoute *first = g_ptr_array_index (routes, 0);

  g_assert_cmpuint (routes->len, ==, 2);
  g_assert_cmpuint (first->moves[0], ==, 0);
  g_assert_cmpuint (first->moves[1], ==, 3);
}

/* 0 -> 1 -> 2 -> 4
 *       \-> 3 ->/
 */
static void
test_shared_moves_are_told (void)
{
  const SpLadderNode nodes[] = { { 0, -1 }, { 1, -1 }, { 2, -1 }, { 2, -1 }, { 3, -1 } };
  const SpLadderEdge edges[] = { { 1, 2 }, { 0, 1 }, { 1, 3 }, { 2, 4 }, { 3, 4 } };
  const SpLadderGraph graph = { nodes, 5, edges, 5, 0 };
  g_autoptr (GPtrArray) routes = sp_ladder_graph_find_routes (&graph, 0, 4, 10);

  g_assert_cmpuint (routes->len, ==, 2);
  for (guint move = 0; move < 5; move++)
    g_assert_cmpint (sp_ladder_routes_share (routes, move), ==, move == 1);
  g_assert_true (sp_ladder_routes_share (NULL, 0));
}

/* A cycle is never walked twice. */
static void
test_routes_have_no_loops (void)
{
  const SpLadderEdge edges[] = { { 0, 1 }, { 1, 0 }, { 1, 1 }, { 1, 2 }, { 1, 2 }, { 2, 1 } };
  const SpLadderNode nodes[3] = { { 0, -1 } };
  const SpLadderGraph graph = { nodes, 3, edges, 6, 0 };
  g_autoptr (GPtrArray) routes = sp_ladder_graph_find_routes (&graph, 0, 2, 9);

  g_assert_cmpuint (routes->len, ==, 1);
}

#define N_NODES 5
#define N_EDGES 24

/* Appends all ways from the last node of @way to @to, each as its nodes, digit by digit. */
static void
walk (const SpLadderGraph *graph, const char *way, guint to, GPtrArray *ways)
{
  char last = way[strlen (way) - 1];

  if (last == (char) ('0' + to))
    {
      if (!g_ptr_array_find_with_equal_func (ways, way, g_str_equal, NULL))
        g_ptr_array_add (ways, g_strdup (way));
      return;
    }
  for (guint i = 0; i < graph->n_edges; i++)
    {
      char next[] = { '0' + graph->edges[i].to, '\0' };
      g_autofree char *longer = g_strconcat (way, next, NULL);

      if (last == (char) ('0' + graph->edges[i].from) && strchr (way, next[0]) == NULL)
        walk (graph, longer, to, ways);
    }
}

static int
compare_ways (gconstpointer a, gconstpointer b)
{
  const char *first = *(const char *const *) a;
  const char *second = *(const char *const *) b;
  int longer = (int) strlen (first) - (int) strlen (second);

  return longer != 0 ? longer : strcmp (first, second);
}

/* Of several moves between two rungs it is the first one. */
static void
assert_route (const SpLadderGraph *graph, const SpLadderRoute *route, const char *way)
{
  g_assert_cmpuint (route->n_moves, ==, strlen (way) - 1);
  g_assert_cmpuint (route->nodes[0], ==, way[0] - '0');
  for (guint i = 0; i < route->n_moves; i++)
    {
      guint first = 0;

      while (graph->edges[first].from != route->nodes[i] ||
             graph->edges[first].to != route->nodes[i + 1])
        first++;
      g_assert_cmpuint (route->nodes[i + 1], ==, way[i + 1] - '0');
      g_assert_cmpuint (route->moves[i], ==, first);
    }
}

/* Whoever walks everywhere finds the same; fewer moves come first, and of as many the earlier rungs. */
static void
test_routes_are_those_that_a_walk_finds (void)
{
  const SpLadderNode nodes[N_NODES] = { { 0, -1 } };
  SpRandom random = 1;
  guint n_found = 0;

  for (guint i = 0; i < 2000; i++)
    {
      SpLadderEdge edges[N_EDGES];
      const SpLadderGraph graph = { nodes, N_NODES, edges, sp_random_below (&random, N_EDGES + 1),
                                    0 };
      guint n_wanted = sp_random_below (&random, 12);
      guint from = sp_random_below (&random, N_NODES);
      guint to = sp_random_below (&random, N_NODES);
      const char start[] = { (char) ('0' + from), '\0' };
      g_autoptr (GPtrArray) ways = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GPtrArray) routes = NULL;

      for (guint k = 0; k < graph.n_edges; k++)
        edges[k] = (SpLadderEdge){ sp_random_below (&random, N_NODES),
                                   sp_random_below (&random, N_NODES) };
      routes = sp_ladder_graph_find_routes (&graph, from, to, n_wanted);
      walk (&graph, start, to, ways);
      g_ptr_array_sort (ways, compare_ways);
      g_assert_cmpuint (routes->len, ==, MIN (ways->len, n_wanted));
      for (guint k = 0; k < routes->len; k++)
        assert_route (&graph, routes->pdata[k], ways->pdata[k]);
      n_found += routes->len;
    }
  g_assert_cmpuint (n_found, >, 2000);
}

static void
test_ladder_of_all_roles (void)
{
  g_autoptr (SpPack) pack = read_pack ();
  g_autoptr (SpLadder) ladder = sp_ladder_new (pack, NULL, 0);

  g_assert_cmpuint (ladder->n_rungs, ==, 7);
  g_assert_cmpuint (ladder->n_moves, ==, 7);
  g_assert_cmpuint (ladder->graph.n_lanes, ==, 2);
}

/* In the order in which they were asked for. */
static void
test_each_role_has_its_lane (void)
{
  static const guint orders[][2] = { { 0, 1 }, { 1, 0 } };
  g_autoptr (SpPack) pack = read_pack ();

  for (guint k = 0; k < G_N_ELEMENTS (orders); k++)
    {
      g_autoptr (SpLadder) ladder = sp_ladder_new (pack, orders[k], 2);

      g_assert_cmpuint (ladder->n_rungs, ==, 7);
      for (guint i = 0; i < ladder->n_rungs; i++)
        {
          const SpRung *rung = sp_ladder_get_rung (ladder, i);
          int lane = rung->role.id == NULL                      ? SP_LADDER_NO_LANE
                     : (guint) rung->role.index == orders[k][0] ? 0
                                                                : 1;

          g_assert_cmpint (ladder->graph.nodes[i].lane, ==, lane);
        }
    }
}

static void
test_ladder_of_one_role_has_its_ways_in (void)
{
  g_autoptr (SpPack) pack = read_pack ();
  const guint cloud = 0;
  g_autoptr (SpLadder) ladder = sp_ladder_new (pack, &cloud, 1);

  g_assert_cmpuint (ladder->n_rungs, ==, 4);
  g_assert_cmpint (sp_ladder_find_node (ladder, "way"), ==, 0);
  g_assert_cmpint (sp_ladder_find_node (ladder, "before"), >, 0);
  g_assert_cmpint (sp_ladder_find_node (ladder, "side"), ==, -1);
  g_assert_cmpint (ladder->graph.nodes[0].lane, ==, SP_LADDER_NO_LANE);
}

static void
test_ladder_of_one_role_has_a_route (void)
{
  g_autoptr (SpPack) pack = read_pack ();
  enum
  {
    CLOUD = 0,
    DEV = 1
  };
  int way = sp_pack_find (pack, "rungs", "way");
  int c1 = sp_pack_find (pack, "rungs", "c1");
  int c2 = sp_pack_find (pack, "rungs", "c2");
  int d2 = sp_pack_find (pack, "rungs", "d2");

  g_assert_true (sp_ladder_has_route (pack, CLOUD, way, c2));
  g_assert_true (sp_ladder_has_route (pack, CLOUD, way, -1));
  g_assert_true (sp_ladder_has_route (pack, DEV, -1, d2));
  g_assert_false (sp_ladder_has_route (pack, CLOUD, c1, d2));
  g_assert_false (sp_ladder_has_route (pack, DEV, way, -1));
  g_assert_false (sp_ladder_has_route (pack, CLOUD, c2, c1));
  g_assert_false (sp_ladder_has_route (pack, CLOUD, c2, way));
  g_assert_false (sp_ladder_has_route (pack, DEV, -1, way));
  g_assert_true (sp_ladder_has_route (pack, CLOUD, way, way));
}

static void
test_difference_of_two_rungs (void)
{
  g_autoptr (SpPack) pack = read_pack ();
  g_autoptr (SpRungDifference) difference =
      sp_rung_difference_new (pack, &pack->rungs.items[2], &pack->rungs.items[5]);
  const SpSkillGain *skills = (const SpSkillGain *) difference->skills->data;
  const SpDuty *duty;

  g_assert_cmpuint (difference->skills->len, ==, 2);
  g_assert_cmpint (skills[0].from, ==, 1);
  g_assert_cmpint (skills[0].to, ==, 3);
  g_assert_cmpint (skills[1].from, ==, SP_SKILL_LEVEL_NONE);
  g_assert_cmpuint (difference->certificates->len, ==, 1);
  g_assert_cmpuint (g_array_index (difference->certificates, guint, 0), ==, 1);
  g_assert_cmpuint (difference->duties->len, ==, 1);
  duty = g_ptr_array_index (difference->duties, 0);
  g_assert_cmpstr (duty->title, ==, "Ship");
}

/* Writes down what is new, of lists that end before the last element in memory. */
static void
assert_difference (const SpRole *roles, const SpRung *from, const SpRung *to, const char *expected)
{
  const SpPack pack = { .roles = { roles, 2 } };
  g_autoptr (SpRungDifference) difference = sp_rung_difference_new (&pack, from, to);
  g_autoptr (GString) told = g_string_new (NULL);

  for (guint i = 0; i < difference->skills->len; i++)
    {
      const SpSkillGain *gain = &g_array_index (difference->skills, SpSkillGain, i);

      g_string_append_printf (told, "s%u:%d>%d ", gain->skill, gain->from, gain->to);
    }
  for (guint i = 0; i < difference->certificates->len; i++)
    g_string_append_printf (told, "c%u ", g_array_index (difference->certificates, guint, i));
  for (guint i = 0; i < difference->duties->len; i++)
    g_string_append_printf (told, "%s ", ((const SpDuty *) difference->duties->pdata[i])->text);
  g_assert_cmpstr (told->str, ==, expected);
}

static void
test_difference_has_all_that_is_new (void)
{
  const SpRungSkill few[] = { { .skill.index = 1, .level.index = 1 },
                              { .skill.index = 2, .level.index = 2 },
                              { .skill.index = 3, .level.index = 3 } };
  const SpRungSkill more[] = { { .skill.index = 0, .level.index = 0 },
                               { .skill.index = 1, .level.index = 1 },
                               { .skill.index = 2, .level.index = 1 },
                               { .skill.index = 3, .level.index = 4 },
                               { .skill.index = 4, .level.index = 4 } };
  const SpReference exams[] = { { "a", 0 }, { "b", 1 }, { "c", 2 }, { "d", 3 } };
  const SpDuty old[] = { { .title = "Build", .text = "1" },
                         { .text = "2" },
                         { .title = "Ship", .text = "3" } };
  const SpDuty new[] = { { .title = "Run", .text = "4" },
                         { .title = "Build", .text = "5" },
                         { .text = "2" },
                         { .text = "6" },
                         { .title = "Ship", .text = "7" },
                         { .title = "Test", .text = "8" } };
  const SpRole roles[] = { { .duties = { old, 2 } }, { .duties = { new, 5 } } };
  const SpRung low = { .role = { "r", 0 }, .skills = { few, 2 }, .certificates = { exams + 1, 1 } };
  const SpRung high = { .role = { "s", 1 }, .skills = { more, 4 }, .certificates = { exams, 3 } };
  const SpRung in = { .skills = { few, 0 } };

  assert_difference (roles, &low, &high, "s0:-1>0 s3:-1>4 c0 c2 4 6 7 ");
  assert_difference (roles, &high, &low, "s2:1>2 ");
  assert_difference (roles, &high, &high, "");
  assert_difference (roles, &in, &low, "s1:-1>1 s2:-1>2 c1 1 2 ");
  assert_difference (roles, &low, &in, "");
}

/* What a rung is found by: the last rung of Dev, whose level has a title. */
static void
test_query_finds_rungs (void)
{
  static const struct
  {
    const char *text;
    gboolean in_name;
    gboolean in_all;
  } cases[] = {
    { "", TRUE, TRUE },        { "d2", TRUE, TRUE },      { "dev d2", TRUE, TRUE },
    { "senior", TRUE, TRUE },  { "linux", FALSE, TRUE },  { "go", FALSE, TRUE },
    { "k2 d2", FALSE, TRUE },  { "k1 d2", FALSE, TRUE },  { "ships", FALSE, TRUE },
    { "issuer", FALSE, TRUE }, { "code-7", FALSE, TRUE }, { "exam-9", FALSE, TRUE },
    { "cloud", FALSE, FALSE }, { "d2dev", FALSE, FALSE }, { "d2senior", FALSE, FALSE },
    { "k1k2", FALSE, FALSE },
  };
  g_autoptr (SpPack) pack = read_pack ();
  const SpRung *way = &pack->rungs.items[0];

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SpQuery) query = sp_query_new (cases[i].text);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (sp_query_matches_rung_name (query, pack, &pack->rungs.items[5]), ==,
                       cases[i].in_name);
      g_assert_cmpint (sp_query_matches_rung (query, pack, &pack->rungs.items[5]), ==,
                       cases[i].in_all);
      g_assert_cmpint (sp_query_matches_rung (query, pack, way), ==, i == 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ladder/routes/shorter-ones-come-first", test_shorter_routes_come_first);
  g_test_add_func ("/ladder/routes/the-route-to-oneself-has-no-moves",
                   test_the_route_to_oneself_has_no_moves);
  g_test_add_func ("/ladder/routes/no-more-than-wanted", test_no_more_routes_than_wanted);
  g_test_add_func ("/ladder/routes/first-of-two-moves", test_the_first_of_two_moves_counts);
  g_test_add_func ("/ladder/routes/shared-moves-are-told", test_shared_moves_are_told);
  g_test_add_func ("/ladder/routes/no-loops", test_routes_have_no_loops);
  g_test_add_func ("/ladder/routes/those-that-a-walk-finds",
                   test_routes_are_those_that_a_walk_finds);
  g_test_add_func ("/ladder/all-roles", test_ladder_of_all_roles);
  g_test_add_func ("/ladder/lanes", test_each_role_has_its_lane);
  g_test_add_func ("/ladder/one-role-has-its-ways-in", test_ladder_of_one_role_has_its_ways_in);
  g_test_add_func ("/ladder/one-role-has-a-route", test_ladder_of_one_role_has_a_route);
  g_test_add_func ("/ladder/difference", test_difference_of_two_rungs);
  g_test_add_func ("/ladder/difference-has-all-that-is-new", test_difference_has_all_that_is_new);
  g_test_add_func ("/ladder/query-finds-rungs", test_query_finds_rungs);

  return g_test_run ();
}
