/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/pack/sp-pack.h"
#include "core/text/sp-query.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SP_TYPE_COMPARE_TITLE (sp_compare_title_get_type ())

G_DECLARE_FINAL_TYPE (SpCompareTitle, sp_compare_title, SP, COMPARE_TITLE, GtkWidget)

GtkWidget *sp_compare_title_new (SpPack *pack, const char *title, const char *help, const char *id);
void sp_compare_title_mark_hits (SpCompareTitle *self, const SpQuery *query);

G_END_DECLS
