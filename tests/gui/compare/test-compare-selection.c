/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which roles and rows are shown: chosen, removed, brought back and remembered. */

#include "compare-fixture.h"

#include "gui/compare/sp-compare-header.h"
#include "gui/compare/sp-compare-heading.h"
#include "gui/compare/sp-compare-table.h"

#include <adwaita.h>

/* Opens the popover of a button in the toolbar. */
static GtkWidget *
open_picker (CompareFixture *fixture, guint position)
{
  GtkWidget *toolbar = gtk_widget_get_ancestor (gui_fixture_find_label (fixture->window, "Roles"),
                                                GTK_TYPE_MENU_BUTTON);
  g_autoptr (GPtrArray) buttons =
      gui_fixture_find_all (gtk_widget_get_parent (toolbar), GTK_TYPE_MENU_BUTTON);
  GtkWidget *popover;

  gtk_menu_button_popup (buttons->pdata[position]);
  popover = GTK_WIDGET (gtk_menu_button_get_popover (buttons->pdata[position]));
  g_assert_nonnull (popover);
  /* Its window is shown when the display says so, which may take longer than a few frames. */
  for (guint i = 0; i < 50 && !gtk_widget_get_mapped (popover); i++)
    gui_fixture_settle (fixture->window);
  g_assert_true (gtk_widget_get_mapped (popover));
  return popover;
}

static GtkWidget *
find_check (GtkWidget *popover, const char *label)
{
  GtkWidget *found = gui_fixture_find_label (popover, label);
  GtkWidget *check = gtk_widget_get_ancestor (found, GTK_TYPE_CHECK_BUTTON);

  gtk_test_accessible_assert_role (check, GTK_ACCESSIBLE_ROLE_CHECKBOX);
  gtk_test_accessible_assert_property (check, GTK_ACCESSIBLE_PROPERTY_LABEL, label);
  return check;
}

static void
set_check (CompareFixture *fixture, GtkWidget *popover, const char *label, gboolean active)
{
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_check (popover, label)), active);
  gui_fixture_settle (fixture->window);
}

static void
test_roles_are_chosen (CompareFixture *fixture, gconstpointer data)
{
  GtkWidget *popover = open_picker (fixture, 0);

  gtk_test_accessible_assert_state (find_check (popover, "DevOps engineer"),
                                    GTK_ACCESSIBLE_STATE_CHECKED, GTK_ACCESSIBLE_TRISTATE_TRUE);
  set_check (fixture, popover, "DevOps engineer", FALSE);
  compare_fixture_assert_columns (fixture, "cloud platform");
  gtk_test_accessible_assert_state (find_check (popover, "DevOps engineer"),
                                    GTK_ACCESSIBLE_STATE_CHECKED, GTK_ACCESSIBLE_TRISTATE_FALSE);
  set_check (fixture, popover, "DevOps engineer", TRUE);
  compare_fixture_assert_columns (fixture, "cloud platform devops");
}

/* Checks the labels of the lines in a popover. */
static void
assert_lines (GtkWidget *popover, const char *labels)
{
  g_autoptr (GPtrArray) checks = gui_fixture_find_all (popover, GTK_TYPE_CHECK_BUTTON);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < checks->len; i++)
    g_string_append_printf (
        found, "%s%s", i > 0 ? ", " : "",
        gtk_label_get_text (GTK_LABEL (gtk_check_button_get_child (checks->pdata[i]))));
  g_assert_cmpstr (found->str, ==, labels);
}

