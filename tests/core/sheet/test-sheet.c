/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A sheet as text, Markdown, HTML, CSV and lines with tabs. */

#include "core/sheet/sp-sheet.h"
#include "core/text/sp-direction.h"

#include <glib-object.h>
#include <string.h>

static void
add_cell (SpSheetTable *table, const char *text, const char *one, const char *two)
{
  const char *items[] = { one, two, NULL };

  sp_sheet_table_add_cell (table, text, one != NULL ? items : NULL);
}

/* Two columns, a group, a row with a note and cells of every kind. */
static SpSheet *
new_table (void)
{
  const char *columns[] = { "One", "Two", NULL };
  SpSheet *sheet = sp_sheet_new ("Foot");
  SpSheetTable *table;

  sp_sheet_add (sheet, SP_SHEET_TITLE, "Title");
  table = sp_sheet_add_table (sheet, "Group", "Row", columns);
  sp_sheet_table_add_group (table, "First");
  sp_sheet_table_add_row (table, "Tools", NULL);
  add_cell (table, NULL, "a, b", "c");
  add_cell (table, "Beside.", "d", NULL);
  sp_sheet_table_add_group (table, "Second");
  sp_sheet_table_add_row (table, "Place", "Said of both.");
  add_cell (table, "=1", NULL, NULL);
  add_cell (table, "x|\"y\"", NULL, NULL);
  return sheet;
}

static double
draw_nothing (const SpSheetCanvas *canvas, gconstpointer subject)
{
  return 0;
}

static SpSheet *
new_list (void)
{
  SpSheet *sheet = sp_sheet_new ("a_b\nfoot");

  sp_sheet_add (sheet, SP_SHEET_TITLE, "C# and *stars*");
  sp_sheet_add (sheet, SP_SHEET_PARAGRAPH, "1. <tag> a|b");
  sp_sheet_add_drawing (sheet, 2, draw_nothing, NULL, NULL);
  sp_sheet_add_item (sheet, "−12", "[link]", "Agree");
  sp_sheet_add_item (sheet, NULL, "plain words of a line", NULL);
  sp_sheet_add (sheet, SP_SHEET_HEADING, "Head");
  sp_sheet_add (sheet, SP_SHEET_PARAGRAPH, "- no & list ~");
  return sheet;
}

static void
test_items_have_their_marks_in_a_column (void)
{
  g_autoptr (SpSheet) sheet = new_list ();
  g_autofree char *text = sp_sheet_to_text (sheet, 0);

  g_assert_cmpstr (text, ==,
                   "C# and *stars*\n\n1. <tag> a|b\n\n  −12  [link] (Agree)\n"
                   "    •  plain words of a line\n\nHead\n\n- no & list ~\n\na_b\nfoot\n");
}

static void
test_lines_are_no_wider_than_asked_for (void)
{
  g_autoptr (SpSheet) sheet = new_list ();
  g_autofree char *text = sp_sheet_to_text (sheet, 20);

  g_assert_cmpstr (text, ==,
                   "C# and *stars*\n\n1. <tag> a|b\n\n  −12  [link]\n       (Agree)\n"
                   "    •  plain words\n       of a line\n\nHead\n\n- no & list ~\n\na_b\nfoot\n");
}

static void
test_markdown_keeps_signs_as_text (void)
{
  g_autoptr (SpSheet) sheet = new_list ();
  g_autofree char *markdown = sp_sheet_to_markdown (sheet);

  g_assert_cmpstr (markdown, ==,
                   "# C\\# and \\*stars\\*\n\n1\\. \\<tag\\> a\\|b\n\n"
                   "- **−12** \\[link\\] (Agree)\n- plain words of a line\n\n"
                   "## Head\n\n\\- no \\& list \\~\n\na\\_b<br>foot\n");
}

