/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/choose/sp-choose-session.h"

#include "core/journal/sp-journal-answers.h"

/**
 * SpChooseSession:
 *
 * The answers of the person, which are saved as they are given. "changed" tells that they are
 * others now, "save-done" that the journal is through with saving them; `trouble` why they are not
 * saved at the moment, if so.
 */
struct _SpChooseSession
{
  GObject parent_instance;

  SpPack *pack;       /* (owned) */
  SpJournal *journal; /* (owned) (nullable): without one, answers live as long as the session */
  SpAnswers *answers; /* (owned) */
  char *trouble;      /* (owned) (nullable) */
};

enum
{
  PROP_0,
  PROP_TROUBLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static guint changed_signal;
static guint save_done_signal;

G_DEFINE_FINAL_TYPE (SpChooseSession, sp_choose_session, G_TYPE_OBJECT)

static void
sp_choose_session_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  SpChooseSession *self = SP_CHOOSE_SESSION (object);

  switch (id)
    {
    case PROP_TROUBLE:
      g_value_set_string (value, self->trouble);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sp_choose_session_finalize (GObject *object)
{
  SpChooseSession *self = SP_CHOOSE_SESSION (object);

  g_clear_pointer (&self->pack, sp_pack_unref);
  g_clear_object (&self->journal);
  g_clear_pointer (&self->answers, sp_answers_free);
  g_free (self->trouble);

  G_OBJECT_CLASS (sp_choose_session_parent_class)->finalize (object);
}

static void
sp_choose_session_class_init (SpChooseSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = sp_choose_session_get_property;
  object_class->finalize = sp_choose_session_finalize;

  properties[PROP_TROUBLE] =
      g_param_spec_string ("trouble", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
  save_done_signal = g_signal_new ("save-done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sp_choose_session_init (SpChooseSession *self)
{
}

static void
set_trouble (SpChooseSession *self, const GError *error)
{
  const char *trouble = error != NULL ? error->message : NULL;

  if (g_strcmp0 (self->trouble, trouble) == 0)
    return;
  g_free (self->trouble);
  self->trouble = g_strdup (trouble);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TROUBLE]);
}

/* What changed may have been this session, another window, a terminal, or nothing of this pack. */
static void
take_answers (SpChooseSession *self)
{
  g_autoptr (SpAnswers) answers = sp_journal_get_answers (self->journal, self->pack);

  if (sp_answers_equal (answers, self->answers))
    return;
  sp_answers_free (self->answers);
  self->answers = g_steal_pointer (&answers);
  g_signal_emit (self, changed_signal, 0);
}

static void
journal_save_done (SpChooseSession *self, const GError *error)
{
  set_trouble (self, error);
  g_signal_emit (self, save_done_signal, 0);
}

static void
use_journal (SpChooseSession *self, SpJournal *journal)
{
  g_autoptr (GError) error = NULL;

  self->journal = g_object_ref (journal);
  g_signal_connect_object (journal, "changed", G_CALLBACK (take_answers), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (journal, "save-done", G_CALLBACK (journal_save_done), self,
                           G_CONNECT_SWAPPED);
  sp_journal_load (journal, &error);
  set_trouble (self, error);
  take_answers (self);
}

/**
 * sp_choose_session_new:
 * @pack: the statements
 * @journal: (nullable): where answers are kept; it is read now
 *
 * Returns: (transfer full): the session, where it was left the last time
 */
SpChooseSession *
sp_choose_session_new (SpPack *pack, SpJournal *journal)
{
  SpChooseSession *self;

  g_return_val_if_fail (pack != NULL, NULL);
  g_return_val_if_fail (journal == NULL || SP_IS_JOURNAL (journal), NULL);

  self = g_object_new (SP_TYPE_CHOOSE_SESSION, NULL);
  self->pack = sp_pack_ref (pack);
  self->answers = sp_answers_new (pack->statements.n_items);
  if (journal != NULL)
    use_journal (self, journal);
  return self;
}

/**
 * sp_choose_session_get_pack:
 * @self: a session
 *
 * Returns: (transfer none): the pack whose statements are answered
 */
SpPack *
sp_choose_session_get_pack (SpChooseSession *self)
{
  g_return_val_if_fail (SP_IS_CHOOSE_SESSION (self), NULL);

  return self->pack;
}

/**
 * sp_choose_session_get_n_statements:
 * @self: a session
 *
 * Returns: how many statements there are
 */
guint
sp_choose_session_get_n_statements (SpChooseSession *self)
{
  g_return_val_if_fail (SP_IS_CHOOSE_SESSION (self), 0);

  return self->pack->statements.n_items;
}

/**
 * sp_choose_session_get_n_answered:
 * @self: a session
 *
 * Returns: how many of them have an answer
 */
guint
sp_choose_session_get_n_answered (SpChooseSession *self)
{
  g_return_val_if_fail (SP_IS_CHOOSE_SESSION (self), 0);

  return sp_answers_get_n_answered (self->answers);
}

/**
 * sp_choose_session_is_enough:
 * @self: a session
 *
 * Returns: whether there are answers enough for a result
 */
gboolean
sp_choose_session_is_enough (SpChooseSession *self)
{
  g_return_val_if_fail (SP_IS_CHOOSE_SESSION (self), FALSE);

  return sp_choose_session_get_n_answered (self) >=
         sp_verdict_get_n_needed (self->pack->statements.n_items);
}

/**
 * sp_choose_session_find_next:
 * @self: a session
 *
 * Returns: the statement to go on with: the one behind the last that was answered, or the first
 *   without an answer; the number of statements when all are answered
 */
guint
sp_choose_session_find_next (SpChooseSession *self)
{
  guint n = sp_choose_session_get_n_statements (self);
  guint last = n;

  while (last > 0 && sp_answers_get (self->answers, last - 1) == SP_ANSWER_NONE)
    last--;
  if (last < n)
    return last;
  for (guint i = 0; i < n; i++)
    if (sp_answers_get (self->answers, i) == SP_ANSWER_NONE)
      return i;
  return n;
}

/**
 * sp_choose_session_get_answer:
 * @self: a session
 * @statement: the position of a statement
 *
 * Returns: its answer, or %SP_ANSWER_NONE
 */
int
sp_choose_session_get_answer (SpChooseSession *self, guint statement)
{
  g_return_val_if_fail (SP_IS_CHOOSE_SESSION (self), SP_ANSWER_NONE);

  return sp_answers_get (self->answers, statement);
}

/**
 * sp_choose_session_is_asked_differently:
 * @self: a session
 * @statement: the position of a statement
 *
 * Returns: whether it was answered in other words, so that it has to be asked again
 */
gboolean
sp_choose_session_is_asked_differently (SpChooseSession *self, guint statement)
{
  g_return_val_if_fail (SP_IS_CHOOSE_SESSION (self), FALSE);

  return self->journal != NULL &&
         sp_journal_is_asked_differently (self->journal, self->pack, statement);
}

/**
 * sp_choose_session_set_answer:
 * @self: a session
 * @statement: the position of a statement
 * @answer: its answer, or %SP_ANSWER_NONE
 */
void
sp_choose_session_set_answer (SpChooseSession *self, guint statement, int answer)
{
  g_return_if_fail (SP_IS_CHOOSE_SESSION (self));

  if (sp_answers_get (self->answers, statement) == answer)
    return;
  if (self->journal != NULL)
    sp_journal_set_answer (self->journal, self->pack, statement, answer);
  else
    {
      sp_answers_set (self->answers, statement, answer);
      g_signal_emit (self, changed_signal, 0);
    }
}

/**
 * sp_choose_session_copy_answers:
 * @self: a session
 *
 * Returns: (transfer full): all answers and marks of this moment
 */
SpAnswers *
sp_choose_session_copy_answers (SpChooseSession *self)
{
  g_return_val_if_fail (SP_IS_CHOOSE_SESSION (self), NULL);

  return sp_answers_copy (self->answers);
}

/**
 * sp_choose_session_is_important:
 * @self: a session
 * @statement: the position of a statement
 *
 * Returns: whether it matters a lot
 */
gboolean
sp_choose_session_is_important (SpChooseSession *self, guint statement)
{
  g_return_val_if_fail (SP_IS_CHOOSE_SESSION (self), FALSE);

  return sp_answers_is_important (self->answers, statement);
}

/**
 * sp_choose_session_set_important:
 * @self: a session
 * @statement: the position of a statement
 * @important: whether it matters a lot
 */
void
sp_choose_session_set_important (SpChooseSession *self, guint statement, gboolean important)
{
  g_return_if_fail (SP_IS_CHOOSE_SESSION (self));

  if (sp_answers_is_important (self->answers, statement) == important)
    return;
  if (self->journal != NULL)
    sp_journal_set_important (self->journal, self->pack, statement, important);
  else
    {
      sp_answers_set_important (self->answers, statement, important);
      g_signal_emit (self, changed_signal, 0);
    }
}

static void
replace_answers (SpChooseSession *self, const SpAnswers *answers)
{
  if (self->journal != NULL)
    sp_journal_replace_answers (self->journal, self->pack, answers);
  else
    {
      sp_answers_free (self->answers);
      self->answers = sp_answers_copy (answers);
      g_signal_emit (self, changed_signal, 0);
    }
}

/**
 * sp_choose_session_start_over:
 * @self: a session
 *
 * Takes all answers away.
 */
void
sp_choose_session_start_over (SpChooseSession *self)
{
  g_autoptr (SpAnswers) nothing = NULL;

  g_return_if_fail (SP_IS_CHOOSE_SESSION (self));

  nothing = sp_answers_new (self->pack->statements.n_items);
  replace_answers (self, nothing);
}

/**
 * sp_choose_session_save:
 * @self: a session
 * @state: (inout): gets the answers, by ids of statements
 */
void
sp_choose_session_save (SpChooseSession *self, GVariantDict *state)
{
  g_auto (GVariantBuilder) answers = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(sib)"));

  g_return_if_fail (SP_IS_CHOOSE_SESSION (self) && state != NULL);

  for (guint i = 0; i < self->pack->statements.n_items; i++)
    g_variant_builder_add (&answers, "(sib)", self->pack->statements.items[i].id,
                           sp_answers_get (self->answers, i),
                           sp_answers_is_important (self->answers, i));
  g_variant_dict_insert_value (state, "answers", g_variant_builder_end (&answers));
}

/**
 * sp_choose_session_restore:
 * @self: a session
 * @state: what sp_choose_session_save() got
 *
 * Gives the answers of that moment in place of the present ones.
 */
void
sp_choose_session_restore (SpChooseSession *self, GVariant *state)
{
  g_autoptr (GVariantIter) iter = NULL;
  g_autoptr (SpAnswers) answers = NULL;
  const char *id;
  gboolean is_important;
  int answer;

  g_return_if_fail (SP_IS_CHOOSE_SESSION (self));

  answers = sp_answers_new (self->pack->statements.n_items);
  g_variant_lookup (state, "answers", "a(sib)", &iter);
  while (iter != NULL && g_variant_iter_next (iter, "(&sib)", &id, &answer, &is_important))
    {
      int statement = sp_pack_find (self->pack, "statements", id);

      if (statement < 0)
        continue;
      sp_answers_set (answers, statement, answer);
      sp_answers_set_important (answers, statement, is_important);
    }
  replace_answers (self, answers);
}

/**
 * sp_choose_session_decide:
 * @self: a session
 *
 * Returns: (transfer full): what the answers say
 */
SpDecision *
sp_choose_session_decide (SpChooseSession *self)
{
  g_return_val_if_fail (SP_IS_CHOOSE_SESSION (self), NULL);

  return sp_decision_new (self->pack, self->answers);
}

/**
 * sp_choose_session_get_trouble:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): why answers are not saved at the moment
 */
const char *
sp_choose_session_get_trouble (SpChooseSession *self)
{
  g_return_val_if_fail (SP_IS_CHOOSE_SESSION (self), NULL);

  return self->trouble;
}

/**
 * sp_choose_session_take_notice:
 * @self: a session
 *
 * Returns: (transfer full) (nullable): as sp_journal_take_notice()
 */
char *
sp_choose_session_take_notice (SpChooseSession *self)
{
  g_return_val_if_fail (SP_IS_CHOOSE_SESSION (self), NULL);

  return self->journal != NULL ? sp_journal_take_notice (self->journal) : NULL;
}
