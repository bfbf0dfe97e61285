/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/pack/sp-pack-file.h"
#include "paint/sp-ladder-painter.h"

#include <math.h>
#include <string.h>

typedef struct
{
  SpPack *pack;
  SpLadder *ladder;
  SpLadderPainter *painter;
} Fixture;

#define N_ROLES 5
#define N_LEVELS 6

static void
add_rung (GString *rungs, GString *moves, guint role, guint level)
{
  const char *comma = rungs->len > 0 ? "," : "";

  g_string_append_printf (rungs,
                          "%s{'id':'r%u-%u','title':'Rung of role %u','level':%u,'role':'r%u'}",
                          comma, role, level, role, level, role);
  if (level > 0)
    g_string_append_printf (moves, "{'from':'r%u-%u','to':'r%u-%u'},", role, level - 1, role,
                            level);
  if (level > 0 && role % 2 == level % 2)
    g_string_append_printf (moves, "{'from':'r%u-%u','to':'r%u-%u'},", role, level - 1,
                            (role + 1) % N_ROLES, level);
}

/* Each role has a rung on each level, and there are moves between roles; and there is a way in. */
static SpPack *
new_pack (void)
{
  g_autoptr (GString) roles = g_string_new (NULL);
  g_autoptr (GString) rungs = g_string_new (NULL);
  g_autoptr (GString) moves = g_string_new (NULL);
  g_autofree char *json = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  SpPack *pack;

  for (guint role = 0; role < N_ROLES; role++)
    {
      g_string_append_printf (roles, "%s{'id':'r%u','title':'Role %u','summary':'S'}",
                              role > 0 ? "," : "", role, role);
      for (guint level = 0; level < N_LEVELS; level++)
        add_rung (rungs, moves, role, level);
    }
  json = g_strdup_printf (
      "{'format':1,'id':'p','title':'P','language':'en','updated':'2026-01-01','authors':['A'],"
      "'license':'CC0-1.0','roles':[%s],'levels':[{'level':1,'title':'Junior'},"
      "{'level':4,'title':'Principal'}],'rungs':[{'id':'in','title':'The way in','level':0},%s],"
      "'moves':[{'from':'r1-3','to':'r2-3'},%s{'from':'in','to':'r0-1'},{'from':'in','to':'r3-1'},"
      "{'from':'r4-2','to':'r0-2'},{'from':'r2-4','to':'r1-1'},{'from':'r3-2','to':'r3-2'}]}",
      roles->str, rungs->str, moves->str);
  bytes = g_bytes_new (g_strdelimit (json, "'", '"'), strlen (json));
  pack = sp_pack_new_from_bytes (bytes, "test", NULL, NULL, &error);
  g_assert_no_error (error);
  return pack;
}

