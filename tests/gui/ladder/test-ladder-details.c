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

  return g_test_run ();
}
