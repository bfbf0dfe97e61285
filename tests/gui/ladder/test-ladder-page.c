/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "../../core/scratch-folder.h"
#include "ladder-fixture.h"

#include "core/journal/sp-journal-plan.h"
#include "core/ladder/sp-ladder-walk.h"
#include "gui/ladder/sp-ladder-chooser.h"
#include "gui/ladder/sp-ladder-item.h"
#include "gui/ladder/sp-ladder-list.h"
#include "gui/ladder/sp-ladder-rung.h"
#include "gui/ladder/sp-ladder-words.h"
#include "gui/sp-label-wrap.h"
#include "gui/sp-passage.h"

#include <adwaita.h>
#include <glib/gstdio.h>

static void
test_rungs_say_what_they_are (void)
{
  LadderFixture fixture;
  GtkWidget *rung;

  ladder_fixture_open (&fixture, 1200);
  rung = ladder_fixture_get_rung (&fixture, "cloud-junior");
  gtk_test_accessible_assert_role (fixture.view, GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_property (fixture.view, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Career ladders");
  gtk_test_accessible_assert_role (rung, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (rung, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Junior cloud engineer");
  gtk_test_accessible_assert_property (rung, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Junior · Cloud Engineer\nLeads to: Cloud engineer");
  ladder_fixture_close (&fixture);
}

static void
test_each_rung_has_its_place_in_the_set (void)
{
  LadderFixture fixture;
  int position = 0;

  ladder_fixture_open (&fixture, 1200);
  for (GtkWidget *rung = gtk_widget_get_first_child (GTK_WIDGET (fixture.view));
       rung != NULL && SP_IS_LADDER_RUNG (rung); rung = gtk_widget_get_next_sibling (rung))
    {
      position++;
      gtk_test_accessible_assert_relation (rung, GTK_ACCESSIBLE_RELATION_POS_IN_SET, position);
      gtk_test_accessible_assert_relation (
          rung, GTK_ACCESSIBLE_RELATION_SET_SIZE,
          (int) sp_ladder_session_get_ladder (fixture.session)->n_rungs);
    }
  g_assert_cmpint (position, ==, (int) sp_ladder_session_get_ladder (fixture.session)->n_rungs);
  ladder_fixture_close (&fixture);
}

static void
test_arrows_walk_along_the_moves (void)
{
  LadderFixture fixture;

  ladder_fixture_open (&fixture, 1200);
  ladder_fixture_focus (&fixture, "cloud-junior");
  ladder_fixture_press (&fixture, GTK_WIDGET (fixture.view), GDK_KEY_Up, 0);
  ladder_fixture_assert_focus (&fixture, "cloud-mid");
  ladder_fixture_press (&fixture, GTK_WIDGET (fixture.view), GDK_KEY_Down, 0);
  ladder_fixture_assert_focus (&fixture, "cloud-junior");
  ladder_fixture_close (&fixture);
}

static void
test_activating_opens_the_details (void)
{
  LadderFixture fixture;

  ladder_fixture_open (&fixture, 1200);
  gtk_widget_activate (ladder_fixture_get_rung (&fixture, "cloud-mid"));
  ladder_fixture_settle (&fixture);
  g_assert_cmpint (sp_ladder_session_get_selected (fixture.session), ==,
                   ladder_fixture_find_rung ("cloud-mid"));
  gtk_test_accessible_assert_state (ladder_fixture_get_rung (&fixture, "cloud-mid"),
                                    GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
  ladder_fixture_press (&fixture, GTK_WIDGET (fixture.page), GDK_KEY_Escape, 0);
  g_assert_cmpint (sp_ladder_session_get_selected (fixture.session), ==, SP_NO_RUNG);
  ladder_fixture_assert_focus (&fixture, "cloud-mid");
  ladder_fixture_close (&fixture);
}

static void
test_keys_open_the_details (void)
{
  static const guint keys[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter,
                                GDK_KEY_space };
  LadderFixture fixture;

  ladder_fixture_open (&fixture, 1200);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      ladder_fixture_press (&fixture, ladder_fixture_get_rung (&fixture, "cloud-mid"), keys[i], 0);
      g_assert_cmpint (sp_ladder_session_get_selected (fixture.session), ==,
                       ladder_fixture_find_rung ("cloud-mid"));
      ladder_fixture_press (&fixture, GTK_WIDGET (fixture.page), GDK_KEY_Escape, 0);
      g_assert_cmpint (sp_ladder_session_get_selected (fixture.session), ==, SP_NO_RUNG);
    }
  ladder_fixture_close (&fixture);
}

static void
test_a_rung_of_another_role_shows_all_roles (void)
{
  LadderFixture fixture;
  guint first = 0;

  ladder_fixture_open (&fixture, 1200);
  sp_ladder_session_show_roles (fixture.session, &first, 1);
  g_assert_null (ladder_fixture_get_rung (&fixture, "sre-mid"));
  sp_ladder_session_select (fixture.session, ladder_fixture_find_rung ("sre-mid"));
  ladder_fixture_settle (&fixture);
  g_assert_nonnull (ladder_fixture_get_rung (&fixture, "sre-mid"));
  ladder_fixture_close (&fixture);
}

static void
test_a_narrow_window_shows_the_same_as_a_list (void)
{
  LadderFixture fixture;
  SpLadderList *list;
  GListModel *items;
  guint n_rungs = 0;

  ladder_fixture_open (&fixture, 400);
  list = SP_LADDER_LIST (ladder_fixture_find (GTK_WIDGET (fixture.page), SP_TYPE_LADDER_LIST));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (list)));
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (fixture.view)));
  items = sp_ladder_list_get_items (list);
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (SpLadderItem) item = g_list_model_get_item (items, i);

      n_rungs += sp_ladder_item_get_heading (item) == NULL ? 1 : 0;
    }
  g_assert_cmpuint (n_rungs, ==, sp_ladder_session_get_ladder (fixture.session)->n_rungs);

  sp_ladder_session_select (fixture.session, ladder_fixture_find_rung ("cloud-mid"));
  ladder_fixture_settle (&fixture);
  g_assert_true (sp_page_get_can_go_back (SP_PAGE (fixture.page)));
  sp_page_go_back (SP_PAGE (fixture.page));
  g_assert_false (sp_page_get_can_go_back (SP_PAGE (fixture.page)));
  ladder_fixture_close (&fixture);
}

