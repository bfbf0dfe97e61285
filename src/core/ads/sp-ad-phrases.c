/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/ads/sp-ad-phrases.h"

#include "core/text/sp-folded-text.h"

#include <string.h>

/* A word that follows a beginning of a phrase. The steps are a tree, held in a hash table. */
typedef struct
{
  guint from; /* the node before it; 0 is where all phrases start */
  guint word; /* 0: nothing is here */
  guint to;
} Step;

/* The vocabulary is not owned. */
struct _SpAdPhrases
{
  SpAdVocabulary *vocabulary;
  Step *steps;
  guint n_steps; /* a power of two */
  guint n_nodes;
  GPtrArray *values; /* (element-type GArray) of each node, %NULL where no phrase ends */
  guint8 *pairs;     /* a bit for each two words that stand beside each other in a phrase */
};

/* Few enough for the cache, so many that most pairs have a bit of their own. */
#define N_PAIR_BITS 65536

#define FIRST_STEPS 1024

/**
 * sp_ad_phrases_new:
 * @vocabulary: (transfer none): gets the words of the phrases, and has to live as long
 *
 * Returns: (transfer full): no phrases
 */
SpAdPhrases *
sp_ad_phrases_new (SpAdVocabulary *vocabulary)
{
  SpAdPhrases *self;

  g_return_val_if_fail (vocabulary != NULL, NULL);

  self = g_new0 (SpAdPhrases, 1);
  self->vocabulary = vocabulary;
  self->n_steps = FIRST_STEPS;
  self->steps = g_new0 (Step, self->n_steps);
  self->n_nodes = 1;
  self->pairs = g_new0 (guint8, N_PAIR_BITS / 8);
  self->values = g_ptr_array_new ();
  g_ptr_array_add (self->values, NULL);
  return self;
}

/**
 * sp_ad_phrases_free:
 * @self: (transfer full): phrases
 */
void
sp_ad_phrases_free (SpAdPhrases *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->values->len; i++)
    if (self->values->pdata[i] != NULL)
      g_array_unref (self->values->pdata[i]);
  g_ptr_array_unref (self->values);
  g_free (self->pairs);
  g_free (self->steps);
  g_free (self);
}

static guint
hash_two (guint one, guint two)
{
  guint hash = (one * 2654435761U) ^ (two * 2246822519U);

  return hash ^ (hash >> 15);
}

static Step *
find_step (const SpAdPhrases *self, guint from, guint word)
{
  guint at = hash_two (from, word) & (self->n_steps - 1);

  while (self->steps[at].word != 0 &&
         (self->steps[at].from != from || self->steps[at].word != word))
    at = (at + 1) & (self->n_steps - 1);
  return &self->steps[at];
}

static void
grow (SpAdPhrases *self)
{
  g_autofree Step *old = self->steps;
  guint n_old = self->n_steps;

  self->n_steps *= 2;
  self->steps = g_new0 (Step, self->n_steps);
  for (guint i = 0; i < n_old; i++)
    if (old[i].word != 0)
      *find_step (self, old[i].from, old[i].word) = old[i];
}

static guint
add_step (SpAdPhrases *self, guint from, guint word)
{
  Step *step;

  if (self->n_nodes * 2 >= self->n_steps)
    grow (self);
  step = find_step (self, from, word);
  if (step->word == 0)
    {
      *step = (Step){ from, word, self->n_nodes++ };
      g_ptr_array_add (self->values, NULL);
    }
  return step->to;
}

static void
add_pair (SpAdPhrases *self, guint one, guint two)
{
  guint bit = hash_two (one, two) % N_PAIR_BITS;

  self->pairs[bit / 8] |= 1 << bit % 8;
}

static void
add_value (SpAdPhrases *self, guint node, guint value)
{
  if (self->values->pdata[node] == NULL)
    self->values->pdata[node] = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val ((GArray *) self->values->pdata[node], value);
}

/* People write on-call, on call and oncall. */
static void
add_joined (SpAdPhrases *self, const char *folded, const GArray *words, guint value)
{
  const SpAdWord *first = &g_array_index (words, SpAdWord, 0);
  g_autofree char *joined = NULL;

  if (words->len != 2 || folded[first->end] != '-')
    return;
  joined = g_strdup_printf ("%.*s%.*s", (int) (first->end - first->start), folded + first->start,
                            (int) (first[1].end - first[1].start), folded + first[1].start);
  add_value (self, add_step (self, 0, sp_ad_vocabulary_add (self->vocabulary, joined)), value);
}

/**
 * sp_ad_phrases_add:
 * @self: phrases
 * @phrase: what to look for; without words it is never found
 * @value: what matches tell
 */
