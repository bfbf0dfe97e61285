/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Walks the document and the table of members side by side and fills the structures. Whatever is
 * wrong is noted and the walk goes on, so that all errors of a file are told at once; a pack leaves
 * this file only when there were none. */

#include "core/pack/sp-pack-reader.h"
#include "core/pack/sp-pack-colors.h"
#include "core/pack/sp-pack-hints.h"
#include "core/pack/sp-pack-members.h"
#include "core/pack/sp-pack-private.h"
#include "core/pack/sp-pack-values.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <string.h>

typedef struct
{
  SpPack *pack;
  GString *path;
  GPtrArray *problems;
  GPtrArray *advice; /* (nullable) */
  const char *owner; /* (nullable): the id of the innermost object that has one */
  SpTranslateFunc translate;
  gpointer translate_data;
} Reader;

static gboolean
read_object (Reader *self, const SpObjectType *type, JsonNode *node, gpointer structure);

static gboolean
fail_type (Reader *self, const char *expected, JsonNode *node)
{
  sp_problems_add (self->problems, SP_JSON_ERROR_TYPE, self->path->str,
                   _ ("expected: %s; found: %s"), expected, sp_value_describe (node));
  return FALSE;
}

static gboolean
fail_value (Reader *self, SpJsonError code, const char *message)
{
  sp_problems_add (self->problems, code, self->path->str, "%s", message);
  return FALSE;
}

static gboolean
is_of_type (JsonNode *node, GType type)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == type;
}

/* Where a text may be an id, only what is none is for people to read. */
static gboolean
is_translatable (Reader *self, const SpMember *member, const char *text)
{
  return (member->flags & SP_MEMBER_TRANSLATABLE) != 0 &&
         (member->target == NULL || sp_pack_find (self->pack, member->target, text) < 0);
}

static const char *
translate (Reader *self, const SpObjectType *type, const SpMember *member, const char *text)
{
  g_autofree char *context = NULL;

  if (self->translate == NULL || !is_translatable (self, member, text))
    return text;
  context = sp_member_get_context (type, member, self->owner);
  return self->translate (context, self->path->str, text, self->translate_data);
}

static gboolean
check_text (Reader *self, const SpMember *member, const char *text)
{
  SpJsonError code;
  g_autofree char *fault = sp_value_find_fault (member, text, &code);

  return fault == NULL || fail_value (self, code, fault);
}

/* Returns the text of @node in the pack's memory, or NULL with a problem noted. */
static const char *
read_text (Reader *self, const SpObjectType *type, const SpMember *member, JsonNode *node)
{
  const char *text;

  if (!is_of_type (node, G_TYPE_STRING))
    {
      fail_type (self, C_ ("in a file", "text"), node);
      return NULL;
    }

  text = json_node_get_string (node);
  if (!check_text (self, member, text))
    return NULL;
  return g_string_chunk_insert_const (self->pack->strings, translate (self, type, member, text));
}

static gboolean
read_integer (Reader *self, const SpMember *member, JsonNode *node, int *value)
{
  gint64 number;

  if (!sp_value_get_whole_number (node, &number))
    return fail_type (self, C_ ("in a file", "a whole number"), node);
  if (number < member->min || number > member->max)
    {
      if (member->min == member->max)
        sp_problems_add (
            self->problems, SP_JSON_ERROR_VALUE, self->path->str,
            /* Translators: the number that a file should have in a place, and that which it has */
            _ ("expected: %d; found: %lld"), member->min, (long long) number);
      else
        sp_problems_add (
            self->problems, SP_JSON_ERROR_VALUE, self->path->str,
            /* Translators: the least and the greatest number, and that which a file has */
            _ ("expected: a number from %d to %d; found: %lld"), member->min, member->max,
            (long long) number);
      return FALSE;
    }
  *value = (int) number;
  return TRUE;
}

