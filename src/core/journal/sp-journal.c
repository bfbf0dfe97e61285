/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/journal/sp-journal-file-private.h"
#include "core/journal/sp-journal-private.h"

#include <glib/gi18n.h>

struct _SpJournal
{
  GObject parent_instance;

  char *path;          /* (owned) (nullable): without one, all is in memory alone */
  GThreadPool *writer; /* (owned): one thread, which does one job after the other */
  GSource *bell;       /* (owned): rung by the writer, heard in the thread of the journal */

  GMutex mutex;       /* of all that stands below; never held while the disk is waited for */
  GCond is_idle;      /* there are no jobs any more */
  guint n_jobs;       /* that the writer has not done yet */
  gboolean is_due;    /* there is something to do that no job began with */
  JsonNode *document; /* (owned): the file as last seen, with all changes of this process */
  GPtrArray *pending; /* (owned) (element-type SpJournalChange): what is not in the file yet */
  JsonNode *news;     /* (owned) (nullable): the file as read or written, not in document yet */
  gboolean is_done;   /* a job is done that nobody heard of yet */
  GError *error;      /* (owned) (nullable): why the last job failed */
  char *notice;       /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (SpJournal, sp_journal, G_TYPE_OBJECT)

static guint changed_signal;
static guint save_done_signal;

static gboolean
set_aside (SpJournal *self, const SpJournalFile *file, GError **error)
{
  g_autofree char *aside = sp_journal_file_set_aside (file, error);
  g_autofree char *name = NULL;

  if (aside == NULL)
    return FALSE;

  name = g_filename_display_name (aside);
  g_mutex_lock (&self->mutex);
  g_free (self->notice);
  self->notice =
      /* Translators: %s is a file */
      g_strdup_printf (_ ("The file with the answers was damaged. It is kept as %s."), name);
  g_mutex_unlock (&self->mutex);
  return TRUE;
}

static gboolean
refuse_newer (SpJournal *self, GError **error)
{
  g_autofree char *name = g_filename_display_name (self->path);

  g_set_error (error, SP_JOURNAL_ERROR, SP_JOURNAL_ERROR_NEWER,
               /* Translators: %s is a file */
               _ ("%s is from a newer version of Signpost. The answers are not saved."), name);
  return FALSE;
}

/* Leaves @document at NULL where there is no file, or none any more. */
static gboolean
read_document (SpJournal *self, const SpJournalFile *file, JsonNode **document, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  SpJournalForm form;

  if (!sp_journal_file_read (file->path, &bytes, error))
    return FALSE;
  if (bytes == NULL)
    return TRUE;

  form = sp_journal_document_parse (bytes, document);
  if (form == SP_JOURNAL_FORM_NEWER)
    return refuse_newer (self, error);
  return form == SP_JOURNAL_FORM_GOOD || set_aside (self, file, error);
}

/* Returns what goes into the file, with the first @n_changes that are pending: a file that has gone
 * is made anew from memory. */
static char *
merge_changes (SpJournal *self, JsonNode *document, gsize *length, guint *n_changes)
{
  char *text;

  g_mutex_lock (&self->mutex);
  *n_changes = self->pending->len;
  if (document != NULL)
    sp_journal_document_apply (document, self->pending, *n_changes);
  text = sp_journal_document_print (document != NULL ? document : self->document, length);
  g_mutex_unlock (&self->mutex);
  return text;
}

/* Takes @document. What is written is pending no more, or it would be written again over what others
 * wrote since. */
static void
bring_news (SpJournal *self, JsonNode *document, guint n_changes)
{
  g_mutex_lock (&self->mutex);
  if (n_changes > 0)
    g_ptr_array_remove_range (self->pending, 0, n_changes);
  if (document != NULL)
    {
      g_clear_pointer (&self->news, json_node_unref);
      self->news = document;
    }
  g_mutex_unlock (&self->mutex);
}

static gboolean
save (SpJournal *self, GError **error)
{
  g_auto (SpJournalFile) file = { NULL, -1 };
  g_autoptr (JsonNode) document = NULL;
  g_autofree char *text = NULL;
  gsize length;
  guint n_changes;

  if (self->path != NULL && (!sp_journal_file_hold (&file, self->path, error) ||
                             !read_document (self, &file, &document, error)))
    return FALSE;
  text = merge_changes (self, document, &length, &n_changes);
  if (self->path != NULL && n_changes > 0 && !sp_journal_file_replace (&file, text, length, error))
    return FALSE;
  bring_news (self, g_steal_pointer (&document), n_changes);
  return TRUE;
}

/* In the thread of the writer. One job may do what several were begun for. */
static void
do_job (gpointer job, gpointer data)
{
  SpJournal *self = data;
  GError *error = NULL;
  gboolean is_due;

  g_mutex_lock (&self->mutex);
  is_due = self->is_due;
  self->is_due = FALSE;
  g_mutex_unlock (&self->mutex);

  if (is_due)
    save (self, &error);

  g_mutex_lock (&self->mutex);
  if (is_due)
    {
      g_clear_error (&self->error);
      self->error = error;
      self->is_done = TRUE;
    }
  if (--self->n_jobs == 0)
    g_cond_signal (&self->is_idle);
  g_source_set_ready_time (self->bell, 0);
  g_mutex_unlock (&self->mutex);
}

/* With the mutex held. */
static void
begin_job (SpJournal *self)
{
  self->is_due = TRUE;
  self->n_jobs++;
  g_thread_pool_push (self->writer, self, NULL);
}

/* With the mutex held. Returns whether anything is other than it was. */
static gboolean
take_document (SpJournal *self)
{
  g_autoptr (JsonNode) old = self->document;

  sp_journal_document_apply (self->news, self->pending, self->pending->len);
  self->document = g_steal_pointer (&self->news);
  return !json_node_equal (old, self->document);
}

static void
take_news (SpJournal *self)
{
  g_autoptr (SpJournal) alive = g_object_ref (self);
  g_autoptr (GError) error = NULL;
  gboolean is_other, is_done;

  g_mutex_lock (&self->mutex);
  is_other = self->news != NULL && take_document (self);
  is_done = self->is_done;
  self->is_done = FALSE;
  error = self->error != NULL ? g_error_copy (self->error) : NULL;
  g_mutex_unlock (&self->mutex);

  if (is_other)
    g_signal_emit (self, changed_signal, 0, NULL, NULL, NULL);
  if (is_done)
    g_signal_emit (self, save_done_signal, 0, error);
}

static gboolean
hear_bell (gpointer data)
{
  take_news (data);
  return G_SOURCE_CONTINUE;
}

static gboolean
dispatch_bell (GSource *source, GSourceFunc callback, gpointer data)
{
  g_source_set_ready_time (source, -1);
  return callback (data);
}

static GSourceFuncs bell_functions = { NULL, NULL, dispatch_bell, NULL, NULL, NULL };

static void
sp_journal_finalize (GObject *object)
{
  SpJournal *self = SP_JOURNAL (object);

  g_thread_pool_free (self->writer, FALSE, TRUE);
  g_source_destroy (self->bell);
  g_source_unref (self->bell);
  g_free (self->path);
  g_free (self->notice);
  g_clear_error (&self->error);
  g_clear_pointer (&self->news, json_node_unref);
  json_node_unref (self->document);
  g_ptr_array_unref (self->pending);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->is_idle);
  G_OBJECT_CLASS (sp_journal_parent_class)->finalize (object);
}

