/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How well all text can be read, from the pixels of each page: what a style sheet promises is not
 * what a projector shows. With ADW_DEBUG_HIGH_CONTRAST=1 more is asked for. */

#include "../choose/choose-fixture.h"
#include "../gui-fixture.h"
#include "../picture-fixture.h"

#include "gui/ads/sp-ads-page-private.h"
#include "gui/choose/sp-choose-page.h"
#include "gui/choose/sp-choose-result.h"
#include "gui/compare/sp-compare-page.h"
#include "gui/ladder/sp-ladder-page.h"
#include "gui/plan/sp-plan-page.h"
#include "gui/sp-pack-list.h"
#include "gui/sp-pack-review.h"
#include "gui/sp-shortcuts.h"

#include <adwaita.h>

/* Returns whether all of @label is in sight, and where. */
static gboolean
find_area (GtkWidget *label, GtkWidget *window, GdkRectangle *area)
{
  graphene_rect_t bounds = gui_fixture_get_bounds (label, window);

  *area = (GdkRectangle){ (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width,
                          (int) bounds.size.height };
  return gtk_widget_get_mapped (label) && gtk_widget_is_sensitive (label) && area->width > 4 &&
         area->height > 4 && area->x >= 0 && area->y >= 0 &&
         area->x + area->width <= gtk_widget_get_width (window) &&
         area->y + area->height <= gtk_widget_get_height (window) &&
         gtk_widget_pick (window, area->x + area->width / 2.0, area->y + area->height / 2.0,
                          GTK_PICK_INSENSITIVE | GTK_PICK_NON_TARGETABLE) == label;
}

/* A dash alone is as thin as a line, which between two rows of pixels has the colour of neither. */
static gboolean
has_letters (GtkWidget *label)
{
  const char *text = gtk_label_get_text (GTK_LABEL (label));

  return *text != '\0' && !g_str_equal (text, "–");
}

static void
assert_readable (GtkWidget *window)
{
  gboolean is_high = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
  double least = is_high ? 7 : 4.5;
  g_autoptr (GPtrArray) labels = gui_fixture_find_all (window, GTK_TYPE_LABEL);
  PictureFixture picture = picture_fixture_take (window);
  guint n = 0;

  for (guint i = 0; i < labels->len; i++)
    {
      GtkWidget *label = labels->pdata[i];
      GdkRectangle area;
      double contrast;

      if (!has_letters (label) || !find_area (label, window, &area))
        continue;
      contrast = picture_fixture_measure_contrast (&picture, &area);
      if (contrast < least)
        g_test_message ("%.2f: “%s” at %d, %d", contrast, gtk_label_get_text (GTK_LABEL (label)),
                        area.x, area.y);
      g_assert_cmpfloat (contrast, >=, least);
      n++;
    }
  g_assert_cmpuint (n, >, 0);
  g_free (picture.pixels);
}

static GtkWidget *
show_page_of (GType type, SpPack *pack)
{
  g_autofree char *path = choose_fixture_new_path ();
  g_autoptr (SpJournal) journal = sp_journal_new (path);
  GtkWidget *page = gui_fixture_new_page (type, pack, journal);
  GtkWidget *window;

  gui_fixture_reset ();
  window = g_object_new (GTK_TYPE_WINDOW, "decorated", FALSE, "child", page, NULL);
  /* What SpWindow does; dialogs do it themselves. */
  if (adw_style_manager_get_high_contrast (adw_style_manager_get_default ()))
    gtk_widget_add_css_class (window, "sp-hc");
  return gui_fixture_show (window, 1000, 720);
}

static GtkWidget *
show_page (GType type)
{
  g_autoptr (SpPack) pack = type == SP_TYPE_COMPARE_PAGE
                                ? gui_fixture_load_small_pack ()
                                : gui_fixture_load_pack ("four-careers.json");

  return show_page_of (type, pack);
}

static void
assert_readable_in_both_widths (GtkWidget *window)
{
  static const int widths[] = { 360, 1000 };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      gui_fixture_resize (window, widths[i], 720);
      assert_readable (window);
    }
}

static void
assert_readable_in_both_schemes (GtkWidget *window)
{
  static const AdwColorScheme schemes[] = { ADW_COLOR_SCHEME_FORCE_LIGHT,
                                            ADW_COLOR_SCHEME_FORCE_DARK };
  gboolean is_page =
      GTK_IS_WINDOW (window) && gtk_window_get_transient_for (GTK_WINDOW (window)) == NULL;

  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    {
      adw_style_manager_set_color_scheme (adw_style_manager_get_default (), schemes[i]);
      if (is_page && schemes[i] == ADW_COLOR_SCHEME_FORCE_DARK)
        gtk_widget_add_css_class (window, "sp-dark");
      gui_fixture_settle (window);
      if (GTK_IS_WINDOW (window))
        assert_readable_in_both_widths (window);
      else
        assert_readable (window);
    }
}

