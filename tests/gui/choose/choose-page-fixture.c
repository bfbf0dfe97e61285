/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "choose-page-fixture.h"

#include "choose-fixture.h"

#include "gui/choose/sp-choose-page.h"
#include "gui/choose/sp-choose-statement.h"

/* Opens the page as after a restart. */
void
choose_page_open (ChoosePageFixture *fixture)
{
  g_autoptr (SpJournal) journal = sp_journal_new (fixture->path);

  fixture->page = gui_fixture_new_page (SP_TYPE_CHOOSE_PAGE, fixture->pack, journal);
  fixture->window = gui_fixture_show (GTK_WIDGET (fixture->page), 1000, 720);
}

static void
set_up (ChoosePageFixture *fixture, gconstpointer data)
{
  gui_fixture_reset ();
  fixture->pack = gui_fixture_load_pack ("four-careers.json");
  fixture->path = choose_fixture_new_path ();
  choose_page_open (fixture);
}

static void
tear_down (ChoosePageFixture *fixture, gconstpointer data)
{
  gui_fixture_close (fixture->window);
  g_free (fixture->path);
  sp_pack_unref (fixture->pack);
}

/* Presses a key that does something. */
void
choose_page_press (ChoosePageFixture *fixture, const char *keys)
{
  g_assert_true (gui_fixture_press (fixture->window, keys));
}

/* A statement is in sight, named by its place, and has the keyboard. */
void
choose_page_assert_at (ChoosePageFixture *fixture, guint statement)
{
  GtkWidget *shown = gui_fixture_find (fixture->window, SP_TYPE_CHOOSE_STATEMENT, 0);
  g_autofree char *label =
      g_strdup_printf ("Statement %u of %u: %s", statement + 1, fixture->pack->statements.n_items,
                       fixture->pack->statements.items[statement].text);

  g_assert_nonnull (shown);
  gtk_test_accessible_assert_role (shown, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (shown, GTK_ACCESSIBLE_PROPERTY_LABEL, label);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == shown);
}

/* Answers each statement. */
void
choose_page_answer_all (ChoosePageFixture *fixture)
{
  for (guint i = 0; i < fixture->pack->statements.n_items; i++)
    choose_page_press (fixture, i % 3 == 0 ? "5" : i % 3 == 1 ? "1" : "3");
}

/* Adds a test of the page in a window. */
void
choose_page_add (const char *path, ChoosePageTest test)
{
  g_test_add (path, ChoosePageFixture, NULL, set_up, test, tear_down);
}
