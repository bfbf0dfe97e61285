/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A plan as sections of a journal, as sp-plan-record.c says. */

#pragma once

#include "core/journal/sp-journal.h"
#include "core/plan/sp-plan-record.h"

G_BEGIN_DECLS

SpPlanRecord *sp_journal_get_plan (SpJournal *self, SpPack *pack) G_GNUC_WARN_UNUSED_RESULT;
void
sp_journal_change_plan (SpJournal *self, const SpPlanRecord *before, const SpPlanRecord *after);

G_END_DECLS
