/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rungs side by side in the window: from a rung, from a role, and back. */

#include "../gui-fixture.h"
#include "../output-fixture.h"

#include "core/compare/sp-rung-columns.h"
#include "gui/compare/sp-compare-cell.h"
#include "gui/compare/sp-compare-header.h"
#include "gui/compare/sp-compare-heading.h"
#include "gui/compare/sp-compare-page.h"
#include "gui/compare/sp-compare-row.h"

static SpPage *
open_page (SpPack *pack, const char *text, GtkWidget **window)
{
  SpPage *page = gui_fixture_new_page (SP_TYPE_COMPARE_PAGE, pack, NULL);
  g_autoptr (SpTarget) target = sp_target_parse (text);

  *window = gui_fixture_show (GTK_WIDGET (page), 1000, 700);
  sp_page_open (page, target);
  gui_fixture_settle (*window);
  return page;
}

static void
test_rungs_are_columns (void)
{
  g_autoptr (SpPack) pack = gui_fixture_load_pack ("plan/bakery.json");
  GtkWidget *window;
  SpPage *page = open_page (pack, "compare/rungs/baker/pastry-cook/baker/none", &window);

  g_assert_true (sp_page_get_can_go_back (page));
  g_assert_nonnull (gui_fixture_find_label (window, "Baker"));
  g_assert_nonnull (gui_fixture_find_label (window, "Pastry cook"));
  g_assert_nonnull (gui_fixture_find_label (window, "Practitioner"));
  g_assert_nonnull (gui_fixture_find_label (window, "Not asked for"));
  g_assert_null (gui_fixture_find_label (window, "Bakes bread."));
  g_assert_nonnull (gui_fixture_find_label (window, "Rungs"));
  g_assert_null (gui_fixture_find_label (window, "Roles"));
  sp_page_go_back (page);
  gui_fixture_settle (window);
  g_assert_false (sp_page_get_can_go_back (page));
  g_assert_null (gui_fixture_find_label (window, "Practitioner"));
  gui_fixture_close (window);
}

static void
test_rungs_are_printed (void)
{
  g_autoptr (SpPack) pack = gui_fixture_load_pack ("plan/bakery.json");
  GtkWidget *window;
  SpPage *page = open_page (pack, "compare/rungs/baker/pastry-cook", &window);
  g_autofree char *text = output_fixture_print (page);

  g_assert_nonnull (strstr (text, "Pastry cook"));
  g_assert_nonnull (strstr (text, "Practitioner"));
  g_assert_nonnull (strstr (text, "Not asked for"));
  g_assert_nonnull (strstr (text, "Page 1 of 1"));
  gui_fixture_close (window);
}

static void
note_target (GSimpleAction *action, GVariant *parameter, char **target)
{
  g_free (*target);
  *target = g_variant_dup_string (parameter, NULL);
}

/* What leads to a role elsewhere leads to the rung in its ladder, by its own name. */
static void
test_heads_lead_to_the_ladders (void)
{
  static const char *const titles[][2] = { { "Pastry cook", "ladder/rungs/pastry-cook" },
                                           { "Baker", "ladder/rungs/baker" } };
  g_autoptr (SpPack) pack = gui_fixture_load_pack ("plan/bakery.json");
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) open = g_simple_action_new ("open", G_VARIANT_TYPE_STRING);
  g_autofree char *target = NULL;
  GtkWidget *window;

  g_signal_connect (open, "activate", G_CALLBACK (note_target), &target);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (open));
  open_page (pack, "compare/rungs/baker/pastry-cook", &window);
  gtk_widget_insert_action_group (window, "app", G_ACTION_GROUP (actions));
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      GtkWidget *header = gui_fixture_find (window, SP_TYPE_COMPARE_HEADER, 0);

      g_signal_emit_by_name (gui_fixture_find_button (header, titles[i][0]), "clicked");
      gui_fixture_settle (window);
      g_assert_cmpstr (target, ==, titles[i][1]);
      g_assert_nonnull (gui_fixture_find (window, SP_TYPE_COMPARE_HEADER, 0));
    }
  gui_fixture_close (window);
}

static guint
count_tooltips (GtkWidget *window, const char *tooltip)
{
  g_autoptr (GPtrArray) buttons = gui_fixture_find_all (window, GTK_TYPE_BUTTON);
  guint n = 0;

  for (guint i = 0; i < buttons->len; i++)
    n += g_strcmp0 (gtk_widget_get_tooltip_text (buttons->pdata[i]), tooltip) == 0;
  return n;
}

static void
test_picker_names_rungs (void)
{
  g_autoptr (SpPack) pack = gui_fixture_load_pack ("plan/bakery.json");
  GtkWidget *window;
  GtkWidget *button;

  open_page (pack, "compare/rungs/baker/pastry-cook", &window);
  button = gtk_widget_get_ancestor (gui_fixture_find_label (window, "Rungs"), GTK_TYPE_MENU_BUTTON);
  g_assert_cmpuint (count_tooltips (window, "About This Rung"), ==, 2);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  gui_fixture_settle (window);
  g_assert_cmpuint (count_tooltips (window, "About This Rung"), ==, 4);
  g_assert_cmpuint (count_tooltips (window, "About This Role"), ==, 0);
  gui_fixture_close (window);
}

