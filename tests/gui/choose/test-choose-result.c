/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "../gui-fixture.h"
#include "choose-fixture.h"
#include "choose-page-fixture.h"

#include "core/choose/sp-answer-words.h"
#include "core/choose/sp-decision-words.h"
#include "core/choose/sp-reasons.h"
#include "gui/choose/sp-choose-page.h"
#include "gui/choose/sp-choose-result-sections.h"
#include "gui/choose/sp-choose-result.h"
#include "gui/choose/sp-score-bars-view.h"

#include <adwaita.h>
#include <math.h>
#include <time.h>

/* In seconds of processor time; sanitizers are slow, and tell nothing about time. */
#ifdef __SANITIZE_ADDRESS__
#define LONGEST_OPENING 3.0
#else
#define LONGEST_OPENING 0.1
#endif

static GtkWidget *
show (SpDecision *decision, int width)
{
  SpChooseResult *result = g_object_new (SP_TYPE_CHOOSE_RESULT, NULL);

  sp_choose_result_set_decision (result, decision);
  return gui_fixture_show (GTK_WIDGET (result), width, 720);
}

static void
test_every_verdict_is_told (void)
{
  g_autoptr (SpPack) pack = gui_fixture_load_pack ("four-careers.json");

  for (int kind = SP_VERDICT_ROLE; kind <= SP_VERDICT_UNSURE; kind++)
    {
      g_autoptr (SpDecision) decision = choose_fixture_decide (pack, kind);
      GtkWidget *window = show (decision, 1000);
      GtkWidget *result = gui_fixture_find (window, SP_TYPE_CHOOSE_RESULT, 0);
      g_autofree char *verdict = sp_decision_describe_verdict (decision);
      g_autofree char *margin = sp_decision_describe_margin (decision);

      gtk_test_accessible_assert_role (result, GTK_ACCESSIBLE_ROLE_GROUP);
      gtk_test_accessible_assert_property (result, GTK_ACCESSIBLE_PROPERTY_LABEL, verdict);
      g_assert_nonnull (gui_fixture_find_label (window, verdict));
      g_assert_nonnull (gui_fixture_find_label (window, margin));
      g_assert_true ((gui_fixture_find_label (window, sp_decision_get_guidance ()) != NULL) ==
                     (kind != SP_VERDICT_UNSURE));
      g_assert_true ((gui_fixture_find (window, SP_TYPE_SCORE_BARS_VIEW, 0) != NULL) ==
                     (kind != SP_VERDICT_UNSURE));
      gui_fixture_close (window);
    }
}

