/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "paint/sp-sheet-painter-private.h"

#include "core/choose/sp-answer-words.h"
#include "paint/sp-layout-wrap.h"
#include "paint/sp-sheet-canvas.h"

#include <glib/gi18n.h>
#include <math.h>

/* All in points of 1/72 inch. */
#define MARK_WIDTH 34
#define MARK_GAP 8
#define FOOTER_GAP 12
#define RULE_WIDTH 0.5

/* A drawing of pages begins on this part of a page, or on the next. */
#define LEAST_OF_PAGE 0.6

/* So many lines of a text go on the next page together, and a heading with those that it announces. */
#define LEAST_LINES 2
#define LEAST_BELOW_HEADING 44

typedef struct
{
  const char *font;
  double space_before;
  const char *tag;
} Style;

static const Style styles[] = {
  [SP_SHEET_TITLE] = { "Sans Bold 18", 0, "H1" }, [SP_SHEET_HEADING] = { "Sans Bold 11", 14, "H2" },
  [SP_SHEET_PARAGRAPH] = { "Sans 10", 5, "P" },   [SP_SHEET_ITEM] = { "Sans 10", 4, "P" },
  [SP_SHEET_TABLE] = { "Sans 10", 10, NULL },     [SP_SHEET_DRAWING] = { "Sans 10", 14, "Figure" },
};

static void
piece_clear (SpSheetPiece *piece)
{
  g_clear_pointer (&piece->line, pango_layout_line_unref);
  g_free (piece->text);
}

PangoLayout *
sp_sheet_painter_new_layout (const SpSheetPainter *self,
                             const char *text,
                             const char *font,
                             double width)
{
  PangoLayout *layout = pango_layout_new (self->context);
  PangoFontDescription *description = pango_font_description_from_string (font);

  pango_layout_set_font_description (layout, description);
  pango_font_description_free (description);
  pango_layout_set_width (layout, width * PANGO_SCALE);
  sp_layout_wrap (layout);
  /* Left means left where the context runs from right to left, too. */
  if (self->is_rtl)
    pango_layout_set_alignment (layout, PANGO_ALIGN_RIGHT);
  pango_layout_set_text (layout, text, -1);
  return layout;
}

void
sp_sheet_painter_start_page (SpSheetPainter *self)
{
  self->page++;
  self->y = 0;
}

static void
make_room (SpSheetPainter *self, double height)
{
  if (self->y > 0 && self->y + height > self->body)
    sp_sheet_painter_start_page (self);
}

static void
add_piece (SpSheetPainter *self, PangoLayoutLine *line, double x, double y)
{
  SpSheetPiece piece = { .page = self->page, .x = x, .y = y, .role = self->role };

  piece.line = pango_layout_line_ref (line);
  piece.text = g_strndup (pango_layout_get_text (line->layout) + line->start_index, line->length);
  g_array_append_val (self->pieces, piece);
}

static double
get_baseline (PangoLayoutIter *iter)
{
  PangoRectangle extents;

  pango_layout_iter_get_line_extents (iter, NULL, &extents);
  return (double) (pango_layout_iter_get_baseline (iter) - extents.y) / PANGO_SCALE;
}

/* Adds the line that @iter is at, of a layout that begins @left. */
void
sp_sheet_painter_add_line (SpSheetPainter *self, PangoLayoutIter *iter, double left, double top)
{
  PangoRectangle extents;

  pango_layout_iter_get_line_extents (iter, NULL, &extents);
  add_piece (self, pango_layout_iter_get_line_readonly (iter),
             left + (double) extents.x / PANGO_SCALE, top + get_baseline (iter));
}

/* The mark stands in a column of its own, on the first line of its item. */
static void
add_mark (SpSheetPainter *self, const char *mark, double baseline)
{
  g_autofree char *text = g_strconcat (SP_POINTS_DIRECTION, mark != NULL ? mark : "•", NULL);
  g_autoptr (PangoLayout) layout =
      sp_sheet_painter_new_layout (self, text, "Sans Bold 10", MARK_WIDTH);
  PangoRectangle extents;
  double x;

  pango_layout_set_width (layout, -1);
  pango_layout_get_extents (layout, NULL, &extents);
  x = MARK_WIDTH - (double) extents.width / PANGO_SCALE;
  if (self->is_rtl)
    x = self->width - MARK_WIDTH;
  add_piece (self, pango_layout_get_line_readonly (layout, 0), x, self->y + baseline);
}

double
sp_sheet_painter_measure (PangoLayout *layout)
{
  PangoRectangle extents;

  pango_layout_get_extents (layout, NULL, &extents);
  return (double) extents.height / PANGO_SCALE;
}

/* A long text may go on on the next page, line by line; a short one, and an item of a list, is torn
 * apart only if a page is too short for it. */
