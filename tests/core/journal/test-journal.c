/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "../choose/choose-pack.h"
#include "../scratch-folder.h"

#include "core/journal/sp-journal-answers.h"
#include "core/pack/sp-pack-private.h"

#include <glib/gstdio.h>
#include <math.h>
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

  self->folder = scratch_folder_new ();
  self->path = g_build_filename (self->folder, "signpost", "journal.json", NULL);
  self->pack = choose_pack_new (2, N_STATEMENTS, points);
  self->pack->id = "a-pack";
  self->journal = sp_journal_new (self->path);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_assert_finalize_object (self->journal);
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

  sp_journal_set_answer (self->journal, self->pack, statement, answer);
  sp_journal_flush (self->journal, &error);
  g_assert_no_error (error);
}

static void
assert_not_saved (const Fixture *self, guint statement, int answer, int code)
{
  g_autoptr (GError) error = NULL;

  sp_journal_set_answer (self->journal, self->pack, statement, answer);
  g_assert_false (sp_journal_flush (self->journal, &error));
  g_assert_error (error, SP_JOURNAL_ERROR, code);
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
  sp_journal_set_important (self->journal, self->pack, 5, TRUE);
  sp_journal_set_important (self->journal, self->pack, 7, TRUE);
  sp_journal_set_important (self->journal, self->pack, 7, FALSE);
  sp_journal_flush (self->journal, &error);
  g_assert_no_error (error);

  answers = read_answers (self);
  g_assert_cmpuint (sp_answers_get_n_answered (answers), ==, 2);
  g_assert_cmpint (sp_answers_get (answers, 0), ==, -2);
  g_assert_cmpint (sp_answers_get (answers, 5), ==, 1);
  g_assert_true (sp_answers_is_important (answers, 5));
  g_assert_false (sp_answers_is_important (answers, 7));
}

