/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/ads/sp-ad-levers.h"

#include "core/ads/sp-ad-without.h"

#include <string.h>

/* What rounding alone may change. */
#define NOTHING 1e-9

/* Returns how much the findings weigh that have a byte of @place. */
static double
get_shown_weight (const GArray *findings, SpHit place)
{
  double weight = 0;

  for (guint i = 0; i < findings->len; i++)
    {
      const SpAdFinding *finding = &g_array_index (findings, SpAdFinding, i);

      if (finding->place.start < place.end && finding->place.end > place.start)
        weight += finding->weight;
    }
  return weight;
}

/**
 * sp_ad_levers_find:
 * @reader: what the ad was read with
 * @text: the text of the ad
 * @findings: (element-type SpAdFinding): what was found in it
 *
 * Returns: (transfer full) (element-type SpAdLever): the words that move the shares by more than
 * @findings show at their place, in the order of the text; none of a text above
 * %SP_AD_LEVERS_MAX_BYTES
 */
GArray *
sp_ad_levers_find (const SpAdReader *reader, const char *text, const GArray *findings)
{
  GArray *levers = g_array_new (FALSE, FALSE, sizeof (SpAdLever));
  g_autoptr (SpAdWithout) ad = NULL;

  g_return_val_if_fail (reader != NULL && text != NULL && findings != NULL, levers);

  if (strlen (text) > SP_AD_LEVERS_MAX_BYTES)
    return levers;
  ad = sp_ad_without_new (reader, text);
  for (guint i = 0; i < sp_ad_without_get_n_words (ad); i++)
    {
      SpAdLever lever = { .weight = sp_ad_without_leave_out (ad, i) };

      if (lever.weight <= NOTHING)
        continue;
      lever.place = sp_ad_without_get_place (ad, i, &lever.part);
      if (lever.weight > get_shown_weight (findings, lever.place) + NOTHING)
        g_array_append_val (levers, lever);
    }
  return levers;
}
