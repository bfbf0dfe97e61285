/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/ads/sp-ad-without.h"

#include "core/ads/sp-ad-evidence.h"
#include "core/ads/sp-ad-reader-private.h"
#include "core/ads/sp-ad-rest.h"
#include "core/ads/sp-ad-tally.h"

#include <math.h>
#include <string.h>

/* What the parts of an ad are not told apart by. */
#define BETWEEN_PHRASES SP_AD_WORD_APART
/* The part of a word or letter that is no term. */
#define NO_PART SP_N_AD_PARTS

/* What has a word. A name of one or two letters may be a word, too: what stands beside it decides. */
typedef enum
{
  USE_FORM = 1 << 0,
  USE_TERM = 1 << 1,
  USE_NAME = 1 << 2
} Uses;

/* An ad, and the same without one word after the other. What a word cannot touch is not looked at
 * again: an ad has a thousand words. */
struct _SpAdWithout
{
  const SpAdReader *reader;
  SpAdLook look;
  SpAdEvidence found; /* what @look has */
  int *balances;      /* of the words before each word, and of all words */
  guint *places;      /* of each word: the position of its sentence */
  guint8 *uses;       /* of each word: Uses; none behind the last */
  guint8 *parts;      /* of each term, where it stands: an SpAdPart or %NO_PART */
  GHashTable *hashes; /* of each sentence that stands once: itself; of others: %NULL */
  SpAdTally *tally;
  double *shares; /* of each role */

  SpAdEvidence less; /* the same without the word, but for its terms */
  SpAdWordFlags behind_less;
  SpAdRest forms;
  SpAdRest terms;
  GArray *forms_less; /* (element-type SpAdMatch) */
  SpAdTally *tally_less;
  double *shares_less;
};

static const SpAdWord *
get_word (const SpAdWithout *self, guint at)
{
  return &g_array_index (self->found.words, SpAdWord, at);
}

static SpAdWord *
get_word_less (const SpAdWithout *self, guint at)
{
  return &g_array_index ((GArray *) self->less.words, SpAdWord, at);
}

/* Returns whether the sentences may be others, or in other parts, without a word of @sentence, though
 * no turn of phrase changes. */
static gboolean
changes_parts (const SpAdWithout *self, const SpAdSentence *sentence, guint gone)
{
  const SpAdWord *word = get_word (self, gone);
  gboolean is_last = gone + 1 == self->found.words->len;
  SpAdWordFlags before = gone == sentence->first ? word->flags
                         : is_last               ? self->look.behind
                                                 : word[1].flags;
  SpAdWordFlags now = is_last ? self->behind_less : get_word_less (self, gone)->flags;
  guint hash;

  if (sentence->n_words == 1 || ((before ^ now) & ~BETWEEN_PHRASES) ||
      sp_ad_parts_is_limit (sentence) ||
      g_hash_table_lookup (self->hashes, GUINT_TO_POINTER (sentence->hash)) == NULL)
    return TRUE;
  hash = sp_ad_parts_hash (get_word_less (self, sentence->first), sentence->n_words - 1);
  return g_hash_table_contains (self->hashes, GUINT_TO_POINTER (hash));
}

/* Returns whether the language may change without a word. */
static gboolean
changes_language (const SpAdWithout *self, guint gone)
{
  return ABS (self->look.balance) <= 1 &&
         sp_ad_language_weigh_word (self->reader->short_words, get_word (self, gone)) != 0;
}

/* Returns whether the meaning of a short name may change without the word beside it. */
static gboolean
changes_name (const SpAdWithout *self, guint gone)
{
  return (gone > 0 && (self->uses[gone - 1] & USE_NAME)) || (self->uses[gone + 1] & USE_NAME);
}

/* Returns whether phrases may change without a word: those that have it, if @is_used, and those that
 * its neighbours would make. */
static gboolean
changes_phrases (const SpAdWithout *self, const SpAdRest *rest, guint gone, gboolean is_used)
{
  const SpAdWord *word = get_word (self, gone);

  if (is_used)
    return TRUE;
  return gone > 0 && gone + 1 < self->look.words->len &&
         sp_ad_phrases_may_join (rest->phrases, &word[-1], &word[1]);
}

/* Returns whether each sentence, all of which stay, is sure to stay in its part. Of its forms the strongest tells
 * that; those outside of the window stay, so that nothing changes where those in it tell the same alone. */