/* An answer counts for the words that were answered, in whatever language they are shown. */
static void
test_other_words_are_asked_again (Fixture *self, gconstpointer data)
{
  SpStatement *statement = (SpStatement *) &self->pack->statements.items[3];
  const char *text = statement->text;
  g_autoptr (SpJournal) later = sp_journal_new (self->path);
  g_autoptr (SpAnswers) translated = NULL;
  g_autoptr (SpAnswers) reworded = NULL;

  set_answer (self, 3, 2);
  set_answer (self, 4, 1);
  statement->wording = text;
  statement->text = "In another language";
  translated = read_answers (self);
  g_assert_cmpint (sp_answers_get (translated, 3), ==, 2);
  g_assert_false (sp_journal_is_asked_differently (self->journal, self->pack, 3));

  statement->wording = "In other words";
  reworded = read_answers (self);
  g_assert_cmpint (sp_answers_get (reworded, 3), ==, SP_ANSWER_NONE);
  g_assert_cmpint (sp_answers_get (reworded, 4), ==, 1);
  g_assert_true (sp_journal_load (later, NULL));
  g_assert_true (sp_journal_is_asked_differently (later, self->pack, 3));
  g_assert_false (sp_journal_is_asked_differently (later, self->pack, 4));
  g_assert_false (sp_journal_is_asked_differently (later, self->pack, 5));

  sp_journal_set_answer (later, self->pack, 3, -1);
  g_assert_false (sp_journal_is_asked_differently (later, self->pack, 3));
  g_assert_true (sp_journal_flush (later, NULL));
  statement->wording = text;
  g_assert_true (sp_journal_is_asked_differently (later, self->pack, 3));
  sp_journal_set_answer (later, self->pack, 3, SP_ANSWER_NONE);
  g_assert_false (sp_journal_is_asked_differently (later, self->pack, 3));
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
  sp_journal_set_important (self->journal, self->pack, 4, TRUE);
  before = sp_journal_get_answers (self->journal, self->pack);

  sp_journal_replace_answers (self->journal, self->pack, nothing);
  g_assert_true (sp_journal_flush (self->journal, NULL));
  after_start = read_answers (self);
  g_assert_true (sp_answers_equal (after_start, nothing));

  sp_journal_replace_answers (self->journal, self->pack, before);
  g_assert_true (sp_journal_flush (self->journal, NULL));
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

/* Marks were a list once. */
static void
test_version_1_is_read (Fixture *self, gconstpointer data)
{
  g_autoptr (SpAnswers) answers = NULL;
  g_autofree char *text = NULL;

  write_file (self, "{\"version\": 1, \"packs\": {\"empty\": {}, \"a-pack\": {"
                    "\"answers\": {\"statement-01\": -2}, "
                    "\"important\": [\"statement-01\", 7, \"statement-03\"]}}}");
  answers = read_answers (self);
  g_assert_cmpint (sp_answers_get (answers, 1), ==, -2);
  g_assert_true (sp_answers_is_important (answers, 1));
  g_assert_false (sp_answers_is_important (answers, 2));
  g_assert_true (sp_answers_is_important (answers, 3));

  set_answer (self, 0, 1);
  text = read_file (self->path);
  g_assert_nonnull (strstr (text, "\"version\" : 2"));
  g_assert_nonnull (strstr (text, "\"statement-03\" : true"));
}

/* Some have no packs, no sections or a byte order mark. */
static void
test_sparse_files_are_read (Fixture *self, gconstpointer data)
{
  static const char *const sparse[] = {
    "{\"version\": 1}",
    "{\"version\": 2}",
    "{\"version\": 2, \"packs\": {}}",
    "{\"version\": 2, \"packs\": {\"a-pack\": {}}}",
    "\xEF\xBB\xBF{\"version\": 2}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (sparse); i++)
    {
      g_autoptr (SpAnswers) answers = NULL;
      g_autofree char *notice = NULL;

      write_file (self, sparse[i]);
      set_answer (self, i, 1);
      notice = sp_journal_take_notice (self->journal);
      g_assert_null (notice);
      answers = read_answers (self);
      g_assert_cmpuint (sp_answers_get_n_answered (answers), ==, 1);
    }
}

/* What json-glib writes for them is no JSON, and makes the file a damaged one. */
static void
test_large_numbers_ruin_nothing (Fixture *self, gconstpointer data)
{
  static const char *const numbers[] = {
    "1e999",
    "-1e999",
    "1e400",
    "1e308",
    "1e20",
    "-1e-20",
    "1.7976931348623157e+308",
    "1e-400",
    "0.1",
    "1e2",
    "0",
    "1.0e5",
    "12345678901234567890123456789",
  };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *text =
          g_strdup_printf ("{\"version\": 1, \"later\": [{\"deep\": %s}], \"packs\": {"
                           "\"a-pack\": {\"answers\": {\"statement-00\": 2, \"gone\": %s}}}}",
                           numbers[i], numbers[i]);
      g_autoptr (SpAnswers) answers = NULL;
      g_autofree char *notice = NULL;

      write_file (self, text);
      for (guint s = 1; s < 4; s++)
        set_answer (self, s, 1);
      notice = sp_journal_take_notice (self->journal);
      g_assert_cmpstr (notice, ==, NULL);
      answers = read_answers (self);
      g_assert_cmpuint (sp_answers_get_n_answered (answers), ==, 4);
    }
}

static char *
make_file_of_numbers (const char *last)
{
  GString *text = g_string_new ("{\"version\": 2, \"later\": [");

  for (guint i = 0; i < 100; i++)
    g_string_append (text, "0.12345678901234567890, ");
  g_string_append_printf (text,
                          "0], %s, \"packs\": {"
                          "\"a-pack\": {\"answers\": {\"statement-00\": 2}}}}",
                          last);
  return g_string_free (text, FALSE);
}

/* More than a list of problems holds, which must not hide what is worse behind them. */
static void
test_many_numbers_hide_no_damage (Fixture *self, gconstpointer data)
{
  g_autofree char *good = make_file_of_numbers ("\"once\": 1");
  g_autofree char *twice = make_file_of_numbers ("\"once\": 1, \"once\": 2");
  g_autofree char *aside = g_strconcat (self->path, ".damaged-1", NULL);
  g_autofree char *kept = NULL;
  g_autoptr (SpAnswers) answers = NULL;

  write_file (self, good);
  set_answer (self, 1, 1);
  g_assert_false (g_file_test (aside, G_FILE_TEST_EXISTS));
  answers = read_answers (self);
  g_assert_cmpint (sp_answers_get (answers, 0), ==, 2);
  g_assert_cmpint (sp_answers_get (answers, 1), ==, 1);

  write_file (self, twice);
  set_answer (self, 1, 1);
  kept = read_file (aside);
  g_assert_cmpstr (kept, ==, twice);
}

static void
test_own_numbers_come_back (Fixture *self, gconstpointer data)
{
  static const double numbers[] = { 0, -0.25, 1e20, -1e300, 1e-20, G_MAXDOUBLE, 1.0 / 3 };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (SpJournal) other = sp_journal_new (self->path);
      JsonNode *found;

      sp_journal_set (self->journal, "a-pack", "ratings", "bash",
                      json_node_init_double (json_node_alloc (), numbers[i]));
      g_assert_true (sp_journal_flush (self->journal, NULL));
      g_assert_true (sp_journal_load (other, NULL));
      found = sp_journal_get (other, "a-pack", "ratings", "bash");
      g_assert_nonnull (found);
      g_assert_true (fabs (json_node_get_double (found) - numbers[i]) <= fabs (numbers[i] * 1e-15));
    }
}

