/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is reached against what is asked for: for each kind of skills its name, a bar and its numbers in a
 * line, or the bar below them where it would be short. All bars have the same length. */

#include "paint/sp-reach-bars.h"

#include "core/plan/sp-plan-words.h"

/* All in parts of the height of a line of text. */
#define BAR_THICKNESS 0.6
#define BAR_GAP 0.15
#define ROW_GAP 0.5
#define LINE_GAP 0.25
#define SPACE_BESIDE 0.6

/* A bar between its name and its numbers takes so much of the width at least. */
#define LEAST_BAR 0.4

/* A filled track has less contrast than this to what it lies on, 1 to 21. */
#define MOST_FAINT 2.0

static void
set_color (cairo_t *cr, SpRgb color)
{
  cairo_set_source_rgb (cr, color.red, color.green, color.blue);
}

static void
trace_bar (cairo_t *cr, double x, double y, double width, double height)
{
  double radius = MIN (height, width) / 2;

  cairo_new_sub_path (cr);
  cairo_arc (cr, x + width - radius, y + radius, radius, -G_PI_2, 0);
  cairo_arc (cr, x + width - radius, y + height - radius, radius, 0, G_PI_2);
  cairo_arc (cr, x + radius, y + height - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, x + radius, y + radius, radius, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

/* Where even faint lines stand out, a filled track would drown its bar, and waste ink on paper. */
static void
draw_track (cairo_t *cr, const SpPalette *palette)
{
  set_color (cr, palette->rule);
  if (sp_rgb_get_contrast (palette->rule, palette->surface) < MOST_FAINT)
    cairo_fill (cr);
  else
    {
      cairo_set_line_width (cr, 1);
      cairo_stroke (cr);
    }
}

/* Where the bars are; the names begin and the numbers end at the edges, or below each other. */
typedef struct
{
  double line;
  double bar_start; /* from where lines start */
  double bar_length;
  gboolean is_in_line;        /* name, bar and numbers */
  gboolean has_numbers_below; /* the name, and not beside it */
} Shape;

/* What is longer than there is room goes on below. */
static PangoLayout *
new_layout (const SpSheetCanvas *canvas, const char *text)
{
  PangoLayout *layout = pango_layout_new (canvas->context);
  int width;

  pango_layout_set_text (layout, text, -1);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_get_pixel_size (layout, &width, NULL);
  if (width <= canvas->width)
    return layout;
  pango_layout_set_width (layout, (int) canvas->width * PANGO_SCALE);
  /* Left is for Pango where the text starts, which may not be where lines start here. */
  if ((pango_layout_get_direction (layout, 0) == PANGO_DIRECTION_RTL) != canvas->is_rtl)
    pango_layout_set_alignment (layout, PANGO_ALIGN_RIGHT);
  return layout;
}

static PangoLayout *
new_numbers (const SpSheetCanvas *canvas, const SpKindReach *kind)
{
  g_autofree char *text = sp_kind_reach_to_string (kind);

  return new_layout (canvas, text);
}

static Shape
find_shape (const SpSheetCanvas *canvas, const GArray *rows)
{
  Shape shape = { 0 };
  int names = 0;
  int numbers = 0;
  double bar;

  for (guint i = 0; i < rows->len; i++)
    {
      const SpKindReach *kind = &g_array_index (rows, SpKindReach, i);
      g_autoptr (PangoLayout) name = new_layout (canvas, kind->title);
      g_autoptr (PangoLayout) number = new_numbers (canvas, kind);
      int name_width, number_width, line;

      pango_layout_get_pixel_size (name, &name_width, &line);
      pango_layout_get_pixel_size (number, &number_width, NULL);
      names = MAX (names, name_width);
      numbers = MAX (numbers, number_width);
      shape.line = MAX (shape.line, line / pango_layout_get_line_count (name));
    }
  bar = canvas->width - names - numbers - 2 * SPACE_BESIDE * shape.line;
  shape.has_numbers_below = bar + SPACE_BESIDE * shape.line < 0;
  shape.is_in_line = bar >= LEAST_BAR * canvas->width;
  shape.bar_start = shape.is_in_line ? names + SPACE_BESIDE * shape.line : 0;
  shape.bar_length = shape.is_in_line ? bar : canvas->width;
  return shape;
}

/* Returns the left edge of what begins at @start and is so long, in the direction of lines. */
static double
get_left (const SpSheetCanvas *canvas, double start, double length)
{
  return canvas->is_rtl ? canvas->width - start - length : start;
}

static void
draw_bar (const SpSheetCanvas *canvas, const Shape *shape, SpPlanReach reach, double y)
{
  double length = shape->bar_length * reach.reached / MAX (reach.asked, 1);
  double height = shape->line * BAR_THICKNESS;

  trace_bar (canvas->cr, get_left (canvas, shape->bar_start, shape->bar_length), y,
             shape->bar_length, height);
  draw_track (canvas->cr, &canvas->palette);
  if (reach.reached == 0)
    return;
  set_color (canvas->cr, canvas->palette.highlight);
  trace_bar (canvas->cr, get_left (canvas, shape->bar_start, length), y, length, height);
  cairo_fill (canvas->cr);
}

static void
show_text (const SpSheetCanvas *canvas, PangoLayout *layout, gboolean is_at_end, double y)
{
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  if (pango_layout_get_width (layout) >= 0)
    width = (int) canvas->width;
  set_color (canvas->cr, canvas->palette.text);
  cairo_move_to (canvas->cr, get_left (canvas, is_at_end ? canvas->width - width : 0, width), y);
  pango_cairo_show_layout (canvas->cr, layout);
}

/* Returns how high the row is, with the gap to the next one. */
static double
draw_row (const SpSheetCanvas *canvas, const Shape *shape, const SpKindReach *kind, double y)
{
  g_autoptr (PangoLayout) name = new_layout (canvas, kind->title);
  g_autoptr (PangoLayout) numbers = new_numbers (canvas, kind);
  double numbers_top =
      shape->has_numbers_below ? shape->line * pango_layout_get_line_count (name) : 0;
  double bar_top =
      shape->is_in_line
          ? shape->line * (1 - BAR_THICKNESS) / 2
          : numbers_top + shape->line * (pango_layout_get_line_count (numbers) + BAR_GAP);

  if (canvas->cr != NULL)
    {
      show_text (canvas, name, FALSE, y);
      show_text (canvas, numbers, !shape->has_numbers_below, y + numbers_top);
      draw_bar (canvas, shape, kind->reach, y + bar_top);
    }
  return shape->is_in_line ? shape->line * (1 + LINE_GAP)
                           : bar_top + shape->line * (BAR_THICKNESS + ROW_GAP);
}

/**
 * sp_reach_bars_draw:
 * @canvas: where there is room
 * @kinds: (type GArray) (element-type SpKindReach): what to show, as sp_plan_measure_kinds() tells
 *
 * An #SpSheetDraw.
 *
 * Returns: how high the bars are
 */
double
sp_reach_bars_draw (const SpSheetCanvas *canvas, gconstpointer kinds)
{
  const GArray *rows = kinds;
  Shape shape = find_shape (canvas, rows);
  double height = 0;

  for (guint i = 0; i < rows->len; i++)
    height += draw_row (canvas, &shape, &g_array_index (rows, SpKindReach, i), height);
  return height;
}
