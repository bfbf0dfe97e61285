/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/ladder/sp-ladder.h"
#include "gui/stage/sp-slides.h"

G_BEGIN_DECLS

void sp_ladder_slide_add (SpSheet *sheet, const SpLadder *ladder, const SpSlideSize *size);

G_END_DECLS