/* Whatever a person pastes into a note. */
static void
test_own_texts_come_back (Fixture *self, gconstpointer data)
{
  for (gunichar c = 1; c < 0x100; c++)
    {
      g_autoptr (SpJournal) other = sp_journal_new (self->path);
      char text[7] = { 0 };
      JsonNode *found;

      g_unichar_to_utf8 (c, text);
      sp_journal_set (self->journal, "a-pack", "notes", text,
                      json_node_init_string (json_node_alloc (), text));
      g_assert_true (sp_journal_flush (self->journal, NULL));
      g_assert_true (sp_journal_load (other, NULL));
      found = sp_journal_get (other, "a-pack", "notes", text);
      g_assert_nonnull (found);
      g_assert_cmpstr (json_node_get_string (found), ==, text);
    }
}

static gint64
read_number (SpJournal *journal, const char *section, const char *key)
{
  JsonNode *node = sp_journal_get (journal, "a-pack", section, key);

  return node != NULL ? json_node_get_int (node) : -1;
}

static JsonNode *
new_number (gint64 number)
{
  return json_node_init_int (json_node_alloc (), number);
}

static void
test_sections_keep_any_value (Fixture *self, gconstpointer data)
{
  g_autoptr (SpJournal) other = sp_journal_new (self->path);
  JsonObject *values = json_object_new ();

  json_object_set_int_member (values, "git", 3);
  sp_journal_set (self->journal, "a-pack", "ratings", "bash", new_number (2));
  sp_journal_set (self->journal, "a-pack", "notes", "bash",
                  json_from_string ("{\"text\": [\"\\u00e4\", null]}", NULL));
  sp_journal_replace_section (self->journal, "a-pack", "ticks", values);
  g_assert_true (sp_journal_flush (self->journal, NULL));

  g_assert_true (sp_journal_load (other, NULL));
  g_assert_cmpint (read_number (other, "ratings", "bash"), ==, 2);
  g_assert_cmpint (read_number (other, "ticks", "git"), ==, 3);
  g_assert_true (JSON_NODE_HOLDS_OBJECT (sp_journal_get (other, "a-pack", "notes", "bash")));
  g_assert_null (sp_journal_get (other, "b-pack", "ticks", "git"));
  g_assert_null (sp_journal_get (other, "a-pack", "tocks", "git"));

  values = json_object_new ();
  json_object_set_int_member (values, "awk", 1);
  sp_journal_replace_section (other, "a-pack", "ticks", values);
  sp_journal_replace_section (other, "a-pack", "notes", NULL);
  sp_journal_set (other, "a-pack", "ratings", "bash", NULL);
  sp_journal_set (other, "a-pack", "ratings", "never", NULL);
  g_assert_true (sp_journal_flush (other, NULL));
  g_assert_true (sp_journal_load (self->journal, NULL));
  g_assert_cmpint (read_number (self->journal, "ticks", "git"), ==, -1);
  g_assert_cmpint (read_number (self->journal, "ticks", "awk"), ==, 1);
  g_assert_null (sp_journal_get (self->journal, "a-pack", "notes", "bash"));
  g_assert_null (sp_journal_get (self->journal, "a-pack", "ratings", "bash"));
}