static void
test_columns_stand_beside_each_other (void)
{
  g_autoptr (SpSheet) sheet = new_table ();
  g_autofree char *text = sp_sheet_to_text (sheet, 70);
  const char *rule = "──────────────────────────────────────────────────────────────────────\n";
  g_autofree char *expected =
      g_strconcat ("Title\n\n", "                  One                       Two\n", rule,
                   "\nFirst\n─────\n", "Tools             • a, b                    Beside.\n",
                   "                  • c                       • d\n", rule, "\nSecond\n──────\n",
                   "Said of both.\n", "Place             =1                        x|\"y\"\n", rule,
                   "\nFoot\n", NULL);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_columns_that_do_not_fit_stand_below_each_other (void)
{
  g_autoptr (SpSheet) sheet = new_table ();
  g_autofree char *narrow = sp_sheet_to_text (sheet, 69);
  g_autofree char *endless = sp_sheet_to_text (sheet, 0);
  const char *expected = "Title\n\nFirst\n─────\nTools\n  One\n    • a, b\n    • c\n  Two\n"
                         "    Beside.\n    • d\n\nSecond\n──────\nSaid of both.\nPlace\n  One\n"
                         "    =1\n  Two\n    x|\"y\"\n\nFoot\n";

  g_assert_cmpstr (narrow, ==, expected);
  g_assert_cmpstr (endless, ==, expected);
}

static void
test_markdown_has_a_table_for_each_group (void)
{
  g_autoptr (SpSheet) sheet = new_table ();
  g_autofree char *markdown = sp_sheet_to_markdown (sheet);

  g_assert_cmpstr (markdown, ==,
                   "# Title\n\n## First\n\n|   | One | Two |\n|---|---|---|\n"
                   "| Tools | • a, b<br>• c | Beside.<br>• d |\n\n"
                   "## Second\n\n|   | One | Two |\n|---|---|---|\n"
                   "| Place<br>Said of both. | \\=1 | x\\|\"y\" |\n\nFoot\n");
}

/* Items with commas are told apart, and no cell is a formula. */
static void
test_csv_is_one_table (void)
{
  g_autoptr (SpSheet) sheet = new_table ();
  g_autofree char *csv = sp_sheet_to_csv (sheet);

  g_assert_cmpstr (csv, ==,
                   "\"Group\",\"Row\",\"One\",\"Two\"\r\n"
                   "\"First\",\"Tools\",\"a, b; c\",\"Beside.\nd\"\r\n"
                   "\"Second\",\"Place\nSaid of both.\",\"'=1\",\"x|\"\"y\"\"\"\r\n");
}

/* A row is a line, whatever stands in it, and no cell is a formula. */
static void
test_tabs_part_cells_to_be_pasted (void)
{
  g_autoptr (SpSheet) sheet = new_table ();
  g_autofree char *tabs = sp_sheet_to_tabs (sheet);

  g_assert_cmpstr (tabs, ==,
                   "Group\tRow\tOne\tTwo\n"
                   "First\tTools\ta, b; c\tBeside. d\n"
                   "Second\tPlace Said of both.\t'=1\tx|\"y\"\n");
}

/* Neighbours that say the same are one cell, and nothing is markup but ours. */
static void
test_html_is_one_table (void)
{
  const char *columns[] = { "One", "Two", "Three", NULL };
  g_autoptr (SpSheet) sheet = sp_sheet_new ("A & B");
  SpSheetTable *table = sp_sheet_add_table (sheet, "Group", "Row", columns);
  g_autofree char *html = NULL;

  sp_sheet_table_add_group (table, "First");
  sp_sheet_table_add_row (table, "<b>", NULL);
  add_cell (table, "same", NULL, NULL);
  add_cell (table, "same", NULL, NULL);
  add_cell (table, "same", "but", "for items");
  html = sp_sheet_to_html (sheet);
  g_assert_nonnull (strstr (html, "<tr><th colspan=\"4\">First</th></tr>"));
  g_assert_nonnull (strstr (html, "<tr>\n<th>&lt;b&gt;</th>\n<td colspan=\"2\">same</td>\n"
                                  "<td>same<br>• but<br>• for items</td>\n</tr>"));
  g_assert_nonnull (strstr (html, "<p>A &amp; B</p>"));
}

/* What is said goes on in its own direction behind a name that has another one. */
static void
test_titles_do_not_turn_what_they_are_about (void)
{
  g_autoptr (SpSheet) sheet = sp_sheet_new ("");
  g_autofree char *english = NULL;
  g_autofree char *arabic = NULL;

  sp_sheet_add_titled (sheet, "Azure", "A cloud.", "said");
  sp_sheet_add_titled (sheet, "Azure", "سحابة.", NULL);
  english = sp_sheet_block_describe (sp_sheet_get_block (sheet, 0));
  arabic = sp_sheet_block_describe (sp_sheet_get_block (sheet, 1));
  g_assert_cmpstr (english, ==, "Azure: A cloud. (said)");
  g_assert_true (sp_text_is_rtl (arabic));
  g_assert_false (g_str_has_prefix (arabic, "Azure"));
}

static void
test_a_sheet_knows_its_tables (void)
{
  g_autoptr (SpSheet) table = new_table ();
  g_autoptr (SpSheet) list = new_list ();

  g_assert_true (sp_sheet_has_table (table, 2));
  g_assert_false (sp_sheet_has_table (table, 3));
  g_assert_false (sp_sheet_has_table (list, 0));
}

static void
test_a_table_without_rows_is_a_head_for_programs_alone (void)
{
  const char *columns[] = { "One", NULL };
  g_autoptr (SpSheet) sheet = sp_sheet_new ("Foot");
  g_autofree char *text = NULL;
  g_autofree char *csv = NULL;

  sp_sheet_add_table (sheet, "Group", "Row", columns);
  text = sp_sheet_to_text (sheet, 80);
  csv = sp_sheet_to_csv (sheet);
  g_assert_cmpstr (text, ==, "\nFoot\n");
  g_assert_cmpstr (csv, ==, "\"Group\",\"Row\",\"One\"\r\n");
}

static void
test_a_subject_lives_as_long_as_its_sheet (void)
{
  g_autoptr (GObject) subject = g_object_new (G_TYPE_OBJECT, NULL);
  SpSheet *sheet = sp_sheet_new ("");

  sp_sheet_add_drawing (sheet, 0, draw_nothing, g_object_ref (subject), g_object_unref);
  g_assert_cmpuint (subject->ref_count, ==, 2);
  sp_sheet_free (sheet);
  g_assert_cmpuint (subject->ref_count, ==, 1);
}

/* How many rows a drawing stands for, and whether it takes pages. */
static void
test_drawings_say_what_they_are (void)
{
  g_autoptr (SpSheet) sheet = sp_sheet_new ("");
  int subject;

  sp_sheet_add_drawing (sheet, 3, draw_nothing, &subject, NULL);
  sp_sheet_add_paged_drawing (sheet, draw_nothing, &subject, NULL);
  g_assert_cmpuint (sp_sheet_get_n_blocks (sheet), ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      const SpSheetBlock *block = sp_sheet_get_block (sheet, i);

      g_assert_cmpint (block->kind, ==, SP_SHEET_DRAWING);
      g_assert_cmpuint (block->n_drawn, ==, i == 0 ? 3 : 0);
      g_assert_cmpint (block->is_paged, ==, i == 1);
      g_assert_true (block->draw == draw_nothing && block->subject == &subject);
    }
}

/* Items stand in lists, titles and what is below them outside; drawings are left out. */
static void
test_html_is_a_page (void)
{
  g_autoptr (SpSheet) sheet = new_list ();
  g_autofree char *html = NULL;

  sp_sheet_add_link (sheet, "A&B", "today", "https://example.org/?a=1&b=2");
  html = sp_sheet_to_html (sheet);
  g_assert_cmpstr (html, ==,
                   "<!DOCTYPE html>\n"
                   "<html>\n"
                   "<head><meta charset=\"utf-8\"></head>\n"
                   "<body>\n"
                   "<h1>C# and *stars*</h1>\n"
                   "<p>1. &lt;tag&gt; a|b</p>\n"
                   "<ul>\n"
                   "<li><b>−12</b> [link] (Agree)</li>\n"
                   "<li>plain words of a line</li>\n"
                   "</ul>\n"
                   "<h2>Head</h2>\n"
                   "<p>- no &amp; list ~</p>\n"
                   "<ul>\n"
                   "<li><a href=\"https://example.org/?a=1&amp;b=2\">A&amp;B (today · "
                   "https://example.org/?a=1&amp;b=2)</a></li>\n"
                   "</ul>\n"
                   "<p>a_b<br>foot</p>\n"
                   "</body>\n"
                   "</html>\n");
}

/* Two rows that no group is above. */
static void
test_rows_stand_without_a_group (void)
{
  const char *columns[] = { "One", "Two", NULL };
  g_autoptr (SpSheet) sheet = sp_sheet_new ("Foot");
  SpSheetTable *table = sp_sheet_add_table (sheet, "Group", "Row", columns);
  g_autofree char *wide = NULL;
  g_autofree char *narrow = NULL;
  g_autofree char *markdown = NULL;

  for (guint i = 0; i < 2; i++)
    {
      sp_sheet_table_add_row (table, i == 0 ? "A" : "B", NULL);
      add_cell (table, "1", NULL, NULL);
      add_cell (table, "2", NULL, NULL);
    }
  wide = sp_sheet_to_text (sheet, 70);
  narrow = sp_sheet_to_text (sheet, 20);
  markdown = sp_sheet_to_markdown (sheet);
  g_assert_cmpstr (wide, ==,
                   "                  One                       Two\n"
                   "──────────────────────────────────────────────────────────────────────\n"
                   "A                 1                         2\n"
                   "──────────────────────────────────────────────────────────────────────\n"
                   "B                 1                         2\n"
                   "──────────────────────────────────────────────────────────────────────\n"
                   "\n"
                   "Foot\n");
  g_assert_cmpstr (narrow, ==,
                   "A\n"
                   "  One\n"
                   "    1\n"
                   "  Two\n"
                   "    2\n"
                   "\n"
                   "B\n"
                   "  One\n"
                   "    1\n"
                   "  Two\n"
                   "    2\n"
                   "\n"
                   "Foot\n");
  g_assert_cmpstr (markdown, ==,
                   "|   | One | Two |\n"
                   "|---|---|---|\n"
                   "| A | 1 | 2 |\n"
                   "| B | 1 | 2 |\n"
                   "\n"
                   "Foot\n");
}

static void
test_numbers_are_no_formulas (void)
{
  static const char *const fields[][2] = {
    { "-1.5", "-1.5" }, { "-0", "'-0" }, { "-x", "'-x" }, { "-1x", "'-1x" }, { "+1", "'+1" },
    { "@a", "'@a" },    { "=a", "'=a" }, { "1-", "1-" },  { "", "" },        { "\"-", "\"\"-" },
  };
  const char *columns[] = { "C", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autoptr (SpSheet) sheet = sp_sheet_new ("");
      SpSheetTable *table = sp_sheet_add_table (sheet, "A", "B", columns);
      g_autofree char *expected =
          g_strdup_printf ("\"A\",\"B\",\"C\"\r\n\"\",\"R\",\"%s\"\r\n", fields[i][1]);
      g_autofree char *csv = NULL;

      sp_sheet_table_add_row (table, "R", NULL);
      add_cell (table, fields[i][0], NULL, NULL);
      csv = sp_sheet_to_csv (sheet);
      g_assert_cmpstr (csv, ==, expected);
    }
}

static void
assert_markdown (const char *plain, const char *expected)
{
  g_autoptr (SpSheet) sheet = sp_sheet_new ("");
  g_autofree char *whole = g_strconcat (expected, "\n\n\n", NULL);
  g_autofree char *markdown = NULL;

  sp_sheet_add (sheet, SP_SHEET_PARAGRAPH, plain);
  markdown = sp_sheet_to_markdown (sheet);
  g_assert_cmpstr (markdown, ==, whole);
}

/* Only at the start, and a number only with what makes it one of a list. */
static void
test_marks_of_lists_are_kept_from_being_marks (void)
{
  assert_markdown ("12) a", "12\\) a");
  assert_markdown ("12 a", "12 a");
  assert_markdown ("a 1. b - c + d = e", "a 1. b - c + d = e");
  assert_markdown ("+ a", "\\+ a");
  assert_markdown ("= a", "\\= a");
  assert_markdown ("\\`*_[]<>#|&~", "\\\\\\`\\*\\_\\[\\]\\<\\>\\#\\|\\&\\~");
}

static void
test_a_cell_reaches_over_its_likes (void)
{
  const char *columns[] = { "1", "2", "3", "4", NULL };
  g_autoptr (SpSheet) sheet = sp_sheet_new ("");
  SpSheetTable *table = sp_sheet_add_table (sheet, "A", "B", columns);
  const SpSheetRow *row;

  sp_sheet_table_add_row (table, "R", NULL);
  add_cell (table, NULL, "same", NULL);
  add_cell (table, NULL, "same", NULL);
  add_cell (table, "same", NULL, NULL);
  add_cell (table, "same", NULL, NULL);
  row = sp_sheet_table_get_row (table, 0);
  g_assert_cmpuint (sp_sheet_row_get_span (row, 0, 4), ==, 2);
  g_assert_cmpuint (sp_sheet_row_get_span (row, 0, 1), ==, 1);
  g_assert_cmpuint (sp_sheet_row_get_span (row, 2, 4), ==, 2);
  g_assert_cmpuint (sp_sheet_row_get_span (row, 3, 4), ==, 1);
}

static void
test_a_sheet_is_what_was_added (void)
{
  g_autoptr (SpSheet) sheet = sp_sheet_new ("Foot");
  g_autofree char *link = NULL;
  g_autofree char *bare = NULL;

  g_assert_cmpuint (sp_sheet_get_n_needed (sheet), ==, G_MAXUINT);
  sp_sheet_take (sheet, SP_SHEET_PARAGRAPH, NULL);
  sp_sheet_take (sheet, SP_SHEET_PARAGRAPH, g_strdup ("Taken."));
  sp_sheet_end_needed (sheet);
  sp_sheet_add_beside (sheet, "Beside");
  sp_sheet_add_link (sheet, "Page", "today", "https://a.org");
  sp_sheet_add_link (sheet, "Page", NULL, "https://a.org");
  g_assert_cmpuint (sp_sheet_get_n_blocks (sheet), ==, 4);
  g_assert_cmpuint (sp_sheet_get_n_needed (sheet), ==, 1);
  g_assert_false (sp_sheet_get_block (sheet, 0)->is_beside);
  g_assert_true (sp_sheet_get_block (sheet, 1)->is_beside);
  link = sp_sheet_block_describe (sp_sheet_get_block (sheet, 2));
  bare = sp_sheet_block_describe (sp_sheet_get_block (sheet, 3));
  g_assert_cmpstr (link, ==, "Page (today · https://a.org)");
  g_assert_cmpstr (bare, ==, "Page (https://a.org)");
  g_assert_cmpstr (sp_sheet_get_footer (sheet), ==, "Foot");
  sp_sheet_drop_footer (sheet);
  g_assert_null (sp_sheet_get_footer (sheet));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sheet/items-have-their-marks-in-a-column",
                   test_items_have_their_marks_in_a_column);
  g_test_add_func ("/sheet/lines-are-no-wider-than-asked-for",
                   test_lines_are_no_wider_than_asked_for);
  g_test_add_func ("/sheet/markdown-keeps-signs-as-text", test_markdown_keeps_signs_as_text);
  g_test_add_func ("/sheet/columns-stand-beside-each-other", test_columns_stand_beside_each_other);
  g_test_add_func ("/sheet/columns-that-do-not-fit-stand-below-each-other",
                   test_columns_that_do_not_fit_stand_below_each_other);
  g_test_add_func ("/sheet/markdown-has-a-table-for-each-group",
                   test_markdown_has_a_table_for_each_group);
  g_test_add_func ("/sheet/csv-is-one-table", test_csv_is_one_table);
  g_test_add_func ("/sheet/tabs-part-cells-to-be-pasted", test_tabs_part_cells_to_be_pasted);
  g_test_add_func ("/sheet/html-is-one-table", test_html_is_one_table);
  g_test_add_func ("/sheet/titles-do-not-turn-what-they-are-about",
                   test_titles_do_not_turn_what_they_are_about);
  g_test_add_func ("/sheet/a-sheet-knows-its-tables", test_a_sheet_knows_its_tables);
  g_test_add_func ("/sheet/a-table-without-rows-is-a-head-for-programs-alone",
                   test_a_table_without_rows_is_a_head_for_programs_alone);
  g_test_add_func ("/sheet/a-subject-lives-as-long-as-its-sheet",
                   test_a_subject_lives_as_long_as_its_sheet);

  g_test_add_func ("/sheet/drawings-say-what-they-are", test_drawings_say_what_they_are);
  g_test_add_func ("/sheet/html-is-a-page", test_html_is_a_page);
  g_test_add_func ("/sheet/rows-stand-without-a-group", test_rows_stand_without_a_group);
  g_test_add_func ("/sheet/numbers-are-no-formulas", test_numbers_are_no_formulas);
  g_test_add_func ("/sheet/marks-of-lists", test_marks_of_lists_are_kept_from_being_marks);
  g_test_add_func ("/sheet/a-cell-reaches-over-its-likes", test_a_cell_reaches_over_its_likes);
  g_test_add_func ("/sheet/a-sheet-is-what-was-added", test_a_sheet_is_what_was_added);
  return g_test_run ();
}
