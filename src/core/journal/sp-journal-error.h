/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SpJournalError:
 * @SP_JOURNAL_ERROR_UNREADABLE: the file is there but cannot be read
 * @SP_JOURNAL_ERROR_DAMAGED: the file is damaged and could not be set aside
 * @SP_JOURNAL_ERROR_NEWER: the file is from a newer Signpost, which may have put things there that
 *   this one would lose
 * @SP_JOURNAL_ERROR_BUSY: another program held the file for too long
 * @SP_JOURNAL_ERROR_UNWRITABLE: the file cannot be written: no permission, a full disk, ...
 *
 * Why a journal could not be read or written. Whatever the error, the file is as it was, and what
 * was to be written is kept in memory and goes along with the next change that can be.
 */
typedef enum
{
  SP_JOURNAL_ERROR_UNREADABLE,
  SP_JOURNAL_ERROR_DAMAGED,
  SP_JOURNAL_ERROR_NEWER,
  SP_JOURNAL_ERROR_BUSY,
  SP_JOURNAL_ERROR_UNWRITABLE
} SpJournalError;

#define SP_JOURNAL_ERROR (sp_journal_error_quark ())
GQuark sp_journal_error_quark (void);

G_END_DECLS
