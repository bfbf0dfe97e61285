/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a person brings to a plan comes back as it was, from the journal and from a file, and is never
 * lost when two of them become one. */

#include "../scratch-folder.h"

#include "core/journal/sp-journal-plan.h"
#include "core/pack/sp-pack-private.h"
#include "core/plan/sp-plan-changes.h"
#include "core/plan/sp-plan-file.h"

#define N_SKILLS 3

static SpPack *
new_pack (void)
{
  static const SpProficiency scale[] = { { "low", "Low", NULL },
                                         { "high", "High", NULL },
                                         { NULL } };
  static const SpSkill skills[] = { { .id = "one", .title = "One", .kind = "tool" },
                                    { .id = "two", .title = "Two", .kind = "tool" },
                                    { .id = "three", .title = "Three", .kind = "tool" },
                                    { NULL } };
  static const SpRung rungs[] = { { .id = "rung", .title = "Rung" }, { NULL } };
  static const SpRole roles[] = { { .id = "role", .title = "Role" }, { NULL } };
  SpPack *pack = sp_pack_new ();

  pack->id = "a-pack";
  pack->scale.items = scale;
  pack->scale.n_items = 2;
  pack->skills.items = skills;
  pack->skills.n_items = N_SKILLS;
  pack->rungs.items = rungs;
  pack->rungs.n_items = 1;
  pack->roles.items = roles;
  pack->roles.n_items = 1;
  sp_pack_add_position (pack, "scale", "low", 0);
  sp_pack_add_position (pack, "scale", "high", 1);
  sp_pack_add_position (pack, "rungs", "rung", 0);
  sp_pack_add_position (pack, "roles", "role", 0);
  return pack;
}

static SpPlanRecord *
new_record (SpPack *pack)
{
  SpPlanRecord *record = sp_plan_record_new (pack);

  record->targets[0] = (SpPlanTarget){ FALSE, 0 };
  record->targets[1] = (SpPlanTarget){ TRUE, 0 };
  record->n_targets = 2;
  record->skills[0].rating = 2;
  record->skills[0].rated_at = 100;
  record->skills[0].done = g_strdup ("2026-11-28");
  record->skills[0].before = 1;
  record->skills[1].rating = 0;
  record->skills[1].rated_at = 100;
  record->skills[1].note = g_strdup ("Ask “Ada”.");
  record->skills[1].due = g_strdup ("2026-12-31");
  return record;
}

static void
assert_same (const SpPlanRecord *one, const SpPlanRecord *other)
{
  g_autofree char *written = sp_plan_file_write (one);
  g_autofree char *also_written = sp_plan_file_write (other);

  g_assert_cmpstr (written, ==, also_written);
}

static SpPlanRecord *
read_text (SpPack *pack, const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return sp_plan_file_read (pack, bytes, error);
}

static void
test_file_brings_back_everything (void)
{
  g_autoptr (SpPack) pack = new_pack ();
  g_autoptr (SpPlanRecord) record = new_record (pack);
  g_autofree char *text = sp_plan_file_write (record);
  g_autoptr (GError) error = NULL;
  g_autoptr (SpPlanRecord) read = read_text (pack, text, &error);

  g_assert_no_error (error);
  assert_same (read, record);
  g_assert_cmpint (read->skills[0].rating, ==, 2);
  g_assert_cmpint (read->skills[0].before, ==, 1);
  g_assert_cmpint (read->skills[1].rating, ==, 0);
  g_assert_cmpstr (read->skills[1].note, ==, "Ask “Ada”.");
  g_assert_cmpint (read->skills[2].rating, ==, SP_RATING_NONE);
  g_assert_true (read->targets[1].is_role);
}

