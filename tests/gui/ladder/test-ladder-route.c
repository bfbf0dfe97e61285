/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ladder-fixture.h"

#include "gui/ladder/sp-ladder-details.h"

#include <adwaita.h>

static void
ask (LadderFixture *fixture, const char *from, const char *to)
{
  sp_ladder_session_set_from (fixture->session, ladder_fixture_find_rung (from));
  sp_ladder_session_set_to (fixture->session, ladder_fixture_find_rung (to));
  ladder_fixture_settle (fixture);
}

static void
test_a_route_lights_up_and_the_next_is_one_key_away (void)
{
  LadderFixture fixture;
  const SpLadderRoute *route;

  ladder_fixture_open (&fixture, 1200);
  sp_ladder_session_set_from (fixture.session, ladder_fixture_find_rung ("help-desk"));
  g_assert_null (sp_ladder_session_get_route (fixture.session));
  sp_ladder_session_set_to (fixture.session, ladder_fixture_find_rung ("platform-mid"));
  ladder_fixture_settle (&fixture);
  route = sp_ladder_session_get_route (fixture.session);
  g_assert_nonnull (route);
  g_assert_cmpint (
      route->nodes[0], ==,
      sp_ladder_session_find_node (fixture.session, ladder_fixture_find_rung ("help-desk")));
  ladder_fixture_press (&fixture, GTK_WIDGET (fixture.page), GDK_KEY_Page_Down, GDK_ALT_MASK);
  g_assert_cmpuint (sp_ladder_session_get_route_number (fixture.session), ==, 1);
  ladder_fixture_press (&fixture, GTK_WIDGET (fixture.page), GDK_KEY_Page_Up, GDK_ALT_MASK);
  g_assert_cmpuint (sp_ladder_session_get_route_number (fixture.session), ==, 0);
  ladder_fixture_close (&fixture);
}

static void
test_a_large_window_shows_all_of_a_route (void)
{
  LadderFixture fixture;
  double zoom;

  ladder_fixture_open (&fixture, 1900);
  zoom = sp_ladder_view_get_zoom (fixture.view);
  ask (&fixture, "help-desk", "platform-mid");
  ladder_fixture_assert_in_sight (&fixture, "help-desk");
  ladder_fixture_assert_in_sight (&fixture, "devops-mid");
  ladder_fixture_assert_in_sight (&fixture, "platform-mid");
  g_assert_cmpfloat (sp_ladder_view_get_zoom (fixture.view), >=, zoom);
  ladder_fixture_close (&fixture);
}

/* Who wants to get to where they are is told so, and not that no route leads there. */
static void
test_a_rung_is_where_it_is (void)
{
  LadderFixture fixture;
  GtkWidget *page;

  ladder_fixture_open (&fixture, 1200);
  page = GTK_WIDGET (fixture.page);
  ask (&fixture, "sre-mid", "sre-mid");
  g_assert_nonnull (gui_fixture_find_label (page, "You are here"));
  g_assert_null (gui_fixture_find_label (page, "No route"));
  g_assert_null (
      gui_fixture_find_label (page, "No route of typical moves leads from one to the other."));
  ladder_fixture_close (&fixture);
}

/* Returns where the button of @widget leads. */
static const char *
get_comparison (GtkWidget *widget)
{
  GtkActionable *button = GTK_ACTIONABLE (gui_fixture_find_button (widget, "Compare"));

  g_assert_cmpstr (gtk_actionable_get_action_name (button), ==, "app.open");
  return g_variant_get_string (gtk_actionable_get_action_target_value (button), NULL);
}

/* The two that a route was asked for, whether one is chosen beside them or not. */
static void
test_two_rungs_lead_to_their_comparison (void)
{
  LadderFixture fixture;
  GtkWidget *page;

  ladder_fixture_open (&fixture, 1200);
  page = GTK_WIDGET (fixture.page);
  ask (&fixture, "help-desk", "platform-mid");
  g_assert_cmpstr (get_comparison (ladder_fixture_find (page, SP_TYPE_LADDER_STEPS)), ==,
                   "compare/rungs/help-desk/platform-mid");
  sp_ladder_session_select (fixture.session, ladder_fixture_find_rung ("sre-mid"));
  ladder_fixture_settle (&fixture);
  g_assert_cmpstr (get_comparison (ladder_fixture_find (page, SP_TYPE_LADDER_DETAILS)), ==,
                   "compare/rungs/sre-mid/help-desk/platform-mid");
  ladder_fixture_close (&fixture);
}

