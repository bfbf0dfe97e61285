/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/pack/sp-pack.h"
#include "core/sheet/sp-sheet.h"

G_BEGIN_DECLS

void sp_sources_collect (GArray *all, const SpReferences *more);
void sp_source_sheet_add (SpSheet *sheet,
                          const SpPack *pack,
                          const SpReferences *sources,
                          gboolean are_numbered);

G_END_DECLS
