/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A document as the scan found it, in two blocks of memory, whatever its size: one of values, one of
 * texts. json-glib makes several blocks of each value. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** What a value is. */
typedef enum
{
  SP_JSON_NULL,
  SP_JSON_BOOLEAN,
  SP_JSON_WHOLE_NUMBER,
  SP_JSON_FRACTION,
  SP_JSON_TEXT,
  SP_JSON_LIST,
  SP_JSON_OBJECT
} SpJsonKind;

/**
 * SpJsonValue:
 * @kind: what it is
 * @n_items: the elements of a list, the members of an object
 * @n_values: how many values it is with all that is in it: so far behind it is the next
 * @name: (nullable): of the member that it is
 * @text: of a text
 * @whole_number: of one, and 1 where a boolean is true
 * @fraction: a number that was written with a point or an exponent
 *
 * The first element of a list and the first member of an object stand right behind it.
 */
typedef struct
{
  SpJsonKind kind;
  guint n_items;
  guint n_values;
  const char *name;
  union
  {
    const char *text;
    gint64 whole_number;
    double fraction;
  };
} SpJsonValue;

/**
 * SpJsonTree:
 * @values: (owned) (element-type SpJsonValue): the root first, then each in the order of the file
 * @texts: (owned): all names and texts, each with a NUL
 */
typedef struct
{
  GArray *values;
  char *texts;
} SpJsonTree;

SpJsonTree *sp_json_tree_new (GBytes *bytes, GPtrArray *problems) G_GNUC_WARN_UNUSED_RESULT;
void sp_json_tree_free (SpJsonTree *self);
const SpJsonValue *sp_json_tree_get_root (const SpJsonTree *self);
const SpJsonValue *sp_json_value_find (const SpJsonValue *self, const char *name);

/** The value behind @self in the list or object that it is in; the caller counts. */
static inline const SpJsonValue *
sp_json_value_next (const SpJsonValue *self)
{
  return self + self->n_values;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpJsonTree, sp_json_tree_free)

G_END_DECLS
