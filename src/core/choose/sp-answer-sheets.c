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

/* Enough to keep a thread busy for some ten milliseconds. */
#define SHEETS_A_JOB 128

typedef struct
{
  const char *at;
  const char *end;
  const SpPack *pack;
  GHashTable *positions; /* (owned): id of a statement -> its position + 1 */
  GString *text;         /* (owned): the last string that was read */
  GString *path;         /* (owned) */
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
      else
        skip_value (self);
      g_string_truncate (self->path, outer);
    }
  if (!has_answers)
    sp_problems_add (self->problems, SP_JSON_ERROR_MISSING, self->path->str,
                     /* Translators: %s is the name of a member of a JSON object */
                     _ ("a member “%s” is expected"), "answers");
}

static void
read_sheets (Reader *self, GPtrArray *sheets, gboolean is_list)
{
  gboolean more = !is_list || enter (self, '[');

  for (; more; more = is_list && go_on (self, '['))
    {
      SpAnswers *answers = sp_answers_new (self->pack->statements.n_items);

      if (is_list)
        sp_path_push_index (self->path, sheets->len);
      read_sheet (self, answers);
      g_string_truncate (self->path, 0);
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
 * sp_answer_sheets_read:
 * @bytes: the contents of a file: one sheet, or a list of them
 * @name: what to call the file in messages
 * @pack: the pack whose statements they answer
 * @is_list: (out): whether it is a list
 * @error: return location for an error: all that is wrong, a line each, as
 *   `NAME:LINE:COLUMN: PATH: MESSAGE`, with the #SpJsonError of the first: %SP_JSON_ERROR_REFERENCE
 *   for a statement and %SP_JSON_ERROR_VALUE for an answer that there is not
 *
 * Members other than "answers" and "important" are passed over.
 *
 * Returns: (transfer full) (nullable) (element-type SpAnswers): the sheets in their order
 */
GPtrArray *
sp_answer_sheets_read (GBytes *bytes,
                       const char *name,
                       const SpPack *pack,
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
  text = sp_json_get_text (bytes, &length);
  if (sp_json_scan (text, length, G_MAXUINT, problems))
    {
      reader.at = text;
      reader.end = text + length;
      skip_space (&reader);
      *is_list = *reader.at == '[';
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

typedef struct
{
  SpPack *pack;
  const GPtrArray *sheets;
  SpAnswerSheetsAppendFunc append;
  gpointer data;
  GMutex lock;
  GCond is_done;
  guint n_running; /* guarded by the lock */
} Batch;

typedef struct
{
  guint first;
  guint end;
  GString *text; /* (owned) */
} Job;

static void
run_job (gpointer data, gpointer user_data)
{
  Job *job = data;
  Batch *batch = user_data;

  for (guint i = job->first; i < job->end; i++)
    {
      g_autoptr (SpDecision) decision = sp_decision_new (batch->pack, batch->sheets->pdata[i]);

      batch->append (job->text, decision, i, batch->data);
    }
  g_mutex_lock (&batch->lock);
  batch->n_running--;
  g_cond_signal (&batch->is_done);
  g_mutex_unlock (&batch->lock);
}

/* Shares out the sheets from @first on. Returns how many jobs it takes; all of them are done. */
static guint
run_jobs (Batch *batch, GThreadPool *pool, Job *jobs, guint n_jobs, guint first)
{
  guint n = 0;

  for (; n < n_jobs && first < batch->sheets->len; n++)
    {
      jobs[n].first = first;
      jobs[n].end = first = MIN (first + SHEETS_A_JOB, batch->sheets->len);
      g_string_truncate (jobs[n].text, 0);
    }
  batch->n_running = n;
  for (guint i = 0; i < n; i++)
    g_thread_pool_push (pool, &jobs[i], NULL);

  g_mutex_lock (&batch->lock);
  while (batch->n_running > 0)
    g_cond_wait (&batch->is_done, &batch->lock);
  g_mutex_unlock (&batch->lock);
  return n;
}

/**
 * sp_answer_sheets_decide:
 * @pack: a pack
 * @sheets: (element-type SpAnswers): sheets for its statements
 * @append: (scope call): tells of a decision
 * @write: (scope call): takes what is told, in the order of the sheets
 * @data: for @append and @write
 *
 * Decides many sheets, on as many threads as there are processors, and never keeps all in memory:
 * what is said of a hundred thousand sheets is most of a gigabyte.
 *
 * Returns: whether @write took everything
 */
gboolean
sp_answer_sheets_decide (SpPack *pack,
                         const GPtrArray *sheets,
                         SpAnswerSheetsAppendFunc append,
                         SpAnswerSheetsWriteFunc write,
                         gpointer data)
{
  Batch batch = { pack, sheets, append, data };
  guint n_jobs = 4 * g_get_num_processors ();
  GThreadPool *pool =
      g_thread_pool_new (run_job, &batch, (int) g_get_num_processors (), FALSE, NULL);
  g_autofree Job *jobs = g_new0 (Job, n_jobs);
  gboolean is_written = TRUE;

  g_mutex_init (&batch.lock);
  g_cond_init (&batch.is_done);
  for (guint i = 0; i < n_jobs; i++)
    jobs[i].text = g_string_new (NULL);

  for (guint next = 0; is_written && next < sheets->len;)
    {
      guint n = run_jobs (&batch, pool, jobs, n_jobs, next);

      next = jobs[n - 1].end;
      for (guint i = 0; i < n && is_written; i++)
        is_written = write (jobs[i].text->str, jobs[i].text->len, data);
    }

  g_thread_pool_free (pool, FALSE, TRUE);
  for (guint i = 0; i < n_jobs; i++)
    g_string_free (jobs[i].text, TRUE);
  g_mutex_clear (&batch.lock);
  g_cond_clear (&batch.is_done);
  return is_written;
}
