/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/sp-page.h"

G_BEGIN_DECLS

#define SP_TYPE_COMPARE_PAGE (sp_compare_page_get_type ())

G_DECLARE_FINAL_TYPE (SpComparePage, sp_compare_page, SP, COMPARE_PAGE, SpPage)

gboolean sp_compare_page_is_of_rungs (GtkWidget *widget);

G_END_DECLS
