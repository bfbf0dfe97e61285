/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A class is thirty sheets, a simulation a hundred thousand. json-glib takes longer to build the
 * tree of a sheet than the engine takes to judge it, so sheets are read as they stand there, once
 * the scan has found that they are JSON. What goes on below relies on that. */

#include "core/choose/sp-answer-sheets.h"

#include "core/json/sp-json-scan.h"
#include "core/json/sp-json.h"
#include "core/text/sp-direction.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  const char *at;
  const char *end;
  const SpPack *pack;
  GHashTable *positions; /* (owned): id of a statement -> its position + 1 */
  GString *text;         /* (owned): the last string that was read */
  GString *path;         /* (owned) */
  GPtrArray *ids;        /* (nullable): see sp_answer_sheets_read_named() */
  GPtrArray *names;      /* (nullable) */
  GPtrArray *problems;
} Reader;

static void
reader_clear (Reader *self)
{
  g_hash_table_unref (self->positions);
  g_string_free (self->text, TRUE);
  g_string_free (self->path, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reader, reader_clear)

static void
skip_space (Reader *self)
{
  while (self->at < self->end && g_ascii_isspace (*self->at))
    self->at++;
}

/* Takes @wanted, if it is next, with the space around it. */
static gboolean
take (Reader *self, char wanted)
{
  skip_space (self);
  if (self->at >= self->end || *self->at != wanted)
    return FALSE;
  self->at++;
  skip_space (self);
  return TRUE;
}

static void
read_string (Reader *self)
{
  const char *start = self->at++;

  while (*self->at != '"')
    self->at += *self->at == '\\' ? 2 : 1;
  self->at++;
  g_string_truncate (self->text, 0);
  g_string_append_len (self->text, start + 1, self->at - start - 2);
  if (strchr (self->text->str, '\\') != NULL)
    {
      g_autofree char *quoted = g_strndup (start, self->at - start);
      g_autoptr (JsonNode) node = json_from_string (quoted, NULL);

      g_string_assign (self->text, json_node_get_string (node));
    }
}

static void
skip_value (Reader *self)
{
  guint depth = 0;

  do
    if (*self->at == '"')
      read_string (self);
    else
      {
        depth += *self->at == '{' || *self->at == '[';
        depth -= *self->at == '}' || *self->at == ']';
        self->at++;
      }
  while (self->at < self->end && (depth > 0 || strchr (",]} \t\r\n", *self->at) == NULL));
}

/* Goes to the first member of the object, or element of the list, that stands here. Returns whether
 * there is one. */
static gboolean
enter (Reader *self, char opening)
{
  take (self, opening);
  return !take (self, opening == '{' ? '}' : ']');
}

/* Goes to the next one. Returns whether there is one. */
static gboolean
go_on (Reader *self, char opening)
{
  return take (self, ',') || !take (self, opening == '{' ? '}' : ']');
}

/* Returns whether an object or a list stands here; if not, that is told and the value passed over. */
static gboolean
expect (Reader *self, char opening)
{
  if (*self->at == opening)
    return TRUE;
  sp_problems_add (self->problems, SP_JSON_ERROR_TYPE, self->path->str,
                   opening == '{' ? _ ("an object is expected here")
                                  : _ ("a list is expected here"));
  skip_value (self);
  return FALSE;
}

/* Returns the position of the statement whose id was read last, or -1 when it is told that there is
 * none. */
static int
find_statement (Reader *self)
{
  guint position = GPOINTER_TO_UINT (g_hash_table_lookup (self->positions, self->text->str));

  if (position == 0)
    {
      g_autofree char *id = sp_excerpt_new (self->text->str);

      sp_problems_add (self->problems, SP_JSON_ERROR_REFERENCE, self->path->str,
                       /* Translators: %s is an id in a file of answers */
                       _ ("there is no statement “%s”"), id);
    }
  return (int) position - 1;
}

/* As it stands in a file, where a sign is a hyphen. */
static char *
isolate_number (int number)
{
  g_autofree char *text = g_strdup_printf ("%d", number);

  return sp_text_isolate (text);
}

static void
complain_about_value (Reader *self, const char *value, gsize length)
{
  g_autofree char *text = g_strndup (value, length);
  g_autofree char *excerpt = sp_excerpt_new (text);
  g_autofree char *quoted = sp_text_isolate (excerpt);
  g_autofree char *least = isolate_number (SP_ANSWER_MIN);
  g_autofree char *most = isolate_number (SP_ANSWER_MAX);

  sp_problems_add (
      self->problems, SP_JSON_ERROR_VALUE, self->path->str,
      /* Translators: what stands in the file, then the least and the greatest answer */
      _ ("“%s” is no answer; answers are whole numbers from %s to %s"), quoted, least, most);
}

static void
read_answer (Reader *self, SpAnswers *answers)
{
  int statement = find_statement (self);
  const char *value = self->at;
  gboolean is_negative = *value == '-';
  int size;

  skip_value (self);
  size = value[is_negative] - '0';
  if (self->at - value != 1 + is_negative || size < 0 || size > SP_ANSWER_MAX)
    complain_about_value (self, value, self->at - value);
  else if (statement >= 0)
    sp_answers_set (answers, statement, is_negative ? -size : size);
}

static void
read_name (Reader *self)
{
  read_string (self);
  take (self, ':');
}

static void
read_answers (Reader *self, SpAnswers *answers)
{
  gsize outer = self->path->len;

  if (!expect (self, '{'))
    return;
  for (gboolean more = enter (self, '{'); more; more = go_on (self, '{'))
    {
      read_name (self);
      sp_path_push_name (self->path, self->text->str);
      read_answer (self, answers);
      g_string_truncate (self->path, outer);
    }
}

static void
read_important (Reader *self, SpAnswers *answers)
{
  gsize outer = self->path->len;
  guint i = 0;

  if (!expect (self, '['))
    return;
  for (gboolean more = enter (self, '['); more; more = go_on (self, '['))
    {
      const char *value = self->at;
      int statement;

      sp_path_push_index (self->path, i++);
      skip_value (self);
      /* What is no text is the id of no statement. */
      if (*value != '"')
        g_string_append_len (g_string_truncate (self->text, 0), value, self->at - value);
      statement = find_statement (self);
      if (statement >= 0)
        sp_answers_set_important (answers, statement, TRUE);
      g_string_truncate (self->path, outer);
    }
}

/* Keeps a text that a sheet has about itself; what is no text is passed over. */
static void
take_text (Reader *self, GPtrArray *texts)
{
  if (*self->at != '"' || texts == NULL)
    {
      skip_value (self);
      return;
    }
  read_string (self);
  g_free (texts->pdata[texts->len - 1]);
  texts->pdata[texts->len - 1] = g_strdup (self->text->str);
}

static void
read_sheet (Reader *self, SpAnswers *answers)
{
  gsize outer = self->path->len;
  gboolean has_answers = FALSE;

  if (!expect (self, '{'))
    return;
  for (gboolean more = enter (self, '{'); more; more = go_on (self, '{'))
    {
      read_name (self);
      sp_path_push_name (self->path, self->text->str);
      if (g_str_equal (self->text->str, "answers"))
        {
          has_answers = TRUE;
          read_answers (self, answers);
        }
      else if (g_str_equal (self->text->str, "important"))
        read_important (self, answers);
      else if (g_str_equal (self->text->str, "id"))
        take_text (self, self->ids);
      else if (g_str_equal (self->text->str, "name"))
        take_text (self, self->names);
      else
        skip_value (self);
      g_string_truncate (self->path, outer);
    }
  if (!has_answers)
    sp_problems_add (self->problems, SP_JSON_ERROR_MISSING, self->path->str,
                     /* Translators: %s is the name of a member of a JSON object */
                     _ ("a member “%s” is expected"), "answers");
}

/* Goes to the list of sheets: the file is one, or it is a class that has one. Returns whether there is
 * one; if not, one sheet stands here. */
static gboolean
find_list (Reader *self)
{
  const char *start = self->at;

  for (gboolean more = *start == '{' && enter (self, '{'); more; more = go_on (self, '{'))
    {
      read_name (self);
      if (g_str_equal (self->text->str, "sheets") && *self->at == '[')
        {
          sp_path_push_name (self->path, "sheets");
          return TRUE;
        }
      skip_value (self);
    }
  self->at = start;
  return *start == '[';
}

static void
read_sheets (Reader *self, GPtrArray *sheets, gboolean is_list)
{
  gsize outer = self->path->len;
  gboolean more = !is_list || enter (self, '[');

  for (; more; more = is_list && go_on (self, '['))
    {
      SpAnswers *answers = sp_answers_new (self->pack->statements.n_items);

      if (is_list)
        sp_path_push_index (self->path, sheets->len);
      if (self->ids != NULL)
        g_ptr_array_add (self->ids, NULL);
      if (self->names != NULL)
        g_ptr_array_add (self->names, NULL);
      read_sheet (self, answers);
      g_string_truncate (self->path, outer);
      g_ptr_array_add (sheets, answers);
    }
}

static void
reader_init (Reader *self, const SpPack *pack, GPtrArray *problems)
{
  *self = (Reader){
    .pack = pack,
    .positions = g_hash_table_new (g_str_hash, g_str_equal),
    .text = g_string_new (NULL),
    .path = g_string_new (NULL),
    .problems = problems,
  };
  for (guint i = 0; i < pack->statements.n_items; i++)
    g_hash_table_insert (self->positions, (gpointer) pack->statements.items[i].id,
                         GUINT_TO_POINTER (i + 1));
}

/**
 * sp_answer_sheets_read_named:
 * @bytes: the contents of a file: one sheet, a list of them, or a class with a member "sheets"
 * @name: what to call the file in messages
 * @pack: the pack whose statements they answer
 * @ids: (nullable) (element-type utf8): gets what tells each sheet from all others, or %NULL
 * @names: (nullable) (element-type utf8): gets whose sheet each is, or %NULL
 * @is_list: (out): whether it is a list
 * @error: return location for an error: all that is wrong, a line each, as
 *   `NAME:LINE:COLUMN: PATH: MESSAGE`, with the #SpJsonError of the first: %SP_JSON_ERROR_REFERENCE
 *   for a statement and %SP_JSON_ERROR_VALUE for an answer that there is not
 *
 * Members other than "answers", "important", "id" and "name" are passed over, and so are an id and a
 * name that are no texts.
 *
 * Returns: (transfer full) (nullable) (element-type SpAnswers): the sheets in their order
 */
GPtrArray *
sp_answer_sheets_read_named (GBytes *bytes,
                             const char *name,
                             const SpPack *pack,
                             GPtrArray *ids,
                             GPtrArray *names,
                             gboolean *is_list,
                             GError **error)
{
  g_autoptr (GPtrArray) sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_answers_free);
  g_autoptr (GPtrArray) problems = sp_problems_new ();
  g_auto (Reader) reader = { 0 };
  g_autofree char *message = NULL;
  const char *text;
  gsize length;

  g_return_val_if_fail (bytes != NULL && name != NULL && pack != NULL && is_list != NULL, NULL);

  reader_init (&reader, pack, problems);
  reader.ids = ids;
  reader.names = names;
  text = sp_json_get_text (bytes, &length);
  if (sp_json_scan (text, length, G_MAXUINT, problems))
    {
      reader.at = text;
      reader.end = text + length;
      skip_space (&reader);
      *is_list = find_list (&reader);
      read_sheets (&reader, sheets, *is_list);
      sp_json_locate (bytes, problems);
    }
  if (problems->len == 0)
    return g_steal_pointer (&sheets);

  message = sp_problems_to_string (problems, name);
  g_set_error_literal (error, SP_JSON_ERROR, ((SpProblem *) problems->pdata[0])->code, message);
  return NULL;
}

