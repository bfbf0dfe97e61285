/* SPDX-License-Identifier: GPL-3.0-or-later */

/* json-glib reads more than JSON: comments, single quotes, the same member twice, nothing at all.
 * It also forgets where things stood. So the bytes are scanned beside it: strictly, once for every
 * file, and once more for the places when there is a problem to tell. */

#include "core/json/sp-json-scan.h"
#include "core/json/sp-problem.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* So many always fit a 64-bit number; json-glib would wrap a longer one. */
#define MAX_DIGITS 18

#define IS_HIGH_SURROGATE(unit) (((unit) & ~0x3FF) == 0xD800)
#define IS_LOW_SURROGATE(unit) (((unit) & ~0x3FF) == 0xDC00)

typedef struct
{
  const char *at;
  const char *end;
  const char *line_start;
  guint line;
  guint depth;
  guint n_values;
  guint max_values;
  GString *path;
  GPtrArray *problems;
  GHashTable *wanted; /* (nullable): path -> SpProblems whose place is not known yet */
} Scanner;

static gboolean scan_value (Scanner *self);

static void
set_place (const Scanner *self, SpProblem *problem, const char *at)
{
  if (problem == NULL)
    return;
  problem->line = self->line;
  problem->column = g_utf8_strlen (self->line_start, at - self->line_start) + 1;
}

static void
add_problem (Scanner *self, const char *at, SpJsonError code, const char *message)
{
  set_place (self, sp_problems_add (self->problems, code, self->path->str, "%s", message), at);
}

/* Adds a problem at the present place and gives up: what follows cannot be trusted. */
static gboolean
fail (Scanner *self, SpJsonError code, const char *message)
{
  add_problem (self, self->at, code, message);
  return FALSE;
}

static gboolean
fail_syntax (Scanner *self, const char *expected)
{
  g_autofree char *found = sp_excerpt_new_of_next (self->at, self->end);
  /* Translators: what a file should have in a place, and what it has there */
  g_autofree char *message = g_strdup_printf (_ ("expected: %s; found: %s"), expected, found);

  return fail (self, SP_JSON_ERROR_SYNTAX, message);
}

static void
skip_space (Scanner *self)
{
  while (self->at < self->end && *self->at != '\0' && strchr (" \n\t\r", *self->at) != NULL)
    {
      if (*self->at == '\n')
        {
          self->line++;
          self->line_start = self->at + 1;
        }
      self->at++;
    }
}

static gboolean
take (Scanner *self, char wanted)
{
  if (self->at >= self->end || *self->at != wanted)
    return FALSE;
  self->at++;
  return TRUE;
}

/* Reads the four digits behind \u; returns -1 if they are not there. */
static int
take_hex (Scanner *self)
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
scan_unicode_escape (Scanner *self, GString *text)
{
  const char *start = self->at - strlen ("\\u");
  const char *fault = NULL;
  int unit = take_hex (self);
  int low = 0;

  if (unit < 0)
    return fail_syntax (self, _ ("four hexadecimal digits"));

  if (IS_HIGH_SURROGATE (unit) && take (self, '\\') && take (self, 'u'))
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
      return fail (self, SP_JSON_ERROR_SYNTAX, fault);
    }
  g_string_append_unichar (text, unit);
  return TRUE;
}

static gboolean
scan_escape (Scanner *self, GString *text)
{
  static const char names[] = "\"\\/bfnrt";
  static const char values[] = "\"\\/\b\f\n\r\t";
  const char *found;

  if (take (self, 'u'))
    return scan_unicode_escape (self, text);

  found = self->at < self->end && *self->at != '\0' ? strchr (names, *self->at) : NULL;
  if (found == NULL)
    return fail_syntax (self, _ ("one of \" \\ / b f n r t u behind a backslash"));

  g_string_append_c (text, values[found - names]);
  self->at++;
  return TRUE;
}

/* Up to a quote, a backslash or a control character: that is nearly all of most files. */
static void
take_plain_text (Scanner *self, GString *text)
{
  const char *start = self->at;

  while (self->at < self->end && *self->at != '"' && *self->at != '\\' &&
         (guchar) *self->at >= 0x20)
    self->at++;
  g_string_append_len (text, start, self->at - start);
}

/* Behind the opening quote. The text without escapes goes into @text. */
static gboolean
scan_string (Scanner *self, GString *text)
{
  take_plain_text (self, text);
  while (take (self, '\\'))
    {
      if (!scan_escape (self, text))
        return FALSE;
      take_plain_text (self, text);
    }

  if (self->at < self->end && (guchar) *self->at < 0x20)
    return fail_syntax (self, _ ("no control character in a text (write it as an escape)"));
  return take (self, '"') || fail_syntax (self, _ ("a closing quote"));
}

