/* SPDX-License-Identifier: GPL-3.0-or-later */

/* For core/ads alone. */

#pragma once

#include "core/ads/sp-ad-evidence.h"

G_BEGIN_DECLS

struct _SpAdReader
{
  gatomicrefcount references;
  SpPack *pack; /* (owned) */
  SpAdVocabulary *vocabulary;
  SpAdShortWords short_words;
  SpAdPhrases *terms;
  SpAdPhrases *german_terms; /* the same, and those that only German ads have */
  SpAdPhrases *forms;
  SpAdPhrases *titles; /* their values are positions of roles */
  double *contrasts;   /* how much each skill speaks for each role */
};

/**
 * SpAdLook:
 * @text: (not owned): an ad
 * @folded: (owned): @text as it is searched
 * @words: (owned) (element-type SpAdWord): its words
 * @behind: what stands behind the last of them
 * @forms: (owned) (element-type SpAdMatch): the turns of phrase in it
 * @sentences: (owned) (element-type SpAdSentence): its sentences
 * @balance: what sp_ad_language_weigh() says of it
 * @terms: (owned) (element-type SpAdMatch): the terms in it
 *
 * What stands in an ad, before it is weighed.
 */
typedef struct
{
  const char *text;
  SpFoldedText *folded;
  GArray *words;
  SpAdWordFlags behind;
  GArray *forms;
  GArray *sentences;
  int balance;
  GArray *terms;
} SpAdLook;

void sp_ad_look_init (SpAdLook *self, const SpAdReader *reader, const char *text);
void sp_ad_look_clear (SpAdLook *self);
SpAdEvidence sp_ad_look_get_evidence (const SpAdLook *self, const SpAdReader *reader);

const SpAdPhrases *sp_ad_reader_get_terms (const SpAdReader *self, int balance);

G_END_DECLS
