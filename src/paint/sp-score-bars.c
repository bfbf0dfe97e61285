/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "paint/sp-score-bars.h"

#include "core/choose/sp-answer-words.h"

#include <math.h>

/* The scale ends at a multiple of this, so that small scores do not look like nothing and two
 * results can still be told apart. */
#define SCALE_STEP 25

/* All in parts of the height of a line of text. */
#define ROW_GAP 0.7
#define BAR_THICKNESS 0.85
#define COLUMN_GAP 0.8

/* On paper, where text has 10 points, the ends of the scale have 9. */
#define MARK_SCALE 0.9
#define ZERO_OVERHANG 0.3

/* Below so many heights of a line the name stands above its bar. */
#define WIDTH_FOR_ONE_LINE 26

/* A filled track has less contrast than this to what it lies on, 1 to 21. */
#define MOST_FAINT 2.0

typedef struct
{
  PangoLayout *name;   /* (owned) */
  PangoLayout *number; /* (owned) */
  int score;
  int color; /* an SpColor */
  SpScoreBarsPlace place;
} Row;

struct _SpScoreBars
{
  GArray *rows;          /* (owned) (element-type Row) */
  PangoLayout *marks[3]; /* (owned): the least, zero and the most, below the bars */
  double width;
  double height;
  double line;
  double track_x;
  double track_width;
  int extent;
  gboolean is_stacked;
  gboolean is_rtl;
};

static void
row_clear (Row *row)
{
  g_clear_object (&row->name);
  g_clear_object (&row->number);
}

static PangoLayout *
new_layout (PangoContext *context, const char *text, double scale)
{
  PangoLayout *layout = pango_layout_new (context);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  pango_layout_set_text (layout, text, -1);
  return layout;
}

static PangoLayout *
new_number (PangoContext *context, int points, double scale)
{
  g_autofree char *number = sp_points_to_string (points);
  g_autofree char *text = g_strconcat (SP_POINTS_DIRECTION, number, NULL);

  return new_layout (context, text, scale);
}

