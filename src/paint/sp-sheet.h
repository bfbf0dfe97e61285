/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/choose/sp-decision.h"

G_BEGIN_DECLS

/**
 * SpSheetKind:
 * @SP_SHEET_TITLE: what the sheet is about
 * @SP_SHEET_HEADING: of what follows
 * @SP_SHEET_PARAGRAPH: a text
 * @SP_SHEET_ITEM: a line of a list, with a mark in front of it
 * @SP_SHEET_BARS: the scores of a decision
 *
 * What a block of a sheet is.
 */
typedef enum
{
  SP_SHEET_TITLE,
  SP_SHEET_HEADING,
  SP_SHEET_PARAGRAPH,
  SP_SHEET_ITEM,
  SP_SHEET_BARS
} SpSheetKind;

/**
 * SpSheetBlock:
 * @kind: what it is
 * @mark: (owned) (nullable): what stands in front of an item; %NULL for a dot
 * @text: (owned) (nullable): what it says; %NULL for bars
 * @decision: (owned) (nullable): whose scores the bars are
 */
typedef struct
{
  SpSheetKind kind;
  char *mark;
  char *text;
  SpDecision *decision;
} SpSheetBlock;

/**
 * SpSheet:
 *
 * Something to take along: to print, to save or to copy. Blocks one below the other, and lines
 * that stand on every page.
 */
typedef struct _SpSheet SpSheet;

SpSheet *sp_sheet_new (const char *footer) G_GNUC_WARN_UNUSED_RESULT;
void sp_sheet_free (SpSheet *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpSheet, sp_sheet_free)

void sp_sheet_add (SpSheet *self, SpSheetKind kind, const char *text);
void sp_sheet_add_item (SpSheet *self, const char *mark, const char *text);
void sp_sheet_add_bars (SpSheet *self, SpDecision *decision);

guint sp_sheet_get_n_blocks (const SpSheet *self);
const SpSheetBlock *sp_sheet_get_block (const SpSheet *self, guint position);
const char *sp_sheet_get_footer (const SpSheet *self);
char *sp_sheet_to_text (const SpSheet *self) G_GNUC_WARN_UNUSED_RESULT;
char *sp_sheet_to_markdown (const SpSheet *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
