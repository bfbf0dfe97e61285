/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dot-layout.h"

#include "crossing-count.h"

#include <gio/gio.h>
#include <stdlib.h>
#include <sys/resource.h>

#define POINTS_PER_INCH 72.0

/* Returns: (transfer full): @sample for dot, nodes of a level in one rank, and all edges upwards */
char *
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

/* Returns the processor time of the processes that have ended, in seconds. */
static double
get_time_of_children (void)
{
  struct rusage usage;

  getrusage (RUSAGE_CHILDREN, &usage);
  return usage.ru_utime.tv_sec + usage.ru_stime.tv_sec +
         (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

/* Runs dot on @input. Returns what it wrote (transfer full), and in @seconds its processor time. */
char *
run_dot (const char *input, double *seconds)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = NULL;
  char *output = NULL;
  double start = get_time_of_children ();

  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE,
                              &error, "dot", "-Tplain", NULL);
  if (process == NULL ||
      !g_subprocess_communicate_utf8 (process, input, NULL, &output, NULL, &error) ||
      !g_subprocess_wait (process, NULL, &error))
    g_error ("dot: %s", error->message);
  *seconds = get_time_of_children () - start;
  return output;
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

/* Returns: (transfer full) (element-type Segment): what dot drew of @sample */
GArray *
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
