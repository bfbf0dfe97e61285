/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The layout of ladders against Graphviz dot, on the same graphs with the same ranks, in one run and
 * in turns. Prints a table in Markdown; ends with 1 if a goal is missed.
 *
 * dot gets boxes of a fixed size without text, so that it loads no font; its time is that of a
 * process that lays the graph out, small ones several times, less that of one on an empty graph. Crossings are counted in the lines that
 * either draws. Two moves that share a rung do not count: there, a touch is no crossing. */

#include "core/ladder/sp-ladder-layout.h"
#include "core/ladder/sp-ladder.h"
#include "core/pack/sp-pack-library.h"
#include "crossing-count.h"

#include <gio/gio.h>
#include <math.h>
#include <stdlib.h>

#define WIDTH 144.0
#define HEIGHT 48.0
#define POINTS_PER_INCH 72.0
#define GOAL 20.0

/* dot, too, is timed at its best. */
#define LAYOUTS_PER_TURN 3

/* How many rungs dot lays out in one process at least, so that its start, which takes longer than a
 * small graph, does not hide what is measured. */
#define RUNGS_PER_PROCESS 2000

/* A graph that owns its arrays. */
typedef struct
{
  GArray *nodes; /* (element-type SpLadderNode) */
  GArray *edges; /* (element-type SpLadderEdge) */
  guint n_lanes;
} Sample;

/* What one program needs for a graph. */
typedef struct
{
  double seconds;
  guint crossings;       /* pairs of moves that cross */
  guint crossing_points; /* the points where they do */
} Result;

/* A line of the table: the sums over all graphs of a size. */
typedef struct
{
  const char *name;
  guint n_graphs;
  guint n_rungs;
  guint n_moves;
  Result ours;
  Result theirs;
  double start_up; /* of dot, in seconds; not in its result */
} Line;

static Sample *
sample_new (void)
{
  Sample *self = g_new0 (Sample, 1);

  self->nodes = g_array_new (FALSE, FALSE, sizeof (SpLadderNode));
  self->edges = g_array_new (FALSE, FALSE, sizeof (SpLadderEdge));
  return self;
}

static void
sample_free (Sample *self)
{
  g_array_unref (self->nodes);
  g_array_unref (self->edges);
  g_free (self);
}

static SpLadderGraph
sample_get_graph (const Sample *self)
{
  return (SpLadderGraph){ (const SpLadderNode *) self->nodes->data, self->nodes->len,
                          (const SpLadderEdge *) self->edges->data, self->edges->len,
                          self->n_lanes };
}

/* Made-up ladders: as many roles as levels, moves up in a role, to roles nearby, over a level, and
 * sideways. Nodes stand in no order, which gives nothing away. */
typedef struct
{
  guint n_roles;
  guint n_levels;
  guint *nodes; /* the node of each role and level */
  GHashTable *seen;
  GRand *random;
} Maker;

static void
add_edge (Sample *sample, Maker *maker, guint role, guint level, int to_role, guint to_level)
{
  SpLadderEdge edge;
  gint64 key;

  if (to_role < 0 || to_role >= (int) maker->n_roles || to_level >= maker->n_levels)
    return;
  edge.from = maker->nodes[level * maker->n_roles + role];
  edge.to = maker->nodes[to_level * maker->n_roles + to_role];
  key = (gint64) MIN (edge.from, edge.to) << 32 | MAX (edge.from, edge.to);
  if (edge.from != edge.to && g_hash_table_add (maker->seen, g_memdup2 (&key, sizeof key)))
    g_array_append_val (sample->edges, edge);
}

static void
add_edges_of (Sample *sample, Maker *maker, guint role, guint level)
{
  GRand *random = maker->random;

  add_edge (sample, maker, role, level, role, level + 1);
  if (g_rand_double (random) < 0.4)
    add_edge (sample, maker, role, level, role + g_rand_int_range (random, -3, 4), level + 1);
  if (g_rand_double (random) < 0.08)
    add_edge (sample, maker, role, level, role + g_rand_int_range (random, -2, 3),
              level + g_rand_int_range (random, 2, 4));
  if (g_rand_double (random) < 0.04)
    add_edge (sample, maker, role, level, role + g_rand_int_range (random, -2, 3), level);
}

