/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is in the file of a journal. For sp-journal.c alone. */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/** The newest version of the format that this program knows. */
#define SP_JOURNAL_VERSION 1

/**
 * SpJournalForm:
 * @SP_JOURNAL_FORM_GOOD: a journal
 * @SP_JOURNAL_FORM_DAMAGED: no journal, or a broken one
 * @SP_JOURNAL_FORM_NEWER: a journal of a later version
 */
typedef enum
{
  SP_JOURNAL_FORM_GOOD,
  SP_JOURNAL_FORM_DAMAGED,
  SP_JOURNAL_FORM_NEWER
} SpJournalForm;

JsonNode *sp_journal_document_new (void) G_GNUC_WARN_UNUSED_RESULT;
SpJournalForm sp_journal_document_parse (const char *text, gsize length, JsonNode **document);
char *sp_journal_document_print (JsonNode *self, gsize *length) G_GNUC_WARN_UNUSED_RESULT;

gboolean
sp_journal_document_get (JsonNode *self, const char *pack, const char *statement, int *answer);
void sp_journal_document_set (JsonNode *self, const char *pack, const char *statement, int answer);
void sp_journal_document_unset (JsonNode *self, const char *pack, const char *statement);
gboolean sp_journal_document_is_important (JsonNode *self, const char *pack, const char *statement);
void sp_journal_document_set_important (JsonNode *self,
                                        const char *pack,
                                        const char *statement,
                                        gboolean important);

G_END_DECLS
