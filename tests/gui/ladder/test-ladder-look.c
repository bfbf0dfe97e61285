/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "../gui-fixture.h"

#include "core/journal/sp-journal-answers.h"
#include "gui/ladder/sp-ladder-page.h"
#include "gui/ladder/sp-ladder-view.h"

#include <glib/gstdio.h>

typedef struct
{
  SpPack *pack;
  SpContext *context;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->pack = gui_fixture_load_pack ("four-careers.json");
  self->context = sp_context_new (self->pack, NULL);
  /* How the page was left is kept for the next test, too. */
  sp_context_set_state (self->context, g_type_name (SP_TYPE_LADDER_PAGE),
                        g_variant_new ("a{sv}", NULL));
}

static void
close_window (Fixture *self)
{
  if (self->window != NULL)
    gui_fixture_close (self->window);
  self->window = NULL;
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  close_window (self);
  g_object_unref (self->context);
  sp_pack_unref (self->pack);
}

static SpPage *
get_page (Fixture *self)
{
  return SP_PAGE (gui_fixture_find (self->window, SP_TYPE_LADDER_PAGE, 0));
}

/* Opens the page as a start of the program does, in a window of that size. */
static void
open_page (Fixture *self, int width, int height)
{
  if (self->window != NULL)
    sp_page_keep_state (get_page (self));
  close_window (self);
  self->window = gui_fixture_show (
      g_object_new (SP_TYPE_LADDER_PAGE, "context", self->context, NULL), width, height);
}

static SpLadderSession *
get_session (Fixture *self)
{
  return sp_ladder_page_get_session (SP_LADDER_PAGE (get_page (self)));
}

static void
assert_shows (Fixture *self, const char *button, const char *role)
{
  const SpLadder *ladder = sp_ladder_session_get_ladder (get_session (self));

  g_assert_true (gtk_toggle_button_get_active (
      GTK_TOGGLE_BUTTON (gui_fixture_find_button (self->window, button))));
  if (role == NULL)
    g_assert_cmpuint (ladder->n_roles, ==, self->pack->roles.n_items);
  else
    {
      g_assert_cmpuint (ladder->n_roles, ==, 1);
      g_assert_cmpstr (sp_ladder_get_role (ladder, 0)->id, ==, role);
    }
}

/* All of it, with every title whole. */
static void
assert_all_in_sight (Fixture *self)
{
  GtkScrollable *view = GTK_SCROLLABLE (gui_fixture_find (self->window, SP_TYPE_LADDER_VIEW, 0));
  GtkAdjustment *adjustments[] = { gtk_scrollable_get_hadjustment (view),
                                   gtk_scrollable_get_vadjustment (view) };

  for (guint i = 0; i < G_N_ELEMENTS (adjustments); i++)
    g_assert_cmpfloat (gtk_adjustment_get_upper (adjustments[i]), ==,
                       gtk_adjustment_get_page_size (adjustments[i]));
  g_assert_false (gtk_widget_get_child_visible (gtk_widget_get_last_child (GTK_WIDGET (view))));
}

static void
test_where_all_has_no_room_the_first_role_is_shown (Fixture *self, gconstpointer data)
{
  const int sizes[][2] = { { 1000, 720 }, { 1024, 768 } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      open_page (self, sizes[i][0], sizes[i][1]);
      assert_shows (self, "One Role", "cloud-engineer");
      assert_all_in_sight (self);
    }
}

static void
test_a_large_window_shows_all (Fixture *self, gconstpointer data)
{
  open_page (self, 1900, 1100);
  assert_shows (self, "All", NULL);
  gui_fixture_resize (self->window, 1000, 720);
  assert_shows (self, "One Role", "cloud-engineer");
  gui_fixture_resize (self->window, 1900, 1100);
  assert_shows (self, "All", NULL);
}

static void
test_a_window_that_gets_higher_shows_all (Fixture *self, gconstpointer data)
{
  open_page (self, 1900, 600);
  assert_shows (self, "One Role", "cloud-engineer");
  gui_fixture_resize (self->window, 1900, 1100);
  assert_shows (self, "All", NULL);
  gui_fixture_resize (self->window, 1900, 600);
  assert_shows (self, "One Role", "cloud-engineer");
}

