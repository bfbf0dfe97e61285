/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <stdio.h>

G_BEGIN_DECLS

/**
 * SpCliStream:
 * @file: (owned): where to write
 * @path: (owned) (nullable): the file to replace in the end, or %NULL where nothing is replaced
 * @new_path: (owned) (nullable): what @file writes meanwhile
 *
 * Where a result goes that is too large to be put together in memory.
 */
typedef struct
{
  FILE *file;
  char *path;
  char *new_path;
} SpCliStream;

gboolean sp_cli_stream_open (SpCliStream *self, const char *path);
gboolean sp_cli_stream_close (SpCliStream *self, gboolean is_complete);

G_END_DECLS
