/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Short words for building JSON. */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

void sp_json_add_text (JsonBuilder *builder, const char *name, const char *text);
void sp_json_add_integer (JsonBuilder *builder, const char *name, gint64 number);
void sp_json_add_real (JsonBuilder *builder, const char *name, double number);
void sp_json_add_boolean (JsonBuilder *builder, const char *name, gboolean is_true);
void sp_json_begin_array (JsonBuilder *builder, const char *name);
void sp_json_begin_object (JsonBuilder *builder, const char *name);
char *sp_json_finish (JsonBuilder *builder) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
