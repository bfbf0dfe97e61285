/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of a role. */

#include "compare-fixture.h"

#include "../output-fixture.h"

#include "gui/compare/sp-compare-heading.h"
#include "gui/compare/sp-role-view.h"

static GtkWidget *
open_role (CompareFixture *fixture, const char *id)
{
  GtkWidget *view;

  compare_fixture_do (fixture, "compare.open-role", id);
  view = gui_fixture_find (fixture->window, SP_TYPE_ROLE_VIEW, 0);
  g_assert_nonnull (view);
  return view;
}

/* Returns the box with heading and contents, or NULL where the section is not shown. */
static GtkWidget *
find_section (GtkWidget *view, const char *heading)
{
  GtkWidget *label = gui_fixture_find_label (view, heading);

  if (label == NULL)
    return NULL;
  gtk_test_accessible_assert_role (label, GTK_ACCESSIBLE_ROLE_HEADING);
  return gtk_widget_get_parent (label);
}

/* Checks that the section tells below its heading exactly these texts, separated by a line feed each. */
static void
assert_section (GtkWidget *view, const char *heading, const char *texts)
{
  GtkWidget *section = find_section (view, heading);
  g_autoptr (GPtrArray) labels = NULL;
  g_autoptr (GString) found = g_string_new (NULL);

  g_assert_nonnull (section);
  labels = gui_fixture_find_all (section, GTK_TYPE_LABEL);
  for (guint i = 1; i < labels->len; i++)
    if (gtk_accessible_get_accessible_role (labels->pdata[i]) != GTK_ACCESSIBLE_ROLE_PRESENTATION)
      g_string_append_printf (found, "%s%s", found->len > 0 ? "\n" : "",
                              gtk_label_get_text (labels->pdata[i]));
  g_assert_cmpstr (found->str, ==, texts);
}

static void
test_a_role_is_told_in_full (CompareFixture *fixture, gconstpointer data)
{
  GtkWidget *view = open_role (fixture, "cloud");

  gtk_test_accessible_assert_role (view, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_LABEL, "Cloud engineer");
  g_assert_nonnull (gui_fixture_find_label (view, "Builds on clouds."));
  g_assert_nonnull (
      gui_fixture_find_label (view, "Also called: Cloud administrator, CloudOps engineer"));
  assert_section (view, "Story", "It began with one server.\nNow there are many.");
  assert_section (view, "Duties", "Building\nBuilds what stands there.");
  assert_section (view, "An Ordinary Day", "Looks up.\nLooks down.");
  assert_section (view, "Upsides", "Sky.");
  assert_section (view, "Downsides", "Rain.");
  assert_section (view, "Shared with Other Roles", "Automation\nAutomates machines.");
  assert_section (view, "Certificates",
                  "Associate\nSomebody · associate · A-1 · Checked on 22 November 2026");
  g_assert_nonnull (gui_fixture_find_label (find_section (view, "Sources"), "A book"));
  g_assert_nonnull (compare_fixture_find_text (fixture, "They drift."));
}

static void
test_empty_sections_are_not_shown (CompareFixture *fixture, gconstpointer data)
{
  GtkWidget *view = open_role (fixture, "platform");

  g_assert_null (find_section (view, "Story"));
  g_assert_null (find_section (view, "Certificates"));
  g_assert_null (compare_fixture_find_text (fixture, "They drift."));
  assert_section (view, "Shared with Other Roles", "Automation\nAutomates others.");
}

static void
assert_same_size (GtkWidget *view, gboolean beside)
{
  graphene_rect_t up = gui_fixture_get_bounds (find_section (view, "Upsides"), view);
  graphene_rect_t down = gui_fixture_get_bounds (find_section (view, "Downsides"), view);

  /* A width may not divide evenly. */
  g_assert_cmpfloat (ABS (up.size.width - down.size.width), <=, 1);
  g_assert_cmpint (up.origin.y == down.origin.y, ==, beside);
  g_assert_cmpint (up.origin.x == down.origin.x, ==, !beside);
}

static void
test_upsides_and_downsides_are_equal (CompareFixture *fixture, gconstpointer data)
{
  GtkWidget *view = open_role (fixture, "cloud");

  assert_same_size (view, TRUE);
  gui_fixture_resize (fixture->window, 360, 700);
  assert_same_size (view, FALSE);
}

static void
assert_fills_its_line (GtkWidget *view, const char *text)
{
  GtkWidget *label = gui_fixture_find_label (view, text);
  GtkWidget *line = gtk_widget_get_parent (label);
  graphene_rect_t bounds = gui_fixture_get_bounds (label, line);

  g_assert_true (GTK_IS_GRID (line));
  g_assert_cmpint ((int) (bounds.origin.x + bounds.size.width), ==, gtk_widget_get_width (line));
}

