/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of what a class answered: what it is about with its figure, a bar, and the other figures below,
 * in the words of sp_class_sheet_new(). A role has a bar as long as its share of the sheets; the bar of a
 * statement has a piece for each answer, from disagreement to agreement. */

#include "paint/sp-class-bars.h"

#include "core/classroom/sp-class-sheet.h"

/* All in parts of the height of a line of text. */
#define BAR_THICKNESS 0.7
#define BAR_GAP 0.15
#define NUMBER_GAP 1.0

/* How much of a shared place is seen beside one that a role has alone. */
#define SHARED_ALPHA 0.45

typedef struct
{
  const SpSheetCanvas *canvas;
  double y;
  double line;
} Row;

static void
set_color (const Row *self, SpRgb color, double alpha)
{
  cairo_set_source_rgba (self->canvas->cr, color.red, color.green, color.blue, alpha);
}

static PangoLayout *
new_layout (const SpSheetCanvas *canvas, const char *text, double width)
{
  PangoLayout *layout = pango_layout_new (canvas->context);

  pango_layout_set_text (layout, text, -1);
  if (width >= 0)
    {
      pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
      pango_layout_set_alignment (layout, canvas->is_rtl ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
      pango_layout_set_auto_dir (layout, FALSE);
    }
  return layout;
}

static void
show (const Row *self, PangoLayout *layout, double x, SpRgb color)
{
  if (self->canvas->cr == NULL)
    return;
  set_color (self, color, 1);
  cairo_move_to (self->canvas->cr, x, self->y);
  pango_cairo_show_layout (self->canvas->cr, layout);
}

/* The title at the start and the figure at the end of the line, or of several. */
static void
draw_title (Row *self, const char *title, const char *figure)
{
  const SpSheetCanvas *canvas = self->canvas;
  g_autoptr (PangoLayout) number = new_layout (canvas, figure, -1);
  g_autoptr (PangoLayout) text = NULL;
  double room;
  int number_width, height;

  pango_layout_get_pixel_size (number, &number_width, &height);
  self->line = height;
  room = MAX (canvas->width - number_width - NUMBER_GAP * height, 1);
  text = new_layout (canvas, title, room);
  show (self, text, canvas->is_rtl ? canvas->width - room : 0, canvas->palette.text);
  show (self, number, canvas->is_rtl ? 0 : canvas->width - number_width, canvas->palette.text);
  pango_layout_get_pixel_size (text, NULL, &height);
  self->y += height + BAR_GAP * self->line;
}

static void
draw_note (Row *self, const char *note)
{
  g_autoptr (PangoLayout) text = new_layout (self->canvas, note, self->canvas->width);
  int height;

  self->y += (BAR_THICKNESS + BAR_GAP) * self->line;
  show (self, text, 0, self->canvas->palette.text);
  pango_layout_get_pixel_size (text, NULL, &height);
  self->y += height;
}

/* A part of the bar, from @start to @end of 1, counted from where reading begins; @thickness is of 1 too. */
static void
draw_piece (const Row *self, double start, double end, double thickness, SpRgb color, double alpha)
{
  double width = self->canvas->width;
  double x = self->canvas->is_rtl ? width * (1 - end) : width * start;

  if (self->canvas->cr == NULL || end <= start)
    return;
  cairo_rectangle (self->canvas->cr, x, self->y + (1 - thickness) * BAR_THICKNESS * self->line,
                   width * (end - start), thickness * BAR_THICKNESS * self->line);
  set_color (self, color, alpha);
  cairo_fill (self->canvas->cr);
}

static void
draw_frame (const Row *self)
{
  if (self->canvas->cr == NULL)
    return;
  cairo_rectangle (self->canvas->cr, 0.5, self->y, self->canvas->width - 1,
                   BAR_THICKNESS * self->line);
  cairo_set_line_width (self->canvas->cr, 1);
  set_color (self, self->canvas->palette.line, 1);
  cairo_stroke (self->canvas->cr);
}

/**
 * sp_class_bars_draw_role:
 * @canvas: where there is room
 * @row: (type SpClassRow): a role and what was counted
 *
 * An #SpSheetDraw: how often the role came first alone, and behind that how often with others.
 *
 * Returns: how high the row is
 */
double
sp_class_bars_draw_role (const SpSheetCanvas *canvas, gconstpointer row)
{
  const SpClassRow *shown = row;
  const SpClassRole *counted = sp_class_tally_get_role (shown->tally, shown->position);
  const SpRole *role = &sp_class_tally_get_pack (shown->tally)->roles.items[shown->position];
  SpRgb color = canvas->palette.roles[role->color];
  double n = MAX (sp_class_tally_get_n_sheets (shown->tally), 1);
  g_autofree char *figure = sp_class_row_tell_role (shown);
  g_autofree char *note = sp_class_row_describe_role (shown);
  Row self = { canvas, 0, 0 };

  draw_title (&self, role->title, figure);
  draw_piece (&self, 0, counted->n_alone / n, 1, color, 1);
  draw_piece (&self, counted->n_alone / n, (counted->n_alone + counted->n_shared) / n, 1, color,
              SHARED_ALPHA);
  draw_frame (&self);
  draw_note (&self, note);
  return self.y;
}

/* Disagreement is dark and low, agreement has a colour, and what is between is pale, in grey as well. */
static void
draw_answers (const Row *self, const SpClassStatement *counted, guint n)
{
  const SpPalette *palette = &self->canvas->palette;
  const SpRgb colors[SP_N_ANSWERS] = { palette->text, palette->text, palette->rule,
                                       palette->highlight, palette->highlight };
  const double alphas[SP_N_ANSWERS] = { 0.85, 0.5, 0.4, 0.55, 1 };
  double start = 0;

  for (guint i = 0; i < SP_N_ANSWERS; i++)
    {
      double end = start + (double) counted->counts[i] / MAX (n, 1);

      draw_piece (self, start, end, i < SP_N_ANSWERS / 2 ? 0.5 : 1, colors[i], alphas[i]);
      start = end;
    }
}

/**
 * sp_class_bars_draw_statement:
 * @canvas: where there is room
 * @row: (type SpClassRow): a statement and what was counted
 *
 * An #SpSheetDraw: how the answers to the statement are shared out.
 *
 * Returns: how high the row is
 */
double
sp_class_bars_draw_statement (const SpSheetCanvas *canvas, gconstpointer row)
{
  const SpClassRow *shown = row;
  const SpPack *pack = sp_class_tally_get_pack (shown->tally);
  g_autofree char *figure = sp_class_row_tell_statement (shown);
  g_autofree char *note = sp_class_row_describe_statement (shown);
  Row self = { canvas, 0, 0 };

  draw_title (&self, pack->statements.items[shown->position].text, figure);
  draw_answers (&self, sp_class_tally_get_statement (shown->tally, shown->position),
                sp_class_tally_get_n_answers (shown->tally, shown->position));
  draw_frame (&self);
  draw_note (&self, note);
  return self.y;
}
