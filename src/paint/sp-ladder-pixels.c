/* SPDX-License-Identifier: GPL-3.0-or-later */

/* For each thing that is drawn Cairo has to find out how. On an image it takes less to fill rectangles
 * of whole pixels than to ask Cairo for it, and a ladder has thousands. So boxes are rectangles whose corners are copied from one that was drawn with care. As a gift, edges are
 * sharp. */

#include "paint/sp-ladder-pixels.h"

#include <math.h>
#include <string.h>

/* Corners rounder than this, in pixels, can be told from square ones. */
#define LEAST_RADIUS 2.5

/* As many pixels are copied as soon as they are filled. */
#define LEAST_COPY 8

static gboolean
is_plain_image (cairo_surface_t *surface)
{
  double scale[2];
  double offset[2];

  if (cairo_surface_get_type (surface) != CAIRO_SURFACE_TYPE_IMAGE)
    return FALSE;
  cairo_surface_get_device_scale (surface, &scale[0], &scale[1]);
  cairo_surface_get_device_offset (surface, &offset[0], &offset[1]);
  return scale[0] == 1.0 && scale[1] == 1.0 && offset[0] == 0.0 && offset[1] == 0.0 &&
         (cairo_image_surface_get_format (surface) == CAIRO_FORMAT_RGB24 ||
          cairo_image_surface_get_format (surface) == CAIRO_FORMAT_ARGB32);
}

/* Finds the pixels that may be drawn on. Returns FALSE if they are no rectangle. */
static gboolean
find_clip (cairo_t *cr, cairo_rectangle_int_t *clip)
{
  cairo_surface_t *surface = cairo_get_target (cr);
  cairo_rectangle_list_t *list;
  gboolean is_rectangle;

  *clip = (cairo_rectangle_int_t){ 0, 0, cairo_image_surface_get_width (surface),
                                   cairo_image_surface_get_height (surface) };
  cairo_save (cr);
  cairo_identity_matrix (cr);
  list = cairo_copy_clip_rectangle_list (cr);
  cairo_restore (cr);
  is_rectangle = list->status == CAIRO_STATUS_SUCCESS && list->num_rectangles <= 1;
  if (is_rectangle && list->num_rectangles == 1)
    {
      const cairo_rectangle_t *only = list->rectangles;

      *clip = (cairo_rectangle_int_t){ only->x, only->y, only->width, only->height };
    }
  cairo_rectangle_list_destroy (list);
  return is_rectangle;
}

/* Returns whether @cr draws on pixels that run along its axes and can be reached. */
gboolean
sp_ladder_pixels_are_known (cairo_t *cr)
{
  cairo_rectangle_int_t clip;
  cairo_matrix_t matrix;

  cairo_get_matrix (cr, &matrix);
  return cairo_get_group_target (cr) == cairo_get_target (cr) &&
         is_plain_image (cairo_get_target (cr)) && matrix.xy == 0.0 && matrix.yx == 0.0 &&
         matrix.xx > 0.0 && matrix.xx == matrix.yy && find_clip (cr, &clip);
}

/* Returns the pixels under @cr, which are known. Who writes to them marks the surface as dirty. */
SpLadderPixels
sp_ladder_pixels_open (cairo_t *cr)
{
  cairo_surface_t *surface = cairo_get_target (cr);
  SpLadderPixels self;

  cairo_surface_flush (surface);
  self.data = cairo_image_surface_get_data (surface);
  self.stride = cairo_image_surface_get_stride (surface);
  find_clip (cr, &self.clip);
  return self;
}

/* Returns the pixels that are nearest to @box. */
static cairo_rectangle_int_t
find_pixels (cairo_t *cr, const SpLadderBox *box)
{
  double left = box->x;
  double top = box->y;
  double right = box->x + box->width;
  double bottom = box->y + box->height;

  cairo_user_to_device (cr, &left, &top);
  cairo_user_to_device (cr, &right, &bottom);
  left = sp_ladder_pixels_round (left);
  top = sp_ladder_pixels_round (top);
  return (cairo_rectangle_int_t){ left, top, sp_ladder_pixels_round (right) - left,
                                  sp_ladder_pixels_round (bottom) - top };
}

/* Returns how many pixels a line of @width takes, at least one. */
int
sp_ladder_pixels_find_width (cairo_t *cr, double width)
{
  double height = 0.0;

  cairo_user_to_device_distance (cr, &width, &height);
  return MAX (round (width), 1.0);
}

static int
to_channel (double part)
{
  return part * 255.0 + 0.5;
}

/* Fills what is inside the clip of @box. */
void
sp_ladder_pixels_fill (const SpLadderPixels *self, cairo_rectangle_int_t box, SpRgb color)
{
  guint32 value = 0xff000000u | to_channel (color.red) << 16 | to_channel (color.green) << 8 |
                  to_channel (color.blue);
  int left = MAX (box.x, self->clip.x);
  int right = MIN (box.x + box.width, self->clip.x + self->clip.width);
  int top = MAX (box.y, self->clip.y);
  int bottom = MIN (box.y + box.height, self->clip.y + self->clip.height);

  if (left >= right || top >= bottom)
    return;
  for (int x = left; x < right; x++)
    *sp_ladder_pixels_get (self, x, top) = value;
  for (int y = top + 1; y < bottom; y++)
    if (right - left < LEAST_COPY)
      for (int x = left; x < right; x++)
        *sp_ladder_pixels_get (self, x, y) = value;
    else
      memcpy (sp_ladder_pixels_get (self, left, y), sp_ladder_pixels_get (self, left, top),
              (right - left) * sizeof value);
}