/* A pack need not have levels, and a rung no role. */
static void
test_what_a_rung_lacks_takes_no_line (void)
{
  g_autoptr (SpPack) pack = gui_fixture_load_pack ("../cli/three-rungs.json");
  SpLadderPage *page = gui_fixture_new_page (SP_TYPE_LADDER_PAGE, pack, NULL);
  GtkWidget *window = gui_fixture_show (GTK_WIDGET (page), 400, 700);
  g_autoptr (GPtrArray) labels =
      gui_fixture_find_all (gui_fixture_find (window, SP_TYPE_LADDER_LIST, 0), GTK_TYPE_LABEL);

  g_assert_cmpuint (labels->len, >, 3);
  for (guint i = 0; i < labels->len; i++)
    if (gtk_widget_get_mapped (labels->pdata[i]))
      g_assert_cmpstr (gtk_label_get_label (labels->pdata[i]), !=, "");
  gui_fixture_close (window);
}

/* With the longest titles, at the size that a window has at first. */
static void
test_the_tools_for_two_roles_stay_in_one_line (void)
{
  LadderFixture fixture;
  GtkWidget *two;
  GtkWidget *last;

  ladder_fixture_open (&fixture, 1000);
  two = gui_fixture_find_button (fixture.window, "Two");
  last = gui_fixture_find (fixture.window, SP_TYPE_LADDER_CHOOSER, 1);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (two), TRUE);
  gtk_drop_down_set_selected (
      GTK_DROP_DOWN (gui_fixture_find (fixture.window, GTK_TYPE_DROP_DOWN, 0)), 2);
  ladder_fixture_settle (&fixture);
  g_assert_cmpuint (sp_ladder_session_get_ladder (fixture.session)->n_roles, ==, 2);
  g_assert_cmpfloat (gui_fixture_get_bounds (last, fixture.window).origin.y, ==,
                     gui_fixture_get_bounds (two, fixture.window).origin.y);
  ladder_fixture_close (&fixture);
}

