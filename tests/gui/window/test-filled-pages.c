/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window has the pages that the pack fills, and nothing that leads to the others. */

#include "window-fixture.h"

#include "gui/choose/sp-choose-page.h"
#include "gui/compare/sp-compare-page.h"
#include "gui/ladder/sp-ladder-page.h"
#include "gui/plan/sp-plan-page.h"

#include "sp-config.h"

static GtkWidget *
show_window (const char *name, const char *page, int width)
{
  g_autoptr (SpPack) pack = gui_fixture_load_pack (name);
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);

  g_settings_set_string (settings, "page", page);
  return gui_fixture_show (gui_fixture_new_window (window_fixture_application, pack), width, 720);
}

static void
set_pack (GtkWidget *window, const char *name)
{
  g_autoptr (SpPack) pack = gui_fixture_load_pack (name);
  g_autoptr (SpContext) context = sp_context_new (pack, NULL);

  sp_window_set_context (SP_WINDOW (window), context);
  gui_fixture_settle (window);
}

/* The buttons of pages that are to be seen, wherever the switcher stands. */
static void
assert_switcher (GtkWidget *window, const char *titles)
{
  g_autoptr (GPtrArray) buttons = gui_fixture_find_all (window, GTK_TYPE_TOGGLE_BUTTON);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < buttons->len; i++)
    {
      GtkWidget *switcher = gtk_widget_get_ancestor (buttons->pdata[i], ADW_TYPE_VIEW_SWITCHER);
      g_autoptr (GPtrArray) labels = NULL;

      if (switcher == NULL || !gtk_widget_get_mapped (buttons->pdata[i]))
        continue;
      labels = gui_fixture_find_all (buttons->pdata[i], GTK_TYPE_LABEL);
      g_string_append_printf (found, "%s%s", found->len > 0 ? " " : "",
                              gtk_label_get_label (labels->pdata[0]));
    }
  g_assert_cmpstr (found->str, ==, titles);
}

static void
assert_page (GtkWidget *window, GType type)
{
  g_assert_cmpuint (gui_fixture_count (window, SP_TYPE_PAGE), ==, 1);
  g_assert_nonnull (gui_fixture_find (window, type, 0));
}

static void
test_pages_are_those_that_the_pack_fills (void)
{
  static const int widths[] = { 1000, 360 };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      GtkWidget *window = show_window ("window/pack.json", "compare", widths[i]);

      assert_switcher (window, "Compare Choose Ladders");
      set_pack (window, "four-careers.json");
      assert_switcher (window, "Compare Choose Ladders Plan Job Ads");
      set_pack (window, "choose/no-statements.json");
      assert_switcher (window, "");
      gui_fixture_close (window);
    }
}

static void
test_page_that_is_not_there_gives_way_to_the_comparison (void)
{
  GtkWidget *window = show_window ("window/pack.json", "plan", 1000);

  assert_page (window, SP_TYPE_COMPARE_PAGE);
  set_pack (window, "plan/bakery.json");
  gtk_widget_activate_action (window, "app.open", "s", "plan");
  gui_fixture_settle (window);
  assert_page (window, SP_TYPE_PLAN_PAGE);
  set_pack (window, "window/pack.json");
  assert_page (window, SP_TYPE_COMPARE_PAGE);
  gui_fixture_close (window);
}

/* Ladders alone need no comparison; roles alone stand side by side. */
static void
test_pack_may_have_ladders_or_roles_alone (void)
{
  GtkWidget *window = show_window ("window/ladders-alone.json", "compare", 1000);

  assert_page (window, SP_TYPE_LADDER_PAGE);
  assert_switcher (window, "");
  set_pack (window, "choose/no-statements.json");
  assert_page (window, SP_TYPE_COMPARE_PAGE);
  g_assert_nonnull (gui_fixture_find_label (window, "Cook"));
  g_assert_null (gui_fixture_find_label (window, "No Rows"));
  g_assert_null (gui_fixture_find_button (window, "Differences"));
  gui_fixture_close (window);
}

