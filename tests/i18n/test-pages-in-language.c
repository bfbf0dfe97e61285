/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every page of the window in the language of the test, which in-language.py sets up. In a
 * pseudo-language texts are a third longer than in English and stand in brackets. */

#include "../gui/gui-fixture.h"

#include "core/pack/sp-pack-library.h"
#include "core/text/sp-direction.h"
#include "core/text/sp-languages.h"
#include "gui/classroom/sp-class-page.h"
#include "gui/plan/sp-plan-step-row.h"
#include "gui/sp-adaptive-bin.h"
#include "gui/sp-content-language.h"
#include "gui/sp-shortcuts.h"
#include "gui/sp-window.h"

#include "sp-config.h"

#include <libintl.h>
#include <locale.h>

#define MARK "⟦"

static SpApplication *application;

static const char *
get_language (void)
{
  return g_getenv ("SIGNPOST_TEST_LANGUAGE");
}

static gboolean
is_pseudo (void)
{
  return g_str_has_suffix (get_language (), "@pseudo");
}

static SpPack *
load_pack (const char *language)
{
  g_autoptr (GError) error = NULL;
  SpPack *pack = sp_pack_library_load_bundled (language, &error);

  g_assert_no_error (error);
  return pack;
}

/* Pages are as at the first start, whatever the test before left open. */
static GtkWidget *
show_window (int width)
{
  g_autoptr (SpPack) pack = load_pack (NULL);
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);

  g_settings_reset (settings, "page-states");
  return gui_fixture_show (gui_fixture_new_window (application, pack), width, 720);
}

static AdwViewStack *
find_stack (GtkWidget *window)
{
  return ADW_VIEW_STACK (gui_fixture_find (window, ADW_TYPE_VIEW_STACK, 0));
}

/* Rows out of sight are made when nothing else is to be done, some at a time. */
static void
settle_late_rows (GtkWidget *window)
{
  for (int i = 0; i < 5; i++)
    gui_fixture_settle (window);
}

/* Calls @check with each page in sight, at @width pixels. */
static void
for_each_page (int width, void (*check) (GtkWidget *window))
{
  GtkWidget *window = show_window (width);
  AdwViewStack *stack = find_stack (window);

  for (GtkWidget *bin = gtk_widget_get_first_child (GTK_WIDGET (stack)); bin != NULL;
       bin = gtk_widget_get_next_sibling (bin))
    {
      adw_view_stack_set_visible_child (stack, bin);
      settle_late_rows (window);
      g_test_message ("page %s", adw_view_stack_get_visible_child_name (stack));
      check (window);
    }
  gui_fixture_close (window);
}

static void
test_every_page_fits (gconstpointer width)
{
  for_each_page (GPOINTER_TO_INT (width), gui_fixture_assert_labels_fit);
}

/* What a page adapts to the room that it has may not want more than that: its edge would be cut off. */
static void
assert_all_fits (GtkWidget *window)
{
  g_autoptr (GPtrArray) bins = gui_fixture_find_all (window, SP_TYPE_ADAPTIVE_BIN);

  gui_fixture_assert_labels_fit (window);
  for (guint i = 0; i < bins->len; i++)
    if (gtk_widget_get_mapped (bins->pdata[i]))
      {
        int least;

        gtk_widget_measure (sp_adaptive_bin_get_child (bins->pdata[i]), GTK_ORIENTATION_HORIZONTAL,
                            -1, &least, NULL, NULL, NULL);
        g_assert_cmpint (least, <=, gtk_widget_get_width (bins->pdata[i]));
      }
}

static void
test_every_page_fits_with_large_text (gconstpointer width)
{
  if (is_pseudo ())
    {
      g_test_skip ("who translates chooses names of pages that fit");
      return;
    }
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  for_each_page (GPOINTER_TO_INT (width), assert_all_fits);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
}

/* Keys have names in each language too. */
static void
test_table_of_keys_fits_with_large_text (void)
{
  GtkWidget *window = show_window (360);
  GtkWidget *table;

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  sp_shortcuts_present (GTK_WINDOW (window), NULL);
  table = gui_fixture_find_dialog (window);
  gui_fixture_settle (table);
  gui_fixture_assert_labels_fit (table);
  gtk_window_destroy (GTK_WINDOW (table));
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
  gui_fixture_close (window);
}

