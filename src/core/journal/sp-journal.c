/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/journal/sp-journal.h"
#include "core/journal/sp-journal-change.h"
#include "core/journal/sp-journal-document.h"
#include "core/journal/sp-journal-file.h"

#include <glib/gi18n.h>

struct _SpJournal
{
  GObject parent_instance;

  char *path;         /* (owned) */
  JsonNode *document; /* (owned): the file as last seen, with all changes of this process */
  GPtrArray
      *pending; /* (owned) (element-type SpJournalChange): changes that are not in the file yet */
  char *notice; /* (owned) (nullable) */
  gboolean is_read_only;
};

G_DEFINE_FINAL_TYPE (SpJournal, sp_journal, G_TYPE_OBJECT)

/* Changes count in memory at once, so that a disk that fails does not stop anybody. */
static void
add_change (SpJournal *self, const SpPack *pack, guint statement, gboolean is_mark, int value)
{
  SpJournalChange *change =
      sp_journal_change_new (pack->id, pack->statements.items[statement].id, is_mark, value);

  sp_journal_change_apply (change, self->document);
  g_ptr_array_add (self->pending, change);
}

static void
add_pending_changes (SpJournal *self, JsonNode *document)
{
  for (guint i = 0; i < self->pending->len; i++)
    sp_journal_change_apply (self->pending->pdata[i], document);
}

static gboolean
set_aside (SpJournal *self, GError **error)
{
  g_autofree char *aside = sp_journal_file_set_aside (self->path, error);
  g_autofree char *name = NULL;

  if (aside == NULL)
    return FALSE;

  name = g_filename_display_name (aside);
  g_free (self->notice);
  self->notice =
      g_strdup_printf (_ ("The file with the answers was damaged. It is kept as %s."), name);
  return TRUE;
}

static gboolean
refuse_newer (SpJournal *self, GError **error)
{
  g_autofree char *name = g_filename_display_name (self->path);

  self->is_read_only = TRUE;
  g_set_error (error, SP_JOURNAL_ERROR, SP_JOURNAL_ERROR_NEWER,
               _ ("%s is from a newer version of Signpost. The answers are not saved."), name);
  return FALSE;
}

/* With the lock held: a damaged file can be set aside. Leaves @document at NULL where there is no
 * file, or none any more. */
static gboolean
read_document (SpJournal *self, JsonNode **document, GError **error)
{
  g_autofree char *text = NULL;
  gsize length;

  if (!sp_journal_file_read (self->path, &text, &length, error))
    return FALSE;
  if (text == NULL)
    return TRUE;

  switch (sp_journal_document_parse (text, length, document))
    {
    case SP_JOURNAL_FORM_DAMAGED:
      return set_aside (self, error);
    case SP_JOURNAL_FORM_NEWER:
      return refuse_newer (self, error);
    case SP_JOURNAL_FORM_GOOD:
    default:
      self->is_read_only = FALSE;
      return TRUE;
    }
}

/* With the lock held. A file that has gone is made anew from memory. */
static gboolean
merge_changes (SpJournal *self, GError **error)
{
  g_autoptr (JsonNode) document = NULL;
  g_autofree char *text = NULL;
  gsize length;

  if (!read_document (self, &document, error))
    return FALSE;

  if (document != NULL)
    {
      add_pending_changes (self, document);
      json_node_unref (self->document);
      self->document = g_steal_pointer (&document);
    }
  text = sp_journal_document_print (self->document, &length);
  if (!sp_journal_file_replace (self->path, text, length, error))
    return FALSE;

  g_ptr_array_set_size (self->pending, 0);
  return TRUE;
}

static gboolean
save (SpJournal *self, GError **error)
{
  int lock = sp_journal_file_lock (self->path, error);
  gboolean saved;

  if (lock == SP_JOURNAL_NO_LOCK)
    return FALSE;

  saved = merge_changes (self, error);
  sp_journal_file_unlock (lock);
  return saved;
}