static void
test_text_can_be_read (gconstpointer data)
{
  GtkWidget *window = show_page (((GType (*) (void)) data) ());

  assert_readable_in_both_schemes (window);
  gui_fixture_close (window);
}

/* A chosen answer has the colour of the accent behind it. */
static void
test_answers_and_result_can_be_read (void)
{
  GtkWidget *window = show_page (SP_TYPE_CHOOSE_PAGE);
  GtkWidget *page = gui_fixture_find (window, SP_TYPE_CHOOSE_PAGE, 0);

  g_assert_true (gtk_widget_activate_action (page, "choose.begin", NULL));
  gui_fixture_settle (window);
  g_assert_true (gui_fixture_press (window, "5"));
  g_assert_true (gtk_widget_activate_action (page, "choose.back", NULL));
  gui_fixture_settle (window);
  assert_readable_in_both_schemes (window);
  gtk_widget_remove_css_class (window, "sp-dark");
  for (guint i = 0; gui_fixture_find (window, SP_TYPE_CHOOSE_RESULT, 0) == NULL; i++)
    {
      g_assert_cmpuint (i, <, 24);
      g_assert_true (gui_fixture_press (window, "5"));
      gui_fixture_settle (window);
    }
  assert_readable_in_both_schemes (window);
  gui_fixture_close (window);
}

/* The answer to an ad is there a moment after it was typed. */
static void
test_answer_to_an_ad_can_be_read (void)
{
  GtkWidget *window = show_page (SP_TYPE_ADS_PAGE);
  GtkTextView *view = GTK_TEXT_VIEW (gui_fixture_find (window, GTK_TYPE_TEXT_VIEW, 0));

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view),
                            "Duties:\nYou write HCL and PowerShell on Linux, as a cloud engineer.",
                            -1);
  for (guint i = 0; i < 100 && gui_fixture_find (window, GTK_TYPE_LIST_BOX_ROW, 0) == NULL; i++)
    {
      g_usleep (10 * 1000);
      gui_fixture_settle (window);
    }
  g_assert_nonnull (gui_fixture_find (window, GTK_TYPE_LIST_BOX_ROW, 0));
  assert_readable_in_both_schemes (window);
  gui_fixture_close (window);
}

static GPtrArray *
list_file (GFile *file)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (files, g_object_ref (file));
  return files;
}

/* The toolkit makes the heads of its columns faint. */
static void
test_table_of_ads_can_be_read (void)
{
  GtkWidget *window = show_page (SP_TYPE_ADS_PAGE);
  SpAdsPage *page = SP_ADS_PAGE (gui_fixture_find (window, SP_TYPE_ADS_PAGE, 0));
  const char *table = "title,text\nZoe bakes,You will make sourdough.\n";
  g_autoptr (GFileIOStream) stream = NULL;
  g_autoptr (GFile) file = g_file_new_tmp ("signpost-XXXXXX.csv", &stream, NULL);
  g_autoptr (GPtrArray) files = list_file (file);

  g_assert_true (g_file_replace_contents (file, table, strlen (table), NULL, FALSE,
                                          G_FILE_CREATE_NONE, NULL, NULL, NULL));
  sp_ads_page_open_files (page, files);
  while (sp_ads_many_get_survey (page->many) == NULL)
    g_main_context_iteration (NULL, TRUE);
  gui_fixture_settle (window);
  assert_readable_in_both_schemes (window);
  gui_fixture_close (window);
  g_assert_true (g_file_delete (file, NULL, NULL));
}