static Sample *
make_sample (guint n_rungs, guint seed)
{
  Sample *sample = sample_new ();
  Maker maker = { .n_levels = MAX (sqrt (n_rungs), 5) };

  maker.n_roles = n_rungs / maker.n_levels;
  n_rungs = maker.n_roles * maker.n_levels;
  maker.random = g_rand_new_with_seed (seed);
  maker.seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  maker.nodes = g_new (guint, n_rungs);
  for (guint i = 0; i < n_rungs; i++)
    {
      guint place = g_rand_int_range (maker.random, 0, i + 1);

      maker.nodes[i] = maker.nodes[place];
      maker.nodes[place] = i;
    }
  g_array_set_size (sample->nodes, n_rungs);
  for (guint i = 0; i < n_rungs; i++)
    g_array_index (sample->nodes, SpLadderNode, maker.nodes[i]) =
        (SpLadderNode){ i / maker.n_roles, SP_LADDER_NO_LANE };
  for (guint i = 0; i < n_rungs; i++)
    add_edges_of (sample, &maker, i % maker.n_roles, i / maker.n_roles);

  g_rand_free (maker.random);
  g_hash_table_unref (maker.seen);
  g_free (maker.nodes);
  return sample;
}

/* The bundled ladders. We keep their lanes, which dot knows nothing of. */
static Sample *
make_bundled_sample (void)
{
  g_autoptr (SpPack) pack = sp_pack_library_load_bundled (NULL, NULL, NULL);
  g_autoptr (SpLadder) ladder = sp_ladder_new (pack, NULL, 0);
  Sample *sample = sample_new ();

  g_array_append_vals (sample->nodes, ladder->graph.nodes, ladder->graph.n_nodes);
  g_array_append_vals (sample->edges, ladder->graph.edges, ladder->graph.n_edges);
  sample->n_lanes = ladder->graph.n_lanes;
  return sample;
}

/* Writes @sample for dot: nodes of a level in one rank, and all edges upwards. */
static char *
write_dot (const Sample *sample)
{
  GString *text = g_string_new ("digraph {\nrankdir=BT\nnode [shape=box, fixedsize=true, width=2, "
                                "height=0.6667, label=\"\"]\nedge [dir=none]\n");
  int highest = 0;

  for (guint i = 0; i < sample->nodes->len; i++)
    highest = MAX (highest, g_array_index (sample->nodes, SpLadderNode, i).level);
  for (int level = 0; level <= highest && sample->nodes->len > 0; level++)
    {
      g_string_append (text, "{rank=same");
      for (guint i = 0; i < sample->nodes->len; i++)
        if (g_array_index (sample->nodes, SpLadderNode, i).level == level)
          g_string_append_printf (text, "; %u", i);
      g_string_append (text, "}\n");
    }
  for (guint i = 0; i < sample->edges->len; i++)
    {
      SpLadderEdge edge = g_array_index (sample->edges, SpLadderEdge, i);
      gboolean climbs = g_array_index (sample->nodes, SpLadderNode, edge.from).level <=
                        g_array_index (sample->nodes, SpLadderNode, edge.to).level;

      g_string_append_printf (text, "%u -> %u [id=%u]\n", climbs ? edge.from : edge.to,
                              climbs ? edge.to : edge.from, i);
    }
  g_string_append (text, "}\n");
  return g_string_free (text, FALSE);
}

/* Runs dot on @input. Returns what it wrote, and in @seconds how long it took. */
static char *
run_dot (const char *input, double *seconds)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = NULL;
  char *output = NULL;
  gint64 start = g_get_monotonic_time ();

  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE,
                              &error, "dot", "-Tplain", NULL);
  if (process == NULL ||
      !g_subprocess_communicate_utf8 (process, input, NULL, &output, NULL, &error))
    g_error ("dot: %s", error->message);
  *seconds = (g_get_monotonic_time () - start) / 1e6;
  return output;
}

static void
add_segments (GArray *segments, const GArray *points, guint move)
{
  for (guint i = 0; i + 1 < points->len; i++)
    {
      SpLadderPoint from = g_array_index (points, SpLadderPoint, i);
      SpLadderPoint to = g_array_index (points, SpLadderPoint, i + 1);
      Segment segment = { from.x, from.y, to.x, to.y, move };

      g_array_append_val (segments, segment);
    }
}

/* Flattens a line and adds its pieces. */
static void
add_line (GArray *segments, const SpLadderPoint *points, guint n_points, guint move)
{
  SpLadderLine line = { points, n_points };
  g_autoptr (GArray) flat = g_array_new (FALSE, FALSE, sizeof (SpLadderPoint));

  sp_ladder_line_flatten (&line, 0.05, flat);
  add_segments (segments, flat, move);
}

