/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/ads/sp-ad-text.h"

#include "core/text/sp-text-decode.h"

#include <glib/gi18n.h>
#include <string.h>

#define TITLE_MARK "TITLE:"

G_DEFINE_QUARK (sp - ad - error - quark, sp_ad_error)

/* Files of other programs that are all letters and signs, yet no text to read. */
static const char *const documents[] = { "%PDF-", "{\\rtf" };

static gboolean
is_document (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    if (g_str_has_prefix (text, documents[i]))
      return TRUE;
  return FALSE;
}

/* Returns whether @text has a sign that no text has. */
static gboolean
is_binary (const char *text)
{
  for (; *text != '\0'; text++)
    if ((guchar) *text < 0x20 && strchr ("\t\n\v\f\r\033", *text) == NULL)
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
 * @bytes: (array length=length): what a file holds, see sp_text_decode()
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
  text = sp_text_decode (bytes, length);
  if (text == NULL || is_document (text) || is_binary (text))
    g_set_error_literal (
        error, SP_AD_ERROR, SP_AD_ERROR_BINARY,
        _ ("This is no plain text. Open it where it was made, copy the words of the ad, "
           "and paste them."));
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