static gboolean
read_boolean (Reader *self, JsonNode *node, gboolean *value)
{
  if (!is_of_type (node, G_TYPE_BOOLEAN))
    return fail_type (self, C_ ("in a file", "true or false"), node);
  *value = json_node_get_boolean (node);
  return TRUE;
}

static gboolean
read_choice (Reader *self, const SpMember *member, JsonNode *node, int *value)
{
  g_autofree char *words = NULL;
  g_autofree char *excerpt = NULL;
  const char *text;

  if (!is_of_type (node, G_TYPE_STRING))
    return fail_type (self, C_ ("in a file", "text"), node);

  text = json_node_get_string (node);
  for (int i = 0; member->choices[i] != NULL; i++)
    if (g_str_equal (member->choices[i], text))
      {
        *value = i;
        return TRUE;
      }

  words = g_strjoinv (C_ ("list separator", ", "), (char **) member->choices);
  excerpt = sp_excerpt_new (text);
  sp_problems_add (self->problems, SP_JSON_ERROR_VALUE, self->path->str,
                   /* Translators: words with commas between them, and what a file has */
                   _ ("expected: one of %s; found: “%s”"), words, excerpt);
  return FALSE;
}

/* Returns the elements of a list that is not longer than allowed, or NULL. */
static JsonArray *
read_array (Reader *self, const SpMember *member, JsonNode *node)
{
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      fail_type (self,
                 member->kind == SP_MEMBER_PARAGRAPHS ? C_ ("in a file", "text or a list")
                                                      : C_ ("in a file", "a list"),
                 node);
      return NULL;
    }

  array = json_node_get_array (node);
  if (json_array_get_length (array) > (guint) member->max)
    {
      sp_problems_add (self->problems, SP_JSON_ERROR_LIMIT, self->path->str,
                       /* Translators: how many a file has, and the most */
                       _ ("too many elements in the list: %u (limit: %d)"),
                       json_array_get_length (array), member->max);
      return NULL;
    }
  return array;
}

/* Makes room for @n elements, and stores the list where @member keeps it. All lists have the layout
 * of SpTexts; copying keeps the compiler's rule about types. */
static gpointer
new_list (Reader *self, gpointer structure, const SpMember *member, guint n, gsize size)
{
  gpointer items = sp_pack_alloc (self->pack, n + 1, size);
  SpTexts list = { .items = items, .n_items = n };

  memcpy ((char *) structure + member->offset, &list, sizeof list);
  return items;
}

/* Reads a list of texts or of references, which begin with a text: @size is that of an element. */
static gboolean
read_texts (Reader *self,
            const SpObjectType *type,
            const SpMember *member,
            JsonNode *node,
            gpointer structure,
            gsize size)
{
  gboolean is_single = member->kind == SP_MEMBER_PARAGRAPHS && is_of_type (node, G_TYPE_STRING);
  JsonArray *array = is_single ? NULL : read_array (self, member, node);
  char *elements;
  gboolean ok = TRUE;

  if (is_single)
    {
      elements = new_list (self, structure, member, 1, size);
      *(const char **) elements = read_text (self, type, member, node);
      return *(const char **) elements != NULL;
    }
  if (array == NULL)
    return FALSE;

  elements = new_list (self, structure, member, json_array_get_length (array), size);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      const char **text = (const char **) (elements + i * size);
      gsize outer = self->path->len;

      sp_path_push_index (self->path, i);
      *text = read_text (self, type, member, json_array_get_element (array, i));
      ok = *text != NULL && ok;
      g_string_truncate (self->path, outer);
    }
  return ok;
}

/* Elements of the pack's own lists are found by their id from anywhere. */
static void
note_position (Reader *self, const SpMember *list, gconstpointer element, guint position)
{
  const SpMember *id = sp_object_type_find_member (list->object, "id");
  const char *text = id != NULL ? G_STRUCT_MEMBER (const char *, element, id->offset) : NULL;

  if (text == NULL || sp_pack_add_position (self->pack, list->name, text, position))
    return;
  sp_path_push_name (self->path, "id");
  sp_problems_add (self->problems, SP_JSON_ERROR_DUPLICATE, self->path->str,
                   /* Translators: an id */
                   _ ("“%s” is the id of an earlier element too"), text);
}

