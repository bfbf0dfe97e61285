/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ladder-fixture.h"

#include "gui/ladder/sp-ladder-rung.h"

#define SMALLEST_LETTERS 11.0

static void
test_opens_at_the_foot_with_the_first_role (void)
{
  LadderFixture fixture;
  const SpLadderLayout *layout;
  GtkAdjustment *down;

  ladder_fixture_open (&fixture, 1000);
  layout = sp_ladder_view_get_layout (fixture.view);
  for (guint i = 1; i < layout->n_lanes; i++)
    g_assert_cmpfloat (layout->lanes[0].band.x, <, layout->lanes[i].band.x);
  down = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture.view));
  g_assert_cmpfloat_with_epsilon (
      gtk_adjustment_get_value (down),
      gtk_adjustment_get_upper (down) - gtk_adjustment_get_page_size (down), 1.0);
  ladder_fixture_assert_in_sight (&fixture, "cloud-junior");
  ladder_fixture_close (&fixture);
}

/* There is room for little more than one rung then. */
static void
test_opens_with_the_first_rung_in_large_text (void)
{
  LadderFixture fixture;

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  ladder_fixture_open (&fixture, 1000);
  gtk_window_set_default_size (GTK_WINDOW (fixture.window), 1000, 600);
  ladder_fixture_settle (&fixture);
  ladder_fixture_assert_in_sight (&fixture, "cloud-junior");
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
  ladder_fixture_close (&fixture);
}

/* Returns where in the view the lane of the first role begins to be read, in pixels. */
static double
find_first_lane (LadderFixture *fixture, gboolean is_rtl)
{
  const SpLadderLayout *layout = sp_ladder_view_get_layout (fixture->view);
  graphene_rect_t rung = gui_fixture_get_bounds (sp_ladder_view_get_rung (fixture->view, 0),
                                                 GTK_WIDGET (fixture->view));
  double zoom = sp_ladder_view_get_zoom (fixture->view);
  double edge = layout->lanes[0].band.x + (is_rtl ? layout->lanes[0].band.width : 0.0);

  return (double) rung.origin.x + (edge - layout->boxes[0].x) * zoom;
}

/* Its first rung is all in sight, which may stand at its far end. */
static void
assert_first_lane_begins (LadderFixture *fixture, gboolean is_rtl)
{
  double edge = find_first_lane (fixture, is_rtl);

  if (is_rtl)
    edge = gtk_widget_get_width (GTK_WIDGET (fixture->view)) - edge;
  g_test_message ("%g", edge);
  g_assert_cmpfloat (edge, >, 100.0);
  g_assert_cmpfloat (edge, <, 300.0);
}

/* Where there is no room for all roles, the first one stands where reading begins, behind the names of the
 * levels; also if it stands between others in the drawing. */
