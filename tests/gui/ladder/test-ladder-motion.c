/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The way to a rung, smooth where that is wished, and what fingers do. */

#include "ladder-fixture.h"

#include "gui/ladder/sp-ladder-list.h"

/* A rung that is in sight at first, and two that are not, far apart, at the zoom of these tests. */
#define NEAR "studies"
#define FAR "devops-architect"
#define ELSEWHERE "cloud-principal"
/* One at the side where something opens. */
#define OUTER "software-engineering"
#define ZOOM 1.5

typedef struct
{
  LadderFixture page;
  GtkAdjustment *across;
  GtkAdjustment *down;
  GtkSettings *settings;
} Fixture;

static void
set_up (Fixture *self, gconstpointer animated)
{
  ladder_fixture_open (&self->page, 1000);
  sp_ladder_view_set_zoom (self->page.view, ZOOM);
  ladder_fixture_settle (&self->page);
  ladder_fixture_focus (&self->page, NEAR);
  ladder_fixture_settle (&self->page);
  self->across = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (self->page.view));
  self->down = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->page.view));
  self->settings = gtk_settings_get_default ();
  g_object_set (self->settings, "gtk-enable-animations", animated != NULL, NULL);
}

static void
tear_down (Fixture *self, gconstpointer animated)
{
  g_object_set (self->settings, "gtk-enable-animations", FALSE, NULL);
  ladder_fixture_close (&self->page);
}

static void
go_to (Fixture *self, const char *id)
{
  int node = sp_ladder_session_find_node (self->page.session, ladder_fixture_find_rung (id));

  sp_ladder_view_go_to (self->page.view, node);
}

/* Waits until the drawing moves, or until it has not moved for as long as a settled page takes. Returns
 * whether it has. */
static gboolean
wait_for_move (Fixture *self)
{
  double across = gtk_adjustment_get_value (self->across);
  double down = gtk_adjustment_get_value (self->down);

  for (guint i = 0; i < 5; i++)
    {
      ladder_fixture_settle (&self->page);
      if (gtk_adjustment_get_value (self->across) != across ||
          gtk_adjustment_get_value (self->down) != down)
        return TRUE;
    }
  return FALSE;
}

static void
note_value (GtkAdjustment *adjustment, GArray *values)
{
  double value = gtk_adjustment_get_value (adjustment);

  g_array_append_val (values, value);
}

static void
test_the_way_to_a_rung_is_smooth (Fixture *self, gconstpointer data)
{
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (double));
  double start = gtk_adjustment_get_value (self->across);
  double last = start;

  g_signal_connect (self->across, "value-changed", G_CALLBACK (note_value), values);
  go_to (self, FAR);
  g_assert_cmpfloat (gtk_adjustment_get_value (self->across), ==, start);
  while (wait_for_move (self))
    ;
  ladder_fixture_assert_in_sight (&self->page, FAR);
  /* However few frames a busy machine shows, one of them is on the way. */
  g_assert_cmpuint (values->len, >=, 2);
  for (guint i = 0; i < values->len; i++)
    {
      double value = g_array_index (values, double, i);

      g_assert_cmpfloat (value, >=, last);
      last = value;
    }
  g_assert_cmpfloat (g_array_index (values, double, 0), <, last);
  g_signal_handlers_disconnect_by_func (self->across, note_value, values);
}

static void
test_the_way_can_be_left (Fixture *self, gconstpointer data)
{
  double value;

  go_to (self, FAR);
  g_assert_true (wait_for_move (self));
  value = gtk_adjustment_get_value (self->across) - 7.0;
  gtk_adjustment_set_value (self->across, value);
  g_assert_false (wait_for_move (self));
  g_assert_cmpfloat (gtk_adjustment_get_value (self->across), ==, value);
}

static void
test_the_way_goes_on_elsewhere_from_where_it_is (Fixture *self, gconstpointer data)
{
  double start = gtk_adjustment_get_value (self->across);
  double value;

  go_to (self, FAR);
  while (gtk_adjustment_get_value (self->across) < start + 20.0)
    g_assert_true (wait_for_move (self));
  value = gtk_adjustment_get_value (self->across);
  go_to (self, ELSEWHERE);
  g_assert_cmpfloat (gtk_adjustment_get_value (self->across), ==, value);
  while (wait_for_move (self))
    ;
  ladder_fixture_assert_in_sight (&self->page, ELSEWHERE);
}

static void
test_zooming_ends_the_way (Fixture *self, gconstpointer data)
{
  double across;

  go_to (self, FAR);
  g_assert_true (wait_for_move (self));
  sp_ladder_view_zoom_by (self->page.view, 1.1);
  across = gtk_adjustment_get_value (self->across);
  g_assert_false (wait_for_move (self));
  g_assert_cmpfloat (gtk_adjustment_get_value (self->across), ==, across);
}

