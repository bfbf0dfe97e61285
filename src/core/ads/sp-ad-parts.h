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
 * @before: what stands before its first word
 * @behind: what stands behind its last one
 * @hash: what equal sentences have in common
 * @forms: the #SpAdForms of its turns of phrase
 * @part: where it belongs; a heading belongs to %SP_AD_PART_OTHER
 * @above: what the heading above it is for
 * @is_short: whether it stands and is as short as only a heading is
 */
typedef struct
{
  guint first;
  guint n_words;
  SpAdWordFlags before;
  SpAdWordFlags behind;
  guint hash;
  guint forms;
  SpAdPart part;
  SpAdPart above;
  gboolean is_short;
} SpAdSentence;

GArray *sp_ad_parts_find (const SpAdWord *words,
                          guint n_words,
                          SpAdWordFlags behind,
                          const GArray *forms) G_GNUC_WARN_UNUSED_RESULT;
void sp_ad_parts_split (const SpAdWord *words,
                        guint first,
                        guint end,
                        SpAdWordFlags behind,
                        GArray *sentences);
void sp_ad_parts_tell (GArray *sentences, const GArray *forms);
guint sp_ad_parts_hash (const SpAdWord *words, guint n_words);
gboolean sp_ad_parts_is_limit (const SpAdSentence *sentence);
gboolean sp_ad_parts_same (const SpAdSentence *sentence, guint forms);

G_END_DECLS
