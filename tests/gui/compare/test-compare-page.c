/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the table of the page "Compare" is, by role, name, state and place. */

#include "compare-fixture.h"

#include "gui/compare/sp-compare-cell.h"
#include "gui/compare/sp-compare-group.h"
#include "gui/compare/sp-compare-header.h"
#include "gui/compare/sp-compare-heading.h"
#include "gui/compare/sp-compare-row.h"
#include "gui/compare/sp-compare-table.h"
#include "gui/compare/sp-role-view.h"

static void
assert_role_and_label (GtkWidget *widget, GtkAccessibleRole role, const char *label)
{
  g_assert_nonnull (widget);
  gtk_test_accessible_assert_role (widget, role);
  gtk_test_accessible_assert_property (widget, GTK_ACCESSIBLE_PROPERTY_LABEL, label);
}

static GtkWidget *
get_grid (CompareFixture *fixture)
{
  return gtk_widget_get_parent (gui_fixture_find (fixture->window, SP_TYPE_COMPARE_HEADER, 0));
}

static void
test_cells_name_row_and_role (CompareFixture *fixture, gconstpointer data)
{
  assert_role_and_label (get_grid (fixture), GTK_ACCESSIBLE_ROLE_GRID, "Comparison of roles");
  assert_role_and_label (compare_fixture_find_cell (fixture, "Primary focus", 0),
                         GTK_ACCESSIBLE_ROLE_GRID_CELL,
                         "Primary focus, Cloud engineer: Infrastructure.");
  assert_role_and_label (compare_fixture_find_cell (fixture, "Tools", 2),
                         GTK_ACCESSIBLE_ROLE_GRID_CELL,
                         "Tools, Platform engineer: Many: Git, Backstage");
  assert_role_and_label (compare_fixture_find_cell (fixture, "Pay", 2),
                         GTK_ACCESSIBLE_ROLE_GRID_CELL, "Pay, Platform engineer: Not covered");
}

static void
test_heads_are_headers (CompareFixture *fixture, gconstpointer data)
{
  GtkWidget *title = compare_fixture_find_title (fixture, "Primary focus");
  GtkWidget *heading = compare_fixture_find_heading (fixture, "DevOps engineer");

  assert_role_and_label (title, GTK_ACCESSIBLE_ROLE_ROW_HEADER, "Primary focus");
  gtk_test_accessible_assert_property (title, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "What it is all about.");
  assert_role_and_label (heading, GTK_ACCESSIBLE_ROLE_COLUMN_HEADER, "DevOps engineer");
  gtk_test_accessible_assert_property (heading, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Builds pipelines.");
}

static void
test_columns_are_of_equal_width (CompareFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) rows = gui_fixture_find_all (fixture->window, SP_TYPE_COMPARE_ROW);
  int width = gtk_widget_get_width (compare_fixture_find_cell (fixture, "Primary focus", 0));

  for (guint i = 0; i < rows->len; i++)
    for (guint j = 0; j < 3; j++)
      {
        GtkWidget *cell = GTK_WIDGET (sp_compare_row_get_cell (rows->pdata[i], j));
        GtkWidget *heading = gui_fixture_find (fixture->window, SP_TYPE_COMPARE_HEADING, j);
        graphene_rect_t bounds = gui_fixture_get_bounds (cell, fixture->window);
        graphene_rect_t head = gui_fixture_get_bounds (heading, fixture->window);

        if (sp_compare_cell_get_n_columns (SP_COMPARE_CELL (cell)) > 1)
          continue;
        /* What cannot be divided evenly is given to the first ones. */
        g_assert_cmpint (ABS (gtk_widget_get_width (cell) - width), <=, 1);
        g_assert_cmpfloat (bounds.origin.x, ==, head.origin.x);
        g_assert_cmpfloat (bounds.size.width, ==, head.size.width);
      }
}

/* Checks that one cell of a row is below the heads of these roles, and below no other. */
static void
assert_below (CompareFixture *fixture, GtkWidget *cell, const char *first, const char *last)
{
  graphene_rect_t bounds = gui_fixture_get_bounds (cell, fixture->window);
  graphene_rect_t a =
      gui_fixture_get_bounds (compare_fixture_find_heading (fixture, first), fixture->window);
  graphene_rect_t b =
      gui_fixture_get_bounds (compare_fixture_find_heading (fixture, last), fixture->window);
  graphene_rect_t both;

  graphene_rect_union (&a, &b, &both);
  g_assert_cmpfloat (bounds.origin.x, ==, both.origin.x);
  g_assert_cmpfloat (bounds.size.width, ==, both.size.width);
}

