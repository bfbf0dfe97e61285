/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is exactly as large as the format allows passes; one more does not. */

#include "core/json/sp-json-scan.h"
#include "core/pack/sp-pack-members.h"
#include "pack-fixture.h"

/* The limits that the design promises, and a format for an element of each list of a pack. */
static const struct
{
  const char *list;
  guint max;
  const char *before;
  const char *element;
} lists[] = {
  { "sources", 65536, "", "{ \"id\": \"s%u\", \"title\": \"S\", \"checked\": \"2026-11-23\" }" },
  { "terms", 4096, "", "{ \"id\": \"t%u\", \"title\": \"T\", \"text\": \"T\" }" },
  { "families", 256, "", "{ \"id\": \"f%u\", \"title\": \"F\" }" },
  { "scale", 16, "", "{ \"id\": \"s%u\", \"title\": \"S\" }" },
  { "groups", 4096, "", "{ \"id\": \"g%u\", \"title\": \"G\" }" },
  { "roles", 256, "", "{ \"id\": \"r%u\", \"title\": \"R\", \"summary\": \"S\" }" },
  { "areas", 4096, "", "{ \"id\": \"a%u\", \"title\": \"A\", \"group\": \"g\", \"cells\": {} }" },
  { "overlaps", 4096, "", "{ \"id\": \"o%u\", \"title\": \"O\", \"shared\": \"S\" }" },
  { "statements", 4096, "", "{ \"id\": \"s%u\", \"text\": \"T\", \"points\": {} }" },
  { "skills", 8192, "", "{ \"id\": \"s%u\", \"title\": \"S\", \"kind\": \"k\", \"roles\": {} }" },
  { "levels", 4096, "", "{ \"level\": 1, \"title\": \"Number %u\" }" },
  { "rungs", 4096, "", "{ \"id\": \"r%u\", \"title\": \"R\", \"level\": 1 }" },
  { "moves", 65536, "\"rungs\": [ { \"id\": \"r\", \"title\": \"R\", \"level\": 0 } ],",
    "{ \"from\": \"r\", \"to\": \"r\", \"how\": \"%u\" }" },
  { "certificates", 4096, "", "{ \"id\": \"c%u\", \"title\": \"C\", \"issuer\": \"I\" }" },
  { "passages", 4096, "", "{ \"id\": \"p%u\", \"title\": \"P\", \"paragraphs\": \"P\" }" },
  { "questions", 4096, "", "{ \"id\": \"q%u\", \"text\": \"Q\", \"page\": \"role\" }" },
  { "lessons", 256, "", "{ \"id\": \"l%u\", \"title\": \"L\", \"steps\": [] }" },
};

static GBytes *
new_bytes_with_list (guint which, guint n)
{
  g_autofree char *elements = pack_fixture_repeat (lists[which].element, n);
  g_autofree char *members =
      g_strdup_printf ("%s\"%s\": [ %s ]", lists[which].before, lists[which].list, elements);

  return pack_fixture_new_bytes (members);
}

static void
test_longest_list_passes (gconstpointer data)
{
  guint which = GPOINTER_TO_UINT (data);
  g_autoptr (GBytes) bytes = new_bytes_with_list (which, lists[which].max);
  g_autoptr (GError) error = NULL;
  g_autoptr (SpPack) pack = sp_pack_new_from_bytes (bytes, "test", NULL, NULL, &error);
  const SpMember *list = sp_object_type_find_member (&sp_pack_object_type, lists[which].list);

  g_assert_no_error (error);
  g_assert_cmpuint (G_STRUCT_MEMBER (SpTexts, pack, list->offset).n_items, ==, lists[which].max);
}

static void
test_longer_list_is_refused (gconstpointer data)
{
  guint which = GPOINTER_TO_UINT (data);
  g_autoptr (GBytes) bytes = new_bytes_with_list (which, lists[which].max + 1);
  g_autoptr (GPtrArray) problems = pack_fixture_read_problems (bytes);
  g_autofree char *line =
      g_strdup_printf ("test:2:%u: %s: too many elements in the list: %u (limit: %u)",
                       (guint) (strlen (lists[which].before) + strlen (lists[which].list) + 5),
                       lists[which].list, lists[which].max + 1, lists[which].max);

  g_assert_cmpuint (problems->len, ==, 1);
  pack_fixture_assert_problem (problems, 0, SP_JSON_ERROR_LIMIT, line);
}

