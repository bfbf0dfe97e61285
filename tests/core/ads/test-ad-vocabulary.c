/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words, and what stands between them. */

#include "core/ads/sp-ad-phrases.h"
#include "core/ads/sp-ad-vocabulary.h"

#include <string.h>

/* So many words that the table in which they stand grows. */
#define N_MANY 5000
/* No phrase has more. */
#define SIXTEEN_WORDS "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16"

static void
append_flags (GString *told, SpAdWordFlags flags)
{
  static const char signs[] = "^.:/_*&"; /* apart, sentence, colon, line, blank, bullet, inside */

  for (guint i = 0; i < strlen (signs); i++)
    if (flags & 1 << i)
      g_string_append_c (told, signs[i]);
}

/* Returns the words of a text, each behind the signs of what stands before it, then those behind the last. */
static char *
split (const char *text)
{
  g_autoptr (SpAdVocabulary) vocabulary = sp_ad_vocabulary_new ();
  SpAdWordFlags behind;
  g_autoptr (GArray) words = sp_ad_vocabulary_split (vocabulary, text, &behind);
  GString *told = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    {
      const SpAdWord *word = &g_array_index (words, SpAdWord, i);

      append_flags (told, word->flags);
      g_string_append_printf (told, "%.*s ", (int) (word->end - word->start), text + word->start);
    }
  append_flags (told, behind);
  return g_string_free (told, FALSE);
}

static void
test_signs_between_words_are_told (void)
{
  static const char *const cases[][2] = {
    { "", "^/" },
    { "ab", "^/ab /" },
    { "ab cd", "^/ab cd /" },
    { "ab-cd ab - cd ab -cd", "^/ab cd ab ^cd ab cd /" },
    { "ab, cd (ef) gh! ij? kl. mn; op: qr", "^/ab ^cd ^ef ^gh ^.ij ^.kl ^.mn ^.op ^:qr /" },
    { "ab.cd ab!cd ab?cd ab:cd ab;cd", "^/ab cd ab ^cd ab ^cd ab ^:cd ab ^.cd /" },
    { "ab. ", "^/ab ^./" },
    { "ab.", "^/ab ^./" },
    { "ab!\ncd?\nef.\ngh", "^/ab ^./cd ^/ef ^./gh /" },
    { "e. g. ab e.g. cd", "^/e g ab e g cd /" },
    { "ab\ncd\n\nef\n\n\ngh", "^/ab /cd ^/_ef ^/_gh /" },
    { "ab \n \ncd", "^/ab ^/_cd /" },
    { "ab,\ncd;\nef(\ngh&\nij/\nkl-\nmn", "^/ab ^/&cd ^./&ef ^/&gh /&ij /&kl ^/&mn /" },
    { "ab, \ncd,\n\nef", "^/ab ^/&cd ^/_&ef /" },
    { "- ab\n* cd\n• ef\n(gh\n\"ij\n'kl\n#mn\n<op\n[qr\n.st",
      "^/*ab ^/*cd ^/*ef ^/gh /ij /kl /mn ^/op ^/qr /st /" },
    { "  ab\n   cd\n\tef\n\t\t\tgh", "^/ab ^/*cd /ef ^/*gh /" },
    { "1. ab\n2) cd\n12. ef\n123. gh\n3.ij\n4 kl\na. mn",
      "^/*ab ^/*cd ^/*ef /123 ^.gh /3 ij /4 kl /a mn /" },
    { "ab 1. cd", "^/ab 1 cd /" },
    { "ab\n. cd\n) ef", "^/ab ^/*cd ^/*ef /" },
    { "c++ c# f#+ +ab", "^/c++ c# f#+ ab /" },
    { "äb日 ÷ cd · ef", "^/äb日 ^cd ^ef /" },
    { "ab|cd*ef[gh]ij{kl}mn<op>qr=st~uv", "^/ab ^cd ^ef ^gh ^ij ^kl ^mn ^op ^qr ^st ^uv /" },
    { "ab_cd%ef@gh$ij&kl/mn\"op'qr", "^/ab cd ef gh ij kl mn op qr /" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *told = split (cases[i][0]);

      g_test_message ("%s", cases[i][0]);
      g_assert_cmpstr (told, ==, cases[i][1]);
    }
}

/* Without a word there stands what would stand there if it had never been. */
static void
test_words_are_left_out (void)
{
  static const char *const texts[] = {
    "ab cd ef",     "ab. cd, ef",      "ab\ncd\nef",      "ab\n\ncd\n- ef",   "ab - cd - ef",
    "- ab\n- cd\n", "ab,\ncd\nef",     "a. cd. e. gh.",   "ab.cd!ef?gh;ij",   "1. ab\n2. cd\nef",
    "   ab cd",     "ab\n   cd ef\n ", "ab:\ncd:\n\nef:", "ab (cd) [ef] {gh", "äb · cd ÷ ef",
  };
  g_autoptr (SpAdVocabulary) vocabulary = sp_ad_vocabulary_new ();

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GArray) words = sp_ad_vocabulary_split (vocabulary, texts[i], NULL);

      for (guint gone = 0; gone < words->len; gone++)
        {
          const SpAdWord *word = &g_array_index (words, SpAdWord, gone);
          g_autofree char *less =
              g_strdup_printf ("%.*s%s", (int) word->start, texts[i], texts[i] + word->end);
          SpAdWordFlags behind;
          g_autoptr (GArray) left = sp_ad_vocabulary_split (vocabulary, less, &behind);

          g_test_message ("%s", less);
          g_assert_cmpuint (left->len, ==, words->len - 1);
          if (gone < left->len)
            behind = g_array_index (left, SpAdWord, gone).flags;
          g_assert_cmphex (sp_ad_vocabulary_join (texts[i], words, gone), ==, behind);
        }
    }
}

