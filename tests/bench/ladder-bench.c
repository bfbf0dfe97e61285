/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The layout of ladders against Graphviz dot, on the same graphs with the same ranks, in one run and
 * in turns. Prints a table in Markdown; ends with 1 if a goal is missed. With a number of rungs, only
 * lays out made-up ladders of that size, for a profiler.
 *
 * All times are of the processor. Each graph is laid out between others, as in a program that has
 * done something else before, and the middle one of its times counts. dot gets boxes of a fixed size
 * without text, so that it loads no font; its time is that of a process that lays the graph out, small
 * ones several times, less that of one on an empty graph. Crossings are counted in the lines that
 * either draws. Two moves that share a rung do not count: there, a touch is no crossing. */

#include "core/ladder/sp-ladder-layout.h"
#include "crossing-count.h"
#include "dot-layout.h"
#include "ladder-sample.h"

#include <stdlib.h>
#include <time.h>

#define WIDTH 144.0
#define HEIGHT 48.0
#define GOAL 20.0

/* How often each graph is laid out by us, for once by dot. */
#define LAYOUTS_PER_TURN 20

/* How many rungs dot lays out in one process at least, so that its start, which takes longer than a
 * small graph, does not hide what is measured. */
#define RUNGS_PER_PROCESS 2000

/* A graph, and the times that its layouts took. */
typedef struct
{
  Sample *sample; /* (owned) */
  char *input;    /* (owned): for dot */
  GArray *ours;   /* (owned) (element-type double): seconds */
  GArray *theirs; /* (owned) (element-type double): seconds */
} Course;

/* What one program needs for the graphs of a size. */
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
} Line;

static void
course_init (Course *self, Sample *sample)
{
  self->sample = sample;
  self->input = write_dot (sample);
  self->ours = g_array_new (FALSE, FALSE, sizeof (double));
  self->theirs = g_array_new (FALSE, FALSE, sizeof (double));
}

static void
course_clear (Course *self)
{
  sample_free (self->sample);
  g_free (self->input);
  g_array_unref (self->ours);
  g_array_unref (self->theirs);
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

static SpLadderLayout *
lay_out (const Sample *sample)
{
  SpLadderGraph graph = sample_get_graph (sample);

  return sp_ladder_layout_new (&graph, measure, NULL, NULL);
}

static double
get_own_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return time.tv_sec + time.tv_nsec / 1e9;
}

static void
time_layout (Course *self)
{
  double start = get_own_time ();
  double seconds;

  sp_ladder_layout_free (lay_out (self->sample));
  seconds = get_own_time () - start;
  g_array_append_val (self->ours, seconds);
}

/* Notes how long dot takes for the graph, less the @start_up of its process. */
static void
time_dot (Course *self, double start_up)
{
  guint n_repeats = MAX (RUNGS_PER_PROCESS / self->sample->nodes->len, 1);
  g_autoptr (GString) inputs = g_string_new (NULL);
  double seconds;

  for (guint i = 0; i < n_repeats; i++)
    g_string_append (inputs, self->input);
  g_free (run_dot (inputs->str, &seconds));
  seconds = (seconds - start_up) / n_repeats;
  g_array_append_val (self->theirs, seconds);
}

static int
compare_seconds (gconstpointer a, gconstpointer b)
{
  const double *left = a;
  const double *right = b;

  return (*left > *right) - (*left < *right);
}

static double
get_middle (GArray *seconds)
{
  g_array_sort (seconds, compare_seconds);
  return g_array_index (seconds, double, seconds->len / 2);
}

/* Lets both lay out all graphs in turns. */
static void
run_turn (Course *courses, guint n_courses)
{
  double start_up;

  for (guint k = 0; k < LAYOUTS_PER_TURN; k++)
    for (guint i = 0; i < n_courses; i++)
      time_layout (&courses[i]);
  g_free (run_dot ("digraph {}", &start_up));
  for (guint i = 0; i < n_courses; i++)
    time_dot (&courses[i], start_up);
}