/* A screen reader hears of rungs as it does of roles: a grid with its size, heads, rows and cells. */
static void
test_rungs_are_told_as_a_grid (void)
{
  g_autoptr (SpPack) pack = gui_fixture_load_pack ("plan/bakery.json");
  GtkWidget *window;
  SpPage *page = open_page (pack, "compare/rungs/baker/pastry-cook", &window);
  GtkWidget *header = gui_fixture_find (window, SP_TYPE_COMPARE_HEADER, 0);
  GtkAccessible *grid = GTK_ACCESSIBLE (gtk_widget_get_parent (header));
  guint n_rows = gui_fixture_count (window, SP_TYPE_COMPARE_ROW);

  gtk_test_accessible_assert_role (grid, GTK_ACCESSIBLE_ROLE_GRID);
  gtk_test_accessible_assert_property (grid, GTK_ACCESSIBLE_PROPERTY_LABEL, "Comparison of rungs");
  gtk_test_accessible_assert_relation (grid, GTK_ACCESSIBLE_RELATION_COL_COUNT, 3);
  gtk_test_accessible_assert_relation (header, GTK_ACCESSIBLE_RELATION_ROW_INDEX, 1);
  for (int i = 0; i < 2; i++)
    {
      GtkAccessible *heading =
          GTK_ACCESSIBLE (gui_fixture_find (header, SP_TYPE_COMPARE_HEADING, (guint) i));

      gtk_test_accessible_assert_role (heading, GTK_ACCESSIBLE_ROLE_COLUMN_HEADER);
      gtk_test_accessible_assert_relation (heading, GTK_ACCESSIBLE_RELATION_COL_INDEX, i + 2);
      gtk_test_accessible_assert_property (heading, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                           i == 0 ? "Baker" : "Pastry cook");
    }
  g_assert_cmpuint (n_rows, >, 4);
  for (guint i = 0; i < n_rows; i++)
    {
      GtkWidget *row = gui_fixture_find (window, SP_TYPE_COMPARE_ROW, i);
      GtkAccessible *cell = GTK_ACCESSIBLE (gui_fixture_find (row, SP_TYPE_COMPARE_CELL, 0));

      gtk_test_accessible_assert_role (row, GTK_ACCESSIBLE_ROLE_ROW);
      gtk_test_accessible_assert_role (cell, GTK_ACCESSIBLE_ROLE_GRID_CELL);
      gtk_test_accessible_assert_relation (cell, GTK_ACCESSIBLE_RELATION_COL_INDEX, 2);
    }
  sp_page_go_back (page);
  gui_fixture_close (window);
}

static void
test_unknown_rungs_change_nothing (void)
{
  g_autoptr (SpPack) pack = gui_fixture_load_pack ("plan/bakery.json");
  GtkWidget *window;
  SpPage *page = open_page (pack, "compare/rungs/none", &window);

  g_assert_false (sp_page_get_can_go_back (page));
  gui_fixture_close (window);
}

static void
test_role_leads_to_its_levels (void)
{
  g_autoptr (SpPack) pack = gui_fixture_load_pack ("four-careers.json");
  GtkWidget *window;
  GtkWidget *button;
  g_autofree char *target = NULL;
  g_autoptr (SpTarget) parsed = NULL;

  open_page (pack, "compare/role/devops-engineer", &window);
  button = gui_fixture_find_button (window, "Compare Its Levels");
  g_assert_nonnull (button);
  target =
      g_variant_dup_string (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (button)), NULL);
  parsed = sp_target_parse (target);
  g_assert_true (sp_target_is (parsed, "rungs"));
  g_assert_cmpuint (g_strv_length (parsed->ids), ==, SP_MAX_RUNG_COLUMNS);
  for (char **id = parsed->ids; *id != NULL; id++)
    g_assert_cmpint (sp_pack_find (pack, "rungs", *id), >=, 0);
  gui_fixture_close (window);
}

int
main (int argc, char **argv)
{
  gui_fixture_init (&argc, &argv);
  g_test_add_func ("/compare-rungs/columns", test_rungs_are_columns);
  g_test_add_func ("/compare-rungs/printed", test_rungs_are_printed);
  g_test_add_func ("/compare-rungs/ladders", test_heads_lead_to_the_ladders);
  g_test_add_func ("/compare-rungs/picker", test_picker_names_rungs);
  g_test_add_func ("/compare-rungs/grid", test_rungs_are_told_as_a_grid);
  g_test_add_func ("/compare-rungs/unknown", test_unknown_rungs_change_nothing);
  g_test_add_func ("/compare-rungs/role", test_role_leads_to_its_levels);
  return g_test_run ();
}
