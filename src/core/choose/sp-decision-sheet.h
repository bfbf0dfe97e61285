/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/choose/sp-decision.h"
#include "core/sheet/sp-sheet.h"

G_BEGIN_DECLS

SpSheet *sp_decision_sheet_new (SpDecision *decision,
                                SpSheetDraw draw_scores) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