static void
set_color (cairo_t *cr, SpRgb color)
{
  cairo_set_source_rgb (cr, color.red, color.green, color.blue);
}

/* Draws a box that is nothing but its four corners, @size pixels each. */
static cairo_surface_t *
draw_corners (int size, const SpLadderBoxLook *look)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 2 * size, 2 * size);
  cairo_t *cr = cairo_create (surface);

  set_color (cr, look->outside);
  cairo_paint (cr);
  cairo_arc (cr, size, size, size, 0.0, 2.0 * G_PI);
  set_color (cr, look->border > 0 ? look->line : look->inside);
  cairo_fill (cr);
  cairo_arc (cr, size, size, MAX (size - look->border, 0), 0.0, 2.0 * G_PI);
  set_color (cr, look->inside);
  cairo_fill (cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* Copies what is inside the clip of the square of @size at @from_x, @from_y. */
static void
copy_square (const SpLadderPixels *self,
             cairo_surface_t *from,
             int from_x,
             int from_y,
             int x,
             int y,
             int size)
{
  const guchar *data = cairo_image_surface_get_data (from);
  int stride = cairo_image_surface_get_stride (from);
  int left = MAX (self->clip.x - x, 0);
  int right = MIN (self->clip.x + self->clip.width - x, size);
  int top = MAX (self->clip.y - y, 0);
  int bottom = MIN (self->clip.y + self->clip.height - y, size);

  for (int row = top; left < right && row < bottom; row++)
    memcpy (sp_ladder_pixels_get (self, x + left, y + row),
            data + (from_y + row) * stride + (from_x + left) * sizeof (guint32),
            (right - left) * sizeof (guint32));
}

static void
round_box (const SpLadderPixels *self,
           const cairo_rectangle_int_t *box,
           cairo_surface_t *corners,
           int size)
{
  if (box->width < 2 * size || box->height < 2 * size)
    return;
  for (int corner = 0; corner < 4; corner++)
    {
      int column = corner % 2;
      int row = corner / 2;

      copy_square (self, corners, column * size, row * size, box->x + column * (box->width - size),
                   box->y + row * (box->height - size), size);
    }
}

/* Fills a frame, @width pixels wide, along the edges of @box. */
static void
fill_frame (const SpLadderPixels *self, const cairo_rectangle_int_t *box, int width, SpRgb color)
{
  cairo_rectangle_int_t side = { box->x, box->y + width, width, box->height - 2 * width };
  cairo_rectangle_int_t edge = { box->x, box->y, box->width, width };

  sp_ladder_pixels_fill (self, edge, color);
  edge.y += box->height - width;
  sp_ladder_pixels_fill (self, edge, color);
  sp_ladder_pixels_fill (self, side, color);
  side.x += box->width - width;
  sp_ladder_pixels_fill (self, side, color);
}

static void
draw_box (const SpLadderPixels *self, const cairo_rectangle_int_t *box, const SpLadderBoxLook *look)
{
  int border = look->border;
  cairo_rectangle_int_t inside = { box->x + border, box->y + border, box->width - 2 * border,
                                   box->height - 2 * border };

  if (inside.width <= 0 || inside.height <= 0)
    {
      sp_ladder_pixels_fill (self, *box, look->line);
      return;
    }
  if (border > 0)
    fill_frame (self, box, border, look->line);
  sp_ladder_pixels_fill (self, inside, look->inside);
}

/* Draws @boxes (element-type SpLadderBox). */
void
sp_ladder_pixels_draw_boxes (cairo_t *cr, const GArray *boxes, const SpLadderBoxLook *look)
{
  SpLadderPixels self = sp_ladder_pixels_open (cr);
  int size = look->radius >= LEAST_RADIUS ? round (look->radius) : 0;
  cairo_surface_t *corners = draw_corners (size, look);

  for (guint i = 0; i < boxes->len; i++)
    {
      cairo_rectangle_int_t box = find_pixels (cr, &g_array_index (boxes, SpLadderBox, i));

      draw_box (&self, &box, look);
      round_box (&self, &box, corners, size);
    }
  cairo_surface_mark_dirty (cairo_get_target (cr));
  cairo_surface_destroy (corners);
}

/* Draws a level line of @width from @x, @y on, one pixel high. */
void
sp_ladder_pixels_draw_rule (cairo_t *cr, double x, double y, double width, SpRgb color)
{
  SpLadderPixels self = sp_ladder_pixels_open (cr);
  SpLadderBox rule = { x, y, width, 0.0 };
  cairo_rectangle_int_t box = find_pixels (cr, &rule);

  box.height = 1;
  sp_ladder_pixels_fill (&self, box, color);
  cairo_surface_mark_dirty (cairo_get_target (cr));
}
