/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sheets of a class: kept as they come in, carried from computer to computer, forgotten for good. Run
 * with a path this program adds sheets to that session, and prints how many are safe, until it is
 * killed. */

#include "../choose/choose-pack.h"
#include "../scratch-folder.h"

#include "core/classroom/sp-class-session.h"
#include "core/json/sp-json.h"
#include "core/pack/sp-pack-private.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

#define N_STATEMENTS 9
#define N_KILLS 30

static const int points[] = {
  2, 0, 0, 1, 0, 0, 2, 0, 0, 0, 2, 0, 0, 1, 0, 0, 2, 0, 2, 2, 0, 1, 1, 0, 0, 0, 2,
};
static const int some[] = { 2, 2, 2, -1, 0, -1, 0, 1, 0 };
static const int others[] = { -2, 1, SP_ANSWER_NONE, 2, 2, 0, 1, -1, 2 };

static const char *program;

typedef struct
{
  char *folder;
  SpPack *pack;
  SpClassSession *session;
} Fixture;

static SpPack *
make_pack (void)
{
  SpPack *pack = choose_pack_new (3, N_STATEMENTS, points);

  pack->id = "a-pack";
  return pack;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = scratch_folder_new ();
  self->pack = make_pack ();
  self->session = sp_class_session_new_in_folder (self->pack, self->folder);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_assert_finalize_object (self->session);
  g_free (self->folder);
  sp_pack_unref (self->pack);
}

static char *
add (SpClassSession *session, const int *answers, const char *pupil)
{
  g_autoptr (SpAnswers) sheet = choose_answers_new (N_STATEMENTS, answers);

  sp_answers_set_important (sheet, 1, TRUE);
  return sp_class_session_add (session, sheet, pupil);
}

static char *
get_path (Fixture *self)
{
  return g_build_filename (self->folder, "signpost", "classes", "a-pack.json", NULL);
}

/* Returns: (transfer full): a file with all of @session, as on a stick */
static GFile *
carry (Fixture *self, SpClassSession *session, const char *name)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr (GBytes) bytes = sp_class_session_to_bytes (session);

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL),
                                      (gssize) g_bytes_get_size (bytes), NULL));
  return g_file_new_for_path (path);
}

/* However many blanks there are between the parts. */
static void
assert_says (GBytes *bytes, const char *part)
{
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autoptr (GRegex) blanks = g_regex_new ("\\s+", 0, 0, NULL);
  g_autofree char *plain = g_regex_replace_literal (blanks, text, -1, 0, "", 0, NULL);

  g_assert_nonnull (strstr (plain, part));
}

static guint
merge (SpClassSession *session, GFile *file)
{
  g_autoptr (GError) error = NULL;
  guint n = G_MAXUINT;

  sp_class_session_merge (session, file, &n, &error);
  g_assert_no_error (error);
  return n;
}

static void
test_sheets_come_back (Fixture *self, gconstpointer data)
{
  g_autofree char *id = add (self->session, some, NULL);
  g_autofree char *other_id = add (self->session, others, "Ada");
  g_autoptr (SpClassSession) again = NULL;
  g_autoptr (SpClassTally) tally = NULL;
  g_autofree char *name = NULL;

  sp_class_session_set_name (self->session, "9b");
  g_assert_cmpstr (id, !=, other_id);
  g_assert_true (sp_class_session_flush (self->session, NULL));
  again = sp_class_session_new_in_folder (self->pack, self->folder);
  name = sp_class_session_get_name (again);
  g_assert_cmpstr (name, ==, "9b");
  tally = sp_class_session_count (again, NULL);
  g_assert_cmpuint (sp_class_tally_get_n_sheets (tally), ==, 2);
  g_assert_cmpuint (sp_class_tally_get_statement (tally, 1)->n_important, ==, 2);
  for (guint i = 0; i < N_STATEMENTS; i++)
    g_assert_cmpuint (sp_class_tally_get_n_answers (tally, i), ==,
                      1 + (others[i] != SP_ANSWER_NONE));
}

