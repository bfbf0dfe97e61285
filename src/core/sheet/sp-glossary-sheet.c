/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Paper has no links: the words that it uses are explained in its end. */

#include "core/sheet/sp-glossary-sheet.h"

#include "core/pack/sp-glossary.h"
#include "core/sheet/sp-pack-origin.h"

#include <glib/gi18n.h>

static void
add_text (GPtrArray *texts, const char *text)
{
  if (text != NULL)
    g_ptr_array_add (texts, (gpointer) text);
}

static void
add_table (GPtrArray *texts, const SpSheetTable *table)
{
  for (guint i = 0; i < table->rows->len; i++)
    {
      const SpSheetRow *row = sp_sheet_table_get_row (table, i);

      add_text (texts, row->title);
      add_text (texts, row->note);
      for (guint j = 0; j < row->cells->len; j++)
        {
          const SpSheetCell *cell = sp_sheet_row_get_cell (row, j);

          add_text (texts, cell->text);
          for (guint k = 0; cell->items != NULL && cell->items[k] != NULL; k++)
            add_text (texts, cell->items[k]);
        }
    }
}

/* The texts belong to the sheet. */
static void
add_texts (GPtrArray *texts, const SpSheet *sheet)
{
  for (guint i = 0; i < sp_sheet_get_n_blocks (sheet); i++)
    {
      const SpSheetBlock *block = sp_sheet_get_block (sheet, i);

      add_text (texts, block->text);
      add_text (texts, block->note);
      if (block->table != NULL)
        add_table (texts, block->table);
    }
}

static void
explain (SpSheet *sheet, SpPack *pack, GPtrArray *texts, SpSheetKind kind)
{
  g_autoptr (GPtrArray) terms = NULL;

  g_ptr_array_add (texts, NULL);
  terms = sp_glossary_list_used (pack, (const char *const *) texts->pdata);
  if (terms->len > 0)
    /* Translators: heading: words of the glossary with what they mean */
    sp_sheet_add (sheet, kind, _ ("Words"));
  for (guint i = 0; i < terms->len; i++)
    {
      const SpTerm *term = terms->pdata[i];
      /* Translators: a word of the glossary and what it means */
      g_autofree char *line = g_strdup_printf (C_ ("glossary", "%s: %s"), term->title, term->text);

      sp_sheet_add_item (sheet, NULL, line, NULL);
    }
}

/**
 * sp_glossary_sheet_add:
 * @sheet: a sheet with all that it tells
 * @pack: the content that it tells of
 *
 * Explains in the end of @sheet the words of the glossary that stand in it.
 */
void
sp_glossary_sheet_add (SpSheet *sheet, SpPack *pack)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  g_return_if_fail (sheet != NULL && pack != NULL);

  add_texts (texts, sheet);
  explain (sheet, pack, texts, SP_SHEET_HEADING);
}

/**
 * sp_glossary_sheet_new:
 * @sheets: (element-type SpSheet): what is read together
 * @pack: the content that they tell of
 *
 * Returns: (transfer full) (nullable): a sheet that explains the words of the glossary that stand in
 *   any of @sheets, or %NULL if none does
 */
SpSheet *
sp_glossary_sheet_new (const GPtrArray *sheets, SpPack *pack)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  g_autofree char *origin = NULL;
  g_autoptr (SpSheet) sheet = NULL;

  g_return_val_if_fail (sheets != NULL && pack != NULL, NULL);

  origin = sp_pack_describe_origin (pack);
  sheet = sp_sheet_new (origin);
  for (guint i = 0; i < sheets->len; i++)
    add_texts (texts, sheets->pdata[i]);
  explain (sheet, pack, texts, SP_SHEET_TITLE);
  return sp_sheet_get_n_blocks (sheet) > 0 ? g_steal_pointer (&sheet) : NULL;
}
