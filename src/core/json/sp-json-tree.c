/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/json/sp-json-tree.h"

#include "core/json/sp-json.h"
#include "core/json/sp-json-scan.h"

/**
 * sp_json_tree_new:
 * @bytes: the contents of a file, with or without a byte order mark
 * @problems: (element-type SpProblem): where to put what is wrong, with line and column
 *
 * Reads one JSON document, as strictly as sp_json_scan() does and in the same pass.
 *
 * Returns: (nullable) (transfer full): the document, or %NULL if there was any problem
 */
SpJsonTree *
sp_json_tree_new (GBytes *bytes, GPtrArray *problems)
{
  g_autoptr (SpJsonTree) self = g_new0 (SpJsonTree, 1);
  const char *text;
  gsize length;

  g_return_val_if_fail (bytes != NULL && problems != NULL, NULL);

  text = sp_json_get_text (bytes, &length);
  self->values = g_array_new (FALSE, FALSE, sizeof (SpJsonValue));
  return sp_json_scan_values (text, length, self, problems) ? g_steal_pointer (&self) : NULL;
}

/**
 * sp_json_tree_free:
 * @self: (transfer full): a document
 */
void
sp_json_tree_free (SpJsonTree *self)
{
  g_array_unref (self->values);
  g_free (self->texts);
  g_free (self);
}

/**
 * sp_json_tree_get_root:
 * @self: a document
 *
 * Returns: (transfer none): its outermost value
 */
const SpJsonValue *
sp_json_tree_get_root (const SpJsonTree *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &g_array_index (self->values, SpJsonValue, 0);
}

/**
 * sp_json_value_find:
 * @self: an object
 * @name: of a member
 *
 * Returns: (nullable) (transfer none): the member, or %NULL if the object has none of that name
 */
const SpJsonValue *
sp_json_value_find (const SpJsonValue *self, const char *name)
{
  const SpJsonValue *member = self + 1;

  g_return_val_if_fail (self->kind == SP_JSON_OBJECT, NULL);

  for (guint i = 0; i < self->n_items; i++, member = sp_json_value_next (member))
    if (g_str_equal (member->name, name))
      return member;
  return NULL;
}
