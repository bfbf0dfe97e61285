/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/text/sp-text-decode.h"

#include <string.h>

/* What a file begins with says how it is encoded; one that says nothing is UTF-8, or else from a
 * program that writes as Windows does in Western Europe. */
static const struct
{
  const char *mark;
  gsize length;
  const char *encoding;
} encodings[] = {
  { "\xEF\xBB\xBF", 3, "UTF-8" },
  { "\xFF\xFE", 2, "UTF-16LE" },
  { "\xFE\xFF", 2, "UTF-16BE" },
};

static char *
convert (const char *bytes, gsize length, gsize *n_written)
{
  *n_written = length;
  if (length == 0)
    return g_strdup ("");
  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    if (length >= encodings[i].length &&
        memcmp (bytes, encodings[i].mark, encodings[i].length) == 0)
      return g_convert (bytes + encodings[i].length, (gssize) (length - encodings[i].length),
                        "UTF-8", encodings[i].encoding, NULL, n_written, NULL);
  if (g_utf8_validate_len (bytes, length, NULL))
    return g_strndup (bytes, length);
  return g_convert (bytes, (gssize) length, "UTF-8", "WINDOWS-1252", NULL, n_written, NULL);
}

/**
 * sp_text_decode:
 * @bytes: (array length=length): what a file holds: UTF-8, UTF-16 with a byte order mark, or else the
 *   Windows code page of the west
 * @length: how many bytes
 *
 * Returns: (nullable) (transfer full): the text without a mark, or %NULL if it is none; a zero byte
 *   would cut off what stands behind it without a word
 */
char *
sp_text_decode (const char *bytes, gsize length)
{
  g_autofree char *text = NULL;
  gsize n_written;

  g_return_val_if_fail (bytes != NULL || length == 0, NULL);

  text = convert (bytes, length, &n_written);
  return text != NULL && strlen (text) == n_written ? g_steal_pointer (&text) : NULL;
}
