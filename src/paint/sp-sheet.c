/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "paint/sp-sheet.h"

#include "core/choose/sp-answer-words.h"

#include <math.h>
#include <string.h>

struct _SpSheet
{
  GArray *blocks; /* (owned) (element-type SpSheetBlock) */
  char *footer;   /* (owned) */
};

static void
block_clear (SpSheetBlock *block)
{
  g_free (block->mark);
  g_free (block->text);
  g_clear_pointer (&block->decision, sp_decision_unref);
}

/**
 * sp_sheet_new:
 * @footer: what stands on every page
 *
 * Returns: (transfer full): a sheet without a block
 */
SpSheet *
sp_sheet_new (const char *footer)
{
  SpSheet *self = g_new0 (SpSheet, 1);

  self->blocks = g_array_new (FALSE, FALSE, sizeof (SpSheetBlock));
  g_array_set_clear_func (self->blocks, (GDestroyNotify) block_clear);
  self->footer = g_strdup (footer);
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
 * sp_sheet_add:
 * @self: a sheet
 * @kind: a title, a heading or a paragraph
 * @text: what it says
 */
void
sp_sheet_add (SpSheet *self, SpSheetKind kind, const char *text)
{
  SpSheetBlock block = { kind, NULL, g_strdup (text), NULL };

  g_return_if_fail (self != NULL && text != NULL && kind <= SP_SHEET_PARAGRAPH);

  g_array_append_val (self->blocks, block);
}

/**
 * sp_sheet_add_item:
 * @self: a sheet
 * @mark: (nullable): what stands in front of it, such as points; %NULL for a dot
 * @text: what it says
 */
void
sp_sheet_add_item (SpSheet *self, const char *mark, const char *text)
{
  SpSheetBlock block = { SP_SHEET_ITEM, g_strdup (mark), g_strdup (text), NULL };

  g_return_if_fail (self != NULL && text != NULL);

  g_array_append_val (self->blocks, block);
}

/**
 * sp_sheet_add_bars:
 * @self: a sheet
 * @decision: the scores to show
 */
void
sp_sheet_add_bars (SpSheet *self, SpDecision *decision)
{
  SpSheetBlock block = { SP_SHEET_BARS, NULL, NULL, NULL };

  g_return_if_fail (self != NULL && decision != NULL);

  block.decision = sp_decision_ref (decision);
  g_array_append_val (self->blocks, block);
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
 * Returns: (transfer none): what stands on every page
 */
const char *
sp_sheet_get_footer (const SpSheet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->footer;
}

/* What Markdown would take for more than text gets a backslash. */
static void
append_escaped (GString *text, const char *plain)
{
  for (const char *c = plain; *c != '\0'; c++)
    {
      if (strchr ("\\`*_[]<>#|", *c) != NULL)
        g_string_append_c (text, '\\');
      g_string_append_c (text, *c);
    }
}

static void
append (GString *text, const char *plain, gboolean is_markdown)
{
  if (is_markdown)
    append_escaped (text, plain);
  else
    g_string_append (text, plain);
}

static void
append_item (GString *text, const char *mark, const char *plain, gboolean is_markdown)
{
  if (is_markdown)
    g_string_append_printf (text, mark != NULL ? "- **%s** " : "- ", mark);
  else
    g_string_append_printf (text, "%5s  ", mark != NULL ? mark : "•");
  append (text, plain, is_markdown);
  g_string_append_c (text, '\n');
}

static void
append_bars (GString *text, const SpDecision *decision, gboolean is_markdown)
{
  const SpPack *pack = sp_decision_get_pack (decision);

  for (guint i = 0; i < pack->roles.n_items; i++)
    {
      guint role = sp_decision_get_ranking (decision)[i];
      g_autofree char *score =
          sp_points_to_string ((int) lround (sp_decision_get_score (decision, role)));

      append_item (text, score, pack->roles.items[role].title, is_markdown);
    }
}

static void
append_block (GString *text, const SpSheetBlock *block, gboolean is_markdown)
{
  switch (block->kind)
    {
    case SP_SHEET_ITEM:
      append_item (text, block->mark, block->text, is_markdown);
      return;
    case SP_SHEET_BARS:
      append_bars (text, block->decision, is_markdown);
      return;
    case SP_SHEET_TITLE:
      g_string_append (text, is_markdown ? "# " : "");
      break;
    case SP_SHEET_HEADING:
      g_string_append (text, is_markdown ? "## " : "");
      break;
    case SP_SHEET_PARAGRAPH:
    default:
      break;
    }
  append (text, block->text, is_markdown);
  g_string_append_c (text, '\n');
}

static gboolean
is_listed (const SpSheetBlock *block)
{
  return block->kind == SP_SHEET_ITEM || block->kind == SP_SHEET_BARS;
}

static char *
write_sheet (const SpSheet *self, gboolean is_markdown)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->blocks->len; i++)
    {
      const SpSheetBlock *block = sp_sheet_get_block (self, i);

      if (i > 0 && !(is_listed (block) && is_listed (block - 1)))
        g_string_append_c (text, '\n');
      append_block (text, block, is_markdown);
    }
  g_string_append_c (text, '\n');
  append (text, self->footer, is_markdown);
  g_string_append_c (text, '\n');
  return g_string_free (text, FALSE);
}

/**
 * sp_sheet_to_text:
 * @self: a sheet
 *
 * Returns: (transfer full): the sheet as plain text
 */
char *
sp_sheet_to_text (const SpSheet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return write_sheet (self, FALSE);
}

/**
 * sp_sheet_to_markdown:
 * @self: a sheet
 *
 * Returns: (transfer full): the sheet as Markdown
 */
char *
sp_sheet_to_markdown (const SpSheet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return write_sheet (self, TRUE);
}