static void
set_up (Fixture *fixture, gconstpointer mirrored)
{
  fixture->pack = new_pack ();
  fixture->ladder = sp_ladder_new (fixture->pack, NULL, 0);
  fixture->painter = sp_ladder_painter_new (fixture->ladder, NULL, mirrored != NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer mirrored)
{
  sp_ladder_painter_free (fixture->painter);
  sp_ladder_free (fixture->ladder);
  sp_pack_unref (fixture->pack);
}

/* Draws all of it, a point a pixel. */
static cairo_surface_t *
draw (Fixture *fixture, SpPaletteKind kind, const SpLadderMarks *marks)
{
  const SpLadderLayout *layout = sp_ladder_painter_get_layout (fixture->painter);
  SpPalette palette = sp_palette_get (kind);
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_RGB24, ceil (layout->width), ceil (layout->height));
  cairo_t *cr = cairo_create (surface);

  sp_ladder_painter_draw (fixture->painter, cr, &palette, marks);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static guint32
get_pixel (cairo_surface_t *surface, double x, double y)
{
  const guchar *row =
      cairo_image_surface_get_data (surface) + (int) y * cairo_image_surface_get_stride (surface);

  return ((const guint32 *) row)[(int) x] & 0xffffff;
}

static guint32
to_pixel (SpRgb color)
{
  return (guint32) lround (color.red * 255) << 16 | (guint32) lround (color.green * 255) << 8 |
         (guint32) lround (color.blue * 255);
}

static void
test_boxes_have_the_colour_of_their_role (Fixture *fixture, gconstpointer mirrored)
{
  const SpLadderLayout *layout = sp_ladder_painter_get_layout (fixture->painter);
  SpPalette palette = sp_palette_get (SP_PALETTE_LIGHT);
  cairo_surface_t *surface = draw (fixture, SP_PALETTE_LIGHT, NULL);

  g_assert_cmphex (get_pixel (surface, 1, 1), ==, to_pixel (palette.background));
  for (guint i = 0; i < layout->n_boxes; i++)
    {
      const SpLadderBox *box = &layout->boxes[i];
      int lane = fixture->ladder->nodes[i].lane;
      double x = mirrored != NULL ? box->x + box->width - 7.0 : box->x + 7.0;
      guint32 pixel = get_pixel (surface, x, box->y + box->height / 2.0);

      g_assert_cmphex (get_pixel (surface, box->x + box->width / 2.0, box->y + 5.0), ==,
                       to_pixel (palette.surface));
      if (lane == SP_LADDER_NO_LANE)
        g_assert_cmphex (pixel, ==, to_pixel (palette.surface));
      else
        g_assert_cmphex (
            pixel, ==, to_pixel (palette.roles[sp_ladder_get_role (fixture->ladder, lane)->color]));
    }
  cairo_surface_destroy (surface);
}

static void
test_titles_are_inside_their_boxes (Fixture *fixture, gconstpointer data)
{
  const SpLadderLayout *layout = sp_ladder_painter_get_layout (fixture->painter);
  SpPalette palette = sp_palette_get (SP_PALETTE_LIGHT);
  cairo_surface_t *surface = draw (fixture, SP_PALETTE_LIGHT, NULL);

  for (guint i = 0; i < layout->n_boxes; i++)
    {
      const SpLadderBox *box = &layout->boxes[i];
      guint n_text = 0;

      for (double y = box->y + 8.0; y < box->y + box->height - 8.0; y++)
        for (double x = box->x + 14.0; x < box->x + box->width - 14.0; x++)
          n_text += get_pixel (surface, x, y) != to_pixel (palette.surface);
      g_assert_cmpuint (n_text, >, 20);
      for (double y = box->y + 12.0; y < box->y + box->height - 12.0; y++)
        g_assert_cmphex (get_pixel (surface, box->x + box->width - 3.0, y), ==,
                         to_pixel (palette.surface));
    }
  cairo_surface_destroy (surface);
}

/* Returns how many rows of pixels inside a box have letters. */
static guint
measure_letters (cairo_surface_t *surface, const SpLadderBox *box, double scale, guint32 color)
{
  guint n_rows = 0;

  for (double y = box->y * scale + 1.0; y < (box->y + box->height) * scale - 1.0; y++)
    for (double x = (box->x + 16.0) * scale; x < (box->x + box->width - 16.0) * scale; x++)
      if (get_pixel (surface, x, y) != color)
        {
          n_rows++;
          break;
        }
  return n_rows;
}

/* However small the drawing is, each box says what it is in letters of 11 pixels, whose digits are 8
 * pixels high. */
static void
test_a_small_drawing_has_large_letters (Fixture *fixture, gconstpointer data)
{
  const double scales[] = { 0.9, 0.75, 0.6, 0.5, 0.4, 0.34 };
  const SpLadderLayout *layout = sp_ladder_painter_get_layout (fixture->painter);
  SpPalette palette = sp_palette_get (SP_PALETTE_LIGHT);

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      cairo_surface_t *surface = cairo_image_surface_create (
          CAIRO_FORMAT_RGB24, ceil (layout->width * scales[i]), ceil (layout->height * scales[i]));
      cairo_t *cr = cairo_create (surface);

      cairo_scale (cr, scales[i], scales[i]);
      sp_ladder_painter_draw (fixture->painter, cr, &palette, NULL);
      cairo_destroy (cr);
      cairo_surface_flush (surface);
      for (guint k = 0; k < layout->n_boxes; k++)
        g_assert_cmpuint (
            measure_letters (surface, &layout->boxes[k], scales[i], to_pixel (palette.surface)), >=,
            8);
      cairo_surface_destroy (surface);
    }
}

static guint
count_pixels (cairo_surface_t *surface, guint32 pixel)
{
  guint n = 0;

  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
      n += get_pixel (surface, x, y) == pixel;
  return n;
}

static void
test_a_route_lights_up (Fixture *fixture, gconstpointer data)
{
  int from = sp_ladder_find_node (fixture->ladder, "in");
  int to = sp_ladder_find_node (fixture->ladder, "r4-5");
  g_autoptr (GPtrArray) routes = sp_ladder_graph_find_routes (&fixture->ladder->graph, from, to, 1);
  SpPalette palette = sp_palette_get (SP_PALETTE_PRINT);
  SpLadderMarks marks = { NULL, -1 };
  cairo_surface_t *plain = draw (fixture, SP_PALETTE_PRINT, &marks);
  cairo_surface_t *lit;

  g_assert_cmpuint (routes->len, ==, 1);
  marks.route = g_ptr_array_index (routes, 0);
  lit = draw (fixture, SP_PALETTE_PRINT, &marks);
  g_assert_cmpuint (count_pixels (lit, to_pixel (palette.highlight)), >,
                    count_pixels (plain, to_pixel (palette.highlight)) + 500);
  cairo_surface_destroy (plain);
  cairo_surface_destroy (lit);
}

