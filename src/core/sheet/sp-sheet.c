/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/sheet/sp-sheet.h"

#include "core/text/sp-direction.h"

#include <glib/gi18n.h>

struct _SpSheet
{
  GArray *blocks; /* (owned) (element-type SpSheetBlock) */
  char *footer;   /* (owned) (nullable) */
  guint n_needed;
};

static void
block_clear (SpSheetBlock *block)
{
  g_free (block->text);
  g_free (block->title);
  g_free (block->mark);
  g_free (block->note);
  g_free (block->url);
  g_clear_pointer (&block->table, sp_sheet_table_free);
  if (block->free_subject != NULL)
    block->free_subject (block->subject);
}

/**
 * sp_sheet_new:
 * @footer: (nullable): what stands on every page, or %NULL for what is no paper
 *
 * Returns: (transfer full): a sheet without a block
 */
SpSheet *
sp_sheet_new (const char *footer)
{
  SpSheet *self = g_new0 (SpSheet, 1);

  self->blocks = g_array_new (FALSE, TRUE, sizeof (SpSheetBlock));
  g_array_set_clear_func (self->blocks, (GDestroyNotify) block_clear);
  self->footer = g_strdup (footer);
  self->n_needed = G_MAXUINT;
  return self;
}

/**
 * sp_sheet_free:
 * @self: (transfer full): a sheet
 */
void
sp_sheet_free (SpSheet *self)
{
  g_array_unref (self->blocks);
  g_free (self->footer);
  g_free (self);
}

/**
 * sp_sheet_drop_footer:
 * @self: a sheet that is not for paper
 *
 * Takes away what would stand on every page.
 */
void
sp_sheet_drop_footer (SpSheet *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->footer, g_free);
}

static SpSheetBlock *
add_block (SpSheet *self, SpSheetKind kind, const char *text)
{
  SpSheetBlock *block;

  g_array_set_size (self->blocks, self->blocks->len + 1);
  block = &g_array_index (self->blocks, SpSheetBlock, self->blocks->len - 1);
  block->kind = kind;
  block->text = g_strdup (text);
  return block;
}

/**
 * sp_sheet_add:
 * @self: a sheet
 * @kind: a title, a heading or a paragraph
 * @text: what it says
 */
void
sp_sheet_add (SpSheet *self, SpSheetKind kind, const char *text)
{
  g_return_if_fail (self != NULL && text != NULL && kind <= SP_SHEET_PARAGRAPH);

  add_block (self, kind, text);
}

/**
 * sp_sheet_take:
 * @self: a sheet
 * @kind: a title, a heading or a paragraph
 * @text: (transfer full) (nullable): what it says; %NULL adds nothing
 */
void
sp_sheet_take (SpSheet *self, SpSheetKind kind, char *text)
{
  if (text != NULL)
    sp_sheet_add (self, kind, text);
  g_free (text);
}

/**
 * sp_sheet_end_needed:
 * @self: a sheet
 *
 * What was added is set closer on paper if it fits one page then. What is added from now on is worth
 * no page of its own: where there is no room on the page that was begun, it is left out.
 */
void
sp_sheet_end_needed (SpSheet *self)
{
  g_return_if_fail (self != NULL);

  self->n_needed = self->blocks->len;
}

/**
 * sp_sheet_get_n_needed:
 * @self: a sheet
 *
 * Returns: before which block sp_sheet_end_needed() was called; %G_MAXUINT if it was not
 */
guint
sp_sheet_get_n_needed (const SpSheet *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_needed;
}

/**
 * sp_sheet_add_beside:
 * @self: a sheet
 * @heading: the heading of a section that belongs beside the one before it, where there is room
 */
void
sp_sheet_add_beside (SpSheet *self, const char *heading)
{
  g_return_if_fail (self != NULL && heading != NULL);

  add_block (self, SP_SHEET_HEADING, heading)->is_beside = TRUE;
}

/**
 * sp_sheet_add_item:
 * @self: a sheet
 * @mark: (nullable): what stands in front of it, such as points; %NULL for a dot
 * @text: what it says
 * @note: (nullable): what is said about it in passing
 */
void
sp_sheet_add_item (SpSheet *self, const char *mark, const char *text, const char *note)
{
  SpSheetBlock *block;

  g_return_if_fail (self != NULL && text != NULL);

  block = add_block (self, SP_SHEET_ITEM, text);
  block->mark = g_strdup (mark);
  block->note = g_strdup (note);
}

/**
 * sp_sheet_add_titled:
 * @self: a sheet
 * @title: (nullable): what the item is about
 * @text: what it says about that
 * @note: (nullable): what is said in passing
 */
void
sp_sheet_add_titled (SpSheet *self, const char *title, const char *text, const char *note)
{
  SpSheetBlock *block;

  g_return_if_fail (self != NULL && text != NULL);

  block = add_block (self, SP_SHEET_ITEM, text);
  block->title = g_strdup (title);
  block->note = g_strdup (note);
}

/**
 * sp_sheet_add_link:
 * @self: a sheet
 * @text: what the item is called
 * @note: (nullable): what is said about it in passing
 * @url: (nullable): where it leads to
 */
