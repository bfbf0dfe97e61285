/* SPDX-License-Identifier: GPL-3.0-or-later */

/* For core/ads alone. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SpAdWordFlags:
 * @SP_AD_WORD_APART: no phrase goes from the word before it to this one
 * @SP_AD_WORD_SENTENCE: a sentence ends before it
 * @SP_AD_WORD_COLON: a colon stands before it
 * @SP_AD_WORD_LINE: it is the first of a line
 * @SP_AD_WORD_BLANK: an empty line stands before it
 * @SP_AD_WORD_BULLET: it is the first of an item of a list
 * @SP_AD_WORD_INSIDE: the line before it ended in the middle of something, as with a comma
 *
 * What stands between a word and the one before it.
 */
typedef enum
{
  SP_AD_WORD_APART = 1 << 0,
  SP_AD_WORD_SENTENCE = 1 << 1,
  SP_AD_WORD_COLON = 1 << 2,
  SP_AD_WORD_LINE = 1 << 3,
  SP_AD_WORD_BLANK = 1 << 4,
  SP_AD_WORD_BULLET = 1 << 5,
  SP_AD_WORD_INSIDE = 1 << 6,
} SpAdWordFlags;

/**
 * SpAdWord:
 * @start: its first byte in the folded text
 * @end: the byte behind it
 * @hash: what equal words have in common
 * @id: what the vocabulary calls it, or 0 for a word that it does not have
 * @flags: what stands before it
 */
typedef struct
{
  guint start;
  guint end;
  guint hash;
  guint id;
  SpAdWordFlags flags;
} SpAdWord;

/**
 * SpAdVocabulary:
 *
 * Words, each under one number in all its forms: plural, British and American spelling.
 */
typedef struct _SpAdVocabulary SpAdVocabulary;

SpAdVocabulary *sp_ad_vocabulary_new (void);
void sp_ad_vocabulary_free (SpAdVocabulary *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpAdVocabulary, sp_ad_vocabulary_free)

guint sp_ad_vocabulary_add (SpAdVocabulary *self, const char *word);
GArray *sp_ad_vocabulary_split (const SpAdVocabulary *self,
                                const char *folded,
                                SpAdWordFlags *behind) G_GNUC_WARN_UNUSED_RESULT;
SpAdWordFlags sp_ad_vocabulary_join (const char *folded, const GArray *words, guint gone);

G_END_DECLS
