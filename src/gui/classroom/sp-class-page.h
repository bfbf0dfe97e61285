/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/sp-page.h"

G_BEGIN_DECLS

#define SP_TYPE_CLASS_PAGE (sp_class_page_get_type ())

G_DECLARE_FINAL_TYPE (SpClassPage, sp_class_page, SP, CLASS_PAGE, SpPage)

gboolean sp_class_page_can_present (SpPage *page);
void sp_class_page_present (SpPage *page);

G_END_DECLS
