/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From a file, whatever it is, to a document or an error: never without end. */

#include "file-fixture.h"

#include "core/json/sp-json-builder.h"
#include "core/json/sp-json.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define LIMIT 1024

static void
assert_refused (GFile *file, SpJsonError code, const char *why)
{
  g_autofree char *name = g_file_get_parse_name (file);
  g_autofree char *expected = g_strdup_printf ("%s: %s", name, why);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = sp_json_load (file, LIMIT, &error);

  g_assert_null (bytes);
  g_assert_error (error, SP_JSON_ERROR, (int) code);
  g_assert_cmpstr (error->message, ==, expected);
}

static void
assert_too_large (GFile *file)
{
  assert_refused (file, SP_JSON_ERROR_TOO_LARGE,
                  "the file is over 1.0\302\240KiB, the most that is read");
}

static void
test_files_up_to_the_limit_are_read (FileFixture *self, gconstpointer data)
{
  g_autofree char *text = g_strnfill (LIMIT + 1, ' ');

  for (gsize length = 0; length <= LIMIT; length += LIMIT / 2)
    {
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_true (g_file_set_contents (self->path, text, length, NULL));
      bytes = sp_json_load (self->file, LIMIT, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (g_bytes_get_size (bytes), ==, length);
    }

  g_assert_true (g_file_set_contents (self->path, text, LIMIT + 1, NULL));
  assert_too_large (self->file);
  g_assert_cmpint (truncate (self->path, (goffset) 1 << 36), ==, 0);
  assert_too_large (self->file);
}

static void
test_what_cannot_be_read_is_told (FileFixture *self, gconstpointer data)
{
  g_autoptr (GFile) folder = g_file_new_for_path (self->folder);

  assert_refused (self->file, SP_JSON_ERROR_UNREADABLE, "No such file or directory");
  assert_refused (folder, SP_JSON_ERROR_UNREADABLE, "Is a directory");
}

static void
test_progress_is_told_and_can_be_ended (FileFixture *self, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  SpJsonProgress progress = { .cancellable = cancellable };
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (self->path, "[1, 2]", -1, NULL));
  bytes = sp_json_load_plain (self->file, 100, &progress, &error);
  g_assert_no_error (error);
  g_assert_cmpint (progress.n_bytes, ==, 6);
  g_assert_cmpint (progress.n_read, ==, 6);

  g_cancellable_cancel (cancellable);
  g_assert_null (sp_json_load_plain (self->file, 100, &progress, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_links_and_devices_are_not_plain (FileFixture *self, gconstpointer data)
{
  g_autoptr (GFile) device = g_file_new_for_path ("/dev/null");
  GFile *files[] = { self->file, device };

  g_assert_cmpint (symlink ("/dev/null", self->path), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (sp_json_load_plain (files[i], 100, NULL, &error));
      g_assert_error (error, SP_JSON_ERROR, SP_JSON_ERROR_UNREADABLE);
      g_assert_nonnull (strstr (error->message, ": this is no plain file"));
    }
}

static void
test_nothing_is_fetched (void)
{
  g_autoptr (GFile) file = g_file_new_for_uri ("https://example.org/pack.json");

  assert_refused (file, SP_JSON_ERROR_UNREADABLE, "only files of this computer are read");
}

static void
test_endless_device_is_too_large (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/dev/zero");

  assert_too_large (file);
}

static void
test_pipe_without_a_writer_does_not_block (FileFixture *self, gconstpointer data)
{
  g_assert_cmpint (mkfifo (self->path, 0600), ==, 0);
  assert_refused (self->file, SP_JSON_ERROR_UNREADABLE, "nothing came for 5 seconds");
}

static gpointer
write_in_pieces (gpointer path)
{
  int fd = g_open (path, O_WRONLY);

  for (int i = 0; i < 8; i++)
    {
      g_assert_cmpint (write (fd, "12345678", 8), ==, 8);
      g_usleep (1000);
    }
  close (fd);
  return NULL;
}

static void
test_pipe_is_read_to_its_end (FileFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  GThread *writer;

  g_assert_cmpint (mkfifo (self->path, 0600), ==, 0);
  writer = g_thread_new ("writer", write_in_pieces, self->path);
  bytes = sp_json_load (self->file, LIMIT, &error);
  g_thread_join (writer);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (bytes), ==, 64);
}

static void
assert_problem (const char *text, const char *expected)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GPtrArray) problems = sp_problems_new ();
  g_autoptr (JsonNode) root = sp_json_parse (bytes, problems);
  g_autofree char *found = sp_problems_to_string (problems, "f");

  g_assert_null (root);
  g_assert_cmpstr (found, ==, expected);
}

