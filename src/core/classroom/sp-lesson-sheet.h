/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/pack/sp-pack.h"
#include "core/sheet/sp-sheet.h"

G_BEGIN_DECLS

SpSheet *sp_lesson_sheet_new (const SpPack *pack, const SpLesson *lesson) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
