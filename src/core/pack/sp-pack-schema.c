/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of members in the words of JSON Schema, so that an editor can complete and check a pack
 * while it is written. The reader knows more: references, doubled ids, what a cell has to say. */

#include "core/pack/sp-pack-schema.h"
#include "core/json/sp-json-builder.h"
#include "core/pack/sp-pack-members.h"

#include <json-glib/json-glib.h>

#define DIALECT "https://json-schema.org/draft/2020-12/schema"

/* What sp-pack-values.c asks of a text, as patterns; the last one is what no text may hold. In some
 * dialects the end is before a line feed, too: none may follow. */
#define ID_PATTERN "^[a-z0-9-]+$(?!\\n)"
#define DATE_PATTERN                                              \
  "^([0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])"         \
  "|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))" \
  "|([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)$"
#define URL_PATTERN "^https://[^/?#@\\s]+([/?#]\\S*)?$(?!\\n)"
#define VISIBLE_PATTERN "[^\\s\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff]"
#define CONTROL_PATTERN "[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u202a-\\u202e]"

static void
add_reference (JsonBuilder *self, const char *definition)
{
  g_autofree char *pointer = g_strconcat ("#/$defs/", definition, NULL);

  sp_json_add_text (self, "$ref", pointer);
}

static const char *
get_text_definition (SpMemberKind kind)
{
  switch (kind)
    {
    case SP_MEMBER_ID:
    case SP_MEMBER_REFERENCE:
    case SP_MEMBER_REFERENCES:
    case SP_MEMBER_MAP:
      return "id";
    case SP_MEMBER_DATE:
      return "date";
    case SP_MEMBER_URL:
      return "url";
    default:
      return "text";
    }
}

/* A list of objects of the member's type, or of texts where it has none. */
static void
add_list (JsonBuilder *self, const SpMember *member)
{
  sp_json_add_text (self, "type", "array");
  sp_json_begin_object (self, "items");
  add_reference (self, member->object != NULL ? member->object->name
                                              : get_text_definition (member->kind));
  json_builder_end_object (self);
  sp_json_add_integer (self, "maxItems", member->max);
}

static void
add_text_or_list (JsonBuilder *self, const SpMember *member)
{
  sp_json_begin_array (self, "oneOf");
  json_builder_begin_object (self);
  add_reference (self, "text");
  json_builder_end_object (self);
  json_builder_begin_object (self);
  add_list (self, member);
  json_builder_end_object (self);
  json_builder_end_array (self);
}

static void
add_map (JsonBuilder *self, const SpMember *member)
{
  sp_json_add_text (self, "type", "object");
  sp_json_begin_object (self, "propertyNames");
  add_reference (self, "id");
  json_builder_end_object (self);
  sp_json_begin_object (self, "additionalProperties");
  add_reference (self, member->object->name);
  json_builder_end_object (self);
  sp_json_add_integer (self, "maxProperties", member->max);
}

static void
add_choice (JsonBuilder *self, const SpMember *member)
{
  sp_json_begin_array (self, "enum");
  for (guint i = 0; member->choices[i] != NULL; i++)
    json_builder_add_string_value (self, member->choices[i]);
  json_builder_end_array (self);
}

static void
add_integer (JsonBuilder *self, const SpMember *member)
{
  sp_json_add_text (self, "type", "integer");
  if (member->min == member->max)
    {
      sp_json_add_integer (self, "const", member->min);
      return;
    }
  sp_json_add_integer (self, "minimum", member->min);
  sp_json_add_integer (self, "maximum", member->max);
}

