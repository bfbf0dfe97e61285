/* SPDX-License-Identifier: GPL-3.0-or-later */

/* "DevOps" inside an Arabic sentence pulls the punctuation and numbers beside it to the wrong side,
 * and in front of one it turns the whole sentence around. Characters that nobody sees prevent it:
 * see Unicode's annex 9. */

#include "core/text/sp-direction.h"

#include "core/text/sp-languages.h"

#define LEFT_TO_RIGHT_MARK 0x200E
#define RIGHT_TO_LEFT_MARK 0x200F
#define FIRST_ISOLATE 0x2066
#define LAST_ISOLATE 0x2068
#define POP_ISOLATE 0x2069

static gboolean
is_rtl_script (GUnicodeScript script)
{
  switch (script)
    {
    case G_UNICODE_SCRIPT_ADLAM:
    case G_UNICODE_SCRIPT_ARABIC:
    case G_UNICODE_SCRIPT_HANIFI_ROHINGYA:
    case G_UNICODE_SCRIPT_HEBREW:
    case G_UNICODE_SCRIPT_MANDAIC:
    case G_UNICODE_SCRIPT_NKO:
    case G_UNICODE_SCRIPT_SAMARITAN:
    case G_UNICODE_SCRIPT_SYRIAC:
    case G_UNICODE_SCRIPT_THAANA:
    case G_UNICODE_SCRIPT_YEZIDI:
      return TRUE;
    default:
      return FALSE;
    }
}

/**
 * sp_text_is_rtl:
 * @text: a text
 *
 * Returns: whether the first letter of @text that stands in no isolate is written from right to left
 */
gboolean
sp_text_is_rtl (const char *text)
{
  guint depth = 0;

  g_return_val_if_fail (text != NULL, FALSE);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (character >= FIRST_ISOLATE && character <= LAST_ISOLATE)
        depth++;
      else if (character == POP_ISOLATE && depth > 0)
        depth--;
      else if (depth == 0 && character == RIGHT_TO_LEFT_MARK)
        return TRUE;
      else if (depth == 0 && (character == LEFT_TO_RIGHT_MARK || g_unichar_isalpha (character)))
        return is_rtl_script (g_unichar_get_script (character));
    }
  return FALSE;
}

/**
 * sp_interface_is_rtl:
 *
 * Returns: whether the language of the interface is written from right to left
 */
gboolean
sp_interface_is_rtl (void)
{
  return sp_text_is_rtl (sp_languages_get_interface_name ());
}

/**
 * sp_interface_get_arrow:
 *
 * Returns: (transfer none): what points to the next step in a text, which Unicode does not mirror
 */
const char *
sp_interface_get_arrow (void)
{
  return sp_interface_is_rtl () ? "←" : "→";
}

static gboolean
has_rtl (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (is_rtl_script (g_unichar_get_script (g_utf8_get_char (at))))
      return TRUE;
  return FALSE;
}

/**
 * sp_text_isolate_in:
 * @text: what is put into other text: a name, a title
 * @is_rtl: whether the text around it runs from right to left
 *
 * Keeps @text and what is around it from changing each other's order. The mark in front says in
 * which direction the whole runs even if it begins with @text, since Pango does not look past an
 * isolate for that. Where all runs from left to right there is nothing to do.
 *
 * Returns: (transfer full): @text, with what nobody sees around it where that is needed
 */
char *
sp_text_isolate_in (const char *text, gboolean is_rtl)
{
  g_return_val_if_fail (text != NULL, NULL);

  if (!is_rtl && !has_rtl (text))
    return g_strdup (text);
  return g_strconcat (is_rtl ? "\u200F" : "\u200E", "\u2068", text, "\u2069", NULL);
}

/**
 * sp_text_isolate:
 * @text: what is put into a sentence of the interface
 *
 * As sp_text_isolate_in(), in the direction of the interface.
 *
 * Returns: (transfer full): @text, with what nobody sees around it where that is needed
 */
char *
sp_text_isolate (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return sp_text_isolate_in (text, sp_interface_is_rtl ());
}

/**
 * sp_texts_join_isolated:
 * @texts: (array length=n_texts): names
 * @n_texts: how many
 * @separator: what to put between them
 *
 * Returns: (transfer full): one text in which each name keeps its place in the list
 */
char *
sp_texts_join_isolated (const char *const *texts, guint n_texts, const char *separator)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < n_texts; i++)
    {
      g_autofree char *text = sp_text_isolate (texts[i]);

      g_string_append_printf (joined, "%s%s", i > 0 ? separator : "", text);
    }
  return g_string_free (joined, FALSE);
}
