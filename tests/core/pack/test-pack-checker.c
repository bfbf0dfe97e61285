/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Each sort of advice: that it is given, where, and that its absence is. */

#include "core/pack/sp-pack-checker.h"
#include "core/json/sp-json.h"
#include "pack-fixture.h"

#include <stdarg.h>

#define TODAY "2026-11-23"
#define SOURCES "\"sources\": [ { \"id\": \"s\", \"title\": \"S\", \"checked\": \"2026-11-23\" } ]"
#define SOURCED ", \"sources\": [ \"s\" ]"

/* Compares the advice on a pack, as it is told to whoever wrote it, with lines that end in NULL. */
static void
assert_advice (const char *members, ...)
{
  g_autoptr (GBytes) bytes = pack_fixture_new_bytes (members);
  g_autoptr (SpPack) pack = pack_fixture_read (members);
  g_autoptr (GPtrArray) groups = sp_problems_new ();
  g_autoptr (GPtrArray) advice = NULL;
  const char *line;
  guint i = 0;
  va_list lines;

  sp_pack_check (pack, TODAY, groups);
  sp_json_locate (bytes, groups);
  advice = sp_problems_list_all (groups);

  va_start (lines, members);
  while ((line = va_arg (lines, const char *)) != NULL)
    {
      g_autofree char *found = NULL;

      g_assert_cmpuint (i, <, advice->len);
      found = sp_problem_to_string (advice->pdata[i++], "f");
      g_assert_cmpstr (found, ==, line);
      g_assert_cmpuint (((const SpProblem *) advice->pdata[i - 1])->line, >, 0);
    }
  va_end (lines);
  g_assert_cmpuint (advice->len, ==, i);
}

/* A pack with three roles and one row whose cells are @cells. */
static char *
new_row (const char *cells)
{
  return g_strdup_printf (SOURCES ", " PACK_FIXTURE_ROLES ",\n\"areas\": [ { \"id\": \"a\","
                                  " \"title\": \"A\", \"group\": \"g\", \"cells\": {\n%s } } ]",
                          cells);
}

static void
test_empty_pack_needs_none (void)
{
  assert_advice (NULL, NULL);
  assert_advice (PACK_FIXTURE_ROLES, NULL);
}

static void
test_missing_cells (void)
{
  g_autofree char *members = new_row ("\"two\": { \"text\": \"Text.\"" SOURCED " },\n"
                                      "\"one\": { \"same-as\": \"two\" }");

  assert_advice (members,
                 "f:3:62: areas[0].cells: no cell for “three”: it will be shown as not covered",
                 NULL);
  g_free (members);
  members = new_row ("\"two\": { \"text\": \"Text.\"" SOURCED " }");
  assert_advice (
      members,
      "f:3:62: areas[0].cells: no cells for 2 roles, “one” the first: they will be shown "
      "as not covered",
      NULL);
}

static void
test_claims_without_source (void)
{
  g_autofree char *members = new_row ("\"two\": { \"text\": \"Text.\" },\n"
                                      "\"one\": { \"same-as\": \"two\" },\n"
                                      "\"three\": { \"text\": \"Other.\", \"sources\": [] }");

  assert_advice (members, "f:4:8: areas[0].cells.two: a claim without a source",
                 "f:6:10: areas[0].cells.three: a claim without a source", NULL);
  assert_advice (SOURCES ", \"certificates\": [\n"
                         "{ \"id\": \"a\", \"title\": \"A\", \"issuer\": \"I\" },\n"
                         "{ \"id\": \"b\", \"title\": \"B\", \"issuer\": \"I\"" SOURCED " } ]",
                 "f:3:1: certificates[0]: a claim without a source", NULL);
}

static void
test_sources_not_checked_for_two_years (void)
{
  assert_advice ("\"sources\": [\n"
                 "{ \"id\": \"a\", \"title\": \"A\", \"checked\": \"2024-11-23\" },\n"
                 "{ \"id\": \"b\", \"title\": \"B\", \"checked\": \"2024-11-22\" },\n"
                 "{ \"id\": \"c\", \"title\": \"C\", \"checked\": \"1999-12-31\" } ]",
                 "f:4:39: sources[1].checked: not checked for two years: last on 2024-11-22",
                 "f:5:39: sources[2].checked: not checked for two years: last on 1999-12-31", NULL);
  assert_advice (SOURCES ", \"certificates\": [\n"
                         "{ \"id\": \"a\", \"title\": \"A\", \"issuer\": \"I\","
                         " \"checked\": \"2024-01-01\"" SOURCED " } ]",
                 "f:3:54: certificates[0].checked: not checked for two years: last on 2024-01-01",
                 NULL);
}

