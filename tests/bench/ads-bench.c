/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How fast ads are read, in processor time: one of 5 KB; and a stream of ads, looked through for
 * terms in turns with grep on the same text and the same terms, in the locale in which grep is fast. */

#include "core/ads/sp-ad-phrases.h"
#include "core/ads/sp-ad-levers.h"
#include "core/choose/sp-random.h"
#include "core/pack/sp-pack-library.h"
#include "core/text/sp-folded-text.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/resource.h>

#define AD_BYTES 5120
#define N_ADS 400
#define N_ROUNDS 5
#define N_SYLLABLES 24

static const char *const syllables[N_SYLLABLES] = {
  "ba", "de",  "fi", "go",  "ku", "lam", "men", "nir", "pos", "ra", "sten", "tor",
  "u",  "vel", "wi", "xan", "yo", "zer", "cla", "bri", "hu",  "jo", "kle",  "mun",
};

static void
append_word (GString *text, guint64 *random)
{
  guint n = 1 + sp_random_next (random) % 4;

  for (guint i = 0; i < n; i++)
    g_string_append (text, syllables[sp_random_next (random) % N_SYLLABLES]);
}

/* Lines of @n terms of one to three words. */
static GString *
make_terms (guint n, guint64 *random)
{
  GString *terms = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      guint n_words = 1 + sp_random_next (random) % 3;

      for (guint w = 0; w < n_words; w++)
        {
          append_word (terms, random);
          g_string_append (terms, w + 1 < n_words ? " " : "kla\n");
        }
    }
  return terms;
}

/* About one word in fifty starts a term. */
static GString *
make_ads (const GString *terms, guint64 *random)
{
  GString *ads = g_string_new (NULL);
  g_auto (GStrv) lines = g_strsplit (terms->str, "\n", -1);
  guint n_lines = g_strv_length (lines) - 1;

  while (ads->len < (gsize) N_ADS * AD_BYTES)
    {
      if (sp_random_next (random) % 50 == 0)
        g_string_append (ads, lines[sp_random_next (random) % n_lines]);
      else
        append_word (ads, random);
      g_string_append (ads, sp_random_next (random) % 12 == 0 ? ".\n" : " ");
    }
  return ads;
}

static double
get_seconds (int who)
{
  struct rusage usage;

  getrusage (who, &usage);
  return (double) usage.ru_utime.tv_sec + usage.ru_utime.tv_usec * 1e-6 +
         (double) usage.ru_stime.tv_sec + usage.ru_stime.tv_usec * 1e-6;
}

static guint
look_through (const SpAdVocabulary *vocabulary, const SpAdPhrases *phrases, const GString *ads)
{
  guint n = 0;

  for (gsize at = 0; at + AD_BYTES <= ads->len; at += AD_BYTES)
    {
      g_autofree char *ad = g_strndup (ads->str + at, AD_BYTES);
      g_autoptr (SpFoldedText) folded = sp_folded_text_new (ad);
      g_autoptr (GArray) words =
          sp_ad_vocabulary_split (vocabulary, sp_folded_text_get (folded), NULL);
      g_autoptr (GArray) found =
          sp_ad_phrases_find (phrases, (const SpAdWord *) words->data, words->len);

      n += found->len;
    }
  return n;
}

static void
run_grep (const char *terms_path, const char *ads_path, const char *out_path)
{
  g_autofree char *command =
      g_strdup_printf ("LC_ALL=C grep -oiwFf '%s' '%s' >'%s'", terms_path, ads_path, out_path);
  const char *argv[] = { "sh", "-c", command, NULL };

  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL,
                               NULL, NULL, NULL));
}

static void
compare_with_grep (guint n_terms, const char *folder)
{
  guint64 random = n_terms;
  g_autofree char *terms_path = g_build_filename (folder, "terms", NULL);
  g_autofree char *ads_path = g_build_filename (folder, "ads", NULL);
  g_autofree char *out_path = g_build_filename (folder, "out", NULL);
  GString *terms = make_terms (n_terms, &random);
  GString *ads = make_ads (terms, &random);
  g_auto (GStrv) lines = g_strsplit (terms->str, "\n", -1);
  g_autoptr (SpAdVocabulary) vocabulary = sp_ad_vocabulary_new ();
  g_autoptr (SpAdPhrases) phrases = sp_ad_phrases_new (vocabulary);
  double ours = G_MAXDOUBLE, theirs = G_MAXDOUBLE;
  guint n_found = 0;

  for (guint i = 0; i < n_terms; i++)
    sp_ad_phrases_add (phrases, lines[i], i);
  g_assert_true (g_file_set_contents (terms_path, terms->str, (gssize) terms->len, NULL));
  g_assert_true (g_file_set_contents (ads_path, ads->str, (gssize) ads->len, NULL));
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      double start = get_seconds (RUSAGE_SELF);

      n_found = look_through (vocabulary, phrases, ads);
      ours = MIN (ours, get_seconds (RUSAGE_SELF) - start);
      start = get_seconds (RUSAGE_CHILDREN);
      run_grep (terms_path, ads_path, out_path);
      theirs = MIN (theirs, get_seconds (RUSAGE_CHILDREN) - start);
    }
  g_print ("%6u terms, %u found: %6.1f MB/s, grep %6.1f MB/s, times as fast: %.2f\n", n_terms,
           n_found, ads->len / ours / 1e6, ads->len / theirs / 1e6, theirs / ours);
  g_string_free (terms, TRUE);
  g_string_free (ads, TRUE);
  g_remove (terms_path);
  g_remove (ads_path);
  g_remove (out_path);
}

/* Returns how long it takes to read an ad, in ms, with its levers or without. */
static double
time_one (const SpAdReader *reader, const char *text, gboolean has_levers)
{
  double start = get_seconds (RUSAGE_SELF);

  for (guint i = 0; i < 100; i++)
    {
      g_autoptr (SpAdReading) reading = sp_ad_reader_read (reader, text);

      if (has_levers)
        g_array_unref (sp_ad_levers_find (reader, text, reading->findings));
    }
  return (get_seconds (RUSAGE_SELF) - start) * 10;
}

static void
read_one (const char *path)
{
  g_autoptr (SpPack) pack = sp_pack_library_load_bundled ("en", NULL);
  g_autoptr (SpAdReader) reader = sp_ad_reader_new (pack);
  g_autofree char *text = NULL;
  double best[2] = { G_MAXDOUBLE, G_MAXDOUBLE };

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpuint (strlen (text), >, AD_BYTES);
  text[AD_BYTES] = '\0';
  for (guint round = 0; round < 2 * N_ROUNDS; round++)
    best[round % 2] = MIN (best[round % 2], time_one (reader, text, round % 2));
  g_print ("an ad of %d bytes: %.3f ms, with its levers %.3f ms (limit 1)\n", AD_BYTES, best[0],
           best[1]);
}

int
main (int argc, char *argv[])
{
  static const guint sizes[] = { 110, 1000, 10000 };
  g_autofree char *folder = g_dir_make_tmp (NULL, NULL);

  g_assert_cmpint (argc, ==, 2);
  read_one (argv[1]);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    compare_with_grep (sizes[i], folder);
  g_rmdir (folder);
  return 0;
}