/* Returns what the vocabulary calls @word. */
static guint
find (const SpAdVocabulary *vocabulary, const char *word)
{
  g_autoptr (GArray) words = sp_ad_vocabulary_split (vocabulary, word, NULL);

  g_assert_cmpuint (words->len, ==, 1);
  return g_array_index (words, SpAdWord, 0).id;
}

static void
test_forms_of_a_word_are_one (void)
{
  /* What is added, what is the same then, and what is not. */
  static const char *const cases[][3] = {
    { "dough", "doughs", "doughy" },
    { "doughs", "dough", "doughss" },
    { "policy", "policies", "policys" },
    { "policies", "policy", "policie" },
    { "key", "keys", "keies" },
    { "ies", "iess", "y" },
    { "lies", "lie", "ly" },
    { "skies", "sky", "skie" },
    { "fly", "flys", "flies" },
    { "gas", "gass", "ga" },
    { "cars", "car", "carss" },
    { "bass", "basss", "bas" },
    { "status", "statuss", "statu" },
    { "basis", "basiss", "basi" },
    { "organise", "organize", "organis" },
    { "organizing", "organising", "organize" },
    { "optimisation", "optimizations", "optimise" },
    { "rise", "rises", "rize" },
    { "wise", "wises", "wize" },
    { "arise", "arize", "ariz" },
    { "centre", "centres", "center" },
    { "datacentre", "datacenters", "datacent" },
    { "catalog", "catalogues", "catalogu" },
    { "analyse", "analyze", "analys" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SpAdVocabulary) vocabulary = sp_ad_vocabulary_new ();

      g_test_message ("%s", cases[i][0]);
      g_assert_cmpuint (sp_ad_vocabulary_add (vocabulary, cases[i][0]), ==, 1);
      g_assert_cmpuint (sp_ad_vocabulary_add (vocabulary, cases[i][0]), ==, 1);
      g_assert_cmpuint (find (vocabulary, cases[i][0]), ==, 1);
      g_assert_cmpuint (find (vocabulary, cases[i][1]), ==, 1);
      g_assert_cmpuint (find (vocabulary, cases[i][2]), ==, 0);
      g_assert_cmpuint (sp_ad_vocabulary_add (vocabulary, cases[i][2]), ==, 2);
      g_assert_cmpuint (find (vocabulary, cases[i][1]), ==, 1);
    }
}

