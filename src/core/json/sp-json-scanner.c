/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/json/sp-json-scanner.h"
#include "core/text/sp-characters.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* So many always fit a 64-bit number; json-glib would wrap a longer one. */
#define MAX_DIGITS 18

#define IS_HIGH_SURROGATE(unit) (((unit) & ~0x3FF) == 0xD800)
#define IS_LOW_SURROGATE(unit) (((unit) & ~0x3FF) == 0xDC00)

/* Problems of a line mostly come in its order; and a file may be one line of 16 MiB. */
void
sp_scanner_set_place (SpScanner *self, SpProblem *problem, const char *at)
{
  if (problem == NULL)
    return;
  if (self->counted < self->line_start || self->counted > at)
    {
      self->counted = self->line_start;
      self->n_counted = 0;
    }
  self->n_counted += sp_characters_count (self->counted, at - self->counted);
  self->counted = at;
  problem->line = self->line;
  problem->column = self->n_counted + 1;
}

char *
sp_scanner_get_path (const SpScanner *self)
{
  GString *path = g_string_new (NULL);

  for (guint i = 0; i < self->depth; i++)
    if (self->steps[i].name != NULL)
      sp_path_push_name (path, self->steps[i].name);
    else if (self->steps[i].index >= 0)
      sp_path_push_index (path, self->steps[i].index);
  return g_string_free (path, FALSE);
}

void
sp_scanner_add_problem (SpScanner *self, const char *at, SpJsonError code, const char *message)
{
  g_autofree char *path = sp_scanner_get_path (self);

  sp_scanner_set_place (self, sp_problems_add (self->problems, code, path, "%s", message), at);
}

/* Adds a problem at the present place and gives up: what follows cannot be trusted. */
gboolean
sp_scanner_fail (SpScanner *self, SpJsonError code, const char *message)
{
  sp_scanner_add_problem (self, self->at, code, message);
  return FALSE;
}

gboolean
sp_scanner_fail_syntax (SpScanner *self, const char *expected)
{
  g_autofree char *found = sp_excerpt_new_of_next (self->at, self->end);
  /* Translators: what a file should have in a place, and what it has there */
  g_autofree char *message = g_strdup_printf (_ ("expected: %s; found: %s"), expected, found);

  return sp_scanner_fail (self, SP_JSON_ERROR_SYNTAX, message);
}

/* Reads the four digits behind \u; returns -1 if they are not there. */
static int
take_hex (SpScanner *self)
{
  int value = 0;

  for (int i = 0; i < 4; i++)
    {
      if (self->at >= self->end || !g_ascii_isxdigit (*self->at))
        return -1;
      value = value * 16 + g_ascii_xdigit_value (*self->at++);
    }
  return value;
}

/* Behind "\u": one UTF-16 unit, or two that make a pair. No text may hold U+0000, since
 * it would end there without a word. */
static gboolean
scan_unicode_escape (SpScanner *self)
{
  const char *start = self->at - strlen ("\\u");
  const char *fault = NULL;
  int unit = take_hex (self);
  int low = 0;

  if (unit < 0)
    return sp_scanner_fail_syntax (self, _ ("four hexadecimal digits"));

  if (IS_HIGH_SURROGATE (unit) && sp_scanner_take (self, '\\') && sp_scanner_take (self, 'u'))
    low = take_hex (self);
  if (IS_HIGH_SURROGATE (unit) && IS_LOW_SURROGATE (low))
    unit = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
  else if (IS_HIGH_SURROGATE (unit) || IS_LOW_SURROGATE (unit))
    fault = _ ("half of a surrogate pair stands alone");
  else if (unit == 0)
    fault = _ ("the character U+0000 is not allowed");

  if (fault != NULL)
    {
      self->at = start;
      return sp_scanner_fail (self, SP_JSON_ERROR_SYNTAX, fault);
    }
  self->free_text += g_unichar_to_utf8 (unit, self->free_text);
  return TRUE;
}

static gboolean
scan_escape (SpScanner *self)
{
  static const char names[] = "\"\\/bfnrt";
  static const char values[] = "\"\\/\b\f\n\r\t";
  const char *found;

  if (sp_scanner_take (self, 'u'))
    return scan_unicode_escape (self);

  found = self->at < self->end && *self->at != '\0' ? strchr (names, *self->at) : NULL;
  if (found == NULL)
    return sp_scanner_fail_syntax (self, _ ("one of \" \\ / b f n r t u behind a backslash"));

  *self->free_text++ = values[found - names];
  self->at++;
  return TRUE;
}

