/* SPDX-License-Identifier: GPL-3.0-or-later */

/* For core/ads alone. */

#pragma once

#include "core/ads/sp-ad-vocabulary.h"

G_BEGIN_DECLS

/** A longer phrase is never found. */
#define SP_AD_PHRASE_MAX_WORDS 16

/**
 * SpAdMatch:
 * @first: the position of its first word
 * @n_words: how many words it has
 * @values: (element-type guint): what the phrase was added for, in this order
 */
typedef struct
{
  guint first;
  guint n_words;
  const GArray *values;
} SpAdMatch;

/**
 * SpAdPhrases:
 *
 * Phrases that are looked for all at once, in time that grows with the text alone.
 */
typedef struct _SpAdPhrases SpAdPhrases;

SpAdPhrases *sp_ad_phrases_new (SpAdVocabulary *vocabulary);
void sp_ad_phrases_free (SpAdPhrases *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpAdPhrases, sp_ad_phrases_free)

void sp_ad_phrases_add (SpAdPhrases *self, const char *phrase, guint value);
GArray *sp_ad_phrases_find (const SpAdPhrases *self,
                            const SpAdWord *words,
                            guint n_words) G_GNUC_WARN_UNUSED_RESULT;
gboolean sp_ad_phrases_may_join (const SpAdPhrases *self, const SpAdWord *one, const SpAdWord *two);
void sp_ad_phrases_find_into (const SpAdPhrases *self,
                              const SpAdWord *words,
                              guint n_words,
                              GArray *found);

G_END_DECLS
