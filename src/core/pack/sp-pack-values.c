/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/pack/sp-pack-values.h"

#include <string.h>

/* Returns whether nobody would see anything of @text. */
gboolean
sp_value_is_blank (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (!g_unichar_isspace (g_utf8_get_char (at)))
      return FALSE;
  return TRUE;
}

/* Returns whether @text is made of a-z, 0-9 and dashes. */
gboolean
sp_value_is_id (const char *text)
{
  return *text != '\0' && text[strspn (text, "abcdefghijklmnopqrstuvwxyz0123456789-")] == '\0';
}

/* Returns whether @text is a day of the calendar as ISO 8601 writes it: YYYY-MM-DD. */
gboolean
sp_value_is_date (const char *text)
{
  for (int i = 0; i < 10; i++)
    if (i == 4 || i == 7 ? text[i] != '-' : !g_ascii_isdigit (text[i]))
      return FALSE;
  return text[10] == '\0' &&
         g_date_valid_dmy (atoi (text + 8), (GDateMonth) atoi (text + 5), atoi (text));
}

/* Returns whether @text is an address that starts with https:// and names a host. */
gboolean
sp_value_is_https_url (const char *text)
{
  g_autoptr (GUri) uri = g_uri_parse (text, G_URI_FLAGS_NONE, NULL);

  return uri != NULL && g_str_equal (g_uri_get_scheme (uri), "https") &&
         g_uri_get_host (uri) != NULL && *g_uri_get_host (uri) != '\0';
}