static void
show_list (LadderFixture *fixture, gboolean shown)
{
  GtkWidget *button = gui_fixture_find_button (fixture->window, "Show List");

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), shown);
  ladder_fixture_settle (fixture);
}

/* Who walks in it stays in it, and sees in the drawing where that is. */
static void
test_the_list_stands_beside_the_drawing (void)
{
  LadderFixture fixture;
  GtkWidget *list;

  ladder_fixture_open (&fixture, 1000);
  list = ladder_fixture_find (GTK_WIDGET (fixture.page), SP_TYPE_LADDER_LIST);
  g_assert_false (gtk_widget_get_mapped (list));
  show_list (&fixture, TRUE);
  g_assert_true (gtk_widget_get_mapped (list));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (fixture.view)));
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture.view)), >,
                   gtk_widget_get_width (list));

  g_assert_true (gtk_widget_child_focus (list, GTK_DIR_TAB_FORWARD));
  sp_ladder_session_select (fixture.session, ladder_fixture_find_rung ("sre-mid"));
  ladder_fixture_settle (&fixture);
  g_assert_nonnull (gtk_widget_get_focus_child (list));
  ladder_fixture_assert_in_sight (&fixture, "sre-mid");
  show_list (&fixture, FALSE);
  g_assert_false (gtk_widget_get_mapped (list));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (fixture.view)));
  ladder_fixture_close (&fixture);
}

/* Returns: where the last line that is shown ends, from the top of @list */
static double
measure_lines (GtkWidget *list)
{
  double bottom = 0;

  for (GtkWidget *line = gtk_widget_get_first_child (list); line != NULL;
       line = gtk_widget_get_next_sibling (line))
    if (gtk_widget_get_child_visible (line))
      {
        graphene_rect_t bounds = gui_fixture_get_bounds (line, list);

        bottom = MAX (bottom, (double) (bounds.origin.y + bounds.size.height));
      }
  return bottom;
}

/* Whichever line its lower edge meets. */
static void
test_a_long_list_leaves_no_gap_below_it (void)
{
  LadderFixture fixture;
  GtkWidget *list;

  ladder_fixture_open (&fixture, 360);
  list = gui_fixture_find (ladder_fixture_find (GTK_WIDGET (fixture.page), SP_TYPE_LADDER_LIST),
                           GTK_TYPE_LIST_VIEW, 0);
  for (int height = 400; height < 600; height += 9)
    {
      gui_fixture_resize (fixture.window, 360, height);
      g_assert_cmpfloat (measure_lines (list), >=,
                         gtk_widget_get_height (gtk_widget_get_parent (list)));
    }
  ladder_fixture_close (&fixture);
}

static void
test_the_list_takes_the_place_of_a_drawing_without_room (void)
{
  LadderFixture fixture;
  GtkWidget *list;

  ladder_fixture_open (&fixture, 620);
  list = ladder_fixture_find (GTK_WIDGET (fixture.page), SP_TYPE_LADDER_LIST);
  show_list (&fixture, TRUE);
  g_assert_true (gtk_widget_get_mapped (list));
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (fixture.view)));
  ladder_fixture_close (&fixture);
}

static void
test_the_toolbar_of_a_narrow_window_has_three_lines (void)
{
  LadderFixture fixture;
  GtkWidget *toolbar;
  GtkWidget *menu;
  graphene_rect_t bounds;

  ladder_fixture_open (&fixture, 360);
  menu = ladder_fixture_find (GTK_WIDGET (fixture.page), GTK_TYPE_MENU_BUTTON);
  toolbar = gtk_widget_get_parent (menu);
  bounds = gui_fixture_get_bounds (menu, toolbar);
  g_assert_cmpfloat (bounds.origin.y, <, bounds.size.height);
  g_assert_cmpfloat (gtk_widget_get_height (toolbar), <, 4.0f * bounds.size.height);
  ladder_fixture_close (&fixture);
}

