/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/choose/sp-answers.h"
#include "core/journal/sp-journal-error.h"
#include "core/pack/sp-pack.h"

G_BEGIN_DECLS

#define SP_TYPE_JOURNAL (sp_journal_get_type ())

/**
 * SpJournal:
 *
 * What a person answered, for each pack, kept in one file. Each change is on the disk when its
 * function returns. Other processes may use the same file: a change takes nothing of theirs away,
 * and what they changed meanwhile is seen afterwards.
 */
G_DECLARE_FINAL_TYPE (SpJournal, sp_journal, SP, JOURNAL, GObject)

SpJournal *sp_journal_new (const char *path) G_GNUC_WARN_UNUSED_RESULT;
gboolean sp_journal_load (SpJournal *self, GError **error);
const char *sp_journal_get_path (SpJournal *self);
gboolean sp_journal_is_read_only (SpJournal *self);
char *sp_journal_take_notice (SpJournal *self) G_GNUC_WARN_UNUSED_RESULT;

SpAnswers *sp_journal_get_answers (SpJournal *self, const SpPack *pack) G_GNUC_WARN_UNUSED_RESULT;
gboolean sp_journal_set_answer (SpJournal *self,
                                const SpPack *pack,
                                guint statement,
                                int answer,
                                GError **error);
gboolean sp_journal_set_important (SpJournal *self,
                                   const SpPack *pack,
                                   guint statement,
                                   gboolean important,
                                   GError **error);
gboolean sp_journal_replace_answers (SpJournal *self,
                                     const SpPack *pack,
                                     const SpAnswers *answers,
                                     GError **error);

G_END_DECLS
