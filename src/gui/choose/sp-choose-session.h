/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/choose/sp-decision.h"
#include "core/journal/sp-journal.h"

G_BEGIN_DECLS

#define SP_TYPE_CHOOSE_SESSION (sp_choose_session_get_type ())

G_DECLARE_FINAL_TYPE (SpChooseSession, sp_choose_session, SP, CHOOSE_SESSION, GObject)

SpChooseSession *sp_choose_session_new (SpPack *pack, SpJournal *journal) G_GNUC_WARN_UNUSED_RESULT;

SpPack *sp_choose_session_get_pack (SpChooseSession *self);
guint sp_choose_session_get_n_statements (SpChooseSession *self);
guint sp_choose_session_get_n_answered (SpChooseSession *self);
gboolean sp_choose_session_is_enough (SpChooseSession *self);
guint sp_choose_session_find_next (SpChooseSession *self);

int sp_choose_session_get_answer (SpChooseSession *self, guint statement);
gboolean sp_choose_session_is_asked_differently (SpChooseSession *self, guint statement);
void sp_choose_session_set_answer (SpChooseSession *self, guint statement, int answer);
SpAnswers *sp_choose_session_copy_answers (SpChooseSession *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean sp_choose_session_is_important (SpChooseSession *self, guint statement);
void sp_choose_session_set_important (SpChooseSession *self, guint statement, gboolean important);

void sp_choose_session_start_over (SpChooseSession *self);
void sp_choose_session_save (SpChooseSession *self, GVariantDict *state);
void sp_choose_session_restore (SpChooseSession *self, GVariant *state);

SpDecision *sp_choose_session_decide (SpChooseSession *self) G_GNUC_WARN_UNUSED_RESULT;

const char *sp_choose_session_get_trouble (SpChooseSession *self);
char *sp_choose_session_take_notice (SpChooseSession *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