/* The names of rungs can be long; where a window of ordinary size is open, they leave room for all. */
static void
test_the_toolbar_has_one_line_beside_a_route (void)
{
  LadderFixture fixture;
  GtkWidget *menu;

  ladder_fixture_open (&fixture, 1000);
  sp_ladder_session_set_from (fixture.session, ladder_fixture_find_rung ("network-operations"));
  sp_ladder_session_set_to (fixture.session, ladder_fixture_find_rung ("platform-product"));
  ladder_fixture_settle (&fixture);
  menu = ladder_fixture_find (GTK_WIDGET (fixture.page), GTK_TYPE_MENU_BUTTON);
  g_assert_cmpint (gtk_widget_get_height (gtk_widget_get_parent (menu)), <,
                   2 * gtk_widget_get_height (menu));
  ladder_fixture_close (&fixture);
}

static void
test_the_zoom_covers_nothing (void)
{
  LadderFixture fixture;
  GtkWidget *zoom;
  graphene_rect_t bounds;
  graphene_rect_t drawing;

  ladder_fixture_open (&fixture, 1000);
  zoom = gui_fixture_find (GTK_WIDGET (fixture.page), GTK_TYPE_INSCRIPTION, 0);
  g_assert_nonnull (zoom);
  g_assert_cmpstr (gtk_inscription_get_text (GTK_INSCRIPTION (zoom)), ==, "75%");
  bounds = gui_fixture_get_bounds (zoom, fixture.window);
  drawing = gui_fixture_get_bounds (GTK_WIDGET (fixture.view), fixture.window);
  g_assert_false (graphene_rect_intersection (&bounds, &drawing, NULL));
  ladder_fixture_close (&fixture);
}

/* A drawing that opens as large as it is by itself has no change to tell. */
static void
test_the_zoom_is_told_from_the_start (void)
{
  g_autoptr (SpPack) pack = gui_fixture_load_pack ("four-careers.json");
  GtkWidget *page = gui_fixture_new_page (SP_TYPE_LADDER_PAGE, pack, NULL);
  GtkWidget *zoom;

  g_object_ref_sink (page);
  zoom = ladder_fixture_find (page, GTK_TYPE_INSCRIPTION);
  g_assert_cmpstr (gtk_inscription_get_text (GTK_INSCRIPTION (zoom)), ==, "100%");
  g_object_unref (page);
}

/* The first that can be seen: lists have popovers of their own, which are closed. */
static GtkWidget *
find_mapped (GtkWidget *widget, GType type)
{
  GtkWidget *found = NULL;

  if (g_type_is_a (G_OBJECT_TYPE (widget), type) && gtk_widget_get_mapped (widget))
    found = widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_mapped (child, type);
  return found;
}

static void
test_what_the_ladders_are_can_be_read (void)
{
  static const int widths[] = { 360, 1000 };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      LadderFixture fixture;
      GtkWidget *popover;

      ladder_fixture_open (&fixture, widths[i]);
      gtk_widget_activate_action (GTK_WIDGET (fixture.page), "ladder.show-passages", NULL);
      ladder_fixture_settle (&fixture);
      popover = find_mapped (GTK_WIDGET (fixture.page), GTK_TYPE_POPOVER);
      g_assert_nonnull (popover);
      g_assert_cmpint (gtk_widget_get_width (popover), >, 270);
      g_assert_cmpint (
          gtk_widget_get_width (ladder_fixture_find (popover, GTK_TYPE_SCROLLED_WINDOW)), <=,
          widths[i]);
      ladder_fixture_close (&fixture);
    }
}

/* A popover is as wide as its text asks for, which stops where lines get too long to be read. */
static void
test_what_can_be_read_asks_for_no_more_than_it_fills (void)
{
  const char *words = "Nobody knows all of it, and nobody has to. ";
  g_autofree char *text = g_strdup_printf ("%s%s%s%s%s", words, words, words, words, words);
  GtkWidget *readable = g_object_ref_sink (sp_readable_new (sp_label_new_wrapping (text)));
  GtkWidget *label = adw_bin_get_child (ADW_BIN (readable));
  int wanted;

  gtk_widget_measure (readable, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &wanted, NULL, NULL);
  gtk_widget_allocate (readable, wanted, 400, -1, NULL);
  g_assert_cmpint (gtk_widget_get_width (label), >, 270);
  g_assert_cmpint (gtk_widget_get_width (label), ==, wanted);
  g_object_unref (readable);
}

