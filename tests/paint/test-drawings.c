/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is drawn, step by step, as drawings/NAME.txt has it: see kept-file.h. */

#include "../core/choose/choose-pack.h"
#include "../core/kept-file.h"
#include "listened-cairo.h"

#include "core/choose/sp-decision.h"
#include "core/pack/sp-pack-file.h"
#include "paint/sp-ladder-painter.h"
#include "paint/sp-ladder-picture.h"
#include "paint/sp-ladder-titles.h"
#include "paint/sp-score-bars.h"
#include "paint/sp-sheet-painter.h"
#include "paint/sp-sheet-pdf.h"
#include "paint/sp-signpost.h"

#include <cairo-svg.h>
#include <math.h>

static PangoContext *
new_context (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoFontDescription *font = pango_font_description_from_string ("Sans 10");

  pango_cairo_context_set_resolution (context, 72.0);
  pango_context_set_font_description (context, font);
  pango_font_description_free (font);
  return context;
}

static void
assert_is_drawn_as_in_file (const char *name)
{
  g_autofree char *drawn = listened_cairo_end ();
  g_autofree char *file = g_strconcat (name, ".txt", NULL);

  kept_file_assert (drawn, "paint/drawings", file);
}

static void
assert_begins (GBytes *bytes, const char *beginning)
{
  g_assert_nonnull (bytes);
  g_assert_true (g_str_has_prefix (g_bytes_get_data (bytes, NULL), beginning));
  g_bytes_unref (bytes);
}

typedef struct
{
  SpPack *pack;
  SpLadder *ladder;
  SpLadderPainter *painter;
} Ladders;