static void
test_journal_brings_back_everything (void)
{
  g_autoptr (SpPack) pack = new_pack ();
  g_autoptr (SpPlanRecord) nothing = sp_plan_record_new (pack);
  g_autoptr (SpPlanRecord) record = new_record (pack);
  g_autofree char *folder = scratch_folder_new ();
  g_autofree char *path = g_build_filename (folder, "journal.json", NULL);
  g_autoptr (SpJournal) journal = sp_journal_new (path);
  g_autoptr (SpJournal) other = sp_journal_new (path);
  g_autoptr (SpPlanRecord) read = NULL;
  g_autoptr (SpPlanRecord) emptied = NULL;
  g_autoptr (GError) error = NULL;

  sp_journal_change_plan (journal, nothing, record);
  g_assert_true (sp_journal_flush (journal, &error));
  g_assert_true (sp_journal_load (other, &error));
  read = sp_journal_get_plan (other, pack);
  assert_same (read, record);

  sp_journal_change_plan (other, read, nothing);
  g_assert_true (sp_journal_flush (other, &error));
  emptied = sp_journal_get_plan (other, pack);
  assert_same (emptied, nothing);
}

static void
test_nonsense_counts_as_nothing (void)
{
  static const char text[] =
      "{ \"signpost-plan\": 1, \"pack\": \"a-pack\","
      "  \"plan\": { \"targets\": [\"rungs/none\", 5, \"roles/role\", \"roles\"] },"
      "  \"ratings\": { \"one\": { \"level\": \"huge\", \"at\": 5 }, \"two\": 3, \"other\": {},"
      "                 \"three\": { \"level\": \"low\", \"at\": \"now\" } },"
      "  \"steps\": { \"one\": { \"due\": \"2026-02-30\", \"done\": true, \"note\": [] } } }";
  g_autoptr (SpPack) pack = new_pack ();
  g_autoptr (SpPlanRecord) read = read_text (pack, text, NULL);

  g_assert_nonnull (read);
  g_assert_cmpuint (read->n_targets, ==, 1);
  g_assert_true (read->targets[0].is_role);
  g_assert_cmpint (read->skills[0].rating, ==, SP_RATING_NONE);
  g_assert_cmpint (read->skills[1].rating, ==, SP_RATING_NONE);
  g_assert_cmpint (read->skills[2].rating, ==, 1);
  g_assert_null (read->skills[0].due);
  g_assert_null (read->skills[0].done);
  g_assert_null (read->skills[0].note);
}

static void
test_what_is_no_plan_is_refused (void)
{
  static const char *const others[] = { "", "[]", "{}", "{\"signpost-plan\":2,\"pack\":\"a-pack\"}",
                                        "{\"signpost-plan\":1}" };
  g_autoptr (SpPack) pack = new_pack ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_assert_null (read_text (pack, others[i], &error));
      g_assert_error (error, SP_PLAN_FILE_ERROR, SP_PLAN_FILE_ERROR_FORM);
      g_clear_error (&error);
    }
  g_assert_null (read_text (pack, "{\"signpost-plan\":1,\"pack\":\"b\"}", &error));
  g_assert_error (error, SP_PLAN_FILE_ERROR, SP_PLAN_FILE_ERROR_PACK);
}

static void
test_merging_keeps_the_newer_rating (void)
{
  g_autoptr (SpPack) pack = new_pack ();
  g_autoptr (SpPlanRecord) mine = new_record (pack);
  g_autoptr (SpPlanRecord) theirs = sp_plan_record_new (pack);
  g_autoptr (SpPlanRecord) merged = NULL;

  theirs->skills[0].rating = 0;
  theirs->skills[0].rated_at = 99;
  theirs->skills[1].rating = 1;
  theirs->skills[1].rated_at = 101;
  theirs->skills[1].note = g_strdup ("Another.");
  theirs->skills[2].rating = 2;
  theirs->skills[2].note = g_strdup ("New.");
  merged = sp_plan_record_merge (mine, theirs);

  g_assert_cmpint (merged->skills[0].rating, ==, 2);
  g_assert_cmpint (merged->skills[1].rating, ==, 1);
  g_assert_cmpint (merged->skills[2].rating, ==, 2);
  g_assert_cmpstr (merged->skills[1].note, ==, "Ask “Ada”.");
  g_assert_cmpstr (merged->skills[2].note, ==, "New.");
  g_assert_cmpuint (merged->n_targets, ==, 2);
}