static void
rate (SpJournal *journal, SpPack *pack, const char *skill, int rating)
{
  g_autoptr (SpPlanRecord) before = sp_journal_get_plan (journal, pack);
  g_autoptr (SpPlanRecord) after = sp_plan_record_copy (before);

  after->skills[sp_pack_find (pack, "skills", skill)].rating = (gint8) rating;
  sp_journal_change_plan (journal, before, after);
}

static void
assert_described (SpLadderPage *page, const char *id, const char *part)
{
  SpLadderSession *session = sp_ladder_page_get_session (page);
  GtkWidget *view = ladder_fixture_find (GTK_WIDGET (page), SP_TYPE_LADDER_VIEW);
  int rung = sp_pack_find (sp_ladder_session_get_pack (session), "rungs", id);
  guint node = (guint) sp_ladder_session_find_node (session, rung);
  g_autofree char *description =
      sp_ladder_describe_rung (sp_ladder_session_get_ladder (session), node);
  g_autofree char *all = g_strjoin ("\n", description, part, NULL);

  gtk_test_accessible_assert_property (sp_ladder_view_get_rung (SP_LADDER_VIEW (view), node),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, all);
}

/* Who rates a skill on the page "Plan" sees here what that brings near, as a tick, in words and for a
 * screen reader. */
static void
test_what_is_in_reach_is_marked (void)
{
  g_autofree char *folder = scratch_folder_new ();
  g_autofree char *path = g_build_filename (folder, "journal.json", NULL);
  SpPack *pack = gui_fixture_load_pack ("ladder/rungs.json");
  SpJournal *journal = sp_journal_new (path);
  SpLadderPage *page = gui_fixture_new_page (SP_TYPE_LADDER_PAGE, pack, journal);
  SpLadderSession *session = sp_ladder_page_get_session (page);
  GtkWidget *window = gui_fixture_show (GTK_WIDGET (page), 1200, 700);
  int senior = sp_pack_find (pack, "rungs", "senior-baker");

  g_assert_null (gui_fixture_find_label (window, "✓ In reach: at most 4 steps are missing"));
  assert_described (page, "senior-baker", NULL);
  rate (journal, pack, "dough", 1);
  gui_fixture_settle (window);
  g_assert_nonnull (gui_fixture_find_label (window, "✓ In reach: at most 4 steps are missing"));
  assert_described (page, "senior-baker", "In reach: 1 step is missing");
  assert_described (page, "junior-baker", NULL);
  sp_ladder_session_select (session, senior);
  gui_fixture_settle (window);
  g_assert_nonnull (gui_fixture_find_label (window, "In reach: 1 step is missing"));
  rate (journal, pack, "dough", 2);
  gui_fixture_settle (window);
  g_assert_nonnull (gui_fixture_find_label (window, "In reach: nothing is missing"));
  gui_fixture_resize (window, 360, 700);
  sp_ladder_session_select (session, SP_NO_RUNG);
  gui_fixture_settle (window);
  g_assert_nonnull (
      gui_fixture_find_label (window, "Senior · Baker\n✓ In reach: nothing is missing"));
  rate (journal, pack, "dough", SP_RATING_NONE);
  gui_fixture_settle (window);
  g_assert_nonnull (gui_fixture_find_label (window, "Senior · Baker"));
  gui_fixture_close (window);
  g_assert_true (sp_journal_flush (journal, NULL));
  g_object_unref (journal);
  g_unlink (path);
  sp_pack_unref (pack);
}

/* Other ladders of the same content are marked as these are, those that lack nothing too. */
static void
test_rungs_in_reach_are_found_in_other_ladders (void)
{
  static const int missing[] = { 0, 2 };
  LadderFixture fixture;
  g_autoptr (GArray) rungs = g_array_new (FALSE, FALSE, sizeof (SpRungInReach));
  const SpLadder *ladder;
  g_autofree gboolean *in_reach = NULL;

  ladder_fixture_open_own (&fixture, 1000);
  ladder = sp_ladder_session_get_ladder (fixture.session);
  g_assert_null (sp_ladder_session_find_in_reach (fixture.session, ladder));
  for (guint i = 0; i < G_N_ELEMENTS (missing); i++)
    {
      SpRungInReach rung = { ladder->rungs[i * 2], (guint) missing[i] };

      g_array_append_val (rungs, rung);
    }
  sp_ladder_session_set_reach (fixture.session, rungs);
  in_reach = sp_ladder_session_find_in_reach (fixture.session, ladder);
  g_assert_nonnull (in_reach);
  for (guint i = 0; i < ladder->n_rungs; i++)
    g_assert_cmpint (in_reach[i], ==, i == 0 || i == 2);
  ladder_fixture_close (&fixture);
}

