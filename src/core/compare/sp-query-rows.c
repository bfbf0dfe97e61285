/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/compare/sp-query-rows.h"

/* A line feed between the texts keeps a word from matching across two of them. */
static void
add_text (GString *haystack, const char *text)
{
  if (text == NULL)
    return;
  g_string_append (haystack, text);
  g_string_append_c (haystack, '\n');
}

static void
add_cell (GString *haystack, const SpCell *cell)
{
  if (cell == NULL)
    return;
  add_text (haystack, cell->text);
  for (guint i = 0; i < cell->items.n_items; i++)
    add_text (haystack, cell->items.items[i]);
}

/**
 * sp_query_matches_row:
 * @self: a query
 * @comparison: some roles side by side
 * @row: one of its rows
 *
 * Returns: whether every word of the query occurs in the title, the help or a shown cell of @row
 */
gboolean
sp_query_matches_row (const SpQuery *self, const SpComparison *comparison, const SpComparedRow *row)
{
  g_autoptr (GString) haystack = g_string_new (NULL);

  g_return_val_if_fail (self != NULL && comparison != NULL && row != NULL, FALSE);

  add_text (haystack, row->area->title);
  add_text (haystack, row->area->help);
  for (guint i = 0; i < sp_comparison_get_n_roles (comparison); i++)
    add_cell (haystack, sp_area_get_cell (row->area, sp_comparison_get_role (comparison, i)));
  return sp_query_matches (self, haystack->str);
}

/**
 * sp_query_matches_overlap:
 * @self: a query
 * @comparison: some roles side by side
 * @overlap: something that roles share
 *
 * Returns: whether every word of the query occurs in @overlap or in the lean of a shown role
 */
gboolean
sp_query_matches_overlap (const SpQuery *self,
                          const SpComparison *comparison,
                          const SpOverlap *overlap)
{
  g_autoptr (GString) haystack = g_string_new (NULL);

  g_return_val_if_fail (self != NULL && comparison != NULL && overlap != NULL, FALSE);

  add_text (haystack, overlap->title);
  add_text (haystack, overlap->shared);
  for (guint i = 0; i < sp_comparison_get_n_roles (comparison); i++)
    add_text (haystack, sp_overlap_get_lean (overlap, sp_comparison_get_role (comparison, i)));
  return sp_query_matches (self, haystack->str);
}