static void
note_change (GString *heard, const char *pack, const char *section, const char *key)
{
  g_string_append_printf (heard, "%s/%s/%s ", pack != NULL ? pack : "",
                          section != NULL ? section : "", key != NULL ? key : "");
}

static void
note_save (GString *heard, const GError *error)
{
  g_string_append (heard, error != NULL ? "failed " : "saved ");
}

static GString *
hear (SpJournal *journal)
{
  GString *heard = g_string_new (NULL);

  g_signal_connect_swapped (journal, "changed", G_CALLBACK (note_change), heard);
  g_signal_connect_swapped (journal, "save-done", G_CALLBACK (note_save), heard);
  return heard;
}

static void
assert_heard (GString *heard, const char *text)
{
  g_assert_cmpstr (heard->str, ==, text);
  g_string_truncate (heard, 0);
}

static void
test_signals_tell_what_changed (Fixture *self, gconstpointer data)
{
  g_autoptr (SpJournal) other = sp_journal_new (self->path);
  g_autoptr (SpAnswers) nothing = sp_answers_new (N_STATEMENTS);
  GString *heard = hear (self->journal);

  sp_journal_set (self->journal, "a-pack", "answers", "statement-00", new_number (1));
  assert_heard (heard, "a-pack/answers/statement-00 ");
  g_assert_true (sp_journal_flush (self->journal, NULL));
  assert_heard (heard, "saved ");
  sp_journal_replace_section (self->journal, "a-pack", "ticks", NULL);
  sp_journal_replace_answers (self->journal, self->pack, nothing);
  assert_heard (heard, "a-pack/ticks/ // ");
  g_assert_true (sp_journal_flush (self->journal, NULL));
  assert_heard (heard, "saved ");

  sp_journal_set_answer (other, self->pack, 3, 1);
  g_assert_true (sp_journal_flush (other, NULL));
  assert_heard (heard, "");
  g_assert_true (sp_journal_load (self->journal, NULL));
  assert_heard (heard, "// ");
  g_assert_true (sp_journal_load (self->journal, NULL));
  assert_heard (heard, "");
  g_signal_handlers_disconnect_by_data (self->journal, heard);
  g_string_free (heard, TRUE);
}

/* Nobody has to ask: a window goes on, and hears. */
static void
test_main_loop_hears_of_each_end (Fixture *self, gconstpointer data)
{
  g_autofree char *folder = g_path_get_dirname (self->path);
  GString *heard = hear (self->journal);

  sp_journal_set_answer (self->journal, self->pack, 0, 1);
  g_string_truncate (heard, 0);
  while (heard->len == 0)
    g_main_context_iteration (NULL, TRUE);
  assert_heard (heard, "saved ");

  scratch_folder_remove (folder);
  g_assert_true (g_file_set_contents (folder, "in the way", -1, NULL));
  sp_journal_set_answer (self->journal, self->pack, 0, 2);
  g_string_truncate (heard, 0);
  while (heard->len == 0)
    g_main_context_iteration (NULL, TRUE);
  assert_heard (heard, "failed ");
  g_signal_handlers_disconnect_by_data (self->journal, heard);
  g_string_free (heard, TRUE);
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
  "{\"version\": 2, \"packs\": {\"a-pack\": {\"important\": []}}}",
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
      g_assert_true (sp_journal_flush (self->journal, &error));
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
  static const char text[] = "{\"version\": 3, \"packs\": [\"all is different\"]}";
  g_autoptr (GError) load_error = NULL;
  g_autofree char *now = NULL;
  g_autoptr (SpAnswers) answers = NULL;

  write_file (self, text);
  g_assert_false (sp_journal_load (self->journal, &load_error));
  g_assert_error (load_error, SP_JOURNAL_ERROR, SP_JOURNAL_ERROR_NEWER);

  assert_not_saved (self, 0, 1, SP_JOURNAL_ERROR_NEWER);
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
    {
      SpJournal *journal = s % 2 ? other : self->journal;

      sp_journal_set_answer (journal, self->pack, s, (int) (s % 5) - 2);
      g_assert_true (sp_journal_flush (journal, NULL));
    }

  answers = read_answers (self);
  for (guint s = 0; s < N_STATEMENTS; s++)
    g_assert_cmpint (sp_answers_get (answers, s), ==, (int) (s % 5) - 2);
}