/* Fills in the ladders of drawn.json, with another title for the way in “QQ” and for all above it. */
static void
ladders_init (Ladders *self, gboolean mirrored, const char *title)
{
  const char *path = g_test_get_filename (G_TEST_DIST, "paint", "drawn.json", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *json = NULL;
  g_autoptr (GBytes) bytes = NULL;
  PangoContext *context = new_context ();

  g_file_get_contents (path, &json, NULL, &error);
  g_assert_no_error (error);
  g_string_append (text, json);
  g_string_replace (text, "QQ", title, 0);
  g_string_replace (text, "MM", title, 0);
  g_string_replace (text, "BB", title, 0);
  bytes = g_bytes_new (text->str, text->len);
  self->pack = sp_pack_new_from_bytes (bytes, path, NULL, NULL, &error);
  g_assert_no_error (error);
  self->ladder = sp_ladder_new (self->pack, NULL, 0);
  self->painter = sp_ladder_painter_new (self->ladder, context, mirrored);
  g_object_unref (context);
}

static void
ladders_clear (Ladders *self)
{
  sp_ladder_painter_free (self->painter);
  sp_ladder_free (self->ladder);
  sp_pack_unref (self->pack);
}

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
      listened_cairo_note ("scale %.2f: strips %.1f %.1f lead %.1f %.1f numbers %d cut %d",
                           scales[i], strips.x, strips.y, lead.x, lead.y,
                           sp_ladder_painter_has_numbers (ladders.painter, scales[i]),
                           sp_ladder_painter_is_cut (ladders.painter, 1, scales[i]));
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

static void
test_letters_that_no_font_has_are_told (void)
{
  Ladders ladders;

  ladders_init (&ladders, FALSE, "\U0010FFFD");
  g_assert_true (sp_ladder_painter_lacks_letters (ladders.painter));
  ladders_clear (&ladders);
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

/* Three words, none of which fits beside another. */
#define TITLE "wwwwwwww wwwwwwww wwwwwwww"

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
  PangoContext *context = new_context ();
  Ladders ladders;

  ladders_init (&ladders, FALSE, TITLE);
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

static SpDecision *
new_decision (guint n_roles)
{
  static const int points[] = { 2, -2, 0, 2, 0,  0, 2, -2, 0, 2, 0,  0, 2, -2, 0,
                                2, 0,  0, 2, -2, 0, 2, 0,  0, 2, -2, 0, 2, 0,  0 };
  static const int answers[] = { 1, 1, 1, 2, 1, 1, 1, 1, 1, 1 };
  g_autoptr (SpPack) pack = choose_pack_new (n_roles, 10, points);
  g_autoptr (SpAnswers) sheet = choose_answers_new (10, answers);

  return sp_decision_new (pack, sheet);
}

static void
draw_score_bars (guint n_roles,
                 double width,
                 gboolean is_rtl,
                 gboolean is_turned,
                 SpPaletteKind kind)
{
  g_autoptr (SpDecision) decision = new_decision (n_roles);
  PangoContext *context = new_context ();
  SpPalette palette = sp_palette_get (kind);
  g_autoptr (SpScoreBars) bars = NULL;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 500, 300);
  cairo_t *cr = cairo_create (surface);

  if (is_turned)
    pango_context_set_base_dir (context, PANGO_DIRECTION_RTL);
  bars = sp_score_bars_new (decision, context, width, is_rtl);
  listened_cairo_note ("bars: %.1f high, to %d", sp_score_bars_get_height (bars),
                       sp_score_bars_get_extent (bars));
  sp_score_bars_draw (bars, cr, &palette);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  g_object_unref (context);
}

static void
test_score_bars (void)
{
  listened_cairo_start ();
  for (guint i = 0; i < 8; i++)
    draw_score_bars (3, i % 2 == 0 ? 500 : 200, i / 2 % 2, i % 4 == 3,
                     i < 4 ? SP_PALETTE_LIGHT : SP_PALETTE_PRINT);
  draw_score_bars (1, 300, FALSE, FALSE, SP_PALETTE_LIGHT);
  assert_is_drawn_as_in_file ("score-bars");
}

static void
draw_signpost (const SpPack *pack, double width, gboolean is_rtl, SpPaletteKind kind)
{
  PangoContext *context = new_context ();
  SpPalette palette = sp_palette_get (kind);
  g_autoptr (SpSignpost) signpost = sp_signpost_new (pack, context, width, is_rtl);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 300, 300);
  cairo_t *cr = cairo_create (surface);

  listened_cairo_note ("signpost: %.1f high", sp_signpost_get_height (signpost));
  sp_signpost_draw (signpost, cr, &palette);
  listened_cairo_note ("a line %.1f wide", cairo_get_line_width (cr));
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  g_object_unref (context);
}

static void
test_signpost (void)
{
  const guint n_roles[] = { 1, 3, 7 };
  const double widths[] = { 300, 120, 60 };
  const SpPaletteKind kinds[] = { SP_PALETTE_LIGHT, SP_PALETTE_DARK,
                                  SP_PALETTE_HIGH_CONTRAST_DARK };
  Ladders ladders;

  ladders_init (&ladders, FALSE, TITLE);
  listened_cairo_start ();
  for (guint i = 0; i < 6; i++)
    {
      g_autofree int *points = g_new0 (int, n_roles[i % 3]);
      g_autoptr (SpPack) pack = choose_pack_new (n_roles[i % 3], 1, points);

      draw_signpost (pack, widths[i % 3], i < 3, kinds[i % 3]);
    }
  draw_signpost (ladders.pack, 400, FALSE, SP_PALETTE_LIGHT);
  ladders_clear (&ladders);
  assert_is_drawn_as_in_file ("signpost");
}

/* Words so long that each has a line of its own, whatever the font: of a page, and of a cell. */
#define WORD "wwwwwwwwwwwwwwwwwwwwwwwwwwwwww"
#define WORDS WORD " " WORD " " WORD
#define CELL "wwwwwwwwwww wwwwwwwwwww wwwwwwwwwww"

static double
draw_square (const SpSheetCanvas *canvas, gconstpointer subject)
{
  if (canvas->cr == NULL)
    return 50.0;
  cairo_rectangle (canvas->cr, 0, 0, canvas->width, 50.0);
  cairo_fill (canvas->cr);
  return 50.0;
}

