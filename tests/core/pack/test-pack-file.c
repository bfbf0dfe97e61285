/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From a file on the disk to a pack or an error. */

#include "core/pack/sp-pack-members.h"
#include "pack-fixture.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define BYTE_ORDER_MARK "\xEF\xBB\xBF"

typedef struct
{
  char *folder;
  char *path;
  GFile *file;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = g_dir_make_tmp ("signpost-XXXXXX", NULL);
  g_assert_nonnull (self->folder);
  self->path = g_build_filename (self->folder, "pack.json", NULL);
  self->file = g_file_new_for_path (self->path);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_remove (self->path);
  g_rmdir (self->folder);
  g_free (self->folder);
  g_free (self->path);
  g_object_unref (self->file);
}

static void
write_file (Fixture *self, const char *before, GBytes *bytes, gsize n_spaces)
{
  g_autoptr (GString) text = g_string_new (before);
  g_autoptr (GError) error = NULL;

  g_string_append_len (text, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  for (gsize i = 0; i < n_spaces; i++)
    g_string_append_c (text, ' ');
  g_file_set_contents (self->path, text->str, text->len, &error);
  g_assert_no_error (error);
}

static void
test_good_file_is_read (Fixture *self, gconstpointer data)
{
  g_autoptr (GBytes) bytes = pack_fixture_new_bytes (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (SpPack) pack = NULL;

  write_file (self, "", bytes, 0);
  pack = sp_pack_new_from_file (self->file, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (pack->id, ==, "test");
  g_assert_cmpstr (pack->authors.items[0], ==, "Nobody");
}

static void
test_byte_order_mark_is_skipped (Fixture *self, gconstpointer data)
{
  g_autoptr (GBytes) bytes = pack_fixture_new_bytes (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (SpPack) pack = NULL;

  write_file (self, BYTE_ORDER_MARK, bytes, 0);
  pack = sp_pack_new_from_file (self->file, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (pack->id, ==, "test");
}

static void
test_missing_file_is_unreadable (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SpPack) pack = sp_pack_new_from_file (self->file, &error);

  g_assert_null (pack);
  g_assert_error (error, SP_JSON_ERROR, SP_JSON_ERROR_UNREADABLE);
  g_assert_true (g_str_has_prefix (error->message, self->path));
}

static void
test_folder_is_unreadable (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) folder = g_file_new_for_path (self->folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (SpPack) pack = sp_pack_new_from_file (folder, &error);

  g_assert_null (pack);
  g_assert_error (error, SP_JSON_ERROR, SP_JSON_ERROR_UNREADABLE);
}

static void
test_largest_file_is_read (Fixture *self, gconstpointer data)
{
  g_autoptr (GBytes) bytes = pack_fixture_new_bytes (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (SpPack) pack = NULL;

  write_file (self, BYTE_ORDER_MARK, bytes,
              SP_PACK_MAX_BYTES - strlen (BYTE_ORDER_MARK) - g_bytes_get_size (bytes));
  pack = sp_pack_new_from_file (self->file, &error);
  g_assert_no_error (error);
  g_assert_nonnull (pack);
}

static void
test_file_over_16_mib_is_too_large (Fixture *self, gconstpointer data)
{
  g_autoptr (GBytes) bytes = pack_fixture_new_bytes (NULL);
  g_autofree char *expected =
      g_strconcat (self->path, ": the file is over 16.0\302\240MiB, the most that is read", NULL);
  const char *before = data;

  write_file (self, before, bytes, SP_PACK_MAX_BYTES - g_bytes_get_size (bytes) + 1);
  for (int i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (SpPack) pack = sp_pack_new_from_file (self->file, &error);

      g_assert_null (pack);
      g_assert_error (error, SP_JSON_ERROR, SP_JSON_ERROR_TOO_LARGE);
      g_assert_cmpstr (error->message, ==, expected);

      /* However large: no more than needed to tell is read. */
      g_assert_cmpint (truncate (self->path, (goffset) 1 << 36), ==, 0);
    }
}

static gpointer
write_slowly (gpointer path)
{
  g_autoptr (GBytes) bytes = pack_fixture_new_bytes (NULL);
  const char *text = g_bytes_get_data (bytes, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileIOStream) stream = g_file_open_readwrite (file, NULL, NULL);
  GOutputStream *output = g_io_stream_get_output_stream (G_IO_STREAM (stream));

  for (gsize i = 0; i < g_bytes_get_size (bytes); i += 10)
    {
      g_output_stream_write_all (output, text + i, MIN (10, g_bytes_get_size (bytes) - i), NULL,
                                 NULL, NULL);
      g_usleep (100);
    }
  return NULL;
}

/* As in `signpost --pack=<(make-pack)`. */
static void
test_pipe_is_read_to_its_end (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SpPack) pack = NULL;
  GThread *writer;

  g_assert_cmpint (mkfifo (self->path, 0600), ==, 0);
  writer = g_thread_new ("writer", write_slowly, self->path);
  pack = sp_pack_new_from_file (self->file, &error);
  g_thread_join (writer);
  g_assert_no_error (error);
  g_assert_cmpstr (pack->license, ==, "CC0-1.0");
}

/* The bytes of a mapped file or of the network do not end with a zero. */
static void
test_bytes_need_no_end (void)
{
  g_autoptr (GBytes) bytes = pack_fixture_new_bytes (NULL);
  g_autofree char *text = g_strconcat (g_bytes_get_data (bytes, NULL), " and more", NULL);
  g_autoptr (GBytes) part = g_bytes_new_static (text, g_bytes_get_size (bytes));
  g_autoptr (GError) error = NULL;
  g_autoptr (SpPack) pack = sp_pack_new_from_bytes (part, "test", NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (pack);
}

static void
test_no_bytes_are_an_empty_file (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new (NULL, 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (SpPack) pack = sp_pack_new_from_bytes (bytes, "test", NULL, NULL, &error);

  g_assert_null (pack);
  g_assert_error (error, SP_JSON_ERROR, SP_JSON_ERROR_SYNTAX);
  g_assert_cmpstr (error->message, ==, "test:1:1: the file is empty");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, data, test) \
  g_test_add ("/pack/file/" path, Fixture, data, set_up, test, tear_down)
  ADD ("good-file-is-read", NULL, test_good_file_is_read);
  ADD ("byte-order-mark-is-skipped", NULL, test_byte_order_mark_is_skipped);
  ADD ("missing-file-is-unreadable", NULL, test_missing_file_is_unreadable);
  ADD ("folder-is-unreadable", NULL, test_folder_is_unreadable);
  ADD ("largest-file-is-read", NULL, test_largest_file_is_read);
  ADD ("file-over-16-mib-is-too-large", "", test_file_over_16_mib_is_too_large);
  ADD ("marked-file-over-16-mib-is-too-large", BYTE_ORDER_MARK, test_file_over_16_mib_is_too_large);
  ADD ("pipe-is-read-to-its-end", NULL, test_pipe_is_read_to_its_end);
  g_test_add_func ("/pack/file/bytes-need-no-end", test_bytes_need_no_end);
  g_test_add_func ("/pack/file/no-bytes-are-an-empty-file", test_no_bytes_are_an_empty_file);

  return g_test_run ();
}
