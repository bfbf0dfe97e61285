/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/pack/sp-pack-library.h"
#include "core/text/sp-languages.h"

#include "sp-config.h"
#include "sp-packs.h"

#include <glib/gi18n.h>

#define BUNDLED_PATH APP_PATH "/packs/cloud-and-devops.json"

/**
 * sp_pack_library_load_bundled:
 * @translate: (nullable): what to do with each translatable text
 * @translate_data: what to hand to @translate
 * @error: return location for an #SpJsonError
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

/* An SpTranslateFunc: as the interface is translated. */
static const char *
translate_by_locale (const char *context, const char *path, const char *text, gpointer data)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, context, text);
}

/* An SpTranslateFunc with an SpCatalog as its data. */
static const char *
translate_by_catalog (const char *context, const char *path, const char *text, gpointer data)
{
  const char *translation = sp_catalog_find (data, context, text);

  return translation != NULL && *translation != '\0' ? translation : text;
}

/**
 * sp_pack_library_load_in_language:
 * @language: (nullable): the code of a language; %NULL or "" for that of the interface
 * @error: return location for an #SpJsonError
 *
 * Reads the pack that is compiled in and translates it, once and for all. Where a language is not
 * installed, that of the interface stands in for it.
 *
 * Returns: (nullable) (transfer full): the pack, or %NULL with @error set
 */
SpPack *
sp_pack_library_load_in_language (const char *language, GError **error)
{
  g_autoptr (SpCatalog) catalog = NULL;

  if (g_strcmp0 (language, SP_LANGUAGE_OF_ORIGINAL) == 0)
    return sp_pack_library_load_bundled (NULL, NULL, error);
  if (language != NULL)
    catalog = sp_languages_load_catalog (language);
  if (catalog != NULL)
    return sp_pack_library_load_bundled (translate_by_catalog, catalog, error);
  return sp_pack_library_load_bundled (translate_by_locale, NULL, error);
}
