/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page "Compare" by keyboard alone, and where the focus is after what changes below it. */

#include "../output-fixture.h"
#include "compare-fixture.h"

#include "gui/compare/sp-compare-cell.h"
#include "gui/compare/sp-compare-group.h"
#include "gui/compare/sp-compare-heading.h"
#include "gui/compare/sp-compare-row.h"
#include "gui/compare/sp-compare-table.h"
#include "gui/compare/sp-role-view.h"

static void
focus_cell (CompareFixture *fixture, const char *row, guint column)
{
  compare_fixture_focus (fixture, compare_fixture_find_cell (fixture, row, column));
}

static void
assert_in_cell (CompareFixture *fixture, const char *row, guint column)
{
  GtkWidget *cell = compare_fixture_find_cell (fixture, row, column);

  g_assert_true (compare_fixture_get_focus (fixture) == cell);
  g_assert_true (gtk_widget_get_mapped (cell));
}

static void
assert_on_title (CompareFixture *fixture, const char *row)
{
  g_assert_true (compare_fixture_get_focus (fixture) == compare_fixture_find_title (fixture, row));
}

static void
assert_on_group (CompareFixture *fixture, const char *title)
{
  GtkWidget *group = compare_fixture_find_group (fixture, title);

  g_assert_true (compare_fixture_get_focus (fixture) ==
                 sp_compare_group_get_heading (SP_COMPARE_GROUP (group)));
}

static void
press_all (CompareFixture *fixture, const char *keys)
{
  g_auto (GStrv) all = g_strsplit (keys, " ", -1);

  for (char **key = all; *key != NULL; key++)
    compare_fixture_press (fixture, *key);
}

static void
test_arrows_walk_the_table (CompareFixture *fixture, gconstpointer data)
{
  focus_cell (fixture, "Primary focus", 0);
  press_all (fixture, "Right");
  assert_in_cell (fixture, "Primary focus", 1);
  press_all (fixture, "Down");
  assert_in_cell (fixture, "Place of work", 1);
  press_all (fixture, "Left Left");
  assert_on_title (fixture, "Place of work");
  press_all (fixture, "Left");
  assert_on_title (fixture, "Place of work");
  press_all (fixture, "End");
  assert_in_cell (fixture, "Place of work", 2);
  press_all (fixture, "Right KP_Up");
  assert_in_cell (fixture, "Primary focus", 2);
  press_all (fixture, "Home");
  assert_on_title (fixture, "Primary focus");
}

static void
test_headings_of_groups_keep_the_column (CompareFixture *fixture, gconstpointer data)
{
  focus_cell (fixture, "Pay", 1);
  press_all (fixture, "Down");
  assert_on_group (fixture, "The craft");
  press_all (fixture, "Down");
  assert_in_cell (fixture, "Tools", 1);
  press_all (fixture, "Up Up");
  assert_in_cell (fixture, "Pay", 1);
  press_all (fixture, "<Control>Home");
  assert_on_group (fixture, "Good to Know");
  press_all (fixture, "Down");
  assert_on_group (fixture, "The work");
  press_all (fixture, "<Control>End");
  assert_in_cell (fixture, "Tools", 1);
  press_all (fixture, "Down");
  assert_in_cell (fixture, "Tools", 1);
}

static void
test_folded_groups_are_passed_over (CompareFixture *fixture, gconstpointer data)
{
  compare_fixture_do (fixture, "compare.fold", "craft");
  focus_cell (fixture, "Pay", 1);
  press_all (fixture, "Down Down");
  assert_on_group (fixture, "The craft");
}

static void
test_arrows_are_mirrored (CompareFixture *fixture, gconstpointer data)
{
  gtk_widget_set_direction (gui_fixture_find (fixture->window, SP_TYPE_COMPARE_TABLE, 0),
                            GTK_TEXT_DIR_RTL);
  focus_cell (fixture, "Primary focus", 0);
  press_all (fixture, "Left");
  assert_in_cell (fixture, "Primary focus", 1);
  press_all (fixture, "Right Right");
  assert_on_title (fixture, "Primary focus");
}

