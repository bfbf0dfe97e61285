/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/json/sp-json-builder.h"

#include "core/json/sp-json.h"

/* Adds a member with a text, or null where there is none. */
void
sp_json_add_text (JsonBuilder *builder, const char *name, const char *text)
{
  json_builder_set_member_name (builder, name);
  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

void
sp_json_add_integer (JsonBuilder *builder, const char *name, gint64 number)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, number);
}

void
sp_json_add_real (JsonBuilder *builder, const char *name, double number)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_double_value (builder, number);
}

void
sp_json_add_boolean (JsonBuilder *builder, const char *name, gboolean is_true)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, is_true);
}

void
sp_json_begin_array (JsonBuilder *builder, const char *name)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
}

void
sp_json_begin_object (JsonBuilder *builder, const char *name)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
}

/* Returns the finished document, indented, with a line feed at its end. */
char *
sp_json_finish (JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);

  return sp_json_print (root);
}
