/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a journal does to its file, as the disk sees it. The linker puts the functions below between
 * the journal and the C library: they write down what is called, in its order, and fail when they
 * are told to. */

#include "../scratch-folder.h"
#include "../choose/choose-pack.h"

#include "core/journal/sp-journal-answers.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define N_STATEMENTS 4

typedef struct
{
  char *folder;
  char *path;
  SpPack *pack;
  SpJournal *journal;
} Fixture;

static GString *calls;         /* since the last look */
static const char *call_fails; /* (nullable): a call and the name of a file */
static int call_error;         /* what it fails with */
static gboolean write_is_short;

int __real_fsync (int fd);
int __real_rename (const char *from, const char *to);
int __real_flock (int fd, int operation);
ssize_t __real_write (int fd, const void *bytes, size_t length);

int __wrap_fsync (int fd);
int __wrap_rename (const char *from, const char *to);
int __wrap_flock (int fd, int operation);
ssize_t __wrap_write (int fd, const void *bytes, size_t length);

static char *
get_name (int fd)
{
  g_autofree char *link = g_strdup_printf ("/proc/self/fd/%d", fd);
  g_autofree char *path = g_file_read_link (link, NULL);

  return path != NULL ? g_path_get_basename (path) : g_strdup ("?");
}

/* Returns whether the call goes on. */
static gboolean
note (const char *function, const char *file)
{
  g_autofree char *call = g_strdup_printf ("%s %s", function, file);

  if (calls->len > 0)
    g_string_append (calls, ", ");
  g_string_append (calls, call);
  if (g_strcmp0 (call, call_fails) != 0)
    return TRUE;
  errno = call_error;
  /* A signal interrupts once. */
  if (call_error == EINTR)
    call_fails = NULL;
  return FALSE;
}

int
__wrap_fsync (int fd)
{
  g_autofree char *name = get_name (fd);

  return note ("fsync", name) ? __real_fsync (fd) : -1;
}

int
__wrap_rename (const char *from, const char *to)
{
  g_autofree char *name = g_path_get_basename (to);

  return note ("rename", name) ? __real_rename (from, to) : -1;
}

int
__wrap_flock (int fd, int operation)
{
  g_autofree char *name = get_name (fd);

  return note ("flock", name) ? __real_flock (fd, operation) : -1;
}

ssize_t
__wrap_write (int fd, const void *bytes, size_t length)
{
  g_autofree char *name = get_name (fd);

  if (!g_str_has_prefix (name, "journal.json"))
    return __real_write (fd, bytes, length);
  if (write_is_short)
    return __real_write (fd, bytes, MIN (length, 7));
  return note ("write", name) ? __real_write (fd, bytes, length) : -1;
}

static char *
take_calls (void)
{
  char *text = g_strdup (calls->str);

  g_string_truncate (calls, 0);
  return text;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  static const int points[2 * N_STATEMENTS];
  g_autofree char *above = NULL;

  calls = g_string_new (NULL);
  above = scratch_folder_new ();
  self->folder = g_build_filename (above, "signpost", NULL);
  self->path = g_build_filename (self->folder, "journal.json", NULL);
  g_assert_cmpint (g_mkdir (self->folder, 0700), ==, 0);
  self->pack = choose_pack_new (2, N_STATEMENTS, points);
  self->pack->id = "a-pack";
  self->journal = sp_journal_new_in_folder (above);
  g_string_truncate (calls, 0);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  call_fails = NULL;
  write_is_short = FALSE;
  g_assert_finalize_object (self->journal);
  g_assert_cmpuint (scratch_folder_count_open (), ==, 0);
  g_string_free (calls, TRUE);
  sp_pack_unref (self->pack);
  g_free (self->folder);
  g_free (self->path);
}

