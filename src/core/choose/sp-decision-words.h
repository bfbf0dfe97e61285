/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/choose/sp-decision.h"

G_BEGIN_DECLS

/** In front of points, keeps their sign on the left in text that runs from right to left. */
#define SP_POINTS_DIRECTION "\342\200\216"

/**
 * SpReason:
 * @statement: the position of a statement in its pack
 * @points: what its answer gave the role, in whole points; never 0
 *
 * One of the answers that speak for or against a role.
 */
typedef struct
{
  guint statement;
  int points;
} SpReason;

const char *sp_answer_get_name (int answer);
char *sp_points_to_string (int points) G_GNUC_WARN_UNUSED_RESULT;

char *sp_decision_list_roles (const SpDecision *self, SpVerdict verdict) G_GNUC_WARN_UNUSED_RESULT;
char *sp_decision_describe_verdict (const SpDecision *self) G_GNUC_WARN_UNUSED_RESULT;
char *sp_decision_describe_margin (const SpDecision *self) G_GNUC_WARN_UNUSED_RESULT;
char *sp_decision_describe_steadiness (const SpDecision *self) G_GNUC_WARN_UNUSED_RESULT;
char *sp_decision_describe_flip (const SpDecision *self,
                                 const SpFlip *flip) G_GNUC_WARN_UNUSED_RESULT;
char *sp_decision_describe_flip_change (const SpFlipChange *change) G_GNUC_WARN_UNUSED_RESULT;
char *sp_decision_describe_no_flip (const SpDecision *self) G_GNUC_WARN_UNUSED_RESULT;
const char *sp_decision_get_guidance (void);

GArray *sp_decision_collect_reasons (const SpDecision *self,
                                     guint role,
                                     int sign) G_GNUC_WARN_UNUSED_RESULT;
GArray *sp_decision_get_leading_roles (const SpDecision *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