static void
test_arrows_page_columns (CompareFixture *fixture, gconstpointer data)
{
  focus_cell (fixture, "Primary focus", 1);
  compare_fixture_assert_columns (fixture, "cloud devops");
  press_all (fixture, "Right");
  assert_in_cell (fixture, "Primary focus", 2);
  compare_fixture_assert_columns (fixture, "devops platform");
  press_all (fixture, "Left Left");
  assert_in_cell (fixture, "Primary focus", 0);
  compare_fixture_assert_columns (fixture, "cloud devops");
}

static void
test_arrows_take_a_cell_in_several_columns_as_one (CompareFixture *fixture, gconstpointer data)
{
  focus_cell (fixture, "Primary focus", 1);
  press_all (fixture, "Down Down");
  assert_in_cell (fixture, "Pay", 1);
  press_all (fixture, "Up Right");
  assert_in_cell (fixture, "Place of work", 0);
  press_all (fixture, "Left");
  assert_on_title (fixture, "Place of work");
}

static void
test_arrows_walk_cards (CompareFixture *fixture, gconstpointer data)
{
  compare_fixture_focus (fixture, compare_fixture_find_title (fixture, "Primary focus"));
  press_all (fixture, "Down Down Down");
  assert_in_cell (fixture, "Primary focus", 2);
  press_all (fixture, "Down");
  assert_on_title (fixture, "Place of work");
  press_all (fixture, "Up");
  assert_in_cell (fixture, "Primary focus", 2);
}

static void
test_tab_passes_the_table_in_one_step (CompareFixture *fixture, gconstpointer data)
{
  GtkWidget *table = gui_fixture_find (fixture->window, SP_TYPE_COMPARE_TABLE, 0);
  GtkWidget *left;

  focus_cell (fixture, "Place of work", 1);
  gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_BACKWARD);
  left = compare_fixture_get_focus (fixture);
  g_assert_false (gtk_widget_is_ancestor (left, table));
  gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_FORWARD);
  assert_in_cell (fixture, "Place of work", 1);
}

static void
assert_marked (CompareFixture *fixture, guint column)
{
  for (guint i = 0; i < 3; i++)
    {
      GtkWidget *cell = compare_fixture_find_cell (fixture, "Tools", i);
      GtkWidget *heading = gui_fixture_find (fixture->window, SP_TYPE_COMPARE_HEADING, i);

      g_assert_cmpint (gtk_widget_has_css_class (cell, "marked"), ==, i == column);
      g_assert_cmpint (gtk_widget_has_css_class (heading, "marked"), ==, i == column);
    }
}

static void
test_focus_marks_row_and_column (CompareFixture *fixture, gconstpointer data)
{
  focus_cell (fixture, "Primary focus", 1);
  assert_marked (fixture, 1);
  g_assert_true (gtk_widget_get_state_flags (compare_fixture_find_row (fixture, "Primary focus")) &
                 GTK_STATE_FLAG_FOCUS_WITHIN);
}

static GtkEventController *
find_pointer (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_MOTION (controller))
        return controller;
    }
  g_assert_not_reached ();
}

/* GTK tells of a pointer that rests when something moves below it. */
static void
test_only_a_pointer_that_moves_marks (CompareFixture *fixture, gconstpointer data)
{
  GtkWidget *table = gui_fixture_find (fixture->window, SP_TYPE_COMPARE_TABLE, 0);
  GtkEventController *pointer = find_pointer (table);
  graphene_rect_t cell =
      gui_fixture_get_bounds (compare_fixture_find_cell (fixture, "Tools", 2), table);
  double x = cell.origin.x + cell.size.width / 2;
  double y = cell.origin.y + cell.size.height / 2;

  focus_cell (fixture, "Primary focus", 1);
  g_signal_emit_by_name (pointer, "enter", x, y);
  g_signal_emit_by_name (pointer, "motion", x, y);
  assert_marked (fixture, 1);
  g_signal_emit_by_name (pointer, "motion", x + 1, y);
  assert_marked (fixture, 2);
  g_signal_emit_by_name (pointer, "leave");
  assert_marked (fixture, 1);
}

