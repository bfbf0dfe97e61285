/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/compare/sp-compare-chips.h"

#include "gui/sp-wrap-label.h"

#include <adwaita.h>

/* In pixels: between chips and inside one. */
#define SPACING 6
#define PADDING_X 9
#define PADDING_Y 2
#define RADIUS 12

typedef struct
{
  PangoLayout *layout; /* (owned) (nullable): while it is measured or drawn */
  GdkRectangle area;   /* from the left in any direction of text, in pixels */
  gboolean is_aside;
} Chip;

struct _SpCompareChips
{
  const SpTexts *items; /* in the pack, which outlives the chips */
  guint n_chips;
  Chip *chips; /* (owned) (array length=n_chips) */
};

/**
 * sp_compare_chips_new:
 * @items: what the chips say, in a pack that outlives them
 *
 * Returns: (transfer full): chips that are not laid out yet
 */
SpCompareChips *
sp_compare_chips_new (const SpTexts *items)
{
  SpCompareChips *self = g_new0 (SpCompareChips, 1);

  self->items = items;
  self->n_chips = items->n_items;
  self->chips = g_new0 (Chip, self->n_chips);
  return self;
}

/**
 * sp_compare_chips_free:
 * @self: (transfer full): chips
 */
void
sp_compare_chips_free (SpCompareChips *self)
{
  sp_compare_chips_clear_layouts (self);
  g_free (self->chips);
  g_free (self);
}

/* Lets go of the layouts; where the chips were placed stays. */
void
sp_compare_chips_clear_layouts (SpCompareChips *self)
{
  for (guint i = 0; i < self->n_chips; i++)
    g_clear_object (&self->chips[i].layout);
}

/* Makes the layouts, with the hits of @query (nullable) marked. Chips that were placed before are
 * as wide as then. */
void
sp_compare_chips_make_layouts (SpCompareChips *self, GtkWidget *widget, const SpQuery *query)
{
  for (guint i = 0; i < self->n_chips; i++)
    {
      Chip *chip = &self->chips[i];

      chip->layout = sp_wrap_label_create_layout (widget, self->items->items[i], query);
      if (chip->area.width > 0)
        pango_layout_set_width (chip->layout, (chip->area.width - 2 * PADDING_X) * PANGO_SCALE);
    }
}

/* A text that wraps is as wide as its longest line. */
static void
measure_text (PangoLayout *layout, int *width, int *height)
{
  pango_layout_get_size (layout, width, height);
  *width = PANGO_PIXELS_CEIL (*width);
  *height = PANGO_PIXELS_CEIL (*height);
}

/* A chip is as wide as its text, which wraps where the cell is narrower. */
static void
measure_chip (Chip *chip, int width)
{
  int most = MAX (width - 2 * PADDING_X, 1);

  pango_layout_set_width (chip->layout, -1);
  measure_text (chip->layout, &chip->area.width, &chip->area.height);
  if (chip->area.width > most)
    {
      pango_layout_set_width (chip->layout, most * PANGO_SCALE);
      measure_text (chip->layout, &chip->area.width, &chip->area.height);
    }
  chip->area.width += 2 * PADDING_X;
  chip->area.height += 2 * PADDING_Y;
}

/**
 * sp_compare_chips_place:
 * @self: chips with layouts
 * @y: where the first line starts, in pixels
 * @width: the width that there is
 *
 * Sets the chips one behind the other, and goes on in a new line where the width ends.
 *
 * Returns: where the last line ends
 */
int
sp_compare_chips_place (SpCompareChips *self, int y, int width)
{
  int x = 0;
  int line_height = 0;

  for (guint i = 0; i < self->n_chips; i++)
    {
      Chip *chip = &self->chips[i];

      measure_chip (chip, width);
      if (x > 0 && x + chip->area.width > width)
        {
          x = 0;
          y += line_height + SPACING;
          line_height = 0;
        }
      chip->area.x = x;
      chip->area.y = y;
      x += chip->area.width + SPACING;
      line_height = MAX (line_height, chip->area.height);
    }
  return y + line_height;
}

/* Draws a text at a place, in pixels. */
void
sp_compare_draw_layout (GtkSnapshot *snapshot,
                        PangoLayout *layout,
                        int x,
                        int y,
                        const GdkRGBA *color)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

/* Returns @color with less weight. */
GdkRGBA
sp_compare_fade (const GdkRGBA *color, double alpha)
{
  GdkRGBA faded = *color;

  faded.alpha *= alpha;
  return faded;
}

/* In high contrast a line takes the place of the shade. */
static void
draw_pill (GtkSnapshot *snapshot, const GdkRectangle *area, const GdkRGBA *color)
{
  GdkRGBA shade = sp_compare_fade (color, 0.08);
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (
      &outline, &GRAPHENE_RECT_INIT (area->x, area->y, area->width, area->height), RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &shade, &outline.bounds);
  gtk_snapshot_pop (snapshot);
  if (adw_style_manager_get_high_contrast (adw_style_manager_get_default ()))
    gtk_snapshot_append_border (snapshot, &outline, (float[4]){ 1, 1, 1, 1 },
                                (GdkRGBA[4]){ *color, *color, *color, *color });
}

static void
draw_chip (const Chip *chip, GtkWidget *widget, GtkSnapshot *snapshot, const GdkRGBA *color)
{
  GdkRectangle area = chip->area;
  GdkRGBA faded = sp_compare_fade (color, chip->is_aside ? 0.65 : 1);

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    area.x = gtk_widget_get_width (widget) - area.x - area.width;
  if (!chip->is_aside)
    draw_pill (snapshot, &area, color);
  sp_compare_draw_layout (snapshot, chip->layout, area.x + PADDING_X, area.y + PADDING_Y, &faded);
}

/* Draws the chips where they were placed. */
void
sp_compare_chips_draw (const SpCompareChips *self,
                       GtkWidget *widget,
                       GtkSnapshot *snapshot,
                       const GdkRGBA *color)
{
  for (guint i = 0; i < self->n_chips; i++)
    draw_chip (&self->chips[i], widget, snapshot, color);
}

/**
 * sp_compare_chips_set_mode:
 * @self: chips
 * @row: the row as it was compared
 * @mode: what is looked at; the chips that it is not about step back
 */
void
sp_compare_chips_set_mode (SpCompareChips *self, const SpComparedRow *row, SpCompareMode mode)
{
  for (guint i = 0; i < self->n_chips; i++)
    {
      gboolean shared = sp_compared_row_shares (row, self->items->items[i]);

      self->chips[i].is_aside =
          (mode == SP_COMPARE_DIFFERENCES && shared) || (mode == SP_COMPARE_SHARED && !shared);
    }
}

/* Returns whether the chip of @item stands back. */
gboolean
sp_compare_chips_is_aside (const SpCompareChips *self, guint item)
{
  g_return_val_if_fail (item < self->n_chips, FALSE);

  return self->chips[item].is_aside;
}
