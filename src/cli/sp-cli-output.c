/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/sp-cli-output.h"

#include "cli/sp-cli-signals.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

/* The width of a text that goes into a file. */
#define FILE_WIDTH 100

/* What a signal leaves behind otherwise. */
static const char *unfinished;

static void
remove_unfinished (void)
{
  unlink (unfinished);
}

/* A file keeps its permissions, and its owner and group where that is allowed. What its group may
 * do is not for another group. */
static int
copy_permissions (int fd, const struct stat *status)
{
  mode_t mode = status->st_mode & 07777;

  if (fchown (fd, status->st_uid, status->st_gid) != 0 &&
      fchown (fd, (uid_t) -1, status->st_gid) != 0)
    mode &= ~(mode_t) S_IRWXG;
  return fchmod (fd, mode);
}

/* Of a link, what it leads to is replaced. The new file has a short name of its own, since that of
 * the old one may be as long as a name can be. */
static gboolean
open_beside (SpCliOutput *self, const struct stat *status)
{
  g_autofree char *folder = NULL;
  int fd;

  self->target = realpath (self->path, NULL);
  if (self->target == NULL)
    self->target = g_strdup (self->path);
  folder = g_path_get_dirname (self->target);
  self->new_path = g_build_filename (folder, ".signpost-XXXXXX", NULL);

  /* A signal may come as soon as the file is there. */
  unfinished = self->new_path;
  sp_cli_signals_catch (remove_unfinished);
  fd = g_mkstemp_full (self->new_path, O_WRONLY | O_CLOEXEC, 0666);
  if (fd < 0)
    return FALSE;
  if (status != NULL && copy_permissions (fd, status) != 0)
    self->fault = errno;
  self->file = fdopen (fd, "w");
  return self->file != NULL;
}

static gboolean
open_path (SpCliOutput *self)
{
  struct stat status;

  if (stat (self->path, &status) != 0)
    return errno == ENOENT && open_beside (self, NULL);
  if (S_ISREG (status.st_mode))
    return access (self->path, W_OK) == 0 && open_beside (self, &status);
  /* A device or a pipe takes what is written to it; it is not to be replaced by a file. */
  self->file = fopen (self->path, "w");
  return self->file != NULL;
}

static void
finish (SpCliOutput *self)
{
  if (self->new_path != NULL && self->fault != 0)
    g_unlink (self->new_path);
  if (self->new_path != NULL)
    sp_cli_signals_catch (NULL);
  /* Whoever read it had enough; nobody has to be told. */
  if (self->fault != 0 && self->fault != EPIPE)
    g_printerr ("%s: %s: %s\n", g_get_prgname (), self->path != NULL ? self->path : "stdout",
                g_strerror (self->fault));
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->target, free);
  g_clear_pointer (&self->new_path, g_free);
}

/**
 * sp_cli_output_open:
 * @self: what to fill in
 * @path: (nullable): a file to replace, or %NULL for the standard output
 *
 * Returns: whether @self can be written and is to be closed; if not, why has been printed
 */
gboolean
sp_cli_output_open (SpCliOutput *self, const char *path)
{
  *self = (SpCliOutput){ stdout, g_strdup (path) };
  if (path == NULL)
    return TRUE;

  self->file = NULL;
  if (open_path (self))
    return TRUE;
  self->fault = errno;
  finish (self);
  return FALSE;
}

/**
 * sp_cli_output_append:
 * @self: an open output
 * @text: the next part
 * @length: its bytes
 *
 * Returns: whether it could be written; sp_cli_output_close() tells why not
 */
gboolean
sp_cli_output_append (SpCliOutput *self, const char *text, gsize length)
{
  if (self->fault == 0 && fwrite (text, 1, length, self->file) != length)
    self->fault = errno;
  return self->fault == 0;
}

/**
 * sp_cli_output_close:
 * @self: an open output
 *
 * A file appears under its name only when all of it is there.
 *
 * Returns: whether all is where it should be; if not, why has been printed and a file that was
 *   there is as it was
 */
gboolean
sp_cli_output_close (SpCliOutput *self)
{
  if (fflush (self->file) != 0 && self->fault == 0)
    self->fault = errno;
  if (self->new_path != NULL && self->fault == 0 && fsync (fileno (self->file)) != 0)
    self->fault = errno;
  if (self->file != stdout && fclose (self->file) != 0 && self->fault == 0)
    self->fault = errno;
  if (self->new_path != NULL && self->fault == 0 && g_rename (self->new_path, self->target) != 0)
    self->fault = errno;
  finish (self);
  return self->fault == 0;
}

/**
 * sp_cli_write:
 * @text: what a command made
 * @length: its bytes, or -1 if it ends with a NUL
 * @path: (nullable): a file to replace, or %NULL for the standard output
 *
 * Returns: whether all of it was written; if not, why has been printed and a file that was there is
 *   as it was
 */
gboolean
sp_cli_write (const char *text, gssize length, const char *path)
{
  SpCliOutput output;

  if (!sp_cli_output_open (&output, path))
    return FALSE;
  sp_cli_output_append (&output, text, length < 0 ? strlen (text) : (gsize) length);
  return sp_cli_output_close (&output);
}

/**
 * sp_cli_get_width:
 * @path: (nullable): the file that a text goes into, or %NULL for the standard output
 *
 * Returns: how many columns a line may have: 100 in a file, elsewhere those of the terminal, or else
 *   of $COLUMNS, or 80
 */
guint
sp_cli_get_width (const char *path)
{
  const char *columns = g_getenv ("COLUMNS");
  struct winsize size = { 0 };
  guint64 width;

  if (path != NULL)
    return FILE_WIDTH;
  if (ioctl (STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
    return MAX (size.ws_col, 20);
  if (columns != NULL && g_ascii_string_to_unsigned (columns, 10, 20, 1000, &width, NULL))
    return width;
  return 80;
}
