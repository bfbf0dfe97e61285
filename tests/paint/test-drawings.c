/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is drawn of ladders, step by step, as drawings/NAME.txt has it: see kept-file.h. */

#include "../core/kept-file.h"
#include "drawings-fixture.h"

#include "paint/sp-ladder-picture.h"
#include "paint/sp-ladder-titles.h"

#include <cairo-svg.h>
#include <math.h>
#include <string.h>

/* A part of the ladders: its corner and its size in pixels. */
typedef struct
{
  double x;
  double y;
  int width;
  int height;
} Part;

static void
draw_on (Ladders *self,
         cairo_surface_t *surface,
         const Part *part,
         double scale,
         SpPaletteKind kind,
         const SpLadderMarks *marks)
{
  SpPalette palette = sp_palette_get (kind);
  cairo_t *cr = cairo_create (surface);

  cairo_translate (cr, -part->x, -part->y);
  cairo_scale (cr, scale, scale);
  sp_ladder_painter_draw (self->painter, cr, &palette, marks);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* Draws all, or a part, on pixels. */
static void
draw (Ladders *self, const Part *part, double scale, SpPaletteKind kind, const SpLadderMarks *marks)
{
  const SpLadderLayout *layout = sp_ladder_painter_get_layout (self->painter);
  Part all = { 0, 0, ceil (layout->width * scale), ceil (layout->height * scale) };
  const Part *seen = part != NULL ? part : &all;

  draw_on (self, cairo_image_surface_create (CAIRO_FORMAT_RGB24, seen->width, seen->height), seen,
           scale, kind, marks);
}

static void
test_ladders (void)
{
  const SpLadderMarks marks = { NULL, 2 };
  Ladders ladders;

  listened_cairo_start ();
  ladders_init (&ladders, FALSE, "QQ");
  draw (&ladders, NULL, 1.0, SP_PALETTE_LIGHT, &marks);
  ladders_clear (&ladders);
  assert_is_drawn_as_in_file ("ladders");
}

/* The first and the last rung have their tick, in both directions of reading, and small as well. */
static void
test_reach (void)
{
  gboolean in_reach[7] = { TRUE, FALSE, FALSE, FALSE, FALSE, FALSE, TRUE };
  const SpLadderMarks marks = { .selected = -1, .in_reach = in_reach };
  Ladders ladders;

  listened_cairo_start ();
  for (guint i = 0; i < 2; i++)
    {
      ladders_init (&ladders, i == 1, "QQ");
      g_assert_cmpuint (ladders.ladder->n_rungs, ==, G_N_ELEMENTS (in_reach));
      draw (&ladders, NULL, i == 0 ? 1.0 : 0.3, SP_PALETTE_LIGHT, &marks);
      ladders_clear (&ladders);
    }
  assert_is_drawn_as_in_file ("reach");
}

/* Two routes that share their end; in black on white. */
static void
test_route (void)
{
  Ladders ladders;
  g_autoptr (GPtrArray) routes = NULL;
  SpLadderMarks marks = { NULL, -1 };

  ladders_init (&ladders, FALSE, "QQ");
  routes = sp_ladder_graph_find_routes (&ladders.ladder->graph, 0, 3, 3);
  marks.routes = routes;
  listened_cairo_start ();
  for (guint i = 0; i < routes->len; i++)
    {
      listened_cairo_note ("route %u", i);
      marks.route = routes->pdata[i];
      draw (&ladders, NULL, 2.0, SP_PALETTE_PRINT, &marks);
    }
  ladders_clear (&ladders);
  assert_is_drawn_as_in_file ("route");
}

/* Smaller and smaller: cut titles, numbers, nothing. */
static void
test_far (void)
{
  const double scales[] = { 0.8, 0.65, 0.4, 0.2, 0.05 };
  Ladders ladders;

  ladders_init (&ladders, FALSE, "QQ");
  listened_cairo_start ();
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      SpLadderPoint strips;
      SpLadderPoint lead;

      sp_ladder_painter_measure_headings (ladders.painter, scales[i], &strips, &lead);
      listened_cairo_note ("scale %.2f: strips %.1f %.1f lead %.1f %.1f numbers %d cut %d words %d",
                           scales[i], strips.x, strips.y, lead.x, lead.y,
                           sp_ladder_painter_has_numbers (ladders.painter, scales[i]),
                           sp_ladder_painter_is_cut (ladders.painter, 1, scales[i]),
                           sp_ladder_painter_has_all_words (ladders.painter, scales[i]));
      draw (&ladders, NULL, scales[i], SP_PALETTE_DARK, NULL);
    }
  ladders_clear (&ladders);
  assert_is_drawn_as_in_file ("far");
}

