/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The ways on from a result, in the window: each leads to the roles that the result is about. */

#include "../gui-fixture.h"
#include "choose-fixture.h"

#include "core/choose/sp-reasons.h"
#include "core/journal/sp-journal-answers.h"
#include "gui/choose/sp-choose-ways.h"
#include "gui/compare/sp-compare-page.h"
#include "gui/ladder/sp-ladder-page.h"
#include "gui/plan/sp-plan-page.h"
#include "gui/sp-window.h"

#include "sp-config.h"

static SpApplication *application;

/* Opens the window at the result that @decision is. */
static GtkWidget *
show_result (SpDecision *decision)
{
  SpPack *pack = sp_decision_get_pack (decision);
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  GtkWidget *window;

  sp_journal_replace_answers (sp_application_get_journal (application), pack,
                              sp_decision_get_answers (decision));
  g_settings_set_string (settings, "page", "choose");
  window = gui_fixture_show (gui_fixture_new_window (application, pack), 1000, 720);
  gtk_widget_activate_action (gui_fixture_find (window, SP_TYPE_PAGE, 0), "choose.show-result",
                              NULL);
  gui_fixture_settle (window);
  return window;
}

static void
click (GtkWidget *window, const char *label)
{
  GtkWidget *button = gui_fixture_find_button (window, label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  gui_fixture_settle (window);
}

/* All rungs that are shown belong to roles of the verdict, or to nobody. */
static void
assert_ladders_of (GtkWidget *window, SpDecision *decision)
{
  SpPack *pack = sp_decision_get_pack (decision);
  GtkWidget *page = gui_fixture_find (window, SP_TYPE_LADDER_PAGE, 0);
  const SpLadder *ladder;
  guint64 shown = 0;

  g_assert_nonnull (page);
  ladder = sp_ladder_session_get_ladder (sp_ladder_page_get_session (SP_LADDER_PAGE (page)));
  for (guint i = 0; i < ladder->n_rungs; i++)
    {
      const SpRung *rung = sp_ladder_get_rung (ladder, i);

      if (rung->role.id != NULL)
        shown |= G_GUINT64_CONSTANT (1) << sp_pack_find (pack, "roles", rung->role.id);
    }
  g_assert_cmphex (shown, ==, sp_decision_get_verdict (decision).roles[0]);
}

static void
test_one_role_leads_to_its_ladder (void)
{
  g_autoptr (SpPack) pack = gui_fixture_load_pack ("four-careers.json");
  g_autoptr (SpDecision) decision = choose_fixture_decide (pack, SP_VERDICT_ROLE);
  GtkWidget *window = show_result (decision);

  click (window, "See the Ladder");
  assert_ladders_of (window, decision);
  gui_fixture_close (window);
}

static void
test_close_call_leads_to_the_ladders_of_both (void)
{
  g_autoptr (SpPack) pack = gui_fixture_load_pack ("four-careers.json");
  g_autoptr (SpDecision) decision = choose_fixture_decide (pack, SP_VERDICT_CLOSE_CALL);
  g_autoptr (GArray) roles = sp_decision_get_leading_roles (decision);
  GtkWidget *window = show_result (decision);

  g_assert_cmpuint (roles->len, ==, 2);
  click (window, "See the Ladders");
  assert_ladders_of (window, decision);
  gui_fixture_close (window);
}

/* What the verdict names becomes the goal, and ratings stay what they are. */
static void
test_plan_begins_with_the_role (void)
{
  g_autoptr (SpPack) pack = gui_fixture_load_pack ("four-careers.json");
  g_autoptr (SpDecision) decision = choose_fixture_decide (pack, SP_VERDICT_ROLE);
  GtkWidget *window = show_result (decision);
  SpPlanPage *page;
  const SpPlanRecord *record;

  click (window, "Plan the First Steps");
  page = SP_PLAN_PAGE (gui_fixture_find (window, SP_TYPE_PLAN_PAGE, 0));
  record = sp_plan_session_get_record (sp_plan_page_get_session (page));
  g_assert_cmpuint (record->n_targets, ==, 1);
  g_assert_true (record->targets[0].is_role);
  g_assert_cmpuint (record->targets[0].index, ==, sp_decision_get_ranking (decision)[0]);
  for (guint i = 0; i < pack->skills.n_items; i++)
    g_assert_cmpint (record->skills[i].rating, ==, SP_RATING_NONE);
  gui_fixture_close (window);
}

static void
test_comparison_opens (void)
{
  g_autoptr (SpPack) pack = gui_fixture_load_pack ("four-careers.json");
  g_autoptr (SpContext) context = sp_context_new (pack, NULL);
  g_autoptr (SpDecision) decision = choose_fixture_decide (pack, SP_VERDICT_ROLE);
  GtkWidget *window = show_result (decision);
  g_autoptr (GVariant) state = NULL;
  g_auto (GStrv) compared = NULL;
  const guint *ranking = sp_decision_get_ranking (decision);
  g_autofree char *label = NULL;

  label = g_strdup_printf ("Compare: %s, %s", pack->roles.items[ranking[0]].title,
                           pack->roles.items[ranking[1]].title);
  click (window, label);
  g_assert_nonnull (gui_fixture_find (window, SP_TYPE_COMPARE_PAGE, 0));
  state = sp_context_get_state (context, "SpComparePage");
  g_assert_true (g_variant_lookup (state, "roles", "^as", &compared));
  g_assert_cmpuint (g_strv_length (compared), ==, 2);
  for (guint i = 0; i < 2; i++)
    g_assert_cmpstr (compared[i], ==, pack->roles.items[ranking[i]].id);
  /* What was compared before is not lost without a word. */
  g_assert_nonnull (gui_fixture_find_label (window, "Other roles are compared now"));
  gui_fixture_close (window);
}

/* On a telephone with the largest letters: the result is what one came for. */
static void
test_ways_leave_room_to_the_result (void)
{
  g_autoptr (SpPack) pack = gui_fixture_load_pack ("four-careers.json");
  g_autoptr (SpDecision) decision = choose_fixture_decide (pack, SP_VERDICT_ROLE);
  GtkWidget *window = show_result (decision);
  const guint *ranking = sp_decision_get_ranking (decision);
  GtkWidget *button;

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  gui_fixture_resize (window, 360, 640);
  button = gui_fixture_find_button (window, "Compare These Roles");
  g_assert_nonnull (button);
  g_assert_nonnull (
      strstr (gtk_widget_get_tooltip_text (button), pack->roles.items[ranking[1]].title));
  g_assert_cmpint (gtk_widget_get_height (gui_fixture_find (window, SP_TYPE_CHOOSE_WAYS, 0)), <,
                   640 / 4);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
  gui_fixture_close (window);
}

static void
test_unsure_verdict_leads_to_no_ladder (void)
{
  g_autoptr (SpPack) pack = gui_fixture_load_pack ("four-careers.json");
  g_autoptr (SpDecision) decision = choose_fixture_decide (pack, SP_VERDICT_UNSURE);
  GtkWidget *window = show_result (decision);

  g_assert_nonnull (gui_fixture_find_button (window, "Answer the Next Statement"));
  g_assert_null (gui_fixture_find_button (window, "See the Ladder"));
  g_assert_null (gui_fixture_find_button (window, "See the Ladders"));
  gui_fixture_close (window);
}

/* When the window became narrow, the bar kept the height of a row that was gone. */
static void
test_narrowed_bar_has_no_empty_row (void)
{
  g_autoptr (SpPack) pack = gui_fixture_load_pack ("four-careers.json");
  g_autoptr (SpDecision) decision = choose_fixture_decide (pack, SP_VERDICT_CLOSE_CALL);
  GtkWidget *window = show_result (decision);
  GtkWidget *ways = gui_fixture_find (window, SP_TYPE_CHOOSE_WAYS, 0);
  graphene_rect_t last;

  gui_fixture_resize (window, 360, 720);
  last = gui_fixture_get_bounds (gtk_widget_get_last_child (ways), ways);
  g_assert_cmpfloat (last.origin.y + last.size.height, ==, gtk_widget_get_height (ways));
  /* The result below it is what one came for. */
  g_assert_cmpint (gtk_widget_get_height (ways), <=, 100);
  gui_fixture_close (window);
}

int
main (int argc, char **argv)
{
  g_autofree char *path = choose_fixture_new_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;
  int status;

  /* The application keeps its journal where a person's data are. */
  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  gui_fixture_init (&argc, &argv);
  application = sp_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);

  g_test_add_func ("/choose-ways/one-role-leads-to-its-ladder", test_one_role_leads_to_its_ladder);
  g_test_add_func ("/choose-ways/close-call-leads-to-the-ladders-of-both",
                   test_close_call_leads_to_the_ladders_of_both);
  g_test_add_func ("/ways/plan", test_plan_begins_with_the_role);
  g_test_add_func ("/choose-ways/comparison-opens", test_comparison_opens);
  g_test_add_func ("/choose-ways/ways-leave-room", test_ways_leave_room_to_the_result);
  g_test_add_func ("/choose-ways/unsure-verdict-leads-to-no-ladder",
                   test_unsure_verdict_leads_to_no_ladder);
  g_test_add_func ("/choose-ways/narrowed-bar-has-no-empty-row",
                   test_narrowed_bar_has_no_empty_row);

  status = g_test_run ();
  g_object_unref (application);
  return status;
}
