/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scratch-folder.h"

#include <glib/gstdio.h>

/**
 * scratch_folder_remove:
 * @path: a folder that a test has made
 *
 * Removes it with all that is in it.
 */
void
scratch_folder_remove (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *inner = g_build_filename (path, name, NULL);

      if (g_file_test (inner, G_FILE_TEST_IS_DIR))
        scratch_folder_remove (inner);
      else
        g_unlink (inner);
    }
  g_rmdir (path);
}
