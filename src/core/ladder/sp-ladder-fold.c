/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where there are many rungs on one level, its row is much wider than the others. It can stand in
 * several rows, one over the other: below what leads to others of the level, above where that leads. */

#include "core/ladder/sp-ladder-fold.h"

/* Rows with fewer boxes in a lane are not made shorter. */
#define FEWEST_BOXES 4

/* A level: how many rows it has, and the first of them. */
typedef struct
{
  int level;
  guint n_rows;
  guint first_row;
} Level;

struct _SpLadderFold
{
  const SpLadderGraph *original; /* (not owned) */
  SpLadderGraph graph;           /* with rows in place of levels */
  SpLadderNode *nodes;           /* (owned) */
  GArray *levels;                /* (owned) (element-type Level): from the lowest */
  guint *level_of;               /* (owned): of each node, which of the levels */
  guint *steps; /* (owned): how many moves lead on from each node inside its level */
  GArray *rows; /* (owned) (element-type guint): of each row, which of the levels */
  guint last;   /* the level that got a row last */
};

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  return (*(const int *) a > *(const int *) b) - (*(const int *) a < *(const int *) b);
}

static void
list_levels (SpLadderFold *self)
{
  guint n = self->original->n_nodes;
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < n; i++)
    g_array_append_val (all, self->original->nodes[i].level);
  g_array_sort (all, compare_numbers);
  for (guint i = 0; i < n; i++)
    if (i == 0 || g_array_index (all, int, i) != g_array_index (all, int, i - 1))
      {
        Level level = { g_array_index (all, int, i), 1, self->levels->len };

        g_array_append_val (self->levels, level);
      }
  for (guint i = 0; i < n; i++)
    {
      guint place = 0;

      while (g_array_index (self->levels, Level, place).level != self->original->nodes[i].level)
        place++;
      self->level_of[i] = place;
    }
}

/* Counts the longest ways inside the levels. Where they run in circles, some round has to be the last. */
static void
count_steps (SpLadderFold *self)
{
  const SpLadderGraph *graph = self->original;
  gboolean is_done = FALSE;

  for (guint round = 0; !is_done && round < 8; round++)
    {
      is_done = TRUE;
      for (guint i = 0; i < graph->n_edges; i++)
        {
          guint from = graph->edges[i].from;
          guint to = graph->edges[i].to;

          if (self->level_of[from] != self->level_of[to] || self->steps[from] > self->steps[to])
            continue;
          self->steps[from] = self->steps[to] + 1;
          is_done = FALSE;
        }
    }
}

static int
compare_nodes (gconstpointer a, gconstpointer b, gpointer data)
{
  const SpLadderFold *self = data;
  guint first = *(const guint *) a;
  guint second = *(const guint *) b;

  if (self->steps[first] != self->steps[second])
    return self->steps[first] > self->steps[second] ? -1 : 1;
  return (first > second) - (first < second);
}

/* Spreads what one lane has on a level over its rows: what leads on furthest is lowest. */
static void
spread_group (SpLadderFold *self, guint level, int lane)
{
  const Level *rows = &g_array_index (self->levels, Level, level);
  g_autoptr (GArray) group = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->original->n_nodes; i++)
    if (self->level_of[i] == level && self->original->nodes[i].lane == lane)
      g_array_append_val (group, i);
  g_array_sort_with_data (group, compare_nodes, self);
  for (guint i = 0; i < group->len; i++)
    self->nodes[g_array_index (group, guint, i)].level =
        rows->first_row + i * rows->n_rows / group->len;
}

static void
number_rows (SpLadderFold *self)
{
  g_array_set_size (self->rows, 0);
  for (guint i = 0; i < self->levels->len; i++)
    {
      Level *level = &g_array_index (self->levels, Level, i);

      level->first_row = self->rows->len;
      for (guint k = 0; k < level->n_rows; k++)
        g_array_append_val (self->rows, i);
    }
  for (guint i = 0; i < self->original->n_nodes; i++)
    self->nodes[i].level = g_array_index (self->levels, Level, self->level_of[i]).first_row;
  for (guint i = 0; i < self->levels->len; i++)
    for (int lane = SP_LADDER_NO_LANE; lane < (int) self->original->n_lanes; lane++)
      if (g_array_index (self->levels, Level, i).n_rows > 1)
        spread_group (self, i, lane);
}