/* Where only a part of the surface is to be drawn anew. */
static void
test_clip (void)
{
  SpPalette palette = sp_palette_get (SP_PALETTE_LIGHT);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 200, 200);
  cairo_t *cr = cairo_create (surface);
  const guint *order;
  Ladders ladders;

  ladders_init (&ladders, FALSE, "QQ");
  cairo_rectangle (cr, 20.0, 30.0, 90.0, 60.0);
  cairo_clip (cr);
  cairo_scale (cr, 0.3, 0.3);
  listened_cairo_start ();
  order = sp_ladder_painter_get_order (ladders.painter);
  for (guint i = 0; i < ladders.ladder->n_rungs; i++)
    listened_cairo_note ("number %u is rung %u", i + 1, order[i]);
  sp_ladder_painter_draw (ladders.painter, cr, &palette, NULL);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  ladders_clear (&ladders);
  assert_is_drawn_as_in_file ("clip");
}

/* Scrolled to the middle, to each corner, and beside everything. */
static void
draw_windows (gboolean mirrored, const char *name)
{
  Ladders ladders;
  double right;
  double bottom;
  SpLadderMarks marks = { NULL, -1, TRUE };

  ladders_init (&ladders, mirrored, "QQ");
  right = ceil (sp_ladder_painter_get_layout (ladders.painter)->width) - 200.0;
  bottom = ceil (sp_ladder_painter_get_layout (ladders.painter)->height) - 160.0;
  listened_cairo_start ();
  for (guint i = 0; i < 5; i++)
    {
      const Part parts[] = { { 0, 0, 200, 160 },
                             { right, 0, 200, 160 },
                             { 0, bottom, 200, 160 },
                             { right, bottom, 200, 160 },
                             { right / 2, bottom / 2, 200, 160 } };

      listened_cairo_note ("part %u", i);
      draw (&ladders, &parts[i], 1.0, SP_PALETTE_LIGHT, &marks);
    }
  for (guint i = 0; i <= 10; i++)
    {
      listened_cairo_note ("step %u", i);
      draw (&ladders, &(Part){ 40, (bottom + 100.0) * i / 10, 60, 60 }, 1.0, SP_PALETTE_LIGHT,
            &marks);
    }
  /* Where the titles of lanes leave their place. */
  for (guint i = 7; i < 12; i++)
    {
      listened_cairo_note ("pixel %u", i);
      draw (&ladders, &(Part){ 40, i, 60, 40 }, 1.0, SP_PALETTE_LIGHT, &marks);
    }
  listened_cairo_note ("far");
  draw (&ladders, &(Part){ right / 8, bottom / 8, 100, 80 }, 0.3, SP_PALETTE_LIGHT, &marks);
  ladders_clear (&ladders);
  assert_is_drawn_as_in_file (name);
}

static void
test_window (void)
{
  draw_windows (FALSE, "window");
}

static void
test_window_mirrored (void)
{
  draw_windows (TRUE, "window-mirrored");
}

/* Appends the distances from the top at which titles of levels begin. */
static void
note_level_titles (GString *notes, const char *drawn)
{
  g_auto (GStrv) lines = g_strsplit (drawn, "\n", -1);
  SpRgb color = sp_palette_get (SP_PALETTE_LIGHT).dim_text;
  g_autofree char *start =
      g_strdup_printf ("letters #%02x%02x%02x ", (guint) lround (color.red * 255),
                       (guint) lround (color.green * 255), (guint) lround (color.blue * 255));

  for (guint i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], start))
      {
        g_auto (GStrv) places = g_strsplit (lines[i] + strlen (start), " ", 3);

        g_string_append_printf (notes, " %s", places[1]);
      }
}

static void
note_scrolling (Ladders *ladders, GString *notes)
{
  const SpLadderMarks marks = { NULL, -1, TRUE };

  for (int y = 0; y < sp_ladder_painter_get_layout (ladders->painter)->height; y += 5)
    {
      g_autofree char *drawn = NULL;

      listened_cairo_start ();
      draw (ladders, &(Part){ 40, y, 60, 90 }, 1.0, SP_PALETTE_LIGHT, &marks);
      drawn = listened_cairo_end ();
      g_string_append_printf (notes, "scrolled to %d:", y);
      note_level_titles (notes, drawn);
      g_string_append_c (notes, '\n');
    }
}

/* Scrolled down, titles of levels keep beside what is in sight of them: of the uppermost one, and of the
 * one below it. */
static void
test_level_titles (void)
{
  g_autoptr (GString) notes = g_string_new (NULL);
  PangoContext *context = drawings_new_context ();
  Ladders ladders;

  ladders_init (&ladders, FALSE, "QQ");
  note_scrolling (&ladders, notes);
  sp_ladder_painter_free (ladders.painter);
  ((SpLevel *) ladders.pack->levels.items)[2].level = 2;
  ladders.painter = sp_ladder_painter_new (ladders.ladder, context, FALSE);
  note_scrolling (&ladders, notes);
  ladders_clear (&ladders);
  g_object_unref (context);
  kept_file_assert (notes->str, "paint/drawings", "level-titles.txt");
}

