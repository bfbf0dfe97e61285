/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "paint-fixture.h"

#include "paint/sp-sheet-canvas.h"
#include "paint/sp-sheet-painter.h"
#include "paint/sp-sheet-pdf.h"

#include <cairo-pdf.h>
#include <gio/gio.h>
#include <string.h>

/* Paper, in points. */
#define A4_WIDTH 595.28
#define A4_HEIGHT 841.89

/* Returns what a program of poppler says of a document. @option may be NULL. */
static char *
ask (GBytes *pdf, const char *program, const char *option)
{
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GBytes) text = NULL;
  g_autofree char *path = g_find_program_in_path (program);
  GSubprocessFlags flags = G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE;

  if (path == NULL)
    g_error ("there is no %s", program);
  process = option != NULL ? g_subprocess_new (flags, NULL, path, option, "-", "-", NULL)
                           : g_subprocess_new (flags, NULL, path, "-", NULL);
  g_assert_true (g_subprocess_communicate (process, pdf, NULL, &text, NULL, NULL));
  return g_strndup (g_bytes_get_data (text, NULL), g_bytes_get_size (text));
}

static char *
read_pdf (GBytes *pdf)
{
  return ask (pdf, "pdftotext", "-layout");
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

/* Returns where a word that stands once on the pages of a document has an edge, in points. */
static double
get_edge (const char *boxes, const char *word, const char *edge)
{
  g_autofree char *start = g_strdup_printf ("%s=\"", edge);
  const char *pages = strstr (boxes, "<page");
  const char *at = strstr (pages, word);

  g_assert_nonnull (at);
  at = g_strrstr_len (pages, at - pages, start);
  return g_ascii_strtod (at + strlen (start), NULL);
}

/* What a form wants to be written beside, as “× 2”, stands below the title of its column in any language. */
static void
test_cells_of_a_form_start_where_lines_do (void)
{
  static const char *const columns[] = { "أ", NULL };
  g_autoptr (SpSheet) sheet = sp_sheet_new ("");
  SpSheetTable *table = sp_sheet_add_table (sheet, "", "", columns);
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *said = NULL;

  table->is_form = TRUE;
  table->title_width = 100;
  sp_sheet_table_add_row (table, "Git", NULL);
  sp_sheet_table_add_cell (table, "short", NULL);
  pdf = sp_sheet_to_pdf (sheet, A4_WIDTH, A4_HEIGHT, TRUE, NULL);
  said = ask (pdf, "pdftotext", "-bbox");
  /* Margin, titles and gap lie at the right of it. */
  g_assert_cmpfloat_with_epsilon (get_edge (said, ">short<", "xMax"), A4_WIDTH - 54 - 100 - 8, 1);
  g_assert_cmpfloat_with_epsilon (get_edge (said, ">Git<", "xMax"), A4_WIDTH - 54, 1);
}

static cairo_status_t
take_part (void *bytes, const unsigned char *part, unsigned int length)
{
  g_byte_array_append (bytes, part, length);
  return CAIRO_STATUS_SUCCESS;
}

/* As a printer gets it. */
static GBytes *
draw_pages (const SpSheet *sheet)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface =
      cairo_pdf_surface_create_for_stream (take_part, bytes, A4_WIDTH, A4_HEIGHT);
  cairo_t *cr = cairo_create (surface);

  sp_sheet_draw_pages (sheet, cr, A4_WIDTH, A4_HEIGHT, FALSE);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (bytes);
}

static double
measure_word (GBytes *pdf, const char *word)
{
  g_autofree char *boxes = ask (pdf, "pdftotext", "-bbox");

  return get_edge (boxes, word, "xMax") - get_edge (boxes, word, "xMin");
}

