/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the arrow keys lead in the table, and how the focus finds its place again.
 *
 * What is in sight is a list of lines: the heading of a group, which is one stop, or a row, which
 * has a stop for its title and one for each column. A cell in several columns is at the stop of the
 * column that one came from. */

#include "gui/compare/sp-compare-walk.h"

#include "gui/compare/sp-compare-group.h"
#include "gui/compare/sp-compare-row.h"

static guint
count_stops (const SpCompareLine *line)
{
  return line->row != NULL ? sp_compare_row_get_n_cells (line->row) + 1 : 1;
}

static GtkWidget *
get_stop (const SpCompareLine *line, guint stop)
{
  if (line->row == NULL)
    return line->widget;
  if (stop == 0)
    return sp_compare_row_get_title (line->row);
  return GTK_WIDGET (sp_compare_row_get_cell (line->row, stop - 1));
}

static gboolean
is_same_stop (const SpCompareLine *line, guint a, guint b)
{
  return a == b ||
         (a > 0 && b > 0 && MAX (a, b) < count_stops (line) &&
          sp_compare_row_get_cell (line->row, a - 1) == sp_compare_row_get_cell (line->row, b - 1));
}

/* The role of a stop, or -1 where it is no cell. */
static int
get_role (const SpCompareLine *line, guint stop)
{
  return line->row != NULL && stop > 0 ? (int) sp_compare_row_get_role (line->row, stop - 1) : -1;
}

static gconstpointer
get_row_key (SpCompareRow *row)
{
  const SpComparedRow *compared = sp_compare_row_get_row (row);

  return compared != NULL ? (gconstpointer) compared->area
                          : (gconstpointer) sp_compare_row_get_overlap (row);
}

static void
list_group (GArray *lines, SpCompareGroup *group)
{
  SpCompareLine heading = { g_intern_string (sp_compare_group_get_id (group)),
                            group,
                            sp_compare_group_get_heading (group),
                            NULL,
                            0,
                            0 };
  GPtrArray *rows = sp_compare_group_get_rows (group);

  g_array_append_val (lines, heading);
  if (sp_compare_group_is_folded (group))
    return;
  for (guint i = 0; i < rows->len; i++)
    if (SP_IS_COMPARE_ROW (rows->pdata[i]) && gtk_widget_get_visible (rows->pdata[i]))
      {
        SpCompareRow *row = rows->pdata[i];
        SpCompareLine line = { get_row_key (row), group, rows->pdata[i], row, 0, 0 };

        g_array_append_val (lines, line);
      }
}

/**
 * sp_compare_walk_list:
 * @groups: (element-type SpCompareGroup): the groups of a table
 *
 * Returns: (transfer full) (element-type SpCompareLine): what is in the table, from above to below
 */
GArray *
sp_compare_walk_list (GPtrArray *groups)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (SpCompareLine));

  for (guint i = 0; i < groups->len; i++)
    if (gtk_widget_get_visible (groups->pdata[i]))
      list_group (lines, groups->pdata[i]);
  return lines;
}

/* Returns which stop of @line the focus is in, or -1. */
static int
find_stop (const SpCompareLine *line, GtkWidget *focus)
{
  if (line->row != NULL)
    return sp_compare_row_find (line->row, focus);
  return focus == line->widget || gtk_widget_is_ancestor (focus, line->widget) ? 0 : -1;
}

/**
 * sp_compare_walk_find:
 * @groups: (element-type SpCompareGroup): the groups of a table
 * @focus: (nullable): the widget that has the focus
 * @place: (inout): where it was, and where it is
 *
 * A heading keeps the stop that the focus came from, so that walking on finds the same column.
 *
 * Returns: whether @focus is in a line of the table; if not, @place stays as it is
 */
gboolean
sp_compare_walk_find (GPtrArray *groups, GtkWidget *focus, SpComparePlace *place)
{
  g_autoptr (GArray) lines = sp_compare_walk_list (groups);

  for (guint i = 0; focus != NULL && i < lines->len; i++)
    {
      const SpCompareLine *line = &g_array_index (lines, SpCompareLine, i);
      int stop = find_stop (line, focus);

      if (stop < 0)
        continue;
      place->key = line->key;
      place->line = i;
      if (line->row != NULL && !is_same_stop (line, place->stop, stop))
        place->stop = stop;
      place->role = get_role (line, line->row != NULL ? place->stop : 0);
      return TRUE;
    }
  return FALSE;
}

/* A line that is gone is stood in for by the one that took its place. */
static const SpCompareLine *
look_up_line (GArray *lines, const SpComparePlace *place)
{
  for (guint i = 0; i < lines->len; i++)
    if (g_array_index (lines, SpCompareLine, i).key == place->key)
      return &g_array_index (lines, SpCompareLine, i);
  return lines->len > 0 ? &g_array_index (lines, SpCompareLine, MIN (place->line, lines->len - 1))
                        : NULL;
}

