/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ladder-fixture.h"

#include "gui/ladder/sp-ladder-details.h"

static GtkWidget *
open_details (LadderFixture *fixture, const char *id)
{
  ladder_fixture_open_own (fixture, 1000);
  sp_ladder_session_select (fixture->session, ladder_fixture_find_rung (id));
  ladder_fixture_settle (fixture);
  return ladder_fixture_find (GTK_WIDGET (fixture->page), SP_TYPE_LADDER_DETAILS);
}

static void
test_years_are_told_where_they_are_known (void)
{
  LadderFixture fixture;

  g_assert_nonnull (
      gui_fixture_find_label (open_details (&fixture, "senior-baker"), "Usual years of work: 3–6"));
  ladder_fixture_close (&fixture);
  g_assert_nonnull (gui_fixture_find_label (open_details (&fixture, "senior-cook"),
                                            "Usual years of work: 4 or more"));
  ladder_fixture_close (&fixture);
}

/* A level is a word of the pack, which says what it means. */
static void
test_levels_of_skills_are_explained (void)
{
  LadderFixture fixture;
  GtkWidget *details = open_details (&fixture, "senior-baker");

  g_assert_nonnull (gui_fixture_find_label (details, "Some · optional"));
  g_assert_nonnull (gui_fixture_find_label (details, "Much"));
  g_assert_nonnull (
      gui_fixture_find_label (details, "Some: Knows what it is for\nMuch: Does it without help"));
  ladder_fixture_close (&fixture);
  g_assert_null (gui_fixture_find_label (open_details (&fixture, "senior-cook"),
                                         "Some: Knows what it is for\nMuch: Does it without help"));
  ladder_fixture_close (&fixture);
}

static void
test_certificates_say_what_they_ask_and_until_when (void)
{
  LadderFixture fixture;
  g_autoptr (GPtrArray) labels = NULL;
  gboolean is_told = FALSE;

  labels = gui_fixture_find_all (open_details (&fixture, "senior-baker"), GTK_TYPE_LABEL);
  for (guint i = 0; i < labels->len; i++)
    {
      const char *text = gtk_label_get_text (labels->pdata[i]);

      is_told = is_told || (strstr (text, "Requires: First bread") != NULL &&
                            strstr (text, "Replaced: Old bread (31 January 2025)") != NULL &&
                            strstr (text, "Issued until: 1 May 2027") != NULL);
    }
  g_assert_true (is_told);
  ladder_fixture_close (&fixture);
}

static void
test_moves_say_whether_few_make_them (void)
{
  LadderFixture fixture;

  g_assert_nonnull (gui_fixture_find_label (open_details (&fixture, "senior-cook"),
                                            "Learn dough.\nFew make this move."));
  ladder_fixture_close (&fixture);
}

/* Those of the rung, of its years, its moves and its certificates, each once. */
static void
test_sources_stand_below (void)
{
  LadderFixture fixture;
  GtkWidget *details = open_details (&fixture, "senior-baker");

  g_assert_nonnull (gui_fixture_find_label (details, "A survey of careers"));
  g_assert_nonnull (gui_fixture_find_label (details, "A talk about moves"));
  ladder_fixture_close (&fixture);
  g_assert_null (gui_fixture_find_label (open_details (&fixture, "junior-cook"), "Sources"));
  ladder_fixture_close (&fixture);
}

static void
test_a_rung_leads_to_its_role (void)
{
  LadderFixture fixture;
  GtkWidget *button =
      gui_fixture_find_button (open_details (&fixture, "senior-baker"), "About This Role");

  g_assert_nonnull (button);
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), ==, "app.open");
  g_assert_cmpstr (
      g_variant_get_string (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (button)), NULL),
      ==, "compare/role/baker");
  ladder_fixture_close (&fixture);
  g_assert_null (gui_fixture_find_button (open_details (&fixture, "school"), "About This Role"));
  ladder_fixture_close (&fixture);
}