/* Whichever way it comes onto paper. */
static void
test_letters_are_as_large_printed_as_saved (void)
{
  static const char word[] = "Infrastructureorganisationsupervision";
  g_autoptr (SpSheet) sheet = sp_sheet_new ("");
  g_autoptr (GBytes) saved = NULL;
  g_autoptr (GBytes) printed = NULL;

  sp_sheet_add (sheet, SP_SHEET_TITLE, word);
  saved = sp_sheet_to_pdf (sheet, A4_WIDTH, A4_HEIGHT, FALSE, NULL);
  printed = draw_pages (sheet);
  g_assert_cmpfloat (measure_word (saved, word), >, 250);
  g_assert_cmpfloat_with_epsilon (measure_word (saved, word), measure_word (printed, word), 0.1);
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
    sp_sheet_add_item (sheet, NULL, "begun\ncontinued\ndone", NULL);
  pdf = sp_sheet_to_pdf (sheet, A4_WIDTH, A4_HEIGHT, FALSE, NULL);
  text = read_pdf (pdf);
  g_assert_cmpuint (count (text, "begun"), ==, 60);
  pages = g_strsplit (text, "\f", -1);
  g_assert_cmpuint (g_strv_length (pages), >, 2);
  for (guint i = 0; pages[i] != NULL; i++)
    g_assert_cmpuint (count (pages[i], "begun"), ==, count (pages[i], "done"));
}

static char *
print (const SpSheet *sheet, double width, double height)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = sp_sheet_to_pdf (sheet, width, height, FALSE, &error);

  g_assert_no_error (error);
  return read_pdf (pdf);
}

/* The foot, with the number of the page, stands on each. */
static void
test_pages_are_counted (void)
{
  g_autoptr (SpSheet) sheet = sp_sheet_new ("foot");
  g_autofree char *text = NULL;
  g_auto (GStrv) pages = NULL;

  for (guint i = 0; i < 100; i++)
    sp_sheet_add (sheet, SP_SHEET_PARAGRAPH, "words");
  text = print (sheet, A4_WIDTH, A4_HEIGHT);
  pages = g_strsplit (text, "\f", -1);
  g_assert_cmpuint (g_strv_length (pages), ==, 4);
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *number = g_strdup_printf ("Page %u of 3", i + 1);

      g_assert_cmpuint (count (pages[i], "foot"), ==, 1);
      g_assert_nonnull (strstr (pages[i], number));
    }
}

/* A heading that is the last of its page announces nothing. Whatever stands above it. Nor are the two
 * lines below it torn apart. */
static void
test_headings_stand_with_what_they_announce (void)
{
  for (guint n_lines = 24; n_lines < 48; n_lines++)
    {
      g_autoptr (SpSheet) sheet = sp_sheet_new ("");
      g_autofree char *text = NULL;
      g_auto (GStrv) pages = NULL;

      for (guint i = 0; i < n_lines; i++)
        sp_sheet_add_item (sheet, NULL, "line", NULL);
      sp_sheet_add (sheet, SP_SHEET_HEADING, "Heading");
      sp_sheet_add (sheet, SP_SHEET_PARAGRAPH, "announced\nannounced");
      text = print (sheet, A4_WIDTH, A4_HEIGHT);
      pages = g_strsplit (text, "\f", -1);
      for (guint i = 0; pages[i] != NULL; i++)
        g_assert_cmpuint (2 * count (pages[i], "Heading"), ==, count (pages[i], "announced"));
    }
}

static SpSheet *
new_table (guint n_columns, guint n_rows)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) columns = NULL;
  SpSheet *sheet = sp_sheet_new ("foot");
  SpSheetTable *table;

  for (guint i = 0; i < n_columns; i++)
    {
      g_autofree char *title = g_strdup_printf ("Column%02u", i);

      g_strv_builder_add (builder, title);
    }
  columns = g_strv_builder_end (builder);
  sp_sheet_add (sheet, SP_SHEET_TITLE, "Title");
  table = sp_sheet_add_table (sheet, "Group", "Row", (const char *const *) columns);
  for (guint i = 0; i < n_rows; i++)
    {
      if (i % 10 == 0)
        sp_sheet_table_add_group (table, "Block");
      sp_sheet_table_add_row (table, "Row", i == 7 ? "of all" : NULL);
      for (guint j = 0; j < n_columns; j++)
        {
          const char *items[] = { "begun", "done", NULL };

          sp_sheet_table_add_cell (table, j % 2 == 0 ? "even" : "odd", items);
        }
    }
  return sheet;
}

