/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/choose/sp-decision.h"

G_BEGIN_DECLS

char *sp_decision_list_roles (const SpDecision *self, SpVerdict verdict) G_GNUC_WARN_UNUSED_RESULT;
char *sp_decision_describe_verdict (const SpDecision *self) G_GNUC_WARN_UNUSED_RESULT;
char *sp_decision_describe_margin (const SpDecision *self) G_GNUC_WARN_UNUSED_RESULT;
const char *sp_decision_get_guidance (void);

G_END_DECLS
