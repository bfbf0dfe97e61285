/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "paint-fixture.h"

/**
 * paint_fixture_measure_indent:
 * @surface: an image of 32 bits a pixel, whose first pixel is bare
 * @top: the first line of pixels that counts
 * @bottom: the first one below it that does not
 * @is_rtl: whether lines start at the right
 *
 * Returns: how many pixels there are between the start of the lines and the first ink
 */
int
paint_fixture_measure_indent (cairo_surface_t *surface, int top, int bottom, gboolean is_rtl)
{
  const unsigned char *pixels = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  int width = cairo_image_surface_get_width (surface);
  guint32 paper = *(const guint32 *) pixels;

  for (int i = 0; i < width; i++)
    for (int y = top; y < bottom; y++)
      {
        int x = is_rtl ? width - 1 - i : i;

        if (*(const guint32 *) (pixels + y * stride + x * 4) != paper)
          return i;
      }
  return width;
}
