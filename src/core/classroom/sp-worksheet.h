/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What pupils fill in with a pencil. */

#pragma once

#include "core/classroom/sp-hand-key.h"
#include "core/sheet/sp-sheet.h"

G_BEGIN_DECLS

SpSheet *sp_worksheet_new (const SpPack *pack) G_GNUC_WARN_UNUSED_RESULT;
SpSheet *sp_worksheet_new_key (const SpHandKey *key) G_GNUC_WARN_UNUSED_RESULT;
SpSheet *sp_worksheet_new_grid (const SpPack *pack) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
