/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whatever the bytes are: they are refused, or read as an ad whose findings stand in it, in their
 * order, and whose weights make its shares; and as a table they come to an end. */

#include "fuzz.h"

#include "core/ads/sp-ad-sheet.h"
#include "core/ads/sp-ad-table.h"
#include "core/ads/sp-ad-text.h"
#include "core/pack/sp-pack-library.h"

#include <string.h>

#define NEARLY 1e-6

static SpAdReader *
get_reader (void)
{
  static SpAdReader *reader = NULL;

  if (reader == NULL)
    {
      g_autoptr (SpPack) pack = sp_pack_library_load_bundled ("en", NULL);

      reader = sp_ad_reader_new (pack);
    }
  return reader;
}

static void
assert_findings_are_there (const SpAd *ad)
{
  double sum = 0, shares = 0;
  guint at = 0;

  for (guint i = 0; i < ad->reading->findings->len; i++)
    {
      const SpAdFinding *finding = &g_array_index (ad->reading->findings, SpAdFinding, i);

      g_assert_cmpuint (finding->place.start, >=, at);
      g_assert_cmpuint (finding->place.end, >, finding->place.start);
      g_assert_cmpuint (finding->place.end, <=, strlen (ad->body));
      g_assert_true (g_utf8_validate (ad->body + finding->place.start,
                                      finding->place.end - finding->place.start, NULL));
      at = finding->place.start;
      sum += finding->weight;
    }
  for (guint i = 0; i < ad->reading->shares->len; i++)
    shares += g_array_index (ad->reading->shares, SpAdShare, i).share;
  g_assert_cmpfloat_with_epsilon (sum, shares, NEARLY);
}

static void
read_table (const char *bytes, gsize length)
{
  g_autoptr (SpAdTable) table = sp_ad_table_new (bytes, length, "text", NULL);

  while (table != NULL && sp_ad_table_next (table))
    {
      g_autofree char *title = sp_ad_table_get_title (table);
      gsize n_bytes;

      g_assert_nonnull (sp_ad_table_get_text (table, &n_bytes));
      g_assert_true (title == NULL || g_utf8_validate (title, -1, NULL));
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = sp_ad_text_decode ((const char *) data, size, NULL);
  g_autoptr (SpAd) ad = NULL;
  g_autoptr (SpSheet) sheet = NULL;
  g_autofree char *words = NULL;

  read_table ((const char *) data, size);
  if (text == NULL)
    return 0;
  ad = sp_ad_new (get_reader (), NULL, text, NULL);
  assert_findings_are_there (ad);
  sheet = sp_ad_sheet_new (sp_ad_reader_get_pack (get_reader ()), ad, NULL);
  words = sp_sheet_to_text (sheet, 80);
  g_assert_true (g_utf8_validate (words, -1, NULL));
  return 0;
}
