/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "../scratch-folder.h"
#include "file-fixture.h"

/* Both are for g_test_add(), which hands them @data. Whatever becomes of a file, it is closed. */
void
file_fixture_set_up (FileFixture *self, gconstpointer data)
{
  self->folder = scratch_folder_new ();
  self->path = g_build_filename (self->folder, "a.json", NULL);
  self->file = g_file_new_for_path (self->path);
}

void
file_fixture_tear_down (FileFixture *self, gconstpointer data)
{
  g_assert_cmpuint (scratch_folder_count_open (), ==, 0);
  g_free (self->folder);
  g_free (self->path);
  g_object_unref (self->file);
}
