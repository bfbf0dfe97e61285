/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/ads/sp-ad-levers.h"

#include "core/ads/sp-ad-evidence.h"
#include "core/ads/sp-ad-reader-private.h"

#include <math.h>
#include <string.h>

/* What rounding alone may change. */
#define NOTHING 1e-9
/* What the parts of an ad are not told apart by. */
#define BETWEEN_PHRASES SP_AD_WORD_APART

/* Whether a form or a term has a word. A name of one or two letters may be a word, too: what stands
 * beside it decides. */
typedef enum
{
  USE_NONE,
  USE_PHRASE,
  USE_NAME
} Use;

/* An ad, and the same without one word after the other. */
typedef struct
{
  const SpAdReader *reader;
  const GArray *findings;
  SpAdEvidence found;
  SpAdWordFlags behind;
  int balance;
  GArray *forms;       /* (element-type SpAdMatch) */
  guint8 *use;         /* of each word, a Use */
  GHashTable *hashes;  /* of each sentence that stands once: itself; of others: %NULL */
  double *shares;      /* of each role */
  double *shares_less; /* the same without the word */
  GArray *less;        /* (element-type SpAdWord): the words without it */
  SpAdWordFlags behind_less;
} Search;

/* Where phrases with or beside a word can be, in positions of all words. */
typedef struct
{
  guint first;
  guint end;
} Window;

static const SpAdWord *
get_word (const Search *self, guint at)
{
  return &g_array_index (self->found.words, SpAdWord, at);
}

static Window
get_window (const Search *self, guint gone)
{
  Window window = { gone, gone + 2 };
  guint n_words = self->found.words->len;

  if (window.first > 0)
    window.first--;
  while (window.first > 0 && !(get_word (self, window.first)->flags & SP_AD_WORD_APART))
    window.first--;
  while (window.end < n_words && !(get_word (self, window.end)->flags & SP_AD_WORD_APART))
    window.end++;
  window.end = MIN (window.end, n_words);
  return window;
}

/* Phrases of an ad without a word. */
typedef struct
{
  const GArray *all; /* (element-type SpAdMatch): those with it */
  guint first;       /* the first of @all that stands in the window */
  guint end;         /* the first behind it */
  GArray *local;     /* (owned) (element-type SpAdMatch): what stands there without the word */
  gboolean is_same;  /* whether that are the same phrases */
} Less;

static void
find_less (const Search *self,
           const SpAdPhrases *phrases,
           const GArray *all,
           Window window,
           Less *less)
{
  const SpAdMatch *match = (const SpAdMatch *) all->data;
  guint i = 0;

  *less = (Less){ .all = all, .is_same = TRUE };
  less->local = sp_ad_phrases_find (phrases, (const SpAdWord *) self->less->data + window.first,
                                    window.end - window.first - 1);
  while (i < all->len && match[i].first < window.first)
    i++;
  for (less->first = i; i < all->len && match[i].first < window.end;)
    i++;
  less->end = i;
  less->is_same = less->end - less->first == less->local->len;
  for (i = 0; i < less->local->len; i++)
    {
      SpAdMatch *one = &g_array_index (less->local, SpAdMatch, i);

      less->is_same = less->is_same && match[less->first + i].values == one->values;
      one->first += window.first;
    }
}

/* Returns all that is found without the word. */
static GArray *
list_less (const Less *less)
{
  const SpAdMatch *match = (const SpAdMatch *) less->all->data;
  GArray *found = g_array_sized_new (FALSE, FALSE, sizeof (SpAdMatch), less->all->len + 8);

  g_array_append_vals (found, match, less->first);
  g_array_append_vals (found, less->local->data, less->local->len);
  g_array_append_vals (found, match + less->end, less->all->len - less->end);
  for (guint i = less->first + less->local->len; i < found->len; i++)
    g_array_index (found, SpAdMatch, i).first--;
  return found;
}

/* Returns whether the sentences may be others, or in other parts, without a word of @sentence, though
 * no turn of phrase changes. */