static char *
get_path (const Fixture *self, const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

static void
write_file (const char *path, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static void
assert_file (const char *path, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *found = NULL;

  g_file_get_contents (path, &found, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (found, ==, text);
}

static void
assert_on_disk (const Fixture *self, guint statement, int answer)
{
  g_autoptr (SpJournal) other = sp_journal_new (self->path);
  g_autoptr (SpAnswers) answers = NULL;

  g_assert_true (sp_journal_load (other, NULL));
  answers = sp_journal_get_answers (other, self->pack);
  g_assert_cmpint (sp_answers_get (answers, statement), ==, answer);
}

static void
assert_saves (const Fixture *self, guint statement, int answer)
{
  g_autoptr (GError) error = NULL;

  sp_journal_set_answer (self->journal, self->pack, statement, answer);
  sp_journal_flush (self->journal, &error);
  g_assert_no_error (error);
  assert_on_disk (self, statement, answer);
}

/* The answer is not saved, and the message begins with the name of this file. */
static void
assert_blames (const Fixture *self, const char *name, int code)
{
  g_autofree char *path = get_path (self, name);
  g_autofree char *start = g_strconcat (path, " ", NULL);
  g_autoptr (GError) error = NULL;

  sp_journal_set_answer (self->journal, self->pack, 0, 1);
  g_assert_false (sp_journal_flush (self->journal, &error));
  g_assert_error (error, SP_JOURNAL_ERROR, code);
  g_test_message ("%s", error->message);
  g_assert_true (g_str_has_prefix (error->message, start));
}

/* First the new file, then its name, then the folder: only so is one of both there after a power
 * failure at any moment, and the new one once it is said to be saved. */
static void
test_all_is_on_the_disk_in_its_order (Fixture *self, gconstpointer data)
{
  g_autofree char *seen = NULL;

  assert_saves (self, 0, 2);
  seen = take_calls ();
  g_assert_cmpstr (seen, ==,
                   "flock journal.json.lock, write journal.json.new, fsync journal.json.new, "
                   "rename journal.json, fsync signpost");
}

static void
test_signals_stop_nothing (Fixture *self, gconstpointer data)
{
  static const char *const interrupted[] = { "flock journal.json.lock", "write journal.json.new" };

  for (guint i = 0; i < G_N_ELEMENTS (interrupted); i++)
    {
      g_autofree char *twice = g_strdup_printf ("%s, %s", interrupted[i], interrupted[i]);
      g_autofree char *seen = NULL;

      call_fails = interrupted[i];
      call_error = EINTR;
      assert_saves (self, 0, (int) i);
      seen = take_calls ();
      g_test_message ("%s", seen);
      g_assert_nonnull (strstr (seen, twice));
    }
}

static void
test_setting_aside_is_on_the_disk (Fixture *self, gconstpointer data)
{
  g_autofree char *seen = NULL;

  write_file (self->path, "torn");
  g_assert_true (sp_journal_load (self->journal, NULL));
  g_assert_true (sp_journal_flush (self->journal, NULL));
  seen = take_calls ();
  g_assert_cmpstr (seen, ==,
                   "flock journal.json.lock, rename journal.json.damaged-1, fsync signpost");
}

static void
test_short_writes_go_on (Fixture *self, gconstpointer data)
{
  write_is_short = TRUE;
  assert_saves (self, 3, -2);
}

static const struct
{
  const char *call;
  int error;
  const char *blamed;
} failures[] = {
  { "write journal.json.new", ENOSPC, "journal.json.new" },
  { "fsync journal.json.new", EIO, "journal.json.new" },
  { "rename journal.json", EACCES, "journal.json" },
};

static void
test_failures_leave_the_old_file (Fixture *self, gconstpointer data)
{
  g_autofree char *new_path = get_path (self, "journal.json.new");
  g_autofree char *before = NULL;

  assert_saves (self, 0, -1);
  g_assert_true (g_file_get_contents (self->path, &before, NULL, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (failures); i++)
    {
      call_fails = failures[i].call;
      call_error = failures[i].error;
      assert_blames (self, failures[i].blamed, SP_JOURNAL_ERROR_UNWRITABLE);
      assert_file (self->path, before);
      g_assert_false (g_file_test (new_path, G_FILE_TEST_EXISTS));
    }
  call_fails = NULL;
  assert_saves (self, 1, 1);
  /* What could not be written came along. */
  assert_on_disk (self, 0, 1);
}

static void
test_damaged_file_that_must_stay_is_told (Fixture *self, gconstpointer data)
{
  write_file (self->path, "torn");
  call_fails = "rename journal.json.damaged-1";
  call_error = EACCES;
  assert_blames (self, "journal.json", SP_JOURNAL_ERROR_DAMAGED);
  assert_file (self->path, "torn");
}

/* No other name is ever taken from what was set aside before, be it a link to nowhere. */
static void
test_setting_aside_takes_a_free_name (Fixture *self, gconstpointer data)
{
  g_autofree char *first = get_path (self, "journal.json.damaged-1");
  g_autofree char *second = get_path (self, "journal.json.damaged-2");
  g_autofree char *third = get_path (self, "journal.json.damaged-3");

  write_file (first, "older");
  g_assert_cmpint (symlink ("nowhere", second), ==, 0);
  write_file (self->path, "torn");
  assert_saves (self, 0, 1);
  assert_file (first, "older");
  g_assert_true (g_file_test (second, G_FILE_TEST_IS_SYMLINK));
  assert_file (third, "torn");
}

/* Homes in a network may have none. Then nothing is known of others, so that the new file has a name
 * of its own. */
static void
test_saving_goes_on_without_locks (Fixture *self, gconstpointer data)
{
  static const int numbers[] = { ENOLCK, EOPNOTSUPP, EINVAL, ENOSYS };

  call_fails = "flock journal.json.lock";
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *seen = NULL;

      call_error = numbers[i];
      assert_saves (self, i, 1);
      seen = take_calls ();
      g_assert_nonnull (strstr (seen, "fsync journal.json.new-"));
    }
}

static void
test_link_stays_a_link (Fixture *self, gconstpointer data)
{
  g_autofree char *elsewhere = get_path (self, "elsewhere");
  g_autofree char *target = g_build_filename (elsewhere, "answers.json", NULL);
  g_autofree char *second = get_path (self, "second");
  g_autofree char *seen = NULL;

  g_assert_cmpint (g_mkdir (elsewhere, 0700), ==, 0);
  g_assert_cmpint (symlink ("second", self->path), ==, 0);
  g_assert_cmpint (symlink ("elsewhere/answers.json", second), ==, 0);
  assert_saves (self, 0, 1);
  seen = take_calls ();
  g_assert_cmpstr (seen, ==,
                   "flock answers.json.lock, fsync answers.json.new, rename answers.json, "
                   "fsync elsewhere");
  g_assert_true (g_file_test (self->path, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (g_file_test (second, G_FILE_TEST_IS_SYMLINK));
  g_assert_false (g_file_test (target, G_FILE_TEST_IS_SYMLINK));

  write_file (target, "torn");
  assert_saves (self, 1, 2);
  g_assert_true (g_file_test (self->path, G_FILE_TEST_IS_SYMLINK));
  assert_saves (self, 2, 2);
}

static void
test_links_in_a_circle_end (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (symlink ("journal.json", self->path), ==, 0);
  sp_journal_set_answer (self->journal, self->pack, 0, 1);
  g_assert_false (sp_journal_flush (self->journal, &error));
  g_assert_error (error, SP_JOURNAL_ERROR, SP_JOURNAL_ERROR_UNREADABLE);
}

/* Root may write it all the same, so it is the mode that counts. */
static void
test_read_only_file_is_not_replaced (Fixture *self, gconstpointer data)
{
  assert_saves (self, 0, 2);
  g_assert_cmpint (g_chmod (self->path, 0444), ==, 0);
  assert_blames (self, "journal.json", SP_JOURNAL_ERROR_UNWRITABLE);
  g_assert_cmpint (g_chmod (self->path, 0600), ==, 0);
  assert_saves (self, 0, 1);
}

static void
test_foreign_file_is_not_replaced (Fixture *self, gconstpointer data)
{
  GStatBuf status;

  if (geteuid () != 0)
    {
      g_test_skip ("only root can give a file away");
      return;
    }
  assert_saves (self, 0, 2);
  g_assert_cmpint (chown (self->path, 12345, -1), ==, 0);
  assert_blames (self, "journal.json", SP_JOURNAL_ERROR_UNWRITABLE);
  g_assert_cmpint (g_stat (self->path, &status), ==, 0);
  g_assert_cmpint (status.st_uid, ==, 12345);
}

static void
test_mode_stays (Fixture *self, gconstpointer data)
{
  GStatBuf status;

  assert_saves (self, 0, 2);
  g_assert_cmpint (g_chmod (self->path, 0640), ==, 0);
  assert_saves (self, 0, 1);
  g_assert_cmpint (g_stat (self->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 07777, ==, 0640);
}

static void
test_new_file_follows_no_link (Fixture *self, gconstpointer data)
{
  g_autofree char *new_path = get_path (self, "journal.json.new");
  g_autofree char *victim = get_path (self, "letter");

  write_file (victim, "dear reader");
  g_assert_cmpint (symlink ("letter", new_path), ==, 0);
  assert_saves (self, 0, 2);
  assert_file (victim, "dear reader");
}

static void
test_what_a_killed_process_left_is_no_hindrance (Fixture *self, gconstpointer data)
{
  g_autofree char *new_path = get_path (self, "journal.json.new");

  write_file (new_path, "half a jour");
  assert_saves (self, 0, 2);
  g_assert_false (g_file_test (new_path, G_FILE_TEST_EXISTS));
}

static void
test_message_names_the_right_file (Fixture *self, gconstpointer data)
{
  g_autofree char *new_path = get_path (self, "journal.json.new");
  g_autofree char *lock_path = get_path (self, "journal.json.lock");

  g_assert_cmpint (g_mkdir (new_path, 0700), ==, 0);
  assert_blames (self, "journal.json.new", SP_JOURNAL_ERROR_UNWRITABLE);
  g_assert_cmpint (g_rmdir (new_path), ==, 0);

  g_assert_cmpint (g_unlink (lock_path), ==, 0);
  g_assert_cmpint (symlink ("letter", lock_path), ==, 0);
  assert_blames (self, "journal.json.lock", SP_JOURNAL_ERROR_UNWRITABLE);
  g_assert_cmpint (g_unlink (lock_path), ==, 0);
  assert_saves (self, 1, 1);
}

/* Whoever opens a pipe to read it waits for somebody who writes. */
static void
test_pipe_is_told (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (mkfifo (self->path, 0600), ==, 0);
  g_assert_false (sp_journal_load (self->journal, &error));
  g_assert_error (error, SP_JOURNAL_ERROR, SP_JOURNAL_ERROR_UNREADABLE);
  assert_blames (self, "journal.json", SP_JOURNAL_ERROR_UNREADABLE);
}

static void
add (const char *path, void (*test) (Fixture *self, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/journal-file/all-is-on-the-disk-in-its-order", test_all_is_on_the_disk_in_its_order);
  add ("/journal-file/signals-stop-nothing", test_signals_stop_nothing);
  add ("/journal-file/setting-aside-is-on-the-disk", test_setting_aside_is_on_the_disk);
  add ("/journal-file/short-writes-go-on", test_short_writes_go_on);
  add ("/journal-file/failures-leave-the-old-file", test_failures_leave_the_old_file);
  add ("/journal-file/damaged-file-that-must-stay", test_damaged_file_that_must_stay_is_told);
  add ("/journal-file/setting-aside-takes-a-free-name", test_setting_aside_takes_a_free_name);
  add ("/journal-file/saving-goes-on-without-locks", test_saving_goes_on_without_locks);
  add ("/journal-file/link-stays-a-link", test_link_stays_a_link);
  add ("/journal-file/links-in-a-circle-end", test_links_in_a_circle_end);
  add ("/journal-file/read-only-file-is-not-replaced", test_read_only_file_is_not_replaced);
  add ("/journal-file/foreign-file-is-not-replaced", test_foreign_file_is_not_replaced);
  add ("/journal-file/mode-stays", test_mode_stays);
  add ("/journal-file/new-file-follows-no-link", test_new_file_follows_no_link);
  add ("/journal-file/killed-process-is-no-hindrance",
       test_what_a_killed_process_left_is_no_hindrance);
  add ("/journal-file/message-names-the-right-file", test_message_names_the_right_file);
  add ("/journal-file/pipe-is-told", test_pipe_is_told);
  return g_test_run ();
}