/* Reads one line of dot's plain output: "edge TAIL HEAD N X1 Y1 ... XN YN style color". */
static void
read_dot_edge (char **words, GHashTable *moves, GArray *segments)
{
  g_autofree char *key = g_strdup_printf ("%s %s", words[1], words[2]);
  guint n_points = atoi (words[3]);
  g_autofree SpLadderPoint *points = g_new (SpLadderPoint, n_points);

  for (guint i = 0; i < n_points; i++)
    points[i] = (SpLadderPoint){ g_ascii_strtod (words[4 + 2 * i], NULL) * POINTS_PER_INCH,
                                 g_ascii_strtod (words[5 + 2 * i], NULL) * POINTS_PER_INCH };
  add_line (segments, points, n_points, GPOINTER_TO_UINT (g_hash_table_lookup (moves, key)) - 1);
}

static GHashTable *
index_moves (const Sample *sample)
{
  GHashTable *moves = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < sample->edges->len; i++)
    {
      SpLadderEdge edge = g_array_index (sample->edges, SpLadderEdge, i);

      g_hash_table_insert (moves, g_strdup_printf ("%u %u", edge.from, edge.to),
                           GUINT_TO_POINTER (i + 1));
      g_hash_table_insert (moves, g_strdup_printf ("%u %u", edge.to, edge.from),
                           GUINT_TO_POINTER (i + 1));
    }
  return moves;
}

static GArray *
read_dot (const Sample *sample, const char *output)
{
  g_autoptr (GHashTable) moves = index_moves (sample);
  g_auto (GStrv) lines = g_strsplit (output, "\n", -1);
  GArray *segments = g_array_new (FALSE, FALSE, sizeof (Segment));

  for (guint i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], "edge "))
      {
        g_auto (GStrv) words = g_strsplit (lines[i], " ", -1);

        read_dot_edge (words, moves, segments);
      }
  return segments;
}

static GArray *
read_layout (const SpLadderLayout *layout)
{
  GArray *segments = g_array_new (FALSE, FALSE, sizeof (Segment));

  for (guint i = 0; i < layout->n_lines; i++)
    add_line (segments, layout->lines[i].points, layout->lines[i].n_points, i);
  return segments;
}

static int
compare_crossings (gconstpointer a, gconstpointer b)
{
  const Crossing *left = a;
  const Crossing *right = b;

  if (left->first != right->first)
    return left->first < right->first ? -1 : 1;
  return (left->second > right->second) - (left->second < right->second);
}

/* Counts the crossings of moves that share no rung: the pairs that cross, and the points. */
static void
count (const Sample *sample, GArray *segments, Result *result)
{
  g_autoptr (GArray) crossings = find_crossings ((Segment *) segments->data, segments->len);
  const SpLadderEdge *edges = (const SpLadderEdge *) sample->edges->data;
  Crossing last = { G_MAXUINT, G_MAXUINT };

  g_array_sort (crossings, compare_crossings);
  result->crossings = 0;
  result->crossing_points = 0;
  for (guint i = 0; i < crossings->len; i++)
    {
      Crossing crossing = g_array_index (crossings, Crossing, i);
      SpLadderEdge a = edges[crossing.first];
      SpLadderEdge b = edges[crossing.second];

      if (a.from == b.from || a.from == b.to || a.to == b.from || a.to == b.to)
        continue;
      result->crossing_points++;
      result->crossings += compare_crossings (&crossing, &last) != 0;
      last = crossing;
    }
}

static void
measure (SpLadderPart part, guint index, double *width, double *height, gpointer user_data)
{
  *width = part == SP_LADDER_PART_RUNG ? WIDTH : 0.0;
  *height = part == SP_LADDER_PART_RUNG ? HEIGHT : 0.0;
}

static double
time_layout (const SpLadderGraph *graph)
{
  gint64 start = g_get_monotonic_time ();

  sp_ladder_layout_free (sp_ladder_layout_new (graph, measure, NULL, NULL));
  return (g_get_monotonic_time () - start) / 1e6;
}

/* Returns how long dot takes for @n times @input. */
static double
time_dot (const char *input, guint n)
{
  g_autoptr (GString) inputs = g_string_new (NULL);
  double seconds;

  for (guint i = 0; i < n; i++)
    g_string_append (inputs, input);
  g_free (run_dot (inputs->str, &seconds));
  return seconds;
}