static void
test_roles_are_moved_by_the_picker (CompareFixture *fixture, gconstpointer data)
{
  GtkWidget *popover = open_picker (fixture, 0);
  GtkWidget *button = gui_fixture_find (popover, GTK_TYPE_BUTTON, 3);

  g_assert_cmpstr (gtk_widget_get_tooltip_text (button), ==, "Move Right");
  g_signal_emit_by_name (button, "clicked");
  gui_fixture_settle (fixture->window);
  compare_fixture_assert_columns (fixture, "devops cloud platform");
  g_assert_true (gtk_widget_get_mapped (popover));

  /* The lines follow the columns, and no button is there for what cannot be done. */
  assert_lines (popover, "DevOps engineer, Cloud engineer, Platform engineer");
  g_assert_false (gtk_widget_get_sensitive (gui_fixture_find (popover, GTK_TYPE_BUTTON, 2)));
  g_assert_true (gtk_widget_get_sensitive (gui_fixture_find (popover, GTK_TYPE_BUTTON, 3)));
  g_assert_false (gtk_widget_get_sensitive (gui_fixture_find (popover, GTK_TYPE_BUTTON, 9)));
  set_check (fixture, popover, "DevOps engineer", FALSE);
  assert_lines (popover, "Cloud engineer, Platform engineer, DevOps engineer");
  g_assert_false (gtk_widget_get_sensitive (gui_fixture_find (popover, GTK_TYPE_BUTTON, 9)));
}

/* To compare two of many, nobody takes all others away one by one. */
static void
test_all_roles_and_none_are_one_button_away (CompareFixture *fixture, gconstpointer data)
{
  GtkWidget *popover = open_picker (fixture, 0);

  g_signal_emit_by_name (gui_fixture_find_button (popover, "None"), "clicked");
  gui_fixture_settle (fixture->window);
  g_assert_nonnull (gui_fixture_find_label (fixture->window, "No Role Chosen"));
  g_assert_false (
      gtk_check_button_get_active (GTK_CHECK_BUTTON (find_check (popover, "DevOps engineer"))));
  set_check (fixture, popover, "Platform engineer", TRUE);
  set_check (fixture, popover, "Cloud engineer", TRUE);
  compare_fixture_assert_columns (fixture, "platform cloud");
  g_signal_emit_by_name (gui_fixture_find_button (popover, "All"), "clicked");
  gui_fixture_settle (fixture->window);
  compare_fixture_assert_columns (fixture, "cloud devops platform");
  g_assert_true (
      gtk_check_button_get_active (GTK_CHECK_BUTTON (find_check (popover, "DevOps engineer"))));
  g_assert_null (gui_fixture_find (popover, GTK_TYPE_SEARCH_ENTRY, 0));
}

static void
test_many_roles_are_searched_and_stand_in_families (CompareFixture *fixture, gconstpointer data)
{
  GtkWidget *popover = open_picker (fixture, 0);
  GtkWidget *entry = gui_fixture_find (popover, GTK_TYPE_SEARCH_ENTRY, 0);

  g_assert_null (gui_fixture_find_label (popover, "Care"));
  g_signal_emit_by_name (gui_fixture_find_button (popover, "None"), "clicked");
  set_check (fixture, popover, "Gardener", TRUE);
  assert_lines (popover, "Gardener, Analyst, Baker, Carpenter, Editor, Herald, Inspector, Judge, "
                         "Librarian, Doctor, Knitter, Farmer");
  g_assert_nonnull (gui_fixture_find_label (popover, "Care"));
  g_assert_nonnull (gui_fixture_find_label (popover, "Land"));

  gtk_editable_set_text (GTK_EDITABLE (entry), "tor");
  g_signal_emit_by_name (entry, "search-changed");
  gui_fixture_settle (fixture->window);
  assert_lines (popover, "Editor, Inspector, Doctor");
  g_assert_nonnull (gui_fixture_find_label (popover, "Care"));
  g_assert_null (gui_fixture_find_label (popover, "Land"));
}

static void
test_rows_are_chosen (CompareFixture *fixture, gconstpointer data)
{
  GtkWidget *popover = open_picker (fixture, 1);

  g_assert_nonnull (gui_fixture_find_label (popover, "The craft"));
  set_check (fixture, popover, "Pay", FALSE);
  set_check (fixture, popover, "Tools", FALSE);
  compare_fixture_assert_rows (fixture, "Primary focus, Place of work");
  g_assert_nonnull (gui_fixture_find_label (fixture->window, "2 rows"));
  set_check (fixture, popover, "Pay", TRUE);
  compare_fixture_assert_rows (fixture, "Primary focus, Place of work, Pay");
  g_signal_emit_by_name (gui_fixture_find_button (popover, "Show All Rows"), "clicked");
  gui_fixture_settle (fixture->window);
  compare_fixture_assert_rows (fixture, "Primary focus, Place of work, Pay, Tools");
}