/* Behind its mark or its time, so that a short one can be selected from behind its end as well. */
static void
test_a_text_takes_the_rest_of_its_line (CompareFixture *fixture, gconstpointer data)
{
  GtkWidget *view = open_role (fixture, "cloud");

  assert_fills_its_line (view, "Sky.");
  assert_fills_its_line (view, "Looks up.");
}

static void
test_a_head_opens_its_role (CompareFixture *fixture, gconstpointer data)
{
  GtkWidget *heading = compare_fixture_find_heading (fixture, "DevOps engineer");
  GtkWidget *button = gui_fixture_find (heading, GTK_TYPE_BUTTON, 0);

  gtk_widget_grab_focus (button);
  g_signal_emit_by_name (button, "clicked");
  gui_fixture_settle (fixture->window);
  gtk_test_accessible_assert_property (gui_fixture_find (fixture->window, SP_TYPE_ROLE_VIEW, 0),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "DevOps engineer");
  sp_page_go_back (SP_PAGE (fixture->page));
  gui_fixture_settle (fixture->window);
  g_assert_true (compare_fixture_get_focus (fixture) == button);
}

static void
test_a_menu_that_opened_a_role_gets_the_focus_back (CompareFixture *fixture, gconstpointer data)
{
  GtkWidget *heading = compare_fixture_find_heading (fixture, "DevOps engineer");
  GtkWidget *menu = gui_fixture_find (heading, GTK_TYPE_MENU_BUTTON, 0);

  gtk_menu_button_popup (GTK_MENU_BUTTON (menu));
  gui_fixture_settle (fixture->window);
  g_assert_nonnull (
      gtk_widget_get_ancestor (compare_fixture_get_focus (fixture), GTK_TYPE_POPOVER));
  open_role (fixture, "devops");
  sp_page_go_back (SP_PAGE (fixture->page));
  gui_fixture_settle (fixture->window);
  g_assert_true (gtk_widget_is_ancestor (compare_fixture_get_focus (fixture), menu));
}

/* The words of the page are selected with the pointer, and copied by the usual key. */
static void
test_selected_words_are_copied (CompareFixture *fixture, gconstpointer data)
{
  GtkWidget *view = open_role (fixture, "cloud");
  GtkWidget *label = gui_fixture_find_label (view, "Builds what stands there.");
  g_autofree char *text = NULL;

  g_assert_true (gtk_label_get_selectable (GTK_LABEL (label)));
  gtk_label_select_region (GTK_LABEL (label), 7, 11);
  compare_fixture_press (fixture, "<Control>c");
  text = output_fixture_read_copied_text (fixture->window);
  g_assert_cmpstr (text, ==, "what");
}

/* The page of a role is handed out in place of the table. */
static void
test_a_role_is_handed_out (CompareFixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;
  g_autofree char *table = NULL;

  open_role (fixture, "cloud");
  sp_page_copy (SP_PAGE (fixture->page));
  text = output_fixture_read_copied_text (fixture->window);
  g_assert_true (g_str_has_prefix (text, "Cloud engineer\n\nBuilds on clouds.\n"));
  sp_page_go_back (SP_PAGE (fixture->page));
  gui_fixture_settle (fixture->window);
  sp_page_copy (SP_PAGE (fixture->page));
  table = output_fixture_read_copied_text (fixture->window);
  g_assert_true (g_str_has_prefix (table, "Group\tRow\t"));
}

int
main (int argc, char **argv)
{
  gui_fixture_init (&argc, &argv);

  compare_fixture_add ("/role-view/a-role-is-told-in-full", 1000, test_a_role_is_told_in_full);
  compare_fixture_add ("/role-view/empty-sections-are-not-shown", 1000,
                       test_empty_sections_are_not_shown);
  compare_fixture_add ("/role-view/upsides-and-downsides-are-equal", 1000,
                       test_upsides_and_downsides_are_equal);
  compare_fixture_add ("/role-view/a-text-takes-the-rest-of-its-line", 1000,
                       test_a_text_takes_the_rest_of_its_line);
  compare_fixture_add ("/role-view/a-head-opens-its-role", 1000, test_a_head_opens_its_role);
  compare_fixture_add ("/role-view/a-menu-that-opened-a-role-gets-the-focus-back", 1000,
                       test_a_menu_that_opened_a_role_gets_the_focus_back);

  compare_fixture_add ("/role-view/selected-words-are-copied", 1000,
                       test_selected_words_are_copied);
  compare_fixture_add ("/role-view/a-role-is-handed-out", 1000, test_a_role_is_handed_out);

  return g_test_run ();
}
