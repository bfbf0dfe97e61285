/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/choose/sp-decision.h"
#include "gui/sp-picture.h"

G_BEGIN_DECLS

#define SP_TYPE_SCORE_BARS_VIEW (sp_score_bars_view_get_type ())

G_DECLARE_FINAL_TYPE (SpScoreBarsView, sp_score_bars_view, SP, SCORE_BARS_VIEW, SpPicture)

void sp_score_bars_view_set_decision (SpScoreBarsView *self, SpDecision *decision);

G_END_DECLS
