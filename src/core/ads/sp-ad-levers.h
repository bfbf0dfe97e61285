/* SPDX-License-Identifier: GPL-3.0-or-later */

/* For core/ads: the words of an ad that have no weight of their own and give others theirs. */

#pragma once

#include "core/ads/sp-ad-reader.h"

G_BEGIN_DECLS

/** In a longer text, in bytes, no levers are looked for: no ad is as long. */
#define SP_AD_LEVERS_MAX_BYTES 32768

/**
 * SpAdLever:
 * @place: where the word stands in the text, in bytes
 * @part: the part of the ad that it stands in
 * @weight: by how much the share of a role changes without it, at most; 0 to 1
 *
 * A word that moves the shares by more than the findings over it weigh: of a heading, of a turn of
 * phrase, of what excludes a meaning, or between two words that would make a term.
 */
typedef struct
{
  SpHit place;
  SpAdPart part;
  double weight;
} SpAdLever;

GArray *sp_ad_levers_find (const SpAdReader *reader,
                           const char *text,
                           const GArray *findings) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
