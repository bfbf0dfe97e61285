/* SPDX-License-Identifier: GPL-3.0-or-later */

/* All folders of a process stand in one, which the process has locked as long as it lives: so a later
 * one knows what a process that was killed has left behind. */

#include "scratch-folder.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#define PREFIX "signpost-tests-"

/* Between making a folder and locking it there is a moment. */
#define LEAST_SECONDS 60

static char *own;
static pid_t owner;

/**
 * scratch_folder_remove:
 * @path: a folder that a test has made
 *
 * Removes it with all that is in it.
 */
void
scratch_folder_remove (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *inner = g_build_filename (path, name, NULL);

      if (g_file_test (inner, G_FILE_TEST_IS_DIR) && !g_file_test (inner, G_FILE_TEST_IS_SYMLINK))
        scratch_folder_remove (inner);
      else
        g_unlink (inner);
    }
  g_rmdir (path);
}

static gboolean
is_in_own (const char *path)
{
  gsize length = own != NULL ? strlen (own) : 0;

  return path != NULL && length > 0 && strncmp (path, own, length) == 0 && path[length] == '/';
}

/**
 * scratch_folder_count_open:
 *
 * Returns: how many files and folders the process has open in those that it writes in
 */
guint
scratch_folder_count_open (void)
{
  g_autoptr (GDir) folder = g_dir_open ("/proc/self/fd", 0, NULL);
  const char *name;
  guint n = 0;

  g_assert_nonnull (folder);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *link = g_build_filename ("/proc/self/fd", name, NULL);
      g_autofree char *path = g_file_read_link (link, NULL);

      n += is_in_own (path);
    }
  return n;
}

/* A child that ends as its parent would is not the owner. */
static void
remove_own (void)
{
  if (getpid () == owner)
    scratch_folder_remove (own);
}

static void
remove_if_left (const char *path)
{
  int fd = g_open (path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC, 0);
  GStatBuf status;

  if (fd < 0)
    return;
  if (g_stat (path, &status) == 0 &&
      status.st_mtime + LEAST_SECONDS < g_get_real_time () / G_USEC_PER_SEC &&
      flock (fd, LOCK_EX | LOCK_NB) == 0)
    scratch_folder_remove (path);
  close (fd);
}

static void
remove_left (void)
{
  g_autoptr (GDir) folder = g_dir_open (g_get_tmp_dir (), 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    if (g_str_has_prefix (name, PREFIX))
      {
        g_autofree char *path = g_build_filename (g_get_tmp_dir (), name, NULL);

        remove_if_left (path);
      }
}

static void
make_own (void)
{
  remove_left ();
  own = g_dir_make_tmp (PREFIX "XXXXXX", NULL);
  g_assert_nonnull (own);
  owner = getpid ();
  g_assert_cmpint (flock (g_open (own, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0), LOCK_SH), ==, 0);
  atexit (remove_own);
}

/**
 * scratch_folder_new:
 *
 * Returns: (transfer full): a new folder to write in, which goes with the process
 */
char *
scratch_folder_new (void)
{
  char *path;

  if (own == NULL)
    make_own ();
  path = g_build_filename (own, "XXXXXX", NULL);
  g_assert_nonnull (g_mkdtemp (path));
  return path;
}
