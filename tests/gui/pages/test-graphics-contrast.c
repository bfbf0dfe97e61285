/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How well what is drawn can be seen, from pixels: three to one, as graphics that carry meaning need.
 * Lines are told from letters by their length. */

#include "../choose/choose-fixture.h"
#include "../gui-fixture.h"
#include "../picture-fixture.h"

#include "gui/choose/sp-choose-page.h"
#include "gui/choose/sp-choose-result.h"
#include "gui/compare/sp-compare-page.h"
#include "gui/ladder/sp-ladder-page.h"
#include "gui/plan/sp-plan-page.h"
#include "gui/sp-picture.h"

#include <adwaita.h>

#define LEAST 3.0

/* In pixels: the names of roles, which lie above what is scrolled. */
#define NAMES_HEIGHT 80

typedef void (*Check) (GtkWidget *window, const PictureFixture *picture);

static GtkWidget *
show_page (GType type, const char *name)
{
  g_autoptr (SpPack) pack = gui_fixture_load_pack (name);
  g_autofree char *path = choose_fixture_new_path ();
  g_autoptr (SpJournal) journal = sp_journal_new (path);
  GtkWidget *page = gui_fixture_new_page (type, pack, journal);
  GtkWidget *window = g_object_new (GTK_TYPE_WINDOW, "decorated", FALSE, "child", page, NULL);

  gui_fixture_reset ();
  if (adw_style_manager_get_high_contrast (adw_style_manager_get_default ()))
    gtk_widget_add_css_class (window, "sp-hc");
  return gui_fixture_show (window, 1000, 720);
}

/* In the light and in the dark, as SpWindow has them. */
static void
check_and_close (GtkWidget *window, Check check)
{
  for (guint is_dark = 0; is_dark < 2; is_dark++)
    {
      PictureFixture picture;

      adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                          is_dark ? ADW_COLOR_SCHEME_FORCE_DARK
                                                  : ADW_COLOR_SCHEME_FORCE_LIGHT);
      if (is_dark)
        gtk_widget_add_css_class (window, "sp-dark");
      gui_fixture_settle (window);
      picture = picture_fixture_take (window);
      check (window, &picture);
      g_free (picture.pixels);
    }
  gui_fixture_close (window);
}

