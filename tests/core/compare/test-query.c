/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "four-roles.h"

#include "core/compare/sp-query-rows.h"

/* Where the words of @query occur in @text, the hits in brackets; they must not overlap. */
static char *
mark (const char *query, const char *text)
{
  g_autoptr (SpQuery) words = sp_query_new (query);
  g_autoptr (GArray) hits = sp_query_find (words, text);
  GString *marked = g_string_new (text);

  for (guint i = hits->len; i > 0; i--)
    {
      const SpHit *hit = &g_array_index (hits, SpHit, i - 1);

      g_string_insert_c (marked, hit->end, ']');
      g_string_insert_c (marked, hit->start, '[');
    }
  return g_string_free (marked, FALSE);
}

static void
assert_marks (const char *query, const char *text, const char *expected)
{
  g_autofree char *marked = mark (query, text);

  g_assert_cmpstr (marked, ==, expected);
}

static void
test_case_makes_no_difference (void)
{
  assert_marks ("python", "PYTHON and Python", "[PYTHON] and [Python]");
  assert_marks ("PyThOn", "python", "[python]");
  assert_marks ("ÄRGER", "ärger", "[ärger]");
  assert_marks ("σοφοσ", "ΣΟΦΟΣ σοφος", "[ΣΟΦΟΣ] [σοφος]");
}

static void
test_accents_make_no_difference (void)
{
  assert_marks ("zugange", "Zugänge", "[Zugänge]");
  assert_marks ("Zugänge", "Zugange", "[Zugange]");
  assert_marks ("resume", "Résumé!", "[Résumé]!");
  assert_marks ("résumé", "a resume", "a [resume]");
  assert_marks ("й", "и", "[и]");
}

/* An accent may be a character of its own; it belongs to the letter before it. */
static void
test_decomposed_accents_belong_to_their_letter (void)
{
  assert_marks ("cafe", "cafe\u0301s", "[cafe\u0301]s");
  assert_marks ("cafe\u0301", "CAFÉ", "[CAFÉ]");
  assert_marks ("caf", "cafe\u0301", "[caf]e\u0301");
}

static void
test_sharp_s_is_two_letters (void)
{
  assert_marks ("strasse", "Straße", "[Straße]");
  assert_marks ("straße", "STRASSE", "[STRASSE]");
  assert_marks ("straß", "Strasse", "[Strass]e");
  assert_marks ("maß", "MAẞE", "[MAẞ]E");
  assert_marks ("s", "ß", "[ß]");
  assert_marks ("es", "eß!", "[eß]!");
}

static void
test_compatibility_forms_make_no_difference (void)
{
  assert_marks ("file", "ﬁle", "[ﬁle]");
  assert_marks ("ﬁle", "File", "[File]");
  assert_marks ("i", "ﬁle", "[ﬁ]le");
  assert_marks ("office", "oﬃce", "[oﬃce]");
  assert_marks ("ci", "Ｃｉ", "[Ｃｉ]");
  assert_marks ("hz", "50 ㎐", "50 [㎐]");
  assert_marks ("devops", "𝐃𝐞𝐯𝐎𝐩𝐬", "[𝐃𝐞𝐯𝐎𝐩𝐬]");
}

/* A keyboard has the plain ones, a book the others. */
static void
test_kind_of_sign_makes_no_difference (void)
{
  assert_marks ("developers'", "developers’ laptops", "[developers’] laptops");
  assert_marks ("don’t", "don't, don‘t, don`t, don´t", "[don't], [don‘t], [don`t], [don´t]");
  assert_marks ("\"done\"", "“done” „done“ «done»", "[“done”] [„done“] [«done»]");
  assert_marks ("3-5", "3–5, 3—5, 3−5, 3\u20115", "[3–5], [3—5], [3−5], [3\u20115]");
  assert_marks ("e–mail", "e-mail", "[e-mail]");
  assert_marks ("devops", "Dev\u00adOps and \u200eDevOps", "[Dev\u00adOps] and \u200e[DevOps]");
  assert_marks ("a b", "a\u00a0b\u202fb", "[a]\u00a0[b]\u202f[b]");
  assert_marks ("a\u3000b", "ab", "[a][b]");
}

static void
test_every_occurrence_is_a_hit (void)
{
  assert_marks ("ss", "Kassen, Messen", "Ka[ss]en, Me[ss]en");
  assert_marks ("aa", "aaaaa", "[aa][aa]a");
  assert_marks ("ops", "DevOps, ops", "Dev[Ops], [ops]");
  assert_marks ("x", "", "");
  assert_marks ("xy", "x", "x");
}

static void
test_each_word_has_its_hits (void)
{
  assert_marks ("cloud  team", "The cloud and the team", "The [cloud] and the [team]");
  assert_marks ("\tcloud\n", "cloud", "[cloud]");
  assert_marks ("a\u00a0b", "a-b", "[a]-[b]");
}

static void
test_hits_come_word_by_word (void)
{
  g_autoptr (SpQuery) query = sp_query_new ("team cloud");
  g_autoptr (GArray) hits = sp_query_find (query, "cloud, team, cloud");
  static const SpHit expected[] = { { 7, 11 }, { 0, 5 }, { 13, 18 } };

  g_assert_cmpmem (hits->data, hits->len * sizeof (SpHit), expected, sizeof (expected));
}

