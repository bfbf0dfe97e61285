/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "paint/sp-signpost.h"

#include <glib/gi18n.h>

/* All in parts of the height of a line of text, and how much smaller than that long titles may be. */
#define BOARD_HEIGHT 1.9
#define BOARD_GAP 0.5
#define BOARD_PADDING 0.8
#define BOARD_TIP 0.7
#define BOARD_CORNER 0.25
#define LEAST_BOARD 7.0
#define LEAST_SCALE 0.7
#define POST_WIDTH 0.7
#define POST_TOP 0.8
#define POST_BOTTOM 1.4
#define FOOT_WIDTH 5.0
#define FOOT_HEIGHT 0.35

/* In pixels: where text is large, long titles may be smaller still, with lines as high as those of letters
 * of 11 pixels, before they are cut off. */
#define LEAST_LINE 13.0
#define SCALE_STEP 0.97

/* So much of a board stands behind the post, seen from its tip, and more where a long title would
 * leave the whole; two that point to different sides then use its width. */
#define BEHIND 0.36

typedef struct
{
  PangoLayout *text; /* (owned) */
  int color;         /* an SpColor */
  SpSignpostBoard place;
} Board;

struct _SpSignpost
{
  GArray *boards; /* (owned) (element-type Board) */
  double width;
  double height;
  double line;
};

static void
board_clear (Board *board)
{
  g_clear_object (&board->text);
}

static PangoLayout *
new_text (PangoContext *context, const char *text)
{
  PangoLayout *layout = pango_layout_new (context);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  pango_layout_set_text (layout, text, -1);
  return layout;
}

static void
add_board (SpSignpost *self, PangoContext *context, const char *text, int color)
{
  Board board = { new_text (context, text), color };

  g_array_append_val (self->boards, board);
}

static void
add_boards (SpSignpost *self, const SpPack *pack, PangoContext *context)
{
  guint n = pack->roles.n_items;
  guint n_named = n > SP_SIGNPOST_MAX_BOARDS ? SP_SIGNPOST_MAX_BOARDS - 1 : n;

  for (guint i = 0; i < n_named; i++)
    add_board (self, context, pack->roles.items[i].title, pack->roles.items[i].color);
  if (n_named < n)
    {
      g_autofree char *rest =
          /* Translators: roles for which a drawing has no room */
          g_strdup_printf (ngettext ("%u more role", "%u more roles", n - n_named), n - n_named);

      add_board (self, context, rest, SP_COLOR_SLATE);
    }
}

/* Returns the width that all boards get: that of the longest title, where there is room for it. */
static double
choose_board_width (const SpSignpost *self)
{
  double around = (2 * BOARD_PADDING + BOARD_TIP) * self->line;
  double width = LEAST_BOARD * self->line;

  for (guint i = 0; i < self->boards->len; i++)
    {
      int text;

      pango_layout_get_pixel_size (g_array_index (self->boards, Board, i).text, &text, NULL);
      width = MAX (width, text + around);
    }
  return MIN (width, self->width);
}

/* Returns how much smaller the longest title has to be written to be that wide, if letters grew evenly. */
static double
find_scale (const SpSignpost *self, double width)
{
  double scale = 1;

  for (guint i = 0; i < self->boards->len; i++)
    {
      int natural;

      pango_layout_get_pixel_size (g_array_index (self->boards, Board, i).text, &natural, NULL);
      scale = natural > width ? MIN (scale, width / natural) : scale;
    }
  return scale;
}

/* Returns whether all titles are whole. */
static gboolean
write_titles (const SpSignpost *self, double width, double scale)
{
  gboolean is_whole = TRUE;

  for (guint i = 0; i < self->boards->len; i++)
    {
      PangoLayout *text = g_array_index (self->boards, Board, i).text;
      PangoAttrList *attributes = pango_attr_list_copy (pango_layout_get_attributes (text));

      pango_attr_list_change (attributes, pango_attr_scale_new (scale));
      pango_layout_set_attributes (text, attributes);
      pango_attr_list_unref (attributes);
      pango_layout_set_width (text, (int) (width * PANGO_SCALE));
      is_whole &= !pango_layout_is_ellipsized (text);
    }
  return is_whole;
}

