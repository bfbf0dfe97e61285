/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/pack/sp-pack-language.h"

#include "core/text/sp-languages.h"

#include "sp-config.h"

#include <glib/gi18n.h>

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
 * sp_pack_new_in_language:
 * @bytes: the contents of a pack in the language of the original, which the catalogues translate
 * @name: what to call the file in messages
 * @language: (nullable): the code of a language; %NULL or "" for that of the interface
 * @error: return location for an #SpJsonError; see sp_pack_new_from_bytes()
 *
 * Reads a pack and translates it, once and for all. Where a language is not installed, that of the
 * interface stands in for it.
 *
 * Returns: (nullable) (transfer full): the pack, or %NULL with @error set
 */
SpPack *
sp_pack_new_in_language (GBytes *bytes, const char *name, const char *language, GError **error)
{
  g_autoptr (SpCatalog) catalog = NULL;

  if (g_strcmp0 (language, SP_LANGUAGE_OF_ORIGINAL) == 0)
    return sp_pack_new_from_bytes (bytes, name, NULL, NULL, error);
  if (language != NULL)
    catalog = sp_languages_load_catalog (language);
  if (catalog != NULL)
    return sp_pack_new_from_bytes (bytes, name, translate_by_catalog, catalog, error);
  return sp_pack_new_from_bytes (bytes, name, translate_by_locale, NULL, error);
}
