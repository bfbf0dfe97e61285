/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/text/sp-languages.h"

#include "sp-config.h"

#include <glib/gi18n.h>
#include <string.h>

/* Each catalogue tells the name of its own language, so that no list has to be kept. */
#define NAME_CONTEXT "language"
/* Translators: the name of your language in your language, as a menu of languages shows it */
#define NAME NC_ ("language", "English")

static const char *folder_of_catalogs = LOCALEDIR;

/**
 * sp_languages_set_folder:
 * @folder: (nullable): the folder of the catalogues, for an uninstalled program and its tests; %NULL
 *   or "" for that of the installation
 *
 * Says once, before anything else of this file is called, where the catalogues are.
 *
 * Returns: (transfer none): the folder, for bindtextdomain()
 */
const char *
sp_languages_set_folder (const char *folder)
{
  folder_of_catalogs = folder != NULL && *folder != '\0' ? g_intern_string (folder) : LOCALEDIR;
  return folder_of_catalogs;
}

static char *
get_path (const char *language)
{
  return g_build_filename (folder_of_catalogs, language, "LC_MESSAGES", GETTEXT_PACKAGE ".mo",
                           NULL);
}

static int
compare_codes (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/**
 * sp_languages_list:
 *
 * Returns: (transfer full): the codes of the languages that the content can be read in, for example
 *   "de" or "pt_BR", in alphabetical order
 */
char **
sp_languages_list (void)
{
  g_autoptr (GDir) folder = g_dir_open (folder_of_catalogs, 0, NULL);
  GPtrArray *codes = g_ptr_array_new ();
  const char *code;

  g_ptr_array_add (codes, g_strdup (SP_LANGUAGE_OF_ORIGINAL));
  while (folder != NULL && (code = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = get_path (code);

      if (!g_str_equal (code, SP_LANGUAGE_OF_ORIGINAL) && g_file_test (path, G_FILE_TEST_EXISTS))
        g_ptr_array_add (codes, g_strdup (code));
    }
  g_ptr_array_sort (codes, compare_codes);
  g_ptr_array_add (codes, NULL);
  return (char **) g_ptr_array_free (codes, FALSE);
}

/**
 * sp_languages_load_catalog:
 * @language: the code of a language
 *
 * Returns: (nullable) (transfer full): its translations, or %NULL where none are installed
 */
SpCatalog *
sp_languages_load_catalog (const char *language)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (language != NULL, NULL);

  /* The code comes from a setting, which anybody may have written. */
  if (*language == '\0' || *language == '.' || strchr (language, G_DIR_SEPARATOR) != NULL)
    return NULL;
  path = get_path (language);
  return sp_catalog_new_from_file (path, NULL);
}

/**
 * sp_languages_get_interface_name:
 *
 * Returns: (transfer none): what the language calls itself that the interface speaks at the moment
 */
const char *
sp_languages_get_interface_name (void)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, NAME_CONTEXT, NAME);
}

/**
 * sp_languages_get_name:
 * @language: the code of a language
 *
 * Returns: (transfer full): what the language calls itself, or its code where nothing tells
 */
char *
sp_languages_get_name (const char *language)
{
  g_autoptr (SpCatalog) catalog = NULL;
  const char *name;

  g_return_val_if_fail (language != NULL, NULL);

  if (g_str_equal (language, SP_LANGUAGE_OF_ORIGINAL))
    return g_strdup (NAME);
  catalog = sp_languages_load_catalog (language);
  name = catalog != NULL ? sp_catalog_find (catalog, NAME_CONTEXT, NAME) : NULL;
  return g_strdup (name != NULL ? name : language);
}