/* What is above @parent, when it has read what it shows. */
static void
assert_dialog_can_be_read (GtkWidget *parent)
{
  GtkWidget *dialog = gui_fixture_find_dialog (parent);

  g_assert_nonnull (dialog);
  gui_fixture_settle (dialog);
  while (gui_fixture_find (dialog, GTK_TYPE_SPINNER, 0) != NULL ||
         gui_fixture_find (dialog, GTK_TYPE_PROGRESS_BAR, 0) != NULL)
    g_main_context_iteration (NULL, TRUE);
  gui_fixture_settle (dialog);
  assert_readable_in_both_schemes (dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
assert_review_can_be_read (GtkWidget *parent, const char *contents)
{
  g_autoptr (GFileIOStream) stream = NULL;
  g_autoptr (GFile) file = g_file_new_tmp ("signpost-XXXXXX.signpost", &stream, NULL);

  g_assert_true (g_file_replace_contents (file, contents, strlen (contents), NULL, FALSE,
                                          G_FILE_CREATE_NONE, NULL, NULL, NULL));
  sp_pack_review_present (GTK_WINDOW (parent), file);
  assert_dialog_can_be_read (parent);
  g_assert_true (g_file_delete (file, NULL, NULL));
}

static void
test_dialogs_can_be_read (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "gui", "pack.json", NULL);
  g_autofree char *pack = NULL;
  GtkWidget *window = show_page (SP_TYPE_COMPARE_PAGE);

  g_assert_true (g_file_get_contents (path, &pack, NULL, NULL));
  sp_pack_list_present (GTK_WINDOW (window), "small");
  assert_dialog_can_be_read (window);
  sp_shortcuts_present (GTK_WINDOW (window), NULL);
  assert_dialog_can_be_read (window);
  assert_review_can_be_read (window, pack);
  assert_review_can_be_read (window, "{ \"format\": 2,\n\"id\": 5 }");
  gui_fixture_close (window);
}

static void
test_role_can_be_read (void)
{
  GtkWidget *window = show_page (SP_TYPE_COMPARE_PAGE);
  GtkWidget *page = gui_fixture_find (window, SP_TYPE_COMPARE_PAGE, 0);
  g_autoptr (SpPack) pack = gui_fixture_load_small_pack ();

  g_assert_true (
      gtk_widget_activate_action (page, "compare.open-role", "s", pack->roles.items[0].id));
  gui_fixture_settle (window);
  g_assert_nonnull (gui_fixture_find (window, g_type_from_name ("SpRoleView"), 0));
  assert_readable_in_both_schemes (window);
  gui_fixture_close (window);
}

static GtkWidget *
find_sourced_cell (GtkWidget *window)
{
  g_autoptr (GPtrArray) cells = gui_fixture_find_all (window, g_type_from_name ("SpCompareCell"));

  for (guint i = 0; i < cells->len; i++)
    if (gtk_widget_has_css_class (cells->pdata[i], "sourced"))
      return cells->pdata[i];
  g_assert_not_reached ();
}

/* Popovers stand in the window that opens them, and look as it does. */
static void
assert_popover_can_be_read (GtkWidget *window, GtkWidget *owner)
{
  GtkWidget *popover = gui_fixture_find (owner, GTK_TYPE_POPOVER, 0);

  g_assert_nonnull (popover);
  assert_readable (popover);
  gui_fixture_close (window);
}

static void
test_sources_of_a_cell_can_be_read (void)
{
  GtkWidget *window = show_page (SP_TYPE_COMPARE_PAGE);
  GtkWidget *cell = find_sourced_cell (window);

  gtk_widget_grab_focus (cell);
  g_assert_true (gui_fixture_press (window, "Return"));
  assert_popover_can_be_read (window, cell);
}

static void
test_rungs_to_choose_can_be_read (void)
{
  GtkWidget *window = show_page (SP_TYPE_LADDER_PAGE);
  GtkWidget *chooser = gui_fixture_find (window, g_type_from_name ("SpLadderChooser"), 0);
  GtkWidget *button = gui_fixture_find (chooser, GTK_TYPE_MENU_BUTTON, 0);

  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  gui_fixture_settle (window);
  assert_popover_can_be_read (window, button);
}

int
main (int argc, char **argv)
{
  gui_fixture_init (&argc, &argv);
  g_test_add_data_func ("/contrast/compare", sp_compare_page_get_type, test_text_can_be_read);
  g_test_add_data_func ("/contrast/choose", sp_choose_page_get_type, test_text_can_be_read);
  g_test_add_data_func ("/contrast/ladder", sp_ladder_page_get_type, test_text_can_be_read);
  g_test_add_data_func ("/contrast/plan", sp_plan_page_get_type, test_text_can_be_read);
  g_test_add_data_func ("/contrast/ads", sp_ads_page_get_type, test_text_can_be_read);
  g_test_add_func ("/contrast/answers-and-result", test_answers_and_result_can_be_read);
  g_test_add_func ("/contrast/answer-to-an-ad", test_answer_to_an_ad_can_be_read);
  g_test_add_func ("/contrast/table-of-ads", test_table_of_ads_can_be_read);
  g_test_add_func ("/contrast/dialogs", test_dialogs_can_be_read);
  g_test_add_func ("/contrast/role", test_role_can_be_read);
  g_test_add_func ("/contrast/sources-of-a-cell", test_sources_of_a_cell_can_be_read);
  g_test_add_func ("/contrast/rungs-to-choose", test_rungs_to_choose_can_be_read);
  return g_test_run ();
}