static void
test_the_head_of_a_table_is_on_each_page (void)
{
  g_autoptr (SpSheet) sheet = new_table (2, 60);
  g_autofree char *text = print (sheet, A4_WIDTH, A4_HEIGHT);
  g_auto (GStrv) pages = g_strsplit (text, "\f", -1);

  g_assert_cmpuint (g_strv_length (pages), >, 3);
  for (guint i = 0; pages[i + 1] != NULL; i++)
    {
      g_assert_cmpuint (count (pages[i], "Column00"), ==, 1);
      g_assert_cmpuint (count (pages[i], "Column01"), ==, 1);
      /* No row is torn, and no group is the last of its page. */
      g_assert_cmpuint (count (pages[i], "begun"), ==, count (pages[i], "done"));
      g_assert_cmpuint (count (pages[i], "begun"), ==, 2 * count (pages[i], "Row"));
      if (strstr (pages[i], "Block") != NULL)
        g_assert_nonnull (strstr (g_strrstr (pages[i], "Block"), "Row"));
    }
  g_assert_cmpuint (count (text, "Row"), ==, 60);
  g_assert_cmpuint (count (text, "Block"), ==, 6);
  g_assert_cmpuint (count (text, "of all"), ==, 1);
}

/* However high the row below it is, and wherever on the page the two come. */
static void
test_a_group_stands_with_its_first_row (void)
{
  const char *columns[] = { "Column", NULL };

  for (guint n_lines = 24; n_lines < 54; n_lines++)
    {
      g_autoptr (SpSheet) sheet = sp_sheet_new ("foot");
      SpSheetTable *table = sp_sheet_add_table (sheet, "Group", "Row", columns);
      g_autofree char *text = NULL;
      g_auto (GStrv) pages = NULL;

      for (guint i = 0; i < n_lines; i++)
        {
          sp_sheet_table_add_row (table, "Line", NULL);
          sp_sheet_table_add_cell (table, "low", NULL);
        }
      sp_sheet_table_add_group (table, "Block");
      sp_sheet_table_add_row (table, "Below", "noted");
      sp_sheet_table_add_cell (table, "high\nhigh\nhigh\nhigh\nhigh\nhigh\nhigh\ndone", NULL);
      text = print (sheet, A4_WIDTH, A4_HEIGHT);
      pages = g_strsplit (text, "\f", -1);
      for (guint i = 0; pages[i] != NULL; i++)
        {
          g_assert_cmpuint (count (pages[i], "Block"), ==, count (pages[i], "noted"));
          g_assert_cmpuint (count (pages[i], "Block"), ==, count (pages[i], "done"));
        }
    }
}

/* Prints a table below so many lines, and returns how often its head is there. */
static guint
count_heads (guint n_lines, gboolean has_group)
{
  const char *columns[] = { "Column", NULL };
  g_autoptr (SpSheet) sheet = sp_sheet_new ("foot");
  g_autofree char *text = NULL;
  SpSheetTable *table;

  for (guint i = 0; i < n_lines; i++)
    sp_sheet_add_item (sheet, NULL, "line", NULL);
  table = sp_sheet_add_table (sheet, "Group", "Row", columns);
  if (has_group)
    sp_sheet_table_add_group (table, "Block");
  sp_sheet_table_add_row (table, "Row", NULL);
  sp_sheet_table_add_cell (table, "cell\ncell\ncell", NULL);
  text = print (sheet, A4_WIDTH, A4_HEIGHT / 2);
  return count (text, "Column");
}

/* One that follows words does not begin with its head alone, nor with that of its first group, wherever on
 * the page they end. */
static void
test_a_table_does_not_begin_at_the_foot_of_a_page (void)
{
  for (guint n = 0; n < 30; n++)
    {
      g_assert_cmpuint (count_heads (n, FALSE), ==, 1);
      g_assert_cmpuint (count_heads (n, TRUE), ==, 1);
    }
}

