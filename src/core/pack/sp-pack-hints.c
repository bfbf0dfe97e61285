/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/pack/sp-pack-hints.h"

#include "core/json/sp-problem.h"
#include "core/text/sp-word-distance.h"

#include <glib/gi18n.h>

/* How many letters of a word may be wrong: of a short one fewer, or any word would do. */
#define MAX_DISTANCE 3

typedef struct
{
  const char *word;
  guint distance; /* of the nearest, and at first one more than is looked for */
  const char *nearest;
} Search;

static void
search_init (Search *self, const char *word)
{
  *self = (Search){ word, (guint) MIN (g_utf8_strlen (word, -1) / 2, MAX_DISTANCE) + 1, NULL };
}

static void
offer (Search *self, const char *candidate)
{
  guint distance;

  if (candidate == NULL || self->distance == 0)
    return;
  distance = sp_word_distance (self->word, candidate, self->distance - 1);
  if (distance >= self->distance)
    return;
  self->distance = distance;
  self->nearest = candidate;
}

static char *
to_hint (const Search *self)
{
  g_autofree char *excerpt = NULL;

  if (self->nearest == NULL)
    return g_strdup ("");
  excerpt = sp_excerpt_new (self->nearest);
  /* Translators: added to what is wrong with a file: the word that may have been meant */
  return g_strdup_printf (_ (" (is “%s” meant?)"), excerpt);
}

/* Returns what to add to the message that nothing of @list has @id, which may be nothing. */
char *
sp_pack_hint_id (const SpPack *pack, const char *list, const char *id)
{
  const SpMember *member = sp_object_type_find_member (&sp_pack_object_type, list);
  const SpMember *key = sp_object_type_find_member (member->object, "id");
  const SpTexts *elements = &G_STRUCT_MEMBER (SpTexts, pack, member->offset);
  Search search;

  search_init (&search, id);
  for (guint i = 0; i < elements->n_items; i++)
    offer (&search,
           G_STRUCT_MEMBER (const char *, (const char *) elements->items + i * member->object->size,
                            key->offset));
  return to_hint (&search);
}

/* Returns what to add to the message that @type has no member @name, which may be nothing. */
char *
sp_pack_hint_member (const SpObjectType *type, const char *name)
{
  Search search;

  search_init (&search, name);
  for (guint i = 0; i < type->n_members; i++)
    offer (&search, type->members[i].name);
  return to_hint (&search);
}

/* Returns what to add to the message that @object lacks its member @name, which may be nothing. */
char *
sp_pack_hint_misspelt (const SpObjectType *type, const SpJsonValue *object, const char *name)
{
  const SpJsonValue *candidate = object + 1;
  Search search;

  search_init (&search, name);
  for (guint i = 0; i < object->n_items; i++, candidate = sp_json_value_next (candidate))
    if (sp_object_type_find_member (type, candidate->name) == NULL)
      offer (&search, candidate->name);
  return to_hint (&search);
}
