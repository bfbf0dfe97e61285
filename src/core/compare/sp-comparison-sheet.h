/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/compare/sp-comparison.h"
#include "core/sheet/sp-sheet.h"

G_BEGIN_DECLS

SpSheet *sp_comparison_sheet_new (const SpComparison *comparison,
                                  SpCompareMode mode,
                                  const GPtrArray *rows,
                                  const GPtrArray *overlaps) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