static gboolean
keeps_parts (const SpAdWithout *self, SpAdWindow window, guint gone)
{
  if (self->forms.is_same)
    return TRUE;
  for (guint i = self->places[window.first]; i <= self->places[window.end - 1]; i++)
    {
      const SpAdSentence *sentence = &g_array_index (self->found.sentences, SpAdSentence, i);

      guint end = sentence->first + sentence->n_words;

      if (!sp_ad_parts_same (sentence,
                             sp_ad_rest_join_local (&self->forms, sentence->first, end, gone)))
        return FALSE;
    }
  return TRUE;
}

/* Notes the terms without the word at @gone, where all sentences stay in their parts. */
static void
replace_terms (SpAdWithout *self, guint gone)
{
  sp_ad_tally_copy (self->tally_less, self->tally);
  for (guint i = self->terms.first; i < self->terms.end; i++)
    if (self->parts[i] != NO_PART)
      sp_ad_tally_add (self->tally_less, &g_array_index (self->terms.all, SpAdMatch, i),
                       self->parts[i], -1);
  for (guint i = 0; i < self->terms.local->len; i++)
    {
      const SpAdMatch *term = &g_array_index (self->terms.local, SpAdMatch, i);
      guint place = self->places[term->first + (term->first >= gone)];

      if (sp_ad_evidence_is_name (&self->less, term))
        sp_ad_tally_add (self->tally_less, term,
                         g_array_index (self->found.sentences, SpAdSentence, place).part, 1);
    }
}

/* Notes the sentences without a word: only that at @at and those beside it can be others. */
static void
split_less (SpAdWithout *self, guint at, guint gone)
{
  const GArray *all = self->found.sentences;
  const SpAdSentence *sentence = (const SpAdSentence *) all->data;
  GArray *less = (GArray *) self->less.sentences;
  guint first = at > 0 ? at - 1 : 0;
  guint end = MIN (at + 2, all->len);
  guint end_word = end < all->len ? sentence[end].first - 1 : self->less.words->len;

  g_array_set_size (less, 0);
  g_array_append_vals (less, sentence, first);
  sp_ad_parts_split ((const SpAdWord *) self->less.words->data, sentence[first].first, end_word,
                     end < all->len ? sentence[end].before : self->behind_less, less);
  g_array_append_vals (less, sentence + end, all->len - end);
  for (guint i = 0; i < less->len; i++)
    {
      SpAdSentence *one = &g_array_index (less, SpAdSentence, i);

      one->forms = 0;
      one->first -= i >= less->len - (all->len - end);
    }
}

/* Returns what sp_ad_language_weigh() says without the word at @gone. */
static int
weigh_less (const SpAdWithout *self, guint gone)
{
  int balance = 0;

  for (guint i = 0; i < self->less.sentences->len; i++)
    {
      const SpAdSentence *sentence = &g_array_index (self->less.sentences, SpAdSentence, i);
      guint first = sentence->first + (sentence->first > gone);
      guint end = sentence->first + sentence->n_words;

      if (sentence->part == SP_AD_PART_OTHER)
        continue;
      balance += self->balances[end + (end > gone)] - self->balances[first];
      if (first <= gone && end > gone)
        balance -= self->balances[gone + 1] - self->balances[gone];
    }
  return balance;
}

/* Takes @terms, of an ad with the words and sentences of @found. */
static void
take_terms (const SpAdEvidence *found, const GArray *terms, SpAdTally *tally, guint8 *parts)
{
  const SpAdSentence *sentence = (const SpAdSentence *) found->sentences->data;

  for (guint i = 0; i < terms->len; i++)
    {
      const SpAdMatch *term = &g_array_index (terms, SpAdMatch, i);
      gboolean is_name = sp_ad_evidence_is_name (found, term);

      while (term->first >= sentence->first + sentence->n_words)
        sentence++;
      if (is_name)
        sp_ad_tally_add (tally, term, sentence->part, 1);
      if (parts != NULL)
        parts[i] = is_name ? sentence->part : NO_PART;
    }
}

/* Notes what stays: the terms outside of the window, in the parts where they are now. */
static void
move_terms (SpAdWithout *self, guint gone)
{
  const SpAdSentence *sentence = (const SpAdSentence *) self->less.sentences->data;

  for (guint i = 0; i < self->terms.all->len; i++)
    {
      const SpAdMatch *term = &g_array_index (self->terms.all, SpAdMatch, i);
      gboolean is_outside = i < self->terms.first || i >= self->terms.end;

      if (self->parts[i] == NO_PART)
        continue;
      while (is_outside &&
             term->first - (term->first > gone) >= sentence->first + sentence->n_words)
        sentence++;
      if (is_outside && sentence->part == self->parts[i])
        continue;
      sp_ad_tally_add (self->tally_less, term, self->parts[i], -1);
      if (is_outside)
        sp_ad_tally_add (self->tally_less, term, sentence->part, 1);
    }
}