static void
test_no_rows_say_so_and_lead_out (CompareFixture *fixture, gconstpointer data)
{
  static const char *const rows[] = { "focus", "place", "pay", "tools" };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    compare_fixture_do (fixture, "compare.hide-row", rows[i]);
  g_assert_nonnull (gui_fixture_find_label (fixture->window, "No Rows"));
  compare_fixture_do (fixture, "compare.all-rows", NULL);
  compare_fixture_assert_rows (fixture, "Primary focus, Place of work, Pay, Tools");
}

static void
test_no_roles_say_so_and_lead_out (CompareFixture *fixture, gconstpointer data)
{
  compare_fixture_do (fixture, "compare.remove-role", "cloud");
  compare_fixture_do (fixture, "compare.remove-role", "devops");
  compare_fixture_do (fixture, "compare.remove-role", "platform");
  g_assert_nonnull (gui_fixture_find_label (fixture->window, "No Role Chosen"));
  g_signal_emit_by_name (gui_fixture_find_button (fixture->window, "Compare All Roles"), "clicked");
  gui_fixture_settle (fixture->window);
  compare_fixture_assert_columns (fixture, "cloud devops platform");
}

static void
undo (CompareFixture *fixture)
{
  sp_page_undo (SP_PAGE (fixture->page));
  gui_fixture_settle (fixture->window);
}

static void
test_removed_roles_come_back_to_their_place (CompareFixture *fixture, gconstpointer data)
{
  compare_fixture_do (fixture, "compare.remove-role", "devops");
  compare_fixture_assert_columns (fixture, "cloud platform");
  compare_fixture_do (fixture, "compare.move-left", "platform");
  compare_fixture_assert_columns (fixture, "platform cloud");
  undo (fixture);
  compare_fixture_assert_columns (fixture, "cloud platform");
  undo (fixture);
  compare_fixture_assert_columns (fixture, "cloud devops platform");
  undo (fixture);
  compare_fixture_assert_columns (fixture, "cloud devops platform");
}

/* Rows and roles in turns, further back than one step. */
static void
test_each_step_is_undone (CompareFixture *fixture, gconstpointer data)
{
  compare_fixture_do (fixture, "compare.hide-row", "pay");
  compare_fixture_do (fixture, "compare.remove-role", "cloud");
  compare_fixture_do (fixture, "compare.hide-row", "tools");
  undo (fixture);
  compare_fixture_assert_rows (fixture, "Primary focus, Place of work, Tools");
  compare_fixture_assert_columns (fixture, "devops platform");
  undo (fixture);
  compare_fixture_assert_rows (fixture, "Primary focus, Place of work, Tools");
  compare_fixture_assert_columns (fixture, "cloud devops platform");
  undo (fixture);
  compare_fixture_assert_rows (fixture, "Primary focus, Place of work, Pay, Tools");
}

static void
test_hidden_rows_come_back (CompareFixture *fixture, gconstpointer data)
{
  compare_fixture_do (fixture, "compare.hide-row", "pay");
  compare_fixture_assert_rows (fixture, "Primary focus, Place of work, Tools");
  undo (fixture);
  compare_fixture_assert_rows (fixture, "Primary focus, Place of work, Pay, Tools");
}

/* Puts what is said over the page. */
static GtkWidget *
add_overlay (CompareFixture *fixture)
{
  GtkWidget *overlay = adw_toast_overlay_new ();
  GtkWidget *page = g_object_ref (GTK_WIDGET (fixture->page));

  gtk_window_set_child (GTK_WINDOW (fixture->window), NULL);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), page);
  gtk_window_set_child (GTK_WINDOW (fixture->window), overlay);
  g_object_unref (page);
  gui_fixture_settle (fixture->window);
  return overlay;
}

