/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "../choose/choose-pack.h"

#include "core/journal/sp-journal.h"
#include "core/pack/sp-pack-private.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <unistd.h>

#define N_STATEMENTS 12

typedef struct
{
  char *folder;
  char *path;
  SpPack *pack;
  SpJournal *journal;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  static const int points[2 * N_STATEMENTS];

  self->folder = g_dir_make_tmp ("signpost-journal-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "signpost", "journal.json", NULL);
  self->pack = choose_pack_new (2, N_STATEMENTS, points);
  self->pack->id = "a-pack";
  self->journal = sp_journal_new (self->path);
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *inner = g_build_filename (path, name, NULL);

      if (g_file_test (inner, G_FILE_TEST_IS_DIR))
        remove_folder (inner);
      else
        g_unlink (inner);
    }
  g_rmdir (path);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_assert_finalize_object (self->journal);
  remove_folder (self->folder);
  sp_pack_unref (self->pack);
  g_free (self->folder);
  g_free (self->path);
}

static void
write_file (const Fixture *self, const char *text)
{
  g_autofree char *folder = g_path_get_dirname (self->path);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (self->path, text, -1, NULL));
}

static char *
read_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static void
set_answer (const Fixture *self, guint statement, int answer)
{
  g_autoptr (GError) error = NULL;

  sp_journal_set_answer (self->journal, self->pack, statement, answer, &error);
  g_assert_no_error (error);
}

/* What another process would read. */
static SpAnswers *
read_answers (const Fixture *self)
{
  g_autoptr (SpJournal) other = sp_journal_new (self->path);
  g_autoptr (GError) error = NULL;

  sp_journal_load (other, &error);
  g_assert_no_error (error);
  return sp_journal_get_answers (other, self->pack);
}

static void
test_missing_file_is_an_empty_journal (Fixture *self, gconstpointer data)
{
  g_autoptr (SpAnswers) answers = read_answers (self);

  g_assert_cmpuint (sp_answers_get_n_answered (answers), ==, 0);
  g_assert_false (g_file_test (self->path, G_FILE_TEST_EXISTS));
  g_assert_cmpstr (sp_journal_get_path (self->journal), ==, self->path);
}

static void
test_answers_come_back (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SpAnswers) answers = NULL;

  set_answer (self, 0, -2);
  set_answer (self, 5, 1);
  set_answer (self, 6, 2);
  set_answer (self, 6, SP_ANSWER_NONE);
  sp_journal_set_important (self->journal, self->pack, 5, TRUE, &error);
  sp_journal_set_important (self->journal, self->pack, 7, TRUE, &error);
  sp_journal_set_important (self->journal, self->pack, 7, FALSE, &error);
  g_assert_no_error (error);

  answers = read_answers (self);
  g_assert_cmpuint (sp_answers_get_n_answered (answers), ==, 2);
  g_assert_cmpint (sp_answers_get (answers, 0), ==, -2);
  g_assert_cmpint (sp_answers_get (answers, 5), ==, 1);
  g_assert_true (sp_answers_is_important (answers, 5));
  g_assert_false (sp_answers_is_important (answers, 7));
}

static void
test_starting_over_can_be_undone (Fixture *self, gconstpointer data)
{
  g_autoptr (SpAnswers) before = NULL;
  g_autoptr (SpAnswers) nothing = sp_answers_new (N_STATEMENTS);
  g_autoptr (SpAnswers) after_start = NULL;
  g_autoptr (SpAnswers) after_undo = NULL;

  set_answer (self, 3, 2);
  set_answer (self, 4, -1);
  g_assert_true (sp_journal_set_important (self->journal, self->pack, 4, TRUE, NULL));
  before = sp_journal_get_answers (self->journal, self->pack);

  g_assert_true (sp_journal_replace_answers (self->journal, self->pack, nothing, NULL));
  after_start = read_answers (self);
  g_assert_true (sp_answers_equal (after_start, nothing));

  g_assert_true (sp_journal_replace_answers (self->journal, self->pack, before, NULL));
  after_undo = read_answers (self);
  g_assert_true (sp_answers_equal (after_undo, before));
}

static void
test_unknown_members_stay (Fixture *self, gconstpointer data)
{
  g_autofree char *text = NULL;

  write_file (self, "{\"version\": 1, \"later\": {\"deep\": [1, null]}, \"packs\": {"
                    "\"other\": {\"answers\": {\"x\": 1}, \"ratings\": {\"bash\": 2}},"
                    "\"a-pack\": {\"mood\": \"good\", \"answers\": {\"gone\": 2, "
                    "\"statement-01\": \"odd\"}, \"important\": [\"gone\", 7]}}}");
  set_answer (self, 2, 1);

  text = read_file (self->path);
  g_assert_nonnull (strstr (text, "\"deep\""));
  g_assert_nonnull (strstr (text, "\"bash\" : 2"));
  g_assert_nonnull (strstr (text, "\"mood\" : \"good\""));
  g_assert_nonnull (strstr (text, "\"gone\" : 2"));
  g_assert_nonnull (strstr (text, "\"odd\""));
  g_assert_nonnull (strstr (text, "\"statement-02\" : 1"));
}

