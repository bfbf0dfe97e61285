/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/compare/sp-query-rows.h"

static void
add_cell (GString *haystack, const SpCell *cell)
{
  if (cell == NULL)
    return;
  sp_query_add_text (haystack, cell->text);
  for (guint i = 0; i < cell->items.n_items; i++)
    sp_query_add_text (haystack, cell->items.items[i]);
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
  g_autoptr (GString) haystack = NULL;

  g_return_val_if_fail (self != NULL && comparison != NULL && row != NULL, FALSE);

  if (sp_query_is_empty (self))
    return TRUE;
  haystack = g_string_new (NULL);
  sp_query_add_text (haystack, row->area->title);
  sp_query_add_text (haystack, row->area->help);
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
  g_autoptr (GString) haystack = NULL;

  g_return_val_if_fail (self != NULL && comparison != NULL && overlap != NULL, FALSE);

  if (sp_query_is_empty (self))
    return TRUE;
  haystack = g_string_new (NULL);
  sp_query_add_text (haystack, overlap->title);
  sp_query_add_text (haystack, overlap->shared);
  for (guint i = 0; i < sp_comparison_get_n_roles (comparison); i++)
    sp_query_add_text (haystack,
                       sp_overlap_get_lean (overlap, sp_comparison_get_role (comparison, i)));
  return sp_query_matches (self, haystack->str);
}