static void
test_day_of_checking_is_handed_in (void)
{
  g_autoptr (SpPack) pack = pack_fixture_read (
      "\"sources\": [ { \"id\": \"a\", \"title\": \"A\", \"checked\": \"2026-02-28\" } ]");
  g_autoptr (GPtrArray) advice = sp_problems_new ();

  sp_pack_check (pack, "2028-02-28", advice);
  g_assert_cmpuint (advice->len, ==, 0);
  sp_pack_check (pack, "2028-02-29", advice);
  g_assert_cmpuint (advice->len, ==, 1);
}

static char *
new_cells_of_length (int one, int two, int three)
{
  g_autofree char *first = g_strnfill (one, 'a');
  g_autofree char *second = g_strnfill (two, 'b');
  g_autofree char *third = g_strnfill (three, 'c');
  g_autofree char *cells = g_strdup_printf ("\"one\": { \"text\": \"%s\"" SOURCED " },\n"
                                            "\"two\": { \"text\": \"%s\"" SOURCED " },\n"
                                            "\"three\": { \"text\": \"%s\"" SOURCED " }",
                                            first, second, third);

  return new_row (cells);
}

static void
test_uneven_text_in_a_row (void)
{
  /* The mean is 100 each time: 75 to 125 are even. */
  g_autofree char *even = new_cells_of_length (75, 100, 125);
  g_autofree char *uneven = new_cells_of_length (74, 100, 126);
  /* So few characters are chance. */
  g_autofree char *short_ones = new_cells_of_length (10, 20, 35);

  assert_advice (even, NULL);
  assert_advice (
      uneven,
      "f:4:18: areas[0].cells.one.text: uneven in characters: 74, where the roles have 100 on "
      "average",
      "f:6:20: areas[0].cells.three.text: uneven in characters: 126, where the roles have 100 on "
      "average",
      NULL);
  assert_advice (short_ones, NULL);
}

/* The cell that two roles share counts for both of them, and is told once. */
static void
test_shared_cell_counts_for_each (void)
{
  g_autofree char *text = g_strnfill (100, 'a');
  g_autofree char *cells = g_strdup_printf ("\"one\": { \"text\": \"%s\"" SOURCED " },\n"
                                            "\"two\": { \"same-as\": \"one\" },\n"
                                            "\"three\": { \"text\": \"%.40s\"" SOURCED " }",
                                            text, text);
  g_autofree char *members = new_row (cells);

  assert_advice (
      members,
      "f:6:20: areas[0].cells.three.text: uneven in characters: 40, where the roles have 80 on "
      "average",
      NULL);
}

static void
test_text_is_counted_in_characters (void)
{
  g_autofree char *members = new_row (
      "\"one\": { \"text\": \"Ääääääääääääääääääääääääääääääääääääääääää\"" SOURCED " },\n"
      "\"two\": { \"text\": \"Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"" SOURCED " },\n"
      "\"three\": { \"text\": \"Bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb\"" SOURCED " }");

  assert_advice (members, NULL);
}

static void
test_text_beside_items_of_others (void)
{
  g_autofree char *members =
      new_row ("\"one\": { \"items\": [ \"a\", \"b\" ]" SOURCED " },\n"
               "\"two\": { \"items\": [ \"c\", \"b\" ],"
               " \"text\": \"A text that only one of the roles has.\"" SOURCED " },\n"
               "\"three\": { \"text\": \"A text of the same length, more or less.\"" SOURCED " }");

  assert_advice (
      members, "f:4:8: areas[0].cells.one: “text” is empty or missing, though other roles have it",
      "f:6:10: areas[0].cells.three: “items” is empty or missing, though other roles have it",
      NULL);
}

static void
test_uneven_items_in_a_row (void)
{
  g_autofree char *even = new_row ("\"one\": { \"items\": [ \"a\", \"b\", \"c\" ]" SOURCED " },\n"
                                   "\"two\": { \"items\": [ \"c\", \"d\" ]" SOURCED " },\n"
                                   "\"three\": { \"items\": [ \"d\", \"e\" ]" SOURCED " }");
  g_autofree char *uneven = new_row ("\"one\": { \"items\": [ \"a\", \"b\", \"c\" ]" SOURCED " },\n"
                                     "\"two\": { \"items\": [ \"c\" ]" SOURCED " },\n"
                                     "\"three\": { \"items\": [ \"d\", \"e\" ]" SOURCED " }");

  assert_advice (even, NULL);
  assert_advice (
      uneven,
      "f:4:19: areas[0].cells.one.items: uneven in items: 3, where the roles have 2.0 on average",
      "f:5:19: areas[0].cells.two.items: uneven in items: 1, where the roles have 2.0 on average",
      NULL);
}

