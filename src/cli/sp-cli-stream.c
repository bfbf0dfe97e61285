/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/sp-cli-stream.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/stat.h>

static gboolean
fail (const char *path)
{
  /* Whoever read it had enough; nobody has to be told. */
  if (errno != EPIPE)
    g_printerr ("%s: %s: %s\n", g_get_prgname (), path, g_strerror (errno));
  return FALSE;
}

/* Of a link, what it leads to is replaced, and a file keeps its permissions. */
static void
open_beside (SpCliStream *self, const char *path, int mode)
{
  g_autofree char *target = realpath (path, NULL);
  int fd;

  self->path = g_strdup (target != NULL ? target : path);
  self->new_path = g_strconcat (self->path, ".XXXXXX", NULL);
  fd = g_mkstemp_full (self->new_path, O_WRONLY | O_CLOEXEC, mode);
  self->file = fd >= 0 ? fdopen (fd, "w") : NULL;
}

/**
 * sp_cli_stream_open:
 * @self: what to fill in
 * @path: (nullable): a file to replace, or %NULL for the standard output
 *
 * A device or a pipe takes what is written to it; it is not replaced by a file.
 *
 * Returns: whether @self can be written and is to be closed; if not, why has been printed
 */
gboolean
sp_cli_stream_open (SpCliStream *self, const char *path)
{
  struct stat status = { .st_mode = S_IFREG | 0666 };

  *self = (SpCliStream){ stdout };
  if (path == NULL)
    return TRUE;

  if (stat (path, &status) == 0 && !S_ISREG (status.st_mode))
    self->file = fopen (path, "w");
  else
    open_beside (self, path, status.st_mode & 0777);
  if (self->file != NULL)
    return TRUE;

  fail (path);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->new_path, g_free);
  return FALSE;
}

static gboolean
finish (SpCliStream *self, gboolean is_complete)
{
  /* What failed first is what has to be told. */
  int number = is_complete ? 0 : errno;

  if (fflush (self->file) != 0 && number == 0)
    number = errno;
  if (self->file != stdout && fclose (self->file) != 0 && number == 0)
    number = errno;
  if (self->new_path != NULL && number == 0 && g_rename (self->new_path, self->path) != 0)
    number = errno;

  if (self->new_path != NULL && number != 0)
    g_unlink (self->new_path);
  errno = number;
  return number == 0;
}

/**
 * sp_cli_stream_close:
 * @self: an open stream
 * @is_complete: whether all could be written; if not, errno still says why
 *
 * A file appears under its name only when all of it is there.
 *
 * Returns: whether all is where it should be; if not, why has been printed and a file that was
 *   there is as it was
 */
gboolean
sp_cli_stream_close (SpCliStream *self, gboolean is_complete)
{
  gboolean finished = finish (self, is_complete);

  if (!finished)
    fail (self->path != NULL ? self->path : "stdout");
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->new_path, g_free);
  return finished;
}