/* Titles that are too long for their boards are written smaller, all alike, before they are cut off. */
static void
fit_titles (const SpSignpost *self, double width)
{
  double least = MIN (LEAST_LINE / self->line, LEAST_SCALE);
  double scale = MAX (find_scale (self, width), least);

  while (!write_titles (self, width, scale) && scale > least)
    scale = MAX (scale * SCALE_STEP, least);
}

static void
place_boards (SpSignpost *self, gboolean is_rtl)
{
  double width = choose_board_width (self);
  double behind = MAX (BEHIND, 1 - self->width / (2 * width));
  double text_width = width - (2 * BOARD_PADDING + BOARD_TIP) * self->line;
  double y = POST_TOP * self->line;

  fit_titles (self, MAX (text_width, 1));
  for (guint i = 0; i < self->boards->len; i++)
    {
      Board *board = &g_array_index (self->boards, Board, i);
      gboolean points_left = (i % 2 == 0) == is_rtl;
      double x = self->width / 2 - width * (points_left ? 1 - behind : behind);

      board->place = (SpSignpostBoard){ x,           y,
                                        width,       BOARD_HEIGHT * self->line,
                                        points_left, pango_layout_is_ellipsized (board->text) };
      y += (BOARD_HEIGHT + BOARD_GAP) * self->line;
    }
  self->height = y + (POST_BOTTOM - BOARD_GAP) * self->line;
}

/**
 * sp_signpost_new:
 * @pack: whose roles stand on the boards
 * @context: the font
 * @width: the width there is, in the units of @context
 * @is_rtl: whether lines start at the right: then the whole is mirrored
 *
 * Returns: (transfer full): the post with its boards, laid out
 */
SpSignpost *
sp_signpost_new (const SpPack *pack, PangoContext *context, double width, gboolean is_rtl)
{
  g_autoptr (PangoLayout) line = NULL;
  SpSignpost *self;
  int height;

  g_return_val_if_fail (pack != NULL && PANGO_IS_CONTEXT (context), NULL);

  self = g_new0 (SpSignpost, 1);
  self->boards = g_array_new (FALSE, FALSE, sizeof (Board));
  g_array_set_clear_func (self->boards, (GDestroyNotify) board_clear);
  self->width = width;
  line = new_text (context, "0");
  pango_layout_get_pixel_size (line, NULL, &height);
  self->line = height;

  add_boards (self, pack, context);
  place_boards (self, is_rtl);
  return self;
}

/**
 * sp_signpost_free:
 * @self: (transfer full): a signpost
 */
void
sp_signpost_free (SpSignpost *self)
{
  g_array_unref (self->boards);
  g_free (self);
}

/**
 * sp_signpost_get_height:
 * @self: a signpost
 *
 * Returns: how high it is
 */
double
sp_signpost_get_height (const SpSignpost *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->height;
}

/**
 * sp_signpost_get_n_boards:
 * @self: a signpost
 *
 * Returns: how many boards it has, at most %SP_SIGNPOST_MAX_BOARDS
 */
guint
sp_signpost_get_n_boards (const SpSignpost *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->boards->len;
}

/**
 * sp_signpost_get_board:
 * @self: a signpost
 * @position: which board, 0 for the one at the top
 *
 * Returns: where it is
 */
SpSignpostBoard
sp_signpost_get_board (const SpSignpost *self, guint position)
{
  g_return_val_if_fail (self != NULL && position < self->boards->len, (SpSignpostBoard){ 0 });

  return g_array_index (self->boards, Board, position).place;
}

static void
set_color (cairo_t *cr, SpRgb color)
{
  cairo_set_source_rgb (cr, color.red, color.green, color.blue);
}