static void
test_uneven_roles (void)
{
  assert_advice (
      "\"roles\": [\n"
      "{ \"id\": \"one\", \"title\": \"One\", \"summary\": \"1\",\n"
      "  \"story\": [ \"Fifty characters are what this text here is long.\",\n"
      "             \"Fifty characters are what this text here is long.\" ],\n"
      "  \"duties\": [ { \"title\": \"A\", \"text\": \"Forty characters are what this is in "
      "long.\" },\n"
      "              { \"title\": \"B\", \"text\": \"B.\" },\n"
      "              { \"title\": \"C\", \"text\": \"C.\" } ],\n"
      "  \"upsides\": [ \"A.\", \"B.\", \"C.\" ], \"downsides\": [ \"A.\" ] },\n"
      "{ \"id\": \"two\", \"title\": \"Two\", \"summary\": \"2\",\n"
      "  \"story\": \"This is only half as long.\",\n"
      "  \"duties\": [ { \"title\": \"D\", \"text\": \"D.\" } ],\n"
      "  \"upsides\": [ \"A.\" ], \"downsides\": [ \"B.\" ],\n"
      "  \"day\": \"Up in the morning, then to work, and home again.\" } ]",
      "f:3:1: roles[0]: “day” is empty or missing, though other roles have it",
      "f:4:12: roles[0].story: uneven in characters: 98, where the roles have 62 on average",
      "f:6:13: roles[0].duties: uneven in characters: 46, where the roles have 24 on average",
      "f:6:13: roles[0].duties: uneven in items: 3, where the roles have 2.0 on average",
      "f:9:14: roles[0].upsides: uneven in items: 3, where the roles have 2.0 on average",
      "f:11:12: roles[1].story: uneven in characters: 26, where the roles have 62 on average",
      "f:12:13: roles[1].duties: uneven in characters: 2, where the roles have 24 on average",
      "f:12:13: roles[1].duties: uneven in items: 1, where the roles have 2.0 on average",
      "f:13:14: roles[1].upsides: uneven in items: 1, where the roles have 2.0 on average", NULL);
}

static void
test_equal_items_with_different_texts (void)
{
  g_autofree char *members =
      new_row ("\"one\": { \"items\": [ \"a\", \"b\" ], \"text\": \"It is.\"" SOURCED " },\n"
               "\"two\": { \"items\": [ \"b\", \"a\" ], \"text\": \"It is not.\"" SOURCED " },\n"
               "\"three\": { \"items\": [ \"a\", \"b\" ], \"text\": \"It is.\"" SOURCED " }");

  assert_advice (members,
                 "f:5:8: areas[0].cells.two: the items are those of “one”, so the row counts as "
                 "the same, yet the text differs",
                 NULL);
}

static void
test_equal_texts_without_same_as (void)
{
  g_autofree char *members = new_row ("\"one\": { \"text\": \"It is.\"" SOURCED " },\n"
                                      "\"two\": { \"text\": \"It is not.\"" SOURCED " },\n"
                                      "\"three\": { \"text\": \"It is.\"" SOURCED " }");

  assert_advice (members,
                 "f:6:10: areas[0].cells.three: the text is that of “one”, yet the row counts as "
                 "different; “same-as” would say that it is the same",
                 NULL);
}

static void
test_items_beside_titles_of_certificates (void)
{
  g_autofree char *row = new_row ("\"one\": { \"items\": [ \"Paper\", \"Papr\" ]" SOURCED " },\n"
                                  "\"two\": { \"items\": [ \"Paper\", \"Scroll\" ]" SOURCED " },\n"
                                  "\"three\": { \"items\": [ \"Scroll\", \"Scrol\" ]" SOURCED " }");
  g_autofree char *members =
      g_strconcat (row,
                   ",\n\"certificates\": ["
                   " { \"id\": \"p\", \"title\": \"Paper\", \"issuer\": \"I\"" SOURCED " },"
                   " { \"id\": \"s\", \"title\": \"Scroll\", \"issuer\": \"I\"" SOURCED " } ]",
                   NULL);

  assert_advice (
      members,
      "f:4:30: areas[0].cells.one.items[1]: no certificate of the pack has the title “Papr”",
      "f:6:33: areas[0].cells.three.items[1]: no certificate of the pack has the title “Scrol”",
      NULL);
  assert_advice (row, NULL);
}

