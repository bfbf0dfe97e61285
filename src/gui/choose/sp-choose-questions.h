/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/choose/sp-choose-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SP_TYPE_CHOOSE_QUESTIONS (sp_choose_questions_get_type ())

G_DECLARE_FINAL_TYPE (SpChooseQuestions, sp_choose_questions, SP, CHOOSE_QUESTIONS, GtkWidget)

void sp_choose_questions_set_session (SpChooseQuestions *self, SpChooseSession *session);
void sp_choose_questions_hide_overview (SpChooseQuestions *self);
void sp_choose_questions_set_tells_points (SpChooseQuestions *self, gboolean tells_points);
guint sp_choose_questions_get_statement (SpChooseQuestions *self);
void sp_choose_questions_show (SpChooseQuestions *self, guint statement);

G_END_DECLS
