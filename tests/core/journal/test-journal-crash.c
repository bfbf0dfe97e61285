/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Journals of other processes: killed at any moment, and several at once. Run with arguments this
 * program is one of those processes: PATH FIRST END ROUNDS answers the statements FIRST to
 * END - 1, over and over with another answer each round, and prints what is safe. PATH alone rates
 * skills, ticks off their steps and notes something, and prints that. */

#include "../scratch-folder.h"
#include "../choose/choose-pack.h"

#include "core/journal/sp-journal-answers.h"
#include "core/journal/sp-journal-plan.h"
#include "core/pack/sp-pack-private.h"
#include "core/plan/sp-plan-file.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#define N_STATEMENTS 20
#define N_SKILLS 8
#define N_ACTS 100000
#define N_KILLS 60

static const char *program;

static SpPack *
make_pack (void)
{
  static const int points[N_STATEMENTS];
  SpPack *pack = choose_pack_new (1, N_STATEMENTS, points);

  pack->id = "a-pack";
  return pack;
}

static int
get_answer (guint round)
{
  return (int) (round % SP_N_ANSWERS) + SP_ANSWER_MIN;
}

static int
run_writer (const char *path, guint first, guint end, guint n_rounds)
{
  g_autoptr (SpPack) pack = make_pack ();
  g_autoptr (SpJournal) journal = sp_journal_new (path);
  g_autoptr (GError) error = NULL;

  if (!sp_journal_load (journal, &error))
    g_error ("%s", error->message);
  for (guint round = 0; round < n_rounds; round++)
    for (guint s = first; s < end; s++)
      {
        sp_journal_set_answer (journal, pack, s, get_answer (round));
        if (!sp_journal_flush (journal, &error))
          g_error ("%s", error->message);
        printf ("%u %u\n", round, s);
        fflush (stdout);
      }
  return EXIT_SUCCESS;
}

static SpPack *
make_skills (void)
{
  SpSkill *skills;
  SpPack *pack = make_pack ();
  SpProficiency *scale = sp_pack_alloc (pack, 3, sizeof *scale);

  scale[0].id = "low";
  scale[1].id = "high";
  pack->scale.items = scale;
  pack->scale.n_items = 2;
  sp_pack_add_position (pack, "scale", "low", 0);
  sp_pack_add_position (pack, "scale", "high", 1);
  skills = sp_pack_alloc (pack, N_SKILLS + 1, sizeof *skills);
  for (guint i = 0; i < N_SKILLS; i++)
    skills[i].id = pack->statements.items[i].id;
  pack->skills.items = skills;
  pack->skills.n_items = N_SKILLS;
  return pack;
}

/* One act of a person: a rating with what the tick and the note say, which belong together. */
static void
do_act (SpPlanRecord *record, guint act)
{
  SpSkillRecord *skill = &record->skills[act % N_SKILLS];

  skill->rating = (gint8) (act / N_SKILLS % 3);
  skill->rated_at = act + 1;
  g_free (skill->note);
  skill->note = g_strdup_printf ("act %u", act);
  g_free (skill->done);
  skill->done = g_strdup_printf ("2026-11-%02u", act % 28 + 1);
  skill->before = (gint8) (act % 2);
}

static int
run_planner (const char *path)
{
  g_autoptr (SpPack) pack = make_skills ();
  g_autoptr (SpJournal) journal = sp_journal_new (path);
  g_autoptr (SpPlanRecord) record = sp_plan_record_new (pack);
  g_autoptr (GError) error = NULL;

  for (guint act = 0; act < N_ACTS; act++)
    {
      g_autoptr (SpPlanRecord) before = sp_plan_record_copy (record);

      do_act (record, act);
      sp_journal_change_plan (journal, before, record);
      if (!sp_journal_flush (journal, &error))
        g_error ("%s", error->message);
      printf ("%u\n", act);
      fflush (stdout);
    }
  return EXIT_SUCCESS;
}

static GPid
start (const char *const *argv, int *output)
{
  g_autoptr (GError) error = NULL;
  GPid pid;

  g_spawn_async_with_pipes (NULL, (char **) argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &pid,
                            NULL, output, NULL, &error);
  g_assert_no_error (error);
  return pid;
}

static GPid
start_writer (const char *path, guint first, guint end, guint n_rounds, int *output)
{
  g_autofree char *first_text = g_strdup_printf ("%u", first);
  g_autofree char *end_text = g_strdup_printf ("%u", end);
  g_autofree char *rounds_text = g_strdup_printf ("%u", n_rounds);
  const char *argv[] = { program, path, first_text, end_text, rounds_text, NULL };

  return start (argv, output);
}

/* Reads what a writer said was safe; returns how many answers that were. */
static guint
read_safe_answers (int output, int *expected)
{
  g_autoptr (GIOChannel) channel = g_io_channel_unix_new (output);
  guint n = 0;

  while (TRUE)
    {
      g_autofree char *line = NULL;
      guint round, statement;

      if (g_io_channel_read_line (channel, &line, NULL, NULL, NULL) != G_IO_STATUS_NORMAL)
        break;
      if (sscanf (line, "%u %u\n", &round, &statement) != 2)
        continue;
      expected[statement] = get_answer (round);
      n++;
    }
  g_io_channel_shutdown (channel, FALSE, NULL);
  return n;
}

static void
assert_answers (const char *path, const int *expected, guint max_different)
{
  g_autoptr (SpPack) pack = make_pack ();
  g_autoptr (SpJournal) journal = sp_journal_new (path);
  g_autoptr (GError) error = NULL;
  g_autofree char *notice = NULL;
  g_autoptr (SpAnswers) answers = NULL;
  guint n_different = 0;

  sp_journal_load (journal, &error);
  g_assert_no_error (error);
  notice = sp_journal_take_notice (journal);
  g_assert_null (notice);

  answers = sp_journal_get_answers (journal, pack);
  for (guint s = 0; s < N_STATEMENTS; s++)
    n_different += sp_answers_get (answers, s) != expected[s];
  g_assert_cmpuint (n_different, <=, max_different);
}