static void
test_roles_alone_stand_side_by_side_on_a_phone (void)
{
  GtkWidget *window = show_window ("choose/no-statements.json", "compare", 360);

  assert_page (window, SP_TYPE_COMPARE_PAGE);
  g_assert_true (gtk_widget_get_mapped (gui_fixture_find_label (window, "Cook")));
  g_assert_true (gtk_widget_get_mapped (gui_fixture_find_label (window, "Baker")));
  gui_fixture_close (window);
}

static void
test_nothing_leads_to_a_page_that_is_not_there (void)
{
  static const char *const targets[] = { "choose", "ladder/roles/baker", "plan", "ads" };
  GtkWidget *window = show_window ("choose/no-statements.json", "compare", 1000);

  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    {
      gtk_widget_activate_action (window, "app.open", "s", targets[i]);
      gui_fixture_settle (window);
      assert_page (window, SP_TYPE_COMPARE_PAGE);
    }
  gtk_widget_activate_action (window, "app.open", "s", "compare/role/baker");
  gui_fixture_settle (window);
  g_assert_null (gui_fixture_find_button (window, "_Choose"));
  gui_fixture_close (window);
}

static void
test_way_back_ends_with_the_page_that_it_led_to (void)
{
  GtkWidget *window = show_window ("plan/bakery.json", "ladder", 1000);

  gtk_widget_activate_action (window, "app.open", "s", "compare/role/baker");
  gui_fixture_settle (window);
  set_pack (window, "choose/no-statements.json");
  gtk_widget_activate_action (gui_fixture_find (window, SP_TYPE_PAGE, 0), "win.back", NULL);
  gtk_widget_activate_action (gui_fixture_find (window, SP_TYPE_PAGE, 0), "win.back", NULL);
  gui_fixture_settle (window);
  assert_page (window, SP_TYPE_COMPARE_PAGE);
  gui_fixture_close (window);
}

/* Return would open the list of packs if the focus were on the first button of the header. */
static void
test_keys_begin_in_the_page (void)
{
  static const struct
  {
    const char *pack;
    const char *page;
    const char *type;
  } first[] = {
    { "window/pack.json", SP_PLACE_COMPARE, "SpCompareTable" },
    { "window/pack.json", SP_PLACE_CHOOSE, "SpChooseStart" },
    { "window/pack.json", SP_PLACE_LADDER, "SpLadderPage" },
    { "plan/bakery.json", SP_PLACE_PLAN, "SpPlanPage" },
    { "plan/bakery.json", SP_PLACE_ADS, "GtkTextView" },
  };

  for (guint narrow = 0; narrow < 2; narrow++)
    for (guint i = 0; i < G_N_ELEMENTS (first); i++)
      {
        GtkWidget *window = show_window (first[i].pack, first[i].page, narrow ? 360 : 1000);
        GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));

        g_assert_nonnull (focus);
        g_assert_nonnull (gtk_widget_get_ancestor (focus, SP_TYPE_PAGE));
        g_assert_nonnull (gtk_widget_get_ancestor (focus, g_type_from_name (first[i].type)));
        gui_fixture_close (window);
      }
}

int
main (int argc, char **argv)
{
  window_fixture_init (&argc, &argv);

  g_test_add_func ("/filled-pages/are-those-that-the-pack-fills",
                   test_pages_are_those_that_the_pack_fills);
  g_test_add_func ("/filled-pages/comparison-stands-in-for-one-that-is-not-there",
                   test_page_that_is_not_there_gives_way_to_the_comparison);
  g_test_add_func ("/filled-pages/ladders-or-roles-alone",
                   test_pack_may_have_ladders_or_roles_alone);
  g_test_add_func ("/filled-pages/roles-alone-stand-side-by-side-on-a-phone",
                   test_roles_alone_stand_side_by_side_on_a_phone);
  g_test_add_func ("/filled-pages/nothing-leads-to-one-that-is-not-there",
                   test_nothing_leads_to_a_page_that_is_not_there);
  g_test_add_func ("/filled-pages/way-back-ends-with-it",
                   test_way_back_ends_with_the_page_that_it_led_to);
  g_test_add_func ("/filled-pages/keys-begin-in-the-page", test_keys_begin_in_the_page);

  return window_fixture_run ();
}