static void
press_toggle (LadderFixture *fixture, const char *label)
{
  GtkWidget *button = gui_fixture_find_button (fixture->window, label);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  ladder_fixture_settle (fixture);
}

/* Of two the second is another one than the first, from the start. */
static void
test_one_two_or_all_roles_are_shown (void)
{
  static const struct
  {
    const char *label;
    guint n_lists;
  } choices[] = { { "One Role", 1 }, { "Two", 2 }, { "All", 0 } };
  LadderFixture fixture;

  ladder_fixture_open (&fixture, 1000);
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      g_autoptr (GPtrArray) lists = NULL;

      press_toggle (&fixture, choices[i].label);
      lists = gui_fixture_find_all (GTK_WIDGET (fixture.page), GTK_TYPE_DROP_DOWN);
      g_assert_cmpuint (lists->len, ==, choices[i].n_lists);
      for (guint k = 0; k < lists->len; k++)
        g_assert_cmpuint (gtk_drop_down_get_selected (lists->pdata[k]), ==, k);
    }
  ladder_fixture_close (&fixture);
  ladder_fixture_open_own (&fixture, 1000);
  g_assert_nonnull (gui_fixture_find_button (fixture.window, "One Role"));
  g_assert_null (gui_fixture_find_button (fixture.window, "Two"));
  ladder_fixture_close (&fixture);
}

/* A line of the list leads to its rung, also behind headings. */
static void
test_a_line_of_the_list_opens_its_rung (void)
{
  LadderFixture fixture;
  GtkWidget *list;
  GListModel *items;

  ladder_fixture_open_own (&fixture, 1000);
  show_list (&fixture, TRUE);
  list = ladder_fixture_find (GTK_WIDGET (fixture.page), SP_TYPE_LADDER_LIST);
  items = sp_ladder_list_get_items (SP_LADDER_LIST (list));
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (SpLadderItem) item = g_list_model_get_item (items, i);
      guint node = sp_ladder_item_get_node (item);

      if (sp_ladder_item_get_heading (item) != NULL)
        continue;
      g_signal_emit_by_name (ladder_fixture_find (list, GTK_TYPE_LIST_VIEW), "activate", i);
      ladder_fixture_settle (&fixture);
      g_assert_cmpint (sp_ladder_session_get_selected (fixture.session), ==,
                       (int) sp_ladder_session_get_ladder (fixture.session)->rungs[node]);
    }
  ladder_fixture_close (&fixture);
}

/* Where no move leads on, an arrow stays, and does not go to what is above the drawing. */
static void
test_arrows_reach_each_rung_or_stay (void)
{
  static const struct
  {
    const char *keys;
    SpLadderDirection direction;
  } arrows[] = { { "Up", SP_LADDER_UP },
                 { "KP_Down", SP_LADDER_DOWN },
                 { "Left", SP_LADDER_LEFT },
                 { "KP_Right", SP_LADDER_RIGHT } };
  LadderFixture fixture;
  const SpLadder *ladder;
  guint n_stays = 0;
  guint n_to_first = 0;

  ladder_fixture_open_own (&fixture, 1000);
  ladder = sp_ladder_session_get_ladder (fixture.session);
  for (guint i = 0; i < ladder->n_rungs * G_N_ELEMENTS (arrows); i++)
    {
      guint node = i / G_N_ELEMENTS (arrows);
      int next = sp_ladder_walk (&ladder->graph, sp_ladder_view_get_layout (fixture.view), node,
                                 arrows[i % G_N_ELEMENTS (arrows)].direction);

      n_stays += next < 0;
      n_to_first += next == 0;
      ladder_fixture_focus (&fixture, sp_ladder_get_rung (ladder, node)->id);
      g_assert_true (gui_fixture_press (fixture.window, arrows[i % G_N_ELEMENTS (arrows)].keys));
      ladder_fixture_assert_focus (&fixture,
                                   sp_ladder_get_rung (ladder, next < 0 ? node : (guint) next)->id);
    }
  g_assert_cmpuint (n_stays, >, 0);
  g_assert_cmpuint (n_to_first, >, 0);
  ladder_fixture_close (&fixture);
}

