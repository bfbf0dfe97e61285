/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/ads/sp-ad-text.h"

#include <glib/gi18n.h>
#include <string.h>

#define TITLE_MARK "TITLE:"
#define BYTE_ORDER_MARK "\xef\xbb\xbf"

G_DEFINE_QUARK (sp - ad - error - quark, sp_ad_error)

/* Returns whether no text has such a byte. */
static gboolean
is_binary (const char *bytes, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if ((guchar) bytes[i] < 0x20 &&
        (bytes[i] == '\0' || strchr ("\t\n\v\f\r\033", bytes[i]) == NULL))
      return TRUE;
  return FALSE;
}

static gboolean
is_blank (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_isgraph (g_utf8_get_char (text)))
      return FALSE;
  return TRUE;
}

/**
 * sp_ad_text_decode:
 * @bytes: (array length=length): what a file holds: UTF-8, or else the Windows code page of the west
 * @length: how many
 * @error: return location for an #SpAdError
 *
 * Returns: (nullable) (transfer full): the text, or %NULL with @error set
 */
char *
sp_ad_text_decode (const char *bytes, gsize length, GError **error)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (bytes != NULL || length == 0, NULL);

  if (length > SP_AD_MAX_BYTES)
    {
      g_set_error_literal (error, SP_AD_ERROR, SP_AD_ERROR_TOO_LARGE,
                           _ ("The ad is larger than 1 MiB"));
      return NULL;
    }
  if (length >= 3 && memcmp (bytes, BYTE_ORDER_MARK, 3) == 0)
    {
      bytes += 3;
      length -= 3;
    }
  if (length == 0)
    text = g_strdup ("");
  else if (!is_binary (bytes, length))
    text = g_utf8_validate (bytes, (gssize) length, NULL)
               ? g_strndup (bytes, length)
               : g_convert (bytes, (gssize) length, "UTF-8", "WINDOWS-1252", NULL, NULL, NULL);
  if (text == NULL)
    g_set_error_literal (error, SP_AD_ERROR, SP_AD_ERROR_BINARY, _ ("The file is no text"));
  else if (is_blank (text))
    g_set_error_literal (error, SP_AD_ERROR, SP_AD_ERROR_EMPTY, _ ("There is no text"));
  else
    return g_steal_pointer (&text);
  return NULL;
}

/**
 * sp_ad_text_skip_title:
 * @text: an ad
 * @title: (out) (transfer full) (nullable): what its first line "TITLE: …" says, or %NULL if it has
 * no such line
 *
 * Returns: (transfer none): what is behind that line; @text where there is none
 */
const char *
sp_ad_text_skip_title (const char *text, char **title)
{
  const char *end;

  g_return_val_if_fail (text != NULL && title != NULL, text);

  *title = NULL;
  if (!g_str_has_prefix (text, TITLE_MARK))
    return text;
  end = text + strcspn (text, "\n");
  *title = g_strstrip (g_strndup (text + strlen (TITLE_MARK), end - text - strlen (TITLE_MARK)));
  return end;
}
