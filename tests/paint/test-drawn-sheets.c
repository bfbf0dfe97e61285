/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is drawn for paper and beside texts, step by step, as drawings/NAME.txt has it: see kept-file.h. */

#include "../core/choose/choose-pack.h"
#include "../core/kept-file.h"
#include "drawings-fixture.h"

#include "core/choose/sp-decision.h"
#include "paint/sp-ladder-pages.h"
#include "paint/sp-ladder-picture.h"
#include "paint/sp-score-bars.h"
#include "paint/sp-sheet-canvas.h"
#include "paint/sp-sheet-painter.h"
#include "paint/sp-sheet-pdf.h"
#include "paint/sp-signpost.h"

#include <string.h>

/* Words so long that each has a line of its own, whatever the font: of a page, and of a cell. */
#define WORD "wwwwwwwwwwwwwwwwwwwwwwwwwwwwww"
#define WORDS WORD " " WORD " " WORD
#define CELL "wwwwwwwwwww wwwwwwwwwww wwwwwwwwwww"

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
  PangoContext *context = drawings_new_context ();
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

/* With names so long that they take three lines. */
static void
draw_high_score_bars (double width, gboolean is_rtl)
{
  g_autoptr (SpDecision) decision = new_decision (3);
  const SpPack *pack = sp_decision_get_pack (decision);
  PangoContext *context = drawings_new_context ();
  SpPalette palette = sp_palette_get (SP_PALETTE_LIGHT);
  g_autoptr (SpScoreBars) bars = NULL;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 500, 300);
  cairo_t *cr = cairo_create (surface);

  ((SpRole *) pack->roles.items)[1].title = WORDS;
  bars = sp_score_bars_new (decision, context, width, is_rtl);
  listened_cairo_note ("high bars: %.1f high", sp_score_bars_get_height (bars));
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
  draw_high_score_bars (500, FALSE);
  draw_high_score_bars (200, TRUE);
  assert_is_drawn_as_in_file ("score-bars");
}

/* As in a window, whose height is asked for before anything is drawn. */
static void
draw_signpost_on_canvas (const SpPack *pack)
{
  PangoContext *context = drawings_new_context ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 200, 200);
  SpSheetCanvas canvas = {
    .context = context, .width = 200, .is_rtl = TRUE, .palette = sp_palette_get (SP_PALETTE_LIGHT)
  };

  listened_cairo_note ("on a canvas: %.1f high", sp_signpost_draw_on_canvas (&canvas, pack));
  canvas.cr = cairo_create (surface);
  listened_cairo_note ("drawn: %.1f high", sp_signpost_draw_on_canvas (&canvas, pack));
  cairo_destroy (canvas.cr);
  cairo_surface_destroy (surface);
  g_object_unref (context);
}

static void
draw_signpost (const SpPack *pack, double width, gboolean is_rtl, SpPaletteKind kind)
{
  PangoContext *context = drawings_new_context ();
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

  ladders_init (&ladders, FALSE, DRAWN_TITLE);
  listened_cairo_start ();
  for (guint i = 0; i < 6; i++)
    {
      g_autofree int *points = g_new0 (int, n_roles[i % 3]);
      g_autoptr (SpPack) pack = choose_pack_new (n_roles[i % 3], 1, points);

      draw_signpost (pack, widths[i % 3], i < 3, kinds[i % 3]);
    }
  draw_signpost (ladders.pack, 400, FALSE, SP_PALETTE_LIGHT);
  draw_signpost_on_canvas (ladders.pack);
  ladders_clear (&ladders);
  assert_is_drawn_as_in_file ("signpost");
}

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
  PangoContext *context = drawings_new_context ();
  g_autoptr (SpSheetPainter) painter = sp_sheet_painter_new (sheet, context, 320.0, height, is_rtl);

  for (guint i = 0; i < sp_sheet_painter_get_n_pages (painter); i++)
    {
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 320, height);
      cairo_t *cr = cairo_create (surface);

      g_autofree char *text = sp_sheet_painter_get_text (painter, i);

      listened_cairo_note ("page %u of %.0f", i, height);
      sp_sheet_painter_draw (painter, cr, i);
      listened_cairo_note ("said:\n%s", text);
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