static void
add_result (Result *sum, const Sample *sample, double seconds, GArray *segments)
{
  Result result = { .seconds = seconds };

  count (sample, segments, &result);
  sum->seconds += result.seconds;
  sum->crossings += result.crossings;
  sum->crossing_points += result.crossing_points;
}

/* Runs both in turns, keeps the best time of each and adds them to @line. */
static void
compete (const Sample *sample, guint n_turns, Line *line)
{
  SpLadderGraph graph = sample_get_graph (sample);
  g_autofree char *input = write_dot (sample);
  g_autoptr (SpLadderLayout) layout = sp_ladder_layout_new (&graph, measure, NULL, NULL);
  g_autoptr (GArray) our_segments = read_layout (layout);
  g_autoptr (GArray) their_segments = NULL;
  double ours = G_MAXDOUBLE;
  double theirs = G_MAXDOUBLE;
  double start_up = G_MAXDOUBLE;
  guint n_repeats = MAX (RUNGS_PER_PROCESS / sample->nodes->len, 1);
  double seconds;
  g_autofree char *output = run_dot (input, &seconds);

  their_segments = read_dot (sample, output);
  for (guint i = 0; i < n_turns; i++)
    {
      for (guint k = 0; k < LAYOUTS_PER_TURN; k++)
        ours = MIN (ours, time_layout (&graph));
      theirs = MIN (theirs, time_dot (input, n_repeats));
      start_up = MIN (start_up, time_dot ("digraph {}", 1));
    }
  line->n_graphs++;
  line->n_rungs += sample->nodes->len;
  line->n_moves += sample->edges->len;
  line->start_up += start_up;
  add_result (&line->ours, sample, ours, our_segments);
  add_result (&line->theirs, sample, (theirs - start_up) / n_repeats, their_segments);
}

static void
print_line (const Line *line)
{
  double ours = line->ours.seconds * 1e3 / line->n_graphs;
  double theirs = line->theirs.seconds * 1e3 / line->n_graphs;
  double start_up = line->start_up * 1e3 / line->n_graphs;

  g_print ("| %s | %u | %u | %u | %.3f | %.1f | %.1f | %.1f | %.1f | %.2f | %u (%u) | %u (%u) |\n",
           line->name, line->n_graphs, line->n_rungs / line->n_graphs,
           line->n_moves / line->n_graphs, ours, theirs, theirs + start_up, theirs / ours,
           (theirs + start_up) / ours, ours * 1e3 / (line->n_rungs / line->n_graphs),
           line->ours.crossings, line->ours.crossing_points, line->theirs.crossings,
           line->theirs.crossing_points);
}

static Line
run_generated (const char *name, guint n_rungs, guint n_graphs, guint n_turns)
{
  Line line = { .name = name };

  for (guint seed = 0; seed < n_graphs; seed++)
    {
      Sample *sample = make_sample (n_rungs, seed);

      compete (sample, n_turns, &line);
      sample_free (sample);
    }
  return line;
}

static Line
run_bundled (guint n_turns)
{
  Line line = { .name = "bundled, in lanes" };
  Sample *sample = make_bundled_sample ();

  compete (sample, n_turns, &line);
  sample_free (sample);
  return line;
}

/* Returns whether @line is as good as it should be. */
static gboolean
judge (const Line *line)
{
  print_line (line);
  return line->theirs.seconds >= GOAL * line->ours.seconds &&
         line->ours.crossings <= line->theirs.crossings;
}

int
main (int argc, char **argv)
{
  gboolean good = TRUE;
  Line lines[5];

  g_print (
      "| graphs | number | rungs | moves | ours, ms | dot, ms | with start-up, ms | times faster "
      "| with start-up | ours, us a rung | crossings, ours (points) | dot (points) |\n"
      "|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n");
  lines[0] = run_generated ("50 rungs", 50, 20, 5);
  lines[1] = run_generated ("200 rungs", 200, 10, 5);
  lines[2] = run_generated ("1,000 rungs", 1000, 5, 3);
  lines[3] = run_generated ("4,000 rungs", 4000, 3, 1);
  lines[4] = run_bundled (10);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    good = judge (&lines[i]) && good;
  return good ? EXIT_SUCCESS : EXIT_FAILURE;
}
