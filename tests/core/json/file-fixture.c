/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "file-fixture.h"

#include <glib/gstdio.h>

/* Both are for g_test_add(), which hands them @data. */
void
file_fixture_set_up (FileFixture *self, gconstpointer data)
{
  self->folder = g_dir_make_tmp ("signpost-XXXXXX", NULL);
  g_assert_nonnull (self->folder);
  self->path = g_build_filename (self->folder, "a.json", NULL);
  self->file = g_file_new_for_path (self->path);
}

void
file_fixture_tear_down (FileFixture *self, gconstpointer data)
{
  g_remove (self->path);
  g_rmdir (self->folder);
  g_free (self->folder);
  g_free (self->path);
  g_object_unref (self->file);
}
