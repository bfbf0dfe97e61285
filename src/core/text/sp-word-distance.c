/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/text/sp-word-distance.h"

/* Words that are alike are so in their first letters; this bounds what comparing them takes. */
#define MAX_LETTERS 64

static guint
count_letters (const char *word)
{
  return (guint) MIN (g_utf8_strlen (word, 4 * MAX_LETTERS), MAX_LETTERS);
}

/* From what it takes to come from some letters to the first 0, 1, 2, … of @b, to what it takes from one
 * letter more. Returns the least of that. */
static guint
add_letter (guint *row, gunichar letter, const char *b, guint n_b)
{
  guint diagonal = row[0];
  guint least = ++row[0];

  for (guint i = 0; i < n_b; i++, b = g_utf8_next_char (b))
    {
      guint best = MIN (diagonal + (letter != g_utf8_get_char (b)), MIN (row[i], row[i + 1]) + 1);

      diagonal = row[i + 1];
      row[i + 1] = best;
      least = MIN (least, best);
    }
  return least;
}

/**
 * sp_word_distance:
 * @a: a word
 * @b: another one
 * @max: how far apart words are of which no more is wanted
 *
 * Returns: how many of the first 64 letters are to be inserted, deleted or replaced to come from @a to
 *   @b (Levenshtein); some number above @max if that is more
 */
guint
sp_word_distance (const char *a, const char *b, guint max)
{
  guint n_a = count_letters (a);
  guint n_b = count_letters (b);
  guint row[MAX_LETTERS + 1];

  g_return_val_if_fail (a != NULL && b != NULL, G_MAXUINT);

  if (MAX (n_a, n_b) - MIN (n_a, n_b) > max)
    return MAX (n_a, n_b);
  for (guint i = 0; i <= n_b; i++)
    row[i] = i;
  for (guint i = 0; i < n_a; i++, a = g_utf8_next_char (a))
    {
      guint least = add_letter (row, g_utf8_get_char (a), b, n_b);

      if (least > max)
        return least;
    }
  return row[n_b];
}
