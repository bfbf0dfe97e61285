/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is told of a comparison, in which order: the same in the terminal, in a spreadsheet and on
 * paper. */

#include "core/compare/sp-comparison-sheet.h"

#include "core/sheet/sp-pack-origin.h"

#include <glib/gi18n.h>

/* What stands where there is nothing to say. */
#define NOTHING "–"

static gboolean
wants_item (const SpComparedRow *row, SpCompareMode mode, const char *item)
{
  switch (mode)
    {
    case SP_COMPARE_DIFFERENCES:
      return !sp_compared_row_shares (row, item);
    case SP_COMPARE_SHARED:
      return row->same || sp_compared_row_shares (row, item);
    case SP_COMPARE_ALL:
    default:
      return TRUE;
    }
}

/* Of the items of a cell those that the mode is about. */
static void
add_cell (SpSheetTable *table, const SpComparedRow *row, SpCompareMode mode, const SpCell *cell)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  const char *text = NULL;

  for (guint i = 0; cell != NULL && i < cell->items.n_items; i++)
    if (wants_item (row, mode, cell->items.items[i]))
      g_ptr_array_add (items, (gpointer) cell->items.items[i]);
  if (cell == NULL)
    /* Translators: in the place of a cell that a role does not have */
    text = _ ("Not covered");
  else if (mode != SP_COMPARE_SHARED || row->same)
    text = cell->text;
  if (text == NULL && items->len == 0)
    text = NOTHING;
  g_ptr_array_add (items, NULL);
  sp_sheet_table_add_cell (table, text, items->len > 1 ? (const char *const *) items->pdata : NULL);
}

static void
add_rows (SpSheetTable *table,
          const SpComparison *comparison,
          SpCompareMode mode,
          const GPtrArray *rows)
{
  const SpPack *pack = sp_comparison_get_pack (comparison);
  const char *group = NULL;

  for (guint i = 0; i < rows->len; i++)
    {
      const SpComparedRow *row = rows->pdata[i];

      if (g_strcmp0 (group, row->area->group) != 0)
        sp_sheet_table_add_group (table, sp_pack_get_group_title (pack, row->area->group));
      group = row->area->group;
      sp_sheet_table_add_row (table, row->area->title, NULL);
      for (guint j = 0; j < sp_comparison_get_n_roles (comparison); j++)
        add_cell (table, row, mode,
                  sp_area_get_cell (row->area, sp_comparison_get_role (comparison, j)));
    }
}

static void
add_overlaps (SpSheetTable *table, const SpComparison *comparison, const GPtrArray *overlaps)
{
  if (overlaps->len > 0)
    sp_sheet_table_add_group (table, _ ("What they share"));
  for (guint i = 0; i < overlaps->len; i++)
    {
      const SpOverlap *overlap = overlaps->pdata[i];

      sp_sheet_table_add_row (table, overlap->title, overlap->shared);
      for (guint j = 0; j < sp_comparison_get_n_roles (comparison); j++)
        {
          const char *lean = sp_overlap_get_lean (overlap, sp_comparison_get_role (comparison, j));

          sp_sheet_table_add_cell (table, lean != NULL ? lean : NOTHING, NULL);
        }
    }
}

static SpSheetTable *
add_table (SpSheet *sheet, const SpComparison *comparison)
{
  const SpPack *pack = sp_comparison_get_pack (comparison);
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();

  for (guint i = 0; i < sp_comparison_get_n_roles (comparison); i++)
    g_ptr_array_add (titles,
                     (gpointer) pack->roles.items[sp_comparison_get_role (comparison, i)].title);
  g_ptr_array_add (titles, NULL);
  /* Translators: the head of a column: a group of rows */
  return sp_sheet_add_table (sheet, _ ("Group"),
                             /* Translators: the head of a column: the title of a row */
                             _ ("Row"), (const char *const *) titles->pdata);
}

/**
 * sp_comparison_sheet_new:
 * @comparison: some roles side by side
 * @mode: what is looked at
 * @rows: (element-type SpComparedRow): the rows of @comparison to tell of, a group together
 * @overlaps: (element-type SpOverlap): what roles share, to tell of
 *
 * Returns: (transfer full): the comparison as one table, a group of rows behind the other
 */
SpSheet *
sp_comparison_sheet_new (const SpComparison *comparison,
                         SpCompareMode mode,
                         const GPtrArray *rows,
                         const GPtrArray *overlaps)
{
  g_autofree char *origin = NULL;
  SpSheetTable *table;
  SpSheet *sheet;

  g_return_val_if_fail (comparison != NULL && rows != NULL && overlaps != NULL, NULL);

  origin = sp_pack_describe_origin (sp_comparison_get_pack (comparison));
  sheet = sp_sheet_new (origin);
  sp_sheet_add (sheet, SP_SHEET_TITLE, sp_comparison_get_pack (comparison)->title);
  if (mode != SP_COMPARE_ALL)
    sp_sheet_add (sheet, SP_SHEET_PARAGRAPH,
                  mode == SP_COMPARE_DIFFERENCES ? _ ("Only the rows in which the roles differ")
                                                 : _ ("Only what the roles share"));
  table = add_table (sheet, comparison);
  add_rows (table, comparison, mode, rows);
  add_overlaps (table, comparison, overlaps);
  if (table->rows->len == 0)
    sp_sheet_add (sheet, SP_SHEET_PARAGRAPH, _ ("No row is left to show."));
  return sheet;
}
