/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/pack/sp-pack-file.h"
#include "core/json/sp-json.h"
#include "core/pack/sp-pack-members.h"
#include "core/pack/sp-pack-private.h"
#include "core/pack/sp-pack-reader.h"
#include "core/pack/sp-pack-references.h"

/* An answer belongs to the words that were answered, not to their translation. */
static void
keep_wordings (SpPack *pack, const SpJsonTree *tree)
{
  const SpJsonValue *statements = sp_json_value_find (sp_json_tree_get_root (tree), "statements");
  const SpJsonValue *statement = statements != NULL ? statements + 1 : NULL;

  for (guint i = 0; i < pack->statements.n_items; i++, statement = sp_json_value_next (statement))
    ((SpStatement *) pack->statements.items)[i].wording =
        sp_json_value_find (statement, "text")->text;
}

/**
 * sp_pack_read:
 * @bytes: the contents of a file
 * @translate: (nullable): what to do with each translatable text
 * @translate_data: what to hand to @translate
 * @problems: (element-type SpProblem): where to put the errors, in the order of the file
 * @advice: (nullable) (element-type SpProblem): where to put what was passed over, in the same order
 *
 * Reads a pack.
 *
 * Returns: (nullable) (transfer full): the pack, or %NULL if there was any error
 */
SpPack *
sp_pack_read (GBytes *bytes,
              SpTranslateFunc translate,
              gpointer translate_data,
              GPtrArray *problems,
              GPtrArray *advice)
{
  g_autoptr (SpPack) pack = NULL;
  g_autoptr (SpJsonTree) tree = NULL;

  g_return_val_if_fail (bytes != NULL && problems != NULL, NULL);

  tree = sp_json_tree_new (bytes, problems);
  if (tree != NULL)
    {
      pack = sp_pack_new ();
      sp_pack_reader_run (pack, tree, translate, translate_data, problems, advice);
      sp_pack_resolve_references (pack, problems);
      sp_json_locate (bytes, problems);
      if (advice != NULL)
        sp_json_locate (bytes, advice);
      if (problems->len == 0)
        keep_wordings (pack, tree);
      g_ptr_array_add (pack->blocks, g_steal_pointer (&tree->texts));
    }
  return problems->len > 0 ? NULL : g_steal_pointer (&pack);
}

/**
 * sp_pack_new_from_bytes:
 * @bytes: the contents of a file
 * @name: what to call the file in messages
 * @translate: (nullable): what to do with each translatable text
 * @translate_data: what to hand to @translate
 * @error: return location for an error: all that is wrong, a line each, as
 *   `NAME:LINE:COLUMN: PATH: MESSAGE`, with the #SpJsonError of the first
 *
 * Returns: (nullable) (transfer full): the pack, or %NULL with @error set
 */
SpPack *
sp_pack_new_from_bytes (GBytes *bytes,
                        const char *name,
                        SpTranslateFunc translate,
                        gpointer translate_data,
                        GError **error)
{
  g_autoptr (GPtrArray) problems = sp_problems_new ();
  g_autofree char *message = NULL;
  SpPack *pack;

  g_return_val_if_fail (name != NULL, NULL);

  pack = sp_pack_read (bytes, translate, translate_data, problems, NULL);
  if (pack != NULL)
    return pack;

  message = sp_problems_to_string (problems, name);
  g_set_error_literal (error, SP_JSON_ERROR, ((SpProblem *) problems->pdata[0])->code, message);
  return NULL;
}

/**
 * sp_pack_new_from_file:
 * @file: a file
 * @error: return location for an #SpJsonError; see sp_pack_new_from_bytes()
 *
 * Reads a pack as somebody wrote it: its own words are shown, whatever the language.
 *
 * Returns: (nullable) (transfer full): the pack, or %NULL with @error set
 */
SpPack *
sp_pack_new_from_file (GFile *file, GError **error)
{
  g_autofree char *name = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  name = g_file_get_parse_name (file);
  bytes = sp_json_load (file, SP_PACK_MAX_BYTES, error);
  return bytes == NULL ? NULL : sp_pack_new_from_bytes (bytes, name, NULL, NULL, error);
}