static gboolean
changes_parts (const Search *self, const SpAdSentence *sentence, guint gone)
{
  const SpAdWord *word = get_word (self, gone);
  gboolean is_last = gone + 1 == self->found.words->len;
  SpAdWordFlags before = gone == sentence->first ? word->flags
                         : is_last               ? self->behind
                                                 : word[1].flags;
  SpAdWordFlags now =
      is_last ? self->behind_less : g_array_index (self->less, SpAdWord, gone).flags;
  guint next = sentence->first + sentence->n_words;
  guint hash;

  if (sentence->n_words == 1 || ((before ^ now) & ~BETWEEN_PHRASES) ||
      sp_ad_parts_is_limit (sentence, next < self->found.words->len ? get_word (self, next)->flags
                                                                    : self->behind))
    return TRUE;
  hash = sp_ad_parts_hash (word - (gone - sentence->first), sentence->n_words);
  if (g_hash_table_lookup (self->hashes, GUINT_TO_POINTER (hash)) == NULL)
    return TRUE;
  hash = sp_ad_parts_hash (&g_array_index (self->less, SpAdWord, sentence->first),
                           sentence->n_words - 1);
  return g_hash_table_contains (self->hashes, GUINT_TO_POINTER (hash));
}

/* Returns whether the language or the meaning of a short name may change without a word. */
static gboolean
changes_meanings (const Search *self, guint gone)
{
  const SpAdWord *word = get_word (self, gone);
  gboolean is_short_word = word->id > 0 && word->id <= self->reader->short_words.last_english;

  if (is_short_word && ABS (self->balance) <= 1)
    return TRUE;
  return (gone > 0 && self->use[gone - 1] == USE_NAME) ||
         (gone + 1 < self->found.words->len && self->use[gone + 1] == USE_NAME);
}

/* Returns whether phrases may change without a word: those that have it, and those that its
 * neighbours would make. */
static gboolean
changes_phrases (const Search *self, guint gone)
{
  const SpAdWord *word = get_word (self, gone);

  if (self->use[gone] != USE_NONE)
    return TRUE;
  return gone > 0 && gone + 1 < self->found.words->len && word[-1].id > 0 && word[1].id > 0 &&
         !(g_array_index (self->less, SpAdWord, gone).flags & SP_AD_WORD_APART);
}

/* Returns whether each sentence stays in its part with the forms that are left. */
static gboolean
keeps_parts (const Search *self, const Less *forms, guint gone)
{
  g_autoptr (GArray) all = list_less (forms);
  const SpAdMatch *match = (const SpAdMatch *) all->data;
  guint n = 0;

  for (guint i = 0; i < self->found.sentences->len; i++)
    {
      const SpAdSentence *sentence = &g_array_index (self->found.sentences, SpAdSentence, i);
      guint end = sentence->first + sentence->n_words;
      guint mask = 0;

      for (; n < all->len && match[n].first + (match[n].first >= gone) < end; n++)
        for (guint v = 0; v < match[n].values->len; v++)
          mask |= g_array_index (match[n].values, guint, v);
      if (!sp_ad_parts_same (sentence, mask))
        return FALSE;
    }
  return TRUE;
}

/* Returns the sentences as they are, but for a word of one. */
static GArray *
copy_sentences (const Search *self, guint gone)
{
  GArray *sentences = g_array_copy ((GArray *) self->found.sentences);

  for (guint i = 0; i < sentences->len; i++)
    {
      SpAdSentence *sentence = &g_array_index (sentences, SpAdSentence, i);

      if (sentence->first > gone)
        sentence->first--;
      else if (sentence->first + sentence->n_words > gone)
        sentence->n_words--;
    }
  return sentences;
}

/* Notes the shares without a word, with @sentences. */
static void
share_less (Search *self, const GArray *sentences, const GArray *terms)
{
  SpAdEvidence found = self->found;

  found.words = self->less;
  found.sentences = sentences;
  found.matches = terms;
  sp_ad_evidence_share (self->reader->pack, &found, self->shares_less);
}