static SpSheet *
new_rows (gboolean is_form)
{
  static const char *const columns[] = { "A", "B", NULL };
  static const char *const items[] = { "i", "k", NULL };
  SpSheet *sheet = sp_sheet_new ("foot");
  SpSheetTable *table;

  sp_sheet_add (sheet, SP_SHEET_PARAGRAPH, "P");
  table = sp_sheet_add_table (sheet, "Group", "Row", columns);
  table->is_form = is_form;
  table->title_width = is_form ? 80 : 0;
  for (guint i = 0; i < 9; i++)
    {
      g_autofree char *title = g_strdup_printf ("R%u", i);

      if (i % 4 == 0)
        sp_sheet_table_add_group (table, "G");
      sp_sheet_table_add_row (table, title, NULL);
      sp_sheet_table_add_cell (table, "a", i == 2 ? items : NULL);
      sp_sheet_table_add_cell (table, "b", NULL);
    }
  sp_sheet_add (sheet, SP_SHEET_HEADING, "H");
  sp_sheet_add (sheet, SP_SHEET_PARAGRAPH, "Q");
  return sheet;
}

/* What stands on which page, however high pages are. */
static void
test_pages (void)
{
  g_autoptr (GString) told = g_string_new (NULL);
  PangoContext *context = drawings_new_context ();

  for (guint i = 0; i < 100; i++)
    {
      double height = 60 + i / 2 * 7;
      g_autoptr (SpSheet) sheet = new_rows (i % 2 == 1);
      g_autoptr (SpSheetPainter) painter =
          sp_sheet_painter_new (sheet, context, 320.0, height, FALSE);

      g_string_append_printf (told, "%s %.0f high:", i % 2 == 1 ? "form" : "table", height);
      for (guint page = 0; page < sp_sheet_painter_get_n_pages (painter); page++)
        {
          g_autofree char *text = sp_sheet_painter_get_text (painter, page);

          g_string_append_printf (told, " | %s", g_strchomp (g_strdelimit (text, "\n", ' ')));
        }
      g_string_append_c (told, '\n');
    }
  g_object_unref (context);
  kept_file_assert (told->str, "paint/drawings", "pages.txt");
}

/* A wide sheet of several pages and an upright one, in one document of two authors. */
static void
test_document (void)
{
  static const SpText authors[] = { "Ann", "Bob" };
  const SpPack pack = { .title = "About both", .authors = { authors, G_N_ELEMENTS (authors) } };
  g_autoptr (GPtrArray) sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_sheet_free);

  g_ptr_array_add (sheets, new_sheet ());
  g_ptr_array_add (sheets, sp_sheet_new (NULL));
  sp_sheet_add (sheets->pdata[1], SP_SHEET_TITLE, "Upright");
  sp_sheet_add (sheets->pdata[1], SP_SHEET_HEADING, "Below it");
  listened_cairo_start ();
  assert_begins (sp_sheets_to_pdf (sheets, &pack, 500.0, 700.0, TRUE, NULL), "%PDF");
  assert_is_drawn_as_in_file ("document");
}

/* Draws ladders over as many sheets of paper as they take. */
static void
draw_ladder_pages (const SpLadder *ladder, double width, double height, gboolean is_rtl)
{
  PangoContext *context = drawings_new_context ();
  SpSheetCanvas canvas = { .context = context, .width = width, .height = height, .is_rtl = is_rtl };
  guint n_parts = sp_ladder_pages_draw (&canvas, ladder) / height;

  for (canvas.part = 0; canvas.part < n_parts; canvas.part++)
    {
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);

      listened_cairo_note ("part %u of %u, %.0f × %.0f", canvas.part + 1, n_parts, width, height);
      canvas.cr = cairo_create (surface);
      sp_ladder_pages_draw (&canvas, ladder);
      cairo_destroy (canvas.cr);
      cairo_surface_destroy (surface);
    }
  g_object_unref (context);
}