/* Permissions do not stop root, but a file in place of a folder stops everybody. */
static void
test_answers_that_cannot_be_written_are_kept (Fixture *self, gconstpointer data)
{
  g_autofree char *folder = g_path_get_dirname (self->path);
  g_autoptr (SpAnswers) in_memory = NULL;
  g_autoptr (SpAnswers) at_last = NULL;

  g_assert_true (g_file_set_contents (folder, "in the way", -1, NULL));
  assert_not_saved (self, 0, 2, SP_JOURNAL_ERROR_UNWRITABLE);
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

  set_answer (self, 0, 2);
  before = read_file (self->path);
  g_assert_cmpint (g_chmod (folder, 0500), ==, 0);
  if (g_access (folder, W_OK) == 0)
    {
      g_test_skip ("root may write anywhere");
      return;
    }

  assert_not_saved (self, 0, 1, SP_JOURNAL_ERROR_UNWRITABLE);
  after = read_file (self->path);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpint (g_chmod (folder, 0700), ==, 0);
}

/* A limit on the size of files does what a full disk does: a write fails half way. */
static void
test_full_disk_leaves_the_old_file (Fixture *self, gconstpointer data)
{
  struct rlimit old_limit, small_limit;
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
  assert_not_saved (self, 1, 1, SP_JOURNAL_ERROR_UNWRITABLE);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &old_limit), ==, 0);
  signal (SIGXFSZ, SIG_DFL);

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

static int
hold_lock (const Fixture *self)
{
  g_autofree char *path = g_strconcat (self->path, ".lock", NULL);
  int fd = g_open (path, O_RDWR, 0600);

  g_assert_cmpint (flock (fd, LOCK_EX), ==, 0);
  return fd;
}

static void
test_somebody_who_holds_the_file_is_told (Fixture *self, gconstpointer data)
{
  g_autoptr (SpAnswers) on_disk = NULL;
  int lock;

  set_answer (self, 0, 1);
  lock = hold_lock (self);
  assert_not_saved (self, 1, 1, SP_JOURNAL_ERROR_BUSY);
  on_disk = read_answers (self);
  g_assert_cmpint (sp_answers_get (on_disk, 1), ==, SP_ANSWER_NONE);
  close (lock);
}

/* Were it waited for, it would be told as held: nobody lets go of it meanwhile. */
static void
test_nobody_waits_for_a_lock (Fixture *self, gconstpointer data)
{
  g_autoptr (SpAnswers) in_memory = NULL;
  g_autoptr (SpAnswers) on_disk = NULL;
  g_autoptr (GError) error = NULL;
  int lock;

  set_answer (self, 0, 1);
  lock = hold_lock (self);
  sp_journal_set_answer (self->journal, self->pack, 1, 2);
  sp_journal_set_answer (self->journal, self->pack, 2, -2);
  in_memory = sp_journal_get_answers (self->journal, self->pack);
  g_assert_cmpint (sp_answers_get (in_memory, 1), ==, 2);
  g_assert_true (sp_journal_load (self->journal, NULL));
  close (lock);

  sp_journal_flush (self->journal, &error);
  g_assert_no_error (error);
  on_disk = read_answers (self);
  g_assert_cmpint (sp_answers_get (on_disk, 1), ==, 2);
  g_assert_cmpint (sp_answers_get (on_disk, 2), ==, -2);
}

