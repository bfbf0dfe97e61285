/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Catalogues as msgfmt makes them, in both byte orders, and broken ones. */

#include "../core/scratch-folder.h"

#include "core/text/sp-catalog.h"
#include "core/text/sp-languages.h"

#include <gio/gio.h>
#include <glib/gstdio.h>

static SpCatalog *
load (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_BUILT, "i18n", name, NULL);
  g_autoptr (GError) error = NULL;
  SpCatalog *catalog = sp_catalog_new_from_file (path, &error);

  g_assert_no_error (error);
  return catalog;
}

static void
assert_translates (gconstpointer name)
{
  g_autoptr (SpCatalog) catalog = load (name);

  g_assert_cmpstr (sp_catalog_find (catalog, "role title", "One"), ==, "Unu");
  g_assert_cmpstr (sp_catalog_find (catalog, "role summary", "One"), ==, "La unua");
  g_assert_cmpstr (sp_catalog_find (catalog, "cell row items", "50 % of “x”"), ==, "50 % el «x»");
}

static void
test_what_is_not_translated_is_not_found (void)
{
  g_autoptr (SpCatalog) catalog = load ("sample.mo");

  g_assert_null (sp_catalog_find (catalog, "role title", "Two"));
  g_assert_null (sp_catalog_find (catalog, "role title", "One and more"));
  g_assert_null (sp_catalog_find (catalog, "role title", ""));
  g_assert_null (sp_catalog_find (catalog, "", "plain"));
  g_assert_null (sp_catalog_find (catalog, "zzz", "zzz"));
  g_assert_null (sp_catalog_find (catalog, "", ""));
}

/* Asks a catalogue of these bytes for everything; whatever comes back must end inside them. */
static void
ask_bytes (const char *contents, gsize length)
{
  g_autoptr (GBytes) bytes = g_bytes_new (contents, length);
  g_autoptr (SpCatalog) catalog = sp_catalog_new (bytes);
  const char *texts[] = { "One", "Two", "English", "", "zzz" };

  for (guint i = 0; catalog != NULL && i < G_N_ELEMENTS (texts); i++)
    {
      const char *found = sp_catalog_find (catalog, "role title", texts[i]);

      g_assert_true (found == NULL || strlen (found) < length);
    }
}

static void
test_broken_file_does_no_harm (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_BUILT, "i18n", "sample.mo", NULL);
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  for (gsize i = 0; i < length; i++)
    {
      g_autofree char *changed = g_memdup2 (contents, length);

      ask_bytes (contents, i);
      changed[i] ^= 0xff;
      ask_bytes (changed, length);
    }
}

/* A catalogue of one text, whose translation is the last @length bytes of the file. */
static const char *
translate_by_last_bytes (guint32 length, const char *end)
{
  static const char key[] = "a\004b";
  guint32 numbers[] = { 0x950412de, 0, 1, 28, 36, 0, 0, strlen (key), 44, length, 44 + sizeof key };
  g_autoptr (GByteArray) file = g_byte_array_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (SpCatalog) catalog = NULL;

  g_byte_array_append (file, (const guint8 *) numbers, sizeof numbers);
  g_byte_array_append (file, (const guint8 *) key, sizeof key);
  g_byte_array_append (file, (const guint8 *) "xy", 2);
  g_byte_array_append (file, (const guint8 *) end, 1);
  bytes = g_byte_array_free_to_bytes (g_steal_pointer (&file));
  catalog = sp_catalog_new (bytes);
  return g_intern_string (sp_catalog_find (catalog, "a", "b"));
}

static void
test_text_has_to_end_inside_the_file (void)
{
  g_assert_cmpstr (translate_by_last_bytes (2, ""), ==, "xy");
  g_assert_null (translate_by_last_bytes (2, "z"));
  g_assert_null (translate_by_last_bytes (1, ""));
  g_assert_null (translate_by_last_bytes (3, ""));
  g_assert_null (translate_by_last_bytes (G_MAXUINT32, ""));
}

/* A file of these seven numbers, and eight bytes of nothing; only @length bytes of it are there. */
static gboolean
is_catalogue (guint32 revision, guint32 n_texts, guint32 table, gsize length)
{
  const guint32 file[] = { 0x950412de, revision, n_texts, table, table, 0, 0, 0, 0 };
  g_autoptr (GBytes) bytes = g_bytes_new (file, length);
  g_autoptr (SpCatalog) catalog = sp_catalog_new (bytes);

  g_assert_cmpuint (length, <=, sizeof file);
  return catalog != NULL;
}

static void
test_head_has_to_be_whole (void)
{
  g_assert_true (is_catalogue (0, 0, 28, 28));
  g_assert_false (is_catalogue (0, 0, 0, 27));
}

static void
test_tables_have_to_end_inside_the_file (void)
{
  g_assert_true (is_catalogue (0, 1, 28, 36));
  g_assert_false (is_catalogue (0, 1, 28, 35));
  g_assert_false (is_catalogue (0, 1, 29, 36));
  g_assert_false (is_catalogue (0, 2, 28, 36));
  g_assert_false (is_catalogue (0, G_MAXUINT32, 28, 36));
}

