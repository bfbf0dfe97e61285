/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/choose/sp-answers.h"

typedef struct
{
  gint8 answer;
  guint8 important;
} Entry;

struct _SpAnswers
{
  guint n_entries;
  Entry entries[];
};

G_DEFINE_BOXED_TYPE (SpAnswers, sp_answers, sp_answers_copy, sp_answers_free)

static gsize
size_for (guint n_entries)
{
  return sizeof (SpAnswers) + n_entries * sizeof (Entry);
}

/**
 * sp_answers_new:
 * @n_statements: how many statements the pack has
 *
 * Returns: (transfer full): a sheet without an answer
 */
SpAnswers *
sp_answers_new (guint n_statements)
{
  SpAnswers *self = g_malloc (size_for (n_statements));

  self->n_entries = n_statements;
  sp_answers_clear (self);
  return self;
}

/**
 * sp_answers_copy:
 * @self: a sheet
 *
 * Returns: (transfer full): another sheet with the same answers
 */
SpAnswers *
sp_answers_copy (const SpAnswers *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_memdup2 (self, size_for (self->n_entries));
}

/**
 * sp_answers_free:
 * @self: (transfer full): a sheet
 */
void
sp_answers_free (SpAnswers *self)
{
  g_free (self);
}

/**
 * sp_answers_equal:
 * @a: a sheet
 * @b: another one
 *
 * Returns: %TRUE if both have the same length, answers and marks
 */
gboolean
sp_answers_equal (const SpAnswers *a, const SpAnswers *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (a->n_entries != b->n_entries)
    return FALSE;

  for (guint i = 0; i < a->n_entries; i++)
    if (a->entries[i].answer != b->entries[i].answer ||
        a->entries[i].important != b->entries[i].important)
      return FALSE;
  return TRUE;
}

/**
 * sp_answers_get_n_statements:
 * @self: a sheet
 *
 * Returns: how many statements it has room for
 */
guint
sp_answers_get_n_statements (const SpAnswers *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_entries;
}

/**
 * sp_answers_get_n_answered:
 * @self: a sheet
 *
 * Returns: how many statements have an answer
 */
guint
sp_answers_get_n_answered (const SpAnswers *self)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->n_entries; i++)
    n += self->entries[i].answer != SP_ANSWER_NONE;
  return n;
}

/**
 * sp_answers_get:
 * @self: a sheet
 * @statement: the position of a statement in its pack
 *
 * Returns: %SP_ANSWER_MIN to %SP_ANSWER_MAX, or %SP_ANSWER_NONE
 */
int
sp_answers_get (const SpAnswers *self, guint statement)
{
  g_return_val_if_fail (self != NULL, SP_ANSWER_NONE);
  g_return_val_if_fail (statement < self->n_entries, SP_ANSWER_NONE);

  return self->entries[statement].answer;
}

/**
 * sp_answers_set:
 * @self: a sheet
 * @statement: the position of a statement in its pack
 * @answer: %SP_ANSWER_MIN to %SP_ANSWER_MAX, or %SP_ANSWER_NONE to take an answer back
 *
 * Whether the statement matters a lot stays as it is.
 */
void
sp_answers_set (SpAnswers *self, guint statement, int answer)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (statement < self->n_entries);
  g_return_if_fail (answer == SP_ANSWER_NONE ||
                    (answer >= SP_ANSWER_MIN && answer <= SP_ANSWER_MAX));

  self->entries[statement].answer = (gint8) answer;
}

/**
 * sp_answers_is_important:
 * @self: a sheet
 * @statement: the position of a statement in its pack
 *
 * Returns: %TRUE if the statement matters a lot
 */
gboolean
sp_answers_is_important (const SpAnswers *self, guint statement)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (statement < self->n_entries, FALSE);

  return self->entries[statement].important;
}

/**
 * sp_answers_set_important:
 * @self: a sheet
 * @statement: the position of a statement in its pack
 * @important: whether it matters a lot
 *
 * A statement may be marked before it is answered; the mark counts once it is.
 */
void
sp_answers_set_important (SpAnswers *self, guint statement, gboolean important)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (statement < self->n_entries);

  self->entries[statement].important = important != FALSE;
}

/**
 * sp_answers_clear:
 * @self: a sheet
 *
 * Takes back all answers and marks.
 */
void
sp_answers_clear (SpAnswers *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->n_entries; i++)
    self->entries[i] = (Entry){ SP_ANSWER_NONE, FALSE };
}
