/* SPDX-License-Identifier: GPL-3.0-or-later */

/* json-glib reads more than JSON: comments, single quotes, the same member twice, nothing at all.
 * It also forgets where things stood. So the bytes are scanned: strictly, once for every file, which
 * can make a tree, too; and once more for the places when there is a problem to tell. */

#include "core/json/sp-json-scanner.h"

#include <glib/gi18n.h>
#include <string.h>

/* Objects with more members than this have their names in a table, to tell which are there twice. */
#define MANY_MEMBERS 12

static gboolean scan_value (SpScanner *self);

static gboolean
leave (SpScanner *self, char closing)
{
  sp_scanner_skip_space (self);
  if (!sp_scanner_take (self, closing))
    return FALSE;
  self->depth--;
  return TRUE;
}

/* At an opening bracket: whatever stands behind it, which may be the closing one. */
static gboolean
enter (SpScanner *self, char closing, gboolean *done)
{
  if (self->depth == SP_JSON_MAX_DEPTH)
    {
      g_autofree char *message =
          /* Translators: how deep lists and objects of a file may stand in each other */
          g_strdup_printf (ngettext ("nested more than %d level deep",
                                     "nested more than %d levels deep", SP_JSON_MAX_DEPTH),
                           SP_JSON_MAX_DEPTH);

      return sp_scanner_fail (self, SP_JSON_ERROR_TOO_DEEP, message);
    }
  self->depth++;
  sp_scanner_set_step (self, NULL, -1);
  self->at++;
  *done = leave (self, closing);
  return TRUE;
}

/* Behind a member or element: a comma and more, or the closing bracket. */
static gboolean
scan_separator (SpScanner *self, char closing, gboolean *done)
{
  *done = leave (self, closing);
  if (*done)
    return TRUE;
  if (!sp_scanner_take (self, ','))
    return sp_scanner_fail_syntax (self, closing == '}' ? C_ ("in a file", "“,” or “}”")
                                                        : C_ ("in a file", "“,” or “]”"));
  sp_scanner_skip_space (self);
  return TRUE;
}

/* Whether @name is among the members of the object whose names start at @first; it is put there. */
static gboolean
is_repeated (SpScanner *self, guint first, GHashTable **table, const char *name)
{
  g_ptr_array_add (self->names, (gpointer) name);
  if (*table != NULL)
    return !g_hash_table_add (*table, (gpointer) name);
  for (guint i = first; i < self->names->len - 1; i++)
    if (g_str_equal (self->names->pdata[i], name))
      return TRUE;
  if (self->names->len - first < MANY_MEMBERS)
    return FALSE;
  *table = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = first; i < self->names->len; i++)
    g_hash_table_add (*table, self->names->pdata[i]);
  return FALSE;
}

/* Checks a member's name and steps to the member. */
static gboolean
scan_name (SpScanner *self, guint first, GHashTable **table)
{
  const char *start = self->at;
  const char *name;

  if (!sp_scanner_take (self, '"'))
    return sp_scanner_fail_syntax (self, _ ("the name of a member in double quotes"));
  name = sp_scanner_take_string (self);
  if (name == NULL)
    return FALSE;

  sp_scanner_set_step (self, name, -1);
  if (is_repeated (self, first, table, name))
    sp_scanner_add_problem (self, start, SP_JSON_ERROR_DUPLICATE,
                            _ ("this member stands in its object twice"));
  return TRUE;
}

static gboolean
scan_member (SpScanner *self, guint first, GHashTable **table)
{
  if (!scan_name (self, first, table))
    return FALSE;
  sp_scanner_skip_space (self);
  if (!sp_scanner_take (self, ':'))
    return sp_scanner_fail_syntax (self, _ ("“:” behind the name of a member"));
  sp_scanner_skip_space (self);
  if (!scan_value (self))
    return FALSE;
  sp_scanner_set_step (self, NULL, -1);
  return TRUE;
}

