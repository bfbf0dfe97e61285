/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/ads/sp-ad-phrases.h"

G_BEGIN_DECLS

/**
 * SpAdPart:
 * @SP_AD_PART_OPEN: what no heading and no turn of phrase tells
 * @SP_AD_PART_DUTIES: what one does
 * @SP_AD_PART_ASKED: what is asked for
 * @SP_AD_PART_EXTRA: what is welcome
 * @SP_AD_PART_OTHER: the company, pay, benefits, law
 *
 * The parts of an ad.
 */
typedef enum
{
  SP_AD_PART_OPEN,
  SP_AD_PART_DUTIES,
  SP_AD_PART_ASKED,
  SP_AD_PART_EXTRA,
  SP_AD_PART_OTHER,
  SP_N_AD_PARTS
} SpAdPart;

/**
 * SpAdSentence:
 * @first: the position of its first word
 * @n_words: how many words it has, at least one
 * @part: where it belongs; a heading belongs to %SP_AD_PART_OTHER
 */
typedef struct
{
  guint first;
  guint n_words;
  SpAdPart part;
} SpAdSentence;

GArray *sp_ad_parts_find (const SpAdWord *words,
                          guint n_words,
                          SpAdWordFlags behind,
                          const SpAdPhrases *forms) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