/* The upper half of the revision counts what older readers cannot read. */
static void
test_later_formats_are_refused (void)
{
  g_assert_true (is_catalogue (7, 0, 28, 28));
  g_assert_true (is_catalogue (1 << 16 | 7, 0, 28, 28));
  g_assert_false (is_catalogue (2 << 16, 0, 28, 28));
}

static void
test_missing_file_is_an_error (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (sp_catalog_new_from_file ("/nonexistent/signpost.mo", &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
}

static void
test_other_file_is_no_catalogue (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "i18n", "sample.po", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (sp_catalog_new_from_file (path, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
}

static void
test_installed_languages_are_listed (void)
{
  g_autofree char *folder = scratch_folder_new ();
  g_autofree char *source = g_test_build_filename (G_TEST_BUILT, "i18n", "sample.mo", NULL);
  g_autofree char *language = g_build_filename (folder, "eo", "LC_MESSAGES", NULL);
  g_autofree char *empty = g_build_filename (folder, "fr", NULL);
  g_autofree char *catalog = g_build_filename (language, "signpost.mo", NULL);
  g_autofree char *bytes = NULL;
  g_autofree char *name = NULL;
  g_auto (GStrv) codes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (source, &bytes, &length, NULL));
  g_assert_cmpint (g_mkdir_with_parents (language, 0700), ==, 0);
  g_assert_cmpint (g_mkdir (empty, 0700), ==, 0);
  g_assert_true (g_file_set_contents (catalog, bytes, length, NULL));
  sp_languages_set_folder (folder);

  codes = sp_languages_list ();
  g_assert_cmpstrv (codes, ((const char *[]){ "en", "eo", NULL }));
  name = sp_languages_get_name ("eo");
  g_assert_cmpstr (name, ==, "Esperanto");

  sp_languages_set_folder (NULL);
}

/* Catalogues stand there, so only the code keeps from reading them. */
static void
test_code_from_a_setting_leads_nowhere_else (void)
{
  g_autofree char *folder = scratch_folder_new ();
  g_autofree char *source = g_test_build_filename (G_TEST_BUILT, "i18n", "sample.mo", NULL);
  g_autofree char *bytes = NULL;
  static const char *const beside[] = { "LC_MESSAGES", "in/LC_MESSAGES", "in/eo/LC_MESSAGES" };
  g_autofree char *inner = NULL;
  g_autoptr (SpCatalog) found = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (source, &bytes, &length, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (beside); i++)
    {
      g_autofree char *place = g_build_filename (folder, beside[i], NULL);
      g_autofree char *path = g_build_filename (place, "signpost.mo", NULL);

      g_assert_cmpint (g_mkdir_with_parents (place, 0700), ==, 0);
      g_assert_true (g_file_set_contents (path, bytes, length, NULL));
    }
  inner = g_build_filename (folder, "in", NULL);
  sp_languages_set_folder (inner);
  found = sp_languages_load_catalog ("eo");
  g_assert_nonnull (found);
  g_assert_null (sp_languages_load_catalog ("."));
  g_assert_null (sp_languages_load_catalog ("./eo"));
  g_assert_null (sp_languages_load_catalog ("eo/../eo"));
  g_assert_null (sp_languages_load_catalog (""));
  g_assert_null (sp_languages_load_catalog (".."));
  g_assert_null (sp_languages_load_catalog ("../../de"));
  g_assert_null (sp_languages_load_catalog ("/tmp"));
  g_assert_null (sp_languages_load_catalog ("xx"));
  sp_languages_set_folder (NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/catalog/translates", "sample.mo", assert_translates);
  g_test_add_data_func ("/catalog/translates-in-the-other-byte-order", "sample-big-endian.mo",
                        assert_translates);
  g_test_add_func ("/catalog/what-is-not-translated-is-not-found",
                   test_what_is_not_translated_is_not_found);
  g_test_add_func ("/catalog/broken-file-does-no-harm", test_broken_file_does_no_harm);
  g_test_add_func ("/catalog/text-has-to-end-inside-the-file",
                   test_text_has_to_end_inside_the_file);
  g_test_add_func ("/catalog/head-has-to-be-whole", test_head_has_to_be_whole);
  g_test_add_func ("/catalog/tables-have-to-end-inside-the-file",
                   test_tables_have_to_end_inside_the_file);
  g_test_add_func ("/catalog/later-formats-are-refused", test_later_formats_are_refused);
  g_test_add_func ("/catalog/missing-file-is-an-error", test_missing_file_is_an_error);
  g_test_add_func ("/catalog/other-file-is-no-catalogue", test_other_file_is_no_catalogue);
  g_test_add_func ("/catalog/installed-languages-are-listed", test_installed_languages_are_listed);
  g_test_add_func ("/catalog/code-from-a-setting-leads-nowhere-else",
                   test_code_from_a_setting_leads_nowhere_else);

  return g_test_run ();
}
