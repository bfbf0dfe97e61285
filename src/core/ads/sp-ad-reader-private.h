/* SPDX-License-Identifier: GPL-3.0-or-later */

/* For core/ads alone. */

#pragma once

#include "core/ads/sp-ad-reader.h"

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

const SpAdPhrases *sp_ad_reader_get_terms (const SpAdReader *self, int balance);

G_END_DECLS