static void
test_without_animations_one_is_there_at_once (Fixture *self, gconstpointer data)
{
  double start = gtk_adjustment_get_value (self->across);
  double end;

  go_to (self, FAR);
  end = gtk_adjustment_get_value (self->across);
  g_assert_cmpfloat (end, >, start);
  g_assert_false (wait_for_move (self));
  ladder_fixture_assert_in_sight (&self->page, FAR);
}

/* What opens beside a drawing that was all in sight leaves less room: the drawing is placed anew, as large
 * as it was, and the way on which the keyboard led to the rung is no way there any more. */
static void
test_an_opened_rung_is_in_sight (void)
{
  Fixture self = { 0 };

  const guint first = 0;
  double zoom;

  ladder_fixture_open (&self.page, 1000);
  sp_ladder_session_show_roles (self.page.session, &first, 1);
  ladder_fixture_settle (&self.page);
  self.across = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (self.page.view));
  self.down = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self.page.view));
  self.settings = gtk_settings_get_default ();
  g_object_set (self.settings, "gtk-enable-animations", TRUE, NULL);
  zoom = sp_ladder_view_get_zoom (self.page.view);
  g_assert_cmpfloat (zoom, <, 1.0);
  ladder_fixture_focus (&self.page, OUTER);
  gtk_widget_activate (ladder_fixture_get_rung (&self.page, OUTER));
  while (wait_for_move (&self))
    ;
  ladder_fixture_assert_in_sight (&self.page, OUTER);
  g_assert_cmpfloat (sp_ladder_view_get_zoom (self.page.view), ==, zoom);
  g_assert_cmpfloat (gtk_adjustment_get_value (self.across), >, 0.0);
  tear_down (&self, NULL);
}

/* Returns the controller of @type that @widget has. */
static GtkEventController *
find_controller (gpointer widget, GType type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (g_type_is_a (G_OBJECT_TYPE (controller), type))
        return controller;
    }
  g_assert_not_reached ();
}

/* What is clicked opens, and has the keyboard from then on, also if it was open before. */
static void
test_a_click_opens_a_rung (Fixture *self, gconstpointer data)
{
  GtkEventController *click =
      find_controller (ladder_fixture_get_rung (&self->page, FAR), GTK_TYPE_GESTURE_CLICK);
  GtkWidget *elsewhere = ladder_fixture_find (GTK_WIDGET (self->page.page), GTK_TYPE_TOGGLE_BUTTON);

  for (guint i = 0; i < 2; i++)
    {
      g_assert_true (gtk_widget_grab_focus (elsewhere));
      g_signal_emit_by_name (click, "released", 1, 5.0, 5.0);
      ladder_fixture_settle (&self->page);
      g_assert_cmpint (sp_ladder_session_get_selected (self->page.session), ==,
                       ladder_fixture_find_rung (FAR));
      ladder_fixture_assert_focus (&self->page, FAR);
    }
}

/* Who walks the list stays there when it selects something, unless it is the drawing that is clicked. */
static void
test_a_click_leaves_the_list (Fixture *self, gconstpointer data)
{
  GtkEventController *click =
      find_controller (ladder_fixture_get_rung (&self->page, NEAR), GTK_TYPE_GESTURE_CLICK);
  GtkWidget *button = gui_fixture_find_button (self->page.window, "Show List");
  GtkWidget *list;

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  ladder_fixture_settle (&self->page);
  list = ladder_fixture_find (GTK_WIDGET (self->page.page), SP_TYPE_LADDER_LIST);
  g_assert_true (gtk_widget_child_focus (list, GTK_DIR_TAB_FORWARD));
  sp_ladder_session_select (self->page.session, ladder_fixture_find_rung (FAR));
  ladder_fixture_settle (&self->page);
  g_assert_nonnull (gtk_widget_get_focus_child (list));
  g_signal_emit_by_name (click, "released", 1, 5.0, 5.0);
  ladder_fixture_settle (&self->page);
  g_assert_null (gtk_widget_get_focus_child (list));
  ladder_fixture_assert_focus (&self->page, NEAR);
}