/**
 * sp_answer_sheets_read:
 * @bytes: the contents of a file
 * @name: what to call the file in messages
 * @pack: the pack whose statements they answer
 * @is_list: (out): whether it is a list
 * @error: return location for an #SpJsonError
 *
 * Returns: (transfer full) (nullable) (element-type SpAnswers): as sp_answer_sheets_read_named()
 */
GPtrArray *
sp_answer_sheets_read (GBytes *bytes,
                       const char *name,
                       const SpPack *pack,
                       gboolean *is_list,
                       GError **error)
{
  return sp_answer_sheets_read_named (bytes, name, pack, NULL, NULL, is_list, error);
}

/**
 * sp_answer_sheets_load:
 * @file: a file of at most %SP_ANSWER_SHEETS_MAX_BYTES
 * @pack: the pack whose statements it answers
 * @is_list: (out): whether it has a list of sheets
 * @error: return location for an #SpJsonError; see sp_answer_sheets_read()
 *
 * Returns: (transfer full) (nullable) (element-type SpAnswers): the sheets in their order
 */
GPtrArray *
sp_answer_sheets_load (GFile *file, const SpPack *pack, gboolean *is_list, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  name = g_file_get_parse_name (file);
  bytes = sp_json_load (file, SP_ANSWER_SHEETS_MAX_BYTES, error);
  return bytes != NULL ? sp_answer_sheets_read (bytes, name, pack, is_list, error) : NULL;
}