static gboolean
read_objects (Reader *self, const SpMember *member, JsonNode *node, gpointer structure)
{
  JsonArray *array = read_array (self, member, node);
  gsize size = member->object->size;
  char *elements;
  gboolean ok = TRUE;

  if (array == NULL)
    return FALSE;
  elements = new_list (self, structure, member, json_array_get_length (array), size);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      gsize outer = self->path->len;
      char *element = elements + i * size;

      sp_path_push_index (self->path, i);
      ok = read_object (self, member->object, json_array_get_element (array, i), element) && ok;
      if (structure == self->pack)
        note_position (self, member, element, i);
      g_string_truncate (self->path, outer);
    }
  if (ok && structure == self->pack && g_str_equal (member->name, "roles"))
    sp_pack_give_colors (self->pack, array);
  return ok;
}

static gboolean read_member (Reader *self,
                             const SpObjectType *type,
                             const SpMember *member,
                             JsonNode *node,
                             gpointer structure);

static gboolean
read_entry (Reader *self, const SpMember *map, const char *key, JsonNode *node, gpointer element)
{
  const SpObjectType *type = map->object;
  SpReference *reference = element;
  gsize outer = self->path->len;
  gboolean ok;

  sp_path_push_name (self->path, key);
  ok = check_text (self, map, key);
  reference->id = g_string_chunk_insert_const (self->pack->strings, key);
  if (type->is_scalar)
    ok = read_member (self, type, &type->members[0], node, element) && ok;
  else
    ok = read_object (self, type, node, element) && ok;
  g_string_truncate (self->path, outer);
  return ok;
}

static gboolean
read_map (Reader *self, const SpMember *member, JsonNode *node, gpointer structure)
{
  gsize size = member->object->size;
  JsonObjectIter iter;
  JsonObject *object;
  const char *key;
  JsonNode *value;
  char *element;
  gboolean ok = TRUE;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return fail_type (self, C_ ("in a file", "an object"), node);

  object = json_node_get_object (node);
  if (json_object_get_size (object) > (guint) member->max)
    {
      sp_problems_add (self->problems, SP_JSON_ERROR_LIMIT, self->path->str,
                       /* Translators: how many a file has, and the most */
                       _ ("too many members in the object: %u (limit: %d)"),
                       json_object_get_size (object), member->max);
      return FALSE;
    }

  element = new_list (self, structure, member, json_object_get_size (object), size);
  json_object_iter_init_ordered (&iter, object);
  for (; json_object_iter_next_ordered (&iter, &key, &value); element += size)
    ok = read_entry (self, member, key, value, element) && ok;
  return ok;
}

static gboolean
read_member (Reader *self,
             const SpObjectType *type,
             const SpMember *member,
             JsonNode *node,
             gpointer structure)
{
  gpointer field = (char *) structure + member->offset;

  switch (member->kind)
    {
    case SP_MEMBER_INTEGER:
      return read_integer (self, member, node, field);
    case SP_MEMBER_BOOLEAN:
      return read_boolean (self, node, field);
    case SP_MEMBER_CHOICE:
      return read_choice (self, member, node, field);
    case SP_MEMBER_TEXTS:
    case SP_MEMBER_PARAGRAPHS:
      return read_texts (self, type, member, node, structure, sizeof (SpText));
    case SP_MEMBER_REFERENCES:
      return read_texts (self, type, member, node, structure, sizeof (SpReference));
    case SP_MEMBER_OBJECT:
      *(gpointer *) field = sp_pack_alloc (self->pack, 1, member->object->size);
      return read_object (self, member->object, node, *(gpointer *) field);
    case SP_MEMBER_OBJECTS:
      return read_objects (self, member, node, structure);
    case SP_MEMBER_MAP:
      return read_map (self, member, node, structure);
    default: /* a text; a reference begins with one */
      *(const char **) field = read_text (self, type, member, node);
      return *(const char **) field != NULL;
    }
}