static void
test_last_reference_waits (Fixture *self, gconstpointer data)
{
  SpJournal *other = sp_journal_new (self->path);
  g_autoptr (SpAnswers) answers = NULL;

  for (guint s = 0; s < N_STATEMENTS; s++)
    sp_journal_set_answer (other, self->pack, s, 1);
  g_object_unref (other);
  answers = read_answers (self);
  g_assert_cmpuint (sp_answers_get_n_answered (answers), ==, N_STATEMENTS);
}

/* What is written must be forgotten, or it is written again over what others said since. */
static void
test_answers_of_others_are_not_overwritten (Fixture *self, gconstpointer data)
{
  g_autoptr (SpJournal) other = sp_journal_new (self->path);
  g_autoptr (SpAnswers) answers = NULL;
  g_autoptr (SpAnswers) in_memory = NULL;

  set_answer (self, 0, 1);
  set_answer (self, 1, 1);
  sp_journal_set_answer (other, self->pack, 0, 2);
  g_assert_true (sp_journal_flush (other, NULL));
  set_answer (self, 1, -1);

  answers = read_answers (self);
  g_assert_cmpint (sp_answers_get (answers, 0), ==, 2);
  g_assert_cmpint (sp_answers_get (answers, 1), ==, -1);
  in_memory = sp_journal_get_answers (self->journal, self->pack);
  g_assert_true (sp_answers_equal (in_memory, answers));
}

static void
test_file_is_for_its_owner_alone (Fixture *self, gconstpointer data)
{
  g_autofree char *lock = g_strconcat (self->path, ".lock", NULL);
  GStatBuf status;

  set_answer (self, 0, 1);
  g_assert_cmpint (g_stat (self->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  g_assert_cmpint (g_stat (lock, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
}

/* Where nothing is to be saved, all is as ever until the journal goes. */
static void
test_without_a_file_all_is_in_memory (Fixture *self, gconstpointer data)
{
  g_autoptr (SpJournal) journal = sp_journal_new (NULL);
  g_autoptr (SpAnswers) answers = NULL;

  g_assert_true (sp_journal_load (journal, NULL));
  sp_journal_set_answer (journal, self->pack, 0, 2);
  g_assert_true (sp_journal_flush (journal, NULL));
  sp_journal_set_answer (journal, self->pack, 1, -2);
  g_assert_true (sp_journal_load (journal, NULL));
  answers = sp_journal_get_answers (journal, self->pack);
  g_assert_cmpint (sp_answers_get (answers, 0), ==, 2);
  g_assert_cmpint (sp_answers_get (answers, 1), ==, -2);
  g_assert_false (g_file_test (self->path, G_FILE_TEST_EXISTS));
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
  add ("/journal/without-a-file-all-is-in-memory", test_without_a_file_all_is_in_memory);
  add ("/journal/other-words-are-asked-again", test_other_words_are_asked_again);
  add ("/journal/starting-over-can-be-undone", test_starting_over_can_be_undone);
  add ("/journal/unknown-members-stay", test_unknown_members_stay);
  add ("/journal/version-1-is-read", test_version_1_is_read);
  add ("/journal/sparse-files-are-read", test_sparse_files_are_read);
  add ("/journal/large-numbers-ruin-nothing", test_large_numbers_ruin_nothing);
  add ("/journal/many-numbers-hide-no-damage", test_many_numbers_hide_no_damage);
  add ("/journal/own-numbers-come-back", test_own_numbers_come_back);
  add ("/journal/own-texts-come-back", test_own_texts_come_back);
  add ("/journal/sections-keep-any-value", test_sections_keep_any_value);
  add ("/journal/signals-tell-what-changed", test_signals_tell_what_changed);
  add ("/journal/main-loop-hears-of-each-end", test_main_loop_hears_of_each_end);
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
  add ("/journal/nobody-waits-for-a-lock", test_nobody_waits_for_a_lock);
  add ("/journal/last-reference-waits", test_last_reference_waits);
  add ("/journal/answers-of-others-are-not-overwritten",
       test_answers_of_others_are_not_overwritten);
  add ("/journal/file-is-for-its-owner-alone", test_file_is_for_its_owner_alone);
  return g_test_run ();
}
