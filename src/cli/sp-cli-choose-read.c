/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A class is thirty sheets, a simulation a hundred thousand. json-glib takes longer to build the
 * tree of a sheet than the engine takes to judge it, so sheets are read as they stand there. */

#include "cli/sp-cli-choose.h"

#include "core/text/sp-direction.h"

#include <glib/gi18n.h>
#include <string.h>

/* Deeper nesting can only be in members that are passed over. */
#define MAX_DEPTH 32

/* So many bytes of a value that is wrong tell which one it is. */
#define MAX_QUOTED 40

typedef struct
{
  const char *path;
  const char *start;
  const char *at;
  const char *end;
  GHashTable *positions; /* (owned): id of a statement -> its position + 1 */
  GString *text;         /* (owned): the last string that was read */
  GString *place;        /* (owned): where in the document that is, for messages */
  guint n_statements;
} Reader;

G_DEFINE_QUARK (sp - cli - choose - error - quark, sp_cli_choose_error)

static void
reader_clear (Reader *self)
{
  g_hash_table_unref (self->positions);
  g_string_free (self->text, TRUE);
  g_string_free (self->place, TRUE);
}

static gboolean
fail_syntax (const Reader *self, const char *expected, GError **error)
{
  const char *line_start = self->start;
  guint line = 1;

  for (const char *at = self->start; at < self->at; at++)
    if (*at == '\n')
      {
        line++;
        line_start = at + 1;
      }
  /* Translators: FILE:LINE:COLUMN, then what should stand there, for example “:” */
  g_set_error (error, SP_CLI_CHOOSE_ERROR, SP_CLI_CHOOSE_ERROR_FILE, _ ("%s:%u:%ld: expected %s"),
               self->path, line, g_utf8_strlen (line_start, self->at - line_start) + 1, expected);
  return FALSE;
}

static gboolean
fail_unknown_statement (const Reader *self, GError **error)
{
  g_set_error (error, SP_CLI_CHOOSE_ERROR, SP_CLI_CHOOSE_ERROR_UNKNOWN,
               _ ("%s: %s: there is no statement “%s”"), self->path, self->place->str,
               self->text->str);
  return FALSE;
}

/* As it stands in a file, where a sign is a hyphen. */
static char *
isolate_number (int number)
{
  g_autofree char *text = g_strdup_printf ("%d", number);

  return sp_text_isolate (text);
}

static gboolean
fail_unknown_value (const Reader *self, const char *value, gsize length, GError **error)
{
  g_autofree char *start = g_strndup (value, MIN (length, MAX_QUOTED));
  g_autofree char *valid = g_utf8_make_valid (start, -1);
  g_autofree char *quoted = sp_text_isolate (valid);
  g_autofree char *least = isolate_number (SP_ANSWER_MIN);
  g_autofree char *most = isolate_number (SP_ANSWER_MAX);

  g_set_error (error, SP_CLI_CHOOSE_ERROR, SP_CLI_CHOOSE_ERROR_UNKNOWN,
               /* Translators: FILE: PLACE: “VALUE” …, then the least answer and the greatest */
               _ ("%s: %s: “%s” is no answer; answers are whole numbers from %s to %s"), self->path,
               self->place->str, quoted, least, most);
  return FALSE;
}

static void
skip_space (Reader *self)
{
  while (self->at < self->end &&
         (*self->at == ' ' || *self->at == '\n' || *self->at == '\r' || *self->at == '\t'))
    self->at++;
}

/* Takes @wanted with the space around it. */
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

/* Ids have no escapes. What else is escaped keeps its backslash, which makes it unknown. */
static gboolean
read_string (Reader *self, GError **error)
{
  const char *first;

  if (self->at >= self->end || *self->at != '"')
    return fail_syntax (self, _ ("a text in double quotes"), error);
  first = ++self->at;
  while (self->at < self->end && *self->at != '"' && (guchar) *self->at >= 0x20)
    self->at += *self->at == '\\' && self->at + 1 < self->end ? 2 : 1;
  if (self->at >= self->end || *self->at != '"')
    return fail_syntax (self, _ ("a closing quote"), error);

  g_string_truncate (self->text, 0);
  g_string_append_len (self->text, first, self->at - first);
  self->at++;
  return TRUE;
}