static double
get_width (PangoLayout *layout)
{
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

static double
get_height (PangoLayout *layout)
{
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

static void
add_rows (SpScoreBars *self, const SpDecision *decision, PangoContext *context)
{
  const SpPack *pack = sp_decision_get_pack (decision);
  int most = SCALE_STEP;

  for (guint i = 0; i < pack->roles.n_items; i++)
    {
      guint role = sp_decision_get_ranking (decision)[i];
      int score = (int) lround (sp_decision_get_score (decision, role));
      Row row = { new_layout (context, pack->roles.items[role].title, 1),
                  new_number (context, score, 1), score, pack->roles.items[role].color };

      most = MAX (most, ABS (score));
      g_array_append_val (self->rows, row);
    }
  self->extent = (most + SCALE_STEP - 1) / SCALE_STEP * SCALE_STEP;
}

static void
add_marks (SpScoreBars *self, PangoContext *context)
{
  for (int i = 0; i < 3; i++)
    self->marks[i] = new_number (context, (i - 1) * self->extent, MARK_SCALE);
}

/* A position from the start of the line, whichever side that is on. */
static double
from_start (const SpScoreBars *self, double x, double width)
{
  return self->is_rtl ? self->width - x - width : x;
}

static gboolean
runs_from_right (PangoDirection direction)
{
  return direction == PANGO_DIRECTION_RTL || direction == PANGO_DIRECTION_WEAK_RTL;
}

/* What brings a name to the start of the line. Pango turns left and right around by itself where a
 * text runs against its context. */
static PangoAlignment
find_alignment (const SpScoreBars *self, PangoLayout *name)
{
  PangoDirection around = pango_context_get_base_dir (pango_layout_get_context (name));
  gboolean is_turned =
      runs_from_right (pango_layout_get_direction (name, 0)) != runs_from_right (around);

  return self->is_rtl != is_turned ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

static void
place_track (SpScoreBars *self)
{
  double names = 0;
  double numbers = 0;
  double gap = self->line * COLUMN_GAP;
  double start;

  for (guint i = 0; i < self->rows->len; i++)
    {
      names = MAX (names, get_width (g_array_index (self->rows, Row, i).name));
      numbers = MAX (numbers, get_width (g_array_index (self->rows, Row, i).number));
    }
  names = MIN (names, self->width * 0.4);
  self->is_stacked = self->width < WIDTH_FOR_ONE_LINE * self->line;

  start = self->is_stacked ? 0 : names + gap;
  self->track_width = self->width - start - (self->is_stacked ? 0 : numbers + gap);
  self->track_x = from_start (self, start, self->track_width);
  for (guint i = 0; i < self->rows->len; i++)
    {
      PangoLayout *name = g_array_index (self->rows, Row, i).name;

      pango_layout_set_width (name, PANGO_SCALE *
                                        (self->is_stacked ? self->width - numbers - gap : names));
      pango_layout_set_alignment (name, find_alignment (self, name));
    }
}

static void
place_bar (const SpScoreBars *self, Row *row)
{
  double length = self->track_width / 2 * ABS (row->score) / self->extent;
  gboolean to_right = (row->score > 0) != self->is_rtl;

  row->place.bar_width = length;
  row->place.bar_x = sp_score_bars_get_zero (self) - (to_right ? 0 : length);
}

static void
place_rows (SpScoreBars *self)
{
  double bar = self->line * BAR_THICKNESS;
  double y = self->line * ZERO_OVERHANG;

  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = &g_array_index (self->rows, Row, i);
      double text = MAX (get_height (row->name), get_height (row->number));

      row->place.y = y;
      row->place.bar_height = bar;
      row->place.height = self->is_stacked ? text + self->line * 0.2 + bar : MAX (text, bar);
      row->place.bar_y =
          y + (self->is_stacked ? row->place.height - bar : (row->place.height - bar) / 2);
      place_bar (self, row);
      y += row->place.height + self->line * ROW_GAP;
    }
  self->height = y + get_height (self->marks[0]);
}

/**
 * sp_score_bars_new:
 * @decision: whose scores to draw
 * @context: the font
 * @width: the width there is, in the units of @context
 * @is_rtl: whether lines start at the right: then the whole is mirrored
 *
 * Returns: (transfer full): the bars, laid out
 */
SpScoreBars *
sp_score_bars_new (const SpDecision *decision, PangoContext *context, double width, gboolean is_rtl)
{
  SpScoreBars *self;
  g_autoptr (PangoLayout) line = NULL;

  g_return_val_if_fail (decision != NULL && PANGO_IS_CONTEXT (context), NULL);

  self = g_new0 (SpScoreBars, 1);
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_array_set_clear_func (self->rows, (GDestroyNotify) row_clear);
  self->width = width;
  self->is_rtl = is_rtl;
  line = new_layout (context, "0", 1);
  self->line = get_height (line);

  add_rows (self, decision, context);
  add_marks (self, context);
  place_track (self);
  place_rows (self);
  return self;
}

/**
 * sp_score_bars_free:
 * @self: (transfer full): bars
 */
void
sp_score_bars_free (SpScoreBars *self)
{
  g_array_unref (self->rows);
  for (int i = 0; i < 3; i++)
    g_object_unref (self->marks[i]);
  g_free (self);
}

/**
 * sp_score_bars_get_height:
 * @self: bars
 *
 * Returns: how high they are
 */
double
sp_score_bars_get_height (const SpScoreBars *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->height;
}

/**
 * sp_score_bars_get_zero:
 * @self: bars
 *
 * Returns: where the zero line is, from the left
 */
double
sp_score_bars_get_zero (const SpScoreBars *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->track_x + self->track_width / 2;
}

/**
 * sp_score_bars_get_extent:
 * @self: bars
 *
 * Returns: the score at the end of the scale
 */
int
sp_score_bars_get_extent (const SpScoreBars *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->extent;
}

/**
 * sp_score_bars_get_place:
 * @self: bars
 * @rank: a place in the ranking, 0 for the best role
 *
 * Returns: where its row is
 */
SpScoreBarsPlace
sp_score_bars_get_place (const SpScoreBars *self, guint rank)
{
  SpScoreBarsPlace nowhere = { 0 };

  g_return_val_if_fail (self != NULL && rank < self->rows->len, nowhere);

  return g_array_index (self->rows, Row, rank).place;
}

static void
set_color (cairo_t *cr, SpRgb color)
{
  cairo_set_source_rgb (cr, color.red, color.green, color.blue);
}

static void
show_text (cairo_t *cr, PangoLayout *layout, double x, double y)
{
  cairo_move_to (cr, x, y);
  pango_cairo_show_layout (cr, layout);
}

static void
trace_track (const SpScoreBars *self, cairo_t *cr, const Row *row)
{
  double radius = row->place.bar_height / 2;
  double right = self->track_x + self->track_width - radius;
  double y = row->place.bar_y + radius;

  cairo_new_sub_path (cr);
  cairo_arc (cr, right, y, radius, -G_PI_2, G_PI_2);
  cairo_arc (cr, self->track_x + radius, y, radius, G_PI_2, -G_PI_2);
  cairo_close_path (cr);
}

/* The bar is square at the zero line and round at its other end, unless too short for that. */
static void
trace_bar (const SpScoreBars *self, cairo_t *cr, const Row *row)
{
  const SpScoreBarsPlace *place = &row->place;
  double radius = MIN (place->bar_height / 2, place->bar_width);
  double bottom = place->bar_y + place->bar_height;
  double zero = sp_score_bars_get_zero (self);

  cairo_new_sub_path (cr);
  cairo_move_to (cr, zero, place->bar_y);
  if (place->bar_x < zero - place->bar_width / 2)
    {
      cairo_arc_negative (cr, place->bar_x + radius, place->bar_y + radius, radius, -G_PI_2, -G_PI);
      cairo_arc_negative (cr, place->bar_x + radius, bottom - radius, radius, G_PI, G_PI_2);
    }
  else
    {
      double right = place->bar_x + place->bar_width;

      cairo_arc (cr, right - radius, place->bar_y + radius, radius, -G_PI_2, 0);
      cairo_arc (cr, right - radius, bottom - radius, radius, 0, G_PI_2);
    }
  cairo_line_to (cr, zero, bottom);
  cairo_close_path (cr);
}

/* Where even faint lines stand out, a filled track would drown its bar, and waste ink on paper. */
static void
draw_track (const SpScoreBars *self, cairo_t *cr, const SpPalette *palette, const Row *row)
{
  set_color (cr, palette->rule);
  trace_track (self, cr, row);
  if (sp_rgb_get_contrast (palette->rule, palette->surface) < MOST_FAINT)
    cairo_fill (cr);
  else
    {
      cairo_set_line_width (cr, 1);
      cairo_stroke (cr);
    }
}

static void
draw_row (const SpScoreBars *self, cairo_t *cr, const SpPalette *palette, const Row *row)
{
  double text_height = self->is_stacked ? get_height (row->name) : row->place.height;
  double number_y = row->place.y + (text_height - get_height (row->number)) / 2;
  double number_width = get_width (row->number);
  int name_width = pango_layout_get_width (row->name) / PANGO_SCALE;

  set_color (cr, palette->text);
  show_text (cr, row->name, from_start (self, 0, name_width), row->place.y);
  show_text (cr, row->number, from_start (self, self->width - number_width, number_width),
             number_y);

  draw_track (self, cr, palette, row);
  if (row->score == 0)
    return;
  set_color (cr, palette->roles[row->color]);
  trace_bar (self, cr, row);
  cairo_fill (cr);
}

static void
draw_scale (const SpScoreBars *self, cairo_t *cr, const SpPalette *palette)
{
  const Row *last = &g_array_index (self->rows, Row, self->rows->len - 1);
  double zero = sp_score_bars_get_zero (self);
  double bottom = last->place.y + last->place.height + self->line * ZERO_OVERHANG;

  if (!self->is_stacked)
    {
      set_color (cr, palette->line);
      cairo_set_line_width (cr, palette->stroke);
      cairo_move_to (cr, zero, 0);
      cairo_line_to (cr, zero, bottom);
      cairo_stroke (cr);
    }

  set_color (cr, palette->dim_text);
  for (int i = 0; i < 3; i++)
    {
      double width = get_width (self->marks[i]);
      int place = self->is_rtl ? 2 - i : i;
      double x = self->track_x + (self->track_width - width) / 2 * place;

      show_text (cr, self->marks[i], x, self->height - get_height (self->marks[i]));
    }
}

/* Where names stand between the bars, a line through all would strike them out. */
static void
draw_zero (const SpScoreBars *self, cairo_t *cr, const SpPalette *palette, const Row *row)
{
  double overhang = self->line * ZERO_OVERHANG / 2;
  double zero = sp_score_bars_get_zero (self);

  set_color (cr, palette->line);
  cairo_set_line_width (cr, palette->stroke);
  cairo_move_to (cr, zero, row->place.bar_y - overhang);
  cairo_line_to (cr, zero, row->place.bar_y + row->place.bar_height + overhang);
  cairo_stroke (cr);
}

/**
 * sp_score_bars_draw:
 * @self: bars
 * @cr: where to draw, from its origin on
 * @palette: the colours
 */
void
sp_score_bars_draw (const SpScoreBars *self, cairo_t *cr, const SpPalette *palette)
{
  g_return_if_fail (self != NULL && cr != NULL && palette != NULL);

  if (self->rows->len == 0)
    return;
  for (guint i = 0; i < self->rows->len; i++)
    {
      draw_row (self, cr, palette, &g_array_index (self->rows, Row, i));
      if (self->is_stacked)
        draw_zero (self, cr, palette, &g_array_index (self->rows, Row, i));
    }
  draw_scale (self, cr, palette);
}

/**
 * sp_score_bars_draw_on_canvas:
 * @canvas: where there is room
 * @decision: (type SpDecision): whose scores to show
 *
 * An #SpSheetDraw.
 *
 * Returns: how high the bars are
 */
double
sp_score_bars_draw_on_canvas (const SpSheetCanvas *canvas, gconstpointer decision)
{
  g_autoptr (SpScoreBars) self =
      sp_score_bars_new (decision, canvas->context, canvas->width, canvas->is_rtl);

  if (canvas->cr != NULL)
    sp_score_bars_draw (self, canvas->cr, &canvas->palette);
  return self->height;
}
