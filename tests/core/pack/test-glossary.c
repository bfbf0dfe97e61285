/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Terms that are found in texts. */

#include "pack-fixture.h"

#include "core/pack/sp-glossary.h"
#include "core/sheet/sp-glossary-sheet.h"

#define TERMS                                                                                \
  "\"terms\": ["                                                                             \
  "{ \"id\": \"cloud\", \"title\": \"Cloud\", \"text\": \"1\", \"forms\": [ \"clouds\" ] }," \
  "{ \"id\": \"provider\", \"title\": \"Cloud provider\", \"text\": \"2\" },"                \
  "{ \"id\": \"on-call\", \"title\": \"On call\", \"text\": \"3\","                          \
  "  \"forms\": [ \"on-call duty\" ] },"                                                     \
  "{ \"id\": \"c\", \"title\": \"C++\", \"text\": \"4\" },"                                  \
  "{ \"id\": \"street\", \"title\": \"Straße\", \"text\": \"5\" },"                         \
  "{ \"id\": \"sahaba\", \"title\": \"سحابة\", \"text\": \"6\" } ]"

/* Checks that the terms of @text are those in brackets, which name them behind a bar. */
static void
assert_marks (const char *text, const char *expected)
{
  g_autoptr (SpPack) pack = pack_fixture_read (TERMS);
  g_autoptr (GArray) hits = sp_glossary_find (pack, text);
  g_autoptr (GString) marked = g_string_new (text);

  for (guint i = hits->len; i-- > 0;)
    {
      const SpTermHit *hit = &g_array_index (hits, SpTermHit, i);
      g_autofree char *name = g_strdup_printf ("|%s]", hit->term->id);

      g_string_insert (marked, hit->hit.end, name);
      g_string_insert_c (marked, hit->hit.start, '[');
    }
  g_assert_cmpstr (marked->str, ==, expected);
}

static void
test_terms_are_whole_words (void)
{
  assert_marks ("A cloud.", "A [cloud|cloud].");
  assert_marks ("cloudy, becloud, cloud2", "cloudy, becloud, cloud2");
  assert_marks ("cloud", "[cloud|cloud]");
  assert_marks ("“Cloud”-based", "“[Cloud|cloud]”-based");
  assert_marks ("In C++, c+++ and C", "In [C++|c], c+++ and C");
  assert_marks ("", "");
}

static void
test_forms_and_case_make_no_difference (void)
{
  assert_marks ("CLOUDS and ｃｌｏｕｄ", "[CLOUDS|cloud] and ｃｌｏｕｄ");
  assert_marks ("On-call duty, on call", "[On-call duty|on-call], on call");
  assert_marks ("Die STRASSE hier", "Die [STRASSE|street] hier");
  assert_marks ("Die Straße hier", "Die [Straße|street] hier");
  assert_marks ("Clo\u00adud", "[Clo\u00adud|cloud]");
}

static void
test_arabic_words_are_found_behind_what_is_joined_to_them (void)
{
  assert_marks ("في السحابة", "في [السحابة|sahaba]");
  assert_marks ("والسحابة، سحابة", "[والسحابة|sahaba]، سحابة");
  assert_marks ("للسحابة", "[للسحابة|sahaba]");
  assert_marks ("سحابته", "سحابته");
}

static void
test_longest_term_is_found_and_each_once (void)
{
  assert_marks ("cloud provider", "[cloud provider|provider]");
  assert_marks ("cloud providers", "[cloud|cloud] providers");
  assert_marks ("Cloud\u00a0provider, cloud, cloud provider, cloud",
                "[Cloud\u00a0provider|provider], [cloud|cloud], cloud provider, cloud");
}

static void
test_words_are_looked_up (void)
{
  g_autoptr (SpPack) pack = pack_fixture_read (TERMS);

  g_assert_cmpstr (sp_glossary_look_up (pack, " CLOUDS ")->id, ==, "cloud");
  g_assert_cmpstr (sp_glossary_look_up (pack, "c++")->id, ==, "c");
  g_assert_null (sp_glossary_look_up (pack, "clou"));
  g_assert_null (sp_glossary_look_up (pack, "cloud provider x"));
  g_assert_null (sp_glossary_look_up (pack, ""));
}

/* What two terms are called is the later one. */
static void
test_of_equal_forms_the_last_is_found (void)
{
  g_autoptr (SpPack) pack =
      pack_fixture_read ("\"terms\": ["
                         "{ \"id\": \"operations\", \"title\": \"Ops\", \"text\": \"1\" },"
                         "{ \"id\": \"rest\", \"title\": \"Rest\", \"text\": \"2\" },"
                         "{ \"id\": \"operators\", \"title\": \"Operators\", \"text\": \"3\","
                         "  \"forms\": [ \"OPS\" ] } ]");

  g_assert_cmpstr (sp_glossary_look_up (pack, "ops")->id, ==, "operators");
}