static gboolean
take_digits (Scanner *self)
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

static gboolean
scan_number (Scanner *self)
{
  const char *start = self->at;

  take (self, '-');
  if (!take (self, '0') && !take_digits (self))
    return fail_syntax (self, C_ ("in a file", "a digit"));
  if (take (self, '.') && !take_digits (self))
    return fail_syntax (self, C_ ("in a file", "a digit"));
  if (take (self, 'e') || take (self, 'E'))
    {
      if (!take (self, '+'))
        take (self, '-');
      if (!take_digits (self))
        return fail_syntax (self, C_ ("in a file", "a digit"));
    }

  /* The last place is kept for what is worse: a journal takes such numbers, and nothing else. */
  if (self->problems->len == SP_PROBLEMS_MAX - 1)
    return TRUE;
  if (self->at - start > MAX_DIGITS)
    add_problem (self, start, SP_JSON_ERROR_VALUE, _ ("the number has too many digits"));
  else if (!is_finite (start, self->at - start))
    add_problem (self, start, SP_JSON_ERROR_VALUE, _ ("the number is too large"));
  return TRUE;
}

static gboolean
scan_word (Scanner *self, const char *word)
{
  gsize length = strlen (word);

  if ((gsize) (self->end - self->at) < length || memcmp (self->at, word, length) != 0)
    return fail_syntax (self, C_ ("in a file", "a value"));
  self->at += length;
  return TRUE;
}

static gboolean
leave (Scanner *self, char closing)
{
  skip_space (self);
  if (!take (self, closing))
    return FALSE;
  self->depth--;
  return TRUE;
}

/* At an opening bracket: whatever stands behind it, which may be the closing one. */
static gboolean
enter (Scanner *self, char closing, gboolean *done)
{
  if (++self->depth > SP_JSON_MAX_DEPTH)
    {
      g_autofree char *message =
          /* Translators: how deep lists and objects of a file may stand in each other */
          g_strdup_printf (ngettext ("nested more than %d level deep",
                                     "nested more than %d levels deep", SP_JSON_MAX_DEPTH),
                           SP_JSON_MAX_DEPTH);

      return fail (self, SP_JSON_ERROR_TOO_DEEP, message);
    }
  self->at++;
  *done = leave (self, closing);
  return TRUE;
}

/* Behind a member or element: a comma and more, or the closing bracket. */
static gboolean
scan_separator (Scanner *self, char closing, gboolean *done)
{
  *done = leave (self, closing);
  if (*done)
    return TRUE;
  if (!take (self, ','))
    return fail_syntax (self, closing == '}' ? C_ ("in a file", "“,” or “}”")
                                             : C_ ("in a file", "“,” or “]”"));
  skip_space (self);
  return TRUE;
}

/* Checks a member's name and appends it to the path. */
static gboolean
scan_name (Scanner *self, GHashTable *names)
{
  g_autoptr (GString) name = g_string_new (NULL);
  const char *start = self->at;

  if (!take (self, '"'))
    return fail_syntax (self, _ ("the name of a member in double quotes"));
  if (!scan_string (self, name))
    return FALSE;

  sp_path_push_name (self->path, name->str);
  if (!g_hash_table_add (names, g_strdup (name->str)))
    add_problem (self, start, SP_JSON_ERROR_DUPLICATE,
                 _ ("this member stands in its object twice"));
  return TRUE;
}

static gboolean
scan_object (Scanner *self)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gsize outer = self->path->len;
  gboolean done;

  if (!enter (self, '}', &done))
    return FALSE;
  while (!done)
    {
      if (!scan_name (self, names))
        return FALSE;
      skip_space (self);
      if (!take (self, ':'))
        return fail_syntax (self, _ ("“:” behind the name of a member"));
      skip_space (self);
      if (!scan_value (self))
        return FALSE;
      g_string_truncate (self->path, outer);
      if (!scan_separator (self, '}', &done))
        return FALSE;
    }
  return TRUE;
}

static gboolean
scan_array (Scanner *self)
{
  gsize outer = self->path->len;
  gboolean done;

  if (!enter (self, ']', &done))
    return FALSE;
  for (guint i = 0; !done; i++)
    {
      sp_path_push_index (self->path, i);
      if (!scan_value (self))
        return FALSE;
      g_string_truncate (self->path, outer);
      if (!scan_separator (self, ']', &done))
        return FALSE;
    }
  return TRUE;
}