static void
test_columns_move_with_their_focus (CompareFixture *fixture, gconstpointer data)
{
  focus_cell (fixture, "Place of work", 0);
  press_all (fixture, "<Control><Shift>Right");
  compare_fixture_assert_columns (fixture, "devops cloud platform");
  assert_in_cell (fixture, "Place of work", 1);
  press_all (fixture, "<Control><Shift>Right <Control><Shift>Right");
  compare_fixture_assert_columns (fixture, "devops platform cloud");
  assert_in_cell (fixture, "Place of work", 2);
  press_all (fixture, "<Control><Shift>Left");
  compare_fixture_assert_columns (fixture, "devops cloud platform");
}

static void
test_moved_columns_stay_in_sight (CompareFixture *fixture, gconstpointer data)
{
  focus_cell (fixture, "Pay", 1);
  press_all (fixture, "<Control><Shift>Right");
  assert_in_cell (fixture, "Pay", 2);
  compare_fixture_assert_columns (fixture, "platform devops");
}

static void
test_columns_move_left_and_right_as_seen (CompareFixture *fixture, gconstpointer data)
{
  gtk_widget_set_direction (GTK_WIDGET (fixture->page), GTK_TEXT_DIR_RTL);
  focus_cell (fixture, "Pay", 0);
  press_all (fixture, "<Control><Shift>Left");
  compare_fixture_assert_columns (fixture, "devops cloud platform");
}

static void
test_heads_keep_the_focus (CompareFixture *fixture, gconstpointer data)
{
  GtkWidget *heading = compare_fixture_find_heading (fixture, "Cloud engineer");

  g_assert_true (sp_compare_heading_grab_focus (SP_COMPARE_HEADING (heading), TRUE));
  press_all (fixture, "<Control><Shift>Right");
  heading = compare_fixture_find_heading (fixture, "Cloud engineer");
  g_assert_true (sp_compare_heading_has_menu (SP_COMPARE_HEADING (heading),
                                              compare_fixture_get_focus (fixture)));
  compare_fixture_do (fixture, "compare.remove-role", "cloud");
  heading = compare_fixture_find_heading (fixture, "Platform engineer");
  g_assert_true (sp_compare_heading_has_menu (SP_COMPARE_HEADING (heading),
                                              compare_fixture_get_focus (fixture)));
}

static void
test_hidden_rows_hand_the_focus_on (CompareFixture *fixture, gconstpointer data)
{
  focus_cell (fixture, "Primary focus", 1);
  press_all (fixture, "Down");
  compare_fixture_do (fixture, "compare.hide-row", "place");
  assert_in_cell (fixture, "Pay", 1);
  sp_page_undo (SP_PAGE (fixture->page));
  gui_fixture_settle (fixture->window);
  assert_in_cell (fixture, "Pay", 1);
}

static void
test_escape_leads_back_to_where_one_was (CompareFixture *fixture, gconstpointer data)
{
  focus_cell (fixture, "Place of work", 1);
  g_assert_false (gui_fixture_press (fixture->window, "Escape"));
  compare_fixture_do (fixture, "compare.open-role", "devops");
  g_assert_true (SP_IS_ROLE_VIEW (compare_fixture_get_focus (fixture)));
  g_assert_true (sp_page_get_can_go_back (SP_PAGE (fixture->page)));

  press_all (fixture, "Escape");
  g_assert_false (sp_page_get_can_go_back (SP_PAGE (fixture->page)));
  g_assert_null (gui_fixture_find (fixture->window, SP_TYPE_ROLE_VIEW, 0));
  assert_in_cell (fixture, "Place of work", 1);
}