/* However much of a page the head takes, and be it more than there is, rows follow it to their end. Where it
 * leaves room, the first one stands on its page. */
static void
test_a_high_head_leaves_room_for_rows (void)
{
  for (guint n = 1; n < 14; n++)
    {
      g_autofree char *head = g_strnfill (2 * n, '\n');
      const char *columns[] = { head, NULL };
      g_autoptr (SpSheet) sheet = sp_sheet_new ("foot");
      SpSheetTable *table = sp_sheet_add_table (sheet, "Group", "Row", columns);
      g_autofree char *text = NULL;

      for (guint i = 0; i < n; i++)
        head[2 * i] = 'a';
      sp_sheet_table_add_row (table, "First", NULL);
      sp_sheet_table_add_cell (table, "cell\ncell\ncell", NULL);
      text = print (sheet, A4_WIDTH, 320);
      g_test_message ("%u: %u pages, first row at %d", n, count (text, "\f"),
                      (int) (strstr (text, "First") - text));
      g_assert_cmpuint (count (text, "cell"), ==, 3);
      g_assert_cmpuint (count (text, "\f"), <=, 2);
      if (n < 7)
        g_assert_true (strstr (text, "First") < strchr (text, '\f'));
    }
}

static void
test_neighbours_that_are_the_same_are_one_cell (void)
{
  const char *columns[] = { "One", "Two", "Three", NULL };
  g_autoptr (SpSheet) sheet = sp_sheet_new ("foot");
  SpSheetTable *table = sp_sheet_add_table (sheet, "Group", "Row", columns);
  g_autofree char *text = NULL;

  sp_sheet_table_add_row (table, "Row", NULL);
  sp_sheet_table_add_cell (table, "once", NULL);
  sp_sheet_table_add_cell (table, "once", NULL);
  sp_sheet_table_add_cell (table, "other", NULL);
  text = print (sheet, A4_WIDTH, A4_HEIGHT);
  g_assert_cmpuint (count (text, "once"), ==, 1);
  g_assert_cmpuint (count (text, "other"), ==, 1);
}

/* Words as long as a column would be cut off by the edge of the paper. */
static void
test_nothing_is_printed_outside_the_margins (void)
{
  const char *columns[] = { "One", "Two", "Three", "Four", NULL };
  const char *word = "Infrastructureorganisationsupervision";
  g_autoptr (SpSheet) sheet = sp_sheet_new ("foot");
  SpSheetTable *table = sp_sheet_add_table (sheet, "Group", "Row", columns);
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *boxes = NULL;

  sp_sheet_table_add_row (table, word, NULL);
  for (guint i = 0; i < 4; i++)
    {
      const char *items[] = { word, columns[i], NULL };

      sp_sheet_table_add_cell (table, word, items);
    }
  pdf = sp_sheet_to_pdf (sheet, A4_WIDTH, A4_HEIGHT, FALSE, NULL);
  boxes = ask (pdf, "pdftotext", "-bbox");
  for (const char *at = boxes; (at = strstr (at, "xMax=\"")) != NULL; at++)
    g_assert_cmpfloat (g_ascii_strtod (at + strlen ("xMax=\""), NULL), <, A4_HEIGHT - 50);
}

/* What has many columns lies across the paper, whoever prints it. */
static void
test_wide_tables_turn_the_paper (void)
{
  for (guint n_columns = 3; n_columns <= 4; n_columns++)
    {
      g_autoptr (SpSheet) sheet = new_table (n_columns, 1);
      g_autoptr (GBytes) pdf = sp_sheet_to_pdf (sheet, A4_WIDTH, A4_HEIGHT, FALSE, NULL);
      g_autofree char *said = ask (pdf, "pdfinfo", NULL);

      g_assert_true (sp_sheet_is_wide (sheet) == (n_columns == 4));
      g_assert_nonnull (strstr (said, n_columns == 4 ? "841.89 x 595.2" : "595.28 x 841.89"));
    }
}

