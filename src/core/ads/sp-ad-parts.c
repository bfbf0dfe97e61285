/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/ads/sp-ad-parts.h"

#include "core/ads/sp-ad-forms.h"

/* A heading is no longer than this. */
#define MAX_HEADING_WORDS 9
/* Beyond these a short line may be a heading that no phrase tells. */
#define MAX_BARE_WORDS 5

/* The part of a sentence, kept by its hash. */
typedef struct
{
  guint hash;
  gboolean is_known;
  gboolean is_headed; /* a heading stands above it, wherever it stands */
  SpAdPart part;
} Known;

static gboolean
is_start (const SpAdWord *word)
{
  if (word->flags & (SP_AD_WORD_SENTENCE | SP_AD_WORD_COLON | SP_AD_WORD_BLANK | SP_AD_WORD_BULLET))
    return TRUE;
  return (word->flags & SP_AD_WORD_LINE) && !(word->flags & SP_AD_WORD_INSIDE);
}

static void
mark (GArray *sentences, const GArray *found)
{
  SpAdSentence *sentence = (SpAdSentence *) sentences->data;

  for (guint i = 0; i < found->len; i++)
    {
      const SpAdMatch *match = &g_array_index (found, SpAdMatch, i);

      while (match->first >= sentence->first + sentence->n_words)
        sentence++;
      for (guint v = 0; v < match->values->len; v++)
        sentence->forms |= g_array_index (match->values, guint, v);
    }
}

/* What only a heading has: a line of its own or a colon behind it, and few words. */
static gboolean
may_be_heading (const SpAdSentence *sentence)
{
  gboolean is_line = (sentence->before & SP_AD_WORD_LINE) && (sentence->behind & SP_AD_WORD_LINE);

  if ((sentence->before & SP_AD_WORD_BULLET) || sentence->n_words > MAX_HEADING_WORDS)
    return FALSE;
  return (sentence->behind & SP_AD_WORD_COLON) ||
         (is_line && !(sentence->behind & (SP_AD_WORD_SENTENCE | SP_AD_WORD_INSIDE)));
}

/* Returns whether @sentence is a heading; if so, @part is what it is above. */
static gboolean
read_heading (const SpAdSentence *sentence, SpAdPart *part)
{
  if (!may_be_heading (sentence))
    return FALSE;
  if (sentence->forms & SP_AD_HEAD_EXTRA)
    *part = SP_AD_PART_EXTRA;
  else if (sentence->forms & SP_AD_HEAD_ASKED)
    *part = SP_AD_PART_ASKED;
  else if (sentence->forms & SP_AD_HEAD_DUTIES)
    *part = SP_AD_PART_DUTIES;
  else if (sentence->forms & SP_AD_HEAD_OTHER)
    *part = SP_AD_PART_OTHER;
  else if ((sentence->behind & SP_AD_WORD_BULLET) && sentence->n_words <= MAX_BARE_WORDS)
    *part = SP_AD_PART_OPEN;
  else
    return FALSE;
  return TRUE;
}

/* A note of one line, as "Location: Leeds", is no heading above what follows. */
static gboolean
is_note (const SpAdSentence *heading, SpAdPart part)
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
 *
 * Returns: whether it could become a heading if it had one word less
 */