/* Notes the terms without the word at @gone. */
static void
take_less (SpAdWithout *self, guint gone)
{
  const SpAdPhrases *phrases = sp_ad_reader_get_terms (self->reader, weigh_less (self, gone));

  if (phrases == self->terms.phrases)
    {
      sp_ad_tally_copy (self->tally_less, self->tally);
      move_terms (self, gone);
      take_terms (&self->less, self->terms.local, self->tally_less, NULL);
    }
  else
    {
      g_autoptr (GArray) terms = sp_ad_phrases_find (
          phrases, (const SpAdWord *) self->less.words->data, self->less.words->len);

      sp_ad_tally_clear (self->tally_less);
      take_terms (&self->less, terms, self->tally_less, NULL);
    }
}

/* Returns how far the shares without a word are from those with it, at most. */
static double
compare_shares (SpAdWithout *self, const GArray *sentences)
{
  double most = 0;

  sp_ad_tally_share (self->tally_less, sp_ad_evidence_tells_duties (sentences), self->shares_less);
  for (guint role = 0; role < self->reader->pack->roles.n_items; role++)
    most = MAX (most, fabs (self->shares[role] - self->shares_less[role]));
  return most;
}

/* Returns whether forms or terms may be others without the word at @gone; if so, they are looked for. */
static gboolean
find_rest (SpAdWithout *self, SpAdWindow window, guint gone)
{
  Uses uses = self->uses[gone];
  gboolean has_forms = changes_phrases (self, &self->forms, gone, uses & USE_FORM);
  gboolean has_terms =
      changes_name (self, gone) || changes_phrases (self, &self->terms, gone, uses & USE_TERM);

  if (has_forms)
    sp_ad_rest_find (&self->forms, self->less.words, window);
  else
    sp_ad_rest_keep (&self->forms, gone);
  if (has_terms)
    sp_ad_rest_find (&self->terms, self->less.words, window);
  else
    sp_ad_rest_keep (&self->terms, gone);
  return has_forms || has_terms;
}

/* Returns by how much a share changes without the word at @gone, at most. */
static double
get_change (SpAdWithout *self, guint gone)
{
  guint at = self->places[gone];
  const SpAdSentence *sentence = &g_array_index (self->look.sentences, SpAdSentence, at);
  gboolean is_else = changes_parts (self, sentence, gone) || changes_language (self, gone);
  SpAdWindow window = sp_ad_window_around (self->look.words, gone);

  if (!find_rest (self, window, gone) && !is_else)
    return 0;
  if (!is_else && keeps_parts (self, window, gone))
    {
      if (self->terms.is_same && !changes_name (self, gone))
        return 0;
      replace_terms (self, gone);
      return compare_shares (self, self->look.sentences);
    }
  split_less (self, at, gone);
  sp_ad_rest_list (&self->forms, self->forms_less);
  sp_ad_parts_tell ((GArray *) self->less.sentences, self->forms_less);
  take_less (self, gone);
  return compare_shares (self, self->less.sentences);
}

static void
take_matches (SpAdWithout *self, const GArray *matches, Uses uses)
{
  for (guint i = 0; i < matches->len; i++)
    {
      const SpAdMatch *match = &g_array_index (matches, SpAdMatch, i);
      const SpAdWord *word = get_word (self, match->first);
      gboolean is_name = match->n_words == 1 && word->end - word->start <= 2;

      for (guint n = 0; n < match->n_words; n++)
        self->uses[match->first + n] |= is_name ? USE_NAME | uses : uses;
    }
}

static void
take_sentences (SpAdWithout *self)
{
  for (guint i = 0; i < self->found.sentences->len; i++)
    {
      SpAdSentence *sentence = &g_array_index (self->found.sentences, SpAdSentence, i);
      gpointer hash = GUINT_TO_POINTER (sentence->hash);
      gboolean is_known = g_hash_table_contains (self->hashes, hash);

      g_hash_table_insert (self->hashes, hash, is_known ? NULL : sentence);
      for (guint n = 0; n < sentence->n_words; n++)
        self->places[sentence->first + n] = i;
    }
}

static void
take_words (SpAdWithout *self)
{
  for (guint i = 0; i < self->found.words->len; i++)
    self->balances[i + 1] = self->balances[i] + sp_ad_language_weigh_word (
                                                    self->reader->short_words, get_word (self, i));
}

