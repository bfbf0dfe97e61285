/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From a file on the disk to a pack or an error. What files can be is tested with those of JSON. */

#include "../json/file-fixture.h"
#include "core/pack/sp-pack-members.h"
#include "pack-fixture.h"

#include <string.h>
#include <unistd.h>

#define BYTE_ORDER_MARK "\xEF\xBB\xBF"

static void
write_file (FileFixture *self, const char *before, GBytes *bytes, gsize n_spaces)
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
test_good_file_is_read (FileFixture *self, gconstpointer data)
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
test_byte_order_mark_is_skipped (FileFixture *self, gconstpointer data)
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
test_largest_file_is_read (FileFixture *self, gconstpointer data)
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
test_file_over_16_mib_is_too_large (FileFixture *self, gconstpointer data)
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

#define ADD(path, data, test)                                                   \
  g_test_add ("/pack/file/" path, FileFixture, data, file_fixture_set_up, test, \
              file_fixture_tear_down)
  ADD ("good-file-is-read", NULL, test_good_file_is_read);
  ADD ("byte-order-mark-is-skipped", NULL, test_byte_order_mark_is_skipped);
  ADD ("largest-file-is-read", NULL, test_largest_file_is_read);
  ADD ("file-over-16-mib-is-too-large", "", test_file_over_16_mib_is_too_large);
  ADD ("marked-file-over-16-mib-is-too-large", BYTE_ORDER_MARK, test_file_over_16_mib_is_too_large);
  g_test_add_func ("/pack/file/bytes-need-no-end", test_bytes_need_no_end);
  g_test_add_func ("/pack/file/no-bytes-are-an-empty-file", test_no_bytes_are_an_empty_file);

  return g_test_run ();
}
