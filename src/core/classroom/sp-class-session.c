/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A session is a journal with two sections: "class" has the name, "sheets" by their ids what each pupil
 * answered. */

#include "core/classroom/sp-class-session.h"

#include "core/choose/sp-answer-sheets.h"
#include "core/journal/sp-journal-private.h"
#include "core/json/sp-json-builder.h"
#include "core/json/sp-json.h"

#include <glib/gi18n.h>
#include <string.h>

#define CLASS "class"
#define SHEETS "sheets"
#define NAME "name"
#define ANSWERS "answers"
#define IMPORTANT "important"

/* The format of the files that sessions are carried in. */
#define FORMAT 1

struct _SpClassSession
{
  GObject parent_instance;

  SpPack *pack;       /* (owned) */
  char *path;         /* (owned) (nullable): without one, all goes with the session */
  SpJournal *journal; /* (owned) */
};

G_DEFINE_FINAL_TYPE (SpClassSession, sp_class_session, G_TYPE_OBJECT)

static guint changed_signal;
static guint save_done_signal;

static void
sp_class_session_finalize (GObject *object)
{
  SpClassSession *self = SP_CLASS_SESSION (object);

  g_clear_pointer (&self->pack, sp_pack_unref);
  g_free (self->path);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (sp_class_session_parent_class)->finalize (object);
}

