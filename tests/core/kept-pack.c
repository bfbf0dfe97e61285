/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "kept-pack.h"

#include "core/pack/sp-pack-file.h"

/**
 * kept_pack_load:
 * @name: a file below tests
 *
 * Returns: (transfer full): the pack in it
 */
SpPack *
kept_pack_load (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  SpPack *pack = sp_pack_new_from_file (file, &error);

  g_assert_no_error (error);
  return pack;
}
