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
read_object (Reader *self, const SpObjectType *type, const SpJsonValue *value, gpointer structure);

static gboolean
fail_type (Reader *self, const char *expected, const SpJsonValue *value)
{
  sp_problems_add (self->problems, SP_JSON_ERROR_TYPE, self->path->str,
                   _ ("expected: %s; found: %s"), expected, sp_value_describe (value));
  return FALSE;
}

static gboolean
fail_value (Reader *self, SpJsonError code, const char *message)
{
  sp_problems_add (self->problems, code, self->path->str, "%s", message);
  return FALSE;
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

/* Returns the text of @value in the pack's memory, or NULL with a problem noted. */
static const char *
read_text (Reader *self, const SpObjectType *type, const SpMember *member, const SpJsonValue *value)
{
  const char *text;

  if (value->kind != SP_JSON_TEXT)
    {
      fail_type (self, C_ ("in a file", "text"), value);
      return NULL;
    }

  if (!check_text (self, member, value->text))
    return NULL;
  text = translate (self, type, member, value->text);
  return text == value->text ? text : g_string_chunk_insert_const (self->pack->strings, text);
}

static gboolean
read_integer (Reader *self, const SpMember *member, const SpJsonValue *value, int *result)
{
  gint64 number;

  if (!sp_value_get_whole_number (value, &number))
    return fail_type (self, C_ ("in a file", "a whole number"), value);
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
  *result = (int) number;
  return TRUE;
}

static gboolean
read_boolean (Reader *self, const SpJsonValue *value, gboolean *result)
{
  if (value->kind != SP_JSON_BOOLEAN)
    return fail_type (self, C_ ("in a file", "true or false"), value);
  *result = value->whole_number != 0;
  return TRUE;
}

static gboolean
read_choice (Reader *self, const SpMember *member, const SpJsonValue *value, int *result)
{
  g_autofree char *words = NULL;
  g_autofree char *excerpt = NULL;

  if (value->kind != SP_JSON_TEXT)
    return fail_type (self, C_ ("in a file", "text"), value);

  for (int i = 0; member->choices[i] != NULL; i++)
    if (g_str_equal (member->choices[i], value->text))
      {
        *result = i;
        return TRUE;
      }

  words = g_strjoinv (C_ ("list separator", ", "), (char **) member->choices);
  excerpt = sp_excerpt_new (value->text);
  sp_problems_add (self->problems, SP_JSON_ERROR_VALUE, self->path->str,
                   /* Translators: words with commas between them, and what a file has */
                   _ ("expected: one of %s; found: “%s”"), words, excerpt);
  return FALSE;
}

static gboolean
check_is_list (Reader *self, const SpMember *member, const SpJsonValue *value)
{
  if (value->kind != SP_JSON_LIST)
    return fail_type (self,
                      member->kind == SP_MEMBER_PARAGRAPHS ? C_ ("in a file", "text or a list")
                                                           : C_ ("in a file", "a list"),
                      value);
  if (value->n_items <= (guint) member->max)
    return TRUE;
  sp_problems_add (self->problems, SP_JSON_ERROR_LIMIT, self->path->str,
                   /* Translators: how many a file has, and the most */
                   _ ("too many elements in the list: %u (limit: %d)"), value->n_items,
                   member->max);
  return FALSE;
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
            const SpJsonValue *value,
            gpointer structure,
            gsize size)
{
  const SpJsonValue *item = value + 1;
  char *elements;
  gboolean ok = TRUE;

  if (member->kind == SP_MEMBER_PARAGRAPHS && value->kind == SP_JSON_TEXT)
    {
      elements = new_list (self, structure, member, 1, size);
      *(const char **) elements = read_text (self, type, member, value);
      return *(const char **) elements != NULL;
    }
  if (!check_is_list (self, member, value))
    return FALSE;

  elements = new_list (self, structure, member, value->n_items, size);
  for (guint i = 0; i < value->n_items; i++, item = sp_json_value_next (item))
    {
      const char **text = (const char **) (elements + i * size);
      gsize outer = self->path->len;

      sp_path_push_index (self->path, i);
      *text = read_text (self, type, member, item);
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
                   /* Translators: an id */ _ ("“%s” is the id of an earlier element too"), text);
}

static gboolean
read_objects (Reader *self, const SpMember *member, const SpJsonValue *value, gpointer structure)
{
  const SpJsonValue *item = value + 1;
  gsize size = member->object->size;
  char *elements;
  gboolean ok = TRUE;

  if (!check_is_list (self, member, value))
    return FALSE;
  elements = new_list (self, structure, member, value->n_items, size);
  for (guint i = 0; i < value->n_items; i++, item = sp_json_value_next (item))
    {
      gsize outer = self->path->len;
      char *element = elements + i * size;

      sp_path_push_index (self->path, i);
      ok = read_object (self, member->object, item, element) && ok;
      if (structure == self->pack)
        note_position (self, member, element, i);
      g_string_truncate (self->path, outer);
    }
  if (ok && structure == self->pack && g_str_equal (member->name, "roles"))
    sp_pack_give_colors (self->pack, value);
  return ok;
}

static gboolean read_member (Reader *self,
                             const SpObjectType *type,
                             const SpMember *member,
                             const SpJsonValue *value,
                             gpointer structure);

static gboolean
read_entry (Reader *self, const SpMember *map, const SpJsonValue *value, gpointer element)
{
  const SpObjectType *type = map->object;
  SpReference *reference = element;
  gsize outer = self->path->len;
  gboolean ok;

  sp_path_push_name (self->path, value->name);
  ok = check_text (self, map, value->name);
  reference->id = value->name;
  if (type->is_scalar)
    ok = read_member (self, type, &type->members[0], value, element) && ok;
  else
    ok = read_object (self, type, value, element) && ok;
  g_string_truncate (self->path, outer);
  return ok;
}

static gboolean
read_map (Reader *self, const SpMember *member, const SpJsonValue *value, gpointer structure)
{
  gsize size = member->object->size;
  const SpJsonValue *entry = value + 1;
  char *element;
  gboolean ok = TRUE;

  if (value->kind != SP_JSON_OBJECT)
    return fail_type (self, C_ ("in a file", "an object"), value);

  if (value->n_items > (guint) member->max)
    {
      sp_problems_add (self->problems, SP_JSON_ERROR_LIMIT, self->path->str,
                       /* Translators: how many a file has, and the most */
                       _ ("too many members in the object: %u (limit: %d)"), value->n_items,
                       member->max);
      return FALSE;
    }

  element = new_list (self, structure, member, value->n_items, size);
  for (guint i = 0; i < value->n_items; i++, element += size, entry = sp_json_value_next (entry))
    ok = read_entry (self, member, entry, element) && ok;
  return ok;
}

static gboolean
read_member (Reader *self,
             const SpObjectType *type,
             const SpMember *member,
             const SpJsonValue *value,
             gpointer structure)
{
  gpointer field = (char *) structure + member->offset;

  switch (member->kind)
    {
    case SP_MEMBER_INTEGER:
      return read_integer (self, member, value, field);
    case SP_MEMBER_BOOLEAN:
      return read_boolean (self, value, field);
    case SP_MEMBER_CHOICE:
      return read_choice (self, member, value, field);
    case SP_MEMBER_TEXTS:
    case SP_MEMBER_PARAGRAPHS:
      return read_texts (self, type, member, value, structure, sizeof (SpText));
    case SP_MEMBER_REFERENCES:
      return read_texts (self, type, member, value, structure, sizeof (SpReference));
    case SP_MEMBER_OBJECT:
      *(gpointer *) field = sp_pack_alloc (self->pack, 1, member->object->size);
      return read_object (self, member->object, value, *(gpointer *) field);
    case SP_MEMBER_OBJECTS:
      return read_objects (self, member, value, structure);
    case SP_MEMBER_MAP:
      return read_map (self, member, value, structure);
    default: /* a text; a reference begins with one */
      *(const char **) field = read_text (self, type, member, value);
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
advise_unknown_members (Reader *self, const SpObjectType *type, const SpJsonValue *object)
{
  const SpJsonValue *value = object + 1;

  for (guint i = 0; i < object->n_items; i++, value = sp_json_value_next (value))
    {
      gsize outer = self->path->len;
      g_autofree char *hint = NULL;

      if (is_known_name (type, value->name))
        continue;
      hint = sp_pack_hint_member (type, value->name);
      sp_path_push_name (self->path, value->name);
      sp_problem_append (
          sp_problems_advise (self->advice, "unknown-member", self->path->str,
                              _ ("the format has no such member here; it is passed over")),
          hint);
      g_string_truncate (self->path, outer);
    }
}

static void
add_missing (Reader *self, const SpObjectType *type, const SpJsonValue *object, const char *name)
{
  g_autofree char *hint = sp_pack_hint_misspelt (type, object, name);

  sp_problem_append (
      sp_problems_add (
          self->problems, SP_JSON_ERROR_MISSING, self->path->str,
          /* Translators: the name of a member of a JSON object */ _ ("the member “%s” is missing"),
          name),
      hint);
}

static gboolean
read_members (Reader *self, const SpObjectType *type, const SpJsonValue *object, gpointer structure)
{
  gboolean ok = TRUE;

  for (guint i = 0; i < type->n_members; i++)
    {
      const SpMember *member = &type->members[i];
      const SpJsonValue *value = sp_json_value_find (object, member->name);
      gsize outer = self->path->len;

      if (value != NULL)
        {
          sp_path_push_name (self->path, member->name);
          ok = read_member (self, type, member, value, structure) && ok;
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
read_object (Reader *self, const SpObjectType *type, const SpJsonValue *value, gpointer structure)
{
  const char *outer_owner = self->owner;
  gboolean ok;

  if (value->kind != SP_JSON_OBJECT)
    return fail_type (self, C_ ("in a file", "an object"), value);

  ok = read_members (self, type, value, structure);
  if (self->advice != NULL)
    advise_unknown_members (self, type, value);
  self->owner = outer_owner;
  return ok;
}

/**
 * sp_pack_reader_run:
 * @pack: (transfer none): a new pack, to be filled
 * @tree: the document; texts of @pack stay in it
 * @translate: (nullable): what to do with each translatable text
 * @translate_data: what to hand to @translate
 * @problems: (element-type SpProblem): where to put what is wrong, without lines
 * @advice: (nullable) (element-type SpProblem): where to put what was passed over
 *
 * Fills @pack from a document. References have their id then, not yet their position.
 */
void
sp_pack_reader_run (SpPack *pack,
                    const SpJsonTree *tree,
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

  read_object (&reader, &sp_pack_object_type, sp_json_tree_get_root (tree), pack);
  sp_pack_ensure_scale (pack, translate_func != NULL);
}