static void
test_keys_scroll_a_role (CompareFixture *fixture, gconstpointer data)
{
  GtkWidget *view;
  GtkAdjustment *adjustment;

  gui_fixture_resize (fixture->window, 700, 300);
  compare_fixture_do (fixture, "compare.open-role", "cloud");
  view = gui_fixture_find (fixture->window, SP_TYPE_ROLE_VIEW, 0);
  adjustment = gtk_scrolled_window_get_vadjustment (
      GTK_SCROLLED_WINDOW (gui_fixture_find (view, GTK_TYPE_SCROLLED_WINDOW, 0)));
  press_all (fixture, "Down");
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), >, 0);
  press_all (fixture, "Home");
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 0);
  press_all (fixture, "End");
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==,
                     gtk_adjustment_get_upper (adjustment) -
                         gtk_adjustment_get_page_size (adjustment));
  g_assert_true (compare_fixture_get_focus (fixture) == view);
}

static void
assert_copied (CompareFixture *fixture, const char *expected)
{
  g_autofree char *text = output_fixture_read_copied_text (fixture->window);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_cells_are_copied_by_keys (CompareFixture *fixture, gconstpointer data)
{
  focus_cell (fixture, "Tools", 2);
  press_all (fixture, "<Control>c");
  assert_copied (fixture, "Many: Git, Backstage");
  press_all (fixture, "<Control>a <Control>c");
  assert_copied (fixture, "Many: Git, Backstage");

  focus_cell (fixture, "Primary focus", 1);
  press_all (fixture, "<Shift>Right <Shift>Right <Shift>Right <Control>c");
  assert_copied (fixture, "Pip");
  press_all (fixture, "<Shift>End <Control>c");
  assert_copied (fixture, "Pipelines.");
  press_all (fixture, "Right <Control>c");
  assert_in_cell (fixture, "Primary focus", 2);
  assert_copied (fixture, "Platforms for others.");
}

/* What is one text is seen as selected, whole; of several chips none is, and all are copied. */
static void
test_all_of_a_cell_is_selected (CompareFixture *fixture, gconstpointer data)
{
  GtkLabel *label = GTK_LABEL (compare_fixture_find_text (fixture, "Pipelines."));
  int start, end;

  focus_cell (fixture, "Primary focus", 1);
  press_all (fixture, "<Control>a");
  g_assert_true (gtk_label_get_selection_bounds (label, &start, &end));
  g_assert_cmpint (start, ==, 0);
  g_assert_cmpint (end, ==, strlen ("Pipelines."));
  assert_in_cell (fixture, "Primary focus", 1);
  focus_cell (fixture, "Tools", 2);
  press_all (fixture, "<Control>a");
  g_assert_false (gtk_label_get_selectable (label));
  g_assert_false (gtk_label_get_selectable (GTK_LABEL (
      gui_fixture_find (compare_fixture_find_cell (fixture, "Tools", 2), GTK_TYPE_LABEL, 0))));
  compare_fixture_focus (fixture, compare_fixture_find_title (fixture, "Pay"));
  g_assert_false (gui_fixture_press (fixture->window, "<Control>a"));
  g_assert_false (gui_fixture_press (fixture->window, "<Control>c"));
}

/* Passages take no focus: the arrow scrolls by a step to their end, and then goes on to what follows. */
static void
test_down_reads_passages_to_their_end (CompareFixture *fixture, gconstpointer data)
{
  GtkWidget *table = gui_fixture_find (fixture->window, SP_TYPE_COMPARE_TABLE, 0);
  GtkAdjustment *down = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (table));
  GtkWidget *passages = compare_fixture_find_group (fixture, "Good to Know");
  guint n_steps = 0;

  compare_fixture_do (fixture, "compare.fold", ".passages");
  compare_fixture_focus (fixture, sp_compare_group_get_heading (SP_COMPARE_GROUP (passages)));
  for (;;)
    {
      graphene_rect_t bounds = gui_fixture_get_bounds (passages, table);
      double value = gtk_adjustment_get_value (down);

      if (bounds.origin.y + bounds.size.height <= gtk_widget_get_height (table))
        break;
      press_all (fixture, "Down");
      assert_on_group (fixture, "Good to Know");
      g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (down),
                                      value + gtk_adjustment_get_step_increment (down), 1.0);
      n_steps++;
    }
  g_assert_cmpuint (n_steps, >, 0);
  press_all (fixture, "Down");
  g_assert_false (gtk_widget_is_ancestor (compare_fixture_get_focus (fixture), passages));
  g_assert_true (gtk_widget_is_ancestor (compare_fixture_get_focus (fixture), table));
}