/* A tick at the corner where no stripe is, darker than all around it in black on white, too. */
static void
test_what_is_in_reach_has_a_tick (Fixture *fixture, gconstpointer mirrored)
{
  const SpLadderLayout *layout = sp_ladder_painter_get_layout (fixture->painter);
  g_autofree gboolean *in_reach = g_new0 (gboolean, layout->n_boxes);
  SpPalette palette = sp_palette_get (SP_PALETTE_PRINT);
  SpLadderMarks marks = { NULL, -1, .in_reach = in_reach };
  cairo_surface_t *surface;

  in_reach[1] = TRUE;
  surface = draw (fixture, SP_PALETTE_PRINT, &marks);
  for (guint i = 0; i < layout->n_boxes; i++)
    {
      const SpLadderBox *box = &layout->boxes[i];
      double x = mirrored != NULL ? box->x : box->x + box->width;
      guint32 pixel = get_pixel (surface, x, box->y + 4.0);

      g_assert_cmpint (pixel == to_pixel (palette.text), ==, in_reach[i]);
    }
  cairo_surface_destroy (surface);
}

/* Where routes differ, a step stands out from those that all share, in black on white, too. */
static void
test_steps_that_differ_are_marked (Fixture *fixture, gconstpointer data)
{
  int from = sp_ladder_find_node (fixture->ladder, "in");
  int to = sp_ladder_find_node (fixture->ladder, "r4-5");
  g_autoptr (GPtrArray) routes = sp_ladder_graph_find_routes (&fixture->ladder->graph, from, to, 8);
  g_autoptr (GPtrArray) alone = g_ptr_array_new ();
  SpPalette palette = sp_palette_get (SP_PALETTE_PRINT);
  SpLadderMarks marks = { routes->pdata[0], -1 };
  guint n_lit[3];
  const GPtrArray *others[] = { NULL, alone, routes };

  g_assert_cmpuint (routes->len, >, 1);
  g_ptr_array_add (alone, routes->pdata[0]);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      cairo_surface_t *surface;

      marks.routes = others[i];
      surface = draw (fixture, SP_PALETTE_PRINT, &marks);
      n_lit[i] = count_pixels (surface, to_pixel (palette.highlight));
      cairo_surface_destroy (surface);
    }
  g_assert_cmpuint (n_lit[1], ==, n_lit[0]);
  g_assert_cmpuint (n_lit[2], !=, n_lit[0]);
}

static void
test_print_has_no_colour (Fixture *fixture, gconstpointer data)
{
  cairo_surface_t *surface = draw (fixture, SP_PALETTE_PRINT, NULL);

  for (int y = 0; y < cairo_image_surface_get_height (surface); y += 3)
    for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
      {
        guint32 pixel = get_pixel (surface, x, y);

        g_assert_cmphex (pixel & 0xff, ==, pixel >> 16);
      }
  cairo_surface_destroy (surface);
}

/* Antialiasing may round another way where the matrix is another. */
static gboolean
are_alike (guint32 a, guint32 b)
{
  for (guint shift = 0; shift < 24; shift += 8)
    if (ABS ((int) (a >> shift & 0xff) - (int) (b >> shift & 0xff)) > 48)
      return FALSE;
  return TRUE;
}

/* Cairo 1.18 may leave out the first column of a letter, some pixels high, where it draws no others. */
static void
assert_part_looks_like_whole (Fixture *fixture, cairo_surface_t *whole, int left, int top, int size)
{
  SpPalette palette = sp_palette_get (SP_PALETTE_DARK);
  cairo_surface_t *part = cairo_image_surface_create (CAIRO_FORMAT_RGB24, size, size);
  cairo_t *cr = cairo_create (part);
  int n_other = 0;

  cairo_translate (cr, -left, -top);
  sp_ladder_painter_draw (fixture->painter, cr, &palette, NULL);
  cairo_destroy (cr);
  cairo_surface_flush (part);
  for (int y = 0; y < size; y++)
    for (int x = 0; x < size; x++)
      n_other += !are_alike (get_pixel (part, x, y), get_pixel (whole, left + x, top + y));
  g_assert_cmpint (n_other, <=, size / 5);
  cairo_surface_destroy (part);
}