static void
sp_class_session_class_init (SpClassSessionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sp_class_session_finalize;

  changed_signal = g_signal_new ("changed", SP_TYPE_CLASS_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
  save_done_signal = g_signal_new ("save-done", SP_TYPE_CLASS_SESSION, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
sp_class_session_init (SpClassSession *self)
{
}

static void
journal_changed (SpClassSession *self)
{
  g_signal_emit (self, changed_signal, 0);
}

static void
save_done (SpClassSession *self, const GError *error)
{
  g_signal_emit (self, save_done_signal, 0, error);
}

static void
open_journal (SpClassSession *self)
{
  self->journal = sp_journal_new (self->path);
  g_signal_connect_object (self->journal, "changed", G_CALLBACK (journal_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->journal, "save-done", G_CALLBACK (save_done), self,
                           G_CONNECT_SWAPPED);
}

/**
 * sp_class_session_new:
 * @pack: the pack whose statements the class answers
 * @path: (type filename) (nullable): the file of the session; %NULL for one that goes with its object
 *
 * A file that cannot be read is told by the first "save-done": nothing is written over it.
 *
 * Returns: (transfer full): the session, as it was left the last time
 */
SpClassSession *
sp_class_session_new (SpPack *pack, const char *path)
{
  SpClassSession *self;

  g_return_val_if_fail (pack != NULL, NULL);

  self = g_object_new (SP_TYPE_CLASS_SESSION, NULL);
  self->pack = sp_pack_ref (pack);
  self->path = g_strdup (path);
  open_journal (self);
  sp_journal_load (self->journal, NULL);
  return self;
}

/**
 * sp_class_session_new_in_folder:
 * @pack: the pack
 * @data_folder: (type filename): where the person's programs keep their data
 *
 * Returns: (transfer full): the session of @pack there; a pack has one
 */
SpClassSession *
sp_class_session_new_in_folder (SpPack *pack, const char *data_folder)
{
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;

  g_return_val_if_fail (pack != NULL && data_folder != NULL, NULL);

  name = g_strconcat (pack->id, ".json", NULL);
  path = g_build_filename (data_folder, "signpost", "classes", name, NULL);
  return sp_class_session_new (pack, path);
}

static const char *
get_text (JsonNode *node)
{
  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING
             ? json_node_get_string (node)
             : NULL;
}

/**
 * sp_class_session_get_name:
 * @self: a session
 *
 * Returns: (transfer full): what the teacher calls the class, or an empty text
 */
char *
sp_class_session_get_name (SpClassSession *self)
{
  const char *name;

  g_return_val_if_fail (SP_IS_CLASS_SESSION (self), NULL);

  name = get_text (sp_journal_get (self->journal, self->pack->id, CLASS, NAME));
  return g_strdup (name != NULL ? name : "");
}

static JsonNode *
new_text (const char *text)
{
  return text != NULL && *text != '\0' ? json_node_init_string (json_node_alloc (), text) : NULL;
}

/**
 * sp_class_session_set_name:
 * @self: a session
 * @name: (nullable): what the teacher calls the class
 */
void
sp_class_session_set_name (SpClassSession *self, const char *name)
{
  g_return_if_fail (SP_IS_CLASS_SESSION (self));

  sp_journal_set (self->journal, self->pack->id, CLASS, NAME, new_text (name));
}

static JsonObject *
get_object (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static JsonObject *
get_sheets (SpClassSession *self)
{
  return get_object (sp_journal_get (self->journal, self->pack->id, SHEETS, NULL));
}

/**
 * sp_class_session_get_n_sheets:
 * @self: a session
 *
 * Returns: how many sheets there are
 */
guint
sp_class_session_get_n_sheets (SpClassSession *self)
{
  JsonObject *sheets;

  g_return_val_if_fail (SP_IS_CLASS_SESSION (self), 0);

  sheets = get_sheets (self);
  return sheets != NULL ? json_object_get_size (sheets) : 0;
}

static JsonNode *
get_member (JsonObject *object, const char *name)
{
  return object != NULL ? json_object_get_member (object, name) : NULL;
}

/* The file is one that anybody may write. What is none of the answers is passed over. */
static SpAnswers *
read_answers (const SpPack *pack, JsonNode *sheet)
{
  SpAnswers *answers = sp_answers_new (pack->statements.n_items);
  JsonObject *given = get_object (get_member (get_object (sheet), ANSWERS));
  JsonObject *marked = get_object (get_member (get_object (sheet), IMPORTANT));

  for (guint i = 0; i < pack->statements.n_items; i++)
    {
      const char *id = pack->statements.items[i].id;

      sp_answers_set (answers, i, sp_journal_read_answer (get_member (given, id)));
      sp_answers_set_important (answers, i, sp_journal_read_mark (get_member (marked, id)));
    }
  return answers;
}

static void
add_answers (JsonBuilder *builder, const SpPack *pack, const SpAnswers *answers)
{
  sp_json_begin_object (builder, ANSWERS);
  for (guint i = 0; i < pack->statements.n_items; i++)
    if (sp_answers_get (answers, i) != SP_ANSWER_NONE)
      sp_json_add_integer (builder, pack->statements.items[i].id, sp_answers_get (answers, i));
  json_builder_end_object (builder);
}

/* As it stands in the journal, where each mark can be found by its statement. */
static JsonNode *
new_sheet (const SpPack *pack, const SpAnswers *answers, const char *pupil)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  if (pupil != NULL && *pupil != '\0')
    sp_json_add_text (builder, NAME, pupil);
  add_answers (builder, pack, answers);
  sp_json_begin_object (builder, IMPORTANT);
  for (guint i = 0; i < pack->statements.n_items; i++)
    if (sp_answers_is_important (answers, i))
      sp_json_add_boolean (builder, pack->statements.items[i].id, TRUE);
  json_builder_end_object (builder);
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}

/**
 * sp_class_session_add:
 * @self: a session
 * @answers: a sheet for the statements of its pack
 * @pupil: (nullable): whose sheet it is, if that is to be kept
 *
 * Returns: (transfer full): the id of the new sheet
 */
char *
sp_class_session_add (SpClassSession *self, const SpAnswers *answers, const char *pupil)
{
  char *id;

  g_return_val_if_fail (SP_IS_CLASS_SESSION (self) && answers != NULL, NULL);
  g_return_val_if_fail (sp_answers_get_n_statements (answers) == self->pack->statements.n_items,
                        NULL);

  id = g_uuid_string_random ();
  sp_journal_set (self->journal, self->pack->id, SHEETS, id,
                  new_sheet (self->pack, answers, pupil));
  return id;
}

/**
 * sp_class_session_remove:
 * @self: a session
 * @id: the id of a sheet
 *
 * Removes a sheet, if it is there.
 */
void
sp_class_session_remove (SpClassSession *self, const char *id)
{
  g_return_if_fail (SP_IS_CLASS_SESSION (self) && id != NULL);

  sp_journal_set (self->journal, self->pack->id, SHEETS, id, NULL);
}

/* What to know a sheet by that has no id: the same one of the same file always has the same. */
static char *
make_id (GBytes *bytes, guint sheet)
{
  g_autofree char *digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

  return g_strdup_printf ("%s-%u", digest, sheet);
}

/* Returns: (transfer full): a change for each sheet that the session does not have */
static GPtrArray *
find_new (SpClassSession *self, GBytes *bytes, GPtrArray *sheets, GPtrArray *ids, GPtrArray *names)
{
  g_autoptr (GHashTable) met = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *changes = g_ptr_array_new ();
  JsonObject *own = get_sheets (self);

  for (guint i = 0; i < sheets->len; i++)
    {
      char *id = ids->pdata[i] != NULL ? g_strdup (ids->pdata[i]) : make_id (bytes, i);
      gboolean is_own = own != NULL && json_object_has_member (own, id);

      if (g_hash_table_add (met, id) && !is_own)
        g_ptr_array_add (changes, sp_journal_change_new (
                                      self->pack->id, SHEETS, id,
                                      new_sheet (self->pack, sheets->pdata[i], names->pdata[i])));
    }
  return changes;
}

static gboolean
refuse_many (GError **error)
{
  /* Translators: how many answer sheets a class can have */
  g_set_error (error, SP_JSON_ERROR, SP_JSON_ERROR_LIMIT, _ ("a class takes at most %d sheets"),
               SP_CLASS_SESSION_MAX_SHEETS);
  return FALSE;
}

/**
 * sp_class_session_merge:
 * @self: a session
 * @file: the session of another computer, or other answer sheets; see sp_answer_sheets_read_named()
 * @n_new: (out): how many sheets came in; those that are there already do not count again
 * @error: return location for an #SpJsonError: %SP_JSON_ERROR_LIMIT where there are more than
 *   %SP_CLASS_SESSION_MAX_SHEETS then, and those of sp_answer_sheets_read_named()
 *
 * Returns: whether the sheets of @file are in the session now; if not, nothing is changed
 */
gboolean
sp_class_session_merge (SpClassSession *self, GFile *file, guint *n_new, GError **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) sheets = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  g_autofree char *name = NULL;
  gboolean is_list;

  g_return_val_if_fail (SP_IS_CLASS_SESSION (self) && G_IS_FILE (file) && n_new != NULL, FALSE);

  name = g_file_get_parse_name (file);
  bytes = sp_json_load (file, SP_ANSWER_SHEETS_MAX_BYTES, error);
  if (bytes != NULL)
    sheets = sp_answer_sheets_read_named (bytes, name, self->pack, ids, names, &is_list, error);
  if (sheets == NULL)
    return FALSE;
  if (sheets->len + sp_class_session_get_n_sheets (self) > SP_CLASS_SESSION_MAX_SHEETS)
    return refuse_many (error);
  changes = find_new (self, bytes, sheets, ids, names);
  *n_new = changes->len;
  if (changes->len > 0)
    sp_journal_apply (self->journal, changes);
  return TRUE;
}

/**
 * sp_class_session_count:
 * @self: a session
 * @stressed: (nullable): for each statement, whether it counts twice for everybody
 *
 * Returns: (transfer full): where the class leans now
 */
SpClassTally *
sp_class_session_count (SpClassSession *self, const gboolean *stressed)
{
  g_autoptr (GList) sheets = NULL;
  SpClassTally *tally;

  g_return_val_if_fail (SP_IS_CLASS_SESSION (self), NULL);

  tally = sp_class_tally_new (self->pack);
  for (guint i = 0; stressed != NULL && i < self->pack->statements.n_items; i++)
    if (stressed[i])
      sp_class_tally_stress (tally, i);
  sheets = get_sheets (self) != NULL ? json_object_get_values (get_sheets (self)) : NULL;
  for (GList *l = sheets; l != NULL; l = l->next)
    {
      g_autoptr (SpAnswers) answers = read_answers (self->pack, l->data);

      sp_class_tally_add (tally, answers);
    }
  return tally;
}

/* As it stands in a file, where the marks are a list, as in any answer sheet. */
static void
add_sheet (JsonBuilder *builder, const SpPack *pack, const char *id, JsonNode *sheet)
{
  g_autoptr (SpAnswers) answers = read_answers (pack, sheet);
  const char *pupil = get_text (get_member (get_object (sheet), NAME));

  json_builder_begin_object (builder);
  sp_json_add_text (builder, "id", id);
  if (pupil != NULL)
    sp_json_add_text (builder, NAME, pupil);
  add_answers (builder, pack, answers);
  sp_json_begin_array (builder, IMPORTANT);
  for (guint i = 0; i < pack->statements.n_items; i++)
    if (sp_answers_is_important (answers, i))
      json_builder_add_string_value (builder, pack->statements.items[i].id);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

/**
 * sp_class_session_to_bytes:
 * @self: a session
 *
 * Returns: (transfer full): what goes into a file that is carried to another computer
 */
GBytes *
sp_class_session_to_bytes (SpClassSession *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GList) ids = NULL;
  g_autofree char *name = NULL;
  char *text;

  g_return_val_if_fail (SP_IS_CLASS_SESSION (self), NULL);

  name = sp_class_session_get_name (self);
  json_builder_begin_object (builder);
  sp_json_add_integer (builder, "format", FORMAT);
  sp_json_add_text (builder, CLASS, name);
  sp_json_add_text (builder, "pack", self->pack->id);
  sp_json_begin_array (builder, SHEETS);
  ids = get_sheets (self) != NULL ? json_object_get_members (get_sheets (self)) : NULL;
  for (GList *l = ids; l != NULL; l = l->next)
    add_sheet (builder, self->pack, l->data, json_object_get_member (get_sheets (self), l->data));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  text = sp_json_finish (builder);
  return g_bytes_new_take (text, strlen (text));
}

/**
 * sp_class_session_flush:
 * @self: a session
 * @error: return location for an error of #SpJournalError
 *
 * Returns: whether all is on the disk; see sp_journal_flush()
 */
gboolean
sp_class_session_flush (SpClassSession *self, GError **error)
{
  g_return_val_if_fail (SP_IS_CLASS_SESSION (self), FALSE);

  return sp_journal_flush (self->journal, error);
}

/**
 * sp_class_session_erase:
 * @self: a session
 * @error: return location for an error of #SpJournalError, after which the session is as it was
 *
 * Forgets the class: no name and no sheet is left, in memory or on the disk.
 *
 * Returns: whether nothing is left
 */
gboolean
sp_class_session_erase (SpClassSession *self, GError **error)
{
  g_return_val_if_fail (SP_IS_CLASS_SESSION (self), FALSE);

  /* What is on its way to the disk would come after. */
  sp_journal_flush (self->journal, NULL);
  if (self->path != NULL && !sp_journal_erase (self->path, error))
    return FALSE;
  g_clear_object (&self->journal);
  open_journal (self);
  g_signal_emit (self, changed_signal, 0);
  return TRUE;
}
