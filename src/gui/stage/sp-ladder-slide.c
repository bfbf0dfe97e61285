/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The ladders as a whole, in letters that stay as large as those of every slide: where the boxes have no
 * room for words, numbers stand in them, and what they mean follows. */

#include "gui/stage/sp-ladder-slide.h"

#include "paint/sp-ladder-painter.h"
#include "paint/sp-sheet-canvas.h"

/* The painter lets letters get that much smaller than the font that it is given. */
#define SMALLEST_PART 0.75

/* Few rungs do not get larger than that. */
#define LARGEST_SCALE 1.5
#define LEAST_SCALE 0.05

/* Letters that are so much larger than the drawing leave no order to be seen in it. */
#define MOST_LETTERS 3.0

/* After so many the room that titles need has settled. */
#define N_TRIES 4

typedef struct
{
  SpLadder *ladder;         /* (owned) */
  SpLadderPainter *painter; /* (owned) */
  SpSlideSize size;
  double scale;       /* pixels a unit of the drawing */
  SpLadderPoint lead; /* the room for titles beside the drawing, in pixels */
} Drawing;

static void
drawing_free (gpointer data)
{
  Drawing *self = data;

  sp_ladder_painter_free (self->painter);
  sp_ladder_free (self->ladder);
  g_free (self);
}

static PangoContext *
new_context (double unit)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoFontDescription *font = pango_font_description_from_string ("Sans");

  pango_cairo_context_set_resolution (context, 72);
  pango_font_description_set_absolute_size (font, SP_SLIDE_LEAST_LETTERS / SMALLEST_PART * unit *
                                                      PANGO_SCALE);
  pango_context_set_font_description (context, font);
  pango_font_description_free (font);
  return context;
}

/* Titles that are larger than those the drawing was laid out for need room beside it, the more the
 * smaller it gets. */
static void
fit (Drawing *self)
{
  const SpLadderLayout *layout = sp_ladder_painter_get_layout (self->painter);
  double width = self->size.width * self->size.unit;
  double height = self->size.height * self->size.unit;
  SpLadderPoint strips;

  self->scale = LARGEST_SCALE;
  for (guint i = 0; i < N_TRIES; i++)
    {
      sp_ladder_painter_measure_headings (self->painter, self->scale, &strips, &self->lead);
      self->scale = MIN ((width - self->lead.x) / MAX (layout->width, 1),
                         (height - self->lead.y) / MAX (layout->height, 1));
      self->scale = CLAMP (self->scale, LEAST_SCALE, LARGEST_SCALE);
    }
  sp_ladder_painter_measure_headings (self->painter, self->scale, &strips, &self->lead);
}

static Drawing *
new_drawing (SpPack *pack, const guint *roles, guint n_roles, const SpSlideSize *size)
{
  Drawing *self = g_new0 (Drawing, 1);
  PangoContext *context = new_context (size->unit);

  self->size = *size;
  self->ladder = sp_ladder_new (pack, roles, n_roles);
  self->painter = sp_ladder_painter_new_in_shape (self->ladder, context, size->is_rtl,
                                                  size->width / MAX (size->height, 1));
  g_object_unref (context);
  fit (self);
  return self;
}

/* A unit of the painter is a pixel. */
static double
draw (const SpSheetCanvas *canvas, gconstpointer subject)
{
  const Drawing *self = subject;
  const SpLadderLayout *layout = sp_ladder_painter_get_layout (self->painter);
  SpPalette palette = sp_palette_get (SP_PALETTE_HIGH_CONTRAST_LIGHT);
  SpLadderMarks marks = { .selected = -1, .keeps_headings = TRUE };
  double across = self->lead.x / self->scale;
  double down = self->lead.y / self->scale;
  double room = self->size.width * self->size.unit / self->scale - layout->width - across;

  if (canvas->cr == NULL)
    return self->size.height;
  cairo_scale (canvas->cr, self->scale / self->size.unit, self->scale / self->size.unit);
  cairo_translate (canvas->cr, room / 2 + (self->size.is_rtl ? 0 : across), down);
  cairo_rectangle (canvas->cr, self->size.is_rtl ? 0 : -across, -down, layout->width + across,
                   layout->height + down);
  cairo_clip (canvas->cr);
  sp_ladder_painter_draw (self->painter, canvas->cr, &palette, &marks);
  return self->size.height;
}

/* All rungs are told by their titles, too; those are to be read where numbers stand for them. */
static void
add_drawing (SpSheet *sheet, Drawing *self)
{
  const guint *order = sp_ladder_painter_get_order (self->painter);
  guint n_rungs = self->ladder->n_rungs;
  gboolean has_numbers = sp_ladder_painter_has_numbers (self->painter, self->scale);

  sp_sheet_add_drawing (sheet, has_numbers ? 0 : n_rungs, draw, self, drawing_free);
  for (guint i = 0; i < n_rungs; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);

      sp_sheet_add_item (sheet, number, sp_ladder_get_rung (self->ladder, order[i])->title, NULL);
    }
}

static gboolean
is_too_small (const Drawing *self)
{
  return sp_ladder_painter_get_readable_scale (self->painter) > MOST_LETTERS * self->scale;
}

/**
 * sp_ladder_slide_add:
 * @sheet: a sheet without a block
 * @ladder: some ladders
 * @size: what a drawing fills
 *
 * Adds the drawing of all of them, or a drawing for each role where that would be too small.
 */
void
sp_ladder_slide_add (SpSheet *sheet, const SpLadder *ladder, const SpSlideSize *size)
{
  Drawing *all;

  g_return_if_fail (sheet != NULL && ladder != NULL && size != NULL);

  all = new_drawing (ladder->pack, ladder->roles,
                     ladder->n_roles < ladder->pack->roles.n_items ? ladder->n_roles : 0, size);
  if (!is_too_small (all) || ladder->n_roles < 2)
    {
      add_drawing (sheet, all);
      return;
    }
  drawing_free (all);
  for (guint i = 0; i < ladder->n_roles; i++)
    add_drawing (sheet, new_drawing (ladder->pack, &ladder->roles[i], 1, size));
}