/* What is out of sight does not change what is in sight, wherever that is: where a line begins and
 * where it ends, too. */
static void
test_a_part_looks_like_the_whole (Fixture *fixture, gconstpointer data)
{
  const SpLadderLayout *layout = sp_ladder_painter_get_layout (fixture->painter);
  cairo_surface_t *whole = draw (fixture, SP_PALETTE_DARK, NULL);

  for (int y = 0; y + 40 <= layout->height; y += 40)
    for (int x = 0; x + 40 <= layout->width; x += 40)
      assert_part_looks_like_whole (fixture, whole, x, y, 40);
  for (guint i = 0; i < layout->n_lines; i++)
    for (guint k = 0; k < layout->lines[i].n_points; k += layout->lines[i].n_points - 1)
      assert_part_looks_like_whole (fixture, whole, (int) layout->lines[i].points[k].x - 1,
                                    (int) layout->lines[i].points[k].y - 1, 3);
  cairo_surface_destroy (whole);
}

/* Draws the ladders from @x, @y on, a point a pixel, as a window shows them. */
static cairo_surface_t *
draw_window (Fixture *fixture, double x, double y)
{
  SpPalette palette = sp_palette_get (SP_PALETTE_LIGHT);
  SpLadderMarks marks = { NULL, -1, TRUE };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 500, 300);
  cairo_t *cr = cairo_create (surface);

  cairo_translate (cr, -x, -y);
  sp_ladder_painter_draw (fixture->painter, cr, &palette, &marks);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* It is as wide as a tip where a line alone is not. */
static void
test_what_does_not_climb_has_a_tip (Fixture *fixture, gconstpointer data)
{
  const SpLadderLayout *layout = sp_ladder_painter_get_layout (fixture->painter);
  const SpLadderGraph *graph = &fixture->ladder->graph;
  SpPalette palette = sp_palette_get (SP_PALETTE_LIGHT);
  cairo_surface_t *surface = draw (fixture, SP_PALETTE_LIGHT, NULL);
  guint n_tips = 0;

  for (guint i = 0; i < layout->n_lines; i++)
    {
      const SpLadderLine *line = &layout->lines[i];
      SpLadderPoint tip = line->points[line->n_points - 1];
      gboolean is_upright = fabs (tip.x - line->points[line->n_points - 2].x) < 1.0;
      double back = is_upright ? (line->points[line->n_points - 2].y > tip.y ? 5.0 : -5.0)
                               : (line->points[line->n_points - 2].x > tip.x ? 5.0 : -5.0);

      if (graph->nodes[graph->edges[i].from].level < graph->nodes[graph->edges[i].to].level)
        continue;
      n_tips++;
      for (double aside = -1.5; aside < 2.0; aside++)
        g_assert_cmphex (get_pixel (surface, tip.x + (is_upright ? aside : back),
                                    tip.y + (is_upright ? back : aside)),
                         ==, to_pixel (palette.line));
    }
  g_assert_cmpuint (n_tips, ==, 4);
  cairo_surface_destroy (surface);
}

/* Whatever is scrolled to, titles of lanes stand at the top and those of levels at the side. */
static void
test_titles_keep_in_sight (Fixture *fixture, gconstpointer mirrored)
{
  const SpLadderLayout *layout = sp_ladder_painter_get_layout (fixture->painter);
  SpPalette palette = sp_palette_get (SP_PALETTE_LIGHT);
  guint32 lane_color = to_pixel (palette.text);
  guint32 level_color = to_pixel (palette.dim_text);
  cairo_surface_t *surface =
      draw_window (fixture, layout->width / 2.0 - 250.0, layout->height - 300.0);
  SpLadderPoint strips;
  SpLadderPoint lead;
  guint n_lanes = 0;
  guint n_levels = 0;

  sp_ladder_painter_measure_headings (fixture->painter, 1.0, &strips, &lead);
  g_assert_cmpfloat (strips.x, >, 20.0);
  g_assert_cmpfloat (strips.y, >, 10.0);
  for (int y = 0; y < 300; y++)
    for (int x = 0; x < 500; x++)
      {
        gboolean at_side = mirrored != NULL ? x >= 500 - strips.x : x < strips.x;

        n_lanes += y < strips.y && get_pixel (surface, x, y) == lane_color;
        n_levels += at_side && y > strips.y && get_pixel (surface, x, y) == level_color;
      }
  g_assert_cmpuint (n_lanes, >, 20);
  g_assert_cmpuint (n_levels, >, 5);
  cairo_surface_destroy (surface);
}

