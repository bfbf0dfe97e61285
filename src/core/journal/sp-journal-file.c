/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/journal/sp-journal-file-private.h"
#include "core/journal/sp-journal.h"

#include "core/json/sp-json.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <sys/file.h>
#include <unistd.h>

/* A change takes milliseconds; somebody who waits longer should hear why. */
#define LOCK_TIMEOUT (3 * G_USEC_PER_SEC)
#define LOCK_INTERVAL (2 * G_USEC_PER_SEC / 1000)

/* A thousand times what anybody has answered. */
#define MAX_SIZE (16 * 1024 * 1024)

/* As many links to links as the kernel follows. */
#define MAX_LINKS 40

G_DEFINE_QUARK (sp - journal - error - quark, sp_journal_error)

static gboolean
set_unwritable (GError **error, const char *path, int number)
{
  g_autofree char *name = g_filename_display_name (path);

  /* Translators: a file, and what the system says */
  g_set_error (error, SP_JOURNAL_ERROR, SP_JOURNAL_ERROR_UNWRITABLE, _ ("%s cannot be written: %s"),
               name, g_strerror (number));
  return FALSE;
}

static gboolean
set_busy (GError **error, const char *path)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, SP_JOURNAL_ERROR, SP_JOURNAL_ERROR_BUSY,
               /* Translators: %s is the file with the answers */
               _ ("Another program holds this file: %s"), name);
  return FALSE;
}

static void
set_damaged (GError **error, const char *path, int number)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, SP_JOURNAL_ERROR, SP_JOURNAL_ERROR_DAMAGED,
               /* Translators: a file, and what the system says */
               _ ("%s is damaged and cannot be set aside: %s"), name, g_strerror (number));
}

/* Returns what a journal is a link to, which need not be there, or @path where it is no link. */
static char *
follow_links (const char *path)
{
  char *file = g_strdup (path);

  for (guint i = 0; i < MAX_LINKS; i++)
    {
      g_autofree char *target = g_file_read_link (file, NULL);
      g_autofree char *folder = g_path_get_dirname (file);

      if (target == NULL)
        break;
      g_free (file);
      file = g_canonicalize_filename (target, folder);
    }
  return file;
}

/* Returns 0, %EWOULDBLOCK when another process holds it all the time, or the number of an error
 * that waiting would not mend: this file system has no locks. */
static int
wait_for_lock (int fd)
{
  gint64 deadline = g_get_monotonic_time () + LOCK_TIMEOUT;

  while (flock (fd, LOCK_EX | LOCK_NB) != 0)
    {
      if (errno == EINTR)
        continue;
      if (errno != EWOULDBLOCK || g_get_monotonic_time () > deadline)
        return errno;
      g_usleep (LOCK_INTERVAL);
    }
  return 0;
}

/* Some homes in a network have no locks. There saving goes on without: two processes at once may
 * then lose an answer, but nobody loses all of them. */
static gboolean
take_lock (SpJournalFile *self, GError **error)
{
  g_autofree char *path = g_strconcat (self->path, ".lock", NULL);
  int number;

  self->lock = open (path, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0600);
  if (self->lock < 0)
    return set_unwritable (error, path, errno);

  number = wait_for_lock (self->lock);
  if (number == 0)
    return TRUE;
  close (self->lock);
  self->lock = -1;
  return number != EWOULDBLOCK || set_busy (error, self->path);
}

/**
 * sp_journal_file_hold:
 * @self: (out caller-allocates): for sp_journal_file_release(), whatever is returned
 * @path: the file of a journal, or a link to it
 * @error: return location for %SP_JOURNAL_ERROR_UNWRITABLE or %SP_JOURNAL_ERROR_BUSY
 *
 * Keeps other processes from changing the file, and makes its folder where there is none. The lock
 * is on a file beside it, since the file itself is replaced. It goes with its process, however that
 * ends. Waits for another process up to three seconds.
 *
 * Returns: whether the file may be changed
 */
gboolean
sp_journal_file_hold (SpJournalFile *self, const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  self->path = follow_links (path);
  self->lock = -1;
  if (g_mkdir_with_parents (folder, 0700) != 0)
    return set_unwritable (error, folder, errno);
  return take_lock (self, error);
}

/**
 * sp_journal_file_release:
 * @self: a file that was to be held
 */
void
sp_journal_file_release (SpJournalFile *self)
{
  g_clear_pointer (&self->path, g_free);
  if (self->lock >= 0)
    close (self->lock);
  self->lock = -1;
}

/**
 * sp_journal_file_read:
 * @path: the file of a journal
 * @bytes: (out) (nullable) (transfer full): what is in it, or %NULL where there is no such file
 * @error: return location for %SP_JOURNAL_ERROR_UNREADABLE
 *
 * Returns: whether the file was read or is not there
 */
gboolean
sp_journal_file_read (const char *path, GBytes **bytes, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) local = NULL;
  g_autofree char *name = g_filename_display_name (path);
  GStatBuf status;
  gboolean is_there = g_stat (path, &status) == 0;

  *bytes = NULL;
  if (!is_there && errno == ENOENT)
    return TRUE;
  /* A pipe would be waited for. */
  if (is_there && !S_ISREG (status.st_mode))
    g_set_error (error, SP_JOURNAL_ERROR, SP_JOURNAL_ERROR_UNREADABLE,
                 /* Translators: %s is a file */
                 _ ("%s is not a regular file."), name);
  else if ((*bytes = sp_json_load (file, MAX_SIZE, &local)) == NULL)
    g_set_error_literal (error, SP_JOURNAL_ERROR, SP_JOURNAL_ERROR_UNREADABLE, local->message);
  return *bytes != NULL;
}

