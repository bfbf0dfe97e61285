/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is reached against what is asked for: a bar for each kind of skills, below its name and its
 * numbers, all of the same length. */

#include "paint/sp-reach-bars.h"

#include "core/plan/sp-plan-words.h"

/* All in parts of the height of a line of text. */
#define BAR_THICKNESS 0.6
#define BAR_GAP 0.15
#define ROW_GAP 0.5

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

static void
draw_bar (const SpSheetCanvas *canvas, SpPlanReach reach, double y, double height)
{
  double length = canvas->width * reach.reached / MAX (reach.asked, 1);

  trace_bar (canvas->cr, 0, y, canvas->width, height);
  draw_track (canvas->cr, &canvas->palette);
  if (reach.reached == 0)
    return;
  set_color (canvas->cr, canvas->palette.highlight);
  trace_bar (canvas->cr, canvas->is_rtl ? canvas->width - length : 0, y, length, height);
  cairo_fill (canvas->cr);
}

static void
show_text (const SpSheetCanvas *canvas, PangoLayout *layout, double x, double y)
{
  set_color (canvas->cr, canvas->palette.text);
  cairo_move_to (canvas->cr, x, y);
  pango_cairo_show_layout (canvas->cr, layout);
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
  double y = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const SpKindReach *kind = &g_array_index (rows, SpKindReach, i);
      g_autoptr (PangoLayout) name = pango_layout_new (canvas->context);
      g_autoptr (PangoLayout) number = pango_layout_new (canvas->context);
      g_autofree char *numbers = sp_kind_reach_to_string (kind);
      int name_width, number_width, line;

      pango_layout_set_text (name, kind->title, -1);
      pango_layout_set_text (number, numbers, -1);
      pango_layout_get_pixel_size (name, &name_width, &line);
      pango_layout_get_pixel_size (number, &number_width, NULL);
      if (canvas->cr != NULL)
        {
          show_text (canvas, name, canvas->is_rtl ? canvas->width - name_width : 0, y);
          show_text (canvas, number, canvas->is_rtl ? 0 : canvas->width - number_width, y);
          draw_bar (canvas, kind->reach, y + line * (1 + BAR_GAP), line * BAR_THICKNESS);
        }
      y += line * (1 + BAR_GAP + BAR_THICKNESS + (i + 1 < rows->len ? ROW_GAP : 0));
    }
  return y;
}
