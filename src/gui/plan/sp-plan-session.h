/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/journal/sp-journal.h"
#include "core/plan/sp-plan-record.h"

G_BEGIN_DECLS

#define SP_TYPE_PLAN_SESSION (sp_plan_session_get_type ())

G_DECLARE_FINAL_TYPE (SpPlanSession, sp_plan_session, SP, PLAN_SESSION, GObject)

SpPlanSession *sp_plan_session_new (SpPack *pack, SpJournal *journal) G_GNUC_WARN_UNUSED_RESULT;

SpPack *sp_plan_session_get_pack (SpPlanSession *self);
const SpPlanRecord *sp_plan_session_get_record (SpPlanSession *self);
const SpPlan *sp_plan_session_get_plan (SpPlanSession *self);

void sp_plan_session_set_record (SpPlanSession *self, const SpPlanRecord *record);
void
sp_plan_session_set_targets (SpPlanSession *self, const SpPlanTarget *targets, guint n_targets);
void sp_plan_session_merge (SpPlanSession *self, const SpPlanRecord *other);
void sp_plan_session_rate (SpPlanSession *self, guint skill, int rating);
void sp_plan_session_tick (SpPlanSession *self, guint skill, gboolean is_done);
void sp_plan_session_note (SpPlanSession *self, guint skill, const char *due, const char *note);

G_END_DECLS