static void
add_member (JsonBuilder *self, const SpMember *member)
{
  sp_json_add_text (self, "description", member->help);
  switch (member->kind)
    {
    case SP_MEMBER_INTEGER:
      add_integer (self, member);
      break;
    case SP_MEMBER_BOOLEAN:
      sp_json_add_text (self, "type", "boolean");
      break;
    case SP_MEMBER_CHOICE:
      add_choice (self, member);
      break;
    case SP_MEMBER_PARAGRAPHS:
      add_text_or_list (self, member);
      break;
    case SP_MEMBER_OBJECT:
      add_reference (self, member->object->name);
      break;
    case SP_MEMBER_TEXTS:
    case SP_MEMBER_REFERENCES:
    case SP_MEMBER_OBJECTS:
      add_list (self, member);
      break;
    case SP_MEMBER_MAP:
      add_map (self, member);
      break;
    default:
      add_reference (self, get_text_definition (member->kind));
      break;
    }
}

static void
add_required_names (JsonBuilder *self, const SpObjectType *type)
{
  sp_json_begin_array (self, "required");
  for (guint i = 0; i < type->n_members; i++)
    if ((type->members[i].flags & SP_MEMBER_REQUIRED) != 0)
      json_builder_add_string_value (self, type->members[i].name);
  json_builder_end_array (self);
}

/* Members that the format does not know are allowed: the reader passes over them, with advice. */
static void
add_type (JsonBuilder *self, const SpObjectType *type)
{
  if (type->is_scalar)
    {
      add_member (self, &type->members[0]);
      return;
    }

  sp_json_add_text (self, "type", "object");
  sp_json_begin_object (self, "properties");
  for (guint i = 0; i < type->n_members; i++)
    {
      sp_json_begin_object (self, type->members[i].name);
      add_member (self, &type->members[i]);
      json_builder_end_object (self);
    }
  json_builder_end_object (self);
  add_required_names (self, type);
}

static void
add_text_definition (JsonBuilder *self, const char *name, const char *pattern, int max_length)
{
  sp_json_begin_object (self, name);
  sp_json_add_text (self, "type", "string");
  sp_json_add_text (self, "pattern", pattern);
  sp_json_add_integer (self, "maxLength", max_length);
  json_builder_end_object (self);
}

static void
add_text_definitions (JsonBuilder *self)
{
  add_text_definition (self, "id", ID_PATTERN, SP_PACK_MAX_ID);
  add_text_definition (self, "date", DATE_PATTERN, 10);
  add_text_definition (self, "url", URL_PATTERN, SP_PACK_MAX_URL);

  sp_json_begin_object (self, "text");
  sp_json_add_text (self, "type", "string");
  sp_json_add_text (self, "pattern", VISIBLE_PATTERN);
  sp_json_begin_object (self, "not");
  sp_json_add_text (self, "pattern", CONTROL_PATTERN);
  json_builder_end_object (self);
  sp_json_add_integer (self, "maxLength", SP_PACK_MAX_TEXT);
  json_builder_end_object (self);
}

static void
add_type_definitions (JsonBuilder *self, const SpObjectType *type)
{
  for (guint i = 0; i < type->n_members; i++)
    {
      const SpObjectType *object = type->members[i].object;

      if (object == NULL)
        continue;
      sp_json_begin_object (self, object->name);
      add_type (self, object);
      json_builder_end_object (self);
      add_type_definitions (self, object);
    }
}

/**
 * sp_pack_schema_to_json:
 *
 * Describes the pack format in JSON Schema (2020-12), as data/pack.schema.json has it. Whatever the
 * reader takes is valid by it; the reader refuses more.
 *
 * Returns: (transfer full): the schema, with a line feed at its end
 */
char *
sp_pack_schema_to_json (void)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *json = NULL;

  json_builder_begin_object (builder);
  sp_json_add_text (builder, "$schema", DIALECT);
  sp_json_add_text (builder, "title", "Signpost pack");
  sp_json_add_text (builder, "description",
                    "Technical careers side by side, as Signpost shows them");
  add_type (builder, &sp_pack_object_type);
  sp_json_begin_object (builder, "$defs");
  add_text_definitions (builder);
  add_type_definitions (builder, &sp_pack_object_type);
  json_builder_end_object (builder);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  json = json_generator_to_data (generator, NULL);
  return g_strconcat (json, "\n", NULL);
}
