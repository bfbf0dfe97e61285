/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Answers as sections of a journal: "answers" has the answer, "important" the mark of a statement, and
 * "asked" the words that were answered. */

#pragma once

#include "core/choose/sp-answers.h"
#include "core/journal/sp-journal.h"
#include "core/pack/sp-pack.h"

G_BEGIN_DECLS

SpAnswers *sp_journal_get_answers (SpJournal *self, const SpPack *pack) G_GNUC_WARN_UNUSED_RESULT;
gboolean sp_journal_is_asked_differently (SpJournal *self, const SpPack *pack, guint statement);
void sp_journal_set_answer (SpJournal *self, const SpPack *pack, guint statement, int answer);
void
sp_journal_set_important (SpJournal *self, const SpPack *pack, guint statement, gboolean important);
void sp_journal_replace_answers (SpJournal *self, const SpPack *pack, const SpAnswers *answers);

G_END_DECLS