static void
test_neighbours_that_are_the_same_are_one_cell (CompareFixture *fixture, gconstpointer data)
{
  GtkWidget *cell = compare_fixture_find_cell (fixture, "Place of work", 0);

  g_assert_true (compare_fixture_find_cell (fixture, "Place of work", 2) == cell);
  assert_below (fixture, cell, "Cloud engineer", "Platform engineer");
  assert_role_and_label (cell, GTK_ACCESSIBLE_ROLE_GRID_CELL,
                         "Place of work, Cloud engineer, DevOps engineer, Platform engineer: "
                         "At a desk.");
  gtk_test_accessible_assert_relation (cell, GTK_ACCESSIBLE_RELATION_COL_INDEX, 2);
  gtk_test_accessible_assert_relation (cell, GTK_ACCESSIBLE_RELATION_COL_SPAN, 3);

  gtk_widget_set_direction (compare_fixture_find_row (fixture, "Place of work"), GTK_TEXT_DIR_RTL);
  gtk_widget_set_direction (gui_fixture_find (fixture->window, SP_TYPE_COMPARE_HEADER, 0),
                            GTK_TEXT_DIR_RTL);
  gui_fixture_settle (fixture->window);
  assert_below (fixture, cell, "Cloud engineer", "Platform engineer");

  g_assert_false (compare_fixture_find_cell (fixture, "Pay", 0) ==
                  compare_fixture_find_cell (fixture, "Pay", 1));
}

static void
test_one_cell_is_as_wide_as_what_is_in_sight (CompareFixture *fixture, gconstpointer data)
{
  assert_below (fixture, compare_fixture_find_cell (fixture, "Place of work", 0), "Cloud engineer",
                "DevOps engineer");
  gtk_widget_grab_focus (compare_fixture_find_cell (fixture, "Pay", 1));
  gui_fixture_settle (fixture->window);
  compare_fixture_press (fixture, "Right");
  assert_below (fixture, compare_fixture_find_cell (fixture, "Place of work", 0), "DevOps engineer",
                "Platform engineer");
}

/* Where roles stand below each other, one card names them all. */
static void
test_one_cell_names_its_roles (CompareFixture *fixture, gconstpointer data)
{
  GtkWidget *cell = compare_fixture_find_cell (fixture, "Place of work", 0);

  g_assert_nonnull (gui_fixture_find_label (cell, "Cloud engineer"));
  g_assert_nonnull (gui_fixture_find_label (cell, "Platform engineer"));
}

static GtkAdjustment *
get_adjustment (CompareFixture *fixture)
{
  GtkWidget *table = gui_fixture_find (fixture->window, SP_TYPE_COMPARE_TABLE, 0);
  GtkWidget *scroller = gtk_widget_get_ancestor (table, GTK_TYPE_SCROLLED_WINDOW);

  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
}

static void
test_heads_stay_in_sight (CompareFixture *fixture, gconstpointer data)
{
  const char *second = fixture->pack->areas.items[1].title;
  GtkWidget *header = gui_fixture_find (fixture->window, SP_TYPE_COMPARE_HEADER, 0);
  graphene_rect_t header_before = gui_fixture_get_bounds (header, fixture->window);
  GtkWidget *row;
  graphene_rect_t row_bounds;
  graphene_rect_t title;

  gui_fixture_resize (fixture->window, 1000, 400);
  row = compare_fixture_find_row (fixture, second);
  row_bounds =
      gui_fixture_get_bounds (row, gui_fixture_find (fixture->window, SP_TYPE_COMPARE_TABLE, 0));
  gtk_adjustment_set_value (get_adjustment (fixture), row_bounds.origin.y + 60);
  gui_fixture_settle (fixture->window);

  g_assert_cmpfloat (gui_fixture_get_bounds (header, fixture->window).origin.y, ==,
                     header_before.origin.y);
  title = gui_fixture_get_bounds (compare_fixture_find_title (fixture, second), row);
  g_assert_cmpfloat (title.origin.y, ==, 60);
  title = gui_fixture_get_bounds (compare_fixture_find_title (fixture, second), fixture->window);
  g_assert_cmpfloat (title.origin.y, ==, header_before.origin.y + header_before.size.height);
}