static void
test_opens_where_reading_begins (gconstpointer direction)
{
  const guint roles[] = { 0, 1, 2 };
  gboolean is_rtl = GPOINTER_TO_INT (direction) == GTK_TEXT_DIR_RTL;
  LadderFixture fixture;
  const SpLadderLayout *layout;

  gtk_widget_set_default_direction (GPOINTER_TO_INT (direction));
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  ladder_fixture_open (&fixture, 1000);
  assert_first_lane_begins (&fixture, is_rtl);
  sp_ladder_session_show_roles (fixture.session, roles, G_N_ELEMENTS (roles));
  ladder_fixture_settle (&fixture);
  layout = sp_ladder_view_get_layout (fixture.view);
  g_assert_cmpint (layout->lanes[1].band.x < layout->lanes[0].band.x, !=,
                   layout->lanes[2].band.x < layout->lanes[0].band.x);
  assert_first_lane_begins (&fixture, is_rtl);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
  ladder_fixture_close (&fixture);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

/* Returns how high the text of @widget is, in pixels; of the ladders at the ordinary size. */
static double
get_font_size (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = (double) pango_font_description_get_size (font) / PANGO_SCALE;

  return pango_font_description_get_size_is_absolute (font)
             ? size
             : size * pango_cairo_context_get_resolution (context) / 72.0;
}

static void
test_opens_so_that_it_can_be_read (void)
{
  const int sizes[][2] = { { 1000, 720 }, { 1024, 768 }, { 1366, 768 }, { 1900, 1100 } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      LadderFixture fixture;

      ladder_fixture_open (&fixture, sizes[i][0]);
      gtk_window_set_default_size (GTK_WINDOW (fixture.window), sizes[i][0], sizes[i][1]);
      ladder_fixture_settle (&fixture);
      g_assert_cmpfloat (sp_ladder_view_get_zoom (fixture.view) *
                             get_font_size (GTK_WIDGET (fixture.view)),
                         >=, SMALLEST_LETTERS - 0.01);
      ladder_fixture_close (&fixture);
    }
}

/* The list takes the place of the drawing there. */
static void
test_a_narrow_window_can_be_read (void)
{
  LadderFixture fixture;
  g_autoptr (GPtrArray) labels = NULL;

  ladder_fixture_open (&fixture, 360);
  labels = gui_fixture_find_all (GTK_WIDGET (fixture.page), GTK_TYPE_LABEL);
  g_assert_cmpuint (labels->len, >, 10);
  for (guint i = 0; i < labels->len; i++)
    g_assert_cmpfloat (get_font_size (labels->pdata[i]), >=, SMALLEST_LETTERS);
  ladder_fixture_close (&fixture);
}

static GtkWidget *
get_legend (LadderFixture *fixture)
{
  return gtk_widget_get_last_child (GTK_WIDGET (fixture->view));
}

/* The numbers of a legend stand below each other. */
static void
assert_starts_at_the_edge (GPtrArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    {
      GtkLabel *label = GTK_LABEL (gtk_flow_box_child_get_child (lines->pdata[i]));
      int x;

      gtk_label_get_layout_offsets (label, &x, NULL);
      g_assert_cmpint (x, ==, 0);
    }
}

/* Where words have no room, numbers stand in the boxes, and what they say stands below them. A click on
 * that opens the rung. */
static void
test_what_is_fitted_has_a_legend (void)
{
  LadderFixture fixture;
  g_autoptr (GPtrArray) lines = NULL;
  g_autofree char *line = NULL;
  const SpLadder *ladder;
  SpLadderRung *first;
  guint n_rungs;
  guint rung;

  ladder_fixture_open (&fixture, 1000);
  n_rungs = sp_ladder_session_get_ladder (fixture.session)->n_rungs;
  g_assert_false (gtk_widget_get_child_visible (get_legend (&fixture)));
  sp_ladder_view_set_zoom (fixture.view, 0.3);
  ladder_fixture_settle (&fixture);
  g_assert_true (gtk_widget_get_child_visible (get_legend (&fixture)));
  lines = gui_fixture_find_all (get_legend (&fixture), GTK_TYPE_FLOW_BOX_CHILD);
  g_assert_cmpuint (lines->len, ==, n_rungs);
  assert_starts_at_the_edge (lines);
  first = SP_LADDER_RUNG (gtk_widget_get_first_child (GTK_WIDGET (fixture.view)));
  ladder = sp_ladder_session_get_ladder (fixture.session);
  rung = sp_ladder_rung_get_node (first);
  line = g_strdup_printf ("1  %s", sp_ladder_get_rung (ladder, rung)->title);
  g_assert_nonnull (gui_fixture_find_label (lines->pdata[0], line));
  gtk_widget_activate (lines->pdata[0]);
  g_assert_cmpint (sp_ladder_session_get_selected (fixture.session), ==, (int) ladder->rungs[rung]);
  sp_ladder_view_set_zoom (fixture.view, 1.0);
  ladder_fixture_settle (&fixture);
  g_assert_false (gtk_widget_get_child_visible (get_legend (&fixture)));
  ladder_fixture_close (&fixture);
}

/* All of it stands over the legend, whatever the shape of the window. */
static void
test_what_is_fitted_is_all_in_sight (void)
{
  const int sizes[][2] = { { 1000, 720 }, { 700, 1000 }, { 1900, 700 } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      LadderFixture fixture;
      double bottom;

      ladder_fixture_open (&fixture, sizes[i][0]);
      gtk_window_set_default_size (GTK_WINDOW (fixture.window), sizes[i][0], sizes[i][1]);
      ladder_fixture_settle (&fixture);
      ladder_fixture_press (&fixture, GTK_WIDGET (fixture.page), GDK_KEY_9, GDK_CONTROL_MASK);
      bottom = gtk_adjustment_get_page_size (
          gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture.view)));
      for (guint k = 0; k < sp_ladder_session_get_ladder (fixture.session)->n_rungs; k++)
        {
          graphene_rect_t bounds = gui_fixture_get_bounds (
              sp_ladder_view_get_rung (fixture.view, k), GTK_WIDGET (fixture.view));

          g_assert_cmpfloat (bounds.origin.x, >=, 0.0f);
          g_assert_cmpfloat (bounds.origin.y, >=, 0.0f);
          g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, sizes[i][0]);
          g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, bottom);
        }
      ladder_fixture_close (&fixture);
    }
}

