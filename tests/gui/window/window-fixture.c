/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "../../core/scratch-folder.h"
#include "window-fixture.h"

#include "gui/compare/sp-compare-heading.h"
#include "gui/ladder/sp-ladder-page.h"

/* Where the tests find their content, unless they name it. */
#define PACK "window/pack.json"

SpApplication *window_fixture_application;

/* Takes the names of the content and of the display from the environment, and gives the application a
 * journal where a person's data are: in a folder of the tests. */
void
window_fixture_init (int *argc, char ***argv)
{
  g_autofree char *folder = scratch_folder_new ();

  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  gui_fixture_init (argc, argv);
  window_fixture_application = sp_application_new ();
  g_application_set_flags (G_APPLICATION (window_fixture_application),
                           g_application_get_flags (G_APPLICATION (window_fixture_application)) |
                               G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (window_fixture_application), NULL, NULL));
}

/* Runs what was added. Returns: the status of the program */
int
window_fixture_run (void)
{
  int status = g_test_run ();

  g_object_unref (window_fixture_application);
  return status;
}

/* Returns: (transfer full): the content of the tests, as another pack in memory each time */
SpPack *
window_fixture_load_pack (void)
{
  return gui_fixture_load_pack (PACK);
}

static void
open_window (WindowFixture *self)
{
  self->window =
      gui_fixture_show (gui_fixture_new_window (window_fixture_application, self->pack), 1000, 720);
}

static void
set_up (WindowFixture *self, gconstpointer data)
{
  gui_fixture_reset ();
  self->pack = gui_fixture_load_pack (data);
  open_window (self);
}

static void
tear_down (WindowFixture *self, gconstpointer data)
{
  gui_fixture_close (self->window);
  sp_pack_unref (self->pack);
}

/* Adds a test in a window with the content of the file @pack. */
void
window_fixture_add_with_pack (const char *path, const char *pack, WindowTest test)
{
  g_test_add (path, WindowFixture, pack, set_up, test, tear_down);
}

/* Adds a test in a window. */
void
window_fixture_add (const char *path, WindowTest test)
{
  window_fixture_add_with_pack (path, PACK, test);
}

/* As after a restart. */
void
window_fixture_reopen (WindowFixture *self)
{
  gui_fixture_close (self->window);
  open_window (self);
}

/* Where nothing has the focus, no key does anything. */
void
window_fixture_assert_keyboard_is_in_page (WindowFixture *self)
{
  GtkWidget *page = gui_fixture_find (self->window, SP_TYPE_PAGE, 0);
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self->window));

  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_is_ancestor (focus, page));
}

/* As when the same content is shown in another language: another pack in memory. */
void
window_fixture_change_language (WindowFixture *self)
{
  g_autoptr (SpPack) other = window_fixture_load_pack ();
  SpContext *context =
      sp_page_get_context (SP_PAGE (gui_fixture_find (self->window, SP_TYPE_PAGE, 0)));
  g_autoptr (SpContext) next = sp_context_new_after (context, other);

  sp_window_set_context (SP_WINDOW (self->window), next);
  gui_fixture_settle (self->window);
  window_fixture_assert_keyboard_is_in_page (self);
}

void
window_fixture_activate (WindowFixture *self, const char *action, const char *target)
{
  GtkWidget *page = gui_fixture_find (self->window, SP_TYPE_PAGE, 0);

  g_assert_true (gtk_widget_activate_action (page != NULL ? page : self->window, action,
                                             target != NULL ? "s" : NULL, target));
  gui_fixture_settle (self->window);
}

void
window_fixture_assert_columns (WindowFixture *self, const char *ids)
{
  SpPage *page = SP_PAGE (gui_fixture_find (self->window, SP_TYPE_PAGE, 0));
  g_autoptr (GVariant) state = NULL;
  g_autofree const char **roles = NULL;
  g_autofree char *joined = NULL;

  g_assert_cmpuint (gui_fixture_count (self->window, SP_TYPE_COMPARE_HEADING), >, 0);
  sp_page_keep_state (page);
  state = sp_page_get_state (page);
  g_assert_true (g_variant_lookup (state, "roles", "^a&s", &roles));
  joined = g_strjoinv (" ", (char **) roles);
  g_assert_cmpstr (joined, ==, ids);
}

SpLadderSession *
window_fixture_get_ladders (WindowFixture *self)
{
  GtkWidget *page = gui_fixture_find (self->window, SP_TYPE_LADDER_PAGE, 0);

  g_assert_nonnull (page);
  return sp_ladder_page_get_session (SP_LADDER_PAGE (page));
}

/* The journal knows what the tests before answered. */
void
window_fixture_begin_anew (WindowFixture *self)
{
  window_fixture_activate (self, "app.open", "choose");
  window_fixture_activate (self, "choose.start-over", NULL);
  window_fixture_activate (self, "choose.begin", NULL);
}

void
window_fixture_answer_all (WindowFixture *self)
{
  window_fixture_begin_anew (self);
  for (guint i = 0; i < self->pack->statements.n_items; i++)
    g_assert_true (gui_fixture_press (self->window, "5"));
}
