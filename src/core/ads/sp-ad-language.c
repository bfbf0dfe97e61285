/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/ads/sp-ad-language.h"

/* Words that one of the two languages has, and that no ad does without. */
static const char german[] =
    "und der die das den dem des ein eine einen einem einer ist sind wird werden wir uns unser "
    "unsere "
    "unseren du dich dir dein deine deinen deiner sie ihr ihre ihren ihnen mit für auf von vom zu "
    "zum "
    "zur im bei nach aus als auch oder nicht sowie über durch ohne einem haben hast bist";
static const char english[] = "the and of to with for you your our we us is are be been or that "
                              "this these those from by at on "
                              "it as an their they who which into have has can not if more";

/* Returns the number of the last word of @list. */
static guint
add_list (SpAdVocabulary *vocabulary, const char *list, guint last)
{
  g_auto (GStrv) words = g_strsplit (list, " ", -1);

  for (char **word = words; *word != NULL; word++)
    last = MAX (last, sp_ad_vocabulary_add (vocabulary, *word));
  return last;
}

/**
 * sp_ad_short_words_add_to:
 * @vocabulary: a vocabulary without words
 *
 * Returns: what @vocabulary calls the short words from now on
 */
SpAdShortWords
sp_ad_short_words_add_to (SpAdVocabulary *vocabulary)
{
  SpAdShortWords short_words = { 0 };

  g_return_val_if_fail (vocabulary != NULL, short_words);

  short_words.last_german = add_list (vocabulary, german, 0);
  short_words.last_english = add_list (vocabulary, english, short_words.last_german);
  return short_words;
}

/**
 * sp_ad_language_weigh_word:
 * @short_words: what the vocabulary calls them that @word was split by
 * @word: a word
 *
 * Returns: 1 for a German short word, -1 for an English one, 0 for another
 */
int
sp_ad_language_weigh_word (SpAdShortWords short_words, const SpAdWord *word)
{
  if (word->id == 0 || word->id > short_words.last_english)
    return 0;
  return word->id <= short_words.last_german ? 1 : -1;
}

/**
 * sp_ad_language_weigh:
 * @short_words: what the vocabulary calls them that @words were split by
 * @words: (element-type SpAdWord): the words of an ad
 * @sentences: (element-type SpAdSentence): its sentences
 *
 * The company and the law do not count: they often speak English in a German ad.
 *
 * Returns: how many more German short words than English ones there are
 */
int
sp_ad_language_weigh (SpAdShortWords short_words, const GArray *words, const GArray *sentences)
{
  int balance = 0;

  g_return_val_if_fail (words != NULL && sentences != NULL, 0);

  for (guint i = 0; i < sentences->len; i++)
    {
      const SpAdSentence *sentence = &g_array_index (sentences, SpAdSentence, i);

      for (guint n = 0; n < sentence->n_words && sentence->part != SP_AD_PART_OTHER; n++)
        balance += sp_ad_language_weigh_word (
            short_words, &g_array_index (words, SpAdWord, sentence->first + n));
    }
  return balance;
}
