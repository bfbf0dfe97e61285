/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "../../core/choose/choose-pack.h"
#include "choose-fixture.h"

#include "core/pack/sp-pack-private.h"
#include "gui/choose/sp-choose-session.h"

#include "core/pack/sp-pack-private.h"

#include <glib/gstdio.h>

#define N_STATEMENTS 12

static SpPack *
new_pack (void)
{
  static const int points[2 * N_STATEMENTS];
  SpPack *pack = choose_pack_new (2, N_STATEMENTS, points);

  pack->id = "a-pack";
  for (guint i = 0; i < N_STATEMENTS; i++)
    sp_pack_add_position (pack, "statements", pack->statements.items[i].id, i);
  return pack;
}

static void
test_continues_where_it_was_left (void)
{
  g_autofree char *path = choose_fixture_new_path ();
  g_autoptr (SpPack) pack = new_pack ();
  g_autoptr (SpJournal) journal = sp_journal_new (path);
  g_autoptr (SpJournal) other = sp_journal_new (path);
  g_autoptr (SpChooseSession) session = sp_choose_session_new (pack, journal);
  g_autoptr (SpChooseSession) later = NULL;

  g_assert_cmpuint (sp_choose_session_find_next (session), ==, 0);
  sp_choose_session_set_answer (session, 0, 2);
  sp_choose_session_set_answer (session, 2, -1);
  sp_choose_session_set_important (session, 2, TRUE);
  g_assert_true (sp_journal_flush (journal, NULL));

  later = sp_choose_session_new (pack, other);
  g_assert_cmpint (sp_choose_session_get_answer (later, 0), ==, 2);
  g_assert_cmpint (sp_choose_session_get_answer (later, 1), ==, SP_ANSWER_NONE);
  g_assert_true (sp_choose_session_is_important (later, 2));
  g_assert_cmpuint (sp_choose_session_find_next (later), ==, 3);
}

/* What was skipped is come back to, once the end is reached. */
static void
test_skipped_ones_come_last (void)
{
  g_autoptr (SpPack) pack = new_pack ();
  g_autoptr (SpChooseSession) session = sp_choose_session_new (pack, NULL);
  guint n = sp_choose_session_get_n_statements (session);

  for (guint i = 0; i < n; i++)
    if (i != 5)
      sp_choose_session_set_answer (session, i, 1);
  g_assert_cmpuint (sp_choose_session_find_next (session), ==, 5);
  sp_choose_session_set_answer (session, 5, 1);
  g_assert_cmpuint (sp_choose_session_find_next (session), ==, n);
}

static void
test_starting_over_can_be_undone (void)
{
  g_autofree char *path = choose_fixture_new_path ();
  g_autoptr (SpPack) pack = new_pack ();
  g_autoptr (SpJournal) journal = sp_journal_new (path);
  g_autoptr (SpChooseSession) session = sp_choose_session_new (pack, journal);
  g_auto (GVariantDict) kept = G_VARIANT_DICT_INIT (NULL);
  g_autoptr (GVariant) state = NULL;

  sp_choose_session_set_answer (session, 3, -2);
  sp_choose_session_set_important (session, 3, TRUE);
  sp_choose_session_save (session, &kept);
  sp_choose_session_start_over (session);
  g_assert_cmpuint (sp_choose_session_get_n_answered (session), ==, 0);
  state = g_variant_ref_sink (g_variant_dict_end (&kept));
  sp_choose_session_restore (session, state);
  g_assert_cmpint (sp_choose_session_get_answer (session, 3), ==, -2);
  g_assert_true (sp_choose_session_is_important (session, 3));
  g_assert_cmpuint (sp_choose_session_get_n_answered (session), ==, 1);
}

static void
test_damaged_journal_is_told (void)
{
  g_autofree char *path = choose_fixture_new_path ();
  g_autoptr (SpPack) pack = new_pack ();
  g_autoptr (SpJournal) journal = sp_journal_new (path);
  g_autoptr (SpChooseSession) session = NULL;
  g_autofree char *notice = NULL;

  g_assert_true (g_file_set_contents (path, "{ damaged", -1, NULL));
  session = sp_choose_session_new (pack, journal);
  g_assert_true (sp_journal_flush (journal, NULL));
  notice = sp_choose_session_take_notice (session);
  g_assert_nonnull (notice);
  g_assert_null (sp_choose_session_get_trouble (session));
}

