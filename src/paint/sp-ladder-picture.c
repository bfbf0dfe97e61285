/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "paint/sp-ladder-picture.h"

#include "paint/sp-sheet-pdf.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <math.h>

/* The largest side of a page that readers of PDF take, in points. */
#define LARGEST_PAGE 14400.0

/* Pixels a point in a PNG. */
#define PNG_SCALE 2.0

static cairo_status_t
append (gpointer bytes, const guchar *data, guint length)
{
  g_byte_array_append (bytes, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
draw (SpLadderPainter *painter,
      const SpLadderMarks *marks,
      cairo_surface_t *surface,
      double scale,
      SpPaletteKind kind)
{
  SpPalette palette = sp_palette_get (kind);
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, scale, scale);
  sp_ladder_painter_draw (painter, cr, &palette, marks);
  cairo_show_page (cr);
  cairo_destroy (cr);
}

/**
 * sp_ladder_picture_draw:
 * @painter: what paints the ladders
 * @marks: (nullable): what stands out
 *
 * Returns: (transfer full): a picture at two pixels a point; a surface in an error state if it would
 *   be larger than Cairo can make it
 */
cairo_surface_t *
sp_ladder_picture_draw (SpLadderPainter *painter, const SpLadderMarks *marks)
{
  const SpLadderLayout *layout = sp_ladder_painter_get_layout (painter);
  cairo_surface_t *surface = cairo_image_surface_create (
      CAIRO_FORMAT_RGB24, ceil (layout->width * PNG_SCALE), ceil (layout->height * PNG_SCALE));

  draw (painter, marks, surface, PNG_SCALE, SP_PALETTE_LIGHT);
  cairo_surface_flush (surface);
  return surface;
}

/**
 * sp_ladder_picture_to_png:
 * @painter: what paints the ladders
 * @marks: (nullable): what stands out
 *
 * Returns: (nullable) (transfer full): a PNG file at two pixels a point, or %NULL if it would be
 *   larger than Cairo can make it
 */
GBytes *
sp_ladder_picture_to_png (SpLadderPainter *painter, const SpLadderMarks *marks)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = sp_ladder_picture_draw (painter, marks);

  if (cairo_surface_write_to_png_stream (surface, append, bytes) != CAIRO_STATUS_SUCCESS)
    g_clear_pointer (&bytes, g_byte_array_unref);
  cairo_surface_destroy (surface);
  return bytes != NULL ? g_byte_array_free_to_bytes (bytes) : NULL;
}

/**
 * sp_ladder_picture_to_svg:
 * @painter: what paints the ladders
 * @marks: (nullable): what stands out
 *
 * Returns: (transfer full): an SVG file; its text is drawn as shapes
 */
GBytes *
sp_ladder_picture_to_svg (SpLadderPainter *painter, const SpLadderMarks *marks)
{
  const SpLadderLayout *layout = sp_ladder_painter_get_layout (painter);
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface =
      cairo_svg_surface_create_for_stream (append, bytes, layout->width, layout->height);

  draw (painter, marks, surface, 1.0, SP_PALETTE_LIGHT);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (bytes);
}

/**
 * sp_ladder_picture_to_pdf:
 * @painter: what paints the ladders
 * @marks: (nullable): what stands out
 * @title: what the document is called
 * @appendix: (nullable): what follows on pages of its own
 * @paper: the width and height of those, in points
 * @is_rtl: whether the lines of @appendix start at the right
 *
 * Returns: (transfer full): a PDF file, in black on white: the drawing on a page of its size, smaller
 *   than life where that would be larger than readers take, and @appendix
 */
GBytes *
sp_ladder_picture_to_pdf (SpLadderPainter *painter,
                          const SpLadderMarks *marks,
                          const char *title,
                          const SpSheet *appendix,
                          SpLadderPoint paper,
                          gboolean is_rtl)
{
  const SpLadderLayout *layout = sp_ladder_painter_get_layout (painter);
  double scale = MIN (1.0, LARGEST_PAGE / MAX (layout->width, layout->height));
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (
      append, bytes, layout->width * scale, layout->height * scale);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  draw (painter, marks, surface, scale, SP_PALETTE_PRINT);
  if (appendix != NULL)
    {
      cairo_t *cr = cairo_create (surface);

      cairo_pdf_surface_set_size (surface, paper.x, paper.y);
      sp_sheet_draw_pages (appendix, cr, paper.x, paper.y, is_rtl);
      cairo_destroy (cr);
    }
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (bytes);
}
