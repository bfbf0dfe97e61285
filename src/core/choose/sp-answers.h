/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/** The answers there are: from "strongly disagree" to "strongly agree". */
#define SP_ANSWER_MIN (-2)
#define SP_ANSWER_MAX 2
#define SP_N_ANSWERS (SP_ANSWER_MAX - SP_ANSWER_MIN + 1)

/** A statement that was skipped or not reached yet. */
#define SP_ANSWER_NONE G_MININT8

/**
 * SpAnswers:
 *
 * An answer sheet: for each statement of a pack, by its position, an answer or none, and whether
 * it matters a lot. Nothing ties a sheet to its pack but the number of statements.
 */
typedef struct _SpAnswers SpAnswers;

#define SP_TYPE_ANSWERS (sp_answers_get_type ())

GType sp_answers_get_type (void) G_GNUC_CONST;
SpAnswers *sp_answers_new (guint n_statements) G_GNUC_WARN_UNUSED_RESULT;
SpAnswers *sp_answers_copy (const SpAnswers *self) G_GNUC_WARN_UNUSED_RESULT;
void sp_answers_free (SpAnswers *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpAnswers, sp_answers_free)

gboolean sp_answers_equal (const SpAnswers *a, const SpAnswers *b);
guint sp_answers_get_n_statements (const SpAnswers *self);
guint sp_answers_get_n_answered (const SpAnswers *self);

int sp_answers_get (const SpAnswers *self, guint statement);
void sp_answers_set (SpAnswers *self, guint statement, int answer);
gboolean sp_answers_is_important (const SpAnswers *self, guint statement);
void sp_answers_set_important (SpAnswers *self, guint statement, gboolean important);
void sp_answers_clear (SpAnswers *self);

G_END_DECLS