static void
test_sloppy_documents_are_refused (void)
{
  assert_problem ("", "f:1:1: the file is empty");
  assert_problem ("\xEF\xBB\xBF", "f:1:1: the file is empty");
  assert_problem ("{ \"a\": 1,\n \"a\": 2 }", "f:2:2: a: this member stands in its object twice");
  assert_problem ("[ \"\\q\" ]", "f:1:5: [0]: expected: one of \" \\ / b f n r t u behind a "
                                 "backslash; found: “q”");
  assert_problem ("[ tru ]", "f:1:3: [0]: expected: a value; found: “t”");
  assert_problem ("[] []", "f:1:4: expected: the end of the file; found: “[”");
  assert_problem ("[ 1e999 ]", "f:1:3: [0]: the number is too large");
}

static void
test_byte_order_mark_moves_nothing (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("\xEF\xBB\xBF{ \"a\": 7 }", 13);
  g_autoptr (GPtrArray) problems = sp_problems_new ();
  g_autoptr (JsonNode) root = sp_json_parse (bytes, problems);
  g_autofree char *text = NULL;

  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_cmpint (json_object_get_int_member (json_node_get_object (root), "a"), ==, 7);

  sp_problems_add (problems, SP_JSON_ERROR_VALUE, "a", "odd");
  sp_problems_add (problems, SP_JSON_ERROR_VALUE, "", "short");
  sp_json_locate (bytes, problems);
  text = sp_problems_to_string (problems, "f");
  g_assert_cmpstr (text, ==, "f:1:1: short\nf:1:8: a: odd");
}

static void
test_document_is_built_and_printed (void)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *printed = NULL;

  json_builder_begin_object (builder);
  sp_json_add_text (builder, "text", "a\n");
  sp_json_add_text (builder, "nothing", NULL);
  sp_json_begin_array (builder, "list");
  json_builder_end_array (builder);
  sp_json_begin_object (builder, "object");
  sp_json_add_integer (builder, "integer", -3);
  sp_json_add_real (builder, "real", 0.5);
  sp_json_add_boolean (builder, "truth", TRUE);
  json_builder_end_object (builder);
  json_builder_end_object (builder);
  printed = sp_json_finish (builder);

  g_assert_cmpstr (printed, ==,
                   "{\n"
                   "  \"text\" : \"a\\n\",\n"
                   "  \"nothing\" : null,\n"
                   "  \"list\" : [],\n"
                   "  \"object\" : {\n"
                   "    \"integer\" : -3,\n"
                   "    \"real\" : 0.5,\n"
                   "    \"truth\" : true\n"
                   "  }\n"
                   "}\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) \
  g_test_add ("/json/" path, FileFixture, NULL, file_fixture_set_up, test, file_fixture_tear_down)
  ADD ("files-up-to-the-limit-are-read", test_files_up_to_the_limit_are_read);
  ADD ("what-cannot-be-read-is-told", test_what_cannot_be_read_is_told);
  ADD ("pipe-without-a-writer-does-not-block", test_pipe_without_a_writer_does_not_block);
  ADD ("pipe-is-read-to-its-end", test_pipe_is_read_to_its_end);
  ADD ("progress-is-told-and-can-be-ended", test_progress_is_told_and_can_be_ended);
  ADD ("links-and-devices-are-not-plain", test_links_and_devices_are_not_plain);
  g_test_add_func ("/json/nothing-is-fetched", test_nothing_is_fetched);
  g_test_add_func ("/json/endless-device-is-too-large", test_endless_device_is_too_large);
  g_test_add_func ("/json/sloppy-documents-are-refused", test_sloppy_documents_are_refused);
  g_test_add_func ("/json/byte-order-mark-moves-nothing", test_byte_order_mark_moves_nothing);
  g_test_add_func ("/json/document-is-built-and-printed", test_document_is_built_and_printed);

  return g_test_run ();
}
