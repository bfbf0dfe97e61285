/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/choose/sp-decision.h"

G_BEGIN_DECLS

char *sp_decision_describe_steadiness (const SpDecision *self) G_GNUC_WARN_UNUSED_RESULT;
char *sp_decision_describe_flip (const SpDecision *self,
                                 const SpFlip *flip) G_GNUC_WARN_UNUSED_RESULT;
char *sp_decision_describe_flip_change (const SpFlipChange *change) G_GNUC_WARN_UNUSED_RESULT;
char *sp_decision_describe_no_flip (const SpDecision *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
