/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/compare/sp-compare-columns.h"

/**
 * SpCompareColumns:
 *
 * Which columns of the comparison are in sight. The header and all rows share one, so they always
 * agree. Where not even two columns fit, the roles stand below each other (`stacked`) and all of
 * them are in sight.
 *
 * Signals: `changed`, when rows have to be laid out anew.
 */
struct _SpCompareColumns
{
  GObject parent_instance;

  guint n_columns;
  guint first;
  guint n_shown;
  int title_width;
  gboolean stacked;
  int char_width;
  int line_height;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SpCompareColumns, sp_compare_columns, G_TYPE_OBJECT)

static void
sp_compare_columns_class_init (SpCompareColumnsClass *klass)
{
  signals[CHANGED] = g_signal_new ("changed", SP_TYPE_COMPARE_COLUMNS, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
sp_compare_columns_init (SpCompareColumns *self)
{
  self->char_width = 1;
  self->line_height = 1;
}

/**
 * sp_compare_columns_new:
 *
 * Returns: (transfer full): columns of which none is there yet
 */
SpCompareColumns *
sp_compare_columns_new (void)
{
  return g_object_new (SP_TYPE_COMPARE_COLUMNS, NULL);
}

/**
 * sp_compare_columns_fit:
 * @self: columns
 * @n_columns: how many there are
 * @width: the width for the titles of the rows and the columns, in pixels
 * @title_width: the width of the titles
 * @least_width: the width that a column needs
 *
 * Shows as many columns as fit. What was the first in sight stays so where it can.
 */
void
sp_compare_columns_fit (SpCompareColumns *self,
                        guint n_columns,
                        int width,
                        int title_width,
                        int least_width)
{
  gint64 n_fitting = MAX (width - title_width, 0) / MAX (least_width, 1);
  gboolean stacked = n_columns > 0 && n_fitting < MIN (n_columns, 2);
  guint n_shown = stacked ? n_columns : MIN (n_fitting, n_columns);
  guint first = MIN (self->first, n_columns - n_shown);

  g_return_if_fail (SP_IS_COMPARE_COLUMNS (self));

  if (self->n_columns == n_columns && self->n_shown == n_shown && self->stacked == stacked &&
      self->title_width == title_width)
    return;

  self->n_columns = n_columns;
  self->n_shown = n_shown;
  self->stacked = stacked;
  self->first = first;
  self->title_width = title_width;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * sp_compare_columns_scroll:
 * @self: columns
 * @columns: by how many to move on, or back where negative
 *
 * Returns: whether other columns are in sight now
 */
gboolean
sp_compare_columns_scroll (SpCompareColumns *self, int columns)
{
  int last = self->n_columns - self->n_shown;
  guint first = CLAMP ((int) self->first + columns, 0, last);

  g_return_val_if_fail (SP_IS_COMPARE_COLUMNS (self), FALSE);

  if (self->first == first)
    return FALSE;
  self->first = first;
  g_signal_emit (self, signals[CHANGED], 0);
  return TRUE;
}

/**
 * sp_compare_columns_reveal:
 * @self: columns
 * @column: a column, counted from 0
 *
 * Brings the column into sight.
 */
void
sp_compare_columns_reveal (SpCompareColumns *self, guint column)
{
  g_return_if_fail (SP_IS_COMPARE_COLUMNS (self));

  if (column < self->first)
    sp_compare_columns_scroll (self, (int) column - (int) self->first);
  else if (column >= self->first + self->n_shown)
    sp_compare_columns_scroll (self, (int) (column + 1 - self->first - self->n_shown));
}

/**
 * sp_compare_columns_get_first:
 * @self: columns
 *
 * Returns: the first column in sight
 */
guint
sp_compare_columns_get_first (SpCompareColumns *self)
{
  return self->first;
}

/**
 * sp_compare_columns_get_n_shown:
 * @self: columns
 *
 * Returns: how many columns are in sight
 */
guint
sp_compare_columns_get_n_shown (SpCompareColumns *self)
{
  return self->n_shown;
}

/**
 * sp_compare_columns_get_n_columns:
 * @self: columns
 *
 * Returns: how many columns there are
 */
guint
sp_compare_columns_get_n_columns (SpCompareColumns *self)
{
  return self->n_columns;
}

/**
 * sp_compare_columns_get_title_width:
 * @self: columns
 *
 * Returns: the width of the titles of the rows, in pixels
 */
int
sp_compare_columns_get_title_width (SpCompareColumns *self)
{
  return self->title_width;
}

/**
 * sp_compare_columns_is_stacked:
 * @self: columns
 *
 * Returns: whether the roles stand below each other in each row
 */
gboolean
sp_compare_columns_is_stacked (SpCompareColumns *self)
{
  return self->stacked;
}

/**
 * sp_compare_columns_count_shown:
 * @self: columns
 * @column: a column, counted from 0
 * @n_columns: how many, from that one on
 *
 * Returns: how many of them are in sight
 */
guint
sp_compare_columns_count_shown (SpCompareColumns *self, guint column, guint n_columns)
{
  guint start = MAX (column, self->first);
  guint end = MIN (column + n_columns, self->first + self->n_shown);

  return end > start ? end - start : 0;
}

/**
 * sp_compare_columns_set_letters:
 * @self: columns
 * @char_width: how wide a letter is on the average, in pixels
 * @line_height: how high a line of text is, in pixels
 */
void
sp_compare_columns_set_letters (SpCompareColumns *self, int char_width, int line_height)
{
  g_return_if_fail (SP_IS_COMPARE_COLUMNS (self));

  self->char_width = MAX (char_width, 1);
  self->line_height = MAX (line_height, 1);
}

/**
 * sp_compare_columns_get_char_width:
 * @self: columns
 *
 * Returns: how wide a letter is on the average, in pixels
 */
int
sp_compare_columns_get_char_width (SpCompareColumns *self)
{
  return self->char_width;
}

/**
 * sp_compare_columns_get_line_height:
 * @self: columns
 *
 * Returns: how high a line of text is, in pixels
 */
int
sp_compare_columns_get_line_height (SpCompareColumns *self)
{
  return self->line_height;
}