static void
open_last_rung (GtkWidget *window)
{
  g_autoptr (SpPack) pack = load_pack (NULL);
  g_autofree char *target =
      g_strconcat ("ladder/rungs/", pack->rungs.items[pack->rungs.n_items - 1].id, NULL);

  g_action_group_activate_action (G_ACTION_GROUP (application), "open",
                                  g_variant_new_string (target));
  gui_fixture_settle (window);
}

static void
test_page_of_a_rung_fits_with_large_text (void)
{
  GtkWidget *window = show_window (360);

  open_last_rung (window);
  gui_fixture_assert_labels_fit (window);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  gui_fixture_settle (window);
  gui_fixture_assert_labels_fit (window);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
  gui_fixture_close (window);
}

static void
test_class_fits_with_large_text (void)
{
  g_autoptr (SpPack) pack = load_pack (NULL);
  GtkWidget *window;

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  window = gui_fixture_show (
      gui_fixture_new_page (SP_TYPE_CLASS_PAGE, pack, sp_application_get_journal (application)),
      360, 720);
  gui_fixture_assert_labels_fit (window);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
  gui_fixture_close (window);
}

static void
open_first_role (GtkWidget *window)
{
  g_autoptr (SpPack) pack = load_pack (NULL);
  AdwViewStack *stack = find_stack (window);
  GtkWidget *page;

  adw_view_stack_set_visible_child_name (stack, "compare");
  page = adw_bin_get_child (ADW_BIN (adw_view_stack_get_visible_child (stack)));
  g_assert_true (
      gtk_widget_activate_action (page, "compare.open-role", "s", pack->roles.items[0].id));
  gui_fixture_settle (window);
}

static void
test_page_of_a_role_fits (gconstpointer width)
{
  GtkWidget *window = show_window (GPOINTER_TO_INT (width));

  open_first_role (window);
  gui_fixture_assert_labels_fit (window);
  gui_fixture_close (window);
}

/* Names of products are in Latin letters in every language. */
static void
test_titles_stand_where_their_texts_start (void)
{
  GtkWidget *window = show_window (1000);
  g_autoptr (GPtrArray) labels = NULL;
  guint n_titles = 0;

  open_first_role (window);
  labels = gui_fixture_find_all (window, GTK_TYPE_LABEL);
  for (guint i = 0; i < labels->len; i++)
    if (gtk_widget_has_css_class (labels->pdata[i], "heading") &&
        gtk_widget_has_css_class (gtk_widget_get_parent (labels->pdata[i]), "line"))
      {
        GtkWidget *text = gtk_widget_get_next_sibling (labels->pdata[i]);

        g_assert_cmpint (gtk_widget_get_direction (labels->pdata[i]), ==,
                         gtk_widget_get_direction (text));
        n_titles++;
      }
  g_assert_cmpuint (n_titles, >, 10);
  gui_fixture_close (window);
}

/* Certificates have names that no language changes, but for marks around them. */
static gboolean
is_name (const SpPack *pack, const char *text)
{
  for (guint i = 0; i < pack->certificates.n_items; i++)
    if (strstr (text, pack->certificates.items[i].title) != NULL)
      return TRUE;
  return FALSE;
}

/* Of tools and of certificates, and of these what stands in brackets behind them. */
static void
test_names_in_a_table_of_rungs_run_as_the_rest (void)
{
  g_autoptr (SpPack) pack = load_pack (NULL);
  g_autoptr (SpTarget) target = sp_target_parse ("compare/rungs/devops-senior/cloud-senior");
  GtkWidget *window = show_window (1000);
  g_autoptr (GPtrArray) titles = NULL;
  g_autoptr (GPtrArray) labels = NULL;
  GtkTextDirection direction = sp_text_is_rtl (pack->title) ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR;
  guint n_names = 0;

  sp_page_open (SP_PAGE (gui_fixture_find (window, SP_TYPE_PAGE, 0)), target);
  gui_fixture_resize (window, 1000, 1000);
  titles = gui_fixture_find_all (window, g_type_from_name ("SpCompareTitle"));
  g_assert_cmpuint (titles->len, >, 8);
  for (guint i = 0; i < titles->len; i++)
    g_assert_cmpint (gtk_widget_get_direction (gtk_widget_get_first_child (titles->pdata[i])), ==,
                     direction);
  labels = gui_fixture_find_all (window, GTK_TYPE_LABEL);
  for (guint i = 0; i < labels->len; i++)
    {
      const char *text = gtk_label_get_text (labels->pdata[i]);

      if (!is_name (pack, text) || strchr (text, '(') == NULL)
        continue;
      g_assert_true (sp_text_is_rtl (text) == sp_interface_is_rtl ());
      n_names++;
    }
  g_assert_cmpuint (n_names, >, 0);
  gui_fixture_close (window);
}

