/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint sp_text_measure (const char *text);
GPtrArray *sp_text_wrap (const char *text, guint width) G_GNUC_WARN_UNUSED_RESULT;
void sp_text_append_padded (GString *string, const char *text, guint width);
void sp_text_append_rule (GString *string, guint width);
void sp_text_append_wrapped (GString *string, const char *text, guint indent, guint width);

G_END_DECLS
