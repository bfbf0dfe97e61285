/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "drawn-text.h"

#include <pango/pangocairo.h>

/* What the linker calls the functions that are listened to. */
#define LISTEN(name, ...)           \
  void __real_##name (__VA_ARGS__); \
  void __wrap_##name (__VA_ARGS__); \
  void __wrap_##name (__VA_ARGS__)

/* So much of the paper around a text, in pixels, is told with it. */
#define EDGE 6

static GArray *texts;

/**
 * drawn_text_start:
 *
 * Notes what is drawn from now on.
 */
void
drawn_text_start (void)
{
  texts = g_array_new (FALSE, FALSE, sizeof (DrawnText));
}

/**
 * drawn_text_end:
 *
 * Returns: (transfer full) (element-type DrawnText): what was drawn
 */
GArray *
drawn_text_end (void)
{
  return g_steal_pointer (&texts);
}

static void
note (cairo_t *cr, double size, double x, double y, double width, double height)
{
  DrawnText text = { 0 };
  double across = 0;

  cairo_user_to_device_distance (cr, &across, &size);
  cairo_user_to_device (cr, &x, &y);
  cairo_user_to_device_distance (cr, &width, &height);
  text.size = size;
  text.has_ink = width > 0;
  text.area = (GdkRectangle){ (int) x - EDGE, (int) y - EDGE, (int) width + 2 * EDGE,
                              (int) height + 2 * EDGE };
  g_array_append_val (texts, text);
}

/* The layout of a line may be gone by now. */
static void
note_line (cairo_t *cr, PangoLayoutLine *line, double x, double y)
{
  for (GSList *runs = line->runs; runs != NULL; runs = runs->next)
    {
      PangoGlyphItem *run = runs->data;
      PangoFont *font = run->item->analysis.font;
      PangoFontDescription *description = pango_font_describe_with_absolute_size (font);
      PangoRectangle ink, logical;

      pango_glyph_string_extents (run->glyphs, font, &ink, &logical);
      note (cr, (double) pango_font_description_get_size (description) / PANGO_SCALE,
            x + (double) ink.x / PANGO_SCALE, y + (double) ink.y / PANGO_SCALE,
            (double) ink.width / PANGO_SCALE, (double) ink.height / PANGO_SCALE);
      x += (double) logical.width / PANGO_SCALE;
      pango_font_description_free (description);
    }
}

LISTEN (pango_cairo_show_layout_line, cairo_t *cr, PangoLayoutLine *line)
{
  double x, y;

  cairo_get_current_point (cr, &x, &y);
  if (texts != NULL)
    note_line (cr, line, x, y);
  __real_pango_cairo_show_layout_line (cr, line);
}

LISTEN (pango_cairo_show_layout, cairo_t *cr, PangoLayout *layout)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  PangoRectangle extents;
  double x, y;

  cairo_get_current_point (cr, &x, &y);
  pango_layout_iter_get_line_extents (iter, NULL, &extents);
  pango_layout_iter_free (iter);
  if (texts != NULL)
    note_line (cr, pango_layout_get_line_readonly (layout, 0), x + (double) extents.x / PANGO_SCALE,
               y + (double) pango_layout_get_baseline (layout) / PANGO_SCALE);
  __real_pango_cairo_show_layout (cr, layout);
}

LISTEN (cairo_show_glyphs, cairo_t *cr, const cairo_glyph_t *glyphs, int n_glyphs)
{
  cairo_text_extents_t ink;
  cairo_matrix_t font;

  cairo_get_font_matrix (cr, &font);
  cairo_glyph_extents (cr, glyphs, n_glyphs, &ink);
  if (texts != NULL && n_glyphs > 0)
    note (cr, font.yy, glyphs[0].x + ink.x_bearing, glyphs[0].y + ink.y_bearing, ink.width,
          ink.height);
  __real_cairo_show_glyphs (cr, glyphs, n_glyphs);
}
