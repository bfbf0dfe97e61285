/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/ladder/sp-ladder-session.h"
#include "gui/sp-page.h"

G_BEGIN_DECLS

#define SP_TYPE_LADDER_PAGE (sp_ladder_page_get_type ())

G_DECLARE_FINAL_TYPE (SpLadderPage, sp_ladder_page, SP, LADDER_PAGE, SpPage)

SpLadderSession *sp_ladder_page_get_session (SpLadderPage *self);

G_END_DECLS