static void
test_no_route_leads_down_a_ladder (void)
{
  LadderFixture fixture;

  ladder_fixture_open (&fixture, 1200);
  ask (&fixture, "cloud-architect", "help-desk");
  g_assert_null (sp_ladder_session_get_route (fixture.session));
  g_assert_nonnull (gui_fixture_find_label (
      GTK_WIDGET (fixture.page), "No route of typical moves leads from one to the other."));
  ladder_fixture_close (&fixture);
}

/* Beside the drawing stands the route itself; when that is closed, a button leads back to it. */
static void
test_a_closed_route_is_one_button_away (void)
{
  LadderFixture fixture;
  GtkWidget *page;
  GtkWidget *button;

  ladder_fixture_open (&fixture, 1000);
  page = GTK_WIDGET (fixture.page);
  ask (&fixture, "cloud-junior", "cloud-mid");
  g_assert_nonnull (gui_fixture_find_label (page, "1 step · route 1 of 1"));
  g_assert_null (gui_fixture_find_button (page, "1 step · route 1 of 1"));
  gtk_widget_activate_action (page, "ladder.close", NULL);
  ladder_fixture_settle (&fixture);
  button = gui_fixture_find_button (page, "1 step · route 1 of 1");
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  ladder_fixture_settle (&fixture);
  g_assert_null (gui_fixture_find_button (page, "1 step · route 1 of 1"));
  ladder_fixture_close (&fixture);
}

static gboolean
says_that_routes_differ (GtkWidget *page)
{
  g_autoptr (GPtrArray) rows = gui_fixture_find_all (page, ADW_TYPE_ACTION_ROW);

  for (guint i = 0; i < rows->len; i++)
    {
      const char *words = adw_action_row_get_subtitle (rows->pdata[i]);

      if (words != NULL && strstr (words, "Not on every route.") != NULL)
        return TRUE;
    }
  return FALSE;
}

/* What the double lines of the drawing mean stands beside it, and the same in words at each step. */
static void
test_steps_that_routes_do_not_share_are_told (void)
{
  static const char legend[] = "Steps that not every route takes are double lines in the drawing.";
  LadderFixture fixture;
  GtkWidget *page;

  ladder_fixture_open (&fixture, 1200);
  page = GTK_WIDGET (fixture.page);
  ask (&fixture, "help-desk", "platform-mid");
  g_assert_nonnull (gui_fixture_find_label (page, legend));
  g_assert_true (says_that_routes_differ (page));
  ask (&fixture, "cloud-junior", "cloud-mid");
  g_assert_null (gui_fixture_find_label (page, legend));
  g_assert_false (says_that_routes_differ (page));
  ladder_fixture_close (&fixture);
}

/* Who is where they want to be has nothing to learn on the way. */
static void
test_no_difference_is_told (void)
{
  static const char nothing[] =
      "Nothing that is written down: neither skills nor certificates nor duties.";
  LadderFixture fixture;

  ladder_fixture_open (&fixture, 1000);
  ask (&fixture, "cloud-mid", "cloud-mid");
  g_assert_nonnull (gui_fixture_find_label (GTK_WIDGET (fixture.page), nothing));
  ladder_fixture_close (&fixture);
}

/* Returns what stands below @title in the row of it, or NULL. */
static const char *
get_subtitle (GtkWidget *page, const char *title)
{
  GtkWidget *label = gui_fixture_find_label (page, title);

  g_assert_nonnull (label);
  return adw_action_row_get_subtitle (
      ADW_ACTION_ROW (gtk_widget_get_ancestor (label, ADW_TYPE_ACTION_ROW)));
}

