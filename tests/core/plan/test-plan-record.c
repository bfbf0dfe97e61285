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
test_file_is_told_apart_by_sections (void)
{
  g_autoptr (SpPack) pack = new_pack ();
  g_autoptr (SpPlanRecord) record = new_record (pack);
  g_autoptr (SpPlanRecord) nothing = sp_plan_record_new (pack);
  g_autofree char *text = NULL;
  g_autofree char *empty = sp_plan_file_write (nothing);

  record->skills[2].before = 2;
  record->skills[2].note = g_strdup ("Not done.");
  record->skills[1].done = g_strdup ("2026-11-29");
  record->skills[1].before = 0;
  text = sp_plan_file_write (record);
  g_assert_cmpstr (text, ==,
                   "{\n"
                   "  \"signpost-plan\" : 1,\n"
                   "  \"pack\" : \"a-pack\",\n"
                   "  \"plan\" : {\n"
                   "    \"targets\" : [\n"
                   "      \"rungs/rung\",\n"
                   "      \"roles/role\"\n"
                   "    ]\n"
                   "  },\n"
                   "  \"ratings\" : {\n"
                   "    \"one\" : {\n"
                   "      \"level\" : \"high\",\n"
                   "      \"at\" : 100\n"
                   "    },\n"
                   "    \"two\" : {\n"
                   "      \"at\" : 100\n"
                   "    }\n"
                   "  },\n"
                   "  \"steps\" : {\n"
                   "    \"one\" : {\n"
                   "      \"done\" : \"2026-11-28\",\n"
                   "      \"before\" : \"low\"\n"
                   "    },\n"
                   "    \"two\" : {\n"
                   "      \"note\" : \"Ask “Ada”.\",\n"
                   "      \"due\" : \"2026-12-31\",\n"
                   "      \"done\" : \"2026-11-29\",\n"
                   "      \"before\" : null\n"
                   "    },\n"
                   "    \"three\" : {\n"
                   "      \"note\" : \"Not done.\"\n"
                   "    }\n"
                   "  }\n"
                   "}\n");
  g_assert_cmpstr (empty, ==,
                   "{\n"
                   "  \"signpost-plan\" : 1,\n"
                   "  \"pack\" : \"a-pack\"\n"
                   "}\n");
}

/* Each member of a file may be at its limit, beyond it, or not be there. */
static void
test_members_are_read_within_limits (void)
{
  g_autofree char *longest = g_strnfill (SP_PLAN_MAX_NOTE, 'n');
  g_autofree char *text = g_strdup_printf (
      "{ \"signpost-plan\": 1, \"pack\": \"a-pack\", \"plan\": { \"targets\": [\"rungs/rung\","
      "    \"roles/rung\", \"areas/role\", \"/role\", \"roles/role\", \"rungs/rung\"] },"
      "  \"ratings\": { \"one\": { \"level\": \"high\", \"at\": -1 }, \"two\": { \"at\": 7 },"
      "                 \"three\": { \"level\": null, \"at\": 1.5 } },"
      "  \"steps\": { \"one\": { \"note\": \"%s\", \"done\": \"2026-02-28\", \"before\": null },"
      "    \"two\": { \"note\": \"%sn\", \"due\": \"2026-02-28\", \"before\": \"low\" },"
      "    \"three\": { \"done\": \"2026-02-28\", \"before\": \"high\" } } }",
      longest, longest);
  g_autoptr (SpPack) pack = new_pack ();
  g_autoptr (SpPlanRecord) read = read_text (pack, text, NULL);
  static const struct
  {
    int rating;
    gint64 rated_at;
    int before;
    const char *due;
    const char *done;
  } expected[N_SKILLS] = { { 2, 0, 0, NULL, "2026-02-28" },
                           { 0, 7, SP_RATING_NONE, "2026-02-28", NULL },
                           { 0, 0, 2, NULL, "2026-02-28" } };

  g_assert_cmpuint (read->n_targets, ==, 2);
  g_assert_false (read->targets[0].is_role);
  g_assert_true (read->targets[1].is_role);
  for (guint i = 0; i < N_SKILLS; i++)
    {
      g_assert_cmpint (read->skills[i].rating, ==, expected[i].rating);
      g_assert_cmpint (read->skills[i].rated_at, ==, expected[i].rated_at);
      g_assert_cmpint (read->skills[i].before, ==, expected[i].before);
      g_assert_cmpstr (read->skills[i].due, ==, expected[i].due);
      g_assert_cmpstr (read->skills[i].done, ==, expected[i].done);
    }
  g_assert_cmpstr (read->skills[0].note, ==, longest);
  g_assert_null (read->skills[1].note);
}

/* What stands in a record goes when something else is set in its place. */
static void
test_what_is_set_takes_the_place_of_all (void)
{
  g_autoptr (SpPack) pack = new_pack ();
  g_autoptr (SpPlanRecord) record = new_record (pack);
  g_autoptr (SpPlanRecord) nothing = sp_plan_record_new (pack);

  sp_plan_record_set (record, "plan", -1, NULL);
  for (int i = 0; i < N_SKILLS; i++)
    {
      sp_plan_record_set (record, SP_PLAN_SECTION_RATINGS, i, NULL);
      sp_plan_record_set (record, "steps", i, NULL);
      g_assert_cmpint (record->skills[i].rated_at, ==, 0);
      g_assert_cmpint (record->skills[i].before, ==, SP_RATING_NONE);
    }
  assert_same (record, nothing);
}

