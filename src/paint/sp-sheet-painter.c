/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "paint/sp-sheet-painter-private.h"

#include "core/choose/sp-answer-words.h"
#include "paint/sp-layout-wrap.h"
#include "paint/sp-sheet-canvas.h"

#include <cairo-pdf.h>
#include <gio/gio.h>
#include <glib/gi18n.h>

/* All in points of 1/72 inch. */
#define PDF_MARGIN 54
#define MARK_WIDTH 34
#define MARK_GAP 8
#define FOOTER_GAP 12
#define RULE_WIDTH 0.5

/* A table with so many columns is wider than high. */
#define LEAST_COLUMNS_ACROSS 4

/* Below a heading there must be room for so much of what it announces. */
#define LEAST_BELOW_HEADING 40

typedef struct
{
  const char *font;
  double space_before;
} Style;

static const Style styles[] = {
  [SP_SHEET_TITLE] = { "Sans Bold 18", 0 }, [SP_SHEET_HEADING] = { "Sans Bold 11", 14 },
  [SP_SHEET_PARAGRAPH] = { "Sans 10", 5 },  [SP_SHEET_ITEM] = { "Sans 10", 4 },
  [SP_SHEET_TABLE] = { "Sans 10", 10 },     [SP_SHEET_DRAWING] = { "Sans 10", 14 },
};