/* The same where the parts, and with them the language, may be others. */
static void
share_anew (Search *self, const GArray *forms, const GArray *terms)
{
  const SpAdReader *reader = self->reader;
  const SpAdWord *words = (const SpAdWord *) self->less->data;
  g_autoptr (GArray) sentences =
      sp_ad_parts_find (words, self->less->len, self->behind_less, forms);
  int balance = sp_ad_language_weigh (reader->short_words, self->less, sentences);
  const SpAdPhrases *phrases = sp_ad_reader_get_terms (reader, balance);
  g_autoptr (GArray) others = NULL;

  if (phrases != sp_ad_reader_get_terms (reader, self->balance))
    terms = others = sp_ad_phrases_find (phrases, words, self->less->len);
  share_less (self, sentences, terms);
}

/* Notes the shares without the word at @gone, where @terms change at most, or @is_else. */
static void
share (Search *self, const Less *forms, const Less *terms, gboolean is_else, guint gone)
{
  g_autoptr (GArray) all_terms = list_less (terms);

  if (is_else)
    {
      g_autoptr (GArray) all_forms = list_less (forms);

      share_anew (self, all_forms, all_terms);
    }
  else
    {
      g_autoptr (GArray) sentences = copy_sentences (self, gone);

      share_less (self, sentences, all_terms);
    }
}

/* Returns by how much a share changes without the word at @gone, at most. */
static double
get_change (Search *self, const SpAdSentence *sentence, guint gone)
{
  gboolean is_else = changes_parts (self, sentence, gone) || changes_meanings (self, gone);
  Less forms, terms;
  Window window;
  double most = 0;

  if (!is_else && !changes_phrases (self, gone))
    return 0;
  window = get_window (self, gone);
  find_less (self, self->reader->forms, self->forms, window, &forms);
  find_less (self, sp_ad_reader_get_terms (self->reader, self->balance), self->found.matches,
             window, &terms);
  is_else = is_else || (!forms.is_same && !keeps_parts (self, &forms, gone));
  if (is_else || !terms.is_same)
    {
      share (self, &forms, &terms, is_else, gone);
      for (guint role = 0; role < self->reader->pack->roles.n_items; role++)
        most = MAX (most, fabs (self->shares[role] - self->shares_less[role]));
    }
  g_array_unref (forms.local);
  g_array_unref (terms.local);
  return most;
}

/* Returns how much the findings weigh that have a byte of @place. */
static double
get_shown_weight (const GArray *findings, SpHit place)
{
  double weight = 0;

  for (guint i = 0; i < findings->len; i++)
    {
      const SpAdFinding *finding = &g_array_index (findings, SpAdFinding, i);

      if (finding->place.start < place.end && finding->place.end > place.start)
        weight += finding->weight;
    }
  return weight;
}

static void
try_word (Search *self, const SpAdSentence *sentence, guint gone, GArray *levers)
{
  const SpAdWord *word = get_word (self, gone);
  SpAdLever lever = { .part = sentence->part, .weight = get_change (self, sentence, gone) };

  if (lever.weight <= NOTHING)
    return;
  lever.place = sp_folded_text_get_hit (self->found.folded, word->start, word->end - word->start);
  if (lever.weight > get_shown_weight (self->findings, lever.place) + NOTHING)
    g_array_append_val (levers, lever);
}

/* Leaves out each word in turn: @less goes from the one without the first to that without the last. */
static void
try_all (Search *self, GArray *levers)
{
  const char *folded = sp_folded_text_get (self->found.folded);
  const SpAdSentence *sentence = (const SpAdSentence *) self->found.sentences->data;
  guint n_words = self->found.words->len;

  g_array_append_vals (self->less, get_word (self, 0) + 1, n_words - 1);
  for (guint gone = 0; gone < n_words; gone++)
    {
      SpAdWordFlags flags = sp_ad_vocabulary_join (folded, self->found.words, gone);

      self->behind_less = gone + 1 < n_words ? self->behind : flags;
      if (gone + 1 < n_words)
        g_array_index (self->less, SpAdWord, gone).flags = flags;
      if (gone >= sentence->first + sentence->n_words)
        sentence++;
      try_word (self, sentence, gone, levers);
      if (gone + 1 < n_words)
        g_array_index (self->less, SpAdWord, gone) = *get_word (self, gone);
    }
}

