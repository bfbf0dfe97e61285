/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/journal/sp-journal-answers.h"
#include "core/journal/sp-journal-private.h"

#define ANSWERS "answers"
#define IMPORTANT "important"
#define ASKED "asked"

/* Returns the answer in a value that anybody may have written, or SP_ANSWER_NONE. */
int
sp_journal_read_answer (JsonNode *node)
{
  gint64 answer;

  if (node == NULL || json_node_get_value_type (node) != G_TYPE_INT64)
    return SP_ANSWER_NONE;
  answer = json_node_get_int (node);
  return answer >= SP_ANSWER_MIN && answer <= SP_ANSWER_MAX ? (int) answer : SP_ANSWER_NONE;
}

/* Returns whether a value that anybody may have written is a mark. */
gboolean
sp_journal_read_mark (JsonNode *node)
{
  return node != NULL && json_node_get_value_type (node) == G_TYPE_BOOLEAN &&
         json_node_get_boolean (node);
}

static const char *
get_wording (const SpPack *pack, guint statement)
{
  const SpStatement *asked = &pack->statements.items[statement];

  return asked->wording != NULL ? asked->wording : asked->text;
}

/**
 * sp_journal_is_asked_differently:
 * @self: a journal
 * @pack: a pack
 * @statement: the position of a statement in @pack
 *
 * Returns: whether the answer to it was one to other words, and so counts no longer. What was answered
 *   before journals kept the words counts as it did.
 */
gboolean
sp_journal_is_asked_differently (SpJournal *self, const SpPack *pack, guint statement)
{
  JsonNode *asked;
  const char *id;

  g_return_val_if_fail (SP_IS_JOURNAL (self), FALSE);
  g_return_val_if_fail (pack != NULL && statement < pack->statements.n_items, FALSE);

  id = pack->statements.items[statement].id;
  asked = sp_journal_get (self, pack->id, ASKED, id);
  return asked != NULL && json_node_get_value_type (asked) == G_TYPE_STRING &&
         g_strcmp0 (json_node_get_string (asked), get_wording (pack, statement)) != 0 &&
         sp_journal_read_answer (sp_journal_get (self, pack->id, ANSWERS, id)) != SP_ANSWER_NONE;
}

/**
 * sp_journal_get_answers:
 * @self: a journal
 * @pack: a pack
 *
 * Answers to statements that @pack does not have or asks differently now, or that are none of the five,
 * are passed over; they stay in the file.
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

      if (!sp_journal_is_asked_differently (self, pack, i))
        sp_answers_set (answers, i,
                        sp_journal_read_answer (sp_journal_get (self, pack->id, ANSWERS, id)));
      sp_answers_set_important (
          answers, i, sp_journal_read_mark (sp_journal_get (self, pack->id, IMPORTANT, id)));
    }
  return answers;
}

static JsonNode *
new_answer (int answer)
{
  return answer != SP_ANSWER_NONE ? json_node_init_int (json_node_alloc (), answer) : NULL;
}

static JsonNode *
new_mark (gboolean important)
{
  return important ? json_node_init_boolean (json_node_alloc (), TRUE) : NULL;
}

/* An answer, and the words that it is one to. */
static void
add_answer (GPtrArray *changes, const SpPack *pack, guint statement, int answer)
{
  const char *id = pack->statements.items[statement].id;
  const char *wording = get_wording (pack, statement);
  JsonNode *asked = answer != SP_ANSWER_NONE && wording != NULL
                        ? json_node_init_string (json_node_alloc (), wording)
                        : NULL;

  g_ptr_array_add (changes, sp_journal_change_new (pack->id, ANSWERS, id, new_answer (answer)));
  g_ptr_array_add (changes, sp_journal_change_new (pack->id, ASKED, id, asked));
}

/**
 * sp_journal_set_answer:
 * @self: a journal
 * @pack: a pack
 * @statement: the position of a statement in @pack
 * @answer: %SP_ANSWER_MIN to %SP_ANSWER_MAX, or %SP_ANSWER_NONE to take an answer back
 *
 * Sets the answer, and keeps the words that it is one to.
 */
void
sp_journal_set_answer (SpJournal *self, const SpPack *pack, guint statement, int answer)
{
  g_autoptr (GPtrArray) changes = NULL;

  g_return_if_fail (SP_IS_JOURNAL (self));
  g_return_if_fail (pack != NULL && statement < pack->statements.n_items);
  g_return_if_fail (answer == SP_ANSWER_NONE ||
                    (answer >= SP_ANSWER_MIN && answer <= SP_ANSWER_MAX));

  changes = g_ptr_array_new ();
  add_answer (changes, pack, statement, answer);
  sp_journal_apply (self, changes);
}

/**
 * sp_journal_set_important:
 * @self: a journal
 * @pack: a pack
 * @statement: the position of a statement in @pack
 * @important: whether it matters a lot
 *
 * As sp_journal_set().
 */
void
sp_journal_set_important (SpJournal *self, const SpPack *pack, guint statement, gboolean important)
{
  g_return_if_fail (pack != NULL && statement < pack->statements.n_items);

  sp_journal_set (self, pack->id, IMPORTANT, pack->statements.items[statement].id,
                  new_mark (important));
}

/**
 * sp_journal_replace_answers:
 * @self: a journal
 * @pack: a pack
 * @answers: a sheet for its statements
 *
 * Sets all answers and marks of @pack in one go, all of them or none: to start over, and to undo
 * that. Those to statements that @pack does not have stay.
 */
void
sp_journal_replace_answers (SpJournal *self, const SpPack *pack, const SpAnswers *answers)
{
  g_autoptr (GPtrArray) changes = NULL;

  g_return_if_fail (SP_IS_JOURNAL (self));
  g_return_if_fail (pack != NULL && pack->id != NULL);
  g_return_if_fail (answers != NULL);
  g_return_if_fail (sp_answers_get_n_statements (answers) == pack->statements.n_items);

  changes = g_ptr_array_new ();
  for (guint i = 0; i < pack->statements.n_items; i++)
    {
      const char *id = pack->statements.items[i].id;
      JsonNode *mark = new_mark (sp_answers_is_important (answers, i));

      add_answer (changes, pack, i, sp_answers_get (answers, i));
      g_ptr_array_add (changes, sp_journal_change_new (pack->id, IMPORTANT, id, mark));
    }
  sp_journal_apply (self, changes);
}