/* What opens beside the drawing takes its room. */
static void
test_what_is_selected_stays_in_sight (void)
{
  LadderFixture fixture;

  ladder_fixture_open (&fixture, 1000);
  sp_ladder_session_select (fixture.session, ladder_fixture_find_rung ("platform-junior"));
  ladder_fixture_settle (&fixture);
  ladder_fixture_assert_in_sight (&fixture, "platform-junior");
  sp_ladder_session_select (fixture.session, ladder_fixture_find_rung ("cloud-manager"));
  ladder_fixture_settle (&fixture);
  ladder_fixture_assert_in_sight (&fixture, "cloud-manager");
  ladder_fixture_close (&fixture);
}

static void
test_one_role_is_fitted_larger_than_usual (void)
{
  LadderFixture fixture;
  guint first = 0;
  double usual;

  ladder_fixture_open (&fixture, 1900);
  gtk_window_set_default_size (GTK_WINDOW (fixture.window), 1900, 1190);
  ladder_fixture_settle (&fixture);
  ladder_fixture_press (&fixture, GTK_WIDGET (fixture.page), GDK_KEY_9, GDK_CONTROL_MASK);
  usual = sp_ladder_view_get_zoom (fixture.view);
  sp_ladder_session_show_roles (fixture.session, &first, 1);
  ladder_fixture_settle (&fixture);
  ladder_fixture_press (&fixture, GTK_WIDGET (fixture.page), GDK_KEY_9, GDK_CONTROL_MASK);
  g_assert_cmpfloat (sp_ladder_view_get_zoom (fixture.view), >, usual);
  ladder_fixture_assert_in_sight (&fixture, "cloud-junior");
  ladder_fixture_assert_in_sight (&fixture, "cloud-architect");
  ladder_fixture_close (&fixture);
}

static int
get_natural_width (SpLadderView *view)
{
  int minimum;
  int natural;

  gtk_widget_measure (GTK_WIDGET (view), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL,
                      NULL);
  g_assert_cmpint (minimum, ==, 0);
  return natural;
}

/* It can be as small as need be, and would like to show all. */
static void
test_asks_for_as_much_as_is_drawn (void)
{
  SpLadderView *empty = g_object_ref_sink (g_object_new (SP_TYPE_LADDER_VIEW, NULL));
  LadderFixture fixture;

  g_assert_cmpint (get_natural_width (empty), ==, 0);
  g_object_unref (empty);
  ladder_fixture_open (&fixture, 1200);
  sp_ladder_view_set_zoom (fixture.view, 1.0);
  g_assert_cmpint (get_natural_width (fixture.view), >=,
                   (int) sp_ladder_view_get_layout (fixture.view)->width);
  sp_ladder_view_set_zoom (fixture.view, 0.5);
  g_assert_cmpint (get_natural_width (fixture.view), <,
                   (int) sp_ladder_view_get_layout (fixture.view)->width);
  ladder_fixture_close (&fixture);
}