/* The column is counted only where it is asked for: a file may be one line of 16 MiB. */
static void
note_place (Scanner *self)
{
  const GPtrArray *problems =
      self->wanted != NULL ? g_hash_table_lookup (self->wanted, self->path->str) : NULL;

  if (problems == NULL)
    return;
  for (guint i = 0; i < problems->len; i++)
    set_place (self, problems->pdata[i], self->at);
  g_hash_table_remove (self->wanted, self->path->str);
}

static gboolean
scan_value (Scanner *self)
{
  g_autoptr (GString) text = NULL;

  note_place (self);
  if (++self->n_values > self->max_values)
    return fail (self, SP_JSON_ERROR_TOO_LARGE, _ ("too many values: at most 500,000 are read"));
  if (self->at >= self->end)
    return fail_syntax (self, C_ ("in a file", "a value"));

  switch (*self->at)
    {
    case '{':
      return scan_object (self);
    case '[':
      return scan_array (self);
    case '"':
      text = g_string_new (NULL);
      self->at++;
      return scan_string (self, text);
    case 't':
      return scan_word (self, "true");
    case 'f':
      return scan_word (self, "false");
    case 'n':
      return scan_word (self, "null");
    default:
      return *self->at == '-' || g_ascii_isdigit (*self->at)
                 ? scan_number (self)
                 : fail_syntax (self, C_ ("in a file", "a value"));
    }
}

static gboolean
scan_document (Scanner *self)
{
  skip_space (self);
  if (self->at >= self->end)
    return fail (self, SP_JSON_ERROR_SYNTAX, _ ("the file is empty"));
  if (!scan_value (self))
    return FALSE;
  skip_space (self);
  if (self->at < self->end)
    return fail_syntax (self, _ ("the end of the file"));
  return TRUE;
}

static void
scanner_init (Scanner *self, const char *text, gsize length, GPtrArray *problems)
{
  *self = (Scanner){
    .at = text,
    .end = text + length,
    .line_start = text,
    .line = 1,
    .path = g_string_new (NULL),
    .problems = problems,
  };
}

static gboolean
check_encoding (Scanner *self)
{
  const char *valid = self->at;
  const char *line_feed;

  if (g_utf8_validate_len (self->at, self->end - self->at, &valid))
    return TRUE;

  while ((line_feed = memchr (self->at, '\n', valid - self->at)) != NULL)
    {
      self->line++;
      self->at = self->line_start = line_feed + 1;
    }
  self->at = valid;
  return fail (self, SP_JSON_ERROR_ENCODING,
               *valid == '\0' && valid < self->end ? _ ("a zero byte is not text")
                                                   : _ ("the file is not encoded as UTF-8 here"));
}

/**
 * sp_json_scan:
 * @text: the bytes of a file
 * @length: how many
 * @max_values: the most values: %SP_JSON_MAX_VALUES for a tree, %G_MAXUINT where none is made
 * @problems: (element-type SpProblem): where to put what is wrong, with line and column
 *
 * Checks that @text is one JSON document as RFC 8259 has it, in UTF-8, no deeper than
 * %SP_JSON_MAX_DEPTH, without a member twice in one object, a NUL in a text or a number that does
 * not fit. The first error of syntax ends the scan; doubled members and long numbers are all told.
 *
 * Returns: whether nothing was wrong
 */
gboolean
sp_json_scan (const char *text, gsize length, guint max_values, GPtrArray *problems)
{
  guint before = problems->len;
  Scanner scanner;

  g_return_val_if_fail (text != NULL || length == 0, FALSE);

  scanner_init (&scanner, text, length, problems);
  scanner.max_values = max_values;
  if (check_encoding (&scanner))
    scan_document (&scanner);
  g_string_free (scanner.path, TRUE);
  return problems->len == before;
}

/**
 * sp_json_scan_places:
 * @text: a document that sp_json_scan() found right
 * @length: its number of bytes
 * @problems: (element-type SpProblem): problems with a path
 *
 * Fills in the line and column of the value at the path of each problem.
 */
void
sp_json_scan_places (const char *text, gsize length, GPtrArray *problems)
{
  g_autoptr (GHashTable) wanted = sp_problems_group_by_path (problems);
  g_autoptr (GPtrArray) ignored = sp_problems_new ();
  Scanner scanner;

  scanner_init (&scanner, text, length, ignored);
  scanner.max_values = G_MAXUINT;
  scanner.wanted = wanted;
  scan_document (&scanner);
  g_string_free (scanner.path, TRUE);
}
