/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How close a sheet is set, so that no page has little on it. */

#include "paint/sp-sheet-painter-private.h"

/* Where space is scarce, this part of it has to do. */
#define CLOSE_SPACING 0.5

/* A last page of which no more than this part is taken is saved, where this part of the usual space, or at
 * least the one above, is enough for that. */
#define LITTLE_OF_PAGE 0.35
#define SNUG_SPACING 0.7

/* Goes back to the end of @page, where there were so many pieces and jumps. */
static void
go_back (SpSheetPainter *self, guint page, guint n_pieces, guint n_jumps)
{
  self->page = page;
  g_array_set_size (self->pieces, n_pieces);
  g_array_set_size (self->jumps, n_jumps);
}

static void
add_with_spacing (SpSheetPainter *self, const SpSheet *sheet, guint n_blocks, double spacing)
{
  go_back (self, 0, 0, 0);
  self->y = 0;
  self->spacing = spacing;
  sp_sheet_painter_add_blocks (self, sheet, 0, n_blocks);
}

/* Sets all closer, unless that takes more than @n_pages. */
static void
set_closer (SpSheetPainter *self,
            const SpSheet *sheet,
            guint n_blocks,
            double spacing,
            guint n_pages)
{
  add_with_spacing (self, sheet, n_blocks, spacing);
  if (self->page >= n_pages)
    add_with_spacing (self, sheet, n_blocks, 1);
}

/* Sets all as close as it has to be for a page less, or as before. */
static void
save_page (SpSheetPainter *self, const SpSheet *sheet, guint n_blocks)
{
  guint last = self->page;

  set_closer (self, sheet, n_blocks, SNUG_SPACING, last);
  if (self->page == last)
    set_closer (self, sheet, n_blocks, CLOSE_SPACING, last);
}

/* What must not begin a page is left out where it would. */
static void
add_spare (SpSheetPainter *self, const SpSheet *sheet, guint first, guint end)
{
  guint page = self->page;
  guint n_pieces = self->pieces->len;
  guint n_jumps = self->jumps->len;

  sp_sheet_painter_add_blocks (self, sheet, first, end);
  if (self->page > page)
    go_back (self, page, n_pieces, n_jumps);
}

void
sp_sheet_painter_add_sheet (SpSheetPainter *self, const SpSheet *sheet)
{
  guint n_blocks = sp_sheet_get_n_blocks (sheet);
  guint n_needed = MIN (sp_sheet_get_n_needed (sheet), n_blocks);

  add_with_spacing (self, sheet, n_needed, 1);
  if (self->page > 0 && sp_sheet_get_n_needed (sheet) <= n_blocks)
    set_closer (self, sheet, n_needed, CLOSE_SPACING, 1);
  else if (self->page > 0 && self->y <= LITTLE_OF_PAGE * self->body)
    save_page (self, sheet, n_blocks);
  add_spare (self, sheet, n_needed, n_blocks);
}
