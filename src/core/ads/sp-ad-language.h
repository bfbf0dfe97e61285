/* SPDX-License-Identifier: GPL-3.0-or-later */

/* For core/ads: which language an ad is in, by its short words. */

#pragma once

#include "core/ads/sp-ad-parts.h"

G_BEGIN_DECLS

/**
 * SpAdLanguage:
 * @SP_AD_LANGUAGE_UNKNOWN: neither has more short words in the text
 * @SP_AD_LANGUAGE_ENGLISH: English
 * @SP_AD_LANGUAGE_GERMAN: German
 *
 * The language of an ad.
 */
typedef enum
{
  SP_AD_LANGUAGE_UNKNOWN,
  SP_AD_LANGUAGE_ENGLISH,
  SP_AD_LANGUAGE_GERMAN
} SpAdLanguage;

/**
 * SpAdShortWords:
 * @last_german: the German ones have the numbers from 1 to this
 * @last_english: the English ones have those behind it, up to this
 *
 * What a vocabulary calls the short words of the languages.
 */
typedef struct
{
  guint last_german;
  guint last_english;
} SpAdShortWords;

SpAdShortWords sp_ad_short_words_add_to (SpAdVocabulary *vocabulary);
int sp_ad_language_weigh_word (SpAdShortWords short_words, const SpAdWord *word);
int sp_ad_language_weigh (SpAdShortWords short_words, const GArray *words, const GArray *sentences);

G_END_DECLS
