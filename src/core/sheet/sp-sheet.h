/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/sheet/sp-sheet-table.h"

G_BEGIN_DECLS

/**
 * SpSheetKind:
 * @SP_SHEET_TITLE: what the sheet is about
 * @SP_SHEET_HEADING: of what follows
 * @SP_SHEET_PARAGRAPH: a text
 * @SP_SHEET_ITEM: a line of a list, with a mark in front of it
 * @SP_SHEET_TABLE: rows and columns
 * @SP_SHEET_DRAWING: a picture of the items that follow it
 *
 * What a block of a sheet is.
 */
typedef enum
{
  SP_SHEET_TITLE,
  SP_SHEET_HEADING,
  SP_SHEET_PARAGRAPH,
  SP_SHEET_ITEM,
  SP_SHEET_TABLE,
  SP_SHEET_DRAWING
} SpSheetKind;

/**
 * SpSheetCanvas:
 *
 * Where a drawing is laid out and drawn; the floor that draws says what it has.
 */
typedef struct _SpSheetCanvas SpSheetCanvas;

/**
 * SpSheetDraw:
 * @canvas: where to draw
 * @subject: what is drawn
 *
 * Draws, or only measures where @canvas has nothing to draw on.
 *
 * Returns: how high the drawing is
 */
typedef double (*SpSheetDraw) (const SpSheetCanvas *canvas, gconstpointer subject);

/**
 * SpSheetBlock:
 * @kind: what it is
 * @text: (owned) (nullable): what a title, heading, paragraph or item says
 * @title: (owned) (nullable): what an item is about
 * @mark: (owned) (nullable): what stands in front of an item; %NULL for a dot
 * @note: (owned) (nullable): what is said about an item in passing
 * @url: (owned) (nullable): where an item leads to
 * @is_beside: whether a heading and what follows it belong beside the section before it
 * @table: (owned) (nullable): a table
 * @draw: (nullable): draws @subject
 * @subject: (nullable): what a drawing shows, as long as the sheet
 * @n_drawn: how many items behind a drawing say the same: who draws it leaves them out
 * @is_paged: whether a drawing is made for paper, and takes pages
 */
typedef struct
{
  SpSheetKind kind;
  char *text;
  char *title;
  char *mark;
  char *note;
  char *url;
  gboolean is_beside;
  SpSheetTable *table;
  SpSheetDraw draw;
  gpointer subject;
  GDestroyNotify free_subject;
  guint n_drawn;
  gboolean is_paged;
} SpSheetBlock;

/**
 * SpSheet:
 *
 * Something to read or to take along, whatever it is read on: blocks one below the other, and lines
 * that stand on every page.
 */
typedef struct _SpSheet SpSheet;

SpSheet *sp_sheet_new (const char *footer) G_GNUC_WARN_UNUSED_RESULT;
void sp_sheet_drop_footer (SpSheet *self);
void sp_sheet_free (SpSheet *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpSheet, sp_sheet_free)

void sp_sheet_add (SpSheet *self, SpSheetKind kind, const char *text);
void sp_sheet_take (SpSheet *self, SpSheetKind kind, char *text);
void sp_sheet_add_beside (SpSheet *self, const char *heading);
void sp_sheet_end_needed (SpSheet *self);
void sp_sheet_add_item (SpSheet *self, const char *mark, const char *text, const char *note);
void sp_sheet_add_titled (SpSheet *self, const char *title, const char *text, const char *note);
void sp_sheet_add_link (SpSheet *self, const char *text, const char *note, const char *url);
SpSheetTable *sp_sheet_add_table (SpSheet *self,
                                  const char *group_name,
                                  const char *row_name,
                                  const char *const *columns);
void sp_sheet_add_drawing (SpSheet *self,
                           guint n_drawn,
                           SpSheetDraw draw,
                           gpointer subject,
                           GDestroyNotify free_subject);
void sp_sheet_add_paged_drawing (SpSheet *self,
                                 SpSheetDraw draw,
                                 gpointer subject,
                                 GDestroyNotify free_subject);

guint sp_sheet_get_n_blocks (const SpSheet *self);
guint sp_sheet_get_n_needed (const SpSheet *self);
const SpSheetBlock *sp_sheet_get_block (const SpSheet *self, guint position);
const char *sp_sheet_get_footer (const SpSheet *self);
gboolean sp_sheet_has_table (const SpSheet *self, guint n_columns);
char *sp_sheet_block_describe (const SpSheetBlock *block) G_GNUC_WARN_UNUSED_RESULT;

char *sp_sheet_to_text (const SpSheet *self, guint width) G_GNUC_WARN_UNUSED_RESULT;
char *sp_sheet_to_markdown (const SpSheet *self) G_GNUC_WARN_UNUSED_RESULT;
char *sp_sheet_to_html (const SpSheet *self) G_GNUC_WARN_UNUSED_RESULT;
char *sp_sheet_to_csv (const SpSheet *self) G_GNUC_WARN_UNUSED_RESULT;
char *sp_sheet_to_tabs (const SpSheet *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