/* Tells the value at @position what is in it. */
static void
close_value (SpScanner *self, guint position, guint n_items)
{
  SpJsonValue *value;

  if (self->values == NULL)
    return;
  value = &g_array_index (self->values, SpJsonValue, position);
  value->n_items = n_items;
  value->n_values = self->values->len - position;
}

static gboolean
scan_object (SpScanner *self)
{
  g_autoptr (GHashTable) table = NULL;
  guint first = self->names->len;
  guint position = self->values != NULL ? self->values->len : 0;
  gboolean done;

  sp_scanner_add_value (self, SP_JSON_OBJECT);
  if (!enter (self, '}', &done))
    return FALSE;
  while (!done)
    if (!scan_member (self, first, &table) || !scan_separator (self, '}', &done))
      return FALSE;
  close_value (self, position, self->names->len - first);
  g_ptr_array_set_size (self->names, first);
  return TRUE;
}

static gboolean
scan_array (SpScanner *self)
{
  guint position = self->values != NULL ? self->values->len : 0;
  guint n = 0;
  gboolean done;

  sp_scanner_add_value (self, SP_JSON_LIST);
  if (!enter (self, ']', &done))
    return FALSE;
  for (; !done; n++)
    {
      sp_scanner_set_step (self, NULL, n);
      if (!scan_value (self))
        return FALSE;
      sp_scanner_set_step (self, NULL, -1);
      if (!scan_separator (self, ']', &done))
        return FALSE;
    }
  close_value (self, position, n);
  return TRUE;
}

static void
skip_string (SpScanner *self)
{
  gboolean is_escaped = TRUE;

  self->at++;
  while (is_escaped)
    {
      const char *quote = memchr (self->at, '"', self->end - self->at);
      const char *text_end = quote;

      /* Before all of it stands the quote with which it begins. */
      while (text_end[-1] == '\\')
        text_end--;
      is_escaped = (quote - text_end) % 2 == 1;
      self->at = quote + 1;
    }
}

/* Passes over a value of which nothing is wanted: of a document that is right. */
static void
skip_value (SpScanner *self)
{
  guint depth = 0;

  do
    {
      sp_scanner_skip_space (self);
      if (*self->at == '"')
        skip_string (self);
      else
        {
          depth += *self->at == '{' || *self->at == '[';
          depth -= *self->at == '}' || *self->at == ']';
          self->at++;
        }
    }
  while (depth > 0);
  while (self->at < self->end && strchr (",]} \n\t\r", *self->at) == NULL)
    self->at++;
}

/* Returns whether anything more is wanted of what is in the value here. */
static gboolean
note_place (SpScanner *self)
{
  g_autofree char *path = sp_scanner_get_path (self);
  const GPtrArray *problems = g_hash_table_lookup (self->wanted, path);

  for (guint i = 0; problems != NULL && i < problems->len; i++)
    sp_scanner_set_place (self, problems->pdata[i], self->at);
  g_hash_table_remove (self->wanted, path);
  return g_hash_table_contains (self->ways, path);
}

static gboolean
scan_text_value (SpScanner *self)
{
  SpJsonValue *value;
  const char *text;

  self->at++;
  text = sp_scanner_take_string (self);
  if (text == NULL)
    return FALSE;
  value = sp_scanner_add_value (self, SP_JSON_TEXT);
  if (value != NULL)
    value->text = text;
  else
    self->free_text = (char *) text;
  return TRUE;
}

static gboolean
scan_value (SpScanner *self)
{
  if (self->wanted != NULL && !note_place (self))
    {
      skip_value (self);
      return TRUE;
    }
  if (++self->n_values > self->max_values)
    return sp_scanner_fail (self, SP_JSON_ERROR_TOO_LARGE,
                            _ ("too many values: at most 500,000 are read"));
  if (self->at >= self->end)
    return sp_scanner_fail_syntax (self, C_ ("in a file", "a value"));

  switch (*self->at)
    {
    case '{':
      return scan_object (self);
    case '[':
      return scan_array (self);
    case '"':
      return scan_text_value (self);
    case 't':
      return sp_scanner_take_word (self, "true", SP_JSON_BOOLEAN);
    case 'f':
      return sp_scanner_take_word (self, "false", SP_JSON_BOOLEAN);
    case 'n':
      return sp_scanner_take_word (self, "null", SP_JSON_NULL);
    default:
      return *self->at == '-' || g_ascii_isdigit (*self->at)
                 ? sp_scanner_take_number (self)
                 : sp_scanner_fail_syntax (self, C_ ("in a file", "a value"));
    }
}