/* Columns for which the paper is too narrow come on pages of their own. */
static void
test_each_column_of_a_wide_table_is_printed (void)
{
  g_autoptr (SpSheet) sheet = new_table (23, 3);
  g_autofree char *text = print (sheet, A4_WIDTH, A4_HEIGHT);

  for (guint i = 0; i < 23; i++)
    {
      g_autofree char *title = g_strdup_printf ("Column%02u", i);

      g_assert_cmpuint (count (text, title), ==, 1);
    }
  g_assert_cmpuint (count (text, "begun"), ==, 3 * 23);
}

static void
test_a_row_that_is_higher_than_a_page_goes_on (void)
{
  const char *columns[] = { "Column", NULL };
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (SpSheet) sheet = sp_sheet_new ("foot");
  g_autofree char *text = NULL;
  SpSheetTable *table = sp_sheet_add_table (sheet, "Group", "Row", columns);

  sp_sheet_add (sheet, SP_SHEET_PARAGRAPH, "End");
  for (guint i = 0; i < 150; i++)
    g_string_append (words, "word\n");
  sp_sheet_table_add_row (table, "Row", NULL);
  sp_sheet_table_add_cell (table, words->str, NULL);
  text = print (sheet, A4_WIDTH, A4_HEIGHT);
  g_assert_cmpuint (count (text, "word"), ==, 150);
  g_assert_cmpuint (count (text, "Column"), ==, 3);
  g_assert_cmpuint (count (text, "End"), ==, 1);
}

static double
draw_square (const SpSheetCanvas *canvas, gconstpointer n_drawn)
{
  if (canvas->cr != NULL)
    {
      ++*(guint *) n_drawn;
      cairo_rectangle (canvas->cr, 0, 0, 100, 100);
      cairo_fill (canvas->cr);
    }
  return 100;
}

/* What is drawn is not said in words as well, and keeps the room it asked for. */
static void
test_a_drawing_stands_for_its_items (void)
{
  g_autoptr (SpSheet) sheet = sp_sheet_new ("foot");
  g_autofree char *text = NULL;
  guint n_drawn = 0;

  sp_sheet_add (sheet, SP_SHEET_TITLE, "Title");
  sp_sheet_add_drawing (sheet, 2, draw_square, &n_drawn, NULL);
  sp_sheet_add_item (sheet, NULL, "drawn", NULL);
  sp_sheet_add_item (sheet, NULL, "drawn", NULL);
  sp_sheet_add_item (sheet, NULL, "said", "noted");
  text = print (sheet, A4_WIDTH, A4_HEIGHT);
  g_assert_cmpuint (n_drawn, ==, 1);
  g_assert_null (strstr (text, "drawn"));
  g_assert_nonnull (strstr (text, "said (noted)"));
}

/* Returns the pages of so many short texts, and of one that can be left out. */
static char *
print_with_spare (guint n_needed)
{
  g_autoptr (SpSheet) sheet = sp_sheet_new ("foot");

  sp_sheet_add (sheet, SP_SHEET_TITLE, "Title");
  for (guint i = 0; i < n_needed; i++)
    sp_sheet_add (sheet, SP_SHEET_PARAGRAPH, "needed");
  sp_sheet_end_needed (sheet);
  sp_sheet_add (sheet, SP_SHEET_HEADING, "Spare");
  sp_sheet_add (sheet, SP_SHEET_PARAGRAPH, "spare");
  return print (sheet, A4_WIDTH, A4_HEIGHT);
}

/* What is too much for a page is set closer if that helps, and what is not needed begins no page. */
static void
test_what_is_needed_comes_first (void)
{
  guint most_on_one = 0;

  for (guint n = 10; n < 80; n++)
    {
      g_autofree char *text = print_with_spare (n);
      gboolean is_one = count (text, "Page 1 of 1") == 1;

      g_assert_cmpuint (count (text, "needed"), ==, n);
      g_assert_true (count (text, "spare") == count (text, "Spare"));
      g_assert_true (n > 30 || count (text, "spare") == 1);
      if (is_one)
        most_on_one = n;
    }
  /* With the usual space there is room for 40. */
  g_assert_cmpuint (most_on_one, >, 44);
  g_assert_cmpuint (most_on_one, <, 60);
}