static void
add_text (SpSheetPainter *self, const SpSheetBlock *block)
{
  gboolean is_item = block->kind == SP_SHEET_ITEM;
  double indent = is_item ? MARK_WIDTH + MARK_GAP : 0;
  g_autofree char *text = sp_sheet_block_describe (block);
  g_autoptr (PangoLayout) layout =
      sp_sheet_painter_new_layout (self, text, styles[block->kind].font, self->width - indent);
  g_autoptr (PangoLayoutIter) iter = NULL;
  gboolean is_first = TRUE;

  if (block->kind <= SP_SHEET_HEADING)
    sp_layout_keep_brackets (layout);
  iter = pango_layout_get_iter (layout);
  if (is_item || pango_layout_get_line_count (layout) <= LEAST_LINES)
    make_room (self, sp_sheet_painter_measure (layout));
  do
    {
      PangoRectangle extents;
      double height;

      pango_layout_iter_get_line_extents (iter, NULL, &extents);
      height = (double) extents.height / PANGO_SCALE;
      make_room (self, height);
      if (is_item && is_first)
        add_mark (self, block->mark, get_baseline (iter));
      sp_sheet_painter_add_line (self, iter, self->is_rtl ? 0 : indent, self->y);
      self->y += height;
      is_first = FALSE;
    }
  while (pango_layout_iter_next_line (iter));
}

/* Draws a part of a drawing that is so high, or only measures it. */
static double
draw (const SpSheetPainter *self, cairo_t *cr, const SpSheetBlock *block, double height, guint part)
{
  SpSheetCanvas canvas = {
    self->context, cr, self->width, self->is_rtl, sp_palette_get (SP_PALETTE_PRINT), height, part
  };
  PangoFontDescription *font = pango_font_description_from_string (styles[block->kind].font);

  pango_context_set_font_description (self->context, font);
  pango_font_description_free (font);
  return block->draw (&canvas, block->subject);
}

/* What takes pages is drawn part by part, each as high as the rest of the page that it begins on. */
static void
add_drawing (SpSheetPainter *self, const SpSheetBlock *block)
{
  guint n_parts = 1;
  double height;

  if (block->is_paged)
    {
      make_room (self, LEAST_OF_PAGE * self->body);
      height = self->body - self->y;
      n_parts = (guint) lround (draw (self, NULL, block, height, 0) / height);
    }
  else
    {
      height = draw (self, NULL, block, 0, 0);
      make_room (self, height);
    }
  for (guint i = 0; i < n_parts; i++)
    {
      SpSheetPiece piece = { .drawing = block, .part = i, .height = height, .role = self->role };

      if (i > 0)
        sp_sheet_painter_start_page (self);
      piece.page = self->page;
      piece.y = self->y;
      g_array_append_val (self->pieces, piece);
    }
  self->y += height;
}

/* What a reader of the document can jump to. */
static void
add_jump (SpSheetPainter *self, const SpSheetBlock *block)
{
  SpSheetJump jump = { block, self->page, self->y };

  g_array_append_val (self->jumps, jump);
}

static void
add_block (SpSheetPainter *self, const SpSheetBlock *block)
{
  self->role = (SpSheetPart){ styles[block->kind].tag, ++self->n_texts, 0 };
  if (block->kind == SP_SHEET_HEADING)
    make_room (self, styles[block->kind].space_before * self->spacing + LEAST_BELOW_HEADING);
  if (self->y > 0)
    self->y += styles[block->kind].space_before * self->spacing;
  if (block->kind == SP_SHEET_DRAWING)
    add_drawing (self, block);
  else if (block->kind == SP_SHEET_TABLE)
    sp_sheet_painter_add_table (self, block->table);
  else
    {
      if (block->kind <= SP_SHEET_HEADING)
        add_jump (self, block);
      add_text (self, block);
    }
}

/* What is drawn is not said in words below. */
void
sp_sheet_painter_add_blocks (SpSheetPainter *self, const SpSheet *sheet, guint first, guint end)
{
  guint i = first;

  while (i < end)
    {
      const SpSheetBlock *block = sp_sheet_get_block (sheet, i);

      add_block (self, block);
      i += 1 + block->n_drawn;
    }
}

/* What stands at the foot of a page, its number last. */
static PangoLayout *
new_footer (const SpSheetPainter *self, guint page, guint n_pages)
{
  /* Translators: at the foot of a printed page */
  g_autofree char *number = g_strdup_printf (_ ("Page %u of %u"), page + 1, n_pages);
  g_autofree char *text = g_strdup_printf ("%s\n%s", self->footer, number);

  return sp_sheet_painter_new_layout (self, text, "Sans 9", self->width);
}

/* Returns how much of a page the footer takes, with the gap above it. */
static double
measure_footer (const SpSheetPainter *self)
{
  g_autoptr (PangoLayout) layout = NULL;

  if (self->footer == NULL)
    return 0;
  layout = new_footer (self, 0, 1);

  return FOOTER_GAP + sp_sheet_painter_measure (layout);
}

static void
draw_footer (const SpSheetPainter *self, cairo_t *cr, guint page)
{
  g_autoptr (PangoLayout) layout = new_footer (self, self->n_before + page, self->n_all);

  cairo_move_to (cr, 0, self->height - sp_sheet_painter_measure (layout));
  pango_cairo_show_layout (cr, layout);
}