static void
test_values_that_are_no_answers_are_passed_over (Fixture *self, gconstpointer data)
{
  g_autoptr (SpAnswers) answers = NULL;

  write_file (self, "{\"version\": 1, \"packs\": {\"a-pack\": {\"answers\": {"
                    "\"statement-00\": 3, \"statement-01\": \"2\", \"statement-02\": null, "
                    "\"statement-03\": 1.5, \"statement-04\": 99999999999, "
                    "\"statement-05\": 2}}}}");
  answers = read_answers (self);
  g_assert_cmpuint (sp_answers_get_n_answered (answers), ==, 1);
  g_assert_cmpint (sp_answers_get (answers, 5), ==, 2);
}

static const char *const damaged[] = {
  "",
  "{\"version\": 1, \"packs\": {\"a-pack\": {\"answers\": {\"statement-00\": 1",
  "not a journal",
  "[]",
  "{}",
  "{\"version\": \"1\"}",
  "{\"version\": 0}",
  "{\"version\": 1, \"packs\": []}",
  "{\"version\": 1, \"packs\": {\"a-pack\": 1}}",
  "{\"version\": 1, \"packs\": {\"a-pack\": {\"answers\": []}}}",
  "{\"version\": 1, \"packs\": {\"a-pack\": {\"important\": {}}}}",
  "{\"version\": 1, \"version\": 1}",
  "\xff\xfe",
};

static void
test_damaged_file_is_set_aside (Fixture *self, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (damaged); i++)
    {
      g_autofree char *aside = g_strdup_printf ("%s.damaged-%u", self->path, i + 1);
      g_autofree char *notice = NULL;
      g_autofree char *again = NULL;
      g_autofree char *kept = NULL;
      g_autoptr (GError) error = NULL;

      write_file (self, damaged[i]);
      g_assert_true (sp_journal_load (self->journal, &error));
      g_assert_no_error (error);
      notice = sp_journal_take_notice (self->journal);
      again = sp_journal_take_notice (self->journal);
      kept = read_file (aside);

      g_assert_nonnull (strstr (notice, aside));
      g_assert_null (again);
      g_assert_cmpstr (kept, ==, damaged[i]);
      g_assert_false (g_file_test (self->path, G_FILE_TEST_EXISTS));
    }
}

static void
test_damage_between_two_answers_loses_none (Fixture *self, gconstpointer data)
{
  g_autofree char *notice = NULL;
  g_autoptr (SpAnswers) answers = NULL;

  set_answer (self, 0, 1);
  write_file (self, "{ torn");
  set_answer (self, 1, 2);

  notice = sp_journal_take_notice (self->journal);
  g_assert_nonnull (notice);
  answers = read_answers (self);
  g_assert_cmpint (sp_answers_get (answers, 0), ==, 1);
  g_assert_cmpint (sp_answers_get (answers, 1), ==, 2);
}

static void
test_newer_file_is_left_alone (Fixture *self, gconstpointer data)
{
  static const char text[] = "{\"version\": 2, \"packs\": [\"all is different\"]}";
  g_autoptr (GError) load_error = NULL;
  g_autoptr (GError) write_error = NULL;
  g_autofree char *now = NULL;
  g_autoptr (SpAnswers) answers = NULL;

  write_file (self, text);
  g_assert_false (sp_journal_load (self->journal, &load_error));
  g_assert_error (load_error, SP_JOURNAL_ERROR, SP_JOURNAL_ERROR_NEWER);
  g_assert_true (sp_journal_is_read_only (self->journal));

  g_assert_false (sp_journal_set_answer (self->journal, self->pack, 0, 1, &write_error));
  g_assert_error (write_error, SP_JOURNAL_ERROR, SP_JOURNAL_ERROR_NEWER);
  now = read_file (self->path);
  g_assert_cmpstr (now, ==, text);

  answers = sp_journal_get_answers (self->journal, self->pack);
  g_assert_cmpint (sp_answers_get (answers, 0), ==, 1);
}

static void
test_two_journals_lose_nothing (Fixture *self, gconstpointer data)
{
  g_autoptr (SpJournal) other = sp_journal_new (self->path);
  g_autoptr (SpAnswers) answers = NULL;

  g_assert_true (sp_journal_load (self->journal, NULL));
  g_assert_true (sp_journal_load (other, NULL));
  for (guint s = 0; s < N_STATEMENTS; s++)
    g_assert_true (sp_journal_set_answer (s % 2 ? other : self->journal, self->pack, s,
                                          (int) (s % 5) - 2, NULL));

  answers = read_answers (self);
  for (guint s = 0; s < N_STATEMENTS; s++)
    g_assert_cmpint (sp_answers_get (answers, s), ==, (int) (s % 5) - 2);
}