/* Whatever the numbers in it are, and the first of the file first. */
static void
test_one_fault_in_many_places_is_one_line (void)
{
  static const char *const members =
      "\"sources\": [\n"
      "{ \"id\": \"s\", \"title\": \"S\", \"checked\": \"1999-12-31\" },\n"
      "{ \"id\": \"t\", \"title\": \"T\", \"checked\": \"1999-12-30\" } ],\n"
      "\"certificates\": [\n"
      "{ \"id\": \"a\", \"title\": \"A\", \"issuer\": \"I\" },\n"
      "{ \"id\": \"b\", \"title\": \"B\", \"issuer\": \"I\" },\n"
      "{ \"id\": \"c\", \"title\": \"C\", \"issuer\": \"I\" } ]";
  g_autoptr (GBytes) bytes = pack_fixture_new_bytes (members);
  g_autoptr (SpPack) pack = pack_fixture_read (members);
  g_autoptr (GPtrArray) advice = sp_problems_new ();
  g_autofree char *found = NULL;

  sp_pack_check (pack, TODAY, advice);
  sp_json_locate (bytes, advice);
  found = sp_problems_to_string (advice, "f");
  g_assert_cmpstr (
      found, ==,
      "f:3:39: sources[0].checked: not checked for two years: last on 1999-12-31 (and in "
      "1 other place: sources[1].checked)\n"
      "f:6:1: certificates[0]: a claim without a source (and in 2 other places, the next "
      "is certificates[1])");
}

/* Neither its number nor its length tells more than the other. */
static void
test_what_is_missing_is_told_once (void)
{
  assert_advice ("\"roles\": [ { \"id\": \"one\", \"title\": \"One\", \"summary\": \"1\","
                 " \"upsides\": [ \"It is good to be here.\" ],"
                 " \"duties\": [ { \"text\": \"To be here, and nowhere else.\" } ] },\n"
                 "{ \"id\": \"two\", \"title\": \"Two\", \"summary\": \"2\" } ]",
                 "f:3:1: roles[1]: “upsides” is empty or missing, though other roles have it",
                 "f:3:1: roles[1]: “duties” is empty or missing, though other roles have it", NULL);
}

static void
test_passages_without_a_page (void)
{
  assert_advice (
      "\"passages\": [\n"
      "{ \"id\": \"a\", \"title\": \"A\", \"paragraphs\": [ \"1\" ], \"place\": \"role\" },\n"
      "{ \"id\": \"b\", \"title\": \"B\", \"paragraphs\": [ \"1\" ], \"place\": \"attic\" },\n"
      "{ \"id\": \"c\", \"title\": \"C\", \"paragraphs\": [ \"1\" ] } ]",
      "f:4:1: passages[1]: no page shows this passage",
      "f:5:1: passages[2]: no page shows this passage", NULL);
}

static void
test_ladders_with_loose_ends (void)
{
  static const char *const ladder =
      PACK_FIXTURE_ROLES ", \"levels\": [\n"
                         "{ \"level\": 1, \"title\": \"Junior\" },\n"
                         "{ \"level\": 1, \"title\": \"Beginner\" } ],\n"
                         "\"rungs\": [\n"
                         "{ \"id\": \"in\", \"title\": \"In\", \"level\": 0 },\n"
                         "{ \"id\": \"up\", \"title\": \"Up\", \"level\": 1 },\n"
                         "{ \"id\": \"off\", \"title\": \"Off\", \"level\": 1 } ],\n"
                         "\"moves\": [\n"
                         "{ \"from\": \"in\", \"to\": \"up\" },\n"
                         "{ \"from\": \"off\", \"to\": \"off\" },\n"
                         "{ \"from\": \"in\", \"to\": \"up\" } ]";

  assert_advice (ladder, "f:4:1: levels[1]: level 1 has a name already",
                 "f:8:1: rungs[2]: no moves lead here from a way in",
                 "f:11:1: moves[1]: the move leads to where it starts",
                 "f:12:1: moves[2]: the same move is there already", NULL);
}