/* Before two become one, what would be other is told, and how many ratings stay. */
static void
test_changes_are_told (void)
{
  g_autoptr (SpPack) pack = new_pack ();
  g_autoptr (SpPlanRecord) mine = new_record (pack);
  g_autoptr (SpPlanRecord) theirs = sp_plan_record_new (pack);
  g_autoptr (SpPlanRecord) nothing = sp_plan_record_new (pack);
  g_autoptr (SpPlanRecord) merged = NULL;
  g_autoptr (GArray) changes = NULL;
  const SpPlanChange *told;

  theirs->skills[0].rating = 1;
  theirs->skills[0].rated_at = 100;
  theirs->skills[1].rating = 2;
  theirs->skills[1].rated_at = 101;
  theirs->skills[2].done = g_strdup ("2026-11-27");
  theirs->skills[2].due = g_strdup ("2026-12-01");
  theirs->skills[2].note = g_strdup ("New.");
  theirs->skills[2].rating = 0;
  merged = sp_plan_record_merge (mine, theirs);
  changes = sp_plan_record_list_changes (mine, merged);
  told = (const SpPlanChange *) changes->data;
  g_assert_cmpuint (changes->len, ==, 2);
  g_assert_cmpstr (told[0].title, ==, "Two");
  g_assert_cmpstr (told[0].text, ==, "Not yet → High");
  g_assert_cmpstr (told[1].title, ==, "Three");
  g_assert_cmpstr (told[1].text, ==,
                   "Not rated → Not yet\nDone: 27 November 2026\nBy when: 1 December 2026\n"
                   "Note: New.");
  g_assert_cmpuint (sp_plan_record_count_kept (mine, theirs), ==, 1);
  g_array_unref (changes);
  changes = sp_plan_record_list_changes (nothing, mine);
  told = (const SpPlanChange *) changes->data;
  g_assert_cmpstr (told[0].title, ==, "Goals");
  g_assert_cmpstr (told[0].text, ==, "Rung\nRole");
  g_array_unref (changes);
  changes = sp_plan_record_list_changes (mine, mine);
  g_assert_cmpuint (changes->len, ==, 0);
}

/* Who rated nothing is shown nothing: not all that takes few steps is in reach of anybody. */
static void
test_reach_takes_a_rating_and_no_goal (void)
{
  g_autoptr (SpPack) pack = new_pack ();
  g_autoptr (SpPlanRecord) record = sp_plan_record_new (pack);
  g_autoptr (GArray) rungs = NULL;
  const SpRungSkill asked[] = { { { "one", 0 }, { "high", 1 } } };
  SpRung rung = pack->rungs.items[0];

  rung.skills.items = asked;
  rung.skills.n_items = 1;
  pack->rungs.items = &rung;
  g_assert_null (sp_plan_record_find_rungs_in_reach (record, 4));
  record->skills[0].rating = 1;
  rungs = sp_plan_record_find_rungs_in_reach (record, 4);
  g_assert_cmpuint (rungs->len, ==, 1);
  g_assert_cmpuint (g_array_index (rungs, SpRungInReach, 0).missing, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan-record/file", test_file_brings_back_everything);
  g_test_add_func ("/plan-record/journal", test_journal_brings_back_everything);
  g_test_add_func ("/plan-record/nonsense", test_nonsense_counts_as_nothing);
  g_test_add_func ("/plan-record/no-plan", test_what_is_no_plan_is_refused);
  g_test_add_func ("/plan-record/merge", test_merging_keeps_the_newer_rating);
  g_test_add_func ("/plan-record/changes", test_changes_are_told);
  g_test_add_func ("/plan-record/reach", test_reach_takes_a_rating_and_no_goal);
  return g_test_run ();
}
