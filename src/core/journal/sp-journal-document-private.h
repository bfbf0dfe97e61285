/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is in the file of a journal, and what is yet to be written there. */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/** The newest version of the format that this program knows, and the one that it writes. */
#define SP_JOURNAL_VERSION 2

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

/**
 * SpJournalChange:
 * @pack: (owned): the id of a pack
 * @section: (owned): the name of a section
 * @key: (owned) (nullable): what in it is changed; %NULL for the section as a whole
 * @value: (owned) (nullable): what it is from now on, as JSON; %NULL when it is taken away
 *
 * Sets one thing, and sets it the same however often it is done. Its value is text because trees of
 * json-glib are not for two threads.
 */
typedef struct
{
  char *pack;
  char *section;
  char *key;
  char *value;
} SpJournalChange;

SpJournalChange *sp_journal_change_new (const char *pack,
                                        const char *section,
                                        const char *key,
                                        JsonNode *value) G_GNUC_WARN_UNUSED_RESULT;
void sp_journal_change_free (SpJournalChange *self);

JsonNode *sp_journal_document_new (void) G_GNUC_WARN_UNUSED_RESULT;
SpJournalForm sp_journal_document_parse (GBytes *bytes, JsonNode **document);
char *sp_journal_document_print (JsonNode *self, gsize *length) G_GNUC_WARN_UNUSED_RESULT;
JsonNode *
sp_journal_document_get (JsonNode *self, const char *pack, const char *section, const char *key);
void sp_journal_document_apply (JsonNode *self, GPtrArray *changes, guint n_changes);

G_END_DECLS