static void
test_sheets_are_anonymous_unless_a_name_is_given (Fixture *self, gconstpointer data)
{
  g_autofree char *id = add (self->session, some, "");
  g_autofree char *path = get_path (self);
  g_autofree char *text = NULL;

  g_assert_true (sp_class_session_flush (self->session, NULL));
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, id));
  g_assert_null (strstr (text, "name"));
}

static void
test_sheet_can_be_taken_back (Fixture *self, gconstpointer data)
{
  g_autofree char *id = add (self->session, some, NULL);
  g_autofree char *other_id = add (self->session, others, NULL);

  sp_class_session_remove (self->session, id);
  g_assert_cmpuint (sp_class_session_get_n_sheets (self->session), ==, 1);
  sp_class_session_remove (self->session, "none");
  g_assert_cmpuint (sp_class_session_get_n_sheets (self->session), ==, 1);
}

/* Two computers, a stick that goes from one to the other and back, and back again. */
static void
test_sessions_are_merged_and_no_sheet_counts_twice (Fixture *self, gconstpointer data)
{
  g_autoptr (SpClassSession) other = sp_class_session_new (self->pack, NULL);
  g_autofree char *id = add (self->session, some, NULL);
  g_autofree char *second = add (other, others, "Ada");
  g_autofree char *third = add (other, others, NULL);
  g_autoptr (GFile) stick = carry (self, other, "stick.json");
  g_autoptr (GFile) back = NULL;

  g_assert_cmpuint (merge (self->session, stick), ==, 2);
  g_assert_cmpuint (merge (self->session, stick), ==, 0);
  g_assert_cmpuint (sp_class_session_get_n_sheets (self->session), ==, 3);
  back = carry (self, self->session, "back.json");
  g_assert_cmpuint (merge (other, back), ==, 1);
  g_assert_cmpuint (merge (self->session, back), ==, 0);
  g_assert_cmpuint (sp_class_session_get_n_sheets (other), ==, 3);
}

/* Names, answers and marks are on the other computer what they were on the first. */
static void
test_what_is_carried_is_whole (Fixture *self, gconstpointer data)
{
  g_autoptr (SpClassSession) other = sp_class_session_new (self->pack, NULL);
  g_autofree char *id = add (self->session, some, "Ada");
  g_autofree char *other_id = add (self->session, others, NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) carried = NULL;
  g_autofree char *named = g_strdup_printf ("\"id\":\"%s\",\"name\":\"Ada\"", id);
  const char *parts[] = { "\"format\":1",
                          "\"class\":\"9b\"",
                          "\"pack\":\"a-pack\"",
                          "\"statement-00\":-2",
                          "\"important\":[\"statement-01\"]",
                          named };
  g_autoptr (GFile) stick = NULL;

  sp_class_session_set_name (self->session, "9b");
  bytes = sp_class_session_to_bytes (self->session);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    assert_says (bytes, parts[i]);
  stick = carry (self, self->session, "stick.json");
  g_assert_cmpuint (merge (other, stick), ==, 2);
  sp_class_session_set_name (other, "9b");
  carried = sp_class_session_to_bytes (other);
  g_assert_true (g_bytes_equal (bytes, carried));
  sp_class_session_set_name (other, NULL);
  g_clear_pointer (&carried, g_bytes_unref);
  carried = sp_class_session_to_bytes (other);
  assert_says (carried, "\"class\":\"\"");
}

static void
test_plain_sheets_are_merged_once_too (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "list.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (
      path, "[ { \"answers\": {} }, { \"answers\": {}, \"id\": 3, \"name\": [] } ]", -1, NULL));
  g_assert_cmpuint (merge (self->session, file), ==, 2);
  g_assert_cmpuint (merge (self->session, file), ==, 0);
}

static void
test_bad_file_changes_nothing (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "bad.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  guint n;

  g_assert_true (g_file_set_contents (
      path, "{ \"sheets\": [ { \"answers\": {} },\n  { \"answers\": { \"none\": 1 } } ] }", -1,
      NULL));
  g_assert_false (sp_class_session_merge (self->session, file, &n, &error));
  g_assert_error (error, SP_JSON_ERROR, SP_JSON_ERROR_REFERENCE);
  g_assert_nonnull (strstr (error->message, ":2:"));
  g_assert_nonnull (strstr (error->message, "sheets[1].answers.none"));
  g_assert_cmpuint (sp_class_session_get_n_sheets (self->session), ==, 0);
}