static void
test_used_terms_are_listed_once_by_title (void)
{
  const char *const texts[] = { "on call in clouds", "a cloud in C++", NULL };
  g_autoptr (SpPack) pack = pack_fixture_read (TERMS);
  g_autoptr (GPtrArray) terms = sp_glossary_list_used (pack, texts);

  g_assert_cmpuint (terms->len, ==, 3);
  g_assert_cmpstr (((const SpTerm *) terms->pdata[0])->id, ==, "c");
  g_assert_cmpstr (((const SpTerm *) terms->pdata[1])->id, ==, "cloud");
  g_assert_cmpstr (((const SpTerm *) terms->pdata[2])->id, ==, "on-call");
}

static void
test_words_of_a_sheet_are_explained_in_its_end (void)
{
  const char *const columns[] = { "One", NULL };
  const char *const items[] = { "Clouds", "Rain", NULL };
  g_autoptr (SpPack) pack = pack_fixture_read (TERMS);
  g_autoptr (SpSheet) sheet = sp_sheet_new ("Foot");
  g_autofree char *text = NULL;
  SpSheetTable *table;

  sp_glossary_sheet_add (sheet, pack);
  g_assert_cmpuint (sp_sheet_get_n_blocks (sheet), ==, 0);
  sp_sheet_add (sheet, SP_SHEET_PARAGRAPH, "With C++.");
  table = sp_sheet_add_table (sheet, "Group", "Row", columns);
  sp_sheet_table_add_row (table, "Tools", "On call.");
  sp_sheet_table_add_cell (table, "Straße", items);
  sp_glossary_sheet_add (sheet, pack);
  text = sp_sheet_to_text (sheet, 80);
  g_assert_nonnull (strstr (text, "Words"));
  g_assert_nonnull (strstr (text, "C++: 4"));
  g_assert_nonnull (strstr (text, "Cloud: 1"));
  g_assert_nonnull (strstr (text, "On call: 3"));
  g_assert_nonnull (strstr (text, "Straße: 5"));
  g_assert_null (strstr (text, "Cloud provider"));
}

static void
test_pack_without_terms_explains_nothing (void)
{
  g_autoptr (SpPack) pack = pack_fixture_read (PACK_FIXTURE_ROLES);
  g_autoptr (GArray) hits = sp_glossary_find (pack, "a cloud");

  g_assert_cmpuint (hits->len, ==, 0);
  g_assert_null (sp_glossary_look_up (pack, "cloud"));
}

/* Each form is a beginning of the next, and so is the text, everywhere. */
static void
test_worst_terms_take_no_long_time (void)
{
  g_autoptr (GString) terms = g_string_new ("\"terms\": [");
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (SpPack) pack = NULL;
  g_autoptr (GArray) hits = NULL;
  gint64 start;

  for (guint i = 0; i < 2000; i++)
    {
      g_string_append (text, "a ");
      g_string_append_printf (terms, "%s{ \"id\": \"t%u\", \"title\": \"%sx\", \"text\": \"1\" }",
                              i > 0 ? "," : "", i, text->str);
    }
  g_string_append_c (terms, ']');
  pack = pack_fixture_read (terms->str);
  start = g_get_monotonic_time ();
  hits = sp_glossary_find (pack, text->str);
  g_assert_cmpuint (hits->len, ==, 0);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 10 * G_USEC_PER_SEC);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/glossary/terms-are-whole-words", test_terms_are_whole_words);
  g_test_add_func ("/glossary/forms-and-case-make-no-difference",
                   test_forms_and_case_make_no_difference);
  g_test_add_func ("/glossary/arabic-words-are-found-behind-what-is-joined-to-them",
                   test_arabic_words_are_found_behind_what_is_joined_to_them);
  g_test_add_func ("/glossary/longest-term-is-found-and-each-once",
                   test_longest_term_is_found_and_each_once);
  g_test_add_func ("/glossary/words-are-looked-up", test_words_are_looked_up);
  g_test_add_func ("/glossary/of-equal-forms-the-last-is-found",
                   test_of_equal_forms_the_last_is_found);
  g_test_add_func ("/glossary/used-terms-are-listed-once-by-title",
                   test_used_terms_are_listed_once_by_title);
  g_test_add_func ("/glossary/words-of-a-sheet-are-explained-in-its-end",
                   test_words_of_a_sheet_are_explained_in_its_end);
  g_test_add_func ("/glossary/pack-without-terms-explains-nothing",
                   test_pack_without_terms_explains_nothing);
  g_test_add_func ("/glossary/worst-terms-take-no-long-time", test_worst_terms_take_no_long_time);

  return g_test_run ();
}