gboolean
sp_ad_parts_is_limit (const SpAdSentence *sentence)
{
  guint n = sentence->n_words - 1;

  return (n == MAX_BARE_WORDS && (sentence->behind & SP_AD_WORD_BULLET)) ||
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

static Known *
find_known (Known *known, guint n_known, guint hash)
{
  guint at = (hash ^ (hash >> 15)) & (n_known - 1);

  while (known[at].is_known && known[at].hash != hash)
    at = (at + 1) & (n_known - 1);
  return &known[at];
}

/* Returns what of two parts says more of the work. */
static SpAdPart
choose_part (SpAdPart one, SpAdPart other)
{
  return one == SP_AD_PART_DUTIES || other == SP_AD_PART_DUTIES ? SP_AD_PART_DUTIES
                                                                : MIN (one, other);
}

/* A sentence has one part, wherever it stands again: an ad that is pasted twice says no more. In which
 * order sections come makes no difference; what stands above them all would be in the last one when
 * the ad is pasted again. */
static void
remember (Known *known, guint hash, SpAdPart part, gboolean is_headed)
{
  if (!known->is_known || (known->is_headed && !is_headed))
    *known = (Known){ hash, TRUE, is_headed, part };
  else if (known->is_headed == is_headed)
    known->part = choose_part (known->part, part);
}

/**
 * sp_ad_parts_split:
 * @words: the words of an ad
 * @first: the first of those to split; a sentence starts there
 * @end: the one behind the last of them; a sentence or nothing starts there
 * @behind: what stands before @end
 * @sentences: (element-type SpAdSentence): gets their sentences, without forms and parts
 */
void
sp_ad_parts_split (const SpAdWord *words,
                   guint first,
                   guint end,
                   SpAdWordFlags behind,
                   GArray *sentences)
{
  for (guint i = first + 1; i <= end; i++)
    if (i == end || is_start (&words[i]))
      {
        SpAdSentence sentence = { .first = first,
                                  .n_words = i - first,
                                  .before = words[first].flags,
                                  .behind = i < end ? words[i].flags : behind,
                                  .hash = sp_ad_parts_hash (words + first, i - first) };

        g_array_append_val (sentences, sentence);
        first = i;
      }
}

/* Where one is while an ad is read sentence by sentence. */
typedef struct
{
  SpAdPart part;
  SpAdPart behind_note; /* the part from the next line on, or SP_N_AD_PARTS for the same */
  gboolean is_headed;
} Place;

/* Returns whether @sentence is a heading, and goes on to it. */
static gboolean
go_on (Place *self, SpAdSentence *sentence)
{
  if (self->behind_note != SP_N_AD_PARTS && (sentence->before & SP_AD_WORD_LINE))
    {
      self->part = self->behind_note;
      self->behind_note = SP_N_AD_PARTS;
    }
  sentence->above = self->part;
  sentence->is_short = may_be_heading (sentence);
  if (!read_heading (sentence, &self->part))
    return FALSE;
  if (!is_note (sentence, self->part))
    self->is_headed = TRUE;
  else if (self->behind_note == SP_N_AD_PARTS)
    self->behind_note = sentence->above;
  return TRUE;
}

/**
 * sp_ad_parts_tell:
 * @sentences: (element-type SpAdSentence): all sentences of an ad, without forms; they get them, and
 * their parts
 * @forms: (element-type SpAdMatch): the turns of phrase in it
 */
void
sp_ad_parts_tell (GArray *sentences, const GArray *forms)
{
  guint n_known = 1U << g_bit_storage (2 * sentences->len);
  g_autofree Known *all = g_new0 (Known, n_known);
  g_autofree Known **known = g_new0 (Known *, sentences->len + 1);
  SpAdSentence *sentence = (SpAdSentence *) sentences->data;
  Place place = { SP_AD_PART_OPEN, SP_N_AD_PARTS, FALSE };

  mark (sentences, forms);
  for (guint i = 0; i < sentences->len; i++)
    if (!go_on (&place, &sentence[i]))
      {
        known[i] = find_known (all, n_known, sentence[i].hash);
        remember (known[i], sentence[i].hash, read_sentence (sentence[i].forms, place.part),
                  place.is_headed);
      }
  for (guint i = 0; i < sentences->len; i++)
    sentence[i].part = known[i] != NULL ? known[i]->part : SP_AD_PART_OTHER;
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
  GArray *sentences = g_array_new (FALSE, FALSE, sizeof (SpAdSentence));

  if (n_words == 0)
    return sentences;
  sp_ad_parts_split (words, 0, n_words, behind, sentences);
  sp_ad_parts_tell (sentences, forms);
  return sentences;
}
