/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/ads/sp-ad-rest.h"

static gboolean
is_apart (const GArray *words, guint at)
{
  return (g_array_index (words, SpAdWord, at).flags & SP_AD_WORD_APART) != 0;
}

/**
 * sp_ad_window_around:
 * @words: (element-type SpAdWord): the words of an ad
 * @gone: the position of one of them
 *
 * Returns: where phrases are that may change without it; it grows with @gone
 */
SpAdWindow
sp_ad_window_around (const GArray *words, guint gone)
{
  SpAdWindow window = { gone, gone + 2 };

  if (window.first > 0)
    window.first--;
  while (window.first > 0 && !is_apart (words, window.first))
    window.first--;
  while (window.end < words->len && !is_apart (words, window.end))
    window.end++;
  window.end = MIN (window.end, words->len);
  return window;
}

/**
 * sp_ad_rest_init:
 * @self: (out caller-allocates): the phrases of an ad
 * @phrases: (transfer none): what is looked for
 * @found: (transfer none) (element-type SpAdMatch): which of them it has
 */
void
sp_ad_rest_init (SpAdRest *self, const SpAdPhrases *phrases, const GArray *found)
{
  *self = (SpAdRest){ .phrases = phrases,
                      .all = g_array_ref ((GArray *) found),
                      .local = g_array_new (FALSE, FALSE, sizeof (SpAdMatch)) };
}

/**
 * sp_ad_rest_clear:
 * @self: the phrases of an ad; what they own is let go
 */
void
sp_ad_rest_clear (SpAdRest *self)
{
  g_array_unref (self->all);
  g_array_unref (self->local);
}

/**
 * sp_ad_rest_find:
 * @self: the phrases of an ad
 * @less: (element-type SpAdWord): its words without one of them
 * @window: what sp_ad_window_around() says of that one; windows come in the order of the text
 *
 * Looks for what stands there without the word.
 */
void
sp_ad_rest_find (SpAdRest *self, const GArray *less, SpAdWindow window)
{
  const SpAdMatch *match = (const SpAdMatch *) self->all->data;

  sp_ad_phrases_find_into (self->phrases, (const SpAdWord *) less->data + window.first,
                           window.end - window.first - 1, self->local);
  while (self->next < self->all->len && match[self->next].first < window.first)
    self->next++;
  self->first = self->next;
  self->end = self->first;
  while (self->end < self->all->len && match[self->end].first < window.end)
    self->end++;
  self->is_same = self->end - self->first == self->local->len;
  for (guint i = 0; i < self->local->len; i++)
    {
      SpAdMatch *one = &g_array_index (self->local, SpAdMatch, i);

      self->is_same = self->is_same && match[self->first + i].values == one->values;
      one->first += window.first;
    }
}

/**
 * sp_ad_rest_keep:
 * @self: the phrases of an ad
 * @gone: the position of a word that none of them has, and without which there are the same
 *
 * Notes that, as sp_ad_rest_find() would.
 */
void
sp_ad_rest_keep (SpAdRest *self, guint gone)
{
  const SpAdMatch *match = (const SpAdMatch *) self->all->data;

  g_array_set_size (self->local, 0);
  self->first = self->next;
  while (self->first < self->all->len && match[self->first].first < gone)
    self->first++;
  self->end = self->first;
  self->is_same = TRUE;
}

/**
 * sp_ad_rest_list:
 * @self: the phrases of an ad, after sp_ad_rest_find() or sp_ad_rest_keep()
 * @found: (element-type SpAdMatch): becomes all that is found without the word
 */
void
sp_ad_rest_list (const SpAdRest *self, GArray *found)
{
  const SpAdMatch *match = (const SpAdMatch *) self->all->data;

  g_array_set_size (found, 0);
  g_array_append_vals (found, match, self->first);
  g_array_append_vals (found, self->local->data, self->local->len);
  g_array_append_vals (found, match + self->end, self->all->len - self->end);
  for (guint i = self->first + self->local->len; i < found->len; i++)
    g_array_index (found, SpAdMatch, i).first--;
}

static guint
join_values (const SpAdMatch *match)
{
  guint values = 0;

  for (guint i = 0; i < match->values->len; i++)
    values |= g_array_index (match->values, guint, i);
  return values;
}

/**
 * sp_ad_rest_join_local:
 * @self: the phrases of an ad, after sp_ad_rest_find() or sp_ad_rest_keep()
 * @first: the position of a word
 * @end: the position behind another
 * @gone: that of the word that is left out
 *
 * Returns: the values of the phrases that start between @first and @end and were looked for anew without
 *   it, joined by or
 */
guint
sp_ad_rest_join_local (const SpAdRest *self, guint first, guint end, guint gone)
{
  guint values = 0;

  for (guint i = 0; i < self->local->len; i++)
    {
      const SpAdMatch *local = &g_array_index (self->local, SpAdMatch, i);
      guint at = local->first + (local->first >= gone);

      values |= at >= first && at < end ? join_values (local) : 0;
    }
  return values;
}
