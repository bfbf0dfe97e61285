/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "kept-file.h"

/**
 * kept_file_assert:
 * @text: what is told now
 * @folder: a folder below tests
 * @name: the file in it that has what was told before
 *
 * Fails where they are not the same.
 */
void
kept_file_assert (const char *text, const char *folder, const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, folder, name, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = NULL;

  if (g_getenv ("SP_KEEP") != NULL)
    g_file_set_contents (path, text, -1, &error);
  else
    g_file_get_contents (path, &kept, NULL, &error);
  g_assert_no_error (error);
  if (kept != NULL)
    g_assert_cmpstr (text, ==, kept);
}