static void
draw_post (const SpSignpost *self, cairo_t *cr, const SpPalette *palette)
{
  double width = POST_WIDTH * self->line;
  double foot = MIN (FOOT_WIDTH * self->line, self->width);
  double ground = self->height - FOOT_HEIGHT * self->line;
  double x = (self->width - width) / 2;

  cairo_arc (cr, self->width / 2, width / 2, width / 2, G_PI, 2 * G_PI);
  cairo_line_to (cr, x + width, ground);
  cairo_line_to (cr, x, ground);
  cairo_close_path (cr);
  set_color (cr, palette->roles[SP_COLOR_BROWN]);
  cairo_fill (cr);

  cairo_rectangle (cr, (self->width - foot) / 2, ground, foot, FOOT_HEIGHT * self->line);
  set_color (cr, palette->line);
  cairo_fill (cr);
}

/* The outline, which the width of its stroke rounds. */
static void
trace_board (const SpSignpost *self, cairo_t *cr, const SpSignpostBoard *place)
{
  double inset = BOARD_CORNER * self->line;
  double tip = BOARD_TIP * self->line;
  double start = place->points_left ? place->x + place->width - inset : place->x + inset;
  double shoulder =
      place->points_left ? place->x + inset + tip : place->x + place->width - inset - tip;
  double end = place->points_left ? place->x + inset : place->x + place->width - inset;

  cairo_move_to (cr, start, place->y + inset);
  cairo_line_to (cr, shoulder, place->y + inset);
  cairo_line_to (cr, end, place->y + place->height / 2);
  cairo_line_to (cr, shoulder, place->y + place->height - inset);
  cairo_line_to (cr, start, place->y + place->height - inset);
  cairo_close_path (cr);
}

/* With high contrast a board is paper with an edge: letters of one colour on another are harder to
 * read than black on white. */
static void
draw_board (const SpSignpost *self, cairo_t *cr, const SpPalette *palette, const Board *board)
{
  SpRgb color = palette->roles[board->color];

  trace_board (self, cr, &board->place);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (cr, 2 * BOARD_CORNER * self->line);
  set_color (cr, color);
  cairo_stroke_preserve (cr);
  if (palette->patterned)
    set_color (cr, palette->surface);
  cairo_fill (cr);
}

static void
draw_text (const SpSignpost *self, cairo_t *cr, const SpPalette *palette, const Board *board)
{
  const SpSignpostBoard *place = &board->place;
  double x = place->x + BOARD_PADDING * self->line;
  int height;

  if (place->points_left)
    x += BOARD_TIP * self->line;
  pango_layout_get_pixel_size (board->text, NULL, &height);
  cairo_move_to (cr, x, place->y + (place->height - height) / 2);
  set_color (cr, palette->patterned ? palette->text : palette->surface);
  pango_cairo_show_layout (cr, board->text);
}

/**
 * sp_signpost_draw:
 * @self: a signpost
 * @cr: where to draw, the left upper corner at the origin
 * @palette: the colours
 */
void
sp_signpost_draw (const SpSignpost *self, cairo_t *cr, const SpPalette *palette)
{
  g_return_if_fail (self != NULL && cr != NULL && palette != NULL);

  cairo_save (cr);
  draw_post (self, cr, palette);
  for (guint i = 0; i < self->boards->len; i++)
    {
      const Board *board = &g_array_index (self->boards, Board, i);

      draw_board (self, cr, palette, board);
      draw_text (self, cr, palette, board);
    }
  cairo_restore (cr);
}

/**
 * sp_signpost_draw_on_canvas:
 * @canvas: where there is room
 * @pack: (type SpPack): whose roles stand on the boards
 *
 * An #SpSheetDraw.
 *
 * Returns: how high the signpost is
 */
double
sp_signpost_draw_on_canvas (const SpSheetCanvas *canvas, gconstpointer pack)
{
  g_autoptr (SpSignpost) self =
      sp_signpost_new (pack, canvas->context, canvas->width, canvas->is_rtl);

  if (canvas->cr != NULL)
    sp_signpost_draw (self, canvas->cr, &canvas->palette);
  return self->height;
}