static void
test_fewer_columns_are_paged (CompareFixture *fixture, gconstpointer data)
{
  GtkWidget *forward;

  compare_fixture_assert_columns (fixture, "cloud devops");
  g_assert_nonnull (gui_fixture_find_label (fixture->window, "1–2 of 3"));
  g_assert_false (
      gtk_widget_get_child_visible (compare_fixture_find_cell (fixture, "Primary focus", 2)));

  forward = gui_fixture_find (gui_fixture_find (fixture->window, SP_TYPE_COMPARE_HEADER, 0),
                              GTK_TYPE_BUTTON, 1);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (forward), ==, "Further Roles");
  g_signal_emit_by_name (forward, "clicked");
  gui_fixture_settle (fixture->window);
  compare_fixture_assert_columns (fixture, "devops platform");
  g_assert_false (gtk_widget_get_sensitive (forward));

  gui_fixture_resize (fixture->window, 1000, 700);
  compare_fixture_assert_columns (fixture, "cloud devops platform");
  g_assert_null (gui_fixture_find_label (fixture->window, "1–3 of 3"));
}

static void
test_rows_become_cards_on_a_phone (CompareFixture *fixture, gconstpointer data)
{
  GtkWidget *row = compare_fixture_find_row (fixture, "Primary focus");
  float y = 0;

  g_assert_true (gtk_widget_has_css_class (row, "card"));
  g_assert_null (gui_fixture_find (fixture->window, SP_TYPE_COMPARE_HEADER, 0));
  for (guint i = 0; i < 3; i++)
    {
      GtkWidget *cell = compare_fixture_find_cell (fixture, "Primary focus", i);
      graphene_rect_t bounds = gui_fixture_get_bounds (cell, row);

      g_assert_cmpfloat (bounds.origin.y, >, y);
      g_assert_nonnull (gui_fixture_find_label (cell, fixture->pack->roles.items[i].title));
      y = bounds.origin.y + bounds.size.height - 1;
    }

  gui_fixture_resize (fixture->window, 1000, 700);
  g_assert_false (gtk_widget_has_css_class (row, "card"));
  g_assert_null (gui_fixture_find_label (row, fixture->pack->roles.items[0].title));
}

static void
test_tools_take_one_line_on_a_phone (CompareFixture *fixture, gconstpointer data)
{
  GtkWidget *all = gui_fixture_find_button (fixture->window, "All");
  g_autoptr (GPtrArray) menus = gui_fixture_find_all (fixture->window, GTK_TYPE_MENU_BUTTON);
  float y = gui_fixture_get_bounds (all, fixture->window).origin.y;

  g_assert_cmpuint (menus->len, ==, 2);
  for (guint i = 0; i < menus->len; i++)
    g_assert_cmpfloat (gui_fixture_get_bounds (menus->pdata[i], fixture->window).origin.y, ==, y);

  /* Signs in place of words leave room there. */
  g_assert_cmpstr (gtk_menu_button_get_icon_name (menus->pdata[0]), ==, "view-dual-symbolic");
  g_assert_cmpstr (gtk_menu_button_get_icon_name (menus->pdata[1]), ==, "view-list-symbolic");
  gui_fixture_resize (fixture->window, 1000, 700);
  g_assert_cmpstr (gtk_menu_button_get_label (menus->pdata[0]), ==, "_Roles");
  g_assert_cmpstr (gtk_menu_button_get_label (menus->pdata[1]), ==, "R_ows");
}

/* The arrow says to the eye what the state says to a screen reader. */
static void
assert_expanded (GtkWidget *heading, gboolean is_expanded)
{
  GtkWidget *arrow = gui_fixture_find (heading, GTK_TYPE_IMAGE, 0);

  gtk_test_accessible_assert_state (heading, GTK_ACCESSIBLE_STATE_EXPANDED, is_expanded);
  g_assert_cmpstr (gtk_image_get_icon_name (GTK_IMAGE (arrow)), ==,
                   is_expanded ? "pan-down-symbolic" : "pan-end-symbolic");
}

static void
test_groups_fold (CompareFixture *fixture, gconstpointer data)
{
  GtkWidget *group = compare_fixture_find_group (fixture, "The work");
  GtkWidget *heading = sp_compare_group_get_heading (SP_COMPARE_GROUP (group));

  assert_role_and_label (group, GTK_ACCESSIBLE_ROLE_ROW_GROUP, "The work");
  assert_expanded (heading, TRUE);
  g_signal_emit_by_name (heading, "clicked");
  gui_fixture_settle (fixture->window);
  assert_expanded (heading, FALSE);
  compare_fixture_assert_rows (fixture, "Tools");

  g_signal_emit_by_name (heading, "clicked");
  gui_fixture_settle (fixture->window);
  compare_fixture_assert_rows (fixture, "Primary focus, Place of work, Pay, Tools");
}

