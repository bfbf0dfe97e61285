/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which file of a folder is read when a pack opens. */

#include "../scratch-folder.h"

#include "core/json/sp-problem.h"
#include "core/pack/sp-pack-library.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>

#define PACK                                                                                \
  "{ \"format\": 1, \"id\": \"%s\", \"title\": \"%s\", \"language\": \"%s\", \"updated\": " \
  "\"2026-01-01\", \"authors\": \"Nobody\", \"license\": \"CC0-1.0\" }\n"

/* Where packs of all people of the computer are. */
static char *system_folder;

static void
write_file (const char *folder,
            const char *name,
            const char *id,
            const char *title,
            const char *language)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *parent = g_path_get_dirname (path);
  FILE *file;

  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  file = g_fopen (path, "w");
  g_assert_nonnull (file);
  g_fprintf (file, PACK, id, title, language);
  fclose (file);
}

/* Writes over a file, which stays the same one. */
static void
write_pack (const char *name, const char *id, const char *title)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "signpost", "packs", NULL);

  write_file (folder, name, id, title, "en");
}

/* Each case begins without packs. */
static void
remove_packs (void)
{
  g_autofree char *ours = g_build_filename (g_get_user_data_dir (), "signpost", NULL);

  scratch_folder_remove (ours);
  scratch_folder_remove (system_folder);
}

static void
set_time (const char *name, time_t seconds)
{
  g_autofree char *path =
      g_build_filename (g_get_user_data_dir (), "signpost", "packs", name, NULL);
  struct timespec times[2] = { { .tv_sec = seconds }, { .tv_sec = seconds } };

  g_assert_cmpint (utimensat (AT_FDCWD, path, times, 0), ==, 0);
}

static void
assert_opens (const char *id, char **note, const char *title)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SpPack) pack = sp_pack_library_load (id, "en", note, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (pack->title, ==, title);
}

/* What has not changed is not read again. A title of blanks is a fault: then another file counts. */
static void
test_only_the_pack_itself_is_read_again (void)
{
  g_autofree char *note = g_strdup ("");
  g_autofree char *none = g_strdup ("");

  write_pack ("a.json", "test", "   ");
  set_time ("a.json", 1000);
  write_pack ("b.json", "test", "Bee");
  assert_opens ("test", &note, "Bee");

  write_pack ("a.json", "test", "Aye");
  set_time ("a.json", 1000);
  assert_opens ("test", &note, "Bee");
  assert_opens ("test", &none, "Aye");
  set_time ("a.json", 2000);
  assert_opens ("test", &note, "Aye");
  remove_packs ();
}

/* Nor is one's own file, where the pack that comes with Signpost was the one to open. */
static void
test_bundled_pack_is_opened_again (void)
{
  g_autofree char *note = g_strdup ("");

  write_pack ("own.json", SP_PACK_LIBRARY_FIRST, "   ");
  set_time ("own.json", 1000);
  assert_opens (SP_PACK_LIBRARY_FIRST, &note, "Cloud and DevOps careers");
  write_pack ("own.json", SP_PACK_LIBRARY_FIRST, "Own");
  set_time ("own.json", 1000);
  assert_opens (SP_PACK_LIBRARY_FIRST, &note, "Cloud and DevOps careers");
  assert_opens (SP_PACK_LIBRARY_FIRST, NULL, "Own");
  remove_packs ();
}

