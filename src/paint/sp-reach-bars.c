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

#define SHEET_FONT "Sans 10"

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
draw_bar (cairo_t *cr,
          const SpPalette *palette,
          SpPlanReach reach,
          double y,
          double width,
          double height,
          gboolean is_rtl)
{
  double length = width * reach.reached / MAX (reach.asked, 1);

  trace_bar (cr, 0, y, width, height);
  draw_track (cr, palette);
  if (reach.reached == 0)
    return;
  set_color (cr, palette->highlight);
  trace_bar (cr, is_rtl ? width - length : 0, y, length, height);
  cairo_fill (cr);
}

static void
show_text (cairo_t *cr, SpRgb color, PangoLayout *layout, double x, double y)
{
  set_color (cr, color);
  cairo_move_to (cr, x, y);
  pango_cairo_show_layout (cr, layout);
}

/**
 * sp_reach_bars_draw:
 * @kinds: (element-type SpKindReach): what to show, as sp_plan_measure_kinds() tells
 * @context: the font
 * @width: the width there is, in the units of @context
 * @is_rtl: whether lines start at the right: then the whole is mirrored
 * @cr: (nullable): where to draw, from its origin on; %NULL only to measure
 * @palette: the colours
 *
 * Returns: how high the bars are
 */
double
sp_reach_bars_draw (const GArray *kinds,
                    PangoContext *context,
                    double width,
                    gboolean is_rtl,
                    cairo_t *cr,
                    const SpPalette *palette)
{
  double y = 0;

  g_return_val_if_fail (kinds != NULL && PANGO_IS_CONTEXT (context) && palette != NULL, 0);

  for (guint i = 0; i < kinds->len; i++)
    {
      const SpKindReach *kind = &g_array_index (kinds, SpKindReach, i);
      g_autoptr (PangoLayout) name = pango_layout_new (context);
      g_autoptr (PangoLayout) number = pango_layout_new (context);
      g_autofree char *numbers = sp_kind_reach_to_string (kind);
      int name_width, number_width, line;

      pango_layout_set_text (name, kind->title, -1);
      pango_layout_set_text (number, numbers, -1);
      pango_layout_get_pixel_size (name, &name_width, &line);
      pango_layout_get_pixel_size (number, &number_width, NULL);
      if (cr != NULL)
        {
          show_text (cr, palette->text, name, is_rtl ? width - name_width : 0, y);
          show_text (cr, palette->text, number, is_rtl ? 0 : width - number_width, y);
          draw_bar (cr, palette, kind->reach, y + line * (1 + BAR_GAP), width, line * BAR_THICKNESS,
                    is_rtl);
        }
      y += line * (1 + BAR_GAP + BAR_THICKNESS + (i + 1 < kinds->len ? ROW_GAP : 0));
    }
  return y;
}

/**
 * sp_reach_bars_draw_on_sheet:
 * @canvas: a place on a sheet of paper
 * @kinds: (type GArray): what to show, as for sp_reach_bars_draw()
 *
 * An #SpSheetDraw.
 *
 * Returns: how high the bars are
 */
double
sp_reach_bars_draw_on_sheet (const SpSheetCanvas *canvas, gconstpointer kinds)
{
  SpPalette palette = sp_palette_get (SP_PALETTE_PRINT);
  PangoFontDescription *font = pango_font_description_from_string (SHEET_FONT);

  pango_context_set_font_description (canvas->context, font);
  pango_font_description_free (font);
  return sp_reach_bars_draw (kinds, canvas->context, canvas->width, canvas->is_rtl, canvas->cr,
                             &palette);
}