static void
set_text_size (Fixture *self, int percent)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024 * percent / 100, NULL);
  gui_fixture_settle (self->window);
}

static void
test_large_text_needs_more_room (Fixture *self, gconstpointer data)
{
  open_page (self, 1900, 1100);
  assert_shows (self, "All", NULL);
  set_text_size (self, 200);
  assert_shows (self, "One Role", "cloud-engineer");
  set_text_size (self, 100);
  assert_shows (self, "All", NULL);
}

/* The list of a telephone is scrolled anyway. */
static void
test_a_narrow_window_lists_all (Fixture *self, gconstpointer data)
{
  open_page (self, 360, 720);
  assert_shows (self, "All", NULL);
}

/* Agrees with what speaks for a role, and with nothing else. */
static void
answer_for (SpJournal *journal, const SpPack *pack, const char *role)
{
  for (guint i = 0; i < pack->statements.n_items; i++)
    {
      const SpRoleValues *points = &pack->statements.items[i].points;
      int answer = SP_ANSWER_MIN;

      for (guint k = 0; k < points->n_items; k++)
        if (g_strcmp0 (points->items[k].role.id, role) == 0 && points->items[k].value > 0)
          answer = SP_ANSWER_MAX;
      sp_journal_set_answer (journal, pack, i, answer);
    }
}

static void
test_the_role_of_the_result_comes_first (Fixture *self, gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("signpost-look-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "journal.json", NULL);
  SpJournal *journal = sp_journal_new (path);

  answer_for (journal, self->pack, "site-reliability-engineer");
  g_object_unref (self->context);
  self->context = sp_context_new (self->pack, journal);
  open_page (self, 1000, 720);
  assert_shows (self, "One Role", "site-reliability-engineer");
  g_assert_true (sp_journal_flush (journal, NULL));
  g_object_unref (journal);
  g_unlink (path);
  g_rmdir (folder);
}

static void
test_what_was_chosen_is_there_after_a_restart (Fixture *self, gconstpointer data)
{
  open_page (self, 1000, 720);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (gui_fixture_find_button (self->window, "All")),
                                TRUE);
  gui_fixture_resize (self->window, 1024, 768);
  assert_shows (self, "All", NULL);
  open_page (self, 1000, 720);
  assert_shows (self, "All", NULL);
  gtk_toggle_button_set_active (
      GTK_TOGGLE_BUTTON (gui_fixture_find_button (self->window, "One Role")), TRUE);
  open_page (self, 1900, 1100);
  assert_shows (self, "One Role", "cloud-engineer");
}

/* Without a choice the room decides each time. */
static void
test_what_the_page_chose_is_no_choice (Fixture *self, gconstpointer data)
{
  open_page (self, 1000, 720);
  open_page (self, 1900, 1100);
  assert_shows (self, "All", NULL);
}

static void
test_the_chosen_rung_is_in_sight (Fixture *self, gconstpointer data)
{
  g_autoptr (SpTarget) target = sp_target_parse (SP_PLACE_LADDER "/rungs/platform-senior");
  SpPage *page = g_object_new (SP_TYPE_LADDER_PAGE, "context", self->context, NULL);

  sp_page_open (page, target);
  self->window = gui_fixture_show (GTK_WIDGET (page), 1000, 720);
  assert_shows (self, "One Role", "platform-engineer");
  g_assert_cmpint (sp_ladder_session_get_selected (get_session (self)), ==,
                   sp_pack_find (self->pack, "rungs", "platform-senior"));
}