void
sp_ad_phrases_add (SpAdPhrases *self, const char *phrase, guint value)
{
  g_autoptr (SpFoldedText) text = NULL;
  g_autoptr (GArray) words = NULL;
  const char *folded;
  guint node = 0;
  guint before = 0;

  g_return_if_fail (self != NULL && phrase != NULL);

  text = sp_folded_text_new (phrase);
  folded = sp_folded_text_get (text);
  words = sp_ad_vocabulary_split (self->vocabulary, folded, NULL);
  if (words->len == 0 || words->len > SP_AD_PHRASE_MAX_WORDS)
    return;
  for (guint i = 0; i < words->len; i++)
    {
      const SpAdWord *at = &g_array_index (words, SpAdWord, i);
      g_autofree char *word = g_strndup (folded + at->start, at->end - at->start);
      guint id = sp_ad_vocabulary_add (self->vocabulary, word);

      node = add_step (self, node, id);
      if (i > 0)
        add_pair (self, before, id);
      before = id;
    }
  add_value (self, node, value);
  add_joined (self, folded, words, value);
}

/* Appends all phrases that start at @first. */
static void
follow (const SpAdPhrases *self, const SpAdWord *words, guint n_words, guint first, GArray *found)
{
  guint node = 0;
  guint n_most = MIN (n_words - first, SP_AD_PHRASE_MAX_WORDS);

  for (guint n = 0; n < n_most; n++)
    {
      const SpAdWord *word = &words[first + n];
      const Step *step;

      if (word->id == 0 || (n > 0 && (word->flags & SP_AD_WORD_APART)))
        return;
      step = find_step (self, node, word->id);
      if (step->word == 0)
        return;
      node = step->to;
      if (self->values->pdata[node] != NULL)
        {
          SpAdMatch match = { first, n + 1, self->values->pdata[node] };

          g_array_append_val (found, match);
        }
    }
}

static gboolean
is_free (const guint8 *taken, const SpAdMatch *match)
{
  for (guint i = 0; i < match->n_words; i++)
    if (taken[match->first + i])
      return FALSE;
  return TRUE;
}

/* Of phrases that overlap the longest stays, and of equally long ones the first. The order of what
 * stays is that of the text. */
static void
keep_longest (GArray *found, guint n_words)
{
  g_autofree guint8 *taken = NULL;
  g_autofree guint8 *kept = NULL;
  SpAdMatch *matches = (SpAdMatch *) found->data;
  guint longest = 0;
  guint n = 0;

  if (found->len < 2)
    return;
  taken = g_new0 (guint8, n_words + 1);
  kept = g_new0 (guint8, found->len + 1);
  for (guint i = 0; i < found->len; i++)
    longest = MAX (longest, matches[i].n_words);
  for (guint length = longest; length > 0; length--)
    for (guint i = 0; i < found->len; i++)
      if (matches[i].n_words == length && is_free (taken, &matches[i]))
        {
          memset (taken + matches[i].first, TRUE, length);
          kept[i] = 1;
        }
  for (guint i = 0; i < found->len; i++)
    if (kept[i])
      matches[n++] = matches[i];
  g_array_set_size (found, n);
}

/**
 * sp_ad_phrases_may_join:
 * @self: phrases
 * @one: a word
 * @two: another
 *
 * Returns: %FALSE if no phrase has @two behind @one; that is told at once
 */
gboolean
sp_ad_phrases_may_join (const SpAdPhrases *self, const SpAdWord *one, const SpAdWord *two)
{
  guint bit = hash_two (one->id, two->id) % N_PAIR_BITS;

  return one->id > 0 && two->id > 0 && (self->pairs[bit / 8] & 1 << bit % 8);
}

/**
 * sp_ad_phrases_find_into:
 * @self: phrases
 * @words: (array length=n_words): the words of a text, split by the same vocabulary
 * @n_words: how many
 * @found: (element-type SpAdMatch): becomes which phrases stand where, none over another
 */
void
sp_ad_phrases_find_into (const SpAdPhrases *self,
                         const SpAdWord *words,
                         guint n_words,
                         GArray *found)
{
  g_return_if_fail (self != NULL && (words != NULL || n_words == 0) && found != NULL);

  g_array_set_size (found, 0);
  for (guint i = 0; i < n_words; i++)
    follow (self, words, n_words, i, found);
  keep_longest (found, n_words);
}

/**
 * sp_ad_phrases_find:
 * @self: phrases
 * @words: (array length=n_words): the words of a text, split by the same vocabulary
 * @n_words: how many
 *
 * Returns: (transfer full) (element-type SpAdMatch): what sp_ad_phrases_find_into() finds
 */
GArray *
sp_ad_phrases_find (const SpAdPhrases *self, const SpAdWord *words, guint n_words)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (SpAdMatch));

  sp_ad_phrases_find_into (self, words, n_words, found);
  return found;
}