static void
test_ladder_pages (void)
{
  Ladders ladders;

  ladders_init (&ladders, FALSE, "QQ");
  listened_cairo_start ();
  draw_ladder_pages (ladders.ladder, 800, 600, FALSE);
  draw_ladder_pages (ladders.ladder, 300, 160, FALSE);
  draw_ladder_pages (ladders.ladder, 300, 160, TRUE);
  ladders_clear (&ladders);
  assert_is_drawn_as_in_file ("ladder-pages");
}

/* Returns where the part of the ladders that is drawn ends: all of it is cut to a rectangle. */
static char *
find_corner (const SpSheetCanvas *canvas, const SpLadder *ladder)
{
  static const char rectangle[] = " R 16 16 to ";
  g_autofree char *drawn = NULL;
  const char *corner;

  listened_cairo_start ();
  sp_ladder_pages_draw (canvas, ladder);
  drawn = listened_cairo_end ();
  corner = strstr (drawn, rectangle);
  g_assert_nonnull (corner);
  corner += strlen (rectangle);
  return g_strchomp (g_strndup (corner, strcspn (corner, "M\n")));
}

/* Writes down how far the ladders are drawn on each sheet. */
static void
note_parts (GString *parts, const SpLadder *ladder, double width, double height)
{
  PangoContext *context = drawings_new_context ();
  SpSheetCanvas canvas = { .context = context, .width = width, .height = height };
  guint n_parts;
  g_autofree char *none = NULL;

  listened_cairo_start ();
  n_parts = sp_ladder_pages_draw (&canvas, ladder) / height;
  none = listened_cairo_end ();
  g_string_append_printf (parts, "%.0f × %.0f:", width, height);
  for (canvas.part = 0; canvas.part < n_parts; canvas.part++)
    {
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
      g_autofree char *corner = NULL;

      canvas.cr = cairo_create (surface);
      corner = find_corner (&canvas, ladder);
      g_string_append_printf (parts, " %s", corner);
      cairo_destroy (canvas.cr);
      cairo_surface_destroy (surface);
    }
  g_string_append (parts, "\n");
  g_object_unref (context);
}

/* Cut between boxes where that can be, on as few sheets as that takes. */
static void
test_ladder_cuts (void)
{
  g_autoptr (GString) parts = g_string_new (NULL);
  Ladders ladders;

  ladders_init (&ladders, FALSE, DRAWN_TITLE);
  for (guint i = 0; i < 40; i++)
    note_parts (parts, ladders.ladder, 150 + i * 37 % 400, 120 + i * 53 % 300);
  ladders_clear (&ladders);
  kept_file_assert (parts->str, "paint/drawings", "ladder-cuts.txt");
}

/* The texts behind ladders have pages of their own, with margins. */
static void
test_appendix (void)
{
  g_autoptr (SpSheet) sheet = new_sheet ();
  const SpLadderPoint paper = { 420, 300 };
  Ladders ladders;

  ladders_init (&ladders, FALSE, "QQ");
  listened_cairo_start ();
  assert_begins (sp_ladder_picture_to_pdf (ladders.painter, NULL, "T", sheet, paper, TRUE), "%PDF");
  ladders_clear (&ladders);
  assert_is_drawn_as_in_file ("appendix");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/drawings/score-bars", test_score_bars);
  g_test_add_func ("/drawings/signpost", test_signpost);
  g_test_add_func ("/drawings/sheet", test_sheet);
  g_test_add_func ("/drawings/pages", test_pages);
  g_test_add_func ("/drawings/document", test_document);
  g_test_add_func ("/drawings/ladder-pages", test_ladder_pages);
  g_test_add_func ("/drawings/ladder-cuts", test_ladder_cuts);
  g_test_add_func ("/drawings/appendix", test_appendix);

  return g_test_run ();
}