static void
test_removals_are_told_with_a_way_back (CompareFixture *fixture, gconstpointer data)
{
  GtkWidget *overlay = add_overlay (fixture);
  GtkWidget *button;

  compare_fixture_do (fixture, "compare.hide-row", "pay");
  g_assert_nonnull (gui_fixture_find_label (overlay, "Row hidden: Pay"));
  button = gui_fixture_find_button (overlay, "Undo");
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), ==, "win.undo");
}

static void
test_other_roles_are_told (CompareFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *target;
    gboolean are_others;
  } cases[] = {
    { SP_PLACE_COMPARE "/roles/cloud/devops/platform", FALSE },
    { SP_PLACE_COMPARE "/roles/platform/cloud", TRUE },
  };
  GtkWidget *overlay = add_overlay (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SpTarget) target = sp_target_parse (cases[i].target);

      sp_page_open (SP_PAGE (fixture->page), target);
      gui_fixture_settle (fixture->window);
      g_assert_cmpint (gui_fixture_find_label (overlay, "Other roles are compared now") != NULL, ==,
                       cases[i].are_others);
    }
  compare_fixture_assert_columns (fixture, "platform cloud");
}

static void
test_what_was_chosen_is_remembered (CompareFixture *fixture, gconstpointer data)
{
  compare_fixture_do (fixture, "compare.remove-role", "devops");
  compare_fixture_do (fixture, "compare.move-left", "platform");
  compare_fixture_do (fixture, "compare.hide-row", "pay");
  compare_fixture_do (fixture, "compare.fold", "craft");
  compare_fixture_reopen (fixture, 1000);
  compare_fixture_assert_columns (fixture, "platform cloud");
  compare_fixture_assert_rows (fixture, "Primary focus, Place of work");

  compare_fixture_toggle (fixture, "Differences");
  compare_fixture_reopen (fixture, 1000);
  compare_fixture_assert_rows (fixture, "Primary focus");
  g_assert_true (gtk_toggle_button_get_active (
      GTK_TOGGLE_BUTTON (gui_fixture_find_button (fixture->window, "Differences"))));
}

static float
get_middle (GtkWidget *widget, GtkWidget *target)
{
  graphene_rect_t bounds = gui_fixture_get_bounds (widget, target);

  return bounds.origin.x + bounds.size.width / 2;
}

/* Drags a head to a place next to the middle of another one. */
static void
drag_head (CompareFixture *fixture, const char *role, const char *other, int distance)
{
  GtkWidget *header = gui_fixture_find (fixture->window, SP_TYPE_COMPARE_HEADER, 0);
  GtkGesture *drag = compare_fixture_find_drag (header);
  float start = get_middle (compare_fixture_find_heading (fixture, role), header);
  float end = get_middle (compare_fixture_find_heading (fixture, other), header) + distance;

  g_signal_emit_by_name (drag, "drag-begin", start, 20.0);
  g_signal_emit_by_name (drag, "drag-update", 2.0, 0.0);
  g_signal_emit_by_name (drag, "drag-update", end - start, 0.0);
  g_signal_emit_by_name (drag, "drag-end", end - start, 0.0);
  gui_fixture_settle (fixture->window);
  g_assert_null (gtk_widget_get_cursor (header));
  g_assert_false (
      gtk_widget_has_css_class (compare_fixture_find_heading (fixture, role), "dragged"));
}

static void
test_heads_are_dragged (CompareFixture *fixture, gconstpointer data)
{
  drag_head (fixture, "Cloud engineer", "Platform engineer", 20);
  compare_fixture_assert_columns (fixture, "devops platform cloud");
  drag_head (fixture, "Cloud engineer", "Platform engineer", -20);
  compare_fixture_assert_columns (fixture, "devops cloud platform");
  drag_head (fixture, "Platform engineer", "DevOps engineer", -20);
  compare_fixture_assert_columns (fixture, "platform devops cloud");

  sp_page_undo (SP_PAGE (fixture->page));
  gui_fixture_settle (fixture->window);
  compare_fixture_assert_columns (fixture, "devops cloud platform");
  sp_page_undo (SP_PAGE (fixture->page));
  sp_page_undo (SP_PAGE (fixture->page));
  gui_fixture_settle (fixture->window);
  compare_fixture_assert_columns (fixture, "cloud devops platform");
}