/* A note of nowhere, of another pack or of a file that is gone misleads nobody. */
static void
test_notes_are_not_trusted (void)
{
  g_autofree char *note = g_strdup ("nonsense");
  g_autofree char *path =
      g_build_filename (g_get_user_data_dir (), "signpost", "packs", "b.json", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (SpPack) pack = NULL;

  write_pack ("b.json", "test", "Bee");
  assert_opens ("test", &note, "Bee");
  g_assert_true (g_str_has_suffix (note, "b.json"));
  write_pack ("a.json", "test", "Nearer");
  assert_opens ("test", &note, "Nearer");
  g_assert_true (g_str_has_suffix (note, "a.json"));

  pack = sp_pack_library_load ("nowhere", NULL, &note, &error);
  g_assert_null (pack);
  g_assert_error (error, SP_JSON_ERROR, SP_JSON_ERROR_REFERENCE);
  write_pack ("a.json", "test", "");
  g_assert_cmpint (g_remove (path), ==, 0);
  g_clear_error (&error);
  pack = sp_pack_library_load ("test", NULL, &note, &error);
  g_assert_error (error, SP_JSON_ERROR, SP_JSON_ERROR_REFERENCE);
  remove_packs ();
}

/* However the id is written; what has another one is not read, be it a pack or not. */
static void
test_id_is_found_in_any_spelling (void)
{
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  write_pack ("a.json", "t\\u0065st", "Spelled");
  write_pack ("b.json", "other", "Another");
  assert_opens ("test", NULL, "Spelled");
  assert_opens ("other", NULL, "Another");
  entries = sp_pack_library_list (NULL);
  bytes = sp_pack_library_read (entries->pdata[0], &error);
  g_assert_no_error (error);
  g_assert_nonnull (
      g_strstr_len (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "t\\u0065st"));
  remove_packs ();
}

/* A person's own edition of the first pack counts as any other. */
static void
test_first_pack_can_be_ones_own (void)
{
  g_autofree char *note = g_strdup ("");

  write_pack ("own.json", SP_PACK_LIBRARY_FIRST, "Mine");
  assert_opens (SP_PACK_LIBRARY_FIRST, &note, "Mine");
  write_pack ("own.json", "test", "Another");
  assert_opens (SP_PACK_LIBRARY_FIRST, &note, "Cloud and DevOps careers");
  assert_opens (SP_PACK_LIBRARY_FIRST, &note, "Cloud and DevOps careers");
  remove_packs ();
}

/* Writes down the entries of the packs that do not come with Signpost: title, file, and files that are
 * hidden. */
static char *
list_packs (GPtrArray *faults)
{
  static const char places[] = { 'u', 's' };
  g_autoptr (GPtrArray) entries = sp_pack_library_list (faults);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      const SpPackEntry *entry = entries->pdata[i];
      g_autofree char *name = g_path_get_basename (entry->path);

      if (entry->place == SP_PACK_PLACE_BUNDLED)
        continue;
      g_string_append_printf (text, "%s%c %s %s", text->len > 0 ? "; " : "", places[entry->place],
                              entry->pack->title, name);
      for (guint k = 0; k < entry->hidden->len; k++)
        {
          g_autofree char *hidden = g_path_get_basename (entry->hidden->pdata[k]);

          g_string_append_printf (text, " hides %s", hidden);
        }
    }
  return g_string_free (text, FALSE);
}

static void
assert_listed (const char *languages, const char *expected, guint n_faults)
{
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *listed = NULL;

  g_setenv ("LANGUAGE", languages, TRUE);
  listed = list_packs (faults);
  g_assert_cmpstr (listed, ==, expected);
  g_assert_cmpuint (faults->len, ==, n_faults);
  if (n_faults == 1)
    g_assert_true (g_str_has_suffix (faults->pdata[0], "is the same pack and is shown"));
}

/* Of packs of one id and place the one in the language that somebody reads best is there; which one
 * hides the other is told where the language does not say it. */
static void
test_best_language_of_a_place_is_shown (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "signpost", "packs", NULL);

  write_file (folder, "a.json", "test", "Eins", "de");
  write_file (folder, "b.json", "test", "One", "en");
  write_file (folder, "c.json", "test", "Un", "fr");
  assert_listed ("de:en", "u Eins a.json hides b.json hides c.json", 0);
  assert_listed ("en", "u One b.json hides a.json hides c.json", 0);
  assert_listed ("fr:en:de", "u Un c.json hides a.json hides b.json", 0);
  assert_listed ("fr_CA:de", "u Un c.json hides b.json hides a.json", 0);
  write_file (folder, "c.json", "test", "Uno", "en");
  assert_listed ("en", "u One b.json hides a.json hides c.json", 1);
  assert_listed ("de", "u Eins a.json hides b.json hides c.json", 0);
  remove_packs ();
}