/* The Tab key takes the drawing as one, and comes back to the rung that it left. */
static void
test_tab_passes_the_drawing_in_one_step (void)
{
  LadderFixture fixture;
  GtkWidget *left;

  ladder_fixture_open (&fixture, 1200);
  ladder_fixture_focus (&fixture, "cloud-mid");
  gtk_widget_child_focus (fixture.window, GTK_DIR_TAB_BACKWARD);
  left = gtk_root_get_focus (GTK_ROOT (fixture.window));
  g_assert_false (gtk_widget_is_ancestor (left, GTK_WIDGET (fixture.view)));
  gtk_widget_child_focus (fixture.window, GTK_DIR_TAB_FORWARD);
  ladder_fixture_assert_focus (&fixture, "cloud-mid");
  ladder_fixture_close (&fixture);
}

int
main (int argc, char **argv)
{
  ladder_fixture_init (&argc, &argv);

  g_test_add_func ("/ladder-page/what-a-rung-lacks-takes-no-line",
                   test_what_a_rung_lacks_takes_no_line);
  g_test_add_func ("/ladder-page/two-roles-in-one-line",
                   test_the_tools_for_two_roles_stay_in_one_line);
  g_test_add_func ("/ladder-page/names", test_rungs_say_what_they_are);
  g_test_add_func ("/ladder-page/places", test_each_rung_has_its_place_in_the_set);
  g_test_add_func ("/ladder-page/arrows", test_arrows_walk_along_the_moves);
  g_test_add_func ("/ladder-page/details", test_activating_opens_the_details);
  g_test_add_func ("/ladder-page/keys", test_keys_open_the_details);
  g_test_add_func ("/ladder-page/lines-of-the-list", test_a_line_of_the_list_opens_its_rung);
  g_test_add_func ("/ladder-page/arrows-reach-each", test_arrows_reach_each_rung_or_stay);
  g_test_add_func ("/ladder-page/tab", test_tab_passes_the_drawing_in_one_step);
  g_test_add_func ("/ladder-page/roles", test_a_rung_of_another_role_shows_all_roles);
  g_test_add_func ("/ladder-page/list", test_a_narrow_window_shows_the_same_as_a_list);
  g_test_add_func ("/ladder-page/list-beside", test_the_list_stands_beside_the_drawing);
  g_test_add_func ("/ladder-page/list-without-room",
                   test_the_list_takes_the_place_of_a_drawing_without_room);
  g_test_add_func ("/ladder-page/no-gap-below-the-list", test_a_long_list_leaves_no_gap_below_it);
  g_test_add_func ("/ladder-page/toolbar", test_the_toolbar_of_a_narrow_window_has_three_lines);
  g_test_add_func ("/ladder-page/toolbar-beside-a-route",
                   test_the_toolbar_has_one_line_beside_a_route);
  g_test_add_func ("/ladder-page/zoom-covers-nothing", test_the_zoom_covers_nothing);
  g_test_add_func ("/ladder-page/zoom-from-the-start", test_the_zoom_is_told_from_the_start);
  g_test_add_func ("/ladder-page/reach", test_what_is_in_reach_is_marked);
  g_test_add_func ("/ladder-page/reach-elsewhere", test_rungs_in_reach_are_found_in_other_ladders);
  g_test_add_func ("/ladder-page/one-two-or-all", test_one_two_or_all_roles_are_shown);
  g_test_add_func ("/ladder-page/passages", test_what_the_ladders_are_can_be_read);
  g_test_add_func ("/ladder-page/passages-width",
                   test_what_can_be_read_asks_for_no_more_than_it_fills);

  return g_test_run ();
}
