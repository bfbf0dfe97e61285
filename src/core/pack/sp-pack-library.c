/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/pack/sp-pack-library.h"

#include "sp-config.h"
#include "sp-packs.h"

#include <glib/gi18n.h>

#define BUNDLED_PATH APP_PATH "/packs/cloud-and-devops.json"

/**
 * sp_pack_library_gettext:
 * @context: where the text stands
 * @path: not used
 * @text: a text of the bundled pack
 * @data: not used
 *
 * Translates the bundled pack with the catalogue of the interface; an #SpTranslateFunc.
 *
 * Returns: (transfer none): the translation, or @text where there is none
 */
const char *
sp_pack_library_gettext (const char *context, const char *path, const char *text, gpointer data)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, context, text);
}

/**
 * sp_pack_library_load_bundled:
 * @translate: (nullable): what to do with each translatable text
 * @translate_data: what to hand to @translate
 * @error: return location for an #SpPackError
 *
 * Reads the pack that is compiled in, by the same way as anybody's.
 *
 * Returns: (nullable) (transfer full): the pack, or %NULL with @error set
 */
SpPack *
sp_pack_library_load_bundled (SpTranslateFunc translate, gpointer translate_data, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  bytes = g_resource_lookup_data (sp_packs_get_resource (), BUNDLED_PATH,
                                  G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  return bytes == NULL ? NULL
                       : sp_pack_new_from_bytes (bytes, "cloud-and-devops.json", translate,
                                                 translate_data, error);
}