/* What is nearer is there in any language, and it is no news that it hides another. */
static void
test_nearest_place_is_shown (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "signpost", "packs", NULL);

  write_file (folder, "own.json", "test", "Eins", "de");
  write_file (system_folder, "all.json", "test", "One", "en");
  write_file (system_folder, "more.json", "more", "More", "en");
  assert_listed ("en", "u Eins own.json hides all.json; s More more.json", 0);
  remove_packs ();
  write_file (system_folder, "all.json", "test", "One", "en");
  assert_listed ("en", "s One all.json", 0);
  remove_packs ();
}

static guint
count_faults (void)
{
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *listed = list_packs (faults);

  return faults->len;
}

/* Packs stand in the folder or in one in it, as an extension has them; anything else is no pack. */
static void
test_only_packs_are_looked_at (void)
{
  write_file (system_folder, "extension/a.signpost", "a", "A", "en");
  write_file (system_folder, "extension/deeper/b.signpost", "b", "B", "en");
  write_file (system_folder, ".hidden.json", "c", "C", "en");
  write_file (system_folder, "notes.txt", "d", "D", "en");
  write_file (system_folder, "e.json", "e", "E", "en");
  assert_listed ("en", "s E e.json; s A a.signpost", 0);
  write_file (system_folder, "f.json", "f", " ", "en");
  g_assert_cmpuint (count_faults (), ==, 1);
  remove_packs ();
}

/* What comes with Signpost is read as any other; what cannot be removed is told, and stays. */
static void
test_what_is_read_need_not_be_removed (void)
{
  const SpPackEntry bundled = { .path = (char *) SP_PACK_LIBRARY_FIRST ".json",
                                .place = SP_PACK_PLACE_BUNDLED };
  const SpPackEntry firm = { .path = (char *) "/proc/version", .place = SP_PACK_PLACE_USER };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = sp_pack_library_read (&bundled, &error);
  g_autoptr (SpPack) pack = NULL;

  g_assert_no_error (error);
  pack = sp_pack_new_from_bytes (bytes, "bundled", NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (pack->id, ==, SP_PACK_LIBRARY_FIRST);
  g_assert_null (sp_pack_library_remove (&firm, &error));
  g_assert_nonnull (error);
  g_assert_true (error->domain == G_FILE_ERROR);
  g_assert_true (g_str_has_prefix (error->message, "/proc/version: "));
}

/* One home for all cases: GLib asks for it once, and leaks what it has for cases of their own. */
int
main (int argc, char *argv[])
{
  g_autofree char *home = scratch_folder_new ();
  g_autofree char *system_data = g_build_filename (home, "all", NULL);

  g_test_init (&argc, &argv, NULL);
  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_setenv ("XDG_DATA_DIRS", system_data, TRUE);
  system_folder = g_build_filename (system_data, "signpost", "packs", NULL);
  g_test_add_func ("/pack-library/only-the-pack-itself-is-read-again",
                   test_only_the_pack_itself_is_read_again);
  g_test_add_func ("/pack-library/bundled-pack-is-opened-again", test_bundled_pack_is_opened_again);
  g_test_add_func ("/pack-library/notes-are-not-trusted", test_notes_are_not_trusted);
  g_test_add_func ("/pack-library/id-is-found-in-any-spelling", test_id_is_found_in_any_spelling);
  g_test_add_func ("/pack-library/first-pack-can-be-ones-own", test_first_pack_can_be_ones_own);
  g_test_add_func ("/pack-library/best-language-of-a-place-is-shown",
                   test_best_language_of_a_place_is_shown);
  g_test_add_func ("/pack-library/nearest-place-is-shown", test_nearest_place_is_shown);
  g_test_add_func ("/pack-library/only-packs-are-looked-at", test_only_packs_are_looked_at);
  g_test_add_func ("/pack-library/what-is-read-need-not-be-removed",
                   test_what_is_read_need_not_be_removed);
  return g_test_run ();
}
