/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/pack/sp-pack-values.h"
#include "core/text/sp-characters.h"

#include <glib/gi18n.h>
#include <string.h>

/* Returns whether @text is made of a-z, 0-9 and dashes, and not too long. */
gboolean
sp_value_is_id (const char *text)
{
  return *text != '\0' && strlen (text) <= SP_PACK_MAX_ID &&
         text[strspn (text, "abcdefghijklmnopqrstuvwxyz0123456789-")] == '\0';
}

/* Returns whether @text is written as ISO 8601 writes a day: YYYY-MM-DD. */
static gboolean
has_form_of_date (const char *text)
{
  for (int i = 0; i < 10; i++)
    if (i == 4 || i == 7 ? text[i] != '-' : !g_ascii_isdigit (text[i]))
      return FALSE;
  return text[10] == '\0';
}

/* Returns whether @text is a day of the calendar, written as YYYY-MM-DD. */
gboolean
sp_value_is_date (const char *text)
{
  return has_form_of_date (text) &&
         g_date_valid_dmy (atoi (text + 8), (GDateMonth) atoi (text + 5), atoi (text));
}

/* As for JSON Schema a whole number may be written as 1.0 or 1e0; no member takes one that is larger
 * than an int. Returns whether @value is one, and it in @number. */
gboolean
sp_value_get_whole_number (const SpJsonValue *value, gint64 *number)
{
  if (value->kind == SP_JSON_WHOLE_NUMBER)
    *number = value->whole_number;
  else if (value->kind == SP_JSON_FRACTION && value->fraction >= G_MININT &&
           value->fraction <= G_MAXINT && value->fraction == (int) value->fraction)
    *number = (int) value->fraction;
  else
    return FALSE;
  return TRUE;
}

static const char *
find_fault_of_date (const char *text)
{
  if (!has_form_of_date (text))
    return _ ("a date is written YYYY-MM-DD");
  return sp_value_is_date (text) ? NULL : _ ("the calendar has no such day");
}

/* Returns whether @text is an address that starts with https:// and names a host, and no user: that
 * would look like another host. */
static gboolean
is_https_url (const char *text)
{
  g_autoptr (GUri) uri = NULL;

  if (!g_str_has_prefix (text, "https://"))
    return FALSE;
  /* GUri lets spaces and line feeds pass. */
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (!g_unichar_isgraph (g_utf8_get_char (at)))
      return FALSE;
  uri = g_uri_parse (text, G_URI_FLAGS_NONE, NULL);
  return uri != NULL && g_uri_get_userinfo (uri) == NULL && g_uri_get_host (uri) != NULL &&
         *g_uri_get_host (uri) != '\0';
}

/* The most characters that one text of @member may have. */
static int
get_max_length (const SpMember *member)
{
  switch (member->kind)
    {
    case SP_MEMBER_TEXT:
    case SP_MEMBER_ID:
    case SP_MEMBER_URL:
      return member->max;
    case SP_MEMBER_REFERENCE:
    case SP_MEMBER_REFERENCES:
    case SP_MEMBER_MAP:
      return SP_PACK_MAX_ID;
    default:
      return SP_PACK_MAX_TEXT;
    }
}

static const char *
find_fault_of_kind (SpMemberKind kind, const char *text, const SpCharacters *characters)
{
  switch (kind)
    {
    case SP_MEMBER_ID:
    case SP_MEMBER_REFERENCE:
    case SP_MEMBER_REFERENCES:
    case SP_MEMBER_MAP:
      return sp_value_is_id (text) ? NULL
                                   : _ ("an id is made of the letters a to z, digits and dashes");
    case SP_MEMBER_DATE:
      return find_fault_of_date (text);
    case SP_MEMBER_URL:
      return is_https_url (text) ? NULL
                                 : _ ("an address starts with https:// and names a host, no user");
    default:
      if (characters->is_blank)
        return _ ("the text is empty");
      if (characters->has_override)
        return _ ("the text holds a character that turns other text around");
      return characters->has_control
                 ? _ ("the text holds a control character other than a line feed or tab")
                 : NULL;
    }
}

/* Returns (transfer none) what sort of value @value is, for a message. */
const char *
sp_value_describe (const SpJsonValue *value)
{
  switch (value->kind)
    {
    case SP_JSON_OBJECT:
      return C_ ("in a file", "an object");
    case SP_JSON_LIST:
      return C_ ("in a file", "a list");
    case SP_JSON_TEXT:
      return C_ ("in a file", "text");
    case SP_JSON_BOOLEAN:
      return C_ ("in a file", "true or false");
    case SP_JSON_FRACTION:
      return C_ ("in a file", "a number with a fraction");
    case SP_JSON_WHOLE_NUMBER:
      return C_ ("in a file", "a number");
    case SP_JSON_NULL:
    default:
      return C_ ("in a file", "null");
    }
}

/* Returns what is wrong with @text as a text of @member, and in @code what sort of problem that is;
 * NULL if nothing is. */
char *
sp_value_find_fault (const SpMember *member, const char *text, SpJsonError *code)
{
  SpCharacters characters = sp_characters_survey (text);

  if (characters.n > (gsize) get_max_length (member))
    {
      *code = SP_JSON_ERROR_LIMIT;
      /* Translators: of a pack */
      return g_strdup_printf (_ ("too many characters in the text: %ld (limit: %d)"),
                              (glong) characters.n, get_max_length (member));
    }
  *code = SP_JSON_ERROR_VALUE;
  return g_strdup (find_fault_of_kind (member->kind, text, &characters));
}
