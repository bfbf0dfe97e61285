/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Feeds files, and the files in folders, to a fuzz target: all of them must come back. */

#include "fuzz.h"

#include <glib.h>

static guint n_files = 0;

static void
feed_file (const char *path)
{
  g_autofree char *text = NULL;
  g_autofree char *copy = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  /* No zero behind the last byte, so that a sanitizer sees who reads too far. */
  copy = g_memdup2 (text, length);
  g_test_message ("%s", path);
  LLVMFuzzerTestOneInput ((const uint8_t *) copy, length);
  n_files++;
}

static void
feed (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  if (dir == NULL)
    {
      feed_file (path);
      return;
    }
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      feed (child);
    }
}

static void
test_all_inputs_come_back (gconstpointer paths)
{
  for (const char *const *path = paths; *path != NULL; path++)
    feed (*path);
  g_assert_cmpuint (n_files, >, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/fuzz/all-inputs-come-back", argv + 1, test_all_inputs_come_back);

  return g_test_run ();
}