static void
take_look (SpAdWithout *self)
{
  const SpAdReader *reader = self->reader;

  sp_ad_rest_init (&self->forms, reader->forms, self->look.forms);
  sp_ad_rest_init (&self->terms, sp_ad_reader_get_terms (reader, self->look.balance),
                   self->look.terms);
  take_words (self);
  take_matches (self, self->look.forms, USE_FORM);
  take_matches (self, self->look.terms, USE_TERM);
  take_sentences (self);
  take_terms (&self->found, self->look.terms, self->tally, self->parts);
  sp_ad_tally_share (self->tally, sp_ad_evidence_tells_duties (self->look.sentences), self->shares);
}

/**
 * sp_ad_without_new:
 * @reader: (transfer none): what to read with; has to live as long
 * @text: (transfer none): an ad; has to live as long
 *
 * Returns: (transfer full): the ad
 */
SpAdWithout *
sp_ad_without_new (const SpAdReader *reader, const char *text)
{
  SpAdWithout *self = g_new0 (SpAdWithout, 1);
  guint n_roles = reader->pack->roles.n_items;
  guint n_words;

  self->reader = reader;
  sp_ad_look_init (&self->look, reader, text);
  self->found = sp_ad_look_get_evidence (&self->look, reader);
  n_words = self->look.words->len;
  self->balances = g_new0 (int, n_words + 1);
  self->places = g_new0 (guint, n_words + 1);
  self->uses = g_new0 (guint8, n_words + 1);
  self->parts = g_new0 (guint8, self->look.terms->len + 1);
  self->hashes = g_hash_table_new (NULL, NULL);
  self->tally = sp_ad_tally_new (reader->pack, reader->contrasts);
  self->shares = g_new0 (double, n_roles + 1);
  take_look (self);
  self->less = self->found;
  self->less.words = g_array_sized_new (FALSE, FALSE, sizeof (SpAdWord), n_words);
  if (n_words > 0)
    g_array_append_vals ((GArray *) self->less.words, get_word (self, 0) + 1, n_words - 1);
  self->less.sentences = g_array_new (FALSE, FALSE, sizeof (SpAdSentence));
  self->forms_less = g_array_new (FALSE, FALSE, sizeof (SpAdMatch));
  self->tally_less = sp_ad_tally_new (reader->pack, reader->contrasts);
  self->shares_less = g_new0 (double, n_roles + 1);
  return self;
}

/**
 * sp_ad_without_free:
 * @self: (transfer full): an ad
 */
void
sp_ad_without_free (SpAdWithout *self)
{
  g_free (self->shares_less);
  sp_ad_tally_free (self->tally_less);
  g_array_unref (self->forms_less);
  g_array_unref ((GArray *) self->less.sentences);
  g_array_unref ((GArray *) self->less.words);
  g_free (self->shares);
  sp_ad_tally_free (self->tally);
  g_hash_table_unref (self->hashes);
  g_free (self->parts);
  g_free (self->uses);
  g_free (self->places);
  g_free (self->balances);
  sp_ad_rest_clear (&self->terms);
  sp_ad_rest_clear (&self->forms);
  sp_ad_look_clear (&self->look);
  g_free (self);
}

/**
 * sp_ad_without_get_n_words:
 * @self: an ad
 *
 * Returns: how many words it has
 */
guint
sp_ad_without_get_n_words (const SpAdWithout *self)
{
  return self->look.words->len;
}

/**
 * sp_ad_without_get_place:
 * @self: an ad
 * @at: the position of one of its words
 * @part: (out): the part in which it stands
 *
 * Returns: where that word stands in the text
 */
SpHit
sp_ad_without_get_place (const SpAdWithout *self, guint at, SpAdPart *part)
{
  const SpAdWord *word = get_word (self, at);

  *part = g_array_index (self->look.sentences, SpAdSentence, self->places[at]).part;
  return sp_folded_text_get_hit (self->look.folded, word->start, word->end - word->start);
}

/**
 * sp_ad_without_leave_out:
 * @self: an ad
 * @gone: the position of one of its words: 0, then that behind the one before
 *
 * Returns: by how much a share changes without that word, at most
 */
double
sp_ad_without_leave_out (SpAdWithout *self, guint gone)
{
  const char *folded = sp_folded_text_get (self->look.folded);
  gboolean is_last = gone + 1 == self->look.words->len;
  SpAdWordFlags flags = sp_ad_vocabulary_join (folded, self->look.words, gone);
  double change;

  self->behind_less = is_last ? flags : self->look.behind;
  if (!is_last)
    get_word_less (self, gone)->flags = flags;
  change = get_change (self, gone);
  /* The words go on from those without this one to those without the next. */
  if (!is_last)
    *get_word_less (self, gone) = *get_word (self, gone);
  return change;
}