/* A font that lacks a letter has no shape for it, so that Pango draws the title. */
static void
test_letters_that_no_font_has (void)
{
  Ladders ladders;

  ladders_init (&ladders, FALSE, "\U0010FFFD");
  listened_cairo_start ();
  draw (&ladders, NULL, 1.0, SP_PALETTE_LIGHT, NULL);
  ladders_clear (&ladders);
  assert_is_drawn_as_in_file ("no-letters");
}

static void
test_file (void)
{
  const Part all = { 0 };
  Ladders ladders;

  ladders_init (&ladders, TRUE, "QQ");
  listened_cairo_start ();
  draw_on (&ladders, cairo_svg_surface_create (NULL, 400, 300), &all, 0.3, SP_PALETTE_PRINT, NULL);
  ladders_clear (&ladders);
  assert_is_drawn_as_in_file ("file");
}

static void
note_titles (Ladders *self, PangoContext *context, double letters)
{
  const guint sizes[] = { 7, 2, 3 };
  const SpLadderLayout *layout = sp_ladder_painter_get_layout (self->painter);
  SpLadderBox insides[7];
  SpLadderRoom room = { layout, insides, sp_ladder_painter_get_order (self->painter), letters,
                        1.0 };
  SpLadderTitles *titles = sp_ladder_titles_new (self->ladder, context, &room);

  for (guint i = 0; i < G_N_ELEMENTS (insides); i++)
    insides[i] = (SpLadderBox){ 0, 0, SP_LADDER_TEXT_WIDTH, layout->boxes[i].height };
  for (guint part = 0; part < (letters < 1.5 ? G_N_ELEMENTS (sizes) : 1); part++)
    for (guint i = 0; i < sizes[part]; i++)
      {
        const SpLadderText *text = sp_ladder_titles_get (titles, part, i);
        double width;
        double height;

        sp_ladder_text_measure (text, &width, &height);
        listened_cairo_note ("letters %.1f: part %u, title %u: %.0f high, cut %d", letters, part, i,
                             height, sp_ladder_text_is_cut (text));
      }
  sp_ladder_titles_free (titles);
}

/* However large letters are, titles have as many lines as there is room for. */
static void
test_titles (void)
{
  const double all_letters[] = { 1.2, 1.35, 1.76 };
  PangoContext *context = drawings_new_context ();
  Ladders ladders;

  ladders_init (&ladders, FALSE, DRAWN_TITLE);
  listened_cairo_start ();
  draw (&ladders, NULL, 1.0, SP_PALETTE_LIGHT, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (all_letters); i++)
    note_titles (&ladders, context, all_letters[i]);
  ladders_clear (&ladders);
  g_object_unref (context);
  assert_is_drawn_as_in_file ("titles");
}

static void
test_pictures (void)
{
  Ladders ladders;
  cairo_surface_t *surface;

  ladders_init (&ladders, FALSE, "QQ");
  listened_cairo_start ();
  g_assert_false (sp_ladder_painter_lacks_letters (ladders.painter));
  surface = sp_ladder_picture_draw (ladders.painter, NULL);
  listened_cairo_note ("%d × %d pixels", cairo_image_surface_get_width (surface),
                       cairo_image_surface_get_height (surface));
  cairo_surface_destroy (surface);
  assert_begins (sp_ladder_picture_to_png (ladders.painter, NULL), "\x89PNG");
  assert_begins (sp_ladder_picture_to_svg (ladders.painter, NULL), "<?xml");
  assert_begins (
      sp_ladder_picture_to_pdf (ladders.painter, NULL, "T", NULL, (SpLadderPoint){ 0 }, FALSE),
      "%PDF");
  ladders_clear (&ladders);
  assert_is_drawn_as_in_file ("pictures");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/drawings/ladders", test_ladders);
  g_test_add_func ("/drawings/reach", test_reach);
  g_test_add_func ("/drawings/route", test_route);
  g_test_add_func ("/drawings/far", test_far);
  g_test_add_func ("/drawings/clip", test_clip);
  g_test_add_func ("/drawings/window", test_window);
  g_test_add_func ("/drawings/window-mirrored", test_window_mirrored);
  g_test_add_func ("/drawings/level-titles", test_level_titles);
  g_test_add_func ("/drawings/letters-that-no-font-has", test_letters_that_no_font_has);
  g_test_add_func ("/drawings/file", test_file);
  g_test_add_func ("/drawings/titles", test_titles);
  g_test_add_func ("/drawings/pictures", test_pictures);

  return g_test_run ();
}
