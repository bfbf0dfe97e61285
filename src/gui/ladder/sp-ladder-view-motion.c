/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the drawing is and how large: zoom, the way to a rung, and what fingers and the mouse do. */

#include "gui/ladder/sp-ladder-view-private.h"

#include "gui/sp-compat.h"

#include <math.h>

/* How much one notch of a wheel zooms. */
#define WHEEL_STEP 1.15

/* How long the way to a rung takes, in milliseconds. */
#define MOTION_TIME 250

/* How far the pointer goes before it drags, in pixels. */
#define DRAG_START 6.0

/* Stops the way to a rung where it is. */
void
sp_ladder_view_stop (SpLadderView *self)
{
  if (self->motion != NULL)
    adw_animation_pause (self->motion);
}

static void
move (double progress, gpointer data)
{
  SpLadderView *self = data;

  self->is_moving = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (self->adjustments); i++)
    gtk_adjustment_set_value (self->adjustments[i],
                              adw_lerp (self->starts[i], self->ends[i], progress));
  self->is_moving = FALSE;
}

/* Scrolls smoothly, from wherever the drawing is at the moment, or jumps. */
void
sp_ladder_view_scroll_to (SpLadderView *self, double x, double y)
{
  const double ends[] = { x, y };

  sp_ladder_view_stop (self);
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      self->starts[i] = gtk_adjustment_get_value (self->adjustments[i]);
      self->ends[i] = ends[i];
    }
  if (self->motion == NULL)
    self->motion = adw_timed_animation_new (GTK_WIDGET (self), 0.0, 1.0, MOTION_TIME,
                                            adw_callback_animation_target_new (move, self, NULL));
  adw_animation_reset (self->motion);
  if (sp_compat_wants_less_motion (GTK_WIDGET (self)))
    adw_animation_skip (self->motion);
  else
    adw_animation_play (self->motion);
}

/**
 * sp_ladder_view_go_to:
 * @self: a view
 * @node: a node of the ladders
 *
 * Scrolls to a rung and gives it the keyboard.
 */
void
sp_ladder_view_go_to (SpLadderView *self, guint node)
{
  g_return_if_fail (SP_IS_LADDER_VIEW (self));

  if (gtk_widget_grab_focus (sp_ladder_view_get_rung (self, node)))
    return;
  self->current = node;
  sp_ladder_view_reveal (self, node);
}

/**
 * sp_ladder_view_get_zoom:
 * @self: a view
 *
 * Returns: how large the drawing is; 1 for text at its ordinary size
 */
double
sp_ladder_view_get_zoom (SpLadderView *self)
{
  g_return_val_if_fail (SP_IS_LADDER_VIEW (self), 1.0);

  return self->zoom;
}

/* Scrolls at once to where the drawing has @place at @at inside the widget. */
static void
put (SpLadderView *self, GtkOrientation orientation, double place, double at)
{
  SpLadderAxis axis = sp_ladder_view_measure_axis (self, orientation, self->zoom);

  sp_ladder_view_place_axis (self, orientation, axis.start + place * self->zoom - at);
}

/* Zooms so that what is at @x, @y inside the widget stays there. */
void
sp_ladder_view_zoom_at (SpLadderView *self, double zoom, double x, double y)
{
  double left = (x - sp_ladder_view_get_offset (self, GTK_ORIENTATION_HORIZONTAL)) / self->zoom;
  double top = (y - sp_ladder_view_get_offset (self, GTK_ORIENTATION_VERTICAL)) / self->zoom;

  sp_ladder_view_stop (self);
  self->is_fitted = FALSE;
  self->zoom = CLAMP (zoom, SP_LADDER_ZOOM_MIN, SP_LADDER_ZOOM_MAX);
  put (self, GTK_ORIENTATION_HORIZONTAL, left, x);
  put (self, GTK_ORIENTATION_VERTICAL, top, y);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify (G_OBJECT (self), "zoom");
}

/**
 * sp_ladder_view_set_zoom:
 * @self: a view with a session
 * @zoom: how large the drawing is to be; kept between %SP_LADDER_ZOOM_MIN and %SP_LADDER_ZOOM_MAX
 *
 * Zooms around the middle of what is in sight.
 */