static gboolean
read_name (Reader *self, GError **error)
{
  if (!read_string (self, error))
    return FALSE;
  return take (self, ':') || fail_syntax (self, _ ("“:”"), error);
}

static gboolean
read_separator (Reader *self, char closing, gboolean *done, GError **error)
{
  *done = take (self, closing);
  if (*done || take (self, ','))
    return TRUE;
  return fail_syntax (self, closing == '}' ? _ ("“,” or “}”") : _ ("“,” or “]”"), error);
}

/* Reads a number, true, false or null. */
static gboolean
read_word (Reader *self, const char **word, gsize *length, GError **error)
{
  *word = self->at;
  while (self->at < self->end &&
         (g_ascii_isalnum (*self->at) || strchr ("+-.", *self->at) != NULL) && *self->at != '\0')
    self->at++;
  *length = self->at - *word;
  return *length > 0 || fail_syntax (self, _ ("a value"), error);
}

static gboolean skip_value (Reader *self, guint depth, GError **error);

static gboolean
skip_members (Reader *self, char closing, guint depth, GError **error)
{
  gboolean done;

  if (depth > MAX_DEPTH)
    return fail_syntax (self, _ ("no deeper nesting"), error);
  self->at++;
  done = take (self, closing);
  while (!done)
    if ((closing == '}' && !read_name (self, error)) || !skip_value (self, depth + 1, error) ||
        !read_separator (self, closing, &done, error))
      return FALSE;
  return TRUE;
}

/* Passes over a member that is not for this program: a name, a class, a date. */
static gboolean
skip_value (Reader *self, guint depth, GError **error)
{
  const char *word;
  gsize length;

  if (self->at < self->end && *self->at == '{')
    return skip_members (self, '}', depth, error);
  if (self->at < self->end && *self->at == '[')
    return skip_members (self, ']', depth, error);
  if (self->at < self->end && *self->at == '"')
    return read_string (self, error);
  return read_word (self, &word, &length, error);
}

static gboolean
find_statement (const Reader *self, guint *statement, GError **error)
{
  guint position = GPOINTER_TO_UINT (g_hash_table_lookup (self->positions, self->text->str));

  *statement = position - 1;
  return position > 0 || fail_unknown_statement (self, error);
}

static gboolean
read_answer (Reader *self, SpAnswers *answers, guint statement, GError **error)
{
  const char *word = self->at;
  gsize length;

  if (!skip_value (self, 0, error))
    return FALSE;
  length = self->at - word;
  while (length > 0 && g_ascii_isspace (word[length - 1]))
    length--;

  if (length == 1 && *word >= '0' && *word <= '0' + SP_ANSWER_MAX)
    sp_answers_set (answers, statement, *word - '0');
  else if (length == 2 && *word == '-' && word[1] >= '0' && word[1] <= '0' - SP_ANSWER_MIN)
    sp_answers_set (answers, statement, '0' - word[1]);
  else
    return fail_unknown_value (self, word, length, error);
  return TRUE;
}

static gboolean
read_answers (Reader *self, SpAnswers *answers, GError **error)
{
  gsize outer = self->place->len;
  gboolean done;

  if (!take (self, '{'))
    return fail_syntax (self, _ ("“{”"), error);
  done = take (self, '}');
  while (!done)
    {
      guint statement;

      if (!read_name (self, error))
        return FALSE;
      g_string_append (self->place, "answers.");
      g_string_append_len (self->place, self->text->str, self->text->len);
      if (!find_statement (self, &statement, error) ||
          !read_answer (self, answers, statement, error) ||
          !read_separator (self, '}', &done, error))
        return FALSE;
      g_string_truncate (self->place, outer);
    }
  return TRUE;
}

