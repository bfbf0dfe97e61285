/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "../core/choose/choose-pack.h"
#include "paint-fixture.h"

#include "core/choose/sp-decision-words.h"
#include "paint/sp-decision-sheet.h"
#include "paint/sp-sheet-painter.h"

#include <gio/gio.h>
#include <string.h>

/* Paper, in points. */
#define A4_WIDTH 595.28
#define A4_HEIGHT 841.89
#define LETTER_WIDTH 612
#define LETTER_HEIGHT 792

static SpDecision *
new_decision (guint64 seed)
{
  SpRandom random = seed;
  g_autoptr (SpPack) pack = choose_pack_new_bundled ();
  g_autoptr (SpAnswers) answers = choose_answers_new_random (pack, &random);

  return sp_decision_new (pack, answers);
}

static void
assert_says (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is not in:\n%s", part, text);
}

static void
test_text_has_the_guidance_and_the_date (void)
{
  for (guint seed = 0; seed < 20; seed++)
    {
      g_autoptr (SpDecision) decision = new_decision (seed);
      g_autoptr (SpSheet) sheet = sp_decision_sheet_new (decision, "23 November 2026");
      g_autofree char *text = sp_sheet_to_text (sheet);
      g_autofree char *verdict = sp_decision_describe_verdict (decision);

      g_assert_true (g_str_has_prefix (text, verdict));
      assert_says (text, sp_decision_get_guidance ());
      assert_says (text, "updated on 23 November 2026");
      for (guint i = 0; i < sp_decision_get_pack (decision)->roles.n_items; i++)
        assert_says (text, sp_decision_get_pack (decision)->roles.items[i].title);
    }
}

static void
test_markdown_is_escaped (void)
{
  g_autoptr (SpSheet) sheet = sp_sheet_new ("a_b");
  g_autofree char *markdown = NULL;

  sp_sheet_add (sheet, SP_SHEET_TITLE, "C# and *stars*");
  sp_sheet_add (sheet, SP_SHEET_PARAGRAPH, "<tag>");
  sp_sheet_add_item (sheet, "+3", "[link]");
  sp_sheet_add_item (sheet, NULL, "plain");
  markdown = sp_sheet_to_markdown (sheet);
  g_assert_cmpstr (
      markdown, ==,
      "# C\\# and \\*stars\\*\n\n\\<tag\\>\n\n- **+3** \\[link\\]\n- plain\n\na\\_b\n");
}

static char *
read_pdf (GBytes *pdf)
{
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GBytes) text = NULL;
  g_autofree char *program = g_find_program_in_path ("pdftotext");

  if (program == NULL)
    return NULL;
  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, NULL,
                              program, "-layout", "-", "-", NULL);
  g_assert_true (g_subprocess_communicate (process, pdf, NULL, &text, NULL, NULL));
  return g_strndup (g_bytes_get_data (text, NULL), g_bytes_get_size (text));
}

static void
assert_pdf (SpDecision *decision, double width, double height, gboolean is_rtl)
{
  g_autoptr (SpSheet) sheet = sp_decision_sheet_new (decision, "23 November 2026");
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = sp_sheet_to_pdf (sheet, width, height, is_rtl, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (pdf, NULL), 5, "%PDF-", 5);
  text = read_pdf (pdf);
  if (text == NULL)
    return;
  assert_says (text, "This is guidance, not a test");
  assert_says (text, "updated on 23 November 2026");
  assert_says (text, "Page 1 of ");
}

static void
test_pdf_on_both_papers (void)
{
  g_autoptr (SpDecision) decision = new_decision (3);

  assert_pdf (decision, A4_WIDTH, A4_HEIGHT, FALSE);
  assert_pdf (decision, LETTER_WIDTH, LETTER_HEIGHT, FALSE);
  assert_pdf (decision, A4_WIDTH, A4_HEIGHT, TRUE);
}

/* A text that is longer than a page goes on on the next; none is lost. */
static void
test_long_texts_are_broken (void)
{
  g_autoptr (SpSheet) sheet = sp_sheet_new ("foot");
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (SpSheetPainter) painter = NULL;
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());

  for (guint i = 0; i < 3000; i++)
    g_string_append (words, "word ");
  sp_sheet_add (sheet, SP_SHEET_PARAGRAPH, words->str);
  painter = sp_sheet_painter_new (sheet, context, 400, 400, FALSE);
  g_object_unref (context);
  g_assert_cmpuint (sp_sheet_painter_get_n_pages (painter), >, 3);
}

/* What is written from right to left begins at the right edge of the paper, and the other way. */
static void
test_lines_start_where_their_language_does (void)
{
  for (int is_rtl = FALSE; is_rtl <= TRUE; is_rtl++)
    {
      PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
      g_autoptr (SpSheet) sheet = sp_sheet_new ("");
      g_autoptr (SpSheetPainter) painter = NULL;
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 400, 400);
      cairo_t *cr = cairo_create (surface);

      sp_sheet_add (sheet, SP_SHEET_PARAGRAPH, is_rtl ? "سحابة" : "Cloud");
      painter = sp_sheet_painter_new (sheet, context, 400, 400, is_rtl);
      g_object_unref (context);
      cairo_set_source_rgb (cr, 1, 1, 1);
      cairo_paint (cr);
      sp_sheet_painter_draw (painter, cr, 0);
      cairo_destroy (cr);
      cairo_surface_flush (surface);
      g_assert_cmpint (paint_fixture_measure_indent (surface, 0, 40, is_rtl), <, 6);
      cairo_surface_destroy (surface);
    }
}

static guint
count (const char *text, const char *word)
{
  guint n = 0;

  for (const char *at = text; (at = strstr (at, word)) != NULL; at++)
    n++;
  return n;
}

/* Whoever reads an item does not have to turn the page. */
static void
test_items_stay_on_one_page (void)
{
  g_autoptr (SpSheet) sheet = sp_sheet_new ("foot");
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) pages = NULL;

  sp_sheet_add (sheet, SP_SHEET_TITLE, "Title");
  for (guint i = 0; i < 60; i++)
    sp_sheet_add_item (sheet, NULL, "begun\ncontinued\ndone");
  pdf = sp_sheet_to_pdf (sheet, A4_WIDTH, A4_HEIGHT, FALSE, NULL);
  text = read_pdf (pdf);
  if (text == NULL)
    {
      g_test_skip ("there is no pdftotext");
      return;
    }
  g_assert_cmpuint (count (text, "begun"), ==, 60);
  pages = g_strsplit (text, "\f", -1);
  g_assert_cmpuint (g_strv_length (pages), >, 2);
  for (guint i = 0; pages[i] != NULL; i++)
    g_assert_cmpuint (count (pages[i], "begun"), ==, count (pages[i], "done"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/decision-sheet/has-the-guidance-and-the-date",
                   test_text_has_the_guidance_and_the_date);
  g_test_add_func ("/decision-sheet/markdown-is-escaped", test_markdown_is_escaped);
  g_test_add_func ("/decision-sheet/pdf-on-both-papers", test_pdf_on_both_papers);
  g_test_add_func ("/decision-sheet/long-texts-are-broken", test_long_texts_are_broken);
  g_test_add_func ("/decision-sheet/items-stay-on-one-page", test_items_stay_on_one_page);
  g_test_add_func ("/decision-sheet/lines-start-where-their-language-does",
                   test_lines_start_where_their_language_does);

  return g_test_run ();
}