static GdkRectangle
get_area (GtkWidget *widget, GtkWidget *window)
{
  graphene_rect_t bounds = gui_fixture_get_bounds (widget, window);

  return (GdkRectangle){ (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width,
                         (int) bounds.size.height };
}

static gboolean
is_in_sight (const GdkRectangle *area, const PictureFixture *picture)
{
  return area->x >= 12 && area->y >= 12 && area->width > 0 && area->height > 0 &&
         area->x + area->width + 12 <= picture->width &&
         area->y + area->height + 12 <= picture->height;
}

static void
assert_seen (const PictureFixture *picture, GdkRectangle area, int run, const char *what)
{
  double contrast = picture_fixture_measure_runs (picture, &area, run);

  g_test_message ("%.2f: %s at %d, %d", contrast, what, area.x, area.y);
  g_assert_cmpfloat (contrast, >=, LEAST);
}

/* A box has a border, which lines meet, and the mark of its role, if it has one. All borders have one
 * colour, which one between two rows of pixels does not show. */
static void
check_ladder (GtkWidget *window, const PictureFixture *picture)
{
  g_autoptr (GPtrArray) rungs = gui_fixture_find_all (window, g_type_from_name ("SpLadderRung"));
  GdkRectangle view =
      get_area (gui_fixture_find (window, g_type_from_name ("SpLadderView"), 0), window);
  guint n_marks = 0, n_lines = 0;
  double border = 1;

  for (guint i = 0; i < rungs->len; i++)
    {
      GdkRectangle box = get_area (rungs->pdata[i], window);
      GdkRectangle above = { box.x, box.y - 3, box.width, 8 };
      GdkRectangle mark = { box.x + 3, box.y + box.height / 2, 12, 4 };
      GdkRectangle below = { box.x, box.y + box.height + 3, box.width, 8 };

      if (box.y < view.y + NAMES_HEIGHT || !is_in_sight (&box, picture))
        continue;
      border = MAX (border, picture_fixture_measure_runs (picture, &above, box.width / 4));
      n_marks += picture_fixture_measure_runs (picture, &mark, 3) >= LEAST;
      n_lines += picture_fixture_measure_runs (picture, &below, 1) >= LEAST;
    }
  g_assert_cmpfloat (border, >=, LEAST);
  g_assert_cmpuint (n_marks, >=, 4);
  g_assert_cmpuint (n_lines, >=, 4);
}

static void
test_ladders_can_be_seen (void)
{
  check_and_close (show_page (SP_TYPE_LADDER_PAGE, "four-careers.json"), check_ladder);
}

/* Each board stands in a strip of its own. */
static void
check_signpost (GtkWidget *window, const PictureFixture *picture)
{
  GdkRectangle area = get_area (gui_fixture_find (window, SP_TYPE_PICTURE, 0), window);
  int height = area.height / 5;

  for (int i = 0; i < 4; i++)
    assert_seen (picture, (GdkRectangle){ area.x, area.y + i * height, area.width, height }, 40,
                 "board of the signpost");
}

static void
test_signpost_can_be_seen (void)
{
  check_and_close (show_page (SP_TYPE_CHOOSE_PAGE, "four-careers.json"), check_signpost);
}

static void
check_bars (GtkWidget *window, const PictureFixture *picture)
{
  GtkWidget *bars = gui_fixture_find (window, g_type_from_name ("SpScoreBarsView"), 0);

  assert_seen (picture, get_area (bars, window), 12, "bar of a role");
}

static void
test_bars_of_the_result_can_be_seen (void)
{
  GtkWidget *window = show_page (SP_TYPE_CHOOSE_PAGE, "four-careers.json");
  GtkWidget *page = gui_fixture_find (window, SP_TYPE_CHOOSE_PAGE, 0);

  g_assert_true (gtk_widget_activate_action (page, "choose.begin", NULL));
  gui_fixture_settle (window);
  for (guint i = 0; gui_fixture_find (window, SP_TYPE_CHOOSE_RESULT, 0) == NULL; i++)
    {
      g_assert_cmpuint (i, <, 24);
      g_assert_true (gui_fixture_press (window, i % 3 == 0 ? "2" : "5"));
    }
  check_and_close (window, check_bars);
}

/* A corner says that a cell has sources, a line below a title that it is explained. */
static void
check_table (GtkWidget *window, const PictureFixture *picture)
{
  g_autoptr (GPtrArray) cells = gui_fixture_find_all (window, GTK_TYPE_WIDGET);
  guint n_sourced = 0, n_explained = 0;

  for (guint i = 0; i < cells->len; i++)
    {
      GdkRectangle area = get_area (cells->pdata[i], window);

      if (!is_in_sight (&area, picture))
        continue;
      if (gtk_widget_has_css_class (cells->pdata[i], "sourced"))
        {
          assert_seen (picture, (GdkRectangle){ area.x + area.width - 10, area.y, 10, 10 }, 3,
                       "mark of sources");
          n_sourced++;
        }
      if (gtk_widget_has_css_class (cells->pdata[i], "explained"))
        {
          assert_seen (picture, area, 14, "mark of what is explained");
          n_explained++;
        }
    }
  g_assert_cmpuint (n_sourced, >, 0);
  g_assert_cmpuint (n_explained, >, 0);
}

static void
test_marks_of_the_table_can_be_seen (void)
{
  check_and_close (show_page (SP_TYPE_COMPARE_PAGE, "pack.json"), check_table);
}

static void
check_reach (GtkWidget *window, const PictureFixture *picture)
{
  GtkWidget *bars = gui_fixture_find (window, SP_TYPE_PICTURE, 0);

  g_assert_nonnull (bars);
  assert_seen (picture, get_area (bars, window), 12, "bar of what is reached");
}

static void
test_reach_of_a_plan_can_be_seen (void)
{
  GtkWidget *window = show_page (SP_TYPE_PLAN_PAGE, "plan/bakery.json");
  SpPage *page = SP_PAGE (gui_fixture_find (window, SP_TYPE_PLAN_PAGE, 0));
  g_autofree char *text =
      g_strconcat ("plan/rungs/", sp_page_get_pack (page)->rungs.items[1].id, NULL);
  g_autoptr (SpTarget) target = sp_target_parse (text);

  sp_page_open (page, target);
  gui_fixture_settle (window);
  for (guint i = 0; i < 2; i++)
    {
      gtk_widget_grab_focus (gui_fixture_find (window, g_type_from_name ("SpPlanRating"), i));
      g_assert_true (gui_fixture_press (window, "4"));
      gui_fixture_settle (window);
    }
  check_and_close (window, check_reach);
}

int
main (int argc, char **argv)
{
  gui_fixture_init (&argc, &argv);
  g_test_add_func ("/graphics-contrast/ladders", test_ladders_can_be_seen);
  g_test_add_func ("/graphics-contrast/signpost", test_signpost_can_be_seen);
  g_test_add_func ("/graphics-contrast/bars-of-the-result", test_bars_of_the_result_can_be_seen);
  g_test_add_func ("/graphics-contrast/marks-of-the-table", test_marks_of_the_table_can_be_seen);
  g_test_add_func ("/graphics-contrast/reach-of-a-plan", test_reach_of_a_plan_can_be_seen);
  return g_test_run ();
}
