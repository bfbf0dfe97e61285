/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The ways to take the ladders along: to copy, to save and to print them. */

#include "gui/ladder/sp-ladder-page-private.h"
#include "gui/ladder/sp-ladder-print.h"
#include "gui/sp-output.h"

#include "core/ladder/sp-ladder-sheet.h"
#include "paint/sp-ladder-picture.h"

#include <glib/gi18n.h>
#include <string.h>

static gboolean
is_mirrored (SpLadderPage *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

/* What is taken along has the shape that is shown, but does not depend on the size of the text on the
 * screen. */
static SpLadderPainter *
new_painter (SpLadderPage *self)
{
  return sp_ladder_painter_new_in_shape (sp_ladder_session_get_ladder (self->session), NULL,
                                         is_mirrored (self),
                                         sp_ladder_view_get_aspect (self->view));
}

static SpLadderMarks
get_marks (SpLadderPage *self)
{
  return (SpLadderMarks){ .route = sp_ladder_session_get_route (self->session),
                          .selected = -1,
                          .routes = sp_ladder_session_get_routes (self->session),
                          .in_reach = sp_ladder_session_get_in_reach (self->session) };
}

/* Returns: (nullable): the picture, or %NULL if it is too large for Cairo */
static GdkTexture *
new_texture (cairo_surface_t *surface)
{
  g_autoptr (GBytes) bytes = NULL;
  int stride = cairo_image_surface_get_stride (surface);
  int height = cairo_image_surface_get_height (surface);

  if (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    return NULL;
  bytes = g_bytes_new (cairo_image_surface_get_data (surface), (gsize) stride * height);
  return gdk_memory_texture_new (cairo_image_surface_get_width (surface), height,
                                 GDK_MEMORY_DEFAULT, bytes, stride);
}

/* Copies the ladders that are shown, as a picture. */
void
sp_ladder_page_copy (SpPage *page)
{
  SpLadderPage *self = SP_LADDER_PAGE (page);
  g_autoptr (SpLadderPainter) painter = new_painter (self);
  SpLadderMarks marks = get_marks (self);
  cairo_surface_t *surface = sp_ladder_picture_draw (painter, &marks);
  g_autoptr (GdkTexture) texture = new_texture (surface);

  if (texture != NULL)
    gdk_clipboard_set_texture (gtk_widget_get_clipboard (GTK_WIDGET (self)), texture);
  sp_page_say (
      /* Translators: the drawing of the ladders went to the clipboard */
      page, texture != NULL ? _ ("Picture copied") : _ ("The picture is too large to copy"), FALSE);
  cairo_surface_destroy (surface);
}

/* Returns: (nullable): @contents, or else why there are none */
static GBytes *
check_size (GBytes *contents, GError **error)
{
  if (contents == NULL)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                         _ ("the picture is too large for this format"));
  return contents;
}

static GBytes *
write_png (gpointer page, GError **error)
{
  g_autoptr (SpLadderPainter) painter = new_painter (page);
  SpLadderMarks marks = get_marks (page);

  return check_size (sp_ladder_picture_to_png (painter, &marks), error);
}

static GBytes *
write_svg (gpointer page, GError **error)
{
  g_autoptr (SpLadderPainter) painter = new_painter (page);
  SpLadderMarks marks = get_marks (page);

  return check_size (sp_ladder_picture_to_svg (painter, &marks), error);
}

/* All texts behind the drawing. */
static SpSheet *
new_sheet (SpLadderPage *self)
{
  return sp_ladder_sheet_new (sp_ladder_session_get_ladder (self->session),
                              sp_ladder_session_get_routes (self->session));
}

static GBytes *
write_pdf (gpointer page, GError **error)
{
  g_autoptr (SpLadderPainter) painter = new_painter (page);
  g_autoptr (SpSheet) sheet = new_sheet (page);
  SpLadderMarks marks = get_marks (page);
  SpLadderPoint paper;

  sp_output_get_paper (&paper.x, &paper.y);
  return check_size (sp_ladder_picture_to_pdf (painter, &marks,
                                               sp_page_get_pack (SP_PAGE (page))->title, sheet,
                                               paper, is_mirrored (page)),
                     error);
}

static GBytes *
write_markdown (gpointer page, GError **error)
{
  g_autoptr (SpSheet) sheet = new_sheet (page);
  char *text = sp_sheet_to_markdown (sheet);

  return g_bytes_new_take (text, strlen (text));
}

/* Saves the ladders that are shown. */
void
sp_ladder_page_save (SpPage *page)
{
  static const SpOutputFormat formats[] = {
    /* Translators: kind of file: PNG */
    { ".png", N_ ("Picture"), write_png },
    /* Translators: a kind of file */
    { ".svg", N_ ("Drawing"), write_svg },
    /* Translators: a kind of file */
    { ".pdf", N_ ("PDF Document"), write_pdf },
    { ".md", "Markdown", write_markdown },
    { NULL },
  };

  /* Translators: title of a dialog */
  sp_output_save (page, _ ("Save Ladders"),
                  /* Translators: a file name; “.png” stays */
                  _ ("Signpost Ladders.png"), formats, g_object_ref (page), g_object_unref);
}

/* Prints the ladders that are shown. */
void
sp_ladder_page_print (SpPage *page)
{
  SpLadderPage *self = SP_LADDER_PAGE (page);
  g_autoptr (GtkPrintOperation) operation = sp_ladder_print_new (self->session, is_mirrored (self));

  sp_output_print (page, operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG);
}