static void
sp_journal_finalize (GObject *object)
{
  SpJournal *self = SP_JOURNAL (object);

  g_free (self->path);
  g_free (self->notice);
  json_node_unref (self->document);
  g_ptr_array_unref (self->pending);
  G_OBJECT_CLASS (sp_journal_parent_class)->finalize (object);
}

static void
sp_journal_class_init (SpJournalClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sp_journal_finalize;
}

static void
sp_journal_init (SpJournal *self)
{
  self->document = sp_journal_document_new ();
  self->pending = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_journal_change_free);
}

/**
 * sp_journal_new:
 * @path: (type filename): the file; neither it nor its folder need to be there
 *
 * Returns: (transfer full): a journal without an answer; see sp_journal_load()
 */
SpJournal *
sp_journal_new (const char *path)
{
  SpJournal *self;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (SP_TYPE_JOURNAL, NULL);
  self->path = g_strdup (path);
  return self;
}

/* A damaged file is looked at again with the lock held: it may have been mended meanwhile, and no
 * two processes must set it aside. */
static gboolean
load_with_lock (SpJournal *self, JsonNode **document, GError **error)
{
  int lock = sp_journal_file_lock (self->path, error);
  gboolean loaded;

  if (lock == SP_JOURNAL_NO_LOCK)
    return FALSE;

  loaded = read_document (self, document, error);
  sp_journal_file_unlock (lock);
  return loaded;
}

static gboolean
load_document (SpJournal *self, JsonNode **document, GError **error)
{
  g_autofree char *text = NULL;
  gsize length;

  if (!sp_journal_file_read (self->path, &text, &length, error))
    return FALSE;
  if (text == NULL)
    return TRUE;
  if (sp_journal_document_parse (text, length, document) == SP_JOURNAL_FORM_GOOD)
    {
      self->is_read_only = FALSE;
      return TRUE;
    }
  return load_with_lock (self, document, error);
}

/**
 * sp_journal_load:
 * @self: a journal
 * @error: return location for an error of #SpJournalError
 *
 * Reads the file, or reads it again. A file that is not there is an empty journal. A damaged one
 * gets another name, which sp_journal_take_notice() tells, and the journal goes on with what it
 * had. One from a newer version is left alone: the journal is read-only then.
 *
 * Returns: whether the journal can go on as usual; if not, it has what it had before, and changes
 *   are kept in memory
 */
gboolean
sp_journal_load (SpJournal *self, GError **error)
{
  g_autoptr (JsonNode) document = NULL;

  g_return_val_if_fail (SP_IS_JOURNAL (self), FALSE);

  if (!load_document (self, &document, error))
    return FALSE;
  if (document == NULL)
    return TRUE;

  add_pending_changes (self, document);
  json_node_unref (self->document);
  self->document = g_steal_pointer (&document);
  return TRUE;
}

/**
 * sp_journal_get_path:
 * @self: a journal
 *
 * Returns: (transfer none) (type filename): its file
 */
const char *
sp_journal_get_path (SpJournal *self)
{
  g_return_val_if_fail (SP_IS_JOURNAL (self), NULL);

  return self->path;
}

/**
 * sp_journal_is_read_only:
 * @self: a journal
 *
 * Returns: whether the file is from a newer version, so that nothing is written
 */
gboolean
sp_journal_is_read_only (SpJournal *self)
{
  g_return_val_if_fail (SP_IS_JOURNAL (self), FALSE);

  return self->is_read_only;
}

/**
 * sp_journal_take_notice:
 * @self: a journal
 *
 * Ask after loading and after each change.
 *
 * Returns: (transfer full) (nullable): what the person should be told though nothing failed: that a
 *   damaged file was set aside, and its new name. Each notice is told once.
 */
char *
sp_journal_take_notice (SpJournal *self)
{
  g_return_val_if_fail (SP_IS_JOURNAL (self), NULL);

  return g_steal_pointer (&self->notice);
}