static void
test_scores_are_text_too (void)
{
  g_autoptr (SpPack) pack = gui_fixture_load_pack ("four-careers.json");
  g_autoptr (SpDecision) decision = choose_fixture_decide (pack, SP_VERDICT_ROLE);
  GtkWidget *window = show (decision, 1000);
  GtkWidget *bars = gui_fixture_find (window, SP_TYPE_SCORE_BARS_VIEW, 0);
  GtkWidget *item = gtk_widget_get_first_child (bars);
  guint role = sp_decision_get_ranking (decision)[0];
  int score = (int) lround (sp_decision_get_score (decision, role));
  g_autofree char *label = g_strdup_printf ("%s: %d points", pack->roles.items[role].title, score);

  gtk_test_accessible_assert_role (bars, GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_role (item, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (item, GTK_ACCESSIBLE_PROPERTY_LABEL, label);
  gui_fixture_close (window);
}

static void
test_upsides_and_downsides_are_equal (void)
{
  g_autoptr (SpPack) pack = gui_fixture_load_pack ("four-careers.json");
  g_autoptr (SpDecision) decision = choose_fixture_decide (pack, SP_VERDICT_CLOSE_CALL);
  g_autoptr (GArray) roles = sp_decision_get_leading_roles (decision);
  GtkWidget *window = show (decision, 1000);

  for (guint i = 0; i < roles->len; i++)
    {
      const SpRole *role = &pack->roles.items[g_array_index (roles, guint, i)];
      g_autofree char *up = g_strdup_printf ("Upsides: %s", role->title);
      g_autofree char *down = g_strdup_printf ("Downsides: %s", role->title);
      GtkWidget *one = gtk_widget_get_parent (gui_fixture_find_label (window, up));
      GtkWidget *other = gtk_widget_get_parent (gui_fixture_find_label (window, down));

      /* An odd pixel has to go to one of them. */
      g_assert_cmpint (ABS (gtk_widget_get_width (one) - gtk_widget_get_width (other)), <=, 1);
      g_assert_cmpint (gtk_widget_get_height (one), ==, gtk_widget_get_height (other));
    }
  gui_fixture_close (window);
}

static void
open_points (GtkWidget *window)
{
  GtkWidget *expander = gui_fixture_find (window, ADW_TYPE_EXPANDER_ROW, 0);

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (expander), TRUE);
  gui_fixture_settle (window);
}

static void
test_points_add_up (void)
{
  g_autoptr (SpPack) pack = gui_fixture_load_pack ("four-careers.json");
  g_autoptr (SpDecision) decision = choose_fixture_decide (pack, SP_VERDICT_ROLE);
  guint role = sp_decision_get_ranking (decision)[0];
  g_autofree char *points =
      sp_points_to_string ((int) lround (sp_decision_get_score (decision, role)));
  g_autofree char *sum = g_strconcat (SP_POINTS_DIRECTION, points, NULL);
  GtkWidget *window = show (decision, 1000);
  GtkWidget *line;

  g_assert_null (gui_fixture_find_label (window, "The sum, which is the score of the role"));
  open_points (window);
  line = gtk_widget_get_ancestor (
      gui_fixture_find_label (window, "The sum, which is the score of the role"), GTK_TYPE_BOX);
  g_assert_nonnull (gui_fixture_find_label (gtk_widget_get_parent (line), sum));
  gui_fixture_close (window);
}

/* Keys of newer toolkits go into what is folded in, wherever that is. */
static void
test_what_is_folded_in_is_nowhere (void)
{
  g_autoptr (SpSheet) sheet = sp_sheet_new (NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *window;
  GtkExpander *expander;

  sp_sheet_add (sheet, SP_SHEET_HEADING, "Reasons");
  for (guint i = 0; i < 8; i++)
    sp_sheet_add_item (sheet, NULL, i < 7 ? "A reason" : "The last reason", NULL);
  sp_choose_add_sections (GTK_BOX (box), sheet);
  window = gui_fixture_show (g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", box, NULL), 600, 400);
  expander = GTK_EXPANDER (gui_fixture_find (window, GTK_TYPE_EXPANDER, 0));
  g_assert_null (gtk_expander_get_child (expander));
  gtk_expander_set_expanded (expander, TRUE);
  g_assert_nonnull (gui_fixture_find_label (window, "The last reason"));
  gtk_expander_set_expanded (expander, FALSE);
  g_assert_null (gtk_expander_get_child (expander));
  gui_fixture_close (window);
}

static GtkWidget *
find_way (GtkWidget *window, const char *action)
{
  g_autoptr (GPtrArray) buttons = gui_fixture_find_all (window, GTK_TYPE_BUTTON);

  for (guint i = 0; i < buttons->len; i++)
    if (g_strcmp0 (gtk_actionable_get_action_name (buttons->pdata[i]), action) == 0)
      return buttons->pdata[i];
  return NULL;
}

static void
test_comparison_is_of_the_leading_roles (void)
{
  g_autoptr (SpPack) pack = gui_fixture_load_pack ("four-careers.json");

  for (int kind = SP_VERDICT_ROLE; kind <= SP_VERDICT_UNSURE; kind++)
    {
      g_autoptr (SpDecision) decision = choose_fixture_decide (pack, kind);
      g_autoptr (GArray) roles = sp_decision_get_leading_roles (decision);
      GtkWidget *window = show (decision, 1000);
      GtkWidget *way = find_way (window, "app.open");

      g_assert_nonnull (way);
      if (kind != SP_VERDICT_UNSURE)
        {
          GVariant *text = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (way));
          g_autoptr (SpTarget) target = sp_target_parse (g_variant_get_string (text, NULL));

          g_assert_cmpstr (target->page, ==, SP_PLACE_COMPARE);
          g_assert_cmpuint (g_strv_length (target->ids), ==, roles->len);
          for (guint i = 0; i < roles->len; i++)
            g_assert_cmpstr (target->ids[i], ==,
                             pack->roles.items[g_array_index (roles, guint, i)].id);
        }
      gui_fixture_close (window);
    }
}

static GtkAdjustment *
get_position (GtkWidget *window)
{
  GtkWidget *scroller = gui_fixture_find (window, GTK_TYPE_SCROLLED_WINDOW, 0);

  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
}

/* Scrolled to its end as narrow as a telephone, a result showed nothing when it became wide. */
static void
test_widened_result_is_in_sight (void)
{
  g_autoptr (SpPack) pack = gui_fixture_load_pack ("four-careers.json");
  g_autoptr (SpDecision) decision = choose_fixture_decide (pack, SP_VERDICT_CLOSE_CALL);
  GtkWidget *window = show (decision, 360);
  GtkAdjustment *position = get_position (window);
  graphene_rect_t place;

  gtk_adjustment_set_value (position, gtk_adjustment_get_upper (position));
  gui_fixture_settle (window);
  gui_fixture_resize (window, 1000, 720);
  place = gui_fixture_get_bounds (gui_fixture_find_button (window, "Start Over"), window);
  g_assert_cmpfloat (place.origin.y, >, 0);
  g_assert_cmpfloat (place.origin.y, <, 720);
  gui_fixture_close (window);
}

static guint
count_lines_of (GtkWidget *window, const SpDecision *decision, int sign)
{
  g_autoptr (GArray) reasons =
      sp_decision_collect_reasons (decision, sp_decision_get_ranking (decision)[0], sign);
  const SpPack *pack = sp_decision_get_pack (decision);
  guint n = 0;

  for (guint i = 0; i < reasons->len; i++)
    {
      const SpReason *reason = &g_array_index (reasons, SpReason, i);

      n += gui_fixture_find_label (window, pack->statements.items[reason->statement].text) != NULL;
    }
  return n;
}

/* The answer stands below each reason, and a key shows those that are not in sight at first. */
static void
test_key_shows_all_reasons (void)
{
  g_autoptr (SpPack) pack = gui_fixture_load_pack ("four-careers.json");
  g_autoptr (SpDecision) decision = choose_fixture_decide (pack, SP_VERDICT_ROLE);
  guint role = sp_decision_get_ranking (decision)[0];
  g_autoptr (GArray) pros = sp_decision_collect_reasons (decision, role, 1);
  const SpReason *first = &g_array_index (pros, SpReason, 0);
  const SpAnswers *answers = sp_decision_get_answers (decision);
  g_autofree char *answer =
      sp_answer_describe (sp_answers_get (answers, first->statement),
                          sp_answers_is_important (answers, first->statement));
  GtkWidget *window = show (decision, 1000);

  g_assert_cmpuint (pros->len, >, 6);
  g_assert_cmpuint (count_lines_of (window, decision, 1), ==, 6);
  g_assert_nonnull (gui_fixture_find_label (window, answer));
  gtk_widget_grab_focus (gui_fixture_find (window, SP_TYPE_CHOOSE_RESULT, 0));
  g_assert_true (gui_fixture_press (window, "r"));
  gui_fixture_settle (window);
  g_assert_cmpuint (count_lines_of (window, decision, 1), ==, pros->len);
  gui_fixture_close (window);
}

/* Whoever knows nothing yet is led to the questions, whoever has answered all to the answers. */
static void
test_unsure_verdict_leads_back (void)
{
  g_autoptr (SpPack) pack = gui_fixture_load_pack ("four-careers.json");
  g_autoptr (SpAnswers) flat = sp_answers_new (pack->statements.n_items);
  g_autoptr (SpDecision) empty = sp_decision_new (pack, flat);
  g_autoptr (SpDecision) complete = NULL;
  GtkWidget *window = show (empty, 1000);

  g_assert_nonnull (find_way (window, "choose.begin"));
  gui_fixture_close (window);

  for (guint i = 0; i < pack->statements.n_items; i++)
    sp_answers_set (flat, i, 1);
  complete = sp_decision_new (pack, flat);
  window = show (complete, 1000);
  g_assert_null (find_way (window, "choose.begin"));
  g_assert_nonnull (gui_fixture_find_button (window, "Change Answers"));
  gui_fixture_close (window);
}

static void
test_fits_any_width (void)
{
  static const int widths[] = { 360, 620, 1000, 1200 };
  g_autoptr (SpPack) pack = gui_fixture_load_pack ("four-careers.json");

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    for (int kind = SP_VERDICT_ROLE; kind <= SP_VERDICT_UNSURE; kind++)
      {
        g_autoptr (SpDecision) decision = choose_fixture_decide (pack, kind);
        GtkWidget *window = show (decision, widths[i]);

        /* What fits where it is narrowest fits everywhere. */
        if (i == 0 && kind != SP_VERDICT_UNSURE)
          open_points (window);
        gui_fixture_assert_labels_fit (window);
        gui_fixture_close (window);
      }
}

static void
test_fits_with_large_text (void)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  test_fits_any_width ();
  gui_fixture_reset ();
}

static double
get_processor_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double) time.tv_sec + (double) time.tv_nsec / 1e9;
}

