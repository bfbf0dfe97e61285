/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/pack/sp-pack-library.h"

#include "core/pack/sp-pack-language.h"

#include "sp-config.h"
#include "sp-packs.h"

#define BUNDLED_PATH APP_PATH "/packs/cloud-and-devops.json"

/**
 * sp_pack_library_load_bundled:
 * @language: (nullable): the code of a language; %NULL or "" for that of the interface
 * @error: return location for an #SpJsonError
 *
 * Reads the pack that is compiled in, by the same way as anybody's: see sp_pack_new_in_language().
 *
 * Returns: (nullable) (transfer full): the pack, or %NULL with @error set
 */
SpPack *
sp_pack_library_load_bundled (const char *language, GError **error)
{
  g_autoptr (GBytes) bytes = g_resource_lookup_data (sp_packs_get_resource (), BUNDLED_PATH,
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  return bytes == NULL ? NULL
                       : sp_pack_new_in_language (bytes, "cloud-and-devops.json", language, error);
}