/* A hand that clicks trembles; and a head that is put back has not moved. */
static void
test_heads_stay_where_they_are_put_down (CompareFixture *fixture, gconstpointer data)
{
  drag_head (fixture, "DevOps engineer", "DevOps engineer", 3);
  drag_head (fixture, "DevOps engineer", "DevOps engineer", 60);
  drag_head (fixture, "DevOps engineer", "Platform engineer", -20);
  compare_fixture_assert_columns (fixture, "cloud devops platform");
}

static void
test_heads_are_dragged_from_right_to_left (CompareFixture *fixture, gconstpointer data)
{
  gtk_widget_set_direction (gui_fixture_find (fixture->window, SP_TYPE_COMPARE_HEADER, 0),
                            GTK_TEXT_DIR_RTL);
  gui_fixture_settle (fixture->window);
  drag_head (fixture, "Cloud engineer", "Platform engineer", -20);
  compare_fixture_assert_columns (fixture, "devops platform cloud");
}

#define MOVE_LEFT "<Control><Shift>Left"
#define MOVE_RIGHT "<Control><Shift>Right"

/* The line that tells where a head will go, as it is drawn: where it begins, or -1. */
static float
find_line (GskRenderNode *node, float height)
{
  graphene_rect_t bounds;
  float found = -1;

  gsk_render_node_get_bounds (node, &bounds);
  if (gsk_render_node_get_node_type (node) == GSK_COLOR_NODE)
    return bounds.size.width == 4 && bounds.size.height == height ? bounds.origin.x : -1;
  if (gsk_render_node_get_node_type (node) == GSK_CONTAINER_NODE)
    for (guint i = 0; i < gsk_container_node_get_n_children (node) && found < 0; i++)
      found = find_line (gsk_container_node_get_child (node, i), height);
  return found;
}

static float
get_line (GtkWidget *header)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;

  GTK_WIDGET_GET_CLASS (header)->snapshot (header, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  return find_line (node, (float) gtk_widget_get_height (header));
}

/* Asserts where the line is while the first head is dragged behind @role, or before it. */
static void
assert_line (CompareFixture *fixture, const char *role, int distance, gboolean is_at_right_edge)
{
  GtkWidget *header = gui_fixture_find (fixture->window, SP_TYPE_COMPARE_HEADER, 0);
  GtkGesture *drag = compare_fixture_find_drag (header);
  GtkWidget *first = compare_fixture_find_heading (fixture, "Cloud engineer");
  graphene_rect_t bounds =
      gui_fixture_get_bounds (compare_fixture_find_heading (fixture, role), header);
  float start = get_middle (first, header);
  float end = bounds.origin.x + bounds.size.width / 2 + distance;

  g_assert_cmpfloat (get_line (header), ==, -1);
  g_signal_emit_by_name (drag, "drag-begin", start, 20.0);
  g_assert_false (gtk_widget_has_css_class (first, "dragged"));
  g_signal_emit_by_name (drag, "drag-update", end - start, 0.0);
  g_assert_true (gtk_widget_has_css_class (first, "dragged"));
  g_assert_nonnull (gtk_widget_get_cursor (header));
  g_assert_cmpfloat (get_line (header), ==,
                     bounds.origin.x + (is_at_right_edge ? bounds.size.width - 4 : 0));
  g_signal_emit_by_name (drag, "cancel", NULL);
  g_assert_false (gtk_widget_has_css_class (first, "dragged"));
  g_assert_null (gtk_widget_get_cursor (header));
  g_assert_cmpfloat (get_line (header), ==, -1);
}

