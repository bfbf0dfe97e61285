/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "../scratch-folder.h"
#include "file-fixture.h"

/* Both are for g_test_add(), which hands them @data. */
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
  g_free (self->folder);
  g_free (self->path);
  g_object_unref (self->file);
}