/* Returns @graph, which has to stay, with each level in one row. */
SpLadderFold *
sp_ladder_fold_new (const SpLadderGraph *graph)
{
  SpLadderFold *self = g_new0 (SpLadderFold, 1);

  self->original = graph;
  self->nodes = g_new (SpLadderNode, graph->n_nodes);
  for (guint i = 0; i < graph->n_nodes; i++)
    self->nodes[i] = graph->nodes[i];
  self->graph = *graph;
  self->graph.nodes = self->nodes;
  self->levels = g_array_new (FALSE, FALSE, sizeof (Level));
  self->level_of = g_new (guint, graph->n_nodes);
  self->steps = g_new0 (guint, graph->n_nodes);
  self->rows = g_array_new (FALSE, FALSE, sizeof (guint));
  list_levels (self);
  count_steps (self);
  number_rows (self);
  return self;
}

void
sp_ladder_fold_free (SpLadderFold *self)
{
  g_free (self->nodes);
  g_array_unref (self->levels);
  g_free (self->level_of);
  g_free (self->steps);
  g_array_unref (self->rows);
  g_free (self);
}

/* Returns how many boxes stand in a lane on a level, on an average; those of no lane stand in any. */
static double
count_boxes (const SpLadderFold *self, guint level)
{
  guint n_bound = 0;
  guint n_free = 0;

  for (guint i = 0; i < self->original->n_nodes; i++)
    {
      gboolean is_free = self->original->nodes[i].lane == SP_LADDER_NO_LANE;

      n_free += self->level_of[i] == level && is_free;
      n_bound += self->level_of[i] == level && !is_free;
    }
  return n_free + (double) n_bound / MAX (self->original->n_lanes, 1);
}

/* Returns the level whose rows are the widest on an average in @layout, or -1 if none has boxes for one
 * more. */
static int
find_widest (const SpLadderFold *self, const SpLadderLayout *layout)
{
  g_autofree double *widths = g_new0 (double, self->levels->len);
  int widest = -1;

  for (guint i = 0; i < layout->n_boxes; i++)
    widths[self->level_of[i]] +=
        layout->boxes[i].width / g_array_index (self->levels, Level, self->level_of[i]).n_rows;
  for (guint i = 0; i < self->levels->len; i++)
    if (count_boxes (self, i) >= FEWEST_BOXES * g_array_index (self->levels, Level, i).n_rows &&
        (widest < 0 || widths[i] > widths[widest]))
      widest = i;
  return widest;
}

/* Gives the widest level of @layout one row more. Returns whether there is one that can have it. */
gboolean
sp_ladder_fold_add_row (SpLadderFold *self, const SpLadderLayout *layout)
{
  int widest = find_widest (self, layout);

  if (widest < 0)
    return FALSE;
  self->last = widest;
  g_array_index (self->levels, Level, widest).n_rows++;
  number_rows (self);
  return TRUE;
}

/* Takes the last row back. */
void
sp_ladder_fold_remove_row (SpLadderFold *self)
{
  g_array_index (self->levels, Level, self->last).n_rows--;
  number_rows (self);
}

/* Returns: (transfer none): the graph with its rows in place of levels, until there is one more */
const SpLadderGraph *
sp_ladder_fold_get_graph (const SpLadderFold *self)
{
  return &self->graph;
}

/* Returns which of the levels, from the lowest, the title is of that stands at @row, or -1 where the
 * level has another row for it. */
int
sp_ladder_fold_get_level (const SpLadderFold *self, guint row)
{
  guint level = g_array_index (self->rows, guint, row);

  return g_array_index (self->levels, Level, level).first_row == row ? (int) level : -1;
}

/* Makes one row again of those that a level has in @layout. */
void
sp_ladder_fold_join_rows (const SpLadderFold *self, SpLadderLayout *layout)
{
  for (guint i = 0; i < self->levels->len; i++)
    {
      const Level *level = &g_array_index (self->levels, Level, i);
      SpLadderRow row = layout->rows[level->first_row];
      double bottom = row.y + row.height;

      row.level = level->level;
      row.y = layout->rows[level->first_row + level->n_rows - 1].y;
      row.height = bottom - row.y;
      row.title.y = row.y + (row.height - row.title.height) / 2.0;
      layout->rows[i] = row;
    }
  layout->n_rows = self->levels->len;
}