/* Adds what both made of a graph to @line. */
static void
add_results (Line *line, const Course *course)
{
  g_autoptr (SpLadderLayout) layout = lay_out (course->sample);
  g_autoptr (GArray) our_segments = read_layout (layout);
  g_autoptr (GArray) their_segments = NULL;
  double seconds;
  g_autofree char *output = run_dot (course->input, &seconds);

  their_segments = read_dot (course->sample, output);
  line->n_graphs++;
  line->n_rungs += course->sample->nodes->len;
  line->n_moves += course->sample->edges->len;
  count (course->sample, our_segments, &line->ours);
  count (course->sample, their_segments, &line->theirs);
  line->ours.seconds += get_middle (course->ours);
  line->theirs.seconds += get_middle (course->theirs);
}

/* Consumes @courses. */
static Line
compete (const char *name, Course *courses, guint n_courses, guint n_turns)
{
  Line line = { .name = name };

  for (guint i = 0; i < n_turns; i++)
    run_turn (courses, n_courses);
  for (guint i = 0; i < n_courses; i++)
    {
      add_results (&line, &courses[i]);
      course_clear (&courses[i]);
    }
  return line;
}

static Line
run_made_up (const char *name, guint n_rungs, guint n_graphs, guint n_turns)
{
  g_autofree Course *courses = g_new (Course, n_graphs);

  for (guint seed = 0; seed < n_graphs; seed++)
    course_init (&courses[seed], sample_make (n_rungs, seed));
  return compete (name, courses, n_graphs, n_turns);
}

static Line
run_bundled (guint n_turns)
{
  Course course;

  course_init (&course, sample_make_bundled ());
  return compete ("bundled, in lanes", &course, 1, n_turns);
}

/* Prints @line. Returns whether it is as good as it should be. */
static gboolean
judge (const Line *line)
{
  double times = line->theirs.seconds / line->ours.seconds;

  g_print ("| %s | %u | %u | %.2f | %.3f | %.2f | %.1f | %.1f | %u (%u) | %u (%u) |\n", line->name,
           line->n_graphs, line->n_rungs / line->n_graphs, (double) line->n_moves / line->n_rungs,
           line->ours.seconds * 1e3 / line->n_graphs, line->ours.seconds * 1e6 / line->n_rungs,
           line->theirs.seconds * 1e3 / line->n_graphs, times, line->ours.crossings,
           line->ours.crossing_points, line->theirs.crossings, line->theirs.crossing_points);
  return times >= GOAL && line->ours.crossings <= line->theirs.crossings;
}

static gboolean
run_all (void)
{
  gboolean good = TRUE;
  Line lines[5];

  g_print ("| graphs | number | rungs | moves a rung | ours, ms | us a rung | dot, ms | times as "
           "fast | crossings, ours (points) | dot (points) |\n"
           "|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n");
  lines[0] = run_made_up ("50 rungs", 50, 80, 3);
  lines[1] = run_made_up ("200 rungs", 200, 20, 3);
  lines[2] = run_made_up ("1,000 rungs", 1000, 5, 3);
  lines[3] = run_made_up ("4,000 rungs", 4000, 3, 1);
  lines[4] = run_bundled (11);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    good = judge (&lines[i]) && good;
  return good;
}

static void
lay_out_ours (guint n_rungs)
{
  guint n_laid_out = 0;

  for (guint seed = 0; n_laid_out < RUNGS_PER_PROCESS; seed++)
    {
      Sample *sample = sample_make (n_rungs, seed);

      sp_ladder_layout_free (lay_out (sample));
      n_laid_out += sample->nodes->len;
      sample_free (sample);
    }
  g_print ("%u rungs\n", n_laid_out);
}

int
main (int argc, char **argv)
{
  if (argc < 2)
    return run_all () ? EXIT_SUCCESS : EXIT_FAILURE;
  lay_out_ours (atoi (argv[1]));
  return EXIT_SUCCESS;
}
