/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/pack/sp-pack.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SP_TYPE_ROLE_VIEW (sp_role_view_get_type ())

G_DECLARE_FINAL_TYPE (SpRoleView, sp_role_view, SP, ROLE_VIEW, GtkWidget)

GtkWidget *sp_role_view_new (SpPack *pack, guint role);
const SpRole *sp_role_view_get_role (SpRoleView *self);

G_END_DECLS
