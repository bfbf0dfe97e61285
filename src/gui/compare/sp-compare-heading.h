/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/pack/sp-pack.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SP_TYPE_COMPARE_HEADING (sp_compare_heading_get_type ())

G_DECLARE_FINAL_TYPE (SpCompareHeading, sp_compare_heading, SP, COMPARE_HEADING, GtkWidget)

GtkWidget *sp_compare_heading_new (const SpRole *role, gboolean is_first, gboolean is_last);

const SpRole *sp_compare_heading_get_role (SpCompareHeading *self);
gboolean sp_compare_heading_has_menu (SpCompareHeading *self, GtkWidget *descendant);
gboolean sp_compare_heading_grab_focus (SpCompareHeading *self, gboolean on_menu);

G_END_DECLS
