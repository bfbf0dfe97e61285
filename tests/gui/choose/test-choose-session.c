/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "../gui-fixture.h"
#include "choose-fixture.h"

#include "gui/choose/sp-choose-session.h"

#include <glib/gstdio.h>

static void
test_continues_where_it_was_left (void)
{
  g_autofree char *path = choose_fixture_new_path ();
  g_autoptr (SpPack) pack = gui_fixture_load_bundled_pack ();
  g_autoptr (SpJournal) journal = sp_journal_new (path);
  g_autoptr (SpJournal) other = sp_journal_new (path);
  g_autoptr (SpChooseSession) session = sp_choose_session_new (pack, journal);
  g_autoptr (SpChooseSession) later = NULL;

  g_assert_cmpuint (sp_choose_session_find_next (session), ==, 0);
  sp_choose_session_set_answer (session, 0, 2);
  sp_choose_session_set_answer (session, 2, -1);
  sp_choose_session_set_important (session, 2, TRUE);

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
  g_autoptr (SpPack) pack = gui_fixture_load_bundled_pack ();
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
  g_autoptr (SpPack) pack = gui_fixture_load_bundled_pack ();
  g_autoptr (SpJournal) journal = sp_journal_new (path);
  g_autoptr (SpChooseSession) session = sp_choose_session_new (pack, journal);

  g_assert_false (sp_choose_session_undo (session));
  sp_choose_session_set_answer (session, 3, -2);
  sp_choose_session_start_over (session);
  g_assert_cmpuint (sp_choose_session_get_n_answered (session), ==, 0);
  g_assert_true (sp_choose_session_undo (session));
  g_assert_cmpint (sp_choose_session_get_answer (session, 3), ==, -2);
  g_assert_false (sp_choose_session_undo (session));
}

static void
test_damaged_journal_is_told (void)
{
  g_autofree char *path = choose_fixture_new_path ();
  g_autoptr (SpPack) pack = gui_fixture_load_bundled_pack ();
  g_autoptr (SpJournal) journal = sp_journal_new (path);
  g_autoptr (SpChooseSession) session = NULL;
  g_autofree char *notice = NULL;

  g_assert_true (g_file_set_contents (path, "{ damaged", -1, NULL));
  session = sp_choose_session_new (pack, journal);
  notice = sp_choose_session_take_notice (session);
  g_assert_nonnull (notice);
  g_assert_null (sp_choose_session_get_trouble (session));
}

static void
test_newer_journal_is_left_alone (void)
{
  static const char newer[] = "{ \"version\": 99, \"packs\": {} }";
  g_autofree char *path = choose_fixture_new_path ();
  g_autoptr (SpPack) pack = gui_fixture_load_bundled_pack ();
  g_autoptr (SpJournal) journal = sp_journal_new (path);
  g_autoptr (SpChooseSession) session = NULL;
  g_autofree char *contents = NULL;

  g_assert_true (g_file_set_contents (path, newer, -1, NULL));
  session = sp_choose_session_new (pack, journal);
  g_assert_nonnull (sp_choose_session_get_trouble (session));
  sp_choose_session_set_answer (session, 0, 1);
  g_assert_nonnull (sp_choose_session_get_trouble (session));
  g_assert_cmpint (sp_choose_session_get_answer (session, 0), ==, 1);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, newer);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/choose-session/continues-where-it-was-left", test_continues_where_it_was_left);
  g_test_add_func ("/choose-session/skipped-ones-come-last", test_skipped_ones_come_last);
  g_test_add_func ("/choose-session/starting-over-can-be-undone", test_starting_over_can_be_undone);
  g_test_add_func ("/choose-session/damaged-journal-is-told", test_damaged_journal_is_told);
  g_test_add_func ("/choose-session/newer-journal-is-left-alone", test_newer_journal_is_left_alone);

  return g_test_run ();
}