/* From the last answer to the frame that shows what all of them say; the best of some, for others may
 * use the machine as well. */
static void
test_opens_at_once (void)
{
  g_autoptr (SpPack) pack = gui_fixture_load_pack ("four-careers.json");
  GtkWidget *page = gui_fixture_new_page (SP_TYPE_CHOOSE_PAGE, pack, NULL);
  GtkWidget *window = gui_fixture_show (page, 1000, 720);
  double best = G_MAXDOUBLE;

  gui_fixture_press (window, "Return");
  for (guint i = 0; i < pack->statements.n_items; i++)
    gui_fixture_press (window, i % 3 == 0 ? "5" : "1");
  for (guint i = 0; i < 5; i++)
    {
      double start;

      gui_fixture_press (window, "Left");
      g_assert_null (gui_fixture_find (window, SP_TYPE_CHOOSE_RESULT, 0));
      start = get_processor_time ();
      gui_fixture_press (window, i % 2 == 0 ? "4" : "2");
      best = MIN (best, get_processor_time () - start);
      g_assert_nonnull (gui_fixture_find (window, SP_TYPE_CHOOSE_RESULT, 0));
    }
  g_test_message ("%.0f ms", best * 1000);
  g_assert_cmpfloat (best, <=, LONGEST_OPENING);
  gui_fixture_close (window);
}