static void
take_matches (Search *self, const GArray *matches)
{
  for (guint i = 0; i < matches->len; i++)
    {
      const SpAdMatch *match = &g_array_index (matches, SpAdMatch, i);

      const SpAdWord *word = get_word (self, match->first);
      gboolean is_name = match->n_words == 1 && word->end - word->start <= 2;

      memset (self->use + match->first, is_name ? USE_NAME : USE_PHRASE, match->n_words);
    }
}

static void
take_sentences (Search *self)
{
  for (guint i = 0; i < self->found.sentences->len; i++)
    {
      SpAdSentence *sentence = &g_array_index (self->found.sentences, SpAdSentence, i);
      gpointer hash =
          GUINT_TO_POINTER (sp_ad_parts_hash (get_word (self, sentence->first), sentence->n_words));
      gboolean is_known = g_hash_table_contains (self->hashes, hash);

      g_hash_table_insert (self->hashes, hash, is_known ? NULL : sentence);
    }
}

/* Reads the ad as it stands. */
static void
begin (Search *self)
{
  const SpAdReader *reader = self->reader;
  guint n_roles = reader->pack->roles.n_items;
  guint n_words = self->found.words->len;
  const SpAdWord *words = get_word (self, 0);

  self->forms = sp_ad_phrases_find (reader->forms, words, n_words);
  self->found.sentences = sp_ad_parts_find (words, n_words, self->behind, self->forms);
  self->balance =
      sp_ad_language_weigh (reader->short_words, self->found.words, self->found.sentences);
  self->found.matches =
      sp_ad_phrases_find (sp_ad_reader_get_terms (reader, self->balance), words, n_words);
  self->found.contrasts = reader->contrasts;
  self->shares = g_new0 (double, n_roles + 1);
  self->shares_less = g_new0 (double, n_roles + 1);
  sp_ad_evidence_share (reader->pack, &self->found, self->shares);
  self->use = g_new0 (guint8, n_words);
  take_matches (self, self->forms);
  take_matches (self, self->found.matches);
  self->hashes = g_hash_table_new (NULL, NULL);
  take_sentences (self);
  self->less = g_array_sized_new (FALSE, FALSE, sizeof (SpAdWord), n_words);
}

static void
end (Search *self)
{
  g_array_unref (self->less);
  g_hash_table_unref (self->hashes);
  g_free (self->use);
  g_free (self->shares);
  g_free (self->shares_less);
  g_array_unref ((GArray *) self->found.matches);
  g_array_unref ((GArray *) self->found.sentences);
  g_array_unref (self->forms);
}

/**
 * sp_ad_levers_find:
 * @reader: what the ad was read with
 * @text: the text of the ad
 * @findings: (element-type SpAdFinding): what was found in it
 *
 * Returns: (transfer full) (element-type SpAdLever): the words that move the shares by more than
 * @findings show at their place, in the order of the text; none of a text above
 * %SP_AD_LEVERS_MAX_BYTES
 */
GArray *
sp_ad_levers_find (const SpAdReader *reader, const char *text, const GArray *findings)
{
  GArray *levers = g_array_new (FALSE, FALSE, sizeof (SpAdLever));
  g_autoptr (SpFoldedText) folded = NULL;
  g_autoptr (GArray) words = NULL;
  Search search = { .reader = reader, .findings = findings };

  g_return_val_if_fail (reader != NULL && text != NULL && findings != NULL, levers);

  if (strlen (text) > SP_AD_LEVERS_MAX_BYTES)
    return levers;
  folded = sp_folded_text_new (text);
  words = sp_ad_vocabulary_split (reader->vocabulary, sp_folded_text_get (folded), &search.behind);
  if (words->len == 0)
    return levers;
  search.found = (SpAdEvidence){ .text = text, .folded = folded, .words = words };
  begin (&search);
  try_all (&search, levers);
  end (&search);
  return levers;
}