/* A form below so many lines. */
static char *
print_form (guint n_lines, guint n_rows)
{
  const char *columns[] = { "Column", NULL };
  g_autoptr (SpSheet) sheet = sp_sheet_new ("foot");
  SpSheetTable *table;

  for (guint i = 0; i < n_lines; i++)
    sp_sheet_add (sheet, SP_SHEET_PARAGRAPH, "line");
  table = sp_sheet_add_table (sheet, "Group", "Row", columns);
  table->is_form = TRUE;
  sp_sheet_table_add_group (table, "Block");
  for (guint i = 0; i < n_rows; i++)
    {
      sp_sheet_table_add_row (table, "Row", NULL);
      sp_sheet_table_add_cell (table, "cell", NULL);
    }
  return print (sheet, A4_WIDTH, A4_HEIGHT);
}

/* Who writes into it, or looks something up, does not turn over; unless a page is too short for it. */
static void
test_a_form_is_not_torn (void)
{
  g_autofree char *long_form = print_form (30, 100);

  for (guint n_lines = 0; n_lines < 50; n_lines += 2)
    {
      g_autofree char *text = print_form (n_lines, 30);
      g_auto (GStrv) pages = g_strsplit (text, "\f", -1);

      for (guint i = 0; pages[i] != NULL; i++)
        g_assert_true (count (pages[i], "Row") == 0 || count (pages[i], "Row") == 30);
    }
  g_assert_cmpuint (count (long_form, "Row"), ==, 100);
  /* It begins below the lines. */
  g_assert_true (strstr (long_form, "Row") < strstr (long_form, "\f"));
}

/* Returns: (transfer full): a table of so many rows, in which every page but the last is full */
static char *
print_rows (guint n_rows)
{
  const char *columns[] = { "Column", NULL };
  g_autoptr (SpSheet) sheet = sp_sheet_new ("foot");
  SpSheetTable *table = sp_sheet_add_table (sheet, "Group", "Row", columns);

  for (guint i = 0; i < n_rows; i++)
    {
      sp_sheet_table_add_row (table, "Row", NULL);
      sp_sheet_table_add_cell (table, "cell", NULL);
    }
  return print (sheet, A4_WIDTH, A4_HEIGHT);
}

/* Rows that would stay alone on the last page come closer, if that is enough to save it. */
static void
test_few_rows_take_no_page (void)
{
  guint most_on_one = 0;
  guint least_on_last = G_MAXUINT;

  for (guint n = 20; n < 80; n++)
    {
      g_autofree char *text = print_rows (n);
      g_auto (GStrv) pages = g_strsplit (text, "\f", -1);

      g_assert_cmpuint (count (text, "Row"), ==, n);
      if (count (text, "Page 1 of 1") == 1)
        most_on_one = n;
      else
        least_on_last = MIN (least_on_last, count (pages[1], "Row"));
    }
  /* With the usual space there is room for 39. */
  g_assert_cmpuint (most_on_one, >, 42);
  g_assert_cmpuint (most_on_one, <, 52);
  g_assert_cmpuint (least_on_last, >, 3);
}

