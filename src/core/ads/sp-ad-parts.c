/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/ads/sp-ad-parts.h"

#include "core/ads/sp-ad-forms.h"

/* A heading is no longer than this. */
#define MAX_HEADING_WORDS 9
/* Beyond these a short line may be a heading that no phrase tells. */
#define MAX_BARE_WORDS 5

/* A sentence with what its phrases tell. */
typedef struct
{
  SpAdSentence sentence;
  SpAdWordFlags before; /* of its first word */
  SpAdWordFlags behind; /* of the word behind it */
} Stretch;

static gboolean
is_start (const SpAdWord *word)
{
  if (word->flags & (SP_AD_WORD_SENTENCE | SP_AD_WORD_COLON | SP_AD_WORD_BLANK | SP_AD_WORD_BULLET))
    return TRUE;
  return (word->flags & SP_AD_WORD_LINE) && !(word->flags & SP_AD_WORD_INSIDE);
}

static GArray *
split (const SpAdWord *words, guint n_words, SpAdWordFlags behind)
{
  GArray *stretches = g_array_sized_new (FALSE, FALSE, sizeof (Stretch), n_words / 8);
  guint first = 0;

  for (guint i = 1; i <= n_words; i++)
    if (i == n_words || is_start (&words[i]))
      {
        Stretch stretch = { .sentence = { .first = first, .n_words = i - first },
                            .before = words[first].flags,
                            .behind = i < n_words ? words[i].flags : behind };

        g_array_append_val (stretches, stretch);
        first = i;
      }
  return stretches;
}

static void
mark (GArray *stretches, const GArray *found)
{
  Stretch *stretch = (Stretch *) stretches->data;

  for (guint i = 0; i < found->len; i++)
    {
      const SpAdMatch *match = &g_array_index (found, SpAdMatch, i);

      while (match->first >= stretch->sentence.first + stretch->sentence.n_words)
        stretch++;
      for (guint v = 0; v < match->values->len; v++)
        stretch->sentence.forms |= g_array_index (match->values, guint, v);
    }
}

/* What only a heading has: a line of its own or a colon behind it, and few words. */
static gboolean
may_be_heading (const Stretch *stretch)
{
  gboolean is_line = (stretch->before & SP_AD_WORD_LINE) && (stretch->behind & SP_AD_WORD_LINE);

  if ((stretch->before & SP_AD_WORD_BULLET) || stretch->sentence.n_words > MAX_HEADING_WORDS)
    return FALSE;
  return (stretch->behind & SP_AD_WORD_COLON) ||
         (is_line && !(stretch->behind & (SP_AD_WORD_SENTENCE | SP_AD_WORD_INSIDE)));
}

/* Returns whether @stretch is a heading; if so, @part is what it is above. */
static gboolean
read_heading (const Stretch *stretch, SpAdPart *part)
{
  if (!may_be_heading (stretch))
    return FALSE;
  if (stretch->sentence.forms & SP_AD_HEAD_EXTRA)
    *part = SP_AD_PART_EXTRA;
  else if (stretch->sentence.forms & SP_AD_HEAD_ASKED)
    *part = SP_AD_PART_ASKED;
  else if (stretch->sentence.forms & SP_AD_HEAD_DUTIES)
    *part = SP_AD_PART_DUTIES;
  else if (stretch->sentence.forms & SP_AD_HEAD_OTHER)
    *part = SP_AD_PART_OTHER;
  else if ((stretch->behind & SP_AD_WORD_BULLET) && stretch->sentence.n_words <= MAX_BARE_WORDS)
    *part = SP_AD_PART_OPEN;
  else
    return FALSE;
  return TRUE;
}

/* A note of one line, as "Location: Leeds", is no heading above what follows. */
static gboolean
is_note (const Stretch *heading, SpAdPart part)
{
  return part == SP_AD_PART_OTHER && (heading->behind & SP_AD_WORD_COLON) &&
         !(heading->behind & SP_AD_WORD_LINE);
}

/* Returns the part of a sentence that stands under a heading for @part. */
static SpAdPart
read_sentence (guint forms, SpAdPart part)
{
  if (part == SP_AD_PART_OTHER || (forms & SP_AD_SAYS_OTHER))
    return SP_AD_PART_OTHER;
  if (forms & SP_AD_SAYS_EXTRA)
    return SP_AD_PART_EXTRA;
  if (part != SP_AD_PART_OPEN)
    return part;
  if (forms & SP_AD_SAYS_DUTY)
    return SP_AD_PART_DUTIES;
  return forms & SP_AD_SAYS_ASKED ? SP_AD_PART_ASKED : SP_AD_PART_OPEN;
}