static gboolean
read_important (Reader *self, SpAnswers *answers, GError **error)
{
  gsize outer = self->place->len;
  gboolean done;

  if (!take (self, '['))
    return fail_syntax (self, _ ("“[”"), error);
  g_string_append (self->place, "important");
  done = take (self, ']');
  while (!done)
    {
      guint statement;

      if (!read_string (self, error) || !find_statement (self, &statement, error) ||
          !read_separator (self, ']', &done, error))
        return FALSE;
      sp_answers_set_important (answers, statement, TRUE);
    }
  g_string_truncate (self->place, outer);
  return TRUE;
}

static gboolean
read_member (Reader *self, SpAnswers *answers, gboolean *has_answers, GError **error)
{
  if (!read_name (self, error))
    return FALSE;
  if (g_str_equal (self->text->str, "important"))
    return read_important (self, answers, error);
  if (!g_str_equal (self->text->str, "answers"))
    return skip_value (self, 0, error);
  *has_answers = TRUE;
  return read_answers (self, answers, error);
}

static gboolean
read_sheet (Reader *self, GPtrArray *sheets, GError **error)
{
  SpAnswers *answers = sp_answers_new (self->n_statements);
  gboolean has_answers = FALSE;
  gboolean done;

  g_ptr_array_add (sheets, answers);
  if (!take (self, '{'))
    return fail_syntax (self, _ ("“{”"), error);
  done = take (self, '}');
  while (!done)
    if (!read_member (self, answers, &has_answers, error) ||
        !read_separator (self, '}', &done, error))
      return FALSE;
  return has_answers || fail_syntax (self, _ ("an answer sheet with a member “answers”"), error);
}

static gboolean
read_array (Reader *self, GPtrArray *sheets, GError **error)
{
  gboolean done = take (self, ']');

  while (!done)
    {
      g_string_printf (self->place, "[%u].", sheets->len);
      if (!read_sheet (self, sheets, error) || !read_separator (self, ']', &done, error))
        return FALSE;
    }
  return TRUE;
}

static void
reader_init (Reader *self, const char *path, const char *text, gsize length, const SpPack *pack)
{
  *self = (Reader){
    .path = path,
    .start = text,
    .at = text,
    .end = text + length,
    .positions = g_hash_table_new (g_str_hash, g_str_equal),
    .text = g_string_new (NULL),
    .place = g_string_new (NULL),
    .n_statements = pack->statements.n_items,
  };
  for (guint i = 0; i < pack->statements.n_items; i++)
    g_hash_table_insert (self->positions, (gpointer) pack->statements.items[i].id,
                         GUINT_TO_POINTER (i + 1));
}

static gboolean
read_document (Reader *self, GPtrArray *sheets, gboolean *is_array, GError **error)
{
  if (!g_utf8_validate_len (self->start, self->end - self->start, &self->at))
    return fail_syntax (self, _ ("text in UTF-8"), error);

  self->at = self->start;
  *is_array = take (self, '[');
  if (!(*is_array ? read_array (self, sheets, error) : read_sheet (self, sheets, error)))
    return FALSE;
  return self->at >= self->end || fail_syntax (self, _ ("the end of the file"), error);
}

/**
 * sp_cli_choose_read_sheets:
 * @path: a file with one sheet, or an array of them
 * @pack: the pack whose statements they answer
 * @is_array: (out): whether it is an array
 * @error: return location for an error of #SpCliChooseError, whose message tells the file and place
 *
 * Members other than "answers" and "important" are passed over.
 *
 * Returns: (transfer full) (nullable) (element-type SpAnswers): the sheets in their order
 */
GPtrArray *
sp_cli_choose_read_sheets (const char *path, const SpPack *pack, gboolean *is_array, GError **error)
{
  g_autoptr (GPtrArray) sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_answers_free);
  g_autoptr (GError) local = NULL;
  g_autofree char *text = NULL;
  gsize length = 0;
  gboolean is_read;
  Reader reader;

  if (!g_file_get_contents (path, &text, &length, &local))
    {
      g_set_error_literal (error, SP_CLI_CHOOSE_ERROR, SP_CLI_CHOOSE_ERROR_FILE, local->message);
      return NULL;
    }

  reader_init (&reader, path, text, length, pack);
  is_read = read_document (&reader, sheets, is_array, error);
  reader_clear (&reader);
  return is_read ? g_steal_pointer (&sheets) : NULL;
}