/* What is out of the clip stays as it is. */
static void
test_draws_inside_the_clip (Fixture *fixture, gconstpointer data)
{
  SpPalette palette = sp_palette_get (SP_PALETTE_DARK);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 400, 300);

  for (guint zoom = 0; zoom < 2; zoom++)
    {
      cairo_t *cr = cairo_create (surface);

      cairo_set_source_rgb (cr, 1.0, 0.0, 0.0);
      cairo_paint (cr);
      cairo_rectangle (cr, 100.0, 100.0, 150.0, 77.0);
      cairo_clip (cr);
      cairo_translate (cr, -100.0, -50.0);
      cairo_scale (cr, zoom + 0.4, zoom + 0.4);
      sp_ladder_painter_draw (fixture->painter, cr, &palette, NULL);
      cairo_destroy (cr);
      cairo_surface_flush (surface);
      for (int y = 0; y < 300; y++)
        for (int x = 0; x < 400; x++)
          g_assert_cmpint (get_pixel (surface, x, y) == 0xff0000, ==,
                           x < 100 || x >= 250 || y < 100 || y >= 177);
    }
  cairo_surface_destroy (surface);
}

static void
assert_lacks_letters (Fixture *fixture, const char **title)
{
  const char *before = *title;
  SpLadderPainter *painter;

  *title = "\U0010FFFD";
  painter = sp_ladder_painter_new (fixture->ladder, NULL, FALSE);
  g_assert_true (sp_ladder_painter_lacks_letters (painter));
  sp_ladder_painter_free (painter);
  *title = before;
}

/* Be it a single title of any kind. */
static void
test_letters_that_no_font_has_are_told (Fixture *fixture, gconstpointer data)
{
  SpPack *pack = fixture->pack;

  g_assert_false (sp_ladder_painter_lacks_letters (fixture->painter));
  for (guint i = 0; i < pack->rungs.n_items; i++)
    assert_lacks_letters (fixture, (const char **) &pack->rungs.items[i].title);
  for (guint i = 0; i < pack->roles.n_items; i++)
    assert_lacks_letters (fixture, (const char **) &pack->roles.items[i].title);
  for (guint i = 0; i < pack->levels.n_items; i++)
    assert_lacks_letters (fixture, (const char **) &pack->levels.items[i].title);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/ladder-painter/colours-of-roles", Fixture, NULL, set_up,
              test_boxes_have_the_colour_of_their_role, tear_down);
  g_test_add ("/ladder-painter/colours-of-roles-mirrored", Fixture, "mirrored", set_up,
              test_boxes_have_the_colour_of_their_role, tear_down);
  g_test_add ("/ladder-painter/titles-are-inside", Fixture, NULL, set_up,
              test_titles_are_inside_their_boxes, tear_down);
  g_test_add ("/ladder-painter/large-letters", Fixture, NULL, set_up,
              test_a_small_drawing_has_large_letters, tear_down);
  g_test_add ("/ladder-painter/a-route-lights-up", Fixture, NULL, set_up, test_a_route_lights_up,
              tear_down);
  g_test_add ("/ladder-painter/reach", Fixture, NULL, set_up, test_what_is_in_reach_has_a_tick,
              tear_down);
  g_test_add ("/ladder-painter/reach-mirrored", Fixture, "mirrored", set_up,
              test_what_is_in_reach_has_a_tick, tear_down);
  g_test_add ("/ladder-painter/own-steps", Fixture, NULL, set_up, test_steps_that_differ_are_marked,
              tear_down);
  g_test_add ("/ladder-painter/print-has-no-colour", Fixture, NULL, set_up,
              test_print_has_no_colour, tear_down);
  g_test_add ("/ladder-painter/a-part-looks-like-the-whole", Fixture, NULL, set_up,
              test_a_part_looks_like_the_whole, tear_down);

  g_test_add ("/ladder-painter/tips", Fixture, NULL, set_up, test_what_does_not_climb_has_a_tip,
              tear_down);
  g_test_add ("/ladder-painter/lacks-letters", Fixture, NULL, set_up,
              test_letters_that_no_font_has_are_told, tear_down);
  g_test_add ("/ladder-painter/titles-keep-in-sight", Fixture, NULL, set_up,
              test_titles_keep_in_sight, tear_down);
  g_test_add ("/ladder-painter/titles-keep-in-sight-mirrored", Fixture, "mirrored", set_up,
              test_titles_keep_in_sight, tear_down);
  g_test_add ("/ladder-painter/draws-inside-the-clip", Fixture, NULL, set_up,
              test_draws_inside_the_clip, tear_down);

  return g_test_run ();
}