static void
assert_translated (const SpPack *pack, const char *text)
{
  if (strstr (text, MARK) == NULL && !is_name (pack, text) &&
      g_regex_match_simple ("[A-Za-z]{2,} [A-Za-z]{2,} [A-Za-z]{2,}", text, 0, 0))
    g_error ("“%s” is not translated", text);
}

static void
assert_all_is_translated (GtkWidget *window)
{
  g_autoptr (SpPack) pack = load_pack (NULL);
  g_autoptr (GPtrArray) labels = gui_fixture_find_all (window, GTK_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++)
    assert_translated (pack, gtk_label_get_text (labels->pdata[i]));
}

static void
test_every_page_is_translated (void)
{
  GtkWidget *window;

  if (!is_pseudo ())
    {
      g_test_skip ("only a pseudo-language shows what is not translated");
      return;
    }
  for_each_page (1000, assert_all_is_translated);
  window = show_window (1000);
  open_first_role (window);
  assert_all_is_translated (window);
  gui_fixture_close (window);
}

static double
get_center (GtkWidget *widget, GtkWidget *window)
{
  graphene_rect_t bounds = gui_fixture_get_bounds (widget, window);

  return bounds.origin.x + bounds.size.width / 2;
}

static void
test_window_runs_as_the_language_does (void)
{
  gboolean is_rtl = g_str_has_prefix (get_language (), "ar");
  GtkWidget *window = show_window (1000);
  GType heading = g_type_from_name ("SpCompareHeading");
  double first = get_center (gui_fixture_find (window, heading, 0), window);
  double second = get_center (gui_fixture_find (window, heading, 1), window);

  g_assert_cmpint (gtk_widget_get_default_direction (), ==,
                   is_rtl ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  g_assert_true ((first > second) == is_rtl);
  gui_fixture_close (window);
}

/* A name in Latin letters does not take the number in front of it to its own side. */
static void
test_number_of_a_step_stands_where_lines_begin (void)
{
  g_autoptr (SpPack) pack = load_pack (NULL);
  g_autoptr (SpJournal) journal = sp_journal_new (NULL);
  g_autoptr (SpPlanSession) session = sp_plan_session_new (pack, journal);
  SpPlanStep step = { .skill = (guint) sp_pack_find (pack, "skills", "linux"), .to = 1 };
  GtkWidget *row = g_object_ref_sink (sp_plan_step_row_new (session, step.skill));

  sp_plan_session_set_targets (session, &(SpPlanTarget){ .index = 0 }, 1);
  sp_plan_step_row_update (SP_PLAN_STEP_ROW (row), 1, &step);
  g_assert_true (sp_text_is_rtl (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row))) ==
                 sp_interface_is_rtl ());
  g_object_unref (row);
}

static void
assert_shows (GtkWidget *window, const char *language)
{
  g_autoptr (SpPack) pack = load_pack (language);
  GtkWidget *heading, *title;

  /* A thread reads: until it is through the window has another cursor. */
  while (gtk_widget_get_cursor (window) != NULL)
    g_main_context_iteration (NULL, TRUE);
  gui_fixture_settle (window);
  heading = gui_fixture_find (window, g_type_from_name ("SpCompareHeading"), 0);
  title = gui_fixture_find (heading, GTK_TYPE_LABEL, 0);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (title)), ==, pack->roles.items[0].title);
}

static void
test_content_alone_changes_its_language (void)
{
  GtkWidget *window = show_window (1000);
  GActionGroup *actions = G_ACTION_GROUP (application);

  assert_shows (window, NULL);
  g_action_group_change_action_state (actions, SP_CONTENT_LANGUAGE_KEY,
                                      g_variant_new_string (SP_LANGUAGE_OF_ORIGINAL));
  assert_shows (window, SP_LANGUAGE_OF_ORIGINAL);
  gui_fixture_assert_labels_fit (window);
  g_action_group_change_action_state (actions, SP_CONTENT_LANGUAGE_KEY, g_variant_new_string (""));
  assert_shows (window, NULL);
  gui_fixture_close (window);
}

