/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Ladders on paper, never smaller than one can read on a desk: over as many pages as that takes. They
 * are cut where no box stands, and marks say how the pages are joined. */

#include "paint/sp-ladder-pages.h"

#include "core/text/sp-direction.h"
#include "paint/sp-ladder-painter.h"
#include "paint/sp-sheet-canvas.h"

#include <glib/gi18n.h>

/* Letters of 11 points in a drawing get at least 9.3, and at most 12. */
#define LEAST_SCALE 0.85
#define LARGEST_SCALE 1.1
#define SCALE_STEP 0.025

/* Around each part, for its marks, in points. */
#define EDGE 16
#define MARK_GAP 2
#define MARK_FONT "Sans 9"

/* Cuts are so far from a box, in units of the drawing; and each part is more than half full. */
#define CUT_GAP 6
#define LEAST_FILLED 0.5

typedef struct
{
  const SpSheetCanvas *canvas;
  SpLadderPainter *painter; /* (owned) */
  const SpLadderLayout *layout;
  double scale;
  GArray *
      columns; /* (owned) (element-type double): where parts begin and, last, where the last ends */
  GArray *rows; /* (owned) (element-type double): the same downwards */
} Pages;

static void
pages_clear (Pages *self)
{
  g_array_unref (self->columns);
  g_array_unref (self->rows);
  sp_ladder_painter_free (self->painter);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Pages, pages_clear)

/* Adds from where to where a box reaches in one direction. */
static void
add_stretch (GArray *stretches, SpLadderBox box, gboolean is_down)
{
  SpLadderPoint stretch = { is_down ? box.y : box.x, is_down ? box.height : box.width };

  stretch.y += stretch.x;
  g_array_append_val (stretches, stretch);
}

/* Returns: (transfer full) (element-type SpLadderPoint): what must not be cut: boxes and titles */
static GArray *
list_stretches (const SpLadderLayout *layout, gboolean is_down)
{
  GArray *stretches = g_array_new (FALSE, FALSE, sizeof (SpLadderPoint));

  for (guint i = 0; i < layout->n_boxes; i++)
    add_stretch (stretches, layout->boxes[i], is_down);
  for (guint i = 0; i < layout->n_rows; i++)
    add_stretch (stretches, layout->rows[i].title, is_down);
  for (guint i = 0; i < layout->n_lanes; i++)
    add_stretch (stretches, layout->lanes[i].title, is_down);
  return stretches;
}

static guint
count_cut (const GArray *stretches, double at)
{
  guint n = 0;

  for (guint i = 0; i < stretches->len; i++)
    {
      const SpLadderPoint *stretch = &g_array_index (stretches, SpLadderPoint, i);

      n += stretch->x < at && at < stretch->y;
    }
  return n;
}

/* Returns where between @from and @to, which is the best unless something stands there, least is cut. */
static double
find_cut (const GArray *stretches, double from, double to)
{
  double best = to;
  guint least = count_cut (stretches, to);

  for (guint i = 0; i < 2 * stretches->len; i++)
    {
      const SpLadderPoint *stretch = &g_array_index (stretches, SpLadderPoint, i / 2);
      double at = i % 2 == 0 ? stretch->x - CUT_GAP : stretch->y + CUT_GAP;
      guint n = from < at && at < to ? count_cut (stretches, at) : G_MAXUINT;

      if (n < least || (n == least && at > best))
        {
          best = at;
          least = n;
        }
    }
  return best;
}

static GArray *
find_cuts (const Pages *self, gboolean is_down)
{
  g_autoptr (GArray) stretches = list_stretches (self->layout, is_down);
  GArray *cuts = g_array_new (FALSE, FALSE, sizeof (double));
  double page = (is_down ? self->canvas->height : self->canvas->width) - 2 * EDGE;
  double room = page / self->scale;
  double size = is_down ? self->layout->height : self->layout->width;
  double at = 0;

  g_array_append_val (cuts, at);
  while (size - at > room + 1e-6)
    {
      at = find_cut (stretches, at + LEAST_FILLED * room, at + room);
      g_array_append_val (cuts, at);
    }
  g_array_append_val (cuts, size);
  return cuts;
}

static void
cut (Pages *self, double scale)
{
  self->scale = scale;
  self->columns = find_cuts (self, FALSE);
  self->rows = find_cuts (self, TRUE);
}

static guint
count_parts (const Pages *self)
{
  return (self->columns->len - 1) * (self->rows->len - 1);
}

/* Makes the letters as large as they can be on the fewest pages. */
static void
cut_least (Pages *self)
{
  cut (self, LARGEST_SCALE);
  for (double scale = LARGEST_SCALE - SCALE_STEP; scale >= LEAST_SCALE; scale -= SCALE_STEP)
    {
      Pages other = *self;

      cut (&other, scale);
      if (count_parts (&other) < count_parts (self))
        {
          g_array_unref (self->columns);
          g_array_unref (self->rows);
          *self = other;
        }
      else
        {
          g_array_unref (other.columns);
          g_array_unref (other.rows);
        }
    }
}