/**
 * sp_sheet_painter_new:
 * @sheet: what to print; it stays as long as the painter
 * @context: the fonts, in points
 * @width: the width of a page without its margins, in points
 * @height: its height
 * @is_rtl: whether lines start at the right
 *
 * Returns: (transfer full): the sheet, set in pages
 */
SpSheetPainter *
sp_sheet_painter_new (const SpSheet *sheet,
                      PangoContext *context,
                      double width,
                      double height,
                      gboolean is_rtl)
{
  SpSheetPainter *self;

  g_return_val_if_fail (sheet != NULL && PANGO_IS_CONTEXT (context), NULL);

  self = g_new0 (SpSheetPainter, 1);
  self->context = g_object_ref (context);
  self->pieces = g_array_new (FALSE, FALSE, sizeof (SpSheetPiece));
  g_array_set_clear_func (self->pieces, (GDestroyNotify) piece_clear);
  self->jumps = g_array_new (FALSE, FALSE, sizeof (SpSheetJump));
  self->footer = g_strdup (sp_sheet_get_footer (sheet));
  self->width = width;
  self->height = height;
  self->is_rtl = is_rtl;
  pango_context_set_base_dir (context, is_rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  self->body = height - measure_footer (self);
  sp_sheet_painter_add_sheet (self, sheet);
  self->n_all = self->page + 1;
  return self;
}

/**
 * sp_sheet_painter_free:
 * @self: (transfer full): a painter
 */
void
sp_sheet_painter_free (SpSheetPainter *self)
{
  g_object_unref (self->context);
  g_array_unref (self->pieces);
  g_array_unref (self->jumps);
  g_free (self->footer);
  g_free (self);
}

/**
 * sp_sheet_painter_get_n_pages:
 * @self: a painter
 *
 * Returns: how many pages it takes
 */
guint
sp_sheet_painter_get_n_pages (const SpSheetPainter *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->page + 1;
}

static void
draw_piece (const SpSheetPainter *self, cairo_t *cr, const SpSheetPiece *piece)
{
  SpPalette palette = sp_palette_get (SP_PALETTE_PRINT);

  cairo_save (cr);
  cairo_translate (cr, piece->x, piece->y);
  cairo_set_source_rgb (cr, palette.text.red, palette.text.green, palette.text.blue);
  cairo_move_to (cr, 0, 0);
  if (piece->line != NULL)
    pango_cairo_show_layout_line (cr, piece->line);
  else if (piece->drawing != NULL)
    draw (self, cr, piece->drawing, piece->height, piece->part);
  else
    {
      cairo_set_source_rgb (cr, palette.line.red, palette.line.green, palette.line.blue);
      cairo_set_line_width (cr, RULE_WIDTH);
      cairo_line_to (cr, piece->rule, 0);
      cairo_stroke (cr);
    }
  cairo_restore (cr);
}

/* Draws what has a tag on a page, or what has none. */
static void
draw_pieces (const SpSheetPainter *self, cairo_t *cr, guint page, gboolean has_tag)
{
  static const SpSheetPart none = { NULL, 0, 0 };
  const SpSheetPart *last = &none;

  for (guint i = 0; i < self->pieces->len; i++)
    {
      const SpSheetPiece *piece = &g_array_index (self->pieces, SpSheetPiece, i);

      if (piece->page != page || (piece->role.tag != NULL) != has_tag)
        continue;
      sp_sheet_tags_move (cr, last, &piece->role);
      last = &piece->role;
      draw_piece (self, cr, piece);
    }
  sp_sheet_tags_move (cr, last, &none);
}

/**
 * sp_sheet_painter_draw:
 * @self: a painter
 * @cr: where to draw, from the corner inside the margins on
 * @page: which page, from 0 on
 *
 * A document hears what is a title, a heading, a text, a cell of a table or a drawing.
 */
void
sp_sheet_painter_draw (const SpSheetPainter *self, cairo_t *cr, guint page)
{
  SpPalette palette = sp_palette_get (SP_PALETTE_PRINT);

  g_return_if_fail (self != NULL && cr != NULL);

  draw_pieces (self, cr, page, FALSE);
  draw_pieces (self, cr, page, TRUE);
  cairo_set_source_rgb (cr, palette.dim_text.red, palette.dim_text.green, palette.dim_text.blue);
  if (self->footer != NULL)
    draw_footer (self, cr, page);
}

/**
 * sp_sheet_painter_get_text:
 * @self: a painter
 * @page: which page, from 0 on
 *
 * Returns: (transfer full): the lines of text on that page, in the order in which they are read,
 *   without what is drawn or stands at its foot
 */
char *
sp_sheet_painter_get_text (const SpSheetPainter *self, guint page)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, g_string_free (text, FALSE));

  for (guint i = 0; i < self->pieces->len; i++)
    {
      const SpSheetPiece *piece = &g_array_index (self->pieces, SpSheetPiece, i);

      if (piece->page != page || piece->text == NULL)
        continue;
      g_string_append (text, piece->text);
      /* A line that a paragraph goes on behind ends with the space between two words. */
      if (!g_str_has_suffix (piece->text, " "))
        g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}