static void
test_zoom_stays_in_its_limits (void)
{
  LadderFixture fixture;

  ladder_fixture_open (&fixture, 1200);
  sp_ladder_view_set_zoom (fixture.view, 100.0);
  g_assert_cmpfloat (sp_ladder_view_get_zoom (fixture.view), ==, SP_LADDER_ZOOM_MAX);
  sp_ladder_view_set_zoom (fixture.view, 0.0);
  g_assert_cmpfloat (sp_ladder_view_get_zoom (fixture.view), ==, SP_LADDER_ZOOM_MIN);
  ladder_fixture_press (&fixture, GTK_WIDGET (fixture.page), GDK_KEY_0, GDK_CONTROL_MASK);
  g_assert_cmpfloat (sp_ladder_view_get_zoom (fixture.view), ==, 1.0);
  ladder_fixture_press (&fixture, GTK_WIDGET (fixture.page), GDK_KEY_plus, GDK_CONTROL_MASK);
  g_assert_cmpfloat (sp_ladder_view_get_zoom (fixture.view), >, 1.0);
  ladder_fixture_press (&fixture, GTK_WIDGET (fixture.page), GDK_KEY_minus, GDK_CONTROL_MASK);
  g_assert_cmpfloat (sp_ladder_view_get_zoom (fixture.view), ==, 1.0);
  ladder_fixture_close (&fixture);
}

static void
test_from_right_to_left_it_is_mirrored (void)
{
  LadderFixture fixture;
  g_autofree double *lefts = NULL;
  const SpLadderLayout *layout;

  ladder_fixture_open (&fixture, 1200);
  layout = sp_ladder_view_get_layout (fixture.view);
  lefts = g_new (double, layout->n_boxes);
  for (guint i = 0; i < layout->n_boxes; i++)
    lefts[i] = layout->boxes[i].x;
  gtk_widget_set_direction (GTK_WIDGET (fixture.view), GTK_TEXT_DIR_RTL);
  layout = sp_ladder_view_get_layout (fixture.view);
  for (guint i = 0; i < layout->n_boxes; i++)
    g_assert_cmpfloat_with_epsilon (layout->boxes[i].x + layout->boxes[i].width,
                                    layout->width - lefts[i], 0.01);
  ladder_fixture_close (&fixture);
}

static void
test_large_text_has_room (void)
{
  LadderFixture fixture;
  double width;

  ladder_fixture_open (&fixture, 1200);
  width = sp_ladder_view_get_layout (fixture.view)->width;
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  ladder_fixture_settle (&fixture);
  g_assert_cmpfloat_with_epsilon (sp_ladder_view_get_layout (fixture.view)->width / width, 2.0,
                                  0.15);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
  ladder_fixture_close (&fixture);
}

static gboolean
has_tip (GtkWidget *rung)
{
  g_autoptr (GtkTooltip) tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  gboolean has = FALSE;

  g_signal_emit_by_name (rung, "query-tooltip", 0, 0, FALSE, tooltip, &has);
  return has;
}

/* A title is told to the pointer where the box has no room for it. */
static void
test_titles_that_are_cut_have_a_tip (void)
{
  LadderFixture fixture;
  GtkWidget *rung;

  ladder_fixture_open (&fixture, 1000);
  rung = gui_fixture_find (GTK_WIDGET (fixture.view), SP_TYPE_LADDER_RUNG, 0);
  sp_ladder_view_set_zoom (fixture.view, 1.0);
  ladder_fixture_settle (&fixture);
  g_assert_false (has_tip (rung));
  sp_ladder_view_set_zoom (fixture.view, SP_LADDER_ZOOM_MIN);
  ladder_fixture_settle (&fixture);
  g_assert_true (has_tip (rung));
  ladder_fixture_close (&fixture);
}