static void
test_a_target_opens_a_rung (void)
{
  LadderFixture fixture;
  g_autoptr (SpTarget) target = sp_target_parse ("ladder/rungs/senior-cook");

  ladder_fixture_open_own (&fixture, 1000);
  sp_page_open (SP_PAGE (fixture.page), target);
  ladder_fixture_settle (&fixture);
  g_assert_cmpint (sp_ladder_session_get_selected (fixture.session), ==,
                   ladder_fixture_find_rung ("senior-cook"));
  g_assert_nonnull (gui_fixture_find_label (
      ladder_fixture_find (GTK_WIDGET (fixture.page), SP_TYPE_LADDER_DETAILS), "Senior cook"));
  ladder_fixture_close (&fixture);
}

static GtkWidget *
find_button (LadderFixture *fixture, const char *label)
{
  return gui_fixture_find_button (
      ladder_fixture_find (GTK_WIDGET (fixture->page), SP_TYPE_LADDER_DETAILS), label);
}

static void
press (LadderFixture *fixture, const char *label)
{
  GtkWidget *button = find_button (fixture, label);

  g_signal_emit_by_name (button, "clicked");
  ladder_fixture_settle (fixture);
}

static void
assert_ends (LadderFixture *fixture, int from, int to)
{
  static const char *const labels[] = { "I Am Here", "I Want to Get There" };
  int selected = sp_ladder_session_get_selected (fixture->session);
  const int ends[] = { from, to };

  g_assert_cmpint (sp_ladder_session_get_from (fixture->session), ==, from);
  g_assert_cmpint (sp_ladder_session_get_to (fixture->session), ==, to);
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      GtkToggleButton *button = GTK_TOGGLE_BUTTON (find_button (fixture, labels[i]));

      g_assert_cmpint (gtk_toggle_button_get_active (button), ==, ends[i] == selected);
    }
}

/* Nobody is where they want to get: each end takes the place of the other, and goes when it is pressed again. */
static void
test_a_rung_is_an_end_of_the_route (void)
{
  LadderFixture fixture;
  int rung;

  open_details (&fixture, "senior-baker");
  rung = sp_ladder_session_get_selected (fixture.session);
  assert_ends (&fixture, SP_NO_RUNG, SP_NO_RUNG);
  press (&fixture, "I Am Here");
  assert_ends (&fixture, rung, SP_NO_RUNG);
  press (&fixture, "I Am Here");
  assert_ends (&fixture, SP_NO_RUNG, SP_NO_RUNG);
  press (&fixture, "I Want to Get There");
  assert_ends (&fixture, SP_NO_RUNG, rung);
  press (&fixture, "I Am Here");
  assert_ends (&fixture, rung, SP_NO_RUNG);
  press (&fixture, "I Want to Get There");
  assert_ends (&fixture, SP_NO_RUNG, rung);
  press (&fixture, "I Want to Get There");
  assert_ends (&fixture, SP_NO_RUNG, SP_NO_RUNG);
  ladder_fixture_close (&fixture);
}

/* What is chosen elsewhere is seen at the buttons, and is not chosen once more by them. */
static void
test_the_ends_are_seen (void)
{
  LadderFixture fixture;
  int rung;

  open_details (&fixture, "senior-baker");
  rung = sp_ladder_session_get_selected (fixture.session);
  sp_ladder_session_set_from (fixture.session, rung);
  assert_ends (&fixture, rung, SP_NO_RUNG);
  sp_ladder_session_select (fixture.session, ladder_fixture_find_rung ("junior-cook"));
  assert_ends (&fixture, rung, SP_NO_RUNG);
  press (&fixture, "I Am Here");
  assert_ends (&fixture, ladder_fixture_find_rung ("junior-cook"), SP_NO_RUNG);
  ladder_fixture_close (&fixture);
}

static void
activate_row (LadderFixture *fixture, GtkWidget *section, const char *title)
{
  GtkWidget *label = gui_fixture_find_label (section, title);
  GtkWidget *row = gtk_widget_get_ancestor (label, GTK_TYPE_LIST_BOX_ROW);

  g_assert_true (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)));
  gtk_widget_activate (row);
  ladder_fixture_settle (fixture);
}

