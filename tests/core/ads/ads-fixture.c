/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ads-fixture.h"

#include "../kept-pack.h"
#include "core/pack/sp-pack-library.h"

#include <string.h>

static void
own_ad_free (gpointer data)
{
  OwnAd *ad = data;

  g_free (ad->name);
  g_free (ad->label);
  g_strfreev (ad->others);
  g_free (ad->text);
  g_free (ad);
}

/* "NAME tune|check LABEL [OTHER,…] clear|unclear", and the ad below. */
static OwnAd *
parse (const char *block)
{
  g_auto (GStrv) parts = g_strsplit (block, "\n", 2);
  g_auto (GStrv) words = g_strsplit (parts[0], " ", -1);
  guint n = g_strv_length (words);
  OwnAd *ad = g_new0 (OwnAd, 1);

  g_assert_cmpuint (n, >=, 4);
  g_assert_cmpuint (n, <=, 5);
  ad->name = g_strdup (words[0]);
  ad->is_for_tuning = g_str_equal (words[1], "tune");
  ad->label = g_strdup (words[2]);
  ad->others = g_strsplit (n == 5 ? words[3] : "", ",", -1);
  ad->is_clear = g_str_equal (words[n - 1], "clear");
  ad->text = g_strdup (parts[1]);
  return ad;
}

/**
 * own_ads_load:
 *
 * Returns: (transfer full) (element-type OwnAd): all of them
 */
GPtrArray *
own_ads_load (void)
{
  static const char *const files[] = { "cloud", "devops", "sre",  "platform",
                                       "none",  "german", "traps" };
  GPtrArray *ads = g_ptr_array_new_with_free_func (own_ad_free);

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *name = g_strconcat (files[i], ".txt", NULL);
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "core", "ads", "own", name, NULL);
      g_autofree char *text = NULL;
      g_auto (GStrv) blocks = NULL;

      g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
      g_assert_true (g_str_has_prefix (text, "== "));
      blocks = g_strsplit (text + strlen ("== "), "\n== ", -1);
      for (char **block = blocks; *block != NULL; block++)
        g_ptr_array_add (ads, parse (*block));
    }
  return ads;
}

/**
 * own_pack_load:
 * @name: a file of this folder
 *
 * Returns: (transfer full): the pack in it
 */
SpPack *
own_pack_load (const char *name)
{
  g_autofree char *below_tests = g_build_filename ("core", "ads", name, NULL);

  return kept_pack_load (below_tests);
}

/**
 * bundled_pack_load:
 *
 * Returns: (transfer full): the pack that is compiled in, as it was written
 */
SpPack *
bundled_pack_load (void)
{
  g_autoptr (GError) error = NULL;
  SpPack *pack = sp_pack_library_load_bundled ("en", &error);

  g_assert_no_error (error);
  return pack;
}

/**
 * own_ads_get_share:
 * @reading: what an ad was read as
 * @role: one of the roles of its pack
 *
 * Returns: its share, 0 to 1
 */
double
own_ads_get_share (const SpAdReading *reading, guint role)
{
  for (guint i = 0; i < reading->shares->len; i++)
    if (g_array_index (reading->shares, SpAdShare, i).role == role)
      return g_array_index (reading->shares, SpAdShare, i).share;
  g_assert_not_reached ();
}