/* A new list in the format needs its line above. */
static void
test_every_list_has_its_limit (void)
{
  guint n_lists = 0;

  for (guint i = 0; i < sp_pack_object_type.n_members; i++)
    n_lists += sp_pack_object_type.members[i].kind == SP_MEMBER_OBJECTS;
  g_assert_cmpuint (n_lists, ==, G_N_ELEMENTS (lists));
}

/* References to a list that is too long are not told one by one. */
static void
test_long_list_is_told_once (void)
{
  g_autofree char *roles = pack_fixture_repeat (lists[5].element, 257);
  g_autofree char *cells = pack_fixture_repeat ("\"r%u\": { \"text\": \"T\" }", 256);
  g_autofree char *members = g_strdup_printf (
      "\"roles\": [ %s ],\n\"areas\": [ { \"id\": \"a\", \"title\": \"A\", \"group\": \"g\","
      " \"cells\": { %s } } ]",
      roles, cells);
  g_autoptr (GBytes) bytes = pack_fixture_new_bytes (members);
  g_autoptr (GPtrArray) problems = pack_fixture_read_problems (bytes);

  g_assert_cmpuint (problems->len, ==, 1);
}

static GBytes *
new_bytes_with_text (const char *format, const char *letter, gsize n)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_auto (GStrv) parts = g_strsplit (format, "%s", -1);
  g_autofree char *members = NULL;

  for (gsize i = 0; i < n; i++)
    g_string_append (text, letter);
  members = g_strjoinv (text->str, parts);
  return pack_fixture_new_bytes (members);
}

static void
assert_text_limit (const char *format, const char *letter, gsize max, const char *path)
{
  g_autoptr (GBytes) fitting = new_bytes_with_text (format, letter, max);
  g_autoptr (GBytes) longer = new_bytes_with_text (format, letter, max + 1);
  g_autoptr (GPtrArray) none = pack_fixture_read_problems (fitting);
  g_autoptr (GPtrArray) problems = pack_fixture_read_problems (longer);
  const SpProblem *problem;

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (problems->len, ==, 1);
  problem = problems->pdata[0];
  g_assert_cmpint (problem->code, ==, SP_JSON_ERROR_LIMIT);
  g_assert_cmpstr (problem->path, ==, path);
}

static void
test_text_has_at_most_8192_characters (void)
{
  assert_text_limit ("\"summary\": \"%s\"", "a", 8192, "summary");
  assert_text_limit ("\"summary\": \"%s\"", "س", 8192, "summary");
  assert_text_limit ("\"interests\": [ \"Short.\", \"%s\" ]", "日", 8192, "interests[1]");
}

static void
test_id_has_at_most_128_characters (void)
{
  assert_text_limit ("\"groups\": [ { \"id\": \"%s\", \"title\": \"G\" } ]", "a", 128,
                     "groups[0].id");
}

static void
test_address_has_at_most_2048_characters (void)
{
  assert_text_limit (
      "\"sources\": [ { \"id\": \"s\", \"title\": \"S\", \"checked\": \"2026-11-23\","
      " \"url\": \"https://example.org/%s\" } ]",
      "ü", 2048 - strlen ("https://example.org/"), "sources[0].url");
}

/* A file of empty objects alone would take a hundred times its size. */
static void
test_document_has_at_most_500000_values (void)
{
  for (guint more = 0; more < 2; more++)
    {
      g_autofree char *objects = pack_fixture_repeat ("{}", SP_JSON_MAX_VALUES - 1 + more);
      g_autofree char *text = g_strdup_printf ("[%s]", objects);
      g_autoptr (GPtrArray) problems = sp_problems_new ();

      g_assert_cmpint (sp_json_scan (text, strlen (text), SP_JSON_MAX_VALUES, problems), ==,
                       more == 0);
      g_assert_cmpuint (problems->len, ==, more);
      if (more > 0)
        pack_fixture_assert_problem (problems, 0, SP_JSON_ERROR_TOO_LARGE,
                                     "test:1:1999998: [499999]: too many values: at most 500,000 "
                                     "are read");
    }
}

