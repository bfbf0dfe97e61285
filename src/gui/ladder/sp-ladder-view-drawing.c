/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The picture that the drawing shows. */

#include "gui/ladder/sp-ladder-view-private.h"

static SpPalette
get_palette (void)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  gboolean dark = adw_style_manager_get_dark (style);

  if (adw_style_manager_get_high_contrast (style))
    return sp_palette_get (dark ? SP_PALETTE_HIGH_CONTRAST_DARK : SP_PALETTE_HIGH_CONTRAST_LIGHT);
  return sp_palette_get (dark ? SP_PALETTE_DARK : SP_PALETTE_LIGHT);
}

/* Draws what is in sight on an image of its own: the painter leaves out what is too small to be seen
 * where it knows the pixels, and nothing has to be recorded and played back. */
static cairo_surface_t *
draw (SpLadderView *self)
{
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  SpPalette palette = get_palette ();
  int selected = sp_ladder_session_get_selected (self->session);
  SpLadderMarks marks = { sp_ladder_session_get_route (self->session),
                          sp_ladder_session_find_node (self->session, selected), TRUE,
                          sp_ladder_session_get_routes (self->session),
                          sp_ladder_session_get_in_reach (self->session) };
  cairo_surface_t *surface = cairo_image_surface_create (
      CAIRO_FORMAT_ARGB32, gtk_widget_get_width (GTK_WIDGET (self)) * scale,
      (gtk_widget_get_height (GTK_WIDGET (self)) -
       sp_ladder_view_get_legend_height (self, self->zoom)) *
          scale);
  cairo_t *cr;

  /* A pixel is one of the window: letters do not get smaller where those of the screen are. */
  cairo_surface_set_device_scale (surface, scale, scale);
  cr = cairo_create (surface);
  cairo_translate (cr, sp_ladder_view_get_offset (self, GTK_ORIENTATION_HORIZONTAL),
                   sp_ladder_view_get_offset (self, GTK_ORIENTATION_VERTICAL));
  cairo_scale (cr, self->zoom, self->zoom);
  sp_ladder_painter_draw (self->painter, cr, &palette, &marks);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* Returns: (transfer full): the pixels of @surface, which is taken */
static GdkTexture *
make_texture (cairo_surface_t *surface)
{
  int height = cairo_image_surface_get_height (surface);
  int stride = cairo_image_surface_get_stride (surface);
  GBytes *bytes =
      g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), (gsize) stride * height,
                                  (GDestroyNotify) cairo_surface_destroy, surface);
  GdkTexture *texture = gdk_memory_texture_new (cairo_image_surface_get_width (surface), height,
                                                GDK_MEMORY_DEFAULT, bytes, stride);

  g_bytes_unref (bytes);
  return texture;
}

/* Returns: (transfer full): what is in sight of the ladders */
GdkTexture *
sp_ladder_view_draw (SpLadderView *self)
{
  return make_texture (draw (self));
}