/* A duty without a title is told by its text alone. */
static void
test_new_duties_are_told (void)
{
  LadderFixture fixture;
  GtkWidget *steps;

  ladder_fixture_open_own (&fixture, 1000);
  ask (&fixture, "school", "senior-baker");
  steps = ladder_fixture_find (GTK_WIDGET (fixture.page), SP_TYPE_LADDER_STEPS);
  g_assert_cmpstr (get_subtitle (steps, "Kneading"), ==, "Kneads what there is.");
  g_assert_cmpstr (get_subtitle (steps, "Lights the oven."), ==, "");
  ask (&fixture, "junior-baker", "senior-baker");
  g_assert_null (gui_fixture_find_label (steps, "Kneading"));
  g_assert_cmpstr (get_subtitle (steps, "Dough"), ==, "Much");
  ladder_fixture_close (&fixture);
}

/* From how well a skill is asked for to how well, or only how well where it was not asked for. */
static void
test_skills_to_gain_are_told (void)
{
  g_autoptr (SpPack) pack = gui_fixture_load_pack ("plan/bakery.json");
  SpLadderPage *page = gui_fixture_new_page (SP_TYPE_LADDER_PAGE, pack, NULL);
  GtkWidget *window = gui_fixture_show (GTK_WIDGET (page), 1000, 700);
  SpLadderSession *session = sp_ladder_page_get_session (page);

  sp_ladder_session_set_from (session, sp_pack_find (pack, "rungs", "pastry-cook"));
  sp_ladder_session_set_to (session, sp_pack_find (pack, "rungs", "baker"));
  gui_fixture_settle (window);
  g_assert_cmpstr (get_subtitle (window, "Oven"), ==, "Awareness → Working");
  g_assert_cmpstr (get_subtitle (window, "Kneading"), ==, "Practitioner");
  g_assert_null (gui_fixture_find_label (window, "Sugar work"));
  gui_fixture_close (window);
}

/* Without an end there is no route to read: what was read before it is beside the drawing again, or nothing. */
static void
test_a_route_without_an_end_is_gone (void)
{
  LadderFixture fixture;
  GtkWidget *steps;

  ladder_fixture_open_own (&fixture, 1000);
  steps = ladder_fixture_find (GTK_WIDGET (fixture.page), SP_TYPE_LADDER_STEPS);
  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *details = ladder_fixture_find (GTK_WIDGET (fixture.page), SP_TYPE_LADDER_DETAILS);

      if (i == 1)
        sp_ladder_session_select (fixture.session, ladder_fixture_find_rung ("junior-cook"));
      ask (&fixture, "school", "senior-baker");
      g_assert_true (gtk_widget_get_mapped (steps));
      sp_ladder_session_set_to (fixture.session, SP_NO_RUNG);
      ladder_fixture_settle (&fixture);
      g_assert_false (gtk_widget_get_mapped (steps));
      g_assert_cmpint (gtk_widget_get_mapped (details), ==, i == 1);
    }
  ladder_fixture_close (&fixture);
}

int
main (int argc, char **argv)
{
  ladder_fixture_init (&argc, &argv);

  g_test_add_func ("/ladder-route/route", test_a_route_lights_up_and_the_next_is_one_key_away);
  g_test_add_func ("/ladder-route/route-in-sight", test_a_large_window_shows_all_of_a_route);
  g_test_add_func ("/ladder-route/a-rung-is-where-it-is", test_a_rung_is_where_it_is);
  g_test_add_func ("/ladder-route/comparison", test_two_rungs_lead_to_their_comparison);
  g_test_add_func ("/ladder-route/no-route-leads-down", test_no_route_leads_down_a_ladder);
  g_test_add_func ("/ladder-route/closed", test_a_closed_route_is_one_button_away);
  g_test_add_func ("/ladder-route/differences", test_steps_that_routes_do_not_share_are_told);
  g_test_add_func ("/ladder-route/no-difference", test_no_difference_is_told);
  g_test_add_func ("/ladder-route/duties", test_new_duties_are_told);
  g_test_add_func ("/ladder-route/skills", test_skills_to_gain_are_told);
  g_test_add_func ("/ladder-route/without-an-end", test_a_route_without_an_end_is_gone);

  return g_test_run ();
}