/* Whether the page or somebody chose to see one ladder at a time. */
static void
test_a_link_to_another_ladder_shows_that_alone (Fixture *self, gconstpointer data)
{
  g_autoptr (SpTarget) platform = sp_target_parse (SP_PLACE_LADDER "/rungs/platform-senior");
  g_autoptr (SpTarget) sre = sp_target_parse (SP_PLACE_LADDER "/rungs/sre-mid");

  open_page (self, 1000, 720);
  assert_shows (self, "One Role", "cloud-engineer");
  sp_page_open (get_page (self), platform);
  gui_fixture_settle (self->window);
  assert_shows (self, "One Role", "platform-engineer");
  gui_fixture_resize (self->window, 1900, 1100);
  assert_shows (self, "All", NULL);
  gtk_toggle_button_set_active (
      GTK_TOGGLE_BUTTON (gui_fixture_find_button (self->window, "One Role")), TRUE);
  sp_page_open (get_page (self), sre);
  gui_fixture_settle (self->window);
  assert_shows (self, "One Role", "site-reliability-engineer");
  g_assert_cmpint (sp_ladder_session_get_selected (get_session (self)), ==,
                   sp_pack_find (self->pack, "rungs", "sre-mid"));
}

/* Whose two ends are in the ladders of two roles. */
static void
test_a_route_keeps_its_ladders (Fixture *self, gconstpointer data)
{
  open_page (self, 1000, 720);
  sp_ladder_session_set_from (get_session (self), sp_pack_find (self->pack, "rungs", "cloud-mid"));
  sp_ladder_session_set_to (get_session (self), sp_pack_find (self->pack, "rungs", "sre-senior"));
  assert_shows (self, "All", NULL);
  open_page (self, 1024, 768);
  assert_shows (self, "All", NULL);
  g_assert_cmpuint (sp_ladder_session_get_n_routes (get_session (self)), >, 0);
}

static void
ask (Fixture *self, const char *from, const char *to)
{
  sp_ladder_session_set_from (get_session (self), sp_pack_find (self->pack, "rungs", from));
  sp_ladder_session_set_to (get_session (self), sp_pack_find (self->pack, "rungs", to));
  gui_fixture_settle (self->window);
}

static const char *
get_first_role (Fixture *self)
{
  GtkWidget *list = gui_fixture_find (self->window, GTK_TYPE_DROP_DOWN, 0);

  return self->pack->roles.items[gtk_drop_down_get_selected (GTK_DROP_DOWN (list))].id;
}

/* Who sees one ladder, of another role than the route's. */
static void
test_a_route_on_one_ladder_shows_that_alone (Fixture *self, gconstpointer data)
{
  g_autoptr (SpTarget) devops = sp_target_parse (SP_PLACE_LADDER "/roles/devops-engineer");

  open_page (self, 1000, 720);
  sp_page_open (get_page (self), devops);
  assert_shows (self, "One Role", "devops-engineer");
  ask (self, "help-desk", "cloud-lead");
  assert_shows (self, "One Role", "cloud-engineer");
  g_assert_cmpstr (get_first_role (self), ==, "cloud-engineer");
  g_assert_cmpuint (sp_ladder_session_get_n_routes (get_session (self)), >, 0);
  ask (self, "devops-mid", "devops-lead");
  assert_shows (self, "All", NULL);
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  gui_fixture_init (&argc, &argv);

  add ("/ladder-look/first-role", test_where_all_has_no_room_the_first_role_is_shown);
  add ("/ladder-look/large-window", test_a_large_window_shows_all);
  add ("/ladder-look/higher-window", test_a_window_that_gets_higher_shows_all);
  add ("/ladder-look/large-text", test_large_text_needs_more_room);
  add ("/ladder-look/narrow-window", test_a_narrow_window_lists_all);
  add ("/ladder-look/result", test_the_role_of_the_result_comes_first);
  add ("/ladder-look/choice", test_what_was_chosen_is_there_after_a_restart);
  add ("/ladder-look/no-choice", test_what_the_page_chose_is_no_choice);
  add ("/ladder-look/rung", test_the_chosen_rung_is_in_sight);
  add ("/ladder-look/link", test_a_link_to_another_ladder_shows_that_alone);
  add ("/ladder-look/route", test_a_route_keeps_its_ladders);
  add ("/ladder-look/a-route-on-one-ladder", test_a_route_on_one_ladder_shows_that_alone);

  return g_test_run ();
}
