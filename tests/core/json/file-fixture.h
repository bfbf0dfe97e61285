/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A place for one file, in a folder of its own. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct
{
  char *folder;
  char *path; /* nothing is there at first */
  GFile *file;
} FileFixture;

void file_fixture_set_up (FileFixture *self, gconstpointer data);
void file_fixture_tear_down (FileFixture *self, gconstpointer data);

G_END_DECLS