static void
test_ranges_are_bytes (void)
{
  g_autoptr (SpQuery) query = sp_query_new ("änder");
  g_autoptr (GArray) hits = sp_query_find (query, "日本 ÄNDERN");

  g_assert_cmpuint (hits->len, ==, 1);
  g_assert_cmpuint (g_array_index (hits, SpHit, 0).start, ==, 7);
  g_assert_cmpuint (g_array_index (hits, SpHit, 0).end, ==, 13);
}

static void
test_signs_are_literal (void)
{
  assert_marks (".", "a.b", "a[.]b");
  assert_marks ("c++", "C, C++ and C#", "C, [C++] and C#");
  assert_marks ("a.*b", "axxb", "axxb");
  assert_marks ("[a-z]", "abc", "abc");
  assert_marks ("(", "f(x", "f[(]x");
  assert_marks ("\\d$^|?", "1", "1");
  assert_marks ("%s", "100%S", "100[%S]");
}

static void
test_blank_query_is_empty_and_matches_all (void)
{
  static const char *const blanks[] = { "", " ", "\t \n", "\u00a0", "\u0301", "\u200b", "\u2029" };
  g_autoptr (SpComparison) comparison = four_roles_compare (2, ONE, TWO);

  for (guint i = 0; i < G_N_ELEMENTS (blanks); i++)
    {
      g_autoptr (SpQuery) query = sp_query_new (blanks[i]);
      g_autoptr (GArray) hits = sp_query_find (query, "anything");

      g_assert_true (sp_query_is_empty (query));
      g_assert_cmpuint (hits->len, ==, 0);
      g_assert_true (sp_query_matches_row (query, comparison,
                                           four_roles_find_row (comparison, "equal-prose")));
      g_assert_true (sp_query_matches_overlap (query, comparison,
                                               four_roles_find_overlap (comparison, "single")));
    }
}

static gboolean
matches (const SpComparison *comparison, const char *text, const char *row)
{
  g_autoptr (SpQuery) query = sp_query_new (text);

  g_assert_false (sp_query_is_empty (query));
  return sp_query_matches_row (query, comparison, four_roles_find_row (comparison, row));
}

static void
test_row_matches_by_title_help_text_and_items (void)
{
  g_autoptr (SpComparison) comparison = four_roles_compare (2, ONE, THREE);

  g_assert_true (matches (comparison, "focus", "equal-prose"));
  g_assert_true (matches (comparison, "the day is", "equal-prose"));
  g_assert_true (matches (comparison, "word", "equal-prose"));
  g_assert_true (matches (comparison, "PYTHON", "some-items"));
  g_assert_true (matches (comparison, "beside", "items-in-any-order"));
  g_assert_true (matches (comparison, "office", "same-as"));
  g_assert_false (matches (comparison, "nowhere", "equal-prose"));
  g_assert_false (matches (comparison, "texts", "equal-prose"));
}

static void
test_row_matches_in_shown_roles_only (void)
{
  g_autoptr (SpComparison) without = four_roles_compare (2, ONE, THREE);
  g_autoptr (SpComparison) with = four_roles_compare (2, ONE, TWO);

  g_assert_false (matches (without, "rust", "some-items"));
  g_assert_true (matches (with, "rust", "some-items"));
  g_assert_false (matches (without, "zz", "missing"));
}

static void
test_row_needs_every_word_anywhere_in_it (void)
{
  g_autoptr (SpComparison) comparison = four_roles_compare (2, ONE, TWO);

  g_assert_true (matches (comparison, "rust languages go", "some-items"));
  g_assert_false (matches (comparison, "rust languages java", "some-items"));
}

/* Title "Languages", first item "Go", then "Python", "Bash": no word reaches over their ends. */
static void
test_no_word_reaches_across_texts (void)
{
  g_autoptr (SpComparison) comparison = four_roles_compare (2, ONE, TWO);

  g_assert_false (matches (comparison, "languagesgo", "some-items"));
  g_assert_false (matches (comparison, "gopython", "some-items"));
  g_assert_false (matches (comparison, "cbash", "some-items"));
}

static void
test_overlap_matches_by_title_shared_and_shown_leans (void)
{
  g_autoptr (SpComparison) comparison = four_roles_compare (2, ONE, TWO);
  const SpOverlap *overlap = four_roles_find_overlap (comparison, "all");
  g_autoptr (SpQuery) found = sp_query_new ("automation everybody machines releases");
  g_autoptr (SpQuery) not_shown = sp_query_new ("portals");
  g_autoptr (SpQuery) across = sp_query_new ("automates.machines");

  g_assert_true (sp_query_matches_overlap (found, comparison, overlap));
  g_assert_false (sp_query_matches_overlap (not_shown, comparison, overlap));
  g_assert_false (sp_query_matches_overlap (across, comparison, overlap));
}

