/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which rows of a comparison a search finds. */

#pragma once

#include "core/compare/sp-comparison.h"
#include "core/text/sp-query.h"

G_BEGIN_DECLS

gboolean sp_query_matches_row (const SpQuery *self,
                               const SpComparison *comparison,
                               const SpComparedRow *row);
gboolean sp_query_matches_overlap (const SpQuery *self,
                                   const SpComparison *comparison,
                                   const SpOverlap *overlap);

G_END_DECLS
