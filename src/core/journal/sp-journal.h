/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/journal/sp-journal-error.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

#define SP_TYPE_JOURNAL (sp_journal_get_type ())

/**
 * SpJournal:
 *
 * What a person did, for each pack, kept in one file: sections of keys with values, such as the
 * answers to statements. A change counts at once in memory and is written meanwhile, by a thread of
 * the journal's own, in the order of the changes. Other processes may use the same file: a change
 * takes nothing of theirs away, and what they changed meanwhile is seen afterwards.
 *
 * "changed" (pack, section, key) tells what is other now: @key is %NULL where it may be several of
 * the section, and all three are where it may be anything. "save-done" (error) tells that a change is
 * on the disk, or why it is not: then it is kept and written with the next one that can be. Both come
 * in the thread and main context that the journal was made in. The last reference to a journal waits
 * for what is being written.
 */
G_DECLARE_FINAL_TYPE (SpJournal, sp_journal, SP, JOURNAL, GObject)

SpJournal *sp_journal_new (const char *path) G_GNUC_WARN_UNUSED_RESULT;
SpJournal *sp_journal_new_in_folder (const char *data_folder) G_GNUC_WARN_UNUSED_RESULT;
gboolean sp_journal_load (SpJournal *self, GError **error);
gboolean sp_journal_erase (const char *path, GError **error);
gboolean sp_journal_flush (SpJournal *self, GError **error);
char *sp_journal_take_notice (SpJournal *self) G_GNUC_WARN_UNUSED_RESULT;

JsonNode *sp_journal_get (SpJournal *self, const char *pack, const char *section, const char *key);
void sp_journal_set (SpJournal *self,
                     const char *pack,
                     const char *section,
                     const char *key,
                     JsonNode *value);
void sp_journal_replace_section (SpJournal *self,
                                 const char *pack,
                                 const char *section,
                                 JsonObject *values);

G_END_DECLS