static void
test_the_pointer_selects (CompareFixture *fixture, gconstpointer data)
{
  GtkWidget *table = gui_fixture_find (fixture->window, SP_TYPE_COMPARE_TABLE, 0);
  GtkGesture *drag = compare_fixture_find_drag (table);
  GtkWidget *label = compare_fixture_find_text (fixture, "Pipelines.");
  graphene_rect_t bounds = gui_fixture_get_bounds (label, table);

  focus_cell (fixture, "Primary focus", 1);
  g_signal_emit_by_name (drag, "drag-begin", bounds.origin.x + 1, bounds.origin.y + 5);
  g_signal_emit_by_name (drag, "drag-update", 3.0, 0.0);
  g_assert_false (gtk_label_get_selectable (GTK_LABEL (label)));
  g_signal_emit_by_name (drag, "drag-update", (double) bounds.size.width - 2, 0.0);
  press_all (fixture, "<Control>c");
  assert_copied (fixture, "Pipelines.");

  /* The arrow keys go on as if nothing was selected, and nothing is then. */
  press_all (fixture, "Down");
  assert_in_cell (fixture, "Place of work", 1);
  g_assert_false (gtk_label_get_selectable (GTK_LABEL (label)));
}

static void
test_down_from_a_head_keeps_the_column (CompareFixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *heading = compare_fixture_find_heading (fixture, "DevOps engineer");

      g_assert_true (sp_compare_heading_grab_focus (SP_COMPARE_HEADING (heading), i == 0));
      press_all (fixture, "Down");
      assert_in_cell (fixture, "Primary focus", 1);
    }
}

/* What a click does in a cell is what Return does there. */
static void
test_a_click_opens_the_sources (CompareFixture *fixture, gconstpointer data)
{
  GtkWidget *table = gui_fixture_find (fixture->window, SP_TYPE_COMPARE_TABLE, 0);
  GtkWidget *cell = compare_fixture_find_cell (fixture, "Primary focus", 0);
  graphene_rect_t bounds = gui_fixture_get_bounds (cell, table);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (table);

  focus_cell (fixture, "Pay", 1);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_CLICK (controller))
        g_signal_emit_by_name (controller, "released", 1, (double) bounds.origin.x + 5,
                               (double) bounds.origin.y + 5);
    }
  gui_fixture_settle (fixture->window);
  g_assert_nonnull (gui_fixture_find (fixture->window, GTK_TYPE_POPOVER, 0));
  g_assert_nonnull (gui_fixture_find_label (fixture->window, "A book"));
  gtk_popover_popdown (GTK_POPOVER (gui_fixture_find (fixture->window, GTK_TYPE_POPOVER, 0)));
  gui_fixture_settle (fixture->window);
  assert_in_cell (fixture, "Primary focus", 0);
}

/* What is looked at is the row of the focus; a link leads to one. */
static void
test_a_link_leads_to_a_row (CompareFixture *fixture, gconstpointer data)
{
  static const char *const rows[][2] = { { "pay", "Pay" }, { "focus", "Primary focus" } };
  SpPage *page = SP_PAGE (fixture->page);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = g_strconcat ("compare/rows/", rows[i][0], NULL);
      g_autoptr (SpTarget) target = sp_target_parse (text);

      sp_page_open (page, target);
      gui_fixture_settle (fixture->window);
      assert_on_title (fixture, rows[i][1]);
      g_assert_cmpstr (SP_PAGE_GET_CLASS (page)->get_subject (page), ==, rows[i][0]);
    }
  /* Upwards comes the group, which is no row. */
  press_all (fixture, "Up");
  assert_on_group (fixture, "The work");
  g_assert_null (SP_PAGE_GET_CLASS (page)->get_subject (page));
}

