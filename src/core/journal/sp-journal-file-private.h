/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The file of a journal: held, read, replaced and set aside. */

#pragma once

#include "core/journal/sp-journal-error.h"

G_BEGIN_DECLS

/**
 * SpJournalFile:
 * @path: (owned): the file itself, even when the journal was given as a link to it
 * @lock: a descriptor that other processes wait for, or -1 where the file system has no locks
 *
 * A file that this process holds, to change it.
 */
typedef struct
{
  char *path;
  int lock;
} SpJournalFile;

gboolean sp_journal_file_hold (SpJournalFile *self, const char *path, GError **error);
void sp_journal_file_release (SpJournalFile *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SpJournalFile, sp_journal_file_release)

gboolean sp_journal_file_read (const char *path, GBytes **bytes, GError **error);
gboolean
sp_journal_file_replace (const SpJournalFile *self, const char *text, gsize length, GError **error);
char *sp_journal_file_set_aside (const SpJournalFile *self,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