static void
test_items_that_are_nearly_equal (void)
{
  g_autofree char *members =
      new_row ("\"one\": { \"items\": [ \"Oven\", \"Salt and pepper\" ]" SOURCED " },\n"
               "\"two\": { \"items\": [ \"oven \", \"Salt\u00a0and pepper\" ]" SOURCED " },\n"
               "\"three\": { \"items\": [ \"Oven\", \"Pan\" ]" SOURCED " }");

  assert_advice (members, "f:5:8: areas[0].cells.two: “oven ” counts as another item than “Oven”",
                 "f:5:8: areas[0].cells.two: “Salt and pepper” counts as another item than "
                 "“Salt and pepper”",
                 NULL);
}

static void
test_summaries_that_fill_the_head (void)
{
  g_autofree char *summary = g_strnfill (241, 's');
  g_autofree char *members = g_strdup_printf ("\"roles\": [\n{ \"id\": \"one\", \"title\": \"One\","
                                              " \"summary\": \"%s\" } ]",
                                              summary);

  assert_advice (members,
                 "f:3:43: roles[0].summary: it fills the head of the "
                 "table (limit in characters: 240)",
                 NULL);
}

static void
assert_head (const char *authors, const char *language, const char *license, const char *advice)
{
  g_autofree char *text = g_strdup_printf (
      "{ \"format\": 1, \"id\": \"a\", \"title\": \"A\", \"updated\": \"2026-01-01\","
      " \"authors\": [ %s ], \"language\": \"%s\", \"license\": \"%s\" }",
      authors, language, license);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GPtrArray) problems = sp_problems_new ();
  g_autoptr (SpPack) pack = sp_pack_read (bytes, NULL, NULL, problems, NULL);
  g_autofree char *found = NULL;

  g_assert_nonnull (pack);
  sp_pack_check (pack, TODAY, problems);
  found = sp_problems_to_string (problems, "f");
  g_assert_cmpstr (found, ==, advice);
}

static void
test_heads_that_do_not_say_who_may_do_what (void)
{
  assert_head ("\"me\"", "en", "CC-BY-SA-4.0", "");
  assert_head ("\"me\"", "pt_BR", "MIT OR (Apache-2.0 WITH LLVM-exception)", "");
  assert_head ("\"me\"", "zh-Hant", "LicenseRef-school", "");
  assert_head ("", "en", "MIT", "f: authors: nobody is named as an author");
  assert_head ("\"me\"", "English (UK)", "free for schools",
               "f: language: no code of a language, as “en” or “pt_BR” is\n"
               "f: license: no name of a licence that SPDX has, as “CC-BY-4.0” is");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add_func ("/pack/checker/" path, test)
  ADD ("empty-pack-needs-none", test_empty_pack_needs_none);
  ADD ("missing-cells", test_missing_cells);
  ADD ("claims-without-source", test_claims_without_source);
  ADD ("sources-not-checked-for-two-years", test_sources_not_checked_for_two_years);
  ADD ("day-of-checking-is-handed-in", test_day_of_checking_is_handed_in);
  ADD ("uneven-text-in-a-row", test_uneven_text_in_a_row);
  ADD ("shared-cell-counts-for-each", test_shared_cell_counts_for_each);
  ADD ("text-is-counted-in-characters", test_text_is_counted_in_characters);
  ADD ("text-beside-items-of-others", test_text_beside_items_of_others);
  ADD ("uneven-items-in-a-row", test_uneven_items_in_a_row);
  ADD ("uneven-roles", test_uneven_roles);
  ADD ("equal-items-with-different-texts", test_equal_items_with_different_texts);
  ADD ("equal-texts-without-same-as", test_equal_texts_without_same_as);
  ADD ("items-beside-titles-of-certificates", test_items_beside_titles_of_certificates);

  ADD ("one-fault-in-many-places-is-one-line", test_one_fault_in_many_places_is_one_line);
  ADD ("what-is-missing-is-told-once", test_what_is_missing_is_told_once);
  ADD ("passages-without-a-page", test_passages_without_a_page);
  ADD ("ladders-with-loose-ends", test_ladders_with_loose_ends);
  ADD ("items-that-are-nearly-equal", test_items_that_are_nearly_equal);
  ADD ("summaries-that-fill-the-head", test_summaries_that_fill_the_head);
  ADD ("heads-that-do-not-say-who-may-do-what", test_heads_that_do_not_say_who_may_do_what);

  return g_test_run ();
}