/* Two fingers zoom from where the zoom is, and leave in place what lies between them. */
static void
test_a_pinch_zooms_between_the_fingers (Fixture *self, gconstpointer data)
{
  GtkEventController *pinch = find_controller (self->page.view, GTK_TYPE_GESTURE_ZOOM);
  GtkWidget *rung = ladder_fixture_get_rung (&self->page, NEAR);
  graphene_rect_t bounds = gui_fixture_get_bounds (rung, GTK_WIDGET (self->page.view));
  graphene_point_t before;
  graphene_point_t after;

  graphene_rect_get_center (&bounds, &before);
  g_signal_emit_by_name (find_controller (self->page.view, GTK_TYPE_EVENT_CONTROLLER_MOTION),
                         "motion", (double) before.x, (double) before.y);
  g_signal_emit_by_name (pinch, "begin", NULL);
  g_signal_emit_by_name (pinch, "scale-changed", 1.2);
  g_signal_emit_by_name (pinch, "scale-changed", 1.4);
  ladder_fixture_settle (&self->page);
  g_assert_cmpfloat_with_epsilon (sp_ladder_view_get_zoom (self->page.view), ZOOM * 1.4, 1e-6);
  bounds = gui_fixture_get_bounds (rung, GTK_WIDGET (self->page.view));
  graphene_rect_get_center (&bounds, &after);
  g_assert_cmpfloat_with_epsilon (after.x, before.x, 2.0);

  g_signal_emit_by_name (pinch, "scale-changed", 100.0);
  g_assert_cmpfloat (sp_ladder_view_get_zoom (self->page.view), ==, SP_LADDER_ZOOM_MAX);
  g_signal_emit_by_name (pinch, "scale-changed", 0.001);
  g_assert_cmpfloat (sp_ladder_view_get_zoom (self->page.view), ==, SP_LADDER_ZOOM_MIN);
}

/* The drawing follows the pointer, except a hand that clicks and trembles. */
static void
test_a_drag_moves_the_drawing (Fixture *self, gconstpointer data)
{
  GtkEventController *drag = find_controller (self->page.view, GTK_TYPE_GESTURE_DRAG);
  double across, down;

  go_to (self, FAR);
  ladder_fixture_settle (&self->page);
  across = gtk_adjustment_get_value (self->across);
  down = gtk_adjustment_get_value (self->down);
  g_signal_emit_by_name (drag, "drag-begin", 5.0, 5.0);
  g_signal_emit_by_name (drag, "drag-update", 2.0, 2.0);
  g_assert_cmpfloat (gtk_adjustment_get_value (self->across), ==, across);
  g_assert_cmpfloat (gtk_adjustment_get_value (self->down), ==, down);
  g_signal_emit_by_name (drag, "drag-update", 30.0, -20.0);
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (self->across), across - 30, 1e-6);
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (self->down), down + 20, 1e-6);
  g_signal_emit_by_name (drag, "drag-update", 10.0, -25.0);
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (self->across), across - 10, 1e-6);
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (self->down), down + 25, 1e-6);
}

/* The wheel alone scrolls, which is for what holds the drawing. */
static void
test_the_wheel_alone_does_not_zoom (Fixture *self, gconstpointer data)
{
  GtkEventController *wheel = find_controller (self->page.view, GTK_TYPE_EVENT_CONTROLLER_SCROLL);
  gboolean is_taken = TRUE;

  g_signal_emit_by_name (wheel, "scroll", 0.0, 1.0, &is_taken);
  g_assert_false (is_taken);
  g_assert_cmpfloat (sp_ladder_view_get_zoom (self->page.view), ==, ZOOM);
}

int
main (int argc, char **argv)
{
  ladder_fixture_init (&argc, &argv);

  g_test_add ("/ladder-motion/smooth", Fixture, "animated", set_up,
              test_the_way_to_a_rung_is_smooth, tear_down);
  g_test_add ("/ladder-motion/left", Fixture, "animated", set_up, test_the_way_can_be_left,
              tear_down);
  g_test_add ("/ladder-motion/elsewhere", Fixture, "animated", set_up,
              test_the_way_goes_on_elsewhere_from_where_it_is, tear_down);
  g_test_add ("/ladder-motion/zoomed", Fixture, "animated", set_up, test_zooming_ends_the_way,
              tear_down);
  g_test_add_func ("/ladder-motion/opened", test_an_opened_rung_is_in_sight);
  g_test_add ("/ladder-motion/at-once", Fixture, NULL, set_up,
              test_without_animations_one_is_there_at_once, tear_down);
  g_test_add ("/ladder-motion/click", Fixture, NULL, set_up, test_a_click_opens_a_rung, tear_down);
  g_test_add ("/ladder-motion/click-beside-the-list", Fixture, NULL, set_up,
              test_a_click_leaves_the_list, tear_down);
  g_test_add ("/ladder-motion/pinch", Fixture, NULL, set_up, test_a_pinch_zooms_between_the_fingers,
              tear_down);

  g_test_add ("/ladder-motion/drag", Fixture, NULL, set_up, test_a_drag_moves_the_drawing,
              tear_down);
  g_test_add ("/ladder-motion/wheel", Fixture, NULL, set_up, test_the_wheel_alone_does_not_zoom,
              tear_down);

  return g_test_run ();
}