/**
 * sp_ad_parts_hash:
 * @words: (array length=n_words): the words of a sentence
 * @n_words: how many
 *
 * Returns: what equal sentences have in common
 */
guint
sp_ad_parts_hash (const SpAdWord *words, guint n_words)
{
  guint hash = n_words;

  for (guint i = 0; i < n_words; i++)
    hash = hash * 31 + words[i].hash;
  return hash;
}

/**
 * sp_ad_parts_is_limit:
 * @sentence: a sentence
 * @behind: what stands behind it
 *
 * Returns: whether it could become a heading if it had one word less
 */
gboolean
sp_ad_parts_is_limit (const SpAdSentence *sentence, SpAdWordFlags behind)
{
  guint n = sentence->n_words - 1;

  return (n == MAX_BARE_WORDS && (behind & SP_AD_WORD_BULLET)) ||
         (n == MAX_HEADING_WORDS && sentence->forms != 0);
}

/**
 * sp_ad_parts_same:
 * @sentence: a sentence
 * @forms: other #SpAdForms
 *
 * Returns: whether it is sure to be in the same part with @forms, and what follows it, too
 */
gboolean
sp_ad_parts_same (const SpAdSentence *sentence, guint forms)
{
  if (sentence->is_short)
    return forms == sentence->forms;
  return read_sentence (forms, sentence->above) == read_sentence (sentence->forms, sentence->above);
}

/* The part of the sentence that @stretch is, wherever it stands again: an ad that is pasted twice
 * says no more. */
static SpAdPart
remember (GHashTable *parts, const SpAdWord *words, const Stretch *stretch, SpAdPart part)
{
  guint hash = sp_ad_parts_hash (words + stretch->sentence.first, stretch->sentence.n_words);
  gpointer known;

  if (g_hash_table_lookup_extended (parts, GUINT_TO_POINTER (hash), NULL, &known))
    return GPOINTER_TO_UINT (known);
  g_hash_table_insert (parts, GUINT_TO_POINTER (hash), GUINT_TO_POINTER (part));
  return part;
}

/**
 * sp_ad_parts_find:
 * @words: (array length=n_words): the words of an ad
 * @n_words: how many
 * @behind: what stands behind the last of them
 * @forms: (element-type SpAdMatch): the turns of phrase of sp_ad_forms_add_to() that were found
 *
 * Returns: (transfer full) (element-type SpAdSentence): the sentences, in their order; each word is
 * in one of them
 */
GArray *
sp_ad_parts_find (const SpAdWord *words, guint n_words, SpAdWordFlags behind, const GArray *forms)
{
  GArray *sentences = g_array_sized_new (FALSE, FALSE, sizeof (SpAdSentence), n_words / 8);
  g_autoptr (GArray) stretches = NULL;
  g_autoptr (GHashTable) parts = g_hash_table_new (NULL, NULL);
  SpAdPart part = SP_AD_PART_OPEN;
  SpAdPart behind_note = SP_N_AD_PARTS;

  if (n_words == 0)
    return sentences;
  stretches = split (words, n_words, behind);
  mark (stretches, forms);
  for (guint i = 0; i < stretches->len; i++)
    {
      Stretch *stretch = &g_array_index (stretches, Stretch, i);
      SpAdPart before;

      if (behind_note != SP_N_AD_PARTS && (stretch->before & SP_AD_WORD_LINE))
        {
          part = behind_note;
          behind_note = SP_N_AD_PARTS;
        }
      before = part;
      stretch->sentence.above = part;
      stretch->sentence.is_short = may_be_heading (stretch);
      if (read_heading (stretch, &part))
        {
          stretch->sentence.part = SP_AD_PART_OTHER;
          if (is_note (stretch, part) && behind_note == SP_N_AD_PARTS)
            behind_note = before;
        }
      else
        stretch->sentence.part =
            remember (parts, words, stretch, read_sentence (stretch->sentence.forms, part));
      g_array_append_val (sentences, stretch->sentence);
    }
  return sentences;
}
