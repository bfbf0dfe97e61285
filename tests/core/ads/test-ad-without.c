/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An ad without each of its words, against the same ad read anew from a text that lacks the word. */

#include "ads-fixture.h"

#include "core/ads/sp-ad-without.h"
#include "core/choose/sp-random.h"

#define NEARLY 1e-9
#define N_ADS 4000
#define MOST_WORDS 24

/* Terms, headings and turns of phrase, whole and with a word between theirs; short words of both languages. */
static const char *const words[] = {
  "dough",
  "dough",
  "play dough",
  "play x dough",
  "sourdough",
  "knead",
  "by",
  "hand",
  "knead by hand",
  "knead by x hand",
  "knead dough by hand",
  "Teig kneten",
  "Teig und kneten",
  "Teig",
  "kneten",
  "icing",
  "glazing",
  "royal icing",
  "royal icing the on the cake",
  "on the cake",
  "ice-cream work",
  "icecream",
  "pan-frying",
  "cafe ovens",
  "cafe C ovens",
  "C",
  "C",
  "c",
  "hygiene",
  "tables",
  "guests",
  "Requirements",
  "Responsibilities",
  "Nice to have",
  "Nice x to have",
  "We offer",
  "We und offer",
  "Benefits",
  "You will",
  "You dough will",
  "experience with",
  "experience C with",
  "is a plus",
  "is a dough plus",
  "our platform serves",
  "our platform x serves",
  "the",
  "and",
  "und",
  "der",
  "wirst du",
  "wirst Teig du",
  "Deine Aufgaben",
  "x",
  "shoes",
  "Location",
};
static const char *const ends[] = {
  " ",  " ",  " ",    " ",     " ",  " ",  "\n",  "\n",  "\n\n",   ":\n", ": ",
  ". ", ", ", "\n- ", "\n1. ", "; ", "! ", "?\n", "-\n", "\n    ", ".",
};

/* Returns by how much a share changes from @before to that of @text, at most. */
static double
get_change (const SpAdReader *reader, const SpAdReading *before, const char *text)
{
  g_autoptr (SpAdReading) after = sp_ad_reader_read (reader, text);
  double most = 0;

  for (guint role = 0; role < before->shares->len; role++)
    most = MAX (most, ABS (own_ads_get_share (before, role) - own_ads_get_share (after, role)));
  return most;
}

/* Returns how many words of @text change something. */
static guint
assert_exact (const SpAdReader *reader, const char *text)
{
  g_autoptr (SpAdReading) before = sp_ad_reader_read (reader, text);
  g_autoptr (SpAdWithout) ad = sp_ad_without_new (reader, text);
  guint n = 0;

  for (guint i = 0; i < sp_ad_without_get_n_words (ad); i++)
    {
      SpAdPart part;
      double change = sp_ad_without_leave_out (ad, i);
      SpHit place = sp_ad_without_get_place (ad, i, &part);
      g_autofree char *less = g_strdup_printf ("%.*s%s", (int) place.start, text, text + place.end);
      double expected = get_change (reader, before, less);

      if (ABS (change - expected) > NEARLY)
        g_error ("without “%.*s” at %u a share changes by %.4f, not %.4f:\n%s",
                 (int) (place.end - place.start), text + place.start, place.start, expected, change,
                 text);
      n += change > 0;
    }
  return n;
}

static void
test_each_word_changes_what_an_ad_without_it_tells (void)
{
  g_autoptr (SpPack) pack = own_pack_load ("kitchen.json");
  g_autoptr (SpAdReader) reader = sp_ad_reader_new (pack);
  guint64 random = 7;
  guint n = 0;

  for (guint i = 0; i < N_ADS; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      for (guint n_words = sp_random_next (&random) % (MOST_WORDS + 1); n_words > 0; n_words--)
        {
          g_string_append (text, words[sp_random_next (&random) % G_N_ELEMENTS (words)]);
          g_string_append (text, ends[sp_random_next (&random) % G_N_ELEMENTS (ends)]);
        }
      n += assert_exact (reader, text->str);
    }
  g_test_message ("%u words change something", n);
  g_assert_cmpuint (n, >, N_ADS);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ad-without/each-word", test_each_word_changes_what_an_ad_without_it_tells);
  return g_test_run ();
}
