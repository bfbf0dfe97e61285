/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/text/sp-day.h"
#include "core/text/sp-folded-text.h"
#include "core/text/sp-query.h"

#include <string.h>

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

/* What each byte of a folded text comes from, character by character. */
typedef struct
{
  GString *folded;
  GArray *
      starts; /* (element-type guint): of each folded byte, where its character starts in the text */
} Slow;

static void
fold_slowly (Slow *self, const char *text)
{
  *self = (Slow){ g_string_new (NULL), g_array_new (FALSE, FALSE, sizeof (guint)) };
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      g_autofree char *one = g_strndup (at, g_utf8_next_char (at) - at);
      g_autoptr (SpFoldedText) folded = sp_folded_text_new (one);
      guint start = (guint) (at - text);

      g_string_append (self->folded, sp_folded_text_get (folded));
      while (self->starts->len < self->folded->len)
        g_array_append_val (self->starts, start);
    }
}

/* Returns the first byte from @at on that another character made than the byte before. */
static guint
find_next (const Slow *self, guint at)
{
  const guint *starts = (const guint *) self->starts->data;

  while (at < self->starts->len && starts[at] == starts[at - 1])
    at++;
  return at;
}

/* As find_all() tells them. */
static char *
find_all_slowly (const char *text, const char *wanted)
{
  GString *places = g_string_new (NULL);
  const char *found;
  guint at = 0;
  Slow slow;

  fold_slowly (&slow, text);
  while ((found = strstr (slow.folded->str + at, wanted)) != NULL)
    {
      guint first = (guint) (found - slow.folded->str);

      at = find_next (&slow, first + (guint) strlen (wanted));
      g_string_append_printf (places, "%u-%u ", g_array_index (slow.starts, guint, first),
                              at < slow.starts->len ? g_array_index (slow.starts, guint, at)
                                                    : (guint) strlen (text));
    }
  g_string_free (slow.folded, TRUE);
  g_array_unref (slow.starts);
  return g_string_free (places, FALSE);
}

static void
test_places_in_random_texts_are_right (void)
{
  static const char *const pieces[] = { "a", "A",  "b", "s",  "ß",      "é",  "e\u0301", "\u00AD",
                                        "ﬁ", "日", "`", "ab", "\u0301", "㎐", "É" };
  static const char *const wanted[] = { "a",  "b", "s",  "ss", "e",  "ab",
                                        "fi", "i", "日", "'",  "hz", "z" };
  g_autoptr (GRand) random = g_rand_new_with_seed (713);

  for (guint round = 0; round < 5000; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *places = NULL;
      g_autofree char *expected = NULL;

      for (int n = g_rand_int_range (random, 0, 12); n > 0; n--)
        g_string_append (text, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);
      places = find_all (text->str, wanted[round % G_N_ELEMENTS (wanted)]);
      expected = find_all_slowly (text->str, wanted[round % G_N_ELEMENTS (wanted)]);
      g_test_message ("%s", text->str);
      g_assert_cmpstr (places, ==, expected);
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
  g_test_add_func ("/folded-text/places-in-random-texts", test_places_in_random_texts_are_right);
  g_test_add_func ("/folded-text/words-are-parted-by-blanks", test_words_are_parted_by_blanks);
  g_test_add_func ("/folded-text/day-is-written-for-people", test_day_is_written_for_people);

  return g_test_run ();
}
