/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <stdio.h>

G_BEGIN_DECLS

/**
 * SpCliOutput:
 * @file: (owned): where to write
 * @path: (owned) (nullable): what was named for it, or %NULL for the standard output
 * @target: (owned) (nullable): the file to replace in the end, or %NULL where nothing is replaced
 * @new_path: (owned) (nullable): what @file writes meanwhile
 * @fault: the errno of what went wrong first, or 0
 *
 * Where a result goes, in as many parts as it takes.
 */
typedef struct
{
  FILE *file;
  char *path;
  char *target;
  char *new_path;
  int fault;
} SpCliOutput;

gboolean sp_cli_output_open (SpCliOutput *self, const char *path);
gboolean sp_cli_output_append (SpCliOutput *self, const char *text, gsize length);
gboolean sp_cli_output_close (SpCliOutput *self);
gboolean sp_cli_write (const char *text, gssize length, const char *path);
guint sp_cli_get_width (const char *path);

G_END_DECLS