static GPtrArray *
scan_nested (guint depth)
{
  g_autofree char *opening = g_strnfill (depth, '[');
  g_autofree char *closing = g_strnfill (depth, ']');
  g_autofree char *text = g_strconcat (opening, closing, NULL);
  GPtrArray *problems = sp_problems_new ();

  g_assert_true (sp_json_scan (text, strlen (text), SP_JSON_MAX_VALUES, problems) ==
                 (problems->len == 0));
  return problems;
}

static void
test_nested_at_most_32_levels (void)
{
  g_autoptr (GPtrArray) none = scan_nested (32);
  g_autoptr (GPtrArray) problems = scan_nested (33);
  g_autoptr (GPtrArray) many = scan_nested (1000000);

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_cmpint (((const SpProblem *) problems->pdata[0])->code, ==, SP_JSON_ERROR_TOO_DEEP);
  g_assert_cmpuint (((const SpProblem *) problems->pdata[0])->column, ==, 33);
  g_assert_cmpuint (many->len, ==, 1);
}

/* Levels that were left again do not count. */
static void
test_siblings_are_not_deeper (void)
{
  g_autofree char *lists_in_list = pack_fixture_repeat ("[], {}, [ {} ], { \"%u\": [] }", 100);
  g_autofree char *text = g_strdup_printf ("[ %s ]", lists_in_list);
  g_autoptr (GPtrArray) problems = sp_problems_new ();

  g_assert_true (sp_json_scan (text, strlen (text), SP_JSON_MAX_VALUES, problems));
}

/* The time that an error takes must not grow with the square of a line's length, nor its memory
 * with the length of a name: this file took hours. */
static void
test_long_line_is_told_quickly (void)
{
  g_autofree char *name = g_strnfill (4 * 1024 * 1024, 'n');
  g_autofree char *values = pack_fixture_repeat ("[ %u ]", 200000);
  g_autofree char *members = g_strdup_printf ("\"%s\": [ %s ], \"summary\": 1", name, values);
  g_autoptr (GBytes) bytes = pack_fixture_new_bytes (members);
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GPtrArray) problems = pack_fixture_read_problems (bytes);

  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_cmpuint (((const SpProblem *) problems->pdata[0])->line, ==, 2);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 60 * G_USEC_PER_SEC);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autofree char *longest =
          g_strdup_printf ("/pack/limits/longest-list-passes/%s", lists[i].list);
      g_autofree char *longer =
          g_strdup_printf ("/pack/limits/longer-list-is-refused/%s", lists[i].list);

      g_test_add_data_func (longest, GUINT_TO_POINTER (i), test_longest_list_passes);
      g_test_add_data_func (longer, GUINT_TO_POINTER (i), test_longer_list_is_refused);
    }
  g_test_add_func ("/pack/limits/every-list-has-its-limit", test_every_list_has_its_limit);
  g_test_add_func ("/pack/limits/long-list-is-told-once", test_long_list_is_told_once);
  g_test_add_func ("/pack/limits/text-has-at-most-8192-characters",
                   test_text_has_at_most_8192_characters);
  g_test_add_func ("/pack/limits/id-has-at-most-128-characters",
                   test_id_has_at_most_128_characters);
  g_test_add_func ("/pack/limits/address-has-at-most-2048-characters",
                   test_address_has_at_most_2048_characters);
  g_test_add_func ("/pack/limits/document-has-at-most-500000-values",
                   test_document_has_at_most_500000_values);
  g_test_add_func ("/pack/limits/nested-at-most-32-levels", test_nested_at_most_32_levels);
  g_test_add_func ("/pack/limits/siblings-are-not-deeper", test_siblings_are_not_deeper);
  g_test_add_func ("/pack/limits/long-line-is-told-quickly", test_long_line_is_told_quickly);

  return g_test_run ();
}