/* Whoever has made the drawing small, or large, has it so beside an opened rung as well. */
static void
test_a_size_that_was_chosen_stays (void)
{
  const double zooms[] = { 0.4, 1.6 };

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      LadderFixture fixture;

      ladder_fixture_open (&fixture, 1000);
      sp_ladder_view_set_zoom (fixture.view, zooms[i]);
      ladder_fixture_settle (&fixture);
      gtk_widget_activate (ladder_fixture_get_rung (&fixture, "platform-junior"));
      ladder_fixture_settle (&fixture);
      g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture.view)), <, 1000);
      g_assert_cmpfloat (sp_ladder_view_get_zoom (fixture.view), ==, zooms[i]);
      ladder_fixture_assert_in_sight (&fixture, "platform-junior");
      ladder_fixture_close (&fixture);
    }
}

/* What opens above the drawing takes of its height: what could be read does not get larger for that, and
 * is all in sight again when there is room. */
static void
test_less_room_makes_nothing_larger (void)
{
  const guint first = 0;
  LadderFixture fixture;
  double whole, last;

  ladder_fixture_open (&fixture, 1000);
  sp_ladder_session_show_roles (fixture.session, &first, 1);
  ladder_fixture_settle (&fixture);
  last = whole = sp_ladder_view_get_zoom (fixture.view);
  g_assert_cmpfloat (whole, <, 1.0);
  for (int height = 680; height >= 560; height -= 20)
    {
      gui_fixture_resize (fixture.window, 1000, height);
      g_assert_cmpfloat (sp_ladder_view_get_zoom (fixture.view), <=, last);
      last = sp_ladder_view_get_zoom (fixture.view);
    }
  gui_fixture_resize (fixture.window, 1000, 700);
  g_assert_cmpfloat (sp_ladder_view_get_zoom (fixture.view), ==, whole);
  ladder_fixture_close (&fixture);
}

int
main (int argc, char **argv)
{
  ladder_fixture_init (&argc, &argv);

  g_test_add_func ("/ladder-view/opens-at-the-foot", test_opens_at_the_foot_with_the_first_role);
  g_test_add_data_func ("/ladder-view/opens-at-the-left", GINT_TO_POINTER (GTK_TEXT_DIR_LTR),
                        test_opens_where_reading_begins);
  g_test_add_data_func ("/ladder-view/opens-at-the-right", GINT_TO_POINTER (GTK_TEXT_DIR_RTL),
                        test_opens_where_reading_begins);
  g_test_add_func ("/ladder-view/opens-in-large-text",
                   test_opens_with_the_first_rung_in_large_text);
  g_test_add_func ("/ladder-view/narrow-readable", test_a_narrow_window_can_be_read);
  g_test_add_func ("/ladder-view/opens-readable", test_opens_so_that_it_can_be_read);
  g_test_add_func ("/ladder-view/legend", test_what_is_fitted_has_a_legend);
  g_test_add_func ("/ladder-view/fitted-in-sight", test_what_is_fitted_is_all_in_sight);
  g_test_add_func ("/ladder-view/selected-in-sight", test_what_is_selected_stays_in_sight);
  g_test_add_func ("/ladder-view/less-room", test_less_room_makes_nothing_larger);
  g_test_add_func ("/ladder-view/chosen-size", test_a_size_that_was_chosen_stays);
  g_test_add_func ("/ladder-view/one-role-is-large", test_one_role_is_fitted_larger_than_usual);
  g_test_add_func ("/ladder-view/natural-size", test_asks_for_as_much_as_is_drawn);
  g_test_add_func ("/ladder-view/titles-that-are-cut", test_titles_that_are_cut_have_a_tip);
  g_test_add_func ("/ladder-view/zoom", test_zoom_stays_in_its_limits);
  g_test_add_func ("/ladder-view/mirrored", test_from_right_to_left_it_is_mirrored);
  g_test_add_func ("/ladder-view/large-text", test_large_text_has_room);

  return g_test_run ();
}
