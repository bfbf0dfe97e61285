/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SP_TYPE_COMPARE_GROUP (sp_compare_group_get_type ())

G_DECLARE_FINAL_TYPE (SpCompareGroup, sp_compare_group, SP, COMPARE_GROUP, GtkWidget)

GtkWidget *sp_compare_group_new (const char *id, const char *title);

const char *sp_compare_group_get_id (SpCompareGroup *self);
void sp_compare_group_set_hint (SpCompareGroup *self, const char *hint);
void sp_compare_group_append (SpCompareGroup *self, GtkWidget *row);
GPtrArray *sp_compare_group_get_rows (SpCompareGroup *self);
GtkWidget *sp_compare_group_get_heading (SpCompareGroup *self);
gboolean sp_compare_group_is_folded (SpCompareGroup *self);
void sp_compare_group_set_folded (SpCompareGroup *self, gboolean folded);

G_END_DECLS