static void
test_newer_journal_is_left_alone (void)
{
  static const char newer[] = "{ \"version\": 99, \"packs\": {} }";
  g_autofree char *path = choose_fixture_new_path ();
  g_autoptr (SpPack) pack = new_pack ();
  g_autoptr (SpJournal) journal = sp_journal_new (path);
  g_autoptr (SpChooseSession) session = NULL;
  g_autofree char *contents = NULL;

  g_assert_true (g_file_set_contents (path, newer, -1, NULL));
  session = sp_choose_session_new (pack, journal);
  g_assert_nonnull (sp_choose_session_get_trouble (session));
  sp_choose_session_set_answer (session, 0, 1);
  g_assert_false (sp_journal_flush (journal, NULL));
  g_assert_nonnull (sp_choose_session_get_trouble (session));
  g_assert_cmpint (sp_choose_session_get_answer (session, 0), ==, 1);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, newer);
}

static void
count (guint *n)
{
  (*n)++;
}

/* Trouble is told when the disk fails, and taken back when it does no more. */
static void
test_trouble_comes_and_goes (void)
{
  g_autofree char *path = choose_fixture_new_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (SpPack) pack = new_pack ();
  g_autoptr (SpJournal) journal = sp_journal_new (path);
  g_autoptr (SpChooseSession) session = sp_choose_session_new (pack, journal);
  guint n_changed = 0;
  guint n_saved = 0;

  g_signal_connect_swapped (session, "changed", G_CALLBACK (count), &n_changed);
  g_signal_connect_swapped (session, "save-done", G_CALLBACK (count), &n_saved);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_assert_true (g_file_set_contents (folder, "in the way", -1, NULL));
  sp_choose_session_set_answer (session, 0, 1);
  g_assert_cmpuint (n_changed, ==, 1);
  g_assert_false (sp_journal_flush (journal, NULL));
  g_assert_nonnull (sp_choose_session_get_trouble (session));

  g_assert_cmpint (g_unlink (folder), ==, 0);
  sp_choose_session_set_answer (session, 1, 1);
  g_assert_true (sp_journal_flush (journal, NULL));
  g_assert_null (sp_choose_session_get_trouble (session));
  g_assert_cmpuint (n_changed, ==, 2);
  g_assert_cmpuint (n_saved, ==, 2);
}

static void
test_two_windows_show_the_same (void)
{
  g_autofree char *path = choose_fixture_new_path ();
  g_autoptr (SpPack) pack = new_pack ();
  g_autoptr (SpJournal) journal = sp_journal_new (path);
  g_autoptr (SpChooseSession) one = sp_choose_session_new (pack, journal);
  g_autoptr (SpChooseSession) other = sp_choose_session_new (pack, journal);
  guint n_changed = 0;

  g_signal_connect_swapped (other, "changed", G_CALLBACK (count), &n_changed);
  sp_choose_session_set_answer (one, 0, -2);
  g_assert_cmpint (sp_choose_session_get_answer (other, 0), ==, -2);
  sp_journal_set (journal, "another-pack", "answers", "a", NULL);
  g_assert_cmpuint (n_changed, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/choose-session/continues-where-it-was-left", test_continues_where_it_was_left);
  g_test_add_func ("/choose-session/skipped-ones-come-last", test_skipped_ones_come_last);
  g_test_add_func ("/choose-session/starting-over-can-be-undone", test_starting_over_can_be_undone);
  g_test_add_func ("/choose-session/damaged-journal-is-told", test_damaged_journal_is_told);
  g_test_add_func ("/choose-session/trouble-comes-and-goes", test_trouble_comes_and_goes);
  g_test_add_func ("/choose-session/two-windows-show-the-same", test_two_windows_show_the_same);
  g_test_add_func ("/choose-session/newer-journal-is-left-alone", test_newer_journal_is_left_alone);

  return g_test_run ();
}
