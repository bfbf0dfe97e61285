/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "../core/choose/choose-pack.h"

#include "paint/sp-signpost.h"

#include <math.h>

#define WIDTH 400

static SpSignpost *
new_signpost (guint n_roles, double width, gboolean is_rtl)
{
  g_autofree int *points = g_new0 (int, n_roles);
  g_autoptr (SpPack) pack = choose_pack_new (n_roles, 1, points);
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  SpSignpost *signpost = sp_signpost_new (pack, context, width, is_rtl);

  g_object_unref (context);
  return signpost;
}

static void
test_a_board_for_each_role (void)
{
  for (guint n = 0; n <= SP_SIGNPOST_MAX_BOARDS; n++)
    {
      g_autoptr (SpSignpost) signpost = new_signpost (n, WIDTH, FALSE);

      g_assert_cmpuint (sp_signpost_get_n_boards (signpost), ==, n);
    }
}

static void
test_the_last_board_counts_the_rest (void)
{
  g_autoptr (SpSignpost) signpost = new_signpost (SP_SIGNPOST_MAX_BOARDS + 1, WIDTH, FALSE);
  g_autoptr (SpSignpost) large = new_signpost (60, WIDTH, FALSE);

  g_assert_cmpuint (sp_signpost_get_n_boards (signpost), ==, SP_SIGNPOST_MAX_BOARDS);
  g_assert_cmpuint (sp_signpost_get_n_boards (large), ==, SP_SIGNPOST_MAX_BOARDS);
  g_assert_cmpfloat (sp_signpost_get_height (large), ==, sp_signpost_get_height (signpost));
}

static void
assert_boards_stand_in_order (const SpSignpost *signpost, double width)
{
  double y = 0;

  for (guint i = 0; i < sp_signpost_get_n_boards (signpost); i++)
    {
      SpSignpostBoard board = sp_signpost_get_board (signpost, i);

      g_assert_cmpfloat (board.y, >, y);
      g_assert_cmpfloat (board.x, >=, -0.001);
      g_assert_cmpfloat (board.x + board.width, <=, width + 0.001);
      g_assert_cmpfloat (board.x, <, width / 2);
      g_assert_cmpfloat (board.x + board.width, >, width / 2);
      y = board.y + board.height;
    }
  g_assert_cmpfloat (y, <, sp_signpost_get_height (signpost));
}

static void
test_boards_hang_on_the_post (void)
{
  static const double widths[] = { 60, 160, 360, 1200 };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autoptr (SpSignpost) signpost = new_signpost (5, widths[i], FALSE);

      assert_boards_stand_in_order (signpost, widths[i]);
    }
}

/* A title is not cut off while there is room beside it. */
static void
test_long_titles_use_the_whole_width (void)
{
  g_autoptr (SpSignpost) signpost = new_signpost (2, 60, FALSE);

  for (guint i = 0; i < 2; i++)
    g_assert_cmpfloat (sp_signpost_get_board (signpost, i).width, ==, 60);
}

/* In text of twice the size, on a telephone and in a window. */
static void
test_large_titles_are_whole (void)
{
  const double widths[] = { 314, 420 };
  g_autoptr (SpPack) pack = choose_pack_new_bundled ();
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());

  pango_cairo_context_set_resolution (context, 2 * 96);
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autoptr (SpSignpost) signpost = sp_signpost_new (pack, context, widths[i], FALSE);

      for (guint k = 0; k < sp_signpost_get_n_boards (signpost); k++)
        g_assert_false (sp_signpost_get_board (signpost, k).is_cut);
    }
  g_object_unref (context);
}

static void
test_no_title_is_too_small_to_be_read (void)
{
  g_autoptr (SpSignpost) signpost = new_signpost (2, 60, FALSE);

  g_assert_true (sp_signpost_get_board (signpost, 0).is_cut);
}

static void
test_right_to_left_mirrors (void)
{
  g_autoptr (SpSignpost) signpost = new_signpost (4, WIDTH, FALSE);
  g_autoptr (SpSignpost) mirrored = new_signpost (4, WIDTH, TRUE);

  for (guint i = 0; i < 4; i++)
    {
      SpSignpostBoard board = sp_signpost_get_board (signpost, i);
      SpSignpostBoard other = sp_signpost_get_board (mirrored, i);

      g_assert_cmpint (board.points_left, ==, i % 2 == 1);
      g_assert_cmpint (other.points_left, ==, !board.points_left);
      g_assert_cmpfloat_with_epsilon (other.x, WIDTH - board.x - board.width, 0.001);
    }
}

static guint32
get_pixel (cairo_surface_t *surface, double x, double y)
{
  const guint8 *row =
      cairo_image_surface_get_data (surface) + (int) y * cairo_image_surface_get_stride (surface);

  return ((const guint32 *) (gconstpointer) row)[(int) x] & 0xffffff;
}

static guint32
get_rgb (SpRgb color)
{
  return (guint32) lround (color.red * 255) << 16 | (guint32) lround (color.green * 255) << 8 |
         (guint32) lround (color.blue * 255);
}

static cairo_surface_t *
draw (const SpSignpost *signpost, const SpPalette *palette)
{
  cairo_surface_t *surface = cairo_image_surface_create (
      CAIRO_FORMAT_RGB24, WIDTH, (int) ceil (sp_signpost_get_height (signpost)));
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, palette->background.red, palette->background.green,
                        palette->background.blue);
  cairo_paint (cr);
  sp_signpost_draw (signpost, cr, palette);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* A board is filled with its colour up to the tip, and bare beside it; where colours do not count it
 * has an edge of that colour alone. */
static void
test_boards_have_the_colours_of_their_roles (void)
{
  for (int kind = 0; kind < SP_N_PALETTES; kind++)
    {
      g_autoptr (SpSignpost) signpost = new_signpost (2, WIDTH, FALSE);
      SpPalette palette = sp_palette_get (kind);
      cairo_surface_t *surface = draw (signpost, &palette);
      SpSignpostBoard board = sp_signpost_get_board (signpost, 0);
      double middle = board.y + board.height / 2;
      double tip = board.x + board.width;
      guint32 color = get_rgb (palette.roles[0]);
      guint32 inside = palette.patterned ? get_rgb (palette.surface) : color;

      g_assert_cmphex (get_pixel (surface, board.x + 3, middle), ==, color);
      g_assert_cmphex (get_pixel (surface, board.x + 12, board.y + 12), ==, inside);
      g_assert_cmphex (get_pixel (surface, tip - 4, middle), ==, color);
      g_assert_cmphex (get_pixel (surface, tip - 2, board.y + 2), ==, get_rgb (palette.background));
      cairo_surface_destroy (surface);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/signpost/a-board-for-each-role", test_a_board_for_each_role);
  g_test_add_func ("/signpost/the-last-board-counts-the-rest", test_the_last_board_counts_the_rest);
  g_test_add_func ("/signpost/boards-hang-on-the-post", test_boards_hang_on_the_post);
  g_test_add_func ("/signpost/width", test_long_titles_use_the_whole_width);
  g_test_add_func ("/signpost/large-titles", test_large_titles_are_whole);
  g_test_add_func ("/signpost/readable", test_no_title_is_too_small_to_be_read);
  g_test_add_func ("/signpost/right-to-left-mirrors", test_right_to_left_mirrors);
  g_test_add_func ("/signpost/boards-have-the-colours-of-their-roles",
                   test_boards_have_the_colours_of_their_roles);
  return g_test_run ();
}
