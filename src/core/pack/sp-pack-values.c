/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/pack/sp-pack-values.h"

#include <glib/gi18n.h>
#include <string.h>

/* Returns whether nobody would see anything of @text. */
static gboolean
is_blank (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (!g_unichar_isspace (character) && g_unichar_type (character) != G_UNICODE_FORMAT)
        return FALSE;
    }
  return TRUE;
}

/* Returns whether @text holds a character that steers a terminal in place of showing something. Line
 * feeds and tabs are common and harmless. */
static gboolean
has_control (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_iscntrl (g_utf8_get_char (at)) && *at != '\n' && *at != '\t')
      return TRUE;
  return FALSE;
}

/* Returns whether @text holds a character that turns around or pulls along what stands behind it;
 * isolates and marks of direction, which end by themselves, are for honest texts. */
static gboolean
has_override (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (g_utf8_get_char (at) >= 0x202A && g_utf8_get_char (at) <= 0x202E)
      return TRUE;
  return FALSE;
}

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
 * than an int. Returns whether @node is one, and it in @number. */
gboolean
sp_value_get_whole_number (JsonNode *node, gint64 *number)
{
  GType type = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_INVALID;
  double value;

  *number = type == G_TYPE_INT64 ? json_node_get_int (node) : 0;
  if (type != G_TYPE_DOUBLE)
    return type == G_TYPE_INT64;
  value = json_node_get_double (node);
  if (!(value >= G_MININT && value <= G_MAXINT) || value != (int) value)
    return FALSE;
  *number = (int) value;
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
find_fault_of_kind (SpMemberKind kind, const char *text)
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
      if (is_blank (text))
        return _ ("the text is empty");
      if (has_override (text))
        return _ ("the text holds a character that turns other text around");
      return has_control (text)
                 ? _ ("the text holds a control character other than a line feed or tab")
                 : NULL;
    }
}

/* Returns (transfer none) what sort of value @node is, for a message. */
const char *
sp_value_describe (JsonNode *node)
{
  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_OBJECT:
      return C_ ("in a file", "an object");
    case JSON_NODE_ARRAY:
      return C_ ("in a file", "a list");
    case JSON_NODE_NULL:
      return C_ ("in a file", "null");
    case JSON_NODE_VALUE:
    default:
      if (json_node_get_value_type (node) == G_TYPE_STRING)
        return C_ ("in a file", "text");
      if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
        return C_ ("in a file", "true or false");
      if (json_node_get_value_type (node) == G_TYPE_DOUBLE)
        return C_ ("in a file", "a number with a fraction");
      return C_ ("in a file", "a number");
    }
}

/* Returns what is wrong with @text as a text of @member, and in @code what sort of problem that is;
 * NULL if nothing is. */
char *
sp_value_find_fault (const SpMember *member, const char *text, SpJsonError *code)
{
  glong length = g_utf8_strlen (text, -1);

  if (length > get_max_length (member))
    {
      *code = SP_JSON_ERROR_LIMIT;
      /* Translators: of a pack */
      return g_strdup_printf (_ ("too many characters in the text: %ld (limit: %d)"), length,
                              get_max_length (member));
    }
  *code = SP_JSON_ERROR_VALUE;
  return g_strdup (find_fault_of_kind (member->kind, text));
}