/* Permissions do not stop root, but a file in place of a folder stops everybody. */
static void
test_answers_that_cannot_be_written_are_kept (Fixture *self, gconstpointer data)
{
  g_autofree char *folder = g_path_get_dirname (self->path);
  g_autoptr (GError) error = NULL;
  g_autoptr (SpAnswers) in_memory = NULL;
  g_autoptr (SpAnswers) at_last = NULL;

  g_assert_true (g_file_set_contents (folder, "in the way", -1, NULL));
  g_assert_false (sp_journal_set_answer (self->journal, self->pack, 0, 2, &error));
  g_assert_error (error, SP_JOURNAL_ERROR, SP_JOURNAL_ERROR_UNWRITABLE);
  in_memory = sp_journal_get_answers (self->journal, self->pack);
  g_assert_cmpint (sp_answers_get (in_memory, 0), ==, 2);

  g_unlink (folder);
  set_answer (self, 1, -1);
  at_last = read_answers (self);
  g_assert_cmpint (sp_answers_get (at_last, 0), ==, 2);
  g_assert_cmpint (sp_answers_get (at_last, 1), ==, -1);
}

static void
test_read_only_folder_is_told (Fixture *self, gconstpointer data)
{
  g_autofree char *folder = g_path_get_dirname (self->path);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  if (geteuid () == 0)
    {
      g_test_skip ("root may write anywhere");
      return;
    }
  set_answer (self, 0, 2);
  before = read_file (self->path);
  g_assert_cmpint (g_chmod (folder, 0500), ==, 0);

  g_assert_false (sp_journal_set_answer (self->journal, self->pack, 0, 1, &error));
  g_assert_error (error, SP_JOURNAL_ERROR, SP_JOURNAL_ERROR_UNWRITABLE);
  after = read_file (self->path);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpint (g_chmod (folder, 0700), ==, 0);
}

/* A limit on the size of files does what a full disk does: a write fails half way. */
static void
test_full_disk_leaves_the_old_file (Fixture *self, gconstpointer data)
{
  struct rlimit old_limit, small_limit;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *new_path = g_strconcat (self->path, ".new", NULL);

  set_answer (self, 0, 2);
  before = read_file (self->path);

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &old_limit), ==, 0);
  small_limit = old_limit;
  small_limit.rlim_cur = 20;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small_limit), ==, 0);
  g_assert_false (sp_journal_set_answer (self->journal, self->pack, 1, 1, &error));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &old_limit), ==, 0);
  signal (SIGXFSZ, SIG_DFL);

  g_assert_error (error, SP_JOURNAL_ERROR, SP_JOURNAL_ERROR_UNWRITABLE);
  after = read_file (self->path);
  g_assert_cmpstr (before, ==, after);
  g_assert_false (g_file_test (new_path, G_FILE_TEST_EXISTS));
}

static void
test_unreadable_file_is_told (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (self->path, 0700), ==, 0);
  g_assert_false (sp_journal_load (self->journal, &error));
  g_assert_error (error, SP_JOURNAL_ERROR, SP_JOURNAL_ERROR_UNREADABLE);
}

static void
test_somebody_who_holds_the_file_is_told (Fixture *self, gconstpointer data)
{
  g_autofree char *lock_path = g_strconcat (self->path, ".lock", NULL);
  g_autoptr (GError) error = NULL;
  int fd;

  set_answer (self, 0, 1);
  fd = g_open (lock_path, O_RDWR, 0600);
  g_assert_cmpint (flock (fd, LOCK_EX), ==, 0);

  g_assert_false (sp_journal_set_answer (self->journal, self->pack, 1, 1, &error));
  g_assert_error (error, SP_JOURNAL_ERROR, SP_JOURNAL_ERROR_BUSY);
  close (fd);
}

static void
test_file_is_for_its_owner_alone (Fixture *self, gconstpointer data)
{
  GStatBuf status;

  set_answer (self, 0, 1);
  g_assert_cmpint (g_stat (self->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
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
  add ("/journal/missing-file-is-empty", test_missing_file_is_an_empty_journal);
  add ("/journal/answers-come-back", test_answers_come_back);
  add ("/journal/starting-over-can-be-undone", test_starting_over_can_be_undone);
  add ("/journal/unknown-members-stay", test_unknown_members_stay);
  add ("/journal/values-that-are-no-answers", test_values_that_are_no_answers_are_passed_over);
  add ("/journal/damaged-file-is-set-aside", test_damaged_file_is_set_aside);
  add ("/journal/damage-between-two-answers", test_damage_between_two_answers_loses_none);
  add ("/journal/newer-file-is-left-alone", test_newer_file_is_left_alone);
  add ("/journal/two-journals-lose-nothing", test_two_journals_lose_nothing);
  add ("/journal/unwritable-answers-are-kept", test_answers_that_cannot_be_written_are_kept);
  add ("/journal/read-only-folder-is-told", test_read_only_folder_is_told);
  add ("/journal/full-disk-leaves-the-old-file", test_full_disk_leaves_the_old_file);
  add ("/journal/unreadable-file-is-told", test_unreadable_file_is_told);
  add ("/journal/busy-file-is-told", test_somebody_who_holds_the_file_is_told);
  add ("/journal/file-is-for-its-owner-alone", test_file_is_for_its_owner_alone);
  return g_test_run ();
}
