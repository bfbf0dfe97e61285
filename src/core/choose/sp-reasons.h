/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/choose/sp-decision.h"

G_BEGIN_DECLS

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

GArray *sp_decision_collect_reasons (const SpDecision *self,
                                     guint role,
                                     int sign) G_GNUC_WARN_UNUSED_RESULT;
GArray *sp_decision_get_leading_roles (const SpDecision *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
