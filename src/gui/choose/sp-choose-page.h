/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/sp-page.h"

G_BEGIN_DECLS

#define SP_TYPE_CHOOSE_PAGE (sp_choose_page_get_type ())

G_DECLARE_FINAL_TYPE (SpChoosePage, sp_choose_page, SP, CHOOSE_PAGE, SpPage)

G_END_DECLS
