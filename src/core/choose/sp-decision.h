/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/choose/sp-answers.h"
#include "core/choose/sp-flip.h"
#include "core/choose/sp-verdict.h"
#include "core/pack/sp-pack.h"

G_BEGIN_DECLS

/**
 * SpDecision:
 *
 * What an answer sheet says, and why: the verdict, the score of each role, what each answer gave
 * each role, what would change the verdict and how steady it is. Immutable. The same pack and
 * answers always give the same, whatever the order of roles and statements.
 */
typedef struct _SpDecision SpDecision;

#define SP_TYPE_DECISION (sp_decision_get_type ())

GType sp_decision_get_type (void) G_GNUC_CONST;
SpDecision *sp_decision_new (SpPack *pack, const SpAnswers *answers) G_GNUC_WARN_UNUSED_RESULT;
SpDecision *sp_decision_new_brief (SpPack *pack,
                                   const SpAnswers *answers) G_GNUC_WARN_UNUSED_RESULT;
SpDecision *sp_decision_ref (SpDecision *self);
void sp_decision_unref (SpDecision *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpDecision, sp_decision_unref)

SpPack *sp_decision_get_pack (const SpDecision *self);
const SpAnswers *sp_decision_get_answers (const SpDecision *self);
guint sp_decision_get_n_answered (const SpDecision *self);
guint sp_decision_get_n_needed (const SpDecision *self);

SpVerdict sp_decision_get_verdict (const SpDecision *self);
const guint *sp_decision_get_ranking (const SpDecision *self);
double sp_decision_get_score (const SpDecision *self, guint role);
double sp_decision_get_share (const SpDecision *self, guint role);
double sp_decision_get_margin (const SpDecision *self);

double sp_decision_get_points (const SpDecision *self, guint statement, guint role);
int sp_decision_round_points (const SpDecision *self, guint role, guint unit, int *points);

const SpFlip *sp_decision_get_flips (const SpDecision *self, guint *n_flips);
guint sp_decision_get_n_searched (const SpDecision *self);
double sp_decision_get_steadiness (const SpDecision *self);

G_END_DECLS