static Pages
make_pages (const SpSheetCanvas *canvas, const SpLadder *ladder)
{
  Pages self = { .canvas = canvas };

  /* Two pages one below the other hold the most ladders without a cut from top to bottom. */
  self.painter = sp_ladder_painter_new_in_shape (ladder, NULL, sp_text_is_rtl (ladder->pack->title),
                                                 canvas->width / (2 * canvas->height));
  self.layout = sp_ladder_painter_get_layout (self.painter);
  cut_least (&self);
  return self;
}

/* A dashed line along an edge from the origin on, and outside of it what is joined there. */
static void
draw_join (const Pages *self, double length, gboolean is_below, guint other)
{
  cairo_t *cr = self->canvas->cr;
  const double dashes[] = { 6, 4 };
  PangoLayout *layout = pango_layout_new (self->canvas->context);
  PangoFontDescription *font = pango_font_description_from_string (MARK_FONT);
  g_autofree char *text =
      /* Translators: two numbers of sheets of paper: this one, and the one to glue to it here */
      g_strdup_printf (_ ("Sheet %u; sheet %u joins here"), self->canvas->part + 1, other + 1);
  PangoRectangle extents;

  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_extents (layout, NULL, &extents);
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_set_line_width (cr, 0.75);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_move_to (cr, 0, 0);
  cairo_line_to (cr, length, 0);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_move_to (cr, (length - (double) extents.width / PANGO_SCALE) / 2,
                 is_below ? MARK_GAP : -MARK_GAP - (double) extents.height / PANGO_SCALE);
  pango_cairo_show_layout (cr, layout);
  g_object_unref (layout);
}

/* What stands at an edge on the left or right runs upwards. */
static void
draw_joins (const Pages *self, guint column, guint row, double width, double height)
{
  guint n_columns = self->columns->len - 1;
  guint part = self->canvas->part;
  gboolean mirrored = self->canvas->is_rtl;
  const struct
  {
    gboolean is_joined;
    guint other;
    double x, y;
    gboolean is_upright, is_after;
  } edges[] = {
    { row > 0, part - n_columns, 0, 0, FALSE, FALSE },
    { row + 2 < self->rows->len, part + n_columns, 0, height, FALSE, TRUE },
    { column > 0, mirrored ? part + 1 : part - 1, 0, height, TRUE, FALSE },
    { column + 1 < n_columns, mirrored ? part - 1 : part + 1, width, height, TRUE, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (edges); i++)
    if (edges[i].is_joined)
      {
        cairo_save (self->canvas->cr);
        cairo_translate (self->canvas->cr, edges[i].x, edges[i].y);
        if (edges[i].is_upright)
          cairo_rotate (self->canvas->cr, -G_PI_2);
        draw_join (self, edges[i].is_upright ? height : width, edges[i].is_after, edges[i].other);
        cairo_restore (self->canvas->cr);
      }
}

/* Where lines start at the right, so do the sheets. */
static void
draw_part (const Pages *self)
{
  SpPalette palette = sp_palette_get (SP_PALETTE_PRINT);
  cairo_t *cr = self->canvas->cr;
  guint n_columns = self->columns->len - 1;
  guint place = self->canvas->part % n_columns;
  guint column = self->canvas->is_rtl ? n_columns - 1 - place : place;
  guint row = self->canvas->part / n_columns;
  double x = g_array_index (self->columns, double, column);
  double y = g_array_index (self->rows, double, row);
  double width = g_array_index (self->columns, double, column + 1) - x;
  double height = g_array_index (self->rows, double, row + 1) - y;

  cairo_translate (cr, EDGE, EDGE);
  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, width * self->scale, height * self->scale);
  cairo_clip (cr);
  cairo_scale (cr, self->scale, self->scale);
  cairo_translate (cr, -x, -y);
  sp_ladder_painter_draw (self->painter, cr, &palette, NULL);
  cairo_restore (cr);
  draw_joins (self, column, row, width * self->scale, height * self->scale);
}

/**
 * sp_ladder_pages_draw:
 * @canvas: where to draw, or only measure, a part
 * @ladder: (type SpLadder): the ladders
 *
 * Draws ladders as a sheet wants what takes pages; see sp_sheet_add_paged_drawing().
 *
 * Returns: how high all parts are together
 */
double
sp_ladder_pages_draw (const SpSheetCanvas *canvas, gconstpointer ladder)
{
  g_auto (Pages) self = make_pages (canvas, ladder);

  if (canvas->cr != NULL)
    draw_part (&self);
  return count_parts (&self) * canvas->height;
}
