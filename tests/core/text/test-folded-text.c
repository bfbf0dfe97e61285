/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/text/sp-day.h"
#include "core/text/sp-folded-text.h"
#include "core/text/sp-query.h"

static const char *const folds[][2] = {
  { "DevOps", "devops" },
  { "Élan", "elan" },
  { "É\u0301", "e" },
  { "Straße", "strasse" },
  { "ﬁne ㎐", "fine hz" },
  { "“a” „b‟ «c» ″", "\"a\" \"b\" \"c\" \"" },
  { "‘a’ ‚b‛ ‹c› ′ ` ´", "'a' 'b' 'c' ' ' '" },
  { "a−b – c — d ‐", "a-b - c - d -" },
  { "a\u00A0b\u2003c\u2028d\u2029e", "a b c d e" },
  { "a\u200Db\u2068c\u2069", "abc" },
  { "كِتَاب", "كتاب" },
  { "हि", "ह" },
  { "a\u20DD", "a" },
  { "a\tb", "a\tb" },
  { "a¨", "a " },
};

static void
test_what_people_type_is_what_is_searched (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (folds); i++)
    {
      g_autoptr (SpFoldedText) folded = sp_folded_text_new (folds[i][0]);

      g_test_message ("%s", folds[i][0]);
      g_assert_cmpstr (sp_folded_text_get (folded), ==, folds[i][1]);
    }
}

/* Returns all places of a word, as START-END of each. */
static char *
find_all (const char *text, const char *wanted)
{
  g_autoptr (SpFoldedText) folded = sp_folded_text_new (text);
  GString *places = g_string_new (NULL);
  gsize at = 0;
  SpHit hit;

  while (sp_folded_text_find (folded, wanted, &at, &hit))
    g_string_append_printf (places, "%" G_GSIZE_FORMAT "-%" G_GSIZE_FORMAT " ", (gsize) hit.start,
                            (gsize) hit.end);
  return g_string_free (places, FALSE);
}

static void
test_places_are_those_of_the_text (void)
{
  static const char *const cases[][3] = {
    { "aXbxa", "x", "1-2 3-4 " },
    { "ßß", "s", "0-2 2-4 " },
    { "ßß", "ss", "0-2 2-4 " },
    { "ßß", "sss", "0-4 " },
    { "aßb", "sb", "1-4 " },
    { "aßb", "as", "0-3 " },
    { "éa", "a", "2-3 " },
    { "e\u0301a", "e", "0-3 " },
    { "e\u0301a", "ea", "0-4 " },
    { "aaaa", "aa", "0-2 2-4 " },
    { "abc", "x", "" },
    { "日本日", "日", "0-3 6-9 " },
    { "a\u00ADbab", "a", "0-3 4-5 " },
    { "a\u00ADbab", "ba", "3-5 " },
    { "ab\u00AD", "b", "1-4 " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *places = find_all (cases[i][0], cases[i][1]);

      g_test_message ("“%s” in “%s”", cases[i][1], cases[i][0]);
      g_assert_cmpstr (places, ==, cases[i][2]);
    }
}

static void
test_words_are_parted_by_blanks (void)
{
  g_autoptr (SpQuery) query = sp_query_new (" a\tb\nc  d ");
  g_autoptr (SpQuery) copy = sp_query_copy (query);
  g_autoptr (SpQuery) blank = sp_query_new (" \t\n");

  g_assert_true (sp_query_is_empty (blank));
  g_assert_false (sp_query_is_empty (copy));
  g_assert_true (sp_query_matches (copy, "dcba"));
  for (guint i = 0; i < 4; i++)
    {
      const char *const others[] = { "bcd", "acd", "abd", "abc" };
      g_autoptr (GArray) hits = sp_query_find (copy, others[i]);

      g_assert_false (sp_query_matches (copy, others[i]));
      g_assert_cmpuint (hits->len, ==, 3);
    }
}

static void
test_day_is_written_for_people (void)
{
  g_autofree char *day = sp_day_format ("2026-03-09");
  g_autofree char *other = sp_day_format ("one day");

  g_assert_cmpstr (day, ==, "9 March 2026");
  g_assert_cmpstr (other, ==, "one day");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/folded-text/what-people-type-is-what-is-searched",
                   test_what_people_type_is_what_is_searched);
  g_test_add_func ("/folded-text/places-are-those-of-the-text", test_places_are_those_of_the_text);
  g_test_add_func ("/folded-text/words-are-parted-by-blanks", test_words_are_parted_by_blanks);
  g_test_add_func ("/folded-text/day-is-written-for-people", test_day_is_written_for_people);

  return g_test_run ();
}