static void
piece_clear (SpSheetPiece *piece)
{
  g_clear_pointer (&piece->line, pango_layout_line_unref);
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
  SpSheetPiece piece = { .page = self->page, .x = x, .y = y };

  piece.line = pango_layout_line_ref (line);
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

/* A text may go on on the next page, line by line, but an item of a list is torn apart only if a
 * page is too short for it. */
static void
add_text (SpSheetPainter *self, const SpSheetBlock *block)
{
  gboolean is_item = block->kind == SP_SHEET_ITEM;
  double indent = is_item ? MARK_WIDTH + MARK_GAP : 0;
  g_autofree char *text = sp_sheet_block_describe (block);
  g_autoptr (PangoLayout) layout =
      sp_sheet_painter_new_layout (self, text, styles[block->kind].font, self->width - indent);
  g_autoptr (PangoLayoutIter) iter = pango_layout_get_iter (layout);
  gboolean is_first = TRUE;

  if (is_item)
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

static double
draw (const SpSheetPainter *self, cairo_t *cr, const SpSheetBlock *block)
{
  SpSheetCanvas canvas = { self->context, cr, self->width, self->is_rtl,
                           sp_palette_get (SP_PALETTE_PRINT) };
  PangoFontDescription *font = pango_font_description_from_string (styles[block->kind].font);

  pango_context_set_font_description (self->context, font);
  pango_font_description_free (font);
  return block->draw (&canvas, block->subject);
}

static void
add_drawing (SpSheetPainter *self, const SpSheetBlock *block)
{
  double height = draw (self, NULL, block);
  SpSheetPiece piece = { .drawing = block };

  make_room (self, height);
  piece.page = self->page;
  piece.y = self->y;
  self->y += height;
  g_array_append_val (self->pieces, piece);
}

static void
add_block (SpSheetPainter *self, const SpSheetBlock *block)
{
  if (block->kind == SP_SHEET_HEADING)
    make_room (self, styles[block->kind].space_before + LEAST_BELOW_HEADING);
  if (self->y > 0)
    self->y += styles[block->kind].space_before;
  if (block->kind == SP_SHEET_DRAWING)
    add_drawing (self, block);
  else if (block->kind == SP_SHEET_TABLE)
    sp_sheet_painter_add_table (self, block->table);
  else
    add_text (self, block);
}

/* What is drawn is not said in words below. */
static void
add_blocks (SpSheetPainter *self, const SpSheet *sheet)
{
  guint i = 0;

  while (i < sp_sheet_get_n_blocks (sheet))
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

  return sp_sheet_painter_new_layout (self, text, "Sans 8", self->width);
}

static double
measure_footer (const SpSheetPainter *self)
{
  g_autoptr (PangoLayout) layout = new_footer (self, 0, 1);

  return sp_sheet_painter_measure (layout);
}

static void
draw_footer (const SpSheetPainter *self, cairo_t *cr, guint page)
{
  g_autoptr (PangoLayout) layout = new_footer (self, page, sp_sheet_painter_get_n_pages (self));

  cairo_move_to (cr, 0, self->height - measure_footer (self));
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
  self->footer = g_strdup (sp_sheet_get_footer (sheet));
  self->width = width;
  self->height = height;
  self->is_rtl = is_rtl;
  pango_context_set_base_dir (context, is_rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  self->body = height - FOOTER_GAP - measure_footer (self);
  add_blocks (self, sheet);
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
draw_piece (const SpSheetPainter *self, cairo_t *cr, const SpSheetPiece *piece, SpRgb rule)
{
  cairo_move_to (cr, 0, 0);
  if (piece->line != NULL)
    pango_cairo_show_layout_line (cr, piece->line);
  else if (piece->drawing != NULL)
    draw (self, cr, piece->drawing);
  else
    {
      cairo_set_source_rgb (cr, rule.red, rule.green, rule.blue);
      cairo_set_line_width (cr, RULE_WIDTH);
      cairo_line_to (cr, piece->rule, 0);
      cairo_stroke (cr);
    }
}

/**
 * sp_sheet_painter_draw:
 * @self: a painter
 * @cr: where to draw, from the corner inside the margins on
 * @page: which page, from 0 on
 */
void
sp_sheet_painter_draw (const SpSheetPainter *self, cairo_t *cr, guint page)
{
  SpPalette palette = sp_palette_get (SP_PALETTE_PRINT);

  g_return_if_fail (self != NULL && cr != NULL);

  for (guint i = 0; i < self->pieces->len; i++)
    {
      const SpSheetPiece *piece = &g_array_index (self->pieces, SpSheetPiece, i);

      if (piece->page != page)
        continue;
      cairo_save (cr);
      cairo_translate (cr, piece->x, piece->y);
      cairo_set_source_rgb (cr, palette.text.red, palette.text.green, palette.text.blue);
      draw_piece (self, cr, piece, palette.line);
      cairo_restore (cr);
    }
  cairo_set_source_rgb (cr, palette.dim_text.red, palette.dim_text.green, palette.dim_text.blue);
  draw_footer (self, cr, page);
}

/**
 * sp_sheet_draw_pages:
 * @sheet: a sheet
 * @cr: the pages of a document, from a new one on
 * @width: the width of the paper, in points
 * @height: its height
 * @is_rtl: whether lines start at the right
 *
 * Draws all pages of @sheet with their margins.
 */
void
sp_sheet_draw_pages (const SpSheet *sheet,
                     cairo_t *cr,
                     double width,
                     double height,
                     gboolean is_rtl)
{
  PangoContext *context;
  g_autoptr (SpSheetPainter) painter = NULL;

  g_return_if_fail (sheet != NULL && cr != NULL);

  context = pango_cairo_create_context (cr);
  pango_cairo_context_set_resolution (context, 72);
  painter = sp_sheet_painter_new (sheet, context, width - 2 * PDF_MARGIN, height - 2 * PDF_MARGIN,
                                  is_rtl);
  for (guint i = 0; i < sp_sheet_painter_get_n_pages (painter); i++)
    {
      cairo_save (cr);
      cairo_translate (cr, PDF_MARGIN, PDF_MARGIN);
      sp_sheet_painter_draw (painter, cr, i);
      cairo_restore (cr);
      cairo_show_page (cr);
    }
  g_object_unref (context);
}

static cairo_status_t
write_bytes (gpointer data, const unsigned char *bytes, unsigned int length)
{
  g_byte_array_append (data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

/**
 * sp_sheet_is_wide:
 * @sheet: a sheet
 *
 * Returns: whether it is best printed on paper that lies across
 */
gboolean
sp_sheet_is_wide (const SpSheet *sheet)
{
  return sp_sheet_has_table (sheet, LEAST_COLUMNS_ACROSS);
}

/**
 * sp_sheet_to_pdf:
 * @sheet: a sheet with at least a title
 * @width: the width of the paper as it stands upright, in points
 * @height: its height; a wide sheet turns it
 * @is_rtl: whether lines start at the right
 * @error: return location for an error: %G_IO_ERROR_FAILED
 *
 * Returns: (transfer full) (nullable): the sheet as a PDF document
 */
GBytes *
sp_sheet_to_pdf (const SpSheet *sheet, double width, double height, gboolean is_rtl, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface;
  cairo_status_t status;
  cairo_t *cr;

  g_return_val_if_fail (sheet != NULL && sp_sheet_get_n_blocks (sheet) > 0, NULL);

  if (sp_sheet_is_wide (sheet))
    {
      double upright = width;

      width = height;
      height = upright;
    }
  surface = cairo_pdf_surface_create_for_stream (write_bytes, bytes, width, height);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE,
                                  sp_sheet_get_block (sheet, 0)->text);
  cr = cairo_create (surface);
  sp_sheet_draw_pages (sheet, cr, width, height, is_rtl);
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, cairo_status_to_string (status));
  return NULL;
}
