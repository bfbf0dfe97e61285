/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The file of a journal: held, read, replaced and set aside. For sp-journal.c alone. */

#pragma once

#include "core/journal/sp-journal-error.h"

G_BEGIN_DECLS

/** A lock that is not held; see sp_journal_file_lock(). */
#define SP_JOURNAL_NO_LOCK (-1)

int sp_journal_file_lock (const char *path, GError **error);
void sp_journal_file_unlock (int lock);
gboolean sp_journal_file_read (const char *path, char **text, gsize *length, GError **error);
gboolean sp_journal_file_replace (const char *path, const char *text, gsize length, GError **error);
char *sp_journal_file_set_aside (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
