/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sheets one behind the other as one document, whose pages are counted through and whose titles and
 * headings are its outline. */

#include "paint/sp-sheet-pdf.h"

#include "paint/sp-sheet-painter-private.h"

#include <cairo-pdf.h>
#include <gio/gio.h>

/* In points. */
#define MARGIN 54

typedef struct
{
  cairo_surface_t *surface; /* (owned) */
  cairo_t *cr;              /* (owned) */
  double width;             /* of the paper as it stands upright */
  double height;
  gboolean is_rtl;
} Document;

/**
 * sp_sheets_set:
 * @sheets: (element-type SpSheet): what to print, one behind the other; it stays as long as the painters
 * @context: the fonts, in points
 * @width: the width of a page that stands upright, without its margins, in points
 * @height: its height; a wide sheet turns it
 * @is_rtl: whether lines start at the right
 *
 * Returns: (transfer full) (element-type SpSheetPainter): the sheets, set in pages that are counted through
 */
GPtrArray *
sp_sheets_set (const GPtrArray *sheets,
               PangoContext *context,
               double width,
               double height,
               gboolean is_rtl)
{
  GPtrArray *painters = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_sheet_painter_free);
  guint n = 0;

  for (guint i = 0; i < sheets->len; i++)
    {
      gboolean is_wide = sp_sheet_is_wide (sheets->pdata[i]);
      SpSheetPainter *painter = sp_sheet_painter_new (
          sheets->pdata[i], context, is_wide ? height : width, is_wide ? width : height, is_rtl);

      painter->n_before = n;
      n += sp_sheet_painter_get_n_pages (painter);
      g_ptr_array_add (painters, painter);
    }
  for (guint i = 0; i < painters->len; i++)
    ((SpSheetPainter *) painters->pdata[i])->n_all = n;
  return painters;
}

static GPtrArray *
set_pages (const Document *self, const GPtrArray *sheets)
{
  PangoContext *context = pango_cairo_create_context (self->cr);
  GPtrArray *painters;

  pango_cairo_context_set_resolution (context, 72);
  painters = sp_sheets_set (sheets, context, self->width - 2 * MARGIN, self->height - 2 * MARGIN,
                            self->is_rtl);
  g_object_unref (context);
  return painters;
}

static void
draw_page (const SpSheetPainter *painter, cairo_t *cr, guint page)
{
  cairo_save (cr);
  cairo_translate (cr, MARGIN, MARGIN);
  sp_sheet_painter_draw (painter, cr, page);
  cairo_restore (cr);
  cairo_show_page (cr);
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
  painter = sp_sheet_painter_new (sheet, context, width - 2 * MARGIN, height - 2 * MARGIN, is_rtl);
  for (guint i = 0; i < sp_sheet_painter_get_n_pages (painter); i++)
    draw_page (painter, cr, i);
  g_object_unref (context);
}

static void
draw_pages (const Document *self, const SpSheetPainter *painter)
{
  for (guint i = 0; i < sp_sheet_painter_get_n_pages (painter); i++)
    {
      cairo_pdf_surface_set_size (self->surface, painter->width + 2 * MARGIN,
                                  painter->height + 2 * MARGIN);
      draw_page (painter, self->cr, i);
    }
}

/* Headings stand below the title before them. */
static void
add_outline (const Document *self, const SpSheetPainter *painter)
{
  int title = CAIRO_PDF_OUTLINE_ROOT;

  for (guint i = 0; i < painter->jumps->len; i++)
    {
      const SpSheetJump *jump = &g_array_index (painter->jumps, SpSheetJump, i);
      g_autofree char *place =
          g_strdup_printf ("page=%u pos=[%d %d]", painter->n_before + jump->page + 1, MARGIN,
                           MARGIN + (int) jump->y);
      gboolean is_title = jump->block->kind == SP_SHEET_TITLE;
      int added = cairo_pdf_surface_add_outline (
          self->surface, is_title ? CAIRO_PDF_OUTLINE_ROOT : title, jump->block->text, place, 0);

      if (is_title)
        title = added;
    }
}

static void
draw_sheets (const Document *self, const GPtrArray *sheets)
{
  g_autoptr (GPtrArray) painters = set_pages (self, sheets);

  for (guint i = 0; i < painters->len; i++)
    {
      draw_pages (self, painters->pdata[i]);
      add_outline (self, painters->pdata[i]);
    }
}

static cairo_status_t
write_bytes (gpointer data, const unsigned char *bytes, unsigned int length)
{
  g_byte_array_append (data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

/* Returns: whether all of it was written */
static cairo_status_t
finish (Document *self)
{
  cairo_status_t status = cairo_status (self->cr);

  cairo_destroy (self->cr);
  cairo_surface_finish (self->surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (self->surface);
  cairo_surface_destroy (self->surface);
  return status;
}

static GBytes *
write_document (const GPtrArray *sheets,
                const char *title,
                const char *author,
                Document *self,
                GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_status_t status;

  self->surface =
      cairo_pdf_surface_create_for_stream (write_bytes, bytes, self->width, self->height);
  if (title != NULL)
    cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_TITLE, title);
  if (author != NULL)
    cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_AUTHOR, author);
  self->cr = cairo_create (self->surface);
  draw_sheets (self, sheets);
  status = finish (self);
  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, cairo_status_to_string (status));
  return NULL;
}

/* What a reader shows in a line of its own needs no marks of direction. */
static char *
join_authors (const SpPack *pack)
{
  GString *authors = g_string_new (NULL);

  for (guint i = 0; i < pack->authors.n_items; i++)
    g_string_append_printf (authors, "%s%s", i > 0 ? ", " : "", pack->authors.items[i]);
  return g_string_free (authors, FALSE);
}

/**
 * sp_sheets_to_pdf:
 * @sheets: (element-type SpSheet): at least one, each with at least a title
 * @pack: what they tell of
 * @width: the width of the paper as it stands upright, in points
 * @height: its height; a wide sheet turns it
 * @is_rtl: whether lines start at the right
 * @error: return location for an error: %G_IO_ERROR_FAILED
 *
 * Returns: (transfer full) (nullable): the sheets as one PDF document with the title and the authors of
 *   @pack
 */
GBytes *
sp_sheets_to_pdf (const GPtrArray *sheets,
                  const SpPack *pack,
                  double width,
                  double height,
                  gboolean is_rtl,
                  GError **error)
{
  Document document = { .width = width, .height = height, .is_rtl = is_rtl };
  g_autofree char *authors = NULL;

  g_return_val_if_fail (sheets != NULL && sheets->len > 0 && pack != NULL, NULL);

  authors = join_authors (pack);
  return write_document (sheets, pack->title, authors, &document, error);
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
  g_autoptr (GPtrArray) sheets = g_ptr_array_new ();
  Document document = { .width = width, .height = height, .is_rtl = is_rtl };

  g_return_val_if_fail (sheet != NULL && sp_sheet_get_n_blocks (sheet) > 0, NULL);

  g_ptr_array_add (sheets, (gpointer) sheet);
  return write_document (sheets, sp_sheet_get_block (sheet, 0)->text, NULL, &document, error);
}