static gboolean
is_aside (CompareFixture *fixture, guint column, guint item)
{
  GtkWidget *cell = compare_fixture_find_cell (fixture, "Tools", column);

  GPtrArray *labels = sp_compare_cell_get_labels (SP_COMPARE_CELL (cell));

  return gtk_widget_has_css_class (labels->pdata[item], "aside");
}

static void
test_differences_fold_the_same_away (CompareFixture *fixture, gconstpointer data)
{
  g_assert_nonnull (gui_fixture_find_label (fixture->window, "4 rows"));
  compare_fixture_do (fixture, "compare.remove-role", "platform");
  compare_fixture_toggle (fixture, "Differences");
  compare_fixture_assert_rows (fixture, "Primary focus, Pay, Tools");
  g_assert_nonnull (gui_fixture_find_label (fixture->window, "3 rows"));

  g_assert_true (is_aside (fixture, 0, 0));
  g_assert_false (is_aside (fixture, 0, 1));
  compare_fixture_toggle (fixture, "All");
  g_assert_false (is_aside (fixture, 0, 0));
}

static void
test_in_common_brings_the_shared_forward (CompareFixture *fixture, gconstpointer data)
{
  GtkWidget *group;

  g_assert_null (compare_fixture_find_group (fixture, "What They Share"));
  compare_fixture_toggle (fixture, "In Common");
  compare_fixture_assert_rows (fixture, "Place of work, Tools, Automation");
  g_assert_false (is_aside (fixture, 1, 0));
  g_assert_true (is_aside (fixture, 1, 1));

  group = compare_fixture_find_group (fixture, "What They Share");
  g_assert_true (gtk_widget_is_ancestor (compare_fixture_find_row (fixture, "Automation"), group));
  assert_role_and_label (compare_fixture_find_cell (fixture, "Automation", 1),
                         GTK_ACCESSIBLE_ROLE_GRID_CELL,
                         "Automation, DevOps engineer: Automates releases.");
  gtk_test_accessible_assert_property (compare_fixture_find_title (fixture, "Automation"),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "None of them does a thing twice.");
}

static void
test_nothing_is_shared_by_one (CompareFixture *fixture, gconstpointer data)
{
  compare_fixture_do (fixture, "compare.remove-role", "platform");
  compare_fixture_do (fixture, "compare.remove-role", "devops");
  compare_fixture_toggle (fixture, "In Common");
  g_assert_nonnull (gui_fixture_find_label (fixture->window, "Only One Role Chosen"));
  g_signal_emit_by_name (gui_fixture_find_button (fixture->window, "Compare All Roles"), "clicked");
  gui_fixture_settle (fixture->window);
  compare_fixture_assert_columns (fixture, "cloud devops platform");
}

/* One meets their number first, and opens them before the rows or comes back to them. */
static void
test_passages_are_offered_first (CompareFixture *fixture, gconstpointer data)
{
  GtkWidget *group = compare_fixture_find_group (fixture, "Good to Know");
  GtkWidget *passage;

  g_assert_true (gui_fixture_find (fixture->window, SP_TYPE_COMPARE_GROUP, 0) == group);
  g_assert_nonnull (gui_fixture_find_label (group, "1 text"));
  g_assert_null (compare_fixture_find_text (fixture, "They differ."));
  compare_fixture_do (fixture, "compare.fold", ".passages");
  passage = compare_fixture_find_text (fixture, "They differ.");
  g_assert_nonnull (passage);
  g_assert_true (gtk_widget_is_ancestor (passage, group));
  g_assert_nonnull (gui_fixture_find_label (group, "Sources"));
  gtk_expander_set_expanded (GTK_EXPANDER (gui_fixture_find (group, GTK_TYPE_EXPANDER, 0)), TRUE);
  g_assert_nonnull (gui_fixture_find_label (group, "A book"));
  g_assert_null (compare_fixture_find_text (fixture, "They drift."));
}

/* The colour of a role is on its head, and nothing else tells one role from another. */
static void
test_no_role_is_marked_as_better (CompareFixture *fixture, gconstpointer data)
{
  static const char *const colors[] = { "sp-blue", "sp-orange", "sp-green" };

  for (guint i = 0; i < G_N_ELEMENTS (colors); i++)
    {
      GtkWidget *heading = gui_fixture_find (fixture->window, SP_TYPE_COMPARE_HEADING, i);
      GtkWidget *cell = compare_fixture_find_cell (fixture, "Primary focus", i);
      g_auto (GStrv) of_heading = gtk_widget_get_css_classes (heading);
      g_auto (GStrv) of_cell = gtk_widget_get_css_classes (cell);

      g_assert_true (
          g_strv_equal ((const char *const *) of_heading, (const char *[]){ colors[i], NULL }));
      g_assert_cmpuint (g_strv_length (of_cell), ==, i == 0);
      g_assert_true (i > 0 || g_str_equal (of_cell[0], "sourced"));
    }
}