/* A document may not say what is no text: that it could not be written is told. */
static void
test_what_cannot_be_written_is_told (void)
{
  const SpPack pack = { .title = "\xff" };
  g_autoptr (GPtrArray) sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_sheet_free);
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (sheets, new_table (1, 1));
  g_assert_null (sp_sheets_to_pdf (sheets, &pack, A4_WIDTH, A4_HEIGHT, FALSE, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
}

/* A drawing of two pages, which notes the least height that it was given. */
static double
draw_two_pages (const SpSheetCanvas *canvas, gconstpointer subject)
{
  double *height = (double *) subject;

  *height = MIN (*height, canvas->height);
  return 2 * canvas->height;
}

/* Returns how high the pages of a drawing are that stands below @title. */
static double
measure_paged_drawing (const char *title)
{
  SpSheet *sheet = sp_sheet_new (NULL);
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  double height = G_MAXDOUBLE;
  SpSheetPainter *painter;

  if (title != NULL)
    sp_sheet_add (sheet, SP_SHEET_TITLE, title);
  sp_sheet_add_paged_drawing (sheet, draw_two_pages, &height, NULL);
  painter = sp_sheet_painter_new (sheet, context, 400, 400, FALSE);
  g_assert_cmpuint (sp_sheet_painter_get_n_pages (painter), ==, 2);
  sp_sheet_painter_free (painter);
  sp_sheet_free (sheet);
  g_object_unref (context);
  return height;
}

/* Each has the height that is left where it begins. */
static void
test_pages_of_a_drawing_are_what_is_left (void)
{
  double alone = measure_paged_drawing (NULL);

  g_assert_cmpfloat (alone, >, 200);
  g_assert_cmpfloat (alone, <=, 400);
  g_assert_cmpfloat (measure_paged_drawing ("Title"), <, alone);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sheet-painter/long-texts-are-broken", test_long_texts_are_broken);
  g_test_add_func ("/sheet-painter/items-stay-on-one-page", test_items_stay_on_one_page);
  g_test_add_func ("/sheet-painter/lines-start-where-their-language-does",
                   test_lines_start_where_their_language_does);
  g_test_add_func ("/sheet-painter/cells-of-a-form-start-where-lines-do",
                   test_cells_of_a_form_start_where_lines_do);
  g_test_add_func ("/sheet-painter/letters-are-as-large-printed-as-saved",
                   test_letters_are_as_large_printed_as_saved);
  g_test_add_func ("/sheet-painter/pages-are-counted", test_pages_are_counted);
  g_test_add_func ("/sheet-painter/headings-stand-with-what-they-announce",
                   test_headings_stand_with_what_they_announce);
  g_test_add_func ("/sheet-painter/the-head-of-a-table-is-on-each-page",
                   test_the_head_of_a_table_is_on_each_page);
  g_test_add_func ("/sheet-painter/a-group-stands-with-its-first-row",
                   test_a_group_stands_with_its_first_row);
  g_test_add_func ("/sheet-painter/a-table-does-not-begin-at-the-foot-of-a-page",
                   test_a_table_does_not_begin_at_the_foot_of_a_page);
  g_test_add_func ("/sheet-painter/a-high-head-leaves-room-for-rows",
                   test_a_high_head_leaves_room_for_rows);
  g_test_add_func ("/sheet-painter/neighbours-that-are-the-same-are-one-cell",
                   test_neighbours_that_are_the_same_are_one_cell);
  g_test_add_func ("/sheet-painter/nothing-is-printed-outside-the-margins",
                   test_nothing_is_printed_outside_the_margins);
  g_test_add_func ("/sheet-painter/wide-tables-turn-the-paper", test_wide_tables_turn_the_paper);
  g_test_add_func ("/sheet-painter/each-column-of-a-wide-table-is-printed",
                   test_each_column_of_a_wide_table_is_printed);
  g_test_add_func ("/sheet-painter/a-row-that-is-higher-than-a-page-goes-on",
                   test_a_row_that_is_higher_than_a_page_goes_on);
  g_test_add_func ("/sheet-painter/a-drawing-stands-for-its-items",
                   test_a_drawing_stands_for_its_items);

  g_test_add_func ("/sheet-painter/what-is-needed-comes-first", test_what_is_needed_comes_first);
  g_test_add_func ("/sheet-painter/a-form-is-not-torn", test_a_form_is_not_torn);
  g_test_add_func ("/sheet-painter/pages-of-a-drawing", test_pages_of_a_drawing_are_what_is_left);
  g_test_add_func ("/sheet-painter/few-rows-take-no-page", test_few_rows_take_no_page);
  g_test_add_func ("/sheet-painter/what-cannot-be-written-is-told",
                   test_what_cannot_be_written_is_told);

  return g_test_run ();
}
