/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is other in a plan than it was before. */

#pragma once

#include "core/plan/sp-plan-record.h"

G_BEGIN_DECLS

/**
 * SpPlanChange:
 * @title: (owned): what changes: a skill, or the goals
 * @text: (owned): how it was and will be, a line each
 */
typedef struct
{
  char *title;
  char *text;
} SpPlanChange;

GArray *sp_plan_record_list_changes (const SpPlanRecord *before,
                                     const SpPlanRecord *after) G_GNUC_WARN_UNUSED_RESULT;
guint sp_plan_record_count_kept (const SpPlanRecord *self, const SpPlanRecord *other);

G_END_DECLS