/* A screen reader points to the bar that it speaks of: they are below each other, as wide as the view. */
static void
test_bars_are_where_they_are_drawn (ChoosePageFixture *fixture, gconstpointer data)
{
  GtkWidget *view;
  float bottom = 0;
  guint n = 0;

  choose_page_press (fixture, "Return");
  choose_page_answer_all (fixture);
  view = gui_fixture_find (fixture->window, SP_TYPE_SCORE_BARS_VIEW, 0);
  for (GtkWidget *item = gtk_widget_get_first_child (view); item != NULL;
       item = gtk_widget_get_next_sibling (item), n++)
    {
      graphene_rect_t bounds = gui_fixture_get_bounds (item, view);

      g_assert_cmpfloat (bounds.origin.x, ==, 0);
      g_assert_cmpfloat (bounds.size.width, ==, gtk_widget_get_width (view));
      g_assert_cmpfloat (bounds.origin.y, >=, bottom - 1);
      g_assert_cmpfloat (bounds.size.height, >=, 10);
      bottom = bounds.origin.y + bounds.size.height;
    }
  g_assert_cmpuint (n, ==, fixture->pack->roles.n_items);
  g_assert_cmpfloat (bottom, <=, gtk_widget_get_height (view) + 1);
}

int
main (int argc, char **argv)
{
  gui_fixture_init (&argc, &argv);

  g_test_add_func ("/choose-result/every-verdict-is-told", test_every_verdict_is_told);
  g_test_add_func ("/choose-result/scores-are-text-too", test_scores_are_text_too);
  g_test_add_func ("/choose-result/upsides-and-downsides-are-equal",
                   test_upsides_and_downsides_are_equal);
  choose_page_add ("/choose-result/bars-are-where-they-are-drawn",
                   test_bars_are_where_they_are_drawn);
  g_test_add_func ("/choose-result/points-add-up", test_points_add_up);
  g_test_add_func ("/choose-result/comparison-is-of-the-leading-roles",
                   test_comparison_is_of_the_leading_roles);
  g_test_add_func ("/choose-result/widened-result-is-in-sight", test_widened_result_is_in_sight);
  g_test_add_func ("/choose-result/key-shows-all-reasons", test_key_shows_all_reasons);
  g_test_add_func ("/choose-result/unsure-verdict-leads-back", test_unsure_verdict_leads_back);
  g_test_add_func ("/choose-result/what-is-folded-in-is-nowhere",
                   test_what_is_folded_in_is_nowhere);
  g_test_add_func ("/choose-result/fits-any-width", test_fits_any_width);
  g_test_add_func ("/choose-result/fits-with-large-text", test_fits_with_large_text);
  g_test_add_func ("/choose-result/opens-at-once", test_opens_at_once);

  return g_test_run ();
}