/* Only what is ours to write is replaced; a file system that gives all files to somebody else gives
 * the new one to them too. The new file keeps who may read it. Returns 0, or an errno. */
static int
take_mode (int fd, const char *path)
{
  struct stat old, new;

  if (stat (path, &old) != 0)
    return errno == ENOENT ? 0 : errno;
  if (fstat (fd, &new) != 0)
    return errno;
  if (old.st_uid != new.st_uid)
    return EPERM;
  if ((old.st_mode & S_IWUSR) == 0)
    return EACCES;
  return fchmod (fd, old.st_mode & 0777) == 0 ? 0 : errno;
}

/* Returns 0, or the errno of what failed. */
static int
write_all (int fd, const char *text, gsize length)
{
  while (length > 0)
    {
      gssize n = write (fd, text, length);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return errno;
      text += n;
      length -= n;
    }
  return fsync (fd) == 0 ? 0 : errno;
}

/* Without this a power failure may bring back the name of the old file. Some file systems cannot do
 * it, and nothing can be done about that. */
static void
sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd < 0)
    return;
  fsync (fd);
  close (fd);
}

/* What stands there was left behind by a process that was killed, or was put there to lead the
 * answers elsewhere: it is removed, never followed. */
static int
open_new_file (const char *path)
{
  int flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;
  int fd = open (path, flags, 0600);

  if (fd < 0 && errno == EEXIST && g_unlink (path) == 0)
    fd = open (path, flags, 0600);
  return fd;
}

static gboolean
write_new_file (const SpJournalFile *self,
                const char *new_path,
                const char *text,
                gsize length,
                GError **error)
{
  int fd = open_new_file (new_path);
  int mode_number, number;

  if (fd < 0)
    return set_unwritable (error, new_path, errno);
  mode_number = take_mode (fd, self->path);
  number = mode_number == 0 ? write_all (fd, text, length) : 0;
  if (close (fd) != 0 && number == 0)
    number = errno;

  if (mode_number != 0)
    set_unwritable (error, self->path, mode_number);
  else if (number != 0)
    set_unwritable (error, new_path, number);
  else if (rename (new_path, self->path) != 0)
    set_unwritable (error, self->path, errno);
  else
    return TRUE;
  g_unlink (new_path);
  return FALSE;
}

/**
 * sp_journal_file_replace:
 * @self: a file that is held
 * @text: what is to be in it
 * @length: the number of bytes
 * @error: return location for %SP_JOURNAL_ERROR_UNWRITABLE
 *
 * Whatever happens meanwhile, the file is either the old one or the new one, and once this returns
 * it is on the disk. The new one is written under a name that is always the same, so that a process
 * which is killed leaves at most one behind; the lock keeps others from it. Without a lock the name
 * is another each time. A file that is read-only, or somebody else's, is not replaced.
 *
 * Returns: whether the file was replaced; if not, it is as it was
 */
gboolean
sp_journal_file_replace (const SpJournalFile *self, const char *text, gsize length, GError **error)
{
  g_autofree char *new_path = self->lock >= 0
                                  ? g_strconcat (self->path, ".new", NULL)
                                  : g_strdup_printf ("%s.new-%08x", self->path, g_random_int ());

  if (!write_new_file (self, new_path, text, length, error))
    return FALSE;
  sync_folder (self->path);
  return TRUE;
}

/**
 * sp_journal_file_set_aside:
 * @self: a file that is held
 * @error: return location for %SP_JOURNAL_ERROR_DAMAGED
 *
 * Gives a damaged file a name that nothing has yet: the person may know how to mend it.
 *
 * Returns: (transfer full) (nullable): the new name with its folder, or %NULL when the file had to
 *   stay
 */
char *
sp_journal_file_set_aside (const SpJournalFile *self, GError **error)
{
  for (guint n = 1;; n++)
    {
      g_autofree char *aside = g_strdup_printf ("%s.damaged-%u", self->path, n);

      if (g_file_test (aside, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK))
        continue;
      if (rename (self->path, aside) == 0)
        {
          sync_folder (self->path);
          return g_steal_pointer (&aside);
        }
      set_damaged (error, self->path, errno);
      return NULL;
    }
}

/* What is not there is gone. Returns 0, or the errno of what failed. */
static int
remove_file (const char *path, const char *suffix)
{
  g_autofree char *whole = g_strconcat (path, suffix, NULL);

  return g_unlink (whole) == 0 || errno == ENOENT ? 0 : errno;
}

static int
remove_files (const char *path)
{
  int number = remove_file (path, "");
  gboolean is_there = TRUE;

  for (guint n = 1; number == 0 && is_there; n++)
    {
      g_autofree char *aside = g_strdup_printf ("%s.damaged-%u", path, n);

      is_there = g_file_test (aside, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK);
      number = remove_file (aside, "");
    }
  if (number == 0)
    number = remove_file (path, ".new");
  return number != 0 ? number : remove_file (path, ".lock");
}

/**
 * sp_journal_erase:
 * @path: (type filename): the file of a journal that is not in use, or a link to it
 * @error: return location for %SP_JOURNAL_ERROR_UNWRITABLE or %SP_JOURNAL_ERROR_BUSY
 *
 * Removes the file for good, with all that was set aside or left behind beside it.
 *
 * Returns: whether nothing of it is there any more
 */
gboolean
sp_journal_erase (const char *path, GError **error)
{
  g_auto (SpJournalFile) file = { NULL, -1 };
  int number;

  g_return_val_if_fail (path != NULL, FALSE);

  if (!sp_journal_file_hold (&file, path, error))
    return FALSE;
  number = remove_files (file.path);
  sync_folder (file.path);
  return number == 0 || set_unwritable (error, file.path, number);
}
