/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/pack/sp-pack.h"
#include "core/sheet/sp-sheet.h"

G_BEGIN_DECLS

SpSheet *sp_glossary_sheet_new (const GPtrArray *sheets, SpPack *pack) G_GNUC_WARN_UNUSED_RESULT;
void sp_glossary_sheet_add (SpSheet *sheet, SpPack *pack);

G_END_DECLS