/* Who gives up has moved nothing. */
static void
test_line_tells_where_a_head_will_go (CompareFixture *fixture, gconstpointer data)
{
  GtkWidget *header = gui_fixture_find (fixture->window, SP_TYPE_COMPARE_HEADER, 0);

  assert_line (fixture, "Platform engineer", -20, FALSE);
  assert_line (fixture, "Platform engineer", 20, TRUE);
  assert_line (fixture, "Cloud engineer", -20, FALSE);
  gtk_widget_set_direction (header, GTK_TEXT_DIR_RTL);
  gui_fixture_settle (fixture->window);
  assert_line (fixture, "Platform engineer", 20, TRUE);
  assert_line (fixture, "Platform engineer", -20, FALSE);
  compare_fixture_assert_columns (fixture, "cloud devops platform");
}

/* Outside of the columns the keys that move one belong to others. */
static void
test_keys_move_the_column_that_has_the_focus (CompareFixture *fixture, gconstpointer data)
{
  GtkWidget *heading = compare_fixture_find_heading (fixture, "DevOps engineer");

  g_assert_true (sp_compare_heading_grab_focus (SP_COMPARE_HEADING (heading), TRUE));
  compare_fixture_press (fixture, MOVE_RIGHT);
  compare_fixture_assert_columns (fixture, "cloud platform devops");
  compare_fixture_press (fixture, MOVE_LEFT);
  compare_fixture_assert_columns (fixture, "cloud devops platform");
  gtk_widget_grab_focus (gui_fixture_find_button (fixture->window, "Differences"));
  g_assert_false (gui_fixture_press (fixture->window, MOVE_RIGHT));
  compare_fixture_assert_columns (fixture, "cloud devops platform");
}

int
main (int argc, char **argv)
{
  gui_fixture_init (&argc, &argv);

  compare_fixture_add ("/compare-selection/roles-are-chosen", 1000, test_roles_are_chosen);
  compare_fixture_add ("/compare-selection/roles-are-moved-by-the-picker", 1000,
                       test_roles_are_moved_by_the_picker);
  compare_fixture_add ("/compare-selection/all-roles-and-none-are-one-button-away", 1000,
                       test_all_roles_and_none_are_one_button_away);
  g_test_add ("/compare-selection/many-roles-are-searched-and-stand-in-families", CompareFixture,
              GINT_TO_POINTER (1000), compare_fixture_set_up_many,
              test_many_roles_are_searched_and_stand_in_families, compare_fixture_tear_down);
  compare_fixture_add ("/compare-selection/rows-are-chosen", 1000, test_rows_are_chosen);
  compare_fixture_add ("/compare-selection/no-rows-say-so-and-lead-out", 1000,
                       test_no_rows_say_so_and_lead_out);
  compare_fixture_add ("/compare-selection/no-roles-say-so-and-lead-out", 1000,
                       test_no_roles_say_so_and_lead_out);
  compare_fixture_add ("/compare-selection/removed-roles-come-back-to-their-place", 1000,
                       test_removed_roles_come_back_to_their_place);
  compare_fixture_add ("/compare-selection/each-step-is-undone", 1000, test_each_step_is_undone);
  compare_fixture_add ("/compare-selection/heads-are-dragged", 1000, test_heads_are_dragged);
  compare_fixture_add ("/compare-selection/heads-stay-where-they-are-put-down", 1000,
                       test_heads_stay_where_they_are_put_down);
  compare_fixture_add ("/compare-selection/heads-are-dragged-from-right-to-left", 1000,
                       test_heads_are_dragged_from_right_to_left);
  compare_fixture_add ("/compare-selection/line-tells-where-a-head-will-go", 1000,
                       test_line_tells_where_a_head_will_go);
  compare_fixture_add ("/compare-selection/keys-move-the-column-that-has-the-focus", 1000,
                       test_keys_move_the_column_that_has_the_focus);
  compare_fixture_add ("/compare-selection/hidden-rows-come-back", 1000,
                       test_hidden_rows_come_back);
  compare_fixture_add ("/compare-selection/removals-are-told-with-a-way-back", 1000,
                       test_removals_are_told_with_a_way_back);
  compare_fixture_add ("/compare-selection/other-roles-are-told", 1000, test_other_roles_are_told);
  compare_fixture_add ("/compare-selection/what-was-chosen-is-remembered", 1000,
                       test_what_was_chosen_is_remembered);

  return g_test_run ();
}