static void
add_table (SpSheet *sheet)
{
  static const char *const columns[] = { "A", "B", "C", "D", NULL };
  static const char *const texts[] = { "same", "same", CELL, "other" };
  static const char *const items[] = { "i", "k", NULL };
  SpSheetTable *table = sp_sheet_add_table (sheet, "Group", "Row", columns);

  for (guint i = 0; i < 7; i++)
    {
      if (i % 3 == 0)
        sp_sheet_table_add_group (table, "G");
      sp_sheet_table_add_row (table, "R", i % 2 == 0 ? "N" : NULL);
      for (guint k = 0; k < 4; k++)
        sp_sheet_table_add_cell (table, texts[k], i == 5 ? items : NULL);
    }
  sp_sheet_table_add_row (table, "R", NULL);
  for (guint k = 0; k < 4; k++)
    sp_sheet_table_add_cell (table, k == 0 ? CELL " " CELL " " CELL " " CELL : texts[k], NULL);
}

static SpSheet *
new_sheet (void)
{
  SpSheet *sheet = sp_sheet_new ("foot");

  sp_sheet_add (sheet, SP_SHEET_TITLE, "T");
  sp_sheet_add (sheet, SP_SHEET_HEADING, "H");
  sp_sheet_add (sheet, SP_SHEET_PARAGRAPH, WORDS);
  sp_sheet_add_item (sheet, "+2", WORDS, NULL);
  sp_sheet_add_item (sheet, NULL, "i", NULL);
  sp_sheet_add_drawing (sheet, 1, draw_square, NULL, NULL);
  sp_sheet_add_item (sheet, NULL, "drawn", NULL);
  add_table (sheet);
  sp_sheet_add (sheet, SP_SHEET_HEADING, "H");
  sp_sheet_add (sheet, SP_SHEET_PARAGRAPH, "P");
  return sheet;
}

static void
draw_sheet (gboolean is_rtl, double height)
{
  g_autoptr (SpSheet) sheet = new_sheet ();
  PangoContext *context = new_context ();
  g_autoptr (SpSheetPainter) painter = sp_sheet_painter_new (sheet, context, 320.0, height, is_rtl);

  for (guint i = 0; i < sp_sheet_painter_get_n_pages (painter); i++)
    {
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 320, height);
      cairo_t *cr = cairo_create (surface);

      listened_cairo_note ("page %u of %.0f", i, height);
      sp_sheet_painter_draw (painter, cr, i);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
  g_object_unref (context);
}

static void
test_sheet (void)
{
  g_autoptr (SpSheet) sheet = new_sheet ();

  listened_cairo_start ();
  draw_sheet (FALSE, 330.0);
  draw_sheet (TRUE, 250.0);
  draw_sheet (FALSE, 150.0);
  listened_cairo_note ("a document");
  assert_begins (sp_sheet_to_pdf (sheet, 300.0, 420.0, FALSE, NULL), "%PDF");
  assert_is_drawn_as_in_file ("sheet");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/drawings/ladders", test_ladders);
  g_test_add_func ("/drawings/route", test_route);
  g_test_add_func ("/drawings/far", test_far);
  g_test_add_func ("/drawings/clip", test_clip);
  g_test_add_func ("/drawings/letters-that-no-font-has", test_letters_that_no_font_has_are_told);
  g_test_add_func ("/drawings/window", test_window);
  g_test_add_func ("/drawings/window-mirrored", test_window_mirrored);
  g_test_add_func ("/drawings/file", test_file);
  g_test_add_func ("/drawings/titles", test_titles);
  g_test_add_func ("/drawings/pictures", test_pictures);
  g_test_add_func ("/drawings/score-bars", test_score_bars);
  g_test_add_func ("/drawings/signpost", test_signpost);
  g_test_add_func ("/drawings/sheet", test_sheet);

  return g_test_run ();
}