static void
test_many_words_and_phrases_are_kept_apart (void)
{
  g_autoptr (SpAdVocabulary) vocabulary = sp_ad_vocabulary_new ();
  g_autoptr (SpAdPhrases) phrases = sp_ad_phrases_new (vocabulary);

  for (guint i = 0; i < N_MANY; i++)
    {
      g_autofree char *phrase = g_strdup_printf ("w%ux w%ux", i, i / 2);

      sp_ad_phrases_add (phrases, phrase, i);
    }
  for (guint i = 0; i < N_MANY; i++)
    {
      g_autofree char *text = g_strdup_printf ("w%ux w%ux w%ux", i, i / 2, N_MANY);
      g_autoptr (GArray) words = sp_ad_vocabulary_split (vocabulary, text, NULL);
      g_autoptr (GArray) found =
          sp_ad_phrases_find (phrases, (const SpAdWord *) words->data, words->len);
      const SpAdMatch *match = &g_array_index (found, SpAdMatch, 0);

      g_assert_cmpuint (g_array_index (words, SpAdWord, 2).id, ==, 0);
      g_assert_cmpuint (found->len, ==, 1);
      g_assert_cmpuint (match->first, ==, 0);
      g_assert_cmpuint (match->n_words, ==, 2);
      g_assert_cmpuint (match->values->len, ==, 1);
      g_assert_cmpuint (g_array_index (match->values, guint, 0), ==, i);
    }
}

/* Returns where phrases are found in a text: FIRST+WORDS of each. */
static char *
find_phrases (const char *text)
{
  static const char *const wanted[] = {
    "bb cc", "cc dd ee", "ee",          "aa bb cc dd ee",   "dd ee ff", "gg gg",
    "hh-ii", "cc",       SIXTEEN_WORDS, "a " SIXTEEN_WORDS, ""
  };
  g_autoptr (SpAdVocabulary) vocabulary = sp_ad_vocabulary_new ();
  g_autoptr (SpAdPhrases) phrases = sp_ad_phrases_new (vocabulary);
  g_autoptr (GArray) words = NULL;
  g_autoptr (GArray) found = NULL;
  GString *told = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    sp_ad_phrases_add (phrases, wanted[i], i);
  words = sp_ad_vocabulary_split (vocabulary, text, NULL);
  found = sp_ad_phrases_find (phrases, (const SpAdWord *) words->data, words->len);
  for (guint i = 0; i < found->len; i++)
    {
      const SpAdMatch *match = &g_array_index (found, SpAdMatch, i);

      g_string_append_printf (told, "%u+%u ", match->first, match->n_words);
    }
  return g_string_free (told, FALSE);
}

static void
test_longest_phrases_stay (void)
{
  static const char *const cases[][2] = {
    { "", "" },
    { "aa", "" },
    { "cc", "0+1 " },
    { "bb cc", "0+2 " },
    { "bb, cc", "1+1 " },
    { "bb cc dd ee ff", "1+3 " },
    { "bb cc x dd ee ff", "0+2 3+3 " },
    { "bb cc dd ee", "1+3 " },
    { "aa bb cc dd ee ff", "0+5 " },
    { "aa bb cc dd", "1+2 " },
    { "gg gg gg gg", "0+2 2+2 " },
    { "gg gg gg", "0+2 " },
    { "xx hh-ii hhii hh ii hh", "1+2 3+1 4+2 " },
    { "ee ee", "0+1 1+1 " },
    { "a " SIXTEEN_WORDS " 7", "1+16 " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *told = find_phrases (cases[i][0]);

      g_test_message ("%s", cases[i][0]);
      g_assert_cmpstr (told, ==, cases[i][1]);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ad-vocabulary/signs", test_signs_between_words_are_told);
  g_test_add_func ("/ad-vocabulary/left-out", test_words_are_left_out);
  g_test_add_func ("/ad-vocabulary/forms", test_forms_of_a_word_are_one);
  g_test_add_func ("/ad-vocabulary/many", test_many_words_and_phrases_are_kept_apart);
  g_test_add_func ("/ad-vocabulary/longest-phrases", test_longest_phrases_stay);
  return g_test_run ();
}