static void
sp_journal_class_init (SpJournalClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sp_journal_finalize;

  changed_signal = g_signal_new ("changed", SP_TYPE_JOURNAL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING);
  save_done_signal = g_signal_new ("save-done", SP_TYPE_JOURNAL, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
sp_journal_init (SpJournal *self)
{
  g_autoptr (GMainContext) context = g_main_context_ref_thread_default ();

  g_mutex_init (&self->mutex);
  g_cond_init (&self->is_idle);
  self->document = sp_journal_document_new ();
  self->pending = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_journal_change_free);
  self->writer = g_thread_pool_new (do_job, self, 1, FALSE, NULL);
  self->bell = g_source_new (&bell_functions, sizeof (GSource));
  g_source_set_callback (self->bell, hear_bell, self, NULL);
  g_source_attach (self->bell, context);
}

/**
 * sp_journal_new:
 * @path: (type filename) (nullable): the file, or a link to it; neither it nor its folder need to be
 *   there; %NULL for a journal without a file, all of which goes with it
 *
 * Returns: (transfer full): a journal without an answer; see sp_journal_load()
 */
SpJournal *
sp_journal_new (const char *path)
{
  SpJournal *self;

  self = g_object_new (SP_TYPE_JOURNAL, NULL);
  self->path = g_strdup (path);
  return self;
}

/**
 * sp_journal_new_in_folder:
 * @data_folder: (type filename): where the person's programs keep their data
 *
 * Returns: (transfer full): the journal that the person has there, as sp_journal_new()
 */
SpJournal *
sp_journal_new_in_folder (const char *data_folder)
{
  g_autofree char *path = g_build_filename (data_folder, "signpost", "journal.json", NULL);

  return sp_journal_new (path);
}

/* A damaged file is set aside by the writer, with the lock held: it may have been mended meanwhile,
 * and no two processes must do it. */
static gboolean
take_file (SpJournal *self, GBytes *bytes, GError **error)
{
  g_autoptr (JsonNode) document = NULL;
  SpJournalForm form = sp_journal_document_parse (bytes, &document);

  if (form == SP_JOURNAL_FORM_NEWER)
    return refuse_newer (self, error);
  if (form == SP_JOURNAL_FORM_GOOD)
    {
      bring_news (self, g_steal_pointer (&document), 0);
      take_news (self);
      return TRUE;
    }
  g_mutex_lock (&self->mutex);
  begin_job (self);
  g_mutex_unlock (&self->mutex);
  return TRUE;
}

/**
 * sp_journal_load:
 * @self: a journal
 * @error: return location for %SP_JOURNAL_ERROR_UNREADABLE or %SP_JOURNAL_ERROR_NEWER
 *
 * Reads the file, or reads it again, unless the writer is about to do so. A file that is not there
 * is an empty journal. A damaged one gets another name, which sp_journal_take_notice() tells once
 * "save-done" came, and the journal goes on with what it had. One from a newer version is left
 * alone.
 *
 * Returns: whether the journal can go on as usual; if not, it has what it had before, and changes
 *   are kept in memory
 */
gboolean
sp_journal_load (SpJournal *self, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  gboolean is_idle;

  g_return_val_if_fail (SP_IS_JOURNAL (self), FALSE);

  g_mutex_lock (&self->mutex);
  is_idle = self->n_jobs == 0;
  g_mutex_unlock (&self->mutex);
  if (!is_idle || self->path == NULL)
    return TRUE;
  if (!sp_journal_file_read (self->path, &bytes, error))
    return FALSE;
  return bytes == NULL || take_file (self, bytes, error);
}

/**
 * sp_journal_flush:
 * @self: a journal
 * @error: return location for an error of #SpJournalError
 *
 * Waits until the writer has done what there is to do, and tells it by the signals.
 *
 * Returns: whether that is on the disk; if not, it is kept and written with the next change that can
 *   be
 */
gboolean
sp_journal_flush (SpJournal *self, GError **error)
{
  g_autoptr (GError) local = NULL;

  g_return_val_if_fail (SP_IS_JOURNAL (self), FALSE);

  g_mutex_lock (&self->mutex);
  while (self->n_jobs > 0)
    g_cond_wait (&self->is_idle, &self->mutex);
  local = self->error != NULL ? g_error_copy (self->error) : NULL;
  g_mutex_unlock (&self->mutex);

  take_news (self);
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/**
 * sp_journal_take_notice:
 * @self: a journal
 *
 * Ask at each "save-done".
 *
 * Returns: (transfer full) (nullable): what the person should be told though nothing failed: that a
 *   damaged file was set aside, and its new name. Each notice is told once.
 */
char *
sp_journal_take_notice (SpJournal *self)
{
  char *notice;

  g_return_val_if_fail (SP_IS_JOURNAL (self), NULL);

  g_mutex_lock (&self->mutex);
  notice = g_steal_pointer (&self->notice);
  g_mutex_unlock (&self->mutex);
  return notice;
}

/**
 * sp_journal_get:
 * @self: a journal
 * @pack: the id of a pack
 * @section: the name of a section
 * @key: (nullable): what in it; %NULL for the section as a whole
 *
 * Returns: (transfer none) (nullable): its value, until the next change. It comes from a file that
 *   anybody may write: look at its type and range.
 */
JsonNode *
sp_journal_get (SpJournal *self, const char *pack, const char *section, const char *key)
{
  g_return_val_if_fail (SP_IS_JOURNAL (self), NULL);
  g_return_val_if_fail (pack != NULL && section != NULL, NULL);

  return sp_journal_document_get (self->document, pack, section, key);
}

/* Takes the changes, which count in memory at once: a disk that fails does not stop anybody. */
static void
add_changes (SpJournal *self, SpJournalChange *const *changes, guint n_changes)
{
  g_mutex_lock (&self->mutex);
  for (guint i = 0; i < n_changes; i++)
    g_ptr_array_add (self->pending, changes[i]);
  sp_journal_document_apply (self->document, self->pending, self->pending->len);
  begin_job (self);
  g_mutex_unlock (&self->mutex);
}

/**
 * sp_journal_apply:
 * @self: a journal
 * @changes: (element-type SpJournalChange) (transfer full to the elements): what is to be changed,
 *   in one go
 */
void
sp_journal_apply (SpJournal *self, GPtrArray *changes)
{
  add_changes (self, (SpJournalChange **) changes->pdata, changes->len);
  g_signal_emit (self, changed_signal, 0, NULL, NULL, NULL);
}

/**
 * sp_journal_set:
 * @self: a journal
 * @pack: the id of a pack
 * @section: the name of a section
 * @key: what in it
 * @value: (transfer full) (nullable): what it is from now on; %NULL takes it away
 */
void
sp_journal_set (SpJournal *self,
                const char *pack,
                const char *section,
                const char *key,
                JsonNode *value)
{
  SpJournalChange *change;

  g_return_if_fail (SP_IS_JOURNAL (self));
  g_return_if_fail (pack != NULL && section != NULL && key != NULL);

  change = sp_journal_change_new (pack, section, key, value);
  add_changes (self, &change, 1);
  g_signal_emit (self, changed_signal, 0, pack, section, key);
}

/**
 * sp_journal_replace_section:
 * @self: a journal
 * @pack: the id of a pack
 * @section: the name of a section
 * @values: (transfer full) (nullable): all that is in it from now on; %NULL takes the section away
 */
void
sp_journal_replace_section (SpJournal *self,
                            const char *pack,
                            const char *section,
                            JsonObject *values)
{
  SpJournalChange *change;
  JsonNode *value = NULL;

  g_return_if_fail (SP_IS_JOURNAL (self));
  g_return_if_fail (pack != NULL && section != NULL);

  if (values != NULL)
    {
      value = json_node_new (JSON_NODE_OBJECT);
      json_node_take_object (value, values);
    }
  change = sp_journal_change_new (pack, section, NULL, value);
  add_changes (self, &change, 1);
  g_signal_emit (self, changed_signal, 0, pack, section, NULL);
}