static void
test_what_is_no_plan_is_refused (void)
{
  static const char *const others[] = { "",
                                        "[]",
                                        "{}",
                                        "{\"signpost-plan\":2,\"pack\":\"a-pack\"}",
                                        "{\"signpost-plan\":1}",
                                        "{\"signpost-plan\":1,\"pack\":5}",
                                        "{\"signpost-plan\":\"1\",\"pack\":\"a-pack\"}",
                                        "{\"pack\":\"a-pack\"}",
                                        "{\"signpost-plan\":1,\"pack\":null}" };
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

/* A rating of the same second stays, and so does what was done here, with what was known before. */
static void
test_merging_keeps_what_is_here (void)
{
  g_autoptr (SpPack) pack = new_pack ();
  g_autoptr (SpPlanRecord) mine = new_record (pack);
  g_autoptr (SpPlanRecord) theirs = sp_plan_record_new (pack);
  g_autoptr (SpPlanRecord) bare = sp_plan_record_new (pack);
  g_autoptr (SpPlanRecord) merged = NULL;
  g_autoptr (SpPlanRecord) taken = NULL;
  g_autoptr (SpPlanRecord) kept = NULL;

  theirs->targets[0] = (SpPlanTarget){ TRUE, 0 };
  theirs->n_targets = 1;
  for (guint i = 0; i < N_SKILLS; i++)
    {
      theirs->skills[i].rating = 1;
      theirs->skills[i].rated_at = 100;
      theirs->skills[i].done = g_strdup ("2026-11-01");
      theirs->skills[i].before = 0;
      theirs->skills[i].due = g_strdup ("2026-11-02");
    }
  merged = sp_plan_record_merge (mine, theirs);
  g_assert_cmpuint (merged->n_targets, ==, 2);
  g_assert_cmpint (merged->skills[0].rating, ==, 2);
  g_assert_cmpint (merged->skills[1].rating, ==, 0);
  g_assert_cmpint (merged->skills[2].rating, ==, 1);
  g_assert_cmpint (merged->skills[2].rated_at, ==, 100);
  g_assert_cmpstr (merged->skills[0].done, ==, "2026-11-28");
  g_assert_cmpint (merged->skills[0].before, ==, 1);
  g_assert_cmpstr (merged->skills[1].done, ==, "2026-11-01");
  g_assert_cmpint (merged->skills[1].before, ==, 0);
  g_assert_cmpstr (merged->skills[1].due, ==, "2026-12-31");
  g_assert_cmpstr (merged->skills[0].due, ==, "2026-11-02");
  taken = sp_plan_record_merge (bare, theirs);
  assert_same (taken, theirs);
  kept = sp_plan_record_merge (theirs, bare);
  assert_same (kept, theirs);
  g_assert_cmpuint (sp_plan_record_count_kept (mine, theirs), ==, 2);
  g_assert_cmpuint (sp_plan_record_count_kept (mine, mine), ==, 0);
  g_assert_cmpuint (sp_plan_record_count_kept (mine, bare), ==, 0);
  g_assert_cmpuint (sp_plan_record_count_kept (bare, mine), ==, 0);
  theirs->skills[0].rated_at = 101;
  g_assert_cmpuint (sp_plan_record_count_kept (mine, theirs), ==, 1);
}

static void
assert_goals_change (const SpPlanRecord *before, const SpPlanRecord *after, const char *expected)
{
  g_autoptr (GArray) changes = sp_plan_record_list_changes (before, after);
  const SpPlanChange *told = (const SpPlanChange *) changes->data;

  g_assert_cmpuint (changes->len, ==, expected != NULL ? 1 : 0);
  if (expected != NULL)
    g_assert_cmpstr (told[0].text, ==, expected);
}

static void
test_changes_of_goals_are_told (void)
{
  g_autoptr (SpPack) pack = new_pack ();
  g_autoptr (SpPlanRecord) none = sp_plan_record_new (pack);
  g_autoptr (SpPlanRecord) one = sp_plan_record_new (pack);
  g_autoptr (SpPlanRecord) two = sp_plan_record_new (pack);
  g_autoptr (SpPlanRecord) turned = sp_plan_record_new (pack);

  one->targets[0] = two->targets[0] = turned->targets[1] = (SpPlanTarget){ FALSE, 0 };
  two->targets[1] = turned->targets[0] = (SpPlanTarget){ TRUE, 0 };
  one->n_targets = 1;
  two->n_targets = turned->n_targets = 2;
  assert_goals_change (none, one, "Rung");
  assert_goals_change (one, two, "Rung\nRole");
  assert_goals_change (two, one, "Rung");
  assert_goals_change (two, turned, "Role\nRung");
  assert_goals_change (two, two, NULL);
  assert_goals_change (none, none, NULL);
  /* Nothing is told of what goes. */
  assert_goals_change (one, none, NULL);
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
  g_test_add_func ("/plan-record/sections", test_file_is_told_apart_by_sections);
  g_test_add_func ("/plan-record/limits", test_members_are_read_within_limits);
  g_test_add_func ("/plan-record/set", test_what_is_set_takes_the_place_of_all);
  g_test_add_func ("/plan-record/merge-keeps", test_merging_keeps_what_is_here);
  g_test_add_func ("/plan-record/changes-of-goals", test_changes_of_goals_are_told);
  g_test_add_func ("/plan-record/changes", test_changes_are_told);
  g_test_add_func ("/plan-record/reach", test_reach_takes_a_rating_and_no_goal);
  return g_test_run ();
}