/**
 * sp_journal_get_answers:
 * @self: a journal
 * @pack: a pack
 *
 * Answers to statements that @pack does not have, or that are none of the five, are passed over;
 * they stay in the file.
 *
 * Returns: (transfer full): the answers for @pack
 */
SpAnswers *
sp_journal_get_answers (SpJournal *self, const SpPack *pack)
{
  SpAnswers *answers;

  g_return_val_if_fail (SP_IS_JOURNAL (self), NULL);
  g_return_val_if_fail (pack != NULL && pack->id != NULL, NULL);

  answers = sp_answers_new (pack->statements.n_items);
  for (guint i = 0; i < pack->statements.n_items; i++)
    {
      const char *id = pack->statements.items[i].id;
      int answer;

      if (sp_journal_document_get (self->document, pack->id, id, &answer) &&
          answer >= SP_ANSWER_MIN && answer <= SP_ANSWER_MAX)
        sp_answers_set (answers, i, answer);
      sp_answers_set_important (answers, i,
                                sp_journal_document_is_important (self->document, pack->id, id));
    }
  return answers;
}

/**
 * sp_journal_set_answer:
 * @self: a journal
 * @pack: a pack
 * @statement: the position of a statement in @pack
 * @answer: %SP_ANSWER_MIN to %SP_ANSWER_MAX, or %SP_ANSWER_NONE to take an answer back
 * @error: return location for an error of #SpJournalError
 *
 * Returns: whether the answer is on the disk; if not, it is kept in memory and written with the
 *   next change that can be
 */
gboolean
sp_journal_set_answer (SpJournal *self,
                       const SpPack *pack,
                       guint statement,
                       int answer,
                       GError **error)
{
  g_return_val_if_fail (SP_IS_JOURNAL (self), FALSE);
  g_return_val_if_fail (pack != NULL && pack->id != NULL, FALSE);
  g_return_val_if_fail (statement < pack->statements.n_items, FALSE);
  g_return_val_if_fail (
      answer == SP_ANSWER_NONE || (answer >= SP_ANSWER_MIN && answer <= SP_ANSWER_MAX), FALSE);

  add_change (self, pack, statement, FALSE, answer);
  return save (self, error);
}

/**
 * sp_journal_set_important:
 * @self: a journal
 * @pack: a pack
 * @statement: the position of a statement in @pack
 * @important: whether it matters a lot
 * @error: return location for an error of #SpJournalError
 *
 * Returns: as sp_journal_set_answer()
 */
gboolean
sp_journal_set_important (SpJournal *self,
                          const SpPack *pack,
                          guint statement,
                          gboolean important,
                          GError **error)
{
  g_return_val_if_fail (SP_IS_JOURNAL (self), FALSE);
  g_return_val_if_fail (pack != NULL && pack->id != NULL, FALSE);
  g_return_val_if_fail (statement < pack->statements.n_items, FALSE);

  add_change (self, pack, statement, TRUE, important != FALSE);
  return save (self, error);
}

/**
 * sp_journal_replace_answers:
 * @self: a journal
 * @pack: a pack
 * @answers: a sheet for its statements
 * @error: return location for an error of #SpJournalError
 *
 * Sets all answers and marks of @pack in one go, all of them or none: to start over, and to undo
 * that.
 *
 * Returns: as sp_journal_set_answer()
 */
gboolean
sp_journal_replace_answers (SpJournal *self,
                            const SpPack *pack,
                            const SpAnswers *answers,
                            GError **error)
{
  g_return_val_if_fail (SP_IS_JOURNAL (self), FALSE);
  g_return_val_if_fail (pack != NULL && pack->id != NULL, FALSE);
  g_return_val_if_fail (answers != NULL, FALSE);
  g_return_val_if_fail (sp_answers_get_n_statements (answers) == pack->statements.n_items, FALSE);

  for (guint i = 0; i < pack->statements.n_items; i++)
    {
      add_change (self, pack, i, FALSE, sp_answers_get (answers, i));
      add_change (self, pack, i, TRUE, sp_answers_is_important (answers, i));
    }
  return save (self, error);
}