static gboolean
scan_document (SpScanner *self)
{
  sp_scanner_skip_space (self);
  if (self->at >= self->end)
    return sp_scanner_fail (self, SP_JSON_ERROR_SYNTAX, _ ("the file is empty"));
  if (!scan_value (self))
    return FALSE;
  sp_scanner_skip_space (self);
  if (self->at < self->end)
    return sp_scanner_fail_syntax (self, _ ("the end of the file"));
  return TRUE;
}

static void
scanner_init (SpScanner *self, const char *text, gsize length, GPtrArray *problems)
{
  *self = (SpScanner){
    .at = text,
    .end = text + length,
    .line_start = text,
    .line = 1,
    .counted = text,
    .max_values = G_MAXUINT,
    .problems = problems,
    .names = g_ptr_array_new (),
    .texts = g_malloc (length + 1),
  };
  self->free_text = self->texts;
}

static void
scanner_clear (SpScanner *self)
{
  g_ptr_array_unref (self->names);
  g_free (self->texts);
  g_clear_pointer (&self->wanted, g_hash_table_unref);
  g_clear_pointer (&self->ways, g_hash_table_unref);
}

static gboolean
check_encoding (SpScanner *self)
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
  return sp_scanner_fail (self, SP_JSON_ERROR_ENCODING,
                          *valid == '\0' && valid < self->end
                              ? _ ("a zero byte is not text")
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
  SpScanner scanner;

  g_return_val_if_fail (text != NULL || length == 0, FALSE);

  scanner_init (&scanner, text, length, problems);
  scanner.max_values = max_values;
  if (check_encoding (&scanner))
    scan_document (&scanner);
  scanner_clear (&scanner);
  return problems->len == before;
}

/**
 * sp_json_scan_values:
 * @text: the bytes of a file
 * @length: how many
 * @tree: an empty tree, to be filled
 * @problems: (element-type SpProblem): where to put what is wrong, with line and column
 *
 * As sp_json_scan(), and puts into @tree what is there.
 *
 * Returns: whether nothing was wrong; what is in @tree is of no use otherwise
 */
gboolean
sp_json_scan_values (const char *text, gsize length, SpJsonTree *tree, GPtrArray *problems)
{
  guint before = problems->len;
  SpScanner scanner;

  g_return_val_if_fail (text != NULL && tree != NULL, FALSE);

  scanner_init (&scanner, text, length, problems);
  scanner.max_values = SP_JSON_MAX_VALUES;
  scanner.values = tree->values;
  if (check_encoding (&scanner))
    scan_document (&scanner);
  tree->texts = g_steal_pointer (&scanner.texts);
  scanner_clear (&scanner);
  return problems->len == before;
}

/* Returns all places on the way to the @wanted ones. */
static GHashTable *
list_ways (GHashTable *wanted)
{
  GHashTable *ways = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  const char *path;

  g_hash_table_iter_init (&iter, wanted);
  while (g_hash_table_iter_next (&iter, (gpointer *) &path, NULL))
    for (const char *at = path; *at != '\0'; at++)
      if (at == path || *at == '.' || *at == '[')
        g_hash_table_add (ways, g_strndup (path, at - path));
  return ways;
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
  g_autoptr (GPtrArray) ignored = sp_problems_new ();
  SpScanner scanner;

  scanner_init (&scanner, text, length, ignored);
  scanner.wanted = sp_problems_group_by_path (problems);
  scanner.ways = list_ways (scanner.wanted);
  scan_document (&scanner);
  scanner_clear (&scanner);
}
