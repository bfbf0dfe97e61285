/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "paint/sp-sheet.h"

G_BEGIN_DECLS

SpSheet *sp_decision_sheet_new (SpDecision *decision, const char *day) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
