/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/classroom/sp-class-tally.h"
#include "core/sheet/sp-sheet.h"

G_BEGIN_DECLS

SpSheet *sp_class_sheet_new (const SpClassTally *tally) G_GNUC_WARN_UNUSED_RESULT;
SpSheet *sp_class_sheet_new_tables (const SpClassTally *tally) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