/* The rungs below and above stand under what they are called. */
static void
test_moves_lead_to_their_rungs (void)
{
  LadderFixture fixture;
  GtkWidget *details = open_details (&fixture, "school");

  g_assert_null (gui_fixture_find_label (details, "Leads Here"));
  activate_row (&fixture, gtk_widget_get_parent (gui_fixture_find_label (details, "Leads To")),
                "Junior cook");
  g_assert_cmpstr (SP_PAGE_GET_CLASS (fixture.page)->get_subject (SP_PAGE (fixture.page)), ==,
                   "junior-cook");
  activate_row (&fixture, gtk_widget_get_parent (gui_fixture_find_label (details, "Leads Here")),
                "School");
  g_assert_cmpstr (SP_PAGE_GET_CLASS (fixture.page)->get_subject (SP_PAGE (fixture.page)), ==,
                   "school");
  sp_ladder_session_select (fixture.session, SP_NO_RUNG);
  g_assert_null (SP_PAGE_GET_CLASS (fixture.page)->get_subject (SP_PAGE (fixture.page)));
  sp_ladder_session_select (fixture.session, ladder_fixture_find_rung ("senior-baker"));
  ladder_fixture_settle (&fixture);
  g_assert_null (gui_fixture_find_label (details, "Leads To"));
  ladder_fixture_close (&fixture);
}

static const char *
get_target (GtkWidget *details, const char *label)
{
  GtkWidget *button = gui_fixture_find_button (details, label);

  return g_variant_get_string (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (button)),
                               NULL);
}

/* Without a route a rung is compared with what it leads to first, and with nothing where it leads nowhere. */
static void
test_a_rung_is_compared_with_where_it_leads (void)
{
  static const char *const targets[][2] = {
    { "school", "compare/rungs/school/junior-baker" },
    { "junior-cook", "compare/rungs/junior-cook/senior-cook" },
    { "senior-baker", "compare/rungs/senior-baker" },
  };
  LadderFixture fixture;
  GtkWidget *details = open_details (&fixture, "school");

  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    {
      sp_ladder_session_select (fixture.session, ladder_fixture_find_rung (targets[i][0]));
      ladder_fixture_settle (&fixture);
      g_assert_cmpstr (get_target (details, "Compare"), ==, targets[i][1]);
    }
  sp_ladder_session_set_from (fixture.session, ladder_fixture_find_rung ("senior-baker"));
  ladder_fixture_settle (&fixture);
  g_assert_cmpstr (get_target (details, "Compare"), ==, "compare/rungs/senior-baker");
  g_assert_cmpstr (get_target (details, "Plan the Way Here"), ==, "plan/rungs/senior-baker");
  ladder_fixture_close (&fixture);
}

int
main (int argc, char **argv)
{
  ladder_fixture_init (&argc, &argv);

  g_test_add_func ("/ladder-details/years", test_years_are_told_where_they_are_known);
  g_test_add_func ("/ladder-details/levels", test_levels_of_skills_are_explained);
  g_test_add_func ("/ladder-details/certificates",
                   test_certificates_say_what_they_ask_and_until_when);
  g_test_add_func ("/ladder-details/moves", test_moves_say_whether_few_make_them);
  g_test_add_func ("/ladder-details/sources", test_sources_stand_below);
  g_test_add_func ("/ladder-details/role", test_a_rung_leads_to_its_role);
  g_test_add_func ("/ladder-details/target", test_a_target_opens_a_rung);
  g_test_add_func ("/ladder-details/ends", test_a_rung_is_an_end_of_the_route);
  g_test_add_func ("/ladder-details/ends-seen", test_the_ends_are_seen);
  g_test_add_func ("/ladder-details/rungs", test_moves_lead_to_their_rungs);
  g_test_add_func ("/ladder-details/comparison", test_a_rung_is_compared_with_where_it_leads);

  return g_test_run ();
}
