/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/sp-cli-ladder.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <math.h>

/* Pixels a point in a PNG. */
#define PNG_SCALE 2.0

static cairo_status_t
append (gpointer bytes, const guchar *data, guint length)
{
  g_byte_array_append (bytes, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* Draws onto @surface, the first route lit up if there is one, and gives @surface back. */
static void
draw (const SpCliLadder *self, cairo_surface_t *surface, double scale, SpPaletteKind kind)
{
  SpPalette palette = sp_palette_get (kind);
  SpLadderMarks marks = { NULL, -1 };
  cairo_t *cr = cairo_create (surface);

  if (self->routes != NULL && self->routes->len > 0)
    marks.route = g_ptr_array_index (self->routes, 0);
  cairo_scale (cr, scale, scale);
  sp_ladder_painter_draw (self->painter, cr, &palette, &marks);
  cairo_show_page (cr);
  cairo_destroy (cr);
}

/* Returns: (nullable) (transfer full): a PNG file at two pixels a point, or %NULL if it would be
 *   larger than Cairo can make it */
GByteArray *
sp_cli_ladder_to_png (const SpCliLadder *self)
{
  const SpLadderLayout *layout = sp_ladder_painter_get_layout (self->painter);
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_image_surface_create (
      CAIRO_FORMAT_RGB24, ceil (layout->width * PNG_SCALE), ceil (layout->height * PNG_SCALE));

  draw (self, surface, PNG_SCALE, SP_PALETTE_LIGHT);
  if (cairo_surface_write_to_png_stream (surface, append, bytes) != CAIRO_STATUS_SUCCESS)
    g_clear_pointer (&bytes, g_byte_array_unref);
  cairo_surface_destroy (surface);
  return bytes;
}

/* Returns: (transfer full): an SVG file; its text is drawn as shapes */
GByteArray *
sp_cli_ladder_to_svg (const SpCliLadder *self)
{
  const SpLadderLayout *layout = sp_ladder_painter_get_layout (self->painter);
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface =
      cairo_svg_surface_create_for_stream (append, bytes, layout->width, layout->height);

  draw (self, surface, 1.0, SP_PALETTE_LIGHT);
  cairo_surface_destroy (surface);
  return bytes;
}

/* Returns: (transfer full): a PDF file of one page, in black on white */
GByteArray *
sp_cli_ladder_to_pdf (const SpCliLadder *self)
{
  const SpLadderLayout *layout = sp_ladder_painter_get_layout (self->painter);
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface =
      cairo_pdf_surface_create_for_stream (append, bytes, layout->width, layout->height);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, self->ladder->pack->title);
  draw (self, surface, 1.0, SP_PALETTE_PRINT);
  cairo_surface_destroy (surface);
  return bytes;
}