/* Up to a quote, a backslash or a control character: that is nearly all of most files. */
static void
take_plain_text (SpScanner *self)
{
  const char *start = self->at;

  while (self->at < self->end && *self->at != '"' && *self->at != '\\' &&
         (guchar) *self->at >= 0x20)
    self->at++;
  memcpy (self->free_text, start, self->at - start);
  self->free_text += self->at - start;
}

/* Behind the opening quote. Returns the text without escapes, or NULL. */
const char *
sp_scanner_take_string (SpScanner *self)
{
  const char *text = self->free_text;

  take_plain_text (self);
  while (sp_scanner_take (self, '\\'))
    {
      if (!scan_escape (self))
        return NULL;
      take_plain_text (self);
    }
  *self->free_text++ = '\0';

  if (self->at < self->end && (guchar) *self->at < 0x20)
    sp_scanner_fail_syntax (self, _ ("no control character in a text (write it as an escape)"));
  else if (sp_scanner_take (self, '"') || sp_scanner_fail_syntax (self, _ ("a closing quote")))
    return text;
  return NULL;
}

static gboolean
take_digits (SpScanner *self)
{
  const char *start = self->at;

  while (self->at < self->end && g_ascii_isdigit (*self->at))
    self->at++;
  return self->at > start;
}

/* json-glib would read 1e999 as an infinity, and write that back as no JSON. */
static gboolean
is_finite (const char *number, gsize length)
{
  char text[MAX_DIGITS + 1] = { 0 };

  memcpy (text, number, length);
  return isfinite (g_ascii_strtod (text, NULL));
}

/* Appends a value to the tree, if one is made. */
SpJsonValue *
sp_scanner_add_value (SpScanner *self, SpJsonKind kind)
{
  SpJsonValue value = { .kind = kind, .n_values = 1 };

  if (self->values == NULL)
    return NULL;
  value.name = self->depth > 0 ? self->steps[self->depth - 1].name : NULL;
  g_array_append_val (self->values, value);
  return &g_array_index (self->values, SpJsonValue, self->values->len - 1);
}

static void
add_number (SpScanner *self, const char *start, gboolean is_whole)
{
  SpJsonValue *value =
      sp_scanner_add_value (self, is_whole ? SP_JSON_WHOLE_NUMBER : SP_JSON_FRACTION);
  char text[MAX_DIGITS + 1] = { 0 };

  if (value == NULL)
    return;
  memcpy (text, start, self->at - start);
  if (is_whole)
    value->whole_number = g_ascii_strtoll (text, NULL, 10);
  else
    value->fraction = g_ascii_strtod (text, NULL);
}

gboolean
sp_scanner_take_number (SpScanner *self)
{
  const char *start = self->at;
  gboolean is_whole;

  sp_scanner_take (self, '-');
  if (!sp_scanner_take (self, '0') && !take_digits (self))
    return sp_scanner_fail_syntax (self, C_ ("in a file", "a digit"));
  is_whole = self->at >= self->end || strchr (".eE", *self->at) == NULL;
  if (sp_scanner_take (self, '.') && !take_digits (self))
    return sp_scanner_fail_syntax (self, C_ ("in a file", "a digit"));
  if (sp_scanner_take (self, 'e') || sp_scanner_take (self, 'E'))
    {
      if (!sp_scanner_take (self, '+'))
        sp_scanner_take (self, '-');
      if (!take_digits (self))
        return sp_scanner_fail_syntax (self, C_ ("in a file", "a digit"));
    }

  /* The last place is kept for what is worse: a journal takes such numbers, and nothing else. */
  if (self->problems->len == SP_PROBLEMS_MAX - 1)
    return TRUE;
  if (self->at - start > MAX_DIGITS)
    sp_scanner_add_problem (self, start, SP_JSON_ERROR_VALUE, _ ("the number has too many digits"));
  else if (!is_whole && !is_finite (start, self->at - start))
    sp_scanner_add_problem (self, start, SP_JSON_ERROR_VALUE, _ ("the number is too large"));
  else
    add_number (self, start, is_whole);
  return TRUE;
}

gboolean
sp_scanner_take_word (SpScanner *self, const char *word, SpJsonKind kind)
{
  SpJsonValue *value;
  gsize length = strlen (word);

  if ((gsize) (self->end - self->at) < length || memcmp (self->at, word, length) != 0)
    return sp_scanner_fail_syntax (self, C_ ("in a file", "a value"));
  self->at += length;
  value = sp_scanner_add_value (self, kind);
  if (value != NULL)
    value->whole_number = *word == 't';
  return TRUE;
}
