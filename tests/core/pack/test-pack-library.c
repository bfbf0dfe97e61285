/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which file of a folder is read when a pack opens. */

#include "core/json/sp-problem.h"
#include "core/pack/sp-pack-library.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>

#define PACK                                                                                \
  "{ \"format\": 1, \"id\": \"%s\", \"title\": \"%s\", \"language\": \"en\", \"updated\": " \
  "\"2026-01-01\", \"authors\": \"Nobody\", \"license\": \"CC0-1.0\" }\n"

/* Writes over a file, which stays the same one. */
static void
write_pack (const char *name, const char *id, const char *title)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "signpost", "packs", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  FILE *file;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  file = g_fopen (path, "w");
  g_assert_nonnull (file);
  g_fprintf (file, PACK, id, title);
  fclose (file);
}

/* Each case begins with an empty folder. */
static void
remove_packs (void)
{
  const char *names[] = { "a.json", "b.json", "own.json" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path =
          g_build_filename (g_get_user_data_dir (), "signpost", "packs", names[i], NULL);

      g_remove (path);
    }
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

static void
remove_folders (const char *home)
{
  g_autofree char *ours = g_build_filename (home, "signpost", NULL);
  g_autofree char *packs = g_build_filename (ours, "packs", NULL);

  g_assert_cmpint (g_rmdir (packs), ==, 0);
  g_assert_cmpint (g_rmdir (ours), ==, 0);
  g_assert_cmpint (g_rmdir (home), ==, 0);
}

/* One home for all cases: GLib asks for it once, and leaks what it has for cases of their own. */
int
main (int argc, char *argv[])
{
  g_autofree char *home = g_dir_make_tmp ("signpost-XXXXXX", NULL);
  g_autofree char *nowhere = g_build_filename (home, "nowhere", NULL);
  int status;

  g_test_init (&argc, &argv, NULL);
  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_setenv ("XDG_DATA_DIRS", nowhere, TRUE);
  g_test_add_func ("/pack-library/only-the-pack-itself-is-read-again",
                   test_only_the_pack_itself_is_read_again);
  g_test_add_func ("/pack-library/notes-are-not-trusted", test_notes_are_not_trusted);
  g_test_add_func ("/pack-library/id-is-found-in-any-spelling", test_id_is_found_in_any_spelling);
  g_test_add_func ("/pack-library/first-pack-can-be-ones-own", test_first_pack_can_be_ones_own);
  status = g_test_run ();
  remove_folders (home);
  return status;
}