void
sp_sheet_add_link (SpSheet *self, const char *text, const char *note, const char *url)
{
  SpSheetBlock *block;

  g_return_if_fail (self != NULL && text != NULL);

  block = add_block (self, SP_SHEET_ITEM, text);
  block->note = g_strdup (note);
  block->url = g_strdup (url);
}

/**
 * sp_sheet_add_table:
 * @self: a sheet
 * @group_name: what a program calls the titles of groups
 * @row_name: what a program calls the titles of rows
 * @columns: (array zero-terminated=1): the titles of the columns behind that of the rows
 *
 * Returns: (transfer none): the table, to be filled
 */
SpSheetTable *
sp_sheet_add_table (SpSheet *self,
                    const char *group_name,
                    const char *row_name,
                    const char *const *columns)
{
  SpSheetTable *table;

  g_return_val_if_fail (self != NULL, NULL);

  table = sp_sheet_table_new (group_name, row_name, columns);
  add_block (self, SP_SHEET_TABLE, NULL)->table = table;
  return table;
}

/**
 * sp_sheet_add_drawing:
 * @self: a sheet
 * @n_drawn: how many items, to be added next, say the same in words
 * @draw: draws @subject
 * @subject: (transfer full): what is drawn
 * @free_subject: (nullable): frees @subject
 */
void
sp_sheet_add_drawing (SpSheet *self,
                      guint n_drawn,
                      SpSheetDraw draw,
                      gpointer subject,
                      GDestroyNotify free_subject)
{
  SpSheetBlock *block;

  g_return_if_fail (self != NULL && draw != NULL);

  block = add_block (self, SP_SHEET_DRAWING, NULL);
  block->n_drawn = n_drawn;
  block->draw = draw;
  block->subject = subject;
  block->free_subject = free_subject;
}

/**
 * sp_sheet_add_paged_drawing:
 * @self: a sheet
 * @draw: draws a part of @subject; it returns how high all parts are together, each of which is as
 *   high as the canvas says
 * @subject: (transfer full): what is drawn
 * @free_subject: (nullable): frees @subject
 *
 * Adds what paper alone has room for; what is read elsewhere leaves it out.
 */
void
sp_sheet_add_paged_drawing (SpSheet *self,
                            SpSheetDraw draw,
                            gpointer subject,
                            GDestroyNotify free_subject)
{
  g_return_if_fail (self != NULL && draw != NULL);

  sp_sheet_add_drawing (self, 0, draw, subject, free_subject);
  g_array_index (self->blocks, SpSheetBlock, self->blocks->len - 1).is_paged = TRUE;
}

/**
 * sp_sheet_get_n_blocks:
 * @self: a sheet
 *
 * Returns: how many blocks it has
 */
guint
sp_sheet_get_n_blocks (const SpSheet *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->blocks->len;
}

/**
 * sp_sheet_get_block:
 * @self: a sheet
 * @position: the position of a block
 *
 * Returns: (transfer none): the block
 */
const SpSheetBlock *
sp_sheet_get_block (const SpSheet *self, guint position)
{
  g_return_val_if_fail (self != NULL && position < self->blocks->len, NULL);

  return &g_array_index (self->blocks, SpSheetBlock, position);
}

/**
 * sp_sheet_get_footer:
 * @self: a sheet
 *
 * Returns: (transfer none) (nullable): what stands on every page
 */
const char *
sp_sheet_get_footer (const SpSheet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->footer;
}

/**
 * sp_sheet_has_table:
 * @self: a sheet
 * @n_columns: how many columns at least
 *
 * Returns: whether there is a table with so many columns in it
 */
gboolean
sp_sheet_has_table (const SpSheet *self, guint n_columns)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->blocks->len; i++)
    {
      const SpSheetTable *table = sp_sheet_get_block (self, i)->table;

      if (table != NULL && table->n_columns >= n_columns)
        return TRUE;
    }
  return FALSE;
}

/**
 * sp_sheet_block_describe:
 * @block: a block with a text
 *
 * Returns: (transfer full): its text in a line, behind its title and before its note and address,
 *   where it has them
 */
char *
sp_sheet_block_describe (const SpSheetBlock *block)
{
  g_autofree char *text = NULL;
  g_autofree char *note = NULL;

  g_return_val_if_fail (block != NULL && block->text != NULL, NULL);

  if (block->title != NULL)
    {
      g_autofree char *title = sp_text_isolate_in (block->title, sp_text_is_rtl (block->text));

      /* Translators: what something is about, and what is said about it */
      text = g_strdup_printf (_ ("%s: %s"), title, block->text);
    }
  else
    text = g_strdup (block->text);
  if (block->note != NULL && block->url != NULL)
    note = g_strdup_printf ("%s · %s", block->note, block->url);
  else
    note = g_strdup (block->url != NULL ? block->url : block->note);
  if (note == NULL)
    return g_steal_pointer (&text);
  /* Translators: a line of a list and what is said about it, such as a statement and its answer */
  return g_strdup_printf (_ ("%s (%s)"), text, note);
}
