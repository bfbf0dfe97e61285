/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a document says of its text for who cannot see it. Tags of one row, and of one table on one page,
 * are inside each other. */

#include "paint/sp-sheet-painter-private.h"

/* Ends what @last is of and begins what @next is of, as far as that is something else. */
void
sp_sheet_tags_move (cairo_t *cr, const SpSheetPart *last, const SpSheetPart *next)
{
  if (last->number != next->number && last->tag != NULL)
    cairo_tag_end (cr, last->tag);
  if (last->row != next->row && last->row > 0)
    cairo_tag_end (cr, "TR");
  if (last->row > 0 && next->row == 0)
    cairo_tag_end (cr, "Table");
  if (last->row == 0 && next->row > 0)
    cairo_tag_begin (cr, "Table", NULL);
  if (last->row != next->row && next->row > 0)
    cairo_tag_begin (cr, "TR", NULL);
  if (last->number != next->number && next->tag != NULL)
    cairo_tag_begin (cr, next->tag, NULL);
}