static void
test_menu_lists_the_languages (void)
{
  g_auto (GStrv) languages = sp_languages_list ();
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenuModel) submenu = NULL;
  g_autoptr (GMenuModel) choices = NULL;

  sp_content_language_add_menu (menu);
  g_assert_cmpint (g_menu_model_get_n_items (G_MENU_MODEL (menu)), ==, 1);
  submenu = g_menu_model_get_item_link (G_MENU_MODEL (menu), 0, G_MENU_LINK_SUBMENU);
  choices = g_menu_model_get_item_link (submenu, 0, G_MENU_LINK_SECTION);
  g_assert_cmpint (g_menu_model_get_n_items (choices), ==, g_strv_length (languages) + 1);
}

static void
start_application (void)
{
  g_autoptr (GError) error = NULL;

  application = sp_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
}

/* In the header, or at the bottom, where large letters have no room on a telephone. */
static void
assert_whole_names (int width, double scale)
{
  GtkWidget *window = show_window (width);
  g_autoptr (GPtrArray) labels = NULL;
  guint n_whole = 0;

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (int) (scale * 96 * 1024), NULL);
  gui_fixture_settle (window);
  labels =
      gui_fixture_find_all (gui_fixture_find (window, ADW_TYPE_VIEW_SWITCHER, 0), GTK_TYPE_LABEL);
  for (guint i = 0; i < labels->len; i++)
    if (gtk_widget_get_mapped (labels->pdata[i]))
      {
        g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (labels->pdata[i])));
        n_whole++;
      }
  g_assert_cmpuint (n_whole, ==, 5);
  gui_fixture_close (window);
}

static void
test_names_of_pages_are_whole (void)
{
  if (is_pseudo ())
    {
      g_test_skip ("who translates chooses names of pages that fit");
      return;
    }
  for (int scale = 1; scale <= 2; scale++)
    {
      assert_whole_names (360, scale);
      assert_whole_names (1000, scale);
    }
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
}

int
main (int argc, char **argv)
{
  int status;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, sp_languages_set_folder (g_getenv ("SIGNPOST_LOCALE_DIR")));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  gui_fixture_init (&argc, &argv);
  gtk_widget_set_default_direction (gtk_get_locale_direction ());
  start_application ();

  g_test_add_data_func ("/pages-in-language/every-page-fits-on-a-phone", GINT_TO_POINTER (360),
                        test_every_page_fits);
  g_test_add_data_func ("/pages-in-language/every-page-fits-on-a-desktop", GINT_TO_POINTER (1000),
                        test_every_page_fits);
  g_test_add_data_func ("/pages-in-language/every-page-fits-on-a-phone-with-large-text",
                        GINT_TO_POINTER (360), test_every_page_fits_with_large_text);
  g_test_add_func ("/pages-in-language/names-of-pages-are-whole", test_names_of_pages_are_whole);
  g_test_add_func ("/pages-in-language/table-of-keys-fits-with-large-text",
                   test_table_of_keys_fits_with_large_text);
  g_test_add_func ("/pages-in-language/page-of-a-rung-fits-with-large-text",
                   test_page_of_a_rung_fits_with_large_text);
  g_test_add_func ("/pages-in-language/class-fits-with-large-text",
                   test_class_fits_with_large_text);
  g_test_add_data_func ("/pages-in-language/page-of-a-role-fits-on-a-phone", GINT_TO_POINTER (360),
                        test_page_of_a_role_fits);
  g_test_add_data_func ("/pages-in-language/page-of-a-role-fits-on-a-desktop",
                        GINT_TO_POINTER (1000), test_page_of_a_role_fits);
  g_test_add_func ("/pages-in-language/titles-stand-where-their-texts-start",
                   test_titles_stand_where_their_texts_start);
  g_test_add_func ("/pages-in-language/names-in-a-table-of-rungs",
                   test_names_in_a_table_of_rungs_run_as_the_rest);
  g_test_add_func ("/pages-in-language/every-page-is-translated", test_every_page_is_translated);
  g_test_add_func ("/pages-in-language/window-runs-as-the-language-does",
                   test_window_runs_as_the_language_does);
  g_test_add_func ("/pages-in-language/number-of-a-step-stands-where-lines-begin",
                   test_number_of_a_step_stands_where_lines_begin);
  g_test_add_func ("/pages-in-language/content-alone-changes-its-language",
                   test_content_alone_changes_its_language);
  g_test_add_func ("/pages-in-language/menu-lists-the-languages", test_menu_lists_the_languages);

  status = g_test_run ();
  g_object_unref (application);
  return status;
}
