/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/journal/sp-journal-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <unistd.h>

/* A change takes milliseconds; somebody who waits longer should hear why. */
#define LOCK_TIMEOUT (3 * G_USEC_PER_SEC)
#define LOCK_INTERVAL (2 * G_USEC_PER_SEC / 1000)

G_DEFINE_QUARK (sp - journal - error - quark, sp_journal_error)

static void
set_unwritable (GError **error, const char *path, int number)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, SP_JOURNAL_ERROR, SP_JOURNAL_ERROR_UNWRITABLE, _ ("%s cannot be written: %s"),
               name, g_strerror (number));
}

static void
set_busy (GError **error, const char *path)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, SP_JOURNAL_ERROR, SP_JOURNAL_ERROR_BUSY, _ ("Another program holds %s."),
               name);
}

static void
set_damaged (GError **error, const char *path, int number)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, SP_JOURNAL_ERROR, SP_JOURNAL_ERROR_DAMAGED,
               _ ("%s is damaged and cannot be set aside: %s"), name, g_strerror (number));
}

static gboolean
wait_for_lock (int fd)
{
  gint64 deadline = g_get_monotonic_time () + LOCK_TIMEOUT;

  while (flock (fd, LOCK_EX | LOCK_NB) != 0)
    {
      if (errno == EINTR)
        continue;
      if (errno != EWOULDBLOCK || g_get_monotonic_time () > deadline)
        return FALSE;
      g_usleep (LOCK_INTERVAL);
    }
  return TRUE;
}

/**
 * sp_journal_file_lock:
 * @path: the file of a journal
 * @error: return location for %SP_JOURNAL_ERROR_UNWRITABLE or %SP_JOURNAL_ERROR_BUSY
 *
 * Keeps other processes from changing the file, and makes its folder where there is none. The lock
 * is on a file beside it, since the file itself is replaced. It goes with its process, however that
 * ends.
 *
 * Returns: a lock for sp_journal_file_unlock(), or %SP_JOURNAL_NO_LOCK
 */
int
sp_journal_file_lock (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *lock_path = g_strconcat (path, ".lock", NULL);
  int fd;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      set_unwritable (error, folder, errno);
      return SP_JOURNAL_NO_LOCK;
    }

  fd = g_open (lock_path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (fd < 0)
    set_unwritable (error, path, errno);
  else if (!wait_for_lock (fd))
    {
      set_busy (error, path);
      close (fd);
      fd = SP_JOURNAL_NO_LOCK;
    }
  return fd < 0 ? SP_JOURNAL_NO_LOCK : fd;
}

/**
 * sp_journal_file_unlock:
 * @lock: what sp_journal_file_lock() returned
 */
void
sp_journal_file_unlock (int lock)
{
  if (lock != SP_JOURNAL_NO_LOCK)
    close (lock);
}

/**
 * sp_journal_file_read:
 * @path: the file of a journal
 * @text: (out) (nullable) (transfer full): what is in it, or %NULL where there is no such file
 * @length: (out): the number of bytes
 * @error: return location for %SP_JOURNAL_ERROR_UNREADABLE
 *
 * Returns: whether the file was read or is not there
 */
gboolean
sp_journal_file_read (const char *path, char **text, gsize *length, GError **error)
{
  g_autoptr (GError) local = NULL;

  *text = NULL;
  *length = 0;
  if (g_file_get_contents (path, text, length, &local) ||
      g_error_matches (local, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    return TRUE;

  g_set_error_literal (error, SP_JOURNAL_ERROR, SP_JOURNAL_ERROR_UNREADABLE, local->message);
  return FALSE;
}

static gboolean
write_all (int fd, const char *text, gsize length)
{
  while (length > 0)
    {
      gssize n = write (fd, text, length);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return FALSE;
      text += n;
      length -= n;
    }
  return fsync (fd) == 0;
}

/* Without this a power failure may bring back the name of the old file. Some file systems cannot do
 * it, and nothing can be done about that. */
static void
sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (fd < 0)
    return;
  fsync (fd);
  close (fd);
}

/* Returns 0, or the errno of what failed. */
static int
write_new_file (const char *path, const char *text, gsize length)
{
  int fd = g_open (path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  int number = 0;

  if (fd < 0)
    return errno;
  if (!write_all (fd, text, length))
    number = errno;
  if (close (fd) != 0 && number == 0)
    number = errno;
  return number;
}

/**
 * sp_journal_file_replace:
 * @path: the file of a journal, whose lock is held
 * @text: what is to be in it
 * @length: the number of bytes
 * @error: return location for %SP_JOURNAL_ERROR_UNWRITABLE
 *
 * Whatever happens meanwhile, the file is either the old one or the new one, and once this returns
 * it is on the disk. The new one is written under a name that is always the same, so that a process
 * which is killed leaves at most one behind; the lock keeps others from it.
 *
 * Returns: whether the file was replaced; if not, it is as it was
 */
gboolean
sp_journal_file_replace (const char *path, const char *text, gsize length, GError **error)
{
  g_autofree char *new_path = g_strconcat (path, ".new", NULL);
  int number = write_new_file (new_path, text, length);

  if (number == 0 && g_rename (new_path, path) != 0)
    number = errno;
  if (number != 0)
    {
      g_unlink (new_path);
      set_unwritable (error, path, number);
      return FALSE;
    }

  sync_folder (path);
  return TRUE;
}

/**
 * sp_journal_file_set_aside:
 * @path: the file of a journal, whose lock is held
 * @error: return location for %SP_JOURNAL_ERROR_DAMAGED
 *
 * Gives a damaged file a name that nothing has yet: the person may know how to mend it.
 *
 * Returns: (transfer full) (nullable): the new name with its folder, or %NULL when the file had to
 *   stay
 */
char *
sp_journal_file_set_aside (const char *path, GError **error)
{
  for (guint n = 1;; n++)
    {
      g_autofree char *aside = g_strdup_printf ("%s.damaged-%u", path, n);

      if (g_file_test (aside, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK))
        continue;
      if (g_rename (path, aside) == 0)
        {
          sync_folder (path);
          return g_steal_pointer (&aside);
        }
      set_damaged (error, path, errno);
      return NULL;
    }
}
