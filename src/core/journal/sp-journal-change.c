/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/journal/sp-journal-change.h"
#include "core/journal/sp-journal-document.h"

#include "core/choose/sp-answers.h"

/**
 * sp_journal_change_new:
 * @pack: the id of a pack
 * @statement: the id of one of its statements
 * @is_mark: whether it is about how much the statement matters
 * @value: an answer or %SP_ANSWER_NONE; for a mark whether it matters a lot
 *
 * Returns: (transfer full): the change
 */
SpJournalChange *
sp_journal_change_new (const char *pack, const char *statement, gboolean is_mark, int value)
{
  SpJournalChange *self = g_new (SpJournalChange, 1);

  self->pack = g_strdup (pack);
  self->statement = g_strdup (statement);
  self->is_mark = is_mark;
  self->value = value;
  return self;
}

/**
 * sp_journal_change_free:
 * @self: (transfer full): a change
 */
void
sp_journal_change_free (SpJournalChange *self)
{
  g_free (self->pack);
  g_free (self->statement);
  g_free (self);
}

/**
 * sp_journal_change_apply:
 * @self: a change
 * @document: what is in a journal
 */
void
sp_journal_change_apply (const SpJournalChange *self, JsonNode *document)
{
  if (self->is_mark)
    sp_journal_document_set_important (document, self->pack, self->statement, self->value);
  else if (self->value == SP_ANSWER_NONE)
    sp_journal_document_unset (document, self->pack, self->statement);
  else
    sp_journal_document_set (document, self->pack, self->statement, self->value);
}
