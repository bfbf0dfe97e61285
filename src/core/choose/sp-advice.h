/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/choose/sp-decision.h"

G_BEGIN_DECLS

GPtrArray *sp_decision_get_advice (const SpDecision *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
