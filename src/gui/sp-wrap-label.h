/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/compare/sp-query.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SP_TYPE_WRAP_LABEL (sp_wrap_label_get_type ())

G_DECLARE_FINAL_TYPE (SpWrapLabel, sp_wrap_label, SP, WRAP_LABEL, GtkWidget)

GtkWidget *sp_wrap_label_new (const char *text);

const char *sp_wrap_label_get_text (SpWrapLabel *self);
void sp_wrap_label_set_text (SpWrapLabel *self, const char *text);
void sp_wrap_label_mark_hits (SpWrapLabel *self, const SpQuery *query);

PangoLayout *sp_wrap_label_create_layout (GtkWidget *widget,
                                          const char *text,
                                          const SpQuery *query) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