static void
test_class_has_a_limit (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "many.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GString) text = g_string_new ("[ { \"answers\": {} }");
  g_autoptr (GError) error = NULL;
  guint n;

  for (guint i = 0; i < SP_CLASS_SESSION_MAX_SHEETS; i++)
    g_string_append (text, ", { \"answers\": {} }");
  g_string_append (text, "]");
  g_assert_true (g_file_set_contents (path, text->str, -1, NULL));
  g_assert_false (sp_class_session_merge (self->session, file, &n, &error));
  g_assert_error (error, SP_JSON_ERROR, SP_JSON_ERROR_LIMIT);
}

/* The same sheets, as the window counts them and as a command counts their file. */
static void
test_tally_of_the_file_is_that_of_the_session (Fixture *self, gconstpointer data)
{
  gboolean stressed[N_STATEMENTS] = { [3] = TRUE };
  g_autofree char *id = add (self->session, some, NULL);
  g_autofree char *other_id = add (self->session, others, NULL);
  g_autoptr (GFile) file = carry (self, self->session, "class.json");
  g_autoptr (SpClassTally) counted = sp_class_session_count (self->session, stressed);
  g_autoptr (SpClassTally) read = sp_class_tally_new (self->pack);
  gboolean is_known;

  sp_class_tally_stress (read, 3);
  g_assert_true (sp_class_tally_add_file (read, file, &is_known, NULL));
  g_assert_false (is_known);
  g_assert_true (sp_class_tally_add_file (read, file, &is_known, NULL));
  g_assert_true (is_known);
  g_assert_cmpuint (sp_class_tally_get_n_sheets (read), ==, 2);
  for (guint r = 0; r < 3; r++)
    g_assert_cmpmem (sp_class_tally_get_role (counted, r), sizeof (SpClassRole),
                     sp_class_tally_get_role (read, r), sizeof (SpClassRole));
  for (guint i = 0; i < N_STATEMENTS; i++)
    g_assert_cmpmem (sp_class_tally_get_statement (counted, i), sizeof (SpClassStatement),
                     sp_class_tally_get_statement (read, i), sizeof (SpClassStatement));
}

static void
test_erased_class_leaves_nothing (Fixture *self, gconstpointer data)
{
  g_autofree char *id = add (self->session, some, "Ada");
  g_autofree char *path = get_path (self);
  g_autofree char *classes = g_path_get_dirname (path);
  g_autofree char *damaged = g_strconcat (path, ".damaged-1", NULL);
  g_autofree char *name = NULL;

  sp_class_session_set_name (self->session, "9b");
  g_assert_true (sp_class_session_flush (self->session, NULL));
  g_assert_true (g_file_set_contents (damaged, "{", -1, NULL));
  g_assert_true (sp_class_session_erase (self->session, NULL));
  g_assert_cmpuint (sp_class_session_get_n_sheets (self->session), ==, 0);
  name = sp_class_session_get_name (self->session);
  g_assert_cmpstr (name, ==, "");
  /* No file at all is left there, or this would fail. */
  g_assert_cmpint (g_rmdir (classes), ==, 0);
  g_free (id);
  id = add (self->session, some, NULL);
  g_assert_true (sp_class_session_flush (self->session, NULL));
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* What was on its way to the disk does not come after. */
static void
test_nothing_comes_after_erasing (Fixture *self, gconstpointer data)
{
  g_autofree char *path = get_path (self);

  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *id = add (self->session, some, NULL);

      g_assert_true (sp_class_session_erase (self->session, NULL));
      g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
    }
}

static void
test_what_is_no_sheet_is_passed_over (Fixture *self, gconstpointer data)
{
  g_autofree char *id = add (self->session, some, NULL);
  g_autofree char *path = get_path (self);
  g_autoptr (SpClassSession) again = NULL;
  g_autoptr (SpClassTally) tally = NULL;

  g_assert_true (sp_class_session_flush (self->session, NULL));
  g_assert_true (g_file_set_contents (
      path,
      "{ \"version\": 2, \"packs\": { \"a-pack\": { \"class\": { \"name\": 9 }, \"sheets\": {"
      " \"a\": 1, \"b\": { \"answers\": 1 }, \"c\": { \"answers\": { \"s0\": \"x\" } } } } } }",
      -1, NULL));
  again = sp_class_session_new (self->pack, path);
  tally = sp_class_session_count (again, NULL);
  g_assert_cmpuint (sp_class_tally_get_n_sheets (tally), ==, 3);
  g_assert_cmpuint (sp_class_tally_get_n_unsure (tally), ==, 3);
}

static int
run_writer (const char *path)
{
  g_autoptr (SpPack) pack = make_pack ();
  g_autoptr (SpClassSession) session = sp_class_session_new (pack, path);

  for (guint n = 1; n < 10000; n++)
    {
      g_autofree char *id = add (session, some, NULL);

      if (!sp_class_session_flush (session, NULL))
        return EXIT_FAILURE;
      printf ("%u\n", n);
      fflush (stdout);
    }
  return EXIT_SUCCESS;
}

static guint
read_last_number (int output)
{
  FILE *stream = fdopen (output, "r");
  guint n = 0;

  while (fscanf (stream, "%u", &n) == 1)
    ;
  fclose (stream);
  return n;
}

static void
test_kill_loses_at_most_the_sheet_in_flight (Fixture *self, gconstpointer data)
{
  g_autofree char *path = get_path (self);
  const char *argv[] = { program, path, NULL };
  SpRandom random = 15;
  guint n_safe = 0;

  for (guint i = 0; i < N_KILLS; i++)
    {
      g_autoptr (SpClassSession) session = NULL;
      GPid pid;
      int output;
      guint n;

      g_unlink (path);
      g_assert_true (g_spawn_async_with_pipes (NULL, (char **) argv, NULL,
                                               G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &pid, NULL,
                                               &output, NULL, NULL));
      g_usleep (20000 + sp_random_below (&random, 150000));
      kill (pid, SIGKILL);
      waitpid (pid, NULL, 0);
      n = read_last_number (output);
      session = sp_class_session_new (self->pack, path);
      g_assert_cmpuint (sp_class_session_get_n_sheets (session), >=, n);
      g_assert_cmpuint (sp_class_session_get_n_sheets (session), <=, n + 1);
      n_safe += n;
    }
  g_test_message ("%u sheets in %d lives", n_safe, N_KILLS);
  g_assert_cmpuint (n_safe, >, 0);
}

static void
add_test (const char *path, void (*test) (Fixture *self, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  program = argv[0];
  if (argc == 2 && *argv[1] == G_DIR_SEPARATOR)
    return run_writer (argv[1]);
  g_test_init (&argc, &argv, NULL);
  add_test ("/class-session/sheets-come-back", test_sheets_come_back);
  add_test ("/class-session/anonymous", test_sheets_are_anonymous_unless_a_name_is_given);
  add_test ("/class-session/sheet-can-be-taken-back", test_sheet_can_be_taken_back);
  add_test ("/class-session/merged", test_sessions_are_merged_and_no_sheet_counts_twice);
  add_test ("/class-session/carried", test_what_is_carried_is_whole);
  add_test ("/class-session/plain-sheets", test_plain_sheets_are_merged_once_too);
  add_test ("/class-session/bad-file", test_bad_file_changes_nothing);
  add_test ("/class-session/limit", test_class_has_a_limit);
  add_test ("/class-session/tally", test_tally_of_the_file_is_that_of_the_session);
  add_test ("/class-session/erased", test_erased_class_leaves_nothing);
  add_test ("/class-session/nothing-comes-after-erasing", test_nothing_comes_after_erasing);
  add_test ("/class-session/no-sheet", test_what_is_no_sheet_is_passed_over);
  add_test ("/class-session/kill", test_kill_loses_at_most_the_sheet_in_flight);
  return g_test_run ();
}
