/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/text/sp-query.h"

#include <string.h>

struct _SpQuery
{
  GPtrArray *words; /* (owned) (element-type utf8): folded */
};

/**
 * sp_query_new:
 * @text: what was typed
 *
 * Returns: (transfer full): the query for the words of @text
 */
SpQuery *
sp_query_new (const char *text)
{
  g_autoptr (SpFoldedText) folded = NULL;
  g_auto (GStrv) words = NULL;
  SpQuery *self;

  g_return_val_if_fail (text != NULL, NULL);

  folded = sp_folded_text_new (text);
  self = g_new0 (SpQuery, 1);
  words = g_strsplit_set (sp_folded_text_get (folded), " \t\n", -1);
  self->words = g_ptr_array_new_with_free_func (g_free);
  for (char **word = words; *word != NULL; word++)
    if (**word != '\0')
      g_ptr_array_add (self->words, g_strdup (*word));
  return self;
}

/**
 * sp_query_copy:
 * @self: a query
 *
 * Returns: (transfer full): one of the same words
 */
SpQuery *
sp_query_copy (const SpQuery *self)
{
  SpQuery *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_new0 (SpQuery, 1);
  copy->words = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < self->words->len; i++)
    g_ptr_array_add (copy->words, g_strdup (self->words->pdata[i]));
  return copy;
}

/**
 * sp_query_free:
 * @self: (transfer full): a query
 */
void
sp_query_free (SpQuery *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->words);
  g_free (self);
}

/**
 * sp_query_is_empty:
 * @self: a query
 *
 * Returns: whether there is no word in it, so that it matches everything
 */
gboolean
sp_query_is_empty (const SpQuery *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->words->len == 0;
}

static void
add_hits (GArray *hits, const SpFoldedText *folded, const char *word)
{
  gsize at = 0;
  SpHit hit;

  while (sp_folded_text_find (folded, word, &at, &hit))
    g_array_append_val (hits, hit);
}

/**
 * sp_query_find:
 * @self: a query
 * @text: where to look
 *
 * Returns: (transfer full) (element-type SpHit): where the words of the query occur, word by word
 */
GArray *
sp_query_find (const SpQuery *self, const char *text)
{
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (SpHit));
  g_autoptr (SpFoldedText) folded = NULL;

  g_return_val_if_fail (self != NULL && text != NULL, hits);

  folded = sp_folded_text_new (text);
  for (guint i = 0; i < self->words->len; i++)
    add_hits (hits, folded, self->words->pdata[i]);
  return hits;
}

/**
 * sp_query_matches:
 * @self: a query
 * @text: where to look
 *
 * Returns: whether every word of the query occurs in @text
 */
gboolean
sp_query_matches (const SpQuery *self, const char *text)
{
  g_autoptr (SpFoldedText) folded = NULL;

  g_return_val_if_fail (self != NULL && text != NULL, FALSE);

  if (sp_query_is_empty (self))
    return TRUE;
  folded = sp_folded_text_new (text);
  for (guint i = 0; i < self->words->len; i++)
    if (strstr (sp_folded_text_get (folded), self->words->pdata[i]) == NULL)
      return FALSE;
  return TRUE;
}

/**
 * sp_query_add_text:
 * @haystack: the texts of something that sp_query_matches() is to look through
 * @text: (nullable): one of them
 *
 * A line feed behind it keeps a word from matching across two texts.
 */
void
sp_query_add_text (GString *haystack, const char *text)
{
  if (text == NULL)
    return;
  g_string_append (haystack, text);
  g_string_append_c (haystack, '\n');
}