void
sp_ladder_view_set_zoom (SpLadderView *self, double zoom)
{
  g_return_if_fail (SP_IS_LADDER_VIEW (self) && self->session != NULL);

  sp_ladder_view_get_layout (self);
  sp_ladder_view_zoom_at (self, zoom, gtk_widget_get_width (GTK_WIDGET (self)) / 2.0,
                          gtk_widget_get_height (GTK_WIDGET (self)) / 2.0);
}

/**
 * sp_ladder_view_zoom_by:
 * @self: a view with a session
 * @factor: how much larger the drawing is to be
 */
void
sp_ladder_view_zoom_by (SpLadderView *self, double factor)
{
  double zoom;

  g_return_if_fail (SP_IS_LADDER_VIEW (self));

  zoom = self->zoom * factor;
  /* Steps there and back meet the ordinary size again. */
  sp_ladder_view_set_zoom (self, fabs (zoom - 1.0) < 0.02 ? 1.0 : zoom);
}

static gboolean
wheel_turned (SpLadderView *self, double dx, double dy, GtkEventControllerScroll *scroll)
{
  GdkModifierType state =
      gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (scroll));

  if ((state & GDK_CONTROL_MASK) == 0 || self->painter == NULL)
    return FALSE;
  sp_ladder_view_zoom_at (self, self->zoom * pow (WHEEL_STEP, -dy), self->pointer_x,
                          self->pointer_y);
  return TRUE;
}

static void
pointer_moved (SpLadderView *self, double x, double y)
{
  self->pointer_x = x;
  self->pointer_y = y;
}

static void
pinch_begun (SpLadderView *self)
{
  self->gesture_zoom = self->zoom;
}

static void
pinched (SpLadderView *self, double scale, GtkGesture *gesture)
{
  double x = self->pointer_x;
  double y = self->pointer_y;

  if (self->painter == NULL)
    return;
  if (gtk_gesture_is_recognized (gesture))
    gtk_gesture_get_bounding_box_center (gesture, &x, &y);
  sp_ladder_view_zoom_at (self, self->gesture_zoom * scale, x, y);
}

static void
drag_begun (SpLadderView *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->adjustments); i++)
    self->gesture_starts[i] = gtk_adjustment_get_value (self->adjustments[i]);
}

static void
dragged (SpLadderView *self, double x, double y, GtkGesture *gesture)
{
  if (hypot (x, y) < DRAG_START)
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_adjustment_set_value (self->adjustments[GTK_ORIENTATION_HORIZONTAL],
                            self->gesture_starts[GTK_ORIENTATION_HORIZONTAL] - x);
  gtk_adjustment_set_value (self->adjustments[GTK_ORIENTATION_VERTICAL],
                            self->gesture_starts[GTK_ORIENTATION_VERTICAL] - y);
}

static void
connect_controller (SpLadderView *self,
                    gpointer controller,
                    const char *signal,
                    GCallback handler,
                    const char *start_signal,
                    GCallback start_handler)
{
  g_signal_connect_object (controller, signal, handler, self, G_CONNECT_SWAPPED);
  if (start_signal != NULL)
    g_signal_connect_object (controller, start_signal, start_handler, self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

/* Gives a view its wheel, pinch and drag. */
void
sp_ladder_view_init_gestures (SpLadderView *self)
{
  GtkEventController *wheel =
      gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkGesture *drag = gtk_gesture_drag_new ();

  /* On a touch screen the scrolled window pans, with a swing. */
  gtk_gesture_single_set_exclusive (GTK_GESTURE_SINGLE (drag), FALSE);
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (drag), FALSE);
  connect_controller (self, wheel, "scroll", G_CALLBACK (wheel_turned), NULL, NULL);
  connect_controller (self, gtk_event_controller_motion_new (), "motion",
                      G_CALLBACK (pointer_moved), NULL, NULL);
  connect_controller (self, gtk_gesture_zoom_new (), "scale-changed", G_CALLBACK (pinched), "begin",
                      G_CALLBACK (pinch_begun));
  connect_controller (self, drag, "drag-update", G_CALLBACK (dragged), "drag-begin",
                      G_CALLBACK (drag_begun));
}