/**
 * sp_compare_walk_look_up:
 * @groups: (element-type SpCompareGroup): the groups of a table
 * @place: (inout): where the focus was, in this table or before its widgets were made anew
 *
 * A cell is looked up by its role, wherever the column of that role is now: that is its stop then.
 *
 * Returns: (nullable) (transfer none): what is there now, or the nearest, or %NULL in a table without
 *   lines
 */
GtkWidget *
sp_compare_walk_look_up (GPtrArray *groups, SpComparePlace *place)
{
  g_autoptr (GArray) lines = sp_compare_walk_list (groups);
  const SpCompareLine *line = look_up_line (lines, place);

  if (line == NULL)
    return NULL;
  for (guint i = 1; place->role >= 0 && i < count_stops (line); i++)
    if (get_role (line, i) == place->role)
      {
        place->stop = i;
        return get_stop (line, i);
      }
  return get_stop (line, MIN (place->stop, count_stops (line) - 1));
}

/* Up and down keep the column, also across a heading, which has none. */
static gboolean
step_to_line (GArray *lines, int target, SpComparePlace *place)
{
  if (target < 0 || target >= (int) lines->len)
    return FALSE;
  place->line = target;
  return TRUE;
}

/* Returns the stop before or behind, which is none of @line at its ends. */
static int
find_next (const SpCompareLine *line, guint stop, int step)
{
  int next = (int) stop + step;

  while (next > 0 && next < (int) count_stops (line) && is_same_stop (line, next, stop))
    next += step;
  return next;
}

/* Where the roles stand below each other, each stop is on a line of its own. */
static gboolean
step_stacked (GArray *lines, gboolean down, SpComparePlace *place)
{
  const SpCompareLine *line = &g_array_index (lines, SpCompareLine, place->line);
  int stop = find_next (line, place->stop, down ? 1 : -1);

  if (stop < 0 || stop >= (int) count_stops (line))
    {
      if (!step_to_line (lines, (int) place->line + (down ? 1 : -1), place))
        return FALSE;
      stop = down ? 0 : (int) count_stops (&g_array_index (lines, SpCompareLine, place->line)) - 1;
    }
  place->stop = stop;
  return TRUE;
}

static gboolean
step_along_row (GArray *lines, int target, SpComparePlace *place)
{
  if (target < 0 ||
      target >= (int) count_stops (&g_array_index (lines, SpCompareLine, place->line)))
    return FALSE;
  place->stop = target;
  return TRUE;
}

static gboolean
take_step (GArray *lines, gboolean stacked, SpCompareStep step, SpComparePlace *place)
{
  const SpCompareLine *line = &g_array_index (lines, SpCompareLine, place->line);

  switch (step)
    {
    case SP_COMPARE_STEP_BACK:
      return step_along_row (lines, find_next (line, place->stop, -1), place);
    case SP_COMPARE_STEP_FORWARD:
      return step_along_row (lines, find_next (line, place->stop, 1), place);
    case SP_COMPARE_STEP_UP:
    case SP_COMPARE_STEP_DOWN:
      if (stacked)
        return step_stacked (lines, step == SP_COMPARE_STEP_DOWN, place);
      return step_to_line (lines, (int) place->line + (step == SP_COMPARE_STEP_DOWN ? 1 : -1),
                           place);
    case SP_COMPARE_STEP_ROW_START:
      return step_along_row (lines, 0, place);
    case SP_COMPARE_STEP_ROW_END:
      return step_along_row (lines, (int) count_stops (line) - 1, place);
    case SP_COMPARE_STEP_TOP:
      return step_to_line (lines, 0, place);
    case SP_COMPARE_STEP_BOTTOM:
      return step_to_line (lines, (int) lines->len - 1, place);
    default:
      g_return_val_if_reached (FALSE);
    }
}

/**
 * sp_compare_walk_step:
 * @groups: (element-type SpCompareGroup): the groups of a table
 * @columns: what is in sight
 * @step: where to go
 * @place: (inout): where the focus is in this table, and where it goes
 *
 * Returns: whether there is something there; if not, @place stays there
 */
gboolean
sp_compare_walk_step (GPtrArray *groups,
                      SpCompareColumns *columns,
                      SpCompareStep step,
                      SpComparePlace *place)
{
  g_autoptr (GArray) lines = sp_compare_walk_list (groups);
  const SpCompareLine *line = look_up_line (lines, place);

  if (line == NULL)
    return FALSE;
  /* Lines above may have come or gone since the focus came here. */
  place->line = line - &g_array_index (lines, SpCompareLine, 0);
  if (!take_step (lines, sp_compare_columns_is_stacked (columns), step, place))
    return FALSE;
  line = &g_array_index (lines, SpCompareLine, place->line);
  place->key = line->key;
  place->role = get_role (line, MIN (place->stop, count_stops (line) - 1));
  return TRUE;
}
