/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Short words for building JSON, which every command needs. */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

void sp_cli_json_add_text (JsonBuilder *builder, const char *name, const char *text);
void sp_cli_json_begin_array (JsonBuilder *builder, const char *name);
void sp_cli_json_begin_object (JsonBuilder *builder, const char *name);
char *sp_cli_json_finish (JsonBuilder *builder) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