static void
remove_journal (const char *folder)
{
  const char *const names[] = { "journal.json", "journal.json.lock", "journal.json.new" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      g_unlink (path);
    }
  /* Nothing else was left there, or this would fail. */
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_kill_loses_at_most_the_answer_being_given (void)
{
  g_autofree char *folder = scratch_folder_new ();
  g_autofree char *path = g_build_filename (folder, "journal.json", NULL);
  SpRandom random = 21;
  guint n_safe = 0;

  for (guint i = 0; i < N_KILLS; i++)
    {
      int expected[N_STATEMENTS];
      int output;
      GPid pid;

      for (guint s = 0; s < N_STATEMENTS; s++)
        expected[s] = SP_ANSWER_NONE;
      g_unlink (path);
      pid = start_writer (path, 0, N_STATEMENTS, 100000, &output);
      g_usleep (2000 + sp_random_below (&random, 150000));
      kill (pid, SIGKILL);
      waitpid (pid, NULL, 0);
      n_safe += read_safe_answers (output, expected);
      /* One answer may be newer than what was said: it was on the disk when the process went. */
      assert_answers (path, expected, 1);
    }
  g_test_message ("%u answers in %d lives", n_safe, N_KILLS);
  g_assert_cmpuint (n_safe, >, 0);
  remove_journal (folder);
}

/* Returns how many acts were safe. */
static guint
count_acts (int output)
{
  g_autoptr (GIOChannel) channel = g_io_channel_unix_new (output);
  guint n = 0;
  char *line;

  while (g_io_channel_read_line (channel, &line, NULL, NULL, NULL) == G_IO_STATUS_NORMAL)
    {
      g_free (line);
      n++;
    }
  g_io_channel_shutdown (channel, FALSE, NULL);
  return n;
}

/* The file has the first @n_acts, or one more, and nothing by halves. */
static void
assert_acts (const char *path, guint n_acts)
{
  g_autoptr (SpPack) pack = make_skills ();
  g_autoptr (SpJournal) journal = sp_journal_new (path);
  g_autoptr (SpPlanRecord) expected = sp_plan_record_new (pack);
  g_autoptr (SpPlanRecord) found = NULL;
  g_autofree char *notice = NULL;
  g_autofree char *text = NULL;
  g_autofree char *safe = NULL;
  g_autofree char *and_one = NULL;
  g_autoptr (GError) error = NULL;

  sp_journal_load (journal, &error);
  g_assert_no_error (error);
  notice = sp_journal_take_notice (journal);
  g_assert_null (notice);
  found = sp_journal_get_plan (journal, pack);
  text = sp_plan_file_write (found);
  for (guint act = 0; act < n_acts; act++)
    do_act (expected, act);
  safe = sp_plan_file_write (expected);
  do_act (expected, n_acts);
  and_one = sp_plan_file_write (expected);
  if (!g_str_equal (text, safe))
    g_assert_cmpstr (text, ==, and_one);
}

static void
test_kill_loses_at_most_the_act_in_flight (void)
{
  g_autofree char *folder = scratch_folder_new ();
  g_autofree char *path = g_build_filename (folder, "journal.json", NULL);
  const char *argv[] = { program, path, NULL };
  SpRandom random = 14;
  guint n_safe = 0;

  for (guint i = 0; i < N_KILLS; i++)
    {
      guint n_acts;
      int output;
      GPid pid;

      g_unlink (path);
      pid = start (argv, &output);
      g_usleep (20000 + sp_random_below (&random, 150000));
      kill (pid, SIGKILL);
      waitpid (pid, NULL, 0);
      n_acts = count_acts (output);
      assert_acts (path, n_acts);
      n_safe += n_acts;
    }
  g_test_message ("%u acts in %d lives", n_safe, N_KILLS);
  g_assert_cmpuint (n_safe, >, 0);
  remove_journal (folder);
}

static void
test_two_processes_at_once_lose_nothing (void)
{
  g_autofree char *folder = scratch_folder_new ();
  g_autofree char *path = g_build_filename (folder, "journal.json", NULL);
  int expected[N_STATEMENTS];
  int outputs[2];
  GPid pids[2];

  for (guint i = 0; i < 2; i++)
    pids[i] = start_writer (path, i * 10, (i + 1) * 10, 13, &outputs[i]);
  for (guint i = 0; i < 2; i++)
    {
      int status;

      g_assert_cmpuint (read_safe_answers (outputs[i], expected), ==, 130);
      waitpid (pids[i], &status, 0);
      g_assert_cmpint (status, ==, 0);
    }

  assert_answers (path, expected, 0);
  remove_journal (folder);
}

int
main (int argc, char **argv)
{
  program = argv[0];
  if (argc == 5)
    return run_writer (argv[1], strtoul (argv[2], NULL, 10), strtoul (argv[3], NULL, 10),
                       strtoul (argv[4], NULL, 10));

  if (argc == 2)
    return run_planner (argv[1]);

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/journal/kill-loses-at-most-one-answer",
                   test_kill_loses_at_most_the_answer_being_given);
  g_test_add_func ("/journal/kill-loses-at-most-one-act-of-a-plan",
                   test_kill_loses_at_most_the_act_in_flight);
  g_test_add_func ("/journal/two-processes-lose-nothing", test_two_processes_at_once_lose_nothing);
  return g_test_run ();
}