/* Moves the pointer to the middle of a widget in the table. */
static void
point_at (CompareFixture *fixture, GtkWidget *widget)
{
  GtkWidget *table = gui_fixture_find (fixture->window, SP_TYPE_COMPARE_TABLE, 0);
  graphene_rect_t bounds = gui_fixture_get_bounds (widget, table);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (table);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_MOTION (controller))
        g_signal_emit_by_name (controller, "motion",
                               (double) bounds.origin.x + (double) bounds.size.width / 2,
                               (double) bounds.origin.y + (double) bounds.size.height / 2);
    }
}

static void
test_the_pointer_marks_its_column (CompareFixture *fixture, gconstpointer data)
{
  point_at (fixture, compare_fixture_find_cell (fixture, "Pay", 2));
  for (guint i = 0; i < 3; i++)
    {
      GtkWidget *cell = compare_fixture_find_cell (fixture, "Primary focus", i);
      GtkWidget *heading = gui_fixture_find (fixture->window, SP_TYPE_COMPARE_HEADING, i);

      g_assert_cmpint (gtk_widget_has_css_class (cell, "marked"), ==, i == 2);
      g_assert_cmpint (gtk_widget_has_css_class (heading, "marked"), ==, i == 2);
    }

  /* A key leads away, and the pointer that rests does not take the mark back. */
  gtk_widget_grab_focus (compare_fixture_find_cell (fixture, "Pay", 0));
  point_at (fixture, compare_fixture_find_cell (fixture, "Pay", 2));
  g_assert_true (
      gtk_widget_has_css_class (compare_fixture_find_cell (fixture, "Primary focus", 0), "marked"));
  point_at (fixture, compare_fixture_find_title (fixture, "Pay"));
  g_assert_false (
      gtk_widget_has_css_class (compare_fixture_find_cell (fixture, "Primary focus", 0), "marked"));
}

int
main (int argc, char **argv)
{
  gui_fixture_init (&argc, &argv);

  compare_fixture_add ("/compare-page/cells-name-row-and-role", 1000, test_cells_name_row_and_role);
  compare_fixture_add ("/compare-page/heads-are-headers", 1000, test_heads_are_headers);
  compare_fixture_add ("/compare-page/columns-are-of-equal-width", 1000,
                       test_columns_are_of_equal_width);
  compare_fixture_add ("/compare-page/neighbours-that-are-the-same-are-one-cell", 1000,
                       test_neighbours_that_are_the_same_are_one_cell);
  compare_fixture_add ("/compare-page/one-cell-is-as-wide-as-what-is-in-sight", 700,
                       test_one_cell_is_as_wide_as_what_is_in_sight);
  compare_fixture_add ("/compare-page/one-cell-names-its-roles", 360,
                       test_one_cell_names_its_roles);
  compare_fixture_add ("/compare-page/fewer-columns-are-paged", 700, test_fewer_columns_are_paged);
  compare_fixture_add ("/compare-page/rows-become-cards-on-a-phone", 360,
                       test_rows_become_cards_on_a_phone);
  compare_fixture_add ("/compare-page/tools-take-one-line-on-a-phone", 360,
                       test_tools_take_one_line_on_a_phone);
  compare_fixture_add ("/compare-page/groups-fold", 1000, test_groups_fold);
  compare_fixture_add ("/compare-page/differences-fold-the-same-away", 1000,
                       test_differences_fold_the_same_away);
  compare_fixture_add ("/compare-page/in-common-brings-the-shared-forward", 1000,
                       test_in_common_brings_the_shared_forward);
  compare_fixture_add ("/compare-page/nothing-is-shared-by-one", 1000,
                       test_nothing_is_shared_by_one);
  compare_fixture_add ("/compare-page/the-pointer-marks-its-column", 1000,
                       test_the_pointer_marks_its_column);
  compare_fixture_add ("/compare-page/passages-are-offered-first", 1000,
                       test_passages_are_offered_first);
  compare_fixture_add ("/compare-page/no-role-is-marked-as-better", 1000,
                       test_no_role_is_marked_as_better);
  g_test_add ("/compare-page/heads-stay-in-sight", CompareFixture, GINT_TO_POINTER (1000),
              compare_fixture_set_up_bundled, test_heads_stay_in_sight, compare_fixture_tear_down);

  return g_test_run ();
}