/* A pack may name the schema that its writer's editor checks it by. */
static gboolean
is_known_name (const SpObjectType *type, const char *name)
{
  return sp_object_type_find_member (type, name) != NULL ||
         (type == &sp_pack_object_type && g_str_equal (name, "$schema"));
}

static void
advise_unknown_members (Reader *self, const SpObjectType *type, JsonObject *object)
{
  JsonObjectIter iter;
  const char *name;

  if (self->advice == NULL)
    return;
  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &name, NULL))
    {
      gsize outer = self->path->len;
      g_autofree char *hint = NULL;

      if (is_known_name (type, name))
        continue;
      hint = sp_pack_hint_member (type, name);
      sp_path_push_name (self->path, name);
      sp_problem_append (
          sp_problems_advise (self->advice, "unknown-member", self->path->str,
                              _ ("the format has no such member here; it is passed over")),
          hint);
      g_string_truncate (self->path, outer);
    }
}

static void
add_missing (Reader *self, const SpObjectType *type, JsonObject *object, const char *name)
{
  g_autofree char *hint = sp_pack_hint_misspelt (type, object, name);

  sp_problem_append (sp_problems_add (self->problems, SP_JSON_ERROR_MISSING, self->path->str,
                                      /* Translators: the name of a member of a JSON object */
                                      _ ("the member “%s” is missing"), name),
                     hint);
}

static gboolean
read_members (Reader *self, const SpObjectType *type, JsonObject *object, gpointer structure)
{
  gboolean ok = TRUE;

  for (guint i = 0; i < type->n_members; i++)
    {
      const SpMember *member = &type->members[i];
      JsonNode *node = json_object_get_member (object, member->name);
      gsize outer = self->path->len;

      if (node != NULL)
        {
          sp_path_push_name (self->path, member->name);
          ok = read_member (self, type, member, node, structure) && ok;
          g_string_truncate (self->path, outer);
          if (member->kind == SP_MEMBER_ID && g_str_equal (member->name, "id"))
            self->owner = G_STRUCT_MEMBER (const char *, structure, member->offset);
        }
      else if ((member->flags & SP_MEMBER_REQUIRED) != 0)
        {
          add_missing (self, type, object, member->name);
          ok = FALSE;
        }
    }
  return ok;
}

static gboolean
read_object (Reader *self, const SpObjectType *type, JsonNode *node, gpointer structure)
{
  const char *outer_owner = self->owner;
  gboolean ok;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return fail_type (self, C_ ("in a file", "an object"), node);

  ok = read_members (self, type, json_node_get_object (node), structure);
  advise_unknown_members (self, type, json_node_get_object (node));
  self->owner = outer_owner;
  return ok;
}

/**
 * sp_pack_reader_run:
 * @pack: (transfer none): a new pack, to be filled
 * @root: (nullable): the document
 * @translate: (nullable): what to do with each translatable text
 * @translate_data: what to hand to @translate
 * @problems: (element-type SpProblem): where to put what is wrong, without lines
 * @advice: (nullable) (element-type SpProblem): where to put what was passed over
 *
 * Fills @pack from a document. References have their id then, not yet their position.
 */
void
sp_pack_reader_run (SpPack *pack,
                    JsonNode *root,
                    SpTranslateFunc translate_func,
                    gpointer translate_data,
                    GPtrArray *problems,
                    GPtrArray *advice)
{
  g_autoptr (GString) path = g_string_new (NULL);
  Reader reader = {
    .pack = pack,
    .path = path,
    .problems = problems,
    .advice = advice,
    .translate = translate_func,
    .translate_data = translate_data,
  };

  read_object (&reader, &sp_pack_object_type, root, pack);
  sp_pack_ensure_scale (pack, translate_func != NULL);
}