int
main (int argc, char **argv)
{
  gui_fixture_init (&argc, &argv);

  compare_fixture_add ("/compare-keys/arrows-walk-the-table", 1000, test_arrows_walk_the_table);
  compare_fixture_add ("/compare-keys/headings-of-groups-keep-the-column", 1000,
                       test_headings_of_groups_keep_the_column);
  compare_fixture_add ("/compare-keys/folded-groups-are-passed-over", 1000,
                       test_folded_groups_are_passed_over);
  compare_fixture_add ("/compare-keys/arrows-are-mirrored", 1000, test_arrows_are_mirrored);
  compare_fixture_add ("/compare-keys/arrows-take-a-cell-in-several-columns-as-one", 1000,
                       test_arrows_take_a_cell_in_several_columns_as_one);
  compare_fixture_add ("/compare-keys/arrows-page-columns", 700, test_arrows_page_columns);
  compare_fixture_add ("/compare-keys/arrows-walk-cards", 360, test_arrows_walk_cards);
  compare_fixture_add ("/compare-keys/tab-passes-the-table-in-one-step", 1000,
                       test_tab_passes_the_table_in_one_step);
  compare_fixture_add ("/compare-keys/focus-marks-row-and-column", 1000,
                       test_focus_marks_row_and_column);
  compare_fixture_add ("/compare-keys/only-a-pointer-that-moves-marks", 1000,
                       test_only_a_pointer_that_moves_marks);
  compare_fixture_add ("/compare-keys/columns-move-with-their-focus", 1000,
                       test_columns_move_with_their_focus);
  compare_fixture_add ("/compare-keys/moved-columns-stay-in-sight", 700,
                       test_moved_columns_stay_in_sight);
  compare_fixture_add ("/compare-keys/columns-move-left-and-right-as-seen", 1000,
                       test_columns_move_left_and_right_as_seen);
  compare_fixture_add ("/compare-keys/heads-keep-the-focus", 1000, test_heads_keep_the_focus);
  compare_fixture_add ("/compare-keys/hidden-rows-hand-the-focus-on", 1000,
                       test_hidden_rows_hand_the_focus_on);
  compare_fixture_add ("/compare-keys/escape-leads-back-to-where-one-was", 1000,
                       test_escape_leads_back_to_where_one_was);
  compare_fixture_add ("/compare-keys/keys-scroll-a-role", 1000, test_keys_scroll_a_role);
  compare_fixture_add ("/compare-keys/cells-are-copied-by-keys", 1000,
                       test_cells_are_copied_by_keys);
  compare_fixture_add ("/compare-keys/all-of-a-cell-is-selected", 1000,
                       test_all_of_a_cell_is_selected);
  g_test_add ("/compare-keys/down-reads-passages-to-their-end", CompareFixture,
              GINT_TO_POINTER (1000), compare_fixture_set_up_bundled,
              test_down_reads_passages_to_their_end, compare_fixture_tear_down);
  compare_fixture_add ("/compare-keys/the-pointer-selects", 1000, test_the_pointer_selects);
  compare_fixture_add ("/compare-keys/down-from-a-head-keeps-the-column", 1000,
                       test_down_from_a_head_keeps_the_column);

  compare_fixture_add ("/compare-keys/a-click-opens-the-sources", 1000,
                       test_a_click_opens_the_sources);
  compare_fixture_add ("/compare-keys/a-link-leads-to-a-row", 1000, test_a_link_leads_to_a_row);

  return g_test_run ();
}