/* The letters of random texts. One is several behind the other side of ß and ﬁ. */
static const char *const letters[] = {
  "a", "A", "ä", "Ä", "a\u0308", "s", "S", "ß", "f", "i", "ﬁ", "İ", "é", "日", "😀", ".", " ", "Ａ",
};

static char *
make_random_text (guint most)
{
  GString *text = g_string_new (NULL);
  guint n = g_test_rand_int_range (1, most + 1);

  for (guint i = 0; i < n; i++)
    g_string_append (text, letters[g_test_rand_int_range (0, G_N_ELEMENTS (letters))]);
  return g_string_free (text, FALSE);
}

/* Folds a whole text at once, in another way than SpQuery does, character by character. */
static char *
fold (const char *text, gssize length)
{
  g_autofree char *parts = g_utf8_normalize (text, length, G_NORMALIZE_ALL);
  g_autofree char *lower = g_utf8_casefold (parts, -1);
  g_autofree char *again = g_utf8_normalize (lower, -1, G_NORMALIZE_ALL);
  GString *folded = g_string_new (NULL);

  for (const char *at = again; *at != '\0'; at = g_utf8_next_char (at))
    if (!g_unichar_ismark (g_utf8_get_char (at)))
      g_string_append_unichar (folded, g_utf8_get_char (at));
  return g_string_free (folded, FALSE);
}

/* A hit is whole characters; the word begins in the first of them and ends in the last. */
static void
assert_hit (const char *text, const SpHit *hit, const char *word)
{
  const char *start = text + hit->start;
  const char *end = text + hit->end;
  const char *last = g_utf8_prev_char (end);
  g_autofree char *folded = fold (start, end - start);
  g_autofree char *first = fold (start, g_utf8_next_char (start) - start);
  g_autofree char *before_last = NULL;
  const char *found = strstr (folded, word);

  g_assert_true (g_utf8_validate (start, end - start, NULL));
  g_assert_nonnull (found);
  g_assert_cmpuint (found - folded, <, strlen (first));
  while (g_unichar_ismark (g_utf8_get_char (last)))
    last = g_utf8_prev_char (last);
  before_last = fold (start, last - start);
  g_assert_cmpuint (strlen (before_last), <, found - folded + strlen (word));
}

static void
test_random_hits_hold_their_word (void)
{
  guint n_hits = 0;

  for (guint i = 0; i < 20000; i++)
    {
      g_autofree char *text = make_random_text (12);
      g_autofree char *folded = fold (text, -1);
      g_autofree char *typed = make_random_text (3);
      g_autofree char *word = fold (g_strdelimit (typed, " ", 's'), -1);
      g_autoptr (SpQuery) query = sp_query_new (typed);
      g_autoptr (GArray) hits = sp_query_find (query, text);

      g_assert_cmpint (hits->len > 0, ==, *word != '\0' && strstr (folded, word) != NULL);
      for (guint j = 0; j < hits->len; j++)
        {
          const SpHit *hit = &g_array_index (hits, SpHit, j);

          assert_hit (text, hit, word);
          g_assert_true (j == 0 || hit->start >= hit[-1].end);
        }
      n_hits += hits->len;
    }
  g_assert_cmpuint (n_hits, >, 1000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/query/case-makes-no-difference", test_case_makes_no_difference);
  g_test_add_func ("/query/accents-make-no-difference", test_accents_make_no_difference);
  g_test_add_func ("/query/decomposed-accents-belong-to-their-letter",
                   test_decomposed_accents_belong_to_their_letter);
  g_test_add_func ("/query/sharp-s-is-two-letters", test_sharp_s_is_two_letters);
  g_test_add_func ("/query/compatibility-forms-make-no-difference",
                   test_compatibility_forms_make_no_difference);
  g_test_add_func ("/query/kind-of-sign-makes-no-difference",
                   test_kind_of_sign_makes_no_difference);
  g_test_add_func ("/query/every-occurrence-is-a-hit", test_every_occurrence_is_a_hit);
  g_test_add_func ("/query/each-word-has-its-hits", test_each_word_has_its_hits);
  g_test_add_func ("/query/hits-come-word-by-word", test_hits_come_word_by_word);
  g_test_add_func ("/query/ranges-are-bytes", test_ranges_are_bytes);
  g_test_add_func ("/query/signs-are-literal", test_signs_are_literal);
  g_test_add_func ("/query/blank-query-is-empty-and-matches-all",
                   test_blank_query_is_empty_and_matches_all);
  g_test_add_func ("/query/row-matches-by-title-help-text-and-items",
                   test_row_matches_by_title_help_text_and_items);
  g_test_add_func ("/query/row-matches-in-shown-roles-only", test_row_matches_in_shown_roles_only);
  g_test_add_func ("/query/row-needs-every-word-anywhere-in-it",
                   test_row_needs_every_word_anywhere_in_it);
  g_test_add_func ("/query/no-word-reaches-across-texts", test_no_word_reaches_across_texts);
  g_test_add_func ("/query/overlap-matches-by-title-shared-and-shown-leans",
                   test_overlap_matches_by_title_shared_and_shown_leans);
  g_test_add_func ("/query/random-hits-hold-their-word", test_random_hits_hold_their_word);

  return g_test_run ();
}
