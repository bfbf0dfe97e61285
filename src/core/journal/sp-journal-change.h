/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is yet to be written into a journal. For sp-journal.c alone. */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * SpJournalChange:
 * @pack: (owned): the id of a pack
 * @statement: (owned): the id of one of its statements
 * @is_mark: whether it is about how much the statement matters, not about the answer
 * @value: an answer or %SP_ANSWER_NONE; for a mark whether it matters a lot
 *
 * Sets one thing, and sets it the same however often it is done.
 */
typedef struct
{
  char *pack;
  char *statement;
  gboolean is_mark;
  int value;
} SpJournalChange;

SpJournalChange *sp_journal_change_new (const char *pack,
                                        const char *statement,
                                        gboolean is_mark,
                                        int value) G_GNUC_WARN_UNUSED_RESULT;
void sp_journal_change_free (SpJournalChange *self);
void sp_journal_change_apply (const SpJournalChange *self, JsonNode *document);

G_END_DECLS
